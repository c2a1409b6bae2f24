"""Publish in an object store: uploaded beside the others, shown by one write that has a condition.

Two owners who both believe that they are alone lose nothing: the list is only written over the one
that was read, and nothing is cleared away before the list is written anew.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from core.address import Address
from core.deliveries import files, lease, lookout
from core.deliveries.register import (
    BEFORE,
    FOLDER,
    LIST,
    LOCK,
    Register,
    is_damaged,
    now,
    read_register,
    written,
)
from core.deliveries.store import Delivery, read_delivery


@dataclass(frozen=True)
class InStore:
    """The versions below an address, as one owner has read them; `tag` is that of the list."""

    root: Address
    register: Register
    tag: str

    def add(self, draft: Path, line: str) -> Delivery:
        """Upload a delivery beside the versions and read it back; raise DeliveryError."""
        # Its name is like no other, so that nobody else ever writes there.
        day = datetime.now(UTC).date().isoformat()
        folder = self.root / FOLDER / f"{line}-{day}-{secrets.token_hex(3)}"
        for path in draft.iterdir():
            (folder / path.name).write_bytes(path)
        return read_delivery(folder)

    def switch(self, after: Register) -> str:
        """Write the list over the one that was read, in one step; keep that one; give the new tag.

        Raise TimeoutError where somebody else has written it since.
        """
        folder = self.root / FOLDER
        content = written(after)
        try:
            tag = (folder / LIST).write_if(self.tag, content)
        except OSError as wrong:
            # An answer that was lost on its way looks like a failure.
            tag = files.tag_of(folder / LIST)
            if (folder / LIST).read_bytes() != content:
                if isinstance(wrong, FileExistsError):
                    raise TimeoutError(LIST) from wrong
                raise
        with suppress(OSError):  # what readers see is changed, whatever comes of this
            (folder / BEFORE).write_bytes(written(self.register))
        lookout.forget(self.root)
        return tag

    def cleared(self, by: str) -> "InStore":
        """Remove what was never published: a killed or failed attempt left it."""
        listed = {one.id for one in self.register.versions}
        left = [at for at in (self.root / FOLDER).tags() if _version_of(at) not in {"", *listed}]
        if not left:
            return self
        after = self.register.with_cleared(by, now())
        # Whoever still is at it can no longer show what is taken away here.
        cleared = replace(self, register=after, tag=self.switch(after))
        for at in left:
            at.unlink()
        return cleared


@contextmanager
def alone(root: Address, by: str) -> Iterator[InStore]:
    """Let one owner at a time change what is published, after clearing what others left half.

    Raise TimeoutError where another holds the lock, RegisterError, OSError.
    """
    with lease.held(root / FOLDER / LOCK, by):
        tag = ""
        with suppress(FileNotFoundError):
            tag = files.tag_of(root / FOLDER / LIST)  # before the content: never newer than it
        found = InStore(root, read_register(root), tag)
        yield found if is_damaged(root) else found.cleared(by)


def _version_of(at: Address) -> str:
    """Give the version that a file is of, if it is of one."""
    _, _, inner = at.key.partition(f"{FOLDER}/")
    version, _, file = inner.partition("/")
    return version if file else ""
