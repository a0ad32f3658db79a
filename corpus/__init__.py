"""The text: articles as they come, their structure, and the way back to the source."""

from corpus.article import Article, CleanText, Furniture, Paragraph, Section, Structure
from corpus.errors import CorpusError
from corpus.read import read_articles, read_inputs

__all__ = [
    "Article",
    "CleanText",
    "CorpusError",
    "Furniture",
    "Paragraph",
    "Section",
    "Structure",
    "read_articles",
    "read_inputs",
]
