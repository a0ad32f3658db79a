"""Write small PDFs for tests: a text layer in any script, pictures, a lock, by hand."""

import hashlib
import zlib
from collections.abc import Sequence
from typing import NamedTuple


class Placed(NamedTuple):
    """A text that stands at a place: points from the left and the bottom, and letter size.

    Every letter is 0.6 of its size wide.
    """

    text: str
    x: float
    y: float
    size: float = 8


Page = Sequence[str | Placed]

PICTURE = (
    b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
)

FORM = (
    b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Filter /FlateDecode"
    b" /Resources << /XObject << /P 6 0 R >> >>"
)

TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Glyphs def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
%d beginbfchar
%sendbfchar
endcmap CMapName currentdict /CMap defineresource pop end end"""


PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def write_pdf(
    pages: Sequence[Page],
    *,
    picture: bool = False,
    form: bytes | None = None,
    password: bytes | None = None,
) -> bytes:
    """Return a PDF with these pages of lines; with a password, even an empty one, encrypted.

    ``form``: what is drawn under the text of each page, and can draw itself as ``/P``.
    """
    characters = sorted({c for page in pages for line in page for c in _text(line)})
    codes = {character: code for code, character in enumerate(characters, start=1)}
    contents = [_content(page, codes, picture or form is not None) for page in pages]
    key = None if password is None else _key(password)
    objects = [
        *_head(len(pages)),
        *_font(codes, key),
        _stream(b"\x80", 6, key, PICTURE)
        if form is None
        else _stream(zlib.compress(form), 6, key, FORM),
        *_pages(contents, key),
    ]
    return _file(
        objects, b"" if key is None else LOCK % (b"4F" * 32, _rc4(key, PADDING).hex().encode())
    )


LOCK = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]"


def _key(password: bytes) -> bytes:
    """Return the key of a user password: PDF 32000-1, 7.6.3.3, algorithm 2, 40 bits."""
    parts = (password + PADDING)[:32] + b"O" * 32 + (-4).to_bytes(4, "little", signed=True) + b"\0"
    return hashlib.md5(parts, usedforsecurity=False).digest()[:5]


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, j = bytearray(), 0
    for n, byte in enumerate(data, start=1):
        i = n % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def _head(pages: int) -> list[bytes]:
    kids = b" ".join(b"%d 0 R" % (7 + 2 * number) for number in range(pages))
    return [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids),
    ]


def _font(codes: dict[str, int], key: bytes | None) -> list[bytes]:
    """Objects 3 to 5: a font without outlines, as only its map to Unicode is read."""
    lines = (b"<%04X> <%s>\n" % (code, _utf16(c)) for c, code in codes.items())
    return [
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-H"
        b" /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica /DW 600 /CIDSystemInfo"
        b" << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        _stream(TO_UNICODE % (len(codes), b"".join(lines)), 5, key),
    ]


def _pages(contents: Sequence[bytes], key: bytes | None) -> list[bytes]:
    objects: list[bytes] = []
    for number, content in enumerate(contents):
        page = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources"
            b" << /Font << /F 3 0 R >> /XObject << /P 6 0 R >> >> >>"
        )
        objects += [page % (8 + 2 * number), _stream(content, 8 + 2 * number, key)]
    return objects


def _content(page: Page, codes: dict[str, int], picture: bool) -> bytes:
    text = b"BT /F 12 Tf 14 TL 50 780 Td\n%sET" % b"".join(_shown(line, codes) for line in page)
    return b"q 400 0 0 400 50 50 cm /P Do Q\n" + text if picture else text


def _shown(line: str | Placed, codes: dict[str, int]) -> bytes:
    glyphs = b"".join(b"%04X" % codes[c] for c in _text(line))
    if isinstance(line, str):
        return b"<%s> Tj T*\n" % glyphs
    return b"/F %g Tf 1 0 0 1 %g %g Tm <%s> Tj\n" % (line.size, line.x, line.y, glyphs)


def _text(line: str | Placed) -> str:
    return line if isinstance(line, str) else line.text


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    entries = [b"0000000000 65535 f \n"]
    for number, body in enumerate(objects, start=1):
        entries.append(b"%010d 00000 n \n" % len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n%s" % (len(entries), b"".join(entries))
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(entries), trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % table)


def _stream(data: bytes, number: int, key: bytes | None, entries: bytes = b"") -> bytes:
    if key is not None:
        own = key + number.to_bytes(3, "little") + b"\0\0"
        data = _rc4(hashlib.md5(own, usedforsecurity=False).digest()[:10], data)
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def _utf16(character: str) -> bytes:
    return character.encode("utf-16-be").hex().encode()
