"""Page furniture, found and not found."""

from __future__ import annotations

import pytest

from corpus.furniture import as_pieces, find_furniture
from corpus.lines import Layout, read_lines

PROSE = (
    "Köylerin nüfusu son elli yılda azalmış ve konutların önemli bir bölümü boş kalmıştır; bu\n"
    "durum yalnızca kıyıdan uzak yerleşmelerde değil kasabalara yakın köylerde de görülmekte ve\n"
    "konut dokusunun hızla bozulmasına yol açmaktadır. Araştırmanın yapıldığı on iki köyde boş\n"
    "konutların oranı yüzde kırkı aşmış, kalan nüfusun yaş ortalaması ise altmışı geçmiş ve her\n"
)
REST = (
    "geçen yıl biraz daha yükselmiştir. Bununla birlikte bazı köylerde yaz aylarında kalabalık\n"
    "bir nüfus toplanmakta, eski evler onarılmakta ve yeni yollar açılmaktadır. Bu hareketlilik\n"
    "kalıcı bir dönüşün işareti olarak görülmemelidir.\n"
)


def found(text: str) -> list[tuple[str, str]]:
    lines = list(read_lines(text))
    kinds = find_furniture(lines, Layout.measure(lines))
    return [(piece.kind, text[slice(*piece.extent)]) for piece in as_pieces(lines, kinds)]


@pytest.mark.parametrize(
    ("middle", "kind"),
    [
        pytest.param(
            "36          Kır Araştırmaları Dergisi, 4/12, 2021, 30-52", "header", id="left"
        ),
        pytest.param("Cilt/Volume: 4, Sayı/Issue: 12", "header", id="volume and issue"),
        pytest.param("Kır Araştırmaları Dergisi 2021;4(2):30-52", "header", id="no blanks"),
        pytest.param("137", "page_number", id="lone number"),
        pytest.param("- 137 -", "page_number", id="dashed number"),
        pytest.param("\nhttps://www.ornek.org/etiket/%C5%9F\n", "url", id="stray link"),
        pytest.param(
            "\n\nAksoy, Deniz. “Köylerin Geleceği”\n\nKır Dergisi, https://kir.org\n"
            "Cilt/Volume: 4, Sayı/Issue: 12\n\n43\n",
            "how_to_cite",
            id="block of several lines",
        ),
    ],
)
def test_what_interrupts_a_sentence(middle: str, kind: str) -> None:
    assert found(f"{PROSE}{middle}\n{REST}") == [(kind, middle.strip())]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PROSE + REST, id="prose"),
        pytest.param(f"{PROSE}https://www.ornek.org/veri\nadresinden {REST}", id="link in prose"),
        pytest.param(f"{PROSE}bitmiştir.\n1. Bulgular\n{REST}", id="heading"),
        pytest.param(f"{PROSE}bitmiştir.\nTablo 1. Nüfus\nKöy 1990\nA 12\n12\n{REST}", id="table"),
        pytest.param(
            f"{PROSE}geçen yıl çıkarılan ve köylerin boşalmasını önlemeyi amaçlayan kanuna (Resmî\n"
            f"Gazete, 07.04.2016, Sayı: 29677) göre yapıldı. Çalışmanın ilk basamağında on iki köy\n"
            f"{REST}",
            id="gazette in prose",
        ),
        pytest.param("Bu dergi 2020 yılında kuruldu.\nDergisi, 2019 yılına dek çıktı.", id="short"),
        pytest.param(
            f"{PROSE}Kaynakça\nAksoy, D. (2020). Köyler. Kır Dergisi, 5(2), 23-45.\n\n\n\n"
            "Can, E. (2019). Evler. Kır Dergisi, 4(2), 3-15.\n",
            id="references",
        ),
    ],
)
def test_no_furniture(text: str) -> None:
    assert found(text) == []


def test_a_sentence_that_goes_on_with_a_capital_below_the_running_title() -> None:
    capital = (
        "Karadeniz köylerinde de görülen bu boşalma son yıllarda hızlanmış, pek çok yerde ise\n"
    )
    header = "Kır Araştırmaları Dergisi, 4/12, 2021, 30-52"
    assert found(f"{PROSE}\n36\n\f{header}\n\n{capital}{REST}") == [
        ("page_number", "36"),
        ("header", header),
    ]


def test_running_titles_alternate_over_pages() -> None:
    pages = [f"{n * 'çok '}uzun bir satır daha\n{PROSE}{REST}{n * 'az '}kaldı.\n" for n in range(6)]
    heads = [f"Deniz Aksoy\n{n}" if n % 2 else f"{n}\nKöylerin Geleceği" for n in range(11, 17)]
    text = "\f".join(f"{head}\n{page}" for head, page in zip(heads, pages, strict=True))
    assert [piece for _, piece in found(text)] == heads


def test_numbers_beside_changing_titles_keep_step_with_the_pages() -> None:
    pages = [f"{n * 'çok '}uzun bir satır daha\n{PROSE}{REST}{n * 'az '}kaldı.\n" for n in range(4)]
    heads = ["12 / Deniz Aksoy", "Köylerin Geleceği / 13", "14 / D. Aksoy", "Köyler ve Evler / 15"]
    text = "\f".join(f"{head}\n{page}" for head, page in zip(heads, pages, strict=True))
    assert [piece for _, piece in found(text)] == heads


def test_a_labelled_how_to_cite_block() -> None:
    block = "Atıf için: Aksoy, D. (2021). Köylerin geleceği. Kır Araştırmaları Dergisi, 4(2)."
    assert ("how_to_cite", block) in found(f"{block}\n\nÖz\n{PROSE}{REST}")


FRONT = "Köylerin Geleceği Üzerine\nDeniz Aksoy\nÖz\nBu çalışma köyleri ele alır.\nGiriş\n"
LONG = (PROSE + REST) * 2


@pytest.mark.parametrize(
    "heads",
    [
        pytest.param(
            ["512 | Deniz Aksoy", "Köylerin Geleceği Üzerine | 513", "514 | Deniz Aksoy"], id="bars"
        ),
        pytest.param(
            [
                "234 Kır Dergisi, Cilt 11, Sayı 1",
                "Köylerin Geleceği Üzerine 235",
                "236 Deniz Aksoy",
            ],
            id="mere spaces",
        ),
        pytest.param(
            ["512 |\nDeniz Aksoy / Köylerin Geleceği", "513 |\nKır Dergisi 12/2 (Aralık 2020)"],
            id="number and title on two lines",
        ),
        pytest.param(
            ["45\n\nDeniz Aksoy\nKır Dergisi, 8(1), 2021", "46\n\nKır Dergisi, 8(1), 2021"],
            id="number, author, journal",
        ),
        pytest.param(
            [
                "Kır Derg 2020;25(2):101-9\ndoi: 10.21/kd.1",
                "Kır Derg 2020;25(2):101-9\ndoi: 10.21/kd.1",
            ],
            id="a doi in lower case under the journal",
        ),
    ],
)
def test_pages_without_breaks_between_them(heads: list[str]) -> None:
    text = FRONT + "".join(f"{LONG}\n{head}\n" for head in heads) + LONG
    assert [piece for _, piece in found(text)] == heads


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"{FRONT}{LONG}Kaynakça\n\nAksoy, D. (2018). Köyler. Kır Dergisi, 43(2), 12-30.\n\n"
            "Ak, C. (2019). Evler. Ankara: Ek.\n\n67",
            id="a short list of references before the last number",
        ),
        pytest.param(
            f"{FRONT}{LONG}yıllar ve\n\n1 Ali Ak, Evler, 12.\n2 Ece Su, Yollar, 13.\n\n"
            f"Kır Dergisi, Cilt 4, Sayı 12\n{REST}",
            id="footnotes over a footer",
        ),
    ],
)
def test_what_stands_before_a_page_end_is_kept(text: str) -> None:
    assert all("\n" not in piece for _, piece in found(text))
