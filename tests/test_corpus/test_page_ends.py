"""What stands at the end of a page: stray links, lost form feeds, the last line of a paragraph."""

from __future__ import annotations

import pytest

from test_corpus.test_furniture import FRONT, prose, units

HEADS = ("Deniz AKSOY - Ece YELKEN", "Köylerin Geleceği")


def pages(*ends: str, last: str = "") -> str:
    """Return a text whose pages have a running head and a number; ``ends`` close its pages."""
    heads = (f"\f{n}          {HEADS[n % 2]}\n\n" for n in range(112, 130))
    text = f"Köylerin Geleceği\nDeniz AKSOY - Ece YELKEN\n\n{FRONT}"
    for n, (head, end) in enumerate(zip(heads, ends, strict=False), start=11):
        text += f"{prose(n, 14)}\n{end}{head}"
    return f"{text}{prose(40, 6)}\n{last}"


def furniture(text: str) -> list[str]:
    return [unit[2:] for unit in units(text) if unit.startswith("~ ")]


LINK = "https://dergi.ornek.edu.tr/kir"
PAGE = "https://dergipark.org.tr/tr/pub/kir"


@pytest.mark.parametrize(
    ("end", "stray"),
    [
        pytest.param(f"\nHarita 1. Köyler ve yollar.\n\n{LINK}\n", True, id="below a caption"),
        pytest.param(f"\n{LINK}\n", True, id="below a paragraph"),
        pytest.param(f"\n113\n\n{LINK}\n", True, id="below the number of the page"),
        pytest.param(f"Veriler şu adrestedir:\n\n{LINK}\n", False, id="named before"),
        pytest.param(f"{LINK}\n", False, id="close to the paragraph"),
    ],
)
def test_a_link_that_ends_a_page(end: str, stray: bool) -> None:
    assert (LINK in furniture(pages("", "", end, "", ""))) is stray


HEAD = "          Deniz AKSOY - Ece YELKEN"


@pytest.mark.parametrize(
    ("before", "edge", "after", "stray"),
    [
        pytest.param("ve Ova ’dan", f"113{HEAD}\n{LINK}\n", "2’de durur.", True, id="below a head"),
        pytest.param("bugün", f"{LINK}  113\n{HEAD}\n", "durur.", False, id="above it, unknown"),
        pytest.param("bugün", f"{PAGE}  116\n\f117{HEAD}\n", "Su durur.", True, id="its page"),
        pytest.param("veriler (bkz.", f"113{HEAD}\n{LINK}\n", "Ova).", False, id="named before"),
        pytest.param("bugün", f"113{HEAD}\n{LINK}\n", "adresinde durur.", False, id="of the text"),
    ],
)
def test_a_link_beside_a_running_head(before: str, edge: str, after: str, stray: bool) -> None:
    page = f"{prose(60, 6)}Köyler {before}\n\n{edge}\n{after}\n{prose(70, 6)}"
    pieces = " ".join(furniture(pages("", "", "", last=page)))
    assert ("http" in pieces) is stray


def test_a_page_that_ends_in_the_references_without_a_form_feed() -> None:
    rows = "Aksoy, D. (2018). Köyler. Konya: Ova.\n\n117\nDeniz AKSOY - Ece YELKEN\n\n"
    rows += "Çaylı, K. (2019). Kuyular. Konya: Ova.\n"
    found = units(pages("", "", "", "", last=f"\nKaynakça\n\n{rows}"))
    assert [unit for unit in found[-5:] if not unit.startswith("~")] == [
        "Kaynakça",
        "Aksoy, D. (2018). Köyler. Konya: Ova.",
        "Çaylı, K. (2019). Kuyular. Konya: Ova.",
    ]


@pytest.mark.parametrize(
    ("number", "counts"),
    [
        pytest.param("116", True, id="the page after"),
        pytest.param("1998", False, id="a year"),
        pytest.param("12", False, id="smaller than those before"),
    ],
)
def test_a_number_that_ends_the_text(number: str, counts: bool) -> None:
    text = pages("", "", "", "", last=f"\nKaynakça\n\nAk, C. (2019). Evler.\n\n{number}\n")
    assert (furniture(text)[-1] == number) is counts


def test_the_last_word_of_a_page_is_no_running_title() -> None:
    page = "Bunun nedeni ise Yukarı Ova Köyleri Geliştirme Derneği ve Kırsal Kalkınma Sosyal\n"
    page += f"Kooperatifi\n\n          115\n\f116          {HEADS[0]}\n\n{prose(60, 6).lower()}\n"
    assert not any("Kooperatifi" in piece for piece in furniture(pages("", "", "", last=page)))
