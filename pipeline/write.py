"""Write a corpus: every file of the contract, streamed article by article, shown only when whole.

Each output grows under a temporary name in the output directory and gets its own name at the end,
so a run that fails leaves what was there before.
"""

from __future__ import annotations

import os
import re
import shutil
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from annotations.conllu import units_to_conllu
from annotations.iob import units_to_bio
from annotations.jsonl import article_lines, to_lines
from annotations.model import AnnotatedArticle
from annotations.report import Report
from annotations.tmx import TMX_END, beads_to_tmx, tmx_header
from corpus.article import Article
from corpus.errors import CorpusError
from pipeline.in_place import put_in_place, remove_leftovers, unfinished
from pipeline.manifest import Outcome, manifest_text

FILES = (
    "annotations.jsonl",
    "articles.jsonl",
    "alignments.jsonl",
    "corpus.conllu",
    "corpus.bio.conll",
    "alignments.tmx",
    "manifest.json",
    "report.html",
)
"""What a run writes; extracted texts (of PDFs) lie in ``texts/`` beside them."""

TEXTS = "texts"


class CorpusWriter:
    """Context manager that writes articles into an output directory, one run at a time.

    Raises CorpusError where the directory is a file or cannot be written.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self.counts: Counter[str] = Counter()
        self._report = Report()

    def __enter__(self) -> Self:
        make_directory(self.out)
        remove_leftovers(self.out)
        with ExitStack() as self._stack:
            self._folder = self._stack.enter_context(unfinished(self.out))
            self._streams = {name: self._open(name) for name in FILES}
            self._streams["alignments.tmx"].write(tmx_header())
            self._stack = self._stack.pop_all()
        return self

    def add(self, article: Article, annotated: AnnotatedArticle) -> None:
        """Write what was found in one article, and its text where it was taken out of a PDF."""
        self.add_annotated(annotated)
        write_text(self._folder, article)

    def add_text(self, path: Path) -> None:
        """Take over an extracted text that lies elsewhere."""
        folder = self._folder / TEXTS
        folder.mkdir(exist_ok=True)
        shutil.copyfile(path, folder / path.name)

    def add_annotated(self, annotated: AnnotatedArticle) -> None:
        """Write the claims about one article: all of them, or none where they make no sense."""
        units, beads = annotated.units, annotated.beads
        lines = {
            **article_lines(annotated),
            "corpus.conllu": units_to_conllu(units, beads),
            "corpus.bio.conll": units_to_bio(units),
            "alignments.tmx": beads_to_tmx(beads),
        }
        texts = {name: "".join(part) for name, part in lines.items()}
        self._report.add(annotated)
        for name, text in texts.items():
            self._streams[name].write(text)
        self.counts.update(count_claims(annotated))

    def add_rows(self, name: str, rows: Iterable[dict[str, Any]]) -> None:
        """Write a JSONL file beside the others."""
        self._streams[name] = self._open(name)
        self._write(name, to_lines(rows))

    def finish(self, manifest: dict[str, Any], inputs: Iterable[Outcome] = ()) -> None:
        """Complete the files and give them their names.

        ``inputs`` are written into the manifest where it has none itself.
        """
        self._streams["alignments.tmx"].write(TMX_END)
        self._write("manifest.json", manifest_text(manifest, inputs))
        self._write("report.html", self._report.render(manifest))
        for stream in self._streams.values():
            stream.close()
        put_in_place(self._folder, self.out)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def _open(self, name: str) -> IO[str]:
        path = self._folder / name
        return self._stack.enter_context(path.open("w", encoding="utf-8", newline="\n"))

    def _write(self, name: str, lines: Iterable[str]) -> None:
        self._streams[name].writelines(lines)


def count_claims(annotated: AnnotatedArticle) -> Counter[str]:
    """Return what there is of an article: itself, beads, units by kind, tokens, spans by label."""
    counts = Counter({"articles": 1, "beads": len(annotated.beads)})
    for unit in annotated.units:
        counts["units"] += 1
        counts[unit.kind] += 1
        counts["tokens"] += len(unit.tokens)
        counts.update(span.label for span in unit.spans)
    return counts


def make_directory(out: Path) -> None:
    """Make the output directory; raises CorpusError where that is impossible."""
    if out.exists() and not out.is_dir():
        raise CorpusError("is a file; give --out a directory", str(out))
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"cannot be made ({error.strerror}); choose another --out"
        raise CorpusError(message, str(out)) from error
    if not os.access(out, os.W_OK | os.X_OK):
        message = "cannot be written; change its permissions or choose another --out"
        raise CorpusError(message, str(out))


def write_text(folder: Path, article: Article) -> None:
    """Write the text of an article into ``texts/``, where it was taken out of another format."""
    if article.extracted:
        texts = folder / TEXTS
        texts.mkdir(exist_ok=True)
        text = article.text
        (texts / text_file_name(article)).write_text(text, encoding="utf-8", newline="")


def text_file_name(article: Article) -> str:
    """Return a safe file name for an extracted text: the id's letters and digits, and its hash."""
    name = re.sub(r"[^A-Za-z0-9_-]+", "-", article.id)
    return f"{name[-80:]}-{article.sha256[:8]}.txt"  # the end tells articles of one file apart
