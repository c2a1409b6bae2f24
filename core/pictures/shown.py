"""Decide what of a sheet every picture of it shows: which number, of whom, in what words."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.numbers.figure import chosen_number
from core.numbers.kinds import Number
from core.numbers.sheet import Sheet
from core.numbers.statistics import one_sex
from core.pictures.chart_template import Spec
from core.words import texts


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
    """Name what the numbers are, and what must be known at once to read them."""
    return ", ".join(filter(None, (numbers(sheet, shown), sheet.caption_note)))


def numbers(sheet: Sheet, shown: Sequence[str]) -> str:
    """Name what the numbers are: counts, or shares of what; a total is a share of all."""
    # Two beside each other have each its own words, and the sheet those that they share.
    if (named := sheet.figure.series[0].numbers) and not sheet.beside:
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
    return one_sex(sheet.selection.sex, sheet.figure.base, summed=sheet.figure.summed)
