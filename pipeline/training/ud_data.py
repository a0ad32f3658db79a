"""Read UD treebanks, bring their tokenisation to one convention, and write Stanza's training files.

The Turkish treebanks disagree. Kenet, Penn and FrameNet are white-space tokenised (``geldi .``) and
know no multiword tokens; GB, IMST and PUD write running text and split the copula (``güzel+di``)
and ``-ki`` (``evde+ki``). The convention here is that of PUD, with the derivations that only GB
and IMST split (``-li``, ``-lik``, ``-ce``) left whole.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotations.model import Word
from corpus.letters import turkish_lower


@dataclass(frozen=True)
class SurfaceToken:
    """A token of a treebank sentence; ``ws`` says that white space follows it."""

    text: str
    words: tuple[Word, ...]
    ws: bool = True

    @property
    def multiword(self) -> bool:
        """Whether the token stands for more than one syntactic word."""
        return len(self.words) > 1


Sentence = tuple[SurfaceToken, ...]
Paragraph = tuple[Sentence, ...]

NO_SPACE_BEFORE = frozenset(".,;:!?…)]}”»’")
NO_SPACE_AFTER = frozenset("([{“«‘%")
STRAIGHT_QUOTES = frozenset("\"'")
FINAL_MARKS = frozenset(".?!…")
CLOSERS = frozenset("\"')]”»’")

# Nominal predicate + copula: -(y)dIr, -(y)DI, -(y)mIş, -(y)sA and the person endings.
COPULA = re.compile(
    r"y?(?:[dt][ıiuü]r(?:l[ae]r)?|[dt][ıiuü](?:m|n|k|l[ae]r|n[ıiuü]z)?"
    r"|m[ıiuü]ş(?:[ıiuü]m|s[ıiuü]n|l[ae]r|t[ıiuü]r)?|s[ae](?:m|n|k|l[ae]r|n[ıi]z)?"
    r"|[ıiuü]m|[ıiuü]z|s[ıiuü]n(?:[ıiuü]z)?)$"
)
RELATIVE_KI = re.compile(r"(?<=[dt][ae])ki(?:l[ae]r\w{0,6}|n\w{0,4})?$")
# Nouns and adverbs of time take -ki without the locative.
KI_OF_TIME = re.compile(
    r"(?<=^yıl)ki$|(?<=^zaman)ki$|(?<=^gün)kü$|(?<=^dün)kü$|(?<=^bugün)kü$|(?<=^önce)ki$"
    r"|(?<=^sonra)ki$|(?<=^hafta)ki$|(?<=^sene)ki$|(?<=^ay)ki$|(?<=^akşam)ki$|(?<=^sabah)ki$"
)
EXISTENCE = re.compile(r"(?<=^var)[ds][ıa]\w{0,3}$|(?<=^yok)[ts][ua]\w{0,3}$")
SPLIT_HYPHEN = re.compile(r"(?<=[^\W\d_]{2})-(?=[^\W\d_]{2})|(?<=\d)[-–](?=\d)")


def read_conllu(path: Path, lang: str | None = None) -> Iterator[Paragraph]:
    """Yield the paragraphs of a CoNLL-U file; a file without ``# newpar`` is one a sentence.

    With ``lang``, sentences whose ``# lang`` comment names another language are left out.
    """
    marked = False
    paragraph: list[Sentence] = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        if lang and is_other_language(lines, lang):
            continue
        starts = any(line.startswith(("# newpar", "# newdoc")) for line in lines)
        marked = marked or any(line.startswith("# newpar") for line in lines)
        if paragraph and (starts or not marked):
            yield tuple(paragraph)
            paragraph = []
        paragraph.append(tuple(read_tokens(lines)))
    if paragraph:
        yield tuple(paragraph)


def is_other_language(lines: Sequence[str], lang: str) -> bool:
    """Return whether a comment of the sentence names another language than ``lang``."""
    named = [line.removeprefix("# lang = ") for line in lines if line.startswith("# lang = ")]
    return bool(named) and named[0] != lang


def read_tokens(lines: Iterable[str]) -> Iterator[SurfaceToken]:
    """Yield the surface tokens of one CoNLL-U sentence; empty nodes are left out."""
    open_range: list[str] = []
    words: list[Word] = []
    last = 0
    for columns in (line.split("\t") for line in lines if line[:1].isdigit()):
        number = columns[0]
        if "-" in number:
            open_range, words, last = columns, [], int(number.split("-")[1])
        elif "." not in number:
            words.append(Word(columns[1], lemma_of(columns), given(columns[3]), given(columns[5])))
            if int(number) < last:
                continue
            head = open_range or columns
            yield SurfaceToken(head[1], tuple(words), "SpaceAfter=No" not in head[9])
            open_range, words, last = [], [], 0


def given(column: str) -> str | None:
    """Return a CoNLL-U field, None when it is ``_``."""
    return None if column == "_" else column


def lemma_of(columns: Sequence[str]) -> str | None:
    """Return the lemma; ``_`` is a lemma only of the form ``_``."""
    return "_" if columns[1] == "_" else given(columns[2])


def plain(text: str, *, ws: bool = True) -> SurfaceToken:
    """Return a token of one word without analysis."""
    return SurfaceToken(text, (Word(text),), ws)


def attach_punctuation(tokens: Iterable[SurfaceToken]) -> Sentence:
    """Return white-space tokenised tokens spaced as in print; straight quotes open and close."""
    spaced = list(tokens)
    open_quotes: set[str] = set()
    for i, token in enumerate(spaced):
        before = token.text in NO_SPACE_BEFORE or FINAL_MARKS.issuperset(token.text)
        after = token.text in NO_SPACE_AFTER
        if token.text in STRAIGHT_QUOTES:
            before = token.text in open_quotes
            after = not before
            open_quotes ^= {token.text}
        if after:
            spaced[i] = replace(spaced[i], ws=False)
        if before and i:
            spaced[i - 1] = replace(spaced[i - 1], ws=False)
    if spaced:
        spaced[-1] = replace(spaced[-1], ws=True)
    return tuple(spaced)


def split_text(token: SurfaceToken, pieces: Sequence[str]) -> Iterator[SurfaceToken]:
    """Yield ``pieces`` as tokens; the longest keeps the analysis, the others get their own."""
    head = max(pieces, key=len)
    for i, piece in enumerate(pieces):
        ws = token.ws if i == len(pieces) - 1 else False
        word = replace(token.words[0], text=piece)
        if piece is not head:
            upos = "PUNCT" if not piece.isalnum() else "NUM" if piece.isdigit() else word.upos
            word = Word(piece, piece, upos, None)
        yield SurfaceToken(piece, (word,), ws)


def split_compounds(tokens: Iterable[SurfaceToken]) -> Iterator[SurfaceToken]:
    """Yield tokens with ``A-B``, ``10-12``, ``%5`` and a glued final comma or quote split off."""
    for token in tokens:
        text = token.text
        pieces = [p for p in re.split(r"(^%(?=\d)|,$|^''$)", text) if p]
        pieces = [q for p in pieces for q in between_hyphens(p)]
        if token.multiword or len(pieces) < 2:
            yield replace(token, text='"') if text == "''" else token
        else:
            yield from split_text(token, pieces)


def between_hyphens(text: str) -> list[str]:
    """Return ``text`` cut around each hyphen of a compound of words or a range of numbers."""
    pieces = []
    start = 0
    for match in SPLIT_HYPHEN.finditer(text):
        pieces += [text[start : match.start()], match.group()]
        start = match.end()
    return [*pieces, text[start:]]


def verb_lemmas(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the lemmas of the words tagged as verbs proper (VERB with ``Polarity``)."""
    words = (word for sentence in sentences for token in sentence for word in token.words)
    return frozenset(
        turkish_lower(word.lemma or "")
        for word in words
        if word.upos == "VERB" and "Polarity" in (word.feats or "")
    )


def mark_multiword(token: SurfaceToken, verbs: frozenset[str]) -> SurfaceToken:
    """Return the token with its copula or ``-ki`` split off, where the treebank kept it whole.

    Kenet, Penn and FrameNet tag nominal predicates VERB without ``Polarity``; verbs proper have it
    with few exceptions, which ``verbs``, the lemmas seen with it, keeps out.
    """
    if token.multiword:
        return token
    word = token.words[0]
    lower = turkish_lower(token.text)
    match = COPULA.search(lower) if is_nominal_predicate(word, verbs) else None
    if word.upos not in {"CCONJ", "ADV"}:
        match = EXISTENCE.search(lower) or match
    if match and match.start() > 1:
        return cut(token, match.start(), "NOUN", Word("", "i", "AUX", word.feats))
    match = KI_OF_TIME.search(lower) or RELATIVE_KI.search(lower)
    lemma_keeps = turkish_lower(word.lemma or "").endswith("ki") and not KI_OF_TIME.search(lower)
    if match and word.upos != "VERB" and not lemma_keeps:
        upos = "PROPN" if word.upos == "PROPN" else "NOUN"
        return cut(token, match.start(), upos, Word("", "ki", "ADP", None))
    return token


def is_nominal_predicate(word: Word, verbs: frozenset[str]) -> bool:
    """Return whether the treebank's VERB is a noun or adjective with a copula."""
    feats = word.feats or ""
    if word.upos != "VERB" or "VerbForm=Fin" not in feats or "Polarity" in feats:
        return False
    sure = "psor" in feats or "Aspect" not in feats
    return sure or turkish_lower(word.lemma or "") not in verbs


def cut(token: SurfaceToken, place: int, upos: str, suffix: Word) -> SurfaceToken:
    """Return the token as two words: its first ``place`` characters, and ``suffix``."""
    feats = "Case=Loc|Number=Sing" if suffix.lemma == "ki" else None
    base = Word(token.text[:place], token.words[0].lemma, upos, feats)
    return replace(token, words=(base, replace(suffix, text=token.text[place:])))


def merge_derivation(token: SurfaceToken) -> SurfaceToken:
    """Return a token split before ``-li``, ``-lik``, ``-ce`` or the like as one word again."""
    last = (token.words[-1].lemma or "").strip("-")
    if not token.multiword or token.words[-1].upos == "AUX" or last in {"ki", "i"}:
        return token
    upos = "ADV" if last.startswith("c") else "ADJ"
    return replace(token, words=(Word(token.text, turkish_lower(token.text), upos, None),))


def from_running_text(sentence: Sentence) -> Sentence:
    """Return a sentence of GB, IMST, BOUN or PUD in the convention of this module."""
    return tuple(merge_derivation(token) for token in split_compounds(sentence))


def from_spaced_text(sentence: Sentence, verbs: frozenset[str]) -> Sentence:
    """Return a sentence of Kenet, Penn or FrameNet in the convention of this module."""
    return attach_punctuation(mark_multiword(token, verbs) for token in split_compounds(sentence))


def complete(sentence: Sentence) -> bool:
    """Return whether the sentence ends in a final mark, closing quotes and brackets aside."""
    texts = [t.text for t in sentence if t.text not in CLOSERS]
    return bool(texts) and texts[-1][-1] in FINAL_MARKS


def text_and_labels(paragraph: Paragraph) -> tuple[str, str]:
    """Return a paragraph's text and Stanza's label of each character.

    Labels: 0 inside a token or between tokens, 1 last of a token, 2 last of a sentence, 3 and 4 the
    same for a multiword token.
    """
    text, labels = [], []
    for sentence in paragraph:
        for i, token in enumerate(sentence):
            label = 1 + (i == len(sentence) - 1) + 2 * token.multiword
            text.append(token.text + " " * token.ws)
            labels.append("0" * (len(token.text) - 1) + str(label) + "0" * token.ws)
    joined = "".join(text)
    length = len(joined.rstrip())
    return joined[:length], "".join(labels)[:length]


def conllu_lines(sentence: Sentence) -> Iterator[str]:
    """Yield the CoNLL-U lines of a sentence; the tree is a stub (all words hang on the first)."""
    number = 1
    for token in sentence:
        space = "_" if token.ws else "SpaceAfter=No"
        if token.multiword:
            span = f"{number}-{number + len(token.words) - 1}"
            yield "\t".join([span, token.text, *"_" * 7, space])
        for word in token.words:
            head, relation = ("0", "root") if number == 1 else ("1", "dep")
            fields = [str(number), word.text, word.lemma or "_", word.upos or "_", "_"]
            fields += [word.feats or "_", head, relation, "_", "_" if token.multiword else space]
            yield "\t".join(fields)
            number += 1


def write_conllu(path: Path, sentences: Iterable[Sentence]) -> None:
    """Write sentences as CoNLL-U with a ``# text`` comment each."""
    with path.open("w", encoding="utf-8") as out:
        for sentence in sentences:
            text, _ = text_and_labels((sentence,))
            out.write("\n".join([f"# text = {text}", *conllu_lines(sentence)]) + "\n\n")


def write_tokenizer_files(folder: Path, name: str, paragraphs: Sequence[Paragraph]) -> None:
    """Write ``name`` as .txt, .labels, .mwt.json and .conllu into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    pairs = [text_and_labels(paragraph) for paragraph in paragraphs]
    for suffix, column in ((".txt", 0), (".labels", 1)):
        path = folder / f"{name}{suffix}"
        path.write_text("\n\n".join(pair[column] for pair in pairs) + "\n\n", encoding="utf-8")
    expansions = Counter(
        (token.text, tuple(word.text for word in token.words))
        for paragraph in paragraphs
        for sentence in paragraph
        for token in sentence
        if token.multiword
    )
    dictionary = [[key, count] for key, count in sorted(expansions.items())]
    (folder / f"{name}.mwt.json").write_text(json.dumps(dictionary), encoding="utf-8")
    write_conllu(folder / f"{name}.conllu", (s for paragraph in paragraphs for s in paragraph))
