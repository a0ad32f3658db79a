"""Which stretches of text are citations: a table per style, one of look-alikes, and properties."""

from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.components.citations import FoundCitation, find_citations


def printed(text: str) -> list[tuple[str, str]]:
    return [(found.style, text[found.start : found.end]) for found in find_citations(text)]


def case(text: str, *expected: str, id: str) -> pytest.param:
    return pytest.param(text, list(expected), id=id)


PARENTHETICAL = [
    case("Bu böyledir (Kaya, 2018).", "(Kaya, 2018)", id="plain"),
    case("Bu böyledir (KAYA, 2018).", "(KAYA, 2018)", id="capitals"),
    case("Bu böyledir (Kaya , 2018 ).", "(Kaya , 2018 )", id="stray-spaces"),
    case("Bu böyledir (Kaya 2018).", "(Kaya 2018)", id="no-comma"),
    case("Bu böyledir(Kaya,2018:45).", "(Kaya,2018:45)", id="glued-to-the-word"),
    case("“Söz.”(Yeni Gün, 7 Ocak 2022) dedi.", "(Yeni Gün, 7 Ocak 2022)", id="after-a-quote"),
    case("Böyledir (bu konuda bkz. Kaya, 2018).", "(bu konuda bkz. Kaya, 2018)", id="lead-in"),
    case("It is so [Smith and Jones 2018].", "[Smith and Jones 2018]", id="square-brackets"),
    case("Öyledir (akt. Demir, 2015).", "(akt. Demir, 2015)", id="cited-in"),
    case("Eğitim (akt. Er, 2019) önemlidir.", "(akt. Er, 2019)", id="subject-that-says-nothing"),
    case("Akıl (akt. Er, 2019) böyle tanımlanır.", "(akt. Er, 2019)", id="subject-of-a-passive"),
    case("Öyledir (Demir, t.y.).", "(Demir, t.y.)", id="no-date"),
    case("Öyledir (Demir, baskıda).", "(Demir, baskıda)", id="in-press"),
    case("Bunun açık olduğu söylenir (2018: 45).", "(2018: 45)", id="author-stands-earlier"),
    case("Öyledir (Sağlık Örgütü (SÖ), 2020).", "(Sağlık Örgütü (SÖ), 2020)", id="nested-brackets"),
    case("Ölçek (YÖ; Demir, 2015) kullanıldı.", "(YÖ; Demir, 2015)", id="explanation-before"),
    case("Öyledir (Er, 2015, vurgu bize ait).", "(Er, 2015, vurgu bize ait)", id="note-after"),
    case("(Kaya, 2018) ve (Demir, 2019)", "(Kaya, 2018)", "(Demir, 2019)", id="two-brackets"),
    case("Duyuruldu (Yeni Kars, 5 Mayıs 1931).", "(Yeni Kars, 5 Mayıs 1931)", id="newspaper"),
    case("“Öyle.” (Woolf 45)", "(Woolf 45)", id="mla-after-a-quotation"),
    case("Sayfada yazar (URL-3).", "(URL-3)", id="numbered-web-source"),
    case("Öyledir (Ak, Er ve Oy; 2019).", "(Ak, Er ve Oy; 2019)", id="semicolon-before-year"),
    case("Öyledir (karş. Kaya, 2019).", "(karş. Kaya, 2019)", id="rarer-lead-in"),
    case("Öyledir (Həsənov və Əli, 2010).", "(Həsənov və Əli, 2010)", id="azeri"),
    case("Öyledir (Ak, ty.).", "(Ak, ty.)", id="no-date-without-stop"),
    case("Öyledir (Ak, yayın aşamasında).", "(Ak, yayın aşamasında)", id="being-printed"),
    case("Öyledir (Ak, Güz 2019).", "(Ak, Güz 2019)", id="season"),
    case(
        "Yazar (Yeni Gün, nr. 1234, 5 Mayıs 1900).", "(Yeni Gün, nr. 1234, 5 Mayıs 1900)", id="no"
    ),
    case(
        "(https://a.example.tr, Erişim Tarihi: 12.03.2020)",
        "(https://a.example.tr, Erişim Tarihi: 12.03.2020)",
        id="access-day-alone",
    ),
    case("Bir roman Ali Kaya (Kaya, 2014) eliyle", "(Kaya, 2014)", id="author-named-before"),
    case("Bu romanda Şarkı (Kaya, 2020b) geçer.", "(Kaya, 2020b)", id="letter-is-no-credit"),
    case(
        "(S. Ozza, Antik kent a yapısı, Kars, 2020)",
        "(S. Ozza, Antik kent a yapısı, Kars, 2020)",
        id="full-reference",
    ),
    case("Troya’yı anlatır (Homeros, İlyada, 1.1).", "(Homeros, İlyada, 1.1)", id="book-and-line"),
    case("Öyledir (Platon, Devlet, 514a).", "(Platon, Devlet, 514a)", id="page-of-stephanus"),
    case("Yazar (Yeni Gün, 12 Şaban 1275).", "(Yeni Gün, 12 Şaban 1275)", id="hijri-day"),
    case("Tablo (Er, 2003’ten uyarlanmıştır).", "(Er, 2003’ten uyarlanmıştır)", id="adapted"),
    case("Çizim (Er 2019, Şek. 7’den işlenerek).", "(Er 2019, Şek. 7’den işlenerek)", id="redrawn"),
    case("Bu okunur (Ocak 1992: 77, 81).", "(Ocak 1992: 77, 81)", id="surname-that-is-a-month"),
    case("Yazar (ovahaber, 2021, 6 Mayıs).", "(ovahaber, 2021, 6 Mayıs)", id="small-name-and-day"),
    case("Ak’ın “gönüllü sürgün” (1988) dediği", "(1988)", id="year-of-a-notion"),
    case("Fotoğraf 2: Kapı (Ak, 2020).", "(Ak, 2020)", id="source-of-a-picture"),
    case("Bu okunur (Mart, 2002, s. 5).", "(Mart, 2002, s. 5)", id="month-comma-page"),
    case("Bu okunur (Ak, 2004; Bolu, 1991: 3).", "(Ak, 2004; Bolu, 1991: 3)", id="place-and-page"),
    case("Bu okunur (April ve Er, 2002).", "(April ve Er, 2002)", id="month-beside-a-name"),
    case("Bu okunur (Ordu vd., 2002).", "(Ordu vd., 2002)", id="place-and-others"),
    case("Bu okunur (Örnek, 1970).", "(Örnek, 1970)", id="label-that-takes-a-number-not-a-year"),
]

NARRATIVE = [
    ("Bunu bell hooks’a (2000: 37) sorarız.", ["bell hooks’a (2000: 37)"]),
    (
        "Bunu Ra’anam’ın (2004) ve eOrman’ın (2019) verileri gösterir.",
        ["Ra’anam’ın (2004)", "eOrman’ın (2019)"],
    ),
    ("Ova Haber’in (2021, 5 Ağustos) yazısı uzundur.", ["Ova Haber’in (2021, 5 Ağustos)"]),
    ("Bunu We Are Social ve Koç’un (2022) raporu gösterir.", ["We Are Social ve Koç’un (2022)"]),
    case("Yılmaz ve Kaya’ya (2019) göre öyledir.", "Yılmaz ve Kaya’ya (2019)", id="dative"),
    case("Ölçeği Kaya ve Er (2016) geliştirdi.", "Kaya ve Er (2016)", id="object-is-no-name"),
    case("Ancak Yılmaz’ın (2019) dediği", "Yılmaz’ın (2019)", id="opener-is-no-name"),
    case("Oysa Yılmaz (2019)’a göre", "Yılmaz (2019)", id="suffix-after-the-bracket"),
    case("Nitekim Kaya vd. (2018: 45) der.", "Kaya vd. (2018: 45)", id="vd-and-page"),
    case("Kaya vd.’nin (2018) bulgusu", "Kaya vd.’nin (2018)", id="suffix-on-vd"),
    case("Kaya ve arkadaşlarının (2018) bulgusu", "Kaya ve arkadaşlarının (2018)", id="colleagues"),
    case("Bunu Ak, Er ve Oy (2017) buldu.", "Ak, Er ve Oy (2017)", id="list"),
    case("Bunu Kaya’ya göre (2018) biliyoruz.", "Kaya’ya göre (2018)", id="göre-first"),
    case("Prof. Dr. Ayşe Kaya (2018) der ki", "Ayşe Kaya (2018)", id="title-is-outside"),
    case("Tarım ve Orman Bakanlığı (2018) der", "Tarım ve Orman Bakanlığı (2018)", id="head"),
    case("the Ministry of Health (2018) says", "Ministry of Health (2018)", id="head-first"),
    case("as van Dijk’s (1998) model shows", "van Dijk’s (1998)", id="particle"),
    case("Ek olarak J. K. Rowe (1999) yazar.", "J. K. Rowe (1999)", id="initials"),
    case("Yapılan çalışmada el-Kâdî (1997)", "el-Kâdî (1997)", id="arabic-article"),
    case("Literatürde Kaya (2018) ve Er (2019)", "Kaya (2018)", "Er (2019)", id="chain"),
    case("Bu Kant’a göre (1781/1998) böyledir.", "Kant’a göre (1781/1998)", id="reprint"),
    case("according to the WHO (2020), it", "WHO (2020)", id="acronym-after-the"),
    case("Bunu Van Doorn ve ark. (2011) buldu.", "Van Doorn ve ark. (2011)", id="name-like-a-city"),
    case("so. İnciler et al. (2020) say", "İnciler et al. (2020)", id="name-like-a-plural"),
    case("by Sivas and Er (2018)", "Sivas and Er (2018)", id="place-beside-a-name"),
    case("by Ray et. al. (1991)", "Ray et. al. (1991)", id="et-with-a-dot"),
    case("Tarım Bakanlığı [TB] (2018) der", "Tarım Bakanlığı [TB] (2018)", id="acronym-between"),
    case("Uyku Ölçeği (1965) Kaya (1986) eliyle", "Kaya (1986)", id="scale-then-its-adapter"),
    case(
        "A. Er (kişisel iletişim, 2 Mayıs 2019) der",
        "A. Er (kişisel iletişim, 2 Mayıs 2019)",
        id="conversation",
    ),
    case("Yılmaz (2019, akt. Er, 2020) der.", "Yılmaz (2019, akt. Er, 2020)", id="cited-in-inside"),
    case(
        "Bunu (Grup-) Yılmaz vd.nin (2020) verisi", "Yılmaz vd.nin (2020)", id="suffix-glued-to-vd"
    ),
    case("the models of Jones’ (2019) book", "Jones’ (2019)", id="genitive-of-s"),
    case(
        "Türkiye İstatistik Kurumunun (2020) verisi",
        "Türkiye İstatistik Kurumunun (2020)",
        id="institution-without-apostrophe",
    ),
    case("Türk Dil Kurumu’nun (2011) sözlüğü", "Türk Dil Kurumu’nun (2011)", id="nation-in-name"),
    case("Freud’a (akt. Kaya, 2019) göre", "Freud’a (akt. Kaya, 2019)", id="quoted-before-akt"),
    case(
        "Yapılan “Destek Ölçeği”,Ak ve Er (1981) ölçeği", "Ak ve Er (1981)", id="glued-to-a-quote"
    ),
    case("Ali Er’e göre ise (2018) böyledir.", "Ali Er’e göre ise (2018)", id="two-links"),
    case(
        "a novel; the Hatemi-J (2012) asymmetric causality test",
        "Hatemi-J (2012)",
        id="method-a-few-words-on",
    ),
    case(
        "öykü türünde Kale (1997), Ak-Er (2010) ve Oy (2011) okunabilirlik formülleri",
        "Kale (1997)",
        "Ak-Er (2010)",
        "Oy (2011)",
        id="list-of-methods-in-a-text-on-stories",
    ),
    case("Bu, Springate S-Skor (1978) modelidir.", "Springate S-Skor (1978)", id="no-locative"),
    case("the work by van Dam (1980) (vD), and so", "van Dam (1980)", id="particle-after-the"),
    case(
        "a poem read after Ak and Er (1980) and Oy (2002).",
        "Ak and Er (1980)",
        "Oy (2002)",
        id="after",
    ),
    case(
        "Filmlerin dili incelenirken Zorlu (2008) sabit tutulmuş, ele alınmıştır.",
        "Zorlu (2008)",
        id="surname-in-a-text-on-films",
    ),
    case("Romanın dilini Ak ve Er (2008) ele almıştır.", "Ak ve Er (2008)", id="pair-on-a-novel"),
    case("Kant (akt. Kaya, 2019) bunu söyler.", "Kant (akt. Kaya, 2019)", id="opens-and-says"),
    case(
        "Olur. Kant (akt. Er, 2019) aklı savunur.", "Kant (akt. Er, 2019)", id="says-after-a-stop"
    ),
    case(
        "Er’in yüksek lisans tezinde (2016) öyledir.",
        "Er’in yüksek lisans tezinde (2016)",
        id="thesis-between",
    ),
    case(
        "Ak ve Er’in araştırmasına (2016) göre", "Ak ve Er’in araştırmasına (2016)", id="study-of"
    ),
    case("Ak vd.nin çalışmasında (2016) der", "Ak vd.nin çalışmasında (2016)", id="study-of-vd"),
    case("Er ise (2015, 21) öyle demez.", "Er ise (2015, 21)", id="particle-between"),
    case(
        "Bunu Ak’ın belirttiğine göre (2015) yapmış.", "Ak’ın belirttiğine göre (2015)", id="said"
    ),
    case("Ova Sağlık Örgütü’nün (OSÖ, 2022)", "Ova Sağlık Örgütü’nün (OSÖ, 2022)", id="acronym"),
    case(
        "Bunu Ova İstatistik Kurumu (OVİK, 2021) der.",
        "Ova İstatistik Kurumu (OVİK, 2021)",
        id="acronym-with-more-letters",
    ),
    case("Kaya ve ark. [13] bunu bulmuş.", "Kaya ve ark. [13]", id="et-al-and-number"),
    case("Bunu Er ile Ak’ın [5] çalışması gösterir.", "Er ile Ak’ın [5]", id="two-and-number"),
    case("Bunu Kaya et al. (12) bulmuş.", "Kaya et al. (12)", id="et-al-and-round-number"),
    case("Ak’tan (2010) farklı olarak Er (2012)", "Ak’tan (2010)", "Er (2012)", id="unlike-him"),
    case("Kaya ve arkadaşlarınca (2018) bulundu.", "Kaya ve arkadaşlarınca (2018)", id="by-them"),
    case(
        "Ova Örgütü’ne (OÖ) göre (2020) öyle.", "Ova Örgütü’ne (OÖ) göre (2020)", id="acronym-göre"
    ),
    case("Bu, Ak’tan (1982) beri bilinir.", "Ak’tan (1982)", id="thought-since"),
    case(
        "Ak’tan (1982) Er’e (1996) uzanan çizgi", "Ak’tan (1982)", "Er’e (1996)", id="from-him-to"
    ),
    case(
        "Ova Ajansının (3 Mayıs 2023) aktardığına göre öyledir.",
        "Ova Ajansının (3 Mayıs 2023)",
        id="agency-by-its-day",
    ),
    case(
        "Ova gazetesinin (3 Mayıs 2023) haberine göre öyledir.",
        "Ova gazetesinin (3 Mayıs 2023)",
        id="paper-by-its-day",
    ),
    case("Reuters’ın (3 Mart 2020) haberine göre", "Reuters’ın (3 Mart 2020)", id="known-agency"),
    case("Ekim’e (1985: 14) göre öyledir.", "Ekim’e (1985: 14)", id="month-before-a-page"),
    case("Kasım’a (1985) göre öyledir.", "Kasım’a (1985)", id="month-according-to-whom"),
    case("Page ve ark. (2010) bunu buldu.", "Page ve ark. (2010)", id="label-and-others"),
    case("Bunu Sakarya vd. (2010) buldu.", "Sakarya vd. (2010)", id="place-and-others"),
    case("Bunu Freud’dan (1920) yararlanarak açıklar.", "Freud’dan (1920)", id="drawing-on-him"),
    case("Bu romanda düşü, Öz (2001)’se dili arar.", "Öz (2001)", id="whereas-he"),
    case("Sonuçlarımız Ak ve Er (2010) ile aynıdır.", "Ak ve Er (2010)", id="our-results"),
    case("Ölçeklerin Ak, Er ve Oy (2010) eliyle", "Ak, Er ve Oy (2010)", id="genitive-plural"),
    case("Geçerlilik, Ak ve Er (2010: 3) ile sınandı.", "Ak ve Er (2010: 3)", id="subject"),
    case("Çelik, Ak ve Er (2010) bunu buldu.", "Çelik, Ak ve Er (2010)", id="name-like-a-subject"),
    case("OVK’nin (3 Mayıs 2021) raporuna göre", "OVK’nin (3 Mayıs 2021)", id="report-of-a-body"),
    case("Sonuç, VAR Ak ve Er (1991) ile aynıdır.", "Ak ve Er (1991)", id="method-before-two"),
    case("Bunu SPAR Ak vd. (1991) buldu.", "Ak vd. (1991)", id="measure-before-others"),
    case("Bunu WWF Ankara ve Er (2010) yazdı.", "WWF Ankara ve Er (2010)", id="branch-of-a-body"),
    case("Bunu OKAN Ali ve Er (2010) yazdı.", "OKAN Ali ve Er (2010)", id="capitals-then-given"),
    case("Bunu Marx (1867 [2011]) yazdı.", "Marx (1867 [2011])", id="first-print-and-reprint"),
]

OTHER_STYLES = [
    case("“Söz” (Ak 45-46; Er 12) der.", "(Ak 45-46; Er 12)", id="pages of two after a quotation"),
    case("Ova geniştir (Ak, 2018).12 Bu da var.", "(Ak, 2018)", "12", id="mark behind a bracket"),
    case("Bunu “yol dedi”.3 Ova geniştir.", "3", id="mark behind a quotation and the stop"),
    case(
        "Belgeler: BOA, HAT, 1/2; OVA, KK, TT.d., nr. 20, vr. 8b. Bunlar yenidir.",
        "BOA, HAT, 1/2; OVA, KK, TT.d., nr. 20, vr. 8b",
        id="documents of one list",
    ),
    case("Ova Kurulu toplandı (OSÖ, 2022).", "(OSÖ, 2022)", id="acronym-of-another-body"),
    case("Şahin ve Tok (22) bunu bulmuştur (3).", "Şahin ve Tok (22)", "(3)", id="two-and-round"),
    case("Bilinir [1] ve [2,3], [4–7].", "[1]", "[2,3]", "[4–7]", id="numeric"),
    case("Tezi kapsamında [23] 15 m indi, TS EN 1998-5 [24] ve", "[23]", "[24]", id="one-number"),
    case("Bilinir [12, s. 45].", "[12, s. 45]", id="numeric-with-page"),
    case("Etkili olduğu bildirilmiştir (1;2;5).", "(1;2;5)", id="round-brackets-semicolon"),
    case("Bildirilmiştir (1,2). Görülmüştür (3).", "(1,2)", "(3)", id="medical-round-brackets"),
    case("Bu böyledir.¹² Yine “söz”² denir.", "¹²", "²", id="superscript"),
    case("Bu kabul edilmiştir.12 Sonra", "12", id="footnote-digit-on-the-line"),
    case("It was in humans.6–8 The end", "6–8", id="footnote-range"),
    case("Öyledir (a.g.e., s. 25).", "(a.g.e., s. 25)", id="age"),
    case("10 Aynı defter, vr. 24b.", "Aynı defter, vr. 24b", id="leaf of the same register"),
    case("Kaya, a.g.m., s. 25.", "Kaya, a.g.m., s. 25", id="agm-in-a-note"),
    case("So it is (Ibid., p. 45).", "(Ibid., p. 45)", id="ibid"),
    case("Smith, op. cit., p. 4.", "Smith, op. cit., p. 4", id="op-cit"),
    case("Suçtur (TCK m. 102/2).", "(TCK m. 102/2)", id="law-in-brackets"),
    case("Bu, TCK m. 102/2 uyarınca suçtur.", "TCK m. 102/2", id="law-in-the-text"),
    case("Karar (AYM, B. No: 2013/1234).", "(AYM, B. No: 2013/1234)", id="court"),
    case(
        "Karar AYM, E. 2018/1, K. 2019/2, 3.5.2019 böyledir.",
        "AYM, E. 2018/1, K. 2019/2, 3.5.2019",
        id="court-numbers-then-day",
    ),
    case(
        "Bkz. Yargıtay HGK, 1.6.2011, E. 2011/4-1, K. 2011/5.",
        "Bkz. Yargıtay HGK, 1.6.2011, E. 2011/4-1, K. 2011/5",
        id="court-day-then-numbers",
    ),
    case(
        "AYM, Ali Can, B. No: 2012/9, 18/9/2013, § 24.",
        "AYM, Ali Can, B. No: 2012/9, 18/9/2013, § 24",
        id="court-paragraph",
    ),
    case(
        "Bkz. Yarg. 12. CD., 2014/2 E., 2015/6 K.",
        "Bkz. Yarg. 12. CD., 2014/2 E., 2015/6 K",
        id="court-abbreviated",
    ),
    case(
        "Örneğin bkz. Yargıtay 3. HD, E. 2019/2, K. 2020/3, T. 4.5.2020; Yargıtay 3. HD, 6.5.2020,"
        " 2019/7, 2020/8.",
        "Örneğin bkz. Yargıtay 3. HD, E. 2019/2, K. 2020/3, T. 4.5.2020; Yargıtay 3. HD, 6.5.2020,"
        " 2019/7, 2020/8",
        id="decisions-joined",
    ),
    case(
        "AİHM, Er/Örnek [BD], B. No: 123/08, 5.9.2017; Ak/Örnek, B. No: 456/92, 2.6.1997 böyledir.",
        "AİHM, Er/Örnek [BD], B. No: 123/08, 5.9.2017; Ak/Örnek, B. No: 456/92, 2.6.1997",
        id="decision-whose-court-stands-before",
    ),
    case(
        "Bu, Kars 4. İş Mahkemesi, E. 2019/2, K. 2020/3 ile çözüldü.",
        "Kars 4. İş Mahkemesi, E. 2019/2, K. 2020/3",
        id="local-court",
    ),
    case(
        "Karar (Kars BAM 9. HD, 8.3.2022, E. 2020/1, K. 2022/4) böyledir.",
        "(Kars BAM 9. HD, 8.3.2022, E. 2020/1, K. 2022/4)",
        id="regional-court",
    ),
    case(
        "Yargıtay 9. HD’nin 13.12.2010 tarihli ve E. 2009/4, K. 2010/3 sayılı kararı",
        "Yargıtay 9. HD’nin 13.12.2010 tarihli ve E. 2009/4, K. 2010/3",
        id="decision-in-prose",
    ),
    case("Tasarı (TBK Genel Gerekçesi, m. 3).", "(TBK Genel Gerekçesi, m. 3)", id="reasons"),
    case("Kanun (Düstûr, I. Tertip, 2/18-21).", "(Düstûr, I. Tertip, 2/18-21)", id="collection"),
    case("bk. Düstûr, III. Tertip, 7/65.", "bk. Düstûr, III. Tertip, 7/65", id="collection-text"),
    case(
        "6669 sayılı Örnek Kanunu, RG. 3.5.2011, S. 27923.",
        "6669 sayılı Örnek Kanunu, RG. 3.5.2011, S. 27923",
        id="law-with-its-gazette",
    ),
    case("3 RG. T. 3.5.2011, S. 27923.", "RG. T. 3.5.2011, S. 27923", id="gazette-in-a-note"),
    case("Bkz. TCK m. 102/2 ve sonrası.", "Bkz. TCK m. 102/2", id="law-with-lead-in"),
    case("Krş. BOA, HAT, 23/12.", "Krş. BOA, HAT, 23/12", id="archive-with-lead-in"),
    case("BOA, HAT, 23/12, 11 Şevval 1137.", "BOA, HAT, 23/12, 11 Şevval 1137", id="archive-day"),
    case(
        "Köprülü Ktp., Ali Paşa, nr. 43, vr. 1a-2b.",
        "Köprülü Ktp., Ali Paşa, nr. 43, vr. 1a-2b",
        id="manuscript",
    ),
    case("bkz. Kaya, age., s. 45 vd.", "bkz. Kaya, age., s. 45 vd.", id="repeat-with-lead-in"),
    case("Uygundur; bkz. Kaya, 2016, ss. 26-27.", "bkz. Kaya, 2016, ss. 26-27", id="signalled"),
    case("Kap. Benz.: Er 2017, 96, Abb. 8.", "Er 2017, 96, Abb. 8", id="like-of-a-find"),
    case("Kap için bk. Er 2017, Lev. 4/2.", "bk. Er 2017, Lev. 4/2", id="plate-of-a-signalled"),
    case(
        "Artmıştır; bk. Er 1995: 9; ayrıca Ak 1999: 4-5.",
        "bk. Er 1995: 9; ayrıca Ak 1999: 4-5",
        id="also-between-signalled",
    ),
    case(
        "Ayrıca bkz. Ak ve Er, 2018, s. 5; krş. Oy, 2019. Öyledir.",
        "Ayrıca bkz. Ak ve Er, 2018, s. 5; krş. Oy, 2019",
        id="signalled-list",
    ),
    case("It is so. See Smith, 2016, p. 6.", "See Smith, 2016, p. 6", id="signalled-english"),
    case("Bilinir (bkz. [5]) burada.", "(bkz. [5])", id="numeric-with-lead-in"),
    case("Bilinir [14]–[16], [20].", "[14]–[16]", "[20]", id="numeric-from-to"),
    case("Bilinir (örn. [8], [11]) burada.", "(örn. [8], [11])", id="numeric-several-with-lead-in"),
    case(
        "Artmıştır (Yeni Ova gazetesi, 3 Mart 1935).",
        "(Yeni Ova gazetesi, 3 Mart 1935)",
        id="newspaper-called-so",
    ),
    case(
        "Azdır (Bizim Sivas, 3 Mart 1995).", "(Bizim Sivas, 3 Mart 1995)", id="newspaper-of-a-town"
    ),
    case(
        "Kaynak: Ulus, 3 Mayıs 1946, s. 1; Yeni Sabah, 4 Mayıs 1946.",
        "Ulus, 3 Mayıs 1946, s. 1; Yeni Sabah, 4 Mayıs 1946",
        id="newspapers-of-a-table",
    ),
    case("Bu toplantı için bkz. Ankara, 3 Mayıs 1946 oturumu.", id="signal-place-day"),
    case(
        "Öyledir. Aynı yönde bkz. Er, a.g.e., s. 5.",
        "Aynı yönde bkz. Er, a.g.e., s. 5",
        id="view-before-repeat",
    ),
    case("Kaynak: TÜİK, 2019a; Kaya, 2022.", "TÜİK, 2019a; Kaya, 2022", id="source-of-a-table"),
    case("Romanda (s. 11) bu vardır.", "(s. 11)", id="page-of-the-work-treated"),
    case("Romanda (s. 203 vd.) bu vardır.", "(s. 203 vd.)", id="pages-of-the-work-treated"),
    case("Yok olmuştur (s. 199).", "(s. 199)", id="page-that-ends-a-paragraph"),
    case(
        "Belge (BOA, HAT, 1/2, 12 Şaban 1275 (17 Mart 1859)).",
        "(BOA, HAT, 1/2, 12 Şaban 1275 (17 Mart 1859))",
        id="day-in-brackets",
    ),
    case(
        "Belge BOA, HAT, 1/2 (17 Mart 1859) sayılıdır.",
        "BOA, HAT, 1/2 (17 Mart 1859)",
        id="day-behind-a-shelf-mark",
    ),
    case("Bilinir [5: 25] burada.", "[5: 25]", id="numeric-colon-page"),
    case("Bu kabul edilir1. Sonra", "1", id="footnote-before-the-stop"),
    case("Buna “söz”1 denir.", "1", id="footnote-after-a-quote"),
    case("Bu, 6698 sayılı Kanun m. 5 gereğidir.", "6698 sayılı Kanun m. 5", id="law-by-number"),
    case("Bu, TMK m 617’de düzenlenir.", "TMK m 617", id="article-without-stop"),
    case("Suçtur (TCK 53. md.).", "(TCK 53. md.)", id="article-number-first"),
    case(
        "Bu, TMK m. 865/III, m. 867/II ve m. 876 ile",
        "TMK m. 865/III, m. 867/II ve m. 876",
        id="several-articles",
    ),
    case(
        "Bu, İcra ve İflas Kanunu m. 25-25/b gereğidir.",
        "İcra ve İflas Kanunu m. 25-25/b",
        id="article-with-letter",
    ),
    case(
        "Bu, İş Mahkemeleri Kanunu (İMK) m. 3 gereğidir.",
        "İş Mahkemeleri Kanunu (İMK) m. 3",
        id="acronym-of-the-law",
    ),
    case(
        "bitti.Genel Koruma Tüzüğü madde 4/1 uyarınca",
        "Genel Koruma Tüzüğü madde 4/1",
        id="law-glued-to-a-stop",
    ),
    case("It is shown in [9] and [10].", "[9]", "[10]", id="numeric-after-in"),
    case("Belge (BOA, DH.KMS, 25/7).", "(BOA, DH.KMS, 25/7)", id="archive"),
    case("Belge BOA, HR.SYS, 23/12 numaralı.", "BOA, HR.SYS, 23/12", id="archive-in-the-text"),
    case("Ayette (el-Bakara 2/255) geçer.", "(el-Bakara 2/255)", id="quran"),
    case("Ayette (2/Bakara, 255) geçer.", "(2/Bakara, 255)", id="quran-number-first"),
    case("Hadiste (Buhârî, “İlim”, 10) geçer.", "(Buhârî, “İlim”, 10)", id="hadith"),
    case("Metinde (Yuhanna 3:16) geçer.", "(Yuhanna 3:16)", id="bible"),
]

LOOK_ALIKES = {
    "a day behind a bracket": "Toplantı oldu (Ova).12 Mart günü bitti. Oran (a).5 kattır.",
    "no quotation before a name": "Ova (Ak 45-46; Er 12) geniştir.",
    "the number of an acronym": "Kurallar (OVS, No. 500), (OVS, nr. 5) ve OVS, B. No: 20.",
    "a participant and where she lives": "“Söz.” (K2, Ova Mahallesi, 12 Mart 2019) dedi.",
    "a body of the Ottomans": "Şûrâ-yı Ova (1868) ve Ova-i Terakki (1891) kuruldu.",
    "place and days of a meeting": "Ova Kongresi’nde (Lyon, 26-29 Temmuz 2022) anlatıldı.",
    "publisher of a cover": "Kapak (Ova Kitapları, 1968) sadedir.",
    "small letters before capitals": "Örnekte (mRNA, 2018) ve ölçümde (dNBR, 2019) görülür.",
    "small-word-and-day": "Karar (toplantı, 6 Mayıs 2021) alındı; (güncelleme, 2021, 6 Mayıs).",
    "lives in two calendars": "Ali Efendi (1302/1885), Veli Efendi (505/1111) ve (Sinan, 505/1111)",
    "people of a city": "Konya’dan (2010) gelenler ve Van’dan (2011) göçenler",
    "people of a city since": "Konya’dan (2010) beri, Soma’dan (2014) sonra sürer.",
    "from summit to summit": "Stockholm’den (1972) Rio’ya (1992) uzanan çizgi bellidir.",
    "founding of an agency": "Ova Ajansının (6 Nisan 1920) kuruluşu kutlandı.",
    "founding of a paper": "Ova gazetesi (1934) kapandı; Ova gazetesinin (1934) ilk sayısı çıktı.",
    "time of day": "Tren (Am 5:30) kalktı.",
    "treaty and its year": "Barış (Ova Antlaşması, 1923) sağlandı.",
    "similar thing": "Benzer: Ova 2017 yılında da vardı; benz. Tablo 2.",
    "count told by s:": "Hastaların % 52,5 (s: 32)’i kadındı.",
    "place in capitals": "Sergi (AĞRI KONYA, 2019) açıldı.",
    "programme and its year": "Süreç (Dördüncü Ova Planı, 2013) başladı; (Ova Planı, 2013-2018).",
    "builder": "Külliye (Mimar Ali, 1579) onarıldı.",
    "who-took-the-picture": "Fotoğraf 2: Kapı (A. Er, 11.10.2020)",
    "title-after-its-author": "Ak’ın “Gönüllü Sürgün” (1988) anlatısı",
    "title-that-ends-in-a-postposition": "Bu, Kızıl Dağların Ötesinde’nin (1954) devamıdır.",
    "inventory-number": "Kandil (Env. No. 223a21) sağlamdır; (Raf, 22a12).",
    "acronym": "Örgüt (KGAÖ) kuruldu.",
    "explanation": "Üyeler (gözlemci üye) geldi.",
    "sample": "Katılanlar (n=25) ve (N = 2018) idi.",
    "significance": "Fark yoktu (p<0,05), (t(45)=2,3; p=.02).",
    "life": "Şair (1923-1998), (d. 1935), (ö. 505/1111), (öl. 1932) idi.",
    "life with signs": "Ali Kum (d.1873-ö.1913), (D. 1873 - Öl. 1913) ve (b. 1873–d. 1913)",
    "film of a director": "Er’in filminde (1964) ve Ak’ın ölümünde (1965) anılır.",
    "study of a place": "Türkiye’nin raporunda (2016) böyledir.",
    "works of music": "Bestecinin Partita (1955), Viyola Sonatı (1936), Göçebe (1940) çalındı.",
    "work of music, numbered": "Topluluk 3. Senfoni (1940) ve Kemençe Konçertosu (1951) ile çıktı.",
    "works of art": "Kapı Freski (1936) ve Kadın Portresi (1937) sergide yer aldı.",
    "reign": "Süleyman (1520-1566) döneminde",
    "table": "Görülür (bkz. Tablo 2), (Şekil 3, 2020).",
    "taxon": "Sparus aurata (Linnaeus, 1758) türü incelendi.",
    "taxon by others": "Two species, Aphis nana (Koch, 1855) and others",
    "taxon before its family": "the beetle Carabus (Panzer, 1801) (Coleoptera: Carabidae)",
    "place of print": "Kitap (Leiden: Örnek, 2021) çıktı.",
    "film": "Demir’in Sessiz Yol (1964) filmi sinemada",
    "title called by its kind": "Sinemada çekilen Kuyu adlı Merdiven (1958) beğenildi.",
    "titles in a list": "The films studied here, Climax (2018) and The Danish Girl (2015), differ.",
    "title after a copula": "The novel that I mean is Underworld (1997), of course.",
    "title that joins two names": "She reads the novel in Of Kids and Men (1937) closely.",
    "treaty of a place": "The Treaty of Lausanne (1923) ended it.",
    "battle of a place": "It ended with the Battle of Ridaniye (1917).",
    "plant community": "Bitkiler, Zohary (1962) alliance içinde yer alır.",
    "printed entry": "Cite as: Ak, A., Er, B. (2019). Toprak kaybı. Örnek Dergi, 5, 12-20.",
    "printed entry, name in full": "Yeni bir kitap - Kaya, Cevat (2021). Uygurca Sözler. Ankara.",
    "life in two calendars": "Ali es-Sâlî (3 Recep 1348-6 Şaban 1442/1 Ocak 1930) öldü.",
    "film credit": "Bu filmde Sessiz Yol (Ali Demir, 1973) anlatılır.",
    "exercise": "Ortak (Üç Dost-2021) tatbikatı",
    "day": "Cumhuriyet (29 Ekim 1923) ilan edildi.",
    "month": "Dönem (Ocak 2020), (Ocak-Mart 2018) idi.",
    "place": "Sergi (Ankara, 2019) ve (Bakü, 10 Kasım 2020) açıldı.",
    "law as prose": "6698 sayılı Kanun ve 5237 sayılı Türk Ceza Kanunu",
    "treaty": "Lozan Antlaşması (1923) ile Medeni Kanun (1926)",
    "curriculum": "Türkçe Öğretim Programı (2018) hazırlandı.",
    "access date": "(Erişim Tarihi: 12.03.2020)",
    "publisher": "Kitap (Ankara: Örnek Yayınları, 2020) çıktı.",
    "prose year": "Veriler (Kaya, 2018 yılında toplandı) böyledir.",
    "interval": "Değer [0, 1] ve [10, 20] aralığında, [1980-1999] arası, değer 5 [3] idi.",
    "enumeration": "Bunlar (1) amaç, (2) yöntem ve (3) bulgudur.",
    "count": "Hastalar (22) ve kontroller (18-49) idi.",
    "chemistry": "the 4-(5-methyl-[1,2,4]triazolo compound",
    "abbreviations before numbers": "Değer (Ort. 12.5), (Lev. 3.1), (ED 50), (DLT 4) olur.",
    "counts of months": "Sayı (Ocak 2020: 12 kişi), (Ocak 2020: 12, Mart 2020: 15) arttı.",
    "power of a bracket": "Bu, (A − B)² / B ile (A + B)² + C toplamıdır.",
    "power": "Alan 5 km² ve 3 m², R² ise 0,9 ve 10³ olur.",
    "regulation of a year": "Süt Tebliği (2020/7) ve Honey Notice (2020/7) böyledir.",
    "life of an Ottoman": "Salih Sırrı Efendi (1866) is one of them.",
    "work of his": "Ali Kaya in his Silent Roads (1963) writes so.",
    "work after its author": "Edward Kaya, in Westernism (1978), argues so.",
    "title in the locative": "Kaya, Yolcunun Sözü’nde (2008) bunu anlatır.",
    "credit of a picture": "Resim 3. Eski köprü (Fotoğraf: Cem Kaya, 1956).",
    "amendment": "Bu madde (Değişik: 3/10/2001-4709/2 md.) önemlidir.",
    "milâdî year": "Hicri beşinci yüzyıl (m. 1009) böyledir.",
    "age": "Patients (age, sex) and players (age: 25.4) took part.",
    "group": "Hastalar (Grup 1) ve (Group 2, n=20) idi.",
    "manual": "DSM-5 (2013) ve ICD-11 (2018) ölçütleri kullanıldı.",
    "reign of old": "Bu olay (Fatih Sultan Mehmet, 1453) bilinir.",
    "months joined": "Ölçüm (Ocak ve Mart, 2020) yapıldı, Kasım’ın (2020) ilk haftası soğuktu.",
    "founding of a body": "TBMM’nin (23 Nisan 1920) açılışı ve Türkiye’nin (1923) ilanı",
    "label with others": "Sonuçlar (Tablo vd., 2010) böyledir.",
    "entry as a heading": "Ak ve Er (2020). Ova Toprakları",
    "season": "Takım (Kaya, 2018/2019) oynadı.",
    "directive": "the waste rules (Directive 2008/98/EC) apply",
    "list of figures": "Sonuç (Mesafe: 1911, Kapsam: 279) olarak bulundu.",
    "disease": "Salgın (Korona Virüs Hastalığı 2019) yayıldı.",
    "meeting by its acronym": "Osmanlı Araştırmaları Kongresinde (OAK 2018) sunuldu.",
    "taxon renamed": "Pratylenchus neglectus (Rensch, 1924) Filipjev & Stek, 1941 bulundu.",
    "taxon glued": "Bulunan Salariapavo (Risso, 1810) türü",
    "two months": "Anket Kasım-Aralık (2019) aylarında yapıldı.",
    "person interviewed": "Biri böyle der (P5, 2019).",
    "person told of": "Böyle derler (K.K.1, 12.07.2019), (KK-3, 2019), (KK 4, 2019), (K.K.5).",
    "source of data, as prose": "Artış (Kaya, 2018’den beri) ve (Er, 2018’den alınan veriler).",
    "state of a nucleus": "This is probably a [532] state.",
    "translocation": "the gene (t[9;22]) was found",
    "name that ends in a digit": "Tanıtım: ArkeoDuvar5. Yayın tanıtımı.",
    "number of a link": "https://a.example/dergisi.324840 This was published.",
    "products of places": "Kars Balı (2011), Malibu Ev Ekmeği (2016) tescillendi.",
    "committees' standards": "APA, AERA ve NCME Ölçme Standartları’nda (1999) yazar.",
    "signal before a table": "Sonuçlar için bkz. Tablo 2, 2018; bkz. Ek 3 ve bkz. Ankara, 2018.",
    "signal before a year of data": "Artış için bkz. Kaya, 2018 yılında toplanan veriler.",
    "court without a file": "Yargıtay 9. HD’nin 13.12.2010 tarihli kararı ve AYM, 2013 yılında",
    "copies in a table": "L Köprülü Ktp., Ali Paşa 2488 1131/1719 1b-46a",
    "gazette in prose": "Kanun 7 Nisan 2016 tarihli ve 29677 sayılı Resmî Gazete’de çıktı.",
    "year of death in two calendars": "Müellif es-Sâlimî’nin (1067/1657) şerhi okunmuştur.",
}


@pytest.mark.parametrize(("text", "expected"), PARENTHETICAL)
def test_parenthetical(text: str, expected: list[str]) -> None:
    assert printed(text) == [("parenthetical", span) for span in expected]


@pytest.mark.parametrize(("text", "expected"), NARRATIVE)
def test_narrative(text: str, expected: list[str]) -> None:
    assert printed(text) == [("narrative", span) for span in expected]


@pytest.mark.parametrize(("text", "expected"), OTHER_STYLES)
def test_other_styles(text: str, expected: list[str]) -> None:
    assert [span for _, span in printed(text)] == expected


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("Bilinir [1].", "numeric"),
        ("Bilinir.¹ Yine", "footnote"),
        ("(TCK m. 5)", "legal"),
        ("(BOA, HAT, 1/2)", "archival"),
        ("(Bakara, 2/255)", "scripture"),
        ("(age., s. 4)", "repeat"),
    ],
)
def test_style(text: str, style: str) -> None:
    assert [found for found, _ in printed(text)] == [style]


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_look_alikes_are_no_citations(text: str) -> None:
    assert printed(text) == []


def test_component_sets_citations_and_spans() -> None:
    nlp = spacy.blank("tr")
    nlp.add_pipe("derlem_citations")
    doc = nlp("Yılmaz’a (2019) göre öyledir (Kaya, 2018, s. 4).")
    assert [c.style for c in doc._.citations] == ["narrative", "parenthetical"]
    assert [span.label_ for span in doc.spans["citations"]] == ["CITATION", "CITATION"]
    assert not nlp.analyze_pipes()["problems"]["derlem_citations"]


PIECES = st.sampled_from(
    "(|)|[|]|;|.|-|“|²| |12|2018|Kaya|Er’in|vd.|a.g.e.|ve|İ|Mayıs|\U0001d400|, |s. 4|bkz. |akt. "
    "|TCK m. 5|BOA, HAT, 1/2".split("|")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_spans_are_in_order_and_apart(text: str) -> None:
    found: list[FoundCitation] = find_citations(text)
    ends = [0, *(citation.end for citation in found)]
    assert all(
        before <= citation.start < citation.end <= len(text)
        for before, citation in zip(ends, found, strict=False)
    )


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "1",
        "A. ",
        "(A, ",
        "[1,",
        "A ve ",
        "(A, 2018)",
        "Kaya, ",
        "((",
        "a.g.e. ",
        "Ak (2018) ",
        "’",
        "TCK m. 1, m. 2 ",
        "“A”, ",
        "a.g.e., s. 1; ",
        "AYM, E. 2018/1; ",
        "Kars İş Mahkemesi, ",
        "Süt Kanunu, RG. ",
        "Er Ktp., ",
        "bkz. Ak, 2018; ",
    ],
)
def test_time_grows_linearly(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece)) + ")" * (size // 4)
        times = []
        for _ in range(3):
            start = time.process_time()
            find_citations(text)
            times.append(time.process_time() - start)
        return min(times)

    assert seconds(80_000) < 3 * max(seconds(40_000), 0.02)
