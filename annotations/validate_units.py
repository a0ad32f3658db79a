"""Checks of one row of ``annotations.jsonl``: its ids, its text and its tokens.

Each check takes a row whose named keys have their right types, and yields findings; its code is
explained in ``annotations.validate``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import chain
from operator import add, itemgetter
from typing import Any

from annotations.validate_problem import Finding
from annotations.validate_shape import SOURCE, TOKEN, WORD, misshapen

Row = dict[str, Any]
KINDS = ("sentence", "heading", "keywords", "title", "caption", "reference")
LANGS = ("tr", "en")
STATUSES = ("machine", "accepted", "corrected", "rejected")

BAD_SPACE = re.compile(r"[\t\n\r]|^ | $|  ")
SURROGATE = re.compile("[\ud800-\udfff]")
RESTORE = "take the row's text from the run again; only claims about it can be corrected"


def check_schema(row: Row) -> Iterator[Finding]:
    """E201: the schema is not ``derlem/1``."""
    if row["schema"] != "derlem/1":
        remedy = 'write "derlem/1"; a file of another version needs the derlem that made it'
        yield Finding("E201", ("schema",), f"unknown schema {row['schema']!r}", remedy)


def check_unit_values(row: Row) -> Iterator[Finding]:
    """E206: lang, kind or status is none of the known values."""
    for key, known in (("lang", LANGS), ("kind", KINDS), ("status", STATUSES)):
        if row[key] not in known:
            yield unknown_value(key, row[key], known)


def unknown_value(key: str, value: str, known: tuple[str, ...]) -> Finding:
    """Return the finding of a value outside its list."""
    message = f"unknown {key} {value!r}"
    return Finding("E206", (key,), message, f"one of: {', '.join(known)}")


def check_unit_id(row: Row) -> Iterator[Finding]:
    """E205: the id does not say the row's article and section."""
    head = f"{row['article']}:{row['section']}:"
    if not row["id"].startswith(head) or len(row["id"]) == len(head):
        message = f"the id does not begin with article and section, {head!r}"
        yield Finding("E205", ("id",), message, "ids stay as the run gave them")


def check_text_characters(row: Row) -> Iterator[Finding]:
    """E302: the text has line breaks, tabs, or spaces that are not single between words."""
    text = row["text"]
    if not text:
        yield Finding("E302", ("text",), "the text is empty", RESTORE)
    elif match := BAD_SPACE.search(text):
        message = f"white space {match[0]!r} at character {match.start()}"
        remedy = "a text has one space between words, no line breaks; " + RESTORE
        yield Finding("E302", ("text",), message, remedy, match.start())
    if not text.isascii() and (match := SURROGATE.search(text)):
        remedy = "write the whole character, not the half of its \\u escape"
        yield Finding("E302", ("text",), "half a character", remedy, match.start())


def check_text_unchanged(row: Row) -> Iterator[Finding]:
    """E301: the text is not the one that the run wrote (``text_sha256``)."""
    text = row["text"]
    if hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest() == row["text_sha256"]:
        return
    remedy = (
        f"{RESTORE}. To split or merge sentences, leave 'text_sha256', 'tokens' and 'spans' out "
        "of the new rows: apply fills them in"
    )
    at = first_difference(text, text_of_tokens(row.get("tokens")))
    where = "" if at is None else f", first at character {at} ({text[at : at + 12]!r})"
    yield Finding("E301", ("text",), f"the text was changed{where}", remedy, at or 0)


def text_of_tokens(tokens: Any) -> str | None:
    """Return the text that tokens spell; None where they are no tokens."""
    try:
        return "".join(token["text"] + " " * token["ws"] for token in tokens)
    except (KeyError, TypeError):
        return None


def first_difference(text: str, other: str | None) -> int | None:
    """Return the first position where two texts differ; None where they do not."""
    if other is None or text == other:
        return None
    pairs = enumerate(zip(text, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(text), len(other)))


def check_source(row: Row) -> Iterator[Finding]:
    """E303: the source extent is malformed or empty."""
    source = row["source"]
    shape = list(misshapen(source, SOURCE, ("source",)))
    yield from shape
    if not shape and not 0 <= source["start"] < source["end"]:
        message = f"source extent {source['start']}-{source['end']}"
        yield Finding("E303", ("source", "start"), message, RESTORE)


def check_tokens(row: Row) -> Iterator[Finding]:
    """E401-E404: tokens that do not spell the text, are misnumbered or have no words."""
    if not _are_sound(row["text"], row["tokens"]):
        yield from _token_findings(row["text"], row["tokens"])


TOKEN_FIELDS = itemgetter("id", "text", "start", "end", "ws", "words")
WORD_FIELDS = itemgetter("text", "lemma", "upos", "feats")
GAPS = ("", " ")


def _are_sound(text: str, tokens: list[Any]) -> bool:
    """Return whether nothing is wrong with the tokens: the quick way through a good file.

    It compares whole columns of the tokens, without a loop in Python.
    """
    try:
        ids, texts, starts, ends, spaces, words = zip(*map(TOKEN_FIELDS, tokens), strict=True)
        flat = list(chain.from_iterable(words))
        return (
            ids == tuple(range(len(ids)))
            and all(words)
            and all(map(WORD_FIELDS, flat))
            and sum(map(len, flat)) == 4 * len(flat)
            and sum(map(len, tokens)) == 6 * len(tokens)
            and set(map(type, spaces)) == {bool}
            and starts == (0, *map(add, ends, spaces))[:-1]
            and ends == tuple(map(add, starts, map(len, texts)))
            and "".join(map(add, texts, map(GAPS.__getitem__, spaces))).removesuffix(" ") == text
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return False


def _token_findings(text: str, tokens: list[Any]) -> Iterator[Finding]:
    """Yield what is wrong with tokens, one by one."""
    remedy = "take the row's tokens from the run again"
    at = 0
    for number, token in enumerate(tokens):
        path = ("tokens", number)
        shape = list(misshapen(token, TOKEN, path))
        shape += [
            finding
            for n, word in enumerate(token.get("words") or () if not shape else ())
            for finding in misshapen(word, WORD, (*path, "words", n))
        ]
        yield from shape
        if shape:
            continue
        start, end = token["start"], token["end"]
        if token["id"] != number:
            yield Finding("E402", (*path, "id"), f"token {number} has id {token['id']}", remedy)
        if not 0 <= start < end <= len(text) or text[start:end] != token["text"]:
            message = f"the text at {start}-{end} is {text[start:end]!r}, not {token['text']!r}"
            yield Finding("E401", (*path, "text"), message, remedy)
        elif start != at:
            message = f"token begins at {start}; the one before leads to {at}"
            yield Finding("E401", (*path, "start"), message, remedy)
        if not token["words"]:
            yield Finding("E404", (*path, "words"), "a token without words", remedy)
        if token["ws"] and text[end : end + 1] not in (" ", ""):
            message = f"'ws' says a space follows; it is {text[end : end + 1]!r}"
            yield Finding("E403", (*path, "ws"), message, remedy)
        at = end + bool(token["ws"])
    if at < len(text):
        message = f"no token for the text from {at} on: {text[at : at + 20]!r}"
        yield Finding("E401", ("tokens",), message, remedy)
