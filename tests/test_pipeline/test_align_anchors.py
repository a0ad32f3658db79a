"""What survives translation, found in both languages under one key."""

from __future__ import annotations

import pytest

from pipeline.align.anchors import Overlap, cognates, figures

SAME = [
    ("27 Eylül 2020 tarihinde", "on 27 September 2020", "=2020-09-27", "a day"),
    ("XIX. yüzyılda", "in the nineteenth century", "=18", "a century"),
    ("44 günlük savaş", "a war of 44 days", "=P44D", "a duration"),
    ("2016-2021 yılları arasında", "between 2016 and 2021", "=2016", "the start of a range"),
    ("%0,05 düzeyinde", "at the 0.05 level", "005", "decimal comma and point"),
]


@pytest.mark.parametrize(("tr", "en", "key"), [c[:3] for c in SAME], ids=[c[3] for c in SAME])
def test_one_key_for_what_is_the_same(tr, en, key):
    assert key in figures(tr, "tr") & figures(en, "en")


@pytest.mark.parametrize(
    ("tr", "en"),
    [("Azerbaycan", "Azerbaijan"), ("demokrasi", "democracy"), ("PSİKOLOJİ", "psychology")],
)
def test_one_key_for_what_sounds_the_same(tr, en):
    assert cognates(tr) & cognates(en)


def test_rare_keys_weigh_more():
    left = [frozenset({"2020", "7"}), frozenset({"2020"}), frozenset({"2020"})]
    overlap = Overlap(left, left)
    assert overlap.shared(1, 1)[0, 0] - overlap.shared(1, 1)[1, 1] > overlap.shared(1, 1)[1, 1]
    assert overlap.alone(1, 1)[1, 2] == pytest.approx(0)
