"""Dates in the forms that authors print: one case a line, with what makes it hard."""

from __future__ import annotations

import pytest

from pipeline.components.dates import find_timexes


def found(text: str, lang: str) -> list[str]:
    return [
        " ".join(filter(None, [text[t.start : t.end], "=", t.value, t.mod]))
        for t in find_timexes(text, lang)
    ]


TR_DATES = [
    # years
    ("1797de yıkıldı, 1120 ve 1194de onarıldı", ["1797de = 1797", "1120 = 1120", "1194de = 1194"],
     "an ending without apostrophe makes an early number a year"),
    ("Kanun 2011’den beri yürürlükte", ["2011 = 2011"], "a label before, but a year's ending"),
    ("2019,2020 ve 2021 yıllarında", ["2019 = 2019", "2020 = 2020", "2021 = 2021"],
     "no space after the comma"),
    ("1071 Malazgirt Savaşı ve 1683 Viyana Kuşatması", ["1071 = 1071", "1683 = 1683"],
     "the year of an event"),
    ("2009 Genç Kızlar Korosu, 2004 Grammy", ["2009 = 2009", "2004 = 2004"],
     "counted things are written small"),
    ("1999 nüfus sayımı", ["1999 = 1999"], "a census, not a population"),
    ("1786 veba salgınında", ["1786 = 1786"], "the early year of an epidemic"),
    ("1630 Tarihli Osmanlı-Lehistan Barışı", ["1630 = 1630"], "dated so, not called so"),
    ("1488 sonlarında", ["1488 = 1488 END"], "a part makes it a year"),
    ("(d. 844, ö. 892) ve 976 ile 980 yılları", ["844 = 0844", "892 = 0892", "976 = 0976",
     "980 = 0980"], "three digits after born, died, or with their word"),
    ("Bizans tahtına 518’de oturdu", ["518 = 0518"], "three digits in a text about such years"),
    ("311-314 yılları arasında", ["311-314 = 0311/0314"], "range of three digits"),
    ("1776/77 döneminde", ["1776/77 = 1776/1777"], "two years in a row, any century"),
    ("2001/2003 yılları arasında", ["2001/2003 = 2001/2003"], "a slash range with its word"),
    ("(günümüz, 2040, 2060, 2080) ve 2080-2100 arasında", ["2040 = 2040", "2060 = 2060",
     "2080 = 2080", "2080-2100 = 2080/2100"], "coming years beside others"),
    ("Kral II. Roger (1130-1154) ve Haçlılar (1147-1149)", ["1130-1154 = 1130/1154",
     "1147-1149 = 1147/1149"], "an early reign in brackets"),
    ("başvuru >48 saat, tedavi ≤6 ay sürdü", ["48 saat = PT48H MORE_THAN",
     "6 ay = P6M EQUAL_OR_LESS"], "a sign for its words, outside the span"),
    ("beş yıl ve altında, 16 yıl ve üzeri", ["beş yıl ve altında = P5Y EQUAL_OR_LESS",
     "16 yıl ve üzeri = P16Y EQUAL_OR_MORE"], "the bound is inside, as that of `yıldan fazla`"),
    ("iki yıl kadar kaldı, iki yıla kadar hapis", ["iki yıl kadar = P2Y APPROX",
     "iki yıla = P2Y"], "about, or up to"),
    ("12 Haziran 1719 sabahı, 17 Nisan 1933 gecesinde", ["12 Haziran 1719 sabahı = 1719-06-12TMO",
     "17 Nisan 1933 gecesinde = 1933-04-17TNI"], "a part of the day makes it a time"),
    ("2100’de sıcaklık", ["2100 = 2100"], "the last year of a scenario"),
    ("2-3-4 Aralık 2021 tarihlerinde", ["2-3-4 Aralık 2021 = 2021-12-02/2021-12-04"],
     "days in a row"),
    ("her iki yıl için de, her iki yılda bir", ["her iki yılda bir = P2Y"],
     "both years, or every other"),
    ("Koronavirüs Hastalığı 2019 yılı sonunda çıktı", ["2019 = 2019 END"],
     "no name of the disease"),
    ("ölçümler aylık veriler ve günlük toplam yağış olarak verildi", ["aylık = P1M",
     "günlük = P1D"], "what comes again is measured"),
    ("altı aylık veriler, günlük yaşam, yıllık bülten", ["altı aylık = P6M"],
     "a length, everyday, a kind of print"),
    ("1253-54 yılına, 1995-96 yıllarında, 30-40 yıl", ["1253-54 = 1253/1254",
     "1995-96 = 1995/1996", "30-40 yıl = P30Y/P40Y"], "shared digits are years, not a length"),
    ("2003-’09 arasında, şair (1655?-1702)", ["2003-’09 = 2003/2009", "1655?-1702 = 1655/1702"],
     "an apostrophe for the digits left out, a year in doubt"),
    ("‘1999’da geldim’ dedi", ["1999 = 1999"], "behind an opening quotation mark"),
    ("tarihin 1235 okunması", ["1235 = 1235"], "a date that is read"),
    # eras and calendars
    ("MÖ 2. Bin Ticaret Çağı’nda, MÖ 3. binde", ["MÖ 2. Bin = BC1", "MÖ 3. binde = BC2"],
     "a millennium without its year"),
    ("MÖ 27-MS 14 arasında", ["MÖ 27-MS 14 = BC0027/0014"], "a range over the eras"),
    ("M.Ö. 8.000 ve MÖ 10000 yılında", ["M.Ö. 8.000 = BC8000", "MÖ 10000 = BC10000"],
     "more than four digits"),
    ("MÖ 3000’lerde ve MS 400’lü yıllarda", ["MÖ 3000’lerde = BC300", "MS 400’lü yıllarda = 40"],
     "decade of an era"),
    ("1340/1924 yılında", ["1340/1924 = 1924"], "a Rumi pair"),
    ("885 (1481) yılında", ["885 = 0885", "1481 = 1481"], "a Hijri pair in brackets"),
    ("648-707 (1250-1307) yılları", ["648-707 (1250-1307) = 1250/1307"], "a life in brackets"),
    # decades and centuries
    ("2000’li yıllarla, 1960-1970’li yıllarla", ["2000’li yıllarla = 200",
     "1960-1970’li yıllarla = 196/197"], "any ending"),
    ("1930’lu yılların ortasında", ["1930’lu yılların ortasında = 193 MID"], "ortası"),
    ("1990 ve 2000’li yıllarda", ["1990 = 199", "2000’li yıllarda = 200"],
     "the ending is printed once"),
    ("1980 ve 90’lı yıllarda", ["1980 = 198", "90’lı yıllarda = 199"], "the same, short"),
    ("seksenlerde ve doksanlar boyunca", ["seksenlerde = 198", "doksanlar = 199"], "in words"),
    ("20. yy’da ve 21. Yüzyıl’ın", ["20. yy = 19", "21. Yüzyıl = 20"],
     "the suffix after the apostrophe is left out"),
    ("19. yy’ın başında", ["19. yy’ın başında = 18 START"], "but not before the part"),
    ("yirminci yüzyılın ilk yıllarında", ["yirminci yüzyılın ilk yıllarında = 19 START"],
     "first years"),
    ("MÖ 4. ve 3. yüzyıllarda", ["MÖ 4. = BC03", "3. yüzyıllarda = BC02"], "the era, once"),
    ("MÖ III. yüzyıl – MÖ I. yüzyıl", ["MÖ III. yüzyıl – MÖ I. yüzyıl = BC02/BC00"], "range"),
    ("XI. yy.’ın sonu, XI. yy.’ın öbür şairi, 9. yy.ın başına", ["XI. yy.’ın sonu = 10 END",
     "XI. yy. = 10", "9. yy.ın başına = 08 START"], "the stop of the abbreviation is inside"),
    ("Tarih: MÖ 13. yy. Boya", ["MÖ 13. yy. = BC12"], "also before a capital"),
    ("M.Ö. 5. yüz-yıl", ["M.Ö. 5. yüz-yıl = BC04"], "broken over two lines"),
    ("MÖ 6. yy. sonu ile 4. yy. başı", ["MÖ 6. yy. sonu = BC05 END", "4. yy. başı = BC03 START"],
     "the era, once, where the numbers fall"),
    ("MÖ 2. yüzyıl ile 4. yüzyıl", ["MÖ 2. yüzyıl = BC01", "4. yüzyıl = 03"],
     "not where they rise"),
    ("MÖ 4. ve MS 3. yüzyıl, MÖ 13. yüzyıl ile MS 11. yüzyıl", ["MÖ 4. = BC03",
     "MS 3. yüzyıl = 02", "MÖ 13. yüzyıl = BC12", "MS 11. yüzyıl = 10"], "each its own era"),
    ("17. nci yüzyılda", ["17. nci yüzyılda = 16"], "stop and suffix"),
    # months and days
    ("2015 Ocak-2019 Aralık dönemi", ["2015 Ocak-2019 Aralık = 2015-01/2019-12"], "year first"),
    ("Nisan-Mayıs-Haziran 2021’de", ["Nisan-Mayıs-Haziran 2021 = 2021-04/2021-06"], "a chain"),
    ("Kasım ve Aralık’ta", ["Kasım = XXXX-11", "Aralık = XXXX-12"], "the case is at the last"),
    ("Mart’tan Haziran’a kadar", ["Mart = XXXX-03", "Haziran = XXXX-06"], "from, until"),
    ("derginin Aralık sayısında", ["Aralık = XXXX-12"], "the issue of a month"),
    ("8 mart, 9 ocakta, 31 ekim sabahı", ["8 mart = XXXX-03-08", "9 ocakta = XXXX-01-09",
     "31 ekim sabahı = XXXX-10-31TMO"], "written small"),
    ("12 . 05 . 2019 tarihinde", ["12 . 05 . 2019 = 2019-05-12"], "spaced out"),
    ("25 Ekim 1989, Çarşamba", ["25 Ekim 1989, Çarşamba = 1989-10-25"], "weekday after a comma"),
    ("1914 Ağustos’unda", ["1914 Ağustos = 1914-08"], "year first, case after the apostrophe"),
    ("Mart 2020 ortasında", ["Mart 2020 = 2020-03 MID"], "part of a month"),
    # parts of a year
    ("2020 3. çeyrek verileri", ["2020 3. çeyrek = 2020-Q3"], "a quarter without its ending"),
    ("1990:I-2022:IV dönemi", ["1990:I-2022:IV = 1990-Q1/2022-Q4"], "Roman quarters"),
    ("1907 güzünde, 2011/12 kışındaki, 2011-2012 baharına", ["1907 güzünde = 1907-FA",
     "2011/12 kışındaki = 2011-WI", "2011-2012 baharına = 2012-SP"], "seasons in their cases"),
    ("Bahar 2019 döneminde", ["Bahar 2019 = 2019-SP"], "season first"),
    ("kış aylarında, yaz ve sonbahar mevsimlerinde, ilkbaharda",
     ["kış = XXXX-WI", "yaz = XXXX-SU", "sonbahar = XXXX-FA", "ilkbaharda = XXXX-SP"],
     "seasons without a year"),
    # the clock and the week
    ("09.30-12.00 saatleri arasında", ["09.30-12.00 = T09:30/T12:00"], "hours, the word after"),
    ("10:00 ve 16:00 saatleri arasında", ["10:00 = T10:00", "16:00 = T16:00"], "two of them"),
    ("16:55’te ve pazar günü 22.00’de", ["16:55 = T16:55", "pazar = XXXX-WXX-7",
     "22.00 = T22:00"], "a colon and a case, a stop after a day"),
    ("akşam saat 8’de, sabah 9’da", ["akşam saat 8 = T20", "sabah 9 = T09"], "part of the day"),
    ("pazartesi, çarşamba ve cuma günleri", ["pazartesi = XXXX-WXX-1", "çarşamba = XXXX-WXX-3",
     "cuma = XXXX-WXX-5"], "the word is of all of them"),
    ("cuma akşamı, perşembe toplandı", ["cuma = XXXX-WXX-5", "perşembe = XXXX-WXX-4"], "evening"),
    ("her cuma okunur", ["her cuma = XXXX-WXX-5"], "each week"),
    # what leans on another date
    ("geçen yıl, bir önceki yıl, önümüzdeki ay, ertesi hafta", ["geçen yıl = XXXX",
     "bir önceki yıl = XXXX", "önümüzdeki ay = XXXX-XX", "ertesi hafta = XXXX-WXX"], "relative"),
    # durations and sets
    ("2.5 milyar yıl önce, 65 milyon yıl", ["2.5 milyar yıl = P2500000000Y",
     "65 milyon yıl = P65000000Y"], "geology"),
    ("bir yıl bir ay on dokuz gün", ["bir yıl bir ay on dokuz gün = P1Y1M19D"], "three units"),
    ("7 gün ve 30 gün içinde", ["7 gün = P7D", "30 gün = P30D"], "the same unit twice is two"),
    ("en az altı ay yaşadı, on iki yaşında geldi ve üç hafta kaldı", ["en az altı ay = P6M "
     "EQUAL_OR_MORE", "üç hafta = P3W"], "no ages"),
    ("2000 yılı aşkın süredir", ["2000 yılı aşkın = P2000Y MORE_THAN"], "not the year 2000"),
    ("haftada iki saat, günde en az 30 dakika", ["haftada iki saat = P1W",
     "günde en az 30 dakika = P1D"], "hours of each week"),
    ("ayda bir toplanmaya başladı, haftada bir gece, yılda bir kitap", ["ayda bir = P1M",
     "haftada bir gece = P1W", "yılda bir = P1Y"], "once in each"),
    ("yılda 4,5 mm, günde ortalama 20 litre", ["yılda = P1Y", "günde = P1D"], "a rate"),
    ("son 20 yılda 35 belge, 60. günde 20 tane", ["20 yılda = P20Y"], "no rate"),
    ("yıllık av miktarı, aylık ölçümler", ["yıllık = P1Y", "aylık = P1M"], "measured"),
    ("2 sa kurutulup 12 sa bekletildi", ["2 sa = PT2H", "12 sa = PT12H"], "hours, short"),
    ("8,4 Mart 2019, 5, 12 ve 19 Ocak 2020", ["Mart 2019 = 2019-03", "5 = 2020-01-05",
     "12 = 2020-01-12", "19 Ocak 2020 = 2020-01-19"], "a decimal is no list of days"),
    ("haftanın iki günü, gün aşırı, ayda bir görüşülür", ["haftanın iki günü = P1W",
     "gün aşırı = P2D", "ayda bir = P1M"], "more sets"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), TR_DATES, ids=[c[0] for c in TR_DATES])
def test_turkish_forms(text: str, expected: list[str], reason: str) -> None:
    assert found(text, "tr") == expected, reason


EN_DATES = [
    ("between 1667 and 1671, from 1346 to 1353 C.E.", ["1667 = 1667", "1671 = 1671",
     "1346 = 1346", "1353 C.E. = 1353"], "the word is before the first"),
    ("in the pre-2008 and post-1980 period", ["2008 = 2008", "1980 = 1980"], "prefixes"),
    ("1071 Battle of Manzikert", ["1071 = 1071"], "the year of an event"),
    ("the year 644 and the 550s", ["644 = 0644", "550s = 55"], "three digits"),
    ("he died (d. 852 AH)", ["852 AH = AH0852"], "a Hijri year keeps its number"),
    ("the early nineties, the 60s", ["early nineties = 199 START", "60s = 196"], "in words"),
    ("the 1950s-1970s", ["1950s-1970s = 195/197"], "a dash makes one"),
    ("the 4th and 3rd centuries BC", ["4th = BC03", "3rd centuries BC = BC02"],
     "the era is at the last"),
    ("since mid-March 2020", ["March 2020 = 2020-03 MID"], "the part is outside"),
    ("in March-April-May 2020", ["March-April-May 2020 = 2020-03/2020-05"], "a chain"),
    ("in November, December, and January.", ["November = XXXX-11", "December = XXXX-12",
     "January = XXXX-01"], "a list without a year"),
    ("the winter of 2002-2003", ["winter of 2002-2003 = 2002-WI"], "begins in the first"),
    ("the Spring Semester 2021-2022", ["Spring Semester 2021-2022 = 2022-SP"],
     "spring is in the second"),
    ("the 2019-2020 academic fall semester", ["2019-2020 academic fall semester = 2019-FA"],
     "years first"),
    ("the summer season of 2019", ["summer season of 2019 = 2019-SU"], "season"),
    ("in summer and winter months", ["summer = XXXX-SU", "winter = XXXX-WI"], "no year"),
    ("between 09:00 and 17:00, at 14:30", ["09:00 = T09:00", "17:00 = T17:00",
     "14:30 = T14:30"], "no a.m."),
    ("In the same year, and the previous year", ["same year = XXXX", "previous year = XXXX"],
     "relative, without article"),
    ("approximately 1300 years", ["approximately 1300 years = P1300Y APPROX"], "no year 1300"),
    ("between 2019-2021 years", ["2019-2021 = 2019/2021"], "years, in translated English"),
    ("three and half centuries", ["three and half centuries = P350Y"], "a half"),
    ("more than a century and a half", ["more than a century and a half = P150Y MORE_THAN"],
     "a half after its unit"),
    ("two sessions per week, 30 minutes a day", ["two sessions per week = P1W",
     "30 minutes a day = P1D"], "sets"),
    ("five years or less, three months or longer", ["five years or less = P5Y EQUAL_OR_LESS",
     "three months or longer = P3M EQUAL_OR_MORE"], "the bound is inside"),
    ("a century-long adventure, a decade-old debate", ["century-long = P100Y",
     "decade-old = P10Y"], "one unit, joined by a hyphen"),
    ("under Mongol rule between 1243-1341;", ["1243-1341 = 1243/1341"],
     "an early range after its preposition"),
    ("monthly data and daily wind energy in daily life", ["monthly = P1M", "daily = P1D"],
     "an adjective of what is measured, not of life"),
    ("two calves are born per year.", ["per year = P1Y"], "a rate"),
    ("Monthly variation of weights and annual records", ["Monthly = P1M", "annual = P1Y"],
     "an adjective, of records"),
    ("samples were collected monthly from", ["monthly = P1M"], "an adverb"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), EN_DATES, ids=[c[0] for c in EN_DATES])
def test_english_forms(text: str, expected: list[str], reason: str) -> None:
    assert found(text, "en") == expected, reason


NOT_DATES = [
    ("tr", "2000 işçi, 1888 ve 2895 hasta, 2000 ila 3000 kg", "counted, together too"),
    ("tr", "yaklaşık 2000 Suriyeli, 2019 makale incelendi", "an amount"),
    ("tr", "2015’i kadın 4000 kişi", "a part of those counted"),
    ("tr", "r=.2010", "a decimal without its zero"),
    ("tr", "ortalama 12.45’te ve seyreltme 1:10’da", "a decimal, a ratio"),
    ("tr", "TS EN 1992-1-1 standardı", "a standard, not the first of January"),
    ("tr", "12 Eylül rejimi, 27 Mayıs darbesi, 15 Temmuz darbe girişimi", "names of events"),
    ("tr", "2030 Gündemi ve 2053 Vizyonu", "names of programmes"),
    ("tr", "2 sayı, 5 SA, 3. ayda bir", "no hours, no set"),
    ("tr", "1659 Pirene Barışı", "name of a treaty"),
    ("tr", "1873 Viyana Borsa Krizi’nden sonra", "name of a crisis"),
    ("tr", "2. bin kişi", "an ordinal and a thousand"),
    ("tr", "Otuz Yıl Savaşları", "name of a war"),
    ("tr", "cuma namazı, salı pazarı, Perşembe ilçesi", "words and places"),
    ("tr", "Arap Baharı, yaz okulu, kışlık buğday, kişi", "names and other words"),
    ("tr", "2000’lerce insan, kırklar meclisi", "thousands, the forty saints"),
    ("tr", "her geçen yıl, daha önceki yıllarda", "vague"),
    ("tr", "bir günlük türünde yazdı", "a diary"),
    ("en", "the Hundred Years' War, the Thirty Years’ War", "names of wars"),
    ("en", "1648 Peace of Westphalia", "name of a treaty"),
    ("en", "20th Century Fox", "a company"),
    ("en", "ratios of 30:30:40 and 20:50:30", "ratios"),
    ("en", "Windows Server 2003", "a version"),
    ("en", "60-72 month-old children", "an age"),
    ("en", "the Code of Civil Procedure (No. 1086) and Vision 2030", "a number, a name"),
    ("en", "Meloidogyne arenaria (Neal, 1889) Chitwood, 1949", "two authors of a species"),
    ("en", "winter wheat, students in their last year", "a plant, a grade"),
]


@pytest.mark.parametrize(("lang", "text", "reason"), NOT_DATES, ids=[c[1] for c in NOT_DATES])
def test_not_dates(lang: str, text: str, reason: str) -> None:
    assert found(text, lang) == [], reason


def test_a_dash_joins_only_dates_of_one_shape() -> None:
    assert found("between April - 2016, February", "en") == [
        "April = XXXX-04",
        "2016, February = 2016-02",
    ]
