"""Kill those who publish at random moments, and open the store after each."""

import multiprocessing
import os
import random
import signal
import time
from multiprocessing.context import ForkServerContext
from multiprocessing.synchronize import Event
from pathlib import Path

from core.deliveries import listing
from core.deliveries.publishing import publish
from core.deliveries.register import is_damaged, read_register
from tests.core.deliveries.published_tables import new

LONGEST = 0.04  # seconds after a publication: in it more begin, and most often one ends
ROUND = 25  # then a new store, so that its list stays short


def run(folder: Path, kills: int) -> int:
    """Kill so many; give how many publications came to their end before that.

    Raise AssertionError where a store is neither the old nor the new.
    """
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload([__name__])
    chance, published = random.Random(5), 0  # noqa: S311  # no secret
    for number in range(kills):
        root = folder / str(number // ROUND)
        if number % ROUND == 0:
            publish(root, new(9), "anna")
        before = [one.id for one in read_register(root).versions]
        _kill_one(processes, root, chance.uniform(0, LONGEST))
        after = [one.id for one in read_register(root).versions]
        assert after[: len(before)] == before
        assert not is_damaged(root)
        sound, broken = listing.list_deliveries(root)
        assert broken == []
        assert {one.id for one in sound} == {*after}
        assert [one.replaced_by for one in sound].count("") == 1
        published += len(after) - len(before) - 1
    return published


def publish_without_end(root: str, began: Event) -> None:
    """Publish one delivery after the other; somebody else puts an end to it."""
    made = new(10)
    while True:
        publish(Path(root), made, "anna")
        began.set()


def _kill_one(processes: ForkServerContext, root: Path, delay: float) -> None:
    """Start one who publishes without end, and kill it a while after its first."""
    began = processes.Event()
    publisher = processes.Process(target=publish_without_end, args=(str(root), began))
    publisher.start()
    assert began.wait(30)
    time.sleep(delay)
    os.kill(publisher.pid or 0, signal.SIGKILL)
    publisher.join()
