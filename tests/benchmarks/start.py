"""Time the first visit beside an empty page's, and how soon a killed server is usable again."""

import os
import signal
import subprocess
import sys
import time

from playwright.sync_api import Browser

from tests.benchmarks.clicks import CHOSEN, chromium, visit
from tests.benchmarks.report import heading, percentile, row
from tests.benchmarks.serving import APP, EMPTY, ROOT, served

TIMES = 5
BACK = 10  # seconds
IMPORTS = ("streamlit", "pandas", "altair", "core.ui.menu", "core.ui.two_steps")


def run() -> None:
    """Print the times of a cold start."""
    with served(APP) as app, served(EMPTY) as empty, chromium() as browser:
        chart = f"{app.base}/efter?{CHOSEN}&measure=industry"
        charts, texts = [], []
        for _ in range(TIMES):
            charts.append(_until(browser, chart, '[data-testid="stVegaLiteChart"] svg'))
            texts.append(_until(browser, f"{empty.base}/", '[data-testid="stText"]'))
        back = _back(browser)
    first, bare = percentile(charts, 0.5), percentile(texts, 0.5)
    goal = 1.3 * bare + 1
    verdict = "✓" if first <= goal else "✗"
    heading("Cold start, a fresh visitor each time", "seconds", "goal")
    row("an empty page is painted", f"{bare:.2f}")
    row("a deep link's first chart", f"{first:.2f}", f"≤ {goal:.2f} {verdict}")
    row("the very first chart of a process", f"{charts[0]:.2f}")
    row("server healthy, app", f"{app.seconds:.2f}")
    row("server healthy, empty page", f"{empty.seconds:.2f}")
    verdict = "✓" if back <= BACK else "✗"
    row("usable again after kill -9 and a start", f"{back:.2f}", f"≤ {BACK:g} {verdict}")
    for name in IMPORTS:
        row(f"import {name}", f"{_import(name):.2f}")


def _until(browser: Browser, address: str, sign: str) -> float:
    """Give the seconds until the sign is there, with nothing in the browser's cache."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="sv-SE")
    page = context.new_page()
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.locator(sign).first.wait_for()
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    seconds = time.perf_counter() - start
    context.close()
    return seconds


def _back(browser: Browser) -> float:
    """Kill the server, start it anew, and give the seconds until an open page answers a click."""
    with served(APP) as app:
        page = visit(browser, f"{app.base}/efter?{CHOSEN}&measure=industry")
        os.kill(app.pid, signal.SIGKILL)
        page.locator("[data-testid=stApp]:not([data-test-connection-state=CONNECTED])").wait_for()
        start = time.perf_counter()
        with served(APP, int(app.base.rpartition(":")[2])):
            page.locator("[data-testid=stApp][data-test-connection-state=CONNECTED]").wait_for()
            page.get_by_role("radio", name="Tabell").click()
            page.get_by_role("table").wait_for()
            seconds = time.perf_counter() - start
            page.close()
    return seconds


def _import(name: str) -> float:
    clock = "import time; start = time.perf_counter()"
    program = f"{clock}; import {name}; print(time.perf_counter() - start)"
    return float(subprocess.check_output([sys.executable, "-c", program], cwd=ROOT).split()[-1])  # noqa: S603 our own words
