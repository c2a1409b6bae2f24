"""Compose profiles of what is delivered with the project, as the page does."""

from functools import cache

from core.choice import regional
from core.deliveries.indicators import read_indicators
from core.numbers.municipal.place_sheet import Subject
from core.numbers.pivot import Line
from core.numbers.profiles import profile
from core.numbers.sheet import Sheet
from tests.core.place_tables import contents, shipped

MOTALA, YDRE, VASTERVIK, STOCKHOLM = "0583", "0512", "0883", "0180"


def subjects(
    delivery: str, *places: str, focus: str, year: str = "", sex: str = "both"
) -> list[Subject]:
    """Give every indicator that a delivery has, of its nearest year."""
    chosen = {"places": places, "focus": focus, "view": "profile", "year": year, "sex": sex}
    return [
        shipped(delivery, id_, **chosen)
        for id_, each in read_indicators().items()
        if regional.years_of(each, contents(delivery))
    ]


@cache
def composed(delivery: str, *places: str, focus: str, year: str = "", sex: str = "both") -> Sheet:
    """Compose a profile."""
    return profile.compose(subjects(delivery, *places, focus=focus, year=year, sex=sex))


def lines(sheet: Sheet) -> dict[str, list[str]]:
    """Give what stands on each line of the table, without the year in its label."""
    numbers = [line for _, line in sheet.pivot.flat() if not line.children]
    return {_name(line): [entry.text for entry in line.entries] for line in numbers}


def heads(sheet: Sheet) -> list[str]:
    """Give what heads the columns."""
    return [column.label for column in sheet.pivot.columns]


def _name(line: Line) -> str:
    return line.label.rpartition(", ")[0]
