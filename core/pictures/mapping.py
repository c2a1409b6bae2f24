"""Draw a sheet's map: beside its ranked bars, or one map for each of what is compared."""

from dataclasses import dataclass
from typing import Final

from core.numbers.cell_words import DECIMALS, n_of
from core.numbers.figure import Figure, Row, Series
from core.numbers.kinds import Number, kind_of
from core.numbers.sheet import Sheet
from core.pictures import charts, hatch, maps
from core.pictures.bar_colours import Fill
from core.pictures.map_scale import Scale
from core.pictures.map_template import UNSURE
from core.pictures.maps import RegionValue
from core.pictures.palette import Theme
from core.pictures.place_rows import comparable, foremost, with_focus
from core.pictures.points import Point
from core.pictures.reach import told
from core.pictures.regions import level_of, ranked_regions, region_values
from core.pictures.shown import (
    Drawing,
    caption,
    map_sex,
    number_of,
    with_whom,
)
from core.places.centres import Centre
from core.places.geography import Level
from core.words import municipal
from core.words.formats import FIXED

HEIGHT: Final = 450
LOW: Final = 340  # of maps in more rows than one
ABREAST: Final = 4  # maps in a row at most


@dataclass(frozen=True)
class Regions:
    """Give the regions in sight: their values for each series, ranked, and the classes of all."""

    level: Level
    values: tuple[list[RegionValue], ...]
    ranked: tuple[Figure, ...]
    classed: Scale
    theme: Theme


def regions(sheet: Sheet, theme: Theme = "light") -> Regions:
    """Give what every picture of the sheet's regions shows."""
    figure, number, sex = sheet.figure, number_of(sheet), map_sex(sheet)
    level, frame = level_of(figure), sheet.selection.frame
    values = tuple(region_values(figure, one, sex, number) for one in figure.series)
    if not of_places(sheet):
        values = tuple(maps.complete(level, each, frame) for each in values)
    elif level == "municipality":
        values = tuple(map(maps.surrounded, values))
    kind = kind_of(figure.series[0].form, number)
    limits = _limits(figure.series[0], number)
    classed = maps.classes([value for each in values for value in each], kind, theme, limits)
    in_sight = {value.code for value in values[0]} if frame else None
    ranked = tuple(ranked_regions(figure, one, in_sight) for one in figure.series)
    return Regions(level, values, ranked, classed, theme)


def _limits(series: Series, number: Number) -> tuple[float, ...]:
    """Give the fixed limits of a number's classes: a series has them for its own, the first."""
    return series.limits if number == next(iter(series.numbers), "") else ()


def draw(sheet: Sheet, theme: Theme = "light", *, inline: bool = False) -> list[Drawing]:
    """Draw the map and its bars, or a map per series in the same classes, named before them."""
    seen = regions(sheet, theme)
    drawn = draw_maps(sheet, seen, inline=inline)
    if is_compared(sheet):
        return [in_common(sheet, seen), *drawn]
    return [*drawn, draw_bars(sheet, seen)]


def draw_maps(sheet: Sheet, seen: Regions, *, inline: bool = False) -> list[Drawing]:
    """Draw a map per series; an only one leaves room for what stands beside it."""
    several, drawn = is_compared(sheet), []
    height = HEIGHT if len(seen.values) <= ABREAST else LOW
    for values, ranked in zip(seen.values, seen.ranked, strict=True):
        spec = maps.draw(
            seen.level, values, seen.classed, theme=seen.theme, focus=sheet.selection.focus,
            height=height, inline=inline, legend_below=several,
            points=[*map(_point, sheet.points)],
        )  # fmt: skip
        if several:  # what all have in common is said once
            spec["layer"][0]["encoding"]["fill"]["legend"] = None
            named = _with_n(sheet, ranked.series[0])
        else:
            named = _named(sheet, ranked.series[0])
        room = 1 / abreast(len(seen.values)) if several else 0.45
        drawn.append(Drawing(spec, _words(sheet, ranked), named, room))
    return drawn


def abreast(maps: int) -> int:
    """Give how many maps stand in each row: the rows as even as can be."""
    rows = -(-maps // ABREAST)
    return -(-maps // rows)


def in_common(sheet: Sheet, seen: Regions) -> Drawing:
    """Name what several maps show, and their classes."""
    sex = map_sex(sheet)
    named = with_whom([sex], caption(sheet, [sex]))
    return Drawing({}, "", named, legend=tuple(legend_of(seen)))


def fill_of(seen: Regions) -> Fill:
    """Give what colours the bar of a region as an only map has it."""
    by_code = {value.code: value for value in seen.values[0]}

    def fill(row: Row) -> str | None:
        value = by_code.get(row.key)
        if value is None or value.value is None or value.status != "value":
            return None
        colour = seen.classed.colour(value.value)
        return hatch.uncertain(colour) if value.mark else colour

    return fill


def legend_of(seen: Regions) -> list[tuple[str, str]]:
    """Name the classes of a map, and what looks otherwise by its state."""
    every = [value for each in seen.values for value in each]
    states = [maps.state(value, seen.classed) for value in every]
    looks = {str(place): colour for place, colour in enumerate(seen.classed.colours)}
    looks[UNSURE] = "uncertain"
    named = maps.listed(seen.classed, every, states)
    return [(label, looks.get(name, name)) for name, label in named.items()]


def draw_bars(sheet: Sheet, seen: Regions) -> Drawing:
    """Draw the ranked regions of an only map, in its colours."""
    ranked, elsewhere = comparable(sheet, *seen.ranked)
    # As many decimals as classes are made by: no bar may seem to lie in another than its own.
    spec = charts.bars(
        with_focus(sheet, ranked), number=number_of(sheet), sexes=[map_sex(sheet)],
        theme=seen.theme, fill=fill_of(seen),
        focus=sheet.selection.focus, least=DECIMALS,
    )  # fmt: skip
    named = told(", ".join(filter(None, (foremost(sheet, ranked), elsewhere))), spec)
    return Drawing(spec, _words(sheet, ranked), named[:1].upper() + named[1:], room=0.55)


def _point(centre: Centre) -> Point:
    what = municipal.CENTRE_KIND[centre.kind].capitalize()
    return Point(
        centre.name, centre.told, centre.municipality, centre.x, centre.y, what,
        hollow=centre.kind == "campus",
    )  # fmt: skip


def of_places(sheet: Sheet) -> bool:
    """Tell whether the regions are those that were chosen, and no others are missing."""
    return bool(sheet.parts)


def is_compared(sheet: Sheet) -> bool:
    """Tell whether there is a map for each of several."""
    return len(sheet.figure.series) > 1


def _named(sheet: Sheet, series: Series) -> str:
    """Name a map's number: what it is a share of, of whom, in which of the series."""
    sex, several = map_sex(sheet), is_compared(sheet)
    return with_whom([sex], caption(sheet, [sex]), series.label if several else "")


def _with_n(sheet: Sheet, series: Series) -> str:
    """Name a map by its column, with the n that its shares are of."""
    total = sheet.figure.totals.get((series.key, map_sex(sheet)))
    n = n_of(total).replace(" ", FIXED) if total else ""
    return ", ".join(filter(None, (series.label, n)))


def _words(sheet: Sheet, ranked: Figure) -> str:
    title = f"{sheet.title}. {_named(sheet, ranked.series[0])}"
    return charts.spoken(ranked, number_of(sheet), title, [map_sex(sheet)], least=DECIMALS)
