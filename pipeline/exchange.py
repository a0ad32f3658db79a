"""Between derlem and other annotation tools: convert a run or a file, and join what comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from annotations.corrections import UNKNOWN
from annotations.formats.claims import Record
from annotations.formats.join import Base, articles_of, join_record, read_articles
from annotations.formats.join_links import join_links
from annotations.formats.registry import FORMATS, Format, detect
from annotations.model import AnnotatedArticle, Bead, Unit
from annotations.run_folder import read_present_rows
from annotations.text_files import write_bytes, write_text
from corpus.errors import CorpusError


@dataclass
class Joined:
    """What one annotator returned: units, or beads, and what is suspicious about them."""

    units: list[Unit] = field(default_factory=list)
    beads: list[Bead] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


@dataclass
class Converted:
    """What was written where (``-`` is standard output), and what is to be told."""

    paths: dict[str, str] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    lost: Sequence[str] = ()
    lines: list[str] = field(default_factory=list)


def convert(
    source: Path,
    to: str,
    out: Path | None,
    *,
    source_format: str | None = None,
    base: Path | None = None,
    by: str | None = None,
    columns: int = 4,
) -> Converted:
    """Convert a run, or a file of any format, to a format; return what was written.

    A file of another tool is joined with the run ``base`` it came from, an output for each
    annotator in it; ``by`` names the one where the file does not. Raises CorpusError where a file
    is not what its format says, or does not fit the run.
    """
    known = format_named(to)
    name = source_format or detect(source)
    found = Converted(lost=known.lost)
    if format_named(name).name == "jsonl":
        links = is_links(source)
        check_content(known, links, source)
        write(known, read_articles(source), links, out, found, columns)
        return found
    run = Base.read(base) if base else Base()
    for annotator, joined in join(source, name, run, by or UNKNOWN).items():
        found.told += joined.told
        links = bool(joined.beads)
        check_content(known, links, source)
        articles = articles_of(joined.units, joined.beads, run)
        target = out_of(out, annotator, found)
        write(known, articles, links, target, found, columns, annotator)
    return found


def format_named(name: str) -> Format:
    """Return a format; raises CorpusError where there is none of this name."""
    if name not in FORMATS:
        raise CorpusError(f"no format {name!r}; one of: {', '.join(FORMATS)}")
    return FORMATS[name]


def is_links(source: Path) -> bool:
    """Return whether a file of derlem's holds beads."""
    return not source.is_dir() and "tr" in next(read_present_rows(source), {})


def check_content(known: Format, links: bool, source: Path) -> None:
    """Raise CorpusError where a format has no place for what is to be written."""
    if links and known.content == "spans":
        message = f"{known.name} holds no alignments; convert annotations.jsonl"
        raise CorpusError(message, str(source))


def join(source: Path, name: str, run: Base, by: str) -> dict[str, Joined]:
    """Return what each annotator of a foreign file returned; nobody's name is ``by``.

    Raises CorpusError where the file breaks a rule, or has one unit twice of one annotator.
    """
    found: dict[str, Joined] = {}
    seen: set[tuple[str, str]] = set()
    for record in FORMATS[name].load().read(source, run):
        annotator = record.annotator or by
        joined = found.setdefault(annotator, Joined())
        if isinstance(record, Record):
            unit = join_record(record, run, annotator, joined.told)
            joined.units.append(unit)
            key = unit.id
        else:
            joined.beads += join_links(record, run, annotator)
            key = f"{record.article}:{record.kind}"
        if (annotator, key) in seen:
            message = f"{key} stands twice for {annotator}; keep one of the two"
            raise CorpusError(message, *record.place)
        seen.add((annotator, key))
    if not found:
        message = "nothing in it was annotated; export what annotators submitted"
        raise CorpusError(message, str(source))
    return found


def out_of(out: Path | None, annotator: str, found: Converted) -> Path | None:
    """Return where the work of an annotator goes: the second one's has the name in it."""
    if not found.paths:
        return out
    if out is None:
        message = "several annotators; give --out, one file is written for each"
        raise CorpusError(message)
    safe = re.sub(r"[^\w.@-]+", "-", annotator)[:60]
    return out.with_name(f"{out.stem}.{safe}{out.suffix}")


def write(
    known: Format,
    articles: Iterator[AnnotatedArticle],
    links: bool,
    out: Path | None,
    found: Converted,
    columns: int,
    annotator: str = "",
) -> None:
    """Write articles in a format to a file or folder; lines without a path go to ``found.lines``.

    Raises CorpusError where a path is needed, or what is there is no place for it.
    """
    if out is None and known.output != "lines":
        what = "a folder" if known.output == "files" else "a file"
        raise CorpusError(f"{known.name} is {what}; give its path with --out")
    module = known.load()
    options = {"columns": columns} if known.name == "iob2" else {}
    if out is None:
        found.lines += module.lines(articles, links, **options)
    elif known.output == "lines":
        write_text(out, module.lines(articles, links, **options))
    elif known.output == "bytes":
        write_bytes(out, module.bytes_of(articles, links))
    else:
        out.mkdir(parents=True, exist_ok=True)
        for name, content in module.files(articles, links):
            write_bytes(out / name, content.encode() if isinstance(content, str) else content)
    found.paths[annotator] = str(out or "-")


def check_returned(path: Path) -> None:
    """Raise CorpusError where there is no file to read corrections from."""
    if not path.exists():
        message = "no such file; name what came back from the annotator"
    elif path.is_dir() and (path / "annotations.jsonl").is_file():
        message = "is a run; name its annotations.jsonl, or its alignments.jsonl"
    elif path.is_dir() and not any(path.iterdir()):
        message = "is an empty directory; name what came back from the annotator"
    elif path.is_file() and not path.stat().st_size:
        message = "is empty; save it from the tool again"
    else:
        return
    raise CorpusError(message, str(path))


@contextmanager
def as_jsonl(path: Path, run: Path, by: str) -> Iterator[tuple[Path, str]]:
    """Give a file that came back as derlem's JSONL, and its annotator.

    A file of another tool is joined with the run, into a temporary file; what is of no known format
    is left to ``validate``. Raises CorpusError where it has several annotators, is empty, or is
    nothing that comes back.
    """
    check_returned(path)
    name = "jsonl"
    with suppress(CorpusError):
        name = detect(path)
    if name == "jsonl":
        yield path, by
        return
    joined = join(path, name, Base.read(run), by)
    if len(joined) > 1:
        message = f"several annotators ({', '.join(sorted(joined))}); take them apart with "
        raise CorpusError(f"{message}derlem convert --to jsonl, one file each", str(path))
    [(annotator, work)] = joined.items()
    with TemporaryDirectory(prefix="derlem-") as folder:
        file = Path(folder) / f"{path.stem}.jsonl"
        articles = articles_of(work.units, work.beads, Base())
        write_text(file, FORMATS["jsonl"].load().lines(articles, bool(work.beads)))
        yield file, annotator if by == UNKNOWN else by
