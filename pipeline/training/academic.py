"""Turn treebank sentences into paragraphs that look like academic articles.

Treebanks have hardly any citation in brackets, no typographic apostrophe, few ordinals and
abbreviations, and their sentences stand alone. Here they get openings, citations and quotation
marks from the templates of ``academic_patterns`` and are joined into running paragraphs.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.letters import turkish_lower
from pipeline.training import academic_patterns as patterns
from pipeline.training.ud_data import (
    Paragraph,
    Sentence,
    SurfaceToken,
    attach_punctuation,
    complete,
    plain,
)

QUOTE_STYLES = (("“", "”"), ("“", "”"), ("«", "»"), ("‘", "’"), ('"', '"'), ('"', '"'))


@dataclass(frozen=True)
class Templates:
    """The templates of one language and what fills their slots."""

    words: dict[str, list[str]]
    citations: Sequence[str]
    openings: Sequence[str]
    sentences: Sequence[str]
    headings: Sequence[str]
    speech: Sequence[str]
    reports: Sequence[str]


TURKISH = Templates(
    patterns.TURKISH_WORDS,
    patterns.TURKISH_CITATIONS,
    patterns.TURKISH_OPENINGS,
    patterns.TURKISH_SENTENCES,
    patterns.TURKISH_HEADINGS,
    patterns.TURKISH_SPEECH,
    patterns.TURKISH_REPORTS,
)
ENGLISH = Templates(
    patterns.ENGLISH_WORDS,
    patterns.ENGLISH_CITATIONS,
    patterns.ENGLISH_OPENINGS,
    patterns.ENGLISH_SENTENCES,
    patterns.ENGLISH_HEADINGS,
    patterns.ENGLISH_SPEECH,
    patterns.ENGLISH_REPORTS,
)


class Slots(dict[str, str]):
    """Fills each slot of a template anew: a name or word of the lists, or a number."""

    def __init__(self, templates: Templates, rng: random.Random) -> None:
        self.choices = patterns.NAMES | templates.words
        self.rng = rng

    def __missing__(self, slot: str) -> str:
        if slot in patterns.NUMBER_RANGES:
            return str(self.rng.randint(*patterns.NUMBER_RANGES[slot]))
        return self.rng.choice(self.choices[slot])


def fill(template: str, templates: Templates, rng: random.Random) -> list[Sentence]:
    """Return the sentences that a template yields, tokens spaced as in print."""
    filled = template.format_map(Slots(templates, rng))
    return [attach_punctuation(glued(part.split())) for part in filled.split("|")]


def glued(pieces: Iterable[str]) -> list[SurfaceToken]:
    """Return tokens; one marked ``~`` follows without a space, ``a:b`` of letters is two."""
    tokens: list[SurfaceToken] = []
    for piece in pieces:
        if piece.startswith("~") and tokens:
            tokens[-1] = replace(tokens[-1], ws=False)
        text = piece.lstrip("~")
        letters = text.replace(":", "").replace(".", "").isalpha()
        tokens += [plain(part) for part in (text.split(":") if letters else [text])]
    return tokens


def with_opening(sentence: Sentence, templates: Templates, rng: random.Random) -> Sentence:
    """Return the sentence behind an opening phrase, its own capital lowered."""
    (opening,) = fill(rng.choice(templates.openings), templates, rng)
    if rng.random() < 0.9:
        opening = (replace(opening[0], text=capitalised(opening[0].text, templates)), *opening[1:])
    first = sentence[0]
    if first.words[0].upos != "PROPN" and not first.text.isupper():
        lower = turkish_lower if templates is TURKISH else str.lower
        first = replace(first, text=lower(first.text[0]) + first.text[1:])
    return (*opening, first, *sentence[1:])


def with_citation(sentence: Sentence, templates: Templates, rng: random.Random) -> Sentence:
    """Return the sentence with a citation before its final mark, behind it, or in the middle."""
    (citation,) = fill(rng.choice(templates.citations), templates, rng)
    if len(sentence) < 3 or not complete(sentence) or len(sentence[-1].text) > 1:
        return sentence
    place = rng.random()
    body, final = sentence[:-1], sentence[-1]
    if place < 0.6:
        space = rng.random() < 0.95
        inner = replace(body[-1], ws=space)
        return (*body[:-1], inner, *closed(citation), final)
    if place < 0.75:
        cut = rng.randrange(1, len(sentence) - 1)
        return (*sentence[:cut], *citation, *sentence[cut:]) if sentence[cut - 1].ws else sentence
    stop = replace(final, ws=rng.random() < 0.6)
    end = (plain("."),) if rng.random() < 0.4 else ()
    return (*body, stop, *(closed(citation) if end else citation), *end)


def closed(sentence: Sentence) -> Sentence:
    """Return the tokens without the space behind the last."""
    return (*sentence[:-1], replace(sentence[-1], ws=False))


def quoted(sentences: Paragraph, templates: Templates, rng: random.Random) -> Paragraph:
    """Return sentences as one quotation, marks staying with the first and the last."""
    opening, closing = rng.choice(QUOTE_STYLES)
    first = (plain(opening, ws=False), *sentences[0])
    marked = (first, *sentences[1:])
    last = (*closed(marked[-1]), plain(closing))
    if rng.random() < 0.4:
        speech = fill(rng.choice(templates.speech), templates, rng)[0]
        last = (*last[:-1], plain(closing, ws=rng.random() < 0.8), *speech)
    elif rng.random() < 0.5:
        (citation,) = fill(rng.choice(templates.citations), templates, rng)
        last = (*last[:-1], plain(closing, ws=rng.random() < 0.7), *closed(citation), plain("."))
    return (*marked[:-1], last)


def with_typography(sentence: Sentence, rng: random.Random) -> Sentence:
    """Return the sentence with one printer's choice of apostrophe, quotation marks and dots."""
    marks = {"'": rng.choice("’’'‘"), "...": rng.choice(["…", "...", ".."])}
    opening, closing = rng.choice(QUOTE_STYLES)
    inside = False
    tokens = []
    for token in sentence:
        text = token.text
        if text == '"':
            text = closing if inside else opening
            inside = not inside
        text = marks.get(text) or text.replace("'", marks["'"])
        tokens.append(replace(token, text=text) if text != token.text else token)
    return tuple(tokens)


def in_capitals(sentence: Sentence) -> Sentence:
    """Return the sentence in Turkish capitals."""
    return tuple(
        replace(token, text=token.text.replace("i", "İ").replace("ı", "I").upper())
        for token in sentence
        if len(token.text.upper()) == len(token.text)
    )


def augmented(sentence: Sentence, templates: Templates, rng: random.Random) -> Sentence:
    """Return the sentence as an article may print it."""
    if not complete(sentence):
        return with_typography(sentence, rng)
    if rng.random() < 0.35:
        sentence = with_opening(sentence, templates, rng)
    if rng.random() < 0.35:
        sentence = with_citation(sentence, templates, rng)
    return with_typography(sentence, rng)


def finished(sentence: Sentence) -> Sentence:
    """Return a sentence with a final full stop, added where it has no final mark."""
    return sentence if complete(sentence) else (*closed(sentence), plain("."))


def paragraphs(
    sentences: Sequence[Sentence], templates: Templates, rng: random.Random
) -> Iterator[Paragraph]:
    """Yield running paragraphs of one to six sentences, some in quotation marks or run together."""
    start = 0
    while start < len(sentences):
        size = rng.choice((1, 2, 3, 3, 4, 5, 6))
        group = [
            augmented(s, templates, rng) for s in map(finished, sentences[start : start + size])
        ]
        start += size
        if rng.random() < 0.2:
            count = rng.randint(1, min(3, len(group)))
            group[:count] = quoted(tuple(group[:count]), templates, rng)
        yield tuple(carelessly(s, templates, rng) for s in group)


def carelessly(sentence: Sentence, templates: Templates, rng: random.Random) -> Sentence:
    """Return the sentence as print may spoil it: no space behind it, dots, a dialogue's dash.

    The final mark stays: a model that has seen sentences end without one ends them in the middle
    of names too (``Amerika | Birleşik Devletleri``).
    A question or an exclamation may also run on (``… mi? diye sordu.``).
    """
    chance = rng.random()
    final = sentence[-1].text
    if chance < 0.04:
        return closed(sentence)
    if chance < 0.08 and final == ".":
        return (*sentence[:-1], replace(sentence[-1], text=rng.choice(["...", "…", "?", "!"])))
    if chance < 0.11:
        return (plain(rng.choice("-–"), ws=rng.random() < 0.3), *sentence)
    if final in {"?", "!", "...", "…"} and chance < 0.4:
        return (*sentence, *fill(rng.choice(templates.reports), templates, rng)[0])
    return sentence


def made_up(count: int, templates: Templates, rng: random.Random) -> Iterator[Sentence]:
    """Yield at least ``count`` sentences from the sentence templates."""
    made = 0
    while made < count:
        filled = fill(rng.choice(templates.sentences), templates, rng)
        for sentence in filled:
            first = sentence[0]
            made += 1
            yield (replace(first, text=capitalised(first.text, templates)), *sentence[1:])


def capitalised(text: str, templates: Templates) -> str:
    """Return the text with a capital first letter (i → İ in Turkish)."""
    first = "İ" if templates is TURKISH and text[0] == "i" else text[0].upper()
    return first + text[1:]


def headings(count: int, templates: Templates, rng: random.Random) -> Iterator[Paragraph]:
    """Yield headings, keyword lines and captions, a paragraph each, a third in capitals."""
    for _ in range(count):
        (heading,) = fill(rng.choice(templates.headings), templates, rng)
        yield (in_capitals(heading) if rng.random() < 0.33 else heading,)


def training_text(
    sentences: Sequence[Sentence], templates: Templates, *, copies: int, seed: int
) -> list[Paragraph]:
    """Return training paragraphs: each sentence ``copies`` times, and a tenth of made-up text."""
    rng = random.Random(seed)
    text: list[Paragraph] = []
    for _ in range(copies):
        pool = [*sentences, *made_up(len(sentences) // 10, templates, rng)]
        rng.shuffle(pool)
        text += paragraphs(pool, templates, rng)
        text += headings(len(sentences) // 20, templates, rng)
    rng.shuffle(text)
    return text
