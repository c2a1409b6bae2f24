"""From a question to its answer: the six clicks, the two steps, the table, the screenshot."""

import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from core import settings
from core.deliveries import store
from core.words import formats, texts
from tests.e2e.browser import ready
from tests.e2e.sheets import (
    CHART,
    FEW,
    MAP,
    NURSES,
    TABLE,
    Clicks,
    choose,
    county,
    current,
    heading,
    menu,
    opened,
    plain,
    table,
)

EXAMPLE = store.read_delivery(settings.ROOT / "data" / "deliveries" / "exempeldata")


def share_living_in(county_code: str) -> float:
    """Work the share out from the stored rows alone, as the rule of 2.5 says."""
    rows = store.read_rows(
        EXAMPLE, perspective="outcomes", measure="residence_county", unit_type="degree",
        unit_codes=("YSJUK",), years_after=1,
    )  # fmt: skip
    own = rows[(rows["period_start"] == 2014) & (rows["sex"] != "total") & (rows["split"] == "")]
    there = own[own["category"] == county_code]
    return float(there["count"].sum() / own["count"].sum())


def test_from_start_to_a_map_for_a_slide_in_six_clicks(page: Page, downloads: Path) -> None:
    click = Clicks(page)
    opened(page, "/")
    field = page.get_by_label("Sök program, examen, kommun eller mått")
    click(field)
    field.press_sequentially("sjuksköterska boende")
    click(page.locator(".st-key-hits a").filter(has_text="Sjuksköterskeexamen").first)
    expect(heading(page)).to_contain_text("Boendelän ett år efter examen: Sjuksköterskeexamen")
    expect(heading(page)).to_contain_text("2014–2019")
    click(county(page, 3))
    expect(menu(page, "Område i fokus")).to_contain_text("Östergötlands län")
    with page.expect_download() as download:
        click(page.get_by_role("button", name="PNG"))
    assert click.count <= 6
    download.value.save_as(downloads / "map.png")
    with Image.open(downloads / "map.png") as picture:
        assert picture.width >= 2000
    share = formats.percent(share_living_in("05"), 1)
    county(page, 3).hover()
    tooltip = page.locator("#vg-tooltip-element")
    expect(tooltip).to_contain_text("Östergötlands län")
    assert plain(share) in plain(tooltip.inner_text())


def test_two_steps_by_code(page: Page) -> None:
    opened(page, "/efter?delivery=exempeldata")
    expect(page.get_by_text(texts.NEXT_MEASURE)).to_be_visible()
    page.get_by_role("combobox", name="Program eller examen").press_sequentially("YSJUK")
    page.get_by_role("option", name="Sjuksköterskeexamen (YSJUK)").click()
    # While the list stands open, all beside it is hidden from those who hear the page.
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Boendelän")).to_be_enabled()
    ready(page)
    expect(page.get_by_role("button", name="2014–2019")).to_have_attribute("aria-pressed", "true")
    assert re.search(r"n = 1 \d{3}", plain(page.locator(".st-key-measure-industry").inner_text()))
    page.get_by_role("button", name="Bransch").click()
    expect(heading(page)).to_contain_text("Bransch ett år efter examen: Sjuksköterskeexamen")
    ready(page)
    page.get_by_role("button", name="Alla mått").click()
    expect(page.get_by_role("button", name="Boendelän")).to_be_visible()
    ready(page)


def test_the_table_opens_its_rest_and_sorts(page: Page) -> None:
    opened(page, TABLE)
    before = table(page)
    rest = next(row for row in before if row[0].startswith("Övriga ("))
    page.get_by_role("table").get_by_role("button", name=rest[0]).click()
    within = table(page)
    assert len(within) == len(before) + int(re.findall(r"\d+", rest[0])[0])
    page.get_by_role("button", name="Män, antal").click()
    ready(page)
    # What counts one to four sorts as 2.5; the rest and the residuals stay below.
    sizes = [float(re.sub("[≈ ]", "", plain(row[2])).replace(",", ".")) for row in table(page)
             if row[2] != "1–4"][:5]  # fmt: skip
    assert sizes == sorted(sizes, reverse=True)
    assert table(page)[-1] == before[-1]


def test_every_choice_of_a_chart_changes_it(page: Page) -> None:
    opened(page, CHART)
    chart = page.locator("svg.marks")
    seen = [chart.text_content()]
    for control, option in (
        ("Siffra", "Antal"), ("Kön", "Totalt"), ("Ordning", "A–Ö"), ("Kategorier", "Alla"),
        ("Restkategorier", "Utan"), ("Tid efter examen", "3 år"),
    ):  # fmt: skip
        choose(page, control, option)
        seen.append(chart.text_content())
    assert len(set(seen)) == len(seen)
    assert "years_after=3" in page.url


def in_sight(page: Page, *sought: Locator) -> list[str]:
    """Give what is not whole within the window, without a scroll."""
    size = page.viewport_size
    assert size is not None
    missed = []
    for each in sought:
        box = each.bounding_box() if each.count() else None
        if (
            box is None
            or min(box["x"], box["y"]) < 0
            or box["x"] + box["width"] > size["width"]
            or box["y"] + box["height"] > size["height"]
        ):
            missed.append(f"{each}: {box}")
    return missed


@pytest.mark.parametrize("address", [MAP, CHART, FEW, f"{FEW}&view=map"])
def test_a_screenshot_holds_its_context(page: Page, address: str) -> None:
    opened(page, address)
    head = page.locator(".sv-head")
    sought = [
        head.get_by_role("heading"), head.get_by_text(texts.EXAMPLE, exact=True),
        head.get_by_text("2014–2019"), head.get_by_text("uttag 1 januari 2025"),
        head.get_by_text("Källa: Bak- och framgrund"), page.locator(".sv-keys"),
    ]  # fmt: skip
    if "view=map" in address:
        sought.append(page.locator(".st-key-drawn-map svg.marks"))
    else:
        sought.append(page.locator(".sv-legend"))
        sought.append(page.locator(".sv-caption").first)
    if address.startswith(FEW):
        sought.append(page.get_by_text(texts.SMALL_BASE))
    assert in_sight(page, *sought) == []
    assert re.search(r"\d", page.locator(".sv-keys").inner_text())


def test_the_bar_names_what_is_chosen_on_every_page(page: Page) -> None:
    opened(page, NURSES)
    for name in ("Start", "Om"):
        page.get_by_test_id("stSidebar").get_by_role("link", name=name, exact=True).click()
        expect(current(page, ".sv-bar")).to_contain_text("Sjuksköterskeexamen · 2014–2019")
        ready(page)
