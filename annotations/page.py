"""What every page of derlem is made of: its own files as templates, style and script, by hash.

A page needs nothing from outside; its content policy allows only the style and script that stand
in it. All text is escaped by the template engine.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping
from importlib import resources
from typing import Any

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup


def page_template(name: str, filters: Mapping[str, Callable[..., Any]]) -> Template:
    """Return a template of this package; an undefined name in it is an error."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= dict(filters)
    return environment.from_string(_asset(name))


def inline_assets(style_name: str, script_name: str) -> dict[str, Any]:
    """Return the template's ``style`` and ``script`` of two files, and the hash of each."""
    style, script = _asset(style_name), _asset(script_name)
    return {
        "style": Markup(style),  # noqa: S704 - our own file
        "script": Markup(script),  # noqa: S704 - our own file
        "style_hash": _hash(style),
        "script_hash": _hash(script),
    }


def _asset(name: str) -> str:
    """Return a file of this package."""
    return resources.files("annotations").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """Return the source expression of an inline style or script in a content security policy."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
