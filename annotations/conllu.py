"""Units as CoNLL-U sentences and back, with nothing lost.

MISC carries the spans as IOB2 on the surface rows, for other tools. The comment ``# spans`` carries
them exactly, as JSON: a span may cut a token, and two may share one. The comments ``section``,
``kind``, ``source``, ``status`` and ``meta`` carry the rest of the unit.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from annotations.conllu_format import Row, Sentence, read_conllu
from annotations.iob import LAYERS, iob2_tags, surface_tokens
from annotations.jsonl import row_to_span, span_to_row
from annotations.model import Bead, Layer, Span, Token, Unit, Word
from corpus.errors import CorpusError
from corpus.hashes import text_sha256

MISC_KEYS: Mapping[Layer, str] = {"entity": "NER", "timex": "Date", "citation": "Citation"}

# https://ufal.mff.cuni.cz/udpipe/1/users-manual#run_udpipe_tokenizer: the escapes of SpacesAfter
ESCAPES = {" ": "\\s", "\t": "\\t", "\r": "\\r", "\n": "\\n", "|": "\\p", "\\": "\\\\"}
ESCAPING = str.maketrans(ESCAPES)
BREAKS = str.maketrans("\t\r\n", "   ")
UNESCAPES = {escape: character for character, escape in ESCAPES.items()}


def units_to_conllu(units: Iterable[Unit], beads: Iterable[Bead] = ()) -> Iterator[str]:
    """Yield each unit as the text of a CoNLL-U sentence; units without text are left out.

    ``# newdoc`` and ``# newpar`` stand where the article and its paragraph change, ``# text_en``
    on the Turkish side of a one-to-one bead. Raises ValueError where tokens do not give the text.
    """
    english = {
        bead.tr[0]: bead.en_text
        for bead in beads
        if bead.kind == "sentence" and len(bead.tr) == len(bead.en) == 1
    }
    article = paragraph = None
    for unit in units:
        if not unit.text:
            continue
        starts = []
        if unit.article != article:
            article, paragraph = unit.article, None
            starts.append(_comment("newdoc id", article))
        if unit.meta.get("paragraph") != paragraph:
            paragraph = unit.meta.get("paragraph")
            starts.append(_comment("newpar id", f"{article}:p{paragraph}"))
        yield str(unit_to_sentence(unit, english.get(unit.id), starts))


def read_conllu_units(path: Path) -> Iterator[Unit]:
    """Yield the units of a ``corpus.conllu``; raises CorpusError where it is not one."""
    return conllu_to_units(read_conllu(path), str(path))


def conllu_to_units(sentences: Iterable[Sentence], path: str = "") -> Iterator[Unit]:
    """Yield the unit of each sentence that ``units_to_conllu`` wrote.

    Raises CorpusError where a comment is missing or not JSON, or the words, ``# text``, ``# spans``
    and the tags in MISC no longer say the same.
    """
    article: str | None = None
    for sentence in sentences:
        article = sentence.comment("newdoc id") or article
        try:
            yield sentence_to_unit(sentence, article)
        except (KeyError, TypeError, ValueError) as error:
            place = sentence.comment("sent_id") or "a sentence without sent_id"
            message = f"{place}: {error}; take it from the run again"
            raise CorpusError(message, path, sentence.line) from error


def unit_to_sentence(
    unit: Unit, text_en: str | None = None, starts: Iterable[str] = ()
) -> Sentence:
    """Return the sentence of a unit; ``starts`` are the comments that open a document or paragraph.

    Raises ValueError where the tokens do not give the text.
    """
    spans = [{k: v for k, v in span_to_row(span).items() if k != "text"} for span in unit.spans]
    source = {"file": unit.file, "start": unit.start, "end": unit.end}
    comments = [*starts, _comment("sent_id", unit.id), _comment("text", unit.text)]
    if text_en is not None:
        comments.append(_comment("text_en", text_en))
    comments += [
        _comment("lang", unit.lang),
        _comment("section", unit.section),
        _comment("kind", unit.kind),
        _comment("source", _json(source)),
        _comment("status", unit.status),
        _comment("meta", _json(unit.meta)),
        _comment("spans", _json(spans)),
    ]
    return Sentence(tuple(comments), tuple(_rows(unit)))


def sentence_to_unit(sentence: Sentence, article: str | None) -> Unit:
    """Return the unit of a sentence of the document ``article``.

    Raises KeyError, TypeError or ValueError where the sentence is not one of ours, or was changed.
    """
    unit = unit_of_sentence(sentence, article)
    check_tags(sentence, unit)
    return unit


def unit_of_sentence(sentence: Sentence, article: str | None) -> Unit:
    """Return the unit of a sentence with its ``# spans``, whatever the tags in MISC say.

    Raises KeyError, TypeError or ValueError where the sentence is not one of ours, or its words do
    not give ``# text``.
    """
    tokens = tuple(_tokens(sentence))
    text = "".join(_spaced(row) for row, _ in sentence.tokens())
    text = text[: tokens[-1].end]
    if _one_line(text) != _needed(sentence, "text"):
        raise ValueError("the words do not give # text")
    source = json.loads(_needed(sentence, "source"))
    return Unit(
        id=_needed(sentence, "sent_id"),
        article=article if article is not None else _needed(sentence, "newdoc id"),
        lang=_needed(sentence, "lang"),
        section=_needed(sentence, "section"),
        kind=_needed(sentence, "kind"),
        text=text,
        file=source["file"],
        start=source["start"],
        end=source["end"],
        tokens=tokens,
        spans=tuple(_span(row, text) for row in json.loads(_needed(sentence, "spans"))),
        text_sha256=text_sha256(text),
        status=_needed(sentence, "status"),  # type: ignore[arg-type]
        meta=json.loads(_needed(sentence, "meta")),
    )


def _rows(unit: Unit) -> Iterator[Row]:
    """Yield the rows of a unit's tokens: a word, or a range and its words."""
    tokens = surface_tokens(unit)
    tags = {layer: iob2_tags(unit, layer) for layer in LAYERS}
    end, number = 0, 1
    for index, token in enumerate(tokens):
        following = tokens[index + 1].start if index + 1 < len(tokens) else len(unit.text)
        if token.start != end or unit.text[token.start : token.end] != token.text:
            raise ValueError(f"{unit.id}: token {token.id} {token.text!r} is not in the text")
        items = [
            f"{key}={_escape(tags[layer][index])}"
            for layer, key in MISC_KEYS.items()
            if tags[layer][index] != "O"
        ]
        items += _space_items(unit.text[token.end : following], token, index + 1 == len(tokens))
        yield from _token_rows(token, number, items)
        number += max(1, len(token.words))
        end = following


def _space_items(gap: str, token: Token, is_last: bool) -> list[str]:
    """Return the MISC item for what stands between a token and the next; a space needs none.

    At the end of a unit nothing follows in its text; ``SpaceAfter=No`` would glue it to the next.
    """
    if is_last:
        return ["SpacesAfter=\\s"] if token.ws else []
    if gap in ("", " "):
        return [] if gap else ["SpaceAfter=No"]
    return [f"SpacesAfter={_escape(gap)}"]


def _token_rows(token: Token, number: int, misc: list[str]) -> Iterator[Row]:
    """Yield the rows of a token whose first word has this number."""
    words = token.words or (Word(token.text),)
    if len(words) == 1:
        if words[0].text != token.text:
            misc = [*misc, f"Word={_escape(words[0].text)}"]
        yield _word_row(words[0], token.text, number, "|".join(misc) or "_")
        return
    last = number + len(words) - 1
    yield Row(f"{number}-{last}", _field(token.text), misc="|".join(misc) or "_")
    for offset, word in enumerate(words):
        yield _word_row(word, word.text, number + offset, "_")


def _word_row(word: Word, form: str, number: int, misc: str) -> Row:
    """Return the row of a syntactic word; ``form`` is what its surface shows."""
    feats = sorted(word.feats.split("|"), key=str.lower) if word.feats else []
    return Row(
        id=str(number),
        form=_field(form),
        lemma=_field(word.lemma or ""),
        upos=_field(word.upos or ""),
        feats=_field("|".join(feats)),
        misc=misc,
    )


def _tokens(sentence: Sentence) -> Iterator[Token]:
    """Yield the surface tokens of a sentence with their offsets."""
    pairs = list(sentence.tokens())
    start = 0
    for index, (row, words) in enumerate(pairs):
        misc = dict(row.misc_items())
        end = start + len(row.form)
        is_last = index + 1 == len(pairs)
        follows = _spaced(row)[len(row.form) :]
        only = _unescape(misc.get("Word") or "") or row.form
        yield Token(
            id=index,
            text=row.form,
            start=start,
            end=end,
            ws="SpacesAfter" in misc if is_last else bool(follows),
            words=tuple(_word(word, word.form if row.range else only) for word in words),
        )
        start = end + len(follows)


def _word(row: Row, text: str) -> Word:
    """Return the word of a row; ``_`` as the lemma of ``_`` is that character."""
    lemma = row.lemma if row.lemma != "_" or row.form == "_" else None
    upos = None if row.upos == "_" else row.upos
    return Word(text, lemma, upos, None if row.feats == "_" else row.feats)


def _spaced(row: Row) -> str:
    """Return the form of a surface row with what follows it."""
    misc = dict(row.misc_items())
    if misc.get("SpaceAfter") == "No":
        return row.form
    return row.form + _unescape(misc.get("SpacesAfter") or "\\s")


def _span(row: dict[str, Any], text: str) -> Span:
    """Return the span of an object of ``# spans``; its text is read from the unit's."""
    if not 0 <= row["start"] < row["end"] <= len(text):
        raise ValueError(f"span {row['id']} reaches out of the text")
    return row_to_span({**row, "text": text[row["start"] : row["end"]]})


def check_tags(sentence: Sentence, unit: Unit) -> None:
    """Raise ValueError where the tags in MISC are not those of the spans."""
    for layer, tags in tags_of(sentence).items():
        for token, found, tag in zip(unit.tokens, tags, iob2_tags(unit, layer), strict=True):
            if found != tag:
                said = None if found == "O" else found
                message = f"{MISC_KEYS[layer]}={said} on {token.text!r}, but # spans says {tag}"
                raise ValueError(message)


def tags_of(sentence: Sentence) -> dict[Layer, list[str]]:
    """Return the IOB2 tags in MISC of the surface rows, by layer; ``O`` where there is none."""
    misc = [dict(row.misc_items()) for row, _ in sentence.tokens()]
    return {
        layer: [_unescape(items.get(key) or "O") for items in misc]
        for layer, key in MISC_KEYS.items()
    }


def _needed(sentence: Sentence, key: str) -> str:
    """Return the value of a comment; raises KeyError where it is missing."""
    value = sentence.comment(key)
    if value is None:
        raise KeyError(f"no comment # {key}")
    return value


def _comment(key: str, value: str) -> str:
    """Return a comment line."""
    return f"# {key} = {_one_line(value)}"


def _json(value: Any) -> str:
    """Return compact JSON, in the order given."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _one_line(text: str) -> str:
    """Return a text without line breaks, which would end the line of a format."""
    return text.translate(BREAKS)


def _field(text: str) -> str:
    """Return a text as the value of a column."""
    return _one_line(text) or "_"


def _escape(text: str) -> str:
    """Return a text as a value of MISC."""
    return text.translate(ESCAPING)


def _unescape(text: str) -> str:
    """Return the text of a value of MISC; an unknown escape stays as it is."""
    return re.sub(r"\\[strnp\\]", lambda match: UNESCAPES[match[0]], text)
