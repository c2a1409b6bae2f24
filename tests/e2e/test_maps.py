"""The map in a browser: tooltip, focus by click and by list, county frame, outlines, zoom."""

import pytest
from playwright.sync_api import Page, expect

from core.pictures.palette import sequential
from tests.e2e.browser import ready, watched
from tests.e2e.sheets import INSTITUTIONS, MAP, NURSES, choose, county, menu, opened, plain

FETCHED = """() => performance.getEntriesByType('resource')
  .filter(each => each.name.includes('outlines') && each.transferSize > 0).length"""


def test_a_tooltip_says_every_number_behind_a_county(page: Page) -> None:
    opened(page, MAP)
    county(page, 3).hover()
    tooltip = page.locator("#vg-tooltip-element")
    expect(tooltip).to_contain_text("Östergötlands län")
    words = plain(tooltip.inner_text())
    for told in ("Andel", "45,1 %", "Andelens intervall", "45–46 %", "815", "1 807"):
        assert told in words


def test_a_tooltip_has_no_row_for_an_interval_that_is_none(page: Page) -> None:
    opened(page, INSTITUTIONS)
    page.locator(".vega-embed svg path[fill]").nth(1).hover()
    tooltip = page.locator("#vg-tooltip-element")
    expect(tooltip).to_contain_text("universitet")
    assert "Intervall" not in tooltip.inner_text()


def test_click_and_list_focus_the_same_county(page: Page) -> None:
    opened(page, MAP)
    focus = menu(page, "Område i fokus")
    county(page, 3).click()
    expect(focus).to_contain_text("Östergötlands län")
    assert "focus=05" in ready(page).url
    drawn = page.locator(".st-key-drawn-map svg.marks").inner_html()
    choose(page, "Område i fokus", "Inget valt")
    assert "focus" not in page.url
    assert page.locator(".st-key-drawn-map svg.marks").inner_html() != drawn
    choose(page, "Område i fokus", "Östergötlands län")
    assert "focus=05" in page.url
    assert page.locator(".st-key-drawn-map svg.marks").inner_html() == drawn


def test_one_county_fills_the_frame_with_its_municipalities(page: Page) -> None:
    opened(page, f"{NURSES}&measure=residence_municipality&view=map")
    regions = page.locator(".st-key-drawn-map .mark-shape").first.locator("path")
    expect(regions).to_have_count(290)
    choose(page, "Kartutsnitt", "Östergötlands län")
    expect(regions).to_have_count(13)
    expect(page.locator("svg.marks").last).to_contain_text("Linköping")


def test_compared_maps_stand_in_line_under_names_of_any_length(page: Page) -> None:
    long = ("degree.YSJUK", "degree.YCIKTS", "degree.YGRF3")
    chosen = "&".join(f"units={unit}" for unit in long)
    opened(page, f"{MAP.replace('units=degree.YSJUK', chosen)}")
    maps = page.locator("[class*=st-key-drawn-map] svg.marks")
    expect(maps).to_have_count(3)
    boxes = [each.bounding_box() for each in maps.all()]
    assert len({box["y"] for box in boxes if box}) == 1
    captions = page.locator(".sv-caption")
    assert len({each.evaluate("each => each.offsetHeight") for each in captions.all()}) > 1


@pytest.mark.screen(1440, 900, dark=True)
def test_in_the_dark_the_highest_class_is_the_brightest(page: Page) -> None:
    opened(page, MAP)
    fills = [county(page, place).get_attribute("fill") for place in (3, 20)]
    shades = [shade.lower() for shade in sequential("dark")]
    assert [str(fill).lower() for fill in fills] == [shades[-1], shades[0]]


def test_outlines_come_once_over_ten_clicks(page: Page) -> None:
    opened(page, MAP)
    focus = menu(page, "Område i fokus")
    held = "Inget valt"
    for place in (3, 12, 16, 9, 20, 3, 17, 11, 19, 12):
        county(page, place).click()
        expect(focus).not_to_contain_text(held)
        held = focus.inner_text().partition(": ")[2]
        ready(page)
    assert page.evaluate(FETCHED) == 1


def test_the_zoomable_map_opens_and_asks_nobody(page: Page) -> None:
    opened(page, MAP)
    page.get_by_text("Zoombar karta").click()
    deck = page.get_by_test_id("stDeckGlJsonChart")
    # The library behind it is large and comes only now.
    expect(deck.locator("canvas").first).to_be_visible(timeout=20_000)
    expect(deck).to_have_attribute("aria-label", plain_title(page))
    ready(page)
    expect(page.locator(".st-key-drawn-map svg.marks")).to_be_visible()
    expect(page.locator(".st-key-drawn-ranked")).to_have_count(0)
    assert watched(page).foreign == []


def plain_title(page: Page) -> str:
    """Give what the zoomable map is called for those who cannot see it."""
    title = page.locator("h1").inner_text().removesuffix("Exempeldata").strip()
    return f"{title}. Alla tal finns i tabellen."


@pytest.mark.parametrize("view", ["map", "profile"])
def test_learning_centres_and_campuses_stand_in_the_legend_below_the_classes(
    page: Page, view: str
) -> None:
    north = "/kommuner?delivery=exempeldata&places=kraftsamling-norr&indicator=transition_rate"
    opened(page, f"{north}&centres=shown&focus=2482&view={view}")
    legend = page.locator(".vega-embed svg .role-legend")
    expect(legend.get_by_text("Lärcentrum").first).to_be_visible()
    expect(legend.get_by_text("Campus").first).to_be_visible()
    expect(legend.get_by_text("%").first).to_be_visible()
