"""Lemma, part of speech and features of the words, for the sentences as they finally are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc, Token

from annotations.model import Word
from corpus.article import Extent

WORDS = "derlem_words"
"""Key in ``Doc.user_data``: extent of a token -> its words (more than one: multiword)."""

WordSentence = list[tuple[Word, ...]]
"""A sentence as a list of tokens, a token as its words."""

WordTagger = Callable[[list[WordSentence]], list[WordSentence]]
"""Sentences -> the same sentences, tagged."""


def words_of(token: Token) -> tuple[Word, ...]:
    """Return the words of a token: those known for its extent, else its surface as one word."""
    known: dict[Extent, tuple[Word, ...]] = token.doc.user_data.get(WORDS, {})
    return known.get(extent_of(token)) or (Word(token.text),)


def extent_of(token: Token) -> Extent:
    """Return the code-point offsets of a token in its doc."""
    return token.idx, token.idx + len(token.text)


class MorphologyComponent:
    """spaCy component: tags the words of many docs at once and keeps them in ``user_data``."""

    def __init__(self) -> None:
        self.tagger: WordTagger | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Tag the words of one doc."""
        return next(iter(self.pipe([doc])))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 0) -> Iterator[Doc]:
        """Tag the words of all docs of the stream in one go; without a tagger nothing changes."""
        docs = list(stream)
        if self.tagger is None:
            yield from docs
            return
        sentences = [[words_of(token) for token in sent] for doc in docs for sent in doc.sents]
        tagged = iter(self.tagger(sentences))
        for doc in docs:
            tokens = (token for sent in doc.sents for token in sent)
            words = (ws for sent in islice(tagged, len(list(doc.sents))) for ws in sent)
            doc.user_data[WORDS] = {extent_of(t): ws for t, ws in zip(tokens, words, strict=True)}
            yield doc


@Language.factory("derlem_morphology", requires=["token.is_sent_start"])
def create_morphology(nlp: Language, name: str) -> MorphologyComponent:
    """Return the component, still without a tagger."""
    return MorphologyComponent()
