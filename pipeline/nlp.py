"""Build the spaCy pipelines: Stanza's tokens in a ``Doc``, then derlem's components over it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from itertools import pairwise
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

import pipeline.components.citations
import pipeline.components.dates  # noqa: F401 - importing registers the factories
from corpus.article import Lang
from corpus.language import sentence_language
from pipeline.answers import Answers, Forgetful
from pipeline.components.entities import EntityComponent
from pipeline.components.entities_model import ScoredTag
from pipeline.components.morphology import WORDS, MorphologyComponent, WordSentence
from pipeline.components.sentences import sentence_starts
from pipeline.model_set import ModelSet, model_set
from pipeline.stanza_bridge import StanzaModels, SurfaceToken
from pipeline.stanza_ner import StanzaNer

COMPONENTS = (
    "derlem_citations",
    "derlem_dates",
    "derlem_sentences",
    "derlem_morphology",
    "derlem_entities",
)
"""The stages after tokenization, in their order: later ones read what earlier ones set."""

TextTokenizer = Callable[[Sequence[str]], list[list[SurfaceToken]]]
"""Paragraphs -> the tokens of each, with the sentence starts that the model proposes."""


class StanzaTokenizer:
    """spaCy's tokenizer, done by Stanza: ``Doc`` tokens are surface tokens with true offsets."""

    def __init__(self, vocab: Vocab, lang: Lang, tokenize: TextTokenizer) -> None:
        self.vocab = vocab
        self._lang = lang
        self._tokenize = tokenize

    def __call__(self, text: str) -> Doc:
        """Return the doc of one paragraph."""
        return next(self.pipe([text]))

    def pipe(self, texts: Sequence[str]) -> Iterator[Doc]:
        """Yield the docs of many paragraphs, tokenized in one go."""
        for text, tokens in zip(texts, self._tokenize(texts), strict=True):
            yield as_doc(self.vocab, text, cut_at_sentences(text, tokens, self._lang))


class Annotator:
    """The models of a set, loaded when first needed and kept, as one pipeline per language.

    Without a set the bundled one is taken. ``morphology=False`` leaves out lemma, part of speech
    and features. ``answers`` may be set to what remembers the models' answers.
    """

    def __init__(self, models: ModelSet | None = None, *, morphology: bool = True) -> None:
        self.models = models or model_set()
        self.answers: Answers = Forgetful()
        self._morphology = morphology
        self._pipelines: dict[Lang, Language] = {}
        self._stanza: dict[Lang, StanzaModels] = {}

    def pipeline(self, lang: Lang) -> Language:
        """Return the spaCy pipeline of a language; ``nlp(text)`` annotates one paragraph."""
        if lang not in self._pipelines:
            self._pipelines[lang] = self._build(lang)
        return self._pipelines[lang]

    def docs(self, texts: Sequence[str], lang: Lang) -> list[Doc]:
        """Return the annotated docs of paragraphs of one language, each stage run over all."""
        if not texts:
            return []
        nlp = self.pipeline(lang)
        tokenizer = cast(StanzaTokenizer, nlp.tokenizer)
        return list(nlp.pipe(tokenizer.pipe(texts), batch_size=len(texts)))

    def ner_of(self, lang: Lang) -> StanzaNer:
        """Return the NER model: one for both languages, or one for each as Stanza has them."""
        if self.models.is_bilingual:
            return self._bilingual_ner
        return StanzaNer.of_language(self.models.folder, lang)

    @cached_property
    def _bilingual_ner(self) -> StanzaNer:
        return StanzaNer.with_encoder(self.models.ner, self.models.encoder)

    def _build(self, lang: Lang) -> Language:
        nlp = spacy.blank(lang)
        nlp.tokenizer = StanzaTokenizer(nlp.vocab, lang, partial(self._tokenize, lang))
        components = {name: nlp.add_pipe(name) for name in COMPONENTS}
        if self._morphology:
            tagger = partial(self._tag_words, lang)
            cast(MorphologyComponent, components["derlem_morphology"]).tagger = tagger
        cast(EntityComponent, components["derlem_entities"]).tagger = partial(self._tag_names, lang)
        return nlp

    def _tokenize(self, lang: Lang, texts: Sequence[str]) -> list[list[SurfaceToken]]:
        return self.answers.recall(
            "tokens",
            [lang, texts],
            lambda: self._models_of(lang).tokenize(texts),
            list[list[SurfaceToken]],
        )

    def _tag_names(self, lang: Lang, sentences: list[list[str]]) -> list[list[ScoredTag]]:
        return self.answers.recall(
            "names",
            [lang, sentences],
            lambda: self.ner_of(lang).tag(sentences),
            list[list[ScoredTag]],
        )

    def _models_of(self, lang: Lang) -> StanzaModels:
        if lang not in self._stanza:
            self._stanza[lang] = StanzaModels(self.models.folder, lang, tag=self._morphology)
        return self._stanza[lang]

    def _tag_words(self, default: Lang, sentences: list[WordSentence]) -> list[WordSentence]:
        """Tag each sentence with the models of its own language, whatever the text around it."""
        langs = [sentence_language(surface_of(sentence), default) for sentence in sentences]
        tagged = list(sentences)
        for lang in sorted(set(langs)):
            own = [i for i, found in enumerate(langs) if found == lang]
            done = self._tag_words_of(lang, [sentences[i] for i in own])
            for i, sentence in zip(own, done, strict=True):
                tagged[i] = sentence
        return tagged

    def _tag_words_of(self, lang: Lang, sentences: list[WordSentence]) -> list[WordSentence]:
        words = [[[word.text for word in token] for token in each] for each in sentences]
        return self.answers.recall(
            "words",
            [lang, words],
            lambda: self._models_of(lang).tag(sentences),
            list[WordSentence],
        )


def surface_of(sentence: WordSentence) -> str:
    """Return about the text of a sentence: its words with spaces."""
    return " ".join(word.text for words in sentence for word in words)


def as_doc(vocab: Vocab, text: str, tokens: Sequence[SurfaceToken]) -> Doc:
    """Return a doc with these tokens and Stanza's sentence starts as proposals.

    Raises ValueError where the tokens do not cover the text: no character may be lost.
    """
    covered = covering(text, tokens)
    words = [text[token.start : token.end] for token in covered]
    spaces = [text[token.end : token.end + 1] == " " for token in covered]
    starts: list[bool | int | None] = [token.starts_sentence for token in covered]
    starts[:1] = [True]
    doc = Doc(vocab, words=words, spaces=spaces, sent_starts=starts)
    if doc.text != text:
        raise ValueError(f"the tokens do not give the text back: {text[:60]!r}")
    doc.user_data[WORDS] = {(token.start, token.end): token.words for token in covered}
    return doc


def cut_at_sentences(text: str, tokens: Sequence[SurfaceToken], lang: Lang) -> list[SurfaceToken]:
    """Return the tokens, cut where a sentence begins inside one (``edilmiştir.Bu``)."""
    proposed = [token.start for token in tokens if token.starts_sentence]
    starts = sentence_starts(text, proposed, lang)
    cut: list[SurfaceToken] = []
    for token in tokens:
        inner = starts[bisect_right(starts, token.start) : bisect_left(starts, token.end)]
        cut += pieces(text, token, inner) if inner else [token]
    return cut


def pieces(text: str, token: SurfaceToken, inner: Sequence[int]) -> list[SurfaceToken]:
    """Return a token cut at ``inner``; the punctuation before each cut is a token of its own.

    A token may hold a space (a number in groups); the space at which it is cut is in no piece.
    """
    cuts = [token.start, *inner, token.end]
    found = []
    for start, cut in pairwise(cuts):
        end = start + len(text[start:cut].rstrip(" "))
        stop = start + len(text[start:end].rstrip(".?!…"))
        edges = [start, stop, end] if start < stop < end else [start, end]
        for left, right in pairwise(edges):
            first = left in inner or (left == token.start and token.starts_sentence)
            found.append(SurfaceToken(left, right, (), first))
    return found


def covering(text: str, tokens: Sequence[SurfaceToken]) -> list[SurfaceToken]:
    """Return the tokens, and one more for each stretch that the tokenizer passed over."""
    covered: list[SurfaceToken] = []
    position = 0
    for token in tokens:
        covered += gap_tokens(text, position, token.start)
        covered.append(token)
        position = token.end
    return covered + gap_tokens(text, position, len(text))


def gap_tokens(text: str, start: int, end: int) -> list[SurfaceToken]:
    """Return a token for the text of ``[start, end)`` without its outer spaces, if any is left."""
    piece = text[start:end]
    if not piece.strip(" "):
        return []
    begin = start + len(piece) - len(piece.lstrip(" "))
    return [SurfaceToken(begin, start + len(piece.rstrip(" ")), (), False)]
