"""Address a place in an object store, and walk and read there as a Path does on disk."""

import errno
import io
import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.object_store import opened, told
from core.ranges import Ranges

if TYPE_CHECKING:
    from obstore import GetOptions, PutMode

SCHEME: Final = "://"
AHEAD: Final = 8 * 1024 * 1024  # bytes that are fetched at a time of what is read through


@dataclass(frozen=True)
class Address:
    """A place in an object store: `s3://bucket/folder`, and the key of what lies below it.

    What goes wrong is an OSError, as on disk: FileNotFoundError, FileExistsError, PermissionError,
    and ConnectionError where the store does not answer, or not as it should.
    """

    store: str
    key: str = ""

    def __truediv__(self, name: str) -> "Address":
        return Address(self.store, f"{self.key}/{name}" if self.key else name)

    def __str__(self) -> str:
        return f"{self.store}/{self.key}".rstrip("/")

    @property
    def name(self) -> str:
        """Give the last part."""
        return str(self).rpartition("/")[2]

    def read_bytes(self) -> bytes:
        """Read it whole, in one question."""
        with told(self):
            return bytes(opened(self.store).get(self.key).bytes())

    def read_text(self, encoding: str = "utf-8") -> str:
        """Read it whole."""
        return self.read_bytes().decode(encoding)

    def open(self, _mode: str = "rb") -> io.BufferedReader:
        """Open it, to be read through."""
        return io.BufferedReader(self.ranges(), AHEAD)

    def ranges(self) -> Ranges:
        """Open it, to be read here and there."""
        size, tag = self.size_and_tag()
        return Ranges(size, partial(self._read, tag))

    def size_and_tag(self) -> tuple[int, str]:
        """Give how many bytes it has, and the tag (ETag) that another content would not have."""
        with told(self):
            found = opened(self.store).head(self.key)
        return found["size"], found["e_tag"] or ""

    def exists(self) -> bool:
        """Tell whether it is there."""
        try:
            return bool(self.size_and_tag())
        except FileNotFoundError:
            return False

    def folders(self) -> list["Address"]:
        """List the folders right below."""
        with told(self):
            found = opened(self.store).list_with_delimiter(self.key)
        return [Address(self.store, prefix) for prefix in sorted(found["common_prefixes"])]

    def tags(self) -> dict["Address", str]:
        """Give all that lies below, at any depth, with the tag of each."""
        with told(self):
            found = [each for part in opened(self.store).list(self.key) for each in part]
        return {Address(self.store, each["path"]): each["e_tag"] or "" for each in found}

    def write_bytes(self, content: bytes | Path) -> str:
        """Write it in one step, a file of the disk too; give its tag."""
        return self._put(content, "overwrite")

    def write_if(self, tag: str, content: bytes) -> str:
        """Write it if it still has this tag, or is not there (""); else raise FileExistsError."""
        try:
            return self._put(content, {"e_tag": tag} if tag else "create")
        except FileExistsError:
            if not tag or self.size_and_tag()[1] != tag:
                raise
            # Ceph (seen in 16.2) refuses the right tag too, unless it comes without its quotes.
            return self._put(content, {"e_tag": tag.strip('"')})

    def unlink(self) -> None:
        """Remove it."""
        with told(self):
            opened(self.store).delete(self.key)

    def _put(self, content: bytes | Path, mode: "PutMode") -> str:
        with told(self):
            return opened(self.store).put(self.key, content, mode=mode)["e_tag"] or ""

    def _read(self, tag: str, start: int, end: int) -> memoryview:
        """Read from a byte to before another; raise OSError (ESTALE) where the content is new."""
        asked: GetOptions = {"range": (start, end)}
        if tag:
            asked["if_match"] = tag
        try:
            with told(self):
                return memoryview(opened(self.store).get(self.key, options=asked).bytes())
        except FileExistsError as newer:
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), str(self)) from newer


Location = Path | Address  # of what lies on a disk, or in an object store
