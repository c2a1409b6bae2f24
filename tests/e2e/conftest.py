"""Starts the real app and a real browser; a page that asks elsewhere or complains fails its test.

`@pytest.mark.screen(width, height, dark=True)` sets the window of a test; 1440 x 900 is the usual.
"""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.e2e.browser import ARGUMENTS, await_health, executable, watch

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of the app, started as README says on a free port, stopped afterwards."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    log = tmp_path_factory.mktemp("server") / "log.txt"
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
    options = [f"--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true"]
    with log.open("w") as out:
        process = subprocess.Popen([*command, *options], cwd=ROOT, stdout=out, stderr=out)  # noqa: S603 our own words
        try:
            base = f"http://127.0.0.1:{port}"
            try:
                await_health(base, process)
            except RuntimeError:
                pytest.fail(log.read_text())
            yield base
        finally:
            process.terminate()
            process.wait(timeout=20)


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
