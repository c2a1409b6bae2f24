"""Make figures by hand whose numbers are no parts of a whole: a row for each place."""

from collections.abc import Mapping

from core.counts import Cell, Count, Form
from core.numbers.figure import Figure, Row, Series
from core.quotients import compare
from tests.core.example_tables import TOWN

Given = float | None  # None is suppressed
Pair = tuple[Given, Given]  # what is compared, and what with

HEADS: Mapping[Form, dict[str, str]] = {
    "ratio": {"share": "Relationstal", "count": "Boende", "base": "Rekryterade"},
    "difference": {"share": "Skillnad i procent", "count": "Skillnad"},
    "per_thousand": {"share": "Per 1 000 unga", "count": "Studenter", "base": "Unga"},
    "share": {"share": "Övergångstal", "count": "Registrerade", "base": "Unga"},
}
# Gains, loses, is unsure, is suppressed on both sides; nobody to compare with; the country.
PLACES: Mapping[str, Pair] = {
    "Norrköping": (150, 100), "Motala": (40, 50), "Finspång": (12, 15), "Ydre": (None, None),
    "Åre": (5, 0), "Riket": (990, 1000),
}  # fmt: skip


def made(
    form: Form, table: Mapping[str, Pair] = PLACES, sexes: tuple[str, ...] = ("total",)
) -> Figure:
    """Compare the numbers of each place; the country is what the places are compared with."""
    rows = (
        Row(name, name, "reference" if name == "Riket" else "category", _cells(pair, form, sexes))
        for name, pair in table.items()
    )
    series = Series("2020", "2020", period=(2020, 2020), form=form, numbers=HEADS[form])  # type: ignore[arg-type]
    return Figure(
        TOWN, (series,), sexes, tuple(rows), {}, "own", summed=True, delivered_shares=False
    )


def cell(pair: Pair, form: Form) -> Cell:
    """Compare two numbers."""
    part, base = (Count(2.5, 1) if each is None else Count(each) for each in pair)
    return compare(part, base, form)


def _cells(pair: Pair, form: Form, sexes: tuple[str, ...]) -> dict[tuple[str, str], Cell]:
    return {("2020", sex): cell(pair, form) for sex in sexes}
