"""Uses the button that copies the link in a browser, by itself: three kinds of clipboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from core import settings
from core.ui import markup
from core.words import texts

ADDRESS = "https://a.example/?m=x"
# What the copy event finds selected is what a browser without a clipboard for scripts copies.
CLIPBOARD = """() => {
  document.addEventListener("copy", () => { window.copied = getSelection().toString(); });
  Object.defineProperty(navigator, "clipboard", { value: %s });
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty page that holds the button, its look and its script."""
    page = browser.new_page()
    page.set_content(markup.copy_button(ADDRESS))
    page.add_style_tag(path=settings.ROOT / "static" / "sheet.css")
    page.add_script_tag(path=settings.ROOT / "static" / "copy.js")
    yield page
    page.close()


@pytest.mark.parametrize(
    "clipboard",
    [
        "{ writeText: async (text) => { window.copied = text; } }",
        "{ writeText: async () => { throw Error(); } }",
        "undefined",
    ],
)
def test_the_address_is_copied_and_said(page: Page, clipboard: str) -> None:
    page.evaluate(CLIPBOARD % clipboard)
    button = page.get_by_role("button")
    width = button.bounding_box()["width"]
    button.press("Enter")
    page.get_by_role("status").filter(has_text=texts.COPIED).wait_for(state="attached")
    assert page.evaluate("window.copied") == ADDRESS
    assert button.inner_text() == texts.COPIED
    assert button.bounding_box()["width"] == width
    page.get_by_role("button", name=texts.COPY_LINK).wait_for()


def test_a_link_that_cannot_be_copied_is_not_called_copied(page: Page) -> None:
    page.evaluate(CLIPBOARD % "undefined")
    page.evaluate("document.execCommand = () => false")
    page.get_by_role("button").click()
    page.get_by_role("button", name=texts.COPY_FAILED).wait_for()


def test_what_an_address_holds_stays_inside_the_button() -> None:
    written = markup.copy_button('https://a.example/?m="><script>alert(1)</script>')
    assert "<script" not in written
