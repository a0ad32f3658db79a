"""Patterns for people: titles before a name, honorifics behind it, bynames, authors' surnames.

The guideline leaves titles out (``Cumhurbaşkanı``) and keeps what belongs to the name (``Nuri
Paşa``). Which words are titles and which are bynames follows Ottoman usage as in the headings of
TDV İslâm Ansiklopedisi.
"""

from __future__ import annotations

import re

_CAPITAL = "A-ZÇĞİÖŞÜÂÎÛƏ"
_CAP = rf"[{_CAPITAL}][\w’'-]{{1,30}}"

RULERS = """
    Abdülaziz Abdulaziz Abdülhamid Abdülhamit Abdulhamid Abdulhamit Abdülmecid Abdülmecit Abdulmecid
    Ahmed Ahmet Alaaddin Alaeddin Alâaddin Alâeddin Alp Alparslan Baybars Bayezid Bayezit Beyazıt
    Berkyaruk Cem Gıyaseddin Gıyâseddin İbrahim İbrâhim İzzeddin Kalavun Kansu Kayıtbay Keykavus
    Keykubad Kılıç Kılıçarslan Mahmud Mahmut Mehmed Mehmet Melikşah Mesud Murad Murat Muhammad
    Muhammed Mustafa Orhan Osman Reşad Reşat Rükneddin Saladin Salahaddin Sancar Selim Sencer
    Suleiman Suleyman Süleyman Tuğrul Vahdeddin Vahdettin Vahideddin Yıldırım
""".split()
"""Given names of sultans: ``Sultan`` before them is a title, before others a given name."""

_RULER = "|".join(RULERS)
_INITIAL = r"(?:[A-ZÇĞİÖŞÜ]\. ?)"

TITLES = re.compile(
    rf"""
    (?: (?: (?: Cumhurbaşkan | (?:Genel[ ]|Devlet[ ])?Başkan | Başbakan | Bakan | Vali | Komutan
              | Büyükelçi | Elçi | General | Kral | Kraliçe | İmparator | Prens | Çar | Padişah
              | Hükümdar | Halife | Patri[kğ] | Piskopos | Vezir | Kaymakam | Müftü | Beylerbey
            ) (?:s?[ıiuü])?
          | Milletvekili | Vekili | N[aâ]zırı | Mebusu | Meb[’‘']?usu | Defterdarı | Sözcüsü
          | Müdürü | Rektörü | Dekanı | Sekreteri | Yardımcısı | Temsilcisi
          | Danışmanı | [KC][aâ]tibi | Hanı | Sultanı | Şahı | Emiri | Kadısı | Çarı
          | Orgeneral | Amiral | Mareşal | Albay | Yarbay | Binbaşı | Yüzbaşı | Teğmen | Çavuş
          | Sayın | Bay | Bayan | Profesör | Doktor | Merhum | Merhume | Rahmetli | Cerrah
          | Prenses | Çariçe | İmparatoriçe | Papa | Kardinal | Şeyh | K[aāâ]d[ıîī]
          | Şeyh[üu]lisl[aâ]m | Sadr[aâ]zam | Sadrıazam | Vez[iî]r-i[ ]?[aâA]zam
          | Veziriazam | Reis[üu]lküt+[aâ]b | Reis[üu]lküt+[aâ]p | Kazasker | Defterdar | Serasker
          | Serdar-ı[ ]?Ekrem | Kaptan-ı[ ]Derya | (?<=Kaptan-ı[ ])Derya | Kaptanıderya
          | Şehz[aâ]de | [İI]m[aâ]m (?![ ]Hat[iî][bp])
          | [Hh]z\. | Hazret-i | Hazreti
          | Moll[aâ] (?=[ ][^\W\d_]+[ ][^\W\d_])
          | Mimar (?![ ](?:Sinan|Kemal[ae]d+in|Kemalettin|Hayred+in|Hayrettin|D[aâ]v[uû]d|Vedad)\b)
          | Yönetmen | Ressam | Romancı | Gazeteci | Besteci | Heykeltıraş | Bestekâr
          | Tarihçi | Müzikolog | Arkeolog | Antropolog | Psikolog | Halterci | Güreşçi | Futbolcu
          | Senarist | Oyuncu | Seyyah | Veliaht | Sosyolog | Filozof
          | Emir (?=[ ][^\W\d_]+[aeâ]dd[iî]n)
          | Sultan (?=[ ](?:[IVX]{{1,5}}\.|(?:{_RULER})\b))
          | President | Prime[ ]Minister | (?:Foreign[ ])?Minister | Professor | Doctor | Ambassador
          | Secretary | Senator | Chancellor | King | Queen | Emperor | Empress | Prince | Princess
          | Tsar | Czar | Tsarina | Sheikh | Shaykh | Caliph | Pope | Bishop | Patriarch | Cardinal
          | Grand[ ]Vizier | Vizier | Sir | Lord | Saint
          | (?:Mr|Mrs|Ms|Prof|Dr|Gen|Sen) (?=[ ])
        ) [ ]
      | (?:Prof|Doç|Dr|Yrd|Arş|Öğr|Gör|Av|Uzm|Op|Ord|Dt|Ecz|Vet|Hem|Psk|Fzt|Dyt|Müh|Asist
        |Assoc|Asst|Mr|Mrs|Ms|Gen|Sen|St|Hz) \.[ ]?
      | (?:[Kk]rş|[Bb]kz|[Bb]k|[Çç]ev|[Hh]az|[Nn]şr|[Tt]hk|[Ee]d|[Aa]kt) \.[ ]?
      | (?:Üyesi|Görevlisi) [ ] (?=[{_CAPITAL}])
    )+
    (?=[^\W\d_])
    """,
    re.VERBOSE,
)
"""Titles before a person's name, which the guideline leaves out; ``Paşa`` behind it is not here.

``Molla`` and one word are one name (``Molla Câmî``).
"""

HONORIFICS = r"(?:Paşa|Pasha|Bey|Beg|Efendi|Ağa|Çelebi|Hanım|Hatun|Han|Khan|Sultan)"

HONORIFIC_BEHIND = re.compile(
    rf"[ ]{HONORIFICS}(?:(?<=[aiı])(?:n[ıi]n|y[aeıi]|yl[ae])|(?<=[ym])(?:[ıi]n|[aeıi]|l[ae]))?"
    rf"(?!\w)(?!(?<=Sultan)[ ](?:[IVX]{{1,5}}\.|[{_CAPITAL}]))"
)
"""The rank behind a name, with a suffix or none; ``Sultan`` before a name begins the next one."""

HONORIFIC_ASIDE = re.compile(r"[ ]\((?:Bey|Efendi|Paşa|Hanım|Hatun|Ağa|Çelebi)\)")
"""The rank behind a name, in brackets, which the source leaves out (``Ali Ece (Bey)``)."""

ENDS_IN_HONOR = re.compile(rf"[ ]{HONORIFICS}\w{{0,4}}$")

BYNAME = re.compile(
    rf"""(?<![\w’'.-])
    (?P<byname> (?: [{_CAPITAL}][\w’'-]{{1,25}} (?: l[ıiuü] | z[aâ]de | oğlu | [dD]d[iîī]n | î )
      | Damad | Damat | Hafız | Hâfız | Hacı | Kul | Seyyid | Seyyit | Derviş | Köse | Topal | Koca
      | Fatih | Kan[uû]n[iî] | Yavuz | Eb[uû] | Abu | Abū | [İI]bn | [İI]bni | [İI]bn-i
      | Eb[uüû][’']l-{_CAP} | [{_CAPITAL}]\w{{2,25}}-[iıuü] ) )
    [ ]$""",
    re.VERBOSE,
)
"""A byname right before a person: of a town, of a father, of a rank, an izafet (``Nâsır-ı``)."""

FIRM_BYNAME = re.compile(r"z[aâ]de$|[dD]d[iîī]n$|-[iıuü]$|^Eb|^Ab[uū]|^[İI]bn")
"""Bynames that are a part of a name also where a sentence begins."""

NO_BYNAME = re.compile(
    r"""(?:Amerika|Kanada|Avrupa|Afrika|Asya|Avustralya|Avusturya|Almanya|Fransa|İngiltere|İskoçya
    |İrlanda|İspanya|Portekiz|İtalya|Hollanda|Belçika|İsviçre|İsveç|Norveç|Danimarka|Finlandiya
    |Polonya|Romanya|Bosna|Kosova|Makedonya|Ukrayna|Rusya|Çin|Japonya|Kore|Endonezya|Malezya|İran
    |Irak|Suriye|Lübnan|Ürdün|Filistin|İsrail|Mısır|Libya|Tunus|Cezayir|Fas|Sudan|Brezilya|Arjantin
    |Meksika|Şili|Küba|Kolombiya|Kıbrıs|Türkiye|Batı|Doğu|Kuzey|Güney|Anadolu|Balkan|Kafkasya
    |Roma|Bizans|Venedik|Ceneviz|Yunanistan|Bulgaristan|Sırbistan|Hırvatistan|Gürcistan|Azerbaycan|Ermenistan|Kazakistan
    |Özbekistan|Türkmenistan|Kırgızistan|Tacikistan|Afganistan|Pakistan|Hindistan|Macaristan)l[ıiuü]
    |(?:Kralı|Selçuklu|Memlüklü|Akkoyunlu|Karakoyunlu|Gazneli|Karahanlı|Timurlu|Nakşibendî)
    |(?:Hazret|Kaptan|Âl|Ehl|D[iî]v[aâ]n|T[aâ]r[iî]h|Kit[aâ]b|Men[aâ]kıb|Tezkire|Ris[aâ]le|Mesnev[iî]
      |Tefs[iî]r|Şerh|Gazav[aâ]t|Tev[aâ]r[iî]h|Vek[aâ]yi|K[uü]lliy[aâ]t|Şehn[aâ]me|Feth)-[iıuü]
    """,
    re.VERBOSE,
)
"""Adjectives of countries, dynasties, and the works that an izafet names after a person."""

NAME_GOES_ON = re.compile(
    rf"""
    (?: [’'](?:l|n|s|ş|d|t|r|z)-[^\W\d_]{{2,30}}
      | [ ](?:al|el|ad|an|as|aṣ|ash|aş|ar|at|aṭ|az|ed|en|es|er|et|ez|eş|ud|ul)
        -[^\W\d_][\w‘]{{1,30}}
      | [ ](?:b\.|bin|ibn|bint|ibn-i|bint-i|veled-i)[ ](?:(?:el|er|es|eş|en|et|ed|ez|al)-)?{_CAP}
      | [ ](?:oğlu|kızı)[ ][{_CAPITAL}][\w-]{{1,30}} ){{1,4}}
    """,
    re.VERBOSE,
)
"""The Arabic article or ``son of`` and the words they belong to (``Ibn al-Jawzī``)."""

OF_THE_FAITH = re.compile(r"[ ](?:al|ad|ed|ud)-[DdḌ][iīî]n\b")
"""The second half of a title of honour, which no place has (``Fakhr al-Dīn``)."""

TITLE_OF_HONOUR = re.compile(r"(?!Sel[aâ]h)[A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû]{2,12}(?:edd|üdd|udd)[iî]n")
"""A man's name of the same kind in one word (``Fahreddin``)."""

CAPITAL_SURNAME = re.compile(rf"(?:[ -][{_CAPITAL}]{{2,20}}){{1,3}}(?=[\d*†‡,;¹²³]|[ ]?[-–][ ]|$)")
"""An author's surname in capitals after the given name, where a byline goes on or ends."""

_SURNAME = rf"[ -][{_CAPITAL}][a-zçğıöşüâîû]{{1,20}}"
_NOTE_MARKS = r"[*†‡§⁰¹²³⁴-⁹]{1,3}"

MARKED_SURNAME = re.compile(
    rf"{_SURNAME}(?=\d{{1,2}}(?:[*†‡,;]|[ ]{{0,8}}[,;*]|$)"
    rf"|{_NOTE_MARKS}(?:[ ]{{0,8}}[,;]|[ ](?:[&–-]|ve|and)[ ]))"
)
"""An author's surname with the mark of a note or an affiliation glued to it.

A word with an asterisk or a raised figure is one only where more authors follow.
"""

LAST_MARKED_SURNAME = re.compile(rf"{_SURNAME}(?={_NOTE_MARKS}$)")
"""The last word of a text, with a note's mark glued to it: that of an author, or of a title."""

AUTHOR_BEFORE = re.compile(r"(?:^|[*†‡§⁰¹²³⁴-⁹\d][ ]?(?:[,;]|[ ](?:[&–-]|ve|and))[ ])$")
"""What stands before a byline's last author: nothing, or the mark of the one before."""

_AUTHOR = rf"(?:[{_CAPITAL}][a-zçğıöşüâîûə]{{1,20}}[ ]|[{_CAPITAL}]\.[ ]?){{1,3}}"
_AUTHOR += rf"[{_CAPITAL}]{{2,20}}(?:[ -][{_CAPITAL}]{{2,20}}){{0,2}}"
_MARKS = r"[ ]?[\d*†‡§¹²³,]{0,8}"
_NEXT = rf"(?:[ ]?(?:[,;&–-]|ve\b|and\b)[ ]?|(?<=[\d*†‡§¹²³])[ ](?=[{_CAPITAL}]))"

AUTHOR = re.compile(rf"(?P<name>{_AUTHOR}){_MARKS}(?:{_NEXT}|$)")
"""One author of a byline, the surname in capitals, up to the next; a mark alone may part them."""

BYLINE = re.compile(
    rf"(?:{_AUTHOR}{_MARKS}{_NEXT}){{1,12}}{_AUTHOR}{_MARKS}|{_AUTHOR}[ ]?[\d*†‡§¹²³]{{1,4}}"
)
"""A line of authors alone: two or more, or one with a mark."""

INITIALS_BEFORE = re.compile(rf"(?<![\w.]){_INITIAL}{{1,3}}$")
"""The initials before a surname (``K. A. Aru``)."""

RULER = re.compile(rf"(?<![\w’'.-])[IVX]{{1,5}}\. (?:{_RULER})(?: (?:{_RULER}|Han))?(?!\w)")
"""A sultan with his number (``III. Selim``)."""

CREDIT = re.compile(
    r"\b(?:Fotoğraf|Foto|Çizim|Photo|Photograph|Drawing)(?: by|:) ?"
    rf"(?P<name>{_INITIAL}{{1,3}}[A-ZÇĞİÖŞÜ][a-zçğıöşü]{{1,20}}"
    r"|[A-ZÇĞİÖŞÜ][a-zçğıöşü]{1,20}(?: [A-ZÇĞİÖŞÜ][a-zçğıöşü]{1,20}){1,2})(?=[,;.)]|$)"
)
"""Whoever made a picture, where its caption says so (``(Çizim: E. Kaya)``)."""

ORCID_LINE = re.compile(
    rf"(?P<name>{_INITIAL}{{0,3}}[A-ZÇĞİÖŞÜ][\w’'-]{{1,30}}"
    r"(?: [A-ZÇĞİÖŞÜ][\w’'-]{1,30}){0,3}): (?:ORCID|https?://orcid)"
)
"""A line with the ORCID of an author."""

IN_ITS = re.compile(
    r"[A-ZÇĞİÖŞÜ][a-zçğıöşüâîû]{2,20}(?<=[^\Waeıioöuüâîû])(?:[ıu]nda|[iü]nde)n? (?=[A-ZÇĞİÖŞÜÂÎÛ])"
)
"""The word in which somebody did something, at a sentence's start (``Şarkılarında Ece``)."""

OPENER_BEFORE = re.compile(r"(?<!\w)(?P<word>[A-ZÇĞİÖŞÜ][a-zçğıöşü]{1,9}) $")
"""The word before ``de``, which is a particle of it or of a name (``Gene de Kaya``)."""
