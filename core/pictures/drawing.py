"""Draw a sheet's bars and lines, for screen and for pictures alike: the same specs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.choice.labels import unit_names
from core.deliveries.catalogue import TERM
from core.numbers.cell_words import Number
from core.numbers.figure import Figure, Row
from core.numbers.sheet import Sheet
from core.numbers.statistics import arrange, is_residual
from core.pictures import charts, lines
from core.pictures.chart_template import Spec
from core.pictures.lines import Line
from core.pictures.palette import Theme, colours, series_colours
from core.words import texts

LARGEST = "largest"  # in place of one row: the largest categories together
MOST_LINES = 5


@dataclass(frozen=True)
class Drawing:
    """Give a chart's spec, its words for those who cannot see it, and its width as a share.

    `legend` names colours above the chart, where the spec does not do it.
    """

    spec: Spec
    words: str
    caption: str = ""
    room: float = 1.0
    legend: tuple[tuple[str, str], ...] = ()


def chart(sheet: Sheet, theme: Theme = "light", *, inline: bool = False) -> Drawing:
    """Draw the bars; terms follow on each other and become lines.

    On the screen the legend stands above the chart, where names break as the screen is wide;
    `inline`, for export, in it.
    """
    if len(sheet.shown.series) > len(charts.STEP) and sheet.selection.split == TERM:
        return _terms(sheet, theme)
    figure = _comparable(sheet.shown)
    number = number_of(sheet)
    # What is compared stands side by side in place of women and men.
    shown = sexes(sheet) if len(figure.series) == 1 else sexes(sheet)[:1]
    named = with_whom(shown, caption(sheet, shown))
    spec = charts.bars(
        figure, number=number, sexes=shown, theme=theme, focus=sheet.selection.focus, inline=inline
    )
    words = charts.spoken(figure, number, f"{sheet.title}. {named}", shown)
    legend = () if inline else tuple(charts.legend(figure, shown, theme))
    return Drawing(spec, words, named, legend=legend if len(legend) > 1 else ())


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
    periods, focus = sheet.periods, followed(sheet)
    number, first = number_of(sheet), periods[0]
    every = [row for each in periods for row in each.rows]
    rows = [row for row in every if row.key == focus][:1] or (
        _ranked_categories(sheet)[:MOST_LINES] or every[:MOST_LINES]
    )
    inks, shades = colours(theme), (*series_colours(theme), colours(theme)["total"])
    shown = both(sheet) if len(periods) == len(rows) == 1 else (map_sex(sheet),)
    if len(periods) > 1:
        drawn = _line_per_unit(sheet, rows[0].key, shades)
    elif len(rows) == 1:
        drawn = [_line(texts.SEX[sex], inks[sex], rows[0], first, sex) for sex in shown]
    else:
        drawn = [_line(row.label, shades[at], row, first, *shown) for at, row in enumerate(rows)]
    spec = lines.draw(drawn, first.series, number=number, theme=theme, breaks=sheet.measure.breaks)
    named = _followed_words(sheet, rows, shown)
    words = lines.spoken(drawn, first.series, number, f"{sheet.title}. {named}")
    return Drawing(spec, words, named)


def followed(sheet: Sheet) -> str:
    """Give the row whose development is drawn: in focus, the measure's rate, or the largest ones.

    Several units have a line each, of one row: then the largest is named.
    """
    rows = followable(sheet)
    several, focus = len(sheet.periods) > 1, sheet.selection.focus
    if focus in {row.key for row in rows} or (focus == LARGEST and not several):
        return focus
    preferred = [row for row in rows if row.kind == "rate"]
    if several:
        preferred += [*_ranked_categories(sheet), *rows]
    return preferred[0].key if preferred else LARGEST


def followable(sheet: Sheet) -> list[Row]:
    """List the rows whose development can be drawn, of any unit; a rate is a share by its name."""
    rows = {row.key: row for figure in sheet.periods for row in figure.rows}
    counts = number_of(sheet) == "count"
    return [row for row in rows.values() if not (counts and row.kind == "rate")]


def _ranked_categories(sheet: Sheet) -> list[Row]:
    """Rank the categories by size; what the first unit lacks, one of the others may have."""
    every = [row for each in sheet.periods for row in arrange(each, "size", None, "").rows]
    return [row for row in every if row.kind == "category"]


def _followed_words(sheet: Sheet, rows: Sequence[Row], shown: Sequence[str]) -> str:
    """Name above the lines what they are; the name of a rate says also what it is of."""
    alone = len(rows) == 1 or len(sheet.periods) > 1
    if alone and rows[0].kind == "rate":
        return with_whom(shown, rows[0].label)
    return with_whom(shown, caption(sheet, shown), rows[0].label if alone else "")


def _line_per_unit(sheet: Sheet, key: str, shades: Sequence[str]) -> list[Line]:
    names = unit_names(sheet.units)
    return [
        _line(name, shade, row, figure, map_sex(sheet))
        for name, shade, figure in zip(names, shades[: len(names)], sheet.periods, strict=True)
        for row in figure.rows
        if row.key == key
    ]


def _line(name: str, colour: str, row: Row, figure: Figure, sex: str) -> Line:
    return Line(name, colour, tuple(row.cells[one.key, sex] for one in figure.series))


def both(sheet: Sheet) -> tuple[str, ...]:
    """Give the sexes to follow side by side; in a distribution the total says nothing."""
    if sheet.sex != "total":
        return (sheet.sex,)
    sexes_known = sheet.figure.sexes
    if sheet.figure.base == "within_sex":
        return sexes_known
    return tuple(sex for sex in sexes_known if sex != "total")


def caption(sheet: Sheet, shown: Sequence[str]) -> str:
    """Name what the numbers are: counts, or shares of what; a total is a share of all."""
    if number_of(sheet) == "count":
        return texts.COUNT_TITLE
    return sheet.base_of_total if list(shown) == ["total"] else sheet.base


def with_whom(shown: Sequence[str], *parts: str) -> str:
    """Say after the first part who is shown, where one sex stands alone."""
    whom = texts.SEX[shown[0]].lower() if list(shown) in (["women"], ["men"]) else ""
    return ", ".join(part for part in (parts[0], whom, *parts[1:]) if part)


def number_of(sheet: Sheet) -> Number:
    """Give the number shown; where shares were delivered there are no counts."""
    return "share" if sheet.figure.delivered_shares else sheet.selection.number


def sexes(sheet: Sheet) -> list[str]:
    """Give the sexes that the chart shows; compared things show one."""
    figure, wanted = sheet.figure, sheet.selection.sex
    if not figure.summed:
        return ["total"]
    if wanted == "both":
        if len(figure.series) == 1:
            return ["women", "men"]
        return ["total"] if figure.base == "within_sex" else ["women"]
    if wanted == "total" and figure.base == "sex_distribution":
        return ["women", "men"]
    return [wanted]


def map_sex(sheet: Sheet) -> str:
    """Give the one sex that a map shows."""
    wanted = sheet.selection.sex
    if not sheet.figure.summed or wanted == "both":
        return "total" if sheet.figure.base == "within_sex" else "women"
    return "women" if wanted == "total" and sheet.figure.base == "sex_distribution" else wanted
