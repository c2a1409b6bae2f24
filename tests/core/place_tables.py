"""Hold small tables of municipalities made by hand, and the sheets of what was delivered."""

from collections.abc import Mapping
from functools import cache

import pandas as pd

from core.choice import regional
from core.choice.contents import Contents, index
from core.choice.nearest import Settled
from core.choice.selection import Period, Selection
from core.deliveries import store
from core.deliveries.catalogue import read_catalogue
from core.deliveries.delivery import DELIVERIES
from core.deliveries.indicators import PERSPECTIVE, Indicator, completed, read_indicators
from core.deliveries.store import Delivery, Unit
from core.numbers.municipal import place_sheet
from core.numbers.municipal.indicators import Place
from core.numbers.municipal.place_sheet import Subject
from core.numbers.municipal.register import Register
from core.numbers.municipal.years import Years, by_year
from core.numbers.sheet import Sheet
from core.places import geography
from tests.core import example_tables
from tests.core.example_tables import DELIVERY, Given, Table

CATALOGUE = read_catalogue()
MEASURES = CATALOGUE.measures
YEAR = (2021, 2021)
EXAMPLE, PUBLISHED = "exempeldata", "liu-publicerat"
ALONE = ("total",)  # the sexes of what was delivered without women and men


def counted(measure: str, given: Mapping[str, Given], **columns: object) -> pd.DataFrame:
    """Make tidy rows of totals without classes, by municipality."""
    tables = {code: {"Samtliga": (count,)} for code, count in given.items()}
    return classed(measure, tables, sexes=ALONE, **columns)


def classed(measure: str, given: Mapping[str, Table], **columns: object) -> pd.DataFrame:
    """Make tidy rows of women, men and totals of classes, by municipality."""
    told = {"institution": "riket", "years_after": 0, "period": YEAR} | columns
    return pd.concat(
        example_tables.rows(table, _unit(code), perspective=PERSPECTIVE, measure=measure, **told)
        for code, table in given.items()
    )


def shares(measure: str, given: Mapping[str, Mapping[str, float]]) -> pd.DataFrame:
    """Make tidy rows of shares that were delivered without counts, by municipality."""
    told = {"perspective": PERSPECTIVE, "institution": "riket", "years_after": 0, "period": YEAR}
    return pd.concat(
        example_tables.shares(table, unit=_unit(code), measure=measure, **told)
        for code, table in given.items()
    )


def register(*frames: pd.DataFrame, year: Period = YEAR) -> Register:
    """Give the register of a year of some tables."""
    read = {str(frame["measure"].iloc[0]): by_year(frame, DELIVERY.institution) for frame in frames}
    return _of_year(read, year)


def place(*codes: str) -> Place:
    """Name a municipality, or several as one."""
    named = geography.name_of(codes[0])
    return Place("-".join(codes), named, codes, "category" if len(codes) == 1 else "reference")


def indicator(id_: str) -> Indicator:
    """Give a shipped indicator with what its classes bring."""
    return completed(read_indicators()[id_], CATALOGUE)


def subject(id_: str, *frames: pd.DataFrame, **chosen: object) -> Subject:
    """Give what a sheet is about, of tables made by hand."""
    table = pd.concat(frames)
    asked = Selection(indicator=id_, view="map").change(**chosen)
    settled = regional.settle(asked, example_tables.contents(table), read_indicators())
    assert settled.selection.indicator == id_
    read = {name: by_year(rows, DELIVERY.institution) for name, rows in table.groupby("measure")}
    return _subject(DELIVERY, example_tables.contents(table), settled, read)


def composed(id_: str, *frames: pd.DataFrame, **chosen: object) -> Sheet:
    """Compose the sheet of tables made by hand."""
    return place_sheet.compose(subject(id_, *frames, **chosen))


def shipped(delivery: str, id_: str, **chosen: object) -> Subject:
    """Give what a sheet is about, of a delivery that comes with the project."""
    settled = settled_in(delivery, indicator=id_, **chosen)
    known, about = contents(delivery), indicator(settled.selection.indicator)
    read = {
        name: _years(delivery, name)
        for name in about.measures
        if (PERSPECTIVE, name) in known.spans
    }
    return _subject(read_delivery(delivery), known, settled, read)


def settled_in(delivery: str, **chosen: object) -> Settled:
    """Settle what an address says, in a delivery that comes with the project."""
    asked = Selection(delivery=delivery, view="map").change(**chosen)
    return regional.settle(asked, contents(delivery), read_indicators())


@cache
def read_delivery(id_: str) -> Delivery:
    """Read a delivery that comes with the project."""
    return store.read_delivery(DELIVERIES / id_)


@cache
def contents(id_: str) -> Contents:
    """Index a delivery that comes with the project."""
    given = read_delivery(id_)
    return index(store.read_contents(given), store.read_units(given), given.institution)


@cache
def _years(delivery: str, measure: str) -> Years:
    given = read_delivery(delivery)
    codes = [each.code for each in geography.municipalities()]
    rows = store.read_rows(
        given, perspective=PERSPECTIVE, measure=measure, unit_type=PERSPECTIVE, unit_codes=codes
    )
    return by_year(rows, given.institution)


def _subject(
    delivery: Delivery, known: Contents, settled: Settled, read: Mapping[str, Years]
) -> Subject:
    about = indicator(settled.selection.indicator)
    only = {name: years for name, years in read.items() if name in about.measures}
    return Subject(
        delivery, CATALOGUE, about, regional.years_of(about, known),
        lambda year: _of_year(only, year), settled.selection,
    )  # fmt: skip


def _of_year(read: Mapping[str, Years], year: Period) -> Register:
    return Register({name: years[year] for name, years in read.items() if year in years})


def _unit(code: str) -> Unit:
    return Unit(PERSPECTIVE, code, geography.name_of(code))
