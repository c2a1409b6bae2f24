"""Lines over the periods hold what each period's own table does, and a gap where one lacks it."""

from dataclasses import replace

import pytest

from core.counts import Cell
from core.numbers.moves import flow_development, flow_tables
from core.numbers.moves.flows import FORM, Flows
from tests.core.moves import NETS, flows, subject

EARLY, LATE = (2002, 2007), (2008, 2013)


def figure_of(found: Flows, key: str = "net"):  # noqa: ANN201
    every = flow_tables.tabulate(found, NETS)
    return replace(every, series=tuple(one for one in every.series if one.key == key))


@pytest.mark.parametrize("key", ["net", "before", "after"])
def test_every_period_is_as_its_own_table(key: str) -> None:
    example = subject("exempeldata", year="2014-2019")
    lines = flow_development.develop(
        example.flows, example.here, figure_of(example.here, key), "count"
    )
    assert [one.period for one in lines.series] == sorted(example.flows)  # type: ignore[type-var]
    for one in lines.series:
        table = {row.key: row for row in figure_of(example.flows[one.period], key).rows}
        for row in lines.rows:
            assert row.cells[one.key, "total"] == table[row.key].cells[key, "total"]


def test_an_unknown_period_has_no_place_among_the_others() -> None:
    every = {None: flows(), LATE: flows(), EARLY: flows()}
    lines = flow_development.develop(every, flows(), figure_of(flows()), "count")
    assert [one.label for one in lines.series] == ["2002–2007", "2008–2013"]


def test_what_a_period_lacks_is_a_gap() -> None:
    few = Flows(
        {}, {pair: cell for pair, cell in flows().moves.items() if "Uppgift saknas" not in pair}
    )
    lines = flow_development.develop(
        {EARLY: few, LATE: flows()}, flows(), figure_of(flows()), "count"
    )
    (row,) = [row for row in lines.rows if row.kind == "residual"]
    early, late = row.cells.values()
    assert early == Cell(form=FORM)
    assert late.count


def test_those_farthest_from_zero_are_followed_or_the_one_in_focus() -> None:
    shown = figure_of(flows())
    lines = flow_development.develop({EARLY: flows(), LATE: flows()}, flows(), shown, "count")
    far = flow_development.followed(lines, shown, "count", "")
    assert [row.key for row in far.rows][:3] == ["06", "05", "09"]
    assert len(far.rows) == flow_development.LINES
    assert [row.key for row in flow_development.followed(lines, shown, "count", "09").rows] == [
        "09"
    ]
