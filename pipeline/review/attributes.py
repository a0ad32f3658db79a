"""The attributes that an annotator can write beside a span: the fields of dates and citations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotations.model import ATTRIBUTES_OF, layer_of
from annotations.validate_spans import STYLES
from pipeline.review.errors import RefusedError

LONGEST = 1_000
"""Characters of one field."""

MOST = 100
"""Works of a citation, authors and numbers of a work."""

TEXTS = ("year", "date", "pages", "role", "reference")
"""Fields of a work that are a text or null."""


def checked_attributes(label: str, given: Any) -> dict[str, Any]:
    """Return attributes for a span of a label; refuses unknown ones and wrong types."""
    known = ATTRIBUTES_OF[layer_of(label)]
    if not isinstance(given, Mapping):
        raise wrong("attributes", given)
    for key in given:
        if key not in known:
            raise RefusedError(422, "attribute", f"{label} has no attribute {key!r}", field=key)
    return {key: _checked(key, value) for key, value in given.items()}


def _checked(key: str, value: Any) -> Any:
    if key == "works":
        return [checked_work(work) for work in checked_list(key, value)]
    if key == "style":
        if value not in STYLES:
            raise wrong(key, value)
        return value
    return checked_text(key, value)


def checked_work(work: Any) -> dict[str, Any]:
    """Return a cited work with its fields in the order of the contract."""
    if not isinstance(work, Mapping) or work.keys() - {"authors", "et_al", "numbers", *TEXTS}:
        raise wrong("works", work)
    authors = [
        checked_text("authors", name) for name in checked_list("authors", work.get("authors"))
    ]
    numbers = checked_list("numbers", work.get("numbers") or [])
    if any(type(number) is not int for number in numbers):
        raise wrong("numbers", numbers)
    if type(work.get("et_al", False)) is not bool:
        raise wrong("et_al", work["et_al"])
    texts = {key: checked_text(key, work.get(key)) for key in TEXTS}
    return {
        "authors": [name for name in authors if name],
        "et_al": work.get("et_al", False),
        **{key: texts[key] for key in ("year", "date", "pages")},
        "numbers": numbers,
        **{key: texts[key] for key in ("role", "reference")},
    }


def checked_list(key: str, value: Any) -> list[Any]:
    """Return a list that is not too long."""
    if not isinstance(value, list) or len(value) > MOST:
        raise wrong(key, value)
    return value


def checked_text(key: str, value: Any) -> str | None:
    """Return a text without white space around it; null for an empty one."""
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > LONGEST:
        raise wrong(key, value)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise wrong(key, "half a character") from None
    return value.strip() or None


def wrong(key: str, value: Any) -> RefusedError:
    """Return the refusal of a field."""
    shown = repr(value)
    shown = shown if len(shown) <= 60 else f"{shown[:60]}…"
    return RefusedError(422, "attribute", f"{key!r} cannot be {shown}", field=key)
