"""One file of what several annotators claim: by majority, and what is left to a person.

A claim that more than half of those who have the text make is taken; one that fewer than half make
is not, unless what they would put in its place has no majority either. All else is undecided: its
row keeps what is agreed, has the status ``machine``, and says in ``meta["undecided"]`` who says
what. ``derlem apply`` passes such a row over until a person gives it another status.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from annotations.agreement import Agreement
from annotations.agreement_read import PERSON
from annotations.agreement_texts import Stretch
from annotations.agreement_votes import (
    Difference,
    Vote,
    answers_of,
    as_text,
    sentence_answers,
    votes_of,
)
from annotations.corrections import has_overlap, sorted_spans
from annotations.model import Span, Status, Unit

UNDECIDED = "undecided"
VOTES = "votes"


@dataclass
class Verdict:
    """What the majority says about a stretch of text: its units, and what is undecided."""

    units: list[Unit]
    undecided: list[Difference] = field(default_factory=list)


def adjudicate(agreement: Agreement) -> Iterator[tuple[Stretch, Verdict]]:
    """Yield every stretch of text with the verdict on it."""
    for stretch in agreement.every:
        yield stretch, judge(stretch)


def judge(stretch: Stretch) -> Verdict:
    """Return the verdict on one stretch."""
    everybody = tuple(stretch.originals)
    half = len(everybody) / 2
    if len(stretch.rejected) > half:
        first = stretch.originals[stretch.rejected[0]]
        return Verdict([replace(unit, status="rejected") for unit in first])
    undecided: list[Difference] = []
    if len(stretch.rejected) == half:
        says = {"rejected": stretch.rejected, "kept": tuple(stretch.units)}
        undecided.append(Difference("rejected", "whether the row is good", says))
    cuts = sentence_answers(stretch)
    most = max(cuts, key=lambda cut: len(cuts[cut]))
    if len(cuts[most]) <= half:
        undecided.append(Difference("sentence", "where sentences begin", cuts))
    spans, open_ = judge_spans(stretch)
    verdict = Verdict([], undecided + open_)
    base = stretch.originals[cuts[most][0]]
    verdict.units = [
        with_verdict(unit, own, stretch, verdict) for unit, own in _parted(stretch, base, spans)
    ]
    return verdict


def judge_spans(stretch: Stretch) -> tuple[list[Span], list[Difference]]:
    """Return the spans of the majority, with offsets into the stretch, and what has none."""
    voters = tuple(stretch.units)
    taken: list[Span] = []
    left: list[Vote] = []
    undecided: list[Difference] = []
    for vote in votes_of(stretch):
        if len(vote.names) > len(voters) / 2:
            span, differ = decided_span(vote, disputed=len(vote.names) < len(voters))
            taken.append(span)
            undecided += differ
        else:
            left.append(vote)
    for cluster in clusters(left):
        names = {name for vote in cluster for name in vote.names}
        if len(names) >= len(voters) / 2 and not has_overlap([*taken, _first(cluster[0])]):
            undecided.append(_open_claims(cluster, voters))
    return list(sorted_spans(taken)), undecided


def clusters(votes: Iterable[Vote]) -> list[list[Vote]]:
    """Return claims of one layer that overlap, together."""
    found: list[list[Vote]] = []
    for vote in sorted(votes, key=lambda v: (v.layer, v.start, v.end)):
        last = found[-1] if found else []
        if last and last[0].layer == vote.layer and vote.start < max(v.end for v in last):
            last.append(vote)
        else:
            found.append([vote])
    return found


def _first(vote: Vote) -> Span:
    return next(iter(vote.spans.values()))


def _open_claims(cluster: Sequence[Vote], voters: Sequence[str]) -> Difference:
    """Return competing claims, and who makes each, or none of them."""
    says = {f"{v.label} {v.start}-{v.end} {_first(v).text!r}": v.names for v in cluster}
    claimed = {name for vote in cluster for name in vote.names}
    if nobody := tuple(name for name in voters if name not in claimed):
        says["no span"] = nobody
    return Difference("span", "which span, if any", says, cluster[0].layer)


def decided_span(vote: Vote, *, disputed: bool) -> tuple[Span, list[Difference]]:
    """Return the span of a majority: attributes by majority of those who claim it.

    Where they have none, the first one's stands, and the difference is told. What nobody disputes
    stays the machine's, if it was; else it is by those who claim it.
    """
    attributes: dict[str, Any] = {}
    undecided = []
    for key in dict.fromkeys(key for span in vote.spans.values() for key in span.attributes):
        answers = answers_of({n: as_text(s.attributes.get(key)) for n, s in vote.spans.items()})
        most = max(answers.values(), key=len)
        if len(most) * 2 <= len(vote.spans):
            what = f"{key} of {vote.label} {vote.start}-{vote.end} {_first(vote).text!r}"
            undecided.append(Difference("attributes", what, answers, vote.layer))
        value = vote.spans[most[0]].attributes
        if key in value:
            attributes[key] = value[key]
    same = [span for span in vote.spans.values() if span.attributes == attributes]
    machine = next((span for span in same if not span.by.startswith(PERSON)), None)
    if machine and not disputed:
        return machine, undecided
    by = PERSON + "+".join(vote.names)
    span = (same or [_first(vote)])[0]
    return replace(span, attributes=attributes, by=by, score=None), undecided


def _parted(
    stretch: Stretch, units: Sequence[Unit], spans: Sequence[Span]
) -> Iterator[tuple[Unit, list[Span]]]:
    """Yield each unit of a stretch with its spans, their offsets into the unit's text."""
    at = 0
    for unit in units:
        at = stretch.text.index(unit.text, at)
        end = at + len(unit.text)
        inside = [s for s in spans if at <= s.start and s.end <= end]
        yield unit, [replace(s, start=s.start - at, end=s.end - at) for s in inside]
        at = end


def with_verdict(unit: Unit, spans: Sequence[Span], stretch: Stretch, verdict: Verdict) -> Unit:
    """Return a unit with the spans decided on, who voted what in ``meta``, and its status."""
    meta = {key: value for key, value in unit.meta.items() if key not in (UNDECIDED, VOTES)}
    disputed = [vote for vote in votes_of(stretch) if len(vote.names) < len(stretch.units)]
    if disputed:
        meta[VOTES] = [_vote_row(vote, tuple(stretch.units)) for vote in disputed]
    if disputed or any(span.by.startswith(PERSON) for span in spans):
        meta["annotator"] = "+".join(stretch.units)
    if verdict.undecided:
        meta[UNDECIDED] = [_difference_row(difference) for difference in verdict.undecided]
    status = settled(stretch, disputed=bool(disputed), undecided=bool(verdict.undecided))
    return replace(unit, spans=_with_own_ids(spans), status=status, meta=meta)


def settled(stretch: Stretch, *, disputed: bool, undecided: bool) -> Status:
    """Return the status of a row: ``machine`` while something is undecided."""
    if undecided:
        return "machine"
    said = [u.status for own in stretch.originals.values() for u in own if u.status != "rejected"]
    if disputed or "corrected" in said:
        return "corrected"
    return "accepted" if said.count("accepted") * 2 > len(said) else "machine"


def _vote_row(vote: Vote, voters: Sequence[str]) -> dict[str, Any]:
    return {
        "label": vote.label,
        "start": vote.start,
        "end": vote.end,
        "text": _first(vote).text,
        "for": list(vote.names),
        "against": [name for name in voters if name not in vote.names],
    }


def _difference_row(difference: Difference) -> dict[str, Any]:
    says: Mapping[str, tuple[str, ...]] = difference.says
    return {
        "kind": difference.kind,
        "what": difference.what,
        "says": {answer: list(names) for answer, names in says.items()},
    }


def _with_own_ids(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return spans of which no two have one id: annotators may have given two the same."""
    found: list[Span] = []
    taken: set[str] = set()
    for span in spans:
        key = span.id
        while key in taken:
            key += "~"
        taken.add(key)
        found.append(replace(span, id=key))
    return tuple(found)
