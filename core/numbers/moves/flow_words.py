"""Say what the moves between counties show: finding, key figures, notes."""

from dataclasses import dataclass, replace
from typing import Final

from core.counts import Cell, Count, add
from core.numbers import cell_words
from core.numbers.figure import Figure, Row, Series
from core.numbers.key_figures import KeyFigure
from core.numbers.kinds import Number
from core.numbers.moves.flow_tables import NET, SUM
from core.numbers.moves.flows import FORM, Flows, disagreeing
from core.numbers.municipal import place_words
from core.words import county_moves, formats, municipal, texts

FEWEST: Final = 2  # of fewer, the first is the last


@dataclass(frozen=True)
class Said:
    """Say what one number shows by county, and how the county in focus stands in it."""

    flows: Flows
    figure: Figure
    part: Series
    number: Number
    focus: str

    def finding(self) -> str:
        """State the finding, or "" where there is nothing sure to say."""
        ranked = self._ranked()
        for row in ranked:
            if row.key == self.focus:
                words = {"value": self._written(row), "rank": self._rank(row)}
                return municipal.BESIDE.format(name=row.label, **words)
        if len(ranked) < FEWEST or not self._above(ranked[0], ranked[1]):
            return ""
        first, second, last = ranked[0], ranked[1], ranked[-1]
        words = {"first": first.label, "high": self._written(first)}
        if self.part.key == NET.key:
            is_parted = self._value(first) > 0 > self._value(last)
            if not (is_parted and self._above(ranked[-2], last)):
                return ""
            return county_moves.MOST_GAINED.format(
                **words, last=last.label, low=self._written(last)
            )
        if self.number == "count":
            told = {"second": second.label, "next": self._written(second)}
            return county_moves.MOST_OF.format(**words, **told)
        return municipal.EXTREMES.format(**words, last=last.label, low=self._written(last))

    def keys(self, when: str = "") -> tuple[KeyFigure, ...]:
        """Give the county in focus, what counties gain and lose, their sum, and who is in none.

        `when` is their period, where the title tells of several.
        """
        rows = [row for row in self._ranked() if row.key == self.focus]
        keys = [KeyFigure(row.label, self._written(row), self._rank(row)) for row in rows]
        if self.part.key == NET.key:
            keys += [self._side(county_moves.GAINING, 1), self._side(county_moves.LOSING, -1)]
        for row in self.figure.rows:
            if row.key == SUM:
                within = reach(self._cell(row)) if self.number == "count" else ""
                keys.append(KeyFigure(row.label, self._written(row), within))
        keys.append(unknown_after(self.flows))
        return tuple(replace(key, label=", ".join(filter(None, (key.label, when)))) for key in keys)

    def _side(self, label: str, sign: int) -> KeyFigure:
        """Sum the counties that gain, or those that lose."""
        counts = [self._cell(row).count for row in self._ranked()]
        side = [count for count in counts if count and sign * count.value > 0]
        whole = Cell(add(side) or Count(0), status="value", form=FORM)
        told = county_moves.COUNTED_COUNTIES.format(count=len(side))
        within = reach(whole)
        notes = ", ".join(filter(None, (told, within)))
        return KeyFigure(label, cell_words.written(whole, "count"), notes)

    def _ranked(self) -> list[Row]:
        """List the counties that have a number, the highest first."""
        rows = [row for row in self.figure.rows if row.kind == "category"]
        known = [row for row in rows if cell_words.plotted(self._cell(row), self.number)]
        return sorted(known, key=lambda row: -self._value(row))

    def _rank(self, row: Row) -> str:
        """Say which place a county has; those that have as many share theirs."""
        ranked = self._ranked()
        above = sum(self._value(each) > self._value(row) for each in ranked)
        return municipal.RANK.format(place=above + 1, of=len(ranked))

    def _above(self, first: Row, second: Row) -> bool:
        """Tell whether a number is above another, whatever is hidden in either."""
        return self._ends(first)[1] > self._ends(second)[2]

    def _value(self, row: Row) -> float:
        return self._ends(row)[0]

    def _ends(self, row: Row) -> tuple[float, float, float]:
        return cell_words.plotted(self._cell(row), self.number) or (0.0, 0.0, 0.0)

    def _cell(self, row: Row) -> Cell:
        return row.cells[self.part.key, "total"]

    def _written(self, row: Row) -> str:
        return cell_words.written(self._cell(row), self.number)


def change(lines: Figure, part: Series, number: Number) -> str:
    """Say how the first of some counties has changed, where it surely has."""
    first, last = lines.series[0], lines.series[-1]
    for row in lines.rows[:1]:
        cells = [row.cells[one.key, "total"] for one in (first, last)]
        ends = [cell_words.plotted(cell, number) for cell in cells]
        if ends[0] is None or ends[1] is None:
            return ""
        grown, shrunk = ends[1][1] > ends[0][2], ends[1][2] < ends[0][1]
        words = texts.GROWN if grown else texts.SHRUNK if shrunk else ""
        before, after = (cell_words.written(cell, number) for cell in cells)
        label = county_moves.NET_IN.format(county=row.label) if part.key == NET.key else row.label
        ends_of = {"first": first.label, "last": last.label}
        return words.format(label=label, before=before, after=after, **ends_of)
    return ""


def unknown_after(flows: Flows) -> KeyFigure:
    """Give those who are in no known county afterwards; where only nets are, their net."""
    if flows.moves:
        ends = [key for key in flows.unknown if key in flows.ends]
        label, cell = county_moves.UNKNOWN_AFTER, flows.moved(flows.origins, ends)
    else:
        ends, label, cell = [*flows.unknown], county_moves.UNKNOWN_NET, flows.gain(flows.unknown)
    value, within = with_reach(cell if ends else Cell())
    return KeyFigure(label, value[:1].upper() + value[1:], within)


def notes(flows: Flows, figure: Figure, *further: str) -> tuple[str, ...]:
    """List what the reader must know to read the numbers right."""
    nets = [row.cells.get((NET.key, "total")) for row in figure.rows if row.key == SUM]
    whole = next((cell.count for cell in nets if cell and cell.count), None)
    disagree = texts.listing(disagreeing(flows))
    is_net = any(series.key == NET.key for series in figure.series)
    listed = [
        (bool(whole and whole.value), county_moves.SUM_NOTE.format(sum=_signed(whole))),
        (bool(is_net and flows.moves), county_moves.NET_MADE),
        (bool(is_net and flows.moves and flows.net), county_moves.NET_HELD),
        (bool(is_net and disagree), county_moves.NET_DISAGREES.format(counties=disagree)),
    ]
    common = place_words.notes(figure, replace(figure.measure, caveats=()))
    return (*common, *further, *(text for applies, text in listed if applies))


def with_reach(cell: Cell) -> tuple[str, str]:
    """Write a number, and the interval that suppression leaves."""
    return cell_words.written(cell, "count"), reach(cell)


def reach(cell: Cell) -> str:
    """Write the interval of a count; that of a change has signs, which no dash may stand by."""
    if cell.count is None or cell.form != FORM:
        return cell_words.interval(cell.count) if cell.count else ""
    ends = cell.count.low, cell.count.high
    return " till ".join(map(formats.signed, ends)) if cell.count.suppressed else ""


def _signed(count: Count | None) -> str:
    return formats.signed(count.value) if count else ""
