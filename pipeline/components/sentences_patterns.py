"""What the sentence rules know about words: abbreviations, ordinals, openers, predicates.

Provenance: the Turkish abbreviations follow the printed list of the Turkish Language Association
(TDK, Yazım Kılavuzu, "Kısaltmalar Dizini") and the citation manuals in use at Turkish journals
(İSNAD, APA in Turkish); the English ones follow the Chicago Manual of Style, chapter 10. Both were
narrowed to what occurs in article abstracts, where a word that is also common at the end of a
sentence (``var.``, ``art.``, ``ort.``) does more harm in a list than it does good.

Words are compared by ``fold``: case and the two Turkish letters I are made one. A language's
articles quote the other language, so the lists hold for both.
"""

from __future__ import annotations

import re

_ONE_I = str.maketrans("Iİı", "iii")


def fold(word: str) -> str:
    """Return the word for comparison: lower case, ``I``, ``İ`` and ``ı`` all as ``i``."""
    return word.translate(_ONE_I).lower()


def _words(listing: str) -> frozenset[str]:
    return frozenset(fold(word) for word in listing.split())


# A name follows. Written with a capital; ``av`` and ``ord`` in small letters are ordinary words.
TITLES = _words("""
    prof doç yrd öğr gör arş dr uzm av mim müh ord op dt ecz vet alb yb bnb yzb tğm org orgen
    tümg tuğg korg gen hz st mr mrs messrs assoc assist asst res gov capt lt sgt araş zir orm jeol
    hemş fzt psk dyt biyol yu zh kh
""")

# Something always follows: a work after a lead-in, a century after an era, a place name's rest.
LEADING = _words("""
    hzl bk bkz krş çev haz nşr thk trc terc yay örn ör msl akt bsk cf e.g i.e eg viz ca approx eds
    t.c a.g.e a.g.m a.g.t a.g.y m.ö m.s mö hic r.a s.a.v s.a.s a.s ing fr alm osm lat mah cad
    sok bul apt blv üniv fak enst
""")

# Parts of the name of an institution that is cut short (``İst. Üniv. Edb. Fak.``).
INSTITUTIONS = _words("üniv ünv fak enst böl yay mat kit")

# A number follows (``s. 45``, ``No. 5``); before anything else the word is only a word.
NUMBERED = _words("""
    no nr ss sf sh p pp art par op cilt sy sayı md mad fig figs eq eqs tab vol vols ch sec sect
    fasc cod şek böl lev ver jan feb mar apr jun jul aug sep sept oct nov dec oca şub nis haz tem
    ağu eyl eki kas ara tel faks h ö öl t kat env res abb taf pl foto yük çap uz gen kal
""")

# A name, a number or a day follows (``ed. Can``, ``Yarg. 9. HD``, ``RG. 7.4.2016``); a word that
# opens sentences may follow as well.
FOLLOWED = _words("ed yarg rg r.g")

# A numbered chamber of theirs follows: ``Danıştay 10. D.``
COURTS = _words("yargıtay danıştay yarg dan bam")

# Closes an enumeration, and with it, before a capital, the sentence.
ENUMERATION_ENDS = _words("vb vs vbg v.b v.s etc")

# May close a sentence: whether it does is told by what comes next.
CLOSING = _words("""
    vd vdğ v.d ark arkd dğr diğ al ibid loc a.ş aş ltd şti inc corp co llc bros jr sr u.s u.k
    u.n e.u d.c a.m p.m a.d b.c b.c.e c.e ph.d sp spp ssp subsp cv yy yüzy dk sn min
""")

# Of these, the ones that mean more of the same: after a number they are no unit of measure.
AND_OTHERS = _words("vd vdğ v.d ark dğr diğ al sp spp")

# Words that a number follows: a stop between the two (``sayfa.45``) is a slip.
COUNTED_PARTS = _words("""
    sayfa tablo şekil madde fıkra sayı cilt bölüm sürüm page table figure volume chapter section
""")

# Capitalised openers that hardly ever follow an ordinal, an initial or an abbreviation.
OPENERS = _words("""
    bu bunun buna bunu bunda bundan bunlar bunların bunlara bunları bunlardan bununla böyle
    böylece böylelikle şu şunu şöyle o onun ona onu onlar onların ancak fakat ama lakin oysa
    oysaki ayrıca çünkü zira nitekim dolayısıyla özellikle bazı birçok çoğu her hem hatta
    üstelik dahası yine yani örneğin mesela eğer şayet ise ne nasıl neden niçin burada buradan
    orada böylesi öte diğer aynı sonuçta sonrasında ardından daha tüm bütün günümüzde
    araştırmada araştırmanın araştırmaya çalışmada çalışmanın çalışmaya çalışmamızda makalede
    makalenin verilerin bulgulara bulguların elde yapılan katılımcıların hastaların sadece
    yalnızca kısaca öncelikle ilgili tezde incelemede görüldüğü bilindiği the this these that
    those there it its in on at of for from with within by as an to after although among and
    another because before besides both but considering consequently despite due during each
    especially even finally first following further furthermore hence here he his how however if
    it's many moreover most nevertheless one other our she similarly since so some such
    therefore they thus through under using various we what when where which while who according
    accordingly additionally also all about later today
""")

# Run-in headings of structured abstracts, when a colon follows: ``Yöntem: …``.
HEADINGS = _words("""
    araştırma çalışma sonuç sonuçlar veri veriler bulgular analiz yöntem gereç amaç giriş
    anahtar gereçler materyal metot tartışma öneri aim objective purpose introduction background
    method methods material materials result results finding findings data discussion conclusion
    conclusions keywords limitations
""")

# Run-in headings of what authors declare at the end of an article.
STATEMENT = re.compile(
    r"(?:Çıkar [Çç]atışması|Yazar(?:lar|ların)? [Kk]atkı|Araştırmacıların [Kk]atkı|Etik |Finans"
    r"|Destekleyen|Teşekkür|Hakem|Veri [Ee]rişilebilirliği|Conflicts? of|Competing"
    r"|Authors?’? [Cc]ontrib|Funding|Financial|Ethic|Acknowledg|Data [Aa]vailability|Peer[ -])"
    r"[^.:]{0,40}:"
)

# Nouns that an ordinal counts, written with a capital in names and headings; a case ending may
# follow (``Yüzyılın``, ``Maddesi``), another word that begins alike does not count (``Katılımcı``).
_ORDINAL_HEADS = _words("""
    dünya cihan yüzyıl yy asır madde fıkra bent bölüm cilt sayı baskı basım sayfa zirve ordu kolordu
    tümen tugay alay tabur fırka filo cumhurbaşkan başbakan cumhuriyet meşrutiyet bölge dönem devre
    kongre kurultay kurul genel meclis sempozyum konferans çalıştay bienal festival lig sınıf kademe
    evre aşama grup grub hipotez soru kuşak nesil yıl yaş hafta ay gün saat çeyrek kat daire hukuk
    ceza ulusal uluslararası milli millî büyük olağan olağanüstü enternasyonal reich haçlı viyana
    binyıl derece kalkınma plan yargı paket tertip tip oturum birleşim toplantı
    halife mahkeme hakimliğ hâkimliğ noterliğ savcılığ komisyon komite hd cd
    international national century world army session congress symposium
""")
_ENDINGS = (
    r"(?:l[ae]r)?(?:s?[iuü])?(?:n?[dt][ae]n?|n?[iuü]n?|[ny]?[ae]|yl[ae]|l[iuü]k|n?[cç][ae])?(?:ki)?"
)
ORDINAL_HEAD = re.compile(rf"({'|'.join(sorted(_ORDINAL_HEADS))}){_ENDINGS}(?:[’'].*)?$")

# What stands before a letter or a number that is itself the last word of its sentence.
LABEL_NOUNS = _words("""
    vitamin vitamini grup grubu tip tipi hepatit hepatitis plan planı model modeli faktör
    kategori type group class factor category phase war = < > ≤ ≥ ~ ±
""")

# Before the number of a page, a figure or an article that ends its sentence (``Bkz. Koç, s. 45.``).
PAGE_LABEL = re.compile(
    r"(?:[Ss]{1,2}|[Pp]{1,2}|md?|[Nn]o|[Şş]ek|[Tt]ab|[Ff]igs?|[Ee]qs?|[vn]r|[df]n|par)\."
)

MONTHS = _words("""
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık january february
    march april may june july august september october november december
""")

# A Roman numeral after one of these belongs to the name that follows (``Sultan II. Mahmud``).
RULER_TITLES = _words("sultan king queen emperor tsar czar pope papa kral kraliçe çar şah shah")

# What goes on after the words of somebody.
SAYINGS = _words("""
    dedi diyor der demiş demişti demiştir diye diyen diyerek demekte demektedir şeklinde şeklindeki
    biçiminde
""")

# Words after a quotation that make it a name: no sentence ends inside such a quotation.
TITLE_NOUNS = re.compile(
    r"(?:adl[ıi]|ad[ıi]n[ıi]|ad[ıi]ndaki|isimli|ismi|başl[ıi]kl[ıi]|başl[ıi]ğ|kitab|eser[ i]|eserin"
    r"|makale|roman|şiir|film|dergi|sorular|sorusu|entitled|titled)"
)

# A finite verb ends the clause. STRONG forms are hardly anything else; PREDICATE adds the simple
# past, the aorist and nominal predicates, which nouns look like too.
STRONG_PREDICATE = re.compile(
    r"(?:m[ıiuü]şt[ıiuü]r?(?:l[ae]r)?|m[ıiuü]şl[ae]rd[ıi]r?|m[ae]kt[ae](?:d[ıi]r?)?(?:l[ae]r)?"
    r"|[^\W\d_]{3}[dt][ıiuü]r(?:l[ae]r)?|l[ae]rd[ıi]r?"
    r"|[ıiuü]yor(?:l[ae]r|d[ıu]|du?r)?|[ae]c[ae][kğ](?:t[ıi]r?|l[ae]rd?[ıi]?r?)"
    r"|d[ıi]lm[ıi]şt[ıi]r|değild[ıi]r?|yokt[ıu]r?|vard[ıi]r?)$"
)
PREDICATE = re.compile(
    r"(?:[dt][ıiuü](?:l[ae]r|k|m)?|[dt][ıiuü]r(?:l[ae]r)?|yor(?:l[ae]r|[ıu]z|[ıu]m|d[ıu])?"
    r"|m[ıiuü]ş(?:l[ae]r)?|m[ae]kt[ae]|m[ae]l[ıi]|[ae]c[ae]k|[ıiuüae]r(?:l[ae]r)?|m[ae]z"
    r"|değil|yok|var|gerek|lazım|mümkün)$"
)
NOT_PREDICATES = _words("müdür nadir kadir bahadır çadır katır satır hatır bakır demir şair ömür")
