"""Draw what stands side by side: a matrix, gaps between columns, institutions, two selections."""

from dataclasses import replace
from typing import Any, Final

from core.numbers import cell_words
from core.numbers.figure import Figure, Row, chosen_number
from core.numbers.sheet import Sheet
from core.pictures import charts, matrix
from core.pictures.palette import Theme, colours
from core.pictures.reach import told
from core.pictures.rows import label_width
from core.pictures.shown import Drawing, caption, number_of, with_whom

VIEWS: Final = ("matrix", "gap", "institutions")


def draws(sheet: Sheet) -> bool:
    """Tell whether a sheet's picture is drawn here."""
    return sheet.selection.view in VIEWS


def draw(sheet: Sheet, theme: Theme = "light", *, inline: bool = False) -> Drawing:
    """Draw a matrix; gaps of one column alone, and institutions, are bars."""
    view = sheet.selection.view
    if view == "institutions":
        return _institutions(sheet, theme)
    if view == "gap" and len(sheet.figure.series) == 1:
        return _gaps(sheet, theme)
    return _matrix(sheet, theme, inline=inline)


def draw_beside(sheet: Sheet, theme: Theme = "light") -> list[Drawing]:
    """Draw two selections as bars on one scale, below what they have in common."""
    drawn = [_side(side, theme) for side in sheet.beside]
    top = max((row["top"] for one in drawn for row in _rows(one)), default=1)
    # Unlike rows have labels of unlike width: bars of a number are as long all the same.
    wide = max(label_width(side.shown, charts.WRAP) for side in sheet.beside)
    for one in drawn:
        one.spec["datasets"] = {"rows": [row | {"top": top} for row in _rows(one)]}
        if sheet.laid_out:
            one.spec["encoding"]["y"]["axis"]["minExtent"] = wide
    return [Drawing({}, "", caption(sheet, ["total"])), *drawn]


def _side(sheet: Sheet, theme: Theme) -> Drawing:
    chosen = sheet.selection
    number = chosen_number(sheet.shown, sheet.shown.series[0], chosen.number)
    figure = _of_number(sheet.shown, number)
    spec = charts.bars(figure, number=number, sexes=[sheet.sex], theme=theme, focus=chosen.focus)
    words = charts.spoken(figure, number, sheet.title, [sheet.sex])
    return Drawing(spec, words, sheet.title, room=0.5)


def _rows(drawn: Drawing) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = drawn.spec["datasets"]["rows"]
    return rows


def _matrix(sheet: Sheet, theme: Theme, *, inline: bool) -> Drawing:
    """Draw shares or counts, each column with its n; or the gaps of several columns."""
    number, sex, is_gap = number_of(sheet), sheet.sex, sheet.selection.view == "gap"
    figure = sheet.figure if is_gap else _of_number(sheet.shown, number)
    bases = [] if is_gap else _bases(figure, sex)
    spec = matrix.draw(
        figure, number=number, sex=sex, theme=theme, focus=sheet.selection.focus, bases=bases,
        inline=inline,
    )  # fmt: skip
    named = _named(sheet)
    words = matrix.spoken(figure, number, f"{sheet.title}. {named}", sex=sex)
    legend = () if inline else tuple(matrix.legend(figure, number=number, sex=sex, theme=theme))
    return Drawing(spec, words, named, legend=legend)


def _gaps(sheet: Sheet, theme: Theme) -> Drawing:
    """Draw a bar per category to the side of the column that has the larger share."""
    spec = charts.bars(
        sheet.figure, number="share", sexes=[sheet.sex], theme=theme, focus=sheet.selection.focus
    )
    named = _named(sheet)
    words = charts.spoken(sheet.figure, "share", f"{sheet.title}. {named}", [sheet.sex])
    return Drawing(spec, words, told(named, spec))


def _institutions(sheet: Sheet, theme: Theme) -> Drawing:
    """Draw a bar per institution, the own one in a colour of its own."""
    own, number = sheet.delivery.institution, number_of(sheet)
    ink = colours(theme)

    def fill(row: Row) -> str:
        return ink["accent"] if row.key == own else ink["residual"]

    spec = charts.bars(
        sheet.figure, number=number, sexes=[sheet.sex], theme=theme, fill=fill, focus=own
    )
    named = _named(sheet)
    words = charts.spoken(sheet.figure, number, f"{sheet.title}. {named}", [sheet.sex])
    return Drawing(spec, words, named)


def _of_number(figure: Figure, number: str) -> Figure:
    """Leave out rates where counts are shown: a rate is a share by its name."""
    if number != "count":
        return figure
    return replace(figure, rows=tuple(row for row in figure.rows if row.kind != "rate"))


def _bases(figure: Figure, sex: str) -> list[str]:
    return [cell_words.n_of(figure.totals.get((one.key, sex))) for one in figure.series]


def _named(sheet: Sheet) -> str:
    return with_whom([sheet.sex], caption(sheet, [sheet.sex]))
