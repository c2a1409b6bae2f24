"""Published figures come out as published, printed, on the way from the store to the sheet."""

import csv

import pytest

from core.choice.choices import Choices
from core.choice.contents import Contents, index
from core.choice.nearest import settle
from core.choice.selection import Selection
from core.counts import Cell, Count
from core.deliveries.catalogue import read_catalogue
from core.deliveries.delivery import DELIVERIES
from core.deliveries.store import Delivery, read_contents, read_delivery, read_rows, read_units
from core.numbers.figure import Figure
from core.numbers.measures.measure_sheet import compose
from core.numbers.sheet import Sheet
from core.numbers.statistics import tabulate
from core.words import formats
from tests.core.example_tables import block

CATALOGUE = read_catalogue()
FOLDER = DELIVERIES / "liu-publicerat"


@pytest.fixture(scope="module")
def delivery() -> Delivery:
    return read_delivery(FOLDER)


@pytest.fixture(scope="module")
def contents(delivery: Delivery) -> Contents:
    return index(read_contents(delivery), read_units(delivery), delivery.institution)


def source(name: str, count: int) -> list[dict[str, str]]:
    with (FOLDER / "source" / f"{name}.csv").open(encoding="utf-8", newline="") as opened:
        listed = list(csv.DictReader(opened))
    assert len(listed) == count
    return listed


def composed(delivery: Delivery, contents: Contents, perspective: str, **chosen: object) -> Sheet:
    asked = Choices(contents, CATALOGUE, perspective, Selection().change(**chosen))
    choices = asked.with_selection(settle(asked).selection)
    return compose(delivery, choices, lambda **where: read_rows(delivery, **where))


def tabulated(delivery: Delivery, measure: str, kind: str, code: str) -> Figure:
    """Tabulate a measure that no page shows yet."""
    rows = read_rows(
        delivery, perspective="municipality", measure=measure, unit_type=kind, unit_codes=[code]
    )
    return tabulate([block("one", code, rows)], CATALOGUE.measures[measure], str)


def total(figure: Figure, key: str = "Samtliga") -> Cell:
    (series,) = figure.series
    return next(row for row in figure.rows if row.key == key).cells[series.key, "total"]


def printed(cell: Cell) -> str:
    assert cell.share.delivered
    assert (cell.share.low, cell.share.high, cell.count) == (None, None, None)
    return formats.percent(cell.share.value)


def test_63_shares_of_recruitment(delivery: Delivery, contents: Contents) -> None:
    sheets: dict[str, Sheet] = {}
    for row in source("recruitment_by_county", 63):
        name = row["program"]
        sheets[name] = sheets.get(name) or composed(
            delivery, contents, "background", units=(f"programme.{name}",), periods=("okand",),
            measure="recruitment_county",
        )  # fmt: skip
        cell = total(sheets[name].figure, row["lanskod"])
        assert printed(cell) == f"{row['andel_procent']}\u00a0%"


def test_12_shares_of_credits(delivery: Delivery, contents: Contents) -> None:
    made = composed(
        delivery, contents, "background", units=(f"institution.{delivery.institution}",),
        periods=("okand",), measure="credits_earned",
    )  # fmt: skip
    for row in source("credits_by_background", 12):
        (found,) = [each for each in made.figure.rows if each.key == row["poangklass"]]
        cell = found.cells[row["bakgrund"], "total"]
        assert printed(cell) == f"{row['andel_procent']}\u00a0%"


def test_9_rows_of_employment(delivery: Delivery, contents: Contents) -> None:
    columns = {
        "Sysselsatt": "andel_sysselsatt_procent",
        "Ej sysselsatt": "andel_ej_sysselsatt_procent",
    }
    for row in source("employment_by_institution", 9):
        made = composed(
            delivery, contents, "outcomes", units=(f"degree.{row['examen']}",),
            periods=(row["examensar"],), measure="employment", institution=row["larosate"],
        )  # fmt: skip
        assert row["larosate"] in made.title
        for category, column in columns.items():
            cell = total(made.figure, category)
            assert printed(cell) == f"{row[column]}\u00a0%"
            assert cell.share.base == Count(int(row["antal_studenter"]))
        assert made.keys[0].value == formats.number(int(row["antal_studenter"]))


def test_21_net_figures(delivery: Delivery) -> None:
    made = tabulated(delivery, "net_movement", "institution", delivery.institution)
    found = source("net_movement_by_county", 21)
    for row in found:
        count = total(made, row["lanskod"]).count
        assert count == Count(int(row["netto_personer"]))
        sign = "+" if count.value > 0 else "−" if count.value < 0 else ""
        assert formats.signed(count.value).startswith(sign)
    assert made.totals["one", "total"] == Count(104)
