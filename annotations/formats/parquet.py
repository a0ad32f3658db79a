"""Tables, as Parquet: as ``table``, through ``pyarrow``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import pandas as pd

from annotations.formats import table
from annotations.formats.claims import LinkRecord, Record
from annotations.formats.join import Base
from annotations.model import AnnotatedArticle
from corpus.errors import CorpusError

try:
    import pyarrow  # type: ignore # noqa: F401 - pandas needs it
except ImportError as error:
    message = "Parquet needs pyarrow; pip install 'derlem[parquet]'"
    raise CorpusError(message) from error


def files(
    articles: Iterable[AnnotatedArticle], links: bool = False
) -> Iterator[tuple[str, str | bytes]]:
    """Yield the name and content of each table."""
    return table.tables(articles, links, ".parquet", as_parquet)


def as_parquet(frame: pd.DataFrame) -> bytes:
    """Return a table as Parquet."""
    stream = BytesIO()
    frame.to_parquet(stream, engine="pyarrow", index=False)
    return stream.getvalue()


def read(path: Path, base: Base) -> Iterator[Record | LinkRecord]:
    """Yield the records of the tables of a folder, or of the folder of one table."""
    folder = path if path.is_dir() else path.parent
    return table.records(folder, ".parquet", read_parquet, base)


def read_parquet(path: Path) -> pd.DataFrame:
    """Return a Parquet file; raises CorpusError where it is none."""
    try:
        return pd.read_parquet(path, engine="pyarrow")
    except (ValueError, OSError) as error:
        raise CorpusError(f"no Parquet that can be read ({error})", str(path)) from error
