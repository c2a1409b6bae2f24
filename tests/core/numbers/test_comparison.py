"""Each thing compared has rows of its own; what is added shares a block; splits compare."""

import pandas as pd
import pytest

from core.choice.labels import period_label, period_words, split_label, unit_names
from core.choice.selection import Period
from core.counts import Cell, Count
from core.deliveries.store import Unit
from core.numbers.comparison import add_up, collect, compared, read_cells
from core.numbers.figure import Block
from tests.core.example_tables import DOCTOR, NURSE, WORKED, rows, settled, sheet

LATE = (2014, 2019)
FRAME = pd.concat(
    [
        rows(WORKED),
        rows(WORKED, period=(2008, 2013)),
        rows(WORKED, unit=DOCTOR),
        rows(WORKED, years_after=5),
        rows(WORKED, institution="Andra"),
        rows(WORKED, split="age", split_category="20 år"),
        rows(WORKED, split="age", split_category="30 år"),
        rows(WORKED, period=None),
    ]
)


def blocks(frame: pd.DataFrame = FRAME, **chosen: object) -> list[Block]:
    choices = settled(frame, **chosen)

    def read(*, unit_codes: tuple[str, ...], years_after: int, **_: object) -> pd.DataFrame:
        return frame[frame["unit_code"].isin(unit_codes) & (frame["years_after"] == years_after)]

    return compared(choices, read_cells(choices, read, choices.chosen_periods))


def named(found: list[Block]) -> list[tuple[str, str, int]]:
    return [(series.key, series.label, len(cells)) for series, cells in found]


def test_one_unit_and_period_is_one_series() -> None:
    assert named(blocks()) == [("degree.YSJUK/2014-2019", "2014–2019", 12)]


def test_periods_are_compared_earliest_first() -> None:
    found = blocks(periods=("2014-2019", "2008-2013"))
    assert [series.label for series, _ in found] == ["2008–2013", "2014–2019"]


def test_units_are_named_by_unit_and_by_both_where_both_differ() -> None:
    both = (NURSE.id, DOCTOR.id)
    found = blocks(units=both)
    assert [series.label for series, _ in found] == ["Sjuksköterskeexamen", "Läkarexamen"]
    found = blocks(units=both, periods=("2014-2019", "2008-2013"))
    assert found[0][0].label == "Sjuksköterskeexamen, 2008–2013"
    assert len(found[2][1]) == 0  # Läkarexamen has no such period: nothing stands in for it


def test_units_of_one_name_are_told_apart_by_code() -> None:
    twin = Unit("degree", "YSJU2", NURSE.name)
    frame = pd.concat([rows(WORKED), rows(WORKED, unit=twin)])
    found = blocks(frame, units=(NURSE.id, twin.id))
    names = [f"{NURSE.name} (YSJUK)", f"{NURSE.name} (YSJU2)"]
    assert [series.label for series, _ in found] == names
    assert unit_names([NURSE, DOCTOR]) == [NURSE.name, DOCTOR.name]


def test_added_share_one_block() -> None:
    chosen = {"periods": ("2014-2019", "2008-2013"), "combine": "add"}
    assert named(blocks(**chosen)) == [("sum", "sammanlagt", 12)]


def test_adding_takes_the_chosen_periods_and_none_that_begins_or_ends_with_them() -> None:
    counts = {(2014, 2016): 10, (2017, 2019): 200, LATE: 4000}
    frame = pd.concat([rows({"Låg": (n, 0)}, period=period) for period, n in counts.items()])
    chosen = {"periods": ("2014-2016", "2017-2019"), "combine": "add"}
    ((_, cells),) = blocks(frame, **chosen)
    assert cells["Låg", "women"] == Cell(Count(210), status="value")


def test_what_one_of_the_added_lacks_is_missing_in_the_sum() -> None:
    early = rows({"Låg": (1, 10), "Hög": (9, 9)}, period=(2008, 2013))
    ((_, first), (_, second)) = collect(pd.concat([early, rows({"Låg": (5, None)})])).items()
    assert add_up([first, second, {}]) == {
        ("Låg", "women"): Cell(Count(6), status="value"),
        ("Låg", "men"): Cell(Count(12.5, 1), status="value"),
        ("Hög", "women"): Cell(),
        ("Hög", "men"): Cell(),
    }


def test_an_unlawful_sum_is_compared() -> None:
    frame = pd.concat([FRAME, rows(WORKED, period=(2017, 2022))])
    found = blocks(frame, periods=("2014-2019", "2017-2022"), combine="add")
    assert len(found) == 2


def test_a_series_says_what_it_is_of() -> None:
    ((unit, _),) = blocks()
    assert (unit.unit, unit.period, unit.part) == (NURSE.id, LATE, "")
    first, second = (series for series, _ in blocks(split="age"))
    assert (first.unit, first.period, first.part, second.part) == ("", None, "20 år", "30 år")
    ((total, _),) = blocks(periods=("2014-2019", "2008-2013"), combine="add")
    assert (total.unit, total.period, total.part) == ("", None, "")


def test_a_split_compares_its_classes() -> None:
    assert named(blocks(split="age")) == [("20 år", "20 år", 12), ("30 år", "30 år", 12)]


def test_what_is_only_delivered_split_shows_the_split() -> None:
    frame = rows(WORKED, split="term", split_category="1")
    assert named(blocks(frame)) == [("1", "Termin 1", 12)]
    assert split_label("age", "1") == "1"


def test_a_split_of_units_that_do_not_all_have_it_shows_the_one_that_has() -> None:
    term = {"split": "term", "split_category": "1"}
    frame = pd.concat(
        [rows(WORKED, period=(2008, 2013), **term), rows(WORKED, unit=DOCTOR, **term)]
    )
    chosen = {"units": (NURSE.id, DOCTOR.id), "periods": ("2014-2019", "2008-2013")}
    assert sheet(frame, **chosen).figure.series


def test_the_unknown_period_is_one_of_its_own() -> None:
    assert named(blocks(periods=("okand",))) == [("degree.YSJUK/okand", "period ej angiven", 12)]


def test_another_institution_and_year() -> None:
    frame = pd.concat(
        [
            rows({"Låg": (10, 10)}),
            rows({"Låg": (20, 20)}, institution="Andra"),
            rows({"Låg": (30, 30)}, years_after=5),
        ]
    )
    for chosen, n in (({}, 10), ({"institution": "Andra"}, 20), ({"years_after": "5"}, 30)):
        ((_, cells),) = blocks(frame, **chosen)
        assert cells["Låg", "women"].count == Count(n)


def test_cells_keep_what_was_delivered() -> None:
    table = {"a": (0, None), "b": ("missing", "impossible")}
    ((place, cells),) = collect(rows(table, period=None)).items()
    assert place == (NURSE.code, None, "")
    assert cells == {
        ("a", "women"): Cell(Count(0), status="value"),
        ("a", "men"): Cell(Count(2.5, 1), status="suppressed"),
        ("b", "women"): Cell(status="missing"),
        ("b", "men"): Cell(status="impossible"),
    }


@pytest.mark.parametrize(
    ("period", "label"), [(LATE, "2014–2019"), ((2021, 2021), "2021"), (None, "period ej angiven")]
)
def test_period_label(period: Period, label: str) -> None:
    assert period_label(period) == label


@pytest.mark.parametrize(
    ("id_", "words"),
    [("2014-2019", "2014–2019"), ("okand", "period ej angiven"), ("²-³", "period ej angiven")],
)
def test_periods_of_an_address_are_written_whatever_it_says(id_: str, words: str) -> None:
    assert period_words(id_) == words
