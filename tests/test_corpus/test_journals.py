"""Title pages, running heads and back matter as PDF extraction gives them, journal by journal."""

from __future__ import annotations

import pytest

from corpus.article import Article
from corpus.structure import find_structure

PROSE = (
    "Köylerin nüfusu son elli yılda azalmış ve konutların önemli bir bölümü boş kalmıştır; bu\n"
    "durum yalnızca kıyıdan uzak yerleşmelerde değil kasabalara yakın köylerde de görülmekte ve\n"
    "konut dokusunun hızla bozulmasına yol açmaktadır.\n"
)
PAGE = 5 * PROSE
ABSTRACT = (
    "Bu makalede bozkır köylerindeki evlerin bakımı, sahiplerinin anlattıkları ve resmî kayıtlar\n"
    "ışığında ele alınmış, evlerin çoğunun yıkıldığı görülmüştür.\n"
)
OPEN = "durum yalnızca kıyıdan uzak yerleşmelerde değil kasabalara yakın köylerde de görülmüş ve\n"
BODY = f"Öz\n{ABSTRACT}Anahtar Kelimeler: köy, konut\nGiriş\n{PAGE}"


def listed(text: str) -> list[str]:
    """Return units (``kind text``) and furniture (``~ text``) in the order of the source."""
    article = Article(id="a", text=text, file="a.txt", encoding="utf-8", format="text", sha256="")
    structure = find_structure(article)
    found = [(p.clean.starts[0], f"{p.kind} {p.clean.text}") for _, p in structure.paragraphs()] + [
        (f.extent[0], f"~ {text[slice(*f.extent)]}") for f in structure.furniture
    ]
    return [line for _, line in sorted(found)]


FRONTS = {
    "volume and issue under two names, a dash between": (
        "Kır ve Toplum Dergisi – Journal of Country and Society\n"
        "Yıl: 9, Sayı: 17, Haziran 2020, s. 211-238\n"
        "KÖY EVLERİNİN KORUNMASI\nSevda Kırlı*\n",
        [
            "~ Kır ve Toplum Dergisi – Journal of Country and Society\n"
            "Yıl: 9, Sayı: 17, Haziran 2020, s. 211-238",
            "title KÖY EVLERİNİN KORUNMASI",
            "sentence Sevda Kırlı*",
        ],
    ),
    "season in brackets, a title that begins with an ordinal": (
        "Kır Tarihi Mecmuası, Sayı 14 (Güz 2018), 55-80\n17. YÜZYILDA KÖY VAKIFLARI\n"
        "Waqfs of the Village in the 17th Century\nKerim ÇAYLI*\n",
        [
            "~ Kır Tarihi Mecmuası, Sayı 14 (Güz 2018), 55-80",
            "title 17. YÜZYILDA KÖY VAKIFLARI",
            "title Waqfs of the Village in the 17th Century",
            "sentence Kerim ÇAYLI*",
        ],
    ),
    "month and number": (
        "KIR İKTİSAT BÜLTENİ\nThe Bulletin of Rural Economics\n"
        "Sayı/Number 44 - Aralık/December 2015\nKÖYDE KREDİ: BİR ÖRNEK\n",
        [
            "~ KIR İKTİSAT BÜLTENİ\nThe Bulletin of Rural Economics\n"
            "Sayı/Number 44 - Aralık/December 2015",
            "title KÖYDE KREDİ: BİR ÖRNEK",
        ],
    ),
    "kind of article, a title in title case with `ve`": (
        "Kır Tıp Bülteni / Rural Medical Bulletin 2022;8(3):201-207\nDOI: 10.54321/ktb.2022.88\n"
        "ORİJİNAL ARAŞTIRMA / ORIGINAL RESEARCH\n"
        "Yaşlı Hastalarda D Vitamini Eksikliği ve Düşme Riski\nHale Gümüş1 , Orhan Peker2\n",
        [
            "~ Kır Tıp Bülteni / Rural Medical Bulletin 2022;8(3):201-207\n"
            "DOI: 10.54321/ktb.2022.88",
            "heading ORİJİNAL ARAŞTIRMA / ORIGINAL RESEARCH",
            "title Yaşlı Hastalarda D Vitamini Eksikliği ve Düşme Riski",
            "sentence Hale Gümüş1 , Orhan Peker2",
        ],
    ),
    "publisher's masthead": (
        "Rural Journal of Engineering 5 (2019) 33–47\nContents lists available at kirdergi.org\n"
        "www.kirdergi.org/rje\nStrengthening of village walls with mesh\n",
        [
            "~ Rural Journal of Engineering 5 (2019) 33–47\n"
            "Contents lists available at kirdergi.org\nwww.kirdergi.org/rje",
            "title Strengthening of village walls with mesh",
        ],
    ),
    "journal lines after the dates": (
        "Geliş Tarihi: 01.10.2019\nKabul Tarihi: 15.12.2019\nKır Dilbilim Yazıları\n"
        "2019, Cilt: 3, Sayı: 2, ss. 77-98\nhttps://doi.org/10.98765/kdy.2019.5\n"
        "Köy Adlarının Yazımı Üzerine\n",
        [
            "sentence Geliş Tarihi: 01.10.2019",
            "sentence Kabul Tarihi: 15.12.2019",
            "~ Kır Dilbilim Yazıları\n2019, Cilt: 3, Sayı: 2, ss. 77-98\n"
            "https://doi.org/10.98765/kdy.2019.5",
            "title Köy Adlarının Yazımı Üzerine",
        ],
    ),
    "a label's word ends a title in capitals": (
        "THE TRAFFIC OF VILLAGE ROADS IN THE MOUNTAINS AND ON THE PLAIN: A PANEL\nDATA ANALYSIS\n",
        [
            "title THE TRAFFIC OF VILLAGE ROADS IN THE MOUNTAINS AND ON THE PLAIN: A PANEL "
            "DATA ANALYSIS"
        ],
    ),
    "how to cite in two languages": (
        "Atıf İçin: Ak, B. (2020). Köyler. Kır Dergisi, 9(17), 1-8.\n\n"
        "To Cite: Ak, B. (2020). Villages. Journal of Country, 9(17), 1-8.\n\nKÖYLER\n",
        [
            "~ Atıf İçin: Ak, B. (2020). Köyler. Kır Dergisi, 9(17), 1-8.",
            "~ To Cite: Ak, B. (2020). Villages. Journal of Country, 9(17), 1-8.",
            "title KÖYLER",
        ],
    ),
    "how to cite over empty lines, up to its year": (
        "Atıf / Cite as: Ak, Berrin. “Ovadaki Köylerin Evleri ve\n\nKuyuların Bakımı”. Kır ve\n\n"
        "Köy 9/1 (Mayıs 2020), 1-8.\n\nKÖYLER\n",
        [
            "~ Atıf / Cite as: Ak, Berrin. “Ovadaki Köylerin Evleri ve\n\nKuyuların Bakımı”. "
            "Kır ve\n\nKöy 9/1 (Mayıs 2020), 1-8.",
            "title KÖYLER",
        ],
    ),
    # Its year came: a line below an empty one is another block.
    "how to cite, and a title below": (
        "Atıf: Ak, B. (2020). Köyler ve\n\nOvadaki Evler\n\nBerrin Ak\n",
        [
            "~ Atıf: Ak, B. (2020). Köyler ve",
            "title Ovadaki Evler",
            "sentence Berrin Ak",
        ],
    ),
    "notes to the authors with marks": (
        "Köylerde Bakım\nBerrin Ayaz¹*, Tolga Kır²\n¹ Asst. Prof., Vadi University, Turkey.\n"
        "² MSc, Vadi University, Graduate School, Amasya, Turkey.\n"
        "Received: 10 Jan 2018 | Accepted: 2 Apr 2018\n",
        [
            "title Köylerde Bakım",
            "sentence Berrin Ayaz¹*, Tolga Kır²",
            "sentence ¹ Asst. Prof., Vadi University, Turkey.",
            "sentence ² MSc, Vadi University, Graduate School, Amasya, Turkey.",
            "sentence Received: 10 Jan 2018 | Accepted: 2 Apr 2018",
        ],
    ),
    "notes to the authors as wide as the page, above how to cite": (
        "Bozkır Köylerinde Bakım: Sahiplerin\nBerrin Ayaz’ın Kayıtlarındaki Yeri\n\n"
        "Berrin AYAZ1*, Tolga KIR2\n\n"
        "1 Vadi Üniversitesi Tıp Fakültesi, Halk Sağlığı Anabilim Dalı, Amasya\n"
        "2Vadi Üniversitesi Sağlık Bilimleri Fakültesi, Hemşirelik Bölümü, Amasya\n"
        "ORCID: B.A. 0000-0002-0000-0001; T.K. 0000-0001-0000-0002; S.K. 0000-0003-0000-0003;\n"
        "H.G. 0000-0002-0000-0004\n\n"
        "*Sorumlu Yazar / Corresponding Author: Dr. Berrin Ayaz, Vadi Üniversitesi, e-posta:\n"
        "bayaz@vadi.example\n"
        "Geliş Tarihi / Received: 06.02.2020  Kabul Tarihi / Accepted: 28.04.2020\n"
        "Makale Türü / Article Type: Araştırma Makalesi / Research Article\n\n"
        "Atıf / Cite as: Ayaz, B. ve Kır, T. (2020). Bakım. Kır Dergisi, 4(2), 30-52.\n\n",
        [
            "title Bozkır Köylerinde Bakım: Sahiplerin Berrin Ayaz’ın Kayıtlarındaki Yeri",
            "sentence Berrin AYAZ1*, Tolga KIR2",
            "sentence 1 Vadi Üniversitesi Tıp Fakültesi, Halk Sağlığı Anabilim Dalı, Amasya",
            "sentence 2Vadi Üniversitesi Sağlık Bilimleri Fakültesi, Hemşirelik Bölümü, Amasya",
            "sentence ORCID: B.A. 0000-0002-0000-0001; T.K. 0000-0001-0000-0002; "
            "S.K. 0000-0003-0000-0003; H.G. 0000-0002-0000-0004",
            "sentence *Sorumlu Yazar / Corresponding Author: Dr. Berrin Ayaz, Vadi Üniversitesi, "
            "e-posta: bayaz@vadi.example",
            "sentence Geliş Tarihi / Received: 06.02.2020 Kabul Tarihi / Accepted: 28.04.2020",
            "sentence Makale Türü / Article Type: Araştırma Makalesi / Research Article",
            "~ Atıf / Cite as: Ayaz, B. ve Kır, T. (2020). Bakım. Kır Dergisi, 4(2), 30-52.",
        ],
    ),
    "a title in two lines with a colon between": (
        "Köy Evlerinin Korunmasında Sahiplerin Rolü:\nBerrin Ayaz Örneği\n\nTolga Kır\n",
        [
            "title Köy Evlerinin Korunmasında Sahiplerin Rolü: Berrin Ayaz Örneği",
            "sentence Tolga Kır",
        ],
    ),
}


@pytest.mark.parametrize(("front", "expected"), FRONTS.values(), ids=FRONTS)
def test_front_matter(front: str, expected: list[str]) -> None:
    found = listed(front + BODY)
    assert found[: found.index("heading Öz")] == expected


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("Köylerin Geleceği Üzerine" + 60 * " " + "213", id="title, gap, number"),
        pytest.param("214" + 60 * " " + "Deniz AKSOY", id="number, gap, author"),
        pytest.param(
            "34" + 20 * " " + "D. Aksoy / Rural Journal of Engineering 5 (2019) 33–47", id="journal"
        ),
    ],
)
def test_one_running_head(head: str) -> None:
    front = f"Köylerin Geleceği Üzerine\nDeniz AKSOY, Ece YELKEN\n{BODY}"
    assert f"~ {head}" in listed(f"{front}{OPEN}{head}\n{PAGE}")


def test_surnames_beside_a_number_are_a_running_head_and_a_heading_is_none() -> None:
    front = f"Köylerin Geleceği Üzerine\nDeniz AKSOY, Ece YELKEN\n{BODY}"
    found = listed(
        f"{front}16\n\nAksoy ve Yelken\n{PAGE}17\n\nKonut Sorunu\n{PAGE}18\n\nKöyler\n{PAGE}"
    )
    assert "~ 16" in found
    assert "~ Aksoy ve Yelken" in found
    assert "~ 17" in found
    assert "heading Konut Sorunu" in found


def test_a_notice_of_rights_is_furniture() -> None:
    text = f"Köyler\n{BODY}© 2019 Kır Dergisi. All rights reserved.\n1. Giriş\n{PAGE}"
    assert "~ © 2019 Kır Dergisi. All rights reserved." in listed(text)


@pytest.mark.parametrize(
    ("text", "furniture"),
    [
        pytest.param(
            "Köyler azalmıştır.Cite this paper as: Ak, B., 2019. Villages. Forest 6(2): 3-9.",
            "Cite this paper as: Ak, B., 2019. Villages. Forest 6(2): 3-9.",
            id="how to cite",
        ),
        pytest.param(
            "DOI: 10.26650/kir.2019.19016Bu makale köyleri ele alır.",
            "DOI: 10.26650/kir.2019.19016",
            id="doi",
        ),
    ],
)
def test_furniture_inside_a_line(text: str, furniture: str) -> None:
    rest = text.replace(furniture, "")
    assert sorted(listed(text)) == sorted([f"sentence {rest}", f"~ {furniture}"])


def test_a_doi_in_a_sentence_stays() -> None:
    text = "Veriler DOI: 10.26650/kir.2019 adresindedir."
    assert listed(text) == [f"sentence {text}"]


HEADINGS = {
    "letter and year": (
        f"A. 1991 Tarihli Karar\n{PROSE}B. 2016 Tarihli Karar\n",
        [
            "heading A. 1991 Tarihli Karar",
            f"sentence {' '.join(PROSE.split())}",
            "heading B. 2016 Tarihli Karar",
        ],
    ),
    "title case before a list": (
        f"Köy Gelirleri\na) Tarla: {PROSE}",
        ["heading Köy Gelirleri", f"sentence a) Tarla: {' '.join(PROSE.split())}"],
    ),
    "numbered sentence before a list: no sentence ends at the colon": (
        "7. Köylüler iki iş yapar:\na) Tarla sürerler.\nb) Ekin biçerler.\n",
        ["sentence 7. Köylüler iki iş yapar: a) Tarla sürerler.", "sentence b) Ekin biçerler."],
    ),
    "appendix": ("EK 1. Görüşme Formu\n", ["heading EK 1. Görüşme Formu"]),
    "bullets after a decimal": (
        "- Oran 2.4.\n- Evler boştur.\n",
        ["sentence - Oran 2.4.", "sentence - Evler boştur."],
    ),
    "note under a table": (
        "Tablo 1. Nüfus\nNot. Veriler eskidir.\n",
        ["caption Tablo 1. Nüfus", "caption Not. Veriler eskidir."],
    ),
    "title of a table on a line of its own, as long as a line": (
        "Tablo 1\n\nKöylerin Nüfusuna ve Konutların Durumuna İlişkin Bölgesel Dağılım (N=412)\n\n"
        "Köy          Konut     Nüfus\nÇayır        12        34\n\n",
        [
            "caption Tablo 1 "
            "Köylerin Nüfusuna ve Konutların Durumuna İlişkin Bölgesel Dağılım (N=412)",
            "caption Köy Konut Nüfus Çayır 12 34",
        ],
    ),
    "abbreviations of a figure on a second line": (
        "\nŞekil 1. Köylerin bölgelere ve yükseltilere göre dağılımı (KN: köy nüfusu; KS:\n"
        "konut sayısı)\n\n",
        [
            "caption Şekil 1. Köylerin bölgelere ve yükseltilere göre dağılımı "
            "(KN: köy nüfusu; KS: konut sayısı)"
        ],
    ),
    "rows in columns, as wide as the page, the first under the title": (
        "Tablo 2. Köylerdeki Vakıfların Kayıtları\n"
        "Vakıf              Defter ve Koleksiyon                       Nr.          Tarih\n"
        "Çayır Vakfı        Evkaf, Kır Defterleri                      488          1131/1719\n"
        "Not: Kayıtların bir kısmı eksiktir.\n\n",
        [
            "caption Tablo 2. Köylerdeki Vakıfların Kayıtları",
            "caption Vakıf Defter ve Koleksiyon Nr. Tarih "
            "Çayır Vakfı Evkaf, Kır Defterleri 488 1131/1719",
            "caption Not: Kayıtların bir kısmı eksiktir.",
        ],
    ),
    "a table with the rest of a cell on a line of its own, and what it says below": (
        "Tablo 4. Köylerin Nüfusu\n\n"
        "Köy              Konut    Nüfus\n                 (adet)\n"
        "Çayır            12       34\nYukarı\nOva              7        -,5\n.28\n"
        "Ova: 1998’de ayrılan köy. Kaynak: muhtarlık.\n\n",
        [
            "caption Tablo 4. Köylerin Nüfusu",
            "caption Köy Konut Nüfus (adet) Çayır 12 34 Yukarı Ova 7 -,5 .28",
            "sentence Ova: 1998’de ayrılan köy. Kaynak: muhtarlık.",
        ],
    ),
    "prose under a table without a title": (
        "Tablo 3\n\n" + PROSE,
        ["caption Tablo 3", "sentence " + " ".join(PROSE.split())],
    ),
    "prefix that is none": (
        PROSE.replace("konut dokusunun", "iç-\ntihadın"),
        ["sentence " + " ".join(PROSE.replace("konut dokusunun", "içtihadın").split())],
    ),
}


@pytest.mark.parametrize(("middle", "expected"), HEADINGS.values(), ids=HEADINGS)
def test_inside_the_text(middle: str, expected: list[str]) -> None:
    found = listed(f"1. Giriş\n{PAGE}{middle}{PROSE}2. Sonuç\n{PAGE}")
    at = found.index(expected[0])
    assert found[at : at + len(expected)] == expected


def test_parts_of_a_reference_list() -> None:
    entries = [
        "HŞS (Köy Sicili), nr. 181, 183, 210.",
        "VGMA (Vakıflar Arşivi), Defter 582.",
        "Evliyâ Çelebi. Seyahatnâme. haz. Y. Dağlı. İstanbul: YKY, 1999.",
        "URL-1: https://www.kir.org/dizi (Erişim: 12.01.2021)",
    ]
    text = (
        f"Giriş\n{PAGE}KAYNAKÇA\nArşiv Kaynakları\n{entries[0]}\n{entries[1]}\n"
        f"Araştırma Eserleri\n{entries[2]}\nb. İnternet Kaynakları\n{entries[3]}\n"
    )
    found = listed(text)
    assert found[found.index("heading KAYNAKÇA") + 1 :] == [
        "heading Arşiv Kaynakları",
        f"reference {entries[0]}",
        f"reference {entries[1]}",
        "heading Araştırma Eserleri",
        f"reference {entries[2]}",
        "heading b. İnternet Kaynakları",
        f"reference {entries[3]}",
    ]


def test_endnotes_are_paragraphs_of_their_own() -> None:
    notes = ["1 İlk baskı 1962’dedir.", "2 Bk. Ak, s. 3."]
    assert listed(f"Giriş\n{PAGE}Sonnotlar\n" + "\n".join(notes))[-2:] == [
        f"sentence {note}" for note in notes
    ]


def test_a_title_after_keywords_is_not_one_of_them() -> None:
    words = "Anahtar Kelimeler: Köy romanı, mekân, kasaba, taşra, Orhan Seyfi Kaya, Kum Saati"
    title = "As a Novel of a Small Town: “The Hourglass”"
    text = f"Öz\n{PROSE}{words}\n{title}\nAbstract\nThe novel is set in the village.\n"
    assert f"keywords {words}" in listed(text)
    assert f"title {title}" in listed(text)


def test_the_label_of_a_second_abstract_run_into_the_first() -> None:
    first = 2 * "The population of the villages was studied. It has been falling for years. "
    second = 2 * "Bu çalışmada köylerin nüfusu incelenmiştir. Nüfusun azaldığı görülmektedir. "
    first, second = first.strip(), second.strip()
    assert listed(f"{first} Özet {second}") == [
        f"sentence {first}",
        "heading Özet",
        f"sentence {second}",
    ]
