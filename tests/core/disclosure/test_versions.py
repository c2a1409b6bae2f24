"""What older versions tell beside a new one is what trying every table gives."""

from collections.abc import Mapping, Sequence
from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.disclosure.audit import Audit, examine
from core.disclosure.older import Older, tell
from core.disclosure.protect import protect
from core.disclosure.states import REMOVED, ROUNDED
from core.disclosure.verdict import Setting
from core.disclosure.writing import written
from tests.core.disclosure.small import delivery, rows

AGES = ("19 år eller yngre", "20–21 år", "22–24 år")
PARENTS = ("Gymnasial 3 år", "Forskarutbildning")
TITLE = "Uttaget 2024"
NONE: dict[str, object] = {}


def beside(table: pd.DataFrame, *others: pd.DataFrame, least: int = 2) -> Audit:
    return examine(table, {}, Setting(least), others=[older(each) for each in others])


def older(table: pd.DataFrame) -> Older:
    return tell(TITLE, table, {})


def lone() -> pd.DataFrame:
    """Ages of 23 whose first class is given back as 3 by the other table."""
    return delivery(
        rows("age", {AGES[0]: 3, AGES[1]: 20}),
        rows("parental_education", {PARENTS[0]: 17, PARENTS[1]: 6}),
    )


def hidden(table: pd.DataFrame, state: int, label: str) -> pd.DataFrame:
    at = np.flatnonzero((table["category"] == label).to_numpy())
    return written(table, at, np.full(len(at), state))


def test_what_two_versions_hide_apart_they_give_away_together() -> None:
    one, other = hidden(lone(), ROUNDED, AGES[1]), hidden(lone(), ROUNDED, PARENTS[0])
    assert beside(one).verdict.passed
    assert beside(other).verdict.passed
    found = beside(one, other)
    assert (found.verdict.by_leak, found.verdict.pinned) == ({"versions": 1}, 1)
    assert f"versions:{TITLE}" in found.findings["by"][0]
    assert found.findings[["low", "high"]].to_numpy().tolist() == [[3, 3]]


def test_a_number_that_the_older_shows_is_given_away() -> None:
    shown = lone().assign(status="value")
    shown["count"] = shown["count"].replace(2.5, 3.0)
    table = hidden(lone(), ROUNDED, AGES[1])
    assert beside(table, shown).verdict.by_leak == {"versions": 1}


def test_a_table_that_only_the_older_has_tells_too() -> None:
    table = lone()
    ages, parents = (table[table["measure"] == each] for each in ("age", "parental_education"))
    found = beside(ages.reset_index(drop=True), parents.reset_index(drop=True))
    assert found.verdict.by_leak == {"versions": 1}


def test_the_same_twice_tells_no_more() -> None:
    assert beside(lone(), lone()).verdict.by_leak == {"persons": 1}


def test_a_number_that_was_changed_tells_nothing_and_contradicts_nothing() -> None:
    table = hidden(lone(), ROUNDED, AGES[1])
    before = delivery(
        rows("age", {AGES[0]: 3, AGES[1]: 30}),
        rows("parental_education", {PARENTS[0]: 17, PARENTS[1]: 14}),
    )
    before = hidden(before, ROUNDED, PARENTS[0])  # 30 is no longer within 17–20
    found = beside(table, before)
    assert found.verdict.passed
    assert (found.verdict.broken, found.verdict.doubted) == ({}, ())


Table = Mapping[tuple[str, str], int]
CELLS = [*(("age", label) for label in AGES), *(("parental_education", label) for label in PARENTS)]


def version(true: Table, states: Sequence[int], left_out: str) -> pd.DataFrame:
    """A version of a table: some numbers rounded, perhaps one table left out."""
    every = delivery(*(rows(measure, {label: many}) for (measure, label), many in true.items()))
    state = dict(zip(CELLS, states, strict=True))
    places = [*zip(every["measure"], every["category"], strict=True)]
    at = [n for n, place in enumerate(places) if state[place] and true[place] > 4]  # type: ignore[index]
    table = written(every, np.array(at, int), np.full(len(at), ROUNDED))
    return table[table["measure"] != left_out].reset_index(drop=True)


@st.composite
def versions(draw: st.DrawFn, many: int = 3) -> list[pd.DataFrame]:
    """Versions of a true table of persons, each with an age and parents."""
    ages = draw(st.lists(st.integers(0, 9), min_size=3, max_size=3).filter(sum))
    first = draw(st.integers(0, sum(ages)))
    true = dict(zip(CELLS, (*ages, first, sum(ages) - first), strict=True))
    states = st.lists(st.booleans(), min_size=len(CELLS), max_size=len(CELLS))
    left_out = st.sampled_from(["", "", "", "age", "parental_education"])
    found = [version(true, draw(states), draw(left_out)) for _ in range(draw(st.integers(2, many)))]
    return [each for each in found if len(each)]


def tried(tables: Sequence[pd.DataFrame]) -> dict[tuple[str, str], tuple[int, int]]:
    """What each number can be in all tables that fit every version."""
    low, high = dict.fromkeys(CELLS, 0), dict.fromkeys(CELLS, 40)
    for table in tables:
        reach = np.where(table["status"] == "suppressed", 1.5, 0)
        for place, count, by in zip(
            zip(table["measure"], table["category"], strict=True),
            table["count"],
            reach,
            strict=True,
        ):
            low[place] = max(low[place], int(count - by))
            high[place] = min(high[place], int(count + by))
    told = [cell for cell in CELLS if high[cell] < 40]
    fits = [
        each
        for each in product(*(range(low[cell], high[cell] + 1) for cell in told))
        if len(told) < len(CELLS) or sum(each[: len(AGES)]) == sum(each[len(AGES) :])
    ]
    ends = np.array([np.min(fits, axis=0), np.max(fits, axis=0)]).T.tolist()
    return dict(zip(told, map(tuple, ends), strict=True))


@settings(deadline=None, max_examples=30)  # the solver's first start takes its time
@given(versions())
def test_together_they_tell_what_every_table_tried_tells(tables: list[pd.DataFrame]) -> None:
    new, *others = tables
    found = beside(new, *others, least=4)
    every = tried(tables)
    secret = np.flatnonzero((new["count"] == 2.5).to_numpy())
    places = [*zip(new["measure"], new["category"], strict=True)]
    expected = {at: every[places[at]] for at in secret}
    narrow = {at: ends for at, ends in expected.items() if ends[1] - ends[0] < 3}
    columns = (found.findings[name].tolist() for name in ("at", "low", "high"))
    assert {at: (low, high) for at, low, high in zip(*columns, strict=True)} == narrow
    assert not found.verdict.broken


@settings(deadline=None, max_examples=15)
@given(versions(2), versions(2))
def test_other_numbers_in_the_older_are_never_called_a_contradiction(
    tables: list[pd.DataFrame], changed: list[pd.DataFrame]
) -> None:
    alone, found = beside(tables[0]), beside(tables[0], changed[0])
    assert (found.verdict.broken, found.verdict.doubted) == (alone.verdict.broken, ())
    assert set(alone.findings["at"]) <= set(found.findings["at"])


@pytest.mark.parametrize("state", [ROUNDED, REMOVED])
def test_protection_hides_what_is_hidden_already(state: int) -> None:
    before = hidden(lone(), state, PARENTS[1])
    assert beside(before).verdict.passed
    others = [older(before)]
    found = examine(lone(), {}, others=others)
    done = protect(lone(), found, {}, others=others)
    assert done.cost.unsafe == 0
    assert lone()["category"].iloc[done.changes["at"]].tolist() == [PARENTS[1]]
    assert beside(done.observations, before).verdict.passed


def test_what_the_older_gives_away_alone_cannot_be_protected() -> None:
    others = [older(lone())]
    done = protect(lone(), examine(lone(), {}, others=others), {}, others=others)
    assert done.cost.unsafe == 1


@settings(deadline=None, max_examples=10)
@given(versions(2))
def test_what_was_protected_once_can_be_protected_again(tables: list[pd.DataFrame]) -> None:
    table = tables[0]
    before = protect(table, examine(table, {}), {}, how="remove").observations
    others = [older(before)]
    done = protect(table, examine(table, {}, others=others), {}, others=others)
    after = examine(done.observations, {}, others=others)
    assert after.verdict.pinned == done.cost.unsafe == 0


def test_what_is_counted_nowhere_is_audited_beside_what_is() -> None:
    ready = rows("relation_ratio", {"Samtliga": 0}).assign(count=np.nan, ratio=0.75)
    assert beside(delivery(ready), lone()).verdict.passed
