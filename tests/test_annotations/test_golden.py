from __future__ import annotations

import pytest

from annotations.conllu import read_conllu_units
from annotations.jsonl import read_beads, read_units
from golden import FOLDER, rendered
from sample import sample_article

RENDERED = rendered()


@pytest.mark.parametrize("name", RENDERED)
def test_written_as_before(name):
    """`python tests/golden.py` writes the files anew."""
    assert RENDERED[name].encode() == (FOLDER / name).read_bytes()


def test_files_read_as_the_same_article():
    article = sample_article()
    assert tuple(read_units(FOLDER / "annotations.jsonl")) == article.units
    assert tuple(read_beads(FOLDER / "alignments.jsonl")) == article.beads
    assert tuple(read_conllu_units(FOLDER / "corpus.conllu")) == article.units
