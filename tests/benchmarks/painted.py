"""Time a click in the page itself: from the pointer's press until what was expected is painted."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Page

from tests.e2e.browser import ready, watched

# Press to the first frame, sent to the screen, in which the page shows what it should.
ARM = """([show, wanted]) => {
  const shown = SIGNS[show];
  window.painted = new Promise(done => {
    let pressed = null;
    const press = event => pressed = event.timeStamp;
    addEventListener('pointerdown', press, {capture: true, once: true});
    const look = () => {
      if (pressed === null || shown() !== wanted) return requestAnimationFrame(look);
      const after = new MessageChannel();
      after.port1.onmessage = () => done(performance.now() - pressed);
      after.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
}"""
# What tells one state of a page from another, as text.
SIGNS = """(() => {
  const charts = () => [...document.querySelectorAll('[data-testid="stVegaLiteChart"] svg')];
  const shadows = () => [...document.querySelectorAll('[data-testid="stBidiComponentIsolated"]')];
  window.SIGNS = {
    text: () => document.querySelector('[data-testid="stText"]')?.textContent,
    charts: () => charts().map(svg => svg.textContent).join(),
    focus: () => [...charts()[0]?.querySelectorAll('g.mark-shape') ?? []].at(-1)?.innerHTML,
    table: () => shadows().map(each => each.shadowRoot.querySelector('table')?.textContent).join(),
    sheet: () => document.querySelector('h1')?.textContent + SIGNS.charts(),
    view: () => SIGNS.charts() + SIGNS.table(),
  };
})()"""


@dataclass
class Clicked:
    """One kind of click: milliseconds until painted, and bytes over the websocket.

    `first` is the most bytes of a state not seen before: what is large and was sent once, the
    framework does not send again.
    """

    milliseconds: list[float] = field(default_factory=list)
    received: list[int] = field(default_factory=list)
    first: int = 0


@dataclass
class Kind:
    """A page with two states; `click` goes to one of them, `sign` tells which it shows."""

    name: str
    page: Page
    sign: str
    prepare: Callable[[Page, int], None]
    click: Callable[[Page, int], None]
    clicked: Clicked = field(default_factory=Clicked)
    states: dict[int, str] = field(default_factory=dict)

    def warm(self, state: int) -> None:
        """Click without a clock and remember what the state looks like."""
        before = watched(self.page).received
        self._press(state)
        self.clicked.first = max(self.clicked.first, watched(self.page).received - before)
        self.states[state] = self.page.evaluate("sign => SIGNS[sign]()", self.sign)

    def time(self, state: int) -> None:
        """Click with a clock, and count what the server sends until the page rests."""
        watch = watched(self.page)
        self.page.bring_to_front()
        self.prepare(self.page, state)
        before = watch.received
        self.page.evaluate(ARM, [self.sign, self.states[state]])
        self.click(self.page, state)
        self.clicked.milliseconds.append(self.page.evaluate("() => window.painted"))
        ready(self.page)
        self.clicked.received.append(watch.received - before)

    def _press(self, state: int) -> None:
        self.page.bring_to_front()
        self.prepare(self.page, state)
        self.click(self.page, state)
        ready(self.page)
