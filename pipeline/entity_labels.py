"""What other corpora and models call a person, a place and an organisation.

The labels are those of the Starlang treebanks and OntoNotes (Stanza's Turkish and English models),
Turkish Wiki NER, Universal NER and CoNLL 2003.
"""

from __future__ import annotations

ENTITY_LABELS_ELSEWHERE = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "LOCATION": "LOCATION",
    "LOC": "LOCATION",
    "GPE": "LOCATION",
    "ORGANIZATION": "ORGANIZATION",
    "ORG": "ORGANIZATION",
}
"""Label elsewhere -> derlem's label; a label that is not here is none of the three."""


def own_tag(tag: str) -> str:
    """Return a BIOES or IOB2 tag with derlem's label, ``O`` where it is none of the three."""
    prefix, _, label = tag.partition("-")
    own = ENTITY_LABELS_ELSEWHERE.get(label)
    return f"{prefix}-{own}" if own else "O"
