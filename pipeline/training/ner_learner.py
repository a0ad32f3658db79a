"""The NER model of derlem as what a learning curve trains: minutes for each point."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from annotations.iob import units_to_bio
from annotations.model import Unit
from annotations.text_files import write_text
from pipeline.learning_curve import Seen
from pipeline.model_set import ModelSet
from pipeline.stanza_ner import StanzaNer
from pipeline.stanza_uncertainty import uncertainty
from pipeline.training.ner import train_ner
from pipeline.training.ner_bundle import bundle_ner
from pipeline.training.ner_recipe import NerRecipe, fine_tuning
from pipeline.training.seen import f1_of, readable, with_entities

STEPS = 60
IOB2_OF = {"S": "B", "E": "I"}


class NerLearner:
    """Goes on from the names of a model set, as ``derlem train ner`` does, always as many steps.

    ``dev`` chooses the state that is kept, ``test`` is what each model is scored on. The same units
    give the same model.
    """

    def __init__(
        self, start: ModelSet, dev: Sequence[Unit], test: Sequence[Unit], *, steps: int = STEPS
    ) -> None:
        self._start = start
        self._dev = readable(dev)
        self._test = readable(test)
        self._steps = steps

    def train(self, units: Sequence[Unit], out: Path) -> Mapping[str, float]:
        """Train, write the model into ``out``; return P, R and F1 on the test."""
        out.mkdir(parents=True, exist_ok=True)
        train, dev, run = out / "train.bio.conll", out / "dev.bio.conll", out / "run"
        write_text(train, units_to_bio(readable(units)))
        write_text(dev, units_to_bio(self._dev))
        recipe = NerRecipe(train=(train,), dev=(dev,), out=run, steps=self._steps)
        best = train_ner(fine_tuning(recipe, self._start))
        bundle_ner(best, run / "encoder", out)
        # Half a gigabyte of optimiser and weights, once for each point of the curve.
        shutil.rmtree(run)
        return f1_of(self._test, [seen.unit for seen in self.read(self._test, out)])

    def read(self, units: Sequence[Unit], out: Path) -> list[Seen]:
        """Return units with the entities that the model in ``out`` sees, and its doubt."""
        units = readable(units)
        models = ModelSet(out.name, out)
        ner = StanzaNer.with_encoder(models.ner, models.encoder)
        sentences = [[token.text for token in unit.tokens] for unit in units]
        tagged = [[as_iob2(tag) for tag, _ in tags] for tags in ner.tag(sentences)]
        errors = uncertainty(ner, sentences)
        return [
            Seen(with_entities(unit, tags), wrong)
            for unit, tags, wrong in zip(units, tagged, errors, strict=True)
        ]


def as_iob2(tag: str) -> str:
    """Return a BIOES tag as IOB2."""
    return IOB2_OF.get(tag[0], tag[0]) + tag[1:]
