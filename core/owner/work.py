"""Do long work in a process of its own, so that readers wait for nothing; tell how far it is."""

import hashlib
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from filelock import FileLock, Timeout

from core import settings
from core.ingest.draft import Progress


def _app() -> str:
    """Tell the code of this app from that of any other."""
    digest = hashlib.sha256()
    for path in sorted((settings.ROOT / "core").rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


ASKED: Final = "asked.pickle"
CAME: Final = f"came-{_app()}.pickle"  # what other code has worked out is worked out anew
FAR: Final = "far.txt"
TROUBLE: Final = "trouble.txt"
PROCESS: Final = "process.txt"
LOCK: Final = ".lock"  # held while somebody works
_HERE: Final[dict[Path, subprocess.Popen[bytes]]] = {}

Deed = Callable[[Progress], object]  # pickled: of functions and types that can be imported


@dataclass(frozen=True)
class State:
    """Tell how far work is: what is being done and how much of it (0–1), or what went wrong.

    `seconds`: for how long it has been under way.
    """

    is_running: bool
    doing: str = ""
    done: float = 0.0
    trouble: str = ""
    seconds: float = 0.0


def begin(folder: Path, deed: Deed) -> None:
    """Begin work whose traces lie in a new folder."""
    folder.mkdir(parents=True)
    (folder / ASKED).write_bytes(pickle.dumps(deed))
    asked = [sys.executable, "-m", "core.owner.alone", str(folder)]
    _HERE[folder] = subprocess.Popen(asked, cwd=settings.ROOT)  # noqa: S603  # our own words


def state(folder: Path) -> State:
    """Tell how far work is; work without a result was stopped, killed, or done by other code."""
    doing, _, done = _read(folder / FAR).partition(" ")
    if _is_running(folder):
        seconds = time.time() - (folder / ASKED).stat().st_mtime
        return State(is_running=True, doing=doing, done=float(done or 0), seconds=seconds)
    if (folder / CAME).exists():
        return State(is_running=False, doing=doing, done=1.0)
    ended = "updated" if any(folder.glob("came-*.pickle")) else "stopped"
    return State(is_running=False, trouble=_read(folder / TROUBLE) or ended)


def came(folder: Path) -> Any:  # noqa: ANN401  # whatever was worked out
    """Give what came of work that is done."""
    return pickle.loads((folder / CAME).read_bytes())  # noqa: S301  # we wrote it


def stop(folder: Path) -> None:
    """Stop work that is under way."""
    if not _is_running(folder):
        return
    if begun := _HERE.pop(folder, None):
        begun.kill()
        begun.wait()
    elif number := _read(folder / PROCESS):  # begun before the server was restarted
        with suppress(ProcessLookupError):
            os.kill(int(number), signal.SIGTERM)


def _is_running(folder: Path) -> bool:
    if folder in _HERE:
        return _HERE[folder].poll() is None
    try:
        with FileLock(folder / LOCK, timeout=0):
            return False
    except Timeout:
        return True


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
