"""Draw the pictures of docs/annotator.md: ``python benchmarks/review_pictures.py [FOLDER]``.

It runs derlem over the sample article, opens the review page in Chromium (Debian: chromium,
chromium-driver; Selenium), does what the page of the docs tells, and writes PNG files, English and
Turkish.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from browser import Page, open_browser, serving
from places import ROOT, SAMPLE

SENTENCE = "Karaca ve Yıldırım’a (2018)"


def main(folder: Path) -> None:
    """Write the pictures into a folder."""
    with tempfile.TemporaryDirectory() as scratch:
        run = Path(scratch) / "corpus"
        program = Path(sys.executable).with_name("derlem")
        command = [program, "run", SAMPLE, "--out", run, "--quiet"]
        subprocess.run(command, check=True)
        browser = open_browser(Path(scratch) / "profile", 1280, 800)
        try:
            for lang in ("en", "tr"):
                with serving(run, "--by", "ayse") as (_, address):
                    draw(Page(browser, address), folder, lang)
        finally:
            browser.quit()


def draw(page: Page, folder: Path, lang: str) -> None:
    """Draw the pictures in one language."""
    set_window(page, 1280, 720, "light")
    page.js("localStorage.setItem('derlem-lang', arguments[0]); location.reload()", lang)
    page.until(lambda: page.js("return document.documentElement.lang") == lang)
    page.until(lambda: page.text("position"))
    open_sentence(page)
    page.press("Arrow_Down")
    page.until(lambda: page.all("#fields input"))
    shoot(page, folder / f"annotator-sentence.{lang}.png")
    page.press("?")
    page.until(lambda: page.find("help").is_displayed())
    page.find("help").screenshot(str(folder / f"annotator-keys.{lang}.png"))
    page.press("Escape", "b")
    page.until(lambda: page.all(".beads .sentence"))
    for side in ("tr", "en"):
        page.all(f'.beads .sentence[data-side="{side}"]')[1].click()
    shoot(page, folder / f"annotator-abstracts.{lang}.png")
    page.press("Escape", "b")
    set_window(page, 390, 844, "dark")
    page.press("Arrow_Down")
    shoot(page, folder / f"annotator-narrow.{lang}.png")


def open_sentence(page: Page) -> None:
    """Show a sentence with a citation and a date, by way of the filters."""
    page.all('select[name="label"] option[value="CITATION"]')[0].click()
    page.press("Escape")
    for _ in range(20):
        page.until(lambda: page.text("text"))
        if SENTENCE in page.text("text"):
            return
        before = page.text("text")
        page.press("j")
        page.until(lambda before=before: page.text("text") != before)


def set_window(page: Page, width: int, height: int, theme: str) -> None:
    """Give the page a size in CSS pixels, and a theme."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    page.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    media = {"features": [{"name": "prefers-color-scheme", "value": theme}]}
    page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)


def shoot(page: Page, path: Path) -> None:
    """Write a picture of the page, once it has come to rest."""
    page.browser.execute_async_script("setTimeout(arguments[0], 600)")
    page.browser.save_screenshot(str(path))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs")
