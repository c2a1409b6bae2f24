"""Let many readers click at once: a client that speaks the framework's websocket protocol."""

import asyncio
import random
import time
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests.benchmarks.clicks import CHOSEN
from tests.benchmarks.report import heading, judged, percentile, row
from tests.benchmarks.serving import APP, served

READERS = 50
THINK = 8.0  # seconds between a reader's clicks, on average
SECONDS = 60
MOST = 2**26
VIEWS = (
    "measure=industry",
    "measure=industry&number=count",
    "measure=sector&view=table",
    "measure=residence_county&view=map&region=05",
    "measure=residence_municipality&view=map",
)
ENDED = ForwardMsg.ScriptFinishedStatus


@dataclass
class Heard:
    """What all readers heard: seconds of each rerun, bytes, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    received: int = 0
    errors: list[str] = field(default_factory=list)


def run() -> None:
    """Print how long readers wait, and what their sessions weigh."""
    heard = Heard()
    with served(APP) as app:
        before = app.memory
        asyncio.run(_crowd(app.base.replace("http", "ws"), heard))
        after = app.memory
    late = percentile(heard.seconds, 0.95) if heard.seconds else 0.0
    heading(f"{READERS} readers, {THINK:g} s between clicks, {SECONDS} s; client on the same cores",
            "reruns", "p50 s", "p95 s", "errors", "kB each", "MB before", "MB after")  # fmt: skip
    row(
        "rerun", str(len(heard.seconds)), f"{percentile(heard.seconds, 0.5):.2f}",
        judged(late, 0.5, " s"), str(len(heard.errors)),
        f"{heard.received / 1000 / max(1, len(heard.seconds)):.0f}",
        f"{before:.0f}", f"{after:.0f}",
    )  # fmt: skip
    for error in sorted(set(heard.errors)):
        row(f"  {error}")


async def _crowd(base: str, heard: Heard) -> None:
    end = time.perf_counter() + SECONDS
    readers = (_reader(base, random.Random(seed), end, heard) for seed in range(READERS))  # noqa: S311 no secret
    await asyncio.gather(*readers)


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
    seen = set()
    while True:
        frame = await socket.recv()
        heard.received += len(frame)
        message = ForwardMsg.FromString(frame)
        seen.add(message.delta.new_element.WhichOneof("type"))
        if message.WhichOneof("type") == "script_finished":
            break
    # The button that copies the link is on every sheet and on no other page.
    if "bidi_component" not in seen or "exception" in seen:
        heard.errors.append("no sheet")
    if message.script_finished != ENDED.FINISHED_SUCCESSFULLY:
        heard.errors.append(ENDED.Name(message.script_finished))
