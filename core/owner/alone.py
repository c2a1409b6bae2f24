"""Be the process of one piece of work: `python -m core.owner.alone FOLDER`."""

import logging
import os
import pickle
import sys
import time
from pathlib import Path
from typing import Final

from filelock import FileLock

from core.deliveries import writing
from core.deliveries.store import DeliveryError
from core.disclosure.older import OUT_OF_REACH
from core.owner.work import ASKED, CAME, FAR, LOCK, PROCESS, TROUBLE, Deed

POLITE: Final = 10  # readers' clicks go first
OFTEN: Final = 0.3  # seconds between two tellings


class Teller:
    """Tell on disk how far work is, not more often than somebody can see."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / FAR
        self.told, self.doing = 0.0, ""

    def __call__(self, doing: str, done: float) -> None:
        """Take what is being done and how much of it."""
        now = time.monotonic()
        if doing == self.doing and now - self.told < OFTEN:
            return
        self.told, self.doing = now, doing
        writing.replace(self.file, f"{doing} {done:.3f}".encode())


def work(folder: Path) -> None:
    """Do what was asked, and leave the result or the kind of trouble."""
    try:
        asked: Deed = pickle.loads((folder / ASKED).read_bytes())  # noqa: S301  # we wrote it
        writing.replace(folder / CAME, pickle.dumps(asked(Teller(folder))))
    except Exception as wrong:
        logging.getLogger(__name__).exception("Work in %s failed", folder.name)
        (folder / TROUBLE).write_text(trouble_of(wrong), encoding="utf-8")


def trouble_of(wrong: Exception) -> str:
    """Name a kind of trouble, a key of the words."""
    if isinstance(wrong, MemoryError):
        return "memory"
    if isinstance(wrong, DeliveryError):
        return wrong.fault if wrong.fault in OUT_OF_REACH else "delivery"
    if isinstance(wrong, OSError):
        return "full" if wrong.errno in writing.FULL else "disk"
    return "unexpected"


def main(folder: Path) -> None:
    """Work alone in a folder: whoever asks sees that it is held."""
    with FileLock(folder / LOCK):
        (folder / PROCESS).write_text(str(os.getpid()), encoding="utf-8")
        work(folder)


if __name__ == "__main__":
    os.nice(POLITE)
    main(Path(sys.argv[1]))
