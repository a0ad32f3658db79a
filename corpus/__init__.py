"""The text: articles as they come, their structure, and the way back to the source."""

from corpus.article import Article, CleanText, Furniture, Paragraph, Section, Structure
from corpus.column_mapping import parse_columns
from corpus.errors import CorpusError
from corpus.read import Inputs, read_articles, read_inputs

__all__ = [
    "Article",
    "CleanText",
    "CorpusError",
    "Furniture",
    "Inputs",
    "Paragraph",
    "Section",
    "Structure",
    "parse_columns",
    "read_articles",
    "read_inputs",
]
