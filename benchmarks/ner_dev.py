"""Score the names of a model set on NER corpora: PERSON, LOCATION, ORGANIZATION, exact spans.

    python benchmarks/ner_dev.py --data NER_FOLDER [--models SET] [--raw]

Tokens are given. GPE and LOC are LOCATION; a prediction that touches a gold span of another label
(FAC, WORK_OF_ART and so on) is left out of the score, as such spans themselves are. Gold follows
the guideline: no honorific in a person, no common noun as a name; ``--raw`` leaves it as it is.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from corpus.article import Lang
from pipeline.entity_labels import ENTITY_LABELS_ELSEWHERE
from pipeline.model_set import ModelSet, model_set
from pipeline.stanza_ner import StanzaNer
from pipeline.training.ner_data import TaggedSentence, read_iob2, spans_of, to_three_labels
from pipeline.training.ner_learner import as_iob2

CORPORA: dict[str, Lang] = {
    "tr_wikiner-dev.conll": "tr",
    "tr_starlang-dev.conll": "tr",
    "en_uner_ewt-dev.iob2": "en",
}
Spans = set[tuple[int, int, str]]


def tagger(models: ModelSet, lang: Lang) -> StanzaNer:
    if models.is_bilingual:
        return StanzaNer.with_encoder(models.ner, models.encoder)
    return StanzaNer.of_language(models.folder, lang)


def own_spans(sentence: TaggedSentence) -> Spans:
    """Return the spans of derlem's three labels, untouched otherwise."""
    return {
        (start, end, ENTITY_LABELS_ELSEWHERE[label])
        for start, end, label in spans_of(sentence)
        if label in ENTITY_LABELS_ELSEWHERE
    }


def left_out(sentence: TaggedSentence, gold: Spans) -> list[tuple[int, int]]:
    """Return the extents of gold spans that are not scored."""
    scored = {(start, end) for start, end, _ in gold}
    return [(s, e) for s, e, _ in spans_of(sentence) if (s, e) not in scored]


def count(sentence: TaggedSentence, tags: list[str], *, raw: bool) -> Counter[tuple[str, str]]:
    """Return gold, predicted and right spans by label."""
    gold = own_spans(sentence if raw else to_three_labels(sentence))
    ignored = left_out(sentence, gold)
    tokens = [token for token, _ in sentence]
    predicted = {
        (start, end, label)
        for start, end, label in spans_of(list(zip(tokens, map(as_iob2, tags), strict=True)))
        if not any(s < end and start < e for s, e in ignored) or (start, end, label) in gold
    }
    counts: Counter[tuple[str, str]] = Counter()
    sides = {"gold": gold, "predicted": predicted, "right": gold & predicted}
    for side, spans in sides.items():
        for *_, label in spans:
            counts[side, label] += 1
            counts[side, "all"] += 1
    return counts


def shown(counts: Counter[tuple[str, str]], label: str) -> str:
    """Return precision, recall and F1 of a label as a line."""
    gold, predicted, right = (counts[side, label] for side in ("gold", "predicted", "right"))
    p, r = right / max(predicted, 1), right / max(gold, 1)
    return f"{label:<14}{gold:>6}{p:8.3f}{r:8.3f}{2 * p * r / max(p + r, 1e-9):8.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--models", default="bundled")
    parser.add_argument("--raw", action="store_true", help="score the gold as it is")
    args = parser.parse_args()
    models = model_set(args.models)
    for name, lang in CORPORA.items():
        sentences = read_iob2(args.data / name)
        ner = tagger(models, lang)
        tagged = ner.tag([[token for token, _ in sentence] for sentence in sentences])
        total: Counter[tuple[str, str]] = Counter()
        for sentence, tags in zip(sentences, tagged, strict=True):
            total += count(sentence, [tag for tag, _ in tags], raw=args.raw)
        print(f"\n{name:<20}   gold       P       R      F1".replace("   gold", " gold", 1))
        for label in ("PERSON", "LOCATION", "ORGANIZATION", "all"):
            print(shown(total, label))


if __name__ == "__main__":
    main()
