"""Times that come again, hours without their word, and amounts beside them."""

from __future__ import annotations

import pytest

from pipeline.components.dates import find_timexes

AGAIN = [
    # sets
    ("tr", "ayda birkaç kere, haftada birkaç saat", ["ayda birkaç kere = SET P1M",
     "haftada birkaç saat = SET P1W"], "some times"),
    ("tr", "ayda bir kuruş, günde bir bardak süt, ayda iki dirhem", ["ayda = SET P1M",
     "günde = SET P1D", "ayda = SET P1M"], "the number is of what is given"),
    ("tr", "günde bir toplanır, ayda bir kez", ["günde bir = SET P1D", "ayda bir kez = SET P1M"],
     "of how often"),
    ("tr", "senede 80 kuruş, yevmî dört akçe, aylığı elli kuruşa, seneliği 90 liraya",
     ["senede = SET P1Y", "yevmî = SET P1D", "aylığı = SET P1M", "seneliği = SET P1Y"],
     "what an account pays"),
    ("tr", "şehrî hayat, beş aylığı, aylığı bağlandı, günlüğü yazdı", ["beş aylığı = DURATION P5M"],
     "of the town, a length, a pension, a diary"),
    ("tr", "günlük en düşük nem, aylık aile geliri, günlük en çok 20 mg", ["günlük = SET P1D",
     "aylık = SET P1M", "günlük = SET P1D"], "measured by the day"),
    ("tr", "günlük yaşam, yıllık program, günlük geliş gidiş", [], "everyday, of one year"),
    ("tr", "her akşam yürür, her kış donar, her kişi", ["her akşam = SET XXXX-XX-XXTEV",
     "her kış = SET XXXX-WI"], "parts of the day and of the year"),
    ("tr", "her sabah ezanı, her gece nöbeti", [], "a prayer, a watch"),
    ("tr", "her ayın 3’ünde, her ayın 3 kişisi", ["her ayın 3 = SET XXXX-XX-03",
     "her ayın = SET P1M"], "a day of each month"),
    ("en", "every evening, each spring", ["every evening = SET XXXX-XX-XXTEV",
     "each spring = SET XXXX-SP"], "in English"),
    ("en", "on Mondays, every third month", ["Mondays = SET XXXX-WXX-1",
     "every third month = SET P3M"], "days and ordinals"),
    ("tr", "12 (44,4) Günde iki kez", ["Günde iki kez = SET P1D"], "a cell, and the next row"),
    # hours
    ("tr", "her gece saat 03.00’te, her sabah 7’de", ["her gece = SET XXXX-XX-XXTNI",
     "saat 03.00 = TIME T03:00", "her sabah = SET XXXX-XX-XXTMO"], "how often, and when"),
    ("tr", "akşam 19.00’a kadar, gece saat 11’e dek", ["akşam 19.00 = TIME T19:00",
     "gece saat 11 = TIME T23"], "until an hour"),
    ("tr", "15.00-17.30 arasında, 07.30 ile 11.00 arası", ["15.00-17.30 = TIME T15:00/T17:30",
     "07.30 = TIME T07:30", "11.00 = TIME T11:00"], "two hours need no word"),
    ("tr", "puanı 5.00-7.30 arasında, pH 10.00 ile 12.00 arasında, 15.00-17.30 adet", [],
     "figures"),
    ("tr", "21.00-24.00 saatleri", ["21.00-24.00 = TIME T21:00/T24:00"], "to midnight"),
    # durations
    ("tr", "beş yıl oldu, süresi iki ay olan", ["beş yıl = DURATION P5Y",
     "iki ay = DURATION P2M"], "no `old` in a Turkish verb"),
    ("en", "a 7 year old boy, of 8-12-year-olds", [], "ages"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected", "reason"), AGAIN, ids=[c[1] for c in AGAIN])
def test_again(lang: str, text: str, expected: list[str], reason: str) -> None:
    found = [f"{text[t.start : t.end]} = {t.label} {t.value}" for t in find_timexes(text, lang)]
    assert found == expected, reason


def test_or_so() -> None:
    assert find_timexes("by 1720 or so", "en")[0].mod == "APPROX"
