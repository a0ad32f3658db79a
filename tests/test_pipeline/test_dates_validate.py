"""What the date rules write is a value that ``derlem validate`` knows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotations.validate_quick import is_value
from pipeline.components.dates import find_timexes, resolve
from test_pipeline import (
    test_dates,
    test_dates_beside,
    test_dates_calendars,
    test_dates_clock,
    test_dates_forms,
)

TURKISH = [
    *(case[0] for case in (*test_dates.TR_DATES, *test_dates_forms.TR_DATES, *test_dates.RESOLVED)),
    *(case[0] for case in (*test_dates_calendars.DATES, *test_dates_clock.TIMES)),
    *(case[0] for case in test_dates_beside.DATES),
    "MÖ 3. binyılda ve 2. binyıl başlarında",
    "M.Ö. 10.500’de, MÖ 12 bin yılında",
    "Hicri V. yüzyılda, H. 504’te, 934 h. ile",
    "her cuma, 5 Mart 1640 gecesi",
]
ENGLISH = [
    *(case[0] for case in (*test_dates.EN_DATES, *test_dates_forms.EN_DATES)),
    "the 2nd millennium BC, the 3rd century A.H.",
]
MIXED = [
    (case[0], case[1])
    for case in (*test_dates.DURATIONS, *test_dates.SETS_AND_TIMES, *test_dates_beside.AMOUNTS)
]


def cases() -> Iterator[tuple[str, str]]:
    """Yield language and text of all tables of dates."""
    yield from (("tr", text) for text in TURKISH)
    yield from (("en", text) for text in ENGLISH)
    yield from MIXED


def test_validate_knows_every_value() -> None:
    found = [timex for lang, text in cases() for timex in resolve(find_timexes(text, lang))]
    told = {timex.value for timex in found} | {t.resolved for t in found if t.resolved}
    assert len(told) > 200
    assert [value for value in sorted(told) if not is_value(value)] == []


@pytest.mark.parametrize(
    "value",
    ["", "2020-9-27", "20200927", "27.09.2020", "1-05", "AH", "BC", "XXXX-WXX-8", "1990s", "P"],
)
def test_validate_doubts_what_is_no_value(value: str) -> None:
    assert not is_value(value)
