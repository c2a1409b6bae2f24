"""Publish a delivery in one step, go back to an earlier one: readers see the old or the new."""

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Literal

from filelock import FileLock, Timeout

from core.deliveries.register import (
    BEFORE,
    FOLDER,
    LIST,
    Register,
    RegisterError,
    Version,
    is_damaged,
    read_register,
    written,
)
from core.deliveries.store import DeliveryError, read_delivery

LOCK: Final = ".lock"
PATIENCE: Final = 10.0  # seconds that an owner waits for another
_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED: Final = (errno.EACCES, errno.EPERM, errno.EROFS)

Trouble = Literal["busy", "full", "closed", "register", "broken", "unknown", "disk"]


class PublishError(Exception):
    """Say why nothing was published; everything is as it was."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}")
        self.trouble, self.detail = trouble, detail


@dataclass(frozen=True)
class New:
    """What is to be published: the folder of a written delivery, and what is told of it.

    `said`: the version's files, checks, audit, decision and note.
    """

    line: str
    folder: Path
    said: Mapping[str, Any]


def publish(root: Path, new: New, by: str) -> Version:
    """Publish a delivery; raise PublishError, and change nothing, where that fails.

    It is copied beside the others, read back and compared with its checksums, and shown by one
    replacement of the list.
    """
    with _alone(root) as register:
        folder = root / FOLDER / _new_id(root, new.line)
        folder.mkdir()
        try:
            for path in new.folder.iterdir():
                shutil.copyfile(path, folder / path.name)
            delivery = read_delivery(folder)
        except DeliveryError as wrong:
            shutil.rmtree(folder, ignore_errors=True)
            raise PublishError("broken", str(wrong)) from wrong
        for path in (*folder.iterdir(), folder, folder.parent):
            _keep(path)
        version = Version(
            id=folder.name, line=new.line, title=delivery.title, state="shown", at=_now(), by=by,
            rows=delivery.rows, checksum=delivery.checksum, **new.said,
        )  # fmt: skip
        _switch(root, register, register.with_published(version))
        return version


def roll_back(root: Path, to: str, by: str) -> Version:
    """Show an earlier version again and withdraw the later ones of its line."""
    with _alone(root) as register:
        target = next((one for one in register.versions if one.id == to), None)
        if target is None or target.state == "shown":
            raise PublishError("unknown", to)
        try:
            read_delivery(root / FOLDER / to)
        except DeliveryError as wrong:
            raise PublishError("broken", str(wrong)) from wrong
        changed = register.with_rolled_back(to, by, _now())
        _switch(root, register, changed)
        return next(one for one in changed.versions if one.id == to)


@contextmanager
def _alone(root: Path) -> Iterator[Register]:
    """Let one owner at a time change what is published, after clearing what others left half."""
    folder = root / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / LOCK, timeout=PATIENCE):
            register = read_register(root)
            if not is_damaged(root):
                _clear(folder, register)
            yield register
    except Timeout as busy:
        raise PublishError("busy") from busy
    except RegisterError as damaged:
        raise PublishError("register", str(damaged)) from damaged
    except OSError as wrong:
        raise PublishError(_trouble(wrong), str(wrong)) from wrong


def _trouble(wrong: OSError) -> Trouble:
    if wrong.errno in _FULL:
        return "full"
    return "closed" if wrong.errno in _CLOSED else "disk"


def _clear(folder: Path, register: Register) -> None:
    """Remove what was never published: a killed or failed attempt left it."""
    listed = {one.id for one in register.versions}
    for path in folder.iterdir():
        if path.is_dir() and path.name not in listed:
            shutil.rmtree(path)
    for path in folder.glob("*.tmp"):
        path.unlink()


def _switch(root: Path, before: Register, after: Register) -> None:
    """Replace the list in one step; the one before it is kept beside it."""
    folder = root / FOLDER
    for name, register in ((BEFORE, before), (LIST, after)):
        draft = folder / f"{name}.tmp"
        draft.write_bytes(written(register))
        _keep(draft)
        draft.replace(folder / name)
    _keep(folder)


def _keep(path: Path) -> None:
    """Make sure that the disk has what was written, before anything relies on it."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _new_id(root: Path, line: str) -> str:
    """Give the id of a new version: its line and the day, with a number where that is taken."""
    day = f"{line}-{datetime.now(UTC).date().isoformat()}"
    taken = {path.name for path in (root / FOLDER).iterdir()}
    return next(name for name in _numbered(day) if name not in taken)


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
