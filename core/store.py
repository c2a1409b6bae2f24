"""Read deliveries from disk: which there are, what each contains, the rows of one selection."""

import hashlib
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import pandas as pd
import pyarrow.dataset as ds
import pyarrow.parquet as pq

COLUMNS: Final = (
    "perspective", "institution", "unit_type", "unit_code", "unit_name",
    "period_start", "period_end", "years_after", "measure", "category",
    "split", "split_category", "sex", "count", "ratio", "base", "status",
)  # fmt: skip
TEXT: Final = (
    "perspective", "institution", "unit_type", "unit_code", "unit_name", "measure", "category",
    "split", "split_category", "sex", "status",
)  # fmt: skip
TABLE: Final = "observations.parquet"
MANIFEST: Final = "manifest.toml"
UNITS: Final = "units.csv"


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
    folder: Path
    title: str
    institution: str
    source: str
    drawn: str  # ISO date, or year and month where the day is not known
    population: str
    notes: tuple[str, ...]
    example: bool
    checksum: str
    rows: int


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


def list_deliveries(root: Path) -> tuple[list[Delivery], list[DeliveryError]]:
    """List the sound deliveries below `root`, and what is wrong with the others."""
    sound: list[Delivery] = []
    broken: list[DeliveryError] = []
    for folder in sorted(path for path in root.glob("[!.]*") if path.is_dir()):
        try:
            sound.append(read_delivery(folder))
        except DeliveryError as fault:
            broken.append(fault)
    return sorted(sound, key=lambda delivery: (delivery.example, delivery.id)), broken


def read_delivery(folder: Path) -> Delivery:
    """Read and check one delivery's manifest and checksum; raise DeliveryError."""
    manifest = _read_manifest(folder)
    try:
        delivery = Delivery(
            id=folder.name,
            folder=folder,
            title=str(manifest["title"]),
            institution=str(manifest["institution"]),
            source=str(manifest["source"]),
            drawn=_dated(str(manifest["drawn"])),
            population=str(manifest["population"]),
            notes=tuple(map(str, manifest.get("notes", ()))),
            example=bool(manifest.get("example", False)),
            checksum=str(manifest["checksum"]),
            rows=int(str(manifest["rows"])),
        )
    except KeyError as missing:
        raise DeliveryError(folder.name, MANIFEST, "key", str(missing.args[0])) from missing
    except (TypeError, ValueError) as wrong:
        raise DeliveryError(folder.name, MANIFEST, "value", str(wrong)) from wrong
    _check(folder, TABLE, delivery.checksum)
    if "units_checksum" in manifest:
        _check(folder, UNITS, str(manifest["units_checksum"]))
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
    wanted: list[tuple[str, str, object]] = [
        ("measure", "==", measure),
        ("perspective", "==", perspective),
        ("unit_type", "==", unit_type),
        ("unit_code", "in", list(unit_codes)),
    ]
    if years_after is not None:
        wanted.append(("years_after", "==", years_after))
    return _read_table(delivery, filters=wanted)


def read_contents(delivery: Delivery) -> pd.DataFrame:
    """Summarise a delivery: one row per institution, unit, period, measure and split.

    Columns: the keys, `count` (suppressed cells as 2.5; the largest of the splits and of
    parts and delivered totals, so nothing is counted twice), `suppressed` and `delivered_share`.
    """
    keys = [
        "perspective", "institution", "unit_type", "unit_code", "unit_name", "period_start",
        "period_end", "years_after", "measure", "split",
    ]  # fmt: skip
    columns = [*keys, "split_category", "sex", "count", "ratio", "status"]
    table = _read_table(delivery, columns=columns, dictionaries=True)
    table = table[table["status"].isin(("value", "suppressed"))]
    table["whole"] = table["sex"] == "total"
    table["hidden"] = table["status"] == "suppressed"
    table["share"] = table["ratio"].notna()
    sums = table.groupby(
        [*keys, "split_category", "whole"], observed=True, dropna=False, sort=False
    ).agg(count=("count", "sum"), suppressed=("hidden", "sum"), delivered_share=("share", "any"))
    parts = sums.reset_index().sort_values("whole", kind="stable")
    first = parts.drop_duplicates([*keys, "split_category"])
    largest = first.sort_values("count", ascending=False, kind="stable").drop_duplicates(keys)
    return largest.sort_index()[[*keys, "count", "suppressed", "delivered_share"]]


def read_units(delivery: Delivery) -> dict[str, Unit]:
    """Read the delivery's list of units and how programmes lead to degrees, by unit id."""
    path = delivery.folder / UNITS
    if not path.exists():
        return {}
    table = pd.read_csv(path, dtype=str, keep_default_na=False)
    columns = (table[name].tolist() for name in _UNIT)
    units = [Unit(*parts) for parts in zip(*columns, strict=True)]
    return {unit.id: unit for unit in units}


def _read_manifest(folder: Path) -> dict[str, Any]:
    try:
        return tomllib.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except OSError as gone:
        raise DeliveryError(folder.name, MANIFEST, "absent") from gone
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise DeliveryError(folder.name, MANIFEST, "unreadable", str(wrong)) from wrong


def _dated(drawn: str) -> str:
    """Check that a date is one; raise ValueError."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?", drawn):
        raise ValueError(drawn)
    date.fromisoformat(drawn if len(drawn) > len("2025-08") else f"{drawn}-01")
    return drawn


def _check(folder: Path, file: str, checksum: str) -> None:
    try:
        with (folder / file).open("rb") as opened:
            found = hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as gone:
        raise DeliveryError(folder.name, file, "absent") from gone
    if found != checksum:
        raise DeliveryError(folder.name, file, "changed", found[:12])


def _read_table(
    delivery: Delivery,
    *,
    columns: list[str] | None = None,
    filters: list[tuple[str, str, object]] | None = None,
    dictionaries: bool = False,
) -> pd.DataFrame:
    """Read the table; `dictionaries` group fast, but then no row group can be skipped."""
    try:
        opened = _open(delivery.folder / TABLE, delivery.checksum, dictionaries=dictionaries)
        wanted = pq.filters_to_expression(filters) if filters else None
        found: pd.DataFrame = opened.to_table(columns=columns, filter=wanted).to_pandas()
    except (OSError, ValueError, KeyError) as wrong:
        raise DeliveryError(delivery.id, TABLE, "unreadable", str(wrong)) from wrong
    return found


@lru_cache(maxsize=16)
def _open(path: Path, checksum: str, *, dictionaries: bool) -> ds.Dataset:
    """Open a table once: its footer grows with the rows, a selection does not."""
    del checksum  # part of the key alone: a new file is opened anew
    words = [*TEXT] if dictionaries else None
    options = ds.ParquetReadOptions(dictionary_columns=words)
    return ds.dataset(path, format=ds.ParquetFileFormat(read_options=options))
