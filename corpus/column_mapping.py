"""Which columns of a table, or keys of a JSON record, hold an article's text, id and language."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from corpus.errors import CorpusError, printable

ROLES = ("text", "id", "lang")
"""What derlem reads of a record; every other column is kept as metadata."""

MOST_NAMED = 20
"""Columns that a message names, of those that there are."""


@dataclass(frozen=True)
class Columns:
    """The columns read: those of the text (joined in this order), of the id and the language.

    ``named`` are those that the user asked for; they have to be there.
    """

    text: tuple[str, ...] = ("text",)
    id: str = "id"
    lang: str = "lang"
    named: tuple[str, ...] = ()

    def read(self) -> tuple[str, ...]:
        """Return all columns that are read, which are no metadata."""
        return (*self.text, self.id, self.lang)

    def problem(self, needed: Iterable[str], there: Collection[str]) -> str | None:
        """Return which of the ``needed`` columns are not there, and which are; None if all are."""
        missing = [name for name in needed if name not in there]
        if not missing:
            return None
        word = "column" if len(missing) == 1 else "columns"
        return f"no {word} {quoted(missing)}; there are {quoted(there)}: map one, as text=NAME"


def columns_of(mapping: Mapping[str, str] | None) -> Columns:
    """Return the columns of a mapping as ``{"text": "title,abstract", "id": "No"}``.

    The columns of the text are named with commas between; a role left out is its own name.

    Raises:
        CorpusError: a role other than ``ROLES``, no name, or one column for two purposes.
    """
    names = {role: _names(role, value) for role, value in (mapping or {}).items()}
    named = tuple(name for group in names.values() for name in group)
    if repeated := {name for name in named if named.count(name) > 1}:
        raise CorpusError(f"column {quoted(sorted(repeated))} is given two roles; give it one")
    for role in ("id", "lang"):
        if len(names.get(role, ())) > 1:
            raise CorpusError(f'"{role}" takes one column; only those of "text" are joined')
    [id_column], [lang_column] = names.get("id", ("id",)), names.get("lang", ("lang",))
    return Columns(names.get("text", ("text",)), id_column, lang_column, named)


def parse_columns(options: Iterable[str]) -> dict[str, str]:
    """Return ``["text=title,abstract", "id=No"]`` as the mapping that ``read_inputs`` takes.

    Raises:
        CorpusError: an option that is no ROLE=COLUMN, or a role given twice.
    """
    mapping: dict[str, str] = {}
    for option in options:
        role, equals, names = (part.strip() for part in option.partition("="))
        if not equals:
            raise CorpusError(f"{quoted([option])} is no ROLE=COLUMN, as in text=Metin")
        if role in mapping:
            raise CorpusError(f'"{role}" is given twice; join columns by commas, as text=A,B')
        mapping[role] = names
    columns_of(mapping)
    return mapping


def _names(role: str, value: str) -> tuple[str, ...]:
    """Return the columns that a role is given."""
    if role not in ROLES:
        raise CorpusError(f"no role {quoted([role])}; it must be one of {', '.join(ROLES)}")
    names = tuple(name.strip() for name in value.split(","))
    if not all(names):
        raise CorpusError(f'"{role}" lacks a column name; give it as {role}=NAME')
    return names


def quoted(names: Collection[str]) -> str:
    """Return names as they can stand in a message: in quotes, on one line, not too many."""
    shown = [f'"{printable(name[:60])}"' for name in list(names)[:MOST_NAMED]]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "") if shown else "none"
