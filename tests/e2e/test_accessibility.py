"""Every view in every window: nothing that axe finds, Swedish, no wider than it; told in words."""

import re
from collections.abc import Iterator
from typing import Final, Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from core.words import texts
from tests.e2e.browser import axe, ready
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
WIDER = """() => {
  const main = document.querySelector('[data-testid="stMain"]');
  return Math.max(document.documentElement.scrollWidth - innerWidth,
                  main.scrollWidth - main.clientWidth);
}"""
# The last is 1440 seen at 200 %. A phone has the layout of the narrowest, with more room.
WINDOWS: Final[tuple[tuple[int, int, Literal["light", "dark"]], ...]] = (
    (1440, 900, "light"), (1440, 900, "dark"), (320, 640, "dark"), (720, 450, "light"),
)  # fmt: skip


def in_each_window(page: Page) -> Iterator[str]:
    """Give an open page each width and colour in turn, drawn anew in it."""
    for width, height, colours in WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=colours)
        ready(page)
        yield f"{width} {colours}"


def dark(page: Page) -> bool:
    """Tell whether the app's ground is dark."""
    ground = page.get_by_test_id("stApp")
    colour = ground.evaluate("app => getComputedStyle(app).backgroundColor")
    return sum(map(int, re.findall(r"\d+", colour)[:3])) < 150


def english(page: Page) -> set[str]:
    """Give the English words that are seen or read aloud."""
    said = [page.locator("body").inner_text(), *page.evaluate(NAMES)]
    return {found.group() for words in said for each in (ENGLISH, MORE)
            for found in each.finditer(words)}  # fmt: skip


def by_page() -> dict[str, dict[str, str]]:
    """Sort what is opened by page: each is a test of its own."""
    pages: dict[str, dict[str, str]] = {}
    for name, address in EVERY.items():
        pages.setdefault(urlsplit(address).path.strip("/") or "start", {})[name] = address
    return pages


@pytest.mark.parametrize("addresses", by_page().values(), ids=by_page())
def test_every_view_is_accessible_swedish_and_fits_in_every_window(
    page: Page, addresses: dict[str, str]
) -> None:
    found: dict[str, object] = {}
    for name, address in addresses.items():
        opened(page, address)
        for window in in_each_window(page):
            found[f"{name} {window}: faults"] = axe(page)
            found[f"{name} {window}: english"] = english(page)
            found[f"{name} {window}: too wide"] = page.evaluate(WIDER) > 0
            found[f"{name} {window}: wrong colours"] = dark(page) != window.endswith("dark")
        assert page.evaluate("document.documentElement.lang") == "sv"
        assert page.locator("h1").count() == 1
    assert {what: each for what, each in found.items() if each} == {}


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
