"""Draw a sheet's map: beside its ranked bars, or one map for each of what is compared."""

from dataclasses import dataclass
from typing import Final

from core.numbers.cell_words import DECIMALS
from core.numbers.figure import Figure, Row, Series
from core.numbers.sheet import Sheet
from core.pictures import charts, maps
from core.pictures.drawing import Drawing, caption, map_sex, number_of, with_whom
from core.pictures.map_scale import Scale
from core.pictures.maps import RegionValue
from core.pictures.palette import Theme
from core.pictures.regions import level_of, ranked_regions, region_values
from core.places.geography import Level

HEIGHT: Final = 450


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
    values = tuple(
        maps.complete(level, region_values(figure, one.key, sex, number), frame)
        for one in figure.series
    )
    classed = maps.classes([value for each in values for value in each], number, theme)
    in_sight = {value.code for value in values[0]} if frame else None
    ranked = tuple(ranked_regions(figure, one, in_sight) for one in figure.series)
    return Regions(level, values, ranked, classed, theme)


def draw(sheet: Sheet, theme: Theme = "light", *, inline: bool = False) -> list[Drawing]:
    """Draw the map and its bars, or a map per series in the same classes."""
    seen = regions(sheet, theme)
    drawn = draw_maps(sheet, seen, inline=inline)
    return drawn if is_compared(sheet) else [*drawn, draw_bars(sheet, seen)]


def draw_maps(sheet: Sheet, seen: Regions, *, inline: bool = False) -> list[Drawing]:
    """Draw a map per series; an only one leaves room for what stands beside it."""
    several, drawn = is_compared(sheet), []
    for values, ranked in zip(seen.values, seen.ranked, strict=True):
        spec = maps.draw(
            seen.level, values, seen.classed, theme=seen.theme, focus=sheet.selection.focus,
            height=HEIGHT, inline=inline, legend_below=several,
        )  # fmt: skip
        named = _named(sheet, ranked.series[0])
        drawn.append(Drawing(spec, _words(sheet, ranked), named, 1 if several else 0.45))
    return drawn


def draw_bars(sheet: Sheet, seen: Regions) -> Drawing:
    """Draw the ranked regions of an only map, in its colours."""
    by_code = {value.code: value for value in seen.values[0]}

    def fill(row: Row) -> str | None:
        value = by_code.get(row.key)
        if value is None or value.value is None or value.status != "value":
            return None
        return seen.classed.colour(value.value)

    (ranked,) = seen.ranked
    # As many decimals as classes are made by: no bar may seem to lie in another than its own.
    spec = charts.bars(
        ranked, number=number_of(sheet), sexes=[map_sex(sheet)], theme=seen.theme, fill=fill,
        focus=sheet.selection.focus, least=DECIMALS,
    )  # fmt: skip
    return Drawing(spec, _words(sheet, ranked), room=0.55)


def is_compared(sheet: Sheet) -> bool:
    """Tell whether there is a map for each of several."""
    return len(sheet.figure.series) > 1


def _named(sheet: Sheet, series: Series) -> str:
    """Name a map's number: what it is a share of, of whom, in which of the series."""
    sex = map_sex(sheet)
    return with_whom([sex], caption(sheet, [sex]), series.label if is_compared(sheet) else "")


def _words(sheet: Sheet, ranked: Figure) -> str:
    title = f"{sheet.title}. {_named(sheet, ranked.series[0])}"
    return charts.spoken(ranked, number_of(sheet), title, [map_sex(sheet)], least=DECIMALS)
