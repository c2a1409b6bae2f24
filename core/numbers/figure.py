"""Hold a figure: the rows, series and totals that every chart, map, table and file shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from core.choice.selection import Period
from core.counts import Cell, Count
from core.deliveries.catalogue import Measure

Base = Literal["within_sex", "sex_distribution"]
Kind = Literal["category", "residual", "group", "rest", "programme", "rate"]


@dataclass(frozen=True)
class Series:
    """Name one of the things compared: a unit in a period, a class of a split, or a sum of all.

    `key` only tells it from the others; what it is made of stands in the fields after the label.
    """

    key: str
    label: str
    unit: str = ""  # a unit's id
    period: Period = None
    part: str = ""  # a class of the split


Cells = Mapping[tuple[str, str], Cell]  # by category and sex, as delivered
Block = tuple[Series, Cells]


@dataclass(frozen=True)
class Row:
    """Give one category with a cell per (series key, sex); groups and rests have children."""

    key: str
    label: str
    kind: Kind
    cells: Mapping[tuple[str, str], Cell]
    children: tuple["Row", ...] = ()


@dataclass(frozen=True)
class Figure:
    """Give everything a chart, map, table or file shows of a measure, numbers still bare.

    `sexes` are the columns that exist: women, men and total, or total alone where the
    delivery has no parts (`summed` is then False: the total is as delivered).
    """

    measure: Measure
    series: tuple[Series, ...]
    sexes: tuple[str, ...]
    rows: tuple[Row, ...]
    totals: Mapping[tuple[str, str], Count | None]
    base: Base
    summed: bool
    delivered_shares: bool
    folded: bool = field(default=False)
