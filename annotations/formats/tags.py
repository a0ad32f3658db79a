"""Spans from IOB2 tags, for formats whose annotators correct the tags of whole tokens.

A tag says less than a span, which may cut a token. So a span whose tags came back as they went out
stays exactly as it was; only where tags were changed does a span take the edges of tokens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from annotations.formats.claims import Claim
from annotations.iob import LAYERS, TAG, iob2_tags, surface_tokens
from annotations.model import Layer, Span, Token, Unit


class Run(NamedTuple):
    """Tokens ``first`` to ``last``, both included, under one label."""

    first: int
    last: int
    label: str


def claims_from_tags(unit: Unit, tags: Mapping[Layer, Sequence[str]]) -> list[Claim]:
    """Return the claims that tags make, given the unit with the spans they were written from.

    Layers without tags stay as they are. Raises ValueError where tags are not IOB2, or are more or
    fewer than the tokens.
    """
    found: list[Claim] = []
    for layer in LAYERS:
        own = sorted((s for s in unit.spans if s.layer == layer), key=lambda s: (s.start, s.end))
        given = list(tags.get(layer, ()))
        before = iob2_tags(unit, layer)
        if layer not in tags or given == before:
            found += map(claim_of, own)
            continue
        if len(given) != len(before):
            raise ValueError(f"{len(given)} tags for {len(before)} tokens")
        found += claims_from_runs(own, list(runs_of(given)), surface_tokens(unit))
    return found


def claim_of(span: Span) -> Claim:
    """Return a span as a claim that changes nothing."""
    return Claim(span.label, span.start, span.end, span.id)


def runs_of(tags: Sequence[str]) -> Iterator[Run]:
    """Yield the runs of tags; raises ValueError at the first tag that is not IOB2."""
    first, last_tag = 0, "O"
    for number, tag in enumerate([*tags, "O"]):
        check_tag(tag, last_tag)
        if last_tag != "O" and not tag.startswith("I-"):
            yield Run(first, number - 1, last_tag[2:])
        if tag.startswith("B-"):
            first = number
        last_tag = tag


def check_tag(tag: str, before: str) -> None:
    """Raise ValueError unless a tag may follow another in IOB2."""
    if not TAG.fullmatch(tag):
        raise ValueError(f"no IOB2 tag: {tag!r}; O, B-LABEL or I-LABEL")
    if tag.startswith("I-") and before[2:] != tag[2:]:
        raise ValueError(f"{tag} after {before}; a span starts with B-")


def claims_from_runs(
    spans: Sequence[Span], runs: Sequence[Run], tokens: Sequence[Token]
) -> list[Claim]:
    """Return a claim for each run, and for each span that no tag can show.

    A run on the tokens of a span is that span, under whatever label; one that begins or ends where
    a span does takes that edge from it.
    """
    shown = list(zip(spans, span_runs(spans, tokens), strict=True))
    known = {(run.first, run.last): span for span, run in shown if run}
    starts = {first: span.start for (first, _), span in known.items()}
    ends = {last: span.end for (_, last), span in known.items()}
    claims = []
    for run in runs:
        start = starts.get(run.first, tokens[run.first].start)
        end = ends.get(run.last, tokens[run.last].end)
        span = known.get((run.first, run.last))
        claims.append(Claim(run.label, start, end, span.id if span else None))
    tagged = [tokens[number] for run in runs for number in range(run.first, run.last + 1)]
    hidden = [claim_of(span) for span, run in shown if run is None]
    return claims + [
        claim
        for claim in hidden
        if any(token.start < claim.end and claim.start < token.end for token in tagged)
        and not any(one.start < claim.end and claim.start < one.end for one in claims)
    ]


def span_runs(spans: Sequence[Span], tokens: Sequence[Token]) -> Iterator[Run | None]:
    """Yield the tokens that show each span, None where those are another's (see ``iob2_tags``).

    The spans are of one layer, by their start.
    """
    first = 0
    for span in spans:
        while first < len(tokens) and tokens[first].end <= span.start:
            first += 1
        begin = first
        while first < len(tokens) and tokens[first].start < span.end:
            first += 1
        yield Run(begin, first - 1, span.label) if begin < first else None
