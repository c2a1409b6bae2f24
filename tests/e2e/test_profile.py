"""Kommunprofil in a browser: read, led on, printed on A4 and taken away as one picture."""

import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from core.words import prose
from tests.e2e.browser import ready
from tests.e2e.sheets import PROFILE, choose, current, heading, opened, plain, table

PAGES = re.compile(rb"/Type\s*/Page\b")
OWN = PROFILE.replace("places=05", "places=0583&places=2184&places=0883").replace("0512", "0883")


def test_all_numbers_are_in_sight_at_once_and_nothing_opens_or_sorts(page: Page) -> None:
    opened(page, PROFILE)
    rows = [[plain(cell) for cell in row] for row in table(page)]
    assert len(rows) == 13
    assert rows[1][:6] == [
        "Övergångstal, 2021",
        "26,5 %",
        "86 av 325",
        "1 av 13",
        "18,3 %",
        "18,7 %",
    ]
    assert page.get_by_role("table").get_by_role("button").count() == 0
    expect(page.get_by_role("table")).to_be_in_viewport(ratio=0.99)


def test_another_municipality_is_one_choice_away(page: Page) -> None:
    opened(page, PROFILE)
    choose(page, "Kommun i fokus", "Motala")
    expect(heading(page)).to_contain_text("Kommunprofil: Motala")
    assert table(page)[1][3] == "13 av 13"
    page.go_back()
    ready(page)
    expect(heading(page)).to_contain_text("Kommunprofil: Ydre")


@pytest.mark.screen(390, 844)
def test_on_a_phone_the_table_says_that_there_is_more_of_it_and_a_presentation_begins_on_top(
    page: Page,
) -> None:
    opened(page, PROFILE)
    hint, region = page.locator(".region .hint"), page.locator(".region")
    expect(hint).to_have_text(prose.TABLE_WIDE)
    expect(hint).to_be_visible()
    expect(region).to_have_class(re.compile("beyond"))
    region.evaluate("each => each.scrollTo(each.scrollWidth, 0)")
    expect(region).not_to_have_class(re.compile("beyond"))
    page.set_viewport_size({"width": 1920, "height": 1080})
    expect(hint).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 844})
    main = page.get_by_test_id("stMain")
    main.evaluate("each => each.scrollTo(0, 400)")
    page.get_by_role("button", name="Presentera").click()
    expect(current(page, ".sv-presented")).to_be_visible()
    ready(page)
    assert main.evaluate("each => each.scrollTop") == 0


@pytest.mark.parametrize("address", [PROFILE, OWN])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_profile_is_printed_on_one_or_two_pages_without_what_is_clicked(
    page: Page, address: str, theme: str
) -> None:
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    opened(page, address)
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(PAGES.findall(printed)) <= 2
    page.emulate_media(media="print", color_scheme=theme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": 673, "height": 1000})  # A4 between its margins
    # A picture beside another would be too small to read.
    boxes = [each.bounding_box() for each in page.locator(".st-key-pictures .vega-embed svg").all()]
    assert len({round(box["x"]) for box in boxes if box}) == 1 < len(boxes)
    assert all(box["x"] + box["width"] <= 674 for box in boxes if box)
    for chrome in ("bar", "views", "options", "take-away"):
        expect(page.locator(f".st-key-{chrome}")).not_to_be_visible()
    expect(page.get_by_test_id("stSidebar")).not_to_be_visible()
    assert page.locator("body").evaluate("each => getComputedStyle(each).backgroundColor") == (
        "rgb(255, 255, 255)"
    )


def test_the_picture_is_one_page_with_table_and_charts(page: Page, downloads: Path) -> None:
    opened(page, PROFILE)
    with page.expect_download() as picture:
        page.get_by_role("button", name="PNG", exact=True).click()
    file = downloads / picture.value.suggested_filename
    picture.value.save_as(file)
    assert "kommunprofil-ydre" in file.name
    with Image.open(file) as image:
        width, height = image.size
    assert width == 2560
    assert 1.1 < height / width < 1.5
