"""Labels that open a part of an article: Öz, Abstract, Anahtar Kelimeler, Kaynakça and the like.

A label is matched whatever its case, spelling and place: on a line of its own (also letter-spaced,
``Ö Z E T``, or numbered), before its text (``Öz: Bu``), or glued to it (``AbstractThe aim``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.article import Lang, Role
from corpus.labels_patterns import ABSTRACT_OPENERS, PARTS, REFERENCE_PARTS, RUN_IN_ROLES
from corpus.lines import Line, ends_sentence, part_of

_FOLDED = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÇçĞğİıÖöŞşÜüÂâÎîÛû\xa0\t",
    "abcdefghijklmnopqrstuvwxyzccggiioossuuaaiiuu  ",
)
# Between the names of two parts of a reference list in one heading.
_PARTS_BETWEEN = re.compile(r",? (?:ve|ile|and) |, | ?[/&] ?")
# The longest label and what may stand around it.
_HEAD = 80


def fold(text: str) -> str:
    """Return ``text`` in lower-case ASCII letters where it has Turkish or ASCII ones.

    The result has the length of ``text``: offsets into one are offsets into the other.
    """
    return text.translate(_FOLDED)


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the beginning of a line: what it opens, and where the label ends in the line."""

    role: Role
    lang: Lang | None
    name: str
    end: int


_BY_LABEL = {label: (role, lang, name) for role, lang, name, labels in PARTS for label in labels}


def _spelled(label: str) -> str:
    """Return a pattern for a folded label; letters may carry combining marks, spaces may vary."""
    letters = {" ": r"\s{1,3}", "(": r"\(", ")": r"\)", "-": "-", ",": ","}
    return "".join(letters.get(char, char + "[\u0300-\u036f]?") for char in label)


def _one_of(labels: list[str]) -> str:
    return "|".join(_spelled(label) for label in sorted(labels, key=len, reverse=True))


_RUN_IN = _one_of([label for label, part in _BY_LABEL.items() if part[0] in RUN_IN_ROLES])
_MARKS = re.compile(r"[\u0300-\u036f]")
_NUMBER = re.compile(r"(?:\d{1,2}|[ivx]{1,4})(?:[.)]\s{0,3}|\s{1,3})(?=[a-z])")
_BILINGUAL = re.compile(r"\s?[/|–-]\s?|\s?\(")
_BEFORE_TEXT = re.compile(rf"(?P<label>{_RUN_IN})(?P<sign>\s{{0,3}}(?:[:;|–—]|\.(?=\s)|-+\s))?\s*")
_LETTER_SPACED = re.compile(r"(?:\w ){1,24}\w")
_BY_LETTERS = {label.replace(" ", ""): label for label in _BY_LABEL}
_GLUED = re.compile(
    r"(?:(?:ABSTRACT|SUMMARY|ÖZET|ÖZ)(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü])|(?:Abstract|Özet|Öz)(?=[A-ZÇĞİÖŞÜ])|"
    r"KAYNAKÇA(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü])|(?:Kaynakça|References)(?=[A-ZÇĞİÖŞÜ]))"
)
# Labels inside a line, where two abstracts and their keywords were run together.
_INSIDE = re.compile(
    r"(?<=[.!?”\")\s])(?:(?:Anahtar|ANAHTAR)\s{1,3}(?:[Kk]elim\w{1,6}|[Ss]özcük\w{0,6}|KELİME\w{0,5}|"
    r"SÖZCÜK\w{0,5})\s{0,3}:|(?:Key\s?[Ww]ords?|KEY\s?WORDS?)\s{0,3}[:;]|"
    r"JEL\s[\w ]{3,25}:|(?:Abstract|ABSTRACT|SUMMARY|Summary|ÖZET|Özet|ÖZ|Öz)\s{0,3}:|"
    r"(?:ABSTRACT|ÖZET)\s{1,20}(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü ]))"
    r"|(?:ABSTRACT|ÖZET)(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü])|(?:Abstract|Özet|JEL)(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü]{0,30}[\s:])"
)
_APPENDIX = re.compile(
    r"(?:EK|Ek|APPENDIX|Appendix|ANNEX|Annex)[ -]?(?:\d{1,2}|[A-H])"
    r"(?:\s?[.:–-]?\s{0,3}[“\"(]?[A-ZÇĞİÖŞÜ][^.;]{1,70}|\s?[.:–-]?)"
)
_BEFORE_GLUED = re.compile(r"[\w.!?)”\"]\s{0,20}$")


def read_label(text: str) -> Label | None:
    """Return the label that ``text`` begins with, if any.

    ``Label.end`` equals the length of ``text`` where it is nothing but the label.
    """
    head = text[: _HEAD + 1]
    if len(head) <= _HEAD and (label := _label_alone(head)):
        return label
    if len(head) <= _HEAD and _APPENDIX.fullmatch(head):
        return Label("back", None, "back", len(head))
    folded = fold(head)
    found = _BEFORE_TEXT.match(folded)
    if found is None or not _opens_text(head, folded, found):
        return _glued(head)
    return _label(found["label"], found.end())


def front_lines(lines: Sequence[Line]) -> int:
    """Return how many lines stand before the first label if it opens an abstract, else 0.

    They are about the authors and the article, and none of them is text. Labels among them
    (``Makale Bilgisi``) do not count.
    """
    for index, line in enumerate(lines):
        if (label := read_label(line.text)) and label.role != "front":
            return index if label.role == "abstract" else 0
    return 0


def _label_alone(text: str) -> Label | None:
    spelling = _MARKS.sub("", " ".join(fold(text).split()))
    spelling = spelling.rstrip(" :.;*–—-")
    if spelling not in _BY_LABEL and (number := _NUMBER.match(spelling)):
        spelling = spelling[number.end() :]
    first, *others = _BILINGUAL.split(spelling, maxsplit=1)
    if spelling in _BY_LABEL or (first in _BY_LABEL and others[0].rstrip(") ") in _BY_LABEL):
        opens = not text[:1].islower() or text.endswith(":")
        return _label(spelling if spelling in _BY_LABEL else first, len(text)) if opens else None
    if _LETTER_SPACED.fullmatch(spelling) and text.upper() == text:
        label = _BY_LETTERS.get(spelling.replace(" ", ""))
        return _label(label, len(text)) if label else None
    return None


def _label(spelling: str, end: int) -> Label:
    plain = " ".join(_MARKS.sub("", spelling).split())
    return Label(*_BY_LABEL[plain], end)


def _opens_text(head: str, folded: str, found: re.Match[str]) -> bool:
    """Say whether a label before text is one: by its sign, its capitals or the next word."""
    if head[0].islower():
        return found["sign"] is not None and found["sign"].strip() == ":"
    if found["sign"]:
        return True
    if found.end() == found.end("label"):
        return False
    rest = head[found.end() :]
    if head[: found.end("label")].isupper() and rest[:1].isupper() and rest[1:2].islower():
        return True
    next_word = re.match(r"[a-z]*", folded[found.end() :])
    return rest[:1].isupper() and next_word is not None and next_word[0] in ABSTRACT_OPENERS


def _glued(head: str) -> Label | None:
    found = _GLUED.match(head)
    return _label(fold(found.group()), found.end()) if found else None


def is_reference_part(text: str) -> bool:
    """Say whether a line heads a part of a reference list (``b. Arşiv Kaynakları``)."""
    if len(text) > _HEAD:
        return False
    spelling = " ".join(fold(text).split()).rstrip(" :.")
    number = re.match(r"(?:\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]{1,4})[.)-]\s{0,2}", spelling)
    name = spelling[number.end() if number else 0 :]
    return name in REFERENCE_PARTS or REFERENCE_PARTS.issuperset(_PARTS_BETWEEN.split(name))


def cut_at_labels(lines: list[Line]) -> Iterator[Line]:
    """Yield the lines with labels standing alone, except that keyword labels keep their list.

    A label before its text, or glued to it, becomes a line of its own; so does what follows a
    label in the middle of a line. Every non-space character stays in exactly one line. Lines of
    which markup says what they are stay whole.
    """
    for line in lines:
        if line.said is not None:
            yield line
            continue
        for piece in _cut_inside(line):
            label = read_label(piece.text)
            if label is None or label.role == "keywords" or label.end >= len(piece.text):
                yield piece
            else:
                yield part_of(piece, 0, label.end)
                yield part_of(piece, label.end, len(piece.text))


def _cut_inside(line: Line) -> Iterator[Line]:
    position = 0
    for found in _INSIDE.finditer(line.text):
        start = found.start()
        if start > position and _BEFORE_GLUED.search(line.text[max(0, start - 30) : start]):
            yield part_of(line, position, start)
            position = start
    yield part_of(line, position, len(line.text)) if position else line


def keyword_list_goes_on(before: Line, after: Line, *, roomy: bool, parted: bool) -> bool:
    """Say whether the list of keywords in ``before`` goes on in ``after``.

    ``roomy``: the first word of ``after`` had room on ``before``; ``parted``: a paragraph gap
    stands between the two.
    """
    label = read_label(before.text)
    if label is not None and label.role == "keywords" and label.end >= len(before.text):
        return True
    if before.text.endswith((",", ";", "-")):
        return True
    return not (parted or roomy or ends_sentence(before.text))
