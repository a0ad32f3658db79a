"""Which units of an article's two languages answer each other: sentences, keywords, titles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from annotations.model import Bead, Unit
from corpus.article import Lang, Structure
from pipeline.align.align import Link, align_keywords, align_sentences, align_titles
from pipeline.align.embed import Encoder, default_encoder
from pipeline.answers import Answers
from pipeline.convert import LANGS, in_role, title_of

ALIGNED_BY = "model:derlem-align"

Aligner = Callable[[Sequence[str], Sequence[str], Encoder], list[Link]]
ALIGNERS: dict[str, Aligner] = {
    "sentence": align_sentences,
    "keyword": align_keywords,
    "title": align_titles,
}


def align(
    article: str,
    structure: Structure,
    units: Sequence[Unit],
    keywords: dict[Lang, list[dict[str, Any]]],
    answers: Answers,
) -> list[Bead]:
    """Return the beads of the abstracts' sentences, the keywords and the titles."""
    titles = [title_of(units, structure, lang) for lang in LANGS]
    sides = {
        "sentence": [abstract_sentences(units, structure, lang) for lang in LANGS],
        "keyword": [{row["id"]: row["text"] for row in keywords[lang]} for lang in LANGS],
        "title": [{title.id: title.text} if title else {} for title in titles],
    }
    beads: list[Bead] = []
    for kind in ALIGNERS:
        tr, en = sides[kind]
        if tr or en:
            links = links_of(kind, list(tr.values()), list(en.values()), answers)
            beads += beads_of(article, kind, links, tr, en)
    return beads


def links_of(kind: str, tr: list[str], en: list[str], answers: Answers) -> list[Link]:
    """Return which texts answer each other."""
    return answers.recall(
        "alignment",
        [kind, tr, en],
        lambda: ALIGNERS[kind](tr, en, default_encoder()),
        list[Link],
    )


def abstract_sentences(units: Sequence[Unit], structure: Structure, lang: Lang) -> dict[str, str]:
    """Return the sentences of the abstract in a language, id -> text."""
    own = in_role(units, structure, "abstract", lang)
    return {unit.id: unit.text for unit in own if unit.kind == "sentence"}


def beads_of(
    article: str, kind: Any, links: Sequence[Link], tr: dict[str, str], en: dict[str, str]
) -> Iterator[Bead]:
    """Yield links between positions as beads between ids."""
    all_tr, all_en = list(tr), list(en)
    for number, link in enumerate(links, start=1):
        tr_ids = tuple(all_tr[i] for i in link.tr)
        en_ids = tuple(all_en[i] for i in link.en)
        yield Bead(
            id=f"{article}:{kind}:{number}",
            article=article,
            kind=kind,
            tr=tr_ids,
            en=en_ids,
            tr_text=" ".join(tr[i] for i in tr_ids),
            en_text=" ".join(en[i] for i in en_ids),
            score=round(link.score, 4),
            by=ALIGNED_BY,
        )
