"""How far annotators agree on the same texts: spans, tokens, characters, beads.

What each statistic means, and where it is from, is in ``docs/agreement.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from annotations.agreement_read import Annotator, read_annotators
from annotations.agreement_stats import cohen_kappa, fleiss_kappa, mean, nominal_alpha
from annotations.agreement_texts import DifferentTextError, Stretch, stretches_of
from annotations.agreement_unitizing import unitizing_alpha
from annotations.agreement_votes import Difference, bead_differences, differences
from annotations.model import AnnotatedArticle, Bead, Layer, Span
from annotations.score import Item, Score, count, match
from annotations.score_beads import bead_scores, links_of
from annotations.validate_errors import place_in_text
from annotations.validate_units import first_difference
from corpus.errors import CorpusError

OUTSIDE = "O"
"""What a token is that no span covers."""

Pair = tuple[str, str]


class SpanScores(NamedTuple):
    """F1 of the spans of two annotators, one as gold: exact and overlapping; and of whom."""

    exact: Score
    overlapping: Score
    kappa: float | None
    """Cohen's, over tokens."""


@dataclass(frozen=True)
class Row:
    """The agreement on a layer, or on one label of it (``label``; empty for the whole layer)."""

    layer: Layer
    label: str
    spans: Mapping[str, int]
    """How many each annotator has in what two or more have."""

    pairs: Mapping[Pair, SpanScores]
    fleiss: float | None
    alpha: float | None
    alpha_u: float | None

    @property
    def exact(self) -> float | None:
        """Mean F1 of the pairs, extent and label the same; None where nobody has a span."""
        return self._mean_f1("exact")

    @property
    def overlapping(self) -> float | None:
        """Mean F1 of the pairs, label the same and extents overlapping."""
        return self._mean_f1("overlapping")

    @property
    def cohen(self) -> float | None:
        """Mean of the pairs' kappas."""
        return mean(scores.kappa for scores in self.pairs.values())

    def _mean_f1(self, name: str) -> float | None:
        scores: Iterable[Score] = (getattr(pair, name) for pair in self.pairs.values())
        return mean(f1_of(score) for score in scores)


class BeadRow(NamedTuple):
    """F1 of the beads of two annotators: strict, lax, and of what they left unaligned."""

    pair: Pair
    kind: str
    strict: Score
    lax: Score
    unaligned: Score


def f1_of(score: Score) -> float | None:
    """Return F1 in [0, 1]; None where neither side has anything."""
    return score.f1 if score.gold or score.found else None


@dataclass(frozen=True)
class Listed:
    """A stretch, or the beads of an article, with the differences about it."""

    article: str
    differences: tuple[Difference, ...]
    stretch: Stretch | None

    @property
    def weight(self) -> int:
        """How many pairs of annotators differ, over all differences."""
        return sum(difference.weight for difference in self.differences)


class Agreement:
    """The agreement of annotators; statistics are computed when they are asked for."""

    def __init__(self, annotators: Sequence[Annotator]) -> None:
        self.names = [annotator.name for annotator in annotators]
        self._annotators = annotators
        self.every = [s for article in self.articles for s in compared(annotators, article)]
        """The stretches that anybody has."""
        self.stretches = [stretch for stretch in self.every if len(stretch.originals) > 1]
        """Those that two or more have."""
        self.alone = len(self.every) - len(self.stretches)
        """How many stretches only one annotator has."""

    def bead_versions(self, article: str) -> dict[str, list[Bead]]:
        """Return the beads of an article, by annotator."""
        return {a.name: a.beads[article] for a in self._annotators if article in a.beads}

    def row_of(self, article: str) -> Mapping[str, Any]:
        """Return what anybody knows of an article beside its units: its keywords."""
        return next((a.rows[article] for a in self._annotators if article in a.rows), {})

    @property
    def articles(self) -> list[str]:
        """The ids of the articles, in the order of the first who has them."""
        return list(dict.fromkeys(key for a in self._annotators for key in (*a.units, *a.beads)))

    @cached_property
    def rows(self) -> list[Row]:
        """A row for each layer and, where it has several, for each of its labels."""
        found: dict[Layer, set[str]] = {}
        for stretch in self.stretches:
            for unit in stretch.units.values():
                for span in unit.spans:
                    found.setdefault(span.layer, set()).add(span.label)
        rows = []
        layers: tuple[Layer, ...] = ("entity", "timex", "citation")
        for layer in layers:
            labels = sorted(found.get(layer, ()))
            rows += [self._row(layer, label) for label in ["", *(labels if labels[1:] else [])]]
        return [row for row in rows if any(row.spans.values())]

    def _row(self, layer: Layer, label: str) -> Row:
        shared = [s for s in self.stretches if len(s.units) > 1]
        columns = {name: list(token_labels(shared, name, layer, label)) for name in self.names}
        return Row(
            layer=layer,
            label=label,
            spans={n: sum(len(_spans(s, n, layer, label)) for s in shared) for n in self.names},
            pairs={
                (a, b): self._pair(shared, (a, b), layer, label, columns)
                for a, b in combinations(self.names, 2)
            },
            fleiss=fleiss_kappa(list(columns.values())),
            alpha=nominal_alpha(list(columns.values())),
            alpha_u=self._alpha_u(shared, layer, label),
        )

    def _pair(
        self,
        stretches: Sequence[Stretch],
        pair: Pair,
        layer: Layer,
        label: str,
        columns: Mapping[str, Sequence[str | None]],
    ) -> SpanScores:
        exact = overlapping = Score()
        for stretch in stretches:
            if all(name in stretch.units for name in pair):
                sides = [[_item(s) for s in _spans(stretch, n, layer, label)] for n in pair]
                counts = count(match(*sides))
                exact += counts["exact"]
                overlapping += counts["overlapping"]
        return SpanScores(exact, overlapping, cohen_kappa([columns[name] for name in pair]))

    def _alpha_u(self, stretches: Sequence[Stretch], layer: Layer, label: str) -> float | None:
        """Return the alpha of what all annotators have, its texts one after another."""
        units: list[dict[str, list[tuple[int, int]]]] = [{} for _ in self.names]
        length = 0
        for stretch in stretches:
            if len(stretch.units) == len(self.names):
                for own, name in zip(units, self.names, strict=True):
                    for span in sorted(_spans(stretch, name, layer, label), key=_place):
                        extent = (length + span.start, length + span.end)
                        own.setdefault(span.label, []).append(extent)
                length += len(stretch.text)
        return unitizing_alpha(length, units)

    @cached_property
    def beads(self) -> list[BeadRow]:
        """A row for each pair of annotators who aligned the same article, and kind of bead."""
        found: dict[tuple[Pair, str], BeadRow] = {}
        for a, b in combinations(self._annotators, 2):
            for article in a.beads.keys() & b.beads.keys():
                sides = [links_of(own) for own in _aligned(a, b, article)]
                for kind in sorted({link.kind for side in sides for link in side}):
                    own = ([link for link in side if link.kind == kind] for side in sides)
                    scores = bead_scores(*own)
                    key = ((a.name, b.name), kind)
                    known = found.get(key, BeadRow(*key, Score(), Score(), Score()))
                    found[key] = BeadRow(
                        *key,
                        known.strict + scores["exact"],
                        known.lax + scores["overlapping"],
                        known.unaligned + scores["unaligned"],
                    )
        return [found[key] for key in sorted(found, key=lambda k: (k[1] != "sentence", k[1]))]

    def disagreements(self) -> list[Listed]:
        """Return what annotators differ on, that on which most pairs do first."""
        found = [
            Listed(stretch.article, tuple(differences(stretch)), stretch)
            for stretch in self.stretches
        ]
        found += [
            Listed(article, (difference,), None)
            for article in self.articles
            for difference in bead_differences(self.bead_versions(article))
        ]
        return sorted((own for own in found if own.weight), key=lambda own: -own.weight)


def compare(paths: Sequence[Path], original: Path | None = None) -> Agreement:
    """Return the agreement of the files of annotators, and of the machine, where a run is named.

    Raises CorpusError where a file is wrong, or texts differ: with the first differing position.
    """
    return Agreement(read_annotators(paths, original))


def compared(annotators: Sequence[Annotator], article: str) -> list[Stretch]:
    """Return the stretches of an article; raises CorpusError where the texts differ."""
    units = {a.name: a.units[article] for a in annotators if article in a.units}
    try:
        return stretches_of(units)
    except DifferentTextError as error:
        own = next(a for a in annotators if a.name == error.annotator)
        raise different_text(error, own.path) from None


def different_text(error: DifferentTextError, path: Path) -> CorpusError:
    """Return the error of a text that is not the others', with the first differing position."""
    unit, other = error.unit, error.other
    at = first_difference(unit.text, other) or 0
    message = (
        f"the text of {unit.id!r} differs at character {at}: {unit.text[at : at + 20]!r}, "
        f"the others have {other[at : at + 20]!r}; only claims about one text can be compared"
    )
    return CorpusError(message, str(path), *place_in_text(path, unit.id, at))


def token_labels(
    stretches: Sequence[Stretch], name: str, layer: Layer, label: str
) -> Iterator[str | None]:
    """Yield the label of each token, that of the span with most of it; None: not annotated."""
    for stretch in stretches:
        if name not in stretch.units:
            yield from [None] * len(stretch.tokens)
            continue
        spans = _spans(stretch, name, layer, label)
        for start, end in stretch.tokens:
            inside = [(min(s.end, end) - max(s.start, start), s.label) for s in spans]
            most = max(inside, default=(0, OUTSIDE), key=lambda own: own[0])
            yield most[1] if most[0] > 0 else OUTSIDE


def _spans(stretch: Stretch, name: str, layer: Layer, label: str) -> list[Span]:
    unit = stretch.units.get(name)
    return [
        span
        for span in (unit.spans if unit else ())
        if span.layer == layer and label in ("", span.label)
    ]


def _item(span: Span) -> Item:
    return Item(span.start, span.end, span.label, span.text)


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _aligned(a: Annotator, b: Annotator, article: str) -> list[AnnotatedArticle]:
    """Return an article as two annotators aligned it, with its units where both have them.

    Beads compare by the extents of their units then, else by their ids.
    """
    row = dict(a.rows.get(article) or b.rows.get(article) or {})
    with_units = article in a.units and article in b.units
    return [
        AnnotatedArticle(
            article,
            tuple(own.units[article]) if with_units else (),
            tuple(own.beads[article]),
            row,
        )
        for own in (a, b)
    ]
