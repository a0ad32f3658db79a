"""Which stretches of text are citations, and what each is read as."""

from __future__ import annotations

import pytest
import spacy

from pipeline.components.citations import FoundCitation, find_citations


def found(text: str) -> list[FoundCitation]:
    return find_citations(text)


def printed(text: str) -> list[str]:
    return [text[c.start : c.end] for c in found(text)]


PARENTHETICAL = [
    pytest.param("Bu böyledir (Kaya, 2018).", "(Kaya, 2018)", id="plain"),
    pytest.param("Bu böyledir (KAYA, 2018).", "(KAYA, 2018)", id="capitals"),
    pytest.param("Bu böyledir (Kaya , 2018 ).", "(Kaya , 2018 )", id="stray spaces"),
    pytest.param("Bu böyledir (Kaya 2018).", "(Kaya 2018)", id="no comma"),
    pytest.param("Bu böyledir(Kaya,2018:45).", "(Kaya,2018:45)", id="glued"),
    pytest.param("“Söz.”(Yeni Gün, 7 Ocak 2022) dedi.", "(Yeni Gün, 7 Ocak 2022)", id="day"),
    pytest.param("Böyledir (bu konuda bkz. Kaya, 2018).", "(bu konuda bkz. Kaya, 2018)", id="lead"),
    pytest.param("It is so [Smith and Jones 2018].", "[Smith and Jones 2018]", id="square"),
    pytest.param("Öyledir (akt. Demir, 2015).", "(akt. Demir, 2015)", id="cited in"),
    pytest.param("Öyledir (Demir, t.y.).", "(Demir, t.y.)", id="no date"),
    pytest.param(
        "Bunun böyle olduğu açıktır (2018: 45).", "(2018: 45)", id="author earlier in the sentence"
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARENTHETICAL)
def test_parenthetical(text: str, expected: str) -> None:
    assert printed(text) == [expected]
    assert found(text)[0].style == "parenthetical"


def test_component_sets_citations_and_spans() -> None:
    nlp = spacy.blank("tr")
    nlp.add_pipe("derlem_citations")
    doc = nlp("Yılmaz’a (2019) göre öyledir (Kaya, 2018, s. 4).")
    assert [c.style for c in doc._.citations] == ["narrative", "parenthetical"]
    assert [span.label_ for span in doc.spans["citations"]] == ["CITATION", "CITATION"]
    assert not nlp.analyze_pipes()["problems"]["derlem_citations"]
