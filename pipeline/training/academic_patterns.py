"""Templates of academic prose for the tokenizers' training: data, all made up.

A template is white-space tokenised; ``~`` before a token glues it to the last one, ``{slot}`` is
filled from ``SLOTS`` or, for numbers, from ``NUMBER_RANGES``. ``|`` ends a sentence inside a
template, ``:`` between letters of a slot's filling a space.
The forms follow APA 7, the Chicago style and TDK's spelling guide, as Turkish journals print them.
"""

from __future__ import annotations

NUMBER_RANGES: dict[str, tuple[int, int]] = {
    "year": (1850, 2026),
    "page": (1, 420),
    "day": (1, 31),
    "n": (1, 60),
    "big": (100, 9999),
    "hour": (10, 23),
    "minute": (10, 59),
}

NAMES: dict[str, list[str]] = {
    "surname": """Yılmaz Kaya Demir Şahin Çelik Öztürk Aydın Arslan Doğan Kılıç Aslan Çetin Kara Koç
        Kurt Özkan Şimşek Polat Korkmaz Çakır Erdoğan Güneş Tekin Aksoy Bulut İnalcık Smith Johnson
        Brown Miller Davis Anderson Habermas Bourdieu Creswell Braun Clarke Giddens Wallerstein
        Hofstede Bandura Vygotsky O’Neill García Müller Ünal Işık Güler Toprak""".split(),
    "name": """Ahmet Mehmet Ayşe Fatma Mustafa Elif Zeynep Hasan Hüseyin İbrahim Emine Murat Selin
        Jürgen Pierre John Mary Anthony Susan Halil Gülşen Şükrü Ömer""".split(),
    "initial": [f"{letter}." for letter in "ABCÇDEFGHİJKLMNOÖPRSŞTUÜVYZ"],
    "roman": [f"{number}." for number in "I II III IV V VI VII VIII IX X XI XIV XIX XX".split()],
    "decimal": "0,05 0,01 1,96 3,74 12,5 48,3 0,87 2,31 7,25 99,9".split(),
    "point": "0.05 0.01 .05 .82 1.96 3.74 12.5 48.3 0.87 2.31".split(),
    "thousand": "1.250 3.400 12.000 150.000 2.500.000".split(),
    "acronym": "UNESCO OECD WHO NATO TÜBİTAK YÖK MEB TÜİK BM AB ABD IMF SPSS TDK".split(),
    "url": """https://doi.org/10.1234/abc.2019.45 www.ornek.edu.tr http://dergi.ornek.org/tr/pub
        https://www.example.com/a-b_c?id=7 10.5678/jss.2020.12""".split(),
}

TURKISH_WORDS: dict[str, list[str]] = {
    "month": """Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım
        Aralık""".split(),
    "noun": """eğitim kültür toplum ekonomi siyaset demokrasi hukuk tarih edebiyat yöntem örneklem
        bulgu kuram ölçek tutum davranış algı öğretmen öğrenci sağlık turizm üretim tüketim
        enflasyon iletişim medya göç kimlik aile mekân kent çevre enerji yenilik""".split(),
    "adjective": """önemli toplumsal ekonomik siyasal kültürel bilimsel dijital küresel yerel nitel
        nicel olumlu olumsuz anlamlı yeni""".split(),
    "capital": """Giriş Yöntem Bulgular Tartışma Sonuç Öneriler Kuramsal Çerçeve Araştırmanın Amacı
        Önemi Problemi Evren Örneklem Veri Toplama Araçları Verilerin Analizi Etik Sınırlılıklar
        Türkiye Osmanlı Devleti Eğitim Politikaları Dönemi Değerlendirme Kavramsal Kaynaklar
        Kafkasya Enerji Güvenliği Dış Politika""".split(),
    "institution": """TÜİK MEB UNESCO Türk:Dil:Kurumu Milli:Eğitim:Bakanlığı Dünya:Bankası
        Birleşmiş:Milletler T.C.:Anayasası T.C.:Kalkınma:Bakanlığı""".split(),
    "place": "Ankara İstanbul İzmir Türkiye Almanya Azerbaycan Kars Bakü Karabağ Gürcistan".split(),
    "dative": "’a ’e ’ya ’ye".split(),
    "locative": "’da ’de ’ta ’te".split(),
    "genitive": "’nın ’in ’ın ’un ’nin".split(),
    "predicate": """incelenmiştir belirlenmiştir saptanmıştır kullanılmıştır görülmektedir
        tartışılmıştır ortaya:konmuştur vurgulanmaktadır değerlendirilmiştir amaçlanmaktadır
        kurulmuştur imzalandı yayımlandı başladı sona:erdi artmaktadır azalmıştır""".split(),
}

TURKISH_CITATIONS: list[str] = [
    "( ... )",
    "[ ... ]",
    "( {surname} , {year} )",
    "( {surname} , {year} )",
    "( {surname} , {year} , s. {page} )",
    "( {surname} , {year} , ss. {page} ~- ~{page} )",
    "( {surname} , {year} , s. ~{page} )",
    "( {surname} , {year} : {page} )",
    "( {surname} , {year} : ~{page} )",
    "( {surname} , {year} : {page} ~- ~{page} )",
    "( {surname} {year} : {page} ~– ~{page} )",
    "( {surname} , {year} , {page} )",
    "( {surname} , {year} ; {surname} , {year} )",
    "( {surname} , {year} ; {surname} ve {surname} , {year} ; {surname} vd. , {year} )",
    "( {surname} ve {surname} , {year} )",
    "( {surname} & {surname} , {year} )",
    "( {surname} - {surname} , {year} )",
    "( {surname} vd. , {year} )",
    "( {surname} vd. , {year} : {page} ~- ~{page} )",
    "( {surname} ve ark. , {year} )",
    "( {surname} et al. , {year} )",
    "( Bk. {surname} , {year} )",
    "( bk. {surname} , {year} : {page} )",
    "( bkz. {surname} , {year} )",
    "( Bkz. Tablo {n} )",
    "( akt. {surname} , {year} , s. {page} )",
    "( {surname} ’den akt. {surname} , {year} )",
    "( örn. {surname} , {year} )",
    "( krş. {surname} , {year} , C. {n} , s. {page} )",
    "( {surname} , {day} {month} {year} )",
    "( {surname} , {initial} {initial} , {year} )",
    "( {institution} , {year} )",
    "( {institution} , t.y. )",
    "( {acronym} , {year} , md. {n} )",
    "( a.g.e. , s. {page} )",
    "( age. , {page} )",
    "[ {n} ]",
    "[ {n} , {n} ]",
    "[ {n} ~- ~{n} ]",
    "( {acronym} )",
    "( n = {big} )",
    "( p < {decimal} )",
    "( {year} ~- ~{year} )",
    "( ö. {year} )",
    "( M.Ö. {big} ~- ~{big} )",
]

TURKISH_OPENINGS: list[str] = [
    "{day} {month} {year} tarihinde",
    "{day} ~- ~{day} {month} {year} tarihlerinde",
    "{day} {month} {year}{locative}",
    "{year}{locative}",
    "{year} yılında",
    "{year} ~- ~{year} yılları arasında",
    "{n}. yüzyılda",
    "{n}. yüzyılın sonlarında ,",
    "{roman} yüzyıldan itibaren",
    "M.Ö. {n}. yüzyılda",
    "M.S. {big} yılında",
    "MÖ {big}{locative}",
    "1990’larda",
    "{surname}{dative} göre",
    "{surname}{dative} ( {year} ) göre",
    "{surname}{dative} ( {year} , s. {page} ) göre ,",
    "{surname} vd. ( {year} ) ,",
    "{surname} ve {surname} ( {year} : {page} ) ,",
    "Prof. Dr. {name} {surname}{dative} göre",
    "Doç. Dr. {name} {initial} {surname} ,",
    "Dr. Öğr. Üyesi {name} {surname} ,",
    "{initial} {initial} {surname}{genitive} ifadesiyle ,",
    "{initial} {surname} ,",
    "Hz. {name} döneminde",
    "Anayasa’nın {n}. maddesi uyarınca",
    "{big} sayılı Kanun’un {n}. maddesinin {n}. fıkrasında",
    "{n}. Uluslararası {capital} {capital} Kongresi’nde",
    "{name} {surname}{genitive} “ {capital} {capital} ” adlı eserinde ,",
    "{name} ‘ {noun} ’ kavramıyla",
    "Katılımcıların % {n}{genitive}",
    "Katılımcıların % {decimal} ~’i",
    "Tablo {n}{locative} görüldüğü gibi ,",
    "Şekil {n}{locative} ,",
    "Örn. {noun} ,",
    "Bk. {surname} , {year} :",
    "Diğer bir deyişle :",
    "{place} ~- ~{place} ilişkilerinde",
    "{acronym} verilerine göre {thousand} kişi ,",
    "Saat {hour}:{minute}{locative}",
    "t.y. bilgisine göre",
    "a ) {noun} , b ) {noun} ve c ) {noun} bakımından",
    "i ) {noun} ; ii ) {noun} ;",
    "{noun} , {noun} , {noun} vb. konularda",
    "{noun} , {noun} vs. nedenlerle",
    "{noun} ve / veya {noun} açısından",
    "Bu bağlamda ;",
    "Sonuç olarak ,",
    "{place} ;",
    "{surname} ( {year} ) ,",
    "No: {n} {acronym} raporunda",
]

TURKISH_SENTENCES: list[str] = [
    "{surname} ( {year} ) , {noun} ve {noun} arasında {adjective} bir ilişki {predicate} .",
    "{noun} , {noun} , {noun} vb. kaynaklar {predicate} .",
    "Araştırmada {noun} , {noun} , {noun} vb. | Bu nedenle {adjective} {noun} {predicate} .",
    "Çalışmada {big} kişiden oluşan {noun} {predicate} ( n = {big} ) .",
    "{place}{locative} {day} {month} {year}{locative} {noun} {predicate} .",
    "{adjective} {noun} {year} yılında % {decimal} oranında {predicate} .",
    "Bu konuda bk. {surname} {year} .",
    "Bkz. {surname} vd. , {year} , s. {page} .",
    "Ayrıntı için bkz. {url} .",
    "{surname} , {initial} ( {year} ) . | {adjective} {noun} {predicate} .",
    "{noun} düzeyi {decimal} ile {decimal} arasında , {noun} ise {thousand} TL {predicate} .",
    "İlk oturum saat {hour}.{minute}{locative} , öbürü {hour}:{minute}{locative} {predicate} .",
    "Bu durum “ {adjective} {noun} ” olarak {predicate} .",
    "{noun} nedir ? | {adjective} {noun} nasıl {predicate} ?",
    "{acronym}{genitive} {n}. maddesi {predicate} .",
    "{place} , {place} ve {place} ; {noun} , {noun} ve {noun} açısından {predicate} .",
    "Sorular şunlardır : ( 1 ) {noun} {predicate} mi ? | ( 2 ) {noun} {predicate} mi ?",
    "{noun} üç başlıkta {predicate} : {noun} , {noun} ve {noun} .",
    "{name} {surname} , {place}{locative} doğdu ( {year} ~- ~{year} ) .",
    "Bu görüş {year}{locative} {predicate} … | {noun} {predicate} !",
    "{n}. Dünya Savaşı’nda {noun} {predicate} .",
    "Toplantı {n}. kez {place}{locative} {predicate} .",
    "Veriler SPSS 22.0 ile çözümlenmiş , p < {decimal} düzeyi {predicate} .",
]

TURKISH_HEADINGS: list[str] = [
    "{capital}",
    "{capital} {capital}",
    "{capital} {capital} ve {capital}",
    "1. {capital}",
    "{n}.{n}. {capital} {capital}",
    "{roman} {capital}",
    "{n}. {capital} {capital} ( {year} ~- ~{year} )",
    "{capital} : {capital} {capital}",
    "Anahtar Kelimeler : {noun} , {noun} , {capital} , {noun}",
    "Anahtar Sözcükler : {capital} ; {noun} ; {adjective} {noun}",
    "Öz",
    "Tablo {n} . {capital} {capital}",
    "Şekil {n}. {adjective} {noun}",
    "{name} {surname}",
    "Doç. Dr. {name} {surname} , {capital} Üniversitesi",
]

ENGLISH_WORDS: dict[str, list[str]] = {
    "month": """January February March April May June July August September October November
        December""".split(),
    "noun": """education culture society economy politics democracy law history literature method
        sample finding theory scale attitude behaviour perception teacher student health tourism
        production consumption inflation media migration identity family city environment energy
        technology innovation""".split(),
    "adjective": """important social economic political cultural scientific digital global local
        qualitative quantitative positive negative significant new""".split(),
    "capital": """Introduction Method Findings Discussion Conclusion Theoretical Framework Purpose
        Data Collection Analysis Ethics Limitations Turkey Ottoman Empire Education Policy Period
        References Caucasus Energy Security Foreign""".split(),
    "institution": "UNESCO OECD World:Bank Ministry:of:Education United:Nations".split(),
    "place": "Ankara Istanbul London Turkey Germany Azerbaijan Kars Baku Karabakh Georgia".split(),
    "predicate": """was:examined was:determined were:found is:discussed has:been:shown was:used
        increased declined was:founded were:analysed is:emphasised""".split(),
}

ENGLISH_CITATIONS: list[str] = [
    "( ... )",
    "[ ... ]",
    "( {surname} , {year} )",
    "( {surname} , {year} )",
    "( {surname} , {year} , p. {page} )",
    "( {surname} , {year} , pp. {page} ~- ~{page} )",
    "( {surname} , {year} , pp. {page} ~– ~{page} )",
    "( {surname} {year} : {page} )",
    "( {surname} & {surname} , {year} )",
    "( {surname} and {surname} , {year} ; {surname} , {year} )",
    "( {surname} et al. , {year} )",
    "( see {surname} , {year} )",
    "( e.g. , {surname} , {year} )",
    "( cf. {surname} , {year} )",
    "( i.e. {noun} )",
    "( as cited in {surname} , {year} , p. {page} )",
    "( {institution} , {year} )",
    "( {institution} , n.d. )",
    "( ibid. , p. {page} )",
    "[ {n} ]",
    "[ {n} , {n} ]",
    "[ {n} ~- ~{n} ]",
    "( {acronym} )",
    "( n = {big} )",
    "( p < {point} )",
    "( M = {point} , SD = {point} )",
    "( {year} ~- ~{year} )",
    "( Fig. {n} )",
]

ENGLISH_OPENINGS: list[str] = [
    "On {month} {day} , {year} ,",
    "On {day} {month} {year} ,",
    "In {year} ,",
    "Between {year} and {year} ,",
    "In the 19th century ,",
    "In the 1990s ,",
    "By 400 B.C. ,",
    "According to {surname} ( {year} ) ,",
    "According to {surname} et al. ( {year} , p. {page} ) ,",
    "{surname} and {surname} ( {year} ) state that",
    "Prof. {name} {surname} notes that",
    "Dr. {initial} {initial} {surname} adds that",
    "{initial} {surname} writes that",
    "Under Article {n} of the Constitution ,",
    "Under Law No. {big} ,",
    "As Table {n} shows ,",
    "As Fig. {n} shows ,",
    "In the U.S. ,",
    "About {n} % of the participants , i.e. {big} people ,",
    "In terms of {noun} and / or {noun} ,",
    "With regard to {noun} ( {acronym} ) :",
    "In {place} ~- ~{place} relations ,",
    "In the so-called “ {noun} {noun} ” ,",
    "( a ) {noun} and ( b ) {noun} :",
    "{noun} , {noun} , etc. :",
    "Here ;",
]

ENGLISH_SENTENCES: list[str] = [
    "The {noun} of {big} people {predicate} ( n = {big} ) .",
    "{surname} ( {year} ) found a {adjective} relation between {noun} and {noun} .",
    "The {adjective} {noun} {predicate} by {surname} et al. ( {year} ) .",
    "The {noun} , {noun} , {noun} , etc. | Therefore the {adjective} {noun} {predicate} .",
    "For details , see {url} .",
    "What is {noun} ? | How {predicate} the {adjective} {noun} ?",
    "The {noun} has three parts : {noun} , {noun} and {noun} .",
    "It {predicate} as a “ {adjective} {noun} ” .",
    "The rate rose by {point} % to {big} in {year} .",
    "The data were analysed with SPSS 22.0 at the level of p < {point} .",
    "{surname} , {initial} ( {year} ) . | The {noun} {predicate} .",
    "The war ended on {day} {month} {year} in {place} .",
]

ENGLISH_HEADINGS: list[str] = [
    "{capital}",
    "{capital} {capital}",
    "{capital} and {capital}",
    "1. {capital}",
    "{n}.{n}. {capital} {capital}",
    "{capital} : {capital} {capital}",
    "Keywords : {noun} , {noun} , {capital} , {noun}",
    "Key Words : {capital} ; {noun} ; {adjective} {noun}",
    "Abstract",
    "Table {n} . {capital} {capital}",
    "{name} {surname}",
]

# What follows a quotation whose matrix clause goes on: no sentence ends at the closing mark.
TURKISH_SPEECH: list[str] = [
    "dedi .",
    "dedi {name} {surname} .",
    "diye ekledi .",
    "diyen {surname} , {noun} konusunun {predicate} .",
    "demektedir .",
    "der .",
    "diyor .",
    "şeklinde ifade etmiştir .",
    "şeklindedir .",
    "sözleriyle {predicate} .",
    "( {surname} , {year} : {page} ) ifadesini kullanmıştır .",
    "diye yazar ( {surname} , {year} ) .",
    "görüşündedir .",
]

ENGLISH_SPEECH: list[str] = [
    "he said .",
    "{surname} added .",
    "he wrote .",
    "said {surname} .",
    "( {surname} , {year} , p. {page} ) .",
    "according to {surname} ( {year} ) .",
]

# What follows a question or exclamation that is quoted without marks.
TURKISH_REPORTS: list[str] = [
    "diye sordu .",
    "diye sorar {surname} .",
    "dedi .",
    "dedi {name} .",
    "diye düşündü ve {predicate} .",
    "diyerek {noun} konusunu açtı .",
    "sorusu {predicate} .",
]

ENGLISH_REPORTS: list[str] = ["he asked .", "asked {surname} .", "was the question .", "she said ."]
