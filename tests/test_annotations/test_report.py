from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from annotations.model import AnnotatedArticle
from annotations.report import Report
from factories import article, bead, sentence, span_at, unit
from sample import sample_article

HOSTILE = "<script>alert('x')</script><img src=x onerror=\"alert(1)\">&amp;{{ 7 * 7 }}"


def page(*articles: AnnotatedArticle, manifest: dict[str, Any] | None = None, **limits: int) -> str:
    report = Report(**limits)
    for one in articles:
        report.add(one)
    return "".join(report.render(manifest or {}))


def hostile_article() -> AnnotatedArticle:
    """Return an article with markup wherever text can come from outside."""
    one = unit(HOSTILE, "a:s1:0", kind="heading")
    works = [{"authors": [HOSTILE], "year": HOSTILE, "pages": HOSTILE}]
    mark = span_at(HOSTILE, 3, 20, "CITATION", by=HOSTILE, style=HOSTILE, works=works)
    name = span_at(HOSTILE, 22, 30, "PERSON", value=HOSTILE)
    one = replace(one, spans=(mark, name), lang='tr"><b>')
    other = sentence("Bir.", "a:s1:1")
    return article(
        [one, other],
        [bead([other], [other], en_text=HOSTILE, kind="keyword")],
        id=HOSTILE,
        title={"tr": HOSTILE, "en": HOSTILE},
        authors=[HOSTILE],
        lang='tr"><b>',
        furniture=[{"kind": HOSTILE, "start": 0, "end": 9, "text": HOSTILE}],
    )


@pytest.mark.parametrize("count", [1, 2], ids=["one article", "a list"])
def test_text_never_becomes_markup(count):
    tree = html.fromstring(
        page(*[hostile_article()] * count, manifest={"settings": {"x": HOSTILE}})
    )
    assert len(tree.findall(".//script")) == 1
    assert not tree.findall(".//img")
    assert not tree.findall(".//b")
    assert not [n for e in tree.iter() for n in e.attrib if n.startswith("on") or n == "style"]
    assert HOSTILE in tree.text_content()


@pytest.mark.parametrize("count", [0, 1, 30])
def test_nothing_comes_from_outside(count):
    text = page(*[sample_article()] * count)
    assert not re.search(r"https?:|//[a-z]|@import|url\(|\ssrc=", text)
    tree = html.fromstring(text)
    assert all(link.get("href").startswith("#") for link in tree.iter("a", "link"))


def test_policy_allows_our_style_and_script_only():
    text = page(sample_article())
    policy = html.fromstring(text).xpath("//meta[@http-equiv]/@content")[0]
    for name in ("style", "script"):
        content = re.search(f"<{name}>(.*?)</{name}>", text, re.DOTALL)[1]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


def test_links_and_labels_have_their_targets():
    tree = html.fromstring(page(*[sample_article()] * 3))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = [*tree.xpath("//a/@href"), *(f"#{id}" for id in tree.xpath("//@aria-labelledby"))]
    assert {target.removeprefix("#") for target in targets} <= set(ids)


def test_the_same_run_gives_the_same_page():
    first, second = ({"settings": {"a": 1}, "seconds": n} for n in (1, 2))
    assert page(sample_article(), manifest=first) == page(sample_article(), manifest=second)


def test_marks_nest_and_tell_their_details():
    tree = html.fromstring(page(sample_article()))
    inner = tree.xpath("//mark[@class='citation']/mark[@class='date']")
    assert [mark.text for mark in inner] == ["2004"]
    [told] = tree.xpath("//mark[text()='44 gün']/@title")
    assert told == "DURATION\nvalue: P44D\nscore: 0.50\nby: rule:duration"
    [told] = tree.xpath("//mark[starts-with(@title, 'CITATION') and contains(., 'Ören')]/@title")
    assert "work: Ören, 2012a" in told


def test_texts_say_their_language():
    tree = html.fromstring(page(sample_article()))
    assert tree.get("lang") == "en"
    for sentence_ in tree.xpath("//span[@class='s'][contains(., 'kooperatif')]"):
        assert sentence_.xpath("ancestor::*[@lang][1]/@lang") == ["tr"]


def test_beads_stand_side_by_side():
    tree = html.fromstring(page(sample_article()))
    rows = tree.xpath("//div[contains(@class, 'bead')][p]")[1:]
    sides = [[len(p.xpath("span[@class='s']")) for p in row.findall("p")] for row in rows]
    assert sides == [[1, 1], [1, 1], [1, 2], [1, 0], [0, 1]]
    assert [row.get("class") for row in rows[-2:]] == ["bead alone", "bead alone"]


def test_of_many_articles_the_first_are_full_and_the_rest_are_listed():
    articles = [replace(sample_article(), id=f"a{n}") for n in range(7)]
    tree = html.fromstring(page(*articles, full=2, listed=5))
    assert len(tree.findall(".//article")) == 2
    assert len(tree.xpath("//table[@class='list']/tbody/tr")) == 5
    assert "2 more in articles.jsonl" in tree.text_content()
    assert "The first 2 of 7 articles" in tree.text_content()


def test_a_run_without_articles():
    assert "No article came through" in page()


def test_an_article_with_a_bare_row():
    bare = AnnotatedArticle("0012", (sentence("Bir."),), (), {"id": "0012"})
    assert html.fromstring(page(bare)).findtext(".//h1") == "0012"
