"""Numbers in round brackets, of an article that cites by them."""

from __future__ import annotations

import pytest

from pipeline.components.citation_notes import Passage
from pipeline.components.citation_numbered import count_listed, with_numbered
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


RAISED = "Oran artmıştır.1,2 Süre azalmıştır.3 Sonuç bellidir.4 "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ölçüt,5 süre ve dil;6 yol", ["5", "6"], id="behind a comma"),
        pytest.param("Bu nedendir.5-7 1990 yılında", ["5-7"], id="before a year"),
        pytest.param("Kaya ve ark.8 bunu buldu.", ["8"], id="behind others"),
        pytest.param("Kaya ve ark.nın10 verisi", ["10"], id="behind the suffix of others"),
        pytest.param("Oran artarken3 süre kısaldı.", ["3"], id="behind a word"),
        pytest.param("Bu grup1 için, su4ra ve 2,5 kat", [], id="label, inside a word, decimal"),
        pytest.param("Ölçüt,45 süre", [], id="beyond the list"),
        pytest.param("Oran,8-5 süre", [], id="falls"),
        pytest.param("Bu bilgi s.5 ve no:6 ile sayı:7 içindedir.", [], id="page and number"),
        pytest.param("Alan 25 cm2 ve kadar,5 % idi.", [], id="unit and share"),
    ],
)
def test_raised_numbers_where_such_cite(text: str, expected: list[str]) -> None:
    assert found(text, sure=RAISED) == expected


def test_raised_numbers_are_not_looked_for_elsewhere() -> None:
    assert found("Oran artarken3 süre kısaldı.") == []


def test_entries_are_counted_by_their_numbers_too() -> None:
    assert count_listed(["1. Ak A. Yol.", "4. Er B. Su.", "[9] Oy C. Dil."]) == 9
    assert count_listed(["Ak A. (2010). Yol.", "Er B. (2011). Su."]) == 2


def test_numbers_in_order_go_beyond_an_excerpt_of_the_list() -> None:
    text = "Oran artmıştır.1 Süre azalmıştır.2 Sonuç,3 bellidir.4 Bu vardır.5,6"
    assert styles(text, listed=3) == ["numeric"] * 5
