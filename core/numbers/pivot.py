"""Lay a figure out as a table: Kvinnor, Män, Totalt, counts and shares, rows within rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.counts import Cell, Count, add, divide
from core.numbers import cell_words
from core.numbers.cell_words import DECIMALS, Mark, Number
from core.numbers.figure import Figure, Row
from core.words import texts


@dataclass(frozen=True, slots=True)
class Column:
    """Head a column: which series and sex it shows, and whether as count or share."""

    series: str
    sex: str
    number: Number
    heads: tuple[str, str]  # series (empty when there is one) and what the column holds


@dataclass(frozen=True, slots=True)
class Entry:
    """Write one cell: the text on screen, and the number that files carry (None for marks)."""

    text: str
    value: float | None
    number: Number
    mark: Mark = ""
    decimals: int = 0


@dataclass(frozen=True)
class Line:
    """Give one row of the table, with the rows that it opens to."""

    label: str
    kind: str
    entries: tuple[Entry, ...]
    children: tuple["Line", ...] = ()


@dataclass(frozen=True)
class Pivot:
    """Give the table as it is shown and taken away; the total is the last line."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    total: Line | None

    def flat(self) -> Iterator[tuple[int, Line]]:
        """Walk through all lines with their depth, opened, the total last."""
        yield from _walk(self.lines, 0)
        if self.total:
            yield 0, self.total


def lay_out(figure: Figure) -> Pivot:
    """Lay out a figure; its rows come in the order that the reader asked for."""
    columns = tuple(_columns(figure))
    lines = tuple(_line(row, columns) for row in figure.rows)
    return Pivot(columns, lines, _total(figure, columns))


def _columns(figure: Figure) -> Iterator[Column]:
    several = len(figure.series) > 1
    for series in figure.series:
        label = series.label if several else ""
        for number in ("count", "share"):
            if number == "count" and figure.delivered_shares:
                continue
            for sex in figure.sexes:
                if number == "share" and figure.base == "sex_distribution" and sex == "total":
                    continue
                held = f"{texts.SEX[sex]}, {texts.NUMBER[number].lower()}"
                yield Column(series.key, sex, number, (label, held))


def _line(row: Row, columns: tuple[Column, ...]) -> Line:
    entries = tuple(
        _entry(row.cells[column.series, column.sex], column.number) for column in columns
    )
    return Line(row.label, row.kind, entries, tuple(_line(each, columns) for each in row.children))


def _entry(cell: Cell, number: Number) -> Entry:
    """Write a cell as everywhere; where there is no number a sign takes less room than words."""
    told = cell_words.tell(cell, number, DECIMALS)
    text = told.text if told.value is not None else texts.MARK[told.mark]
    return Entry(text, told.value, number, told.mark, told.decimals)


def _total(figure: Figure, columns: tuple[Column, ...]) -> Line | None:
    """Sum what is shown; delivered shares are never forced to 100."""
    if figure.delivered_shares:
        return None
    entries = []
    for column in columns:
        total = figure.totals[column.series, column.sex]
        whole = total if figure.base == "within_sex" else _both(figure, column.series)
        cell = divide(total, whole) if total and whole else Cell()
        entries.append(_entry(cell, column.number))
    return Line(texts.SEX["total"], "total", tuple(entries))


def _both(figure: Figure, series: str) -> Count | None:
    """Add women and men: where one of them lacks a number the total row lacks it too."""
    return add(figure.totals[series, sex] for sex in figure.sexes if sex != "total")


def _walk(lines: tuple[Line, ...], depth: int) -> Iterator[tuple[int, Line]]:
    for line in lines:
        yield depth, line
        yield from _walk(line.children, depth + 1)
