"""Take the owner's steps: check, compare, audit, protect, publish, go back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import pandas as pd
import pyarrow.dataset as ds

from core.address import Location
from core.deliveries import files, listing, publishing, store
from core.deliveries.delivery import write
from core.deliveries.publishing import New
from core.deliveries.register import FOLDER, LIST, Version, read_register
from core.deliveries.store import MANIFEST, TABLE, Delivery
from core.disclosure.audit import Audit, audit
from core.disclosure.older import OUT_OF_REACH, read_older
from core.disclosure.progress import Progress as Heard
from core.disclosure.progress import unheard
from core.disclosure.protect import How, Protected, protect
from core.disclosure.verdict import NOT_PINNED, Setting, Verdict
from core.ingest import categories, differences, draft, memory
from core.ingest.differences import Differences
from core.ingest.draft import Draft, Known, Progress
from core.ingest.memory import Memory

AS_DELIVERED: Final = "as_delivered"
PROTECTED: Final = "protected"

Beside = frozenset[tuple[str, str]]  # checksums of the tables and units of deliveries
_SUMS: Final = ("checksum", "contents_checksum", "units_checksum", "rows")
_LABELS: Final = ["measure", "category", "split", "split_category"]


@dataclass(frozen=True)
class Desk:
    """Say where the owner works: the folder of deliveries, and which line of them.

    `closes`: what is published closes the earlier versions of its line.
    """

    root: Location
    line: str
    closes: bool = False

    @property
    def running(self) -> Delivery | None:
        """Give the delivery of the line that readers see now."""
        version = read_register(self.root).shown(self.line)
        return store.read_delivery(self.root / FOLDER / version.id) if version else None


def check(
    desk: Desk, files: Mapping[str, Path], owner: Memory, work: Path, progress: Progress
) -> Draft:
    """Take files in, against what readers see now; `work` is an empty folder of its own."""
    return draft.take_in(files, owner, known(desk.running), work, progress)


def known(running: Delivery | None) -> Known:
    """Give what is known of what readers see now: nothing at first."""
    if running is None:
        return Known()
    table = files.table(running.folder / TABLE).to_table(columns=_LABELS)
    labels = categories.labels_of(table.group_by(_LABELS).aggregate([]).to_pandas())
    return Known(labels, store.list_units(running))


def compare(before: Delivery | None, after: Delivery) -> Differences:
    """Compare a new delivery with the one that readers see; with nothing, at first."""
    sides = [files.table(each.folder / TABLE) for each in (before, after) if each]
    measures = sorted({name for side in sides for name in _measures(side)})

    def rows(side: ds.ParquetFileFragment | None, measure: str) -> pd.DataFrame:
        wanted = side.to_table(filter=ds.field("measure") == measure) if side else sides[-1].head(0)
        found: pd.DataFrame = wanted.to_pandas()
        return found

    old = sides[0] if before else None
    return differences.compare(
        measures, lambda measure: rows(old, measure), lambda measure: rows(sides[-1], measure)
    )


def rows_of(found: Audit, delivery: Delivery, most: int) -> pd.DataFrame:
    """Read the rows that the first findings of an audit are about."""
    places = found.findings["at"].head(most).tolist()
    return rows_at(delivery, places)


def rows_at(delivery: Delivery, places: Sequence[int]) -> pd.DataFrame:
    """Read the rows at some places of a delivery's table, in their order."""
    rows: pd.DataFrame = files.table(delivery.folder / TABLE).take([*places]).to_pandas()
    return rows


def reachable(desk: Desk, delivery: Delivery) -> list[Delivery]:
    """List the other deliveries that readers can open, replaced versions by their links.

    Raise DeliveryError where the list cannot be read, or one of them is out of our reach alone.
    """
    every, faults = listing.list_deliveries(desk.root)
    for fault in faults:
        if fault.fault in OUT_OF_REACH or fault.file in {"", LIST}:
            raise fault
    versions = read_register(desk.root).versions if desk.closes else ()
    closed = {desk.root / FOLDER / one.id for one in versions if one.line == desk.line}
    return [one for one in every if one.folder not in {delivery.folder, *closed}]


def beside(desk: Desk, delivery: Delivery) -> Beside:
    """Tell what readers can open beside a delivery by its checksums: an audit holds for that."""
    return frozenset((one.checksum, one.units_checksum) for one in reachable(desk, delivery))


def audited(
    desk: Desk, delivery: Delivery, setting: Setting = NOT_PINNED, progress: Heard = unheard
) -> Audit:
    """Audit a delivery beside all that readers can open already."""
    return audit(delivery, setting, reachable(desk, delivery), progress)


def protected(
    made: Draft,
    found: Audit,
    how: How,
    others: Sequence[Delivery] = (),
    progress: Heard = unheard,
) -> tuple[Draft, Protected]:
    """Hide further numbers of a draft until none is pinned down; give the draft as it is then.

    `others`: what is reachable beside it, as in its audit.
    """
    delivery = sound(made)
    lies = _lies(made)
    rows = pd.read_parquet(lies / TABLE)
    others = [one for one in others if one.checksum != delivery.checksum]
    names = rows["institution"].astype("str").unique().tolist()
    older = read_older(others, names, totals=found.verdict.totals)
    units = store.read_units(delivery)
    done = protect(rows, found, units, how=how, others=older, progress=progress)
    folder = lies.with_name(PROTECTED)
    write(folder, about_of(delivery), [done.observations], store.list_units(delivery))
    return replace(made, delivery=store.read_delivery(folder)), done


@dataclass(frozen=True)
class Story:
    """Tell of a publication: who, what the audit came to, what was decided then, and why.

    `beside`: what the audit holds for; none where that is not known.
    """

    by: str
    audit: Verdict
    beside: Beside | None
    decision: str = AS_DELIVERED
    note: str = ""


def publish(desk: Desk, made: Draft, owner: Memory, story: Story) -> Version:
    """Publish a draft with its story, and remember what the owner has told.

    Raise PublishError; "changed" where readers can open other deliveries than at its audit.
    """
    said = {
        "files": made.files,
        "checks": {"warnings": len(made.faults)},
        "audit": story.audit.as_dict(),
        "decision": story.decision,
        "note": story.note,
    }
    new = New(
        desk.line, _lies(made), said, desk.closes,
        still=lambda: beside(desk, sound(made)) == story.beside,
    )  # fmt: skip
    version = publishing.publish(desk.root, new, story.by)
    memory.keep(desk.root, owner.lasting)
    return version


def about_of(delivery: Delivery) -> dict[str, Any]:
    """Give what a delivery's manifest says in words."""
    manifest = store.read_manifest(delivery.folder)
    return {name: value for name, value in manifest.items() if name not in _SUMS}


def _measures(side: ds.ParquetFileFragment) -> list[str]:
    found: list[str] = side.to_table(columns=["measure"])["measure"].unique().to_pylist()
    return found


def _lies(made: Draft) -> Path:
    """Give the folder of a draft, which is on this machine wherever it will be published."""
    folder = sound(made).folder
    if not isinstance(folder, Path):
        raise TypeError(folder)
    return folder


def sound(made: Draft) -> Delivery:
    """Give a draft's delivery; a ValueError where something must be mended first."""
    if made.delivery is None:
        raise ValueError(MANIFEST)
    return made.delivery
