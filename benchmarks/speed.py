"""Time derlem and the official way of using Stanza, stage by stage, with the same weights.

    python benchmarks/speed.py ARTICLE... [--threads 2] [--models bundled]

The official way is one ``stanza.Pipeline`` called text by text (an article is a text), as in
Stanza's documentation. derlem runs each stage over all paragraphs at once. Both run once before
they are timed. Seconds of wall time; memory is the peak of this process after each of the two.
"""

from __future__ import annotations

import argparse
import contextlib
import resource
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import stanza
import torch

from corpus import Article, read_articles
from corpus.structure import find_structure
from pipeline.model_set import model_set
from pipeline.nlp import Annotator
from pipeline.run import annotate_paragraphs
from pipeline.stanza_bridge import StanzaModels
from pipeline.stanza_ner import StanzaNer

STAGES = ("tokenize", "mwt", "pos", "lemma", "ner")


@contextlib.contextmanager
def timed(seconds: dict[str, float], stage: str) -> Iterator[None]:
    started = time.perf_counter()
    yield
    seconds[stage] += time.perf_counter() - started


def stock(texts: list[str], folder: Path) -> Callable[[], tuple[dict[str, float], int]]:
    """Return what runs the official way once: seconds a stage, and tokens."""
    with contextlib.chdir(folder):
        nlp = stanza.Pipeline(
            "tr", dir=".", package="accurate", download_method=None, use_gpu=False, verbose=False
        )

    def run() -> tuple[dict[str, float], int]:
        seconds: dict[str, float] = defaultdict(float)
        tokens = 0
        for text in texts:
            document: Any = text
            for stage in STAGES:
                with timed(seconds, stage):
                    document = nlp.processors[stage].process(document)
            tokens += document.num_tokens
        return seconds, tokens

    return run


def own(articles: list[Article], models: str) -> Callable[[], tuple[dict[str, float], int]]:
    """Return what runs derlem once: seconds a stage, and tokens."""
    annotator = Annotator(model_set(models))
    seconds: dict[str, float] = defaultdict(float)

    def watch(owner: type, name: str, stage: str) -> None:
        method = getattr(owner, name)

        def watched(self: Any, *args: Any) -> Any:
            with timed(seconds, stage):
                return method(self, *args)

        setattr(owner, name, watched)

    watch(StanzaModels, "tokenize", "tokenize, mwt")
    watch(StanzaModels, "tag", "pos, lemma")
    watch(StanzaNer, "tag", "ner")

    def run() -> tuple[dict[str, float], int]:
        seconds.clear()
        started = time.perf_counter()
        structures = [find_structure(article) for article in articles]
        docs = [doc for own in annotate_paragraphs(structures, annotator) for doc in own]
        everything = time.perf_counter() - started
        found = dict(seconds)
        found["structure and rules"] = everything - sum(found.values())
        return found, sum(len(doc) for doc in docs)

    return run


def show(name: str, build: Callable[[], Callable[[], tuple[dict[str, float], int]]]) -> None:
    """Build, run twice, and print the second run."""
    started = time.perf_counter()
    run = build()
    run()
    loaded = time.perf_counter() - started
    seconds, tokens = run()
    total = sum(seconds.values())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\n{name}: {tokens} tokens in {total:.2f} s, {tokens / total:.0f} tokens a second")
    for stage, took in seconds.items():
        print(f"  {stage:<20}{took:7.2f} s")
    print(f"  load and first run  {loaded:7.2f} s\n  peak memory         {memory:7.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--models", default="bundled")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    found = [article for path in args.articles for article in read_articles(path)]
    articles = [article for article in found if isinstance(article, Article)]
    folder = model_set(args.models).folder
    show("derlem", lambda: own(articles, args.models))
    show("stock Stanza", lambda: stock([article.text for article in articles], folder))


if __name__ == "__main__":
    main()
