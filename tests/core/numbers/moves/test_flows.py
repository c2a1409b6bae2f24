"""Moves sum as plain loops do, and no net tells what is masked in the moves beside it."""

from itertools import product

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from core.choice.flows import MOVES, NET, ORIGIN
from core.counts import Cell, Count
from core.deliveries.store import Unit
from core.numbers.moves.flows import FORM, Flows, by_period, disagreeing
from core.places import geography
from tests.core import example_tables
from tests.core.moves import LOST, PLACES, TABLE, counted, delivery, flows, rows

UNIT = Unit("institution", "Testhögskolan", "Testhögskolan")
persons = st.one_of(st.integers(0, 6), st.integers(0, 400))
tables = st.lists(
    st.lists(persons, min_size=len(PLACES), max_size=len(PLACES)),
    min_size=len(PLACES), max_size=len(PLACES),
)  # fmt: skip


def masked(true: list[list[int]]) -> Flows:
    """Mask 1-4 persons, as a delivery does."""
    hidden = [tuple(None if 0 < n < 5 else n for n in counts) for counts in true]
    return flows(dict(zip(PLACES, hidden, strict=True)))


@given(tables)
def test_sums_are_those_of_plain_loops_and_hold_every_table_they_could_hide(
    true: list[list[int]],
) -> None:
    found, places = masked(true), range(len(PLACES))
    for at, code in enumerate(PLACES):
        into = sum(true[origin][at] for origin in places)
        out = sum(true[at][end] for end in places)
        truths = {
            found.before: out, found.after: into, found.stayed: true[at][at],
            found.gain: into - out,
        }  # fmt: skip
        for method, truth in truths.items():
            count = method([code]).count
            assert count is not None
            assert count.low <= truth <= count.high
        elsewhere = [(at, other) for other in places if other != at]
        elsewhere += [(other, at) for other in places if other != at]
        gain = found.gain([code])
        assert gain.count is not None
        assert gain.count.suppressed == sum(0 < true[a][b] < 5 for a, b in elsewhere)
        assert gain.form == FORM


@given(tables)
def test_what_moves_within_some_counties_is_in_none_of_their_net(true: list[list[int]]) -> None:
    found, known = masked(true), PLACES[:-1]
    gain = found.gain(known).count
    assert gain is not None
    last = len(known)
    shown = [[2.5 if 0 < n < 5 else n for n in counts] for counts in true]
    assert gain.value == sum(shown[last][:last]) - sum(shown[at][last] for at in range(last))
    crossing = [*true[last][:last], *(true[at][last] for at in range(last))]
    assert gain.suppressed == sum(0 < n < 5 for n in crossing)


def test_a_worked_table() -> None:
    found = flows()
    assert found.before(["05"]) == Cell(Count(575, 2), status="value")
    assert found.after(["05"]) == Cell(Count(691.5, 1), status="value")
    assert found.stayed(["01", "05", "06", "09"]) == counted(1030)
    gain = found.gain(["05"])
    assert (gain.count, gain.share.base) == (Count(116.5, 3), Count(75, 2))
    assert found.unknown == (LOST,)
    assert found.moved(["01"], ["09"]) == counted(0)


def test_what_one_pair_lacks_is_missing_in_the_sum() -> None:
    table = {key: counts for key, counts in TABLE.items() if key != "09"}
    found = flows(table)
    assert found.before(["09"]) == found.stayed(["09"]) == Cell()
    assert found.gain(["09"]) == Cell(form=FORM)
    assert found.after(["09"]).count == Count(5, 2)


def test_a_net_is_as_delivered_where_nobody_tells_of_moves() -> None:
    told = Flows(flows(c05=30, c06=-12).net, {})
    assert told.gain(["05"]) == Cell(Count(30), status="value", form=FORM)
    assert told.gain(["05", "06"]).count == Count(18)
    assert told.gain(["09"]) == Cell(form=FORM)


def test_no_delivered_net_stands_beside_moves_that_it_would_unmask() -> None:
    found = delivery("exempeldata")
    every = by_period(rows(found, NET), rows(found, MOVES))
    unmasked = 0
    for here, county in product(every.values(), geography.counties()):
        told, shown = here.told_gain([county.code]).count, here.gain([county.code]).count
        assert told is not None
        assert shown is not None
        assert shown.low <= told.value <= shown.high
        unmasked += shown.suppressed == 1  # both together would say how many it is
    assert unmasked
    assert not any(map(disagreeing, every.values()))


def test_a_delivered_net_that_no_hidden_number_explains_is_told() -> None:
    assert disagreeing(flows(c05=117, c06=-129)) == ()
    assert disagreeing(flows(c05=122, c01=-2000)) == ("Stockholms län", "Östergötlands län")
    assert disagreeing(flows()) == ()


def test_rows_are_gathered_by_period_and_women_and_men_together() -> None:
    late = {"perspective": "municipality", "measure": NET, "period": (2014, 2019)}
    nets = example_tables.rows({"05": (3, -5, 99), LOST: (1, 1, 2)}, UNIT, **late)
    moved = [
        example_tables.rows(
            {end: (n, n + 1)}, UNIT, sexes=("women", "men"), perspective="municipality",
            measure=MOVES, period=(2008, 2013), split=split, split_category=origin,
        )
        for n, (origin, end, split) in enumerate(
            [*product(("05", "06"), ("05", "06"), (ORIGIN,)), ("", "05", "")], start=8
        )
    ]  # fmt: skip
    found = by_period(nets, pd.concat(moved))
    assert {*found} == {(2014, 2019), (2008, 2013)}
    assert found[2014, 2019].gain(["05"]).count == Count(-2)
    assert found[2014, 2019].unknown == (LOST,)
    assert {pair: cell.count for pair, cell in found[2008, 2013].moves.items()} == {
        ("05", "05"): Count(17), ("05", "06"): Count(19),
        ("06", "05"): Count(21), ("06", "06"): Count(23),
    }  # fmt: skip
