"""From Start to a sheet and its table with the keyboard alone."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.browser import ready
from tests.e2e.sheets import heading, menu, opened, table

FOCUSED = """() => {
  let each = document.activeElement;
  while (each.shadowRoot?.activeElement) each = each.shadowRoot.activeElement;
  return [each.ariaLabel || '', each.labels?.[0]?.innerText || '', each.innerText || ''].join('|');
}"""


def tab_to(page: Page, name: str, most: int = 60) -> None:
    """Press Tab until the focus is on what has this name, and see that it shows."""
    for _ in range(most):
        page.keyboard.press("Tab")
        said = page.evaluate(FOCUSED)
        if name in said.split("|") or any(part.startswith(name) for part in said.split("|")):
            return
    raise AssertionError(f"{name} cannot be reached; last was {said}")


def test_the_two_steps_by_keyboard(page: Page) -> None:
    opened(page, "/")
    tab_to(page, "Efter")
    page.keyboard.press("Enter")
    expect(heading(page)).to_contain_text("Vart tar de vägen?")
    ready(page)
    tab_to(page, "Program eller examen")
    page.keyboard.type("YSJUK")
    expect(page.get_by_role("option", name="Sjuksköterskeexamen (YSJUK)")).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Boendelän")).to_be_enabled()
    ready(page)
    tab_to(page, "Boendelän")
    page.keyboard.press("Enter")
    expect(heading(page)).to_contain_text("Boendelän ett år efter examen: Sjuksköterskeexamen")
    ready(page)
    expect(heading(page)).to_be_focused()  # the button is gone, what it led to is read
    tab_to(page, "Diagram")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(page.get_by_role("radio", name="Tabell")).to_be_checked()
    ready(page)
    tab_to(page, "Övriga (")
    before = len(table(page))
    page.keyboard.press("Enter")
    assert len(table(page)) > before


def test_search_by_keyboard(page: Page) -> None:
    opened(page, "/")
    tab_to(page, "Sök program, examen, kommun eller mått")
    page.keyboard.type("bransch")
    expect(page.locator(".st-key-hits a").first).to_be_visible()
    ready(page)
    tab_to(page, "Bransch")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("measure=industry"))
    ready(page)


def test_enter_in_the_search_field_opens_what_stands_first(page: Page) -> None:
    opened(page, "/")
    tab_to(page, "Sök program, examen, kommun eller mått")
    page.keyboard.type("motala överg")
    page.keyboard.press("Enter")  # before anything has been found
    expect(page).to_have_url(re.compile("places=0583.*indicator=transition_rate"))
    ready(page)


def test_a_region_comes_in_focus_by_keyboard(page: Page) -> None:
    opened(page, "/efter?delivery=exempeldata&units=degree.YSJUK&periods=2014-2019"
                 "&measure=residence_county&view=map")  # fmt: skip
    tab_to(page, "Område i fokus")
    page.keyboard.press("Enter")
    expect(page.get_by_role("menu")).to_be_focused()  # until then letters go to the page
    page.keyboard.type("upps")
    expect(page.get_by_role("menuitem", name="Uppsala län")).to_be_focused()
    page.keyboard.press("Enter")
    expect(menu(page, "Område i fokus")).to_contain_text("Uppsala län")
    ready(page)
    expect(menu(page, "Område i fokus")).to_be_focused()
    assert "focus=03" in page.url


def test_what_is_folded_has_the_keyboard_when_it_opens_and_gives_it_back(page: Page) -> None:
    opened(page, "/efter?delivery=exempeldata&units=degree.YSJUK&periods=2014-2019&measure=sector")
    tab_to(page, "Ändra program")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stPopoverBody")).to_be_focused()
    expect(page.get_by_role("combobox", name="Examen")).to_be_visible()
    tab_to(page, "Examen (flera jämförs)", most=2)
    tab_to(page, "2014–2019", most=4)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(heading(page)).to_contain_text("2008–2013 och 2014–2019")
    expect(page.get_by_role("button", name="2008–2013")).to_be_focused()
    ready(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Ändra program")).to_be_focused()
