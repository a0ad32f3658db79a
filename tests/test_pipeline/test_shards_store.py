"""Shards on the disk: whole or not there, and what their state is told by."""

import errno
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.manifest import Outcome
from pipeline.shards.marker import MARKER, Marker, hashes_of, read_marker, write_marker
from pipeline.shards.plan import Shard
from pipeline.shards.recipe import LAYERS, Recipe, layer_key, recipe_of
from pipeline.shards.store import ShardStore
from shard_cases import plain_article as article

RECIPE = Recipe("derlem", "jsonl", dict.fromkeys(LAYERS, "1"), "code", {"derlem": "0.1.0"})
SHARD = Shard(0, "0123456789abcdef", ((article("a"), article("b")),))


def make(store: ShardStore, shard: Shard = SHARD, text: str = "rows", **marked: object) -> None:
    with store.new(shard.key, "all") as folder:
        (folder / "rows").write_text(text)
        values = {"inputs": shard.inputs, "recipe": RECIPE, "outcomes": (), "counts": {}}
        write_marker(folder, Marker(outputs=hashes_of(folder), **(values | marked)))


@pytest.fixture
def store(tmp_path) -> ShardStore:
    return ShardStore(tmp_path)


def test_missing_then_done(store):
    assert store.state(SHARD, RECIPE).name == "missing"
    make(store)
    assert store.state(SHARD, RECIPE).name == "done"
    assert list(store.all_keys()) == [SHARD.key]


@pytest.mark.parametrize(
    ("recipe", "changed"),
    [
        (replace(RECIPE, code="other"), ["rules"]),
        (replace(RECIPE, versions={"derlem": "0.2.0"}), ["rules"]),
        (replace(RECIPE, form="parquet"), ["form"]),
        (replace(RECIPE, models="mine"), ["set"]),
        (replace(RECIPE, layers={**RECIPE.layers, "names": "2"}), ["names"]),
    ],
    ids=["code", "version", "form", "set", "names"],
)
def test_another_recipe_makes_it_stale(store, recipe, changed):
    make(store)
    state = store.state(SHARD, recipe)
    assert (state.name, state.changed) == ("stale", changed)


def test_other_names_for_the_same_texts_make_it_stale(store):
    make(store)
    renamed = replace(SHARD, batches=((replace(article("a"), id="c"), article("b")),))
    assert store.state(renamed, RECIPE).changed == ["articles"]


def test_quarantine_is_tried_again(store):
    make(store, outcomes=(Outcome("a.txt", "a", outcome="quarantined", error="x"),))
    assert store.state(SHARD, RECIPE).changed == ["trouble"]


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-2])


def edited(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"r", b"R"))


@pytest.mark.parametrize("damage", [cut_short, edited, Path.unlink], ids=["cut", "edited", "gone"])
@pytest.mark.parametrize("name", ["rows", MARKER])
def test_damage_is_seen(store, damage, name):
    make(store)
    damage(store.path(SHARD.key) / name)
    assert store.state(SHARD, RECIPE).name == "damaged"


def test_a_file_too_many_is_damage(store):
    make(store)
    (store.path(SHARD.key) / "more").touch()
    assert store.state(SHARD, RECIPE).name == "damaged"


@pytest.mark.parametrize("outputs", ["{}", '{"rows": "0"}', "[]", "7"])
def test_a_marker_that_says_something_else(store, outputs):
    make(store)
    marker = store.path(SHARD.key) / MARKER
    marker.write_text(f'{{"inputs": "", "outputs": {outputs}}}')
    assert store.state(SHARD, RECIPE).name == "damaged"


def test_a_new_shard_takes_the_place_of_the_old(store):
    make(store)
    make(store, text="new rows")
    assert (store.path(SHARD.key) / "rows").read_text() == "new rows"
    assert sorted(path.name for path in store.folder.iterdir()) == [SHARD.key]


def full_disk(store: ShardStore) -> None:
    with store.new(SHARD.key, "all") as folder:
        (folder / "rows").write_text("half")
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_shard_that_cannot_be_finished_leaves_the_old(store):
    make(store)
    with pytest.raises(OSError, match="No space"):
        full_disk(store)
    assert store.state(SHARD, RECIPE).name == "done"
    assert sorted(path.name for path in store.folder.iterdir()) == [SHARD.key]


def test_leftovers_go_and_those_of_other_parts_stay(store):
    make(store)
    for name in (".part-1-of-3-x", ".part-1-of-30-x", ".old-x"):
        (store.folder / name).mkdir()
    store.remove_leftovers("1-of-3")
    assert sorted(p.name for p in store.folder.iterdir()) == [".part-1-of-30-x", SHARD.key]
    store.remove_leftovers()
    assert sorted(p.name for p in store.folder.iterdir()) == [SHARD.key]


def test_others_are_removed(store):
    make(store)
    make(store, replace(SHARD, key="fedcba9876543210"))
    store.remove_others({SHARD.key})
    assert list(store.all_keys()) == [SHARD.key]


def test_a_marker_comes_back(store):
    outcomes = (Outcome("a.txt", "a", "0" * 64), Outcome("b.txt", outcome="failed", error="x: y"))
    make(store, outcomes=outcomes, counts={"units": 3})
    marker = read_marker(store.path(SHARD.key))
    assert marker is not None
    assert marker.outcomes == outcomes
    assert marker.counts == {"units": 3}
    assert marker.recipe == RECIPE


def test_a_layer_depends_on_its_own_models():
    hashes = {"tr/ner/a.pt": "1", "encoder/m": "2", "tr/pos/a.pt": "3", "tr/tokenize/a.pt": "4"}
    keys = {layer: layer_key(layer, hashes) for layer in LAYERS}
    for path, layer in {
        "tr/ner/a.pt": "names",
        "encoder/m": "names",
        "tr/pos/a.pt": "words",
    }.items():
        other = {each: layer_key(each, {**hashes, path: "changed"}) for each in LAYERS}
        assert [each for each in LAYERS if keys[each] != other[each]] == [layer]


def test_the_recipe_of_the_bundled_models():
    recipe = recipe_of("bundled")
    assert recipe.models == "derlem"
    assert len(set(recipe.layers.values())) == len(LAYERS)
    assert recipe.key == recipe_of("bundled").key
    assert recipe.key != recipe_of("bundled", "parquet").key
