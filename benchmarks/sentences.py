"""Score where sentences begin: Stanza alone, the rules alone, and both, on treebanks.

    python benchmarks/sentences.py --data UD_FOLDER [--models SET] [--size 6]

Sentences are joined into paragraphs of ``--size``; F1 counts the starts inside a paragraph and its
first, which nobody can miss, as the shared task does not: its scorer is in treebanks.py.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.components.sentences import sentence_starts
from pipeline.model_set import model_set
from pipeline.stanza_bridge import StanzaModels
from pipeline.training.ud_score import paragraphs, sentence_blocks, surface

TREEBANKS = ("tr_boun-ud-dev", "tr_imst-ud-test", "tr_pud-ud-test")
Starts = Callable[[str], Sequence[int]]


def gold(path: Path, size: str) -> list[tuple[str, set[int]]]:
    """Return each paragraph with the offsets where its sentences begin."""
    found = []
    for paragraph in paragraphs(sentence_blocks(path), size):
        text, starts = "", set()
        for sentence in paragraph:
            starts.add(len(text))
            text += surface(sentence)
        found.append((text.strip(), starts))
    return found


def f1(texts: list[tuple[str, set[int]]], found: list[Sequence[int]]) -> float:
    right = sum(len(starts & set(own)) for (_, starts), own in zip(texts, found, strict=True))
    wanted = sum(len(starts) for _, starts in texts)
    return 2 * right / (wanted + sum(map(len, found)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of .conllu files")
    parser.add_argument("--models", default="bundled")
    parser.add_argument("--size", default="6", help="sentences a paragraph")
    args = parser.parse_args()
    models = StanzaModels(model_set(args.models).folder, "tr", tag=False)
    print(f"{'treebank':<18}{'Stanza':>9}{'rules':>9}{'both':>9}")
    for name in TREEBANKS:
        texts = gold(args.data / f"{name}.conllu", args.size)
        tokens = models.tokenize([text for text, _ in texts])
        proposed = [[t.start for t in own if t.starts_sentence] for own in tokens]
        rules = [sentence_starts(text, [0], "tr") for text, _ in texts]
        both = [sentence_starts(t, own, "tr") for (t, _), own in zip(texts, proposed, strict=True)]
        scores = [f1(texts, found) for found in (proposed, rules, both)]
        print(f"{name:<18}" + "".join(f"{score:9.3f}" for score in scores))


if __name__ == "__main__":
    main()
