"""Reading treebanks and bringing their tokenisation to one convention; sentences made up here."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from annotations.model import Word
from pipeline.training.ud_data import (
    SurfaceToken,
    attach_punctuation,
    between_hyphens,
    complete,
    from_running_text,
    from_spaced_text,
    mark_multiword,
    plain,
    read_conllu,
    text_and_labels,
    write_conllu,
    write_tokenizer_files,
)

NOMINAL = "Mood=Gen|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
VERBAL = "Aspect=Perf|Mood=Ind|Number=Sing|Person=3|Polarity=Pos|Tense=Past|VerbForm=Fin"


def token(text: str, lemma: str, upos: str, feats: str | None = None) -> SurfaceToken:
    return SurfaceToken(text, (Word(text, lemma, upos, feats),))


def sentence(text: str) -> tuple[SurfaceToken, ...]:
    return tuple(plain(piece) for piece in text.split())


def printed(tokens: tuple[SurfaceToken, ...]) -> str:
    return text_and_labels((tokens,))[0]


@pytest.mark.parametrize(
    ("spaced", "expected"),
    [
        pytest.param("Masa boştu .", "Masa boştu.", id="full stop"),
        pytest.param('" Gel , " dedi .', '"Gel," dedi.', id="straight quotes open and close"),
        pytest.param("Oran ( % 5 ) arttı .", "Oran (%5) arttı.", id="brackets and percent"),
        pytest.param("Belki ... Kim bilir ?", "Belki... Kim bilir?", id="dots"),
        pytest.param("Ford Co., dün açıkladı .", "Ford Co., dün açıkladı.", id="glued comma"),
        pytest.param("'' Tamam '' .", '"Tamam".', id="two apostrophes are a quotation mark"),
    ],
)
def test_spaced_text_is_printed_as_prose(spaced: str, expected: str) -> None:
    assert printed(from_spaced_text(sentence(spaced), frozenset())) == expected


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("Avusturya-Prusya", ["Avusturya", "-", "Prusya"], id="pair of names"),
        pytest.param("1914-1918", ["1914", "-", "1918"], id="range"),
        pytest.param("e-posta", ["e-posta"], id="one letter stays"),
        pytest.param("B-29", ["B-29"], id="code stays"),
    ],
)
def test_hyphens(text: str, pieces: list[str]) -> None:
    assert between_hyphens(text) == pieces


@pytest.mark.parametrize(
    ("whole", "words"),
    [
        pytest.param(token("güzeldir", "güzel", "VERB", NOMINAL), ["güzel", "dir"], id="copula"),
        pytest.param(
            token("kuralıdır", "kural", "VERB", NOMINAL), ["kuralı", "dır"], id="possessed"
        ),
        pytest.param(token("geldi", "gel", "VERB", VERBAL), ["geldi"], id="verb proper"),
        pytest.param(token("evdeki", "ev", "ADJ"), ["evde", "ki"], id="relative ki"),
        pytest.param(token("Kars'takiler", "kars", "PROPN"), ["Kars'ta", "kiler"], id="kiler"),
        pytest.param(token("önceki", "önceki", "ADJ"), ["önce", "ki"], id="ki of time"),
        pytest.param(token("belki", "belki", "ADV"), ["belki"], id="adverb in -ki"),
        pytest.param(token("vardır", "var", "VERB", VERBAL), ["var", "dır"], id="existence"),
        pytest.param(token("varlık", "varlık", "NOUN"), ["varlık"], id="noun in var-"),
    ],
)
def test_multiword_tokens_of_the_spaced_treebanks(whole: SurfaceToken, words: list[str]) -> None:
    assert [word.text for word in mark_multiword(whole, frozenset({"gel"})).words] == words


def test_a_verb_that_lost_its_polarity_is_left_whole() -> None:
    past = token("attı", "at", "VERB", "Aspect=Perf|Tense=Past|VerbForm=Fin")
    assert not mark_multiword(past, frozenset({"at"})).multiword
    assert mark_multiword(past, frozenset()).multiword


def test_derivations_are_merged_and_the_copula_kept() -> None:
    derived = SurfaceToken("evli", (Word("ev", "ev", "NOUN"), Word("li", "li", "ADP")))
    copula = SurfaceToken("evdi", (Word("ev", "ev", "NOUN"), Word("di", "i", "AUX")))
    merged, kept = from_running_text((derived, copula))
    assert merged.words == (Word("evli", "evli", "ADJ"),)
    assert kept == copula


def test_labels_mark_the_last_character() -> None:
    multiword = SurfaceToken("odur", (Word("o"), Word("dur")), ws=False)
    paragraph = ((plain("Bu"), multiword, plain(".")), (plain("Evet"),))
    assert text_and_labels(paragraph) == ("Bu odur. Evet", "010000320" + "0002")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Geldi .", True),
        ('Geldi . "', True),
        ("Neden ?", True),
        ("Giriş", False),
        ("Yöntem :", False),
    ],
)
def test_complete(text: str, *, whole: bool) -> None:
    assert complete(sentence(text)) is whole


def test_conllu_round_trip(tmp_path: Path) -> None:
    words = (Word("evde", "ev", "NOUN", "Case=Loc|Number=Sing"), Word("ki", "ki", "ADP"))
    written = (SurfaceToken("evdeki", words), plain("ses", ws=False), plain("."))
    write_conllu(tmp_path / "a.conllu", [written])
    assert list(read_conllu(tmp_path / "a.conllu")) == [(written,)]


def test_paragraphs_follow_newpar(tmp_path: Path) -> None:
    row = "\t".join(["1", "Ne", "ne", "PRON", *"______"])
    text = f"# newpar\n{row}\n\n{row}\n\n# newpar\n{row}\n\n"
    (tmp_path / "a.conllu").write_text(text, encoding="utf-8")
    assert [len(paragraph) for paragraph in read_conllu(tmp_path / "a.conllu")] == [2, 1]


def test_tokenizer_files_run_parallel(tmp_path: Path) -> None:
    write_tokenizer_files(tmp_path, "x", [(sentence("a b"),), (sentence("c ."),)])
    text = (tmp_path / "x.txt").read_text(encoding="utf-8")
    labels = (tmp_path / "x.labels").read_text(encoding="utf-8")
    assert [len(p) for p in text.split("\n\n")] == [len(p) for p in labels.split("\n\n")]


@forall(st.lists(st.sampled_from(["a", "Evet", '"', "(", ")", ".", ",", "%", "5"]), min_size=1))
def test_punctuation_moves_only_spaces(pieces: list[str]) -> None:
    attached = attach_punctuation(plain(piece) for piece in pieces)
    text, labels = text_and_labels((attached,))
    assert text.replace(" ", "") == "".join(pieces)
    assert len(text) == len(labels)
    assert sum(label != "0" for label in labels) == len(pieces)
