"""Let many readers click at once: websocket clients, and among them three real browsers."""

import asyncio
import random
import time
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests.benchmarks.clicks import CHOSEN, charts, chromium
from tests.benchmarks.report import heading, judged, percentile, row
from tests.benchmarks.serving import APP, Served, served

THINK = 8.0  # seconds between a reader's clicks, on average
WEIGHINGS = 6
BROWSERS = 3
MOST = 2**26
VIEWS = (
    "measure=industry",
    "measure=industry&number=count",
    "measure=sector&view=table",
    "measure=residence_county&view=map&focus=05",
    "measure=residence_municipality&view=map",
)
ENDED = ForwardMsg.ScriptFinishedStatus


@dataclass
class Heard:
    """What all readers heard: seconds of each rerun, bytes, what went wrong; the server's MB."""

    seconds: list[float] = field(default_factory=list)
    received: int = 0
    errors: list[str] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)


def run(readers: int = 50, seconds: int = 60, goal: float = 0.5) -> None:
    """Print how long readers wait, and what their sessions weigh."""
    heard = Heard()
    with served(APP) as app:
        asyncio.run(_crowd(app, readers, seconds, heard))
    times = heard.seconds or [0.0]
    heading(f"{readers} readers, {THINK:g} s between clicks, {seconds} s; client on the same cores",
            "reruns", "p50 s", "p95 s", "errors", "kB each")  # fmt: skip
    row(
        "rerun", str(len(heard.seconds)), f"{percentile(times, 0.5):.2f}",
        judged(percentile(times, 0.95), goal, " s"), str(len(heard.errors)),
        f"{heard.received / 1000 / len(times):.0f}",
    )  # fmt: skip
    if heard.painted:
        middle, late = (percentile(heard.painted, share) / 1000 for share in (0.5, 0.95))
        row(f"{BROWSERS} browsers, click to painted", str(len(heard.painted)), f"{middle:.2f}",
            judged(late, goal, " s"))  # fmt: skip
    row("MB of the server, from start to end", *(f"{weight:.0f}" for weight in heard.memory))
    for error in sorted(set(heard.errors)):
        row(f"  {error}")


async def _crowd(app: Served, readers: int, seconds: int, heard: Heard) -> None:
    base, end = app.base.replace("http", "ws"), time.perf_counter() + seconds
    crowd = (_reader(base, random.Random(seed), end, heard) for seed in range(readers))  # noqa: S311 no secret
    browsers = asyncio.to_thread(_browse, app, end, heard)
    await asyncio.gather(_weigh(app, seconds, heard), browsers, *crowd)


def _browse(app: Served, end: float, heard: Heard) -> None:
    """Click in real browsers in turn, as often together as so many readers would."""
    with chromium() as browser:
        kinds = [charts(browser, f"{app.base}/efter?{CHOSEN}") for _ in range(BROWSERS)]
        for kind in kinds:
            kind.warm(1)
            kind.warm(0)
        turn = 0
        while time.perf_counter() < end:
            kinds[turn % BROWSERS].time(1 - turn // BROWSERS % 2)
            time.sleep(THINK / BROWSERS)
            turn += 1
        heard.painted += [each for kind in kinds for each in kind.clicked.milliseconds]


async def _weigh(app: Served, seconds: int, heard: Heard) -> None:
    heard.memory.append(app.memory)
    for _ in range(WEIGHINGS):
        await asyncio.sleep(seconds / WEIGHINGS)
        heard.memory.append(app.memory)


async def _reader(base: str, chance: random.Random, end: float, heard: Heard) -> None:
    await asyncio.sleep(chance.uniform(0, THINK))
    origin = base.replace("ws", "http")
    try:
        async with connect(
            f"{base}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            origin=Origin(origin),
            max_size=MOST,
        ) as socket:
            while time.perf_counter() < end:
                view = chance.choice(VIEWS)
                start = time.perf_counter()
                await _rerun(socket, f"{CHOSEN}&{view}", heard)
                heard.seconds.append(time.perf_counter() - start)
                await asyncio.sleep(chance.uniform(0, 2 * THINK))
    except Exception as fault:  # noqa: BLE001 whatever breaks a reader is what we count
        heard.errors.append(f"{type(fault).__name__}: {fault}")


async def _rerun(socket: ClientConnection, query: str, heard: Heard) -> None:
    """Ask for a view as an opened link does, and hear it to the end."""
    ask = BackMsg()
    ask.rerun_script.query_string = query
    ask.rerun_script.page_name = "efter"
    await socket.send(ask.SerializeToString())
    whole, failed = False, False
    while True:
        frame = await socket.recv()
        heard.received += len(frame)
        message = ForwardMsg.FromString(frame)
        element = message.delta.new_element
        whole |= "sv-keys" in element.html.body
        failed |= element.WhichOneof("type") == "exception"
        if message.WhichOneof("type") == "script_finished":
            break
    # Key figures are on every sheet and on no other page.
    if failed or not whole:
        heard.errors.append("no sheet")
    if message.script_finished != ENDED.FINISHED_SUCCESSFULLY:
        heard.errors.append(ENDED.Name(message.script_finished))
