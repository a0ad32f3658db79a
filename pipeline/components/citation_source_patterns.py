"""Forms of citations to archives and scripture.

Abbreviations compiled by hand: the archives Turkish historians cite, the 114 suras
(folded, without article), the books of the Bible and the collections of hadith.
"""

from __future__ import annotations

from pipeline.components.citations_patterns import APOSTROPHE, DASH, DAY, HIJRI_DATE

ARCHIVE = (
    r"(?:BOA|B\.O\.A\.|COA|C\.O\.A\.|BCA|B\.C\.A\.|CCA|TSMA\.[DEde]|TSMA|TSMK|VGMA|VGM|TKGMA|TKGM|KKA|ATASE"
    r"|TİTE|TTKA"
    r"|MŞH\.ŞSC\.d|MŞH|TBMMA|DABOA|TNA|NARA|CADN|HHStA|IOR|AVPRI|RGVIA|GARF|[A-ZÇĞİÖŞÜ]{1,4}ŞS"
    r"|PRO(?=, (?:FO|WO|CO|CAB) \d)|(?:FO|WO|CAB)(?= \d{2,4}/\d)"
    r"|(?:[A-ZÇĞİÖŞÜ][\w’'-]{2,20} ){1,3}(?:Şer[’']?[iî]y+e|Kadı) Sicil(?:i|leri)"
    r"(?: Defter(?:i|leri))?)"
)
_FONDS = (
    r"(?:[A-ZÇĞİÖŞÜ][\w.}{]{0,14}[.,:]?\s?|\([A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜa-z. ]{1,12}\)[.,:]?\s"
    r"|(?:nr|no|[Nn]o|d|g|k|s|v|vr|def|dos|göm|b|y|lef|l|h|hk|hük|vrk|sıra|def)[.:]\s?|(?:lef|belge|dosya|gömlek|sıra|hüküm)\s)"
)
_PIECE = r"\d{1,6}[A-Za-z]?"
ARCHIVE_SHELF = (
    rf"(?P<archive>{ARCHIVE})(?:\.? \([^()\d]{{4,80}}\))?[.,:]{{0,2}}\s"
    rf"(?P<shelf>{_FONDS}{{0,8}}{_PIECE}(?:(?:[{DASH}/.:]|\.\.){_PIECE}){{0,6}}"
    rf"(?:,\s(?!\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|{HIJRI_DATE})(?:{_FONDS}{{0,2}})?"
    rf"{_PIECE}(?:[{DASH}/.]{_PIECE}){{0,4}}(?!\d|\s?[A-Za-zÇĞİÖŞÜçğıöşü])){{0,4}})"
)
"""`BOA, DH.KMS, 25/7`; `BCA, 030.10/45.123.4`; `KŞS 34, 45/2`."""

_FOND_CODE = r"[A-ZÇĞİÖŞÜ][A-Za-zÇĞİÖŞÜçğıöşü]{0,4}\.?(?:[A-ZÇĞİÖŞÜ]{1,5}\.?)?(?:d\.)?,?\s"
_NUMBERED = r"\d{1,6}[a-z]?(?:[-/]\d{1,5}[a-z]?){0,3}"
_IN_THE_FILE = (
    rf"(?:,\s(?:(?:vr?|yk|ss?|hk|hük|h|lef|blg|b|[Bb]elge|[Ee]k|[Ss]ıra)[.:]?)\s?{_NUMBERED})"
)
ACRONYM_SHELF = (
    rf"(?P<archive>[A-ZÇĞİÖŞÜ]{{2,6}}),\s(?P<shelf>(?:(?:{_FOND_CODE}){{1,4}}nr\.\s?{_NUMBERED}"
    rf"{_IN_THE_FILE}|(?:{_FOND_CODE}){{0,2}}(?:Dosya|Defter|Kutu|Klasör|Zarf)"
    rf"(?:\s(?:nr|[Nn]o))?[.:]?\s?{_NUMBERED}){_IN_THE_FILE}{{0,3}})(?!\w)"
)
"""Any archive by its acronym, told by what its shelf mark counts.

`OVA, KK, TT.d., nr. 20, vr. 14a`; `OVA, Dosya 4/17`.
"""

_FOND_KEY = r"(?:[Ff](?:on[dt]?)?)[.:]? ?"
_FOND_FIELD = r"(?:[^\W\d_]{1,8}[.:]{0,2} ?\d{1,6}[^\W\d_]?(?:[-–/]\d{1,5}[^\W\d_]?)?)"
FOND_SHELF = (
    r"(?P<archive>[A-ZÇĞİÖŞÜƏ][A-Za-zÇĞİÖŞÜƏçğıöşüə]{0,3}[A-ZÇĞİÖŞÜƏ]{1,6}"
    r"|(?:[A-ZÇĞİÖŞÜƏ][\w’'-]{1,20} ){1,6}Arşivi)[,:]? "
    rf"(?P<shelf>{_FOND_KEY}\d{{1,6}}[^\W\d_]?(?:, {_FOND_FIELD}){{2,4}})"
)
"""The files of Russia and the Turkic republics, by fond, list, file and leaf.

`RGASPI, f. 17, op. 3, d. 45, l. 12`; `KRMDA, f. 5, t. 1, iş 36, v. 4-4a`.
"""

_ABOUT = rf"(?:,\s[A-ZÇĞİÖŞÜ][^,;:.()\d]{{3,80}}(?=,\s{DAY}))?"
ARCHIVE_DAY = (
    rf"{_ABOUT}(?:,\s(?:(?:(?:H|[Hh]icr[iî])\.?\s)?{HIJRI_DATE}(?:\s?[/=]\s?{DAY})?"
    rf"|[HM][.-]\s?\d\d[-./]\d\d[-./]\d{{4}}|{DAY})(?!\w))?"
    rf"(?:,?\s[(\[]{DAY}[)\]])?"
)
"""What a document is and its day behind its shelf mark: `, 11 Şevval 1137`, ` (8 Ocak 1917)`,
`, 27 R 1254`, `, Elçiden Nazıra, 3 Mayıs 1850`."""

_LIBRARY_WORD = r"[A-ZÇĞİÖŞÜÂÎÛ][\wâîû’'-]{1,20}"
_LIBRARY = (
    rf"(?P<archive>(?:{_LIBRARY_WORD}\s){{1,4}}Ktp\.),?\s"
    rf"(?P<shelf>(?:{_LIBRARY_WORD}\.?(?:\s{_LIBRARY_WORD}\.?){{0,3}},?\s)?"
)
_LEAF = r"\d{1,5}(?:/\d{1,3})?(?:,\s(?:vr?|y|s)\.\s?\d{1,4}[ab]?(?:[-–]\d{0,4}[ab]?)?)?)(?!\w)"
_FILED = r",[^();]{0,60}\b(?:[Nn]r|[Nn]o|[KDB]|[Dd]os|[Dd]ef|[Kk]utu|[Dd]osya|[Bb]elge)[.:]?\s?\d"
_SOUND_ARCHIVE = (
    r"[A-ZÇĞİÖŞÜ]{2,8}(?:-[A-ZÇĞİÖŞÜ]{2,8})?(?: Arşivi)?"
    r"(?=,? (?:DVD|CD|VHS|[Kk]aset|[Bb]an[dt]|[Pp]lak|[Mm]akara)[ .:no]{1,6}\d)"
)
MANUSCRIPT_ANY = (
    rf"(?P<archive>(?:{_LIBRARY_WORD}\s){{1,5}}(?:Ktp\.?|Kütüphanesi(?=[^();]{{1,60}}\b[nv]r\.)"
    rf"|Arşivi(?={_FILED}))|{_SOUND_ARCHIVE}),?\s"
    rf"(?P<shelf>(?!{DAY}$|\d{{4}}$)[^();]{{0,80}}\d[^();]{{0,30}})"
)
"""A whole bracket, whatever the shelf mark: `Milli Ktp., 06 Mil Yz A 3714, vr. 25b`, the files of
another archive (`Ova Arşivi, K. 3, D. 12`), a recording (`MSGSÜ-DK, Kaset 14/2`)."""

LEAF_OR_PAGE = r"(?<!\w)(?:vr?|yk|ss?|fols?|ll?)\.\s?(?P<pages>\d{1,4}[ab]?(?:[-–/]\d{0,4}[ab]?)?)"
LEAF_OR_PAGE += r"(?:,\s(?:hk|hük|sıra|hüküm)[.:]?\s?\d{1,4})?$"
"""Where in the document, at the end of its shelf mark: `vr. 3b`, `s. 112/158` (page and entry)."""

MANUSCRIPT = rf"{_LIBRARY}(?:[Nn][ro]\.?:?\s)?{_LEAF}(?!\s[A-Z])"
MANUSCRIPT_IN_TEXT = rf"{_LIBRARY}[Nn][ro]\.:?\s{_LEAF}"
"""`Süleymaniye Ktp., Esad Efendi, nr. 1143, vr. 1a`; a table of copies has no `nr.`."""

_LABELLED = (
    r"(?:[Nn][ro]|[Dd]os(?:ya)?|[Gg]öm(?:lek)?|[Dd]ef(?:ter)?|[Kk]utu|[Ff]on|[Ee]nv|[Ss]ıra"
    r"|[KDGSBF])(?:\. ?|: ?|\s(?:no|nr)[.:]? ?)\d"
)
REPOSITORY = (
    rf"\s?(?P<archive>(?:[A-ZÇĞİÖŞÜÂÎÛ][\wâîû’'-]{{1,20}}\s){{1,5}}"
    r"(?:Kütüphane(?:si)?|Ktp\.|Arşivi|Müzesi))"
    rf"(?: \([A-ZÇĞİÖŞÜ]{{2,6}}\))?,\s(?P<shelf>(?=[^();]{{0,60}}(?<!\w){_LABELLED})"
    r"[^();]{1,100}\d[ab]?)"
    rf"(?P<day>(?:,\s{DAY})?(?: \((?:{DAY}|\d{{4}})\))?)(?=\s?[.;]?\s?$)"
)
"""A document that a note opens with, wherever it is kept; its shelf mark has a labelled number.

`Ova Kütüphanesi (OK), Yazmalar, nr. 18, vr. 3a`; `Liman Arşivi, K. 8, D. 22 (1907)`.
"""

SURAS = frozenset(
    "fatiha bakara ali-imran al-i-imran ali imran nisa maide enam araf enfal tevbe tövbe yunus "
    "hud yusuf rad ibrahim "
    "hicr nahl isra kehf meryem taha enbiya hac hacc müminun nur furkan şuara neml kasas ankebut "
    "rum lokman secde ahzab sebe fatir yasin yâsîn saffat sad zümer mümin gafir fussilet şura "
    "zuhruf duhan "
    "casiye ahkaf muhammed fetih feth hucurat kaf zariyat tur necm kamer rahman vakia hadid "
    "mücadele "
    "haşr mümtehine saf saff cuma cumua münafikun teğabün tegabün talak tahrim mülk kalem hakka "
    "mearic "
    "nuh cin cinn müzzemmil müddessir kiyame kiyamet insan mürselat nebe naziat abese tekvir "
    "infitar "
    "mutaffifin inşikak büruc tarik ala gaşiye fecr beled şems leyl duha inşirah şerh tin alak "
    "kadir kadr "
    "beyyine zilzal adiyat karia tekasür asr hümeze fil kureyş maun kevser kafirun nasr tebbet "
    "mesed "
    "ihlas felak nas baqarah imran an’am araf anfal tawbah kahf maryam nisa' kuran kur’an "
    "kur'an quran "
    "qur’an qur'an".split()
)
BIBLE = frozenset(
    "matta markos luka yuhanna elçilerin romalilar korintliler galatyalilar efesliler "
    "filipililer "
    "koloseliler selanikliler timoteos titus filimon ibraniler yakup petrus yahuda vahiy "
    "yaratiliş "
    "tekvin çikiş levililer sayim tesniye yeşu hakimler rut samuel krallar tarihler ezra "
    "nehemya ester eyüp "
    "mezmurlar mezmur özdeyişler vaiz yeşaya yeremya hezekiel daniel hoşea yoel amos ovadya "
    "yunus mika "
    "nahum habakkuk sefanya hagay zekeriya malaki matthew mark luke john acts romans "
    "corinthians galatians "
    "ephesians philippians colossians thessalonians timothy philemon hebrews james peter jude "
    "revelation genesis exodus leviticus numbers deuteronomy joshua judges ruth kings chronicles "
    "nehemiah esther job psalms psalm proverbs ecclesiastes isaiah jeremiah ezekiel hosea joel "
    "obadiah "
    "jonah micah habakkuk zephaniah haggai zechariah malachi".split()
)
SLASHED_BIBLE = frozenset(
    "tekvin yaratiliş çikiş levililer sayim tesniye matta markos luka yuhanna mezmurlar".split()
)
"""Books that Turkish scholars cite as they do suras: `Tekvin, 1/27`."""

BIBLE_SHORT = frozenset(
    "mt mk mr lk jn jhn yu rom kor cor gal eph fil phil thess tim tit flm ibr heb yak jas pet rev "
    "gen yar exod çik num deut yas josh judg kgs neh mez ps özd prov eccl yşa isa yer jer hez ezek "
    "dan mik mic zech".split()
)
"""Books of the Bible by their usual abbreviations, folded, without the stop."""

HADITH = frozenset(
    "buhari müslim tirmizi ebu davud ebû ibn mace nesai nesâî darimi muvatta ahmed hanbel "
    "müsned beyhaki "
    "taberani hakim bukhari muslim tirmidhi".split()
)
VERSE = (
    rf"(?:(?:Kur[{APOSTROPHE}]?[âa]n(?:-ı Kerîm|-ı Kerim)?|Tevrat|Zebur|İncil),?\s)?"
    rf"(?:(?P<lead>\d{{1,3}})[/.]\s?)?(?P<book>(?:[1-3]\.? ?)?"
    rf"[^\W\d_][{DASH}\w{APOSTROPHE}]{{1,20}}"
    rf"(?:[ -](?![Ss][uû]re)[^\W\d_][\w{APOSTROPHE}]{{1,12}})?)"
    rf"(?:\.(?=\s?\d{{1,3}}:)|\s[Ss]ûre(?:si)?|\s[Ss]ure(?:si)?)?\s?[,:]?\s(?P<verse>\d{{1,3}}(?:\s?[/:.,]\s?\d{{1,3}})?(?:\s?[{DASH}]\s?\d{{1,3}})?"
    rf"(?:,\s?\d{{1,3}}(?:[{DASH}]\d{{1,3}})?){{0,6}})"
)
"""`Bakara, 2/255`; `el-Bakara 2/255`; `2/Bakara, 255`; `Yuhanna 3:16`."""

HADITH_PLACE = (
    rf"(?P<book>[^\W\d_][\w{APOSTROPHE}]{{2,14}}(?:\s[^\W\d_][\w{APOSTROPHE}]{{2,14}})?),\s(?P<chapter>[“\"‘'«][^”\"»’]{{2,40}}[”\"’'»]|[A-ZÇĞİÖŞÜÎÂÛ]\w{{2,20}}),?\s"
    rf"(?P<number>\d{{1,4}}(?:[,-]\s?\d{{1,4}})?)(?:\s\((?:[Nn]o|[Nn]r|[Hh])\.?:? ?\d{{1,5}}\))?"
)
"""`Buhârî, “Îmân”, 1`."""

CLASSICS = frozenset(
    "homeros hesiodos herodotos thukydides ksenophon platon aristoteles strabon plutarkhos "
    "polybios "
    "diodoros pausanias appianos arrianos sophokles sofokles euripides aiskhylos aristophanes "
    "pindaros cicero vergilius ovidius horatius livius tacitus suetonius plinius seneca lucretius "
    "augustinus plotinos vitruvius prokopios homer hesiod herodotus thucydides xenophon plato "
    "aristotle strabo plutarch polybius sophocles aeschylus virgil ovid horace livy pliny "
    "augustine procopius dante".split()
)
"""Authors who are cited by book and line, as every print has them."""

CLASSIC_PLACE = (
    r"(?P<author>[A-Z][a-z]{3,12}), (?:(?P<title>[“\"]?[A-ZÇĞİÖŞÜ][\w’' -]{2,40}[”\"]?),? )?"
    r"(?P<place>[IVXLC]{1,6}[., ]{1,2}\d{1,4}(?:[-–]\d{1,4})?"
    r"|\d{1,3}[.:]\d{1,4}(?:[.–-]\d{1,4}){0,2}"
    r"|(?!1[5-9]\d\d|20\d\d)\d{2,4}[a-e]\d{0,2}(?:[-–]\d{0,4}[a-e]?\d{0,2})?)"
)
"""`Homeros, İlyada, 1.1`; `Platon, Devlet, 514a`; `Aristoteles, 1094a15`."""
