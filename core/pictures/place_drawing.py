"""Draw what a sheet tells of municipalities: bars of one number, stacked classes, lines."""

from dataclasses import replace

from core.choice.selection import Period
from core.numbers.cell_words import DECIMALS
from core.numbers.sheet import Sheet
from core.numbers.statistics import is_residual
from core.pictures import charts, lines, stacked
from core.pictures.lines import Line
from core.pictures.mapping import fill_of, legend_of, regions
from core.pictures.palette import Theme, colours, series_colours
from core.pictures.place_rows import (
    comparable,
    foremost,
    is_counted,
    is_hinged,
    sorted_by,
    with_focus,
    within_reach,
)
from core.pictures.reach import told
from core.pictures.shown import Drawing, caption, number_of, with_whom
from core.words import municipal


def chart(sheet: Sheet, theme: Theme, *, inline: bool) -> Drawing:
    """Draw a bar per municipality, then what they are compared with, or bars of all classes."""
    if sheet.stacked:
        return _stack(sheet, theme, inline=inline)
    number, focus = number_of(sheet), sheet.selection.focus
    figure, elsewhere = comparable(sheet, within_reach(sheet, sheet.figure))
    # Around a hinge a colour says which way and how far: as the map has it.
    seen = regions(sheet, theme) if is_hinged(sheet) else None
    whose = with_whom([sheet.sex], caption(sheet, [sheet.sex]))
    named = ", ".join(filter(None, (whose, foremost(sheet, figure), elsewhere)))
    figure = with_focus(sheet, figure)
    spec = charts.bars(
        figure, number=number, sexes=[sheet.sex], theme=theme, fill=fill_of(seen) if seen else None,
        focus=focus, least=DECIMALS, inline=inline,
    )  # fmt: skip
    words = charts.spoken(figure, number, f"{sheet.title}. {named}", [sheet.sex], least=DECIMALS)
    return Drawing(spec, words, told(named, spec), legend=tuple(legend_of(seen)) if seen else ())


def development(
    sheet: Sheet, theme: Theme, plot: int = lines.PLOT, marked: Period = None
) -> Drawing:
    """Draw a line for the municipality in focus and for each that it is compared with."""
    (figure,) = sheet.developments
    number = number_of(sheet)
    rows = figure.rows[:1] if is_counted(sheet) else figure.rows
    elsewhere = municipal.COMPARED_IN_TABLE if rows != figure.rows else ""
    shades = (*series_colours(theme), colours(theme)["total"])
    drawn = [
        Line(row.label, shades[at], tuple(row.cells[one.key, sheet.sex] for one in figure.series))
        for at, row in enumerate(rows)
    ]
    named = with_whom([sheet.sex], caption(sheet, [sheet.sex]), elsewhere)
    spec = lines.draw(
        drawn, figure.series, number=number, theme=theme, plot=plot, marked=marked, least=DECIMALS
    )
    title = f"{sheet.title}. {named}"
    words = lines.spoken(drawn, figure.series, number, title, least=DECIMALS)
    return Drawing(spec, words, told(named, spec))


def _stack(sheet: Sheet, theme: Theme, *, inline: bool) -> Drawing:
    """Draw each municipality's classes, sorted by the number that the map shows."""
    classes = tuple(one for one in sheet.shown.series if one.part)
    within = within_reach(sheet, sheet.figure)
    kept = {row.key for row in with_focus(sheet, within).rows}
    rows = tuple(row for row in sheet.shown.rows if row.key in kept)
    figure = replace(sheet.shown, series=classes, rows=rows)
    residuals = [one.key for one in classes if is_residual(one.key, sheet.measure)]
    focus = sheet.selection.focus
    spec = stacked.bars(
        figure, sex=sheet.sex, theme=theme, focus=focus, inline=inline, residuals=residuals
    )
    # What they are sorted by is of those whose class is known; the bars may hold the others too.
    share = municipal.SHARE_OF_ALL if residuals else municipal.SHARE
    order = sorted_by(sheet)
    if order and residuals:
        order = municipal.SORTED_KNOWN.format(sorted=order, of=municipal.OF_THOSE_KNOWN)
    named = with_whom([sheet.sex], share, order, foremost(sheet, within))
    words = stacked.spoken(figure, f"{sheet.title}. {named}", sex=sheet.sex, focus=focus)
    legend = () if inline else tuple(stacked.legend(figure, theme, residuals))
    return Drawing(spec, words, named, legend=legend)
