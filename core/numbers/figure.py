"""Hold a figure: the rows, series and totals that every chart, map, table and file shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from core.choice.selection import Period
from core.counts import Cell, Count, Form
from core.deliveries.catalogue import Measure
from core.numbers.kinds import Number

Base = Literal["within_sex", "sex_distribution", "own"]
Kind = Literal["category", "residual", "group", "rest", "programme", "rate", "reference"]


@dataclass(frozen=True)
class Series:
    """Name one of the things compared: a unit in a period, a class of a split, or a sum of all.

    `key` only tells it from the others; what it is made of stands after the label. `numbers`
    are those that its cells have, its own first, in the words that head them; empty for the usual.
    """

    key: str
    label: str
    unit: str = ""  # a unit's id
    period: Period = None
    part: str = ""  # a class of the split
    form: Form = "share"
    numbers: Mapping[Number, str] = field(default_factory=dict)
    limits: tuple[float, ...] = ()  # of its own number's classes in maps, where they are fixed


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

    `sexes` are the columns that exist: women, men and total, or total alone where the delivery
    has no parts (`summed` is then False). In base `own` a cell's share is not of its column's
    total, but of a number of its own. `corner` names the rows, where they are no categories.
    """

    measure: Measure
    series: tuple[Series, ...]
    sexes: tuple[str, ...]
    rows: tuple[Row, ...]
    totals: Mapping[tuple[str, str], Count | None]
    base: Base
    summed: bool
    delivered_shares: bool
    folded: bool = False
    ranked_by: Number = "count"
    ranked_sex: str = "total"
    corner: str = ""

    @cached_property
    def withheld(self) -> frozenset[tuple[str, str]]:
        """Give the columns that have no total because a number in them is withheld."""
        columns = (each for row in self.rows for each in row.cells.items())
        return frozenset(at for at, cell in columns if cell.withheld and not self.totals.get(at))


def numbers_of(figure: Figure, series: Series) -> tuple[Number, ...]:
    """Give the numbers that a series can be drawn by: where shares were delivered, no counts."""
    if series.numbers:
        return tuple(number for number in series.numbers if number != "base")
    return ("share",) if figure.delivered_shares else ("share", "count")


def chosen_number(figure: Figure, series: Series, wanted: Number) -> Number:
    """Give the number that a series is drawn by: the wanted one, else its first."""
    return wanted if wanted in (offered := numbers_of(figure, series)) else offered[0]
