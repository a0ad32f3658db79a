import pytest

from corpus.column_mapping import Columns, columns_of, parse_columns, quoted
from corpus.errors import CorpusError


def test_without_a_mapping_the_roles_are_the_names():
    assert columns_of(None) == columns_of({}) == Columns(("text",), "id", "lang", ())


def test_a_mapping_names_columns_and_joins_those_of_the_text():
    columns = columns_of({"text": "baslik, ozet", "id": "No"})
    assert columns.text == ("baslik", "ozet")
    assert (columns.id, columns.lang) == ("No", "lang")
    assert columns.named == ("baslik", "ozet", "No")
    assert columns.read() == ("baslik", "ozet", "No", "lang")


def test_options_become_a_mapping():
    options = ["text=Türkçe Özet,English Abstract", " id = No ", "lang=a=b"]
    expected = {"text": "Türkçe Özet,English Abstract", "id": "No", "lang": "a=b"}
    assert parse_columns(options) == expected


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param(["Metin"], '"Metin" is no ROLE=COLUMN', id="no-equals"),
        pytest.param(["title=Metin"], 'no role "title"; it must be one of text, id', id="role"),
        pytest.param(["text="], '"text" lacks a column name', id="no-name"),
        pytest.param(["text=a,,b"], '"text" lacks a column name', id="empty-name"),
        pytest.param(["text=a", "text=b"], '"text" is given twice; join', id="role-twice"),
        pytest.param(["id=a,b"], '"id" takes one column', id="two-ids"),
        pytest.param(["text=a", "id=a"], 'column "a" is given two roles', id="two-roles"),
        pytest.param(["text=a,a"], 'column "a" is given two roles', id="joined-to-itself"),
        pytest.param(["a\nb"], '"a_b" is no ROLE', id="line-break"),
    ],
)
def test_what_cannot_be_meant_is_told(options, message):
    with pytest.raises(CorpusError) as caught:
        parse_columns(options)
    assert str(caught.value).startswith(message)


def test_a_missing_column_names_those_that_are_there():
    columns = columns_of({"text": "Metinn", "id": "No"})
    told = columns.problem(columns.named, ["No", "Metin"])
    assert told == 'no column "Metinn"; there are "No", "Metin": map one, as text=NAME'
    assert columns.problem(columns.named, ["No", "Metinn"]) is None


def test_names_in_a_message_are_one_line_and_not_too_many():
    told = quoted([f"a\n{n}" * 100 for n in range(1000)])
    assert "\n" not in told
    assert told.endswith(" and 980 more")
    assert len(told) < 2000
