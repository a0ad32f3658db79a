"""Linking citations to entries, what is left over, and the exports."""

from __future__ import annotations

import json

import pytest

from corpus.references import parse_references
from pipeline.components.citations import find_citations
from pipeline.listed_names import ListedNames
from pipeline.references import link_citations, report_links, to_bibtex, to_csl_json

REFERENCES = parse_references(
    [
        "Kaya, A. (2018). Bir. Örnek Dergisi, 1(2), 3-4.",
        "Kaya, A., Demir, B. ve Ak, C. (2018). İki. Ankara: Ev Yayınları.",
        "Er, B. (2019a). Üç. Ankara: Ev Yayınları.",
        "Er, B. (2019b). Dört. Ankara: Ev Yayınları.",
        "Türkiye İstatistik Kurumu (2020). Beş. https://ornek.example",
        "Yeni Gün (2020, 17 Temmuz). Altı.",
        "Yeni Gün (2020, 18 Temmuz). Yedi.",
        "[8] A. Öz, “Sekiz,” 2011.",
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Öyledir (Kaya, 2018).", ["kaya-2018"], id="one author"),
        pytest.param("Öyledir (Kaya vd., 2018).", ["kaya-2018-2"], id="vd. is the longer list"),
        pytest.param("Öyledir (Kaya, Demir ve Ak, 2018).", ["kaya-2018-2"], id="all authors"),
        pytest.param("Öyledir (Er, 2019b).", ["er-2019b"], id="letter"),
        pytest.param("Öyledir (Er, 2019).", [None], id="letter missing: two fit"),
        pytest.param("Öyledir (TÜİK, 2020).", ["turkiye-istatistik-kurumu-2020"], id="acronym"),
        pytest.param("Öyledir (Yeni Gün, 18 Temmuz 2020).", ["yeni-gun-2020-2"], id="day"),
        pytest.param("Öyledir (Kayaa, 2018; Yok, 2001).", ["kaya-2018", None], id="typing error"),
        pytest.param("Öyledir [8].", ["oz-2011"], id="number"),
    ],
)
def test_links(text: str, expected: list[str | None]) -> None:
    linked = link_citations(find_citations(text), REFERENCES)
    assert [work.reference for citation in linked for work in citation.works] == expected


def test_the_list_tells_a_given_name_from_a_double_surname() -> None:
    listed = parse_references(["Ok, Efekan. (2018). Bir. Örnek Dergisi, 1(2), 3-4."])
    (citation,) = link_citations(find_citations("Efekan Ok (2018) böyle der."), listed)
    assert citation.works[0].authors == ("Ok",)
    assert citation.works[0].reference == "ok-2018"


def test_a_pen_name_is_found_by_its_last_word() -> None:
    listed = parse_references(["Orhan Gün (1963). Bir Roman. Ankara: Ev Yayınları."])
    (citation,) = link_citations(find_citations("Bu bilinir (Gün, 1963: 9)."), listed)
    assert citation.works[0].authors == ("Gün",)
    assert citation.works[0].reference == listed[0].id


TURNED = ["Ak, Ece. Kırda Yollar. Ankara: Ev Yayınları, 2001.", "Su, Can. Evler. Kars: Ev, 2002."]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param([*TURNED, "Orhan Gün. Bir Roman. Kars: Ev, 1963."], "Orhan Gün", id="turned"),
        pytest.param([*TURNED, "Gün, Orhan. Bir Roman. Kars: Ev, 1963."], "Gün", id="surname"),
        pytest.param(
            ["Orhan Gün. Bir Roman. Kars: Ev, 1963.", "Can Su. Evler. Kars: Ev, 2002."],
            "Gün",
            id="no name is turned",
        ),
        pytest.param(
            [*TURNED, "Orhan Gün. Roman. Kars: Ev, 1963.", "Gün, Ali. Yol. Kars: Ev, 1964."],
            "Gün",
            id="a surname too",
        ),
    ],
)
def test_a_pen_name_is_whole_in_works_that_are_not_listed(listed: list[str], expected: str) -> None:
    text, references = "Öyledir (Orhan Gün, 2008a: 9).", parse_references(listed)
    found = [ListedNames(references).read_again(text, each) for each in find_citations(text)]
    (citation,) = link_citations(found, references)
    assert citation.works[0].authors == (expected,)


@pytest.mark.parametrize("name", ["Ece Su Ak", "Su Ak"], ids=["all given names", "the second"])
def test_the_list_tells_a_second_given_name(name: str) -> None:
    listed = parse_references(["Ak, Ece Su. Kırda Yollar. Ankara: Ev Yayınları, 2001."])
    (citation,) = link_citations(find_citations(f"Öyledir ({name}, 2001: 5)."), listed)
    assert citation.works[0].authors == ("Ak",)


def test_a_repeat_is_linked_as_what_it_stands_for() -> None:
    text = "Öyledir (Kaya, 2018). Yine öyledir (a.g.e., s. 4)."
    linked = link_citations(find_citations(text), REFERENCES)
    assert [c.works[0].reference for c in linked] == ["kaya-2018", "kaya-2018"]


def test_report_names_what_is_left_over() -> None:
    linked = link_citations(find_citations("(Kaya, 2018), (Yok, 2001) ve [8]"), REFERENCES)
    report = report_links(linked, REFERENCES)
    assert [work.authors for work in report.unlinked] == [("Yok",)]
    assert {"kaya-2018", "oz-2011"}.isdisjoint(reference.id for reference in report.uncited)
    assert len(report.uncited) == 6


def test_csl_json() -> None:
    item = json.loads(json.dumps(to_csl_json(REFERENCES)))[0]
    assert item["author"] == [{"family": "Kaya", "given": "A."}]
    assert item["issued"] == {"date-parts": [[2018]]}
    assert (item["type"], item["page"]) == ("article-journal", "3-4")


def test_bibtex_escapes_and_names_institutions() -> None:
    entry = to_bibtex(
        parse_references(["Ev & Yol Kurumu (2020). %50 {pay} artar. Ankara: Ev Yayınları."])
    )
    assert "author = {{Ev \\& Yol Kurumu}}" in entry
    assert "title = {\\%50 \\{pay\\} artar}" in entry
