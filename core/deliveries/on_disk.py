"""Publish on disk: one owner at a time, copied beside the others, shown by one replacement."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path
from typing import Final

from filelock import FileLock

from core.deliveries import register as lists
from core.deliveries import writing
from core.deliveries.register import FOLDER
from core.deliveries.store import Delivery, DeliveryError, read_delivery

PATIENCE: Final = 10.0  # seconds that an owner waits for another


@dataclass(frozen=True)
class OnDisk:
    """The versions below a folder, for the one owner who may change them now."""

    root: Path
    register: lists.Register

    def add(self, draft: Path, line: str) -> Delivery:
        """Copy a delivery beside the versions and read it back; raise DeliveryError."""
        folder = self.root / FOLDER / self._new_id(line)
        folder.mkdir()
        try:
            for path in draft.iterdir():
                shutil.copyfile(path, folder / path.name)
            delivery = read_delivery(folder)
        except DeliveryError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        for path in (*folder.iterdir(), folder, folder.parent):
            writing.keep(path)
        return delivery

    def switch(self, after: lists.Register) -> None:
        """Replace the list in one step; the one before it is kept beside it."""
        folder = self.root / FOLDER
        writing.replace(folder / lists.BEFORE, lists.written(self.register))
        writing.replace(folder / lists.LIST, lists.written(after))
        writing.keep(folder)

    def _new_id(self, line: str) -> str:
        """Give the id of a new version: its line and the day, with a number where that is taken."""
        day = f"{line}-{datetime.now(UTC).date().isoformat()}"
        names = chain([day], (f"{day}-{number}" for number in count(2)))
        return next(name for name in names if not (self.root / FOLDER / name).exists())


@contextmanager
def alone(root: Path) -> Iterator[OnDisk]:
    """Let one owner at a time change what is published, what others left half cleared away.

    Raise TimeoutError where another takes too long, RegisterError, OSError.
    """
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / lists.LOCK, timeout=PATIENCE):
        register = lists.read_register(root)
        if not lists.is_damaged(root):
            _clear(folder, register)
        yield OnDisk(root, register)


def _clear(folder: Path, register: lists.Register) -> None:
    """Remove what was never published: a killed or failed attempt left it."""
    listed = {one.id for one in register.versions}
    for path in folder.iterdir():
        if path.is_dir() and path.name not in listed:
            shutil.rmtree(path)
    for path in folder.glob("*.tmp"):
        path.unlink()
