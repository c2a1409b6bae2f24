"""Publish a delivery in one step, go back to an earlier one: readers see the old or the new."""

import errno
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from core.address import Address, Location
from core.deliveries import files, in_store, on_disk, writing
from core.deliveries.in_store import InStore
from core.deliveries.on_disk import OnDisk
from core.deliveries.register import FOLDER, RegisterError, State, Version, now
from core.deliveries.store import TABLE, DeliveryError, read_delivery

Trouble = Literal[
    "busy", "full", "closed", "away", "unfit", "register", "broken", "unknown", "disk", "changed"
]
_TROUBLES: Final[Mapping[int, Trouble]] = {
    **dict.fromkeys(writing.FULL, "full"),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), "closed"),
    errno.ENOTSUP: "unfit",
}
_UNREAD: Final[Mapping[str, Trouble]] = {"away": "away", "closed": "closed"}


class PublishError(Exception):
    """Say why nothing was published; everything is as it was."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}")
        self.trouble, self.detail = trouble, detail


@dataclass(frozen=True)
class New:
    """What is to be published: the folder of a written delivery, and what is told of it.

    `said`: the version's files, checks, audit, decision and note. `closes`: the earlier ones of its
    line are withdrawn. `still`: whether what it was audited beside is what readers can open.
    """

    line: str
    folder: Path
    said: Mapping[str, Any]
    closes: bool = False
    still: Callable[[], bool] = lambda: True


def publish(root: Location, new: New, by: str) -> Version:
    """Publish a delivery; raise PublishError, and change nothing, where that fails.

    It is copied beside the others, read back and compared with its checksums, and shown by one
    replacement of the list.
    """
    with _alone(root, by) as shelf:
        try:
            if not new.still():
                raise PublishError("changed")
            made = shelf.add(new.folder, new.line)
        except DeliveryError as wrong:
            raise _unread(wrong) from wrong
        version = Version(
            id=made.id, line=new.line, title=made.title, state="shown", at=now(), by=by,
            rows=made.rows, checksum=made.checksum, tag=files.tag_of(made.folder / TABLE),
            closes=new.closes, drawn=made.drawn, **new.said,
        )  # fmt: skip
        shelf.switch(shelf.register.with_published(version))
        return version


def roll_back(root: Location, to: str, by: str) -> Version:
    """Show an earlier version again and withdraw the later ones of its line."""
    with _alone(root, by) as shelf:
        target = _found(shelf, to, "shown")
        try:
            read_delivery(root / FOLDER / to, {target.tag: target.checksum})
        except DeliveryError as wrong:
            raise _unread(wrong) from wrong
        changed = shelf.register.with_rolled_back(to, by, now())
        shelf.switch(changed)
        return next(one for one in changed.versions if one.id == to)


def withdraw(root: Location, id_: str, by: str) -> Version:
    """Let no reader open a version any longer; with the one that is shown, its whole line."""
    with _alone(root, by) as shelf:
        _found(shelf, id_, "withdrawn")
        changed = shelf.register.with_withdrawn(id_, by, now())
        shelf.switch(changed)
        return next(one for one in changed.versions if one.id == id_)


def _found(shelf: OnDisk | InStore, id_: str, unless: State) -> Version:
    """Find a version; raise PublishError where there is none, or it is so already."""
    target = next((one for one in shelf.register.versions if one.id == id_), None)
    if target is None or target.state == unless:
        raise PublishError("unknown", id_)
    return target


@contextmanager
def _alone(root: Location, by: str) -> Iterator[OnDisk | InStore]:
    """Let one owner at a time change what is published."""
    here = in_store.alone(root, by) if isinstance(root, Address) else on_disk.alone(root)
    try:
        with here as shelf:
            yield shelf
    except TimeoutError as busy:
        raise PublishError("busy", str(busy)) from busy
    except ConnectionError as gone:
        raise PublishError("away", str(gone)) from gone
    except RegisterError as damaged:
        raise PublishError(damaged.trouble, str(damaged)) from damaged
    except OSError as wrong:
        raise PublishError(_TROUBLES.get(wrong.errno or 0, "disk"), str(wrong)) from wrong


def _unread(wrong: DeliveryError) -> PublishError:
    """Tell of a delivery that could not be read where it is to be shown."""
    return PublishError(_UNREAD.get(wrong.fault, "broken"), str(wrong))
