"""What the NER trainer is fed: three labels, augmentation that keeps tags and tokens together."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.letters import turkish_upper
from pipeline.training.ner_data import (
    as_document,
    augment,
    layered,
    read_iob2,
    read_layered,
    spans_of,
    to_three_labels,
    without_empty_layer,
)

TAGS = st.sampled_from(["O", "B-PERSON", "I-PERSON", "B-LOCATION"])
WORDS = st.tuples(st.sampled_from(["Ali", "Veli'nin", "gitti", "Van", "1923"]), TAGS)
TOKENS = WORDS | st.just((".", "O"))  # a stop alone is no name, and may be left out


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        pytest.param([("Van", "B-GPE")], ["B-LOCATION"], id="GPE is a place"),
        pytest.param([("Türk", "B-NORP")], ["O"], id="other labels leave"),
        pytest.param(
            [("Bay", "B-PERSON"), ("Kaya", "I-PERSON")], ["O", "B-PERSON"], id="no honorific"
        ),
        pytest.param([("şirket", "B-ORGANIZATION")], ["O"], id="common nouns are no names"),
        pytest.param([("Ada", "I-PER"), ("gitti", "O")], ["B-PERSON", "O"], id="IOB1 is read too"),
        pytest.param(
            [("Van", "B-GPE"), (",", "I-GPE"), ("Türkiye'de", "I-GPE")],
            ["B-LOCATION", "O", "B-LOCATION"],
            id="a comma parts two places",
        ),
    ],
)
def test_three_labels(tagged, expected):
    assert [tag for _, tag in to_three_labels(tagged)] == expected


@given(st.lists(TOKENS, min_size=1, max_size=12), st.booleans(), st.integers())
def test_augmentation_keeps_the_names(tagged, wide, seed):
    sentence = layered(tagged, wide=wide)
    varied = augment(sentence, random.Random(seed))
    assert labels(varied, 0) == labels(sentence, 0)
    assert labels(varied, 1) == labels(sentence, 1)


def labels(sentence, layer):
    return [label for *_, label in spans_of([(token, tags[layer]) for token, tags in sentence])]


def test_a_corpus_of_few_labels_teaches_nothing_of_the_others(tmp_path):
    (tmp_path / "few.conll").write_text("Ada\tB-PERSON\ngitti\tO\n", encoding="utf-8")
    (tmp_path / "many.conll").write_text("Ada\tB-PERSON\nTürk\tB-NORP\n", encoding="utf-8")
    assert [tags[1] for _, tags in read_layered(tmp_path / "few.conll")[0]] == ["-", "-"]
    many = [tags for _, tags in read_layered(tmp_path / "many.conll")[0]]
    assert many == [("B-PERSON", "B-PERSON"), ("O", "B-NORP")]


def test_a_layer_that_says_nothing_is_left_out():
    few, many = [("Ada", "B-PERSON")], [("Türk", "B-NORP")]
    alone = without_empty_layer([layered(few, wide=False)])
    assert alone == [[("Ada", ("B-PERSON",))]]
    both = [layered(few, wide=False), layered(many, wide=True)]
    assert without_empty_layer(both) == both


def test_capitals_are_turkish_and_of_the_same_length():
    assert turkish_upper("ılık iğne") == "ILIK İĞNE"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("Ada\tB-PER\n\nVan O\n", [[("Ada", "B-PER")], [("Van", "O")]], id="two"),
        pytest.param("# text = Ada\n1\tAda\tB-PER\t-\t-\n", [[("Ada", "B-PER")]], id="UNER"),
        pytest.param("Ada\tB-PER\tO\tO\n", [[("Ada", "B-PER")]], id="derlem, a column a layer"),
        pytest.param("1\tO\tB-DATE\tO\n", [[("1", "O")]], id="derlem, a number"),
    ],
)
def test_file_shapes(tmp_path, content, expected):
    (tmp_path / "a.conll").write_text(content, encoding="utf-8")
    assert read_iob2(tmp_path / "a.conll") == expected


def test_stanza_reads_it():
    document = as_document([layered([("Ada", "B-PERSON")], wide=False)])
    assert document.get(["text", "ner", "multi_ner"], from_token=True) == [
        ["Ada", "B-PERSON", ("B-PERSON", "-")]
    ]
