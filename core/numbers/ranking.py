"""Rank a figure's rows by one number, as surely as what is hidden or rounded leaves it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from core.counts import Cell
from core.numbers import cell_words
from core.numbers.figure import Figure, Row, Series
from core.numbers.kinds import Number
from core.words import formats, municipal

Ends = tuple[float, float, float]  # a number, and the least and the most that it can be
Standing = tuple[int, int, int]  # the first and the last place possible, and of how many
End = Literal["highest", "high", "lowest", "low"]

FEWEST: Final = 3  # of fewer, highest and lowest say no more than the numbers do
TOLD: Final = ("name", "number", "other", "its")  # what words of two rows hold
NEAR: Final = 3  # places from an end, where there are more than twice as many

# Two numbers that were written differently are not the same, though their roundings meet.
SHORT_OF: Final = 1 - 1e-6
DUST: Final = 6  # decimals beyond which binary fractions differ


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

    def tied(self, row: Row) -> int:
        """Count the others that may have the very same number as the least of a row's."""
        _, least, _ = self._told[row.key]
        others = (most for key, (_, _, most) in self._told.items() if key != row.key)
        return sum(most == least for most in others)

    def rank(self, row: Row) -> str:
        """Say which place a row has, or may have."""
        standing = self.standing(row)
        if standing is None:
            return ""
        said = municipal.RANK if standing[2] == len(self.rows) else municipal.RANK_KNOWN
        return said.format(place=place(standing), of=standing[2])

    def extremes(self) -> str:
        """Say which known number surely is the highest, and which the lowest or how many are 0."""
        everyone = len(self._told) == len(self.rows)
        words = municipal.EXTREMES if everyone else municipal.EXTREMES_KNOWN
        told = [*self._extremes(words)]
        joined = f"{words['and']} ".join(told)
        said = words["said"].format(told=joined, of=len(self._told)) if told else ""
        none = municipal.NONE.format(count=self.none) if self.none else ""
        return " ".join(filter(None, (f"{said[:1].upper()}{said[1:]}", none)))

    def _extremes(self, words: Mapping[str, str]) -> Iterator[str]:
        for end, row in (("highest", self.first), ("lowest", self.last)):
            if row is not None:
                yield words[end].format(name=row.label, value=self.said(row))

    @property
    def none(self) -> int:
        """Count those that surely are 0, where they are several and others are not."""
        least = [ends for ends in self._told.values() if ends[1] == ends[2] == 0]
        below = any(low < 0 for _, low, _ in self._told.values())
        return 0 if below or not 1 < len(least) < len(self._told) else len(least)

    @property
    def leaders(self) -> tuple[Row, ...]:
        """Give the row that surely is the highest, and the one that surely comes next."""
        first = [row for row in (self.first,) if row]
        next_ = [row for row in self.known[1:2] if first and self._is_beyond(row, 1, first)]
        return (*first, *next_)

    def gained(self) -> tuple[Row, Row] | None:
        """Give the row that surely gains most and the one that surely loses most."""
        first, last = self.first, self.last
        if first is None or last is None:
            return None
        (_, least, _), (_, _, most) = self._told[first.key], self._told[last.key]
        return (first, last) if least > 0 > most else None

    def beyond(self, hinge: float) -> tuple[int, int]:
        """Count those known numbers that surely are above a hinge, and those that may be."""
        told = [self._told[row.key] for row in self.known]
        return (
            sum(low > hinge for _, low, _ in told),
            sum(high > hinge for _, _, high in told),
        )

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

    def sides(self, hinge: float) -> tuple[int, int, int, int]:
        """Count those surely above a hinge, below it and on it, and those that may be elsewhere."""
        told = self._told.values()
        above = sum(low > hinge for _, low, _ in told)
        below = sum(high < hinge for _, _, high in told)
        even = sum(low == hinge == high for _, low, high in told)
        return above, below, even, len(told) - above - below - even

    def told(self, words: str, rows: Sequence[Row]) -> str:
        """Fill in the names of some rows and their numbers, by their order; nothing without any."""
        told = [text for row in rows for text in (row.label, self.said(row))]
        return words.format(**dict(zip(TOLD, told, strict=False))) if rows else ""

    def value(self, row: Row) -> float:
        """Give a row's number as it is drawn; 0 where there is none."""
        return (self._ends(row) or (0.0, 0.0, 0.0))[0]

    def written(self, row: Row) -> str:
        """Write a row's number."""
        return cell_words.written(self.cell(row), self.number, cell_words.DECIMALS)

    def said(self, row: Row) -> str:
        """Write a row's number within a sentence."""
        return cell_words.said(self.cell(row), self.number)

    def cell(self, row: Row) -> Cell:
        """Give the cell that a row is ranked by."""
        return row.cells[self.part.key, self.sex]

    @cached_property
    def _told(self) -> dict[str, Ends]:
        ends = ((row.key, self._ends(row)) for row in self.rows)
        return {key: each for key, each in ends if each is not None}

    def _is_beyond(self, row: Row, side: int, but: Sequence[Row] = ()) -> bool:
        """Tell whether a row surely is above (1) or below (-1) whatever the others may be."""
        _, low, high = self._told[row.key]
        left_out = {row.key, *(each.key for each in but)}
        others = [ends for key, ends in self._told.items() if key not in left_out]
        above = all(low > most for _, _, most in others)
        return above if side > 0 else all(high < least for _, least, _ in others)

    def _ends(self, row: Row) -> Ends | None:
        return surely(self.cell(row), self.number)


def surely(cell: Cell, number: Number) -> Ends | None:
    """Give a number and its ends as numbers are compared by; None without one.

    What was delivered rounded stops just short of the next: written differently is different.
    """
    possible = cell_words.possible(cell, number)
    if possible is None:
        return None
    short = SHORT_OF if cell.share.delivered else 1
    value, low, high = (round(each, DUST) for each in possible)
    return value, value - (value - low) * short, value + (high - value) * short


def place(standing: Standing) -> str:
    """Write a place, or the first and the last that are possible."""
    first, last, _ = standing
    return f"{first}" if first == last else f"{first}{formats.DASH}{last}"


def is_at(standing: Standing, end: End, tied: int = 0) -> bool:
    """Tell whether one surely stands alone at an end, or near it, whatever is hidden.

    `tied` are the others that may share the last place that it may have.
    """
    first, last, of = standing
    if of < FEWEST:
        return False
    last, is_many = last + tied, of > 2 * NEAR
    return {
        "highest": last == 1,
        "lowest": first == of,
        "high": is_many and last <= NEAR,
        "low": is_many and first > of - NEAR,
    }[end]
