"""What the server promises in a real browser: Swedish, closed to others, our own type, no chrome.

Every test here also asserts, through the `page` fixture, that nothing was asked of another host
and that nothing broke the content security policy.
"""

import json
import re
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, expect

from tests.e2e.browser import ready, watched

ROOT = Path(__file__).parents[2]
TYPEFACE = re.compile(r"/app/static/fonts/plex-sans-\d00-(latin1|pi)-[0-9a-f]{8}\.woff2$")
# Words by which the framework's own surface would give itself away.
ENGLISH = re.compile(
    r"\b(streamlit|deploy|rerun|settings|sidebar|fullscreen|download|choose|search|open|close|"
    r"running|stop|skip|link to|show|collapse|expand|visualization)\b",
    re.IGNORECASE,
)
NAMES = """() => [...document.querySelectorAll('*')]
  .filter(each => each.checkVisibility({visibilityProperty: true}))
  .flatMap(each => [each.ariaLabel, each.title, each.placeholder, each.alt])
  .filter(each => typeof each === 'string')"""


def _fetch(address: str) -> dict[str, str]:
    with urllib.request.urlopen(address) as answer:  # noqa: S310 our own address
        return {name.lower(): value for name, value in answer.headers.items()}


def test_page_is_swedish_from_the_first_byte(page: Page) -> None:
    shell = page.goto("/")
    assert shell is not None
    assert '<html lang="sv">' in shell.text()
    assert "<title>Studievägar</title>" in shell.text()
    ready(page)
    assert page.evaluate("document.documentElement.lang") == "sv"
    assert "Streamlit" not in page.title()


def test_an_unknown_page_is_explained_in_swedish(page: Page) -> None:
    ready(page.goto("/finns-inte") and page)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Sidan finns inte")
    assert not ENGLISH.search(dialog.inner_text())
    # The framework also tells the console; that is not a fault of ours.
    watched(page).complaints.clear()


def test_developer_chrome_is_gone(page: Page) -> None:
    ready(page.goto("/") and page)
    for name in ("stMainMenu", "stAppDeployButton", "stStatusWidget", "stDecoration"):
        expect(page.get_by_test_id(name)).to_be_hidden()


@pytest.mark.screen(390, 844)
def test_on_a_phone_the_menu_button_covers_nothing(page: Page) -> None:
    ready(page.goto("/") and page)
    button = page.get_by_test_id("stExpandSidebarButton").bounding_box()
    first = page.get_by_test_id("stMainBlockContainer").locator("h1").first.bounding_box()
    assert button is not None
    assert first is not None
    assert button["y"] + button["height"] <= first["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_our_typeface_is_what_is_drawn(page: Page) -> None:
    fetched: list[str] = []
    page.on("response", lambda answer: fetched.append(answer.url) if answer.ok else None)
    ready(page.goto("/") and page)
    fonts = [url for url in fetched if url.endswith((".woff2", ".ttf"))]
    assert any(TYPEFACE.search(url) for url in fonts)
    family = page.evaluate("getComputedStyle(document.body).fontFamily")
    assert family.startswith(('"IBM Plex Sans"', "IBM Plex Sans"))


def test_numbers_keep_their_width_and_their_spaces(page: Page) -> None:
    ready(page.goto("/") and page)
    wide, narrow, gap = page.evaluate("""async () => {
      await document.fonts.load('16px "IBM Plex Sans"', '1\\u202f234 %');
      const pen = document.createElement('canvas').getContext('2d');
      pen.font = '16px "IBM Plex Sans"';
      const width = (text) => pen.measureText(text).width;
      return [width('8888'), width('1111'), width('\\u202f')];
    }""")
    assert wide == narrow
    assert 0 < gap < wide / 4


def test_headers_on_every_kind_of_answer(base: str) -> None:
    font = next((ROOT / "static" / "fonts").glob("*-latin1-*.woff2")).name
    answers = {
        path: _fetch(f"{base}{path}")
        for path in ("/", "/fore", "/_stcore/health", f"/app/static/fonts/{font}")
    }
    for headers in answers.values():
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert "frame-ancestors 'self'" in headers["content-security-policy"]
        assert "'unsafe-eval'" not in headers["content-security-policy"]
    assert answers[f"/app/static/fonts/{font}"]["content-type"] == "font/woff2"
    assert "immutable" in answers[f"/app/static/fonts/{font}"]["cache-control"]
    assert answers["/"]["cache-control"] == "no-cache"


def test_outlines_are_served_as_json_for_ever(base: str) -> None:
    for outlines in (ROOT / "static").glob("*.json"):
        json.loads(outlines.read_text(encoding="utf-8"))
        headers = _fetch(f"{base}/app/static/{outlines.name}")
        assert headers["content-type"].startswith("application/json")
        assert "immutable" in headers["cache-control"]


def test_watch_sees_a_broken_policy_and_a_foreign_request(page: Page) -> None:
    ready(page.goto("/") and page)
    seen = watched(page)
    page.evaluate("""() => new Promise(done => {
      const image = new Image();
      image.onerror = image.onload = done;
      image.src = 'https://elsewhere.invalid/x.png';
    })""")
    with pytest.raises(Error):
        page.goto("https://elsewhere.invalid/")
    assert any("Content Security Policy" in words for words in seen.complaints)
    assert "https://elsewhere.invalid/" in seen.foreign
    # These faults were ours: the fixture must not count them.
    seen.foreign.clear()
    seen.complaints.clear()
