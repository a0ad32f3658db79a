"""A disagreement as lines: the text, and under it carets for what each annotator marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotations.agreement import Listed
from annotations.agreement_texts import Stretch
from annotations.agreement_votes import Difference
from annotations.model import Span
from annotations.validate_problem import printable, width

COLUMNS = 92
"""Cells of the text of one line."""

LAYERS = ("entity", "timex", "citation")


def listed_lines(listed: Listed) -> Iterator[str]:
    """Yield the lines of one disagreement; a text of several lines shows those that matter."""
    what = listed.stretch.id if listed.stretch else listed.article
    pairs = "pair differs" if listed.weight == 1 else "pairs differ"
    yield f"{what}: {listed.weight} {pairs}"
    if listed.stretch:
        for layer in LAYERS:
            if any(d.layer == layer and d.kind == "span" for d in listed.differences):
                yield from span_lines(listed.stretch, layer)
    for difference in listed.differences:
        if difference.kind != "span":
            yield from difference_lines(difference)


def span_lines(stretch: Stretch, layer: str) -> Iterator[str]:
    """Yield the text, and for each annotator a line of carets with the labels."""
    marks = {
        name: [span for span in unit.spans if span.layer == layer]
        for name, unit in stretch.units.items()
    }
    margin = max(map(width, [*marks, layer])) + 2
    for start, end in rows_of(stretch.text):
        if _differ(marks.values(), start, end):
            yield f"  {layer:<{margin}}{printable(stretch.text[start:end])}"
            for name, spans in marks.items():
                yield f"  {name:<{margin}}{carets(stretch.text, start, end, spans)}".rstrip()


def rows_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text is broken into lines of a terminal: at spaces, where it has some."""
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and width(text[start : end + 1]) <= COLUMNS:
            end += 1
        space = text.rfind(" ", start, end)
        if end < len(text) and space > start:
            end = space + 1
        yield start, end
        start = end


def _differ(marks: Iterable[Sequence[Span]], start: int, end: int) -> bool:
    """Return whether annotators marked a stretch of the text differently."""
    own = [
        {(s.label, s.start, s.end) for s in spans if s.start < end and s.end > start}
        for spans in marks
    ]
    return any(some != own[0] for some in own)


def carets(text: str, start: int, end: int, spans: Sequence[Span]) -> str:
    """Return a line with carets under the spans, and their labels after it."""
    line, labels = "", []
    for span in sorted(spans, key=lambda s: s.start):
        first, last = max(span.start, start), min(span.end, end)
        if first < last:
            line += " " * (width(text[start:first]) - len(line))
            line += "^" * width(text[first:last])
            labels.append(span.label)
    return f"{line}  {', '.join(labels)}" if labels else "-"


def difference_lines(difference: Difference) -> Iterator[str]:
    """Yield what differs, and what each says."""
    yield f"  {difference.kind}: {printable(difference.what)}"
    for answer, names in difference.says.items():
        yield f"    {', '.join(names)}: {printable(answer)}"
