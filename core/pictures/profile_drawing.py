"""Draw the pictures that stand with a profile's table: each of a sheet, at a common height."""

from collections.abc import Sequence
from typing import Final

from core.choice.selection import period_of
from core.numbers.figure import Row
from core.numbers.sheet import Sheet
from core.pictures import charts, mapping, place_drawing
from core.pictures.palette import Theme, colours
from core.pictures.reach import told
from core.pictures.shown import Drawing, number_of

ABREAST: Final = 2
HEIGHT: Final = 300
AXIS: Final = 44  # pixels below the lines of a development


def draw(sheet: Sheet, theme: Theme = "light", *, inline: bool = False) -> list[Drawing]:
    """Draw all of them, each named by what it shows; `inline`: with outlines, for export."""
    return [_draw(each, theme, inline=inline) for each in sheet.beside]


def in_rows(drawn: Sequence[Drawing]) -> list[Sequence[Drawing]]:
    """Stand them beside each other, as many in each row as can be read."""
    return [drawn[at : at + ABREAST] for at in range(0, len(drawn), ABREAST)]


def _draw(sheet: Sheet, theme: Theme, *, inline: bool) -> Drawing:
    drawn = _picture(sheet, theme, inline=inline)
    named = told(sheet.title, drawn.spec)
    return Drawing(drawn.spec, drawn.words, named, 1 / ABREAST, drawn.legend)


def _picture(sheet: Sheet, theme: Theme, *, inline: bool) -> Drawing:
    if sheet.selection.view == "time":
        marked = period_of(sheet.selection.year)
        return place_drawing.development(sheet, theme, HEIGHT - AXIS, marked)
    if sheet.selection.view == "map":
        seen = mapping.regions(sheet, theme)
        drawn = mapping.draw_maps(sheet, seen, inline=inline)[0]
        return Drawing(drawn.spec | {"height": HEIGHT}, drawn.words)
    if sheet.stacked:
        return place_drawing.chart(sheet, theme, inline=False)
    return _institutions(sheet, theme)


def _institutions(sheet: Sheet, theme: Theme) -> Drawing:
    """Draw a bar per institution, the own one in the accent and in bold."""
    figure, own = sheet.figure, sheet.selection.focus

    def fill(row: Row) -> str | None:
        if row.kind != "category":
            return colours(theme)["residual"]
        return colours(theme)["accent" if row.key == own else "total"]

    number, whom = number_of(sheet), [sheet.sex]
    spec = charts.bars(figure, number=number, sexes=whom, theme=theme, fill=fill, focus=own)
    return Drawing(spec, charts.spoken(figure, number, sheet.title, whom))
