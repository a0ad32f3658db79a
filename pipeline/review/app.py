"""The web application of a review: the page, and the data that it reads and writes.

All handlers run in one event loop, one after the other, so that a save sees the state that the
check before it saw. No path comes from a client: ids are looked up, files are named here.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from annotations.validate_spans import LABELS, STYLES
from pipeline.review.errors import RefusedError
from pipeline.review.index import Query
from pipeline.review.security import HOSTS, Guard
from pipeline.review.show import bead_rows, unit_row
from pipeline.review.store import Review, Saved

STATIC = Path(__file__).parent / "static"
LARGEST_BODY = 256 * 1024
"""Bytes of a request; the largest change is a note or a citation with many works."""

Handler = Callable[[Request], Awaitable[Response]]


def make_app(review: Review, token: str) -> Starlette:
    """Return the application for a review; ``token`` is asked for with every request for data."""
    page = FileResponse(STATIC / "index.html")
    return Starlette(
        routes=[
            Route("/", lambda request: page),
            Mount("/static", StaticFiles(directory=STATIC)),
            *data_routes(review),
        ],
        middleware=[
            Middleware(Guard, token=token),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS), www_redirect=False),
        ],
        exception_handlers={RefusedError: refused, OSError: not_written},
        max_body_size=LARGEST_BODY,
    )


def data_routes(review: Review) -> list[Route]:
    """Return where the page reads and writes the data of a review."""

    async def run(request: Request) -> Response:
        return JSONResponse(about(review))

    async def queue(request: Request) -> Response:
        return JSONResponse({"ids": review.queue(query_of(request.query_params))})

    async def unit(request: Request) -> Response:
        return JSONResponse(unit_row(review, request.query_params.get("id", "")))

    async def beads(request: Request) -> Response:
        article = review.article(request.query_params.get("article", ""))
        return JSONResponse(bead_rows(article))

    async def change_unit(request: Request) -> Response:
        body = await body_of(request, "id", "version")
        try:
            saved = review.change_unit(body["id"], body["version"], change_of(body))
        except RefusedError as error:
            if error.code == "stale":
                error.detail["unit"] = unit_row(review, body["id"])
            raise
        return JSONResponse(saved_row(review, saved))

    async def change_beads(request: Request) -> Response:
        body = await body_of(request, "article", "version")
        try:
            saved = review.change_beads(body["article"], body["version"], change_of(body))
        except RefusedError as error:
            if error.code == "stale":
                error.detail["beads"] = bead_rows(review.article(body["article"]))
            raise
        return JSONResponse(saved_row(review, saved))

    async def undo(request: Request) -> Response:
        body = await body_of(request, "step")
        return JSONResponse(saved_row(review, review.undo(body["step"])))

    async def redo(request: Request) -> Response:
        body = await body_of(request, "step")
        return JSONResponse(saved_row(review, review.redo(body["step"])))

    reading = {"run": run, "queue": queue, "unit": unit, "beads": beads}
    writing = {"unit": change_unit, "beads": change_beads, "undo": undo, "redo": redo}
    return [
        *(Route(f"/api/{name}", handler, methods=["GET"]) for name, handler in reading.items()),
        *(Route(f"/api/{name}", handler, methods=["POST"]) for name, handler in writing.items()),
    ]


def about(review: Review) -> dict[str, Any]:
    """Return what the page shows once: the run, the labels, the articles."""
    articles = [
        {"id": key, "title": next(filter(None, (row.get("title") or {}).values()), key)}
        for key, row in review.rows.items()
    ]
    return {
        "name": review.folder.resolve().name,
        "by": review.by,
        "session": review.session,
        "labels": LABELS,
        "styles": STYLES,
        "articles": articles,
        "progress": review.progress(),
    }


def saved_row(review: Review, saved: Saved) -> dict[str, Any]:
    """Return what a change led to."""
    return {
        "article": saved.article,
        "step": saved.step,
        "units": [unit_row(review, unit.id) for unit in saved.units],
        "beads": bead_rows(review.article(saved.article)),
        "progress": review.progress(),
    }


def query_of(given: Mapping[str, str]) -> Query:
    """Return what the filters of the page ask for."""
    values: dict[str, Any] = {key: given[key] for key in given if key in QUERY and given[key]}
    try:
        if "score" in values:
            values["score"] = float(values["score"])
    except ValueError:
        raise RefusedError(422, "request", "'score' is no number") from None
    return Query(**values)


QUERY = ("status", "score", "label", "layer", "kind", "article")


async def body_of(request: Request, *texts: str) -> dict[str, Any]:
    """Return the JSON object of a request, in which some keys are texts."""
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise RefusedError(415, "request", "only application/json")
    try:
        body = json.loads(await request.body())
    except (ValueError, RecursionError):
        raise RefusedError(400, "request", "not JSON") from None
    if not isinstance(body, dict) or not all(isinstance(body.get(key), str) for key in texts):
        raise RefusedError(400, "request", f"an object with {', '.join(texts)}")
    return body


def change_of(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the change of a request."""
    change = body.get("change")
    if not isinstance(change, dict):
        raise RefusedError(400, "request", "'change' is an object")
    return change


async def refused(request: Request, error: Exception) -> Response:
    """Return why a request was refused."""
    assert isinstance(error, RefusedError)  # noqa: S101 - for the type checker
    return JSONResponse(error.as_json(), status_code=error.status)


async def not_written(request: Request, error: Exception) -> Response:
    """Return that the disk did not take a change."""
    reason = error.strerror if isinstance(error, OSError) else None
    message = f"not saved: {reason or error}"
    return JSONResponse({"error": "disk", "message": message}, status_code=507)
