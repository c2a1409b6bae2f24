"""Lay out the moves between counties: all numbers by county, the matrix, one county's moves."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from core.counts import Cell, divide
from core.deliveries.catalogue import Measure, Order
from core.numbers.figure import Figure, Row, Series
from core.numbers.kinds import Number
from core.numbers.moves.flows import FORM, NOBODY, Flows
from core.numbers.municipal.indicators import Place
from core.places import geography
from core.words import county_moves, texts
from core.words.spelling import collate

NET: Final = Series("net", county_moves.NET, form=FORM, numbers={"count": texts.COUNT_TITLE})
BEFORE: Final = Series("before", county_moves.BEFORE, numbers={"count": county_moves.BEFORE_OF})
AFTER: Final = Series("after", county_moves.AFTER, numbers={"count": county_moves.AFTER_OF})
STAYED: Final = Series(
    "stayed",
    county_moves.STAYED,
    numbers={"share": county_moves.STAYED_OF, "count": texts.COUNT_TITLE},
)
SUM: Final = "sum"  # key of the row that sums the counties
REST: Final = "rest"
ARRIVE, LEAVE = "arrive", "leave"  # keys of the two ways that one county's moves go
_OF_MATRIX: Final[Mapping[Number, str]] = {
    "share": county_moves.OF_MATRIX["share"],
    "count": county_moves.OF_MATRIX["count"],
}
_PERSONS: Final[Mapping[Number, str]] = {"count": texts.COUNT_TITLE}
ALONE: Final = {"matrix": 6, "flows": 10}  # counties that stand alone until all are asked for


def tabulate(flows: Flows, measure: Measure, *, residuals: bool = True) -> Figure:
    """Tabulate every number by county, then those of no known county, then the counties' sum."""
    counties, unknown = _counties(), _unknown(flows) if residuals else []
    codes = tuple(each.key for each in counties)
    whole = Place(SUM, county_moves.SUM.format(count=len(codes)), codes, "reference")
    rows = [_row(flows, place) for place in (*counties, *unknown, whole)]
    return _figure(measure, (NET, BEFORE, AFTER, STAYED) if flows.moves else (NET,), rows)


def matrix(  # noqa: PLR0913  # what a reader may choose of it
    flows: Flows,
    measure: Measure,
    order: Order,
    *,
    whole: bool = False,
    residuals: bool = True,
    focus: str = "",
) -> Figure:
    """Tabulate the moves: a row per county that they come from, a series per one that they go to.

    Shares are of the row. Not `whole`: the largest counties alone, the one in `focus` among them,
    and the others together.
    """
    size = partial(_moves_of, flows)
    places = _ordered(_counties(), size, order, None if whole else ALONE["matrix"], focus)
    places += _unknown(flows) if residuals else []
    columns = [each for each in places if each.kind != "residual" or each.key in flows.ends]
    series = [Series(each.key, each.label, numbers=_OF_MATRIX) for each in columns]
    rows = []
    for origin in (each for each in places if each.kind != "residual" or each.key in flows.origins):
        whole_row = flows.moved(origin.codes, [code for each in columns for code in each.codes])
        cells = [_share(flows.moved(origin.codes, to.codes), whole_row) for to in columns]
        rows.append(_of_cells(origin, series, cells))
    return _figure(measure, series, rows)


def around(
    flows: Flows, code: str, measure: Measure, order: Order, *, whole: bool = False
) -> Figure:
    """Tabulate the moves to and from one county: a row per other county."""

    def cells(place: Place) -> list[Cell]:
        return [flows.moved(place.codes, [code]), flows.moved([code], place.codes)]

    others = [each for each in _counties() if each.key != code]
    places = _ordered(
        others, lambda place: sum(map(_value, cells(place))), order,
        None if whole else ALONE["flows"],
    )  # fmt: skip
    places += _unknown(flows)
    name, only = geography.name_of(code), _PERSONS
    ways = {ARRIVE: county_moves.TO_COUNTY, LEAVE: county_moves.FROM_COUNTY}
    series = [Series(key, label.format(county=name), numbers=only) for key, label in ways.items()]
    rows = [_of_cells(each, series, _possible(each, flows, cells(each))) for each in places]
    return _figure(measure, series, rows)


def busiest(flows: Flows) -> str:
    """Give the code of the county that most come from or live in."""
    return max(_counties(), key=partial(_moves_of, flows)).key


def _moves_of(flows: Flows, place: Place) -> float:
    return _value(flows.before(place.codes)) + _value(flows.after(place.codes))


def _row(flows: Flows, place: Place) -> Row:
    cells = [flows.gain(place.codes)]
    if flows.moves:
        before, after = flows.before(place.codes), flows.after(place.codes)
        stayed = _share(flows.stayed(place.codes), before)
        cells += _possible(place, flows, [before, after])
        cells.append(NOBODY if place.kind == "residual" else stayed)
    return _of_cells(place, (NET, BEFORE, AFTER, STAYED), cells)


def _possible(place: Place, flows: Flows, cells: list[Cell]) -> list[Cell]:
    """Mark that nobody can come from what is no origin, or live in what is no end."""
    if place.kind != "residual":
        return cells
    return [
        cell if place.key in of else NOBODY
        for cell, of in zip(cells, (flows.origins, flows.ends), strict=True)
    ]


def _of_cells(place: Place, series: Iterable[Series], cells: Sequence[Cell]) -> Row:
    named = {(one.key, "total"): cell for one, cell in zip(series, cells, strict=False)}
    return Row(place.key, place.label, place.kind, named)


def _figure(measure: Measure, series: Iterable[Series], rows: Iterable[Row]) -> Figure:
    return Figure(
        measure, tuple(series), ("total",), tuple(rows), {}, "own",
        summed=False, delivered_shares=False,
    )  # fmt: skip


def _counties() -> list[Place]:
    return [Place(each.code, each.name, (each.code,)) for each in geography.counties()]


def _unknown(flows: Flows) -> list[Place]:
    return [Place(key, key, (key,), "residual") for key in flows.unknown]


def _ordered(
    places: Sequence[Place],
    size: Callable[[Place], float],
    order: Order,
    alone: int | None,
    focus: str = "",
) -> list[Place]:
    """Order places; beyond so many of the largest the others stand together after them."""
    by_size = sorted(places, key=size, reverse=True)
    largest = [each.key for each in by_size[:alone]]
    kept = {*largest} if focus in {"", *largest} else {*largest[:-1], focus}
    ordered = {"size": by_size, "smallest": by_size[::-1]}.get(order, [*places])
    if order == "alphabetical":
        ordered.sort(key=lambda place: collate(place.label))
    others = tuple(each.key for each in places if each.key not in kept)
    label = county_moves.OTHER_COUNTIES.format(count=len(others))
    rest = [Place(REST, label, others, "rest")] if others else []
    return [*(each for each in ordered if each.key in kept), *rest]


def _share(part: Cell, whole: Cell) -> Cell:
    """Give a number with its share of the whole that contains it."""
    if part.count is None or whole.count is None:
        return part
    return divide(part.count, whole.count)


def _value(cell: Cell) -> float:
    return cell.count.value if cell.count else 0.0
