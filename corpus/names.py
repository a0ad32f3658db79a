"""Who wrote an article: lines that name persons, institutions, addresses and dates."""

from __future__ import annotations

import re

from corpus.labels import fold
from corpus.language_patterns import ENGLISH_WORDS, TURKISH_WORDS

_INSTITUTION = (
    r"universite|university|fakulte|faculty|enstitu|institute|department|\bbolumu\b|\banabilim\b"
)
MANUSCRIPT_CAME = r"(?:gelis|kabul|yayin|received|accepted|published)\b"
"""What stands before the day on which a manuscript came, was taken or printed (folded)."""

_ONLINE = r"\b(?:cevrimici|online)(?: yayin| tarih)?(?: tarihi)?\s?[:/]"
_AFFILIATION = re.compile(
    rf"@|\borcid\b|\b0000-000\d|{_INSTITUTION}|\bprof\b|\bdoc\b|\bdr\b|\bogr\b|\bars\b|\buzman[ıi]?\b|\bcollege\b|"
    r"\bmyo\b|yuksekokul|e-?posta|e-?mail|sorumlu yazar|corresponding author|\bphd\b|hastanesi|"
    r"\bgelis tarihi\b|\bkabul tarihi\b|\breceived\b|\baccepted\b|\byayin tarihi\b|\bpublished\b|"
    r"\bpub date|\byayin sezonu|\borijinal (?:makale|arastirma)|\bozgun (?:makale|arastirma)|"
    r"\boriginal (?:article|research|investigation|paper)|\breview article|\bcase report|"
    r"\bolgu sunumu|\bkitap (?:tanitimi|incelemesi|degerlendirmesi)|\bbook review|"
    r"makale bilgisi|\bdoi\b|article (?:info|history|type)|arastirma makalesi|research article|"
    r"makale turu|derleme\b|\bres\. ?asst\b|\basst\. ?prof|\bassoc\. ?prof"
    rf"|{_ONLINE}"
)
# An address that goes on in the next line; every word of it may have a capital, as names have.
_OPEN_ADDRESS = re.compile(rf"(?:{_INSTITUTION}).{{0,200}},$")
_NAME = re.compile(r"[^\W\d_][^\W\d_]*[.’'-]?(?:[^\W\d_]+)?[\d*,†‡¹²³⁴⁵]{0,6}")
_INSTITUTION_WORD = re.compile(_INSTITUTION)
# An author of two institutions: the second number is no name.
_FURTHER_MARKS = re.compile(r"(?<=[\d*†‡])(?:\s?,\s?[\d*†‡]{1,2}){1,4}(?!\w)")
# A case ending behind an apostrophe: no name in a list of names has one.
_CASE = re.compile(r"[’'][a-zçğıöşü]")
# What begins a line about the authors or the article, whatever the line before was about.
_ABOUT = re.compile(
    r"(?:[*†‡§]{0,3}\s?(?:sorumlu|corresponding|yazisma|correspondence|iletisim)\b|\*{0,3}\s?orcid\b"
    r"|(?:gelis|kabul|yayin|duzeltme|revizyon|basvuru|gonderim|makale|article|received|accepted"
    r"|published|revised|submitted|submission|e-?posta|e-?mail|doi|arastirma makalesi"
    r"|research article|derleme|intihal|plagiarism|etik|finans|cikar)\b[^.]{0,60}?[:/]"
    rf"|{_ONLINE})"
)
# What kind of article it is, printed above or below its title, in one or two languages (folded).
_TYPE = (
    r"(?:(?:arastirma|derleme|inceleme|ozgun|orijinal|kuramsal|teorik|ceviri|tarama)"
    r"\s(?:makale(?:si)?|arastirma|inceleme)|derleme|ozgun arastirma makalesi|olgu sunumu"
    r"|kitap (?:tanitimi|incelemesi|degerlendirmesi)"
    r"|(?:original |review )?(?:research )?(?:article|paper)|original research|review"
    r"|case report|book review|translation)"
)
_TYPE_LINE = re.compile(rf"{_TYPE}(?:\s?[/|()–-]\s?{_TYPE}\)?)?")
# The day on which a manuscript came, with nothing behind it.
_DAY = re.compile(rf"{MANUSCRIPT_CAME}.{{3,60}}\d$")
# In the middle of an address: a comma, a hyphen, a word that something follows.
_OPEN_END = re.compile(rf"(?:{_INSTITUTION}|hastanesi|hospital|\bad\b|\babd\b).{{0,200}}(?:,|\w-)$")
_LINKED = re.compile(r"\s(?:of|and|for|the|ve|ile)$")
_IDENTIFIED = re.compile(r"[^\W\d_][^:@]{2,60}:\s{0,3}(?:https?://orcid\.org/)?0000-000\d")
_MARKED = re.compile(r"(?:[*†‡§¹²³⁴-⁹]{1,3}|\(?\d{1,2}\)?|[a-e]\))\s{0,2}[^\W\d_a-zçğıöşü]")
_NOTED = re.compile(r"(?:[*†‡§¹²³⁴-⁹]{1,3}|[1-9])\s?[^\W\d_a-zçğıöşü]")
_LINKING = frozenset({"ve", "and", "&", "-", "–", "/", "*", "de", "van", "von", "y"})
_NOTE_SIGNS = "*†‡¹²³⁴⁵"
_NOTE_MARKS = _NOTE_SIGNS + "0123456789"
_MAX_PERSON = 4
_MAX_TYPE = 80
_BETWEEN = re.compile(r"[,;&]|\bve\b|\band\b|\s[-–]\s")
# Endings of words that no surname has: such a line is a title.
_TITLE_WORD = re.compile(
    r"[^\W\d_]{3,}(?:[dt]eki|[dt]aki|l[ae]ri|l[ae]r[iu]n|l[ae]rd[ae]|[lt]igi|lugu|[ml][ae]si|sind[ae]|tion|ness|ism|izm"
    r"|ology|olojisi|graphy|grafisi)$|(?:analysis|data|study|studies|research|review|theory)$"
)


def affiliations(text: str) -> int:
    """Return how many signs of an institution, an address or a date of receipt a line has."""
    return len(_AFFILIATION.findall(fold(text[:400])))


def opens_affiliation(text: str) -> bool:
    """Say whether a line of a title page begins anew: a note to an author, a date, an address."""
    if _ABOUT.match(fold(text[:100])) or _IDENTIFIED.match(text[:120]):
        return True
    return _MARKED.match(text[:8]) is not None and affiliations(text) > 0


def is_marked(text: str) -> bool:
    """Say whether a line may be an address behind the mark of its author: ``3Su İşleri, Konya``."""
    return _NOTED.match(text[:8]) is not None and "," in text


def names_type(text: str) -> bool:
    """Say whether a line says what kind of article it is, and nothing else."""
    return len(text) < _MAX_TYPE and _TYPE_LINE.fullmatch(fold(text)) is not None


def closes_address(text: str) -> bool:
    """Say whether nothing goes on with a line of a title page: it gives a day."""
    return _DAY.match(fold(text[:90])) is not None


def leaves_address_open(text: str) -> bool:
    """Say whether an address goes on in the next line: after a comma, a cut word, an ``of``."""
    folded = fold(text[-300:])
    open_end = _OPEN_END.search(folded) or _LINKED.search(folded)
    return open_end is not None and affiliations(text) > 0


def is_names(text: str) -> bool:
    """Say whether a line is a list of persons' names, and nothing else."""
    folded = fold(text[:300])
    if _OPEN_ADDRESS.search(folded) or _INSTITUTION_WORD.search(folded):
        return False
    words = [word for word in re.split(r"[\s,;]+", _FURTHER_MARKS.sub("", text[:300])) if word]
    names = [word for word in words if word not in _LINKING and word.strip(_NOTE_SIGNS)]
    if len(names) < 2 or not all(_NAME.fullmatch(name) and name[0].isupper() for name in names):
        return False
    if any(fold(name) in _COMMON for name in names):
        return False
    if any(_CASE.search(name) for name in names):
        return False
    if any(_TITLE_WORD.match(fold(name.rstrip(_NOTE_MARKS))) for name in names):
        return False
    people = [part.split() for part in _BETWEEN.split(text[:300])]
    return all(len(person) <= _MAX_PERSON + 1 for person in people)


_GIVEN_NAMES = frozenset({"can", "may", "will"})
_COMMON = (
    frozenset(map(fold, TURKISH_WORDS | ENGLISH_WORDS)) | {"uzerine", "inceleme", "analizi"}
) - _GIVEN_NAMES
