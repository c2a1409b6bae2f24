"""Write on disk so that it stays: whole or not at all, also when the power goes."""

import errno
import os
from pathlib import Path
from typing import Final

FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)  # nothing more can be written


def replace(file: Path, content: bytes) -> None:
    """Put a content in the place of a file's, in one step."""
    draft = file.with_name(f"{file.name}.tmp")
    draft.write_bytes(content)
    keep(draft)
    draft.replace(file)


def keep(path: Path) -> None:
    """Make sure that the disk has what was written, before anything relies on it."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
