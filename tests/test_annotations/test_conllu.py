from __future__ import annotations

import subprocess
from dataclasses import replace

import pytest
from hypothesis import given

from annotations.conllu import conllu_to_units, read_conllu_units, units_to_conllu
from annotations.conllu_format import parse_conllu
from annotations.model import Token, Unit, Word
from corpus.errors import CorpusError
from factories import bead, sentence, span_at, unit
from sample import sample_article
from strategies import units


def written(*given: Unit) -> str:
    return "".join(units_to_conllu(given))


def read_back(text: str) -> list[Unit]:
    return list(conllu_to_units(parse_conllu(text.splitlines(keepends=True)), "x"))


def rows(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.split("\n") if line and line[0] != "#"]


def misc(text: str) -> dict[str, str]:
    return {row[1]: row[9] for row in rows(text)}


def test_article_comes_back_whole():
    article = sample_article()
    text = "".join(units_to_conllu(article.units, article.beads))
    assert read_back(text) == list(article.units)


@given(units())
def test_any_unit_comes_back_whole(one):
    text = written(one)
    # A line ends at \n alone: U+2028 is text.
    lines = [line + "\n" for line in text.split("\n")[:-1]]
    assert list(conllu_to_units(parse_conllu(lines))) == [one]


def test_documents_and_paragraphs_are_opened_once():
    first, second, third, other = (
        sentence("Bir.", "a:s1:1"),
        sentence("İki.", "a:s1:2"),
        sentence("Üç.", "a:s1:3", meta={"paragraph": 1}),
        sentence("Dört.", "b:s1:1"),
    )
    opened = [
        line for line in written(first, second, third, other).split("\n") if line[:5] == "# new"
    ]
    assert opened == [
        "# newdoc id = a",
        "# newpar id = a:p0",
        "# newpar id = a:p1",
        "# newdoc id = b",
        "# newpar id = b:p0",
    ]


def test_text_en_stands_on_one_to_one_beads_only():
    tr = [sentence("Bir.", "a:tr:1"), sentence("İki.", "a:tr:2")]
    en = [sentence(f"{n}.", f"a:en:{n}", lang="en") for n in (1, 2, 3)]
    beads = [bead(tr[:1], en[:1]), bead(tr[1:], en[1:])]
    text = "".join(units_to_conllu(tr + en, beads))
    assert [line for line in text.split("\n") if "text_en" in line] == ["# text_en = 1."]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[PERSON Ada]’ya", {"Ada’ya": "NER=B-PERSON"}),
        ("[DATE 12 Mart]’ta", {"12": "Date=B-DATE", "Mart’ta": "Date=I-DATE"}),
        ("[CITATION (Öz)].", {"(": "Citation=B-CITATION|SpaceAfter=No", ".": "_"}),
        ("[LOCATION A]-[LOCATION B]", {"A-B": "NER=B-LOCATION"}),
        ("[CITATION [DATE 2016] x]", {"2016": "Date=B-DATE|Citation=B-CITATION"}),
    ],
    ids=["cut by a suffix", "inside after begin", "brackets", "two in one token", "two layers"],
)
def test_misc_has_tags_on_surface_tokens(marked, expected):
    assert expected.items() <= misc(written(sentence(marked))).items()


def test_multiword_token_is_a_range_with_the_tags():
    words = (Word("Ev", "ev", "NOUN", "Number=Sing|Case=Loc"), Word("di"))
    text = written(unit("Evdi", tokens=(Token(0, "Evdi", 0, 4, False, words),), spans=(ev_span(),)))
    assert rows(text) == [
        ["1-2", "Evdi", *"_______", "NER=B-PERSON"],
        ["1", "Ev", "ev", "NOUN", "_", "Case=Loc|Number=Sing", *"____"],
        ["2", "di", *"________"],
    ]


def ev_span():
    return span_at("Evdi", 0, 2, "PERSON")


def apart(text: str, *tokens: tuple[int, int, bool]) -> Unit:
    """Return a unit whose tokens stand where they are said to stand."""
    cut = [(start, end, space, text[start:end]) for start, end, space in tokens]
    made = [
        Token(n, form, start, end, space, (Word(form),))
        for n, (start, end, space, form) in enumerate(cut)
    ]
    return unit(text, tokens=tuple(made))


@pytest.mark.parametrize(
    "one",
    [
        apart("a  b", (0, 1, True), (3, 4, False)),
        apart("a\u00a0b", (0, 1, True), (2, 3, False)),
        apart("a", (0, 1, True)),
        apart("10 000", (0, 6, False)),
        unit("1/2", tokens=(Token(0, "1/2", 0, 3, False, (Word("yarım", "yarım"),)),)),
    ],
    ids=["two spaces", "hard space", "space at the end", "inner space", "word of another form"],
)
def test_unusual_tokens_come_back(one):
    assert read_back(written(one)) == [one]


def test_unit_without_tokens_is_cut_at_spaces():
    [back] = read_back(written(unit("Kaynak, A. (2004).", tokens=())))
    assert [token.text for token in back.tokens] == ["Kaynak,", "A.", "(2004)."]


def test_empty_unit_is_left_out():
    assert written(unit("")) == ""


def test_tokens_must_give_the_text():
    wrong = replace(sentence("Ada yazdı"), text="Ada bildi")
    with pytest.raises(ValueError, match="a:s1:0: token 1 'yazdı' is not in the text"):
        written(wrong)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("NER=B-PERSON", "NER=B-LOCATION", "NER=B-LOCATION on 'Ada', but # spans says B-PERSON"),
        ("# text = Ada", "# text = Ala", "do not give # text"),
        ("\tyazdı", "\tyazar", "do not give # text"),
        ('"end":3', '"end":99', "out of the text"),
        ("# kind = sentence\n", "", "no comment # kind"),
        ("# spans = [", "# spans = [[", "Expecting"),
        ("# newdoc id = a\n", "", "no comment # newdoc id"),
    ],
)
def test_changes_are_refused(old, new, told):
    text = written(sentence("[PERSON Ada] yazdı"))
    assert old in text
    with pytest.raises(CorpusError, match=told) as caught:
        read_back(text.replace(old, new))
    assert str(caught.value).startswith("x:1: a:s1:0: ")


def test_format_level_of_the_ud_validator(tmp_path):
    path = tmp_path / "corpus.conllu"
    article = sample_article()
    path.write_text("".join(units_to_conllu(article.units, article.beads)), encoding="utf-8")
    command = ["udvalidate", "--lang", "tr", "--level", "1", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert list(read_conllu_units(path)) == list(article.units)


def test_metadata_and_misc_pass_the_second_level(tmp_path):
    """With a made-up tree, tags and relations, nothing else is left to complain about."""
    path = tmp_path / "corpus.conllu"
    path.write_text(with_trees("".join(units_to_conllu(sample_article().units))), encoding="utf-8")
    command = ["udvalidate", "--lang", "tr", "--level", "2", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def with_trees(text: str) -> str:
    """Return the text with every word a noun on the first word of its sentence."""
    lines = []
    for line in text.split("\n"):
        columns = line.split("\t")
        if columns[0].isdigit():
            columns[3] = "NOUN"
            columns[6:8] = ["0", "root"] if columns[0] == "1" else ["1", "dep"]
        lines.append("\t".join(columns))
    return "\n".join(lines)
