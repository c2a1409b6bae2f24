"""Broken deliveries and a killed server: what is wrong is said, the rest works, all comes back."""

import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.e2e.browser import ready, watch
from tests.e2e.serving import ROOT, served
from tests.e2e.sheets import current

SHIPPED = ROOT / "data" / "deliveries"
FOLDER = "STUDIEVAGAR_DELIVERIES"
SOUND, OTHER = "exempeldata", "liu-publicerat"
SHEET = "/efter?delivery=exempeldata&units=degree.YSJUK&periods=2014-2019&measure=industry"


@contextmanager
def visiting(browser: Browser, base: str) -> Iterator[Page]:
    """Give a visitor of a server of this module's own."""
    context = browser.new_context(base_url=base, locale="sv-SE")
    page = context.new_page()
    watched = watch(page, base)
    yield page
    context.close()
    assert not watched.faults


def flip(path: Path) -> None:
    """Turn one bit in the middle of a file."""
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def test_each_fault_is_told_and_what_is_sound_works(browser: Browser, tmp_path: Path) -> None:
    deliveries = tmp_path / "deliveries"
    shutil.copytree(SHIPPED, deliveries)
    with served({FOLDER: str(deliveries)}) as (base, _), visiting(browser, base) as page:
        flip(deliveries / OTHER / "observations.parquet")
        ready(page.goto("/") and page)
        told = page.get_by_test_id("stAlert")
        for words in (OTHER, "observations.parquet", "kontrollsumma", "Lägg tillbaka"):
            expect(told).to_contain_text(words)
        flip(deliveries / OTHER / "observations.parquet")  # mended
        flip(deliveries / OTHER / "contents.parquet")
        ready(page.goto("/") and page)
        for words in (OTHER, "contents.parquet", "kontrollsumma"):
            expect(told).to_contain_text(words)
        flip(deliveries / OTHER / "observations.parquet")
        ready(page.goto(SHEET) and page)
        expect(current(page, "h1")).to_contain_text("Bransch")
        expect(told).to_have_count(0)
        ready(page.goto(f"/fore?delivery={OTHER}") and page)
        expect(told.filter(has_text="observations.parquet")).to_have_count(1)
        (deliveries / OTHER / "manifest.toml").write_text("title = ", encoding="utf-8")
        ready(page.goto("/") and page)
        expect(told).to_contain_text("manifest.toml")
        shutil.rmtree(deliveries / SOUND)
        ready(page.goto("/") and page)
        expect(current(page, "h1")).to_have_text("Det finns ingen leverans att visa.")
        expect(told.filter(has_text="manifest.toml").first).to_be_visible()
        shutil.rmtree(deliveries / OTHER)
        ready(page.goto(SHEET) and page)
        expect(current(page, "h1")).to_have_text("Det finns ingen leverans att visa.")
        expect(told).to_contain_text("publicera en på sidan Data")
        # The owner mends it: the next visit works, without a restart.
        shutil.copytree(SHIPPED / SOUND, deliveries / SOUND)
        ready(page.goto(SHEET) and page)
        expect(current(page, "h1")).to_contain_text("Bransch")


def test_a_killed_server_comes_back_with_the_same_selection(browser: Browser) -> None:
    with served({}) as (base, process):
        context = browser.new_context(base_url=base, locale="sv-SE")
        page = context.new_page()
        watch(page, base)
        page.goto(f"{SHEET}&view=table")
        title = ready(page).locator("h1").inner_text()
        process.send_signal(signal.SIGKILL)
        process.wait()
        expect(page.get_by_test_id("stApp")).not_to_have_attribute(
            "data-test-connection-state", "CONNECTED"
        )
        with served({}, int(base.rpartition(":")[2])):
            expect(page.get_by_test_id("stApp")).to_have_attribute(
                "data-test-connection-state", "CONNECTED", timeout=60_000
            )
            ready(page)
            page.get_by_role("radio", name="Diagram").click()
            expect(page.locator("svg.marks").first).to_be_visible()
            ready(page)
            assert page.locator("h1").inner_text() == title
            assert "units=degree.YSJUK" in page.url
        # The lost connection is in the console: that is what happened.
        context.close()
