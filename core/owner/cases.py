"""Keep deliveries on their way in: each a folder with its files, what is told, what came of it."""

import errno
import os
import secrets
import shutil
import tempfile
import time
import tomllib
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

import tomli_w
from filelock import FileLock

from core import settings
from core.deliveries import writing
from core.deliveries.register import FOLDER, RegisterError, Version, now, read_register
from core.deliveries.store import DeliveryError, read_manifest
from core.disclosure.protect import How
from core.disclosure.verdict import NOT_PINNED, Setting
from core.ingest import memory
from core.ingest.memory import Memory
from core.owner import case_files, review, work
from core.owner.case_files import Uploaded
from core.owner.review import Review
from core.owner.steps import Desk
from core.owner.work import State

CASE: Final = "case.toml"
CHECK: Final = "check"
PROTECT: Final = "protect"
DRAFT: Final = "draft"
LOCK: Final = ".lock"  # held while files are replaced
OTHERS: Final = 0o022  # write permission of group and others
KEPT: Final = 14 * 86_400  # seconds that a forgotten one is kept


@dataclass(frozen=True)
class Case:
    """One delivery on its way in; `at` is when it was begun (ISO, UTC).

    `narrowest`: what its audit is asked, as a Setting has it. `closes`: as a Desk has it.
    """

    folder: Path
    line: str
    by: str
    at: str
    narrowest: int = NOT_PINNED.narrowest
    closes: bool = False

    @property
    def id(self) -> str:
        """Give what it is known by."""
        return self.folder.name

    @property
    def files(self) -> dict[str, Path]:
        """Give the files by name: those in the drop folder, and uploaded ones before them."""
        dropped = _read(self.folder).get("dropped", {}).items()
        every = {name: Path(path) for name, path in dropped}
        every |= {path.name: path for path in (self.folder / case_files.FILES).iterdir()}
        return dict(sorted(every.items()))

    @property
    def told(self) -> Memory:
        """Give what the owner has told of this delivery."""
        return memory.read(self.folder)

    @property
    def desk(self) -> Desk:
        """Give where it is published."""
        return Desk(settings.deliveries_folder(), self.line, self.closes)

    @property
    def shown(self) -> Version | None:
        """Give the version that it would replace; none where the list cannot be read."""
        with suppress(RegisterError):
            return read_register(self.desk.root).shown(self.line)
        return None

    @property
    def has_older(self) -> bool:
        """Tell whether readers can open any version of the same line."""
        with suppress(RegisterError):
            every = read_register(self.desk.root).versions
            return any(one.line == self.line and one.state != "withdrawn" for one in every)
        return False

    @property
    def is_older(self) -> bool:
        """Tell whether it was drawn before what it would replace."""
        if not (shown := self.shown):
            return False
        with suppress(DeliveryError):
            manifest = read_manifest(self.desk.root / FOLDER / shown.id)
            drawn, before = str(self.told.about["drawn"]), str(manifest["drawn"])
            return drawn < before[: len(drawn)]
        return False

    @property
    def state(self) -> State | None:
        """Tell how far the latest work is; nothing before the first."""
        step = self._latest
        return work.state(step) if step else None

    @property
    def review(self) -> Review | None:
        """Give what there is to see: of what is protected, else of what was checked."""
        for name in (PROTECT, CHECK):
            folder = self.folder / name
            if folder.exists() and (folder / work.CAME).exists():
                as_of = f"{name}-{(folder / work.CAME).stat().st_mtime_ns}"
                found: Review = work.came(folder)
                return replace(found, as_of=as_of)
        return None

    def tell(self, told: Memory) -> None:
        """Keep what the owner tells."""
        memory.keep(self.folder, told)

    @property
    def is_protecting(self) -> bool:
        """Tell whether the latest work is to protect."""
        return (self.folder / PROTECT).exists()

    def check(self) -> None:
        """Begin to check, compare and audit the files, from the start."""
        self._forget(CHECK, PROTECT)
        folder, setting = self.folder / CHECK, Setting(self.narrowest)
        deed = partial(review.review, self.desk, self.files, self.told, setting, folder / DRAFT)
        work.begin(folder, deed)

    def protect(self, how: How) -> None:
        """Begin to hide what else must be hidden."""
        seen = work.came(self.folder / CHECK)
        self._forget(PROTECT)
        work.begin(self.folder / PROTECT, partial(review.protect, self.desk, seen, how))

    def unprotect(self) -> None:
        """Go back to what was delivered."""
        self._forget(PROTECT)

    def close_older(self, closes: bool) -> None:  # noqa: FBT001  # a callback's argument
        """Decide whether earlier versions are closed when it is published, and look at it anew."""
        self._say(closes=closes)
        replace(self, closes=closes).check()

    def correct(
        self, uploaded: Iterable[Uploaded], dropped: Iterable[Path], kept: Collection[str]
    ) -> None:
        """Look at other files anew: what is called alike is replaced, what is not kept goes.

        Where a copy fails all is as it was; after that nothing holds that the old files gave.
        """
        with (
            FileLock(self.folder / LOCK),  # another tab, or a second click
            case_files.staged(self.folder, uploaded) as fresh,
        ):
            places = {each.name: str(each) for each in dropped}
            gone = {name for name in self.files if name not in kept or name in places}
            self._forget(PROTECT, CHECK)
            new = case_files.replace(self.folder, fresh, gone)
            before = _read(self.folder).get("dropped", {}).items()
            left = {name: place for name, place in before if name not in {*gone, *new}}
            self._say(dropped=left | places)
            self.check()

    def _say(self, **said: object) -> None:
        raw = {**_read(self.folder), **said}
        writing.replace(self.folder / CASE, tomli_w.dumps(raw).encode())

    def stop(self) -> None:
        """Stop the work that is under way; what was there before it stays."""
        if step := self._latest:
            work.stop(step)

    def throw_away(self) -> None:
        """Stop and forget it all."""
        self._forget(PROTECT, CHECK)
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def _latest(self) -> Path | None:
        steps = (self.folder / name for name in (PROTECT, CHECK))
        return next((step for step in steps if step.exists()), None)

    def _forget(self, *steps: str) -> None:
        for folder in (self.folder / step for step in steps):
            if folder.exists():
                work.stop(folder)
                shutil.rmtree(folder)


def begin(  # noqa: PLR0913, PLR0917  # all that it is made of
    line: str,
    by: str,
    uploaded: Iterable[Uploaded],
    dropped: Iterable[Path],
    told: Memory,
    narrowest: int = NOT_PINNED.narrowest,
) -> Case:
    """Begin a case with files, uploaded ones as copies; nothing is left where that fails."""
    case = Case(_root() / secrets.token_hex(8), line, by, now(), narrowest)
    raw = {name: value for name, value in vars(case).items() if name != "folder"}
    raw["dropped"] = {each.name: str(each) for each in dropped}
    try:
        case_files.keep(case.folder, uploaded)
        case.tell(told)
        writing.replace(case.folder / CASE, tomli_w.dumps(raw).encode())  # with this it is a case
    except OSError:
        shutil.rmtree(case.folder, ignore_errors=True)
        raise
    return case


def under_way() -> list[Case]:
    """List what was begun and neither published nor thrown away, the latest first."""
    found = []
    for folder in _root().iterdir():
        if time.time() - folder.stat().st_mtime > KEPT:
            shutil.rmtree(folder, ignore_errors=True)
        elif (folder / CASE).exists():
            raw = _read(folder)
            said = {each.name: raw[each.name] for each in fields(Case) if each.name in raw}
            found.append(Case(folder, **said))
    return sorted(found, key=lambda case: case.at, reverse=True)


def _root() -> Path:
    """Give the folder where all of them lie; raise PermissionError where others may write there."""
    named = settings.WORK_FOLDER.read()
    root = settings.ROOT / named if named else Path(tempfile.gettempdir()) / "studievagar"
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = root.stat()
    # What lies there is unpickled, and a folder for all may hold one that somebody else has made.
    if hasattr(os, "getuid") and (found.st_uid != os.getuid() or found.st_mode & OTHERS):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(root))
    return root


def _read(folder: Path) -> Mapping[str, Any]:
    return tomllib.loads((folder / CASE).read_text(encoding="utf-8"))
