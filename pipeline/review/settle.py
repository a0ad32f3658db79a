"""Put the corrections of a review into all files of its run."""

from __future__ import annotations

from pathlib import Path

from annotations.review_log import (
    LOG,
    mend_log,
    pending_rows,
    read_corrected,
    read_manifest,
    settled_rows,
)
from pipeline.write import CorpusWriter


def settle(run: Path) -> int:
    """Write the pending corrections of a run into all its files; return how many there were.

    All files are rewritten, or none. Raises CorpusError where they do not fit the run.
    """
    mend_log(run / LOG)
    pending = len(pending_rows(run))
    if pending:
        rows = settled_rows(run) + pending
        with CorpusWriter(run) as writer:
            for article in read_corrected(run):
                writer.add_annotated(article)
            counts = dict(sorted(writer.counts.items()))
            writer.finish({**read_manifest(run), "counts": counts, "corrections": rows})
    return pending


def settled_entry(run: Path) -> dict[str, int]:
    """Return what the manifest says of the log of a run: how many rows its files hold, if any."""
    return {"corrections": settled_rows(run)} if (run / LOG).is_file() else {}
