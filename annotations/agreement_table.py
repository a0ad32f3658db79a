"""The agreement of annotators as a table to read, and as JSON to compute with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotations.agreement import Agreement, Listed, Row, f1_of
from annotations.agreement_lines import listed_lines
from annotations.agreement_votes import Difference
from annotations.model import SCHEMA
from annotations.score import Score

KEY = """\
exact: F1, extent and label the same; overl.: F1, label the same, extents overlap; Cohen: kappa
over tokens (these three: the mean of all pairs). Fleiss: kappa over tokens; alpha: Krippendorff's,
nominal, over tokens; alpha_U: unitizing, over characters. -: says nothing, as nobody marked
anything, or all the same. docs/agreement.md tells more."""


def to_table(agreement: Agreement) -> str:
    """Return the agreement as plain text in columns."""
    parts = [_head(agreement), _row_lines(agreement)]
    if len(agreement.names) > 2:
        parts.append(_pair_lines(agreement))
    parts.append(_bead_lines(agreement))
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n\n" + KEY + "\n"


def _head(agreement: Agreement) -> list[str]:
    shared = f"{len(agreement.stretches)} texts compared"
    left = f", {agreement.alone} that only one annotated left out" if agreement.alone else ""
    return [f"{len(agreement.names)} annotators: {', '.join(agreement.names)}; {shared}{left}"]


def _row_lines(agreement: Agreement) -> list[str]:
    head = f"{'exact':>7}{'overl.':>8}{'Cohen':>8}{'Fleiss':>8}{'alpha':>8}{'alpha_U':>9}"
    names = "/".join(agreement.names)
    lines = [f"{'layer':<16}{head}  spans ({names})"]
    for row in agreement.rows:
        values = (row.exact, row.overlapping, row.cohen, row.fleiss, row.alpha, row.alpha_u)
        columns = "".join(f"{number(v):>{w}}" for v, w in zip(values, WIDTHS, strict=True))
        counts = "/".join(map(str, row.spans.values()))
        lines.append(f"{_name(row):<16}{columns}  {counts}")
    return lines if agreement.rows else []


WIDTHS = (7, 8, 8, 8, 8, 9)


def _name(row: Row) -> str:
    return f"  {row.label}" if row.label else row.layer


def _pair_lines(agreement: Agreement) -> list[str]:
    lines = [f"{'pair':<32}{'layer':<12}{'exact':>7}{'overl.':>8}{'Cohen':>8}"]
    for row in agreement.rows:
        if not row.label:
            for pair, scores in row.pairs.items():
                values = (f1_of(scores.exact), f1_of(scores.overlapping), scores.kappa)
                columns = "".join(f"{number(v):>{w}}" for v, w in zip(values, WIDTHS, strict=False))
                lines.append(f"{' - '.join(pair):<32}{row.layer:<12}{columns}")
    return lines if agreement.rows else []


def _bead_lines(agreement: Agreement) -> list[str]:
    lines = [f"{'pair':<32}{'beads':<12}{'strict':>7}{'lax':>8}{'alone':>8}"]
    for row in agreement.beads:
        values = (f1_of(row.strict), f1_of(row.lax), f1_of(row.unaligned))
        columns = "".join(f"{number(v):>{w}}" for v, w in zip(values, WIDTHS, strict=False))
        lines.append(f"{' - '.join(row.pair):<32}{row.kind:<12}{columns}")
    return lines if agreement.beads else []


def number(value: float | None) -> str:
    """Return a statistic with three digits."""
    return "-" if value is None else f"{value:.3f}"


def to_json(agreement: Agreement, disagreements: bool = False) -> dict[str, Any]:
    """Return the agreement as a JSON object; null where a statistic says nothing."""
    found: dict[str, Any] = {
        "schema": SCHEMA,
        "annotators": agreement.names,
        "texts": len(agreement.stretches),
        "left_out": agreement.alone,
        "spans": [_row_json(row) for row in agreement.rows],
        "beads": [
            {
                "annotators": list(row.pair),
                "kind": row.kind,
                "strict": _score_json(row.strict),
                "lax": _score_json(row.lax),
                "unaligned": _score_json(row.unaligned),
            }
            for row in agreement.beads
        ],
    }
    if disagreements:
        found["disagreements"] = [listed_json(own) for own in agreement.disagreements()]
    return found


def _row_json(row: Row) -> dict[str, Any]:
    return {
        "layer": row.layer,
        "label": row.label or None,
        "count": dict(row.spans),
        "f1_exact": row.exact,
        "f1_overlapping": row.overlapping,
        "cohen_kappa": row.cohen,
        "fleiss_kappa": row.fleiss,
        "alpha_nominal": row.alpha,
        "alpha_unitizing": row.alpha_u,
        "pairs": [
            {
                "annotators": list(pair),
                "f1_exact": f1_of(scores.exact),
                "f1_overlapping": f1_of(scores.overlapping),
                "cohen_kappa": scores.kappa,
            }
            for pair, scores in row.pairs.items()
        ],
    }


def _score_json(score: Score) -> dict[str, Any]:
    return {"f1": f1_of(score), "first": score.gold, "second": score.found}


def listed_json(listed: Listed) -> dict[str, Any]:
    """Return what annotators differ on as a JSON object; ``unit`` is null for beads."""
    return {
        "article": listed.article,
        "unit": listed.stretch and listed.stretch.id,
        "text": listed.stretch and listed.stretch.text,
        "weight": listed.weight,
        "differences": [_difference_json(own) for own in listed.differences],
    }


def _difference_json(difference: Difference) -> dict[str, Any]:
    return {
        "kind": difference.kind,
        "layer": difference.layer or None,
        "what": difference.what,
        "says": {answer: list(names) for answer, names in difference.says.items()},
        "weight": difference.weight,
    }


def disagreement_lines(agreement: Agreement) -> Iterator[str]:
    """Yield the list of disagreements, worst first, each with its text and lines of carets."""
    for listed in agreement.disagreements():
        yield from listed_lines(listed)
        yield ""
