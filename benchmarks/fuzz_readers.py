"""Fuzz the readers with coverage as a guide: articles of which nothing is lost, or one line.

    PYTHONPATH=.:tests python benchmarks/fuzz_readers.py --seconds 600 [--only .docx] [--keep DIR]

Needs `atheris`. The first byte of an input says under which name the others are read: as they
are, compressed, or as the inside of a sound DOCX or PDF. Starts are the small files of the tests;
inputs that reach new code are kept in DIR, for later runs to go on from. The first input that
breaks something, or takes longer than SLOW, is printed and ends the run.
"""

from __future__ import annotations

import argparse
import gzip
import io
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import atheris
import pyarrow
from pyarrow import parquet

with atheris.instrument_imports(include=["corpus"]):
    from corpus.article import Article
    from corpus.errors import CorpusError
    from corpus.read import READERS, read_articles
    from corpus.structure import find_structure
from corpus.zstandard import zstd
from test_corpus.fixtures_markup import DOCX, JATS, PAGE, PROSE, paragraph, write_docx
from test_corpus.fixtures_pdf import Placed, write_pdf
from test_corpus.test_structure import assert_clean, assert_covers

SLOW = 5.0
"""Seconds of the processor that no input of 8 kB may take."""

Pack = Callable[[bytes], bytes]


def docx_of(data: bytes) -> bytes:
    """Return a DOCX whose body is the text of the bytes."""
    return write_docx(data.decode("utf-8", "replace"))


def pdf_of(data: bytes) -> bytes:
    """Return a PDF of one page: three bytes are a place and a size, then a piece of text."""
    pieces = (part for part in data.split(b"\n") if len(part) > 3)
    return write_pdf(
        [
            [
                Placed(part[3:].decode("utf-8", "replace"), part[0] * 2, part[1] * 3, part[2] % 20)
                for part in pieces
            ]
        ]
    )


WAYS: list[tuple[str, Pack]] = [
    *((suffix, bytes) for suffix in [*READERS, ""]),
    *((suffix, docx_of) for suffix in (".docx", "")),
    *((suffix, pdf_of) for suffix in (".pdf", "")),
    *((f"{suffix}.gz", gzip.compress) for suffix in (".jsonl", ".csv", ".xml", "")),
    *((f"{suffix}.zst", zstd.compress) for suffix in (".jsonl", ".html", ".txt", "")),
    *((f"{suffix}{end}", bytes) for suffix in (".txt", ".jsonl") for end in (".gz", ".zst")),
]
"""What a file is called, and what is made of the bytes before they are written."""


def starts() -> dict[str, list[bytes]]:
    """Return small sound files, by the suffixes that they are tried under."""
    table = io.BytesIO()
    parquet.write_table(pyarrow.table({"id": ["a", "b"], "text": [PROSE, "Bir."]}), table)
    rows = f'{{"id": "a", "text": "{PROSE}", "title": "Ad"}}\n{{"text": "Bir.\\n\\nİki."}}\n'
    sheet = f'id;text;lang\na;"{PROSE}";tr\nb;"İki; ""üç""\nBir.";\n'
    article = f"Öz\n{PROSE}\nAnahtar Kelimeler: köy\n\n1. Giriş\n{PROSE}\n\f2\nKaynakça\nAk (2019)."
    body = paragraph("Öz", "Balk1") + paragraph(PROSE) + "<w:tbl><w:tr><w:tc></w:tc></w:tr></w:tbl>"
    columns = b"".join(
        bytes((x, y, 8)) + PROSE[:40].encode() + b"\n" for x in (20, 150) for y in range(50, 250, 5)
    )
    packed = {docx_of: [body.encode()], pdf_of: [columns]}
    plain = {
        ".txt": [article.encode(), article.encode("cp1254"), article.encode("utf-16")],
        ".jsonl": [rows.encode()],
        ".csv": [sheet.encode(), sheet.replace(";", ",").encode("utf-16")],
        ".parquet": [table.getvalue()],
        ".xml": [JATS.encode()],
        ".html": [PAGE.encode()],
        ".docx": [DOCX],
        ".pdf": [write_pdf([[PROSE], ["İki."]])],
    }
    every = [each for files in plain.values() for each in files]
    found: dict[str, list[bytes]] = {}
    for number, (suffix, pack) in enumerate(WAYS):
        own = packed.get(pack) or plain.get(Path(f"a{suffix}").suffix) or every
        if suffix.endswith((".gz", ".zst")) and pack is bytes:
            own = [(gzip if "gz" in suffix else zstd).compress(each) for each in plain[".jsonl"]]
        found.setdefault(suffix, []).extend(bytes([number]) + each for each in own)
    return found


def check(path: Path) -> None:
    """Read a file and check what comes of it."""
    for found in read_articles(path):
        if isinstance(found, CorpusError):
            assert len(str(found).splitlines()) == 1, str(found)
        else:
            check_article(found)


def check_article(article: Article) -> None:
    """Check that each character of an article has its place, and can be written."""
    article.text.encode()
    article.id.encode()
    structure = find_structure(article)
    assert_covers(article.text, structure)
    assert_clean(structure)


def fuzz_in(folder: Path) -> Callable[[bytes], None]:
    """Return what is to be fuzzed; files are written in the folder."""

    def fuzz(data: bytes) -> None:
        suffix, pack = WAYS[data[0] % len(WAYS) if data else 0]
        path = folder / f"a{suffix}"
        start = time.process_time()
        try:
            path.write_bytes(pack(data[1:]))
            check(path)
            assert time.process_time() - start < SLOW, "slow"
        except Exception:
            print(f"broken as {path.name} ({pack.__name__}) by {data!r}", file=sys.stderr)
            raise
        finally:
            path.unlink(missing_ok=True)

    return fuzz


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="start from the files of one suffix")
    parser.add_argument("--keep", type=Path, help="folder of inputs that reach new code")
    args = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    kept = args.keep or folder / "kept"
    kept.mkdir(exist_ok=True)
    for suffix, files in starts().items():
        if args.only in (None, suffix):
            for number, data in enumerate(files):
                (kept / f"{number}{suffix}").write_bytes(data)
    limits = [f"-max_total_time={args.seconds}", f"-seed={args.seed}", "-max_len=8192"]
    atheris.Setup([sys.argv[0], *limits, str(kept)], fuzz_in(folder))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
