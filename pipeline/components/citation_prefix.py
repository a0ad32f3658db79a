"""Read the prefix of a citation from the signal words before it."""

from __future__ import annotations

import re

from pipeline.components.citations_patterns import VIEW

_SOFT = re.compile(
    rf"(?:(?:ayrıca|ayr\.|örneğin|mesela|{VIEW})[\s,:]{{1,2}}){{1,3}}(?=ba?k|bnkz|bknz|ka?rş)",
    re.IGNORECASE,
)
"""Words before the signal proper, which are none themselves: `ayrıca bkz.`, `Örneğin bkz.`."""

_COLON_FOR_STOP = re.compile(r"\b(?:bk|bkz|bknz|bnkz|bak|ka?rş|örn?):$", re.IGNORECASE)
"""A colon that stands for the stop of an abbreviation is part of it: `bkz:`, not `bkz.:`."""


def read_prefix(signal: str) -> str:
    """Return the prefix that signal words make: ``ayrıca bkz.`` → ``bkz.``, ``bkz: `` → ``bkz:``.

    What follows the words is dropped, as are other words before them.
    """
    printed = signal.strip(" ,;")
    if not _COLON_FOR_STOP.search(printed):
        printed = printed.strip(" ,:;")
    return _SOFT.sub("", printed)
