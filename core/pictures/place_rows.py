"""Choose the rows of places that a picture shows, and say what it leaves out."""

from dataclasses import replace
from typing import Final

from core.deliveries.catalogue import Order
from core.numbers.figure import Figure
from core.numbers.kinds import HINGES, kind_of
from core.numbers.sheet import Sheet
from core.numbers.statistics import arrange
from core.pictures.shown import number_of
from core.words import municipal

MOST: Final = 40  # bars until all are asked for
FROM_AFAR: Final = 20  # before a room, where each is drawn larger


def within_reach(sheet: Sheet, figure: Figure) -> Figure:
    """Keep the highest, or the lowest, where there are more than a chart shows at once."""
    most = FROM_AFAR if sheet.selection.mode else MOST
    top = most if sheet.selection.rest == "closed" else None
    order: Order = "smallest" if sheet.selection.order == "smallest" else "given"
    return arrange(figure, order, top, "")


def foremost(sheet: Sheet, figure: Figure) -> str:
    """Say that only the foremost of a sheet's rows are drawn in a figure, where it is so."""
    shown, every = (
        sum(row.kind == "category" for row in each.rows) for each in (figure, sheet.figure)
    )
    if shown == every or figure.base != "own":
        return ""
    chosen = sheet.selection  # bars beside a map are the highest, whatever is asked of the others
    lowest = chosen.order == "smallest" and chosen.view == "chart"
    ends = municipal.LOWEST if lowest else municipal.HIGHEST
    words = municipal.FARTHEST if is_hinged(sheet) else ends
    return words.format(shown=shown, of=every)


def comparable(sheet: Sheet, figure: Figure) -> tuple[Figure, str]:
    """Leave what is compared with out of a picture of counts, and say where it stands.

    What many places have together dwarfs each of them.
    """
    kept = tuple(row for row in figure.rows if row.kind != "reference")
    if not is_counted(sheet) or kept == figure.rows:
        return figure, ""
    return replace(figure, rows=kept), municipal.COMPARED_IN_TABLE


def is_counted(sheet: Sheet) -> bool:
    """Tell whether a number of municipalities is of persons: then large places have large ones."""
    kind = kind_of(sheet.figure.series[0].form, number_of(sheet))
    return sheet.measure.kind == "municipality" and kind in {"count", "difference"}


def is_hinged(sheet: Sheet) -> bool:
    """Tell whether a number turns at 1 or 0: what lies on either side means the opposite."""
    return kind_of(sheet.figure.series[0].form, number_of(sheet)) in HINGES


def with_focus(sheet: Sheet, figure: Figure) -> Figure:
    """Give the row in focus to a figure of the foremost alone: after them, before all else."""
    if figure.base != "own" or sheet.selection.focus in {row.key for row in figure.rows}:
        return figure
    focused = [row for row in sheet.figure.rows if row.key == sheet.selection.focus]
    first = sum(row.kind == "category" for row in figure.rows)
    return replace(figure, rows=(*figure.rows[:first], *focused, *figure.rows[first:]))


def sorted_by(sheet: Sheet) -> str:
    """Say what decides the order of bars that each show several numbers."""
    several = sum(row.kind == "category" for row in sheet.figure.rows) > 1
    if not several or sheet.selection.order not in {"", "size", "smallest"}:
        return ""
    own = sheet.figure.series[0]
    word = own.numbers.get(number_of(sheet), own.label)
    number = own.label if word in {municipal.SHARE, ""} else word
    return municipal.SORTED_BY.format(number=f"{number[:1].lower()}{number[1:]}")
