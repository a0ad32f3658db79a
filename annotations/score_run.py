"""Score a run against gold, article by article and layer by layer, and one run against another.

What an article's gold covers, and nothing else, is judged: see ``score_read.Gold.scope``. Texts
are matched by article id and source offsets, so that spans are scored alike however the sentences
are split.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Literal, NamedTuple

from annotations.iob import LAYERS
from annotations.model import AnnotatedArticle, Unit
from annotations.score import Item, Matching, Pair, Score, count, label_counts, match
from annotations.score_beads import BeadMatching, bead_item, bead_scores, links_of, match_beads
from annotations.score_fields import FieldCheck, compare_fields, complete
from annotations.score_gold import is_gold_folder, read_gold_folder
from annotations.score_read import Extent, Gold, Scope, gold_of, read_run
from annotations.score_units import (
    boundary_score,
    join_groups,
    match_tokens,
    quote_groups,
    sentence_items,
)
from corpus.errors import CorpusError

Kind = Literal["missed", "false alarm", "wrong extent", "wrong label", "wrong field"]


class Measure(NamedTuple):
    """What a score is of: a layer, one of its labels (or all: ``""``), and how it counts.

    Names are those of ``score.SCHEMES``, ``complete`` (exact, and every field right), ``boundary``
    (ends of sentences), ``unaligned`` (units in no two-sided bead), and ``accuracy:FIELD``, whose
    precision, recall and F1 are all the field's accuracy.
    """

    layer: str
    label: str
    name: str


@dataclass(frozen=True)
class Finding:
    """One error: a gold item missed, an item found by mistake, or a pair that differs.

    A pair with several faults is one finding, of the first of its kinds in the order of ``Kind``;
    ``fields`` are those that are wrong.
    """

    article: str
    layer: str
    kind: Kind
    gold: Item | None
    found: Item | None
    fields: tuple[FieldCheck, ...] = ()

    @property
    def item(self) -> Item:
        """The gold item, or the found one where there is no gold."""
        item = self.gold or self.found
        if item is None:
            raise ValueError("a finding is of some item")
        return item

    @property
    def key(self) -> tuple[str, str, bool, Item]:
        """What is the same in two runs that fail on the same item."""
        return self.article, self.layer, self.gold is None, self.item


@dataclass(frozen=True)
class ArticleScores:
    """The scores and errors of one article."""

    article: str
    scores: Mapping[Measure, Score]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Evaluation:
    """A run beside its gold."""

    articles: tuple[ArticleScores, ...]

    def totals(self) -> dict[Measure, Score]:
        """Return each measure over all articles (micro-average), layers and labels in order."""
        totals: dict[Measure, Score] = {}
        for article in self.articles:
            for measure, score in article.scores.items():
                totals[measure] = totals.get(measure, Score()) + score
        layers = list(dict.fromkeys(measure.layer for measure in totals))
        return dict(sorted(totals.items(), key=lambda t: (layers.index(t[0].layer), t[0].label)))

    def by_article(self, measure: Measure) -> list[Score]:
        """Return a measure's score in each article, in order; nothing counted where it has none."""
        return [article.scores.get(measure, Score()) for article in self.articles]

    def findings(self) -> list[Finding]:
        """Return all errors, in the order of articles, layers and the source."""
        return list(chain.from_iterable(article.findings for article in self.articles))


class Comparison(NamedTuple):
    """What a run gets right that another got wrong, and the reverse, each as the error it was."""

    gains: tuple[Finding, ...]
    losses: tuple[Finding, ...]


def evaluate(gold: Path, run: Path, *, scope: Mapping[str, Scope] | None = None) -> Evaluation:
    """Return the scores and errors of a run.

    Args:
        gold: the directory of a run that people corrected, its ``annotations.jsonl``, or a folder
            of gold rows (``score_gold``).
        run: the directory of a run, or an ``annotations.jsonl``.
        scope: by article id and layer, the extents to judge, instead of those that the gold covers.

    Raises:
        CorpusError: where either cannot be read, or they were made from different texts.
    """
    found = read_run(run)
    golds = read_gold_folder(gold) if is_gold_folder(gold) else _golds_of(gold)
    named = (_with_article(each, found, gold) for each in golds)
    return Evaluation(tuple(_score(each, found, scope or {}) for each in named))


def compare(before: Evaluation, after: Evaluation) -> Comparison:
    """Return what is right ``after`` and was not ``before``, and the reverse.

    Both are of the same gold. An item that is wrong in both, even if differently, is in neither.
    """
    old = {finding.key: finding for finding in before.findings()}
    new = {finding.key: finding for finding in after.findings()}
    return Comparison(
        tuple(finding for key, finding in old.items() if key not in new),
        tuple(finding for key, finding in new.items() if key not in old),
    )


def _golds_of(path: Path) -> list[Gold]:
    return [gold_of(article) for article in read_run(path).values()]


def _with_article(gold: Gold, found: Mapping[str, AnnotatedArticle], path: Path) -> Gold:
    """Return the gold with its article's id: that of the only article, where it names none."""
    if gold.article.id:
        return gold
    if len(found) != 1:
        raise CorpusError(
            f"its rows name no article, and the run has {len(found)}; add `article`", str(path)
        )
    return replace(gold, article=replace(gold.article, id=next(iter(found))))


def _score(
    gold: Gold, runs: Mapping[str, AnnotatedArticle], scopes: Mapping[str, Scope]
) -> ArticleScores:
    id = gold.article.id
    found = runs.get(id, AnnotatedArticle(id, (), (), {}))
    texts = [article.row.get("text_sha256") for article in (gold.article, found)]
    if all(texts) and texts[0] != texts[1]:
        raise CorpusError(f"gold and run of {id} are of different texts; annotate the gold's text")
    return score_article(replace(gold, scope={**gold.scope, **scopes.get(id, {})}), found)


def score_article(gold: Gold, found: AnnotatedArticle) -> ArticleScores:
    """Return the scores and errors of one article, in each layer that the gold covers."""
    scores: dict[Measure, Score] = {}
    findings: list[Finding] = []
    for layer, judge in JUDGES.items():
        if layer in gold.scope:
            own_scores, own_findings = judge(layer, gold, found)
            scores |= own_scores
            findings += own_findings
    named = tuple(replace(finding, article=gold.article.id) for finding in findings)
    return ArticleScores(gold.article.id, scores, named)


Judgement = tuple[dict[Measure, Score], list[Finding]]


def _judge_sentences(layer: str, gold: Gold, found: AnnotatedArticle) -> Judgement:
    wanted, others = _units(gold, found, layer)
    groups = quote_groups(wanted)
    wanted, others = join_groups(wanted, groups), join_groups(others, groups)
    scores, findings = _judge_items(layer, sentence_items(wanted), sentence_items(others))
    return scores | {Measure(layer, "", "boundary"): boundary_score(wanted, others)}, findings


def _judge_tokens(layer: str, gold: Gold, found: AnnotatedArticle) -> Judgement:
    matching = match_tokens(*_units(gold, found, layer))
    return _scores(layer, "", count(matching)), list(_findings(layer, matching))


def _judge_spans(layer: str, gold: Gold, found: AnnotatedArticle) -> Judgement:
    wanted, others = (list(_span_items(a.units, layer)) for a in (gold.article, found))
    return _judge_items(layer, *_within(gold.scope[layer], wanted, others))


def _judge_furniture(layer: str, gold: Gold, found: AnnotatedArticle) -> Judgement:
    wanted, others = (list(_furniture_items(a)) for a in (gold.article, found))
    return _judge_items(layer, *_within(gold.scope[layer], wanted, others))


def _judge_beads(layer: str, gold: Gold, found: AnnotatedArticle) -> Judgement:
    sides = links_of(gold.article), links_of(found)
    scores = _scores(layer, "", bead_scores(*sides))
    for kind in sorted({link.kind for side in sides for link in side}):
        own = ([link for link in side if link.kind == kind] for side in sides)
        scores |= _scores(layer, kind, bead_scores(*own))
    return scores, list(_bead_findings(layer, match_beads(*sides)))


JUDGES: dict[str, Callable[[str, Gold, AnnotatedArticle], Judgement]] = {
    "sentence": _judge_sentences,
    **dict.fromkeys(LAYERS, _judge_spans),
    "alignment": _judge_beads,
    "token": _judge_tokens,
    "furniture": _judge_furniture,
}
"""The layers, in the order in which they are told."""


def _judge_items(layer: str, gold: Sequence[Item], found: Sequence[Item]) -> Judgement:
    """Return the scores of items: of all, of each label, of their fields; and the errors."""
    matching = match(gold, found)
    scores = _scores(layer, "", count(matching))
    for label, counts in label_counts(gold, found).items():
        scores |= _scores(layer, label, counts)
    return scores | _field_scores(layer, matching), list(_findings(layer, matching))


def _scores(layer: str, label: str, counts: Mapping[str, Score]) -> dict[Measure, Score]:
    return {Measure(layer, label, name): score for name, score in counts.items()}


def _field_scores(layer: str, matching: Matching) -> dict[Measure, Score]:
    """Return the accuracy of each field, and the score of items with nothing wrong."""
    pairs = [pair for pair in matching.pairs if pair.same_label]
    checks = [check for pair in pairs for check in compare_fields(pair)]
    told, right = Counter(c.name for c in checks), Counter(c.name for c in checks if c.right)
    scores = {
        Measure(layer, "", f"accuracy:{name}"): Score(n, n, right[name], right[name])
        for name, n in told.items()
    }
    whole = sum(complete(pair) for pair in pairs)
    total = count(matching)["exact"]
    name = Measure(layer, "", "complete")
    return scores | {name: replace(total, gold_right=whole, found_right=whole)}


def _findings(layer: str, matching: Matching) -> Iterator[Finding]:
    """Yield the errors in the order of the source."""
    errors = [Finding("", layer, "missed", item, None) for item in matching.missed]
    errors += [Finding("", layer, "false alarm", None, item) for item in matching.spurious]
    errors += filter(None, (_fault(layer, pair) for pair in matching.pairs))
    yield from sorted(errors, key=lambda error: error.item.extent)


def _fault(layer: str, pair: Pair) -> Finding | None:
    """Return what is wrong with a pair; None where nothing is."""
    wrong = tuple(check for check in compare_fields(pair) if not check.right)
    kind: Kind | None = None
    if not pair.same_extent:
        kind = "wrong extent"
    elif not pair.same_label:
        kind = "wrong label"
    elif wrong:
        kind = "wrong field"
    return Finding("", layer, kind, *pair, wrong) if kind else None


def _bead_findings(layer: str, matching: BeadMatching) -> Iterator[Finding]:
    for link in matching.missed:
        yield Finding("", layer, "missed", bead_item(link), None)
    for link in matching.spurious:
        yield Finding("", layer, "false alarm", None, bead_item(link))
    for gold, found in matching.overlapping:
        yield Finding("", layer, "wrong extent", bead_item(gold), bead_item(found))


def _span_items(units: Iterable[Unit], layer: str) -> Iterator[Item]:
    for unit in units:
        for span in unit.spans:
            if span.layer == layer:
                at = span.start, span.end
                yield Item(*span.source, span.label, span.text, span.attributes, unit, at)


def _furniture_items(article: AnnotatedArticle) -> Iterator[Item]:
    for row in article.row.get("furniture") or ():
        kind = {"kind": row["kind"]} if row.get("kind") else {}
        yield Item(row["start"], row["end"], "", row["text"], kind)


def _units(gold: Gold, found: AnnotatedArticle, layer: str) -> tuple[list[Unit], list[Unit]]:
    """Return the units of both sides that are judged in a layer."""
    extents = gold.scope[layer]
    wanted, others = (
        [unit for unit in article.units if _inside((unit.start, unit.end), extents)]
        for article in (gold.article, found)
    )
    return wanted, others


def _within(
    extents: Sequence[Extent], gold: Sequence[Item], found: Sequence[Item]
) -> tuple[list[Item], list[Item]]:
    """Return the items that lie wholly in the extents."""
    wanted, others = ([i for i in side if _inside(i.extent, extents)] for side in (gold, found))
    return wanted, others


def _inside(extent: Extent, extents: Iterable[Extent]) -> bool:
    return any(start <= extent[0] and extent[1] <= end for start, end in extents)
