"""Draw the moves between counties: the matrix, and one county's moves as lines on a map."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import Final

from core.choice.flows import NET, OF_MOVES, TABLE_OF_MOVES
from core.numbers import cell_words
from core.numbers.figure import Figure, Row
from core.numbers.moves.flow_tables import ARRIVE, LEAVE
from core.numbers.sheet import Sheet
from core.pictures import charts, flow_lines, maps, matrix
from core.pictures.flow_lines import Move
from core.pictures.map_scale import Scale
from core.pictures.mapping import HEIGHT
from core.pictures.maps import RegionValue
from core.pictures.palette import Theme, diverging, series_colours
from core.pictures.shown import Drawing, caption, number_of
from core.places import geography
from core.places.middles import middles
from core.words import county_moves, texts
from core.words.formats import DASH

LINES: Final = 10  # of one county's moves: more would hide each other
SHORT: Final = 3  # letters of a word above a narrow column
FIGURES: Final = 0.89  # of the width of letters: columns of figures alone stand closer
FEW: Final = 12  # columns whose heads are whole names; more have codes


def draws(sheet: Sheet) -> bool:
    """Tell whether a sheet is drawn here: it tells of moves from county to county."""
    of_moves = sheet.selection.view in OF_MOVES or sheet.selection.part == TABLE_OF_MOVES
    return sheet.measure.id == NET and of_moves


def draw(sheet: Sheet, theme: Theme = "light", *, inline: bool = False) -> list[Drawing]:
    """Draw the matrix, or the map with its lines and the bars beside it."""
    if sheet.selection.view == "flows":
        return [_map(sheet, theme, inline=inline), _bars(sheet, theme, inline=inline)]
    return [_matrix(sheet, theme, inline=inline)]


def _matrix(sheet: Sheet, theme: Theme, *, inline: bool) -> Drawing:
    number, whole = number_of(sheet), sheet.figure
    figure = _coded(whole) if len(whole.series) > FEW else whole
    spec = matrix.draw(
        figure, number=number, theme=theme, focus=sheet.selection.focus, inline=inline
    )
    if figure is not whole:
        spec["width"] = round(spec["width"] * FIGURES)
    names = dict(zip((one.label for one in figure.series), whole.series, strict=True))
    for datum in spec["datasets"]["rows"]:
        if datum["who"]:  # where there is little room above a column, its tooltip says all
            datum["who"] = names[datum["who"]].label
    named = caption(sheet, ["total"])
    legend = () if inline else tuple(matrix.legend(whole, number=number, theme=theme))
    words = matrix.spoken(whole, number, f"{sheet.title}. {named}")
    return Drawing(spec, words, named, legend=legend)


def _coded(figure: Figure) -> Figure:
    """Head columns with codes, and write these before the names of the rows, which explain them."""
    series = [replace(one, label=_code(one.key)) for one in figure.series]
    rows = [
        replace(row, label=f"{row.key} {row.label}") if row.kind == "category" else row
        for row in figure.rows
    ]
    return replace(figure, series=tuple(series), rows=tuple(rows))


def _code(key: str) -> str:
    """Give a county's code; shorten the words of what has none."""
    return " ".join(word if len(word) <= SHORT else f"{word[:SHORT]}." for word in key.split())


def _map(sheet: Sheet, theme: Theme, *, inline: bool) -> Drawing:
    """Draw the largest moves as lines, on the part of the country that they cross."""
    moves = sorted(_moves(sheet, theme), key=lambda each: -each.count)[:LINES]
    values = _values(sheet.figure, moves)
    plain = Scale((), (diverging(theme)[len(diverging(theme)) // 2],), ("",))
    spec = maps.draw(
        "county", values, plain, theme=theme, focus=sheet.selection.focus, height=HEIGHT,
        inline=inline,
    )  # fmt: skip
    for channel in ("fill", "stroke", "strokeDash"):  # the ground has no classes
        spec["layer"][0]["encoding"][channel]["legend"] = None
    flow_lines.set_lines(spec, moves, theme)
    named = ", ".join((caption(sheet, ["total"]), county_moves.LINES.format(shown=len(moves))))
    told = texts.listing([f"{move.name} {move.text}" for move in moves])
    words = f"{sheet.title}. {named}: {told}. {texts.ALT_TABLE}"
    legend = () if inline else tuple(charts.legend(sheet.shown, ["total"], theme))
    return Drawing(spec, words, named, 0.45, legend)


def _moves(sheet: Sheet, theme: Theme) -> Iterator[Move]:
    """List the moves that are known: to draw a masked one as a line would be to tell it."""
    points, here = middles(), sheet.selection.focus
    ways = zip((ARRIVE, LEAVE), series_colours(theme), strict=False)
    for (key, colour), row in product(ways, sheet.figure.rows):
        cell, way = row.cells[key, "total"], (row.key, here)
        if row.key in points and cell.status == "value" and cell.count and cell.count.value:
            start, end = way if key == ARRIVE else way[::-1]
            yield Move(
                code=row.key,
                name=county_moves.FROM_TO.format(
                    origin=geography.name_of(start), end=geography.name_of(end)
                ),
                start=points[start],
                end=points[end],
                count=cell.count.value,
                text=cell_words.written(cell, "count"),
                colour=colour,
                outwards=key == LEAVE,
            )


def _values(figure: Figure, moves: Sequence[Move]) -> list[RegionValue]:
    """Give what the map tells of the counties in sight: none beyond the last that a line meets."""
    points = middles()
    north = [point[1] for move in moves for point in (move.start, move.end)]
    rows = {row.key: row for row in figure.rows}
    return [
        RegionValue(each.code, each.name, 0, "value", _detail(figure, rows.get(each.code)))
        for each in geography.counties()
        if not north or min(north) <= points[each.code][1] <= max(north)
    ]


def _detail(figure: Figure, row: Row | None) -> tuple[tuple[str, str], ...]:
    """Tell a county's two numbers; the one in focus has none with itself."""
    return tuple(
        (one.label, cell_words.written(row.cells[one.key, "total"], "count") if row else DASH)
        for one in figure.series
    )


def _bars(sheet: Sheet, theme: Theme, *, inline: bool) -> Drawing:
    """Draw a pair of bars for each other county, in the colours of the lines."""
    spec = charts.bars(sheet.shown, number="count", sexes=["total"], theme=theme, inline=inline)
    words = charts.spoken(sheet.shown, "count", sheet.title)
    return Drawing(spec, words, room=0.55)
