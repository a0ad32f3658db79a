"""The golden files of the formats: what the sample article is written as.

``python tests/golden.py`` writes them anew; look at the difference before it is committed.
"""

from __future__ import annotations

import re
from pathlib import Path

from annotations.conllu import units_to_conllu
from annotations.iob import units_to_bio
from annotations.jsonl import bead_to_row, to_lines, unit_to_row
from annotations.report import Report
from annotations.tmx import TMX_END, beads_to_tmx, tmx_header
from sample import sample_article

FOLDER = Path(__file__).parent / "golden" / "formats"
MANIFEST = {"versions": {"derlem": "0"}, "settings": {"note": "<none>"}, "seconds": 1.5}


def rendered() -> dict[str, str]:
    """Return the text of each golden file by its name."""
    article = sample_article()
    report = Report()
    report.add(article)
    page = "".join(report.render(MANIFEST))
    return {
        "annotations.jsonl": "".join(to_lines(map(unit_to_row, article.units))),
        "alignments.jsonl": "".join(to_lines(map(bead_to_row, article.beads))),
        "corpus.conllu": "".join(units_to_conllu(article.units, article.beads)),
        "corpus.bio.conll": "".join(units_to_bio(article.units)),
        "alignments.tmx": "".join([tmx_header("0"), *beads_to_tmx(article.beads), TMX_END]),
        "report.body.html": body(page),
    }


def body(page: str) -> str:
    """Return the body of the page without its script: style and script are read as they are."""
    whole = page[page.index("<body>") : page.index("</body>")]
    return re.sub(r"<script>.*</script>\n", "", whole, flags=re.DOTALL)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in rendered().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="")
