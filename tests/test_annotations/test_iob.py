from __future__ import annotations

import re

import pytest
from hypothesis import given

from annotations.iob import LAYERS, iob2_tags, read_bio, surface_tokens, units_to_bio
from corpus.errors import CorpusError
from factories import sentence
from sample import sample_article
from strategies import units


@pytest.mark.parametrize(
    ("marked", "layer", "expected"),
    [
        ("[PERSON Ada Lovelace] yazdı", "entity", "B-PERSON I-PERSON O"),
        ("[PERSON Ada]’ya sor", "entity", "B-PERSON O"),
        ("[LOCATION Batum]-[LOCATION Kars] yolu", "entity", "B-LOCATION O"),
        ("[PERSON Ali Kaya]-[PERSON Can Öz] ve", "entity", "B-PERSON I-PERSON B-PERSON O"),
        ("[PERSON Ada] [PERSON Ali]", "entity", "B-PERSON B-PERSON"),
        ("[PERSON Ada] [LOCATION Kars]", "entity", "B-PERSON B-LOCATION"),
        ("[CITATION (Öz, [DATE 2016])]", "timex", "O O O B-DATE O"),
        ("[CITATION (Öz, [DATE 2016])]", "citation", "B- I- I- I- I-".replace("-", "-CITATION")),
        ("[DATE 2016] [PERSON Ada]", "citation", "O O"),
    ],
)
def test_tags(marked, layer, expected):
    assert iob2_tags(sentence(marked), layer) == expected.split()


@given(units())
def test_tags_are_well_formed(unit):
    for layer in LAYERS:
        tags = iob2_tags(unit, layer)
        assert len(tags) == len(surface_tokens(unit))
        assert not re.search(r"(^|O )I-", " ".join(tags))
        touched = [s for s in unit.spans if s.layer == layer and s.text.strip()]
        assert bool(touched) == any(tag != "O" for tag in tags)
        assert sum(tag[0] == "B" for tag in tags) <= len(touched)


def test_file_reads_as_written(tmp_path):
    given = sample_article().units
    path = tmp_path / "corpus.bio.conll"
    path.write_text("".join(units_to_bio(given)), encoding="utf-8")
    for unit, tagged in zip(given, read_bio(path), strict=True):
        assert [token.form for token in tagged] == [token.text for token in unit.tokens]
        for column, layer in zip(list(zip(*tagged, strict=True))[1:], LAYERS, strict=True):
            assert list(column) == iob2_tags(unit, layer)


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("a\tO\tO\n\n", 1, "3 columns"),
        ("a\tPERSON\tO\tO\n\n", 1, "no IOB2 tag"),
        ("a\tO\tI-DATE\tO\n\n", 1, "I-DATE after O"),
        ("a\tB-DATE\tO\tO\nb\tI-SET\tO\tO\n\n", 2, "I-SET after B-DATE"),
        ("a\tO\tO\tO\n", None, "no empty line"),
    ],
)
def test_errors_name_the_line(tmp_path, text, line, told):
    path = tmp_path / "x.conll"
    path.write_text(text)
    with pytest.raises(CorpusError, match=told) as caught:
        list(read_bio(path))
    assert caught.value.line == line
