"""Moves between counties in a browser: one step, a county in focus, the matrix, files, a phone."""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from core.deliveries.delivery import DELIVERIES
from core.words import formats, prose
from tests.e2e.browser import ready
from tests.e2e.sheets import choose, county, current, heading, menu, opened, plain, shown, table
from tests.e2e.test_takeaway import taken

EXAMPLE = "/floden?delivery=exempeldata"
PUBLISHED = "/floden?delivery=liu-publicerat"
SOURCE = DELIVERIES / "liu-publicerat" / "source" / "net_movement_by_county.csv"


def test_from_the_menu_to_one_countys_moves(page: Page) -> None:
    opened(page, "/efter?delivery=exempeldata&units=degree.YSJUK&periods=2008-2013")
    page.get_by_test_id("stSidebar").get_by_role("link", name="Flöden", exact=True).click()
    expect(heading(page)).to_contain_text("Netto per län")
    expect(heading(page)).to_contain_text("2014–2019")
    ready(page)
    choose(page, "Period", "2002–2007")
    expect(heading(page)).to_contain_text("2002–2007")
    shown(page, "Karta")
    county(page, 0).click()
    expect(menu(page, "Län i fokus")).to_contain_text("Stockholms län")
    ready(page)
    shown(page, "Flödeskarta")
    expect(heading(page)).to_contain_text("till och från Stockholms län")
    assert "units=degree.YSJUK" in page.url, "what another page chose stays"
    page.get_by_role("button", name="Ett steg tillbaka").click()
    expect(heading(page)).to_contain_text("Netto per län")
    ready(page)


def test_a_click_on_a_line_leads_to_its_other_county(page: Page) -> None:
    opened(page, f"{EXAMPLE}&view=flows")
    expect(heading(page)).to_contain_text("till och från Östergötlands län")
    drawn = page.locator(".st-key-drawn-flows")
    drawn.locator("svg.marks text").filter(has_text="343").last.hover()
    tooltip = page.locator("#vg-tooltip-element")
    expect(tooltip).to_contain_text("från Skåne län till Östergötlands län")
    drawn.locator("svg.marks text").filter(has_text="343").last.click()
    expect(heading(page)).to_contain_text("till och från Skåne län")
    ready(page)
    assert "focus=12" in page.url
    choose(page, "Län i fokus", "Gotlands län")
    assert "focus=09" in page.url


def test_the_matrix_is_small_or_whole_and_its_table_holds_the_same(page: Page) -> None:
    opened(page, f"{EXAMPLE}&view=matrix")
    matrix = page.locator(".st-key-matrix svg.marks")
    expect(matrix).to_contain_text("Övriga län")
    choose(page, "Siffra", "Antal")
    expect(matrix).to_contain_text("4 495".replace(" ", formats.THIN))
    choose(page, "Kategorier", "Alla")
    expect(matrix).to_contain_text("25 Norrbottens län")
    shown(page, "Tabell")
    choose(page, "Tal", "Från län till län")
    first = [plain(each) for each in table(page)[0]]
    assert first[:3] == ["Östergötlands län", "4 495", "656"]


def test_the_published_net_is_in_table_and_workbook_as_published(
    page: Page, downloads: Path
) -> None:
    with SOURCE.open(encoding="utf-8", newline="") as opened_:
        published = {row["lan"]: int(row["netto_personer"]) for row in csv.DictReader(opened_)}
    opened(page, f"{PUBLISHED}&view=table")
    rows = dict(table(page))
    assert {name: plain(formats.signed(net)) for name, net in published.items()} == {
        name: plain(number) for name, number in rows.items() if not name.startswith("Summa")
    }
    assert rows["Summa, 21 län"] == "+104"
    sheet = load_workbook(taken(page, "Excel", downloads))[prose.SHEET_TABLE]
    cells = {row[0].value: row[1] for row in sheet.iter_rows(max_col=2)}
    assert {name: cells[name].value for name in published} == published
    assert cells["Summa, 21 län"].value == 104
    assert cells["Stockholms län"].number_format.startswith('"+"') or (
        cells["Stockholms län"].number_format.startswith("+")
    )


@pytest.mark.screen(390, 844)
def test_on_a_phone_the_matrix_scrolls_and_the_page_does_not(page: Page) -> None:
    opened(page, f"{EXAMPLE}&view=matrix&rest=open")
    wide = "each => each.scrollWidth > each.clientWidth"
    assert page.locator(".st-key-matrix").evaluate(wide)
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.locator(".st-key-matrix").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    assert page.locator(".st-key-matrix").evaluate("each => each.scrollLeft") > 0


@pytest.mark.screen(390, 844)
def test_on_a_phone_the_rows_of_a_matrix_keep_their_labels_in_sight(page: Page) -> None:
    opened(page, f"{EXAMPLE}&view=matrix")
    expect(page.get_by_text(prose.TABLE_WIDE)).to_be_visible()
    matrix, labels = page.locator(".st-key-matrix"), page.locator(".st-key-matrix .sv-labels")
    matrix.evaluate("each => { each.scrollLeft = 300; }")
    first = labels.get_by_text("Östergötlands län", exact=True).last
    here, there = first.bounding_box(), matrix.bounding_box()
    assert here
    assert there
    assert there["x"] <= here["x"] < here["x"] + here["width"] <= there["x"] + 160
    choose(page, "Kategorier", "Alla")  # the copy is of what is drawn now
    expect(labels).to_contain_text("25 Norrbottens län")


@pytest.mark.screen(1440, 900)
def test_a_matrix_that_has_room_has_nothing_above_it(page: Page) -> None:
    opened(page, f"{EXAMPLE}&view=matrix")
    expect(page.locator(".st-key-matrix svg.marks")).to_be_visible()
    expect(page.get_by_text(prose.TABLE_WIDE)).to_be_hidden()
    expect(current(page, ".sv-labels")).to_have_count(0)
