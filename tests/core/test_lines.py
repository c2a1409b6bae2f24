"""Check the lines: what is drawn over time, where they break, where their names stand."""

from itertools import pairwise

from core import lines
from core.catalogue import Break
from core.counts import Cell, Count, share_of
from core.figure import Series
from core.lines import GAP, HEIGHT, Line

STARTS = (1996, 2002, 2008, 2014)
YEARS = tuple(Series(f"degree.X/{at}-{at + 5}", f"{at}–{at + 5}") for at in STARTS)
KEYS = [one.key.partition("/")[2] for one in YEARS]


def cell(part: float, suppressed: int = 0) -> Cell:
    """Make a cell of a hundred persons."""
    return Cell(
        Count(part, suppressed), share_of(Count(part, suppressed), Count(100, suppressed)), "value"
    )


def drawn(*shares: float | None, name: str = "Etablerad") -> Line:
    """Make a line; None is a period that was not delivered."""
    cells = {
        key: Cell() if share is None else cell(share)
        for key, share in zip(KEYS, shares, strict=True)
    }
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
    cells = {key: cell(10, 2) for key in KEYS}
    point = points(lines.draw([Line("Etablerad", "#123456", cells)], YEARS, number="share"))[0]
    assert point["low"] < 10 < point["high"]  # type: ignore[operator]
    counted = points(lines.draw([Line("Etablerad", "#123456", cells)], YEARS, number="count"))[0]
    assert (counted["low"], counted["value"], counted["high"]) == (7, 10, 13)


def test_names_at_the_ends_do_not_cover_each_other() -> None:
    near = [drawn(1, 1, 1, share, name=f"Bransch {share}") for share in (1, 1.1, 1.2, 60)]
    spec = lines.draw(near, YEARS, number="share")
    top = points(spec)[0]["top"]
    places = [each["at"] for each in spec["datasets"]["ends"]]
    assert places == sorted(places)
    assert all(above - below >= top * GAP / HEIGHT - 1e-9 for below, above in pairwise(places))


def test_the_axis_follows_the_number() -> None:
    for number in ("share", "count"):
        spec = lines.draw([drawn(1, 2, 3, 4)], YEARS, number=number)
        assert {each["number"] for each in points(spec)} == {number}


def test_periods_stand_in_order_even_where_the_first_has_no_number() -> None:
    spec = lines.draw([drawn(None, 50, 60, 70)], YEARS, number="share")
    domains = [layer["encoding"]["x"]["scale"]["domain"] for layer in spec["layer"]]
    assert all(domain == [one.label for one in YEARS] for domain in domains)
