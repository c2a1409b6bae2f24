"""Hold the list of published versions: who, when, from which files, and which one is shown."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Final, Literal, get_args

import tomli_w

from core.address import Location
from core.deliveries.catalogue import build, require

FOLDER: Final = (
    "versions"  # below the folder of deliveries: what stands there is in the list or not yet
)
LIST: Final = "register.toml"
LOCK: Final = ".lock"  # held by the one owner who may change the list
BEFORE: Final = (
    "register.previous.toml"  # the list as it was: a damaged one costs one change at most
)

State = Literal["shown", "replaced", "withdrawn"]
Deed = Literal["published", "rolled_back", "closed", "withdrawn", "cleared"]


@dataclass(frozen=True)
class File:
    """A file that a version was made from."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Version:
    """One published delivery; `line` names what is drawn anew each year.

    `tag` is what an object store knows the table by that was read back when it was published;
    `checks` are how many errors and warnings it was published with; `audit` is what the disclosure
    audit found, and `decision` what the owner chose then. `closes`: it was audited without the
    earlier ones of its line, which nobody may open beside it.
    """

    id: str
    line: str
    title: str
    state: State
    at: str  # ISO, UTC
    by: str
    rows: int
    checksum: str
    files: tuple[File, ...] = ()
    checks: Mapping[str, Any] = field(default_factory=dict)
    audit: Mapping[str, Any] = field(default_factory=dict)
    decision: str = ""
    note: str = ""
    tag: str = ""
    closes: bool = False
    drawn: str = ""  # as its manifest has it; unknown of those published before it was kept


@dataclass(frozen=True)
class Event:
    """What somebody did: published, went back, closed or withdrew, cleared what was left half.

    `closes`: with that, earlier versions of the line were closed to readers.
    """

    at: str
    by: str
    deed: Deed
    version: str = ""
    instead_of: str = ""
    closes: bool = False


class RegisterError(Exception):
    """Say that the list of versions cannot be read, and the kind of trouble that it is."""

    def __init__(self, detail: str, trouble: Literal["register", "closed", "away"]) -> None:
        super().__init__(detail)
        self.trouble: Final = trouble


@dataclass(frozen=True)
class Register:
    """Every version and everything that was done, the oldest first."""

    versions: tuple[Version, ...] = ()
    events: tuple[Event, ...] = ()

    def shown(self, line: str) -> Version | None:
        """Give the version of a line that readers see."""
        return next(
            (one for one in self.versions if (one.line, one.state) == (line, "shown")), None
        )

    def with_published(self, version: Version) -> "Register":
        """Give the list with a new version in place of the one that was shown.

        Where it closes, nobody can open any earlier one of its line any longer.
        """
        before = self.shown(version.line)
        away = [version.line] if version.closes else []
        kept = tuple(
            replace(one, state="withdrawn") if one.line in away
            else replace(one, state="replaced") if one is before else one
            for one in self.versions
        )  # fmt: skip
        instead_of = before.id if before else ""
        deed = Event(
            version.at, version.by, "published", version.id, instead_of, closes=version.closes
        )
        return Register((*kept, version), (*self.events, deed))

    def with_cleared(self, by: str, at: str) -> "Register":
        """Give the list with a note that what others left half is cleared away."""
        return replace(self, events=(*self.events, Event(at, by, "cleared")))

    def with_rolled_back(self, to: str, by: str, at: str) -> "Register":
        """Give the list with an earlier version shown again; later ones of its line withdrawn."""
        place = [one.id for one in self.versions].index(to)
        target = self.versions[place]
        shown = self.shown(target.line)
        # What was closed because it reveals is not opened again by going back and forth.
        closing = max(
            (
                number for number, one in enumerate(self.versions[: place + 1])
                if one.line == target.line and one.closes
            ),
            default=0,
        )  # fmt: skip
        kept = []
        for number, one in enumerate(self.versions):
            state = one.state
            if one is target:
                state = "shown"
            elif one.line == target.line and not closing <= number < place:
                state = "withdrawn"
            elif one is shown:
                state = "replaced"
            kept.append(replace(one, state=state))
        instead_of = shown.id if shown else ""
        deed = Event(at, by, "rolled_back", to, instead_of, closes=closing > 0)
        return Register(tuple(kept), (*self.events, deed))

    def with_withdrawn(self, id_: str, by: str, at: str) -> "Register":
        """Give the list with a version withdrawn; with the one that is shown, its whole line."""
        target = next(one for one in self.versions if one.id == id_)
        away = [target.line] if target.state == "shown" else []
        kept = tuple(
            replace(one, state="withdrawn") if one is target or one.line in away else one
            for one in self.versions
        )
        return Register(kept, (*self.events, Event(at, by, "withdrawn" if away else "closed", id_)))


def now() -> str:
    """Give the moment as the list has it (ISO, UTC)."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def read_register(root: Location) -> Register:
    """Read the list below a folder of deliveries, the one before it where it is damaged.

    Raise RegisterError where neither can be read, or a damaged one has none before it.
    """
    damaged = None
    try:
        return _read(root, LIST)
    except FileNotFoundError:
        pass
    except RegisterError as wrong:
        if wrong.trouble != "register":  # no answer is not damage: the list may well be another
            raise
        damaged = wrong
    try:
        return _read(root, BEFORE)
    except FileNotFoundError:
        if damaged:
            raise damaged from None
        return Register()


def is_damaged(root: Location) -> bool:
    """Tell whether the list is not as it was written: then folders may be missing from it."""
    try:
        _read(root, LIST)
    except FileNotFoundError:
        return (root / FOLDER / BEFORE).exists()  # there was a list
    except RegisterError:
        return True
    return False


def _read(root: Location, name: str) -> Register:
    try:
        return parse((root / FOLDER / name).read_bytes())
    except FileNotFoundError:
        raise
    except ConnectionError as wrong:
        raise RegisterError(name, "away") from wrong
    except PermissionError as wrong:
        raise RegisterError(name, "closed") from wrong
    except (OSError, ValueError) as wrong:
        raise RegisterError(f"{name}: {wrong}", "register") from wrong


def parse(content: bytes) -> Register:
    """Read a list from its file; raise ValueError where it is not as it was written."""
    seal, _, body = content.partition(b"\n")
    require(seal.decode("ascii", "replace") == _seal(body), LIST, "checksum")
    raw = tomllib.loads(body.decode("utf-8"))
    versions = tuple(_version(entry) for entry in raw.get("versions", ()))
    events = tuple(build(Event, LIST, entry) for entry in raw.get("events", ()))
    require(all(one.state in get_args(State) for one in versions), LIST, "state")
    return Register(versions, events)


def written(register: Register) -> bytes:
    """Give a list as its file: TOML below a line that seals it."""
    body = tomli_w.dumps(asdict(register)).encode()
    return _seal(body).encode() + b"\n" + body


def _version(entry: Mapping[str, Any]) -> Version:
    files = tuple(build(File, LIST, each) for each in entry.get("files", ()))
    return replace(build(Version, LIST, {**entry, "files": ()}), files=files)


def _seal(body: bytes) -> str:
    return f"# sha256 {hashlib.sha256(body).hexdigest()}"
