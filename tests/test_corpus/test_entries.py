"""Entries of reference lists found again in lines of any width, whatever the style."""

from __future__ import annotations

import textwrap

import pytest

from corpus.article import Article
from corpus.entries import begins_with_author
from corpus.structure import find_structure

PROSE = (
    "Köylerin nüfusu son elli yılda azalmış ve konutların önemli bir bölümü boş kalmıştır; bu "
    "durum yalnızca kıyıdan uzak yerleşmelerde değil kasabalara yakın köylerde de görülmekte ve "
    "konut dokusunun hızla bozulmasına yol açmaktadır. "
) * 6

LISTS = {
    "numbers, journals that begin a line": [
        "1. Aksoy D, Yelken E. Falls in the villages of the dry plateau, 1990–2015. Rural Health "
        "Bulletin 2019;4:11-9. doi:10.1234/rhb.2019.11",
        "2. Çaylı K. Köyde yaşlılık ve bakım: bir alan araştırmasının ilk sonuçları. Kır Tıp Derg "
        "2020;8(2):101-9.",
        "3. Devlet Köy Dairesi. Köy Sağlığı Göstergeleri 2018. Ankara: Köy Dairesi Yayını; 2019. "
        "Erişim: https://koy.example/saglik (Erişim tarihi: 02.03.2020).",
        "4. Gümüş H. Wells, walls and wards. Country Lett. 2021;2(1):5–9.",
    ],
    "numbers in square brackets": [
        "[1] D. Aksoy and E. Yelken, “Village walls under lateral load,” Rural Structures, vol. "
        "12, no. 3, pp. 45–60, 2018.",
        "[2] K. Çaylı, Köy Yolları. Ankara, Türkiye: Kır Yayınları, 2. Baskı, 2011.",
        "[3] H. Gümüş, “Kerpiç duvarların dayanımı,” in Proc. 4th Int. Conf. on Earth Building, "
        "İzmir, 2015, pp. 101–110.",
    ],
    "year at the end, entries that begin with a title": [
        "Aksoy, Deniz. Köylerin Yüzyılı. nşr. Ece Yelken. 3 Cilt. İstanbul: Kır Yayınları, 1998.",
        "Bozkır Salnâmesi. II. Tertip, 4. Konya: Vilâyet Matbaası, 1301.",
        "Çaylı, Kerim. Ova Köylerinde Su Hukuku ve Kuyular. Ankara: Fidan Üniversitesi, Sosyal "
        "Bilimler Enstitüsü, Yüksek Lisans Tezi, 2014.",
        "Derviş Ahmed Efendi. Risâle-i Kurâ. thk. Selim Kuyucu. 2 Cilt. Kahire: Dârü’l-kurâ, ts.",
        "Gümüş, Hale - Peker, Orhan. “Köy Vakıfları”. Kır Tarihi 7/2 (2016), 33-58.",
        "Kırlı, Sevda. “Konak”. Ev Ansiklopedisi. 4/12-15. Ankara: y.y., 2001.",
    ],
    "year behind the author": [
        "Aksoy, D., Yelken, E., Çaylı, K., Gümüş, H. ve Peker, O. (2018). Köyde bilimsel çalışma "
        "yöntemleri (12. baskı). Fidan Akademi.",
        "Çaylı, K. (2004). Ovanın köyleri (1950-2000): Bir geçiş hikâyesi. Kır Bilimleri Dergisi, "
        "11(2), 1511-1534.",
        "Kırlı, S. (1997, 3-5 Mayıs). Köy evlerinin ölçümü [Bildiri sunumu]. VI. Ulusal Kerpiç "
        "Kongresi, Konya, Türkiye.",
        "Köy Dairesi. (2021). Köy göstergeleri 2020. Köy Dairesi Yayınları.",
        "Peker, O. (2011). Yönetim ve köy: Kuram, araştırma, uygulama (H. Gümüş ve S. Kırlı, Çev. "
        "Ed.). Tepe. (Orijinal çalışma 2008’de yayımlanmıştır)",
    ],
    "chambers, archives, a town and its district": [
        "Aksoy, D. (2001). Charter for the Conservation of Historic Villages on a Dry Plain. "
        "Washington, D.C.",
        "Bozkır Köy Kurulu (1988). 30.12.1988 gün ve 612 sayılı karar. Ova Arşivi, dosya 41.",
        "Çaylı, K. (2004). Ovanın köyleri (1950-2000): Bir geçiş hikâyesi. Konya: Ova.",
        "Danıştay 6. Daire. (2011). E. 2009/1, K. 2011/8 sayılı karar.",
        "Gümüş, H. (2015). Kerpiç duvarların dayanımı ve köy yapıları. İstanbul: Kır.",
        "Köy Dairesi Arşivi (KDA), Yollar Genel Müdürlüğü ve Köprüler Kalemi Belgeleri, "
        "030.10/219.4, 14 Ocak 1938.",
        "Peker, O. (2011). Yönetim ve köy. Ankara: Tepe.",
    ],
    "publishers and places that look like a name and its author": [
        "Aksoy, D. (2001). Ova Köylerinde Yer Altı Suyunun Ölçülmesi. Doktora Tezi, Fidan "
        "Üniversitesi, Konya, 144 s.",
        "Anonim (2003). 4/2 Numaralı Köy Yönetmeliği Hakkında Tebliğ. Köy Dairesi, Konya, 38 s.",
        "Çaylı, K., Gümüş, H. ve Peker, O. (2009). Recovery of the wells in two dry plains. "
        "Country Water, 24: 101-110. doi: 10.1111/j.9999-0101.2009.00101.x",
        "de Yelken, S. (2010). İkinci köy (C. 1: Yolun başı). Tepe. [1949]",
        "Gümüş, H. (1998). Köyde kerpiç ve taş. Ulusal Kerpiç Kurultayı, 14-16 Ekim 1998, Konya, "
        "ss. 201-212.",
        "Kırlı, S. (2005). The Village Assessment Tools (VAT II): A Guide for the User. VILLAGE "
        "House, Rome, 168 p.",
        "Kırlı, S. (2007). Ova Kuyuları Haritası. Bozkır Basımevi, Konya, 4 s.",
        "Köy Sesi, 3 Mayıs 1968; 5 Haziran 1989.",
        "Peker, O. (2012). The wells remembered (20th anniversary ed.). University of Upper Plain "
        "Press. (Original work published 1983)",
        "Tepe Dairesi (t.y.). Köyün altı. Konya.",
        "URL-1: https://koy.example/ova (Erişim: 03.04.2021).",
        "5555 sayılı Köy Kanunu. (2005, 13 Temmuz). Resmî Gazete (Sayı: 1234).",
    ],
    "dashes for the author of the entry before": [
        "Aksoy, Deniz, ve Ece Yelken. 2020a. “Ova Köylerinde Duvar Ustaları I”. Kır ve Ev 7, 2: "
        "139-160.",
        "———. 2020b. “Ova Köylerinde Duvar Ustaları II”. Kır ve Ev 8, 1: 11-30.",
        "Çaylı, Kerim. 1929. Walls of the Upper Plain, Season of 1926. Chicago: Plain Press.",
        "------. 1937. Wells of the Upper Plain: Seasons of 1930-32. Chicago: Plain Press.",
        "Gümüş, Hale. 1982. Köyün Kuzeyinde Bir Kuyu. Ankara: Tepe Basımevi.",
        "_____ . Baskıda. Köyün Güneyinde Bir Kuyu. Ankara: Tepe Basımevi.",
    ],
    "surnames in capitals, place and year": [
        "AKSOY, Deniz: Köy Hukuku, 12. Bası, Tepe Yayınları, Ankara 2019.",
        "ÇAYLI, Kerim/GÜMÜŞ, Hale: “Köy Tüzel Kişiliğinin Sınırları”, Prof. Dr. Selim Kuyucu’ya "
        "Armağan, C. II, İstanbul 2014, s. 311-340.",
        "KÖY DAİRESİ: Köy Yönetimine İlişkin Uygulama Rehberi, Ankara 2020, "
        "https://koy.example/yayin/rehber.pdf (E.T. 11.01.2021).",
        "PEKER, Orhan: Das Dorfrecht, 2. Aufl., C.H. Kern, München 2016.",
    ],
}


def entries(rows: list[str], between: str = "\n", width: int = 84) -> list[str]:
    text = f"Giriş\n\n{textwrap.fill(PROSE, width)}\n\nKaynakça\n\n{between.join(rows)}\n"
    article = Article(id="a", text=text, file="a.txt", encoding="utf-8", format="text", sha256="")
    return [p.clean.text for _, p in find_structure(article).paragraphs() if p.kind == "reference"]


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["tight", "blank lines"])
@pytest.mark.parametrize("hang", ["", "     "], ids=["flat", "hanging"])
@pytest.mark.parametrize("style", LISTS)
def test_lists_of_any_width(style: str, hang: str, between: str) -> None:
    for width in range(64, 104, 2):
        rows = [
            textwrap.fill(
                entry,
                width,
                subsequent_indent=hang,
                break_long_words=False,
                break_on_hyphens=False,
            )
            for entry in LISTS[style]
        ]
        assert entries(rows, between, width) == LISTS[style], width


def test_what_follows_a_numbered_list_is_no_part_of_its_last_entry() -> None:
    rows = ["1. Ak B. Köyler. Kır Derg 2019;1:2-4.", "2. Çay C. Evler. Kır Derg 2018;2:5-9."]
    rows += ["3. Ece S. Kuyular. Kır Derg 2020;3:7-8.", "\nYazarlar bu listeyi birlikte yaptı."]
    assert len(entries(rows)) == 4


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [
                "[1] D. Aksoy, “Köyler”, Kır Derg., 1(2), 3-9, 2019.",
                "[7] Kır Evleri Yönetmeliği, 1234 sayılı Resmî Gazete, 3 Mart 2018",
                "[19] TS 500, Evlerin Kuralları, Ankara, 2019.",
            ],
            id="numbers in brackets",
        ),
        pytest.param(
            [
                "2. Ak B. Köyler. Kır Derg 2019;1:2-4.",
                "9. Çay C. Evler. Kır Derg 2018;2:5-9.",
                "17. Ece S. Kuyular. Kır Derg 2020;3:7-8.",
            ],
            id="numbers with a stop",
        ),
        pytest.param(
            [
                "Anonim, 2019a. Köylerin ve evlerin durumu. Kır Ofisi Yayınları, Ankara.",
                "Anonim, 2019b. Yağış ve sıcaklık verileri. Kır Genel Müdürlüğü Yayınları.",
                "Çaylı, K. 2020. Köylerde yaşayanların sayısı. Tepe Kitapları, İstanbul.",
            ],
            id="nobody's works of one year",
        ),
    ],
)
def test_a_list_of_chosen_entries(rows: list[str]) -> None:
    assert entries(rows) == rows


def test_a_doi_cut_at_a_stop_goes_on_in_the_next_line() -> None:
    rows = ["Aksoy, D. (2018). Köyler. https://doi.org/10.1234/A:KÖY.", "0000671.27856.7e"]
    rows += ["Çaylı, K. (2019). Evler. Tepe.", "Gümüş, H. (2020). Kuyular. Tepe."]
    assert entries(rows) == [f"{rows[0]}{rows[1]}", *rows[2:]]


def test_a_number_at_the_head_of_one_line_does_not_make_a_numbered_list() -> None:
    rows = ["12 Eylül Belgeleri. Ankara: Kır, 1990.", "Aksoy, D. (2018). Köyler. Tepe."]
    rows += ["Çaylı, K. (2019). Evler. Tepe.", "Gümüş, H. (2020). Kuyular. Tepe."]
    assert entries(rows) == rows


def test_journals_that_look_alike_in_a_list_are_no_running_titles() -> None:
    rows = [
        f"Aksoy, D. ve Yelken, E. (20{n}). Köylerde yaşayan yaşlılar ve evlerin {n} odası.\n"
        f"Dergi, {n}(3), {n}1-{n}8."
        for n in range(10, 20)
    ]
    assert entries(rows) == [" ".join(row.split("\n")) for row in rows]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("———. 2020b. Köyler.", id="dashes for the author"),
        pytest.param("—— (2020b). Köyler.", id="a bracket behind them"),
        pytest.param("de Yelken, S. (2010). Köyler.", id="a particle in lower case"),
        pytest.param("URL-2: https://koy.example", id="a page of the web"),
        pytest.param("5555 sayılı Köy Kanunu.", id="a law"),
    ],
)
def test_what_an_entry_begins_with(line: str) -> None:
    assert begins_with_author(line)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("de Yelken, Berlin 2010.", id="a publisher and its place"),
        pytest.param("5555 sayılı kararda", id="a number in a sentence"),
        pytest.param("-2016 dönemi", id="a range cut at its dash"),
    ],
)
def test_what_no_entry_begins_with(line: str) -> None:
    assert not begins_with_author(line)
