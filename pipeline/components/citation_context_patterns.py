"""Words around a year in brackets that tell a citation from a film year or a species' authority.

Compiled by hand from Turkish and English abstracts of film, literature, history and zoology.
"""

from __future__ import annotations

import re

STUDY_AFTER = re.compile(
    r"(?:\s?[’'`]?\s?(?:y[ae]|n?[ıiuü]n|s)\b)?,?\s?(?:tarafınd|farklı olarak|hareketle"
    r"|[’']y?s[ae]\b|yararlan|esinlen|yola çık|uyarla|alıntı|göre\b|ise\b|çalışma|araştırma"
    r"|inceleme|yöntem|metod|metot|test|model|ölçe[kğ]|yaklaşım|kuram|teori|tanım|sınıfla|bulgu"
    r"|belirt"
    r"|ifade|vurgul|savun|ileri|öne\b|öner|geliştir|gerçekleştir|yap(?:mış|tı|ılan)|bul(?:muş|du)"
    r"|incele"
    r"|kullan|göster|saptam|tespit|söyle|değin|dikkat|açıkla|aktar|dile|formül|denklem|eşitli"
    r"|kriter"
    r"|indeks|nedensellik|eşbütünleşme|panel|birim|found|argu|stat(?:e|ed|es)\b|suggest|claim"
    r"|propos"
    r"|show|report|defin|describ|develop|examin|investigat|emphasi|point|note[sd]?\b|(?:also\s)?coin|conclud"
    r"|method"
    r"|procedure|approach|cointegration|causality|unit root|scale|criteri|framework"
    r"|classification"
    r"|theory|formula|equation|introduc)",
    re.IGNORECASE,
)
"""What goes on after the year of a cited study."""

METHOD_SOON = re.compile(
    r"(?:\s?[’'`]?\s?(?:y[ae]|n?[ıiuü]n|s)\b)?(?:\s[\w-]{2,20}){0,3}\s(?:test[si]?\b|model[si]?\b"
    r"|yöntem|metodu|ölçe[kğ]|ölçüt|formül|katsayı|kriter|nedensellik|eşbütünleşme|causality"
    r"|cointegration|convergence|unit root|scale|method|procedure|formula|criteri)"
    r"|\s?(?:[’'`]\s?\w{1,5}\s)?(?:tarafınd|göre\b|according)",
    re.IGNORECASE,
)
"""What goes on a few words after the year of a method's author: `Hatemi-J (2012) asimetrik
nedensellik testi`."""

SINCE = re.compile(
    r",?\s(?:beri|bu yana|bugüne|günümüze|başlayarak|itibaren"
    r"|[A-ZÇĞİÖŞÜ][\w-]{1,25}[’'][yn]?[ae] (?:\(\d{4}[a-e]?\)|uzanan|kadar|dek))"
)
"""After an ablative: how long a thought has lasted, or whom it reached: `Ak’tan (1982) beri`."""

REPORTS = re.compile(
    r"(?:[’'`]\s?\w{1,4})?,?\s(?:[\w’'-]{1,20}\s){0,4}(?:haber|aktar|bildir(?!im|ge|i\b)|duyur(?!u)"
    r"|yaz(?:dı|mış|ısı|ar)|geçtiği|yayımla|yayınla|göre\b|röportaj|manşe|servis|report|wrote)"
)
"""What goes on after the day of a paper or an agency that is a source."""

DOCUMENT = re.compile(
    r"(?:[’'`]\s?\w{1,4})?\s(?:[\w’'-]{1,20}\s){0,2}(?:rapor|açıklama|haber|bülten|analiz|değerlendirme"
    r"|veri(?:ler|s)|duyuru|tahmin)\w{0,8}"
    r"\s(?:göre|[ıi]se|dayan|bak[ıi]l|yer al|[dt]ikkat|belirt|ifade|vurgula)"
)
"""What a body published on a day, as a source: `OVK’nin (3 Mayıs 2021) raporuna göre`."""

SAYS = re.compile(
    r"[^.;:?!()]{1,150}\b(?:söyle[rdym]|tanımla[rdym]|belirt(?!il)|savun(?!ul)|vurgula(?!n)"
    r"|açıkla(?!n)|ifade e[dt](?!il)|(?:öne|ileri) sür(?!ül)|iddia e[dt](?!il)|dile getir(?!il)"
    r"|düşünür|düşünme|değerlendir(?!il)|benzet(?!il)|yorumla(?!n)|says?\b|argue|state[sd]?\b|claim"
    r"|define[sd]?\b|suggest)"
)
"""A verb of saying, not passive, in the sentence that a name opens."""

STUDY_BEFORE = re.compile(
    r"(?:\bby|\baccording to|\bsee|\bafter|\bfollowing|\bstudy,|\bbkz\."
    r"|\bolarak|\büzere|\bamacıyla|\bgöre|\bolup)\s?$",
    re.IGNORECASE,
)
"""What stands before the authors of a cited study."""

WORK_AFTER = re.compile(
    r"\s?[,’'”\"]?\s?(?:adlı|isimli|başlıklı|film|belgesel|roman|hik[aâ]ye|öykü|şiir|oyun|piyes"
    r"|dizi|albüm"
    r"|eser|kitab|yapıt|tablo|heykel|movie|novel|documentary|poem|album|painting|series\b|trilogy"
    r"|tarihli|yılı\b|yılında|seçim|savaş|starring|directed|by\s[A-ZÇĞİÖŞÜ]|yönetmen)",
    re.IGNORECASE,
)
"""What goes on after the year of a film, a book, an event."""

TITLE_BEFORE = re.compile(
    r"(?:\b(?:film[si]?|filmi|movies?|novels?|roman[ıi]?|dizi(?:si)?|series|poem|play|story"
    r"|kitabı|eseri|adlı|isimli|başlıklı|titled|entitled)"
    r"|\w(?:[’'](?:s|n?[ıiuü]n)|s[’'])|\b(?:his|her|their)|[a-zçğıöşü],\s(?:in|with))"
    r"[,:]?\s[“\"‘']?$",
    re.IGNORECASE,
)
"""What stands before the title of a work: its kind, or its maker in the genitive."""

TITLED_AFTER = re.compile(r"\s(?:adlı|isimli|başlıklı|film)")
"""What follows the year of a work named just before, whoever made it."""

LOOSE_BEFORE = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?)|\w,?\s[A-ZÇĞİÖŞÜ][\w’'-]+)\s$")
"""An article or another capitalised word before the names: they may be the end of a title."""

CONCEPT_BEFORE = re.compile(
    r"[A-ZÇĞİÖŞÜ]\w{1,25}[’'](?:n?[ıiuü]n|s) (?:[a-zçğıöşü]\w{0,20} ){0,2}"
    r"[“\"«‘][a-zçğıöşü][^“”\"«»‘’.]{2,60}[”\"»’]\s?$"
)
"""A notion quoted from an author: `Ak’ın “gönüllü sürgün” (1988)`; a title has a capital."""

CAPTION = re.compile(
    r"\s?(?:Foto(?:ğraf)?|FOTO(?:ĞRAF)?|Resim|RESİM|Görsel|GÖRSEL|Şekil|ŞEKİL|Çizim|Levha|Photo(?:graph)?"
    r"|Figure|Fig\.|Plate)\s?\d"
)
"""What the line below a picture begins with."""

EVENT_OF = re.compile(
    r"\b(?:[Tt]reaty|[Bb]attle|[Ss]iege|[Aa]rmistice|Peace|Convention|Congress|Conference|Council"
    r"|Declaration|Agreement|Accords?|Protocol|Revolution|Fall|Conquest|Massacre|Edict|Act|Law"
    r"|Republic|Kingdom|Empire) of (?:the )?$"
)
"""What stands before the place of a treaty or battle: `Treaty of Lausanne (1923)`."""

SYNTAXON_AFTER = re.compile(r"\s(?:sub)?(?:alliances?\b|alyans|ordo(?:su|\b))", re.IGNORECASE)
"""What follows the author of a plant community: `Zohary (1962) alliance`."""

TITLE_PLACE = re.compile(
    r"(?:\b(?:is|are|was|were|in|of|called|named)|[:,]|\d\)\s(?:and|ve|ile|&))\s[“\"‘']?$"
)
"""In a text on films or books: what stands before a title more often than before an author."""

TITLE_ARTICLE = re.compile(r"\w (?:Of|The|An?) $")
"""A small word with a capital inside a sentence: `in Of Mice and Men`."""

LIST_AFTER = re.compile(
    r"(?:,|\s(?:and|ve|ile|&))\s(?:(?:[Tt]he|and|ve)\s)?[A-ZÇĞİÖŞÜ][^().;]{1,60}\(\d{4}\)"
)
"""In such a text: a list of titles goes on."""

ARTS = re.compile(
    r"\b(?:film|sinema|cinema|yönetmen|director|movie|senar|belgesel|documentar|roman(?!ya|ia"
    r"|lar[ıi]n)"
    r"|novel|şair|poet|şiir|poem|öykü|hik[aâ]ye|tiyatro|theat|playwright|albüm|ressam|painting"
    r"|netflix"
    r"|dizisi|edebiyat|literary|fiction|short stor|drama|anim[ae]|masal|exhibition|sergi"
    r"|senfoni|sonat[ıia]?\b|konçerto|oratoryo|symphon|concerto|bestec|composer|heykel|sculpt|gravür|minyatür)",
    re.IGNORECASE,
)
"""A text on films or books, where years in brackets are those of the works discussed."""

TAXON_TEXT = re.compile(
    r"\b(?:[Ss]pecimen|[A-Z][a-z]+(?:idae|inae|aceae|ptera|formes|phyta|mycetes)\b|species"
    r"|spp?\.|genus|genera|taxon|taxa|fauna"
    r"|flora|new record|tür(?:ü|ler|e\b)|cins|takson|zararlı|parazit|predatör|larva|balı[kğ]"
    r"|böce[kğ]|familya)"
)
"""A text that names species, whose authorities look like citations: `(Linnaeus, 1758)`."""

TAXON = re.compile(
    r"(?:^|[^\w.])(?:(?P<genus>[A-Z][a-z]{2,30})"
    r"|[A-Z][a-z]?\.)\s(?:\([A-Z][a-z]*\.?\)\s)?(?:cf\.\s|aff\.\s)?"
    r"(?P<species>[a-z]{3,30}(?:-[a-z]{2,20})?)(?:\s(?:ssp\.\s|subsp\.\s"
    r"|var\.\s)?[a-z]{3,30})?(?:[’'][a-zıü]{1,3})?\s?$"
)
BEFORE_TAXON = re.compile(
    r"\s[A-Z][\w-]+(?: (?:&|et|and) [A-Z][\w-]+)?,? 1[789]\d\d\b|"
    r"\s?[(\[](?:[A-Z][a-z]+[:;,]? )?[A-Z][a-z]*(?:ptera|idae|inae|formes|aceae)\b"
    r"|\s?[(\[][A-Z][a-z]+ptera\b"
)
"""What follows an authority: the order or family `(Coleoptera: Chrysomelidae)`, or the author
of the present name, `(Rensch, 1924) Filipjev, 1941`."""

EVENT_BEFORE = re.compile(
    r"(?:[Kk]ongre|[Ss]empozyum|[Kk]onferans|[Zz]irve|[Çç]alıştay|[Oo]limpiyat|Session|Congress"
    r"|Conference|Symposium|Workshop|Summit|Olympic|Games|Cup)[\w’']{0,12}\s?$"
)
"""A meeting, named before its acronym and year: `Kongresi (OAK 2018)`."""

AFTER_LATIN = re.compile(
    r"(?<![^\W\d_])[A-Za-z]{3,40}(?:us|um|is|a|ae|i|x|ens|ans|or|er|es|os|on|ops|e|y)\s?$"
)
"""A word that may be Latin, before an authority of zoology."""

LATIN_GENUS = re.compile(r"(?:us|a|um|is|es|on|ops|ys|as|ax|ix|yx|er|os|o|ium|e|ma|ion)$")
LATIN_EPITHET = re.compile(
    r"(?:us|um|ae|ii|ensis|ense|oides|icus|alis|aris|ilis|osa|ata|ella|icola|iformis|anum|ina"
    r"|iana)$"
)
LOOSE_EPITHET = re.compile(r"(?:us|um|is|a|ae|i|x|ens|ans|or|er|es|os|on|ops|e)$")
TURKISH_ENDING = re.compile(
    r"(?:l[ae]r[iı]?|[dt][ae]n?|n[dt][ae]|d[iu]r|m[iu]s|m[ae]|s[iu]|y[ae]|[ln][ae]|[ae]r[ae]k"
    r"|m[ae]kt[ae]|ile|ve|olan|ise)$"
)

AUTHORITIES = frozenset(
    "linnaeus linné linne l. fabricius forsskål forskal latreille lamarck cuvier risso bloch "
    "schneider walker koch "
    "boisduval curtis müller pallas gmelin rafinesque valenciennes günther geoffroy temminck "
    "germar "
    "olivier scopoli meigen zetterstedt fallén hübner denis schiffermüller herrich-schäffer "
    "guenee guenée "
    "gennadius leonardi signoret comstock haliday thunberg dejean erichson reitter bruguière "
    "brünnich".split()
)
"""Authors of many animal names."""
