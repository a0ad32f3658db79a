"""The writer: what is written of an article, and what is not."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotations.model import AnnotatedArticle
from annotations.run_folder import read_run
from pipeline.write import CorpusWriter


@pytest.fixture
def article(sample_run) -> AnnotatedArticle:
    return next(read_run(sample_run))


def test_an_article_that_cannot_be_written_leaves_no_line(tmp_path, article):
    broken = replace(article, id="broken", row={"id": "broken", "meta": object()})
    with CorpusWriter(tmp_path) as writer:
        with pytest.raises(TypeError):
            writer.add_annotated(broken)
        writer.add_annotated(article)
        assert writer.counts["articles"] == 1
        for stream in writer._streams.values():
            stream.flush()
        written = next(tmp_path.glob(".derlem-*")) / "annotations.jsonl"
        assert len(written.read_bytes().splitlines()) == len(article.units)


def interrupted(out: Path, article: AnnotatedArticle) -> None:
    with CorpusWriter(out) as writer:
        writer.add_annotated(article)
        raise KeyboardInterrupt


def test_an_interrupted_run_leaves_what_was_there(tmp_path, article):
    (tmp_path / "annotations.jsonl").write_text("old")
    with pytest.raises(KeyboardInterrupt):
        interrupted(tmp_path, article)
    assert [path.name for path in tmp_path.iterdir()] == ["annotations.jsonl"]
    assert (tmp_path / "annotations.jsonl").read_text() == "old"
