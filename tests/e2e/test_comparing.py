"""From one sheet to several side by side: matrix, maps, difference, institutions, a file."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from core.words import comparing, prose
from tests.e2e.browser import ready
from tests.e2e.sheets import (
    COMPARED,
    INSTITUTIONS,
    MAP,
    PAIR,
    choose,
    current,
    heading,
    menu,
    opened,
    plain,
    shown,
    table,
)
from tests.e2e.test_takeaway import taken

MAPS = "[class*=st-key-drawn-map] svg.marks"


def test_a_sheet_leads_to_a_comparison_and_its_file(page: Page, downloads: Path) -> None:
    opened(page, MAP)
    bar = page.locator(".st-key-bar")
    bar.get_by_role("link", name=comparing.COMPARE, exact=True).click()
    ready(page)
    assert "perspective=outcomes" in page.url
    bar.get_by_role("button", name="Ändra program eller period").click()
    field = page.get_by_role("combobox", name="Examen")
    field.press_sequentially("YLAKA")
    field.press("Enter")
    expect(heading(page)).to_contain_text("Sjuksköterskeexamen och Läkarexamen")
    page.keyboard.press("Escape")
    expect(page.locator(MAPS)).to_have_count(2)
    expect(current(page, ".sv-legend")).to_have_count(1)
    page.locator(MAPS).last.locator("path").nth(3).click()
    expect(menu(page, "Område i fokus")).to_contain_text("län")
    assert re.search(r"focus=\d\d", ready(page).url)
    shown(page, "Skillnad")
    expect(current(page, ".sv-caption").first).to_have_text(
        "Skillnad i procentenheter: Läkarexamen minus Sjuksköterskeexamen"
    )
    rows = [[plain(cell) for cell in row] for row in table(page)]
    (own,) = [row for row in rows if row[0] == "Östergötlands län"]
    book = load_workbook(taken(page, "Excel", downloads))
    (line,) = [
        row for row in book[prose.SHEET_TABLE].iter_rows() if row[0].value == "Östergötlands län"
    ]
    gap = float(own[3].strip("()").replace("−", "-").replace(",", "."))
    assert line[3].value == pytest.approx(gap, abs=0.05)
    choose(page, "Jämförs med", "Läkarexamen")
    (turned,) = [row for row in table(page) if plain(row[0]) == "Östergötlands län"]
    assert float(turned[3].strip("()").replace("−", "-").replace(",", ".")) == pytest.approx(-gap)


def test_before_beside_after_on_one_scale_and_its_file(page: Page, downloads: Path) -> None:
    opened(page, MAP)
    page.get_by_role("link", name=comparing.PUT_BESIDE, exact=True).click()
    ready(page)
    expect(current(page, ".sv-finding")).to_have_text(comparing.ALIKE)
    expect(page.locator(MAPS)).to_have_count(2)
    page.get_by_role("button", name="Ändra program eller period").click()
    page.get_by_role("radio", name="Före", exact=True).click()
    expect(heading(page)).to_have_text(comparing.PUT_BESIDE)
    page.get_by_role("button", name="Rekryteringslän", exact=True).click()
    expect(heading(page)).to_contain_text("bredvid Rekryteringslän")
    expect(page.get_by_role("radio", name=comparing.MAPS)).to_be_checked()
    expect(page.locator(MAPS)).to_have_count(2)
    expect(current(page, ".sv-legend")).to_have_count(1)
    page.locator(MAPS).last.locator("path").nth(3).click()
    expect(menu(page, "Område i fokus")).to_contain_text("län")
    shown(page, "Tabell")
    (own,) = [row for row in table(page) if row[0] == "Östergötlands län"]
    book = load_workbook(taken(page, "Excel", downloads))
    (line,) = [
        row for row in book[prose.SHEET_TABLE].iter_rows() if row[0].value == "Östergötlands län"
    ]
    gap = float(own[5].strip("()").replace("−", "-").replace(",", "."))
    assert line[5].value == pytest.approx(gap, abs=0.05)
    assert line[5].value == pytest.approx(100 * (line[4].value - line[2].value))
    page.get_by_role("button", name=comparing.SWAP).click()
    expect(heading(page)).to_contain_text("bredvid Boendelän")
    page.get_by_role("button", name=comparing.LET_GO).click()
    expect(heading(page)).not_to_contain_text("bredvid")
    assert "beside" not in ready(page).url


@pytest.mark.parametrize("view", ["chart", "map"])
@pytest.mark.parametrize(
    "screen", [None, pytest.param("phone", marks=pytest.mark.screen(390, 844))]
)
def test_bars_of_two_are_as_long_for_the_same_number(
    page: Page, view: str, screen: str | None
) -> None:
    opened(page, f"{PAIR}&view={view}")
    pictures = page.locator("[data-testid=stVegaLiteChart] svg.marks")
    expect(pictures).to_have_count(2)
    first, second = (each.bounding_box() or {} for each in pictures.all())
    assert abs(first["width"] - second["width"]) < 1
    assert (first["x"] == second["x"]) == bool(screen)
    assert (first["y"] == second["y"]) != bool(screen)


def test_the_menu_says_whose_numbers_the_reader_comes_from(page: Page) -> None:
    opened(page, "/efter?delivery=exempeldata&units=programme.6SJUK&periods=2014-2019"
                 "&measure=recruitment_county")  # fmt: skip
    page.get_by_test_id("stSidebar").get_by_role("link", name=comparing.COMPARE).click()
    expect(page.get_by_role("radio", name="Karta")).to_be_checked()  # of one column alone
    assert "perspective=outcomes" in ready(page).url
    expect(heading(page)).to_contain_text("2014–2019")


def test_heads_of_any_length_end_where_the_cells_begin(page: Page) -> None:
    opened(page, f"{COMPARED}&measure=sector")
    ends = page.locator(".st-key-matrix svg.marks text").evaluate_all(
        "all => all.filter(each => each.textContent.includes('n ='))"
        ".map(each => each.getBoundingClientRect().bottom)"
    )
    assert len(ends) == 3
    assert max(ends) - min(ends) < 2


@pytest.mark.screen(390, 844)
def test_on_a_phone_maps_stand_below_each_other(page: Page) -> None:
    opened(page, f"{COMPARED}&measure=residence_county&view=map")
    boxes = [each.bounding_box() for each in page.locator(MAPS).all()]
    assert len({round(box["x"]) for box in boxes if box}) == 1
    assert len({box["y"] for box in boxes if box}) == 3


def test_every_institution_stands_with_its_n_and_the_own_one_apart(page: Page) -> None:
    opened(page, INSTITUTIONS)
    labels = page.locator("svg.marks text").filter(has_text="n =")
    told = [plain(words) for words in labels.all_text_contents()]
    assert len(told) == 9
    assert "Linköpings universitet (n = 746)" in told
    bars = page.locator("svg.marks .mark-rect path")
    fills = [each.get_attribute("fill") for each in bars.all()]
    assert sorted(map(fills.count, set(fills))) == [1, 8]
