"""Who may ask the server: pages that it served itself, with the token that it printed at its start.

The server listens on loopback, but so do other programs, and any page of the web can send requests
there. Host stops DNS rebinding, Origin other pages, the token other programs.
"""

from __future__ import annotations

import secrets

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOSTS = ("127.0.0.1", "localhost")
TOKEN_HEADER = "x-derlem-token"  # noqa: S105 - the name of a header
DATA = "/api/"
"""Where data is read and written; all else is the page itself, the same for every run."""

HEADERS = {
    "content-security-policy": (
        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "object-src 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


class Guard:
    """ASGI middleware that lets nobody else at the data, and puts the headers on every answer."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        if scope["type"] == "http" and (refused := self.refusal(scope)):
            await refused(scope, receive, send_with_headers)
        elif scope["type"] in ("http", "lifespan"):
            await self._app(scope, receive, send_with_headers)

    def refusal(self, scope: Scope) -> JSONResponse | None:
        """Return the answer to a request that is refused; None where it is not."""
        if not scope["path"].startswith(DATA):
            return None
        headers = Headers(scope=scope)
        own = f"http://{headers.get('host', '')}"
        if headers.get("origin", own) != own:
            return answer(403, "origin", "the request comes from another page")
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return answer(403, "origin", "the request comes from another page")
        given = headers.get(TOKEN_HEADER, "").encode("utf-8", "replace")
        if not secrets.compare_digest(given, self._token.encode()):
            message = "open the address that derlem review printed when it started"
            return answer(401, "token", message)
        return None


def answer(status: int, code: str, message: str) -> JSONResponse:
    """Return a refusal in the form of all answers."""
    return JSONResponse({"error": code, "message": message}, status_code=status)
