"""Why the server refuses what the page asked for."""

from __future__ import annotations

from typing import Any


class RefusedError(ValueError):
    """A request that is refused; ``status`` is the HTTP status, ``code`` what the page translates.

    ``detail`` holds what the message speaks of, and the newer state where there is one.
    """

    def __init__(self, status: int, code: str, message: str, **detail: Any) -> None:
        self.status = status
        self.code = code
        self.message = message
        self.detail = detail
        super().__init__(message)

    def as_json(self) -> dict[str, Any]:
        """Return the body of the answer."""
        return {"error": self.code, "message": self.message, **self.detail}
