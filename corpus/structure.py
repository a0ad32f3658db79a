"""The structure of an article: from its raw text to sections, paragraphs and furniture."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.article import Article, CleanText, Furniture, Structure
from corpus.blocks import Block, read_blocks
from corpus.captions import mark_captions
from corpus.footnotes import find_footnotes
from corpus.furniture import find_furniture
from corpus.furniture_pieces import as_pieces
from corpus.headings import mark_numbered, mark_unnumbered
from corpus.hyphens import Hyphens
from corpus.inline import cut_inline
from corpus.labels import cut_at_labels
from corpus.lines import Layout, Line, read_lines
from corpus.marks import PROSE, Sheet
from corpus.outline import mark_said, outlined, said_furniture, said_notes
from corpus.paragraphs import clean_text
from corpus.parts import mark_labels, reference_lines
from corpus.sections import build_notes, build_sections


def find_structure(article: Article) -> Structure:
    """Return the sections and the furniture of an article; linear time in its length.

    Every non-space character of ``article.text`` lies in the source extent of exactly one
    paragraph, or in one piece of furniture; paragraphs do not overlap, and come in the order of
    the source, but for footnotes, which are a section of their own at the end. What the outline of
    the article says holds; of the rest the rules for plain text tell. Never raises on any text;
    an empty one has no sections.
    """
    lines = list(cut_inline(outlined(read_lines(article.text), article.outline)))
    kinds = said_furniture(lines, find_furniture(lines, Layout.measure(lines)))
    furniture = list(as_pieces(lines, kinds))
    notes = said_notes(lines) if article.outline else find_footnotes(lines, kinds)
    kept = list(cut_at_labels(_without(lines, kinds, notes)))
    blocks = read_blocks(_marked(kept))
    hyphens = Hyphens(article.text, _line_breaks([*kept, *(lines[index] for index in notes)]))

    def clean(block: Block) -> CleanText | None:
        text = clean_text(article.text, block.pieces, hyphens)
        if text is None:
            extent = (block.pieces[0][0], block.pieces[-1][1])
            furniture.append(Furniture("other", extent))
        return text

    sections = (
        *build_sections(blocks, clean, article.lang),
        *build_notes(_note_blocks(lines, notes), clean, article.lang),
    )
    return Structure(sections, tuple(sorted(furniture, key=lambda piece: piece.extent)))


def _marked(lines: Sequence[Line]) -> Sheet:
    sheet = Sheet(lines, Layout.measure(lines))
    mark_said(sheet)
    mark_labels(sheet)
    references = reference_lines(sheet)
    mark_captions(sheet, references)
    mark_numbered(sheet, references)
    mark_unnumbered(sheet, references)
    return sheet


def _without(
    lines: Sequence[Line], furniture: Collection[int], notes: Collection[int]
) -> list[Line]:
    """Return the lines that are neither; where some were, a page ended.

    A paragraph cannot go on over a footnote: its extent would hold the note's.
    """
    kept: list[Line] = []
    broken = apart = False
    for index, line in enumerate(lines):
        if index in furniture or index in notes:
            broken, apart = True, apart or index in notes
            continue
        apart = apart or (line.apart and line.blanks > 0)  # a block of an outline begins
        page = replace(line, page_break=True, blanks=0, apart=apart) if broken else line
        kept.append(page)
        broken = apart = False
    return kept


def _note_blocks(lines: Sequence[Line], notes: dict[int, bool]) -> list[Block]:
    blocks: list[Block] = []
    for index in sorted(notes):
        line = lines[index]
        if notes[index]:
            headed = line.said is not None and line.said.kind == "heading"
            blocks.append(Block("heading" if headed else "sentence", PROSE, []))
        blocks[-1].pieces.append((line.start, line.end))
        blocks[-1].lines.append(line)
    return blocks


def _line_breaks(lines: Sequence[Line]) -> list[tuple[int, int]]:
    return [(a.end, b.start) for a, b in pairwise(lines)]
