"""Compose tables made by hand, and deliveries that come along, as the page that compares does."""

from dataclasses import replace

import pandas as pd

from core import settings
from core.choice.choices import Choices
from core.choice.comparing import perspective_of
from core.choice.nearest import Settled, settle
from core.choice.selection import Selection
from core.deliveries.catalogue import read_catalogue
from core.deliveries.store import read_delivery, read_rows
from core.numbers.compared.comparing import compose
from core.numbers.sheet import Sheet
from tests.core import example_tables
from tests.pages.visitor import contents


def compared(table: pd.DataFrame, /, **chosen: object) -> Sheet:
    """Compose what a table of one measure has, for the units and periods that are chosen."""
    made = replace(example_tables.choices(table, **chosen), compares=True)
    choices = made.with_selection(settle(made).selection)

    def read(**where: object) -> pd.DataFrame:
        fits = table["unit_code"].isin(where.pop("unit_codes"))  # type: ignore[arg-type]
        for name, wanted in where.items():
            fits &= table[name] == wanted
        return table[fits]

    return compose(example_tables.DELIVERY, choices, read)


def choices_of(delivery: str, **chosen: object) -> tuple[Choices, Settled]:
    """Give the choices of a delivery that comes along, and what they settle on."""
    selection, known = Selection(delivery).change(**chosen), contents(delivery)
    perspective = perspective_of(selection, known)
    choices = Choices(known, read_catalogue(), perspective, selection, compares=True)
    return choices, settle(choices)


def opened(delivery: str, **chosen: object) -> Sheet:
    """Compose what a delivery that comes along has."""
    choices, settled = choices_of(delivery, **chosen)
    found = read_delivery(settings.ROOT / "data" / "deliveries" / delivery)
    return compose(
        found, choices.with_selection(settled.selection), lambda **where: read_rows(found, **where)
    )
