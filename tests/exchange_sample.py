"""An article with texts that are hard for tools: emoji, accents, two directions, overlaps."""

from __future__ import annotations

from dataclasses import replace

from annotations.model import AnnotatedArticle, Unit, Word
from factories import article, bead, sentence, span_at, tokens, unit

ID = "zor metin#1/ğ"
"""An id with a space, a sign that Label Studio cuts at, one that paths break at, and a letter."""

FAMILY = "👨‍👩‍👧"
FLAG = "🇹🇷"


def hard_article() -> AnnotatedArticle:
    """Return the article; the last two of its units hold line breaks and tabs, as no run writes."""
    units = (*spans(), *abstracts(), *line_breaks())
    by_id = {u.id: u for u in units}

    def side(lang: str, *numbers: int) -> list[Unit]:
        return [by_id[f"{ID}:abstract-{lang}:{n}"] for n in numbers]

    beads = (
        bead(side("tr", 1), side("en", 1), 0.97, id=f"{ID}:sentence:1"),
        bead(side("tr", 2), side("en", 2, 3), 0.5, id=f"{ID}:sentence:2"),
        bead(side("tr", 3), [], 0.0, id=f"{ID}:sentence:3"),
        bead([], side("en", 4), 0.25, id=f"{ID}:sentence:4"),
    )
    return article(units, beads, id=ID)


def spans() -> tuple[Unit, ...]:
    """Return units with emoji, combining characters, right-to-left text and overlapping layers."""
    rich = f"{FAMILY} Ayşe 🚜 {FLAG} Kars’ta, 3 Mayıs 1950’de (Öz, 1951) yazdı."
    dated = rich.index("3 Mayıs 1950")
    cited = rich.index("(Öz, 1951)")
    works = [{"authors": ["Öz"], "et_al": False, "year": "1951", "pages": None, "reference": None}]
    first = unit(
        rich,
        f"{ID}:s1:1",
        spans=(
            span_at(rich, rich.index("Ayşe"), rich.index("Ayşe") + 4, "PERSON", score=0.75),
            span_at(rich, rich.index("Kars"), rich.index("Kars") + 4, "LOCATION"),
            span_at(
                *(rich, dated, dated + 12, "DATE"), value="1950-05-03", mod=None, resolved=None
            ),
            span_at(
                *(rich, cited, cited + 10, "CITATION"),
                style="parenthetical",
                prefix="bkz. “x”\\n",
                works=works,
            ),
            span_at(rich, cited + 5, cited + 9, "DATE", value="1951", mod="APPROX", resolved=None),
        ),
    )
    decomposed = sentence(
        "[PERSON I\u0307smail C\u0327elik] [LOCATION I\u0307zmir]’e.", f"{ID}:s1:2"
    )
    arabic = sentence("[PERSON محمد علي] و[LOCATION القاهرة]\u200f ile [PERSON שרה].", f"{ID}:s1:3")
    pair = sentence("[LOCATION Batum]-[LOCATION Karasu] <b>&amp;</b> yolu | \\s =", f"{ID}:s1:4")
    text = "Köydeydi [DATE]."
    words = (Word("Köyde", "köy", "NOUN", "Case=Loc"), Word("ydi", "i", "AUX", None))
    multi = unit(text, f"{ID}:s1:5", tokens=tokens(text, Köydeydi=words), status="corrected")
    return first, decomposed, arabic, pair, multi


def abstracts() -> tuple[Unit, ...]:
    tr = ("Bir 🚜.", "İki, üç.", "Dört.")
    en = ("One 🚜.", "Two.", "Three.", "Five.")
    return tuple(
        sentence(text, f"{ID}:abstract-{lang}:{n}", lang=lang)
        for lang, texts in (("tr", tr), ("en", en))
        for n, text in enumerate(texts, 1)
    )


def line_breaks() -> tuple[Unit, ...]:
    units = (
        sentence("[PERSON Ada\r\nDemir]\r\n\tgeldi,  [DATE 3\nMayıs].", f"{ID}:s2:1"),
        sentence("[PERSON Öz]\u2028\u0085 \ufeff[LOCATION Van]\u00a0\r🚜", f"{ID}:s2:2"),
    )
    return tuple(
        replace(
            one, tokens=tuple(replace(t, ws=one.text[t.end :][:1].isspace()) for t in one.tokens)
        )
        for one in units
    )
