"""The statistics, against the worked examples that their authors published."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.agreement_stats import cohen_kappa, fleiss_kappa, mean, nominal_alpha
from annotations.agreement_unitizing import Section, disagreement, squared_difference
from annotations.agreement_unitizing import unitizing_alpha as alpha_u


def columns(table: str) -> list[list[str | None]]:
    """Return the labels of each annotator, a line each; a dot is a missing label."""
    return [[None if v == "." else v for v in line.split()] for line in table.strip().split("\n")]


# Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section A: two observers,
# binary data (alpha 0.095); B: two observers, nominal data (0.692); C: four observers, nominal
# data with missing values (0.743).
KRIPPENDORFF_2011 = {
    "A, binary": ("0 1 0 0 0 0 0 0 1 0\n1 1 1 0 0 1 0 0 0 0", 0.095),
    "B, nominal": ("a a b b d c c c e d d a\nb a b b b c c c e d d d", 0.692),
    "C, missing values": (
        "1 2 3 3 2 1 4 1 2 . . .\n"
        "1 2 3 3 2 2 4 1 2 5 . 3\n"
        ". 3 3 3 2 3 4 2 2 5 1 .\n"
        "1 2 3 3 2 4 4 1 2 5 1 .",
        0.743,
    ),
}


@pytest.mark.parametrize(("table", "alpha"), KRIPPENDORFF_2011.values(), ids=KRIPPENDORFF_2011)
def test_nominal_alpha(table: str, alpha: float) -> None:
    assert nominal_alpha(columns(table)) == pytest.approx(alpha, abs=0.0005)


# Fleiss (1971), "Measuring nominal scale agreement among many raters", table 1: 30 patients, six
# psychiatrists a patient, five diagnoses; kappa 0.430.
FLEISS_1971 = """
0 0 0 6 0|0 3 0 0 3|0 1 4 0 1|0 0 0 0 6|0 3 0 3 0|2 0 4 0 0|0 0 4 0 2|2 0 3 1 0|2 0 0 4 0|0 0 0 0 6
1 0 0 5 0|1 1 0 4 0|0 3 3 0 0|1 0 0 5 0|0 2 0 3 1|0 0 5 0 1|3 0 0 1 2|5 1 0 0 0|0 2 0 4 0|1 0 2 0 3
0 0 0 0 6|0 1 0 5 0|0 2 0 1 3|2 0 0 4 0|1 0 0 4 1|0 5 0 1 0|4 0 0 0 2|0 2 0 4 0|1 0 5 0 0|0 0 0 0 6
"""


def test_fleiss_kappa() -> None:
    counts = [
        [int(n) for n in c.split()]
        for line in FLEISS_1971.split("\n")
        for c in line.split("|")
        if c
    ]
    patients = [
        [str(kind) for kind, n in enumerate(row) for _ in range(n)] for row in counts if row
    ]
    assert (len(patients), {len(p) for p in patients}) == (30, {6})
    raters = [list(column) for column in zip(*patients, strict=True)]
    assert fleiss_kappa(raters) == pytest.approx(0.430, abs=0.0005)


# Two-by-two tables: [both yes, first only, second only, both no]. The example of textbooks (50
# proposals for grants, po 0.70, pe 0.50), and beside it two tables of one po and another pe.
COHEN = {
    "po 0.70, pe 0.50": ((20, 5, 10, 15), 0.4),
    "po 0.60, pe 0.54": ((45, 15, 25, 15), 0.1304),
    "po 0.60, pe 0.46": ((25, 35, 5, 35), 0.2593),
}


@pytest.mark.parametrize(("counts", "kappa"), COHEN.values(), ids=COHEN)
def test_cohen_kappa(counts: tuple[int, ...], kappa: float) -> None:
    pairs = ["yy", "yn", "ny", "nn"]
    both = [pair for pair, number in zip(pairs, counts, strict=True) for _ in range(number)]
    sides = [[pair[0] for pair in both], [pair[1] for pair in both]]
    assert cohen_kappa(sides) == pytest.approx(kappa, abs=0.0001)


# Cohen (1960), "A coefficient of agreement for nominal scales", table 1: 200 patients, two judges,
# three kinds; po 0.70, pe 0.41, kappa 0.492.
COHEN_1960 = ((88, 14, 18), (10, 40, 10), (2, 6, 12))


def test_cohen_kappa_of_three_kinds() -> None:
    pairs = [
        (str(i), str(j))
        for i, row in enumerate(COHEN_1960)
        for j, n in enumerate(row)
        for _ in range(n)
    ]
    sides = [list(side) for side in zip(*pairs, strict=True)]
    assert cohen_kappa(sides) == pytest.approx(0.492, abs=0.0005)


@pytest.mark.parametrize("statistic", [cohen_kappa, fleiss_kappa, nominal_alpha])
def test_a_statistic_of_one_label_says_nothing(statistic) -> None:
    assert statistic([["O", "O"], ["O", "O"]]) is None
    assert statistic([[], []]) is None
    assert statistic([["a", "b"], ["a", "b"]]) == 1


def test_an_item_that_one_did_not_label_is_left_out_of_kappa() -> None:
    assert cohen_kappa([["a", "b", "a", None], ["a", "b", None, "b"]]) == 1


def test_the_mean_leaves_out_what_says_nothing() -> None:
    assert mean([0.5, None, 1.0]) == 0.75
    assert mean([None]) is None


# Krippendorff (2004), *Content Analysis*, 2nd ed., p. 254: two observers cut a
# continuum from 150 to 450 into units of the kinds c and k. D_o(c) 0.0144, D_e(c) 0.0532, D_o(k) 0,
# D_e(k) 0.0490, alpha of both 0.8591 (as DKPro Statistics computes it: its test Krippendorff2004).
FIRST = {"c": [(75, 145), (220, 250)], "k": [(30, 90), (150, 200)]}
SECOND = {"c": [(70, 150), (205, 225), (250, 270)], "k": [(30, 90), (150, 200)]}


def test_unitizing_alpha() -> None:
    c, k = (disagreement(300, [FIRST[kind], SECOND[kind]]) for kind in "ck")
    assert c == pytest.approx((0.0144, 0.0532), abs=0.00005)
    assert k == pytest.approx((0, 0.0490), abs=0.00005)
    assert c.alpha == pytest.approx(0.7286, abs=0.0001)
    assert alpha_u(300, [FIRST, SECOND]) == pytest.approx(0.8591, abs=0.0005)


# The distances told there: a unit of six against shorter ones, moved through it, 26, 16,
# 10, 8, 2 and 0; and the unit that lies in the other's gap.
DISTANCES = {
    "4-6": ((5, 11, True), (4, 6, True), 26),
    "5-7": ((5, 11, True), (5, 7, True), 16),
    "6-8": ((5, 11, True), (6, 8, True), 10),
    "7-9": ((5, 11, True), (7, 9, True), 8),
    "6-10": ((5, 11, True), (6, 10, True), 2),
    "the same": ((5, 11, True), (5, 11, True), 0),
    "in a gap": ((5, 11, True), (4, 11, False), 36),
    "half in a gap": ((5, 11, True), (6, 12, False), 0),
    "both gaps": ((5, 11, False), (6, 12, False), 0),
}


@pytest.mark.parametrize(("a", "b", "squares"), DISTANCES.values(), ids=DISTANCES)
def test_distance(a, b, squares: int) -> None:
    assert squared_difference(Section(*a), Section(*b)) == squares
    assert squared_difference(Section(*b), Section(*a)) == squares


def test_no_units_at_all_say_nothing() -> None:
    assert alpha_u(10, [{}, {}]) is None
    assert alpha_u(0, [{"c": []}, {"c": []}]) is None


UNITS = st.lists(st.integers(0, 30), max_size=6, unique=True).map(
    lambda edges: list(zip(*[iter(sorted(edges))] * 2, strict=False))
)


@settings(max_examples=60, deadline=None)
@given(st.lists(UNITS, min_size=2, max_size=4))
def test_the_order_of_annotators_does_not_matter_and_one_is_the_most(sides) -> None:
    value = alpha_u(30, [{"c": units} for units in sides])
    again = alpha_u(30, [{"c": units} for units in reversed(sides)])
    assert value == pytest.approx(again)
    assert value is None or value <= 1
    same = alpha_u(30, [{"c": sides[0]}] * 3)
    assert same == (1 if sides[0] else None)
