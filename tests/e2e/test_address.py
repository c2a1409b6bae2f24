"""The selection lives in the address: copied, reloaded, stepped through, carried, repaired."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browser import ready, watch
from tests.e2e.sheets import CHART, MAP, TABLE, choose, county, heading, menu, opened, shown


def view(page: Page) -> tuple[str, list[str], list[str]]:
    """Give the title, the view and what every control holds."""
    chosen = page.get_by_role("radio", checked=True).all_inner_texts()
    held = page.locator(".stMenuButton, .stPopover").all_inner_texts()
    return heading(page).inner_text(), chosen, held


def test_a_copied_link_opens_the_same_view(page: Page, base: str) -> None:
    opened(page, MAP)
    choose(page, "Kön", "Kvinnor")
    county(page, 3).click()
    expect(menu(page, "Område i fokus")).to_contain_text("Östergötlands län")
    ready(page)
    page.get_by_role("button", name="Kopiera länk").click()
    expect(page.get_by_role("button", name="Länken är kopierad")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == page.url
    seen = view(page)
    context = page.context.browser.new_context(
        viewport=page.viewport_size, locale="sv-SE", base_url=base
    )
    other = context.new_page()
    watched = watch(other, base)
    assert view(opened(other, link)) == seen
    context.close()
    assert not watched.faults
    page.reload()
    assert view(ready(page)) == seen


def test_back_and_forward_step_through_changes(page: Page) -> None:
    opened(page, CHART)
    seen = [view(page)]
    shown(page, "Tabell")
    seen.append(view(page))
    shown(page, "Över tid")
    seen.append(view(page))
    choose(page, "Mått", "Sektor")
    seen.append(view(page))
    for earlier in reversed(seen[:-1]):
        page.go_back()
        expect(heading(page)).to_have_text(earlier[0])
        assert view(ready(page)) == earlier
    for later in seen[1:]:
        page.go_forward()
        expect(heading(page)).to_have_text(later[0])
        assert view(ready(page)) == later


def test_a_page_change_keeps_the_selection(page: Page) -> None:
    opened(page, MAP)
    before = view(page)
    menu = page.get_by_test_id("stSidebar")
    menu.get_by_role("link", name="Före", exact=True).click()
    expect(page.get_by_test_id("stAlert")).to_contain_text("Sjuksköterskeexamen finns inte här")
    ready(page)
    menu.get_by_role("link", name="Efter", exact=True).click()
    expect(heading(page)).to_have_text(before[0])
    assert view(ready(page)) == before


def test_step_back_and_clear(page: Page) -> None:
    opened(page, CHART)
    back = page.get_by_role("button", name="Ett steg tillbaka")
    expect(back).to_be_disabled()
    first = view(page)
    shown(page, "Tabell")
    choose(page, "Procentbas", "Könsfördelning")
    back.click()
    expect(page.get_by_role("radio", name="Inom könet")).to_be_checked()
    ready(page)
    back.click()
    expect(page.get_by_role("radio", name="Diagram")).to_be_checked()
    assert view(ready(page)) == first
    page.locator(".st-key-clear").get_by_role("button").click()
    expect(heading(page)).to_contain_text("Vart tar de vägen?")
    ready(page)
    assert page.url.endswith("/efter?delivery=exempeldata")


def test_steps_back_also_over_what_was_chosen_in_folded_controls(page: Page) -> None:
    opened(page, TABLE)
    seen = [page.url]
    for name in ("2008–2013", "2002–2007"):
        page.get_by_role("button", name="Ändra program").click()
        page.get_by_role("button", name=name).click()
        expect(heading(page)).to_contain_text(name)
        ready(page)
        page.keyboard.press("Escape")
        seen.append(page.url)
    choose(page, "Ordning", "A–Ö")
    page.keyboard.press("Escape")
    for address in reversed(seen):
        page.get_by_role("button", name="Ett steg tillbaka").click()
        expect(page).to_have_url(address)
        ready(page)
    expect(page.get_by_role("button", name="Ett steg tillbaka")).to_be_disabled()


def test_another_delivery_says_what_it_lacks_and_the_first_opens_as_it_was_left(page: Page) -> None:
    opened(page, MAP)
    first = view(page)
    choose(page, "Leverans", "LiU, publicerade tal")
    assert "delivery=liu-publicerat" in page.url
    expect(page.get_by_text("Exempeldata", exact=True)).to_have_count(0)
    expect(page.get_by_role("alert").first).to_be_visible()
    choose(page, "Leverans", "Exempeldata")
    assert view(page) == first


LOST = [
    (MAP.replace("YSJUK", "FINNSEJ"), "FINNSEJ", "Efter"),
    (MAP.replace("residence_county", "finns_ej"), "finns_ej", "Efter"),
    (MAP.replace("2014-2019", "1950-1955"), "1950", "Boendelän"),
    (f"{MAP}&colour=red", "colour", "Boendelän"),
    (MAP.replace("exempeldata", "borttagen"), "borttagen", "Boendelän"),
]


@pytest.mark.parametrize(("address", "named", "title"), LOST, ids=lambda each: each[:12])
def test_a_broken_link_opens_the_nearest_view_and_says_so(
    page: Page, address: str, named: str, title: str
) -> None:
    opened(page, address)
    expect(heading(page)).to_contain_text(title)
    expect(page.get_by_test_id("stAlert").first).to_contain_text(named)
