"""Blocks put together into sections: abstracts, keywords, headed parts, references, front."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.article import CleanText, Lang, Paragraph, Role, Section, UnitKind
from corpus.blocks import Block
from corpus.front import front_parts
from corpus.language import language_of, turkish_score
from corpus.marks import Mark
from corpus.names import names_type
from corpus.switches import language_switch

_SAMPLE = 20_000
# What two abstracts run together look like: no longer than this, neither more than three times
# the other.
_MAX_PAIR = 10_000
_MAX_RATIO = 3.5
# Where the type of an article may be printed.
_ABOUT: frozenset[Role | None] = frozenset({"title", "authors", "front"})
# Evidence that overrules the language of a label.
_SURE = 15.0

_LABEL = re.compile(
    r"((?:Özet|ÖZET|Öz|ÖZ|Abstract|ABSTRACT|Summary|SUMMARY)[.:]?)\s(?=[“\"(]?[A-ZÇĞİÖŞÜ])"
)

Clean = Callable[[Block], CleanText | None]


@dataclass(slots=True)
class _Draft:
    """A section in the making; ``role`` is None while nothing says what it is.

    ``said``: markup says what it is, and where it ends.
    """

    role: Role | None
    name: str = ""
    lang: Lang | None = None
    number: str = ""
    level: int = 1
    headed: bool = False
    said: bool = False
    blocks: list[Block] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)

    def titles(self) -> bool:
        """Say whether it is a heading without a number or a text."""
        bare = self.role == "body" and not self.number and not self.name
        return bare and all(block.kind == "heading" for block in self.blocks)

    def as_title(self) -> _Draft:
        """Return it as the title of the abstract that comes after it."""
        blocks = [replace(block, kind="title") for block in self.blocks]
        return _Draft("title", "title", blocks=blocks)

    def text(self) -> str:
        """Return as much of the text as tells its language; the heading comes last."""
        prose = self.paragraphs[1:] + self.paragraphs[:1] if self.headed else self.paragraphs
        parts: list[str] = []
        size = 0
        for paragraph in prose:
            parts.append(paragraph.clean.text[:_SAMPLE])
            size += len(parts[-1])
            if size > _SAMPLE:
                break
        return " ".join(parts)


def build_sections(blocks: Iterable[Block], clean: Clean, lang: Lang | None) -> Iterator[Section]:
    """Yield the sections of an article, in the order of the source.

    ``clean`` makes the clean text of a block; ``lang`` is the article's language if it is known.
    """
    drafts = list(_front_resolved(list(_drafts(blocks))))
    for draft in drafts:
        draft.paragraphs = [
            Paragraph(text, _kind(block, draft)) for block in draft.blocks if (text := clean(block))
        ]
    drafts = _switched([draft for draft in drafts if draft.paragraphs])
    main = lang or _main_language(drafts)
    taken: Counter[str] = Counter()
    seen: set[Lang] = set()
    for draft in drafts:
        section = _section(draft, main, taken, seen)
        if section.role == "abstract":
            seen.add(section.lang)
        yield section


def _kind(block: Block, draft: _Draft) -> UnitKind:
    """Return the kind of a block; the type of the article is a heading among its authors."""
    return "heading" if draft.role in _ABOUT and names_type(block.text) else block.kind


def build_notes(blocks: Sequence[Block], clean: Clean, lang: Lang | None) -> Iterator[Section]:
    """Yield the section of the footnotes, if there are any."""
    paragraphs = tuple(Paragraph(text, block.kind) for block in blocks if (text := clean(block)))
    if paragraphs:
        main = lang or _language_of_all(paragraphs)
        heading = paragraphs[0].clean.text if paragraphs[0].kind == "heading" else None
        yield Section("footnotes", "notes", main, 1, paragraphs, heading)


# Drafts ---------------------------------------------------------------------------------------


def _drafts(blocks: Iterable[Block]) -> Iterator[_Draft]:
    """Cut the blocks at labels and headings; what follows a keyword list is a part of its own."""
    draft: _Draft | None = None
    for block in blocks:
        opened = _opened(block, draft)
        if opened is not None:
            if draft is not None:
                yield draft
            draft = opened
        assert draft is not None  # noqa: S101 - the first block always opens a draft
        draft.blocks.append(block)
    if draft is not None:
        yield draft


def _opened(block: Block, draft: _Draft | None) -> _Draft | None:
    marked = block.marked
    if marked.mark in (Mark.LABEL, Mark.KEYWORDS, Mark.PART):
        headed = marked.mark is Mark.LABEL
        number, level = marked.number, marked.level
        return _Draft(marked.role, marked.name, marked.lang, number, level, headed, marked.said)
    if marked.mark is Mark.HEADING:
        if marked.role == "references" and draft is not None:
            return None
        role, lang = (marked.role, marked.lang) if marked.said else ("body", None)
        return _Draft(role, "", lang, marked.number, marked.level, True, marked.said)
    ended = draft is None or (not marked.said and (draft.said or draft.role == "keywords"))
    return _Draft(None) if ended else None


# Front matter and parts without a label -------------------------------------------------------


def _front_resolved(drafts: list[_Draft]) -> Iterator[_Draft]:
    """Say what the drafts without a role are: titles, authors, an abstract, the body."""
    for number, draft in enumerate(drafts):
        after = drafts[number + 1] if number + 1 < len(drafts) else None
        if draft.role is not None:
            title = draft.titles() and after is not None and after.role == "abstract"
            yield draft.as_title() if title else draft
            continue
        later = {other.lang for other in drafts[number + 1 :] if other.role == "abstract"}
        titled = number > 0 and drafts[number - 1].said and drafts[number - 1].role == "title"
        yield from _resolve(draft, after, later, titled=titled)


def _resolve(
    draft: _Draft, after: _Draft | None, labelled: Collection[Lang | None], *, titled: bool
) -> Iterator[_Draft]:
    """Resolve one draft; ``labelled`` are the languages of the abstracts with a label to come.

    ``titled``: markup says that the title is before it.
    """
    if after is None or after.role not in ("abstract", "keywords", "body", "front"):
        yield replace(draft, role="body", name="body")
        return
    parts = front_parts(draft.blocks, titled=titled)
    if "prose" not in parts or after.role != "body" or parts[0] != "prose":
        first_prose = parts.index("prose") if "prose" in parts else len(parts)
        yield from _front(draft.blocks[:first_prose], parts[:first_prose])
        rest = draft.blocks[first_prose:]
    else:
        rest = draft.blocks
    if rest:
        yield _unlabelled(rest, after, labelled)


def _front(blocks: Sequence[Block], parts: Sequence[str]) -> Iterator[_Draft]:
    """Yield the title and the authors; a title over two lines is put together."""
    draft: _Draft | None = None
    for block, part in zip(blocks, parts, strict=True):
        role: Role = "title" if part == "title" else "authors"
        if draft is not None and draft.role == role and _same_title(draft.blocks[-1], block, role):
            if role == "title":
                draft.blocks[-1].pieces.extend(block.pieces)
                draft.blocks[-1].lines.extend(block.lines)
            else:
                draft.blocks.append(block)
            continue
        if draft is not None:
            yield draft
        kind = replace(block, kind="title") if role == "title" else block
        draft = _Draft(role, "title" if role == "title" else "authors", blocks=[kind])
    if draft is not None:
        yield draft


def _same_title(before: Block, after: Block, role: Role) -> bool:
    if role == "authors":
        return True
    if after.parted or before.text.isupper() != after.text.isupper():
        return False
    return turkish_score(after.text) == 0 or language_of(before.text) == language_of(after.text)


def _unlabelled(blocks: list[Block], after: _Draft, labelled: Collection[Lang | None]) -> _Draft:
    text = " ".join(block.text for block in blocks)[:_SAMPLE]
    lang = language_of(text)
    other = after.role == "abstract" and None not in labelled and lang not in labelled
    if after.role == "keywords" or other:
        return _Draft("abstract", "abstract", lang, blocks=blocks)
    if after.role == "abstract":
        return _Draft("front", "front", None, blocks=blocks)
    return _Draft("body", "body", None, blocks=blocks)


# Changes of language --------------------------------------------------------------------------


def _switched(drafts: list[_Draft]) -> list[_Draft]:
    """Part abstracts, and a text without headings, where the language changes."""
    result: list[_Draft] = []
    for draft in drafts:
        alone = draft.name == "body" and not draft.headed
        if draft.role == "abstract" or alone:
            result.extend(_parted(draft, pair=alone and len(drafts) <= 3))
        else:
            result.append(draft)
    return result


def _parted(draft: _Draft, *, pair: bool) -> list[_Draft]:
    headings = int(draft.headed)
    prose = draft.paragraphs[headings:]
    switch = language_switch([paragraph.clean.text for paragraph in prose])
    if switch is None:
        return [draft]
    left, right = _cut(prose, *switch)
    label = _label(right[0])
    runs = [
        replace(draft, lang=_language_of_all(left), paragraphs=draft.paragraphs[:headings] + left),
        replace(
            draft,
            lang=_language_of_all(right),
            paragraphs=[*label, *right[1:]] if label else right,
            headed=bool(label),
        ),
    ]
    if pair and _is_pair(runs):
        return [replace(run, role="abstract", name="abstract") for run in runs]
    return runs


def _label(paragraph: Paragraph) -> list[Paragraph]:
    """Return the label that an abstract run together with another begins with, and the rest."""
    text = paragraph.clean.text
    found = _LABEL.match(text)
    if found is None:
        return []
    label = paragraph.clean.slice(0, len(found[1]))
    rest = paragraph.clean.slice(found.end(), len(text))
    return [Paragraph(label, "heading"), Paragraph(rest, paragraph.kind)]


def _cut(prose: list[Paragraph], number: int, offset: int) -> tuple[list[Paragraph], ...]:
    """Cut paragraphs in two at ``offset`` into the text of paragraph ``number``."""
    if offset == 0:
        return prose[:number], prose[number:]
    whole = prose[number]
    text = whole.clean.text
    left = whole.clean.slice(0, len(text[:offset].rstrip(" ")))
    right = whole.clean.slice(offset, len(text))
    return (
        [*prose[:number], Paragraph(left, whole.kind)],
        [Paragraph(right, whole.kind), *prose[number + 1 :]],
    )


def _language_of_all(paragraphs: Sequence[Paragraph]) -> Lang:
    return language_of(" ".join(paragraph.clean.text for paragraph in paragraphs))


def _is_pair(runs: Sequence[_Draft]) -> bool:
    """Say whether two runs look like the two abstracts of one article."""
    sizes = sorted(sum(len(p.clean.text) for p in run.paragraphs) for run in runs)
    return sizes[1] <= min(_MAX_PAIR, _MAX_RATIO * sizes[0])


# Sections -------------------------------------------------------------------------------------


def _main_language(drafts: Sequence[_Draft]) -> Lang:
    size: Counter[Lang] = Counter()
    for draft in drafts:
        size[language_of(draft.text())] += sum(len(p.clean.text) for p in draft.paragraphs)
    return size.most_common(1)[0][0] if size else "tr"


def _section(draft: _Draft, main: Lang, taken: Counter[str], seen: set[Lang]) -> Section:
    lang = _language(draft, main)
    role = draft.role or "body"
    if draft.name == "extended-abstract" and lang in seen:
        role = "body"
    heading = draft.paragraphs[0].clean.text if draft.headed else None
    return Section(
        id=_unique(_section_id(draft, lang, main, taken), taken),
        role=role,
        lang=lang,
        level=draft.level,
        paragraphs=tuple(draft.paragraphs),
        heading=heading.rstrip(" :.–—-") if heading else None,
    )


def _language(draft: _Draft, main: Lang) -> Lang:
    """Return the language of a section: that of its label unless its text says otherwise."""
    score = turkish_score(draft.text())
    if draft.lang is not None and (draft.role == "references" or abs(score) < _SURE):
        return draft.lang
    if score == 0:
        return draft.lang or main
    return "tr" if score > 0 else "en"


def _section_id(draft: _Draft, lang: Lang, main: Lang, taken: Counter[str]) -> str:
    if draft.number and draft.role == "body":
        return f"s{draft.number}"
    if draft.role in ("title", "abstract", "keywords") or draft.name == "extended-abstract":
        return f"{draft.name}-{lang}"
    if draft.name == "body" and lang != main:
        return f"body-{lang}"
    if draft.name:
        return draft.name
    taken["h"] += 1
    return f"h{taken['h']}"


def _unique(name: str, taken: Counter[str]) -> str:
    taken[name] += 1
    if taken[name] == 1:
        return name
    return _unique(f"{name}-{taken[name]}", taken)
