"""Every page and view: no violation that axe finds, Swedish throughout, words for each picture."""

import re

import pytest
from playwright.sync_api import Page

from core.words import texts
from tests.e2e.browser import axe
from tests.e2e.sheets import EVERY, opened
from tests.e2e.test_server import ENGLISH, NAMES

# What the framework and the chart library call their parts.
MORE = re.compile(
    r"\b(help for|axis|legend|visualization|mark container|scale|copy|spec|select|clear|remove|"
    r"loading|error|option|none|nan|null|undefined|true|false|vega|titled|the|and|of)\b",
    re.IGNORECASE,
)
ROLES = """() => [...document.querySelectorAll('[aria-roledescription]')]
  .filter(each => !each.closest('[role=img]'))
  .map(each => each.getAttribute('aria-roledescription'))"""
WIDTHS = [(1440, 900, False), (1440, 900, True), (390, 844, False), (320, 640, True),
          (720, 450, False)]  # fmt: skip


def english(page: Page) -> set[str]:
    """Give the English words that are seen or read aloud."""
    said = [page.locator("body").inner_text(), *page.evaluate(NAMES)]
    return {found.group() for words in said for each in (ENGLISH, MORE)
            for found in each.finditer(words)}  # fmt: skip


@pytest.mark.parametrize(
    "screen",
    [
        pytest.param(None, marks=pytest.mark.screen(width, height, dark=dark),
                     id=f"{width}-{'dark' if dark else 'light'}")
        for width, height, dark in WIDTHS
    ],
)  # fmt: skip
def test_every_page_and_view_is_accessible(page: Page, screen: None) -> None:  # noqa: ARG001
    found: dict[str, list[str]] = {}
    for name, address in EVERY.items():
        found[name] = axe(opened(page, address))
        assert page.evaluate("document.documentElement.lang") == "sv"
        assert page.locator("h1").count() == 1
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_nothing_seen_or_read_aloud_is_english(page: Page) -> None:
    found = {}
    for name, address in EVERY.items():
        found[name] = english(opened(page, address))
    assert {name: words for name, words in found.items() if words} == {}


@pytest.mark.parametrize("name", ["chart", "map", "time", "terms", "published"])
def test_every_picture_has_words(page: Page, name: str) -> None:
    opened(page, EVERY[name])
    pictures = page.get_by_test_id("stVegaLiteChart")
    labels = pictures.evaluate_all("all => all.map(each => each.ariaLabel)")
    assert labels
    assert set(labels) == {texts.ALT}
    # The words stand before the picture, for those who hear the page.
    words = page.locator(".sv-words:not([role])")
    told = words.first.inner_text()
    assert told.startswith(page.locator("h1").inner_text().removesuffix(texts.EXAMPLE).strip())
    assert re.search(r"\d", told.split(". ")[-2])
    assert told.endswith(texts.ALT_TABLE)
    assert not re.search(r"\d\.\d|None|nan", told)
    before = "(words, picture) => words.compareDocumentPosition(picture) & 4"
    assert words.first.evaluate(before, pictures.first.element_handle())


def test_pictures_say_nothing_in_the_librarys_own_words(page: Page) -> None:
    opened(page, EVERY["map"])
    assert page.evaluate(ROLES) == []
    labels = page.locator("svg.marks [aria-label]").evaluate_all("all => all.map(e => e.ariaLabel)")
    assert not [label for label in labels if re.search(r"\d\.\d|#[0-9A-F]{6}|fill:", label)]
