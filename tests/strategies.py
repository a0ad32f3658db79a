"""Hypothesis strategies for units: any characters, tokens over them, spans that cut tokens."""

from __future__ import annotations

from hypothesis import strategies as st

from annotations.model import Span, Token, Unit, Word
from factories import span_at, unit

LAYER_LABELS = (("PERSON", "LOCATION"), ("DATE", "SET"), ("CITATION",))
FORMS = st.text(
    st.one_of(
        st.sampled_from("aıİŞ’'-.|=_\\#🚜👨‍👩‍👧\u0307\u0301אب\u200f\u2028\ufffd"),
        st.characters(exclude_categories=("Cs", "Cc", "Zs")),
    ),
    min_size=1,
    max_size=6,
).filter(lambda form: not form.isspace() and form == form.strip())
WORDS = st.builds(
    Word,
    FORMS,
    st.none() | FORMS.filter(lambda lemma: lemma != "_"),
    st.none() | st.sampled_from(("NOUN", "VERB")),
    st.none() | st.sampled_from(("Case=Loc", "Case=Loc|Number=Sing")),
)


@st.composite
def token_tuples(draw: st.DrawFn) -> tuple[Token, ...]:
    """Draw tokens with or without a space between them; some are multiword tokens."""
    found: list[Token] = []
    start = 0
    forms = draw(st.lists(FORMS.filter(lambda form: form != "_"), min_size=1, max_size=8))
    for number, form in enumerate(forms):
        space = number + 1 < len(forms) and draw(st.booleans())
        words = tuple(draw(st.lists(WORDS, max_size=2))) if draw(st.booleans()) else ()
        known = words if len(words) > 1 else (Word(form),)
        found.append(Token(number, form, start, start + len(form), space, known))
        start += len(form) + space
    return tuple(found)


@st.composite
def units(draw: st.DrawFn) -> Unit:
    """Draw a unit with spans that overlap between layers, not within one."""
    toks = draw(token_tuples())
    text = "".join(token.text + " " * token.ws for token in toks)
    spans: list[Span] = []
    for labels in LAYER_LABELS:
        edges = draw(st.sets(st.integers(0, len(text)), max_size=6))
        cuts = sorted(edges)[: len(edges) // 2 * 2]
        for start, end in zip(cuts[::2], cuts[1::2], strict=True):
            score = draw(st.none() | st.floats(0, 1))
            label = draw(st.sampled_from(labels))
            spans.append(span_at(text, start, end, label, score=score, value=draw(FORMS)))
    return unit(text, tokens=toks, spans=tuple(spans), meta={"paragraph": 3, "note": text})
