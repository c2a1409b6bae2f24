"""Before a room: one screen, led by keys, left by Escape to the same choice, read on a phone."""

import re
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import segno
from playwright.sync_api import Page, expect

from core.choice.selection import Selection, from_address, to_address
from tests.e2e.browser import ready
from tests.e2e.sheets import (
    CHART,
    EVERY,
    MAP,
    MODE,
    PROFILE,
    TIME,
    choose,
    current,
    heading,
    opened,
)
from tests.e2e.test_accessibility import WIDER

PLACES = EVERY["places"]
LARGE = [f"{address}{MODE}" for address in (PLACES, MAP, CHART, TIME)]
COMPARED = MAP.replace("units=degree.YSJUK", "units=degree.YSJUK&units=degree.YCIKTS") + MODE
WIDEST = PROFILE.replace("places=05", "places=kraftsamling-norr").replace("0512", "2425")
PARTS = "[class*=st-key-presented] :is(h1, p, dd, svg, button)"
BEYOND = f"""() => [...document.querySelectorAll('{PARTS}')]
  .filter(each => !each.closest('.sv-words') && each.checkVisibility())
  .map(each => [each.getBoundingClientRect(), each.textContent.slice(0, 40)])
  .filter(([box]) => box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
  .map(([, words]) => words)"""
LETTERS = """() => [...document.querySelectorAll('svg.marks text')].filter(each => each.textContent)
  .map(each => each.getBoundingClientRect().height)"""


def asked(page: Page) -> Selection:
    """Give what the address says."""
    return from_address(parse_qs(urlsplit(page.url).query))[0]


def press(page: Page, key: str) -> Selection:
    """Press a key that leads elsewhere, and give what the address says then."""
    before = page.url
    page.keyboard.press(key)
    expect(page).not_to_have_url(before)
    ready(page)
    return asked(page)


def test_entered_by_its_button_led_by_keys_and_left_to_the_same_choice(page: Page) -> None:
    opened(page, PLACES)
    page.get_by_role("button", name="Presentera").click()
    expect(page.locator(".st-key-presented")).to_be_visible()
    ready(page)
    expect(heading(page)).to_be_focused()
    for part in ("stSidebar", "stHeader"):
        expect(page.get_by_test_id(part)).to_be_hidden()
    assert page.evaluate("document.fullscreenElement !== null")
    first = press(page, "ArrowRight").focus
    second = press(page, "PageDown").focus
    assert len({"", first, second}) == 3
    expect(current(page, ".sv-finding")).to_contain_text(", plats 2 av 13")
    assert press(page, "PageUp").focus == first
    below = press(page, "ArrowDown")
    assert below.indicator != "transition_rate"
    assert below.focus == first
    assert press(page, "ArrowUp").indicator == "transition_rate"
    page.go_back()
    expect(page).to_have_url(re.compile(below.indicator))
    ready(page)
    assert press(page, "ArrowUp").focus == first
    assert not press(page, "Home").focus
    left = press(page, "Escape")
    assert left == Selection(
        delivery="exempeldata", places=("05",), indicator="transition_rate", view="map"
    )
    expect(page.get_by_test_id("stSidebar")).to_be_visible()
    expect(page.get_by_role("button", name="Presentera")).to_be_visible()
    assert page.evaluate("document.fullscreenElement === null")


def test_leaving_the_full_window_leaves_the_mode(page: Page) -> None:
    opened(page, f"{MAP}{MODE}&focus=05")
    page.get_by_role("button", name="Helskärm").click()
    expect(page.get_by_role("button", name="Helskärm")).to_be_hidden()
    page.evaluate("document.exitFullscreen()")
    expect(page).not_to_have_url(re.compile("mode="))
    assert ready(page).url.endswith("focus=05")


def test_keys_let_be_what_is_not_theirs(page: Page) -> None:
    opened(page, PLACES)
    page.keyboard.press("ArrowRight")
    choose(page, "År", "2020")
    assert asked(page).focus == ""
    opened(page, f"{PLACES}{MODE}&focus=0583")
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Shift+ArrowRight")
    assert asked(ready(page)).focus == "0583"


def top(page: Page) -> float:
    """Give how far the page is scrolled."""
    where: float = page.get_by_test_id("stMain").evaluate("each => each.scrollTop")
    return where


def test_a_profile_is_read_downwards_by_keys_and_led_on_sideways_or_at_its_end(page: Page) -> None:
    opened(page, f"{PROFILE}{MODE}")
    first = asked(page).focus
    seen = [top(page)]
    for key in ("ArrowDown", "PageDown", "Space"):
        page.keyboard.press(key)
        seen.append(top(page))
    assert seen == sorted({*seen})
    page.keyboard.press("PageUp")
    page.keyboard.press("ArrowUp")
    assert 0 < top(page) < seen[2]
    assert asked(page).focus == first
    second = press(page, "ArrowRight").focus
    assert second != first
    page.keyboard.press("End")
    page.get_by_test_id("stMain").evaluate("each => each.scrollTo(0, each.scrollHeight)")
    assert press(page, "PageDown").focus not in {first, second}
    assert top(page) == 0


@pytest.mark.screen(390, 844)
def test_on_a_phone_the_next_profile_begins_at_its_top(page: Page) -> None:
    opened(page, f"{PROFILE}{MODE}")
    page.get_by_role("button", name="Nästa kommun").click()
    expect(page).not_to_have_url(re.compile("focus=0512"))
    ready(page)
    assert top(page) == 0


@pytest.mark.parametrize("screen", [(1440, 900), (1920, 1080)])
def test_the_table_of_a_profile_is_in_sight_at_once(page: Page, screen: tuple[int, int]) -> None:
    page.set_viewport_size({"width": screen[0], "height": screen[1]})
    opened(page, f"{WIDEST}{MODE}")
    expect(page.get_by_role("table")).to_be_in_viewport(ratio=0.99)
    expect(page.locator(".region .hint")).to_be_hidden()
    box, code = (
        page.locator(each).bounding_box() for each in (".st-key-profile table", ".sv-code")
    )
    assert box
    assert code
    assert box["y"] >= code["y"] + code["height"]


def test_the_code_leads_to_the_view_without_the_mode(page: Page, base: str) -> None:
    opened(page, f"{MAP}{MODE}&focus=05")
    there = to_address(asked(page).change(mode=""))
    url = f"{base}/efter?{urlencode(there, doseq=True)}"
    code = page.get_by_role("img", name="QR-kod med länken till vyn")
    drawn = segno.make_qr(url, error="l").svg_data_uri(light="#fff", scale=4)
    expect(code).to_have_attribute("src", drawn)
    box = code.bounding_box()
    assert box
    assert 120 <= box["width"] == box["height"] <= 180
    title = heading(page).inner_text()
    opened(page, url)
    assert heading(page).inner_text() == title
    expect(page.get_by_test_id("stSidebar")).to_be_visible()


@pytest.mark.parametrize("screen", [(1440, 900), (1920, 1080), (1280, 720)])
def test_all_is_on_one_screen_in_letters_for_a_room(page: Page, screen: tuple[int, int]) -> None:
    page.set_viewport_size({"width": screen[0], "height": screen[1]})
    for address in (*LARGE, COMPARED):
        opened(page, address)
        main = page.get_by_test_id("stMain")
        assert main.evaluate("each => [each.scrollHeight, each.scrollWidth]") == [
            screen[1], screen[0],
        ]  # fmt: skip
        assert page.evaluate(BEYOND) == [], address
        expect(current(page, ".sv-example")).to_be_visible()
        expect(current(page, ".sv-minded")).to_contain_text("Källa: ")
    opened(page, LARGE[0])
    assert min(page.evaluate(LETTERS)) > screen[1] / 55


def test_a_long_list_that_was_asked_for_scrolls(page: Page) -> None:
    opened(page, f"{PLACES.replace('places=05', 'places=14').replace('map', 'chart')}{MODE}")
    expect(current(page, ".sv-caption")).to_contain_text("de 20 högsta av 49")
    opened(page, f"{page.url}&rest=open")
    expect(page.locator("svg.marks")).to_contain_text("Färgelanda")
    assert page.get_by_test_id("stMain").evaluate("each => each.scrollHeight > innerHeight")


@pytest.mark.screen(390, 844)
def test_on_a_phone_it_is_read_downwards(page: Page) -> None:
    for address in LARGE:
        opened(page, address)
        assert page.evaluate(WIDER) <= 0, address
        assert min(page.evaluate(LETTERS)) > 10
        expect(page.get_by_role("button", name="Avsluta")).to_be_visible()
    following = page.get_by_role("button", name="Nästa mått").bounding_box()
    assert following
    assert following["height"] >= 44
