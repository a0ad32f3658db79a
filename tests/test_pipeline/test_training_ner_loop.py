"""The training loop of the NER model on a network of toy size: learns, resumes, is loaded again."""

import contextlib
import json

import pytest
import stanza
import torch
from transformers import AutoModel, AutoTokenizer, BertConfig, BertModel

from factories import sentence
from pipeline.model_set import BUNDLED, ModelSet, model_set, recorded_sha256
from pipeline.stanza_ner import StanzaNer
from pipeline.training.ner import train_ner
from pipeline.training.ner_bundle import bundle_ner, mix
from pipeline.training.ner_learner import NerLearner, as_iob2
from pipeline.training.ner_recipe import NerRecipe
from pipeline.training.ner_set import train_model_set
from pipeline.training.ner_state import RunningAverage

NAMES = ("Ayşe", "Kaya", "Murat", "Selin")
PLACES = ("Van’da", "Kars’ta", "İzmir’de")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """Sentences of one pattern, which a toy network learns in some dozens of steps."""
    path = tmp_path_factory.mktemp("ner") / "toy.conll"
    rows = [
        f"{name}\tB-PERSON\n{place}\tB-LOCATION\nkaldı\tO\n.\tO\nTürk\tB-NORP\n"
        for name in NAMES
        for place in PLACES
    ]
    path.write_text("\n".join(rows * 3), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def encoder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("encoder")
    tokenizer = AutoTokenizer.from_pretrained(BUNDLED / "encoder", local_files_only=True)
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(tokenizer),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
    )
    BertModel(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def recipe(corpus, out, **changes):
    settings = {
        "train": (corpus,),
        "dev": (corpus,),
        "out": out,
        "steps": 40,
        "batch_size": 12,
        "learning_rate": 0.02,
        "encoder_rate": 0.5,
        "warmup": 2,
        "eval_every": 20,
        "layers": 2,
        "mixed_layers": 2,
        "hidden": 16,
        "average": 0.5,
    }
    return NerRecipe(**settings | changes)


def dev_scores(out):
    rows = [json.loads(line) for line in (out / "log.jsonl").read_text().splitlines()]
    return [row["mean"] for row in rows if "mean" in row]


@pytest.fixture(scope="module")
def trained(corpus, encoder, tmp_path_factory):
    out = tmp_path_factory.mktemp("run")
    base, toy = model_set(), recipe(corpus, out, encoder=encoder)
    train_model_set(toy, base, "cc0-1.0", lambda step, loss: None)
    return out


def test_it_learns(trained):
    assert dev_scores(trained)[-1] > 0.9


def test_the_bundled_model_is_loaded_and_knows_three_labels(trained):
    models = ModelSet("toy", trained / "models")
    assert models.is_bilingual
    assert recorded_sha256(models.folder) == models.sha256()
    tags = StanzaNer.with_encoder(models.ner, models.encoder).tag(
        [["Murat", "Kars’ta", "kaldı", ".", "Türk"]]
    )
    assert [tag for tag, _ in tags[0]] == ["S-PERSON", "S-LOCATION", "O", "O", "O"]
    assert all(0.5 < sure <= 1 for _, sure in tags[0])
    vocab = torch.load(models.ner, weights_only=True)["vocab"]["tag"]
    assert not any("NORP" in tag for tag in vocab["_id2unit"][0])


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_plain_stanza_loads_a_trained_set_inside_its_folder(trained, lang):
    with contextlib.chdir(trained / "models"):
        nlp = stanza.Pipeline(
            lang, dir=".", package="accurate", download_method=None, verbose=False
        )
    found = nlp("Murat Kars’ta kaldı.").ents
    assert [(name.text, name.type) for name in found] == [
        ("Murat", "PERSON"),
        ("Kars’ta", "LOCATION"),
    ]


def test_an_interrupted_run_ends_as_an_undisturbed_one(corpus, encoder, trained, tmp_path):
    class StoppedError(Exception):
        pass

    def stop_at_25(step, loss):
        if step == 25:
            raise StoppedError

    with pytest.raises(StoppedError):
        train_ner(recipe(corpus, tmp_path, encoder=encoder), stop_at_25)
    train_ner(recipe(corpus, tmp_path, encoder=encoder))
    assert dev_scores(tmp_path) == dev_scores(trained)


def test_training_goes_on_from_a_model_set(corpus, trained, tmp_path):
    start = ModelSet("toy", trained / "models")
    best = train_ner(recipe(corpus, tmp_path, start=start, steps=1, learning_rate=1e-6))
    assert dev_scores(tmp_path)[0] > 0.9
    bundle_ner(best, tmp_path / "encoder", tmp_path / "models")
    assert ModelSet("again", tmp_path / "models").is_bilingual


def test_only_the_top_layers_change(corpus, encoder, tmp_path):
    best = train_ner(recipe(corpus, tmp_path, encoder=encoder, steps=2, top=1))
    before = AutoModel.from_pretrained(encoder, local_files_only=True).state_dict()
    after = torch.load(best, weights_only=True)["model"]
    changed = {name for name, old in before.items() if not old.equal(after[f"bert_model.{name}"])}
    assert changed
    assert all(name.startswith("encoder.layer.1.") for name in changed)


def test_only_biases_and_norms_change(corpus, encoder, tmp_path):
    best = train_ner(recipe(corpus, tmp_path, encoder=encoder, steps=2, biases=True))
    before = AutoModel.from_pretrained(encoder, local_files_only=True).state_dict()
    after = torch.load(best, weights_only=True)["model"]
    changed = {name for name, old in before.items() if not old.equal(after[f"bert_model.{name}"])}
    assert {name.split(".")[2] for name in changed} == {"0", "1"}
    assert all(name.endswith(".bias") or "LayerNorm" in name for name in changed)


def test_a_corpus_of_three_labels_trains_from_an_encoder(corpus, encoder, tmp_path):
    rows = [row for row in corpus.read_text(encoding="utf-8").split("\n") if "NORP" not in row]
    (tmp_path / "three.conll").write_text("\n".join(rows), encoding="utf-8")
    out = tmp_path / "run"
    best = train_ner(recipe(tmp_path / "three.conll", out, encoder=encoder, steps=2))
    assert best.is_file()
    assert len(torch.load(best, weights_only=True)["vocab"]["tag"]["_id2unit"]) == 1


def test_a_recipe_names_what_it_starts_from(corpus, tmp_path):
    with pytest.raises(ValueError, match="nothing to start from"):
        train_ner(recipe(corpus, tmp_path))


def test_a_learning_curve_trains_it(trained, tmp_path):
    units = [
        sentence(f"[PERSON {name}] [LOCATION Kars’ta] kaldı.", f"a:s1:{number}")
        for number, name in enumerate(NAMES)
    ]
    learner = NerLearner(ModelSet("toy", trained / "models"), units, units, steps=1)
    scores = [learner.train(units, tmp_path / name) for name in ("first", "again")]
    assert scores[0] == scores[1]
    assert scores[0]["f1"] > 0.9
    seen = learner.read(units, tmp_path / "first")
    assert [each.unit.id for each in seen] == [unit.id for unit in units]
    assert all(0 <= each.errors < 4 for each in seen)
    assert not (tmp_path / "first" / "run").exists()


@pytest.mark.parametrize(
    ("tag", "iob2"), [("S-PERSON", "B-PERSON"), ("E-LOCATION", "I-LOCATION"), ("O", "O")]
)
def test_tags_of_the_model_as_iob2(tag, iob2):
    assert as_iob2(tag) == iob2


def test_the_running_average_is_put_in_and_out():
    model = torch.nn.Linear(1, 1, bias=False)
    model.weight.data.fill_(0.0)
    average = RunningAverage(model, 0.5)
    model.weight.data.fill_(1.0)
    average.update(1000)
    with average.in_place():
        assert model.weight.item() == 0.5
    assert model.weight.item() == 1.0


def test_two_checkpoints_are_averaged(tmp_path):
    for name, value in (("a", 0.0), ("b", 1.0)):
        torch.save({"model": {"w": torch.tensor([value])}}, tmp_path / f"{name}.pt")
    mixed = mix(tmp_path / "a.pt", tmp_path / "b.pt", 0.25, tmp_path / "c.pt")
    assert torch.load(mixed, weights_only=True)["model"]["w"].tolist() == [0.25]
