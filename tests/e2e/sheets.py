"""Addresses that the journeys open, and how they find their way on a sheet."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.browser import ready

NURSES = "/efter?delivery=exempeldata&units=degree.YSJUK&periods=2014-2019"
MAP = f"{NURSES}&measure=residence_county&view=map"
CHART = f"{NURSES}&measure=industry"
TABLE = f"{NURSES}&measure=residence_county&view=table"
TIME = f"{NURSES}&measure=matching&view=time"
# A programme that few finish: its sheet warns of the small base.
FEW = "/efter?delivery=exempeldata&units=programme.6IMDT&periods=2014-2019&measure=residence_county"
PUBLISHED = (
    "/fore?delivery=liu-publicerat&units=programme.Civilekonomprogrammet"
    "&measure=recruitment_county&view=map"
)
COMPARED = (
    "/jamfor?delivery=exempeldata&units=degree.YSJUK&units=degree.YLAKA&units=degree.YCIKTS"
    "&periods=2014-2019"
)
INSTITUTIONS = (
    "/jamfor?delivery=liu-publicerat&units=degree.Ekonomexamen&periods=2010-2015"
    "&measure=employment&view=institutions"
)
PAIR = (
    "/jamfor?delivery=exempeldata&units=programme.6SJUK&periods=2014-2016&perspective=background"
    "&measure=recruitment_county&beside=perspective%3Doutcomes%26units%3Ddegree.YSJUK"
    "%26periods%3D2014-2019%26measure%3Dresidence_county"
)
PROFILE = (
    "/kommuner?delivery=exempeldata&places=05&indicator=transition_rate&view=profile&focus=0512"
)
PLACES = "/kommuner?delivery=exempeldata&places=05"
MODE = "&mode=presentation"
EVERY = {
    "start": "/", "fore": "/fore", "under": "/under", "efter": "/efter", "om": "/om",
    "steps": NURSES, "chart": CHART, "map": MAP, "table": TABLE, "time": TIME,
    "terms": "/under?delivery=exempeldata&units=programme.6MMEC&periods=2018-2018"
             "&measure=study_status",
    "published": PUBLISHED, "profile": PROFILE,
    "matrix": f"{COMPARED}&measure=matching", "gaps": f"{COMPARED}&measure=sector&view=gap",
    "maps": f"{COMPARED}&measure=residence_county&view=map", "institutions": INSTITUTIONS,
    "two": PAIR, "two-maps": f"{PAIR}&view=map", "two-tables": f"{PAIR}&view=table",
    "places": f"{PLACES}&indicator=transition_rate&view=map",
    "classes": f"{PLACES}&indicator=parental_education&view=chart",
    "ratios": f"{PLACES}&indicator=relation_ratio&view=table",
    "places-time": f"{PLACES}&indicator=transition_rate&view=time&focus=0512",
    "presented": f"{MAP}{MODE}", "presented-profile": f"{PROFILE}{MODE}",
    **{f"moves-{view}": f"/floden?delivery=exempeldata&view={view}&focus=05"
       for view in ("chart", "map", "table", "time", "matrix", "flows")},
}  # fmt: skip


def opened(page: Page, address: str) -> Page:
    """Open an address and wait until all is drawn."""
    page.goto(address)
    return ready(page)


class Clicks:
    """Click, wait until all is drawn, and count."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def __call__(self, target: Locator) -> None:
        self.count += 1
        target.click()
        ready(self.page)


def heading(page: Page) -> Locator:
    """Find the sheet's title."""
    return current(page, "h1")


def current(page: Page, css: str) -> Locator:
    """Find what belongs to the latest run: for a moment the one before stands beside it."""
    return page.locator(f'[data-testid="stElementContainer"]:not([data-stale="true"]) {css}')


def county(page: Page, place: int) -> Locator:
    """Find a county on the map by its place in the order of codes: 3 is Östergötland."""
    return page.locator(".st-key-drawn-map .mark-shape").first.locator("path").nth(place)


def shown(page: Page, view: str) -> None:
    """Change view by its name."""
    page.get_by_role("radio", name=view, exact=True).click()
    expect(page.get_by_role("radio", name=view, exact=True)).to_be_checked()
    ready(page)


def menu(page: Page, control: str) -> Locator:
    """Find the button that says what is chosen of many, and opens the list."""
    return page.get_by_role("button", name=re.compile(f"^{control}: "))


def choose(page: Page, control: str, option: str) -> None:
    """Choose an option of a control by their names, wherever the control stands."""
    radios = page.get_by_role("radiogroup", name=control, exact=True)
    if not radios.or_(menu(page, control)).count():
        page.get_by_role("button", name="Fler val").click()
        expect(radios).to_be_visible()
    if radios.count():
        radios.get_by_role("radio", name=option, exact=True).click()
    else:
        menu(page, control).click()
        page.get_by_role("menuitem", name=option, exact=True).click()
    ready(page)


def table(page: Page, *, opened: bool = False) -> list[list[str]]:
    """Read the table as it is shown: label and cells, without what is only read aloud."""
    if opened:
        while (closed := page.locator("tbody button[aria-expanded=false]:visible")).count():
            closed.first.click()
    rows = page.get_by_role("table").locator("tbody tr:visible, tfoot tr")
    shown: list[list[str]] = rows.evaluate_all(
        """rows => rows.map(row => [...row.children].map(cell => {
          const copy = cell.cloneNode(true);
          copy.querySelectorAll('.aloud').forEach(e => e.remove());
          return copy.textContent.trim();
        }))"""
    )
    return shown


def plain(text: str) -> str:
    """Write narrow and fixed spaces as common ones."""
    return re.sub(r"[\u00a0\u202f]", " ", text)
