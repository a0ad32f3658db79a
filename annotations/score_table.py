"""An evaluation as a table to read and as JSON to compute with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from annotations.model import SCHEMA
from annotations.score import Item, Score
from annotations.score_resample import f1_interval, paired_test
from annotations.score_run import Comparison, Evaluation, Finding, Measure, compare

ACCURACY = "accuracy:"
KEY = (
    "exact: extent and label (SemEval strict); overlapping: label, and extents overlap (SemEval"
    " type; beads: lax);\npartial: extents overlap, half a point unless the same (MUC-5);"
    " complete: exact and every field right."
)


class LayerRow(NamedTuple):
    """A line of the table of scores; measures that a layer does not have are None."""

    layer: str
    label: str
    exact: Score
    overlapping: Score
    partial: Score | None
    complete: Score | None
    measure: Measure


class FieldRow(NamedTuple):
    """A line of the table of fields, and of other measures that stand alone."""

    layer: str
    name: str
    score: Score


def layer_rows(totals: Mapping[Measure, Score]) -> list[LayerRow]:
    """Return the lines of the table of scores: a layer, then its labels if it has several."""
    return [
        LayerRow(
            measure.layer,
            measure.label,
            exact,
            totals[measure._replace(name="overlapping")],
            totals.get(measure._replace(name="partial")),
            totals.get(measure._replace(name="complete")),
            measure,
        )
        for measure, exact in totals.items()
        if measure.name == "exact" and not (measure.label and _only_label(measure, totals))
    ]


def _only_label(measure: Measure, totals: Mapping[Measure, Score]) -> bool:
    labels = {m.label for m in totals if m.layer == measure.layer and m.label}
    return len(labels) == 1


def field_rows(totals: Mapping[Measure, Score]) -> list[FieldRow]:
    """Return the accuracy of each field."""
    return [
        FieldRow(measure.layer, measure.name.removeprefix(ACCURACY), score)
        for measure, score in totals.items()
        if measure.name.startswith(ACCURACY)
    ]


def other_rows(totals: Mapping[Measure, Score]) -> list[FieldRow]:
    """Return the measures of one layer only: ends of sentences, unaligned units."""
    return [
        FieldRow(measure.layer, measure.name, score)
        for measure, score in totals.items()
        if measure.name in ("boundary", "unaligned") and not measure.label
    ]


def to_table(evaluation: Evaluation, against: Evaluation | None = None) -> str:
    """Return the scores as plain text in columns.

    Args:
        evaluation: a run beside its gold.
        against: another run beside the same gold: what changed from it is listed too.
    """
    totals = evaluation.totals()
    parts = [_score_lines(evaluation, totals), _other_lines(totals), _field_lines(totals)]
    if against:
        parts += [_test_lines(against, evaluation), _change_lines(compare(against, evaluation))]
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n\n" + KEY + "\n"


def _score_lines(evaluation: Evaluation, totals: Mapping[Measure, Score]) -> list[str]:
    several = len(evaluation.articles) > 1
    lines = [
        f"{'':<24}{'':>13}  {'exact':^20}{'overlapping':^21}{'part.':>6}{'compl.':>7}",
        f"{'layer':<24}{'gold':>6}{'found':>7}  "
        + f"{'P':>6}{'R':>7}{'F1':>7}" * 2
        + f"{'F1':>6}{'F1':>7}"
        + ("  exact F1, 95 %" if several else ""),
    ]
    for row in layer_rows(totals):
        name = f"  {row.label}" if row.label else row.layer
        line = f"{name[:23]:<24}{row.exact.gold:>6}{row.exact.found:>7}  "
        line += _three(row.exact) + _three(row.overlapping)
        line += f"{_f1(row.partial):>6}{_f1(row.complete):>7}"
        if several:
            low, high = f1_interval(evaluation.by_article(row.measure))
            line += f"  {low:.3f}-{high:.3f}"
        lines.append(line.rstrip())
    return lines


def _three(score: Score) -> str:
    return f"{score.precision:>6.3f}{score.recall:>7.3f}{score.f1:>7.3f}"


def _f1(score: Score | None) -> str:
    return f"{score.f1:.3f}" if score else ""


def _other_lines(totals: Mapping[Measure, Score]) -> list[str]:
    return [
        f"{f'{row.layer} {row.name}':<24}{row.score.gold:>6}{row.score.found:>7}  "
        + _three(row.score)
        for row in other_rows(totals)
    ]


def _field_lines(totals: Mapping[Measure, Score]) -> list[str]:
    rows = field_rows(totals)
    header = [f"{'field':<24}{'right':>6}{'of':>7}  {'accuracy':>8}"] if rows else []
    return header + [
        f"{f'{row.layer} {row.name}':<24}{row.score.found_right:>6}{row.score.found:>7}"
        f"  {row.score.f1:>8.3f}"
        for row in rows
    ]


def _test_lines(before: Evaluation, after: Evaluation) -> list[str]:
    """Return the change in F1 of each layer, with its p-value where there are several articles."""
    several = len(after.articles) > 1
    lines = [f"{'change':<24}{'before':>6}{'after':>7}{'':2}{'F1':>6}" + "      p" * several]
    old, new = before.totals(), after.totals()
    for row in layer_rows(new):
        was, now = old.get(row.measure, Score()).f1, row.exact.f1
        name = f"  {row.label}" if row.label else row.layer
        line = f"{name[:23]:<24}{was:>6.3f}{now:>7.3f}  {now - was:>+6.3f}"
        if several:
            sides = (each.by_article(row.measure) for each in (before, after))
            line += f"{paired_test(*sides).p:>7.3f}"
        lines.append(line)
    return lines


def _change_lines(comparison: Comparison) -> list[str]:
    lines = []
    for title, findings in (("gained", comparison.gains), ("lost", comparison.losses)):
        lines.append(f"{title}: {len(findings)}")
        lines += [f"  {finding_line(finding)}" for finding in findings]
    return lines


def finding_line(finding: Finding) -> str:
    """Return an error in one line: layer, label, kind, place, text, and what was found instead."""
    item, found = finding.item, finding.found
    label = f" {item.label}" if item.label else ""
    line = f"{finding.layer}{label}, {finding.kind}, {finding.article}:{item.start}: {_short(item)}"
    if finding.kind == "wrong extent" and found:
        line += f" -> {_short(found)}"
    elif finding.kind == "wrong label" and found:
        line += f" -> {found.label}"
    changes = (f"{name}: {gold!r} -> {other!r}" for name, gold, other in finding.fields)
    return "; ".join([line, *changes])


def _short(item: Item) -> str:
    text = " ".join(item.text.split())
    return text if len(text) <= 60 else f"{text[:57]}..."


def to_json(evaluation: Evaluation, against: Evaluation | None = None) -> dict[str, Any]:
    """Return scores and errors as JSON values; all keys on every row.

    ``interval`` is the 95 % bootstrap interval of F1, null where there is only one article.
    ``gains`` and ``losses`` are null without a run to compare with.
    """
    comparison = compare(against, evaluation) if against else None
    return {
        "schema": SCHEMA,
        "articles": [article.article for article in evaluation.articles],
        "scores": [_score_row(evaluation, *total) for total in evaluation.totals().items()],
        "findings": _finding_rows(evaluation.findings()),
        "tests": _test_rows(against, evaluation) if against else None,
        "gains": _finding_rows(comparison.gains) if comparison else None,
        "losses": _finding_rows(comparison.losses) if comparison else None,
    }


def _score_row(evaluation: Evaluation, measure: Measure, score: Score) -> dict[str, Any]:
    several = len(evaluation.articles) > 1
    return {
        **measure._asdict(),
        "gold": score.gold,
        "found": score.found,
        "precision": score.precision,
        "recall": score.recall,
        "f1": score.f1,
        "interval": list(f1_interval(evaluation.by_article(measure))) if several else None,
    }


def _test_rows(before: Evaluation, after: Evaluation) -> list[dict[str, Any]]:
    return [
        measure._asdict()
        | paired_test(before.by_article(measure), after.by_article(measure))._asdict()
        for measure in after.totals()
    ]


def _finding_rows(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    return [
        {
            "article": finding.article,
            "layer": finding.layer,
            "kind": finding.kind,
            "gold": _item_row(finding.gold),
            "found": _item_row(finding.found),
            "fields": [check._asdict() for check in finding.fields],
        }
        for finding in findings
    ]


def _item_row(item: Item | None) -> dict[str, Any] | None:
    if item is None:
        return None
    return {"start": item.start, "end": item.end, "label": item.label, "text": item.text}
