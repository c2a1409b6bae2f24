"""Take an owner's files in: read, gathered, checked, written as a delivery that nobody sees yet."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pandas as pd

from core.deliveries import store
from core.deliveries.delivery import units_of, write
from core.deliveries.register import File
from core.deliveries.store import COLUMNS, Delivery
from core.deliveries.tidy import tidy
from core.ingest import categories, checks, sources
from core.ingest.categories import Category, Decisions, Labels
from core.ingest.faults import MOST_TOLD, Fault, Origin, errors
from core.ingest.gather import Gathering
from core.ingest.layouts import Layout
from core.ingest.sources import Told

DELIVERY: Final = "delivery"  # folder of a draft
GATHERED: Final = "gathered"

Progress = Callable[[str, float], None]  # what is being done (a key of the words), how far (0–1)


@dataclass(frozen=True)
class Draft:
    """Give what came of an owner's files: a delivery, unless something must be mended first."""

    files: tuple[File, ...]
    faults: tuple[Fault, ...]
    categories: tuple[Category, ...] = ()
    layouts: tuple[Layout, ...] = ()  # of tables whose fields were recognised or not
    rows: int = 0
    delivery: Delivery | None = None

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing must be mended before it is published."""
        return self.delivery is not None


@dataclass(frozen=True)
class Owner:
    """Hold what the owner tells besides the files: the manifest's words, fields, categories."""

    about: Mapping[str, Any]
    told: Told = field(default_factory=Told)
    decided: Decisions = field(default_factory=dict)
    units: pd.DataFrame | None = None


def take_in(
    files: Mapping[str, Path], owner: Owner, running: Labels, work: Path, progress: Progress
) -> Draft:
    """Take files in, by name; `work` is an empty folder of its own, `running` the known labels."""
    gathering, found = Gathering(work / GATHERED), _Found()
    own = {"institution": str(owner.about["institution"])}
    told = Told(owner.told.roles, {**own, **owner.told.constants})
    for number, (name, path) in enumerate(files.items()):
        progress("read", number / len(files))
        for piece in sources.read(name, path, told):
            gathering.add(piece.rows)
            found.add(piece)
    labels = _checked(gathering, found, progress)
    sorted_out = categories.sort_out(labels, running, owner.decided)
    origins = tuple(_file(name, path) for name, path in files.items())
    if errors(found.faults) or not found.rows:
        nothing = [Fault("no_rows", Origin(name)) for name in files if not found.rows]
        faults = found.faults or nothing
        return Draft(origins, tuple(faults), tuple(sorted_out), tuple(found.layouts), found.rows)
    meant = categories.decide(
        owner.decided, [one for one in sorted_out if one.standing == "renamed"]
    )
    delivery = _write(work / DELIVERY, gathering, owner, meant, found, progress)
    return Draft(
        origins, tuple(found.faults), tuple(sorted_out), tuple(found.layouts), found.rows, delivery
    )


class _Found:
    """Gather what is told while rows go by."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.layouts: list[Layout] = []
        self.sums: list[pd.DataFrame] = []
        self.approximate: set[tuple[str, int]] = set()
        self.rows = 0
        self.units: list[pd.DataFrame] = []

    def add(self, piece: sources.Piece) -> None:
        self.blame(piece.faults)
        self.rows += len(piece.rows)
        self.approximate |= {*piece.approximate}
        if piece.layout:
            self.layouts.append(piece.layout)
        if not piece.sums.empty:
            self.sums.append(piece.sums)

    def blame(self, faults: Sequence[Fault]) -> None:
        room = MOST_TOLD - len(self.faults)
        self.faults += faults[: max(0, room)]


def _checked(gathering: Gathering, found: _Found, progress: Progress) -> dict[str, frozenset[str]]:
    """Check all rows, part by part; give the labels that occur."""
    labels: dict[str, frozenset[str]] = {}
    sums = pd.concat(found.sums) if found.sums else None
    seen = 0
    for part in gathering.parts():
        found.blame(checks.check(part, sums))
        found.units.append(part[["unit_type", "unit_code", "unit_name"]].drop_duplicates())
        for measure, more in categories.labels_of(part).items():
            labels[measure] = labels.get(measure, frozenset()) | more
        seen += len(part)
        progress("check", seen / found.rows)
    return labels


def _write(  # noqa: PLR0913, PLR0917  # all that a delivery is made of
    folder: Path,
    gathering: Gathering,
    owner: Owner,
    meant: Decisions,
    found: _Found,
    progress: Progress,
) -> Delivery:
    def parts() -> Iterator[pd.DataFrame]:
        seen = 0
        for part in gathering.parts():
            yield tidy(categories.rename(part[[*COLUMNS]], meant))
            seen += len(part)
            progress("write", seen / found.rows)

    noisy = [[measure, year] for measure, year in sorted(found.approximate)]
    about = {**owner.about, **({"approximate": noisy} if noisy else {})}
    write(folder, about, parts(), _units(owner, found))
    return store.read_delivery(folder)


def _units(owner: Owner, found: _Found) -> pd.DataFrame:
    """Give every unit that occurs, with what the owner's list knows of it."""
    keys = ["unit_type", "unit_code"]
    occurring = pd.concat(found.units).drop_duplicates(keys)
    if owner.units is None:
        return units_of(occurring)
    known = owner.units.drop(columns="unit_name", errors="ignore").drop_duplicates(keys)
    return units_of(occurring.merge(known, on=keys, how="left").fillna(""))


def _file(name: str, path: Path) -> File:
    with path.open("rb") as opened:
        return File(name, hashlib.file_digest(opened, "sha256").hexdigest(), path.stat().st_size)
