"""Words around a year in brackets that tell a citation from a film year or a species' authority.

Compiled by hand from Turkish and English abstracts of film, literature, history and zoology.
"""

from __future__ import annotations

import re

STUDY_AFTER = re.compile(
    r"\s?(?:[’'`]?\s?(?:y[ae]|n?[ıiuü]n|s)?\b)?,?\s?(?:tarafından|göre\b|da\b|de\b|ise\b|çalışma|araştırma|inceleme"
    r"|yöntem|metod|metot|test|model|ölçe[kğ]|yaklaşım|kuram|teori|tanım|sınıfla|bulgu|belirt|ifade|vurgul|savun"
    r"|ileri|öne|öner|geliştir|gerçekleştir|yap(?:mış|tı|ılan)|bul(?:muş|du)|incele|kullan|göster|saptam|tespit|söyle"
    r"|değin|dikkat|açıkla|aktar|dile|formül|eşitli|kriter|indeks|nedensellik|eşbütünleşme|panel|birim"
    r"|(?:is|was|were|have|has|also|further|first|later|both)\b|found|argu|stat(?:e|ed|es)\b|suggest|claim|propos"
    r"|show|report|defin|describ|develop|examin|investigat|emphasi|point|note[sd]?\b|conclud|method|procedure"
    r"|approach|cointegration|causality|unit root|scale|criteri|framework|classification|theory|introduc|explor)",
    re.IGNORECASE,
)
"""What goes on after the year of a cited study."""

STUDY_BEFORE = re.compile(
    r"(?:\bby|\baccording to|\bof|\bfrom|\bsee|\bin|\bwith|\bbkz\.|\bolarak|\büzere|\bamacıyla|\bgöre|\biçin|\bolup)\s?$",
    re.IGNORECASE,
)
"""What stands before the authors of a cited study."""

WORK_AFTER = re.compile(
    r"\s?[,’']?\s?(?:adlı|isimli|başlıklı|film|belgesel|roman|hik[aâ]ye|öykü|şiir|oyun|piyes|dizi|albüm|eser|kitab"
    r"|tablo|heykel|movie|novel|documentary|poem|album|painting|series\b|trilogy|tarihli|yılı\b|yılında|seçim"
    r"|savaş|starring|directed|yönetmen)",
    re.IGNORECASE,
)
"""What goes on after the year of a film, a book, an event."""

WORK_BEFORE = re.compile(
    r"(?:\b(?:film[iı]?|movie|novel|roman[ıi]?|dizi(?:si)?|series|poem|play|story|kitabı|eseri|the|a|an)"
    r"|\w(?:[’'](?:s|n?[ıiuü]n)|s[’']))[,:]?\s[“\"‘']?$",
    re.IGNORECASE,
)
"""What stands before the title of a work: its kind, or its maker in the genitive."""

ARTS = re.compile(
    r"\b(?:film|sinema|cinema|yönetmen|director|movie|senar|belgesel|documentar|roman(?!ya|ia|lar[ıi]n)"
    r"|novel|şair|poet|şiir|poem|öykü|hik[aâ]ye|tiyatro|theat|playwright|albüm|ressam|painting|netflix"
    r"|dizisi|edebiyat|literary|fiction|short stor|drama)",
    re.IGNORECASE,
)
"""A text on films or books, where years in brackets are those of the works discussed."""

TAXON_TEXT = re.compile(
    r"\b(?:[A-Z][a-z]+(?:idae|inae|aceae|ptera|formes|phyta|mycetes)\b|species|spp?\.|genus|genera|taxon|taxa|fauna"
    r"|flora|new record|tür(?:ü|ün|ler|e)?\b|cins|takson|zararlı|parazit|predatör|larva|balı[kğ]|böce[kğ]|familya)"
)
"""A text that names species, whose authorities look like citations: `(Linnaeus, 1758)`."""

TAXON = re.compile(
    r"(?:^|[^\w.])(?:(?P<genus>[A-Z][a-z]{2,30})|[A-Z][a-z]?\.)\s(?:\([A-Z][a-z]+\)\s)?(?:cf\.\s|aff\.\s)?"
    r"(?P<species>[a-z]{3,30}(?:-[a-z]{2,20})?)(?:\s(?:ssp\.\s|subsp\.\s|var\.\s)?[a-z]{3,30})?\s?$"
)
LATIN_GENUS = re.compile(r"(?:us|a|um|is|es|on|ops|ys|as|ax|ix|yx|er|os|o|ium|e|ma|ion)$")
LATIN_EPITHET = re.compile(
    r"(?:us|um|ae|ii|ensis|ense|oides|icus|alis|aris|ilis|osa|ata|ella|icola|iformis|anum|ina)$"
)
LOOSE_EPITHET = re.compile(r"(?:us|um|is|a|ae|i|x|ens|ans|or|er|es|os|on|ops|e)$")
TURKISH_ENDING = re.compile(
    r"(?:l[ae]r[iı]?|[dt][ae]n?|n[dt][ae]|d[iu]r|m[iu]s|m[ae]|s[iu]|y[ae]|[ln][ae]|[ae]r[ae]k|m[ae]kt[ae]|ile|ve|olan|ise)$"
)

AUTHORITIES = frozenset(
    "linnaeus linné linne l. fabricius forsskål forskal latreille lamarck cuvier risso bloch schneider walker koch "
    "boisduval curtis müller pallas gmelin rafinesque valenciennes günther geoffroy temminck germar "
    "olivier scopoli meigen zetterstedt fallén hübner denis schiffermüller herrich-schäffer guenee guenée "
    "gennadius leonardi signoret comstock haliday thunberg dejean erichson reitter bruguière brünnich".split()
)
"""Authors of many animal names."""
