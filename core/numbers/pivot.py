"""Lay a figure out as a table: Kvinnor, Män, Totalt, counts and shares, rows within rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from core.counts import STAND_IN, WITHHELD, Cell, Count, Form, add_all, divide
from core.numbers import cell_words
from core.numbers.cell_words import DECIMALS, Mark
from core.numbers.figure import Figure, Row, Series
from core.numbers.kinds import Kind, Number, kind_of
from core.words import municipal, texts
from core.words.spelling import collate

LABELS: Final = "category"  # the id of the column of labels
PARTS: Final[tuple[Number, ...]] = ("count", "base", "share")  # in the order of a division
DESCENDING: Final = "-"  # before the id of a column: the largest first
LATER: Final[Mapping[str, int]] = {
    "rest": 1,
    "rate": 2,
    "residual": 3,
    "reference": 4,
}  # than the rows that stand alone


@dataclass(frozen=True, slots=True)
class Column:
    """Head a column: which series and sex it shows, and whether as count or share."""

    series: str
    sex: str
    number: Number
    heads: tuple[str, str]  # series (empty when there is one) and what the column holds
    form: Form = "share"

    @property
    def kind(self) -> Kind:
        """Give what kind of number it holds."""
        return kind_of(self.form, self.number)

    @property
    def label(self) -> str:
        """Give both heads on one line."""
        return ": ".join(filter(None, self.heads))

    @property
    def id(self) -> str:
        """Give what addresses call the column: a series that stands alone needs no name."""
        place = f"{self.sex}.{self.number}"
        return f"{self.series}/{place}" if self.heads[0] else place


@dataclass(frozen=True, slots=True)
class Entry:
    """Write one cell: the text on screen, and the number that files carry (None for marks)."""

    text: str
    value: float | None
    kind: Kind
    mark: Mark = ""
    decimals: int = 0
    unit: str = ""  # what is written after the number, where its kind does not say it


@dataclass(frozen=True)
class Line:
    """Give one row of the table, with the rows that it opens to."""

    label: str
    kind: str
    entries: tuple[Entry, ...]
    children: tuple["Line", ...] = ()


@dataclass(frozen=True)
class Pivot:
    """Give the table as it is shown and taken away; the total is the last line.

    `sort` is the column that orders the lines, as in Selection; empty where the figure does. A
    `fixed` one has its own order, and all its lines in sight. In a mixed one a line, not a column,
    decides of what kind its numbers are.
    """

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    total: Line | None
    sort: str = ""
    corner: str = texts.TABLE_HEAD  # what heads the labels
    fixed: bool = False
    is_mixed: bool = False
    notes: tuple[str, ...] = ()  # what explains its own words, and stands under it

    def flat(self) -> Iterator[tuple[int, Line]]:
        """Walk through all lines with their depth, opened, the total last."""
        yield from _walk(self.lines, 0)
        if self.total:
            yield 0, self.total


def lay_out(figure: Figure, sort: str = "") -> Pivot:
    """Lay out a figure, its rows in their own order or by a column of the table."""
    columns, corner = tuple(_columns(figure)), _corner(figure)
    lines = tuple(_line(row, columns) for row in figure.rows)
    places = {column.id: place for place, column in enumerate(columns)} | {LABELS: None}
    id_ = sort.removeprefix(DESCENDING)
    if id_ not in places:
        return Pivot(columns, lines, _total(figure, columns), corner=corner)
    ordered = _sorted(lines, places[id_], descending=sort != id_)
    return Pivot(columns, ordered, _total(figure, columns), sort, corner)


def _corner(figure: Figure) -> str:
    usual = municipal.PLACE if figure.base == "own" else texts.TABLE_HEAD
    return figure.corner or usual


def next_sort(sort: str, id_: str) -> str:
    """Give what a click on a column's head asks for: its order, then the other way, then none."""
    # Numbers begin with the largest, words with A.
    first, second = (id_, DESCENDING + id_) if id_ == LABELS else (DESCENDING + id_, id_)
    return {first: second, second: ""}.get(sort, first)


def _sorted(lines: Sequence[Line], place: int | None, *, descending: bool) -> tuple[Line, ...]:
    """Sort lines, and those within each, by label or by a column; equal ones keep their order."""
    within = (
        replace(line, children=_sorted(line.children, place, descending=descending))
        for line in lines
    )

    def value(line: Line) -> tuple[str, float]:
        if place is None:
            return collate(line.label), 0
        return "", _value(line.entries[place]) or 0

    def last(line: Line) -> tuple[int, bool]:
        missing = place is not None and _value(line.entries[place]) is None
        return LATER.get(line.kind, 0), missing

    return tuple(sorted(sorted(within, key=value, reverse=descending), key=last))


def _value(entry: Entry) -> float | None:
    """Give what a cell sorts by: a suppressed count as what it counts as in sums."""
    hidden = entry.mark == "suppressed" and entry.kind == "count"
    return STAND_IN if hidden and entry.value is None else entry.value


def _columns(figure: Figure) -> Iterator[Column]:
    several = len(figure.series) > 1
    for series in figure.series:
        label = series.label if several else ""
        for number, word in _numbers(figure, series).items():
            for sex in figure.sexes:
                if number == "share" and figure.base == "sex_distribution" and sex == "total":
                    continue
                alone = bool(series.numbers) and len(figure.sexes) == 1
                heads = (label, word if alone else _held(sex, word))
                yield Column(series.key, sex, number, heads, series.form)


def _numbers(figure: Figure, series: Series) -> Mapping[Number, str]:
    """Give what the table holds of a series, and what it is called."""
    if series.numbers:
        return {number: series.numbers[number] for number in PARTS if number in series.numbers}
    usual: tuple[Number, ...] = ("share",) if figure.delivered_shares else ("count", "share")
    return {number: texts.NUMBER[number] for number in usual}


def _held(sex: str, word: str) -> str:
    return f"{texts.SEX[sex]}, {word[:1].lower()}{word[1:]}"


def _line(row: Row, columns: tuple[Column, ...]) -> Line:
    entries = tuple(
        entry_of(row.cells[column.series, column.sex], column.number) for column in columns
    )
    return Line(row.label, row.kind, entries, tuple(_line(each, columns) for each in row.children))


def entry_of(cell: Cell, number: Number, unit: str = "") -> Entry:
    """Write a cell as everywhere; where there is no number a sign takes less room than words."""
    told = cell_words.tell(cell, number, DECIMALS, unit)
    kind = kind_of(cell.form, number)
    if told.value is None:
        return Entry(texts.MARK[told.mark], None, kind, told.mark, told.decimals)
    return Entry(told.text, told.value, kind, told.mark, told.decimals, unit)


def _total(figure: Figure, columns: tuple[Column, ...]) -> Line | None:
    """Sum what is shown; delivered shares are never forced to 100."""
    if figure.delivered_shares or figure.base == "own" or not figure.totals:
        return None
    entries = []
    for column in columns:
        total = figure.totals[column.series, column.sex]
        whole = total if figure.base == "within_sex" else _both(figure, column.series)
        hidden = WITHHELD if (column.series, column.sex) in figure.withheld else Cell()
        cell = divide(total, whole) if total and whole else hidden
        entries.append(entry_of(cell, column.number))
    return Line(texts.SEX["total"], "total", tuple(entries))


def _both(figure: Figure, series: str) -> Count | None:
    """Add women and men: where one of them lacks a number the total row lacks it too."""
    return add_all(
        total for (of, sex), total in figure.totals.items() if of == series and sex != "total"
    )


def _walk(lines: tuple[Line, ...], depth: int) -> Iterator[tuple[int, Line]]:
    for line in lines:
        yield depth, line
        yield from _walk(line.children, depth + 1)
