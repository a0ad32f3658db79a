"""The configuration that ``spacy train`` gets: one encoder, a ``ner``, two span categorizers."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.training.spacy_tokenizer import CALLBACK

Sizes = tuple[int, int]
"""The shortest and the longest span of a key, in tokens."""

BASE = """
[paths]
train = "{train}"
dev = "{dev}"

[system]
seed = {seed}
gpu_allocator = null

[nlp]
lang = "{lang}"
pipeline = [{pipeline}]
batch_size = 128

[components]

[components.tok2vec]
factory = "tok2vec"

[components.tok2vec.model]
@architectures = "spacy.Tok2Vec.v2"

[components.tok2vec.model.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = 96
attrs = ["NORM", "PREFIX", "SUFFIX", "SHAPE"]
rows = [5000, 1000, 2500, 2500]
include_static_vectors = false

[components.tok2vec.model.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 96
depth = 4
window_size = 1
maxout_pieces = 3

[corpora]

[corpora.train]
@readers = "spacy.Corpus.v1"
path = ${{paths.train}}

[corpora.dev]
@readers = "spacy.Corpus.v1"
path = ${{paths.dev}}

[training]
train_corpus = "corpora.train"
dev_corpus = "corpora.dev"
seed = ${{system.seed}}
gpu_allocator = null
dropout = 0.1
patience = {patience}
max_epochs = 0
max_steps = {steps}
eval_frequency = {every}

[training.batcher]
@batchers = "spacy.batch_by_words.v1"
discard_oversize = false
tolerance = 0.2

[training.batcher.size]
@schedules = "compounding.v1"
start = 100
stop = 1000
compound = 1.001

[training.logger]
@loggers = "spacy.ConsoleLogger.v3"
progress_bar = "train"
console_output = true
output_file = "{log}"

[training.optimizer]
@optimizers = "Adam.v1"
learn_rate = 0.001

[training.score_weights]
{weights}

[initialize]

[initialize.before_init]
@callbacks = "{callback}"
"""

NER = """
[components.ner]
factory = "ner"

[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true

[components.ner.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = ${components.tok2vec.model.encode.width}
upstream = "tok2vec"
"""

# One label or none for each stretch, and none that overlap: as the layers of the contract are.
SPANCAT = """
[components.{key}]
factory = "spancat_singlelabel"
spans_key = "{key}"
allow_overlap = false
negative_weight = 1.0

[components.{key}.model]
@architectures = "spacy.SpanCategorizer.v1"

[components.{key}.model.reducer]
@layers = "spacy.mean_max_reducer.v1"
hidden_size = 128

[components.{key}.model.scorer]
@layers = "Softmax.v2"

[components.{key}.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = ${{components.tok2vec.model.encode.width}}
upstream = "tok2vec"

[components.{key}.suggester]
@misc = "spacy.ngram_range_suggester.v1"
min_size = {shortest}
max_size = {longest}
"""


UNUSED_SCORES = ("spans_sc_f", "spans_sc_p", "spans_sc_r")
"""What spaCy would weigh by default: scores under a key that is not ours."""


def spacy_config(
    *,
    lang: str,
    train: str,
    dev: str,
    log: str,
    steps: int,
    every: int,
    seed: int,
    entities: bool,
    spans: Mapping[str, Sizes],
) -> str:
    """Return the configuration as text.

    ``spans`` holds the keys to learn with the sizes of their spans; ``entities`` says whether there
    are entities to learn. Entities weigh as much as all spans together when the best model is
    chosen.
    """
    names = ["tok2vec", *(["ner"] if entities else []), *spans]
    weights: dict[str, float | str] = {f"spans_{key}_f": 0.5 / len(spans) for key in spans}
    weights |= {"ents_f": 0.5} if entities else {}
    weights |= dict.fromkeys(UNUSED_SCORES, "null")
    base = BASE.format(
        train=train,
        dev=dev,
        log=log,
        seed=seed,
        lang=lang,
        pipeline=", ".join(f'"{name}"' for name in names),
        steps=steps,
        every=every,
        patience=max(1000, 5 * every),
        callback=CALLBACK,
        weights="\n".join(f"{name} = {weight}" for name, weight in weights.items()),
    )
    parts = [SPANCAT.format(key=k, shortest=s, longest=e) for k, (s, e) in spans.items()]
    return "".join([base.lstrip(), NER if entities else "", *parts])
