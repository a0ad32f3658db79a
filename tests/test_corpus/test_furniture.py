"""Page furniture, found and not found."""

from __future__ import annotations

import pytest

from corpus.article import Article
from corpus.furniture import find_furniture
from corpus.furniture_pieces import as_pieces
from corpus.lines import Layout, read_lines
from corpus.structure import find_structure

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


# Pages of unlike text, for what returns on every page is a running title.
WORDS = (
    "köyler evler yollar dereler tepeler bağlar bahçeler kuyular çeşmeler tarlalar ovalar yaylalar "
    "azalmış çoğalmış kurumuş taşmış yıkılmış onarılmış satılmış ekilmiş boşalmış dolmuş kalmış"
).split()


def prose(seed: int, lines: int, end: str = ".") -> str:
    words = [WORDS[(seed * 7 + n * n) % len(WORDS)] for n in range(11 * lines)]
    rows = [" ".join(words[n : n + 11]) for n in range(0, len(words), 11)]
    return "\n".join(rows).capitalize() + end


def found(text: str) -> list[tuple[str, str]]:
    lines = list(read_lines(text))
    kinds = find_furniture(lines, Layout.measure(lines))
    return [(piece.kind, text[slice(*piece.extent)]) for piece in as_pieces(lines, kinds)]


def units(text: str) -> list[str]:
    """Return the paragraphs and the furniture (``~ text``) of a text, in order."""
    article = Article(id="a", text=text, file="a.txt", encoding="utf-8", format="text", sha256="")
    structure = find_structure(article)
    rows = [(p.clean.starts[0], p.clean.text) for _, p in structure.paragraphs()]
    rows += [(f.extent[0], f"~ {text[slice(*f.extent)]}") for f in structure.furniture]
    return [row for _, row in sorted(rows)]


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
            "Cilt/Volume: 4, Sayı/Issue: 12\n",
            "how_to_cite",
            id="block of several lines",
        ),
    ],
)
def test_what_interrupts_a_sentence(middle: str, kind: str) -> None:
    assert found(f"{PROSE}{middle}\n{REST}") == [(kind, middle.strip())]


def test_a_page_number_under_other_furniture_is_a_piece_of_its_own() -> None:
    block = "Aksoy, Deniz. “Köylerin Geleceği”\nKır Dergisi, Cilt/Volume: 4, Sayı/Issue: 12"
    assert found(f"{PROSE}\n\n{block}\n\n43\n{REST}") == [
        ("how_to_cite", block),
        ("page_number", "43"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PROSE + REST, id="prose"),
        pytest.param(f"{PROSE}https://www.ornek.org/veri\nadresinden {REST}", id="link in prose"),
        pytest.param(f"{PROSE}bitmiştir.\n1. Bulgular\n{REST}", id="heading"),
        pytest.param(f"{PROSE}bitmiştir.\nTablo 1. Nüfus\nKöy 1990\nA 12\n12\n{REST}", id="table"),
        pytest.param(
            f"{PROSE}geçen yıl çıkarılan ve köylerin boşalmasını önlemeyi amaçlayan kanuna (Resmî\n"
            f"Gazete, 07.04.2016, Sayı: 29677) göre yapıldı. Çalışmanın ilk basamağında iki köy\n"
            f"{REST}",
            id="gazette in prose",
        ),
        pytest.param(
            f"{PROSE}bilinir.6\n\n5 Ak, Evler, s. 3.\n6 Ova, 19 Ekim 1946, No. 8, s. 1. Bu\n{REST}",
            id="the newspaper of a note",
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
    capital = "Karadeniz köylerinde de görülen bu boşalma son yıllarda hızlanmış, çok yerde ise\n"
    header = "Kır Araştırmaları Dergisi, 4/12, 2021, 30-52"
    assert found(f"{PROSE}\n36\n\f{header}\n\n{capital}{REST}") == [
        ("page_number", "36"),
        ("header", header),
    ]


def test_running_titles_alternate_over_pages() -> None:
    pages = [f"{n * 'çok '}uzun bir satır daha\n{PROSE}{REST}{n * 'az '}kaldı.\n" for n in range(6)]
    heads = [f"Deniz Aksoy\n{n}" if n % 2 else f"{n}\nKöylerin Geleceği" for n in range(11, 17)]
    text = "\f".join(f"{head}\n{page}" for head, page in zip(heads, pages, strict=True))
    assert [piece for _, piece in found(text)] == "\n".join(heads).split("\n")


def test_numbers_beside_changing_titles_keep_step_with_the_pages() -> None:
    pages = [f"{n * 'çok '}uzun bir satır daha\n{PROSE}{REST}{n * 'az '}kaldı.\n" for n in range(4)]
    heads = ["12 / Deniz Aksoy", "Köylerin Geleceği / 13", "14 / D. Aksoy", "Köyler ve Evler / 15"]
    text = "\f".join(f"{head}\n{page}" for head, page in zip(heads, pages, strict=True))
    assert [piece for _, piece in found(text)] == heads


@pytest.mark.parametrize(
    "label",
    [
        "Atıf için:",
        "Atıf / Cite as:",
        "Atıf için / To cite:",
        "Atıf/How to Cite:",
        "Kaynak Gösterim / Citation:",
        "How to cite / Atıf için:",
        "Bu makaleye atıf / How to cite:",
    ],
)
def test_a_labelled_how_to_cite_block(label: str) -> None:
    block = f"{label} Aksoy, D. (2021). Köylerin geleceği. Kır Araştırmaları Dergisi, 4(2)."
    assert units(f"Köyler\n{block}\n\nÖz\n{PROSE}{REST}")[:2] == ["Köyler", f"~ {block}"]


def test_a_how_to_cite_block_ends_before_the_page_number_and_behind_its_link() -> None:
    block = "Cite as: Aksoy, D. (2021). Köyler. Kır Dergisi, 4(2), 30-52. https://doi.org/10.123/kd"
    note = "Etik: Bu makale için kurul izni gerekmemiştir."
    assert units(f"{block}\n31\n\fÖz\n{PROSE}{REST}")[:3] == [f"~ {block}", "~ 31", "Öz"]
    assert units(f"{block}\n{note}\nÖz\n{PROSE}{REST}")[:3] == [f"~ {block}", note, "Öz"]


def test_a_running_title_in_lower_case() -> None:
    pages = [f"{prose(n, 12).lower()}\n{prose(n + 40, 1, end='')}\n" for n in range(11, 16)]
    footer = "kıryazıları 12/2 (Aralık 2022)"
    text = "".join(f"{page}{footer}\n\f" for page in pages)
    assert found(text) == [("footer", footer)] * 5
    assert found("\f".join(pages)) == []


@pytest.mark.parametrize(
    ("bottom", "stray"),
    [
        pytest.param("\nhttps://www.ornek.org/kir\n{n}", True, id="above the page number"),
        pytest.param(" (bkz.\nhttps://www.ornek.org/kir\n{n}", False, id="named by the sentence"),
        pytest.param(
            ".\nhttps://dergipark.org.tr/tr/pub/kir\n{n}", True, id="the journal's own page"
        ),
        pytest.param(
            ".\nhttps://dergipark.org.tr/tr/pub/kir/issue/7/90\n{n}", False, id="an article there"
        ),
    ],
)
def test_a_link_at_the_bottom_of_one_page(bottom: str, stray: bool) -> None:
    ends = ["\n{n}", bottom, "\n{n}", "\n{n}"]
    pages = [
        f"{prose(n, 12).lower()} {prose(n + 40, 1, end='')}{end.format(n=n)}\n"
        for n, end in enumerate(ends, 11)
    ]
    kinds = [kind for kind, _ in found("\f".join([*pages, "bitmiştir."]))]
    assert kinds == ["page_number", *(["url"] if stray else []), *["page_number"] * 3]


FRONT = "Köylerin Geleceği Üzerine\nDeniz Aksoy\nÖz\nBu çalışma köyleri ele alır.\nGiriş\n"
LONG = (PROSE + REST) * 2


@pytest.mark.parametrize(
    "heads",
    [
        pytest.param(
            [("512 | Deniz Aksoy",), ("Köylerin Geleceği Üzerine | 513",), ("514 | Deniz Aksoy",)],
            id="bars",
        ),
        pytest.param(
            [
                ("234 Kır Dergisi, Cilt 11, Sayı 1",),
                ("Köylerin Geleceği Üzerine 235",),
                ("236 Deniz Aksoy",),
            ],
            id="mere spaces",
        ),
        pytest.param(
            [
                ("512 |", "Deniz Aksoy / Köylerin Geleceği"),
                ("513 |", "Kır Dergisi 12/2 (Aralık 2020)"),
            ],
            id="number and title on two lines",
        ),
        pytest.param(
            [
                ("45", "Deniz Aksoy\nKır Dergisi, 8(1), 2021"),
                ("46", "Kır Dergisi, 8(1), 2021"),
            ],
            id="number, author, journal",
        ),
        pytest.param(
            [
                ("Kır Derg 2020;25(2):101-9\ndoi: 10.21/kd.1",),
                ("Kır Derg 2020;25(2):101-9\ndoi: 10.21/kd.1",),
            ],
            id="a doi in lower case under the journal",
        ),
    ],
)
def test_pages_without_breaks_between_them(heads: list[tuple[str, ...]]) -> None:
    text = FRONT + "".join("\n".join((LONG, *head, "")) for head in heads) + LONG
    assert [piece for _, piece in found(text)] == [piece for head in heads for piece in head]


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


def test_a_note_about_a_journal_is_none() -> None:
    notes = (
        "9 Ali Ak, Evler, 12.\n10 Kır Dergisi, Cilt 4, No. 8, s. 1. Sayının bir örneği\nkayıptır."
    )
    pages = [f"{prose(n, 12).lower()}\n\n{notes if n == 12 else ''}\n{n}\n" for n in range(11, 15)]
    assert [piece for _, piece in found("\f".join(pages))] == ["11", "12", "13", "14"]


@pytest.mark.parametrize("page_break", ["\f", ""], ids=["form feeds", "no form feeds"])
@pytest.mark.parametrize(
    "footer",
    [
        pytest.param("{n}", id="number"),
        pytest.param("Kır Dergisi 12/2 (Aralık 2022)", id="journal"),
        pytest.param("Kır Dergisi 12/2 (Aralık 2022)\n{n}", id="journal and number"),
        pytest.param("https://www.ornek.org/kir\n{n}", id="link and number"),
    ],
)
@pytest.mark.parametrize(
    "above",
    [
        pytest.param("2.{n} Köylerin Geleceği\n\n", id="a heading"),
        pytest.param(
            "Köylerin Geleceğine Yönelik Kamu Politikaları ve Yerel Yönetimlerin Görevleri\n\n",
            id="a heading as long as a line",
        ),
        pytest.param("", id="its paragraph"),
    ],
)
def test_the_last_line_of_a_page_is_text(above: str, footer: str, page_break: str) -> None:
    pages = [
        f"{prose(n, 12).lower()}\n\n{above}{prose(n + 40, 1, end='')}\n{footer}\n".format(n=n)
        for n in range(11, 16)
    ]
    pieces = [piece for _, piece in found(page_break.join([*pages, "bitmiştir."]))]
    footers = [footer.format(n=n) for n in range(11, 16)]
    assert "\n".join(pieces).split("\n") == "\n".join(footers).split("\n")


@pytest.mark.parametrize(
    "block",
    [
        pytest.param("\n137\n\n\fKöylerin Geleceği\n\n", id="number and a title met once"),
        pytest.param("\nKır Dergisi, 2021, 4(2)\n\n\f138\nD. AKSOY / Köyler\n\n", id="both sides"),
        pytest.param("\nKır Araştırmaları Dergisi\n\n137\n\n\fAksoy & Can\n\n", id="name, authors"),
        pytest.param("\n\fAksoy ve Can          137\n\n", id="authors beside the number"),
        pytest.param("\nKır Evleri 12, 2021\n\n137\n\n", id="a year's volume, no form feed"),
        pytest.param("\n• Aksoy, Köyler •\n\nkır\n\nGÜZ 2021/SAYI 9\n\n137\n\n", id="a lone word"),
        pytest.param("\nKöylerin Geleceği / Aksoy ve ark.\n\n137\n\n", id="a short form's stop"),
    ],
)
def test_the_end_of_the_only_page(block: str) -> None:
    lines = [line.strip() for line in block.split("\n") if line.strip()]
    pieces = [line for _, piece in found(f"{PROSE}{block}{REST}") for line in piece.split("\n")]
    assert pieces == lines


@pytest.mark.parametrize(
    ("before", "block", "after"),
    [
        pytest.param(PROSE, "\n137\n\n\fAksoy & Can\n\n", REST.capitalize(), id="authors' form"),
        pytest.param(f"{PROSE}bitti.\n", "\n137\n\n\fKır Dergisi 4(2) 2021\nD. Aksoy\n\n",
                     REST.capitalize(), id="one author below the journal"),
        pytest.param(PROSE, "\n137\n\nKöylerin Geleceği\n\n",
                     f"Şekil 2. Köyler\n\n{REST}", id="over a figure"),
        pytest.param(f"{PROSE}bitti.3\n\n2 Ak, Evler, 12.\n3 Su, Köyler, 4.\n",
                     "\n137\n\nKöylerin Geleceği\n\n", REST, id="over footnotes"),
        pytest.param(f"{PROSE}bitti.\n", "\nKır Dergisi 12/2 (Aralık 2022)\n\n",
                     "Kaynakça\n\nAksoy, D. (2020). Köyler. Ankara: Ek.\n", id="before the list"),
    ],
)  # fmt: skip
def test_furniture_by_its_form(before: str, block: str, after: str) -> None:
    lines = [line.strip() for line in block.split("\n") if line.strip()]
    pieces = [line for _, piece in found(before + block + after) for line in piece.split("\n")]
    assert pieces == lines


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param(f"{PROSE}\n137\n\n\fSonuç\n\n{REST.capitalize()}", "137", id="a heading"),
        pytest.param(
            f"{PROSE}bitti.\n\n137\n\n\fB. Yöntem\n\n{REST.capitalize()}", "", id="a lettered one"
        ),
        pytest.param(
            f"{PROSE}bitti.\n\n\f3.2. Bulgular\n\n{REST}", "", id="a numbered one at a page's top"
        ),
        pytest.param(f"{PROSE}\nKadın\n\n45\n\nerkek\n\n38\n\n{REST}", "", id="cells of a table"),
        pytest.param(f"{PROSE}\n- Köyler\n\n- Evler\n\n{REST}", "", id="items of a list"),
        pytest.param(
            f"{PROSE}(RG,\n07.04.2016, Sayı: 29677). 1951 yılında konan kural ise köylerde\n{REST}",
            "",
            id="a gazette in brackets",
        ),
    ],
)
def test_titles_that_are_text(text: str, number: str) -> None:
    assert all(piece == number for _, piece in found(text))


def test_the_number_of_the_next_page() -> None:
    page = f"{PROSE}{PROSE}{REST}"
    text = f"{PROSE}\n\nKır Dergisi, Cilt 4, Sayı 12\n\n136\n\n{REST}{page}\n137\n\nSonuç\n\n{page}"
    assert [piece for kind, piece in found(text) if kind == "page_number"] == ["136", "137"]
    other = text.replace("137\n", "2019\n")
    assert [piece for kind, piece in found(other) if kind == "page_number"] == ["136"]
