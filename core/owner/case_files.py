"""Keep the files of a delivery on its way in: uploaded ones as copies, dropped ones in place."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from core import settings

FILES: Final = "files"
FRESH: Final = "fresh-"  # begins the names of folders with copies on their way

Uploaded = tuple[str, BinaryIO]  # a name and what it holds


def keep(case: Path, uploaded: Iterable[Uploaded]) -> None:
    """Copy files into a case's folder, block by block; two may be called alike."""
    folder = case / FILES
    folder.mkdir(parents=True, exist_ok=True)
    for name, stream in uploaded:
        with (folder / _free(folder, Path(name).name)).open("xb") as copy:
            shutil.copyfileobj(stream, copy)


@contextmanager
def staged(case: Path, uploaded: Iterable[Uploaded]) -> Iterator[Path]:
    """Copy files beside a case's own: what was there is kept until they are whole."""
    fresh = Path(tempfile.mkdtemp(prefix=FRESH, dir=case))
    try:
        keep(fresh, uploaded)
        yield fresh / FILES
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def replace(case: Path, fresh: Path, gone: Iterable[str]) -> set[str]:
    """Put fresh files in place of those that are gone or called alike; give their names."""
    for name in gone:
        (case / FILES / name).unlink(missing_ok=True)
    new = {path.name for path in fresh.iterdir()}
    for name in new:
        (fresh / name).replace(case / FILES / name)
    return new


def in_drop_folder() -> list[Path]:
    """List the files that lie in the drop folder of the settings, if there is one."""
    if not (named := settings.DROP_FOLDER.read()):
        return []
    folder = settings.ROOT / named
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in found if path.is_file() and not path.name.startswith("."))


def _free(folder: Path, name: str) -> str:
    """Give a name that no other file has."""
    path, number = Path(name), 2
    while (folder / path).exists():
        path = Path(f"{Path(name).stem} ({number}){Path(name).suffix}")
        number += 1
    return path.name
