"""The page that shows each error in its sentence."""

import re

from annotations.score import Item
from annotations.score_page import Piece, shown, to_page
from annotations.score_read import gold_of
from annotations.score_run import Evaluation, Finding, score_article
from factories import unit
from score_cases import gold_article, with_span, without_span

GOLD = gold_article()


def evaluation(found) -> Evaluation:
    return Evaluation((score_article(gold_of(GOLD), found),))


def item(text: str, start: int, end: int, source: int = 0) -> Item:
    home = unit(text, start=source, end=source + len(text))
    return Item(source + start, source + end, "PERSON", text[start:end], {}, home, (start, end))


def finding(gold: Item | None, found: Item | None) -> Finding:
    return Finding("a", "entity", "wrong extent", gold, found)


def test_gold_and_found_are_marked_in_one_sentence():
    one = shown(finding(item("Ada Can geldi", 0, 3), item("Ada Can geldi", 0, 7)), False)
    expected = (Piece("Ada", "gold found"), Piece(" Can", "found"), Piece(" geldi", ""))
    assert one.texts == (expected,)


def test_another_sentence_split_does_not_matter():
    one = shown(finding(item("Ada Can geldi", 4, 7, 10), item("Can geldi", 0, 9, 14)), False)
    assert one.texts[0][1:] == (Piece("Can", "gold found"), Piece(" geldi", "found"))


def test_what_does_not_stand_in_the_gold_sentence_has_its_own_line():
    one = shown(finding(item("Can geldi", 0, 3, 4), item("Ada Can geldi", 0, 7, 0)), False)
    assert [[p.text for p in pieces if p.marks] for pieces in one.texts] == [["Can"], ["Ada Can"]]


def test_long_texts_are_cut_far_from_the_mark():
    (pieces,) = shown(finding(item("x" * 1000 + "Ada" + "y" * 1000, 1000, 1003), None), False).texts
    assert [piece.text[:2] for piece in pieces] == ["… ", "xx", "Ad", "yy", " …"]
    assert sum(len(piece.text) for piece in pieces) < 620


def test_the_page_shows_each_error():
    page = to_page(evaluation(with_span(GOLD, "DATE", attributes={"value": "1995"})), "x")
    assert page.count('<li class="error"') == 1
    assert '<mark class="gold found">1994</mark>' in page
    assert '<span class="gold">1994</span> <span class="found">1995</span>' in page


def test_the_page_tells_what_is_gone_and_what_is_new():
    after = evaluation(with_span(GOLD, "DATE", attributes={"value": "1995"}))
    page = to_page(after, "x", evaluation(without_span(GOLD, "PERSON")))
    assert "1 gone, 1 new" in page
    assert 'data-layer="timex" data-kind="wrong field" data-new' in page
    assert 'data-layer="entity" data-kind="missed">' in page


def test_text_is_escaped_and_nothing_comes_from_outside():
    spoilt = with_span(GOLD, "DATE", attributes={"value": "<img src=x onerror=alert(1)>"})
    page = to_page(evaluation(spoilt), "</title><script>alert(1)</script>")
    assert page.count("<script") == 1
    assert "<img" not in page
    assert not re.search(r"<[^>]*\s(?:src|href|on\w+)=|url\(|@import", page)


def test_a_perfect_run_has_no_errors_to_show():
    assert "None." in to_page(evaluation(GOLD), "x")
