"""A review page in a real browser: Debian's Chromium, headless, driven by Selenium."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
WAIT = 20
"""Seconds, on a loaded machine."""

ARGUMENTS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
    *("--disable-background-networking", "--no-first-run", "--lang=en"),
)


def open_browser(profile: Path, width: int = 1280, height: int = 900) -> Any:
    """Return a browser window; skips the test, with the reason, where there is none."""
    if not CHROMIUM or not DRIVER:
        pytest.skip("needs chromium and chromedriver (Debian: chromium, chromium-driver)")
    pytest.importorskip("selenium")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in (*ARGUMENTS, f"--user-data-dir={profile}", f"--window-size={width},{height}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service(DRIVER))


@contextmanager
def serving(run: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start ``derlem review`` and yield the process and the address it prints."""
    program = Path(sys.executable).with_name("derlem")
    command = [str(program), "review", str(run), "--by", "ayse", "--no-open", *arguments]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert server.stdout
    try:
        yield server, server.stdout.readline().strip()
    finally:
        if server.poll() is None:
            server.terminate()
        server.communicate()


class Page:
    """What a person does on the page."""

    def __init__(self, browser: Any, address: str) -> None:
        self.browser = browser
        self.load(address)

    def load(self, address: str) -> None:
        """Open an address, anew."""
        self.browser.get("about:blank")
        self.browser.get(address)
        self.until(lambda: self.text("position"))

    def until(self, condition: Callable[[], Any]) -> Any:
        """Wait until something is so, and return it."""
        from selenium.common.exceptions import StaleElementReferenceException
        from selenium.webdriver.support.ui import WebDriverWait

        ignored = [StaleElementReferenceException]
        wait = WebDriverWait(self.browser, WAIT, 0.05, ignored_exceptions=ignored)
        return wait.until(lambda _: condition())

    def js(self, code: str, *values: Any) -> Any:
        """Run a script."""
        return self.browser.execute_script(code, *values)

    def find(self, id: str) -> Any:
        """Return the element with an id."""
        return self.browser.find_element("id", id)

    def all(self, selector: str) -> list[Any]:
        """Return the elements of a CSS selector."""
        found: list[Any] = self.browser.find_elements("css selector", selector)
        return found

    def text(self, id: str) -> str:
        """Return the text of an element, as it is."""
        return str(self.find(id).get_attribute("textContent"))

    def press(self, *keys: str) -> None:
        """Press keys, one after the other; those of one string together: ``Control+z``."""
        from selenium.webdriver.common.action_chains import ActionChains
        from selenium.webdriver.common.keys import Keys

        chain = ActionChains(self.browser)
        for combination in keys:
            *held, last = combination.split("+")
            codes = [getattr(Keys, key.upper()) for key in held]
            for code in codes:
                chain.key_down(code)
            chain.send_keys(getattr(Keys, last.upper(), last))
            for code in codes:
                chain.key_up(code)
        chain.perform()

    def place_of(self, surface: str, edge: str) -> tuple[float, float]:
        """Return where the start or end of a part of the sentence is on the screen."""
        found = self.js(
            """const node = document.getElementById("text").firstChild;
            const at = node.data.indexOf(arguments[0]);
            const range = document.createRange();
            range.setStart(node, at); range.setEnd(node, at + arguments[0].length);
            const rects = range.getClientRects();
            const rect = arguments[1] === "start" ? rects[0] : rects[rects.length - 1];
            return [arguments[1] === "start" ? rect.left + 1 : rect.right - 1,
                    rect.top + rect.height / 2];""",
            surface,
            edge,
        )
        return found[0], found[1]

    def drag(self, begin: tuple[float, float], end: tuple[float, float]) -> None:
        """Drag the mouse from a place to another."""
        from selenium.webdriver.common.actions.action_builder import ActionBuilder

        actions = ActionBuilder(self.browser, duration=20)
        pointer = actions.pointer_action
        pointer.move_to_location(round(begin[0]), round(begin[1]))
        pointer.pointer_down()
        for part in (0.3, 0.6, 1):
            x, y = (a + (b - a) * part for a, b in zip(begin, end, strict=True))
            pointer.move_to_location(round(x), round(y))
        pointer.pause(0.4)
        pointer.pointer_up()
        actions.perform()

    def select(self, surface: str) -> None:
        """Select a part of the sentence with the mouse."""
        self.drag(self.place_of(surface, "start"), self.place_of(surface, "end"))
        self.until(lambda: f"“{surface}”" in self.text("chosen"))

    def go_to(self, text: str) -> None:
        """Go on, with the key, to the sentence with a text."""
        for _ in range(60):
            if self.text("text") == text:
                return
            before = self.text("position")
            self.press("j")
            self.until(lambda before=before: self.text("position") != before)
        raise AssertionError(f"no sentence {text!r}")

    def marks(self) -> list[tuple[str, str]]:
        """Return label and text of each mark in the list."""
        return [
            (
                button.find_element("class name", "chip").text,
                str(button.find_element("class name", "quote").get_attribute("textContent")),
            )
            for button in self.all("#spans button")
        ]

    def set_field(self, name: str, value: str) -> None:
        """Write into a field of the mark, and leave it; the page may redraw it meanwhile."""
        from selenium.webdriver.common.keys import Keys

        selector = f'[data-field="{name}"]'
        if self.until(lambda: self.all(selector)[0].tag_name) == "select":
            self.click(f'{selector} option[value="{value}"]')
            return

        def written() -> bool:
            self.all(selector)[0].send_keys(Keys.CONTROL, "a")
            self.all(selector)[0].send_keys(value)
            return bool(self.all(selector)[0].get_attribute("value") == value)

        self.until(written)
        self.press("Enter")

    def click(self, selector: str) -> None:
        """Click the first element of a selector; again, if the page redrew it meanwhile."""
        self.until(lambda: [self.all(selector)[0].click()])

    def errors(self) -> list[str]:
        """Return what the browser complained of, refused requests aside."""
        logged = self.browser.get_log("browser")
        return [
            entry["message"]
            for entry in logged
            if entry["level"] == "SEVERE" and "Failed to load resource" not in entry["message"]
        ]
