"""The review page as a person uses it, in a real Chromium."""

from __future__ import annotations

import pytest

from annotations.jsonl import read_units
from annotations.review_log import read_corrected
from annotations.validate import validate_file
from browser import Page, open_browser, serving
from review_run import HARD, ID, SECOND, log_of, make_run, short, unit_of

KEY = f"{SECOND}:s1:1"
ALI = "Ali Kurt geldi."
RICH = "Köydeydi 🚜 <b>ve</b> Ören’e (2012a) göre “yol” 44 günde bitti | tamam."


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    window = open_browser(tmp_path_factory.mktemp("profile"))
    yield window
    window.quit()


@pytest.fixture
def run(tmp_path):
    return make_run(tmp_path / "run")


@pytest.fixture
def order(run):
    """A file that puts the sentences with hard texts first."""
    ids = [unit.id for unit in read_units(run / "annotations.jsonl")]
    rich = f"{ID}:s1:3"
    first = [*(key for key in ids if key.startswith(SECOND)), rich]
    path = run.parent / "order.txt"
    path.write_text("\n".join([*first, *(key for key in ids if key not in first)]))
    return str(path)


@pytest.fixture
def address(browser, run, order):
    with serving(run, "--order", order) as (_, address):
        yield address


@pytest.fixture
def page(browser, address):
    page = Page(browser, address)
    yield page
    assert page.errors() == []


def saved(run, key=KEY):
    """Return a unit with the corrections that the log holds so far."""
    return next(u for article in read_corrected(run) for u in article.units if u.id == key)


def claims(run, key=KEY):
    return [(span.label, span.text) for span in saved(run, key).spans]


def test_a_hard_text_is_shown_as_it_is(page):
    page.go_to(HARD)
    assert page.text("text") == HARD
    assert page.all("#text *") == []
    assert page.js("return document.querySelectorAll('script').length") == 3
    assert page.marks() == [("Person", "Işıl")]


@pytest.mark.parametrize("surface", ["Café", "🚜", "👩‍🚀", "Öykü", "<script>", "2019"])
def test_label_by_mouse(page, run, surface):
    page.go_to(HARD)
    page.select(surface)
    page.press("3")
    page.until(lambda: len(page.marks()) == 2)
    assert claims(run)[-1 if surface != "<script>" else 0] == ("ORGANIZATION", surface)
    span = next(span for span in saved(run).spans if span.label == "ORGANIZATION")
    assert HARD[span.start : span.end] == surface
    assert span.by == "annotator:ayse"


def test_spaces_at_the_edges_are_left_out(page, run):
    page.go_to(ALI)
    page.drag(page.place_of(" geldi", "start"), page.place_of("geldi", "end"))
    page.until(lambda: "“geldi”" in page.text("chosen"))
    page.find("palette").find_elements("tag name", "button")[1].click()
    page.until(lambda: len(page.marks()) == 2)
    assert claims(run, f"{SECOND}:s1:2")[-1] == ("LOCATION", "geldi")


def test_label_by_keyboard(page, run):
    page.go_to(ALI)
    page.press("Arrow_Right", "Arrow_Right", "Arrow_Right", "2")
    page.until(lambda: len(page.marks()) == 2)
    assert claims(run, f"{SECOND}:s1:2") == [("PERSON", "Ali Kurt"), ("LOCATION", "geldi")]


def test_words_and_letters_by_keyboard(page, run):
    page.go_to(HARD)
    page.press(*["Arrow_Left"] * 3)
    page.until(lambda: "“2019’da”" in page.text("chosen"))
    page.press(*["Control+Shift+Arrow_Left"] * 3)
    page.until(lambda: "“2019”" in page.text("chosen"))
    page.press("Control+Alt+Shift+Arrow_Right", "4")
    page.until(lambda: len(page.marks()) == 2)
    assert claims(run)[-1] == ("DATE", "019")


def test_resize_by_keyboard(page, run):
    page.go_to(HARD)
    page.press("Arrow_Down", *["Control+Shift+Arrow_Right"] * 2, "1")
    page.until(lambda: page.marks() == [("Person", "Işıl 👩‍🚀")])
    (span,) = saved(run).spans
    assert span.id == "person-26-30"
    assert (span.start, span.end) == (26, 34)
    page.press("Alt+Shift+Arrow_Left", "1")
    page.until(lambda: page.marks()[0][1].startswith(">"))
    assert [row["kind"] for row in log_of(run) if "label" in (row["after"] or {})] == ["moved"] * 2


def test_resize_by_mouse(page, run):
    page.go_to(HARD)
    page.click("#spans button")
    handle = page.until(lambda: page.find("handle-end").is_displayed() and page.find("handle-end"))
    box = handle.rect
    begin = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.drag(begin, page.place_of("Café", "end"))
    page.until(lambda: page.marks() == [("Person", "Işıl 👩‍🚀 Café")])
    assert claims(run) == [("PERSON", "Işıl 👩‍🚀 Café")]


def test_resize_by_selecting_over_it(page, run):
    page.go_to(ALI)
    page.select("Ali")
    page.press("1")
    page.until(lambda: page.marks() == [("Person", "Ali")])
    assert saved(run, f"{SECOND}:s1:2").spans[0].id == "person-0-8"


def test_a_date_inside_a_citation_is_a_mark_of_its_own(page, run):
    page.go_to(RICH)
    page.click("#spans button")
    page.select("2012a")
    page.press("4")
    page.until(lambda: len(page.marks()) == 3)
    assert ("DATE", "2012a") in claims(run, f"{ID}:s1:3")
    assert ("CITATION", "Ören’e (2012a)") in claims(run, f"{ID}:s1:3")


def test_relabel_delete_undo_redo(page, run):
    before = unit_of(run, KEY)
    page.go_to(HARD)
    page.press("Arrow_Down", "2")
    page.until(lambda: page.marks() == [("Location", "Işıl")])
    page.press("Delete")
    page.until(lambda: page.marks() == [])
    assert saved(run).spans == ()
    page.press("Control+z")
    page.until(lambda: page.marks() == [("Location", "Işıl")])
    page.press("Control+z")
    page.until(lambda: page.marks() == [("Person", "Işıl")])
    assert saved(run) == before
    page.press("Control+Shift+z", "Control+y")
    page.until(lambda: page.marks() == [])
    assert saved(run).spans == ()


def test_undo_leads_back_to_the_sentence_and_survives_a_reload(page, run):
    page.go_to(HARD)
    page.press("Enter")
    page.until(lambda: page.text("text") == ALI)
    assert saved(run).status == "accepted"
    page.browser.refresh()
    page.until(lambda: page.text("text") == ALI)
    page.press("Control+z")
    page.until(lambda: page.text("text") == HARD)
    assert saved(run).status == "machine"
    assert page.text("status") == "not reviewed"


def test_accept_and_go_counts(page, run):
    assert page.text("progress-text") == "1 of 21 reviewed"
    page.go_to(HARD)
    page.press("Enter", "Enter", "r")
    page.until(lambda: page.text("progress-text") == "4 of 21 reviewed")
    statuses = [saved(run, f"{SECOND}:s1:{n}").status for n in (1, 2, 3)]
    assert statuses == ["accepted", "accepted", "rejected"]
    page.press("r")
    page.until(lambda: page.text("progress-text") == "3 of 21 reviewed")


def test_values_of_a_date(page, run):
    page.go_to(HARD)
    page.select("2019")
    page.press("4")
    page.until(lambda: page.all('[data-field="value"]'))
    assert "TIMEX3" in page.text("hints")
    page.press("d")
    page.set_field("value", "2019")
    page.until(lambda: page.text("hints") == "")
    page.set_field("mod", "APPROX")
    page.until(lambda: saved(run).spans[-1].attributes.get("mod") == "APPROX")
    assert saved(run).spans[-1].attributes == {"value": "2019", "mod": "APPROX"}


def test_fields_of_a_citation(page, run):
    key = f"{ID}:s1:3"
    page.go_to(RICH)
    page.click("#spans button")
    page.set_field("authors0", "Ören; Kaya Öz")
    page.until(lambda: saved(run, key).spans[0].attributes["works"][0]["authors"][1:])
    page.set_field("pages0", "7-9")
    page.until(lambda: saved(run, key).spans[0].attributes["works"][0]["pages"])
    page.click('[data-field="et_al0"]')
    page.until(lambda: saved(run, key).spans[0].attributes["works"][0]["et_al"])
    page.set_field("prefix", "bk.")
    page.set_field("style", "repeat")
    page.until(lambda: saved(run, key).spans[0].attributes["style"] == "repeat")
    found = saved(run, key).spans[0].attributes
    assert found["prefix"] == "bk."
    assert found["works"][0]["authors"] == ["Ören", "Kaya Öz"]
    assert found["works"][0]["year"] == "2012a"
    assert found["works"][0]["pages"] == "7-9"


def test_a_note(page, run):
    page.go_to(HARD)
    page.press("n", *"<b>bak</b>", "Escape")
    page.until(lambda: saved(run).meta.get("note"))
    page.browser.refresh()
    page.until(lambda: page.find("note").get_attribute("value") == "<b>bak</b>")
    assert saved(run).meta["note"] == "<b>bak</b>"


def test_split_and_merge(page, run):
    page.go_to(HARD)
    page.select("Öykü")
    page.press("s")
    page.until(lambda: page.text("text") == HARD[: HARD.index(" Öykü")])
    assert page.text("position") == "1 of 22"
    page.press("m")
    page.until(lambda: page.text("text") == HARD)
    page.press("Control+z", "Control+z")
    page.until(lambda: not page.find("undo").is_enabled())
    assert page.text("position") == "1 of 21"
    assert saved(run) == unit_of(run, KEY)


def test_link_unlink_and_merge_abstracts(page, run):
    page.go_to(RICH)
    page.press("b")
    page.until(lambda: page.all(".beads"))

    def toggle(lang, number):
        selector = f'[data-id="{ID}:abstract-{lang}:{number}"]'
        page.until(lambda: page.all(selector))
        page.click(selector)

    def beads():
        article = next(read_corrected(run))
        return {"=".join(map("".join, short(b))) for b in article.beads if b.kind == "sentence"}

    assert beads() == {"1=1", "2=2", "3=34", "4=", "=5"}
    toggle("tr", 4)
    toggle("en", 4)
    page.press("l")
    page.until(lambda: beads() == {"1=1", "2=2", "3=3", "4=4", "=5"})
    toggle("tr", 1)
    page.find("unlink").click()
    page.until(lambda: beads() == {"1=", "=1", "2=2", "3=3", "4=4", "=5"})
    toggle("tr", 2)
    toggle("tr", 3)
    page.press("m")
    page.until(lambda: beads() == {"1=", "=1", "23=23", "4=4", "=5"})
    page.press(*["Control+z"] * 3)
    page.until(lambda: beads() == {"1=1", "2=2", "3=34", "4=", "=5"})
    page.press("b")
    page.until(lambda: page.find("sheet").is_displayed())


def test_link_by_keyboard(page, run):
    page.go_to(RICH)
    page.press("b")
    page.until(lambda: page.all(".beads"))
    page.press("Arrow_Down", *["Arrow_Down"] * 3, "Space", "Arrow_Right")
    focus = page.browser.switch_to.active_element.get_attribute("data-id")
    assert focus.startswith(f"{ID}:abstract-en:")
    page.press("Space", "l")
    page.until(lambda: any(row["kind"] in ("linked", "changed") for row in log_of(run)))


def test_filters(page):
    def choose(name, value):
        page.click(f'select[name="{name}"] option[value="{value}"]')

    choose("score", "0.7")
    page.until(lambda: page.text("position").endswith("of 2"))
    choose("article", SECOND)
    page.until(lambda: page.text("position") == "1 of 1")
    assert page.text("text") == HARD
    page.browser.refresh()
    page.until(lambda: page.text("position") == "1 of 1")
    choose("label", "CITATION")
    page.until(lambda: page.find("empty").is_displayed())
    choose("score", "")
    choose("article", "")
    page.until(lambda: page.text("position").endswith("of 2"))
    choose("status", "reviewed")
    page.until(lambda: page.text("position") == "1 of 1")
    assert page.text("text") == RICH


def test_two_windows_do_not_lose_work(browser, page, run, address):
    page.go_to(HARD)
    first = browser.current_window_handle
    browser.switch_to.new_window("tab")
    try:
        second = Page(browser, address)
        second.go_to(HARD)
        second.select("Öykü")
        second.press("1")
        second.until(lambda: len(second.marks()) == 2)
        browser.switch_to.window(first)
        page.press("Arrow_Down", "2")
        page.until(lambda: page.find("banner").is_displayed())
        assert "another window" in page.text("banner-text")
        assert page.marks() == [("Person", "Işıl"), ("Person", "Öykü")]
        page.find("banner-again").click()
        page.until(lambda: page.marks() == [("Location", "Işıl"), ("Person", "Öykü")])
        assert claims(run) == [("LOCATION", "Işıl"), ("PERSON", "Öykü")]
        assert not page.find("banner").is_displayed()
    finally:
        for handle in browser.window_handles[1:]:
            browser.switch_to.window(handle)
            browser.close()
        browser.switch_to.window(first)


def test_an_overlap_is_refused_and_told(page, run):
    page.go_to(HARD)
    for surface in ("Café", "🚜"):
        page.select(surface)
        page.press("2")
        page.until(lambda surface=surface: surface in [text for _, text in page.marks()])
    page.select("Café’de 🚜")
    page.press("2")
    page.until(lambda: page.find("banner").is_displayed())
    assert "overlap" in page.text("banner-text")
    assert len(claims(run)) == 3


def test_a_killed_server(browser, run, order, free_port):
    arguments = ("--port", free_port, "--order", order)
    with serving(run, *arguments) as (server, address):
        page = Page(browser, address)
        page.go_to(HARD)
        page.press("Arrow_Down", "2")
        page.until(lambda: page.marks() == [("Location", "Işıl")])
        server.kill()
        server.wait()
        page.press("Delete")
        page.until(lambda: page.find("banner").is_displayed())
        assert "does not answer" in page.text("banner-text")
        assert page.marks() == [("Location", "Işıl")]
    with serving(run, *arguments) as (_, address):
        page.find("banner-again").click()
        page.until(lambda: "another start" in page.text("banner-text"))
        page.load(address)
        page.until(lambda: page.text("text") == HARD)
        assert page.marks() == [("Location", "Işıl")]
        page.press("Arrow_Down", "Delete")
        page.until(lambda: page.marks() == [])
    assert unit_of(run, KEY).spans == ()
    for name in ("annotations.jsonl", "alignments.jsonl"):
        assert not [p for p in validate_file(run / name) if p.is_error]
    assert len(list(read_units(run / "annotations.jsonl"))) == 21


@pytest.fixture
def free_port():
    from pipeline.review.serve import listen

    with listen(0) as listener:
        return str(listener.getsockname()[1])


def test_both_languages_and_help(page):
    page.find("language").click()
    page.until(lambda: page.find("accept").text.startswith("Onayla"))
    assert page.js("return document.documentElement.lang") == "tr"
    assert page.text("progress-text") == "21 cümleden 1 incelendi"
    page.press("?")
    page.until(lambda: page.find("help").is_displayed())
    assert "cümleyi onayla ve ilerle" in page.text("help-keys")
    page.press("Escape", "j")
    page.until(lambda: not page.find("help").is_displayed())
    page.find("language").click()
    page.until(lambda: page.find("accept").text.startswith("Accept"))


def test_everything_has_a_name_and_is_reached_by_keyboard(page):
    page.go_to(HARD)
    page.press("Arrow_Down")
    nameless = page.js(
        """return [...document.querySelectorAll("button, select, input, textarea, progress")]
        .filter(e => e.checkVisibility() && !e.ariaLabel && !e.textContent.trim()
                     && !e.labels?.[0]?.textContent.trim()).map(e => e.outerHTML)"""
    )
    assert nameless == []
    unreachable = page.js(
        """return [...document.querySelectorAll("button, select, textarea")]
        .filter(e => e.checkVisibility() && e.tabIndex < 0 && !e.className.includes("handle"))
        .map(e => e.id)"""
    )
    assert unreachable == []


CONTRAST = """
const lum = c => { const [r, g, b] = c.map(v => { v /= 255;
  return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
  return .2126 * r + .7152 * g + .0722 * b; };
const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
const rgba = c => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data]; };
const backdrop = e => { for (; e; e = e.parentElement) {
  const c = rgba(getComputedStyle(e).backgroundColor); if (c[3] > 250) return c.slice(0, 3); }
  return [255, 255, 255]; };
const bad = [];
for (const e of document.querySelectorAll("body *")) {
  if (!e.checkVisibility() || e.closest("[disabled]") || e.closest(".unseen")) continue;
  if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
  const [a, b] = [lum(rgba(getComputedStyle(e).color).slice(0, 3)), lum(backdrop(e))];
  const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  if (ratio < 4.5) bad.push([e.tagName, e.id, e.className, e.textContent.slice(0, 20), ratio]);
}
return bad;
"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_contrast(page, theme):
    page.go_to(HARD)
    page.js("document.documentElement.dataset.theme = arguments[0]", theme)
    page.press("Arrow_Down")
    page.until(lambda: page.find("handle-end").is_displayed())
    page.until(lambda: page.js("return document.getAnimations().length") == 0)
    assert page.js(CONTRAST) == []
    page.press("?")
    page.until(lambda: page.js("return document.getAnimations().length") == 0)
    assert page.js(CONTRAST) == []
    page.press("Escape")


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_nothing_is_cut_off(page, width):
    window = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    page.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", window)
    try:
        page.go_to(RICH)
        page.press("Arrow_Down")
        assert page.js("return document.documentElement.scrollWidth") <= width
        page.press("b")
        page.until(lambda: page.all(".beads"))
        assert page.js("return document.documentElement.scrollWidth") <= width
    finally:
        page.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
