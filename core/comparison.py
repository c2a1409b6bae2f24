"""Read the rows of each thing a sheet compares: units, periods, classes of a split, or one sum."""

from collections.abc import Callable, Sequence

import pandas as pd

from core import texts
from core.choices import Choices
from core.figure import Series
from core.labels import period_label, split_label
from core.selection import Period, period_id
from core.store import Unit

SUM = "sum"  # key of the one series that several units or periods add up to

Read = Callable[..., pd.DataFrame]
Block = tuple[Series, pd.DataFrame]


def read_blocks(choices: Choices, read: Read, periods: Sequence[Period]) -> list[Block]:
    """Read one block of rows per series; several units or periods in one block add up."""
    selection = choices.selection
    units = [choices.units[unit] for unit in selection.units]
    rows = read(
        perspective=choices.perspective,
        measure=selection.measure,
        unit_type=units[0].type,
        unit_codes=tuple(unit.code for unit in units),
        years_after=int(years_after(choices)),
    )
    rows = rows[rows["institution"] == choices.institution]
    split = split_of(choices)
    rows = rows[rows["split"] == split]
    if split:
        # A split is a comparison of its own: of the first unit and period chosen.
        # Some may lack it: the first of those that have rows.
        having = (
            rows[_within(rows, [period]) & (rows["unit_code"] == unit.code)]
            for unit in units
            for period in periods
        )
        rows = next((block for block in having if len(block)), rows[:0])
        names = dict.fromkeys(rows["split_category"])
        return [
            (Series(name, split_label(split, name)), rows[rows["split_category"] == name])
            for name in names
        ]
    if selection.combine == "add" and choices.may_add:
        return [(Series(SUM, texts.ADDED), rows[_within(rows, periods)])]
    return [
        (
            Series(f"{unit.id}/{period_id(period)}", _label(unit, period, units, periods)),
            rows[_within(rows, [period]) & (rows["unit_code"] == unit.code)],
        )
        for unit in units
        for period in sorted(periods, key=lambda period: period or (0, 0))
    ]


def years_after(choices: Choices) -> str:
    """Give the chosen years after the degree, else the first that the delivery has."""
    return choices.selection.years_after or next(iter(choices.years_after), "0")


def split_of(choices: Choices) -> str:
    """Give the chosen split; where a measure is only delivered split, that split."""
    available, wanted = choices.splits, choices.selection.split
    return wanted if wanted in available else next(iter(available), wanted)


def _within(rows: pd.DataFrame, periods: Sequence[Period]) -> "pd.Series[bool]":
    """Tell which rows lie in the periods; an unknown period is one of its own."""
    spans = rows["period_start"].astype("Int32") * 10_000 + rows["period_end"]
    known = spans.isin([period[0] * 10_000 + period[1] for period in periods if period])
    return known | rows["period_start"].isna() if None in periods else known


def _label(unit: Unit, period: Period, units: Sequence[Unit], periods: Sequence[Period]) -> str:
    """Name a series by what differs: the unit, the period or both."""
    if len(units) > 1 and len(periods) > 1:
        return f"{unit.name}, {period_label(period)}"
    return unit.name if len(units) > 1 else period_label(period)
