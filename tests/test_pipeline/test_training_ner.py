"""What the NER trainer is fed: three labels, augmentation that keeps tags and tokens together."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.training.ner_data import (
    augment,
    read_iob2,
    spans_of,
    stanza_document,
    to_three_labels,
    turkish_upper,
)

TOKENS = st.sampled_from(["Ali", "Veli'nin", "gitti", ".", "Van", "1923"])
TAGS = st.sampled_from(["O", "B-PERSON", "I-PERSON", "B-LOCATION"])


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
    ],
)
def test_three_labels(tagged, expected):
    assert [tag for _, tag in to_three_labels(tagged)] == expected


@given(st.lists(st.tuples(TOKENS, TAGS), min_size=1, max_size=12), st.integers())
def test_augmentation_keeps_the_names(tagged, seed):
    sentence = to_three_labels(tagged)
    varied = augment(sentence, random.Random(seed))
    assert [label for *_, label in spans_of(varied)] == [label for *_, label in spans_of(sentence)]


def test_capitals_are_turkish_and_of_the_same_length():
    assert turkish_upper("ılık iğne") == "ILIK İĞNE"


def test_both_file_shapes_are_read(tmp_path):
    (tmp_path / "two.conll").write_text("Ada\tB-PER\n\nVan O\n", encoding="utf-8")
    (tmp_path / "five.iob2").write_text("# text = Ada\n1\tAda\tB-PER\t-\t-\n", encoding="utf-8")
    assert read_iob2(tmp_path / "two.conll") == [[("Ada", "B-PER")], [("Van", "O")]]
    assert read_iob2(tmp_path / "five.iob2") == [[("Ada", "B-PER")]]


def test_stanza_reads_it():
    assert stanza_document([[("Ada", "B-PERSON")]]) == [[{"text": "Ada", "ner": "B-PERSON"}]]
