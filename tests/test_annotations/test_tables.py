from __future__ import annotations

import json
import warnings

import pandas as pd
import pytest

from annotations.tables import beads_table, counts_table, spans_table, units_table
from factories import article, sentence
from sample import sample_article

TABLES = (units_table, spans_table, beads_table, counts_table)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_no_articles_give_the_same_columns_and_types(table):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        full, empty = table([sample_article()]), table([])
    assert empty.empty
    assert not full.empty
    pd.testing.assert_series_equal(empty.dtypes, full.dtypes)


@pytest.mark.parametrize("id", ["0012", "2021", "NA", "null", "1e5", "12.05.2019"])
def test_ids_stay_text(id):
    one = [article([sentence("[DATE 12.05.2019]", f"{id}:{id}:1")], id=id)]
    assert units_table(one).loc[0, "article"] == id
    assert spans_table(one).loc[0, "text"] == "12.05.2019"
    assert counts_table(one).loc[0, "article"] == id


def test_units():
    table = units_table([sample_article()]).set_index("id")
    row = table.loc["karasu-2021:s1:3"]
    assert (row["characters"], row["tokens"], row["words"], row["spans"]) == (70, 24, 25, 2)
    assert row["status"] == "corrected"


def test_spans():
    table = spans_table([sample_article()])
    days = table[table["text"] == "44 gün"].iloc[0]
    assert (days["layer"], days["value"], days["score"]) == ("timex", "P44D", 0.5)
    assert pd.isna(days["works"])
    cited = table[table["style"] == "narrative"].iloc[0]
    assert json.loads(cited["works"])[0]["year"] == "2012a"
    assert pd.isna(cited["score"])


def test_beads():
    table = beads_table([sample_article()])
    assert list(table["shape"][:5]) == ["1-1", "1-1", "1-2", "1-0", "0-1"]
    assert table.loc[2, "en"] == "karasu-2021:abstract-en:3 karasu-2021:abstract-en:4"


def test_counts():
    table = counts_table([sample_article()])
    assert table["count"].sum() == len(spans_table([sample_article()]))
    assert list(table.columns) == ["article", "layer", "label", "count"]
    entities = table[table["layer"] == "entity"].set_index("label")["count"]
    assert entities.to_dict() == {"LOCATION": 6, "ORGANIZATION": 2, "PERSON": 1}
