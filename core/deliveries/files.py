"""Open and check a delivery's files where they lie: on disk, or in an object store."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import lru_cache

import pyarrow.dataset as ds

from core.address import Address, Location
from core.deliveries import writing


def table(file: Location) -> ds.ParquetFileFragment:
    """Open a table; of what is asked of it, only the footer and the row groups are read."""
    if isinstance(file, Address):
        return ds.ParquetFileFormat().make_fragment(file.ranges())
    (only,) = ds.dataset(file).get_fragments()
    return only


def checksum(file: Location, known: Mapping[str, str] | None = None) -> str:
    """Give a file's sha256; raise OSError.

    In an object store a content is read once, or never where its sum is `known` by its tag.
    """
    if not (tag := tag_of(file)):
        return _sum(file)
    return (known or {}).get(tag) or _tagged(file, tag)


def tag_of(file: Location) -> str:
    """Give the tag that an object store knows a content by; none on disk."""
    return file.size_and_tag()[1] if isinstance(file, Address) else ""


def fault_of(wrong: Exception, otherwise: str = "unreadable") -> str:
    """Name the fault that an error is: what does not answer, or lets us not in."""
    if isinstance(wrong, ConnectionError):
        return "away"
    return "closed" if isinstance(wrong, PermissionError) else otherwise


def folders(root: Location) -> list[Location]:
    """List the folders right below; hidden ones are none, and below nothing there is none."""
    found: Sequence[Location]
    if isinstance(root, Address):
        found = root.folders()
    else:
        found = sorted(path for path in root.glob("*") if path.is_dir())
    return [each for each in found if not each.name.startswith(".")]


def replace(file: Location, content: bytes) -> None:
    """Put a content in the place of a file's, in one step."""
    if isinstance(file, Address):
        file.write_bytes(content)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    writing.replace(file, content)


@lru_cache(maxsize=1024)
def _tagged(file: Location, tag: str) -> str:
    del tag  # part of the key alone
    return _sum(file)


def _sum(file: Location) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
