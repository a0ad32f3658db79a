"""The dataset card: valid front matter, true counts, and nothing of a corpus that breaks it."""

import pytest
import yaml

from annotations.card import SIZES, CardData, CardExtras, card_data, cell, dataset_card
from corpus.errors import CorpusError
from factories import article, sentence
from sample import sample_article

MANIFEST = {"versions": {"derlem": "0.1.0"}, "models": {"set": "bundled"}}
CORRECTION = {
    "annotator": "ayşe|<b>", "unit": "a:s1:1", "kind": "deleted", "after": None,
    "before": {"label": "PERSON"},
}  # fmt: skip
AGREEMENT = {
    "annotators": ["ayşe", "can"],
    "texts": 12,
    "spans": [
        {"layer": "entity", "label": None, "f1_exact": 0.91234, "f1_overlapping": 0.95,
         "cohen_kappa": None, "alpha_unitizing": 0.8},
    ],
}  # fmt: skip
SPLIT = {"seed": 4, "counts": {"train": {"articles": 1, "units": 9}, "dev": {}, "test": {}}}


def card(articles=None, corrections=(), **extras):
    values = {"name": "Kıyı", "licence": "cc-by-4.0", "manifest": MANIFEST} | extras
    return dataset_card(
        card_data(articles or [sample_article()], corrections), CardExtras(**values)
    )


def front(text):
    return yaml.safe_load(text.split("---\n")[1])


def test_front_matter():
    found = front(card(split=SPLIT))
    assert found["license"] == "cc-by-4.0"
    assert found["language"] == ["en", "tr"]
    assert found["size_categories"] == ["n<1K"]
    assert found["task_categories"] == ["token-classification", "translation"]
    assert found["multilinguality"] == ["multilingual"]
    (config,) = found["configs"]
    assert config["data_files"] == [{"split": "train", "path": "train/annotations.jsonl"}]


def test_without_beads_it_is_no_translation():
    own = article([sentence("[PERSON Ada] geldi.")])
    assert front(card([own]))["task_categories"] == ["token-classification"]


def test_counts_and_versions():
    text = card()
    assert "| entity | LOCATION | 6 |" in text
    assert "| timex | DURATION | 1 |" in text
    assert "| corrected | 1 |" in text
    assert "| derlem | 0.1.0 |" in text
    assert "Nobody has corrected anything" in text
    assert "## Splits" not in text


def test_who_corrected_what():
    text = card(corrections=[CORRECTION, CORRECTION])
    assert "| ayşe&#124;&#60;b&#62; | span deleted | 2 |" in text
    assert "expert-generated" in text


def test_agreement_and_splits():
    text = card(agreement=AGREEMENT, split=SPLIT)
    assert "Agreement of ayşe, can on\n12 texts" in text
    assert "| entity | all | 0.912 | 0.950 | – | 0.800 |" in text
    assert "| train | 1 | 9 | 0 |" in text


def test_an_unknown_licence():
    with pytest.raises(CorpusError, match="the hub knows no licence 'CC BY'"):
        card(licence="CC BY")


@pytest.mark.parametrize(
    ("units", "name"), [(0, "n<1K"), (1000, "1K<n<10K"), (10**9, SIZES[-1][1])]
)
def test_sizes(units, name):
    assert CardData(units=units).size == name


def test_a_cell_stays_a_cell():
    assert cell("a | b\n<c>") == "a &#124; b &#60;c&#62;"
