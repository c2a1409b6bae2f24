"""At 390 px: the menu opens, and a sheet can be read."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browser import ready
from tests.e2e.sheets import CHART, EVERY, MAP, choose, heading, opened


@pytest.mark.screen(390, 844)
def test_long_names_of_four_compared_are_read_in_full(page: Page) -> None:
    long = ("degree.YCITFE", "degree.YCIKTS", "degree.YGRF3", "degree.YCIDPU")
    units = "&".join(f"units={unit}" for unit in long)
    opened(page, CHART.replace("units=degree.YSJUK", units))
    names = page.locator(".sv-legend li")
    expect(names).to_have_count(4)
    for name in names.all():
        box = name.bounding_box()
        assert box
        assert 0 <= box["x"] < box["x"] + box["width"] <= 390
        assert name.evaluate("each => each.scrollWidth <= each.clientWidth")


@pytest.mark.screen(390, 844)
def test_what_is_scrolled_goes_below_the_bar_of_the_menus_button(page: Page) -> None:
    opened(page, EVERY["profile"])
    page.mouse.move(200, 500)
    page.mouse.wheel(0, 400)
    bar = page.get_by_test_id("stHeader")
    expect(bar).to_have_css("background-color", "rgb(252, 251, 249)")
    button, box = page.get_by_test_id("stExpandSidebarButton").bounding_box(), bar.bounding_box()
    assert button
    assert box
    assert box["y"] + box["height"] > button["y"] + button["height"]


@pytest.mark.screen(390, 844)
def test_the_menu_leads_on_and_gives_way(page: Page) -> None:
    opened(page, MAP)
    page.get_by_test_id("stExpandSidebarButton").click()
    menu = page.get_by_test_id("stSidebar")
    menu.get_by_role("link", name="Om", exact=True).click()
    expect(heading(page)).to_have_text("Om Studievägar")
    ready(page)
    expect(menu).not_to_be_in_viewport()
    expect(heading(page)).to_be_in_viewport()
    assert "units=degree.YSJUK" in page.url


@pytest.mark.screen(390, 844)
def test_the_choices_leave_room_for_the_picture_and_can_all_be_reached(page: Page) -> None:
    opened(page, CHART)
    row = page.locator(".st-key-options").bounding_box()
    assert row is not None
    assert row["height"] < 90  # one row of them, with their labels
    choose(page, "Kategorier", "Alla")
    assert "rest=open" in page.url
