"""Keep the files of a delivery on its way in: uploaded ones as copies, dropped ones in place."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Final

from core import settings

FILES: Final = "files"
FRESH: Final = "fresh"  # copies on their way: what was there before is kept until they are whole

Uploaded = tuple[str, BinaryIO]  # a name and what it holds


def keep(case: Path, uploaded: Iterable[Uploaded]) -> None:
    """Copy files into a case's folder, block by block; two may be called alike."""
    folder = case / FILES
    folder.mkdir(parents=True, exist_ok=True)
    for name, stream in uploaded:
        with (folder / _free(folder, Path(name).name)).open("xb") as copy:
            shutil.copyfileobj(stream, copy)


def replace(case: Path, uploaded: Iterable[Uploaded], gone: Iterable[str]) -> set[str]:
    """Put copies of files in place of those that are gone or called alike; give their names."""
    fresh = case / FRESH
    shutil.rmtree(fresh, ignore_errors=True)  # what a killed server left half copied
    try:
        keep(fresh, uploaded)
        for name in gone:
            (case / FILES / name).unlink(missing_ok=True)
        new = {path.name for path in (fresh / FILES).iterdir()}
        for name in new:
            (fresh / FILES / name).replace(case / FILES / name)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
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
