"""Imports go one way: pipeline -> annotations -> corpus; components never know Stanza."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from pipeline.shards.recipe import CODE
from places import ROOT

LAYERS = ("corpus", "annotations", "pipeline")
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for layer in LAYERS
    for path in sorted((ROOT / layer).rglob("*.py"))
}


def imported(path: Path, *, top_level: bool = False) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body if top_level else ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("name", MODULES)
def test_imports_go_down(name):
    allowed = LAYERS[: LAYERS.index(name.split(".")[0]) + 1]
    for target in imported(MODULES[name]):
        if target.split(".")[0] in LAYERS:
            assert target.split(".")[0] in allowed, f"{name} imports {target}"


def test_there_is_no_cycle():
    graph = {
        name: {t for t in imported(path, top_level=True) if t in MODULES and t != name}
        for name, path in MODULES.items()
    }
    for package in ("corpus", "annotations", "pipeline"):
        graph[package] = set()
    list(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize(
    ("layer", "entry"),
    [
        ("tokens", "pipeline.stanza_bridge"),
        ("words", "pipeline.stanza_bridge"),
        ("names", "pipeline.stanza_ner"),
        ("alignment", "pipeline.align.align"),
    ],
)
def test_answers_are_forgotten_with_any_code_between_them_and_the_models(layer, entry):
    known = {path for pattern in CODE[layer] for path in ROOT.glob(pattern)}
    waiting, used = [entry], set[str]()
    while waiting:
        name = waiting.pop()
        if name not in used and name in MODULES and name.startswith("pipeline."):
            used.add(name)
            waiting += imported(MODULES[name])
    files = {MODULES[name] for name in used}
    assert {path for path in files if path.name != "__init__.py"} <= known


def test_components_do_not_know_stanza():
    for name, path in MODULES.items():
        if name.startswith("pipeline.components") or not name.startswith("pipeline"):
            assert not any(t.split(".")[0] == "stanza" for t in imported(path)), name


def test_no_pickle_of_user_data():
    for name, path in MODULES.items():
        assert "pickle" not in set(imported(path)), name
