"""Numbers in round brackets, of an article that cites by them."""

from __future__ import annotations

import pytest

from pipeline.components.citation_notes import Passage
from pipeline.components.citation_numbered import with_numbered
from pipeline.components.citations import find_citations

SURE = "Artmıştır (1). Azalmıştır (2,3). Görülmüştür (4)."


def found(text: str, *, listed: int = 20, sure: str = SURE) -> list[str]:
    passages = [Passage(each, find_citations(each)) for each in (sure, text)]
    last = with_numbered(passages, listed)[-1]
    return [text[c.start : c.end] for c in last.citations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Yapılan çalışmada (13) bu görülür.", ["(13)"], id="inside a sentence"),
        pytest.param("Literatürde (3, 5-8) hazırdır.", ["(3, 5-8)"], id="several"),
        pytest.param("Kız öğrenci 12 (15) kişidir.", [], id="behind a figure"),
        pytest.param("Bunlar (1) yol, (2) su ve (3) elektriktir.", [], id="items"),
        pytest.param("Yapılan çalışmada (45) bu görülür.", [], id="beyond the list"),
        pytest.param("Oran (12%) düşüktür.", [], id="share"),
        pytest.param("Puanlar (8-4) arasındadır.", [], id="falls"),
    ],
)
def test_numbers_inside_sentences(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_an_article_that_cites_otherwise_is_left_as_it_is() -> None:
    assert found("Yapılan çalışmada (13) bu görülür.", sure="Öyledir (Kaya, 2018).") == []


def test_a_short_list_of_references_has_no_such_numbers() -> None:
    assert found("Yapılan çalışmada (1) bu görülür.", listed=2) == []
