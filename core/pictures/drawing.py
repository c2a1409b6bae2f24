"""Draw a sheet's bars and lines, for screen and for pictures alike: the same specs."""

from collections.abc import Sequence
from dataclasses import replace

from core.choice.labels import unit_names
from core.choice.nowhere import LARGEST
from core.deliveries.catalogue import TERM
from core.numbers.figure import Figure, Row
from core.numbers.sheet import Sheet
from core.numbers.statistics import PARTS, arrange, is_residual
from core.pictures import charts, comparison_drawing, lines, place_drawing
from core.pictures.lines import Line
from core.pictures.palette import Theme, colours, series_colours
from core.pictures.reach import told
from core.pictures.shown import Drawing, caption, map_sex, number_of, with_whom
from core.words import texts

MOST_LINES = 5


def chart(sheet: Sheet, theme: Theme = "light", *, inline: bool = False) -> Drawing:
    """Draw the bars; terms follow on each other and become lines.

    On the screen the legend stands above the chart, where names break as the screen is wide;
    `inline`, for export, in it.
    """
    if comparison_drawing.draws(sheet):
        return comparison_drawing.draw(sheet, theme, inline=inline)
    if sheet.figure.base == "own":
        return place_drawing.chart(sheet, theme, inline=inline)
    if len(sheet.shown.series) > len(charts.STEP) and sheet.selection.split == TERM:
        return _terms(sheet, theme)
    figure = _comparable(sheet.shown)
    number, shown = number_of(sheet), sexes(sheet)
    named = with_whom(shown, caption(sheet, shown))
    spec = charts.bars(
        figure, number=number, sexes=shown, theme=theme, focus=sheet.selection.focus, inline=inline
    )
    words = charts.spoken(figure, number, f"{sheet.title}. {named}", shown)
    legend = () if inline else tuple(charts.legend(figure, shown, theme))
    legend = legend if len(legend) > 1 else ()
    return Drawing(spec, words, told(named, spec), legend=legend)


def _terms(sheet: Sheet, theme: Theme) -> Drawing:
    """Draw the largest categories over the terms."""
    number, sex = number_of(sheet), sexes(sheet)[0]
    ranked = arrange(sheet.figure, "size", None, "").rows
    shades = (*series_colours(theme), colours(theme)["total"])
    drawn = [
        _line(row.label, shades[at], row, sheet.figure, sex)
        for at, row in enumerate(ranked[:MOST_LINES])
    ]
    named = with_whom([sex], caption(sheet, [sex]), texts.TIME_ALL.lower())
    spec = lines.draw(drawn, sheet.figure.series, number=number, theme=theme)
    words = lines.spoken(drawn, sheet.figure.series, number, f"{sheet.title}. {named}")
    return Drawing(spec, words, named)


def _comparable(figure: Figure) -> Figure:
    """Keep as many series as can be told apart; the table has them all, residuals too."""
    if len(figure.series) <= len(charts.STEP):
        return figure
    told = [one for one in figure.series if not is_residual(one.part, figure.measure)]
    return replace(figure, series=tuple(told[: len(charts.STEP)]))


def development(sheet: Sheet, theme: Theme = "light") -> Drawing:
    """Draw lines over the periods; a figure per unit.

    One unit: the largest categories, or the category in focus by sex. Several units: a line
    each, of the category in focus or the largest.
    """
    if sheet.figure.base == "own":
        return place_drawing.development(sheet, theme)
    number, first = number_of(sheet), sheet.developments[0]
    rows, shown = _drawn_rows(sheet), sexes(sheet)
    inks, shades = colours(theme), (*series_colours(theme), colours(theme)["total"])
    if len(sheet.developments) > 1:
        drawn = _line_per_unit(sheet, rows[0].key, shades)
    elif len(rows) == 1:
        drawn = [_line(texts.SEX[sex], inks[sex], rows[0], first, sex) for sex in shown]
    else:
        drawn = [_line(row.label, shades[at], row, first, *shown) for at, row in enumerate(rows)]
    spec = lines.draw(drawn, first.series, number=number, theme=theme, breaks=sheet.measure.breaks)
    named = _followed_words(sheet, rows, shown)
    words = lines.spoken(drawn, first.series, number, f"{sheet.title}. {named}")
    return Drawing(spec, words, told(named, spec))


def followed(sheet: Sheet) -> str:
    """Give the row whose development is drawn: in focus, the measure's rate, or the largest ones.

    Several units have a line each, of one row: then the largest is named.
    """
    rows = followable(sheet)
    several, focus = len(sheet.developments) > 1, sheet.selection.focus
    if focus in {row.key for row in rows} or (focus == LARGEST and not several):
        return focus
    preferred = [row for row in rows if row.kind == "rate"]
    if several:
        preferred += [*_ranked_categories(sheet), *rows]
    return preferred[0].key if preferred else LARGEST


def followable(sheet: Sheet) -> list[Row]:
    """List the rows whose development can be drawn, of any unit; a rate is a share by its name."""
    rows = {row.key: row for figure in sheet.developments for row in figure.rows}
    counts = number_of(sheet) == "count"
    return [row for row in rows.values() if not (counts and row.kind == "rate")]


def _drawn_rows(sheet: Sheet) -> list[Row]:
    """List the rows that have lines: the one that is followed, or the largest."""
    focus = followed(sheet)
    every = [row for each in sheet.developments for row in each.rows]
    largest = _ranked_categories(sheet) or every
    return [row for row in every if row.key == focus][:1] or largest[:MOST_LINES]


def _ranked_categories(sheet: Sheet) -> list[Row]:
    """Rank the categories by size; what the first unit lacks, one of the others may have."""
    every = [row for each in sheet.developments for row in arrange(each, "size", None, "").rows]
    return [row for row in every if row.kind == "category"]


def _followed_words(sheet: Sheet, rows: Sequence[Row], shown: Sequence[str]) -> str:
    """Name above the lines what they are; the name of a rate says also what it is of."""
    alone = len(rows) == 1 or len(sheet.developments) > 1
    if alone and rows[0].kind == "rate":
        return with_whom(shown, rows[0].label)
    return with_whom(shown, caption(sheet, shown), rows[0].label if alone else "")


def _line_per_unit(sheet: Sheet, key: str, shades: Sequence[str]) -> list[Line]:
    names = unit_names(sheet.units)
    return [
        _line(name, shade, row, figure, map_sex(sheet))
        for name, shade, figure in zip(names, shades[: len(names)], sheet.developments, strict=True)
        for row in figure.rows
        if row.key == key
    ]


def _line(name: str, colour: str, row: Row, figure: Figure, sex: str) -> Line:
    return Line(name, colour, tuple(row.cells[one.key, sex] for one in figure.series))


def sexes(sheet: Sheet) -> tuple[str, ...]:
    """Give whose numbers the sheet's picture draws, of one or side by side.

    The one answer for pictures, for what is written of them and for what is offered.
    """
    figure, wanted, view = sheet.figure, sheet.selection.sex, sheet.selection.view
    if figure.base == "own":  # a bar or a line for each place
        return (sheet.sex,)
    apart = view == "map" or comparison_drawing.draws(sheet)
    if apart or wanted in PARTS or not figure.summed or _is_compared(sheet):
        return (map_sex(sheet),)
    if figure.base == "sex_distribution":
        return PARTS
    return figure.sexes if view == "time" else PARTS if wanted == "both" else ("total",)


def _is_compared(sheet: Sheet) -> bool:
    """Tell whether units, periods or categories stand side by side, in place of women and men."""
    if sheet.selection.view == "time":
        return len(sheet.developments) > 1 or len(_drawn_rows(sheet)) > 1
    return len(sheet.figure.series) > 1
