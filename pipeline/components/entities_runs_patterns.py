"""Patterns for names that end, or begin, with what they are: institutions, press, places, states.

One list of nouns serves both uses: a run of capitalised words that ends with such a noun is a
name, and a name the tagger saw goes on with the noun right after it.
"""

from __future__ import annotations

import re

_CAP = r"[A-ZÇĞİÖŞÜÂÎÛ][\w’'-]{1,30}"
_RUN = rf"(?:{_CAP}[ ](?:\d{{1,3}}\.[ ](?={_CAP}))?(?:(?:ve|ile)[ ](?={_CAP}))?){{1,6}}"
_ONE_RUN = rf"(?:[IVX]{{1,5}}\.[ ])?(?:{_CAP}[ ]){{1,6}}"
_CASE = r"(?:n[ıiuü]n|n[ıiuü]|n[ae]|nd[ae](?:n|ki)?|yl[ae])?"
_END = r"(?!\w)"

_INSTITUTIONS = r"""
    (?: Ordusu | Bakanlığı | Üniversitesi | Enstitüsü | Derneği | Vakfı
      | Konseyi | Akademisi | Müdürlüğü | Belediyesi | Hastanesi | Partisi
      | Bankası | Mahkemesi | Ajansı | Gazetesi | Dergisi | Mecmuası | Teşkilatı | Örgütü | Lisesi
      | Valiliği | Demiryolları | Kütüphanesi | Müzesi | Arşivi | Arşivleri | Medresesi | Hükümeti
      | Hükûmeti | Büyükelçiliği | Elçiliği | Konsolosluğu | Başkonsolosluğu | Cemiyeti
      | Nez[aâ]reti | Vek[aâ]leti | Fırkası | Sendikası | Barosu | Müftülüğü | Kaymakamlığı
      | Başsavcılığı | Patrikhanesi | Patrikliği | Eksarhlığı | Mevlev[iî]h[aâ]nesi
      | Enc[üu]meni | Şehremaneti | Kulübü | Kooperatifi | Konservatuvarı
      | (?:Garanti|Sigorta|Varlık|Para|Nüfus|Kalkınma|Çocuk|Yatırım)[ ]Fonu
      | (?:Temsil|Tercüme|Tasnif|Tespit|Tetkik|Musiki|Müzik|Saz|İcra|Islah|Nasihat|Tahkik)[ ]Heyeti
      | Genelkurmayı | Senatosu | Parlamentosu | B[iî]mar[hâa]{2,3}nesi | D[aâ]r[üu]şşif[aâ]sı
      | Ktp\. )
"""

_PLACES = r"""
    (?: Camii | Camisi | Manastırı | Katedrali | Sinagogu | Mezarlığı | Türbesi
      | Külliyesi | Mescidi | Tekkesi | Derg[aâ]hı
      | Zaviyesi | Sarayı | Kalesi | Höyüğü | Höyük | Kervansarayı
      | Hamamı | Çarşısı | Bedesteni | Meydanı | Bulvarı | Caddesi | Sokağı | Mahallesi | Köyü
      | Köprüsü | Limanı | Havalimanı | Nehri | Irmağı | Çayı | Deresi | Dağı | Dağları | Gölü
      | Ovası | Vadisi | Yaylası | Boğazı | Adası | Adaları | Yarımadası | Körfezi | Denizi
      | Okyanusu | Havzası | Barajı | Koridoru | Kanyonu | Mağarası | Şelalesi | Platosu
      | Levhası | Fayı | Fay[ ]Zonu | (?<!Pazar[ ])(?<!Müşteri[ ])Segmenti | Garı | Otogarı
      | Parkı | Köşkü | Kasrı | Kulesi | Çeşmesi | Tepesi | Stadyumu | Gümrüğü
      | (?:Gaz|Petrol|Doğalgaz|Doğal[ ]Gaz|Maden|Kömür)[ ]Sahası
      | (?<!Bizans[ ])(?<!Roma[ ])(?<!Süryani[ ])(?<!Anglikan[ ])(?<!Latin[ ])(?<!Doğu[ ])
        (?<!Batı[ ])Kilise(?:si)? )
"""

_STATES = r"""
    (?: İmparatorluğu | Cumhuriyeti | Hanlığı | Kağanlığı | Beyliği | Emirliği | Krallığı
      | Prensliği | Sultanlığı | (?<=Rusya[ ])Federasyonu | SSCB? | SSR | ASSR )
"""

_ENGLISH_PLACES = (
    r"(?:Palace|Castle|Mosque|Church|Cathedral|Monastery|Cemetery|Fortress|Lake|River|Mountains?"
    r"|Islands?|Valley|Basin|Peninsula|Plateau|Bay|Gulf|Strait|Sea|Ocean|Desert|SSR|ASSR)"
)

TURKISH_INSTITUTION = re.compile(
    rf"(?<![\w’'.&-]) {_RUN} (?: {_INSTITUTIONS} | (?<!Rusya[ ])(?:Konf|F)ederasyonu )"
    rf"{_CASE} {_END}",
    re.VERBOSE,
)
"""Capitalised words that end with an institution: an organisation's name."""

TURKISH_PLACE = re.compile(
    rf"(?<![\w’'.&-]) {_ONE_RUN} {_PLACES} {_CASE} {_END} (?![ ]{_CAP})", re.VERBOSE
)
"""Capitalised words that end with a place, with no more of the name behind it."""

TURKISH_STATE = re.compile(
    rf"(?<![\w’'.&-]) {_ONE_RUN} {_STATES} {_CASE} {_END} (?![ ]{_CAP})", re.VERBOSE
)
"""Capitalised words that end with a state; a people may be the first (``Kazak Hanlığı``)."""

POSSESSIVE_END = re.compile(r"(?:[ıiuü]|[ıiuü]n(?:[ıiuü]n?|[ae]|d[ae]n?|d[ae]ki))$")
"""The ending of a compound's noun: the word before it is a part of the name."""

ENGLISH_PLACE = re.compile(
    rf"(?<![\w’'.&-])(?:{_CAP}[ ]){{1,3}}{_ENGLISH_PLACES}{_END}(?![ ]{_CAP}|-)"
)

ENGLISH_INSTITUTION = re.compile(
    rf"""
    (?<![\w’'.&-]) (?:{_CAP}[ ]){{0,3}}
    (?: Ministry | University | Organi[sz]ation | Academy | Parliament | Faculty | Directorate
      | Municipality | Journal | Court
      | Council (?![ ]of[ ](?:Clermont|Trent|Nicaea|Chalcedon|Constantinople|Ephesus|Florence))
    ) [ ] of [ ] (?:the[ ])?
    {_CAP} (?: (?:[ ]|[ ]and[ ]|[ ]of[ ]|[ ]of[ ]the[ ]) {_CAP} ){{0,5}} {_END}
    """,
    re.VERBOSE,
)
"""An institution and what it is of (``Ministry of Health``)."""

_SMALL = r"(?:für|und|zu|zur|der|des|de|du|en|la|le|les|et|di|del|della)"

FOREIGN_INSTITUTION = re.compile(
    rf"""
    (?<![\w’'.&-])
    (?: Museum[ ]für | Institut[ ](?:für|fran[cç]ais) | Société | Musée | Bibliothèque | Académie
      | École | Union(?=[ ](?:Fran[cç]|Postale)) | Banque | Alliance(?=[ ](?:Fran[cç]|Isra[eé]))
      | Universität[ ]zu | Université | Gesellschaft[ ]für | Museo | Biblioteca | Istituto
      | Deutsches[ ]Archäologisches | Staatliche[ ]Museen | Österreichische[ ]Akademie )
    (?: (?:[ ]{_SMALL}){{0,2}} [ ] (?:[dl][’'])?
        (?: [A-ZÇĞİÖŞÜÂÎÛÉÈÄ][\w-]{{1,30}} | philosophie | asiatique | orientales? | arabe
          | nationale? | royale | française? ) ){{1,5}}
    """,
    re.VERBOSE,
)
"""A German, French or Italian institution by its first noun (``Museum für …``)."""

ENGLISH_NOUN_LAST = re.compile(
    rf"(?<![\w’'.&-])(?:{_CAP}[ ]){{1,4}}(?:Municipality|Museum|Archives|Embassy){_END}"
    rf"(?![ ]{_CAP})"
)
"""An English institution named by its last word."""

PRESS = re.compile(
    rf"""
    (?<![\w’'.&-]) (?P<name> {_CAP} (?:[ ](?:of[ ]|of[ ]the[ ]|and[ ])?{_CAP}){{0,3}} ) [”"’']? [ ]
    (?: (?: gazetesi | haber[ ]ajansı | dergisi | örgütü | partisi | şirketi | firması ) \w{{0,6}}
      | newspaper | magazine ) {_END}
    """,
    re.VERBOSE,
)
"""A newspaper, agency, party or company, named before the common noun."""

NUMBERED_ISSUE = r"(?:\S{1,16}[ ]){0,4}?(?:ilk|son|\d{1,4}\.)[ ]sayısı"
"""What follows the genitive of a paper (``Ova’nın yine 3. sayısı``)."""

ISSUED = re.compile(
    rf"(?<![\w’'.&-])(?P<name>{_CAP}(?:[ ]{_CAP}){{0,4}})[’'][ıiuü]?n?[ıiuü]n " + NUMBERED_ISSUE
)
"""A journal or newspaper, by its numbered issues (``Kıyı Sesi’nin 3. sayısında``)."""

# Possessive quantifiers keep the lists linear: what was read as a name is not read anew.
_TITLE = (
    r"[A-ZÇĞİÖŞÜÂÎÛ][\w’'-]{1,30}+(?:[ ](?:of[ ]|of[ ]the[ ])?[A-ZÇĞİÖŞÜÂÎÛ][\w’'-]{1,30}+){0,3}+"
)
_QUOTED = rf"[“\"‘]?{_TITLE}[”\"’]?"
_TITLES = (
    rf"(?:{_QUOTED}(?:,[ ](?:ve[ ]|and[ ])?|[ ](?:ve|ile|and)[ ])(?=[“\"‘A-ZÇĞİÖŞÜÂÎÛ])){{1,40}}+"
    rf"{_QUOTED}"
)
_PAPERS = r"(?:gazete|dergi|mecmua|ajans|kanal)l[ae]r"

PRESS_TITLE = re.compile(_TITLE)

NEWS_LIST = re.compile(r"(?:ajans|kanal)l[ae]r\w{0,8}$")
"""The noun of a list whose titles may be acronyms, as no journal's index is."""

PRESS_LIST = re.compile(
    rf"""
    (?<![\w’'.&]) (?<!\w-) (?P<before> {_TITLES} ) [ ]
    (?: (?: {_PAPERS}(?=[iı])
          | (?:gibi|adlı|isimli|vb\.|vd\.) [ ]
            (?: (?: çeşitli | farklı | bazı | birçok | önemli | önde[ ]gelen | ulusal | yerel
                  | günlük | haftalık | aylık | popüler | muhalif | büyük | dönemin ) [ ] ){{0,2}}
            (?: (?:gazete|dergi|mecmua) [ ] (?:ve|veya) [ ] )? {_PAPERS} )
        [iı]? (?P<no_case> (?!\w) )? \w{{0,8}}
      | newspapers | magazines ) {_END}
    | (?:dailies|newspapers) [ ] (?P<named> {_TITLES} )
    | {_PAPERS} [iı]? (?: :[ ] (?P<told> {_TITLES} ) (?=[.;]|$)
                        | [ ]\( (?P<aside> {_TITLES} ) \) )
    """,
    re.VERBOSE,
)
"""Titles of newspapers or journals in a list, before the common noun or told behind it."""

DAILIES = frozenset(
    """
    Hürriyet Milliyet Cumhuriyet Sabah Sözcü Akşam Vatan Radikal Zaman Takvim Tercüman Ulus Vakit
    Tanin İkdam Akit BirGün Evrensel Habertürk Posta
    """.split()
)
"""Turkish daily newspapers past and present, whose names are words that a list may begin with."""

_DAILY = rf"(?:Yeni (?:Şafak|Akit|Asır|Asya)|Halk TV|{'|'.join(sorted(DAILIES))})"

ROW_OF_DAILIES = re.compile(rf"(?<!\w){_DAILY}(?:(?:,| ve|) {_DAILY}){{1,9}}(?!\w)")
"""Dailies beside each other, as a table's head has them."""

DAILY = re.compile(_DAILY)

TITLE_GOES_BACK = re.compile(rf"(?:{_CAP}|&)[ ]$")
"""A capitalised word before a list: its first title began earlier."""

IN_WHICH = re.compile(r"\w{2,25}[dt][ae][ ]")
"""A word in the locative that a sentence begins with, before a title (``Çalışmada Vakit``)."""

LEADS_IN = re.compile(r"(?:[dt][ae]n?|l[ae]|[cç][ae])$")
"""The ending of an adverb before the comma that a sentence begins with (``Sonuçta,``)."""

INSTITUTION_BEHIND = re.compile(
    rf"""
    [ ] (?:(?:Merkez|Milli|Millî|Dışişleri|İçişleri|Savunma|Eğitim|Silahlı|Devlet|Ulusal|Teknik
          |Büyükşehir|Cumhuriyet|Yazma|Eser|Eserler)[ ] (?:ve[ ])?){{0,3}}
    (?: {_INSTITUTIONS} {_CASE}
      | (?: Ordu(?:su|ları) | Meclisi | Kuvvetleri | Army | Ministry | Parliament | Senate
          | University | Embassy | Municipality ) [a-zçğıöşü]* )
    (?![\w-])
    """,
    re.VERBOSE,
)
"""An institution right after the place or person it is named after: one organisation's name."""

PLACE_BEHIND = re.compile(rf"[ ](?:{_PLACES}|{_STATES}){_CASE}{_END}(?![ ]{_CAP})", re.VERBOSE)
"""The noun of a place right after the name it has (``Mihrimah Sultan Camii``)."""

_DIVISION = r"(?:İli|İlçesi|Vil[aâ]yeti|Eyaleti|Sancağı|Kazası|Nahiyesi|Beldesi|Kasabası|Bölgesi)"

DIVISION_BEHIND = re.compile(
    rf"[ ](?:{_DIVISION}{_CASE}{_END}"
    rf"(?![ ](?!{_CAP}[ ](?:Merkez|{_DIVISION}|Köyü|Mahallesi)){_CAP})"
    rf"|(?:Province|District){_END}(?![ ]{_CAP}))"
)
"""The division of a country right after its name, with a capital (``Konya İli Karatay İlçesi``)."""

TURKISH_DIVISION = re.compile(
    rf"(?<![\w’'.&-])(?!(?:Trafik|İş|Uçak|Tren|Maden|Deniz|Gemi|Ev|Merkez|Nükleer|Mülga|Şehzade) )"
    rf"(?:(?:Yeni|Eski|Büyük|Küçük|Yukarı|Aşağı) )?{_CAP} "
    rf"(?:İlçesi|Vil[aâ]yeti|Eyaleti|Sancağı|Kazası|Nahiyesi|Beldesi|Kasabası){_CASE}{_END}"
    rf"(?![ ]{_CAP})"
)
"""One capitalised word and the division of a country that it names (``Ova Kazası``)."""

STATE_ENDS = re.compile(rf"[ ]{_STATES}{_CASE}$", re.VERBOSE)
"""The last word of a state's name, and of no body's."""

PLACE_NOUNS = re.compile(
    rf"[ ](?:{_PLACES}|{_STATES}|River|Lake|Mountains?|Islands?|Valley|Basin|Palace|Mosque)$",
    re.VERBOSE,
)
"""The last word of a place's name, and of no person's (``Michael Bay``)."""

INSTITUTION_ENDS = re.compile(rf"[ ]{_INSTITUTIONS}$", re.VERBOSE)
"""The last word of an institution's name."""

CHAMBER = re.compile(
    r"[ ]\d{1,2}\.[ ](?:Hukuk|Ceza|İdare|Vergi|İdari[ ]Dava)[ ]Dairesi" + _CASE + _END
)
"""The numbered chamber of a court: one name with the court's."""

COURT = re.compile(r"(?:Mahkemesi|Yargıtay|Danıştay|Sayıştay|BAM)$")

_UNIT = r"""
    (?: Fakültesi | Enstitüsü | Yüksekokulu | Hastanesi | Konservatuvarı | Bölümü | Anabilim[ ]Dalı
      | Bilim[ ]Dalı | Kliniği | Kütüphanesi | Etik[ ]Kurulu )
"""

UNIVERSITY_UNIT = re.compile(
    rf"(?:[ ]{_CAP}[ ](?:(?:{_CAP}|ve)[ ]){{0,5}}?{_UNIT}){{1,3}}"
    rf"(?:nin|nın|nün|nde|nda|nden|ndan|ne|na|ni|nı|nü)?{_END}",
    re.VERBOSE,
)
"""The faculty, department or hospital right after a university: one name."""

UNIT_BEHIND_COMMA = re.compile(
    rf""",[ ](?P<name>{_CAP}[ ](?:(?:{_CAP}|ve)[ ]){{0,6}}?{_UNIT}
        (?:[ ]{_CAP}[ ](?:(?:{_CAP}|ve)[ ]){{0,5}}?{_UNIT}){{0,2}}
      | (?:Faculty|Department|School|Institute|College|Division)[ ]of[ ]{_CAP}
        (?:[ ](?:and[ ]|of[ ])?{_CAP}){{0,5}}){_END}""",
    re.VERBOSE,
)
"""The unit of an institution behind a comma: a name of its own, as in affiliations."""

HAS_UNITS = re.compile(r"(?:Üniversitesi|Fakültesi|Hastanesi|Enstitüsü|Bölümü|Yüksekokulu)$|\bUniv")
"""An institution that has faculties and departments."""

HOUSE_OF = re.compile(
    r"D[âa]r[üu](?:[’']?[lşt]-?)(?!(?:[İIi]sl[aâ]m|[hH]ar[bp]|[sS]ulh|[kK][üu]f|[aA]hd|[sS]el[aâ]m))"
    r"[^\W\d_]\w{2,20}(?:[’']l-\w{2,20}){0,2}"
)
"""An Ottoman institution named a house of something (``Dârülfünûn``), but not ``Darülharp``."""

KNOWN_NAMES = re.compile(
    r"(?<![\w’'-])(?:Resm[iî] Gazete|Constitutional Court|Official Gazette"
    r"|(?:Bakanlar|Millî Güvenlik|Milli Güvenlik) Kurulu(?:n[ıuaeun]{1,2}|nda|ndan|yla)?"
    r"|(?:Ayan|Âyan|A‘yân) Meclisi|Meclis-i (?:Mebusan|Mebûsan|Meb‘ûsan|Vükelâ)"
    r"|(?<!İl )Göç İdaresi(?! (?:Başkan|Genel|Müdür|İl))"
    r"|Türk Kızılayı?(?:n(?:[ıa]n?|da|dan))?|Kızılhaç|Yeşilay"
    r"|Birleşmiş Milletler (?:[A-ZÇĞİÖŞÜ]\w{1,20} (?:ve )?){1,5}?(?:Fonu|Programı|Komiserliği)"
    r"|(?:İttihat|İttihad) ve Terakki(?! (?:Cemiyeti|Fırkası|Partisi|Komitesi))"
    r"|(?:ABD|Amerikan) (?:Kongresi|Senatosu)(?:n[ıaeuin]{1,2}|nde|nden)?"
    r"|(?:(?:St\. Louis|New York) )?Fed(?=[’'](?:in|e|i|den|de)(?!\w)| [Bb]aşkan|,)"
    r"|D[iî]van-ı Hüm[aâ]yun|D[uü]y[uû]n-ı Um[uû]miye(?! İdaresi))(?!\w)"
)
"""Names of several words with one reader's meaning, media or an institution."""

GROUP_OF_STATES = re.compile(
    r"(?<![\w’'./-])(?:G-?(?:7|8|20)(?![\w/]|-\w)"
    r"|D-?8(?=[ ](?:[Üü]lke|[Üü]ye|[Zz]irve|[Öö]rgüt|[Tt]eşkilat|countr|summit|member)))"
)
"""States that meet under a number (``G20``); ``D-8`` is that of a trench as well."""

KNOWN_BODIES = frozenset(
    """
    NATO UNESCO UNICEF OECD TBMM TÜBİTAK TÜİK YÖK IMF AGİT OSCE BDT AFAD TRT ODTÜ İTÜ DSÖ UEFA FIFA
    OPEC ASEAN TCMB BDDK SPK KOSGEB RTÜK TDK KGAÖ UNDP UNHCR UNEP NASA CIA FBI KGB FAO ILO DSİ
    TMSF EPİAŞ TEİAŞ TEDAŞ EÜAŞ MASAK TÜPRAŞ TÜRMOB TESK TİSK BCBS
    CHP MHP HDP ANAP DYP SGK TMMOB DİSK TÜSİAD MÜSİAD TOBB TÖMER TİKA TOKİ TCDD AİHM
    ECMWF AYM YSK HSYK EPDK USAID UNFPA IUCN WWF DTÖ WTO IAEA EBRD
    Duma Knesset Bundestag Bundesrat Sobranya Sobranje Riksdag Sejm Babıali Babıâli Bâbıâli Bâbıâlî
    Yargıtay Danıştay Sayıştay Interpol Europol Eurostat Sorbonne Harvard Yale
    USGS NOAA ICRC ULAKBİM WHO IFRC FRONTEX Frontex TTB BOTAŞ TPAO ASELSAN TUSAŞ
    YARGITAY DANIŞTAY SAYIŞTAY
    ÖSYM EUROSTAT TURKSTAT SEATO CENTO COMECON UNCTAD UNFCCC IPCC BRICS
    """.split()
)
"""Acronyms with one reader's meaning, an institution, wherever they stand."""
