"""Rank a figure's rows by one number, as surely as what is hidden or rounded leaves it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from core.counts import Cell
from core.numbers import cell_words
from core.numbers.figure import Figure, Row, Series
from core.numbers.kinds import Number, times
from core.quotients import ROUNDING
from core.words import formats, municipal

Ends = tuple[float, float, float]  # a number, and the least and the most that it can be
Standing = tuple[int, int, int]  # the first and the last place possible, and of how many

# Two numbers that were written differently are not the same, though their roundings meet.
SHORT_OF: Final = 1 - 1e-6


@dataclass(frozen=True)
class Ranking:
    """Rank the rows that are no residuals and nothing to compare with, the highest first."""

    figure: Figure
    part: Series
    number: Number
    sex: str = "total"

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """List what has places."""
        return tuple(row for row in self.figure.rows if row.kind == "category")

    @cached_property
    def known(self) -> tuple[Row, ...]:
        """List the rows whose number is known, the highest first."""
        return tuple(sorted(filter(self.is_known, self.rows), key=lambda row: -self.value(row)))

    @property
    def has_all(self) -> bool:
        """Tell whether every number is known."""
        return len(self.known) == len(self.rows)

    def is_known(self, row: Row) -> bool:
        """Tell whether a row has a number that is not made of suppressed cells alone."""
        cell = self.cell(row)
        value = cell_words.value_of(cell, self.number)
        return value is not None and cell_words.mark_of(cell, self.number) != "suppressed"

    def standing(self, row: Row) -> Standing | None:
        """Give the places that a row may have, and of how many; None without a number.

        What suppression hides may lie anywhere in its interval; any place at all is none.
        """
        told = dict(self._told)
        if row.key not in told:
            return None
        _, low, high = told.pop(row.key)
        first = 1 + sum(least > high for _, least, _ in told.values())
        last = 1 + sum(most > low for _, _, most in told.values())
        of = len(told) + 1
        return None if first == 1 and last == of > 1 else (first, last, of)

    def rank(self, row: Row) -> str:
        """Say which place a row has, or may have."""
        standing = self.standing(row)
        if standing is None:
            return ""
        said = municipal.RANK if standing[2] == len(self.rows) else municipal.RANK_KNOWN
        return said.format(place=place(standing), of=standing[2])

    def extremes(self) -> str:
        """Say which known number surely is the highest, and which the lowest."""
        everyone = len(self._told) == len(self.rows)
        words = municipal.EXTREMES if everyone else municipal.EXTREMES_KNOWN
        told = [*self._extremes(words)]
        joined = f"{words['and']} ".join(told)
        said = words["said"].format(told=joined, of=len(self._told)) if told else ""
        return f"{said[:1].upper()}{said[1:]}"

    def _extremes(self, words: Mapping[str, str]) -> Iterator[str]:
        for end, row in (("highest", self.first), ("lowest", self.last)):
            if row is not None:
                yield words[end].format(name=row.label, value=self.written(row))

    @property
    def first(self) -> Row | None:
        """Give the row that surely is above all others that have a number; None where none is."""
        first, *others = self.known or (None,)
        return first if first and others and self._is_beyond(first, 1) else None

    @property
    def last(self) -> Row | None:
        """Give the row that surely is below all others that have a number; None where none is."""
        *others, last = self.known or (None,)
        return last if last and others and self._is_beyond(last, -1) else None

    def value(self, row: Row) -> float:
        """Give a row's number as it is drawn; 0 where there is none."""
        return (self._ends(row) or (0.0, 0.0, 0.0))[0]

    def written(self, row: Row) -> str:
        """Write a row's number."""
        return cell_words.written(self.cell(row), self.number, cell_words.DECIMALS)

    def cell(self, row: Row) -> Cell:
        """Give the cell that a row is ranked by."""
        return row.cells[self.part.key, self.sex]

    @cached_property
    def _told(self) -> dict[str, Ends]:
        ends = ((row.key, self._ends(row)) for row in self.rows)
        return {key: each for key, each in ends if each is not None}

    def _is_beyond(self, row: Row, side: int) -> bool:
        """Tell whether a row surely is above (1) or below (-1) whatever the others may be."""
        _, low, high = self._told[row.key]
        others = [ends for key, ends in self._told.items() if key != row.key]
        above = all(low > most for _, _, most in others)
        return above if side > 0 else all(high < least for _, least, _ in others)

    def _ends(self, row: Row) -> Ends | None:
        cell = self.cell(row)
        plotted = cell_words.plotted(cell, self.number)
        if plotted is None or self.number != "share" or not cell.share.delivered:
            return plotted
        value, within = plotted[0], ROUNDING * times(cell.form) * SHORT_OF
        return value, value - within, value + within


def place(standing: Standing) -> str:
    """Write a place, or the first and the last that are possible."""
    first, last, _ = standing
    return f"{first}" if first == last else f"{first}{formats.DASH}{last}"
