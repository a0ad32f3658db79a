"""Which keys the rows have, and of which types: what is checked before anything else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from annotations.validate_problem import Finding, Path

NULL = type(None)
NUMBER = (float, int)

Shape = Mapping[str, tuple[type, ...]]

UNIT: Shape = {
    "schema": (str,),
    "id": (str,),
    "article": (str,),
    "lang": (str,),
    "section": (str,),
    "kind": (str,),
    "text": (str,),
    "source": (dict,),
    "tokens": (list,),
    "spans": (list,),
    "text_sha256": (str,),
    "status": (str,),
    "meta": (dict,),
}
BEAD: Shape = {
    "schema": (str,),
    "id": (str,),
    "article": (str,),
    "kind": (str,),
    "tr": (list,),
    "en": (list,),
    "tr_text": (str,),
    "en_text": (str,),
    "score": NUMBER,
    "by": (str,),
    "status": (str,),
}
SOURCE: Shape = {"file": (str,), "start": (int,), "end": (int,)}
TOKEN: Shape = {
    "id": (int,),
    "text": (str,),
    "start": (int,),
    "end": (int,),
    "ws": (bool,),
    "words": (list,),
}
WORD: Shape = {
    "text": (str,),
    "lemma": (str, NULL),
    "upos": (str, NULL),
    "feats": (str, NULL),
}
SPAN: Shape = {
    "id": (str,),
    "label": (str,),
    "start": (int,),
    "end": (int,),
    "text": (str,),
    "source": (list, NULL),
    "score": (*NUMBER, NULL),
    "by": (str,),
}
NAMES = {str: "a text", int: "a number", float: "a number", bool: "true or false"}
NAMES |= {list: "a list [...]", dict: "an object {...}", NULL: "null"}

REMEDIES = {"E202": "put it in; every row has all keys", "E203": "write it as in the rows of a run"}


def misshapen(value: Any, shape: Shape, path: Path = ()) -> Iterator[Finding]:
    """Yield the keys that an object lacks, and those with a value of another type."""
    if type(value) is not dict:
        yield _wrong_type(path, value, (dict,))
        return
    for key, types in shape.items():
        if key not in value:
            yield Finding("E202", path, f"no {key!r}", REMEDIES["E202"])
        elif type(value[key]) not in types:
            yield _wrong_type((*path, key), value[key], types)


def _wrong_type(path: Path, value: Any, types: tuple[type, ...]) -> Finding:
    wanted = " or ".join(dict.fromkeys(NAMES[wanted] for wanted in types))
    name = repr(path[-1]) if path and isinstance(path[-1], str) else "the value"
    message = f"{name} is {NAMES[type(value)]}; {wanted} is due"
    return Finding("E203", path, message, REMEDIES["E203"])


def unknown_keys(row: dict[str, Any], shape: Shape) -> Iterator[Finding]:
    """Yield the keys of a row that the contract does not name."""
    for key in row.keys() - shape.keys():
        remedy = "mend its spelling, or put notes into 'meta'"
        yield Finding("W201", (key,), f"unknown key {key!r}", remedy)
