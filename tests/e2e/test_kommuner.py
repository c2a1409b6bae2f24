"""Municipalities in a browser: from a name to its map and profile, picked groups, points."""

import re
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.e2e.browser import ready
from tests.e2e.sheets import Clicks, choose, current, heading, menu, opened, plain, shown, table

COUNTY = "/kommuner?delivery=exempeldata&places=05&indicator=transition_rate&view=map"
PICKER = ".st-key-picker .mark-shape"


def municipality(page: Page, place: int) -> Locator:
    """Find a municipality on the sheet's map by its place in the order of codes."""
    return page.locator(".st-key-drawn-map .mark-shape").first.locator("path").nth(place)


def test_from_start_to_motala_its_profile_and_the_map_for_a_slide_in_six_clicks(
    page: Page, downloads: Path
) -> None:
    click = Clicks(page)
    opened(page, "/")
    field = page.get_by_label("Sök program, examen, kommun eller mått")
    click(field)
    field.press_sequentially("motala övergångstal")
    expect(current(page, ".sv-found")).to_have_attribute("data-words", "motala övergångstal")
    click(page.locator(".st-key-hits a").filter(has_text="Motala").first)
    title = "Övergångstal: Östergötlands län, 2021"
    expect(heading(page)).to_contain_text(title, timeout=15_000)  # from a cold start
    expect(menu(page, "Kommun i fokus")).to_contain_text("Motala")
    expect(current(page, ".sv-keys")).to_contain_text("Motala")
    click(page.get_by_role("radio", name="Profil"))
    expect(heading(page)).to_contain_text("Motala")
    click(page.get_by_role("radio", name="Karta"))
    with page.expect_download() as picture:
        click(page.get_by_role("button", name="PNG", exact=True))
    file = downloads / picture.value.suggested_filename
    picture.value.save_as(file)
    with Image.open(file) as image:
        assert image.size[0] >= 1920
    assert "overgangstal" in file.name
    assert click.count <= 6


def test_a_click_on_the_map_puts_a_municipality_in_focus_everywhere(page: Page) -> None:
    opened(page, COUNTY)
    municipality(page, 4).click()
    expect(menu(page, "Kommun i fokus")).not_to_contain_text("Inget valt")
    ready(page)
    said = menu(page, "Kommun i fokus").inner_text().splitlines()[0]
    focused = said.removeprefix("Kommun i fokus: ")
    expect(current(page, ".sv-keys dt").first).to_have_text(focused)
    expect(current(page, ".sv-finding")).to_contain_text(f"{focused}: ")
    shown(page, "Över tid")
    expect(heading(page)).to_contain_text("från 2010 till 2021")


def test_a_group_is_picked_on_the_map_and_kept_in_the_link(page: Page) -> None:
    opened(page, "/kommuner?delivery=exempeldata")
    regions = page.locator(PICKER).first.locator("path")
    for place in (280, 281, 282):
        regions.nth(place).dispatch_event("click")
        ready(page)
        page.wait_for_function(
            "n => new URL(location).searchParams.getAll('places').length === n", arg=place - 279
        )
    regions.nth(281).dispatch_event("click")
    page.wait_for_function("() => new URL(location).searchParams.getAll('places').length === 2")
    ready(page)
    page.get_by_role("button", name="Övergångstal", exact=True).click()
    expect(heading(page)).to_contain_text("Övergångstal: ")
    link = page.url
    told = heading(page).inner_text()
    page.goto("about:blank")
    opened(page, link)
    expect(heading(page)).to_have_text(told)


def test_the_published_rates_stand_as_they_were_published(page: Page) -> None:
    opened(page, COUNTY.replace("exempeldata", "liu-publicerat").replace("=map", "=table"))
    rows = {row[0]: row[1:] for row in table(page)}
    assert [plain(cell) for cell in rows["Boxholm"]] == ["61", "408", "15,0 %"]
    assert [plain(cell) for cell in rows["Östergötlands län"]] == ["8 949", "46 927", "19,1 %"]
    assert "Sverige" not in rows


def test_learning_centres_are_dots_and_a_filter(page: Page) -> None:
    opened(page, COUNTY.replace("places=05", "places=mittuniversitetet"))
    choose(page, "Lärcentra och campus", "Visa")
    expect(page.locator(".st-key-drawn-map svg.marks")).to_contain_text("Lärcentrum")
    page.keyboard.press("Escape")
    choose(page, "Lärcentra och campus", "Bara kommuner med lärcentrum")
    expect(heading(page)).to_contain_text("kommuner med lärcentrum")
    opened(page, re.sub("view=map", "view=table", page.url))
    assert {row[0] for row in table(page)} >= {"Bollnäs", "Ljusdal", "Åre"}


# A point where a border between counties lies on top, in either map of municipalities.
BORDER = """map => {
  for (const group of [...document.querySelectorAll(map + ' g.mark-shape')].slice(1))
    for (const path of group.querySelectorAll('path')) {
      const seen = path.getScreenCTM(), length = path.getTotalLength();
      for (let step = 0; step < 400; step++) {
        const at = path.getPointAtLength(length * step / 400);
        const x = at.x * seen.a + seen.e, y = at.y * seen.d + seen.f;
        if (y > 0 && y < 700 && document.elementFromPoint(x, y) === path) return [x, y];
      }
    }
}"""


def test_a_border_between_counties_is_no_region(page: Page) -> None:
    of_country = COUNTY.replace("places=05", "places=riket")
    for address, map_ in (("/kommuner", ".st-key-picker"), (of_country, ".st-key-drawn-map")):
        opened(page, address)
        x, y = page.evaluate(BORDER, map_)
        page.mouse.move(x, y)
        expect(page.locator("#vg-tooltip-element.visible")).to_have_count(0)
        page.mouse.click(x, y)
        ready(page)
        expect(heading(page)).to_be_visible()
        expect(page.get_by_text("felnummer")).to_have_count(0)


def test_a_click_on_a_blank_neighbour_leaves_the_focus_where_it_is(page: Page) -> None:
    group = "&".join(f"places={code}" for code in ("0580", "0581", "0583"))
    opened(page, COUNTY.replace("places=05", group) + "&focus=0583")
    # In the order of codes Ödeshög, which nobody chose, comes first, and Linköping eighth.
    municipality(page, 0).click()
    ready(page)
    expect(menu(page, "Kommun i fokus")).to_contain_text("Motala")
    municipality(page, 7).click()
    expect(menu(page, "Kommun i fokus")).to_contain_text("Linköping")


def test_another_group_keeps_view_and_class_and_the_table_shows_the_focus(page: Page) -> None:
    chosen = "indicator=parental_education&part=Forskarutbildning&focus=2183"
    opened(page, f"/kommuner?delivery=exempeldata&places=21&view=chart&{chosen}")
    page.get_by_role("button", name="Ändra kommuner").click()
    page.get_by_role("button", name="Kraftsamling Gävleborg").click()
    expect(heading(page)).to_contain_text("Kraftsamling Gävleborg")
    expect(current(page, ".sv-caption")).to_contain_text("sorterat efter forskarutbildning")
    expect(menu(page, "Kommun i fokus")).to_contain_text("Bollnäs")
    page.keyboard.press("Escape")
    shown(page, "Tabell")
    row = page.locator(".st-key-pivot tr[aria-current]")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("Bollnäs")
    page.get_by_role("button", name="Alla mått").click()
    page.get_by_role("button", name="Föräldrarnas utbildning", exact=True).click()
    expect(heading(page)).to_contain_text("Forskarutbildning")
