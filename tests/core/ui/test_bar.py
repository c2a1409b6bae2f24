"""The bar names what is chosen so that nobody mistakes one for the other."""

import pandas as pd

from core.deliveries.store import Unit
from core.ui.bar import chosen_words
from core.ui.visit import Visit
from tests.core.example_tables import DELIVERY, DOCTOR, NURSE, WORKED, choices, rows

TWIN = Unit("degree", "YSJU2", NURSE.name)
FRAME = pd.concat([rows(WORKED, unit=unit) for unit in (NURSE, TWIN, DOCTOR)])


def words(*units: str) -> list[str]:
    chosen = choices(FRAME, units=units)
    return chosen_words(Visit("outcomes", (), (), DELIVERY, chosen, chosen.selection, ()))


def test_units_periods_and_measure_are_told_and_what_nobody_knows_is_not() -> None:
    assert words(NURSE.id, DOCTOR.id, "degree.GONE") == [
        f"{NURSE.name} och {DOCTOR.name}", "2014–2019", "Nivå",
    ]  # fmt: skip


def test_units_of_one_name_are_told_apart_by_code() -> None:
    assert words(NURSE.id, TWIN.id)[0] == f"{NURSE.name} (YSJUK) och {NURSE.name} (YSJU2)"
