"""TMX 1.4b of the aligned sentences, titles and keyword pairs, for translation memories.

A ``tu`` is a bead with both sides; one segment a side, so the sentences of a bead are joined and
their ids stand in ``prop``. Standard: https://resources.gala-global.org/tbx14b
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import metadata
from xml.sax.saxutils import escape, quoteattr

from annotations.model import Bead

# What XML 1.0 cannot hold, even escaped: https://www.w3.org/TR/xml/#charsets
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

TMX_END = "  </body>\n</tmx>\n"


def tmx_header(version: str | None = None) -> str:
    """Return what stands before the first ``tu``; ``version`` is derlem's, the installed one."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
        '<tmx version="1.4">\n'
        f'  <header creationtool="derlem" creationtoolversion={_attribute(version or _installed())}'
        ' segtype="sentence" o-tmf="derlem/1" adminlang="en" srclang="tr" datatype="plaintext"'
        ' o-encoding="UTF-8"/>\n'
        "  <body>\n"
    )


def beads_to_tmx(beads: Iterable[Bead]) -> Iterator[str]:
    """Yield the ``tu`` of each bead that has both sides and was not rejected.

    They go between ``tmx_header()`` and ``TMX_END``. Characters that XML has no place for become
    U+FFFD.
    """
    for bead in beads:
        if bead.tr and bead.en and bead.status != "rejected":
            yield _unit(bead)


def _installed() -> str:
    """Return the version of derlem; ``0`` in a checkout that is not installed."""
    try:
        return metadata.version("derlem")
    except metadata.PackageNotFoundError:
        return "0"


def _unit(bead: Bead) -> str:
    """Return the ``tu`` of a bead."""
    segtype = "sentence" if bead.kind == "sentence" else "phrase"
    properties = [
        ("kind", bead.kind),
        ("article", bead.article),
        ("score", f"{bead.score:.6g}"),
        ("by", bead.by),
        ("status", bead.status),
    ]
    return (
        f'    <tu tuid={_attribute(bead.id)} segtype="{segtype}">\n'
        + "".join(f"      {_property(name, value)}\n" for name, value in properties)
        + _variant("tr", bead.tr, bead.tr_text)
        + _variant("en", bead.en, bead.en_text)
        + "    </tu>\n"
    )


def _variant(lang: str, ids: tuple[str, ...], text: str) -> str:
    """Return the ``tuv`` of one side of a bead."""
    return (
        f'      <tuv xml:lang="{lang}">\n'
        + "".join(f"        {_property('unit', unit)}\n" for unit in ids)
        + f"        <seg>{_content(text)}</seg>\n"
        + "      </tuv>\n"
    )


def _property(name: str, value: str) -> str:
    """Return a ``prop``; the standard has user-defined types begin with ``x-``."""
    return f'<prop type="x-{name}">{_content(value)}</prop>'


def _content(text: str) -> str:
    """Return a text as the content of an element; a bare carriage return would not last."""
    return escape(NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})


def _attribute(text: str) -> str:
    """Return a text as a quoted attribute value."""
    return quoteattr(NOT_XML.sub("\ufffd", text))
