"""Dates as articles of one field or another print them."""

from __future__ import annotations

import pytest

from test_pipeline.test_dates_forms import found

TURKISH = [
    # amounts
    ("yaklaşık 7 bin yıl önce, 3 bin 200 yıllık, iki buçuk milyon yıl",
     ["yaklaşık 7 bin yıl = P7000Y APPROX", "3 bin 200 yıllık = P3200Y",
      "iki buçuk milyon yıl = P2500000Y"], "thousands in words behind digits"),
    ("3. binyıl, MÖ 2 binyılda", ["3. binyıl = 2", "MÖ 2 binyılda = BC1"],
     "a millennium has its stop or its era"),
    ("yaş ortalaması 41.3 yıl, kıdem süresi 7.5 yıl, arıcılık deneyimi 12 yıldır",
     ["7.5 yıl = P7.5Y", "12 yıldır = P12Y"], "what lasts, told behind an age"),
    ("on yıla varmadan bitti", ["on yıla = P10Y LESS_THAN"], "before so much was over"),
    # the clock
    ("sabahın 01.30’una dek, akşamın 9’unda, gecenin 03.00’ünde, gecenin 11’inde",
     ["sabahın 01.30 = T01:30", "akşamın 9 = T21", "gecenin 03.00 = T03:00",
      "gecenin 11 = T23"], "an hour of a part of the day"),
    ("gecenin 3’te 1’i", [], "a third of it"),
    # spaces lost
    ("11.02.2021tarih ve 3 sayılı, 4 Mayıs 2018tarihinde", ["11.02.2021 = 2021-02-11",
     "4 Mayıs 2018 = 2018-05-04"], "the word glued to the date"),
    # months of other languages, days of other calendars
    ("3 Oktyabr 1911, 7 Dekabr’da, Fevral 1908, 2-4 iyun 1998", ["3 Oktyabr 1911 = 1911-10-03",
     "7 Dekabr = XXXX-12-07", "Fevral 1908 = 1908-02", "2-4 iyun 1998 = 1998-06-02/1998-06-04"],
     "Azerbaijani months"),
    ("Oktyabr Devrimi", [], "a name"),
    ("3 (16) Mart 1914, 20 Ekim (2 Kasım) 1905", ["3 (16) Mart 1914 = 1914-03-03",
     "20 Ekim (2 Kasım) 1905 = 1905-10-20"], "the Gregorian day in brackets"),
    ("2 (3) Mart 1914", ["Mart 1914 = 1914-03"], "no such lag: a note or a count"),
    ("7 Şevval 1330 / 6 Eylül 1328 / 19 Eylül 1912, 6 Eylül 1328/19 Eylül 1912",
     ["7 Şevval 1330 = 1330-10-07", "6 Eylül 1328 = 1328-09-06", "19 Eylül 1912 = 1912-09-19",
      "6 Eylül 1328/19 Eylül 1912 = 1912-09-19"], "blanks round the stroke part the calendars"),
    ("kapıda “sene 1131” yazılı, sene 652, AH.861/m.1457", ["1131 = 1131", "652 = 0652",
     "AH.861/m.1457 = 1457"], "with the word or the sign of the calendar"),
    ("bengü yazıtlar (716, 719), kitabesi (653)", ["716 = 0716", "719 = 0719", "653 = 0653"],
     "three digits behind what is inscribed"),
    ("sikkeler (21), yazıtlar (K. 716)", [], "how many and which"),
    # names
    ("1961 Nazım Planı’nın, 1945 Genel Nüfus Sayımı, 1908 Devrimi, 1916 İsyanı, 1856 Fermanı", [],
     "of plans, counts and events"),
    ("1961’de onaylanan nazım plan, 1961 planı, 1961 ve 1972 Planları", ["1961 = 1961",
     "1961 = 1961", "1961 = 1961", "1972 = 1972"], "what is of the year"),
    ("1736 Belgrad ve 1774 Yaş antlaşmaları, Orman Stratejisi 2023 belgesi", [],
     "two treaties; a strategy"),
    # seasons and months in their cases
    ("aynı yılın güzünde, ertesi yılın ilkbaharında, o yılın kışı", [
     "aynı yılın güzünde = XXXX-FA", "ertesi yılın ilkbaharında = XXXX-SP",
     "o yılın kışı = XXXX-WI"], "a season of the year told before"),
    ("aynı yılın kişi sayısı", ["aynı yılın = XXXX"], "a person, no winter"),
    ("2017 Haziranının sonunda, 2018 Ağustosunun başı", ["2017 Haziranının = 2017-06 END",
     "2018 Ağustosunun = 2018-08 START"], "the genitive without apostrophe"),
    ("iki binli yılların başında, hicretin 3. asrında",
     ["iki binli yılların başında = 200 START", "hicretin 3. asrında = AH02"], "in words"),
    ("haziran-eylül döneminde, nisan-ekim arasında", ["haziran-eylül = XXXX-06/XXXX-09",
     "nisan-ekim = XXXX-04/XXXX-10"], "months written small, a span"),
    ("mart-nisan otu, ekim-kasım arasında", [], "no span; words as well"),
    ("en soğuk ay ocak, en sıcak ay ise temmuzdur", ["ocak = XXXX-01", "temmuzdur = XXXX-07"],
     "the climate"),
    ("en sıcak ocak", [], "a hearth"),
    ("Haziran’ın 12’sinde, Ekim ayının 8’i", ["Haziran’ın 12 = XXXX-06-12",
     "Ekim ayının 8 = XXXX-10-08"], "the day behind its month"),
    ("Mart’ın 3’te biri", ["Mart = XXXX-03"], "a third of it"),
    ("11.05.2017 Perşembe, 9-Mar-2018", ["11.05.2017 Perşembe = 2017-05-11",
     "9-Mar-2018 = 2018-03-09"], "digits with a weekday or a short month"),
    ("bin iki yüz altmış senesi", ["bin iki yüz altmış = 1260"], "a year in words"),
    ("1946 oy, sürüm 2019, 1946 milletvekili", [], "counted; of a program"),
    # hours
    ("sabah saat dokuzda, saat on ikide, saat beş buçukta", ["sabah saat dokuzda = T09",
     "saat on ikide = T12", "saat beş buçukta = T05:30"], "in words"),
    ("07.00, 14.00 ve 21.00 rasatları, 11.00’den önce", ["07.00 = T07:00", "14.00 = T14:00",
     "21.00 = T21:00", "11.00 = T11:00"], "observed at; before"),
    ("11.00’den fazla, 12.60’tan önce, saat ikide bir", [], "numbers; a rate"),
    # what comes again
    ("her ayın ilk pazartesi günü, her ayın ikinci haftasında, her ayın gideri",
     ["her ayın ilk pazartesi günü = P1M", "her ayın ikinci haftasında = P1M",
      "her ayın = P1M"], "a day or week of each month"),
    # what is measured again and again
    ("günlük buharlaşma, aylık nem, yıllık debi, günlük ham altın fiyatları, aylık su tüketimi",
     ["günlük = P1D", "aylık = P1M", "yıllık = P1Y", "günlük = P1D", "aylık = P1M"],
     "nouns of measures"),
    ("günlük hayat, yıllık plan, aylık dergi", [], "nouns of other things"),
]  # fmt: skip
ENGLISH = [
    ("mean age 41.3 years, mean duration of 6.5 years", ["6.5 years = P6.5Y"],
     "what lasts, told behind an age"),
    ("in Hijri 784 (1382)", ["Hijri 784 = 1382", "1382 = 1382"], "a year in brackets is its own"),
    ("the 1908 Revolution, the 1945 Census, the 1961 plan", ["1961 = 1961"], "names"),
    ("Q2 of 2021, H1 2020, at noon, at 10 o’clock, a few hours a day", ["Q2 of 2021 = 2021-Q2",
     "H1 2020 = 2020-H1", "noon = T12:00", "10 o’clock = T10", "a few hours a day = P1D"],
     "parts of years and days"),
    ("daily evaporation, annual sales, annual report", ["daily = P1D", "annual = P1Y"],
     "nouns of measures"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), TURKISH)
def test_turkish(text: str, expected: list[str], reason: str) -> None:
    assert found(text, "tr") == expected, reason


@pytest.mark.parametrize(("text", "expected", "reason"), ENGLISH)
def test_english(text: str, expected: list[str], reason: str) -> None:
    assert found(text, "en") == expected, reason
