from __future__ import annotations

from pathlib import Path

import pytest

from annotations.conllu_format import parse_conllu, read_conllu
from corpus.errors import CorpusError

TREEBANKS = Path(__file__).parents[2].parent / "shared" / "data" / "ud"

ALL_FORMS = (
    """\
#bare
# sent_id = 1
#text=Evdeydi , gitti .
# sent_id = again

""".replace("\n\n", "\n")
    + (
        "0.1\t_\t_\tPRON\t_\t_\t_\t_\t3:nsubj\t_\n"
        "1-2\tEvdeydi\t_\t_\t_\t_\t_\t_\t_\tGloss=a=b|bare|Gloss=c\n"
        "1\tEvde\tev\tNOUN\t_\tCase=Loc|Number=Sing\t3\tobl\t3:obl\t_\n"
        "2\tydi\ti\tAUX\t_\t_\t1\tcop\t1:cop\tSpacesAfter=\\s\\s\n"
        "2.1\t_\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "2.2\t_\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "3\tgitti\tgit\tVERB\t_\t_\t0\troot\t0:root\tSpaceAfter=No\n"
        "4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t3:punct\t_\n"
        "\n"
    )
)


def lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


@pytest.mark.parametrize(
    "text", [ALL_FORMS, ALL_FORMS.replace("\n", "\r\n"), ALL_FORMS * 2, ""], ids=repr
)
def test_written_as_read(text):
    assert "".join(map(str, parse_conllu(lines(text)))) == text


def test_rows_of_all_forms():
    [sentence] = parse_conllu(lines(ALL_FORMS))
    assert sentence.comment("sent_id") == "1"
    assert sentence.comment("text") == "Evdeydi , gitti ."
    assert sentence.comment("bare") is None
    found = [(row.form, [word.form for word in words]) for row, words in sentence.tokens()]
    assert found == [("Evdeydi", ["Evde", "ydi"]), ("gitti", ["gitti"]), (".", ["."])]
    assert sentence.rows[1].misc_items() == [("Gloss", "a=b"), ("bare", None), ("Gloss", "c")]


WORD = "1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n"


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        (WORD, 1, "no empty line"),
        ("\n", 1, "without words"),
        ("# x\n\n", 2, "without words"),
        (WORD + "\n\n", 3, "without words"),
        (WORD + "# x\n\n", 2, "comment inside"),
        ("1\ta\n\n", 1, "2 columns"),
        (WORD.replace("\ta\t", "\t\t") + "\n", 1, "FORM is empty"),
        (WORD + WORD + "\n", 2, "id 1 where 2"),
        (WORD.replace("1", "01") + "\n", 1, "no id"),
        (WORD.replace("1", "1-2") + WORD + "\n", 1, "a range ends at word 2"),
        (WORD.replace("1", "2-3") + WORD + "\n", 1, "id 2-3 where 1-3"),
        (WORD + WORD.replace("1", "1.2") + "\n", 2, "id 1.2 where 1.1"),
        (WORD + WORD.replace("1", "3-2") + "\n", 2, "id 3-2 where 2-2"),
        ("\ufeff" + WORD + "\n", 1, "no id"),
        ("# x\r\n" + WORD + "\n", 1, "line ends change"),
    ],
    ids=lambda value: value if isinstance(value, str) and "\n" not in value else None,
)
def test_errors_name_the_line(text, line, told):
    with pytest.raises(CorpusError, match=told) as caught:
        list(parse_conllu(lines(text), "x.conllu"))
    assert (caught.value.path, caught.value.line) == ("x.conllu", line)


@pytest.mark.skipif(not TREEBANKS.is_dir(), reason="the UD treebanks are not here")
@pytest.mark.parametrize("path", sorted(TREEBANKS.glob("*.conllu")), ids=lambda path: path.stem)
def test_treebanks_are_written_as_read(path):
    with path.open(encoding="utf-8", newline="") as file:
        assert "".join(map(str, read_conllu(path))) == file.read()
