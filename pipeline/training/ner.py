"""Train the bilingual NER model with Stanza's NER trainer.

The network, the loss, the data loader and the optimiser are Stanza's
(``stanza.models.ner.trainer``, paper: Qi et al. 2018, Akbik et al. 2018); the loop around them adds
what its command line lacks: a warm-up and linear decay, bfloat16 in the encoder on CPUs that have
it, fresh augmentation in every epoch, and resuming after an interruption.
"""

from __future__ import annotations

import contextlib
import json
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from stanza.models.common.doc import Document
from stanza.models.ner import scorer
from stanza.models.ner.data import DataLoader
from stanza.models.ner.trainer import Trainer
from stanza.models.ner_tagger import parse_args
from transformers import AutoConfig, AutoModel, AutoTokenizer

from pipeline.training.ner_data import (
    TaggedSentence,
    augment,
    read_iob2,
    stanza_document,
    to_three_labels,
)


@dataclass(frozen=True)
class NerRecipe:
    """Settings of one training run.

    ``learning_rate`` is the head's; the encoder's is ``learning_rate * encoder_rate``. Steps are
    batches of ``batch_size`` sentences.
    """

    encoder: Path
    train: tuple[Path, ...]
    dev: tuple[Path, ...]
    out: Path
    steps: int = 5000
    batch_size: int = 32
    learning_rate: float = 1e-3
    encoder_rate: float = 0.12
    warmup: int = 200
    eval_every: int = 500
    layers: int = 8
    hidden: int = 128
    seed: int = 1
    threads: int = 1


def train_ner(recipe: NerRecipe) -> Path:
    """Train, keep the best model by mean dev F1 over the dev corpora, and return its path."""
    recipe.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(recipe.threads)
    torch.manual_seed(recipe.seed)
    sentences = [to_three_labels(s) for path in recipe.train for s in read_iob2(path)]
    dev = {path.stem: [to_three_labels(s) for s in read_iob2(path)] for path in recipe.dev}
    args = stanza_arguments(recipe, cut_encoder(recipe))
    vocab = DataLoader(as_document(sentences), recipe.batch_size, args, evaluation=False).vocab
    trainer = Trainer(args=args, vocab=vocab, pretrain=None, device="cpu")
    freeze_embeddings(trainer)
    # PyTorch's fused attention is slower than the plain one on the way back on CPUs.
    trainer.model.bert_model.set_attn_implementation("eager")
    encode_in_bfloat16(trainer.model.bert_model)
    scheduler = torch.optim.lr_scheduler.LambdaLR(trainer.optimizer, warmup_then_decay(recipe))
    state = Checkpoint(recipe.out / "checkpoint.pt", trainer, scheduler)
    step, best = state.load()
    log = (recipe.out / "log.jsonl").open("a", encoding="utf-8")
    started = time.monotonic()
    for batch in batches(sentences, recipe, args, vocab, skip=step):
        loss = trainer.update(batch)
        scheduler.step()
        step += 1
        if step % 50 == 0:
            entry = {"step": step, "loss": loss, "seconds": time.monotonic() - started}
            log.write(json.dumps(entry) + "\n")
            log.flush()
        if step % recipe.eval_every == 0 or step == recipe.steps:
            scores = {name: evaluate(trainer, s, args, vocab) for name, s in dev.items()}
            mean = sum(s["f1"] for s in scores.values()) / len(scores)
            log.write(json.dumps({"step": step, "dev": scores, "mean": mean}) + "\n")
            log.flush()
            if mean > best:
                best = mean
                trainer.save(str(recipe.out / "best.pt"))
            state.save(step, best)
        if step >= recipe.steps:
            break
    log.close()
    return recipe.out / "best.pt"


def cut_encoder(recipe: NerRecipe) -> Path:
    """Write the encoder's first ``layers`` layers, without attention dropout; return the folder."""
    folder = recipe.out / "encoder"
    if not folder.exists():
        config = AutoConfig.from_pretrained(recipe.encoder, local_files_only=True)
        config.num_hidden_layers = recipe.layers
        config.attention_probs_dropout_prob = 0.0
        model = AutoModel.from_pretrained(recipe.encoder, config=config, local_files_only=True)
        tokenizer = AutoTokenizer.from_pretrained(recipe.encoder, local_files_only=True)
        tokenizer.save_pretrained(folder)
        model.save_pretrained(folder)
    return folder


def stanza_arguments(recipe: NerRecipe, encoder: Path) -> dict[str, Any]:
    """Return the arguments of Stanza's NER trainer: two top layers mixed, no word vectors."""
    options = [
        *("--bert_model", str(encoder), "--bert_finetune", "--bert_hidden_layers", "2"),
        *("--no_pretrain", "--word_emb_dim", "0", "--no_char", "--shorthand", "tr_derlem"),
        *("--hidden_dim", str(recipe.hidden), "--dropout", "0.3", "--word_dropout", "0.01"),
        *("--optim", "adamw", "--lr", str(recipe.learning_rate)),
        *("--bert_learning_rate", str(recipe.encoder_rate), "--max_grad_norm", "1.0"),
        *("--batch_size", str(recipe.batch_size), "--seed", str(recipe.seed), "--cpu"),
    ]
    return dict(parse_args(options))


def as_document(sentences: list[TaggedSentence]) -> Document:
    """Return the tagged sentences as a Stanza document."""
    return Document(stanza_document(sentences))


def batches(
    sentences: list[TaggedSentence],
    recipe: NerRecipe,
    args: dict[str, Any],
    vocab: Any,
    *,
    skip: int,
) -> Iterator[Any]:
    """Yield training batches for ever, newly augmented in each epoch; the first ``skip`` are cut.

    Each epoch draws from its own seeded generator, so a resumed run sees what it would have seen.
    """
    epoch = 0
    while True:
        rng = random.Random(f"{recipe.seed}:{epoch}")
        augmented = [augment(s, rng) for s in sentences]
        rng.shuffle(augmented)
        pool = 32 * recipe.batch_size
        pools = [sorted(augmented[i : i + pool], key=len) for i in range(0, len(augmented), pool)]
        loader = DataLoader(
            as_document([s for p in pools for s in p]),
            recipe.batch_size,
            args,
            vocab=vocab,
            evaluation=True,
            max_batch_words=1200,
        )
        order = list(range(len(loader)))
        rng.shuffle(order)
        for index in order:
            if skip > 0:
                skip -= 1
                continue
            yield loader[index]
        epoch += 1


def warmup_then_decay(recipe: NerRecipe) -> Callable[[int], float]:
    """Return the factor on the learning rate: linear up over ``warmup``, linear down to 0."""

    def factor(step: int) -> float:
        if step < recipe.warmup:
            return (step + 1) / recipe.warmup
        return max(0.0, (recipe.steps - step) / max(1, recipe.steps - recipe.warmup))

    return factor


def freeze_embeddings(trainer: Trainer) -> None:
    """Keep the encoder's word vectors as they are: half the parameters, no gain from training."""
    embeddings = trainer.model.bert_model.embeddings.word_embeddings.weight
    embeddings.requires_grad_(False)
    for group in trainer.optimizer.param_groups:
        group["params"] = [p for p in group["params"] if p is not embeddings]


def encode_in_bfloat16(encoder: torch.nn.Module) -> None:
    """Run the encoder's matrix products in bfloat16 where the CPU has them; half the time."""
    if "avx512_bf16" not in cpu_flags():
        return
    forward = encoder.forward

    def forward_bf16(*args: Any, **kwargs: Any) -> Any:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            output = forward(*args, **kwargs)
        output.hidden_states = tuple(h.float() for h in output.hidden_states)
        return output

    encoder.forward = forward_bf16  # type: ignore[method-assign]


def cpu_flags() -> str:
    """Return the CPU's feature flags as Linux lists them, or an empty string."""
    with contextlib.suppress(OSError):
        return Path("/proc/cpuinfo").read_text(encoding="ascii", errors="ignore")
    return ""


def evaluate(
    trainer: Trainer, sentences: list[TaggedSentence], args: dict[str, Any], vocab: Any
) -> dict[str, float]:
    """Return entity precision, recall and F1 (exact span and label), by Stanza's scorer."""
    loader = DataLoader(as_document(sentences), 64, args, vocab=vocab, evaluation=True)
    with torch.inference_mode():
        predicted = [tags for batch in loader for tags in trainer.predict(batch)]
    gold = [[column[0] for column in tags] for tags in loader.tags]
    precision, recall, f1, _ = scorer.score_by_entity(predicted, gold)
    return {"precision": precision, "recall": recall, "f1": f1}


@dataclass
class Checkpoint:
    """The state that lets an interrupted run go on: weights, optimiser, schedule, best score."""

    path: Path
    trainer: Trainer
    scheduler: Any

    def save(self, step: int, best: float) -> None:
        """Write the state to a temporary name and rename it over the last one."""
        state = {
            "step": step,
            "best": best,
            "model": self.trainer.model.state_dict(),
            "optimizer": self.trainer.optimizer.state_dict(),
            "scheduler": self.scheduler.state_dict(),
        }
        temporary = self.path.with_suffix(".tmp")
        torch.save(state, temporary)
        temporary.replace(self.path)

    def load(self) -> tuple[int, float]:
        """Restore the state, if there is one; return the step reached and the best mean F1."""
        if not self.path.exists():
            return 0, 0.0
        state = torch.load(self.path, weights_only=True)
        self.trainer.model.load_state_dict(state["model"])
        self.trainer.optimizer.load_state_dict(state["optimizer"])
        self.scheduler.load_state_dict(state["scheduler"])
        return int(state["step"]), float(state["best"])
