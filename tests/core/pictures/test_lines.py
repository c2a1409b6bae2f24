"""Check the lines: what is drawn over time, where they break, where their names stand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.counts import Cell, Count, share_of
from core.deliveries.catalogue import Break
from core.numbers.figure import Series
from core.pictures import lines
from core.pictures.line_template import LINE, NAME
from core.pictures.lines import GAP, PLOT, Line
from tests.core.pictures.scene import Text, texts

STARTS = (1996, 2002, 2008, 2014)
YEARS = tuple(Series(str(at), f"{at}–{at + 5}", period=(at, at + 5)) for at in STARTS)


def cell(part: float, suppressed: int = 0) -> Cell:
    """Make a cell of a hundred persons."""
    return Cell(
        Count(part, suppressed), share_of(Count(part, suppressed), Count(100, suppressed)), "value"
    )


def drawn(*shares: float | None, name: str = "Etablerad") -> Line:
    """Make a line; None is a period that was not delivered."""
    cells = tuple(Cell() if share is None else cell(share) for share in shares)
    return Line(name, "#123456", cells)


def points(spec: dict[str, object]) -> list[dict[str, object]]:
    """Give the points of a drawing."""
    return spec["datasets"]["points"]  # type: ignore[index,no-any-return]


def test_every_number_is_a_point_in_its_period() -> None:
    spec = lines.draw([drawn(40, 50, 60, 70)], YEARS, number="share")
    assert [(each["period"], each["value"]) for each in points(spec)] == [
        ("1996–2001", 40), ("2002–2007", 50), ("2008–2013", 60), ("2014–2019", 70),
    ]  # fmt: skip
    assert {each["stretch"] for each in points(spec)} == {"Etablerad 0"}


def test_nothing_is_drawn_across_a_gap() -> None:
    spec = lines.draw([drawn(40, None, 60, 70)], YEARS, number="share")
    first, *rest = [each["stretch"] for each in points(spec)]
    assert len(rest) == 2
    assert first not in rest
    assert len(set(rest)) == 1


def test_nothing_is_drawn_across_a_break() -> None:
    spec = lines.draw(
        [drawn(40, 50, 60, 70)], YEARS, number="share", breaks=[Break(2009, "Ny källa")]
    )
    stretches = [each["stretch"] for each in points(spec)]
    assert stretches[0] == stretches[1]
    assert stretches[2] == stretches[3]
    assert stretches[1] != stretches[2]


def test_a_point_shows_the_interval_that_suppression_leaves() -> None:
    cells = (cell(10, 2),) * len(YEARS)
    point = points(lines.draw([Line("Etablerad", "#123456", cells)], YEARS, number="share"))[0]
    assert point["low"] < 10 < point["high"]  # type: ignore[operator]
    counted = points(lines.draw([Line("Etablerad", "#123456", cells)], YEARS, number="count"))[0]
    assert (counted["low"], counted["value"], counted["high"]) == (7, 10, 13)


def names(spec: dict[str, object], *, wide: bool = True) -> list[dict[str, float]]:
    """Give the names at the ends, the lowest first, with their places in pixels."""
    top = points(spec)[0]["top"]
    listed = []
    for each in spec["datasets"]["ends"]:  # type: ignore[index]
        if each["room"] == ("wide" if wide else "narrow"):
            pixels = {key: each[key] / top * PLOT for key in ("value", "middle", "first")}
            listed.append(pixels | {"height": GAP + LINE * each["name"].count("\n")})
    return listed


def ending(*shares: float) -> list[Line]:
    return [drawn(50, 50, 50, share, name=f"Bransch {share}") for share in shares]


@given(st.lists(st.floats(0, 100), min_size=1, max_size=5, unique=True), st.booleans())
def test_names_keep_their_order_inside_the_plot_and_apart(
    shares: list[float],
    wide: bool,  # noqa: FBT001 - drawn
) -> None:
    placed = names(lines.draw(ending(*shares), YEARS, number="share"), wide=wide)
    assert [each["value"] for each in placed] == sorted(each["value"] for each in placed)
    for low, high in pairwise(placed):
        least = (low["height"] + high["height"]) / 2
        assert high["middle"] - low["middle"] >= least - 1e-6
    for each in placed:
        assert each["height"] / 2 - 1e-6 <= each["middle"] <= PLOT - each["height"] / 2 + 1e-6


def test_a_name_with_room_stands_beside_its_line() -> None:
    for each in names(lines.draw(ending(20, 40, 90), YEARS, number="share")):
        assert each["middle"] == pytest.approx(each["value"])


def test_a_cluster_is_pushed_up_and_down_alike() -> None:
    low, middle, high = names(lines.draw(ending(50, 50.001, 50.002), YEARS, number="share"))
    assert middle["middle"] == pytest.approx(middle["value"], abs=0.1)
    down, up = low["value"] - low["middle"], high["middle"] - high["value"]
    assert down == pytest.approx(up, abs=0.1) == pytest.approx(GAP, abs=0.1)


def test_above_the_axis_a_cluster_is_pushed_up_and_no_farther_than_it_must() -> None:
    placed = names(lines.draw(ending(0, 1, 2, 5, 80), YEARS, number="share"))
    assert [each["middle"] for each in placed[:4]] == pytest.approx(
        [GAP / 2 + place * GAP for place in range(4)]
    )
    assert placed[4]["middle"] == pytest.approx(placed[4]["value"])


def test_where_there_is_less_room_names_take_more_lines() -> None:
    spec = lines.draw(
        [drawn(1, 1, 1, 40, name="Enheter för vård och omsorg")], YEARS, number="share"
    )
    written = {each["room"]: each["name"] for each in spec["datasets"]["ends"]}
    value = "omsorg\u00a040\u00a0%"  # the number never stands alone on a line
    assert written == {
        "wide": f"Enheter för vård och {value}",
        "narrow": f"Enheter för vård och\n{value}",
    }
    (narrow,) = names(spec, wide=False)
    assert narrow["first"] - narrow["middle"] == pytest.approx(LINE / 2)
    first = points(spec)[0]
    assert first["wide"] > first["narrow"] > NAME


def test_each_line_has_its_name_at_its_own_end() -> None:
    spec = lines.draw(
        [drawn(10, 20, None, None), drawn(None, None, None, None)], YEARS, number="share"
    )
    assert {each["period"] for each in spec["datasets"]["ends"]} == {"2002–2007"}
    assert lines.draw([], YEARS, number="share")["datasets"] == {"points": [], "ends": []}


def test_periods_stand_in_order_even_where_the_first_has_no_number() -> None:
    spec = lines.draw([drawn(None, 50, 60, 70)], YEARS, number="share")
    domains = [layer["encoding"]["x"]["scale"]["domain"] for layer in spec["layer"]]
    assert all(domain == [one.label for one in YEARS] for domain in domains)


def ticks(count: int, width: int) -> list[Text]:
    """Draw so many periods in a picture of a width; give the names below its axis."""
    years = [Series(str(at), f"{at}–{at + 2}") for at in range(1996, 1996 + 3 * count, 3)]
    spec = lines.draw([Line("Etablerad", "#123456", (cell(50),) * count)], years, number="share")
    return [each for each in texts(spec, width, "axis-label") if "%" not in each.lines[0]]


@pytest.mark.parametrize("width", [700, 500, 350])
@pytest.mark.parametrize("count", [1, 3, 7, 8])
def test_periods_never_run_together_and_the_first_and_last_are_named(
    count: int, width: int
) -> None:
    named = ticks(count, width)
    assert "".join(named[0].lines) == "1996–1998"
    assert "".join(named[-1].lines) == f"{1993 + 3 * count}–{1995 + 3 * count}"
    for here, there in pairwise(named):
        letters = max(map(len, (*here.lines, *there.lines)))
        assert there.x - here.x > 8 * letters + 8


def test_a_wide_screen_names_every_period_on_one_line() -> None:
    named = [each.lines for each in ticks(7, 1100)]
    assert named == [(f"{at}–{at + 2}",) for at in range(1996, 2017, 3)]
