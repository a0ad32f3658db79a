"""What the report counts, article by article, and the bars it makes of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from annotations.model import AnnotatedArticle, Span, Unit, layer_of

Name = TypeVar("Name", str, tuple[str, str])

YEAR = re.compile(r"(?P<bc>BC)?(?P<year>[0-9]{4})(?![0-9])")
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
MOST_BARS = 30
LONGEST = 60
LENGTH_STEP = 5


class Row(NamedTuple):
    """A line of a table with a bar; ``share`` of the longest bar, in (0, 1]."""

    name: str
    label: str
    times: int
    share: float


class Column(NamedTuple):
    """A place on the horizontal axis of a chart, and how much of each series stands there."""

    name: str
    counts: tuple[int, ...]


class Place(NamedTuple):
    """A line of the list of articles."""

    number: int
    id: str
    title: str
    lang: str | None
    sentences: int
    entities: int
    dates: int
    citations: int
    pairs: int


@dataclass
class Totals:
    """Counts over all articles; grows with the number of different names, not with the text."""

    counts: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    names: Counter[tuple[str, str]] = field(default_factory=Counter)
    works: Counter[str] = field(default_factory=Counter)
    years: Counter[int] = field(default_factory=Counter)
    lengths: dict[str, Counter[int]] = field(
        default_factory=lambda: {"tr": Counter(), "en": Counter()}
    )

    def add(self, article: AnnotatedArticle) -> None:
        """Count an article."""
        self.counts["articles"] += 1
        for unit in article.units:
            self._add_unit(unit)
        for bead in article.beads:
            both = "pairs" if bead.tr and bead.en else "unaligned"
            self.counts[f"{bead.kind} {both}"] += 1

    def update(self, other: Totals) -> None:
        """Add the counts of other articles."""
        for mine, theirs in (
            (self.counts, other.counts),
            (self.labels, other.labels),
            (self.works, other.works),
        ):
            mine.update(theirs)
        self.names.update(other.names)
        self.years.update(other.years)
        for lang, lengths in other.lengths.items():
            self.lengths.setdefault(lang, Counter()).update(lengths)

    def to_json(self) -> dict[str, Any]:
        """Return the counts as JSON has them: pairs where a key is no string."""
        return {
            "counts": dict(self.counts),
            "labels": dict(self.labels),
            "works": dict(self.works),
            "names": [[list(name), count] for name, count in self.names.items()],
            "years": [[year, count] for year, count in self.years.items()],
            "lengths": {lang: list(own.items()) for lang, own in self.lengths.items()},
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Totals:
        """Return what ``to_json`` gave; raises KeyError, TypeError or ValueError for other rows."""
        return cls(
            counts=Counter(row["counts"]),
            labels=Counter(row["labels"]),
            works=Counter(row["works"]),
            names=Counter({(label, name): count for (label, name), count in row["names"]}),
            years=Counter(dict(row["years"])),
            lengths={lang: Counter(dict(own)) for lang, own in row["lengths"].items()},
        )

    def _add_unit(self, unit: Unit) -> None:
        self.counts["tokens"] += len(unit.tokens)
        self.counts["reviewed"] += unit.status != "machine"
        self.counts["units"] += 1
        if unit.kind == "sentence":
            self.counts["sentences"] += 1
            self.lengths.setdefault(unit.lang, Counter())[len(unit.tokens)] += 1
        for span in unit.spans:
            self._add_span(span)

    def _add_span(self, span: Span) -> None:
        self.labels[span.label] += 1
        self.counts[span.layer] += 1
        if span.layer == "entity":
            self.names[span.label, span.text] += 1
        elif span.layer == "timex":
            self.years.update(year_of(span))
        else:
            self.works.update(work_name(work) for work in span.attributes.get("works") or ())

    def label_rows(self) -> list[Row]:
        """Return the labels, the most frequent first."""
        return _rows((label, label, n) for label, n in _by_count(self.labels))

    def name_rows(self, most: int) -> list[Row]:
        """Return the most frequent names."""
        named = _by_count(self.names)[:most]
        return _rows((name, label, n) for (label, name), n in named)

    def work_rows(self, most: int) -> list[Row]:
        """Return the works cited most often."""
        return _rows((work, "CITATION", n) for work, n in _by_count(self.works)[:most])

    def year_columns(self) -> list[Column]:
        """Return the dates by year, or by the shortest period that keeps the bars readable."""
        if not self.years:
            return []
        first, last = min(self.years), max(self.years)
        step = next(s for s in STEPS if (last // s - first // s) < MOST_BARS or s == STEPS[-1])
        starts = range(first // step * step, last + 1, step)
        bins = Counter[int]()
        for year, count in self.years.items():
            bins[year // step * step] += count
        return [Column(period_name(start, step), (bins[start],)) for start in starts]

    def length_columns(self) -> list[Column]:
        """Return the sentences of each language by their number of tokens."""
        bins = {lang: Counter[int]() for lang in self.lengths}
        for lang, lengths in self.lengths.items():
            for length, count in lengths.items():
                bins[lang][min(length, LONGEST) // LENGTH_STEP * LENGTH_STEP] += count
        return [
            Column(_length_name(start), tuple(bins[lang][start] for lang in self.lengths))
            for start in range(0, LONGEST + 1, LENGTH_STEP)
        ]

    def medians(self) -> Mapping[str, int]:
        """Return the middle sentence length of each language that has sentences, in tokens."""
        filled = {lang: lengths for lang, lengths in self.lengths.items() if lengths}
        return {lang: _median(lengths) for lang, lengths in filled.items()}


def place_of(number: int, article: AnnotatedArticle) -> Place:
    """Return the line of an article in the list of articles."""
    layers = Counter(layer_of(span.label) for unit in article.units for span in unit.spans)
    return Place(
        number=number,
        id=article.id,
        title=title_of(article, "tr") or title_of(article, "en") or article.id,
        lang=article.row.get("lang"),
        sentences=sum(unit.kind == "sentence" for unit in article.units),
        entities=layers["entity"],
        dates=layers["timex"],
        citations=layers["citation"],
        pairs=sum(bool(b.tr and b.en) and b.kind == "sentence" for b in article.beads),
    )


def title_of(article: AnnotatedArticle, lang: str) -> str | None:
    """Return the title of an article in a language, None if it has none."""
    titles = article.row.get("title")
    title = titles.get(lang) if isinstance(titles, dict) else None
    return title if isinstance(title, str) else None


def year_of(span: Span) -> Iterator[int]:
    """Yield the year in which a date begins, negative before Christ; nothing where none is said."""
    value = str(span.attributes.get("resolved") or span.attributes.get("value") or "")
    match = YEAR.match(value)
    if span.label in ("DATE", "TIME") and match:
        yield -int(match["year"]) if match["bc"] else int(match["year"])


def work_name(work: Mapping[str, Any]) -> str:
    """Return a cited work as one would say it: ``Öz ve diğerleri, 2012a``."""
    authors = " & ".join(str(name) for name in work.get("authors") or ())
    numbers = ", ".join(f"[{number}]" for number in work.get("numbers") or ())
    year = work.get("year") or work.get("date")
    named = authors + (" et al." if work.get("et_al") else "")
    return ", ".join(str(part) for part in (named, numbers, year) if part) or "unnamed"


def period_name(start: int, step: int) -> str:
    """Return a period as it is written under a chart."""
    name = f"{-start} BC" if start < 0 else str(start)
    return name if step == 1 else f"{name}+{step}" if start < 0 else f"{start}–{start + step - 1}"


def _length_name(start: int) -> str:
    return f"{start}+" if start == LONGEST else f"{start}–{start + LENGTH_STEP - 1}"


def _median(lengths: Counter[int]) -> int:
    """Return the lower median of counted numbers."""
    middle = (lengths.total() + 1) // 2
    for length in sorted(lengths):
        middle -= lengths[length]
        if middle <= 0:
            return length
    raise ValueError("nothing was counted")


def _by_count(counter: Counter[Name]) -> list[tuple[Name, int]]:
    """Return the counted things, the most frequent first, equals in order of their names."""
    return sorted(counter.items(), key=lambda item: (-item[1], item[0]))


def _rows(counted: Iterable[tuple[str, str, int]]) -> list[Row]:
    """Return rows with the share of each in the first."""
    rows = list(counted)
    return [Row(name, label, count, count / rows[0][2]) for name, label, count in rows]
