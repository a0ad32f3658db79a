"""Fuzz the rules with coverage as a guide: no crash, and spans that fit the text and each other.

    PYTHONPATH=.:tests python benchmarks/fuzz_rules.py --seconds 60

Needs `atheris`. Bytes become a text of whole pieces (words and signs that the rules look for) and
of single characters. The first text that breaks something is printed and ends the run.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from itertools import pairwise

import atheris

with atheris.instrument_imports(include=["pipeline.components", "corpus"]):
    from corpus.article import Article
    from corpus.references import parse_references
    from corpus.structure import find_structure
    from pipeline.components.citation_notes import Passage, resolve_passages
    from pipeline.components.citations import find_citations
    from pipeline.components.dates import find_timexes
    from pipeline.components.sentences import sentence_starts
from test_corpus.test_structure import assert_clean, assert_covers

PIECES = (
    "(|)|[|]|;|,|.|:|-|–|’|“|”|²|¹| |\n|1|12|2018|2019a|1453|0|Kaya|Er’in|Ak|ve|və|vd.|et al.|A. |"
    "İ|ı|Mayıs|Ocak|bkz. |akt. |s. 4|ss. 3-5|: 25|a.g.e.|age.|ibid.|aynı yer|TCK m. 5|m. 5|md. |"
    "BOA, HAT, 1/2|AYM, E. 2014/1, K. 2015/2|Bakara 2/255|göre|tarafından|Kurumu|Bakanlığı|TÜİK|"
    "van |el-|Prof. Dr. |yüzyıl|XIX. |gün|yıl|her |önce|MÖ |Hicri |11.11.2019|14:30|\U0001d400|"
    "t.y.|URL-1|nr. 12|Erişim Tarihi: |§|/|&|\u0307|https://a.b|10.1234/x|Dergisi|içinde|In: |"
    "\n\n|\f|Öz|Abstract|Giriş|Kaynakça|Keywords: "
).split("|")


def text_of(data: bytes) -> str:
    """Return the text that the bytes stand for: a byte a piece, or an escaped character."""
    parts = []
    rest = iter(data)
    for byte in rest:
        if byte < 2 * len(PIECES):
            parts.append(PIECES[byte % len(PIECES)])
        else:
            parts.append(chr((byte << 3) ^ next(rest, 0)))
    return "".join(parts)


def check_spans(text: str, spans: Iterable[tuple[int, int]]) -> None:
    """Raise AssertionError where spans are empty, out of the text, out of order, or overlap."""
    ends = [(0, 0), *spans]
    assert all(0 <= start < end <= len(text) for start, end in ends[1:]), ends
    assert all(before[1] <= after[0] for before, after in pairwise(ends)), ends


def check_rules(text: str) -> None:
    """Run each set of rules on a text and check what it returns."""
    for lang in ("tr", "en"):
        citations = find_citations(text, lang)
        extents = [(c.start, c.end) for c in citations]
        check_spans(text, extents)
        assert all(c.works for c in citations)
        check_spans(text, [(t.start, t.end) for t in find_timexes(text, lang, extents)])
        starts = sentence_starts(text, [], lang)
        assert list(starts) == sorted(set(starts))
        assert all(0 <= start < max(len(text), 1) for start in starts)
    passages = [Passage(part, find_citations(part)) for part in text.split("\n")]
    resolved = resolve_passages(passages)
    for passage, found in zip(passages, resolved, strict=True):
        assert [c.start for c in found] == [c.start for c in passage.citations]
    ids = [reference.id for reference in parse_references(text.split("\n"))]
    assert len(ids) == len(set(ids))


def check_structure(text: str) -> None:
    """Check that each character of a text is in one unit or one piece of furniture."""
    article = Article("a", text, "a.txt", "utf-8", "txt", "")
    structure = find_structure(article)
    assert_covers(text, structure)
    assert_clean(structure)


def fuzz(data: bytes) -> None:
    text = text_of(data)
    try:
        check_rules(text)
        check_structure(text)
    except Exception:
        print(f"broken by {text!r}", file=sys.stderr)
        raise


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    limits = [
        f"-max_total_time={args.seconds}",
        f"-seed={args.seed}",
        "-max_len=200",
        "-len_control=0",
    ]
    atheris.Setup([sys.argv[0], *limits], fuzz)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
