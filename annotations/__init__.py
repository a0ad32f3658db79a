"""The claims about the text: everything that annotators correct, and its formats."""

from annotations.model import AnnotatedArticle, Bead, Span, Token, Unit, Word

__all__ = ["AnnotatedArticle", "Bead", "Span", "Token", "Unit", "Word"]
