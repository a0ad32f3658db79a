"""The tables and plots of a corpus: counts as they are, and files that a paper can use."""

import pytest

from annotations.stats import COLUMNS, stats_of
from annotations.stats_plots import PLOTS, write_plots
from factories import article, sentence, span, unit
from sample import sample_article

CITED = "Ören’e (2012a) göre."
WORK = {"authors": ["Ören"], "et_al": False, "year": "2012a", "pages": None}
CORRECTION = {
    "annotator": "ayşe", "unit": "a:s1:1", "kind": "deleted", "after": None,
    "before": {"label": "PERSON"},
}  # fmt: skip


def made():
    cited = span(CITED, "Ören’e (2012a)", "CITATION", works=[WORK, WORK])
    old = span("Roma MÖ 500", "MÖ 500", "DATE", value="BC0500")
    units = [
        sentence("[PERSON Ada], [PERSON Ada] ve [LOCATION Van].", "a:s1:1"),
        unit(CITED, "a:s1:2", spans=(cited,), status="corrected"),
        unit("Roma MÖ 500", "a:s2:1", spans=(old,), kind="heading"),
    ]
    sections = [{"id": "s1", "role": "body"}, {"id": "s2", "role": "notes"}]
    return article(units, id="a", sections=sections)


def rows(name, articles=None, corrections=()):
    table = stats_of(articles or [made()], corrections).table(name)
    return [tuple(row) for row in table.itertuples(index=False)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("labels", [("citation", "CITATION", "tr", 1), ("entity", "LOCATION", "tr", 1),
                    ("entity", "PERSON", "tr", 2), ("timex", "DATE", "tr", 1)]),
        ("sections", [("body", "tr", "citation", "CITATION", 1),
                      ("body", "tr", "entity", "LOCATION", 1),
                      ("body", "tr", "entity", "PERSON", 2),
                      ("notes", "tr", "timex", "DATE", 1)]),
        ("lengths", [("tr", 6, 2)]),
        ("dates", [(-500, 1)]),
        ("cited_years", [(2012, 2)]),
        ("works", [("Ören, 2012a", 2)]),
        ("names", [("PERSON", "Ada", 2), ("LOCATION", "Van", 1)]),
        ("corrections", []),
        ("alignment", []),
    ],
)  # fmt: skip
def test_tables(name, expected):
    assert rows(name) == expected


def test_summary():
    found = dict(rows("summary"))
    assert (found["articles"], found["units"], found["corrected units"]) == (1, 3, 1)
    assert found["heading units"] == 1


def test_corrections_by_annotator():
    found = rows("corrections", corrections=[CORRECTION, CORRECTION])
    assert found == [("span", "deleted", "ayşe", 2)]


def test_beads_by_score():
    found = rows("alignment", [sample_article()])
    assert ("sentence", "1-1", 0.9, 2) in found
    assert ("sentence", "0-1", 0.0, 1) in found


@pytest.mark.parametrize("articles", [[], [article([])]])
def test_an_empty_corpus_has_the_same_tables(articles):
    tables = stats_of(articles).tables()
    assert {name: tuple(table.columns) for name, table in tables.items()} == COLUMNS
    assert all(str(table.iloc[:, -1].dtype) == "int64" for table in tables.values())


def test_plots(tmp_path):
    tables = stats_of([made(), sample_article()], [CORRECTION]).tables()
    written = write_plots(tmp_path, tables)
    assert {path.stem for path in written} == set(PLOTS)
    first = {path: path.read_bytes() for path in written}
    assert all(first[p].startswith(b"%PDF" if p.suffix == ".pdf" else b"\x89PNG") for p in written)
    assert {p: p.read_bytes() for p in write_plots(tmp_path, tables)} == first


def test_nothing_is_drawn_of_nothing(tmp_path):
    assert write_plots(tmp_path, stats_of([]).tables()) == []


def test_signs_of_formulas_are_text(tmp_path):
    odd = "$x_{$ 100$ <b>"
    own = unit(odd, "a:s1:1", spans=(span(odd, odd, "PERSON"),))
    assert write_plots(tmp_path, stats_of([article([own])]).tables())
