"""Keyword lines: cut into terms, and matched with the terms of the other language in any order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from pipeline.align import anchors
from pipeline.align.embed import Encoder
from pipeline.align.features import usual
from pipeline.align.links import Link
from pipeline.align.search import Floats

_LABEL = re.compile(
    r"\s*(?:anahtar[ \t]*(?:kelime|sözcük|terim|kavram)(?:ler)?(?:[ \t]*ve[ \t]*ifadeler)?"
    r"|key[ \t-]?(?:words?|terms?)(?:[ \t]*(?:and|&)[ \t]*phrases)?|index[ \t]*terms?"
    r"|schlüsselwörter|stichwörter|mots?[ \t-]clés?|palabras[ \t]clave|ключевые[ \t]слова)"
    r"(?:[ \t]{0,3}[:：=.\-–—>]{1,2}|(?=\s))",
    re.IGNORECASE,
)
_ALWAYS = ";•●▪◦·|"
# Tried in this order, each only where nothing before it separates terms.
_FALLBACKS = (re.compile(r"\s[-–—]\s"), re.compile(r"\n"), re.compile(r"(?<=\w{4})\.\s"))
_COMMA = re.compile(r",(?!(?<=\d,)\d)|،|、")
_TRIMMED = " \t\r\n.,:-–—"

# Hand-set log odds that two terms translate each other. Similarity counts from what two terms of
# one article usually have; most lists of one length keep their order, and titles are translated.
_ORDINARY = 0.15
_SIMILARITY, _ANCHORS, _SAME_PLACE, _TITLES_ANSWER, _UNLIKELY = 14.0, 2.5, 3.6, 3.0, -3.5


def split_keywords(text: str) -> list[tuple[int, int]]:
    """Return the offsets of the terms of a keyword line, without its label and final stop.

    Semicolons and bullets separate terms, else commas outside brackets and numbers, else spaced
    dashes, line ends or full stops. Offsets are code points, half-open, into ``text``.
    """
    label = _LABEL.match(text)
    start = label.end() if label else 0
    cuts = _cuts(text, start)
    bounds = [(start, start), *cuts, (len(text), len(text))]
    spans = [_trim(text, a, b) for (_, a), (b, _) in pairwise(bounds)]
    return [(a, b) for a, b in spans if a < b]


def _cuts(text: str, start: int) -> list[tuple[int, int]]:
    """Return the extents of the separators."""
    top = set(_top_level(text, start))
    strong = [k for k in top if text[k] in _ALWAYS]
    commas = [m.start() for m in _COMMA.finditer(text, start) if m.start() in top]
    # `Ankara, Türkiye; savaş; barış`: among semicolons a comma belongs to a term.
    chosen = strong if len(strong) >= len(commas) else strong + commas
    if chosen:
        return [(k, k + 1) for k in sorted(chosen)]
    for separator in _FALLBACKS:
        found = [m.span() for m in separator.finditer(text, start) if m.start() in top]
        if found:
            return found
    return []


def _top_level(text: str, start: int) -> Iterator[int]:
    """Yield the positions outside brackets; an unclosed bracket encloses nothing."""
    closed = {"(": text.rfind(")"), "[": text.rfind("]")}
    depth = 0
    for k in range(start, len(text)):
        if text[k] in closed and k < closed[text[k]]:
            depth += 1
        elif text[k] in ")]":
            depth = max(depth - 1, 0)
        elif depth == 0:
            yield k


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return end - len(piece.lstrip(_TRIMMED)), start + len(piece.rstrip(_TRIMMED))


def align_keywords(tr: Sequence[str], en: Sequence[str], encoder: Encoder) -> list[Link]:
    """Match the terms of two lists one to one, in any order; terms without partner stay alone.

    Returns:
        Links in the order of ``tr``, then the lone ones of ``en``; every index in exactly one.
    """
    place = np.arange(len(tr))[:, None] == np.arange(len(en))[None, :]
    weight = _SAME_PLACE if len(tr) == len(en) else _SAME_PLACE / 2
    return _matched(_log_odds(tr, en, encoder) + weight * place)


def align_titles(tr: Sequence[str], en: Sequence[str], encoder: Encoder) -> list[Link]:
    """Match the titles of an article in two languages; as ``align_keywords``, but surer."""
    return _matched(_log_odds(tr, en, encoder) + _TITLES_ANSWER)


def _log_odds(tr: Sequence[str], en: Sequence[str], encoder: Encoder) -> Floats:
    similarity = np.asarray(encoder.encode([*tr]) @ encoder.encode([*en]).T, dtype=np.float64)
    if not similarity.size:
        return similarity
    ordinary = (usual(similarity, 1, _ORDINARY)[:, None] + usual(similarity, 0, _ORDINARY)) / 2
    return np.asarray(
        _UNLIKELY + _SIMILARITY * (similarity - ordinary) + _ANCHORS * _common_stems(tr, en)
    )


def _matched(odds: Floats) -> list[Link]:
    """Return the links of the best matching, each with its share among its rivals."""
    partner = {i: j for i, j in enumerate(best_assignment(odds)) if j is not None}
    chance = np.exp(np.minimum(odds, 50.0))
    rows, columns = chance.sum(axis=1), chance.sum(axis=0)
    links = []
    for i, row in enumerate(rows):
        j = partner.get(i)
        if j is None:
            links.append(Link((i,), (), float(1 / (1 + row))))
        else:
            links.append(
                Link((i,), (j,), float(chance[i, j] / (1 + row + columns[j] - chance[i, j])))
            )
    lone = sorted(set(range(odds.shape[1])) - set(partner.values()))
    return links + [Link((), (j,), float(1 / (1 + columns[j]))) for j in lone]


def _common_stems(tr: Sequence[str], en: Sequence[str]) -> Floats:
    """Return the share of words with a common stem, or of equal numbers, in [0, 1]."""
    left, right = ([_stems(term) for term in side] for side in (tr, en))
    shares = [2 * len(a & b) / max(len(a) + len(b), 1) for a in left for b in right]
    return np.array(shares).reshape(len(left), len(right))


def _stems(term: str) -> frozenset[str]:
    return anchors.numbers(term) | frozenset(map(anchors.stem, re.findall(r"[^\W\d_]{2,}", term)))


def best_assignment(values: Floats) -> list[int | None]:
    """Return for each row the column of the best one-to-one matching, or None.

    The summed value is the highest possible; no pair of negative value is matched. Hungarian
    method with potentials (Kuhn 1955; Jonker & Volgenant 1987), cubic in the number of rows.
    """
    rows, columns = values.shape
    cost = np.hstack([-values, np.zeros((rows, rows))])  # a column of its own for each lone row
    owner = np.full(cost.shape[1], -1, dtype=np.intp)
    row_price, column_price = np.zeros(rows), np.zeros(cost.shape[1])
    for row in range(rows):
        _augment(row, cost, owner, row_price, column_price)
    matched = {int(i): j for j, i in enumerate(owner[:columns]) if i >= 0}
    return [matched.get(i) for i in range(rows)]


def _augment(
    row: int,
    cost: Floats,
    owner: npt.NDArray[np.intp],
    row_price: Floats,
    column_price: Floats,
) -> None:
    """Find ``row`` a column along the shortest augmenting path, and update the prices."""
    width = cost.shape[1]
    distance, previous = np.full(width, np.inf), np.full(width, -1, dtype=np.intp)
    done = np.zeros(width, dtype=bool)
    current, last, reached = row, -1, 0.0
    while current >= 0:
        step = reached + cost[current] - row_price[current] - column_price
        closer = ~done & (step < distance)
        distance[closer], previous[closer] = step[closer], last
        last = int(np.argmin(np.where(done, np.inf, distance)))
        done[last], reached, current = True, float(distance[last]), int(owner[last])
    settled = done & (owner >= 0)
    row_price[row] += reached
    row_price[owner[settled]] += reached - distance[settled]
    column_price[done] += distance[done] - reached
    while last >= 0:
        before = int(previous[last])
        owner[last] = owner[before] if before >= 0 else row
        last = before
