"""Take an owner's files in: read, gathered, checked, written as a delivery that nobody sees yet."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import pandas as pd

from core.deliveries import store
from core.deliveries.delivery import UNIT_COLUMNS, units_of, write
from core.deliveries.register import File
from core.deliveries.store import COLUMNS, NATION, Delivery
from core.deliveries.tidy import tidy
from core.ingest import categories, checks, sources
from core.ingest.categories import Category, Decisions, Labels
from core.ingest.faults import MOST_TOLD, Fault, Origin, errors
from core.ingest.gather import Gathering
from core.ingest.layouts import Layout
from core.ingest.memory import Memory
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
class Known:
    """Hold what is known of the delivery that readers see now: labels by measure, its units."""

    labels: Labels = field(default_factory=dict)
    units: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=UNIT_COLUMNS))


def take_in(
    files: Mapping[str, Path], owner: Memory, known: Known, work: Path, progress: Progress
) -> Draft:
    """Take files in, by name, with what the owner tells; `work` is an empty folder of its own."""
    gathering, found = Gathering(work / GATHERED), _Found()
    own = str(owner.about["institution"])
    told = Told(owner.told.roles, {**owner.told.constants, "institution": own})
    for number, (name, path) in enumerate(files.items()):
        progress("read", number / len(files))
        for piece in sources.read(name, path, told):
            gathering.add(piece.rows)
            found.add(piece)
    labels = _checked(gathering, found, progress)
    found.blame([*_of_others(found.institutions, own)])
    sorted_out = categories.sort_out(labels, known.labels, owner.decided) if known.labels else ()
    origins = tuple(_file(name, path) for name, path in files.items())
    if not gathering.rows and not errors(found.faults):
        found.blame([Fault("no_rows", Origin(name)) for name in files])
    faults, layouts = tuple(found.faults), tuple(found.layouts)
    made = Draft(origins, faults, tuple(sorted_out), layouts, gathering.rows)
    if errors(faults):
        return made
    meant = categories.decide(
        owner.decided, [one for one in sorted_out if one.standing == "renamed"]
    )
    noisy = [[measure, year] for measure, year in sorted(found.approximate)]
    about = {**owner.about, **({"approximate": noisy} if noisy else {})}
    units = _units(pd.concat(found.units), known.units)
    delivery = _write(work / DELIVERY, gathering, about, meant, units, progress)
    return replace(made, delivery=delivery)


class _Found:
    """Gather what is told while rows go by."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.layouts: list[Layout] = []
        self.sums: list[pd.DataFrame] = []
        self.approximate: set[tuple[str, int]] = set()
        self.units: list[pd.DataFrame] = []
        self.institutions: dict[str, Origin] = {}  # and a place of each

    def add(self, piece: sources.Piece) -> None:
        self.blame(piece.faults)
        self.approximate |= {*piece.approximate}
        if piece.layout:
            self.layouts.append(piece.layout)
        if not piece.sums.empty:
            self.sums.append(piece.sums)

    def blame(self, faults: Sequence[Fault]) -> None:
        room = MOST_TOLD - len(self.faults)
        fresh = [each for each in faults if each not in self.faults]  # a file is whole, parts many
        self.faults += fresh[: max(0, room)]


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
        for row in part.drop_duplicates("institution").to_dict("records"):
            place = Origin(row["file"], row["sheet"], int(row["row"]))
            found.institutions.setdefault(row["institution"], place)
        seen += len(part)
        progress("check", seen / gathering.rows)
    return labels


def _of_others(institutions: Mapping[str, Origin], own: str) -> Iterator[Fault]:
    """Find that the files are about others alone than the one the delivery is said to be of."""
    others = {name: place for name, place in institutions.items() if name not in {"", NATION}}
    if others and own not in others:
        name, place = next(iter(others.items()))
        yield Fault("other_institution", place, name, own)


def _write(  # noqa: PLR0913, PLR0917  # all that a delivery is made of
    folder: Path,
    gathering: Gathering,
    about: Mapping[str, Any],
    meant: Decisions,
    units: pd.DataFrame,
    progress: Progress,
) -> Delivery:
    def parts() -> Iterator[pd.DataFrame]:
        seen = 0
        for part in gathering.parts():
            yield tidy(categories.rename(part[[*COLUMNS]], meant))
            seen += len(part)
            progress("write", seen / gathering.rows)

    write(folder, about, parts(), units)
    return store.read_delivery(folder)


def _units(occurring: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """Give every unit that occurs, with what was known of it before: its degree, its field."""
    keys = ["unit_type", "unit_code"]
    before = known.drop(columns="unit_name").drop_duplicates(keys)
    listed = occurring.drop_duplicates(keys).merge(before, on=keys, how="left")
    return units_of(listed.fillna(""))


def _file(name: str, path: Path) -> File:
    with path.open("rb") as opened:
        return File(name, hashlib.file_digest(opened, "sha256").hexdigest(), path.stat().st_size)
