"""Draw a sheet's map: beside its ranked bars, or one map for each of what is compared."""

from collections.abc import Mapping
from dataclasses import replace

from core.numbers.figure import Figure, Row
from core.numbers.sheet import Sheet
from core.numbers.statistics import arrange
from core.pictures import charts, maps
from core.pictures.chart_template import Spec
from core.pictures.drawing import Drawing, caption, map_sex, number_of, with_whom
from core.pictures.map_scale import Scale
from core.pictures.palette import Theme
from core.pictures.regions import level_of, ranked_regions, region_values

HEIGHT = 450


def draw(sheet: Sheet, theme: Theme = "light", *, inline: bool = False) -> list[Drawing]:
    """Draw the map and its bars, or a map per series in the same classes."""
    figure, number, sex = sheet.figure, number_of(sheet), map_sex(sheet)
    frame = sheet.selection.frame or None
    level, several = level_of(figure), is_compared(sheet)
    values = [region_values(figure, one.key, sex, number) for one in figure.series]
    in_sight = [maps.complete(level, each, frame) for each in values]
    classed = maps.classes([value for each in in_sight for value in each], number)
    drawn = [
        maps.draw(
            level, each, number=number, theme=theme, frame=frame, inline=inline, height=HEIGHT,
            focus=sheet.selection.focus or None, classed=classed, legend_below=several,
        )
        for each in values
    ]  # fmt: skip
    if several:
        alone = [replace(figure, series=(one,)) for one in figure.series]
        return [_drawing(sheet, spec, arrange(one, "size", None, ""), 1)
                for spec, one in zip(drawn, alone, strict=True)]  # fmt: skip
    by_code = {value.code: value for value in in_sight[0]}
    ranked = ranked_regions(figure, by_code, framed=frame is not None)
    bars = _bars(sheet, ranked, by_code, classed, theme)
    return [_drawing(sheet, drawn[0], ranked, 0.45),
            replace(_drawing(sheet, bars, ranked, 0.55), caption="")]  # fmt: skip


def is_compared(sheet: Sheet) -> bool:
    """Tell whether there is a map for each of several."""
    return len(sheet.figure.series) > 1


def _drawing(sheet: Sheet, spec: Spec, ranked: Figure, room: float) -> Drawing:
    """Name a drawing's number: what it is a share of, of whom, in which of the series."""
    sex, series = map_sex(sheet), ranked.series[0].label if is_compared(sheet) else ""
    named = with_whom([sex], caption(sheet, [sex]), series)
    words = charts.spoken(ranked, number_of(sheet), f"{sheet.title}. {named}", [sex])
    return Drawing(spec, words, named, room)


def _bars(
    sheet: Sheet,
    ranked: Figure,
    by_code: Mapping[str, maps.RegionValue],
    classed: Scale,
    theme: Theme,
) -> Spec:
    """Draw the ranked bars in the colours of the map."""

    def fill(row: Row) -> str | None:
        value = by_code.get(row.key)
        if value is None or value.value is None or value.status != "value":
            return None
        return classed.colour(value.value)

    return charts.bars(
        ranked, number=number_of(sheet), sexes=[map_sex(sheet)], theme=theme, fill=fill,
        focus=sheet.selection.focus,
    )  # fmt: skip
