"""An owner brings a delivery in, sees what it changes and gives away, publishes, goes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from core.deliveries.register import read_register
from core.owner.commands import LINE
from core.words import data_page as words
from core.words import door as door_words
from core.words import versions as version_words
from tests.core.owner.draws import ABOUT, LEAK, SHOWN, draw
from tests.e2e.browser import axe, ready
from tests.e2e.serving import served

KEY = "en nyckel som är lång"
LONG = 60_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("owner")


@pytest.fixture(scope="module")
def base(folder: Path) -> Iterator[str]:
    """Give the address of a server with a key and folders of its own."""
    (folder / "deliveries").mkdir()
    settings = {
        "STUDIEVAGAR_DELIVERIES": str(folder / "deliveries"),
        "STUDIEVAGAR_WORK_FOLDER": str(folder / "work"),
        "STUDIEVAGAR_OWNER_TOKEN": KEY,
    }
    with served(settings) as (address, _):
        yield address


def opened(page: Page) -> Page:
    page.goto("/data")
    ready(page)
    page.get_by_label(door_words.KEY, exact=True).fill(KEY)
    page.get_by_label(door_words.YOUR_NAME).fill("Anna")
    page.get_by_role("button", name=door_words.OPEN, exact=True).click()
    expect(page.get_by_role("tab", name=words.NEW)).to_be_visible()
    return ready(page)


def begun(page: Page, file: Path) -> None:
    """Upload a file, say what it is, and let it be looked at."""
    page.locator("input[type=file]").set_input_files([file])
    expect(page.get_by_test_id("stFileChip")).to_have_count(1)
    for name, said in ABOUT.items():
        page.get_by_label(words.ABOUT[name], exact=True).fill(said)
    page.get_by_role("button", name=words.BEGIN, exact=True).click()


def brought(page: Page, file: Path) -> None:
    """Begin with a file, and wait until all has been looked at."""
    begun(page, file)
    expect(published(page)).to_be_visible(timeout=LONG)
    ready(page)


def published(page: Page) -> Locator:
    return page.get_by_role("button", name=words.PUBLISH, exact=True)


@pytest.mark.screen(1440, 900, dark=True)
def test_from_files_to_readers_and_back(page: Page, folder: Path) -> None:
    opened(page)
    brought(page, draw(folder / "draget.csv", *SHOWN))
    published(page).click()
    expect(page.get_by_text("visas nu för alla")).to_be_visible()
    page.get_by_role("link", name=words.OPEN_IT).click()
    expect(page.get_by_role("heading", name=ABOUT["title"])).to_be_visible()
    opened(page)
    brought(page, draw(folder / "senare.csv", {"sex": "women", "count": 95.0}, SHOWN[1]))
    expect(page.locator(".st-key-differences svg, .stVegaLiteChart svg").first).to_be_visible()
    assert axe(page) == []
    published(page).dblclick()  # once is enough, and what came of it is told all the same
    expect(page.get_by_text("visas nu för alla")).to_be_visible()
    page.get_by_role("tab", name=words.VERSIONS).click()
    page.get_by_role("button", name=version_words.ROLL_BACK).click()
    page.get_by_role("dialog").get_by_role("button", name=version_words.YES["roll_back"]).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    ready(page)
    register = read_register(folder / "deliveries")
    shown = register.shown(LINE)
    assert shown is not None
    assert shown.id == register.versions[0].id
    expect(page.get_by_text("Visade igen")).to_be_visible()
    page.get_by_role("button", name=version_words.WITHDRAW).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=version_words.CANCEL).click()
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name=version_words.WITHDRAW).click()
    dialog.get_by_role("button", name=version_words.YES["withdraw"]).click()
    expect(page.get_by_text("Drog tillbaka")).to_be_visible()
    assert {one.state for one in read_register(folder / "deliveries").versions} == {"withdrawn"}


def test_the_keyboard_stays_where_files_are_chosen(page: Page, folder: Path) -> None:
    opened(page)
    files = page.get_by_test_id("stFileUploaderDropzone")
    with page.expect_file_chooser() as asked:
        files.get_by_test_id("stBaseButton-secondary").press("Enter")
    asked.value.set_files(draw(folder / "draget.csv", *SHOWN))
    expect(page.get_by_test_id("stFileChip")).to_have_count(1)
    expect(files).to_be_focused()


def test_a_file_with_faults_is_corrected_where_it_is(page: Page, folder: Path) -> None:
    opened(page)
    file = draw(folder / "draget.csv", {"count": -80.0}, SHOWN[1])
    begun(page, file)
    expect(page.get_by_text("är negativt")).to_be_visible(timeout=LONG)
    expect(published(page)).to_have_count(0)
    draw(file, *SHOWN)
    page.locator("input[type=file]").set_input_files([file])
    expect(page.get_by_test_id("stFileChip")).to_have_count(1)
    page.get_by_role("button", name=words.CORRECT_BUTTON).click()
    expect(published(page)).to_be_visible(timeout=LONG)
    expect(page.get_by_text("är negativt")).to_have_count(0)
    page.get_by_role("button", name=words.START_OVER).click()
    page.get_by_role("button", name=words.THROW_AWAY).click()
    expect(page.get_by_label(words.ABOUT["title"], exact=True)).to_be_visible()


@pytest.mark.screen(390, 844)
def test_what_is_given_away_is_shown_and_protected_on_a_phone(page: Page, folder: Path) -> None:
    opened(page)
    brought(page, draw(folder / "röjer.csv", *LEAK))
    expect(page.get_by_text("räkna ut exakt ur andra som visas")).to_be_visible()
    page.get_by_text(words.FINDINGS).click()
    ready(page)  # what unfolds would slip away from under the pointer
    with page.expect_download() as taken:
        page.locator(".stExpander").get_by_role("button", name=words.DOWNLOAD).last.click()
    assert "är 4, exakt" in taken.value.path().read_text("utf-8-sig")
    wide = "document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth"
    assert not page.evaluate(wide)
    page.get_by_role("button", name=words.PROTECT, exact=True).click()
    safe = page.get_by_test_id("stAlert").get_by_text("Inget maskerat tal går att räkna ut")
    expect(safe).to_be_visible(timeout=LONG)
    assert axe(page) == []
    page.get_by_role("button", name=words.START_OVER).click()
    page.get_by_role("button", name=words.THROW_AWAY).click()
    expect(page.get_by_role("button", name=words.BEGIN, exact=True)).to_be_visible()


def test_work_goes_on_while_the_owner_is_away(page: Page, folder: Path) -> None:
    opened(page)
    page.locator("input[type=file]").set_input_files([draw(folder / "draget.csv", *SHOWN)])
    expect(page.get_by_test_id("stFileChip")).to_have_count(1)
    for name, said in ABOUT.items():
        page.get_by_label(words.ABOUT[name], exact=True).fill(said)
    page.get_by_role("button", name=words.BEGIN, exact=True).click()
    expect(page.get_by_text(words.PATIENCE)).to_be_visible()
    opened(page)  # a reload forgets the session
    expect(published(page)).to_be_visible(timeout=LONG)
    page.get_by_role("button", name=words.START_OVER).click()
    page.get_by_role("button", name=words.THROW_AWAY).click()
    expect(page.get_by_role("button", name=words.BEGIN, exact=True)).to_be_visible()


def test_a_stranger_sees_a_shut_door(page: Page) -> None:
    ready(page.goto("/data") and page)
    expect(page.get_by_label(door_words.KEY, exact=True)).to_be_visible()
    expect(page.get_by_role("tab")).to_have_count(0)
    assert axe(page) == []
    page.get_by_label(door_words.KEY, exact=True).fill("fel")
    page.get_by_role("button", name=door_words.OPEN, exact=True).click()
    expect(page.get_by_text(door_words.WRONG_KEY)).to_be_visible()
    expect(page.get_by_role("tab")).to_have_count(0)
