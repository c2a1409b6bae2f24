"""Draw what a sheet shows, for screen and for pictures alike: the same specs from one place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from core import charts, lines, maps, texts
from core.catalogue import TERM
from core.figure import Figure, Row
from core.geography import Level
from core.labels import unit_names
from core.lines import Line
from core.palette import Theme, colours, series_colours
from core.regions import region_values
from core.sheet import Sheet
from core.statistics import arrange, is_residual

LARGEST = "largest"  # in place of one row: the largest categories together
MOST_LINES = 5
MAP_HEIGHT = 450
RANKED = 12


@dataclass(frozen=True)
class Drawing:
    """Give a chart's spec, its words for those who cannot see it, and its width as a share."""

    spec: dict[str, Any]
    words: str
    caption: str = ""
    room: float = 1.0


def chart(sheet: Sheet, theme: Theme = "light") -> Drawing:
    """Draw the bars; terms follow on each other and become lines."""
    if len(sheet.shown.series) > len(charts.STEP) and sheet.selection.split == TERM:
        return _terms(sheet, theme)
    figure = _comparable(sheet.shown)
    number = number_of(sheet)
    named = caption(sheet, sexes(sheet))
    spec = charts.bars(
        figure, number=number, sexes=sexes(sheet), theme=theme, focus=sheet.selection.focus
    )
    words = charts.spoken(figure, number, f"{sheet.title}. {named}", sexes(sheet)[0])
    return Drawing(spec, words, named)


def _terms(sheet: Sheet, theme: Theme) -> Drawing:
    """Draw the largest categories over the terms."""
    number, sex = number_of(sheet), sexes(sheet)[0]
    ranked = arrange(sheet.figure, "size", None, "").rows
    shades = (*series_colours(theme), colours(theme)["total"])
    drawn = [
        _line(row.label, shades[at], row, sheet.figure, sex)
        for at, row in enumerate(ranked[:MOST_LINES])
    ]
    named = f"{caption(sheet, [sex])}, {texts.TIME_ALL.lower()}"
    spec = lines.draw(drawn, sheet.figure.series, number=number, theme=theme)
    words = lines.spoken(drawn, sheet.figure.series, number, f"{sheet.title}. {named}")
    return Drawing(spec, words, named)


def _comparable(figure: Figure) -> Figure:
    """Keep as many series as can be told apart; the table has them all, residuals too."""
    if len(figure.series) <= len(charts.STEP):
        return figure
    told = [one for one in figure.series if not is_residual(one.part, figure.measure)]
    return replace(figure, series=tuple(told[: len(charts.STEP)]))


def map_and_bars(sheet: Sheet, theme: Theme = "light", *, inline: bool = False) -> list[Drawing]:
    """Draw the map and its ranked bars in the same colours; the first series, the chosen sex."""
    chosen, figure = sheet.selection, sheet.figure
    number, sex = number_of(sheet), map_sex(sheet)
    series = figure.series[0].key
    level = level_of(sheet)
    values = region_values(figure, series, sex, number)
    frame = chosen.frame or None
    in_sight = maps.complete(level, values, frame)
    classed = maps.classes(in_sight, number)
    drawn = maps.draw(
        level, values, number=number, theme=theme, frame=frame, focus=chosen.focus or None,
        classed=classed, height=MAP_HEIGHT, inline=inline,
    )  # fmt: skip
    by_code = {value.code: value for value in in_sight}

    def fill(row: Row) -> str | None:
        value = by_code.get(row.key)
        if value is None or value.value is None or value.status != "value":
            return None
        return classed.colour(value.value)

    ranked = _ranked(figure, by_code, framed=frame is not None)
    bars = charts.bars(
        ranked, number=number, sexes=[sex], theme=theme, fill=fill, focus=chosen.focus
    )
    named = map_caption(sheet)
    words = charts.spoken(ranked, number, f"{sheet.title}. {named}", sex)
    return [Drawing(drawn, words, named, room=0.45), Drawing(bars, words, room=0.55)]


def development(sheet: Sheet, theme: Theme = "light") -> Drawing:
    """Draw lines over the periods; a figure per unit.

    One unit: the largest categories, or the category in focus by sex. Several units: a line
    each, of the category in focus or the largest.
    """
    periods, focus = sheet.periods, followed(sheet)
    number, first = number_of(sheet), periods[0]
    # What the first unit lacks, one of the others may have.
    every = [row for each in periods for row in arrange(each, "size", None, "").rows]
    ranked = [row for row in every if row.kind == "category"] or every
    rows = [row for row in every if row.key == focus][:1] or ranked[:MOST_LINES]
    inks, shades = colours(theme), (*series_colours(theme), colours(theme)["total"])
    if len(periods) > 1:
        drawn = _line_per_unit(sheet, rows[0].key, shades)
    elif len(rows) == 1:
        drawn = [_line(texts.SEX[sex], inks[sex], rows[0], first, sex) for sex in both(sheet)]
    else:
        drawn = [
            _line(row.label, shades[at], row, first, map_sex(sheet)) for at, row in enumerate(rows)
        ]
    spec = lines.draw(drawn, first.series, number=number, theme=theme, breaks=sheet.measure.breaks)
    named = _followed_words(sheet, rows, by_sex=len(periods) == len(rows) == 1)
    words = lines.spoken(drawn, first.series, number, f"{sheet.title}. {named}")
    return Drawing(spec, words, named)


def followed(sheet: Sheet) -> str:
    """Give the row whose development is drawn: the one in focus, the measure's rate, or none."""
    keys = {row.key for figure in sheet.periods for row in figure.rows}
    if sheet.selection.focus in (*keys, LARGEST):
        return sheet.selection.focus
    return sheet.measure.rates[0].id if sheet.measure.rates else LARGEST


def _followed_words(sheet: Sheet, rows: Sequence[Row], *, by_sex: bool) -> str:
    """Name above the lines what they are: of which category, or a rate by its own name."""
    if rows[0].kind == "rate" and by_sex:
        return rows[0].label
    sex = map_sex(sheet)
    named = caption(sheet, both(sheet) if by_sex else [sex])
    whom = "" if by_sex or sex == "total" else texts.SEX[sex].lower()
    alone = len(rows) == 1 or len(sheet.periods) > 1
    return ", ".join(part for part in (named, whom, rows[0].label if alone else "") if part)


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
    sexes_known = sheet.figure.sexes
    if sheet.figure.base == "within_sex":
        return sexes_known
    return tuple(sex for sex in sexes_known if sex != "total")


def level_of(sheet: Sheet) -> Level:
    """Give the level of regions that the measure counts by."""
    return "county" if sheet.measure.kind == "county" else "municipality"


def caption(sheet: Sheet, shown: Sequence[str]) -> str:
    """Name what the numbers are: counts, or shares of what; a total is a share of all."""
    if number_of(sheet) == "count":
        return texts.COUNT_TITLE
    return sheet.base_of_total if list(shown) == ["total"] else sheet.base


def number_of(sheet: Sheet) -> Literal["share", "count"]:
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


def map_caption(sheet: Sheet) -> str:
    """Name the map's number: what it is a share of, of whom, in which of the series."""
    sex = map_sex(sheet)
    named = caption(sheet, [sex])
    whom = texts.SEX[sex].lower() if sheet.figure.summed and sex != "total" else ""
    several = sheet.figure.series[0].label if len(sheet.figure.series) > 1 else ""
    return ", ".join(part for part in (named, whom, several) if part)


def _ranked(figure: Figure, in_sight: dict[str, maps.RegionValue], *, framed: bool) -> Figure:
    """Rank the regions in sight by size; the whole country folds into the largest and the rest."""
    rows = figure.rows
    if framed:
        rows = tuple(row for row in rows if row.key in in_sight)
    one = replace(figure, rows=rows, series=figure.series[:1])
    return arrange(one, "size", RANKED, texts.REST)
