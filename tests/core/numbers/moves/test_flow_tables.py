"""The tables of moves: every number by county, the matrix whole and small, one county's moves."""

from collections.abc import Sequence

import pytest

from core.counts import Cell
from core.numbers.figure import Figure
from core.numbers.moves import flow_tables
from core.numbers.moves.flow_tables import ARRIVE, BEFORE, LEAVE, NET, REST, SUM
from core.numbers.moves.flows import NOBODY, Flows
from core.places import geography
from tests.core.moves import LOST, NETS, flows, subject

CODES = [each.code for each in geography.counties()]


@pytest.fixture(scope="module")
def example() -> Flows:
    return subject("exempeldata", year="2014-2019").here


def cells(figure: Figure, key: str) -> dict[str, Cell]:
    return {row.key: row.cells[key, "total"] for row in figure.rows}


def summed(example: Flows, origins: Sequence[str], ends: Sequence[str]) -> tuple[float, int]:
    """Add in plain loops: the value and how many cells are masked."""
    value, masked = 0.0, 0
    for origin in origins:
        for end in ends:
            count = example.moves[origin, end].count
            assert count is not None
            value, masked = value + count.value, masked + count.suppressed
    return value, masked


def test_rows_are_counties_then_the_unknown_then_their_sum(example: Flows) -> None:
    made = flow_tables.tabulate(example, NETS)
    assert [row.key for row in made.rows] == [*CODES, *example.unknown, SUM]
    assert [row.kind for row in made.rows] == ["category"] * 21 + ["residual"] * 2 + ["reference"]
    assert made.rows[-1].label == "Summa, 21 län"
    hidden = flow_tables.tabulate(example, NETS, residuals=False)
    assert [row.key for row in hidden.rows] == [*CODES, SUM]


def test_by_county_every_number_is_that_of_plain_loops(example: Flows) -> None:
    made = flow_tables.tabulate(example, NETS)
    everywhere = [*CODES, *example.unknown]
    for code in CODES:
        before, after = summed(example, [code], everywhere), summed(example, everywhere, [code])
        (stayed, _) = summed(example, [code], [code])
        row = next(row for row in made.rows if row.key == code)
        counts = [cell.count for cell in row.cells.values()]
        assert [each.value for each in counts if each] == [
            after[0] - before[0], before[0], after[0], stayed,
        ]  # fmt: skip
        assert [each.suppressed for each in counts if each][1:3] == [before[1], after[1]]
        assert row.cells["stayed", "total"].share.value == pytest.approx(stayed / before[0])


def test_the_sum_is_of_the_counties_alone(example: Flows) -> None:
    made = flow_tables.tabulate(example, NETS)
    for series in made.series:
        found = cells(made, series.key)
        total = sum(found[code].count.value for code in CODES)  # type: ignore[union-attr]
        assert found[SUM].count is not None
        assert found[SUM].count.value == pytest.approx(total)
    assert cells(made, "stayed")[SUM].share.base == cells(made, BEFORE.key)[SUM].count


def test_nobody_stays_in_no_county_and_what_is_on_one_side_only_cannot_be_on_the_other() -> None:
    table = {key: counts for key, counts in flows().moves.items() if key[0] != LOST}
    made = flow_tables.tabulate(Flows({}, table), NETS)
    lost = next(row for row in made.rows if row.key == LOST).cells
    assert lost["stayed", "total"] == lost["before", "total"] == NOBODY
    assert lost["after", "total"].status == "value"
    one = flow_tables.around(Flows({}, table), "05", NETS, "given")
    assert cells(one, ARRIVE)[LOST] == NOBODY
    assert LOST not in {row.key for row in flow_tables.matrix(Flows({}, table), NETS, "size").rows}


def test_nets_alone_are_one_column() -> None:
    told = Flows(flows(c05=30).net, {})
    made = flow_tables.tabulate(told, NETS)
    assert made.series == (NET,)
    assert cells(made, "net")["01"].status == "missing"


def test_the_whole_matrix_has_every_move_as_it_was_delivered(example: Flows) -> None:
    made = flow_tables.matrix(example, NETS, "given", whole=True)
    assert [row.key for row in made.rows] == [one.key for one in made.series]
    assert [row.key for row in made.rows] == [*CODES, *example.unknown]
    for row in made.rows:
        for (end, _), cell in row.cells.items():
            assert cell.count == example.moves[row.key, end].count
            assert cell.status == example.moves[row.key, end].status


def test_a_small_matrix_adds_the_smaller_counties_up(example: Flows) -> None:
    made = flow_tables.matrix(example, NETS, "size")
    everywhere = [*CODES, *example.unknown]
    size = {code: summed(example, [code], everywhere)[0] + summed(example, everywhere, [code])[0]
            for code in CODES}  # fmt: skip
    largest = sorted(size, key=lambda code: -size[code])[:6]
    assert [row.key for row in made.rows] == [*largest, REST, *example.unknown]
    assert made.rows[6].label == "Övriga län (15)"
    others = [code for code in CODES if code not in largest]
    rest = made.rows[6].cells
    value, masked = summed(example, others, others)
    assert rest[REST, "total"].count is not None
    assert (rest[REST, "total"].count.value, rest[REST, "total"].count.suppressed) == (
        value,
        masked,
    )
    by_name = flow_tables.matrix(example, NETS, "alphabetical").rows
    assert [row.label for row in by_name][:3] == [
        "Jönköpings län", "Skåne län", "Stockholms län",
    ]  # fmt: skip


@pytest.mark.parametrize("how", [{"whole": True}, {"whole": False}, {"residuals": False}], ids=str)
def test_shares_of_a_row_make_up_the_whole(example: Flows, how: dict[str, bool]) -> None:
    made = flow_tables.matrix(example, NETS, "size", **how)
    assert any(row.kind == "residual" for row in made.rows) == how.get("residuals", True)
    for row in made.rows:
        shares = [cell.share.value for cell in row.cells.values()]
        if row.key == LOST:
            assert set(shares) == {None}  # nobody comes from there
        else:
            assert sum(share for share in shares if share is not None) == pytest.approx(1)


def test_one_county_has_the_moves_of_its_row_and_column(example: Flows) -> None:
    made = flow_tables.around(example, "05", NETS, "size", whole=True)
    keys = [row.key for row in made.rows]
    assert sorted(keys) == sorted({*CODES, *example.unknown} - {"05"})
    for key in keys:
        assert cells(made, ARRIVE)[key].count == example.moves[key, "05"].count
        assert cells(made, LEAVE)[key].count == example.moves["05", key].count
    assert [one.label for one in made.series] == [
        "Till Östergötlands län", "Från Östergötlands län",
    ]  # fmt: skip
    few = flow_tables.around(example, "05", NETS, "size")
    assert [row.key for row in few.rows] == [*keys[:10], REST, *example.unknown]
    value, masked = summed(example, keys[10:20], ["05"])
    rest = cells(few, ARRIVE)[REST].count
    assert rest is not None
    assert (rest.value, rest.suppressed) == (value, masked)


def test_the_busiest_county_is_the_one_of_the_campus(example: Flows) -> None:
    assert flow_tables.busiest(example) == "05"
