"""Draw what a sheet tells of municipalities: bars of one number, stacked classes, lines."""

from dataclasses import replace
from typing import Final

from core.numbers.figure import Figure
from core.numbers.sheet import Sheet
from core.numbers.statistics import arrange, is_residual
from core.pictures import charts, lines, stacked
from core.pictures.lines import Line
from core.pictures.palette import Theme, colours, series_colours
from core.pictures.shown import Drawing, caption, foremost, number_of, with_focus, with_whom
from core.words import municipal

MOST: Final = 40  # bars until all are asked for
FROM_AFAR: Final = 20  # before a room, where each is drawn larger


def chart(sheet: Sheet, theme: Theme, *, inline: bool) -> Drawing:
    """Draw a bar per municipality, then what they are compared with, or bars of all classes."""
    if sheet.stacked:
        return _stack(sheet, theme, inline=inline)
    figure, number, focus = (
        _within_reach(sheet, sheet.figure),
        number_of(sheet),
        sheet.selection.focus,
    )
    named = _named(sheet, figure)
    figure = with_focus(sheet, figure)
    spec = charts.bars(
        figure, number=number, sexes=[sheet.sex], theme=theme, focus=focus, inline=inline
    )
    words = charts.spoken(figure, number, f"{sheet.title}. {named}", [sheet.sex])
    return Drawing(spec, words, named)


def development(sheet: Sheet, theme: Theme, plot: int = lines.PLOT) -> Drawing:
    """Draw a line for the municipality in focus and for each that it is compared with."""
    (figure,) = sheet.developments
    number = number_of(sheet)
    shades = (*series_colours(theme), colours(theme)["total"])
    drawn = [
        Line(row.label, shades[at], tuple(row.cells[one.key, sheet.sex] for one in figure.series))
        for at, row in enumerate(figure.rows)
    ]
    named = with_whom([sheet.sex], caption(sheet, [sheet.sex]))
    spec = lines.draw(drawn, figure.series, number=number, theme=theme, plot=plot)
    return Drawing(
        spec, lines.spoken(drawn, figure.series, number, f"{sheet.title}. {named}"), named
    )


def _stack(sheet: Sheet, theme: Theme, *, inline: bool) -> Drawing:
    """Draw each municipality's classes, sorted by the number that the map shows."""
    classes = tuple(one for one in sheet.shown.series if one.part)
    within = _within_reach(sheet, sheet.figure)
    kept = {row.key for row in with_focus(sheet, within).rows}
    rows = tuple(row for row in sheet.shown.rows if row.key in kept)
    figure = replace(sheet.shown, series=classes, rows=rows)
    residuals = [one.key for one in classes if is_residual(one.key, sheet.measure)]
    focus = sheet.selection.focus
    spec = stacked.bars(
        figure, sex=sheet.sex, theme=theme, focus=focus, inline=inline, residuals=residuals
    )
    named = with_whom([sheet.sex], municipal.SHARE, foremost(sheet, within))
    words = stacked.spoken(figure, f"{sheet.title}. {named}", sex=sheet.sex, focus=focus)
    legend = () if inline else tuple(stacked.legend(figure, theme, residuals))
    return Drawing(spec, words, named, legend=legend)


def _within_reach(sheet: Sheet, figure: Figure) -> Figure:
    """Keep the highest, where there are more than a chart shows at once."""
    most = FROM_AFAR if sheet.selection.mode else MOST
    top = most if sheet.selection.rest == "closed" else None
    return arrange(figure, "given", top, "")


def _named(sheet: Sheet, figure: Figure) -> str:
    named = with_whom([sheet.sex], caption(sheet, [sheet.sex]))
    return ", ".join(filter(None, (named, foremost(sheet, figure))))
