"""Compose tables made by hand, and deliveries that come along, as the page that compares does."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from core import settings
from core.choice import pair
from core.choice.choices import Choices
from core.choice.comparing import perspective_of
from core.choice.nearest import Settled, settle
from core.choice.selection import Selection, as_beside
from core.deliveries.catalogue import read_catalogue
from core.deliveries.store import read_delivery, read_rows
from core.numbers.compared import pair as two
from core.numbers.compared.comparing import compose
from core.numbers.sheet import Sheet
from tests.core import example_tables
from tests.pages.visitor import contents

NURSES = Selection(
    "exempeldata", units=("degree.YSJUK",), periods=("2014-2019",), measure="residence_county"
)
ENTRANTS = {
    "units": ("programme.6SJUK",), "periods": ("2014-2016",), "measure": "recruitment_county",
    "perspective": "background",
}  # fmt: skip


def compared(table: pd.DataFrame, /, **chosen: object) -> Sheet:
    """Compose what a table of one measure has, for the units and periods that are chosen."""
    choices = compared_choices(table, **chosen)
    return compose(example_tables.DELIVERY, choices, _reader(table))


def compared_choices(table: pd.DataFrame, /, **chosen: object) -> Choices:
    """Settle what is chosen of a table on the page that compares."""
    made = replace(example_tables.choices(table, **chosen), compares=True)
    return made.with_selection(settle(made).selection)


def _reader(table: pd.DataFrame) -> Callable[..., pd.DataFrame]:
    def read(**where: object) -> pd.DataFrame:
        fits = table["unit_code"].isin(where.pop("unit_codes"))  # type: ignore[arg-type]
        for name, wanted in where.items():
            fits &= table[name] == wanted
        return table[fits]

    return read


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


def pair_of(selection: Selection) -> tuple[Choices, Choices]:
    """Settle two selections of a delivery that comes along: the right one, and what is held."""
    known = contents(selection.delivery)
    perspective = perspective_of(selection, known)
    choices = Choices(known, read_catalogue(), perspective, selection)
    held, _ = pair.settle_held(choices)
    return choices.with_selection(settle(choices).selection), held


def beside(table: pd.DataFrame, held: dict[str, object], /, **chosen: object) -> Sheet:
    """Compose two selections of a table: that which is held, and that which is chosen."""
    given = example_tables.choices(table, **chosen)
    left = example_tables.choices(table, **{"measure": given.selection.measure} | held).selection
    word = as_beside(left.change(perspective="outcomes"))
    asked = given.with_selection(given.selection.change(perspective="outcomes", beside=word))
    found, _ = pair.settle_held(asked)
    right = pair.in_view(asked.with_selection(settle(asked).selection), found)
    return two.compose(example_tables.DELIVERY, found, right, _reader(table))


def stand(selection: Selection) -> Sheet:
    """Compose two selections of a delivery that comes along."""
    right, held = pair_of(selection)
    found = read_delivery(settings.ROOT / "data" / "deliveries" / selection.delivery)
    return two.compose(
        found, held, pair.in_view(right, held), lambda **where: read_rows(found, **where)
    )
