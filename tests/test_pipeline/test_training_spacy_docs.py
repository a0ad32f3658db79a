"""Units as spaCy docs: the text as it is, spans on tokens, every group in every doc."""

import pytest
import spacy
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from factories import sentence, unit
from pipeline.training.spacy_docs import DocFiles, unit_to_doc

VOCAB = Vocab()


@pytest.mark.parametrize(
    ("marked", "entities", "dates", "citations"),
    [
        pytest.param(
            "[PERSON Selin Akdağ]’a göre.", [("Selin Akdağ", "PERSON")], [], [], id="suffix cut off"
        ),
        pytest.param(
            "[LOCATION Batum]-[LOCATION Kars] yolu.",
            [("Batum", "LOCATION"), ("Kars", "LOCATION")],
            [],
            [],
            id="a pair is two",
        ),
        pytest.param(
            "[DATE 1960’lı yıllar]da.", [], [("1960’lı yıllarda", "DATE")], [], id="widened"
        ),
        pytest.param(
            "Yol [CITATION (Öz, [DATE 2004], s. 7)].",
            [],
            [("2004", "DATE")],
            [("(Öz, 2004, s. 7)", "CITATION")],
            id="layers overlap",
        ),
        pytest.param("Hiçbir şey yok.", [], [], [], id="nothing"),
    ],
)
def test_spans_of_a_doc(marked, entities, dates, citations):
    made = sentence(marked)
    doc = unit_to_doc(made, VOCAB)
    assert doc.text == made.text
    assert [(e.text, e.label_) for e in doc.ents] == entities
    assert [(s.text, s.label_) for s in doc.spans["dates"]] == dates
    assert [(s.text, s.label_) for s in doc.spans["citations"]] == citations
    assert doc.has_annotation("ENT_IOB")


def test_two_spaces_are_refused_not_shifted():
    with pytest.raises(ValueError, match="more than one space"):
        unit_to_doc(unit("Bir  iki."), VOCAB)


@pytest.mark.parametrize("count", [0, 3])
def test_files_keep_empty_groups(tmp_path, count):
    files = DocFiles(tmp_path / "docs")
    files.add([sentence("Bir iki üç.")] * count)
    files.close()
    (path,) = (tmp_path / "docs").iterdir()
    docs = list(DocBin().from_disk(path).get_docs(spacy.blank("tr").vocab))
    assert len(docs) == count
    assert all(set(doc.spans) == {"dates", "citations"} for doc in docs)


def test_a_full_file_is_followed_by_another(tmp_path, monkeypatch):
    monkeypatch.setattr("pipeline.training.spacy_docs.IN_A_FILE", 2)
    files = DocFiles(tmp_path / "docs")
    files.add([sentence("Bir iki üç.")] * 5)
    files.close()
    sizes = [len(DocBin().from_disk(path)) for path in sorted((tmp_path / "docs").iterdir())]
    assert sizes == [2, 2, 1]
