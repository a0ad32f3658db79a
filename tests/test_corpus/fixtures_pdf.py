"""Write small PDFs for tests: a text layer in any script, pictures, a lock, by hand."""

from collections.abc import Sequence

Page = Sequence[str]

PICTURE = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
    b" /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream"
)

TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Glyphs def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
%d beginbfchar
%sendbfchar
endcmap CMapName currentdict /CMap defineresource pop end end"""


def write_pdf(pages: Sequence[Page], *, picture: bool = False, trailer: bytes = b"") -> bytes:
    """Return a PDF with these pages of lines, each with a picture on it or not."""
    characters = sorted({c for page in pages for line in page for c in line})
    codes = {character: code for code, character in enumerate(characters, start=1)}
    contents = [_content(page, codes, picture) for page in pages]
    return _file([*_head(len(pages)), *_font(codes), PICTURE, *_pages(contents)], trailer)


def write_locked_pdf() -> bytes:
    """Return a PDF that opens with a password only: its check values fit no known one."""
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]"
    return write_pdf([["Merhaba"]], trailer=lock % (b"41" * 32, b"42" * 32))


def _head(pages: int) -> list[bytes]:
    kids = b" ".join(b"%d 0 R" % (7 + 2 * number) for number in range(pages))
    return [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids),
    ]


def _font(codes: dict[str, int]) -> list[bytes]:
    """Objects 3 to 5: a font without outlines, as only its map to Unicode is read."""
    lines = (b"<%04X> <%s>\n" % (code, _utf16(c)) for c, code in codes.items())
    return [
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-H"
        b" /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica /DW 600 /CIDSystemInfo"
        b" << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        _stream(TO_UNICODE % (len(codes), b"".join(lines))),
    ]


def _pages(contents: Sequence[bytes]) -> list[bytes]:
    objects: list[bytes] = []
    for number, content in enumerate(contents):
        page = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources"
            b" << /Font << /F 3 0 R >> /XObject << /P 6 0 R >> >> >>"
        )
        objects += [page % (8 + 2 * number), _stream(content)]
    return objects


def _content(page: Page, codes: dict[str, int], picture: bool) -> bytes:
    shown = (b"<%s> Tj T*\n" % b"".join(b"%04X" % codes[c] for c in line) for line in page)
    text = b"BT /F 12 Tf 14 TL 50 780 Td\n%sET" % b"".join(shown)
    return b"q 400 0 0 400 50 50 cm /P Do Q\n" + text if picture else text


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


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _utf16(character: str) -> bytes:
    return character.encode("utf-16-be").hex().encode()
