"""The attack on the example is right: every equation holds, and every true number is within."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from core.deliveries.catalogue import read_catalogue
from core.deliveries.delivery import DELIVERIES
from core.deliveries.store import Unit, read_delivery, read_units
from core.disclosure.audit import examine
from core.disclosure.equations import Knowledge, know
from core.disclosure.intervals import derive
from core.disclosure.possible import possible_table
from core.disclosure.published import published
from core.disclosure.relations import parse, read_relations
from core.disclosure.verdict import Setting
from core.example import rows, university

# two degrees with their programmes, a programme of its own, the university and some municipalities
UNITS = [
    "YSJUK", "6YSJK", "6YRKL", "KAJX", "6AFFJ", "Exempeluniversitetet", "0512", "0560", "0584",
]  # fmt: skip
SHOWN = read_delivery(DELIVERIES / "exempeldata")


@pytest.fixture(scope="module")
def units() -> dict[str, Unit]:
    return read_units(SHOWN)


@pytest.fixture(scope="module")
def true() -> np.ndarray:
    """The true numbers of the example, in the order of its table."""
    mask = rows._mask
    with pytest.MonkeyPatch.context() as patch:
        bare: Any = lambda block, kept: mask(replace(block, masked=False), kept)  # noqa: E731
        patch.setattr(rows, "_mask", bare)
        told = university.observations()
    held = told["unit_code"].isin(UNITS).to_numpy()
    return told["count"].to_numpy(float, na_value=np.nan)[held]


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    chosen = [("unit_code", "in", UNITS)]
    return pd.read_parquet(SHOWN.folder / "observations.parquet", filters=chosen)


@pytest.fixture(scope="module")
def known(table: pd.DataFrame, units: dict[str, Unit]) -> Knowledge:
    return know(published(table), units, read_relations())


def test_every_equation_over_shown_numbers_is_true(known: Knowledge, true: np.ndarray) -> None:
    shown = len(known.shown.places)
    everything = np.append(true[known.shown.places], np.full(len(known.cells.low) - shown, np.nan))
    equations = known.equations
    sums = np.bincount(
        equations.rows, equations.weights * everything[equations.cells], minlength=len(equations)
    )
    checked = ~np.isnan(sums)
    assert checked.sum() > 1_000
    assert (sums >= equations.low)[checked].all()
    assert (sums <= equations.high)[checked].all()


def test_every_true_number_is_within_its_interval(known: Knowledge, true: np.ndarray) -> None:
    found = derive(known.cells, known.equations)
    shown = true[known.shown.places]
    told = ~np.isnan(shown)
    low, high = (end[: len(shown)][told] for end in (found.cells.low, found.cells.high))
    assert (low <= shown[told]).all()
    assert (shown[told] <= high).all()
    pinned = found.cells.secret & (found.cells.width == 1)
    assert pinned.sum() > 500
    assert not found.broken.any()


def test_a_possible_table_fulfils_every_equation(known: Knowledge) -> None:
    equations = known.equations
    found = possible_table(known.cells, equations)
    sums = np.bincount(
        equations.rows, equations.weights * found[equations.cells], minlength=len(equations)
    )
    assert (sums >= equations.low).all()
    assert (sums <= equations.high).all()
    assert ((known.cells.low <= found) & (found <= known.cells.high)).all()


def test_the_order_of_rows_and_what_else_is_there_change_nothing(
    table: pd.DataFrame, units: dict[str, Unit]
) -> None:
    small = table[table["unit_code"].isin(["6YRKL"])].reset_index(drop=True)
    mixed = small.sample(frac=1, random_state=1)
    plain, other = (examine(each.reset_index(drop=True), units) for each in (small, mixed))
    assert plain.verdict.by_leak == other.verdict.by_leak
    places = mixed.index.to_numpy()[other.findings["at"]]
    assert sorted(places) == plain.findings["at"].tolist()


def test_a_stricter_setting_finds_more(table: pd.DataFrame, units: dict[str, Unit]) -> None:
    small = table[table["unit_code"].isin(["6YRKL"])].reset_index(drop=True)
    pinned, narrowed = (examine(small, units, Setting(least)) for least in (2, 4))
    assert set(pinned.findings["at"]) < set(narrowed.findings["at"])
    assert pinned.verdict.pinned == narrowed.verdict.pinned
    assert ((narrowed.findings["high"] - narrowed.findings["low"]) < 3).all()


def test_relations_name_measures_that_exist() -> None:
    assert read_relations().tables
    with pytest.raises(ValueError, match="unknown measure nothing"):
        parse('[[regions]]\ncounty = "nothing"\nmunicipality = "age"', read_catalogue())
    with pytest.raises(ValueError, match="unknown key"):
        parse("[[nothing]]", read_catalogue())
    with pytest.raises(ValueError, match="missing key"):
        parse('[[parts]]\npart = "age"', read_catalogue())
