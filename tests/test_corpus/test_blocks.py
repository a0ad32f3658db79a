"""Which lines belong to one paragraph: quotations set apart, headings between, notes below."""

from __future__ import annotations

import pytest

from corpus.article import Article
from corpus.structure import find_structure

PROSE = (
    "Köylerin nüfusu son elli yılda azalmış ve konutların önemli bir bölümü boş kalmıştır; bu\n"
    "durum yalnızca kıyıdan uzak yerleşmelerde değil kasabalara yakın köylerde de görülmekte ve\n"
    "konut dokusunun hızla bozulmasına yol açmaktadır.\n"
)
BODY = f"Giriş\n\n{PROSE}\n{PROSE}\n"


def listed(text: str) -> list[str]:
    article = Article(id="a", text=text, file="a.txt", encoding="utf-8", format="text", sha256="")
    paragraphs = find_structure(article).paragraphs()
    return [f"{section.role} {p.kind} {p.clean.text}" for section, p in paragraphs]


CASES = {
    # No sentence ends at a colon, and a quotation is no list.
    "a quotation set apart": (
        "Bir muhtar bunu şöyle anlatır:\n\n“Evler boştur. Yollar da kapalıdır.”\n\n",
        ["body sentence Bir muhtar bunu şöyle anlatır: “Evler boştur. Yollar da kapalıdır.”"],
    ),
    # The further items are sentences of their own.
    "a list set apart": (
        "Köylerde iki şey aranmıştır:\n\n1. Evlerin sayısı nedir?\n\n2. Yolların boyu nedir?\n\n",
        [
            "body sentence Köylerde iki şey aranmıştır: 1. Evlerin sayısı nedir?",
            "body sentence 2. Yolların boyu nedir?",
        ],
    ),
    "a quotation behind a full stop": (
        "Bir muhtar bunu anlatır.\n\n“Evler boştur.”\n\n",
        ["body sentence Bir muhtar bunu anlatır.", "body sentence “Evler boştur.”"],
    ),
    "items without stops": (
        "Köylerde iki şey aranmıştır:\n\na) evlerin sayısı,\nb) yolların boyu;\n\n• su.\n\n",
        ["body sentence Köylerde iki şey aranmıştır: a) evlerin sayısı, b) yolların boyu; • su."],
    ),
    "items joined by a word": (
        "Köylerde iki şey aranmıştır:\n• evlerin sayısı ve\n• yolların boyu.\n\n",
        ["body sentence Köylerde iki şey aranmıştır: • evlerin sayısı ve • yolların boyu."],
    ),
    "items of which none goes on": (
        "• Evlerin sayısı\n• Yolların boyu\n\n",
        [
            "body sentence • Evlerin sayısı",
            "body sentence • Yolların boyu",
        ],
    ),
    "a title translated in brackets": (
        "Şekil 2. Kapalı evler (kaynak: arazi)\n(Closed houses of the plain)\n\n",
        ["body caption Şekil 2. Kapalı evler (kaynak: arazi) (Closed houses of the plain)"],
    ),
    "a heading in sentence case below a caption": (
        "Şekil 2. Kapalı evler\n\nYolların bakımı ve sahipleri\n\n",
        ["body caption Şekil 2. Kapalı evler", "body heading Yolların bakımı ve sahipleri"],
    ),
    "a heading in sentence case below another": (
        "Bulgular\n\nYolların bakımı ve sahipleri\n\n",
        ["body heading Bulgular", "body heading Yolların bakımı ve sahipleri"],
    ),
    "a heading that ends in the abbreviation of a scale": (
        "Bulgular\n\nKır Kaygısı Ölçeği (KKÖ-21)\n",
        ["body heading Bulgular", "body heading Kır Kaygısı Ölçeği (KKÖ-21)"],
    ),
    "an equation is no heading, whatever its number": (
        "Bulgular\n\n          AB = K / (M)        (2)\n\n",
        ["body heading Bulgular", "body sentence AB = K / (M) (2)"],
    ),
    # No line was short on purpose where a page ended.
    "a page that ended early in the middle of a sentence": (
        f"{PROSE[:-2]} ve\nbunu, Ece’den\n\n\fDeniz’e kadar bilir.\n\n",
        [f"body sentence {' '.join(PROSE[:-2].split())} ve bunu, Ece’den Deniz’e kadar bilir."],
    ),
    "a line that breaks off at the head of the next page": (
        f"{PROSE[:-2]} ve\nbunu, Ece’den\n\n\fova köylerine\nDeniz bilir.\n\n",
        [
            f"body sentence {' '.join(PROSE[:-2].split())} ve bunu, Ece’den ova köylerine "
            "Deniz bilir."
        ],
    ),
    "an item at the head of a page": (
        f"{PROSE[:-2]} ve\nbunu, Ece’den\n\n\f• Deniz bilir.\n\n",
        [
            f"body sentence {' '.join(PROSE[:-2].split())} ve bunu, Ece’den",
            "body sentence • Deniz bilir.",
        ],
    ),
    "a label before a colon": (
        "Kurum Onayı:\nEvler için izin alınmıştır.\n\n",
        ["body sentence Kurum Onayı:", "body sentence Evler için izin alınmıştır."],
    ),
    "verses and their source": (
        "Ozan o köyleri şöyle anmıştır:\n\n"
        "        Evler durur yan yana\n        Yollar gider ovaya\n"
        "                    (Köy Dîvânı, G. 3)\n\n",
        [
            "body sentence Ozan o köyleri şöyle anmıştır: Evler durur yan yana Yollar gider ovaya "
            "(Köy Dîvânı, G. 3)"
        ],
    ),
    "prose after a colon: words of somebody, without quotation marks": (
        "Bir muhtar bunu şöyle anlatır:\n\n      Bizde evler boştur. Yollar da kapalıdır.\n\n",
        [
            "body sentence Bir muhtar bunu şöyle anlatır: Bizde evler boştur. Yollar da kapalıdır.",
        ],
    ),
    # Two words, but one of them is a verb, as no label has it.
    "a short sentence before a colon": (
        "Liste şöyledir:\n\n1. Evlerin sayısı bilinir.\n\n",
        ["body sentence Liste şöyledir: 1. Evlerin sayısı bilinir."],
    ),
    "who said it, on the line below": (
        "“Evler boştur. Yollar da kapalıdır.”\n(Ece, 67)\n\n",
        ["body sentence “Evler boştur. Yollar da kapalıdır.” (Ece, 67)"],
    ),
    "numbered items that commas join": (
        "Köylerde iki ölçüt vardır:\n\n1. Evlerin sayısı,\n2. Yolların boyu.\n\n",
        [
            "body sentence Köylerde iki ölçüt vardır: 1. Evlerin sayısı,",
            "body sentence 2. Yolların boyu.",
        ],
    ),
    "lettered items in capitals, and the letter after c": (
        "Köylerde bakılanlar şunlardır:\n\nc) Evlerin sayısı ve\nç) Yolların boyu,\nd) Su.\n\n",
        [
            "body sentence Köylerde bakılanlar şunlardır: c) Evlerin sayısı ve",
            "body sentence ç) Yolların boyu,",
            "body sentence d) Su.",
        ],
    ),
    # No item a) begins a line, so that the letter stands in running text.
    "a letter that happens to begin a line": (
        f"{PROSE[:-2]}; köylerde a) Evlerin sayısı,\nb) Yolların boyu ölçülür.\n\n",
        [
            f"body sentence {' '.join(PROSE[:-2].split())}; köylerde a) Evlerin sayısı, "
            "b) Yolların boyu ölçülür."
        ],
    ),
    "the note to a table, as far as its sentence goes": (
        "Tablo 3. Evler\nKöy 1990 2020\nOva 410 122\nNot. Sayılar muhtarlıktandır.\n\n",
        [
            "body caption Tablo 3. Evler",
            "body caption Köy 1990 2020 Ova 410 122",
            "body caption Not. Sayılar muhtarlıktandır.",
        ],
    ),
    "a note that no table stands above": (
        "Not: Evler sayılmıştır.\n\n",
        ["body sentence Not: Evler sayılmıştır."],
    ),
    "the short name of a drawing": (
        "Çiz. 2. Evlerin planı\n\n",
        ["body caption Çiz. 2. Evlerin planı"],
    ),
    "an equation after a colon": (
        "Konut yükü bununla hesaplanmıştır:\n\n          Y = K / N              (1)\n\n",
        ["body sentence Konut yükü bununla hesaplanmıştır: Y = K / N (1)"],
    ),
    "an equation in capitals after a colon, and its letters": (
        "Konut yükü en yalın biçimiyle şöyledir:\n\nKY = KN – BN (1)\n\nburada KY yüktür.\n\n",
        [
            "body sentence Konut yükü en yalın biçimiyle şöyledir: KY = KN – BN (1) "
            "burada KY yüktür."
        ],
    ),
    "a sentence below the number of an equation": (
        "Konut yükü en yalın biçimiyle şöyledir:\n\nKY = KN – BN   (1)\n(1)’de KY yüktür.\n\n",
        [
            "body sentence Konut yükü en yalın biçimiyle şöyledir: KY = KN – BN (1)",
            "body sentence (1)’de KY yüktür.",
        ],
    ),
    "a figure in the middle of a sentence": (
        "Evlerin çoğu kapalıdır ve\n\n        Şekil 2. Kapalı evler\n\nyazın bile açılmaz.\n\n",
        [
            "body sentence Evlerin çoğu kapalıdır ve",
            "body caption Şekil 2. Kapalı evler",
            "body sentence yazın bile açılmaz.",
        ],
    ),
    # A page that ends there does as the space does, where the note to the figure follows.
    "a figure at the head of a page in the middle of a sentence": (
        f"{PROSE[:-2]} ve\n\f  Şekil 2. Kapalı evler\nKaynak: Sayımlar.\n\nyazın açılmaz.\n\n",
        [
            f"body sentence {' '.join(PROSE[:-2].split())} ve",
            "body caption Şekil 2. Kapalı evler",
            "body caption Kaynak: Sayımlar.",
            "body sentence yazın açılmaz.",
        ],
    ),
    "a heading in sentence case right above its text": (
        "Ovada aranan şeyler\nEvlerin sayısı ile yolların boyu aranır.\n\n",
        [
            "body heading Ovada aranan şeyler",
            "body sentence Evlerin sayısı ile yolların boyu aranır.",
        ],
    ),
    # No space stands before it.
    "a short line that no heading is": (
        f"{PROSE}Ovada aranan şeyler\nEvlerin sayısı ile yolların boyu aranır.\n\n",
        [
            "body sentence " + " ".join(PROSE.split()),
            "body sentence Ovada aranan şeyler",
            "body sentence Evlerin sayısı ile yolların boyu aranır.",
        ],
    ),
    "a numbered heading whose first line ends in a small word": (
        "2 KÖYLER VE\n   EVLER\n\n",
        ["body heading 2 KÖYLER VE EVLER"],
    ),
    # Words in title case, or a figure in quotation marks behind the number.
    "a numbered heading before a small letter": (
        f"2. Ovada Su ve Toprak Meselesi\n{PROSE.replace('Köylerin', 'köylerin')}\n",
        [
            "body heading 2. Ovada Su ve Toprak Meselesi",
            f"body sentence {' '.join(PROSE.replace('Köylerin', 'köylerin').split())}",
        ],
    ),
    "a numbered heading that begins with a figure in quotation marks": (
        "2. “12’ler” ve Ovanın Sonu\n\n",
        ["body heading 2. “12’ler” ve Ovanın Sonu"],
    ),
    "verses that no colon leads to, and their source": (
        "        Evler durur yan yana\n        Yollar gider ovaya\n"
        "                    (Köy Dîvânı, G. 3)\n\n",
        ["body sentence Evler durur yan yana Yollar gider ovaya (Köy Dîvânı, G. 3)"],
    ),
    "lines set in without a source": (
        "        Evlerin sayısı\n        Yolların boyu\n\n",
        ["body sentence Evlerin sayısı", "body sentence Yolların boyu"],
    ),
    # The article of an Arabic name stays small.
    "a heading and a sentence that begin with an Arabic name": (
        f"2.1. el-Ova Köyleri\n{PROSE.replace('Köylerin', 'el-Ova köylerinin')}\n",
        [
            "body heading 2.1. el-Ova Köyleri",
            f"body sentence {' '.join(PROSE.replace('Köylerin', 'el-Ova köylerinin').split())}",
        ],
    ),
    "a heading before a sign in small letters": (
        "Su Örneklerinin Ölçümü\n\n" + PROSE.replace("Köylerin", "pH ve köylerin") + "\n",
        [
            "body heading Su Örneklerinin Ölçümü",
            "body sentence " + " ".join(PROSE.replace("Köylerin", "pH ve köylerin").split()),
        ],
    ),
    # What stands before ended no sentence, but space stands on both sides.
    "a heading under a line without a full stop": (
        "Kaynak alanı kodu ve ölçek\n\nVeriler ve Tanımlar\n\n",
        ["body sentence Kaynak alanı kodu ve ölçek", "body heading Veriler ve Tanımlar"],
    ),
}


@pytest.mark.parametrize(("middle", "expected"), CASES.values(), ids=CASES)
def test_paragraphs_between_others(middle: str, expected: list[str]) -> None:
    found = listed(f"{BODY}{middle}{PROSE}\nSonuç\n\n{PROSE}")
    assert found[3 : 3 + len(expected)] == expected
    assert found[3 + len(expected)] == "body sentence " + " ".join(PROSE.split())


@pytest.mark.parametrize(
    "note",
    [
        pytest.param("2 a.g.e., 159.", id="a work cited before"),
        pytest.param("2 bk. Er, Köyler, s. 3.", id="a reference"),
        pytest.param("2 el-Kuyûd, Evler, s. 4.", id="an Arabic name"),
        pytest.param("2* Sorumlu Yazar: Dr., Vadi Üniversitesi.", id="a sign behind the number"),
        pytest.param("2 2019 sayımı geçicidir.", id="a year"),
        pytest.param("2 [İmzasız], “Köyler”, Ova 4, 1.", id="no author"),
        pytest.param("2Dr., Vadi Üniversitesi, Kır Bölümü.", id="no space behind the number"),
    ],
)
def test_a_note_below_another(note: str) -> None:
    text = f"{BODY}{PROSE}durmuştur.1 Bu da böyledir.2\n1 Ak, Evler, s. 3.\n{note}\n\f{PROSE}"
    assert listed(text)[-2:] == ["notes sentence 1 Ak, Evler, s. 3.", f"notes sentence {note}"]


def test_a_note_that_goes_on_at_the_foot_of_the_next_page() -> None:
    first = f"{BODY}{PROSE}durmuştur.1\n\n1 Ak’ın köyler ve evler hakkındaki kitabı eksik ol-\n\f"
    other = "Ova’nın doğusunda kalan yerleşmelerde kuyular çoktan kurumuş, yollar bozulmuştur; bu\n"
    other += (
        "nedenle oralarda yaz aylarında bile kimse kalmamış ve bütün tarlalar boş bırakılmıştır.\n"
    )
    next_page = (
        f"{other}Bu böyle\ndurmuştur.2\n\nduğundan bakılmamıştır.\n2 Er, Köyler, s. 3.\n\fSon."
    )
    assert listed(first + next_page)[-3:] == [
        "notes sentence 1 Ak’ın köyler ve evler hakkındaki kitabı eksik ol-",
        "notes sentence duğundan bakılmamıştır.",
        "notes sentence 2 Er, Köyler, s. 3.",
    ]


def test_a_line_of_a_note_that_begins_with_a_number_begins_none() -> None:
    note = "1 Kanunun gerekçesi ile köylere ilişkin bütün raporların incelendiği karar için bk.\n"
    text = f"{BODY}{PROSE}durmuştur.1 Bu da böyledir.2\n{note}2 sayılı karar.\n\f{PROSE}"
    assert listed(text)[-1] == f"notes sentence {note.strip()} 2 sayılı karar."


def test_authors_above_a_how_to_cite_block_are_no_notes() -> None:
    front = "Köylerin Geleceği\n\nDeniz Aksoy1, Ece Yelken2\n\n"
    about = ["1 Kır Üniversitesi, Tarım Fakültesi", "2 Dağ Üniversitesi, Orman Fakültesi"]
    cite = "Atıf için: Aksoy, D. (2021). Köylerin geleceği. Kır Dergisi, 4(2).\n\n"
    found = listed(f"{front}{about[0]}\n{about[1]}\n\n{cite}Öz\n\n{PROSE}\n{BODY}")
    assert found[2:4] == [f"authors sentence {line}" for line in about]
