"""One corpus of many shards: the contract's files, or a manifest and a report over the shards."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotations.report import Report
from annotations.review_log import LOG, settled_rows
from annotations.run_folder import read_run
from annotations.text_files import write_text
from corpus.errors import CorpusError
from pipeline.in_place import put_in_place, unfinished
from pipeline.keep import MACHINE_DIFF, KeptCorrections
from pipeline.manifest import Outcome, manifest, manifest_text
from pipeline.model_set import ModelSet
from pipeline.progress import Progress
from pipeline.shards.marker import Marker, read_marker
from pipeline.shards.rows import read_summary
from pipeline.shards.store import ShardStore
from pipeline.write import FILES, TEXTS, CorpusWriter


@dataclass(frozen=True)
class Corpus:
    """The shards of a corpus, by key and in order, and what could not be read between them."""

    out: Path
    store: ShardStore
    keys: Sequence[str]
    errors: Sequence[tuple[int, Outcome]]
    models: ModelSet
    settings: Mapping[str, Any]
    started: float

    def folders(self) -> Iterator[Path]:
        """Yield the folders of the shards, in order."""
        return (self.store.path(key) for key in self.keys)

    def markers(self) -> Iterator[Marker]:
        """Yield the markers in order; raises CorpusError where a shard has gone."""
        for folder in self.folders():
            marker = read_marker(folder)
            if marker is None:
                raise CorpusError("was taken away while the run went on; run again", str(folder))
            yield marker

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what became of each input, in the order of the inputs."""
        errors = list(reversed(self.errors))
        number = 0
        for marker in self.markers():
            for outcome in marker.outcomes:
                while errors and errors[-1][0] <= number:
                    yield errors.pop()[1]
                yield outcome
                number += 1
        yield from (outcome for _, outcome in reversed(errors))

    def manifest(self, counts: Mapping[str, int]) -> dict[str, Any]:
        """Return the manifest, without the inputs."""
        seconds = time.monotonic() - self.started
        made = manifest(self.models, self.settings, counts, seconds)
        if (self.out / LOG).is_file():
            made["corrections"] = settled_rows(self.out)
        return made


def merge(corpus: Corpus, progress: Progress) -> Counter[str] | None:
    """Write the contract's files, corrections of the directory kept; return what is in them.

    None, and nothing written, where no article succeeded. Raises CorpusError where corrections
    would be lost.
    """
    kept = KeptCorrections(corpus.out)
    progress.stage("writing")
    with CorpusWriter(corpus.out) as writer:
        for folder in corpus.folders():
            for article in read_run(folder):
                writer.add_annotated(kept.put_back(article))
            for text in sorted((folder / TEXTS).glob("*.txt")):
                writer.add_text(text)
        if not writer.counts["articles"]:
            return None
        kept.check_none_left()
        if kept.rows:
            writer.add_rows(MACHINE_DIFF, kept.machine_diff())
            progress.kept(kept.rows, MACHINE_DIFF)
        writer.finish(corpus.manifest(writer.counts), corpus.outcomes())
    return writer.counts


def keep_as_shards(corpus: Corpus, progress: Progress) -> Counter[str] | None:
    """Write a manifest and a report over the shards, which are the corpus; return the counts.

    None, and nothing written, where no article succeeded. Raises CorpusError where the directory
    holds a merged corpus with corrections.
    """
    kept = KeptCorrections(corpus.out)
    kept.check_none_left()
    counts = Counter[str]()
    report = Report()
    for folder, marker in zip(corpus.folders(), corpus.markers(), strict=True):
        counts.update(marker.counts)
        if report.is_full:
            report.add_counted(*read_summary(folder))
        else:
            for article in read_run(folder):
                report.add(article)
    if not counts["articles"]:
        return None
    made = corpus.manifest(counts)
    order = {"schema": made["schema"], "shards": list(corpus.keys)}
    with unfinished(corpus.out) as folder:
        write_text(folder / "shards.json", [json.dumps(order, indent=1), "\n"])
        write_text(folder / "manifest.json", manifest_text(made, corpus.outcomes()))
        write_text(folder / "report.html", report.render(made))
        put_in_place(folder, corpus.out)
    for name in {*FILES} - {"manifest.json", "report.html"}:
        (corpus.out / name).unlink(missing_ok=True)
    return counts
