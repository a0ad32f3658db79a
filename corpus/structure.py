"""The structure of an article: from its raw text to sections, paragraphs and furniture."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.article import Article, CleanText, Furniture, Structure
from corpus.blocks import Block, read_blocks
from corpus.furniture import as_pieces, find_furniture
from corpus.headings import mark_lines
from corpus.hyphens import Hyphens
from corpus.labels import cut_at_labels
from corpus.lines import Layout, Line, read_lines
from corpus.paragraphs import clean_text
from corpus.sections import build_sections


def find_structure(article: Article) -> Structure:
    """Return the sections and the furniture of an article; linear time in its length.

    Every non-space character of ``article.text`` lies in the source extent of exactly one
    paragraph, or in one piece of furniture; paragraphs do not overlap, and come in the order of
    the source. Never raises on any text; an empty one has no sections.
    """
    lines = list(read_lines(article.text))
    kinds = find_furniture(lines, Layout.measure(lines))
    furniture = list(as_pieces(lines, kinds))
    kept = list(cut_at_labels(_without(lines, kinds)))
    layout = Layout.measure(kept)
    blocks = read_blocks(kept, mark_lines(kept, layout), layout)
    hyphens = Hyphens(article.text, _line_breaks(kept))

    def clean(block: Block) -> CleanText | None:
        text = clean_text(article.text, block.pieces, hyphens)
        if text is None:
            extent = (block.pieces[0][0], block.pieces[-1][1])
            furniture.append(Furniture("other", extent))
        return text

    sections = tuple(build_sections(blocks, clean, article.lang))
    return Structure(sections, tuple(sorted(furniture, key=lambda piece: piece.extent)))


def _without(lines: Sequence[Line], furniture: Collection[int]) -> list[Line]:
    """Return the lines that are no furniture; where some was, a page ended."""
    kept: list[Line] = []
    broken = False
    for index, line in enumerate(lines):
        if index in furniture:
            broken = True
            continue
        kept.append(replace(line, page_break=True, blanks=0) if broken else line)
        broken = False
    return kept


def _line_breaks(lines: Sequence[Line]) -> list[tuple[int, int]]:
    return [(a.end, b.start) for a, b in pairwise(lines)]
