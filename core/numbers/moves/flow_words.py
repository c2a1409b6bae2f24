"""Say what the moves between counties show: finding, key figures, notes."""

from dataclasses import replace

from core.counts import Cell, Count, add
from core.numbers import cell_words
from core.numbers.figure import Figure, Series
from core.numbers.key_figures import KeyFigure
from core.numbers.kinds import Number
from core.numbers.moves.flow_tables import NET, SUM
from core.numbers.moves.flows import FORM, Flows, disagreeing
from core.numbers.municipal import place_words
from core.numbers.ranking import Ranking
from core.words import county_moves, formats, municipal, texts


def finding(ranking: Ranking, focus: str) -> str:
    """State what one number shows by county, or "" where there is nothing sure to say."""
    for row in ranking.rows:
        if row.key == focus and not ranking.is_known(row):
            return ""  # its key figure says what there is
        if row.key == focus:
            # Of one that may have any place none is said.
            told = ", ".join(filter(None, (ranking.written(row), ranking.rank(row))))
            return municipal.BESIDE.format(name=row.label, value=told)
    if ranking.part.key == NET.key:
        return _gained(ranking)
    if ranking.number == "share":
        return ranking.extremes()
    if ranking.first is None:
        return ""
    first, second, *_ = ranking.known
    return county_moves.MOST_OF.format(
        first=first.label, high=ranking.written(first),
        second=second.label, next=ranking.written(second),
    )  # fmt: skip


def _gained(nets: Ranking) -> str:
    """Say which county surely gains most, and which loses most."""
    first, last = nets.first, nets.last
    if first is None or last is None or not nets.value(first) > 0 > nets.value(last):
        return ""
    return county_moves.MOST_GAINED.format(
        first=first.label, high=nets.written(first), last=last.label, low=nets.written(last)
    )


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
        told += [_side(ranking, county_moves.GAINING, 1), _side(ranking, county_moves.LOSING, -1)]
    for row in ranking.figure.rows:
        if row.key == SUM:
            within = reach(ranking.cell(row)) if ranking.number == "count" else ""
            told.append(KeyFigure(row.label, ranking.written(row), within))
    told.append(unknown_after(flows))
    return tuple(replace(key, label=", ".join(filter(None, (key.label, when)))) for key in told)


def _side(nets: Ranking, label: str, sign: int) -> KeyFigure:
    """Sum the counties that gain, or those that lose."""
    counts = [nets.cell(row).count for row in nets.rows]
    side = [count for count in counts if count and sign * count.value > 0]
    whole = Cell(add(side) or Count(0), status="value", form=FORM)
    told = county_moves.COUNTED_COUNTIES.format(count=len(side))
    notes = ", ".join(filter(None, (told, reach(whole))))
    return KeyFigure(label, cell_words.written(whole, "count"), notes)


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
        least = cell_words.DECIMALS
        before, after = (cell_words.written(cell, number, least) for cell in cells)
        named = county_moves.NET_IN if part.key == NET.key else county_moves.NUMBER_IN[number]
        label = named.format(county=row.label)
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
