"""Each thing compared has rows of its own; what is added shares a block; splits compare."""

import pandas as pd
import pytest

from core.comparison import Block, read_blocks, years_after
from core.labels import period_label, split_label
from core.selection import Period
from tests.core.example_tables import DOCTOR, NURSE, WORKED, choices, rows, sheet

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
    settled = choices(frame, **chosen)

    def read(*, unit_codes: tuple[str, ...], years_after: int, **_: object) -> pd.DataFrame:
        return frame[frame["unit_code"].isin(unit_codes) & (frame["years_after"] == years_after)]

    return read_blocks(settled, read, settled.chosen_periods)


def named(found: list[Block]) -> list[tuple[str, str, int]]:
    return [(series.key, series.label, len(block)) for series, block in found]


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


def test_added_share_one_block() -> None:
    chosen = {"periods": ("2014-2019", "2008-2013"), "combine": "add"}
    assert named(blocks(**chosen)) == [("sum", "sammanlagt", 24)]


def test_adding_takes_the_chosen_periods_and_none_that_begins_or_ends_with_them() -> None:
    frame = pd.concat([rows(WORKED, period=p) for p in ((2014, 2016), (2017, 2019), LATE)])
    chosen = {"periods": ("2014-2016", "2017-2019"), "combine": "add"}
    ((_, block),) = blocks(frame, **chosen)
    assert set(zip(block["period_start"], block["period_end"], strict=True)) == {
        (2014, 2016),
        (2017, 2019),
    }


def test_an_unlawful_sum_is_compared() -> None:
    frame = pd.concat([FRAME, rows(WORKED, period=(2017, 2022))])
    found = blocks(frame, periods=("2014-2019", "2017-2022"), combine="add")
    assert len(found) == 2


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
    ((_, block),) = blocks(institution="Andra")
    assert set(block["institution"]) == {"Andra"}
    ((_, block),) = blocks(years_after="5")
    assert set(block["years_after"]) == {5}


@pytest.mark.parametrize(("chosen", "years"), [({}, "1"), ({"years_after": "5"}, "5")])
def test_years_after_are_the_chosen_or_the_first(chosen: dict[str, object], years: str) -> None:
    assert years_after(choices(FRAME, **chosen)) == years


@pytest.mark.parametrize(
    ("period", "label"), [(LATE, "2014–2019"), ((2021, 2021), "2021"), (None, "period ej angiven")]
)
def test_period_label(period: Period, label: str) -> None:
    assert period_label(period) == label
