"""Check the figures over time: all periods, the same for every unit, with gaps that show."""

import pandas as pd

from core.sheet import over_time
from tests.core.example_tables import DOCTOR, NURSE, WORKED, choices, rows

BOTH = pd.concat([rows(WORKED, period=(2008, 2013)), rows(WORKED)])


def test_over_time_has_every_period_earliest_first_and_a_figure_per_unit() -> None:
    frame = pd.concat([BOTH, rows(WORKED, unit=DOCTOR), rows(WORKED, period=None)])
    settled = choices(frame, units=(NURSE.id, DOCTOR.id))
    nurse, doctor = over_time(
        settled, lambda **where: frame[frame["unit_code"].isin(where["unit_codes"])]
    )
    assert [series.label for series in nurse.series] == ["2008–2013", "2014–2019"]
    # The same periods for all, so that the lines share an axis; what a unit lacks is a gap.
    assert [series.label for series in doctor.series] == ["2008–2013", "2014–2019"]
    assert doctor.rows[0].cells[doctor.series[0].key, "total"].status == "missing"


def test_a_period_between_that_was_not_delivered_is_there_to_show_the_gap() -> None:
    third = rows(WORKED, period=(2020, 2025))
    other = rows(WORKED, period=(2014, 2019), measure="home")
    frame = pd.concat([rows(WORKED, period=(2008, 2013)), other, third])
    (made,) = over_time(
        choices(frame, periods=("2020-2025",)), lambda **_: frame[frame["measure"] == "level"]
    )
    assert [series.label for series in made.series] == ["2008–2013", "2014–2019", "2020–2025"]
    assert made.rows[0].cells[made.series[1].key, "total"].status == "missing"


def test_over_time_of_a_split_is_of_periods_or_of_the_chosen_period() -> None:
    early = rows({"Låg": (90, 90)}, period=(2008, 2013), split="term", split_category="1")
    late = rows({"Låg": (9, 9)}, split="term", split_category="1")
    frame = pd.concat([early, late])
    (made,) = over_time(choices(frame), lambda **_: frame)
    last = made.rows[0].cells[made.series[-1].key, "total"].count
    assert last is not None
    assert last.value == 18
