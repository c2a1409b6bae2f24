"""What a journey in the browser needs: wait until the app rests, watch what it does, ask axe."""

import os
import shutil
import time
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Request, WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A name that slips past the watch still leads nowhere.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# On an address of a page the framework first looks for its server beneath it: a 404 by design.
PROBES = ("/_stcore/health", "/_stcore/host-config")
DONE = (
    ForwardMsg.ScriptFinishedStatus.FINISHED_SUCCESSFULLY,
    ForwardMsg.ScriptFinishedStatus.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
)
RESTING = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  return !!app
    && app.dataset.testScriptState === 'notRunning'
    && app.dataset.testConnectionState === 'CONNECTED'
    && !app.querySelector('[data-stale="true"], [data-testid="stSkeleton"], '
                          + '[data-testid="stAppSkeleton"], [data-testid="stSpinner"]')
    && document.getAnimations().every(each => each.playState !== 'running'
                          || each.effect.getComputedTiming().iterations === Infinity);
}"""


@dataclass
class Watch:
    """All that one page asked for and complained about since it was opened."""

    base: str
    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    in_flight: set[Request] = field(default_factory=set)
    sent: int = 0
    received: int = 0
    asked: bool = False
    started: bool = False

    def attach(self, page: Page) -> None:
        """Listen to the page's console, requests and websocket."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._request)
        page.on("requestfinished", self._settled)
        page.on("requestfailed", self._settled)
        page.on("websocket", self._websocket)

    @property
    def faults(self) -> list[str]:
        """What no journey may leave behind."""
        return [f"foreign request: {url}" for url in self.foreign] + self.complaints

    @property
    def resting(self) -> bool:
        """Whether every request for a rerun is answered and every file has come."""
        return not self.asked and not self.in_flight

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.location["url"].endswith(PROBES):
            self.complaints.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        self.in_flight.add(request)
        self._visit(request.url)

    def _settled(self, request: Request) -> None:
        self.in_flight.discard(request)

    def _visit(self, url: str) -> None:
        if not url.startswith((self.base, "data:", "blob:", "about:")):
            self.foreign.append(url)

    def _websocket(self, socket: WebSocket) -> None:
        self._visit(socket.url.replace("ws://", "http://"))
        socket.on("framesent", self._sent)
        socket.on("framereceived", self._received)

    def _sent(self, frame: str | bytes) -> None:
        self.sent += len(frame)
        if isinstance(frame, bytes) and BackMsg.FromString(frame).WhichOneof("type") == (
            "rerun_script"
        ):
            self.asked, self.started = True, False

    def _received(self, frame: str | bytes) -> None:
        self.received += len(frame)
        if isinstance(frame, str):
            return
        message = ForwardMsg.FromString(frame)
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.started = True
        elif kind == "script_finished" and self.started and message.script_finished in DONE:
            self.asked = False


_watches: WeakKeyDictionary[Page, Watch] = WeakKeyDictionary()


def watch(page: Page, base: str) -> Watch:
    """Start to watch a page; `ready` and `watched` find the watch again."""
    _watches[page] = Watch(base)
    _watches[page].attach(page)
    return _watches[page]


def watched(page: Page) -> Watch:
    """The watch that was set on this page (bytes over the websocket, faults)."""
    return _watches[page]


def ready(page: Page, seconds: float = 30) -> Page:
    """Wait until the app rests: no rerun asked for or under way, no file to come, all drawn, still.

    Journeys use this or `expect`: our policy forbids what `page.wait_for_function` does.
    """
    end = time.monotonic() + seconds
    calm = 0
    # Three looks in a row: a click reaches the websocket only a moment after it was made.
    while calm < 3:
        if time.monotonic() > end:
            message = f"not at rest after {seconds} s: {page.url}"
            raise TimeoutError(message)
        page.wait_for_timeout(50)
        calm = calm + 1 if _watches[page].resting and page.evaluate(RESTING) else 0
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    return page


def axe(page: Page) -> list[str]:
    """WCAG A and AA violations on the page as it stands, one line for each element."""
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    # Only violations are worked out in full: the same are found in two thirds of the time.
    options = {"runOnly": {"type": "tag", "values": tags}, "resultTypes": ["violations"]}
    report = Axe().run(page, options=options)
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))}"
        for violation in report.response["violations"]
        for node in violation["nodes"]
    ]


def executable() -> str | None:
    """Chromium's path: the setting, then the PATH; None leaves it to Playwright's own."""
    return os.environ.get("STUDIEVAGAR_CHROMIUM") or next(
        filter(None, map(shutil.which, NAMES)), None
    )
