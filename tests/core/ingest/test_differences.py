"""Two deliveries differ by what is added, gone, changed, masked; totals that move are told."""

from collections.abc import Callable

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.counts import STAND_IN
from core.deliveries.tidy import tidy
from core.ingest import differences
from core.ingest.differences import Differences
from core.ingest.scope import Scope
from tests.core.ingest.test_checks import ROW

HIDDEN = STAND_IN, "suppressed"
Given = dict[tuple[str, str], tuple[float, str]]


def rows(given: Given, measure: str = "residence_county") -> pd.DataFrame:
    made = [
        ROW
        | {"category": category, "sex": sex, "count": count, "status": status, "measure": measure}
        for (category, sex), (count, status) in given.items()
    ]
    return tidy(pd.DataFrame(made, columns=list(ROW)))


def compared(old: Given, new: Given) -> Differences:
    def side(given: Given) -> Callable[[str], pd.DataFrame]:
        return lambda measure: rows(given, measure)

    return differences.compare(["residence_county"], side(old), side(new))


BASE: Given = {("05", "women"): (80, "value"), ("05", "men"): (20, "value")}


def test_the_same_rows_do_not_differ() -> None:
    assert compared(BASE, BASE).none


def test_new_and_gone_periods_and_units_are_known() -> None:
    old = rows(BASE)
    new = old.assign(unit_code="YLAKA", unit_name="Läkarexamen", period_start=2016)
    both = pd.concat([old, new], ignore_index=True)
    found = differences.compare(["residence_county"], lambda _: old, lambda _: both)
    assert found.new.lacking(found.old) == ([("outcomes", 2016, 2019)], ["Läkarexamen"])
    assert found.old.lacking(found.new) == ([], [])


def test_what_is_new_is_listed_as_swedes_sort() -> None:
    periods = frozenset(("outcomes", 2010, end) for end in (2015, 2012, 2013))
    units = {("degree", code): code for code in ("Ämneslärare", "Zoolog", "Åklagare")}
    assert Scope(periods, units).lacking(Scope()) == (
        [("outcomes", 2010, end) for end in (2012, 2013, 2015)],
        ["Zoolog", "Åklagare", "Ämneslärare"],
    )


@pytest.mark.parametrize(
    ("change", "kind", "before", "after"),
    [
        ({("06", "men"): (7, "value")}, "added", None, 7),
        ({("05", "men"): (22, "value")}, "changed", 20, 22),
        ({("05", "men"): HIDDEN}, "newly_suppressed", 20, STAND_IN),
        ({("05", "men"): (float("nan"), "missing")}, "changed", 20, None),
    ],
)
def test_each_kind_of_difference(
    change: Given, kind: str, before: float | None, after: float | None
) -> None:
    for old, new, told, first, last in (
        (BASE, BASE | change, kind, before, after),
        (BASE | change, BASE, MIRROR[kind], after, before),
    ):
        found = compared(old, new)
        (place,) = found.places.astype(object).where(found.places.notna(), None).to_dict("records")
        assert (place["kind"], place["before"], place["after"]) == (told, first, last)
        assert found.measures[told].tolist() == [1]
        assert found.measures.loc[0, ["before", "after"]].tolist() == [len(old), len(new)]


MIRROR = {"added": "removed", "changed": "changed", "newly_suppressed": "newly_shown"}


def test_a_total_that_moves_more_than_corrections_is_told() -> None:
    found = compared(BASE, BASE | {("05", "women"): (120, "value")})
    (total,) = found.totals.to_dict("records")
    assert (total["before"], total["after"], total["unit_code"]) == (100, 140, "YSJUK")
    assert compared(BASE, BASE | {("05", "women"): (99, "value")}).totals.empty


def test_what_a_hidden_number_is_part_of_has_no_total() -> None:
    hidden: Given = {("05", "men"): (float("nan"), "suppressed")}
    assert compared(BASE | hidden, BASE | {("05", "men"): (90, "value")}).totals.empty


def test_delivered_totals_are_not_added_to_women_and_men() -> None:
    whole: Given = {("05", "total"): (100, "value")}
    found = compared(BASE | whole, {**BASE, ("05", "women"): (120, "value"), **whole})
    assert found.totals["before"].tolist() == [100]


def test_the_largest_changes_stand_first() -> None:
    old: Given = {(f"{n:02}", "men"): (50, "value") for n in range(10, 15)}
    new: Given = {place: (50 + n, "value") for n, place in enumerate(old)}
    found = compared(old, new).places
    assert (found["after"] - found["before"]).tolist() == [4, 3, 2, 1]


NUMBER = st.one_of(st.just(HIDDEN), st.integers(0, 60).map(lambda n: (float(n), "value")))
TABLE = st.dictionaries(
    st.tuples(st.sampled_from(["01", "05", "06"]), st.sampled_from(["women", "men"])), NUMBER
)


@settings(deadline=None, max_examples=60)
@given(TABLE, TABLE)
def test_what_is_told_leads_from_one_to_the_other(old: Given, new: Given) -> None:
    found = compared(old, new)
    assert found.none == (old == new)
    made = dict(old)
    for place in found.places.to_dict("records"):
        where = place["category"], place["sex"]
        if place["kind"] == "removed":
            del made[where]
        else:
            made[where] = new[where]
    assert made == new
    assert len(found.places) == int(found.measures[list(differences.KINDS)].to_numpy().sum())
