"""The model's doubt: about the right sentence, whatever else is in the batch."""

import pytest

from pipeline.nlp import Annotator
from pipeline.stanza_uncertainty import uncertainty

SENTENCES = [
    "Ankara’da toplantı yapıldı .".split(),
    "Kara Deniz Dergisi Kaya ile Deniz’e gitti .".split(),
    [],
    "Bu iyi .".split(),
]


@pytest.fixture(scope="module")
def ner():
    return Annotator().ner_of("tr")


def test_doubt_is_in_the_doubtful_sentence(ner):
    found = uncertainty(ner, SENTENCES)
    assert max(range(4), key=found.__getitem__) == 1
    assert found[2] == 0
    assert all(0 <= count <= len(s) for count, s in zip(found, SENTENCES, strict=True))


def test_other_sentences_change_nothing(ner):
    alone = [uncertainty(ner, [sentence])[0] for sentence in SENTENCES]
    assert uncertainty(ner, SENTENCES[::-1])[::-1] == pytest.approx(alone, abs=1e-4)


def test_a_long_sentence_is_read_in_stretches(ner):
    done = []
    found = uncertainty(ner, [SENTENCES[1] * 40], done.append)
    assert found[0] > 1
    assert done == [3]
