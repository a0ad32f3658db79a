"""The error that a reader of derlem sees: one line that names the place and the remedy."""

from __future__ import annotations


class CorpusError(ValueError):
    """Bad input, told in one line: ``file:line:column: what is wrong, and the remedy``.

    ``line`` and ``column`` count from 1, in code points; None where there is no such place.
    """

    def __init__(
        self, message: str, path: str = "", line: int | None = None, column: int | None = None
    ) -> None:
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        super().__init__(str(self))

    def __str__(self) -> str:
        place = [
            str(part) for part in (self.path, self.line, self.column) if part not in ("", None)
        ]
        return ": ".join([":".join(place), self.message] if place else [self.message])


def printable(text: str) -> str:
    """Return a path or a name as it can stand in a line: ``_`` for what cannot be printed."""
    return "".join(character if character.isprintable() else "_" for character in text)
