"""Decide what of a sheet every picture of it shows: which number, of whom, in what words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.numbers.figure import Figure, chosen_number
from core.numbers.kinds import HINGES, Number, kind_of
from core.numbers.sheet import Sheet
from core.pictures.chart_template import Spec
from core.words import municipal, texts


@dataclass(frozen=True)
class Drawing:
    """Give a chart's spec, its words for those who cannot see it, and its width as a share.

    `legend` names colours above the chart, where the spec does not do it. An empty spec: caption
    and legend are of all drawings after it.
    """

    spec: Spec
    words: str
    caption: str = ""
    room: float = 1.0
    legend: tuple[tuple[str, str], ...] = ()


def caption(sheet: Sheet, shown: Sequence[str]) -> str:
    """Name what the numbers are: counts, or shares of what; a total is a share of all."""
    if named := sheet.figure.series[0].numbers:
        return named[number_of(sheet)]
    if number_of(sheet) == "count":
        return texts.COUNT_TITLE
    return sheet.base_of_total if list(shown) == ["total"] else sheet.base


def with_whom(shown: Sequence[str], *parts: str) -> str:
    """Say after the first part who is shown, where one sex stands alone."""
    whom = texts.SEX[shown[0]].lower() if list(shown) in (["women"], ["men"]) else ""
    return ", ".join(part for part in (parts[0], whom, *parts[1:]) if part)


def number_of(sheet: Sheet) -> Number:
    """Give the number shown: the chosen one where there is that, else the first."""
    return chosen_number(sheet.figure, sheet.figure.series[0], sheet.selection.number)


def map_sex(sheet: Sheet) -> str:
    """Give the one sex that is drawn where other things stand side by side, and in a map."""
    wanted = sheet.selection.sex
    if not sheet.figure.summed or wanted == "both":
        return "women" if sheet.figure.base == "sex_distribution" else "total"
    return "women" if wanted == "total" and sheet.figure.base == "sex_distribution" else wanted


def foremost(sheet: Sheet, figure: Figure) -> str:
    """Say that only the foremost of a sheet's rows are drawn in a figure, where it is so."""
    shown, every = (
        sum(row.kind == "category" for row in each.rows) for each in (figure, sheet.figure)
    )
    if shown == every or figure.base != "own":
        return ""
    kind = kind_of(figure.series[0].form, number_of(sheet))
    words = municipal.FARTHEST if kind in HINGES else municipal.HIGHEST
    return words.format(shown=shown, of=every)


def with_focus(sheet: Sheet, figure: Figure) -> Figure:
    """Give the row in focus to a figure of the foremost alone: after them, before all else."""
    if figure.base != "own" or sheet.selection.focus in {row.key for row in figure.rows}:
        return figure
    focused = [row for row in sheet.figure.rows if row.key == sheet.selection.focus]
    first = sum(row.kind == "category" for row in figure.rows)
    return replace(figure, rows=(*figure.rows[:first], *focused, *figure.rows[first:]))
