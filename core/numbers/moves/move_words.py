"""Say what the moves from county to county show, of all of them and of one county's."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from core.counts import Cell, divide
from core.numbers import cell_words
from core.numbers.figure import Figure
from core.numbers.key_figures import KeyFigure
from core.numbers.moves.flow_tables import REST
from core.numbers.moves.flow_words import with_reach
from core.numbers.moves.flows import Flows
from core.words import county_moves, municipal, texts

Move = tuple[Cell, str, str]  # how many, from where, to where


def of_matrix(flows: Flows, figure: Figure) -> str:
    """Name the largest move from one county to another, where one surely is."""
    ends = {one.key: one.label for one in figure.series if one.key not in flows.unknown}
    moves = [
        (row.cells[key, "total"], row.label, end)
        for row in figure.rows
        for key, end in ends.items()
        if row.kind == "category" and key not in {row.key, REST}
    ]
    for cell, origin, end in _largest(moves):
        count = cell_words.said(cell, "count")
        return county_moves.MOST_MOVED.format(origin=origin, end=end, count=count)
    return ""


def of_one(figure: Figure) -> str:
    """Say of one county's moves where most come from and where most go."""
    rows = [row for row in figure.rows if row.kind == "category"]
    ways = [[(row.cells[one.key, "total"], row.label, "") for row in rows] for one in figure.series]
    told = [(*_largest(way),) for way in ways]
    if not all(told):
        return ""
    (arrived, origin, _), (left, end, _) = (each[0] for each in told)
    counts = [cell_words.said(cell, "count") for cell in (arrived, left)]
    return county_moves.MOST_TO_AND_FROM.format(
        origin=origin, arrived=counts[0], end=end, left=counts[1]
    )


def everyone(flows: Flows) -> KeyFigure:
    """Give how many the moves are of, with what is hidden in it."""
    cell = flows.moved(flows.origins, flows.ends)
    value, reach = with_reach(cell)
    masked = texts.masked(cell.count.suppressed) if cell.count else ""
    return KeyFigure(county_moves.ALL_MOVES, value, ", ".join(filter(None, (reach, masked))))


def counted(flows: Flows) -> str:
    """Say how many persons the moves are of; nets alone do not tell."""
    return cell_words.n_within(flows.moved(flows.origins, flows.ends).count) if flows.moves else ""


def keys_of_one(flows: Flows, code: str) -> tuple[KeyFigure, ...]:
    """Give how many come from a county, live in it, stayed in it, and what that makes."""
    before, after, gain = flows.before([code]), flows.after([code]), flows.gain([code])
    told = {county_moves.BEFORE_OF: before, county_moves.AFTER_OF: after}
    return (
        *(KeyFigure(label, *with_reach(cell)) for label, cell in told.items()),
        stayed(county_moves.STAYED, flows.stayed([code]), before),
        KeyFigure(county_moves.NET, *with_reach(gain)),
    )


def stayed(label: str, part: Cell, whole: Cell) -> KeyFigure:
    """Give how many of those who come from somewhere live there afterwards."""
    if part.count is None or whole.count is None:
        return KeyFigure(label, cell_words.written(part, "count"))
    share = cell_words.written(divide(part.count, whole.count), "share", cell_words.DECIMALS)
    of = municipal.OF_BASE.format(
        count=cell_words.persons(part.count), base=cell_words.persons(whole.count)
    )
    return KeyFigure(label, share, of)


def hidden(figure: Figure) -> int:
    """Count the moves between counties that are suppressed."""
    cells = [cell for row in figure.rows for cell in row.cells.values() if row.kind == "category"]
    return sum(cell.status == "suppressed" for cell in cells)


def _largest(moves: Iterable[Move]) -> Iterator[Move]:
    """Give the largest of some moves, where it is that whatever is hidden in any."""
    known = [(cell.count, move) for move in moves for cell in move[:1] if cell.count]
    known.sort(key=lambda pair: -pair[0].value)
    for (first, move), (second, _) in pairwise(known[:2]):
        if first.low > second.high:
            yield move
