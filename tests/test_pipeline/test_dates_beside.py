"""What stands beside a date or an amount of time, and changes it."""

from __future__ import annotations

import pytest

from pipeline.components.dates import find_timexes
from test_pipeline.test_dates_forms import found

DATES = [
    # what makes a ``mod``
    ("1935 öncesi surlar, 2008 yılı öncesinde", ["1935 = 1935 BEFORE", "2008 = 2008 BEFORE"],
     "before it"),
    ("2008 sonrası, 1974 sonrasında, 1974 yılı sonrasına", ["2008 = 2008 AFTER",
     "1974 = 1974 AFTER", "1974 = 1974 AFTER"], "after it"),
    ("1935 öncesindeki surlar, 1935’ten önce, 2008’den sonra", ["1935 = 1935", "1935 = 1935",
     "2008 = 2008"], "readers do not agree on these"),
    ("1640 civarında yazılan mecmua, 1190 civarına tarihlenen, 1480 civarında inşa edildi",
     ["1640 = 1640 APPROX", "1190 = 1190 APPROX", "1480 = 1480 APPROX"], "made about then"),
    ("1640 civarında belge, 1190 civarında yapılar, 1480 civarında üye", [], "counts"),
    ("(ö. 1831?), doğumu 1840 (?) tarihli, (1840?-1902)", ["1831 = 1831 APPROX",
     "1840 = 1840 APPROX", "1840?-1902 = 1840/1902"], "doubted; a range is not, for one end"),
    ("üç hafta öncesine rastlar", ["üç hafta = P3W"], "an amount has nothing before it"),
    ("2015 yılının ilk aylarında, 2015’in son haftasında", ["2015 = 2015 START",
     "2015 = 2015 END"], "the first months, the last week"),
    ("2015’in ilk üç ayında", ["2015 = 2015", "üç ayında = P3M"], "counted: an amount of its own"),
    ("Mart ayının sonuydu", ["Mart = XXXX-03 END"], "with its copula"),
    ("saat 15.20 sularında, saat 8 civarında", ["saat 15.20 = T15:20 APPROX",
     "saat 8 = T08 APPROX"], "about an hour"),
    ("9 Ekim 1958 günü saat 15.20 sularında",
     ["9 Ekim 1958 günü saat 15.20 = 1958-10-09T15:20 APPROX"], "about an hour of a day"),
    # how they are printed
    ("Hicrî 1080’li yıllarda", ["Hicrî 1080’li yıllarda = AH108"], "a decade of the Hijri era"),
    ("1960’lı yıl-ların sonunda", ["1960’lı yıl-ların sonunda = 196 END"], "a word once broken"),
    ("fî 9 Nisan sene 1874", ["9 Nisan sene 1874 = 1874-04-09"], "the year with its word"),
    ("1956yılında onarıldı", ["1956 = 1956"], "the space lost"),
    ("M.S. 204 ve 391 depremleri, MÖ 700, 610 ve 540’ta", ["M.S. 204 = 0204", "391 = 0391",
     "MÖ 700 = BC0700", "610 = BC0610", "540 = BC0540"], "the era is printed once"),
    ("MÖ 700 ve 210 mezar", ["MÖ 700 = BC0700"], "counted"),
    # months and seasons without a year
    ("Şubat Mayıs Ağustos Kasım", ["Şubat = XXXX-02", "Mayıs = XXXX-05", "Ağustos = XXXX-08",
     "Kasım = XXXX-11"], "the heads of a table"),
    ("nisan ölçümü, Ekim gelmeden, haziran yerine", ["nisan = XXXX-04", "Ekim = XXXX-10",
     "haziran = XXXX-06"], "what is measured in a month"),
    ("aralık ölçümü, ocak ortalaması, Dokuz Eylül ortalaması, Ekim dergisi", [],
     "other words and names"),
    ("aynı kış, o yaz, aynı yazı, o kişi", ["aynı kış = XXXX-WI", "o yaz = XXXX-SU"],
     "the season told before"),
    # what comes again
    ("cuma günleri, pazar günü", ["cuma günleri = XXXX-WXX-5", "pazar = XXXX-WXX-7"],
     "the plural"),
    ("debi aylık 40 litreyi, geliri yıllık 3 milyonu bulur", ["aylık = P1M", "yıllık = P1Y"],
     "an amount in each"),
    ("aylık dip akıntısı ölçümleri, iki aylık 3 taksit, günlük hayat", ["aylık = P1M",
     "iki aylık = P2M"], "words between; a length; a word"),
    ("haftalık çalışma süresi, aylık ücret, çok yıllık otların süresi, iki yıllık ücret",
     ["haftalık = P1W", "aylık = P1M", "iki yıllık = P2Y"], "measured in each"),
    ("haftada üç dört kez, günde üç vakit, ayda ondan fazla", ["haftada üç dört kez = P1W",
     "günde üç vakit = P1D", "ayda = P1M"], "how often"),
    ("ertesi günkü, o günkü, 1277 Kosova yenilgisinden", ["ertesi günkü = XXXX-XX-XX",
     "o günkü = XXXX-XX-XX", "1277 = 1277"], "of a day; a defeat"),
    ("salı ve cuma günleri, pazartesi, çarşamba ve cumartesi günleri", ["salı = XXXX-WXX-2",
     "cuma = XXXX-WXX-5", "pazartesi = XXXX-WXX-1", "çarşamba = XXXX-WXX-3",
     "cumartesi = XXXX-WXX-6"], "the plural is of all of them"),
    # the clock
    ("06:30-19:00 arasında, saat 10.15 ile 11.45 arasında", ["06:30-19:00 = T06:30/T19:00",
     "saat 10.15 = T10:15", "11.45 = T11:45"], "from, to"),
    ("pH 10.15 ile 11.45 arasında", [], "no hours"),
    ("ortalama bir gün gecikti, bir gün geldi", ["bir gün = P1D"], "a length, not some day"),
    # names
    ("1768-1774 Osmanlı-Rus Savaşı, 1864 Büyük Sürgünü, 2071 Sanayi Vizyonu", [],
     "of wars, events and plans"),
    ("PISA 2012’de, EXPO 2016 alanı, “Global Water Outlook 2019” raporu", [],
     "of surveys, fairs and titles"),
    ("XVII. Asır Halk Edebiyatı Tarihi", [], "of a book"),
    ("Roma 1960 Olimpiyat Oyunları, 2014 Dünya Kupası, 1900 Paris Fuarı, EURO 2008’de", [],
     "of games, cups and fairs"),
    ("Mayıs 2014 Dünya Kupası, 2014’teki kupa", ["Mayıs 2014 = 2014-05",
     "2014 = 2014"], "a month, an ending"),
    ("9 Temmuz Beyannamesi, 9 TEMMUZ BEYANNAMESİ, 1975 Tokyo Bildirgesi", [],
     "of declarations"),
    ("9 Temmuz 1947 beyannamesi, 9 Temmuz’da beyanname", ["9 Temmuz 1947 = 1947-07-09",
     "9 Temmuz = XXXX-07-09"], "only described"),
    ("“Mart 2019” başlıklı, 1912 göçü", ["Mart 2019 = 2019-03", "1912 = 1912"], "dates"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), DATES, ids=[c[0] for c in DATES])
def test_beside(text: str, expected: list[str], reason: str) -> None:
    assert found(text, "tr") == expected, reason


AMOUNTS = [
    ("tr", "yanıt 35 ms sürdü, 7,5 milisaniyede", ["35 ms = PT0.035S",
     "7,5 milisaniyede = PT0.0075S"], "thousandths of a second"),
    ("tr", "8 ms-1 hızla, MS’li 8 MS hastası", [], "a rate, an illness"),
    ("tr", "vadesi 45 dk - 36 saat, 2 gün-3 hafta", ["45 dk - 36 saat = PT45M/PT36H",
     "2 gün-3 hafta = P2D/P3W"], "a dash joins two units"),
    ("tr", "4 ay ila 2 yıl", ["4 ay = P4M", "2 yıl = P2Y"], "a word does not"),
    ("tr", "en geç 20 gün içinde, kırk saniye civarında", ["20 gün = P20D EQUAL_OR_LESS",
     "kırk saniye civarında = PT40S APPROX"], "told of when is outside, of how much inside"),
    ("tr", "üç gün ve daha uzun, 5 saat ve daha az", ["üç gün ve daha uzun = P3D EQUAL_OR_MORE",
     "5 saat ve daha az = PT5H EQUAL_OR_LESS"], "at least, at most"),
    ("tr", "beş yüz on senesinde, bin dokuz yüz on yılında", ["beş yüz on = 0510",
     "bin dokuz yüz on = 1910"], "a year in words"),
    ("tr", "iki yüz yılda, son üç yüz yılında, dört yılında", ["iki yüz yılda = P200Y",
     "üç yüz yılında = P300Y", "dört yılında = P4Y"], "lengths of time"),
    ("tr", "36 saati aşan, 5 yılın üzerinde, 20 ms’nin altında", ["36 saati = PT36H MORE_THAN",
     "5 yılın = P5Y MORE_THAN", "20 ms = PT0.02S LESS_THAN"], "the verb or place is outside"),
    ("tr", "36 saati aşmaz, 36 saati bulur", ["36 saati = PT36H", "36 saati = PT36H"],
     "not above it"),
    ("tr", "kalış 5,3±1,1 gün, ortanca 7 (3-12) gündü", ["5,3±1,1 gün = P5.3D",
     "7 (3-12) gündü = P7D"], "a mean, a median"),
    ("tr", "sağ kalım süresi 3,1±0,8 yıl", ["3,1±0,8 yıl = P3.1Y"], "years that last"),
    ("tr", "hastalar 58,2±9,7 yıl idi", [], "a mean of years is an age"),
    ("en", "for more than a decade, in nearly a year, for a week",
     ["more than a decade = P10Y MORE_THAN", "nearly a year = P1Y APPROX", "a week = P1W"],
     "what changes the amount is inside"),
    ("en", "more than 30 hours a week, 6 hours a day", ["more than 30 hours = PT30H MORE_THAN",
     "a week = P1W", "6 hours a day = P1D"], "how much and how often"),
    ("en", "the May 9 Declaration, the 2014 World Cup, the 1975 Tokyo Declaration", [], "names"),
    ("en", "after the Russo-Japanese War of 1904-1905, the war of 1912", ["1912 = 1912"],
     "the name of a war"),
    ("en", "the stay was 10.125 ± 2.072 days", ["10.125 ± 2.072 days = P10.125D"],
     "three decimals, no thousands"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected", "reason"), AMOUNTS,
                         ids=[c[1] for c in AMOUNTS])  # fmt: skip
def test_amounts(lang: str, text: str, expected: list[str], reason: str) -> None:
    assert found(text, lang) == expected, reason


def test_days_and_months_that_come_again() -> None:
    text = "Kurul her yıl mart ve kasım aylarında, salı günleri toplanır; cuma günü toplandı."
    labels = [(timex.label, timex.value) for timex in find_timexes(text, "tr")]
    assert labels == [("SET", "XXXX-03"), ("SET", "XXXX-11"), ("SET", "XXXX-WXX-2"),
                      ("DATE", "XXXX-WXX-5")]  # fmt: skip
