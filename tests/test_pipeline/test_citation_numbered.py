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


def styles(*texts: str, listed: int = 20) -> list[str]:
    passages = [Passage(each, find_citations(each)) for each in texts]
    return [c.style for passage in with_numbered(passages, listed) for c in passage.citations]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            ("Oran artmıştır.1,2 Süre azalmıştır.3 Sonuç bellidir.4-6",),
            ["numeric"] * 3,
            id="marks",
        ),
        pytest.param(
            (
                "Oran artmıştır [1]. Süre azalmıştır [2,3].",
                "Sonuç bellidir.4",
            ),
            ["numeric"] * 3,
            id="beside brackets",
        ),
        pytest.param(
            ("Oran artmıştır.1 Süre azalmıştır.2 Sonuç bellidir.45",),
            ["numeric", "numeric", "footnote"],
            id="beyond the list",
        ),
        pytest.param(
            ("Oran artmıştır.1 Süre kısadır.2 Sonuç bellidir.3", "1 Ali Ak, Yol, Ova 1990, s. 5."),
            ["footnote"] * 3,
            id="notes",
        ),
        pytest.param(
            ("Bu bilinir (Ak, 2001). Öyledir (Er, 2002). Şu da vardır.1 Budur (Öz, 2004).",),
            ["parenthetical", "parenthetical", "footnote", "parenthetical"],
            id="names cite",
        ),
    ],
)
def test_a_raised_number_cites_where_no_note_has_it(
    texts: tuple[str, ...], expected: list[str]
) -> None:
    assert styles(*texts) == expected
