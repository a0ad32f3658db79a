"""Which treebanks the models learn from, brought to one convention of words, lemmas and tags.

BOUN dev, IMST test and PUD are never read here: they measure the models.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotations.model import Word
from corpus.article import Lang
from corpus.letters import turkish_lower
from pipeline.training.ud_data import (
    Sentence,
    SurfaceToken,
    from_running_text,
    from_spaced_text,
    read_conllu,
    verb_lemmas,
)

TURKISH_SPACED = (
    "tr_framenet-ud-train",
    "tr_framenet-ud-dev",
    "tr_framenet-ud-test",
    "tr_kenet-ud-dev",
    "tr_kenet-ud-test",
    "tr_penn-ud-dev",
    "tr_penn-ud-test",
)
TURKISH_RUNNING = ("tr_gb-ud-test",)
ENGLISH = ("en_ewt-ud-dev",)

APOSTROPHES = "'’‘"
# Forms of one tag where the treebanks differ: GB's tag, which is PUD's and IMST's too.
TAG_OF_FORM = {"olarak": "AUX", "olan": "AUX", "değil": "AUX"}
NOMINAL_TAGS = frozenset({"NOUN", "ADJ", "PRON", "ADV", "PROPN", "NUM"})


def read_sentences(ud: Path, names: Sequence[str]) -> list[Sentence]:
    """Return the sentences of the named treebank files in the folder ``ud``."""
    paragraphs = (p for name in names for p in read_conllu(ud / f"{name}.conllu"))
    return [sentence for paragraph in paragraphs for sentence in paragraph]


@dataclass(frozen=True)
class Sources:
    """What a model of a language, ``tr`` or ``en``, learns from.

    ``treebanks`` is a folder of UD treebanks, of which those named above are read; ``more`` are
    CoNLL-U files of one's own, of which the sentences marked with another language are left out.
    """

    lang: Lang
    treebanks: Path | None = None
    more: tuple[Path, ...] = ()


def training_sentences(data: Sources) -> list[Sentence]:
    """Return the sentences of the treebanks and of the files of one's own, in this order.

    Raises FileNotFoundError where a treebank is missing.
    """
    listed: list[Sentence] = []
    if data.treebanks and data.lang == "tr":
        listed = turkish_sentences(data.treebanks)
    elif data.treebanks:
        listed = read_sentences(data.treebanks, ENGLISH)
    own = (p for path in data.more for p in read_conllu(path, data.lang))
    return listed + [sentence for paragraph in own for sentence in paragraph]


def turkish_sentences(ud: Path) -> list[Sentence]:
    """Return the sentences of FrameNet, Kenet, Penn and GB in one convention."""
    spaced = read_sentences(ud, TURKISH_SPACED)
    verbs = verb_lemmas(spaced)
    split = [from_spaced_text(sentence, verbs) for sentence in spaced]
    running = [from_running_text(sentence) for sentence in read_sentences(ud, TURKISH_RUNNING)]
    tags = nominal_tags([*split, *running])
    return [
        *(tuple(map_words(sentence, tags, named=False)) for sentence in split),
        *(tuple(map_words(sentence, tags, named=True)) for sentence in running),
    ]


def nominal_tags(sentences: Iterable[Sentence]) -> dict[str, str]:
    """Return the most frequent nominal tag of each form, as seen outside multiword tokens."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word in (token.words[0] for token in sentence if not token.multiword):
            if word.upos in NOMINAL_TAGS:
                counts[turkish_lower(word.text)][word.upos or ""] += 1
    return {form: seen.most_common(1)[0][0] for form, seen in counts.items()}


def map_words(
    sentence: Sentence, tags: Mapping[str, str], *, named: bool
) -> Iterator[SurfaceToken]:
    """Yield the tokens with lemmas and tags in one convention.

    ``named``: names have their lemma in capitals already, and tags before a copula are sound.
    """
    for token in sentence:
        words = tuple(one_convention(word) for word in token.words)
        if not named:
            words = tuple(with_capital(word) for word in words)
            if token.multiword and words[0].upos == "NOUN":
                tag = tags.get(turkish_lower(words[0].text), "NOUN")
                words = (replace(words[0], upos=tag), *words[1:])
        yield replace(token, words=words)


def one_convention(word: Word) -> Word:
    """Return the word with the tag of its form, ``i`` for the copula and persons on nouns left out.

    Kenet, Penn and FrameNet write ``Person=3`` on every noun, GB and PUD do not.
    """
    feats = word.feats
    if feats and word.upos in {"NOUN", "PROPN", "ADJ"}:
        feats = "|".join(f for f in feats.split("|") if f != "Person=3") or None
    upos = TAG_OF_FORM.get(turkish_lower(word.text), word.upos)
    return replace(word, upos=upos, feats=feats)


def with_capital(word: Word) -> Word:
    """Return a name with the capitals of its form in the lemma (``avrupa`` → ``Avrupa``)."""
    lemma = word.lemma or word.text
    if word.upos == "PROPN" and word.text[0].isupper():
        stem = next((word.text[: word.text.index(a)] for a in APOSTROPHES if a in word.text), "")
        same = turkish_lower(stem) == turkish_lower(lemma)
        capital = "İ" if lemma[0] == "i" else lemma[0].upper()
        return replace(word, lemma=stem if same else capital + lemma[1:])
    return word
