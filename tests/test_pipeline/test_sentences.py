"""Sentence rules: one case a line, ``|`` marks where the next sentence begins."""

import time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline.components.sentences import sentence_starts


def split(marked: str) -> tuple[str, list[int]]:
    """Return the text without its marks, and the offsets where the marks stood."""
    pieces = marked.split("|")
    starts = [0]
    for piece in pieces[:-1]:
        starts.append(starts[-1] + len(piece))
    return "".join(pieces), starts


def show(text: str, starts: list[int]) -> str:
    ends = [*starts[1:], len(text)]
    return "|".join(text[start:end] for start, end in zip(starts, ends, strict=True))


TURKISH = {
    "plain": "Ova geniştir. |Irmak ondan geçer.",
    "question": "Kent neden büyüdü? |Yanıt limandadır!",
    "colon-semicolon": "Üç ürün vardı: Buğday, arpa; Keten ise azdı.",
    "run-in heading": "Finike; Liman kentidir. |Nüfusu azdır.",
    "citation before stop": "Ürün artmıştır (Koç, 2011, 4). |Liman büyümüştür.",
    "citation after stop": "Ürün artmıştır. (Koç, 2011, 4). |Liman büyümüştür.",
    "citation after stop, no second stop": "Ürün artmıştır. (Koç, 2011, 4) |Liman büyümüştür.",
    "citation without stop": "Ürün artmıştır (Koç, 7 Mart 2011) |Hızla büyüyen liman taştı.",
    # A slip of the writer, but a stop behind a verb and its citation ends the sentence.
    "small letter after citation": "Ürün artmıştır (Koç, 2011). |liman ise büyümüştür.",
    "small letter after no verb": "Yılmaz’a (Koç, 2011). ithaf edilmiştir.",
    "date glued to citation": "Ürün artmıştır (Koç, 2011).|18 Eylül 1885’te liman taştı.",
    "name of a site": "Bunu liman yazdı (Koç, 2011). |finikehaber.com’un haberi uzundur.",
    "site after a lead-in": "Haber için bk. finikehaber.com.",
    "initials before a statement": "Yazan S.K. ve M.D. |Çıkar Çatışması: Bildirilmemiştir.",
    "initials before a name": "Yazan S.K. ve M.D. Çakır: İkisi de oradadır.",
    "German title": "Yapıyı Dr.-Ing. Ece Su çizmiştir.",
    "narrative citation": "Bunu Koç (2011) Finike için söyler.",
    "year range is no citation": "Kazı (1923-1938) Finike için önemlidir.",
    "value after stop": "Ürün arttı. (p=0,01). |Liman büyüdü.",
    "numeric citation after stop": "Ürün artmıştır. [3] |Liman büyümüştür.",
    "enumerator after stop": "İki soru var. |(1) Ürün neden arttı? |(2) Liman neden taştı?",
    "bracketed sentence": "Liman taştı. |(Kış o yıl çok sert geçmişti.) |Yollar kapandı.",
    "stops inside bracket": "Liman (bk. s. 5. Harita eskidir.) o yıl taştı.",
    "quote then citation": "“Yol uzun. |Su yok.” (Can, 3 Ocak 2019). |Kervan durdu.",
    "quote glued to citation": "“Yol uzun.”(Can, 3 Ocak 2019). |Kervan durdu.",
    "matrix goes on": "Sözü “Yol uzun. |Su yoktur.”şeklindedir. |Kervan durdu.",
    "matrix after citation": "“Yol uzun. |Su yok”(Can, 3 Ocak 2019) sözünü etmiştir. |Durdular.",
    "matrix after stop and citation": "“Yol uzun.” (Can, 2019) diyerek durdu.",
    "question in quote": "“Su nerede? |Eğer yoksa dönelim!” |Kervan döndü.",
    "question then matrix": "“Su nerede?” sorusu sorulmuştur.",
    "quoted title": "“Su Nerede? Bir Deneme” başlıklı yazı okundu.",
    "page at the end": "Bkz. Koç, s. 45. |Aksi görüş için bkz. Can, s. 12.",
    "page at the end, a name after": "Bkz. Koç, ss. 45. |Finike büyümüştür.",
    "value of a sign": "Yaş (Ort. = 34) ile Ort. = 3.45 bulunmuştur. |Fark yoktur.",
    "volume and page at the end": "Bk. Koç, 2/45. |Finike büyümüştür.",
    "footnote numbers": "Ürün artmıştır.1,2 |Liman büyüdü.4-6 |Finike taştı.",
    "ordinal": "Kent 19. yüzyılda büyüdü. |8. Zirvesi orada yapıldı. |4. maddesi açıktır.",
    "ordinal before capital": "Yasanın 28. Maddesi ve 2. Dünya Savaşı anlatılır.",
    "ordinal of a named event": "Bu yıl 32. Tarih ve 39. Ulusal Deniz Kongresi toplanır.",
    "ordinal far from its noun": "Bu yıl 32. Deniz Ticareti Kongresi toplanır.",
    "omission": "“Deniz …… Liman gibidir” denir.",
    "dotted initials": "Yazarlar G.E.R. Can ve K.W. Su buradadır.",
    "ordinal before heading noun": "Yapılan 3. Çalışma ve 2. Genel Kurul anlatılır.",
    "ordinal range": "Okulda 5-8. Sınıf öğrencileri okur.",
    "roman ordinal": "II. Mahmud ve XIX. Yüzyıl anlatılır. |III. Selim de.",
    "year ends sentence": "Kuruluş yılı 1923. |Bu yıl önemlidir.",
    "year before noun": "Kuruluş yılı 1923. |Finike o yıl büyüdü.",
    "small number before opener": "Köy sayısı 45. |Ancak nüfus azdır.",
    "decimal ends sentence": "Oran 3.72. |Finike öndedir.",
    "number and date inside": "Nüfus 12.05.2019 günü 2.500 idi.",
    "starts with a number": "Liman büyümüştür. |1994’te yol yapıldı.",
    "page": "Bunu s. 45 ve No. 5 ile md. 3 söyler.",
    "titles": "Prof. Dr. Ali Can, Yrd. Doç. Ece Su ve Av. M. Can geldi.",
    "research and agricultural titles": "Araş. Gör. Ece Su ve Zir. Yük. Müh. Ali Can geldi.",
    "Russian initials of two letters": "Roman Yu. Lotman ve Zh. Alferov ile anılır.",
    "initial": "M. Can ile A. B. Su geldi.",
    "initials dotted": "T.C. Anayasası ve M.Ö. 500 yılı anılır.",
    "label letter": "Yağda A vitamini yoktur; vitamin D. |Bu eksiktir.",
    "lead-in": "Bk. Can, örn. Su ve çev. Ece Su.",
    "vb. inside": "Kum, çakıl vb. malzeme taşındı.",
    "vb. before a count": "Kum, çakıl, taş vb. 12 malzeme taşındı.",
    "the name of a body in capitals": "Taşlar sayılmıştır.|TMO bunu bilir.",
    "page behind a year and a colon": "Bkz. Koç, 1990: 57. |Yöre halkı taşı bilir.",
    "vb. at end": "Taşınan kum, çakıl vb. |Malzeme ağırdı.",
    "vd. narrative": "Bunu Can vd. (2019) Finike için söyler.",
    "vd. before opener": "Yazarlar Can, Su vd. |Bu kişiler Finikelidir.",
    "company": "Kum A.Ş. Fabrikası ve Su Ltd. Şti. burada.",
    "ellipsis inside": "Yol uzun… ama güzel... yine de yorucudur.",
    "ellipsis at end": "Yol uzundu… |Kervan durdu.",
    "stop after ellipsis": "“Saldıracağız….” (Can, 22 Ocak 2022). |Bu söz açıktır.",
    "glued": "Liman büyümüştür.|Bu artış saptandı.|Sonuç: olumludur.",
    "glued bracket": "Fark vardı (p=0.005).|Liman büyüdü.",
    "glued after bracket": "Su (H2O)’dur.|Kireç azdır.",
    "glued heading": "Konu Finike.|Yöntem: Kazı.",
    "glued abbreviations": "Yrd.Doç.Dr. Can ve M.Kemal ile Std.Sp. değeri.",
    "glued figure": "Liman büyümüştür.|1994 yılında taştı.",
    "glued date": "Liman büyümüştür.|18 Mart günü taştı.",
    "law article": "Bunu TBK. md. 5 ve Anayasa Art. 202 söyler.",
    "range of ordinals": "Yapılar XIII.-XIV. Yüzyıla aittir.",
    "stray closing quote": "Liman “büyümüştür. ” |Kent de.",
    "citation before figure": "Ürün artmıştır. (Koç, 2011). |1994’te yol yapıldı.",
    "item in quotes": "“1. Yol yapıldı. |2. Su geldi.”",
    "domain": "Haberler.com ve www.Liman.gov.tr adresinde https://a.b/C.Dosya var.",
    "mail": "Yazar Ad.Soyad@liman.edu.tr adresindedir.",
    "small letter typo": "Liman büyümüştür. |fakat yol yoktur.",
    "small letter after abbreviation": "Veriler ark. ve dğr. tarafından toplandı.",
    "footnote number": "Liman büyümüştür.12 |Bu artış önemlidir.",
    "footnote number on a quote": "“Dur! |Yol bitti.”7 sözü anılır. |“Yol yok.” |12 ev boş.",
    # A number beside that of the next note is a note's; it may also count what follows.
    "footnote number before a small letter": "Köy taşınmıştır.3 |nitekim su yoktur.4 |Yol azdır.",
    "count before a small letter": "Köy taşınmıştır.|12 hane kalmıştır. |Yol azdır.",
    "number of a label": "Kat. No: 4 ile Env. No: 71 Finike kazısındandır.",
    "page behind a place and a year": "1 Koç, Evler (İzmir: Ova, 2001), 42. |Finike buradadır.",
    "page above any ordinal": "Bunu Koç söyler, 342. |Finike buradadır.",
    "year of a regiment": "Bunu 253. Alay söyler.",
    "last item with a capital": "İki iş vardır: 1. Suyun akması ve 2. Yolların kapanması.",
    "opener behind two numbers": "Soru sayısı 1 ve 2. |Bu azdır.",
    "structured abstract": "Amaç: Liman incelendi. |Yöntem: Kazı yapıldı.",
    "list in sentence": "Ürünler şunlardır: 1. Buğday, 2. Arpa ve 3. Keten ekilir.",
    "numbered sentences": "Liman büyüdü. |1. Yol yapıldı. |2. Su geldi.",
    "letters": "Ürünler a) buğday b) arpa c) Keten olarak sayılır.",
    "heading after abbreviation": "Yazarlar Can vd. |Yöntem: Kazı yapıldı.",
    "unit": "Yol 12 km. |Bu uzunluk azdır.",
    "disease name": "Etken COVID-19. |Hastalar izlendi.",
    "glued names": "Yolun sonu Kaşgar.|Semerkant ise uzaktır.",
    "glued small letter": "Liman büyümüştür.|bu artış saptandı.",
    "glued ellipsis": "Liman büyüdü...|Bu ilginçtir.",
    "unit of one letter": "Ağırlık 193,4 g. |Anne yaşı ölçüldü.",
    "arabic article": "Dört yazma bulunmuştur. |el-Kâfî adlı eser Hz. el-Hasan’ı anar.",
    "compared figure": "Balıklar tutulmuştur. |>10 mg/L dozu ve p >.05 değeri verildi.",
    "footnote number before a day": "Ücret dokuz liraya çıkmıştır.2 |22 Mart 2016 günü arttı.",
    "month cut short": "Ölçüm Kas. 2018 ile Oca. 2019 arasında yapıldı. |Ara. 2018 eksiktir.",
    "catalogue": "Damga (Res. 3; Lev. II, 1). |Env. No. 20/4; Kazı No. TÖ.18.D7; Yük. 2 cm.",
    "abbreviation of more, then a title": "Kim sorar vs. |Prof. Dr. Can bunu yanıtladı.",
    "items in a line": "Soru nedir? |(3) bu iş kime kalır? |Yanıt bellidir. |b) Liman büyür.",
    "numbered questions": "AS1. Köyler neden boşaldı? |AS2. Liman ne zaman büyüdü?",
    "item in the middle": "Deniz vb. (ii) kıyılar da vardır.",
    "small letter by mistake": "Kapı bu kez denize açılır. |sözün kişisi burada belirlidir.",
    "words that lost their quotation marks": "Deniz çok yükseldi. dedi Can. |Liman taştı.",
    "small sign after a citation": "Kesim noktası seçildi [18]. |p<0,05 anlamlı sayıldı.",
    "footnote number at the end": "Liman büyümüştür.12",
    "initials after a dash": "Bkz. Y. Can - S. A. Kum, III, s. 5.",
    "name before a bracket with a year": "Özel Kuvvetler (Deniz-2021) Tatbikatı yapıldı.",
    "bracket with a case ending": "Liman ölür. |(Can, 2019: 5)’e göre bu doğrudur.",
    "ordinal of a caliph": "O yıl 114. İslam Halifesi seçildi.",
    "institution cut short": "Bunu İst. Üniv. Hukuk Fak. Dekanı söyler.",
    "rank": "Av. Can ve Gen. Kum geldi.",
    "vd. of a law": "TBK m. 49 vd. Hükümleri uygulanır.",
    "ordinal of a court": "Liman 14. İş Mahkemesi’nin ve 3. Noterliğince tutulan defter anılır.",
    "chambers of high courts": "Yarg. 9. HD ile Danıştay 10. D. ve Yargıtay 4. H.D. böyle der.",
    "court after a page": "Aksi için bkz. Su, s. 45. |Mahkeme bunu söylemez.",
    "gazette with its day": "12 RG. T. 03.05.2011, S. 27923. |Finike oradadır.",
    "gazette with a figure": "Tebliğ, RG. 03.05.2011 günü ve Ed. Can Su eliyle çıktı.",
    "editor, then an opener": "Kitapta Can ve Su ed. |Bu kişiler Finikelidir.",
    "note referred to": "Ayrıca bkz. yukarıda dn. 8. |Finike büyümüştür.",
    "note under a table": "Not. GA = güven aralığı; SH = standart hata. |Kıyı ölçüldü.",
    "note as a noun": "Elinde tek not. |Kıyı ölçüldü.",
    "statistic first": "Liman ölçüldü. |p<0,05 alındı. |n = 25 kişi vardı. |p değeri azdı.",
    "statistic inside": "Liman için ort. p = 0,01 ve sp. n=25 verilir.",
    "acronym like a title": "Etken MTX ve RES. |Grup 4 izlendi.",
}

ENGLISH = {
    "U.S. inside": "The U.S. Government built it. |It stands.",
    "U.S. at end": "They live in the U.S. |The town is old.",
    "title": "Dr. Smith and St. Paul met Mr. J. R. Lee.",
    "value": "It was significant, p < .05. |The town grew.",
    "et al.": "As Can et al. (2019) Town Study shows, i.e. it grew vs. Towns nearby, e.g. Finike.",
    "etc.": "Sand, gravel, etc. |Material was heavy.",
    "figure": "See Fig. 3 and No. 5. |The town grew.",
    "number at end": "It was built in 45. |Towns grew.",
    "world war": "It grew after World War II. |Towns grew too.",
    "turkish ordinal": "It grew under Sultan II. Mahmud and in the 20. Century.",
    "quote": "He calls it a “town.” |Towns grow.",
    "small letter typo": "The town was growing. |however, no road led there.",
    "citation without stop": "The town was growing (Smith, 2020) |This is known.",
    "plural acronym": "It lists the SDGs. |Then it ends.",
    "unit": "It was heated for 2 min. |Colour was kept.",
    "decimal without zero": "The values ranged between .74 and .95, as known.",
    "enumerator after colon": "It has two steps: 1. Text-based drop, 2. Elliptical drop.",
    "glued headings": "It grew in COVID-19.|Materials and Methods: It rose in Turkey.|Data fell.",
    "roman items": "Groups are i. Control, ii. Salt and iii. Water.",
    "taxon": "The samples of Salvia alba L. (Lamiaceae), and S. nigra var. minor were kept.",
    "concentration": "The limit is 5 mg/L. |Samples were kept.",
    "glued heading after a figure": "It fell in decade 2.|Conclusion: It grew.",
    "glued figure": "It adds to the literature on transfer.|290 children were seen.",
    "small letter after a word": "Five arts were included. |very little is known.",
    "author of a taxon": "The plant Myrtus communis (L.) C.H. Smith was kept.",
    "ranks": "Res. Asst. Can and Assist. Prof. Dr. Su came. |They left.",
    "statistic first": "The t-test was used. |p<0.05 was significant.",
    "version": "It runs SPSS ver. 25.0 (Armonk, NY). |It is old.",
}


@pytest.mark.parametrize("marked", TURKISH.values(), ids=TURKISH)
def test_turkish(marked):
    text, _ = split(marked)
    assert show(text, sentence_starts(text, [0], "tr")) == marked


@pytest.mark.parametrize("marked", ENGLISH.values(), ids=ENGLISH)
def test_english(marked):
    text, _ = split(marked)
    assert show(text, sentence_starts(text, [0], "en")) == marked


IN_DOUBT = {
    "company",
    "list in sentence",
    "vd. of a law",
    "ordinal before heading noun",
    "ordinal of a named event",
}
SURE = {name: marked for name, marked in TURKISH.items() if name not in IN_DOUBT}


@pytest.mark.parametrize("marked", SURE.values(), ids=SURE)
def test_wrong_proposals_are_vetoed(marked):
    text, _ = split(marked)
    words = [i for i in range(len(text)) if i == 0 or text[i - 1] == " "]
    assert show(text, sentence_starts(text, words, "tr")) == marked


def test_proposal_decides_in_doubt():
    text = "Yazarlar Can, Su vd. Finike kentindedir."
    assert sentence_starts(text, [0], "tr") == [0]
    assert sentence_starts(text, [0, text.index("Finike")], "tr") == [0, text.index("Finike")]


def test_protected_extents_are_not_cut():
    text = "Bunu Su. Can (2019) söyler. Liman büyüdü."
    start, end = text.index("Su"), text.index(" söyler")
    assert sentence_starts(text, [0, 9], "tr", [(start, end)]) == [0, text.index("Liman")]


def test_protected_bracket_goes_with_sentence_before():
    text = "Liman büyüdü. (Arşiv) Kent de büyüdü."
    start, end = text.index("("), text.index(")") + 1
    assert sentence_starts(text, [0], "tr", [(start, end)]) == [0, text.index("Kent")]


def test_another_script_has_no_abbreviations_without_a_vowel():
    text = "Он был в мире. Исходя из этого."
    assert sentence_starts(text, [0], "tr") == [0, text.index("И")]


@pytest.mark.parametrize("text", ["", " ", ".", "...", ")", "(.", "“", ". . .", "a.", "1."])
def test_odd_texts(text):
    starts = sentence_starts(text, [0], "tr")
    assert starts == ([0] if text.strip() else [])


PIECES = st.sampled_from(
    'Bu kent büyümüştür vb s M II 1923 5 . ? … ( ) “ ” " (Can,2019) [3] : İ vd www.a.com ,'.split()
)


@given(
    st.lists(PIECES | st.just(" "), max_size=40).map("".join),
    st.lists(st.integers(0, 100), max_size=8),
)
@settings(deadline=None)
def test_starts_are_sorted_and_on_no_space(text, proposed):
    for lang in ("tr", "en"):
        starts = sentence_starts(text, proposed, lang, [(3, 9), (5, 12)])
        assert starts == sorted(set(starts))
        assert all(0 <= start < len(text) and not text[start].isspace() for start in starts)
        assert bool(starts) == bool(text.strip())


HOSTILE = [
    ". ", "(", ")", "()", "(.", "“. ", '". ', ". (", ". (1) ", "A.", "a.b.", "1. ", "…", "... ",
    "II. ", "vb. ", "www.", "a@", ".(", ".”", "-", " ", ". (a)(b)", "x", "9", ".9", "Bu. ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear(piece):
    def seconds(size):
        text = piece * (size // len(piece))
        begin = time.process_time()
        sentence_starts(text, [0], "tr")
        return time.process_time() - begin

    seconds(1000)
    assert seconds(40_000) < 8 * 3 * seconds(5_000) + 0.1


def component_starts(words, spaces, **extensions):
    nlp = spacy.blank("tr")
    component = nlp.add_pipe("derlem_sentences")
    doc = Doc(nlp.vocab, words=words, spaces=spaces)
    for token in doc:
        token.is_sent_start = token.i in (0, 1)
    return [token.text for token in component(doc) if token.is_sent_start]


def test_component_sets_starts():
    words = ["Prof.", "Can", "geldi", ".", "Su", "gitti", "."]
    spaces = [True, True, False, True, True, False, False]
    assert component_starts(words, spaces) == ["Prof.", "Su"]


def test_component_leaves_tokens_whole():
    words = ["Liman", "büyümüştür.Bu", "iyidir", "."]
    assert component_starts(words, [True, True, False, False]) == ["Liman"]


def test_component_needs_nothing_before_it():
    nlp = spacy.blank("tr")
    nlp.add_pipe("derlem_sentences")
    assert not any(nlp.analyze_pipes()["problems"].values())
