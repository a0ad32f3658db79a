"""The plots of a corpus, drawn for a column of a paper: PDF with real letters, PNG beside it.

No plot has a title, which a paper writes below it. Colours are Okabe and Ito's, told apart by
colour-blind readers. The same tables give the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import matplotlib as mpl
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

LAYER_COLOURS = {"entity": "#0072b2", "timex": "#e69f00", "citation": "#009e73"}
LAYER_NAMES = {"entity": "names", "timex": "dates", "citation": "citations"}
LABEL_COLOURS = {"PERSON": "#0072b2", "LOCATION": "#d55e00", "ORGANIZATION": "#009e73"}
LANG_COLOURS = {"tr": "#0072b2", "en": "#d55e00"}
LANG_NAMES = {"tr": "Turkish", "en": "English"}
SERIES = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")

WIDTH = 3.4
"""Inches: one column of a two-column paper."""

MOST = 15
"""Bars of the most frequent names and works."""

SETTINGS: Any = {
    "font.size": 8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "legend.frameon": False,
    "pdf.fonttype": 42,
}

Tables = Mapping[str, pd.DataFrame]


def write_plots(folder: Path, tables: Tables) -> list[Path]:
    """Draw each plot that the tables have something for; return the files, PDF and PNG of each."""
    written = []
    with mpl.rc_context(SETTINGS):
        for name, draw in PLOTS.items():
            figure = Figure(figsize=(WIDTH, 2.4), layout="constrained")
            if not draw(figure.subplots(), tables):
                continue
            for suffix, metadata in (("pdf", {"CreationDate": None}), ("png", {"Software": None})):
                path = folder / f"{name}.{suffix}"
                figure.savefig(path, dpi=200, metadata=metadata)
                written.append(path)
    return written


def draw_labels(axes: Axes, tables: Tables) -> bool:
    """Draw how often each label is, coloured by layer; return whether there are any."""
    counts = _summed(tables["labels"], ["layer", "label"])
    colours = [LAYER_COLOURS[layer] for layer in counts["layer"]]
    present = set(counts["layer"])
    _legend(axes, {LAYER_NAMES[layer]: c for layer, c in LAYER_COLOURS.items() if layer in present})
    return _bars(axes, list(counts["label"]), list(counts["count"]), colours, "spans")


def draw_sections(axes: Axes, tables: Tables) -> bool:
    """Draw spans per 1,000 tokens of each layer by role of section."""
    tokens = tables["tokens"].groupby("role")["tokens"].sum()
    spans = tables["sections"].groupby(["role", "layer"])["count"].sum().unstack(fill_value=0)
    if spans.empty:
        return False
    rates = spans.div(tokens, axis=0).dropna().mul(1000)
    rates = rates.loc[rates.sum(axis=1).sort_values().index]
    layers = [layer for layer in LAYER_NAMES if layer in rates]
    height = 0.8 / len(layers)
    for number, layer in enumerate(layers):
        places = [at + height * (len(layers) / 2 - number - 0.5) for at in range(len(rates))]
        axes.barh(places, list(rates[layer]), height, color=LAYER_COLOURS[layer])
    axes.set_yticks(range(len(rates)), [role or "other" for role in rates.index])
    axes.set_xlabel("spans per 1,000 tokens")
    _legend(axes, {LAYER_NAMES[layer]: LAYER_COLOURS[layer] for layer in layers})
    return True


def draw_articles(axes: Axes, tables: Tables) -> bool:
    """Draw how spans are spread over articles, a box a layer; needs several articles."""
    counts = tables["articles"].groupby(["article", "layer"])["count"].sum().unstack(fill_value=0)
    if len(counts) < 2:
        return False
    layers = [layer for layer in LAYER_NAMES if layer in counts]
    boxes = axes.boxplot(
        [list(counts[layer]) for layer in layers],
        tick_labels=[LAYER_NAMES[layer] for layer in layers],
        patch_artist=True,
        medianprops={"color": "black"},
        flierprops={"markersize": 3},
    )
    for box, layer in zip(boxes["boxes"], layers, strict=True):
        box.set_facecolor(LAYER_COLOURS[layer])
    axes.set_ylabel("spans in an article")
    axes.yaxis.set_major_locator(MaxNLocator(6, integer=True))
    return True


def draw_lengths(axes: Axes, tables: Tables) -> bool:
    """Draw sentences by their tokens, in shares of each language; longer than 80 are the last."""
    lengths = tables["lengths"]
    for lang, own in lengths.groupby("lang"):
        axes.hist(
            own["tokens"].clip(upper=80),
            bins=range(0, 85, 4),
            weights=own["sentences"] / own["sentences"].sum(),
            histtype="step",
            linewidth=1.4,
            color=LANG_COLOURS.get(str(lang)),
            label=f"{LANG_NAMES.get(str(lang), lang)} ({own['sentences'].sum():,})",
        )
    axes.set_xlabel("tokens in a sentence")
    axes.set_ylabel("share of sentences")
    if not lengths.empty:
        axes.legend()
    return not lengths.empty


def draw_dates(axes: Axes, tables: Tables) -> bool:
    """Draw the years that the text speaks of."""
    return _years(axes, tables["dates"], LAYER_COLOURS["timex"], "dates in the text")


def draw_cited_years(axes: Axes, tables: Tables) -> bool:
    """Draw the years in which cited works appeared."""
    return _years(axes, tables["cited_years"], LAYER_COLOURS["citation"], "citations")


def draw_works(axes: Axes, tables: Tables) -> bool:
    """Draw the works cited most often."""
    most = tables["works"].head(MOST).iloc[::-1]
    colours = [LAYER_COLOURS["citation"]] * len(most)
    return _bars(axes, list(most["work"]), list(most["count"]), colours, "citations")


def draw_names(axes: Axes, tables: Tables) -> bool:
    """Draw the names met most often, coloured by label."""
    most = tables["names"].head(MOST).iloc[::-1]
    colours = [LABEL_COLOURS[label] for label in most["label"]]
    drawn = _bars(axes, list(most["name"]), list(most["count"]), colours, "mentions")
    shown = {label.lower(): c for label, c in LABEL_COLOURS.items() if label in set(most["label"])}
    _legend(axes, shown)
    return drawn


def draw_alignment(axes: Axes, tables: Tables) -> bool:
    """Draw the scores of two-sided beads, stacked by kind."""
    beads = tables["alignment"]
    beads = beads[~beads["shape"].str.contains("0", regex=False)] if len(beads) else beads
    bottom = pd.Series(0, index=[tenth / 10 for tenth in range(10)])
    for colour, (kind, own) in zip(SERIES, beads.groupby("kind"), strict=False):
        counts = own.groupby("score")["count"].sum().reindex(bottom.index, fill_value=0)
        centres = [score + 0.05 for score in bottom.index]
        axes.bar(centres, list(counts), 0.09, bottom=list(bottom), color=colour, label=str(kind))
        bottom = bottom + counts
    axes.set_xlim(0, 1)
    axes.set_xlabel("score of the alignment")
    axes.set_ylabel("beads")
    if not beads.empty:
        axes.legend(loc="upper left")
    return not beads.empty


def draw_corrections(axes: Axes, tables: Tables) -> bool:
    """Draw what was corrected: kinds of changes to spans, units and beads."""
    counts = _summed(tables["corrections"], ["about", "kind"])
    names = [f"{about} {kind}" for about, kind in zip(counts["about"], counts["kind"], strict=True)]
    return _bars(axes, names, list(counts["count"]), [SERIES[0]] * len(counts), "corrections")


Plot = Callable[[Axes, Tables], bool]

PLOTS: Mapping[str, Plot] = {
    "labels": draw_labels,
    "sections": draw_sections,
    "articles": draw_articles,
    "lengths": draw_lengths,
    "dates": draw_dates,
    "cited_years": draw_cited_years,
    "works": draw_works,
    "names": draw_names,
    "alignment": draw_alignment,
    "corrections": draw_corrections,
}
"""File name -> what draws it."""


def _summed(table: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Return the counts of some columns' values, the rarest first."""
    counts: pd.DataFrame = table.groupby(keys)["count"].sum().reset_index()
    return counts.sort_values("count", kind="stable")


def _bars(axes: Axes, names: list[str], counts: list[int], colours: list[str], axis: str) -> bool:
    """Draw named bars with their counts beside them; return whether there are any."""
    if not names:
        return False
    drawn = axes.barh(range(len(names)), counts, color=colours)
    axes.bar_label(drawn, [f"{count:,}" for count in counts], padding=2, fontsize=7)
    axes.set_yticks(range(len(names)), [_short(name) for name in names])
    axes.margins(x=0.15, y=0.02)
    axes.set_xlabel(axis)
    axes.xaxis.set_major_locator(MaxNLocator(5, integer=True))
    if len(names) > 9:
        axes.get_figure(root=True).set_size_inches(WIDTH, 0.21 * len(names))  # type: ignore[union-attr]
    return True


def _legend(axes: Axes, colours: Mapping[str, str]) -> None:
    """Say above a plot what its colours mean, where no bar can be under it."""
    patches = [Patch(color=colour, label=name) for name, colour in colours.items()]
    place: dict[str, Any] = {"loc": "lower right", "bbox_to_anchor": (1, 1), "ncols": len(patches)}
    axes.legend(handles=patches, handlelength=1, columnspacing=1, **place)


def _short(name: str) -> str:
    # A dollar sign would begin a formula.
    name = name.replace("$", r"\$")
    return name if len(name) <= 32 else f"{name[:31]}…"


STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
MOST_BARS = 40


def _years(axes: Axes, table: pd.DataFrame, colour: str, axis: str) -> bool:
    """Draw counts by year, or by the shortest round period that gives at most 40 bars.

    The axis begins where the 1st and ends where the 99th percentile lies, in whole periods: one
    date of antiquity would make the rest one bar. What lies outside is counted in the end bars.
    """
    if table.empty:
        return False
    years = table["year"].repeat(list(table["count"]))
    first, last = (int(years.quantile(q, interpolation="nearest")) for q in (0.01, 0.99))
    step = next(s for s in STEPS if last // s - first // s < MOST_BARS or s == STEPS[-1])
    starts = years.clip(first, last) // step * step
    counts = starts.value_counts().sort_index()
    centres = [start + step / 2 for start in counts.index] if step > 1 else list(counts.index)
    axes.bar(centres, list(counts), 0.9 * step, color=colour)
    axes.set_xlabel("year" if step == 1 else f"year, in steps of {step}")
    axes.set_ylabel(axis)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.yaxis.set_major_locator(MaxNLocator(6, integer=True))
    return True
