"""Say what an indicator's figure shows: title, finding, key figures, notes."""

from collections.abc import Callable, Collection, Container, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from core.choice.selection import Period, Selection
from core.counts import Cell
from core.deliveries.indicators import Indicator
from core.deliveries.store import Delivery
from core.numbers import cell_words
from core.numbers.figure import Figure, Row, Series
from core.numbers.key_figures import KeyFigure
from core.numbers.kinds import HINGES, Number, bare_number, kind_of
from core.numbers.ranking import FEWEST, Ranking
from core.numbers.statistics import PARTS
from core.places import groups
from core.places.centres import centres, is_example
from core.places.groups import Group
from core.words import formats, municipal, texts

KNOWN: Final = "known"  # of whom shares are: those of whom the class is known


def title(subject: str, where: str, when: str, sex: str) -> str:
    """Compose the title: what, where, when, and of whom where one sex stands alone."""
    whom = texts.SEX[sex].lower() if sex in PARTS else ""
    return f"{subject}: {', '.join(filter(None, (where, when, whom)))}"


def of_part(indicator: Indicator, part: Series) -> str:
    """Name a number of an indicator that has several."""
    if part.part:
        return municipal.TITLE_PART.format(indicator=indicator.title, part=part.label)
    return next((one.title for one in indicator.parts if one.id == part.key), part.label)


def of_number(indicator: Indicator, part: Series, number: Number) -> str:
    """Name the number that is shown of a part: its own, or what that is divided of."""
    several = len(indicator.parts) > 1 or bool(indicator.classes)
    named = of_part(indicator, part) if several else indicator.title
    if number == next(iter(part.numbers), number):
        return named
    if part.part:
        return municipal.TITLE_COUNTED.format(subject=named)
    word = part.numbers[number]
    own = next((one for one in indicator.parts if one.id == part.key), None)
    if own and own.category:  # a class says nothing without what it is a class of
        return municipal.TITLE_PART.format(indicator=indicator.title, part=word)
    return word


def from_to(development: Figure) -> str:
    """Say from when to when a development goes."""
    labels = [one.label for one in development.series]
    return texts.FROM_TO.format(first=labels[0], last=labels[-1])


@dataclass(frozen=True)
class Said:
    """Say what one number of a group shows, and how the municipality in focus stands in it.

    `when` is said where the title tells of more than the year that the numbers are of, `named`
    where it tells of more than the number; `whom` is who a share is of, where that is not all.
    """

    group: Group
    figure: Figure
    part: Series
    number: Number
    focus: str
    sex: str
    when: str = ""
    named: str = ""
    whom: str = ""

    @cached_property
    def ranking(self) -> Ranking:
        """Rank the municipalities by the number."""
        return Ranking(self.figure, self.part, self.number, self.sex)

    def finding(self) -> str:
        """State the finding, or "" where there is nothing clear to say."""
        if row := self._focused():
            return self._beside(row)
        said = self._of_all()
        known = municipal.OF_THOSE_KNOWN if self.whom == KNOWN else ""
        of = ", ".join(filter(None, (self.named, known, self.when)))
        lower = said if said[:1].isdigit() else f"{said[:1].lower()}{said[1:]}"
        return f"{of[:1].upper()}{of[1:]}: {lower}" if of and said else said

    def _of_all(self) -> str:
        ranking = self.ranking
        if len(ranking.known) < FEWEST:
            return ""
        kind = kind_of(self.part.form, self.number)
        if kind in HINGES:
            hinge = HINGES[kind]
            surely, maybe = ranking.beyond(hinge)
            above = str(surely) if surely == maybe else f"{surely}{formats.DASH}{maybe}"
            words = {"above": above, "of": len(ranking.known)}
            told = bare_number(hinge, kind, 2 if kind == "ratio" else 0)
            said = municipal.ABOVE_HINGE if ranking.has_all else municipal.ABOVE_HINGE_KNOWN
            told = said.format(**words, hinge=told)
            return f"{told} {ranking.extremes()}" if ranking.none else told
        return self.ranking.extremes()

    def keys(self) -> tuple[KeyFigure, ...]:
        """Give the number of the municipality in focus, and of what it is compared with."""
        rows = [*filter(None, [self._focused()]), *self._references()]
        return tuple(self._key(row) for row in rows)

    def counted(self) -> str:
        """Say how many persons the number of the whole group is of."""
        for row in self._references():
            cell = self._cell(row)
            if row.label == self.group.name and cell.count is not None:
                return f"{of_base(cell, self.whom)} ({row.label})"
        delivered = self.figure.delivered_shares
        return texts.BASE_SHARES if delivered else texts.STATUS["missing"].lower()

    def _key(self, row: Row) -> KeyFigure:
        cell = self._cell(row)
        value = cell_words.written(cell, self.number, cell_words.DECIMALS)
        rank = self.ranking.rank(row) if row.kind != "reference" else ""
        notes = (of_base(cell, self.whom) if self.number == "share" else "", rank)
        return KeyFigure(
            self._named(row), value[:1].upper() + value[1:], "; ".join(filter(None, notes))
        )

    def _beside(self, row: Row) -> str:
        if row.kind != "category" or not self.ranking.is_known(row):
            return ""
        said, told_of = self.ranking.said, self.number == "share" and (self.whom or self.named)
        of = of_base(self._cell(row), self.whom, write=cell_words.said) if told_of else ""
        told = ", ".join(filter(None, (said(row), of, self.ranking.rank(row))))
        for other in self._references()[:1]:
            told = municipal.BESIDE_OF.format(value=told, group=other.label, together=said(other))
        words = municipal.IN_PLACE if self.named else municipal.BESIDE
        return words.format(number=self.named, name=self._named(row), value=told)

    def _named(self, row: Row) -> str:
        return ", ".join(filter(None, (row.label, self.when)))

    def _focused(self) -> Row | None:
        return next((row for row in self.figure.rows if row.key == self.focus), None)

    def _references(self) -> list[Row]:
        """List what municipalities are compared with and that has a number."""
        rows = [row for row in self.figure.rows if row.kind == "reference"]
        return [row for row in rows if self._cell(row).status != "missing"]

    def _cell(self, row: Row) -> Cell:
        return row.cells[self.part.key, self.sex]


def of_base(
    cell: Cell, whom: str = "", write: Callable[[Cell, Number], str] = cell_words.written
) -> str:
    """Write what a share is made of, and whom that is: 713 av 3 424 med känd uppgift."""
    if cell.count is None or cell.form == "difference":
        return "" if cell.share.base is None else cell_words.n_of(cell.share.base)
    if cell.share.base is None:
        return cell_words.n_of(cell.count)
    words = municipal.AGAINST_BASE if cell.form == "ratio" else municipal.OF_BASE
    of = words.format(count=write(cell, "count"), base=write(cell, "base"))
    return f"{of} {municipal.OF_WHOM[whom]}" if whom else of


@dataclass(frozen=True)
class Marks:
    """Give the marks that stand at some numbers, and what else of them must be told."""

    found: frozenset[str]
    hidden: bool
    delivered: bool

    def and_of(self, other: "Marks") -> "Marks":
        """Give the marks of these numbers and of others."""
        return Marks(
            self.found | other.found,
            self.hidden or other.hidden,
            self.delivered or other.delivered,
        )

    def notes(self) -> tuple[str, ...]:
        """List what explains them, most important first."""
        return explained(self.found, hidden=self.hidden, delivered=self.delivered)


def marks_of(figure: Figure) -> Marks:
    """Gather the marks that stand at the numbers of a table."""
    cells = [
        (cell, number)
        for row in figure.rows
        for series in figure.series
        for number in series.numbers
        for cell in (row.cells[series.key, sex] for sex in figure.sexes)
    ]
    return marks_on(cells, delivered=figure.delivered_shares)


def marks_on(cells: Collection[tuple[Cell, Number]], *, delivered: bool) -> Marks:
    """Gather the marks of some numbers."""
    found = frozenset(cell_words.mark_of(cell, number) for cell, number in cells)
    return Marks(found, hides(cell for cell, _ in cells), delivered)


def of_centres(selection: Selection, codes: Collection[str]) -> tuple[str, ...]:
    """Say what the list of centres is, where what is shown of places depends on it."""
    alone = selection.centres == "only" or groups.WITH_CENTRE in selection.places
    drawn = selection.centres == "shown" and selection.view in {"map", "profile"}
    seen = drawn and any(each.municipality in codes for each in centres())
    listed = [
        (alone, municipal.CENTRES_ALONE),
        ((alone or seen) and is_example(), municipal.CENTRES_EXAMPLE),
    ]
    return tuple(text for applies, text in listed if applies)


def noise(delivery: Delivery, indicator: Indicator, years: Collection[Period]) -> tuple[str, ...]:
    """Say in which of some years the source has added noise to what an indicator is made of."""
    shown = [(first, last) for first, last in filter(None, years)]
    noisy = {
        str(year)
        for measure, year in delivery.approximate
        if measure in indicator.measures and any(first <= year <= last for first, last in shown)
    }
    return (municipal.NOISY.format(years=texts.listing(sorted(noisy))),) if noisy else ()


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
