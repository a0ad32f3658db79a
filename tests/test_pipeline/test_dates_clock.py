"""Hours, alone and in their day, and dates that come again each year."""

from __future__ import annotations

import pytest

from pipeline.components.dates import find_timexes, resolve

TIMES = [
    # an hour in its day is one time
    ("4 Mart 1961 Cumartesi saat 21.15’te", ["4 Mart 1961 Cumartesi saat 21.15",
     "TIME = 1961-03-04T21:15"], "day and hour"),
    ("2 Mart 2011, saat 9.30’da", ["2 Mart 2011, saat 9.30", "TIME = 2011-03-02T09:30"],
     "a comma between"),
    ("7 Ocak sabahı saat 06.10’da", ["7 Ocak sabahı saat 06.10", "TIME = XXXX-01-07T06:10"],
     "the part of the day between"),
    ("7 Ocak akşamı saat 8’de", ["7 Ocak akşamı saat 8", "TIME = XXXX-01-07T20"], "of an evening"),
    ("(11.04.2017, 18:05)", ["11.04.2017, 18:05", "TIME = 2017-04-11T18:05"], "in figures"),
    ("11.04.2017 saat 09.00-17.00 arasında", ["11.04.2017 saat 09.00-17.00",
     "TIME = 2017-04-11T09:00/2017-04-11T17:00"], "a range of hours"),
    ("7 Ocak Salı öğleden sonra", ["7 Ocak Salı öğleden sonra", "TIME = XXXX-01-07TAF"],
     "a part of the day, no year"),
    ("2 Mart 2011’de, saat 04.17’de", ["2 Mart 2011", "DATE = 2011-03-02", "saat 04.17",
     "TIME = T04:17"], "an ending keeps them two"),
    ("2 Mart 2011 tarihinde, saat 04.17’de", ["2 Mart 2011", "DATE = 2011-03-02", "saat 04.17",
     "TIME = T04:17"], "so does a word"),
    # hours without their word
    ("sabah 06.15’te açılır, 14.45’te kapanırdı", ["sabah 06.15", "TIME = T06:15", "14.45",
     "TIME = T14:45"], "beside another hour"),
    ("sabah 06.15’te açılır. Ortalama 14.45’te kaldı", ["sabah 06.15", "TIME = T06:15"],
     "not in the next sentence"),
    ("sabah 08.00-09.15 arasında", ["08.00-09.15", "TIME = T08:00/T09:15"], "a range"),
    ("7’yi 20 geçe, sekize çeyrek kala", ["7’yi 20 geçe", "TIME = T07:20", "sekize çeyrek kala",
     "TIME = T07:45"], "past and to"),
    ("seçime 5 kala, 30’a 5 kala", [], "other things are near too"),
    ("08.30-16.30 ve 16.30-08.30 vardiyalarında", ["08.30-16.30", "TIME = T08:30/T16:30",
     "16.30-08.30", "TIME = T16:30/T08:30"], "the hours of a shift"),
    ("08.30-16.30 aralığında değer", [], "figures"),
    ("saat yedide başladı, 22.40’ta bitti", ["saat yedide", "TIME = T07", "22.40",
     "TIME = T22:40"], "beside an hour in words"),
    ("9 Mart 1912 Salı günü akşam saat 7 buçukta", ["9 Mart 1912 Salı günü akşam saat 7 buçukta",
     "TIME = 1912-03-09T19:30"], "a figure and a half"),
    ("saat 7 buçuk lira", ["saat 7", "TIME = T07"], "half a pound"),
    ("11-12 Mayıs 1920 gecesi, 30 Nisan-1 Mayıs 1920 gecesi", ["11-12 Mayıs 1920 gecesi",
     "TIME = 1920-05-11TNI", "30 Nisan-1 Mayıs 1920 gecesi", "TIME = 1920-04-30TNI"],
     "the night between two days"),
    ("11-14 Mayıs 1920 gecesi", ["11-14 Mayıs 1920", "DATE = 1920-05-11/1920-05-14"],
     "several nights"),
    # a part of a day told before
    ("o akşam yazdı, aynı gece gitti", ["o akşam", "TIME = XXXX-XX-XXTEV", "aynı gece",
     "TIME = XXXX-XX-XXTNI"], "evening and night"),
    ("o gece nöbeti, ertesi sabah 06.15’te", ["sabah 06.15", "TIME = T06:15"],
     "a watch; the hour is the time"),
    # each year
    ("her yıl 9 Kasım’da", ["her yıl 9 Kasım", "SET = XXXX-11-09"], "a day of each year"),
    ("her yıl haziranda", ["her yıl haziranda", "SET = XXXX-06"], "a month of each year"),
    ("her yıl 9 Kasım 2001’de", ["her yıl", "SET = P1Y", "9 Kasım 2001", "DATE = 2001-11-09"],
     "a day of one year"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), TIMES, ids=[c[0] for c in TIMES])
def test_times(text: str, expected: list[str], reason: str) -> None:
    found = find_timexes(text, "tr")
    told = [each for t in found for each in (text[t.start : t.end], f"{t.label} = {t.value}")]
    assert told == expected, reason


def test_resolve_a_day_with_its_hour() -> None:
    text = "2 Mart 2011 saat 9.30’da geldi, 7 Mayıs akşamı döndü, ertesi gün sustu."
    resolved = [timex.resolved for timex in resolve(find_timexes(text, "tr"))]
    assert resolved == [None, "2011-05-07TEV", "2011-05-08"]
