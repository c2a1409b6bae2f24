"""Hold a lock in an object store: a lease that is renewed as long as its owner lives."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Final

import tomli_w

from core.address import Address
from core.deliveries import files
from core.deliveries.register import now

PATIENCE: Final = 10.0  # seconds that an owner waits for another
BEAT: Final = 2.5  # seconds between two renewals: several within the other's patience
WAIT: Final = 0.2  # seconds until the next try
_NOBODYS: Final = f'"{"0" * 32}"'  # a tag that no content has


class Lease:
    """A lock that says who holds it since when, and how often it was renewed."""

    def __init__(self, at: Address, by: str) -> None:
        self.at, self.over = at, Event()
        self.said = {"by": by, "at": now(), "beat": "0"}
        self.tag = ""

    def take(self) -> None:
        """Wait for the lock; raise TimeoutError where its holder lives.

        No clocks are compared: who has not renewed it while we waited is dead.
        """
        end = time.monotonic() + PATIENCE
        first = None
        while True:
            try:
                self._write("")
            except FileExistsError:
                found = self._found()
                first = first or found
                if time.monotonic() > end:
                    self._take_over(first, found)
                    return
                time.sleep(WAIT)
            else:
                return

    def renew(self) -> None:
        """Renew it until it is over, or has become another's."""
        while not self.over.wait(BEAT):
            self.said["beat"] = str(int(self.said["beat"]) + 1)
            try:
                self._write(self.tag)
            except FileExistsError:
                return
            except OSError:  # the store may answer next time
                continue

    def give_back(self) -> None:
        """Let go of the lock, if it is still ours."""
        with suppress(OSError):
            if files.tag_of(self.at) == self.tag:
                self.at.unlink()

    def check(self) -> None:
        """Raise OSError (ENOTSUP) where the store does not write as a condition says."""
        unfit = OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP), str(self.at))
        for tag in ("", _NOBODYS):
            with suppress(FileExistsError):
                self._write(tag)
                raise unfit
        try:
            self._write(self.tag)
        except FileExistsError as refused:
            if files.tag_of(self.at) == self.tag:  # else another has taken it meanwhile
                raise unfit from refused
            raise TimeoutError(str(self.at)) from refused

    def _take_over(self, first: str, found: str) -> None:
        if not found or found != first:
            raise TimeoutError(str(self.at))
        try:
            self._write(found)
        except FileExistsError as quicker:
            raise TimeoutError(str(self.at)) from quicker

    def _found(self) -> str:
        with suppress(FileNotFoundError):
            return files.tag_of(self.at)
        return ""

    def _write(self, tag: str) -> None:
        self.tag = self.at.write_if(tag, tomli_w.dumps(self.said).encode())


@contextmanager
def held(at: Address, by: str) -> Iterator[None]:
    """Hold a lock; raise TimeoutError where another holds it, OSError where none can be held."""
    lease = Lease(at, by)
    lease.take()
    beating = Thread(target=lease.renew, daemon=True)
    try:
        lease.check()
        beating.start()
        yield
    finally:
        lease.over.set()
        if beating.ident:
            beating.join()
        lease.give_back()
