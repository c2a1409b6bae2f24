"""Starts the real app and a real browser; a page that asks elsewhere or complains fails its test.

`@pytest.mark.screen(width, height, dark=True)` sets the window of a test; 1440 x 900 is the usual.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.e2e.browser import ARGUMENTS, executable, watch
from tests.e2e.serving import served

expect.set_options(timeout=20_000)  # milliseconds: a busy machine is no fault of the app


@pytest.fixture(scope="session")
def base() -> Iterator[str]:
    """Give the address of the app, started as README says on a free port, stopped afterwards."""
    with served({}) as (address, _):
        yield address


# Not for the session: while it lives, Playwright's event loop is the thread's running loop.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Give one Chromium to each module."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable(), args=list(ARGUMENTS))
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, base: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Give a fresh visitor; relative addresses work (`page.goto("/fore")`)."""
    marker = request.node.get_closest_marker("screen")
    width, height = marker.args if marker and marker.args else (1440, 900)
    dark = bool(marker and marker.kwargs.get("dark"))
    context = browser.new_context(
        base_url=base,
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        locale="sv-SE",
        timezone_id="Europe/Stockholm",
        accept_downloads=True,
        permissions=["clipboard-read", "clipboard-write"],
    )
    visitor = context.new_page()
    seen = watch(visitor, base)
    yield visitor
    context.close()
    assert not seen.faults, "\n".join(seen.faults)


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    """Give a folder where a journey puts what it downloads."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    return folder
