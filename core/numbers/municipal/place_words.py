"""Say what an indicator's figure shows: title, finding, key figures, notes."""

from collections.abc import Collection, Container, Iterable
from dataclasses import dataclass
from typing import Final

from core.choice.selection import Selection
from core.counts import Cell
from core.deliveries.catalogue import Measure
from core.deliveries.indicators import Indicator
from core.numbers import cell_words
from core.numbers.figure import Figure, Row, Series
from core.numbers.key_figures import KeyFigure
from core.numbers.kinds import HINGES, Number, bare_number, kind_of
from core.numbers.statistics import PARTS
from core.places.centres import centres, is_example
from core.places.groups import Group
from core.words import formats, municipal, texts

Standing = tuple[int, int, int]  # the first and the last place possible, and of how many
FEWEST: Final = 3  # of fewer, highest and lowest say no more than the bars


def title(subject: str, where: str, when: str, sex: str) -> str:
    """Compose the title: what, where, when, and of whom where one sex stands alone."""
    whom = texts.SEX[sex].lower() if sex in PARTS else ""
    return f"{subject}: {', '.join(filter(None, (where, when, whom)))}"


def of_part(indicator: Indicator, part: Series) -> str:
    """Name a number of an indicator that has several."""
    if part.part:
        return municipal.TITLE_PART.format(indicator=indicator.title, part=part.label)
    return next((one.title for one in indicator.parts if one.id == part.key), part.label)


def from_to(development: Figure) -> str:
    """Say from when to when a development goes."""
    labels = [one.label for one in development.series]
    return texts.FROM_TO.format(first=labels[0], last=labels[-1])


@dataclass(frozen=True)
class Said:
    """Say what one number of a group shows, and how the municipality in focus stands in it."""

    group: Group
    figure: Figure
    part: Series
    number: Number
    focus: str
    sex: str

    def finding(self) -> str:
        """State the finding, or "" where there is nothing clear to say."""
        if row := self._focused():
            return self._beside(row)
        ranked = self._ranked()
        if len(ranked) < FEWEST:
            return ""
        kind = kind_of(self.part.form, self.number)
        if kind in HINGES:
            hinge = HINGES[kind]
            above = sum(round(self._value(row), 6) > hinge for row in ranked)
            words = {"above": above, "of": len(ranked)}
            told = bare_number(hinge, kind, 2 if kind == "ratio" else 0)
            said = municipal.ABOVE_HINGE if self._has_all() else municipal.ABOVE_HINGE_KNOWN
            return said.format(**words, hinge=told)
        first, last = ranked[0], ranked[-1]
        if self._written(first) == self._written(last):
            return ""
        # Of those that are not known one may be higher or lower.
        said = municipal.EXTREMES if self._has_all() else municipal.EXTREMES_KNOWN
        return said.format(
            first=first.label, high=self._written(first),
            last=last.label, low=self._written(last), of=len(ranked),
        )  # fmt: skip

    def keys(self) -> tuple[KeyFigure, ...]:
        """Give the number of the municipality in focus, and of what it is compared with."""
        rows = [*filter(None, [self._focused()]), *self._references()]
        return tuple(self._key(row) for row in rows)

    def counted(self) -> str:
        """Say how many persons the number of the whole group is of."""
        for row in self._references():
            cell = self._cell(row)
            if row.label == self.group.name and cell.count is not None:
                return f"{of_base(cell)} ({row.label})"
        delivered = self.figure.delivered_shares
        return texts.BASE_SHARES if delivered else texts.STATUS["missing"].lower()

    def _key(self, row: Row) -> KeyFigure:
        cell = self._cell(row)
        value = cell_words.written(cell, self.number, cell_words.DECIMALS)
        rank = self._rank(row) if row.kind != "reference" else ""
        notes = (of_base(cell) if self.number == "share" else "", rank)
        return KeyFigure(row.label, value[:1].upper() + value[1:], "; ".join(filter(None, notes)))

    def _beside(self, row: Row) -> str:
        if row.kind != "category" or not self._is_known(row):
            return ""
        words = {"name": row.label, "value": self._written(row), "rank": self._rank(row)}
        for other in self._references()[:1]:
            return municipal.BESIDE_GROUP.format(
                **words, group=other.label, together=self._written(other)
            )
        return municipal.BESIDE.format(**words)

    def standing(self, row: Row) -> Standing | None:
        """Give the places that a municipality may have, and of how many; None without a number.

        What suppression hides may lie anywhere in its interval; any place at all is none.
        """
        ends = {each.key: self._ends(each) for each in self._municipalities()}
        told = {key: each for key, each in ends.items() if each is not None}
        if row.key not in told:
            return None
        _, low, high = told.pop(row.key)
        first = 1 + sum(least > high for _, least, _ in told.values())
        last = 1 + sum(most > low for _, _, most in told.values())
        of = len(told) + 1
        return None if first == 1 and last == of > 1 else (first, last, of)

    def _rank(self, row: Row) -> str:
        """Say which place a municipality has, or may have."""
        standing = self.standing(row)
        if standing is None:
            return ""
        said = (
            municipal.RANK if standing[2] == len(self._municipalities()) else municipal.RANK_KNOWN
        )
        return said.format(place=place(standing), of=standing[2])

    def _ends(self, row: Row) -> tuple[float, float, float] | None:
        return cell_words.plotted(self._cell(row), self.number)

    def _municipalities(self) -> list[Row]:
        return [row for row in self.figure.rows if row.kind == "category"]

    def _ranked(self) -> list[Row]:
        """List the municipalities whose number is known, the highest first."""
        return sorted(
            filter(self._is_known, self._municipalities()), key=lambda row: -self._value(row)
        )

    def _has_all(self) -> bool:
        """Tell whether every municipality's number is known."""
        return len(self._ranked()) == len(self._municipalities())

    def _is_known(self, row: Row) -> bool:
        cell = self._cell(row)
        value = cell_words.value_of(cell, self.number)
        return value is not None and cell_words.mark_of(cell, self.number) != "suppressed"

    def _value(self, row: Row) -> float:
        return cell_words.value_of(self._cell(row), self.number) or 0.0

    def _focused(self) -> Row | None:
        return next((row for row in self.figure.rows if row.key == self.focus), None)

    def _references(self) -> list[Row]:
        """List what municipalities are compared with and that has a number."""
        rows = [row for row in self.figure.rows if row.kind == "reference"]
        return [row for row in rows if self._cell(row).status != "missing"]

    def _cell(self, row: Row) -> Cell:
        return row.cells[self.part.key, self.sex]

    def _written(self, row: Row) -> str:
        return cell_words.written(self._cell(row), self.number, cell_words.DECIMALS)


def place(standing: Standing) -> str:
    """Write a place, or the first and the last that are possible."""
    first, last, _ = standing
    return f"{first}" if first == last else f"{first}{formats.DASH}{last}"


def of_base(cell: Cell) -> str:
    """Write what a share is made of: 713 av 3 424."""
    count = cell_words.written(cell, "count")
    base = cell_words.base(cell)
    if cell.count is None or cell.form == "difference":
        return "" if cell.share.base is None else cell_words.n_of(cell.share.base)
    if cell.share.base is None:
        return cell_words.n_of(cell.count)
    words = municipal.AGAINST_BASE if cell.form == "ratio" else municipal.OF_BASE
    return words.format(count=count, base=base)


def notes(figure: Figure, indicator: Measure) -> tuple[str, ...]:
    """List what the reader must know to read a table's numbers right, most important first."""
    cells = [
        (cell, number)
        for row in figure.rows
        for series in figure.series
        for number in series.numbers
        for cell in (row.cells[series.key, sex] for sex in figure.sexes)
    ]
    return (*notes_on(cells, delivered=figure.delivered_shares), *indicator.caveats)


def notes_on(cells: Collection[tuple[Cell, Number]], *, delivered: bool) -> tuple[str, ...]:
    """List what explains the marks of some numbers, most important first."""
    marks = {cell_words.mark_of(cell, number) for cell, number in cells}
    return explained(marks, hidden=hides(cell for cell, _ in cells), delivered=delivered)


def of_centres(selection: Selection, codes: Collection[str]) -> tuple[str, ...]:
    """Say that the list of centres is an example, where what is shown of places depends on it."""
    drawn = selection.centres == "shown" and selection.view in {"map", "profile"}
    seen = drawn and any(each.municipality in codes for each in centres())
    told = (seen or selection.centres == "only") and is_example()
    return (municipal.CENTRES_EXAMPLE,) if told else ()


def hides(cells: Iterable[Cell]) -> bool:
    """Tell whether any number rests on suppressed cells."""
    return any(cell.count is not None and cell.count.suppressed for cell in cells)


def explained(marks: Container[str], *, hidden: bool, delivered: bool) -> tuple[str, ...]:
    """List what explains the marks that stand at numbers, most important first."""
    listed = [
        ("unsure" in marks, municipal.UNSURE),
        ("small" in marks, texts.SMALL_BASE),
        (hidden, texts.SUPPRESSED_NOTE),
        (delivered, municipal.DELIVERED),
        ("missing" in marks, municipal.MISSING),
        ("undivided" in marks, municipal.UNDIVIDED),
    ]
    return tuple(text for applies, text in listed if applies)
