"""Read the cells of each thing a sheet compares: units, periods, classes of a split, or one sum."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from math import isnan
from typing import Final

import pandas as pd

from core.choice.choices import Choices
from core.choice.labels import period_label, split_label, unit_names
from core.choice.selection import Period, period_id
from core.counts import Cell, Count, Status, delivered_share, join
from core.deliveries.store import Unit
from core.numbers.figure import Block, Cells, Series
from core.words import texts

SUM: Final = "sum"  # key of the one series that several units or periods add up to
_NUMBERS: Final = ("count", "ratio", "base", "status")

Read = Callable[..., pd.DataFrame]
Place = tuple[str, Period, str]  # a unit's code, a period, a class of the split or ""


def read_cells(choices: Choices, read: Read, periods: Sequence[Period]) -> Mapping[Place, Cells]:
    """Read a settled selection's cells in some periods: once, whatever is made of them."""
    selection = choices.selection
    units = [choices.units[unit] for unit in selection.units]
    rows = read(
        perspective=choices.perspective,
        measure=selection.measure,
        unit_type=units[0].type,
        unit_codes=tuple(unit.code for unit in units),
        years_after=int(selection.years_after),
    )
    asked = (rows["institution"] == selection.institution) & (rows["split"] == selection.split)
    return collect(rows[asked & _within(rows, periods)])


def collect(rows: pd.DataFrame) -> dict[Place, dict[tuple[str, str], Cell]]:
    """Gather tidy rows into cells: those of each unit, period and class of the split.

    No cell comes twice: `delivery.write` refuses such a table.
    """
    found: dict[Place, dict[tuple[str, str], Cell]] = {}
    codes, parts = rows["unit_code"].tolist(), rows["split_category"].tolist()
    starts, ends = (rows[name].fillna(0).tolist() for name in ("period_start", "period_end"))
    columns = (rows[name].tolist() for name in ("category", "sex", *_NUMBERS))
    for code, start, end, part, category, sex, *numbers in zip(
        codes, starts, ends, parts, *columns, strict=True
    ):
        period = (start, end) if start and end else None
        found.setdefault((code, period, part), {})[category, sex] = _cell(*numbers)
    return found


def compared(choices: Choices, cells: Mapping[Place, Cells]) -> list[Block]:
    """Give what the reader compares: the classes of a split, one sum, or units and periods."""
    selection, periods = choices.selection, choices.chosen_periods
    units = [choices.units[unit] for unit in selection.units]
    parts = parts_of(selection.split, cells)
    if parts and len(units) * len(periods) == 1:
        return [(parts[part], found) for (_, _, part), found in cells.items()]
    if parts:  # several stand beside each other in one class
        part = selection.part if selection.part in parts else next(iter(parts))
        return side_by_side(units, periods, cells, part)
    if selection.combine == "add":
        places = ((unit.code, period, "") for unit in units for period in periods)
        return [(Series(SUM, texts.ADDED), add_up(cells.get(place, {}) for place in places))]
    return side_by_side(units, periods, cells)


def parts_of(split: str, cells: Mapping[Place, Cells]) -> dict[str, Series]:
    """Give the classes of a split by id; none where nothing is split."""
    parts = dict.fromkeys(part for _, _, part in cells if part)
    return {part: Series(part, split_label(split, part), part=part) for part in parts}


def side_by_side(
    units: Sequence[Unit],
    periods: Sequence[Period],
    cells: Mapping[Place, Cells],
    part: str = "",
) -> list[Block]:
    """Give a block per unit and period, the earliest first, each named by what differs.

    `part`: the class of a split that all are of.
    """
    return [
        (
            Series(
                f"{unit.id}/{period_id(period)}",
                _label(name, period, len(units), len(periods)),
                unit=unit.id,
                period=period,
                part=part,
            ),
            cells.get((unit.code, period, part), {}),
        )
        for unit, name in zip(units, unit_names(units), strict=True)
        for period in sorted(periods, key=lambda period: period or (0, 0))
    ]


def add_up(places: Iterable[Cells]) -> Cells:
    """Add the cells of several units or periods; what one of them lacks is missing in the sum."""
    known = [cells for cells in places if cells]
    keys = dict.fromkeys(key for cells in known for key in cells)
    return {key: reduce(join, (cells.get(key, Cell()) for cells in known)) for key in keys}


def _cell(count: float, ratio: float, base: float, status: Status) -> Cell:
    if status == "suppressed" and not isnan(count):
        # A protected number stands for four others than 1–4: it is known, but for its interval.
        masked = Count(count, 1)
        return Cell(masked, status=status if masked.hidden else "value")
    if status != "value":
        return Cell(status=status, withheld=status == "suppressed")
    if not isnan(ratio):
        return Cell(None, delivered_share(ratio, None if isnan(base) else base), "value")
    return Cell(Count(count), status="value")


def _within(rows: pd.DataFrame, periods: Sequence[Period]) -> "pd.Series[bool]":
    """Tell which rows lie in the periods; an unknown period is one of its own."""
    spans = rows["period_start"].astype("Int32") * 10_000 + rows["period_end"]
    known = spans.isin([period[0] * 10_000 + period[1] for period in periods if period])
    return known | spans.isna() if None in periods else known


def _label(unit: str, period: Period, units: int, periods: int) -> str:
    """Name a series by what differs: the unit, the period or both."""
    if units == 1:
        return period_label(period)
    return f"{unit}, {period_label(period)}" if periods > 1 else unit
