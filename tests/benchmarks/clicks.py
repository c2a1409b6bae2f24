"""Click in Chromium on charts, table and maps, in turn with an empty page of the framework."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from tests.benchmarks.painted import SIGNS, Kind
from tests.benchmarks.report import heading, judged, percentile, row
from tests.benchmarks.serving import APP, BARE, EMPTY, served
from tests.e2e.browser import ARGUMENTS, executable, ready, watch
from tests.e2e.sheets import menu

TIMES = 30
CHOSEN = "delivery=exempeldata&units=degree.YSJUK&periods=2014-2019"
PLACES = "delivery=exempeldata&indicator=transition_rate&view=map"
# A point of the screen that lies inside a region, whatever its shape.
INSIDE = """place => {
  const path = document.querySelectorAll('g.regions_marks path')[place];
  const box = path.getBoundingClientRect();
  for (let step = 1; step < 400; step++) {
    const x = box.left + box.width * (step % 20) / 20, y = box.top + box.height * (step / 20) / 20;
    if (document.elementFromPoint(x, y) === path) return [x, y];
  }
}"""
Click = Callable[[Page, int], None]


def run() -> None:
    """Print each kind of click beside the empty page."""
    with served(APP) as app, served(EMPTY) as empty, served(BARE) as bare, chromium() as browser:
        nothing = Kind("empty page", visit(browser, f"{empty.base}/"), "text", _wait, _again)
        floors = _floors(browser, f"{bare.base}/?{CHOSEN}")
        sheets = _kinds(browser, f"{app.base}/efter?{CHOSEN}")
        places = _places(browser, f"{app.base}/kommuner?{PLACES}")
        kinds = [nothing, *floors, *sheets, *places]
        for turn in range(-4, TIMES):
            for kind in kinds:
                (kind.time if turn >= 0 else kind.warm)(turn % 2)
    _print(nothing, kinds)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give the browser that the journeys use."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(ARGUMENTS))
        yield browser
        browser.close()


def visit(browser: Browser, address: str) -> Page:
    """Open an address as a new visitor and wait until it rests."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="sv-SE")
    parts = urlsplit(address)
    watch(page, f"{parts.scheme}://{parts.netloc}")
    page.goto(address)
    ready(page).evaluate(SIGNS)
    return page


def _floors(browser: Browser, sheet: str) -> Iterator[Kind]:
    """Give pages that hold one control and one of our pictures, and nothing else."""
    for name, query in (
        ("bare page: the chart", "measure=industry"),
        ("bare page: the 290 kommuner", "measure=residence_municipality&view=map"),
    ):
        yield Kind(name, visit(browser, f"{sheet}&{query}"), "charts", *_segment("Siffra"))


def charts(browser: Browser, sheet: str) -> Kind:
    """Give a sheet whose chart changes between count and share."""
    page = visit(browser, f"{sheet}&measure=industry")
    return Kind("chart: count or share", page, "charts", *_segment("Siffra"))


def _kinds(browser: Browser, sheet: str) -> Iterator[Kind]:
    county, kommun = "measure=residence_county", "measure=residence_municipality"
    yield charts(browser, sheet)
    for name, query, sign, (prepare, click) in (
        ("measure", "measure=industry", "sheet", _menu("Mått", 1)),
        ("table: percentage base", "measure=industry&view=table", "table", _segment("Procentbas")),
        ("table: order by a head", "measure=industry&view=table", "table", (_wait, _head)),
        ("chart or table", "measure=industry", "view", (_wait, _view)),
        ("21 counties: focus by click", f"{county}&view=map", "focus", (_wait, _region)),
        ("21 counties: focus by list", f"{county}&view=map", "focus", _menu("Område i fokus", 3)),
        ("290 kommuner: focus by click", f"{kommun}&view=map", "focus", (_wait, _region)),
        ("290 kommuner: count or share", f"{kommun}&view=map", "charts", _segment("Siffra")),
    ):
        yield Kind(name, visit(browser, f"{sheet}&{query}"), sign, prepare, click)


def _places(browser: Browser, sheet: str) -> Iterator[Kind]:
    """Give an indicator's map of a county and of the country: both must answer as a sheet's."""
    focus = "Kommun i fokus"
    for name, query, sign, (prepare, click) in (
        ("indicator, a county: focus by list", "places=05", "focus", _menu(focus, 3)),
        ("indicator, 290: focus by click", "places=riket", "focus", (_wait, _region)),
        ("indicator, 290: focus by list", "places=riket", "focus", _menu(focus, 3)),
        ("indicator, 290: count or share", "places=riket", "charts", _segment("Siffra")),
    ):
        yield Kind(name, visit(browser, f"{sheet}&{query}"), sign, prepare, click)


def _menu(control: str, first: int = 0) -> tuple[Click, Click]:
    """Open a list unmeasured, then choose one of two neighbours in it."""

    def prepare(page: Page, _: int) -> None:
        menu(page, control).click()
        page.get_by_role("menuitem").first.wait_for()

    return prepare, lambda page, state: page.get_by_role("menuitem").nth(first + state).click()


def _segment(label: str) -> tuple[Click, Click]:
    """Choose one of the first two that stand side by side."""

    def click(page: Page, state: int) -> None:
        page.get_by_role("radiogroup", name=label).get_by_role("radio").nth(1 - state).click()

    return _wait, click


def _wait(page: Page, _: int) -> None:
    page.mouse.move(5, 5)


def _again(page: Page, _: int) -> None:
    page.get_by_role("button").click()


def _view(page: Page, state: int) -> None:
    page.get_by_role("radio", name=("Diagram", "Tabell")[state]).click()


def _head(page: Page, state: int) -> None:
    page.get_by_role("button", name=("Kvinnor, antal", "Män, antal")[state], exact=True).click()


def _region(page: Page, state: int) -> None:
    page.mouse.click(*page.evaluate(INSIDE, (3, 15)[state]))


def _print(empty: Kind, kinds: list[Kind]) -> None:
    p50, p95 = (percentile(empty.clicked.milliseconds, share) for share in (0.5, 0.95))
    heading(
        f"Click → painted, {TIMES} each in turn; others use this machine: only ratios travel",
        "p50 ms", "p95 ms", "p50 × empty", "p95 × empty", "kB seen before", "kB at first",
    )  # fmt: skip
    for kind in kinds:
        times = kind.clicked.milliseconds
        middle, late = percentile(times, 0.5), percentile(times, 0.95)
        kilobytes = percentile(kind.clicked.received, 0.5) / 1000
        row(
            kind.name, f"{middle:.0f}", f"{late:.0f}", judged(middle / p50, 2, ""),
            judged(late / p95, 2.5, ""), f"{kilobytes:.1f}",
            judged(kind.clicked.first / 1000, 40, ""),
        )  # fmt: skip
