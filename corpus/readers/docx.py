"""Read DOCX: mammoth makes HTML of it, which is then read as a page is.

mammoth knows the styles, lists, notes and tables of Word; headings come by the name of their
style. Numbers that Word makes itself, headers and footers are not in its HTML.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator

import mammoth  # type: ignore[import-untyped]

from corpus.errors import CorpusError
from corpus.readers.docx_styles import STYLE_MAP
from corpus.readers.html_page import parse_page, read_page
from corpus.readers.source import Record, Source, text_problem
from corpus.readers.tree import MOST_TAGS

LARGEST_XML = 1 << 25
"""Bytes of XML in a DOCX, unpacked, 32 MiB; a book has one or two. More is a bomb."""

MOST_MEMBERS = 10_000
"""Files in a DOCX: most are pictures, which are not unpacked."""

PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How Word packs; other ways take as much memory as the file says."""

BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, EOFError, OSError)
"""What `zipfile` raises on a broken file."""

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How a DOCX begins, and an old DOC or a DOCX with a password."""


def is_docx(first_line: bytes) -> bool:
    """Say whether the first line of an input is that of a DOCX, a DOC, or another ZIP file."""
    return first_line.startswith((ZIP, OLE))


def read(source: Source) -> Iterator[Record]:
    """Yield the one record of a DOCX; its outline is what the styles of Word say.

    ``encoding`` is that in which the extracted text is written.

    Raises:
        CorpusError: locked, damaged, no DOCX at all, a bomb, or without text.
    """
    data = source.read()
    try:
        text, outline, _ = read_page(parse_page(_html(_parts(data))))
        if text_problem(text):
            raise CorpusError("no text in the DOCX; is it all pictures?")
    except CorpusError as error:
        raise CorpusError(error.message, source.name) from error
    sha256 = hashlib.sha256(data).hexdigest()
    yield Record(text, "docx", "utf-8", sha256, extracted=True, outline=outline)


def _parts(data: bytes) -> io.BytesIO:
    """Return a DOCX of the parts in XML alone, so that mammoth meets nothing that was not checked.

    What is no DOCX is refused, and what would grow beyond measure when it is unpacked.
    """
    if data.startswith(OLE):
        raise CorpusError("locked by a password, or an old DOC; save it as DOCX without one")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {part.filename: archive.read(part) for part in _checked(archive)}
    except CorpusError:
        raise
    except BROKEN_ZIP as error:
        raise CorpusError("the DOCX is damaged; get the file again") from error
    if any(b"<!DOCTYPE" in part.replace(b"\0", b"") for part in parts.values()):
        raise CorpusError("the DOCX declares entities, which no DOCX needs; get it again")
    if sum(part.count(b"<") for part in parts.values()) > MOST_TAGS:
        raise CorpusError("a DOCX of more than a million tags; split it")
    return _packed(parts)


def _packed(parts: dict[str, bytes]) -> io.BytesIO:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file


def _checked(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the parts in XML, if they are those of a DOCX, and not too large."""
    members = archive.infolist()
    if not any(member.filename == "[Content_Types].xml" for member in members) or not any(
        member.filename.startswith("word/") for member in members
    ):
        raise CorpusError("a ZIP file, but no DOCX; unpack it, or save the text as DOCX")
    if any(member.flag_bits & 1 for member in members):
        raise CorpusError("locked by a password; save it as DOCX without one")
    parts = [m for m in members if m.filename.lower().endswith((".xml", ".rels"))]
    if len(members) > MOST_MEMBERS or sum(m.file_size for m in parts) > LARGEST_XML:
        raise CorpusError(f"more than {LARGEST_XML >> 20} MiB of XML in the DOCX; split it")
    if any(part.compress_type not in PACKED for part in parts):
        raise CorpusError("the DOCX is packed in no way that Word knows; save it again")
    return parts


def _html(file: io.BytesIO) -> str:
    """Return the document as HTML, without its pictures.

    mammoth trusts the document: whatever it raises on a broken one says that it is broken.
    """
    try:
        result = mammoth.convert_to_html(
            file,
            style_map=STYLE_MAP,
            include_embedded_style_map=False,
            convert_image=lambda _: [],
        )
    except MemoryError:
        raise
    except RecursionError as error:
        raise CorpusError("the DOCX is nested too deep; save the text again") from error
    except Exception as error:
        raise CorpusError("the DOCX is damaged; get the file again") from error
    return f"<html><body>{result.value}</body></html>"
