"""Dates: one case a line, the expected spans in text order with value and mod."""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline.components.date_text import fold, roman, words_to_number
from pipeline.components.dates import find_timexes, resolve


def found(text: str, lang: str) -> list[tuple[str, str, str, str | None]]:
    return [(text[t.start : t.end], t.label, t.value, t.mod) for t in find_timexes(text, lang)]


def dates(*pairs: str) -> list[tuple[str, str]]:
    """Return ``"printed = value"`` as pairs."""
    return [(printed, value) for printed, _, value in (pair.partition(" = ") for pair in pairs)]


TR_DATES = [
    ("Savaş 27 Eylül 2020’de başladı.", ["27 Eylül 2020 = 2020-09-27"], "suffix left out"),
    ("Savaş 27 Eylül 2020'de başladı.", ["27 Eylül 2020 = 2020-09-27"], "typewriter apostrophe"),
    ("Savaş 27\u00a0Eylül\u00a02020 tarihinde", ["27\u00a0Eylül\u00a02020 = 2020-09-27"], "NBSP"),
    ("Ferman 12 Şaban 1275 günlüdür", ["12 Şaban 1275 = 1275-08-12"], "Hijri day"),
    ("Ferman Şaban 1275’te yazıldı", ["Şaban 1275 = 1275-08"], "Hijri month, no year 1275"),
    ("Aynı yıl 27 Eylül’de", ["27 Eylül = XXXX-09-27"], "no year printed"),
    ("10 ARALIK 2020 GÜNÜ", ["10 ARALIK 2020 = 2020-12-10"], "capitals, dotless I"),
    ("3 EKİM 2009", ["3 EKİM 2009 = 2009-10-03"], "capitals, dotted I"),
    ("5 Ekım 2019", ["5 Ekım 2019 = 2019-10-05"], "misspelt ı"),
    ("7 kasım 1991’de", ["7 kasım 1991 = 1991-11-07"], "lower case"),
    ("28 Ekim.2020", ["28 Ekim.2020 = 2020-10-28"], "stray stop"),
    ("12 Temmuz öğle saatlerinde", ["12 Temmuz = XXXX-07-12"], "vague time left out"),
    ("15 Mayısta toplandı", ["15 Mayısta = XXXX-05-15"], "case ending without apostrophe"),
    ("arasında 3 aralık seçildi", [], "intervals, not December"),
    ("2-5 Nisan 2016 tarihleri arasında", ["2-5 Nisan 2016 = 2016-04-02/2016-04-05"], "days"),
    ("12–18 Temmuz 2020’de", ["12–18 Temmuz 2020 = 2020-07-12/2020-07-18"], "en dash"),
    ("12-14 Temmuz Tovuz saldırısı", ["12-14 Temmuz = XXXX-07-12/XXXX-07-14"], "no year"),
    ("30 Ağustos-9 Eylül 1922", ["30 Ağustos-9 Eylül 1922 = 1922-08-30/1922-09-09"], "months"),
    ("1 Ocak 2010 - 31 Aralık 2015 arası",
     ["1 Ocak 2010 - 31 Aralık 2015 = 2010-01-01/2015-12-31"], "full dates"),
    ("5, 12 ve 19 Ocak 2020’de",
     ["5 = 2020-01-05", "12 = 2020-01-12", "19 Ocak 2020 = 2020-01-19"], "list of days"),
    ("1 Ocak ile 31 Mart 2021 tarihleri arasında",
     ["1 Ocak = XXXX-01-01", "31 Mart 2021 = 2021-03-31"], "the year is not printed"),
    ("Eylül-Ekim 2020", ["Eylül-Ekim 2020 = 2020-09/2020-10"], "months"),
    ("Kasım 2019-Mart 2020 döneminde", ["Kasım 2019-Mart 2020 = 2019-11/2020-03"], "months"),
    ("Aralık-Ocak 2020", ["Aralık-Ocak 2020 = 2019-12/2020-01"], "over the turn of the year"),
    ("2021 yılı Haziran-Temmuz aylarında",
     ["2021 yılı Haziran-Temmuz = 2021-06/2021-07"], "year first"),
    ("1999 Ova Depremi sonrasında", [], "the year in an earthquake's name"),
    ("2 Mart 2011 günü saat 9.30’da", ["2 Mart 2011 günü saat 9.30 = 2011-03-02T09:30"],
     "a word between a day and its hour"),
    ("aynı yılın Mart ayında", ["aynı yılın Mart = XXXX-03"], "the year told before"),
    ("Ocak-Mart aylarında", ["Ocak-Mart = XXXX-01/XXXX-03"], "no year"),
    ("Mayıs, Haziran ve Temmuz aylarında",
     ["Mayıs = XXXX-05", "Haziran = XXXX-06", "Temmuz = XXXX-07"], "list of months"),
    ("23 Temmuz 1324/5 Ağustos 1908 tarihli",
     ["23 Temmuz 1324/5 Ağustos 1908 = 1908-08-05"], "one day in two calendars"),
    ("12 Safer 11’de (8 Haziran 632)", ["8 Haziran 632 = 0632-06-08"], "year of three digits"),
    ("Âlim (80-150/699-767) yazdı", ["80-150/699-767 = 0699/0767"], "a life in two calendars"),
    ("622’de kente hicret etti", ["622 = 0622"], "year of three digits"),
    ("Miladi 622 yılında oldu", ["622 = 0622"], "three digits and their word"),
    ("Suç, TCK 314’te kurulur", [], "an article"),
    ("M.S. 70 yılında yıkıldı", ["M.S. 70 = 0070"], "a year, no seventy years"),
    ("M.Ö. V-IV. yüzyıllarda", ["M.Ö. V-IV. yüzyıllarda = BC04/BC03"], "centuries of an era"),
    ("2005:Q1-2019:Q4 dönemi", ["2005:Q1-2019:Q4 = 2005-Q1/2019-Q4"], "quarters of a series"),
    ("2010/01-2020/12 dönemi", ["2010/01-2020/12 = 2010-01/2020-12"], "months of a series"),
    ("31 Mart Vakası ve 12 Mart Muhtırası", [], "names of events"),
    ("6-7 Eylül Olayları", [], "name of an event"),
    ("23 Nisan Ulusal Egemenlik ve Çocuk Bayramı", [], "name of a feast"),
    ("12 Eylül 1980 darbesi", ["12 Eylül 1980 = 1980-09-12"], "described, not named"),
    ("Mayıs 1992’de", ["Mayıs 1992 = 1992-05"], "month"),
    ("Temmuz 2021 Ağustos 2021", ["Temmuz 2021 = 2021-07", "Ağustos 2021 = 2021-08"],
     "heads of columns"),
    ("2020 yılının Eylül ayında", ["2020 yılının Eylül = 2020-09"], "genitive year"),
    ("2015 yılı ocak ayı", ["2015 yılı ocak = 2015-01"], "lower-case month after a year"),
    ("ve ekim ayında saldırdı", ["ekim = XXXX-10"], "month by its word"),
    ("Mart’ta yapıldı", ["Mart = XXXX-03"], "month by case"),
    ("erken ekim uygulamasında", [], "sowing, not October"),
    ("Kasım Cömert Tokayev", [], "a name"),
    ("güven aralığında", [], "interval"),
    ("12.05.2019’da", ["12.05.2019 = 2019-05-12"], "day first"),
    ("12/05/2019", ["12/05/2019 = 2019-05-12"], "slashes"),
    ("2019-05-12 günü", ["2019-05-12 = 2019-05-12"], "ISO"),
    ("01.01.2010-31.12.2015", ["01.01.2010-31.12.2015 = 2010-01-01/2015-12-31"], "range"),
    ("24.03.2016 tarihli ve 6698 sayılı Kanun", ["24.03.2016 = 2016-03-24"], "law number"),
    ("1994’te Bişkek’te", ["1994 = 1994"], "year"),
    ("2020de başlayan", ["2020de = 2020"], "suffix without apostrophe stays"),
    ("2013, 2015 ve 2017 yıllarında", ["2013 = 2013", "2015 = 2015", "2017 = 2017"], "three"),
    ("1914-1918 yılları arasında", ["1914-1918 = 1914/1918"], "years"),
    ("1995-96 yıllarında", ["1995-96 = 1995/1996"], "short second year"),
    ("1960’tan 1980’e kadar", ["1960 = 1960", "1980 = 1980"], "two"),
    ("1453 yılında", ["1453 = 1453"], "early year with its word"),
    ("(1881-1938)", ["(1881-1938)"[1:-1] + " = 1881/1938"], "life dates"),
    ("MÖ 500 yılında", ["MÖ 500 = BC0500"], "BC"),
    ("M.Ö. 1200-800 arasında", ["M.Ö. 1200-800 = BC1200/BC0800"], "BC range"),
    ("MÖ 3. yüzyılda", ["MÖ 3. yüzyılda = BC02"], "BC century"),
    ("XIX. yüzyılda", ["XIX. yüzyılda = 18"], "Roman"),
    ("19. yy.da", ["19. yy.da = 18"], "abbreviation"),
    ("on dokuzuncu yüzyıl", ["on dokuzuncu yüzyıl = 18"], "in words"),
    ("21’inci yüzyılın en önemli", ["21’inci yüzyılın = 20"], "suffixed ordinal"),
    ("21. yüzyılın ilk çeyreğinde", ["21. yüzyılın ilk çeyreğinde = 20"], "its part is inside"),
    ("XIX ve XX. yüzyıllar", ["XIX = 18", "XX. yüzyıllar = 19"], "two"),
    ("16-17. yüzyıllarda", ["16-17. yüzyıllarda = 15/16"], "range of centuries"),
    ("III./IX. yüzyılda", ["III./IX. yüzyılda = 08"], "Hijri and common era"),
    ("1990’lı yıllarda", ["1990’lı yıllarda = 199"], "decade"),
    ("1990’ların başında", ["1990’ların başında = 199"], "decade, plural"),
    ("90’lı yıllar", ["90’lı yıllar = 199"], "short decade"),
    ("seksenli yıllarda", ["seksenli yıllarda = 198"], "decade in words"),
    ("1960’lı ve 1970’li yıllarda", ["1960’lı = 196", "1970’li yıllarda = 197"], "two decades"),
    ("2004’ün ilk çeyreğinde", ["2004’ün ilk çeyreğinde = 2004-Q1"], "quarter"),
    ("2004 yılının son çeyreği", ["2004 yılının son çeyreği = 2004-Q4"], "quarter"),
    ("2005Q1-2019Q4 dönemi", ["2005Q1-2019Q4 = 2005-Q1/2019-Q4"], "series"),
    ("2003:01-2018:12 dönemi", ["2003:01-2018:12 = 2003-01/2018-12"], "monthly series"),
    ("2019 yazında", ["2019 yazında = 2019-SU"], "season"),
    ("2019-2020 eğitim-öğretim yılında", ["2019-2020 = 2019/2020"], "academic year"),
    ("2020-2021 güz döneminde", ["2020-2021 güz döneminde = 2020-FA"], "term"),
    ("2019-2020 eğitim-öğretim yılı bahar yarıyılında",
     ["2019-2020 eğitim-öğretim yılı bahar yarıyılında = 2020-SP"], "spring: second year"),
    ("eserini 889/1483 yılında yazdı", ["889/1483 = 1483"], "Hijri pair"),
    ("(ö. 505/1111)", ["505/1111 = 1111"], "death date"),
    ("h.1293/m.1876 senesinde", ["h.1293/m.1876 = 1876"], "marked pair"),
    ("1005h/1596-97 tarihli", ["1005h/1596-97 = 1596/1597"], "a Hijri year lies in two"),
    ("IV. (X.) yüzyılda", ["IV. (X.) yüzyılda = 09"], "common era in brackets"),
    ("1526 ile 1560 yılları arasında", ["1526 = 1526", "1560 = 1560"], "the word is at the last"),
    ("1789 devrimi öncesi", ["1789 = 1789"], "early year of an event"),
    ("24 Temmuz 1923 Lozan Antlaşması", ["24 Temmuz 1923 = 1923-07-24"], "date, then a name"),
    ("15/16 Haziran olayları", ["15/16 Haziran = XXXX-06-15/XXXX-06-16"], "slash"),
    ("Haziran sonunda", ["Haziran = XXXX-06"], "month by its part"),
    ("2020’nin ilk altı ayında", ["2020’nin ilk altı ayında = 2020-H1"], "half"),
    ("Ağustos 2020’nin ilk yarısında", ["Ağustos 2020 = 2020-08"], "half of a month"),
    ("en fazla 2009 yılında", ["2009 = 2009"], "most often, not at most"),
    ("2016-2017-2018 öğretim yılında", ["2016-2017-2018 = 2016/2018"], "three in a row"),
    ("Temmuz1908’de", ["Temmuz1908 = 1908-07"], "forgotten space"),
    ("2008/09 krizi", ["2008/09 = 2008/2009"], "two years in a row"),
    ("1 Mayıs 2020 Cuma günü", ["1 Mayıs 2020 Cuma = 2020-05-01"], "weekday"),
    ("M.Ö. 2. binyılda", ["M.Ö. 2. binyılda = BC1"], "millennium"),
    ("19 yüzyılda", ["19 yüzyılda = 18"], "forgotten stop"),
    ("1000 yıllık tarih, 2020 yılı", ["1000 yıllık = P1000Y", "2020 = 2020"], "length and year"),
    ("H. 1293 yılında", ["H. 1293 = AH1293"], "Hijri year keeps its number"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), TR_DATES)
def test_turkish_dates(text: str, expected: list[str], reason: str) -> None:
    assert [(t, v) for t, _, v, _ in found(text, "tr")] == dates(*expected), reason


EN_DATES = [
    ("on 27 September 2020, the", ["27 September 2020 = 2020-09-27"], "day first"),
    ("On September 27, 2020, the", ["September 27, 2020 = 2020-09-27"], "month first"),
    ("on the 27th of September 2020", ["27th of September 2020 = 2020-09-27"], "ordinal"),
    ("on Sept. 27 the", ["Sept. 27 = XXXX-09-27"], "abbreviated, no year"),
    ("April 2-5, 2016", ["April 2-5, 2016 = 2016-04-02/2016-04-05"], "range"),
    ("between 1 January and 31 March 2021",
     ["1 January = XXXX-01-01", "31 March 2021 = 2021-03-31"], "the year is not printed"),
    ("implemented since 1994 failed", ["1994 = 1994"], "year"),
    ("in the 19th century", ["19th century = 18"], "century"),
    ("the second half of the nineteenth century",
     ["second half of the nineteenth century = 18"], "its part is inside"),
    ("19th and 20th centuries", ["19th = 18", "20th centuries = 19"], "two"),
    ("27th century BC", ["27th century BC = BC26"], "BC"),
    ("in the 1990s", ["1990s = 199"], "decade"),
    ("at the beginning of the year 2022 in", ["2022 = 2022"], "core"),
    ("between 2010 and 2015", ["2010 = 2010", "2015 = 2015"], "two"),
    ("between 2010-2015", ["2010-2015 = 2010/2015"], "range"),
    ("in Fall 2019", ["Fall 2019 = 2019-FA"], "season"),
    ("the 2018-2019 academic year", ["2018-2019 = 2018/2019"], "academic year"),
    ("around 500 BC", ["500 BC = BC0500"], "BC year"),
    ("it may be in May", ["May = XXXX-05"], "the verb is no month"),
    ("with 2000 students", [], "counted"),
    ("participants in April and May 2020", ["April = XXXX-04", "May 2020 = 2020-05"], "no species"),
    ("late nineteenth and early twentieth centuries",
     ["late nineteenth = 18", "early twentieth centuries = 19"], "parts of two"),
    ("in the second century A.H.", ["second century A.H. = AH01"], "Hijri century"),
    ("fall semester of the 2020-2021 academic year",
     ["fall semester of the 2020-2021 academic year = 2020-FA"], "term"),
    ("in 1648 the", ["1648 = 1648"], "early year"),
    ("first quarter of 2020", ["first quarter of 2020 = 2020-Q1"], "quarter"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), EN_DATES)
def test_english_dates(text: str, expected: list[str], reason: str) -> None:
    assert [(t, v) for t, _, v, _ in found(text, "en")] == dates(*expected), reason


DURATIONS = [
    ("tr", "Dört gün süren", "Dört gün", "P4D", None),
    ("tr", "44 günlük savaş", "44 günlük", "P44D", None),
    ("tr", "Saldırıdan iki gün önce", "iki gün", "P2D", None),
    ("tr", "çeyrek asırdan fazla bir", "çeyrek asırdan fazla", "P25Y", "MORE_THAN"),
    ("tr", "yüz yıldan fazla süredir", "yüz yıldan fazla", "P100Y", "MORE_THAN"),
    ("tr", "yaklaşık yetmiş sene devam", "yaklaşık yetmiş sene", "P70Y", "APPROX"),
    ("tr", "30 yıldır işgal", "30 yıldır", "P30Y", None),
    ("tr", "102 yıl önce", "102 yıl", "P102Y", None),
    ("tr", "yarım asır", "yarım asır", "P50Y", None),
    ("tr", "on beş günde", "on beş günde", "P15D", None),
    ("tr", "onbeş gün", "onbeş gün", "P15D", None),
    ("tr", "iki buçuk yıl", "iki buçuk yıl", "P2.5Y", None),
    ("tr", "2 yıl 6 ay hapis", "2 yıl 6 ay", "P2Y6M", None),
    ("tr", "3-5 gün içinde", "3-5 gün", "P3D/P5D", None),
    ("tr", "birkaç yıl sonra", "birkaç yıl", "PXY", None),
    ("tr", "2.500 yıllık", "2.500 yıllık", "P2500Y", None),
    ("tr", "dokuz ayı aşkın", "dokuz ayı aşkın", "P9M", "MORE_THAN"),
    ("tr", "en az üç ay", "en az üç ay", "P3M", "EQUAL_OR_MORE"),
    ("tr", "iki yüzyıl", "iki yüzyıl", "P200Y", None),
    ("en", "twenty-three-year reign", "twenty-three-year", "P23Y", None),
    ("en", "three to five years", "three to five years", "P3Y/P5Y", None),
    ("en", "2,500 years ago", "2,500 years", "P2500Y", None),
    ("en", "two and a half years", "two and a half years", "P2.5Y", None),
    ("tr", "24 saat boyunca", "24 saat", "PT24H", None),
    ("tr", "10 dakika", "10 dakika", "PT10M", None),
    ("en", "a war that lasted 44 days.", "44 days", "P44D", None),
    ("en", "for a quarter of a century of", "a quarter of a century", "P25Y", None),
    ("en", "in the last two decades", "two decades", "P20Y", None),
    ("en", "a three-year plan", "three-year", "P3Y", None),
    ("en", "more than 30 years of", "more than 30 years", "P30Y", "MORE_THAN"),
    ("en", "for several months", "several months", "PXM", None),
]


@pytest.mark.parametrize(("lang", "text", "printed", "value", "mod"), DURATIONS)
def test_durations(lang: str, text: str, printed: str, value: str, mod: str | None) -> None:
    assert found(text, lang) == [(printed, "DURATION", value, mod)]


SETS_AND_TIMES = [
    ("tr", "her yıl düzenlenir", "her yıl", "SET", "P1Y"),
    ("tr", "yılda iki kez toplanır", "yılda iki kez", "SET", "P1Y"),
    ("tr", "haftada 3 gün", "haftada 3 gün", "SET", "P1W"),
    ("tr", "iki yılda bir düzenlenir", "iki yılda bir", "SET", "P2Y"),
    ("tr", "her iki yılda bir", "her iki yılda bir", "SET", "P2Y"),
    ("en", "is held annually", "annually", "SET", "P1Y"),
    ("en", "three times a week", "three times a week", "SET", "P1W"),
    ("en", "every two years", "every two years", "SET", "P2Y"),
    ("tr", "saat 14.30’da", "saat 14.30", "TIME", "T14:30"),
    ("tr", "saat 09.00-17.00 arasında", "saat 09.00-17.00", "TIME", "T09:00/T17:00"),
    ("en", "at 2:30 p.m. on", "2:30 p.m.", "TIME", "T14:30"),
]


@pytest.mark.parametrize(("lang", "text", "printed", "label", "value"), SETS_AND_TIMES)
def test_sets_and_times(lang: str, text: str, printed: str, label: str, value: str) -> None:
    assert [found[:3] for found in found(text, lang)] == [(printed, label, value)]


NOT_DATES = [
    ("tr", "305 “evet” oyuyla", "votes"),
    ("tr", "6698 sayılı Kanun", "law"),
    ("tr", "Kaynak: Ak, A., Er, B., 2019. Toprak kaybı.", "printed entry"),
    ("tr", "Ak, A. (2019). Toprak kaybı.", "printed entry, year in brackets"),
    ("tr", "Yeni bir kitap - Kaya, Cevat (2021). Uygurca Sözler.", "printed entry, full name"),
    ("en", "Cite as: Ak A. Soil loss. Sample J 2019;5(2):12-20", "printed entry of Vancouver"),
    ("tr", "“4 Gün Savaşı” ve Dört Gün Savaşı", "names"),
    ("tr", "(Üç Kardeş-2021) Tatbikatı ve COVID-19", "names"),
    ("tr", "1921 Kars Antlaşması çerçevesinde", "name of a treaty"),
    ("tr", "18 Mart Üniversitesi", "name of a university"),
    ("tr", "2.500 civarındaki", "thousands"),
    ("tr", "%20’si ve (n=1944)", "percent, sample"),
    ("tr", "120 Tenge, 1950 kişi, 2000 öğrenciden", "counted"),
    ("tr", "18-65 yaş arası, yaş ortalaması 16.13 yıl", "ages"),
    ("tr", "8. Zirvesi, 1. yıldönümü, 8. sınıf, 4. maddesi", "ordinals"),
    ("tr", "her geçen gün, uzun yıllar, yıllardır, günümüzde, son yıllarda", "vague"),
    ("tr", "F-16’lar, 100’lük zam", "names and numbers"),
    ("tr", "beş yıldızlı otel ve üç ayrı grup, iki aynı", "words that begin like a unit"),
    ("tr", "0532 123 45 67", "telephone"),
    ("tr", "ISO 2000, s. 1990, MAXQDA 2020, CIEDE 2000", "labelled numbers"),
    ("tr", "Birinci Beş Yıllık Kalkınma Planı ve Ekim Devrimi", "names"),
    ("tr", "binayı, onayı ve 2015/1234 E. sayılı", "word ends, a decision"),
    ("tr", "iki yılan ve bir gün gelir", "a snake, some day"),
    ("tr", "E-posta %56,0 haftada", "percent"),
    ("en", "1H NMR and the eighth-grade", "hydrogen, ordinal"),
    ("en", "Coronavirus disease 2019", "name of a disease"),
    ("en", "aged 18 years and over, 10-year-old", "ages"),
    ("en", "Capoeta umbla (Heckel, 1843)", "author of a species"),
    ("en", "Oppia (Cyla) cyla cyla (Pérez-Íñigo, 1965)", "author of a species, subgenus"),
    ("en", "the axial vector mesons K1(1270) and K1(1400)", "particles"),
    ("en", "250 rpm at 1850 rpm", "measures"),
]


@pytest.mark.parametrize(("lang", "text", "reason"), NOT_DATES)
def test_not_dates(lang: str, text: str, reason: str) -> None:
    assert found(text, lang) == [], reason


MODS = [
    ("tr", "2022 yılının başında", "START"),
    ("tr", "Eylül 2020’nin sonunda", "END"),
    ("tr", "1990’ların ortalarında", "MID"),
    ("tr", "1500 yılı civarında", "APPROX"),
    ("tr", "XVI. yüzyıl sonlarında", "END"),
    ("tr", "Ağustos 2020’nin ilk yarısında", "START"),
    ("tr", "21. yüzyılın ilk çeyreğinde", "START"),
    ("en", "at the beginning of the year 2022", "START"),
    ("en", "late 19th century", "END"),
    ("en", "mid-2020", "MID"),
]


@pytest.mark.parametrize(("lang", "text", "mod"), MODS)
def test_mod(lang: str, text: str, mod: str) -> None:
    assert [found[3] for found in found(text, lang)] == [mod]


def test_nothing_is_a_date_inside_a_citation() -> None:
    text = "2016’da bitti (Çam, 2 Şubat 2020)."
    assert [t.value for t in find_timexes(text, "tr", [(14, 33)])] == ["2016"]


RESOLVED = [
    ("2020 yılında savaş çıktı. Aynı yıl 27 Eylül’de başladı.", [None, "2020-09-27"]),
    ("10 Temmuz 2020’de konuştu, ertesi gün sustu.", [None, "2020-07-11"]),
    ("31 Aralık 2020’de konuştu, ertesi yıl sustu.", [None, "2021"]),
    ("27 Eylül’de başladı.", [None]),
    ("2020’de ve 12-14 Temmuz saldırısında", [None, "2020-07-12/2020-07-14"]),
    ("11 Ocak 2022’de sustu. “Mart 2021’de dedik” demişti. 6 Ocak’ta konuştu.",
     [None, None, "2022-01-06"]),
    ("3 Ekim 2009’da kuruldu. 2020 yılının Eylül ayında başladı, ekim ayında yayıldı.",
     [None, None, "2020-10"]),
    ("2018’de geldi. Ali (1881-1938) ve 1914-1918 savaşı. 5 Mart’ta", [None] * 3 + ["2018-03-05"]),
    ("2018’de başladı, geçen yıl bitmişti.", [None, "2017"]),
    ("2018’de başladı, bir önceki yıl duyurulmuştu.", [None, "2017"]),
    ("5 Ocak 2022’de saat 14.30’da", [None, "2022-01-05T14:30"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RESOLVED)
def test_resolve(text: str, expected: list[str | None]) -> None:
    assert [timex.resolved for timex in resolve(find_timexes(text, "tr"))] == expected


HOSTILE = [
    "1.1.", "1", "2020-", "1, ", "iki ", "5 Ocak, ", "Abc abc ", "xix, ", "1990'li, ",
    "2019,", "(2019 ", "“2019", "Ocak-", "May, ", "pazartesi, ", "MÖ 4., ", "10:00 ve ", "844 ile ",
    "5.VII.", "Oca.-", "her yıl ", "5’i 10 ", "1640?-", "MÖ 5. yy. ile ", "günde ", "sabah 05.30 ",
    "5 Safer 1150/", "1179/1765-",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear(piece: str) -> None:
    """Ten times the text takes about ten times as long; the bound leaves room for noise."""
    seconds = []
    for length in (20_000, 200_000):
        text = (piece * length)[:length]
        start = time.process_time()
        find_timexes(text, "tr")
        seconds.append(time.process_time() - start)
    assert seconds[1] < 40 * max(seconds[0], 0.02)


@dataclass(frozen=True)
class FoundCitation:
    start: int
    end: int


def test_component() -> None:
    if not Doc.has_extension("citations"):
        Doc.set_extension("citations", default=None)
    nlp = spacy.blank("tr")
    nlp.add_pipe("derlem_dates")
    doc = nlp.make_doc("27 Eylül 2020’de bitti (Çam, 2 Şubat 2020).")
    doc._.citations = [FoundCitation(23, 42)]
    doc = nlp.get_pipe("derlem_dates")(doc)
    assert [timex.value for timex in doc._.timexes] == ["2020-09-27"]
    assert [(span.text, span.label_) for span in doc.spans["timexes"]] in (
        [("27 Eylül 2020", "DATE")],
        [("27 Eylül 2020’de", "DATE")],
    )
    assert not nlp.analyze_pipes()["problems"]["derlem_dates"]


@given(st.text(alphabet="0123456789./- ’'IİıiyılgünXVocakMÖ.,:()", max_size=80))
def test_spans_are_sorted_and_apart(text: str) -> None:
    timexes = find_timexes(text, "tr")
    assert len(fold(text)) == len(text)
    assert all(0 <= t.start < t.end <= len(text) for t in timexes)
    assert all(a.end <= b.start for a, b in pairwise(timexes))


@pytest.mark.parametrize(("numeral", "value"), [("xix", 19), ("iv", 4), ("iiii", None), ("", None)])
def test_roman(numeral: str, value: int | None) -> None:
    assert roman(numeral) == value


@pytest.mark.parametrize(
    ("words", "number"), [("yüz yirmi beş", 125), ("ikibin on", 2010), ("twenty-first", 21)]
)
def test_words_to_number(words: str, number: int) -> None:
    assert words_to_number(words) == number
