"""A tokenizer that cuts where derlem's spans end: at apostrophes, quotes and brackets in a word.

spaCy keeps ``Karabağ’a`` and ``edilmiştir.(Çam`` whole, so that no span could end inside. The rules
are set once, before training; spaCy stores them in the model, which then loads without derlem.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import compile_infix_regex, registry

INFIXES = (
    r"(?<=\w)[’'ʼ](?=\w)",
    r"[“”«»\"]",
    r"(?<=\w)[.…](?=[(\[“])",
    r"(?<=\S)[()\[\]](?=\S)",
)
CALLBACK = "derlem.cut_at_marks.v1"


@registry.callbacks(CALLBACK)  # type: ignore[untyped-decorator]
def create_cutter() -> Callable[[Language], Language]:
    """Return what spaCy calls before it initializes a pipeline that is to be trained."""
    return cut_at_marks


def cut_at_marks(nlp: Language) -> Language:
    """Make the tokenizer of a pipeline cut at the INFIXES too; return the pipeline."""
    if not isinstance(nlp.tokenizer, Tokenizer):
        raise TypeError("the pipeline has a tokenizer of another kind; use spaCy's own")
    infixes = [*(nlp.Defaults.infixes or ()), *INFIXES]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp
