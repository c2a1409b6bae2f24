"""Read a delivery: what it is, what it contains, the rows of one selection."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final

import pandas as pd
import pyarrow.dataset as ds

from core.address import Location
from core.deliveries import files
from core.deliveries.files import fault_of

COLUMNS: Final = (
    "perspective", "institution", "unit_type", "unit_code", "unit_name",
    "period_start", "period_end", "years_after", "measure", "category",
    "split", "split_category", "sex", "count", "ratio", "base", "status",
)  # fmt: skip
TEXT: Final = (
    "perspective", "institution", "unit_type", "unit_code", "unit_name", "measure", "category",
    "split", "split_category", "sex", "status",
)  # fmt: skip
ENTRY_KEYS: Final = (
    "perspective", "institution", "unit_type", "unit_code", "unit_name",
    "period_start", "period_end", "years_after", "measure", "split",
)  # fmt: skip
ENTRY_NUMBERS: Final = ("count", "suppressed", "delivered_share", "base")
TABLE: Final = "observations.parquet"
CONTENTS: Final = "contents.parquet"
MANIFEST: Final = "manifest.toml"
UNITS: Final = "units.csv"
NATION: Final = "riket"  # institution of what is counted of the whole country
_UNIT: Final = ("unit_type", "unit_code", "unit_name", "degree_code", "field")


class DeliveryError(Exception):
    """Say what is wrong with a delivery: which file, what, as facts for a message."""

    def __init__(self, delivery: str, file: str, fault: str, detail: str = "") -> None:
        super().__init__(f"{delivery}/{file}: {fault} {detail}".strip())
        self.delivery, self.file, self.fault, self.detail = delivery, file, fault, detail


@dataclass(frozen=True)
class Delivery:
    """Describe one delivery: its manifest, and where it lies."""

    id: str
    folder: Location
    title: str
    institution: str
    source: str
    drawn: str  # ISO date, or year and month where the day is not known
    population: str
    notes: tuple[str, ...]
    example: bool
    checksum: str
    rows: int
    contents_checksum: str = ""
    units_checksum: str = ""
    approximate: tuple[tuple[str, int], ...] = ()  # measure and year with noise from the source
    replaced_by: str = ""  # id of the version that is shown instead: links alone lead here


@dataclass(frozen=True)
class Unit:
    """Name a programme, degree, main field, third-cycle subject, institution or municipality."""

    type: str
    code: str
    name: str
    degree: str = ""
    field: str = ""

    @property
    def id(self) -> str:
        """Give the id that addresses carry."""
        return f"{self.type}.{self.code}"


def read_delivery(folder: Location, known: Mapping[str, str] | None = None) -> Delivery:
    """Read one delivery's manifest and check its files against it; raise DeliveryError.

    `known`: sums of contents that were read before, by the tag that an object store gives them.
    """
    manifest = read_manifest(folder)
    try:
        delivery = Delivery(
            id=folder.name,
            folder=folder,
            title=str(manifest["title"]),
            institution=str(manifest["institution"]),
            source=str(manifest["source"]),
            drawn=dated(str(manifest["drawn"])),
            population=str(manifest["population"]),
            notes=tuple(map(str, manifest.get("notes", ()))),
            example=bool(manifest.get("example", False)),
            checksum=str(manifest["checksum"]),
            rows=int(str(manifest["rows"])),
            contents_checksum=str(manifest["contents_checksum"]),
            units_checksum=str(manifest.get("units_checksum", "")),
            approximate=tuple((str(m), int(y)) for m, y in manifest.get("approximate", ())),
        )
    except KeyError as missing:
        raise DeliveryError(folder.name, MANIFEST, "key", str(missing.args[0])) from missing
    except (TypeError, ValueError) as wrong:
        raise DeliveryError(folder.name, MANIFEST, "value", str(wrong)) from wrong
    _check(folder, TABLE, delivery.checksum, known)
    _check(folder, CONTENTS, delivery.contents_checksum)
    if "units_checksum" in manifest:
        _check(folder, UNITS, delivery.units_checksum)
    return delivery


def read_rows(  # noqa: PLR0913  # the key of a selection
    delivery: Delivery,
    *,
    perspective: str,
    measure: str,
    unit_type: str,
    unit_codes: Sequence[str],
    years_after: int | None = None,
) -> pd.DataFrame:
    """Read one measure's rows for some units, all periods, splits and institutions.

    The file is sorted by measure and unit: only the row groups that hold them are read.
    """
    block = (measure, perspective, unit_type)
    wanted = _within(*block) & ds.field("unit_code").isin(list(unit_codes))
    if years_after is not None:
        wanted &= ds.field("years_after") == years_after
    with _telling(delivery, TABLE):
        opened = _open_block(delivery.folder / TABLE, delivery.checksum, *block)
        found: pd.DataFrame = opened.to_table(filter=wanted).to_pandas()
    return found


def read_contents(delivery: Delivery) -> pd.DataFrame:
    """Read the summary of a delivery: one row per institution, unit, period, measure and split.

    Columns: the keys ENTRY_KEYS, `count` (suppressed cells as 2.5; the largest of the splits and of
    parts and delivered totals, so nothing is counted twice), `suppressed`, `delivered_share` and
    `base` (the n that delivered shares of all have in common).
    """
    with _telling(delivery, CONTENTS):
        opened = files.table(delivery.folder / CONTENTS)
        found: pd.DataFrame = opened.to_table(columns=[*ENTRY_KEYS, *ENTRY_NUMBERS]).to_pandas()
    return found


def read_units(delivery: Delivery) -> dict[str, Unit]:
    """Read the delivery's units and how programmes lead to degrees, by unit id."""
    table = list_units(delivery)
    columns = (table[name].tolist() for name in _UNIT)
    units = [Unit(*parts) for parts in zip(*columns, strict=True)]
    return {unit.id: unit for unit in units}


def list_units(delivery: Delivery) -> pd.DataFrame:
    """Read the delivery's list of units as it stands; no rows where it has none."""
    file = delivery.folder / UNITS
    with _telling(delivery, UNITS), suppress(FileNotFoundError), file.open("rb") as opened:
        return pd.read_csv(opened, dtype=str, keep_default_na=False)
    return pd.DataFrame(columns=list(_UNIT), dtype=str)


def read_manifest(folder: Location) -> dict[str, Any]:
    """Read all that a delivery's manifest says; raise DeliveryError."""
    try:
        return tomllib.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except OSError as gone:
        raise DeliveryError(folder.name, MANIFEST, fault_of(gone, "absent")) from gone
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise DeliveryError(folder.name, MANIFEST, "unreadable", str(wrong)) from wrong


def dated(drawn: str) -> str:
    """Give a day or a month that a manifest can have; raise ValueError for anything else."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?", drawn):
        raise ValueError(drawn)
    date.fromisoformat(drawn if len(drawn) > len("2025-08") else f"{drawn}-01")
    return drawn


@contextmanager
def _telling(delivery: Delivery, file: str) -> Iterator[None]:
    """Tell of a file that cannot be read which one it is."""
    try:
        yield
    except (OSError, ValueError, KeyError) as wrong:
        raise DeliveryError(delivery.id, file, fault_of(wrong), str(wrong)) from wrong


def _check(
    folder: Location, file: str, checksum: str, known: Mapping[str, str] | None = None
) -> None:
    try:
        found = files.checksum(folder / file, known)
    except OSError as gone:
        raise DeliveryError(folder.name, file, fault_of(gone, "absent")) from gone
    if found != checksum:
        raise DeliveryError(folder.name, file, "changed", found[:12])


def _within(measure: str, perspective: str, unit_type: str) -> ds.Expression:
    return (
        (ds.field("measure") == measure)
        & (ds.field("perspective") == perspective)
        & (ds.field("unit_type") == unit_type)
    )


@lru_cache(maxsize=512)
def _open_block(path: Location, checksum: str, *block: str) -> ds.ParquetFileFragment:
    """Find a block's row groups once: in a long table, asking all takes longer than reading one."""
    return _open(path, checksum).subset(_within(*block))


@lru_cache(maxsize=16)
def _open(path: Location, checksum: str) -> ds.ParquetFileFragment:
    """Open a table once: its footer grows with the rows, a selection does not."""
    del checksum  # part of the key alone: a new file is opened anew
    return files.table(path)
