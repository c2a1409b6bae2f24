"""Say what the moves between counties show: finding, key figures, notes."""

from dataclasses import replace

from core.counts import Cell, Count
from core.numbers import cell_words
from core.numbers.figure import Figure, Series
from core.numbers.key_figures import KeyFigure
from core.numbers.kinds import Number
from core.numbers.moves.flow_tables import NET, SUM
from core.numbers.moves.flows import FORM, Flows, disagreeing
from core.numbers.municipal import place_words
from core.numbers.ranking import Ranking
from core.words import county_moves, formats, municipal, prose, texts


def finding(ranking: Ranking, focus: str) -> str:
    """State what one number shows by county, or "" where there is nothing sure to say."""
    for row in ranking.rows:
        if row.key == focus and not ranking.is_known(row):
            return ""  # its key figure says what there is
        if row.key == focus:
            # Of one that may have any place none is said.
            told = ", ".join(filter(None, (ranking.said(row), ranking.rank(row))))
            return municipal.BESIDE.format(name=row.label, value=told)
    if ranking.part.key == NET.key:
        return ranking.told(county_moves.MOST_GAINED, ranking.gained() or ())
    if ranking.number == "share":
        return ranking.extremes()
    return ranking.told(county_moves.MOST_OF[len(ranking.leaders)], ranking.leaders)


def keys(ranking: Ranking, flows: Flows, focus: str, when: str = "") -> tuple[KeyFigure, ...]:
    """Give the county in focus, what counties gain and lose, their sum, and who is in none.

    `when` is their period, where the title tells of several.
    """
    told = [
        KeyFigure(row.label, ranking.written(row), ranking.rank(row))
        for row in ranking.rows
        if row.key == focus
    ]
    if ranking.part.key == NET.key:
        told += [
            _side(ranking, flows, label, sign)
            for label, sign in ((county_moves.GAINING, 1), (county_moves.LOSING, -1))
        ]
    for row in ranking.figure.rows:
        if row.key == SUM:
            within = reach(ranking.cell(row)) if ranking.number == "count" else ""
            told.append(KeyFigure(row.label, ranking.written(row), within))
    told.append(unknown_after(flows))
    return tuple(replace(key, label=", ".join(filter(None, (key.label, when)))) for key in told)


def _side(nets: Ranking, flows: Flows, label: str, sign: int) -> KeyFigure:
    """Sum the counties that gain, or those that lose; some may do neither."""
    counts = {row.key: nets.cell(row).count for row in nets.rows}
    side = {key: count for key, count in counts.items() if count and sign * count.value > 0}
    # Who moves between two of them is in neither's sum, as in that of all counties.
    whole = flows.gain([*side]) if side else Cell(Count(0), status="value", form=FORM)
    unsure = sum(count.low <= 0 <= count.high for count in side.values())
    told = [county_moves.COUNTED_COUNTIES.format(count=len(side))]
    told += [county_moves.UNSURE_COUNTIES.format(count=unsure)] if unsure else []
    return KeyFigure(
        label, cell_words.written(whole, "count"), ", ".join(filter(None, (*told, reach(whole))))
    )


def change(lines: Figure, part: Series, number: Number) -> str:
    """Say how the first of some counties has changed, where it surely has."""
    first, last = lines.series[0], lines.series[-1]
    for row in lines.rows[:1]:
        cells = [row.cells[one.key, "total"] for one in (first, last)]
        ends = [cell_words.possible(cell, number) for cell in cells]
        if ends[0] is None or ends[1] is None:
            return ""
        grown, shrunk = ends[1][1] > ends[0][2], ends[1][2] < ends[0][1]
        said = prose.GROWN if grown else prose.SHRUNK if shrunk else ""
        before, after = (cell_words.said(cell, number) for cell in cells)
        named = county_moves.NET_IN if part.key == NET.key else county_moves.NUMBER_IN[number]
        label = named.format(county=row.label)
        ends_of = {"first": first.label, "last": last.label}
        return said.format(label=label, before=before, after=after, **ends_of)
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
    return (*marks(figure), *further, *of_nets(flows, figure))


def marks(figure: Figure) -> tuple[str, ...]:
    """Explain the marks that stand at a figure's numbers."""
    return place_words.marks_of(figure).notes()


def of_nets(flows: Flows, figure: Figure) -> tuple[str, ...]:
    """Say of nets, where a figure has them, what they are made of and what they sum to."""
    nets = [row.cells.get((NET.key, "total")) for row in figure.rows if row.key == SUM]
    whole = next((cell.count for cell in nets if cell and cell.count), None)
    disagree = texts.listing(disagreeing(flows))
    is_net = any(series.key == NET.key for series in figure.series)
    listed = [
        (bool(is_net and whole and whole.value), county_moves.SUM_NOTE.format(sum=_signed(whole))),
        (bool(is_net and flows.moves), county_moves.NET_MADE),
        (bool(is_net and flows.moves and flows.net), county_moves.NET_HELD),
        (bool(is_net and disagree), county_moves.NET_DISAGREES.format(counties=disagree)),
    ]
    return tuple(text for applies, text in listed if applies)


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
