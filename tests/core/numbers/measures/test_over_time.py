"""Check the figures over time: all periods, the same for every unit, with gaps that show."""

from itertools import product

import pandas as pd

from core.choice.nowhere import LARGEST
from core.pictures import drawing
from tests.core.example_tables import DOCTOR, NURSE, WORKED, rows, sheet

BOTH = pd.concat([rows(WORKED, period=(2008, 2013)), rows(WORKED)])


def test_over_time_has_every_period_earliest_first_and_a_figure_per_unit() -> None:
    frame = pd.concat([BOTH, rows(WORKED, unit=DOCTOR), rows(WORKED, period=None)])
    nurse, doctor = sheet(frame, units=(NURSE.id, DOCTOR.id), view="time").developments
    assert [series.label for series in nurse.series] == ["2008–2013", "2014–2019"]
    # The same periods for all, so that the lines share an axis; what a unit lacks is a gap.
    assert [series.label for series in doctor.series] == ["2008–2013", "2014–2019"]
    assert doctor.rows[0].cells[doctor.series[0].key, "total"].status == "missing"


def test_every_period_has_the_numbers_of_its_own_sheet() -> None:
    periods = {"2002-2007": (2002, 2007), "2008-2013": (2008, 2013), "2014-2019": (2014, 2019)}
    frame = pd.concat(
        rows({"Låg": (n, None), "Hög": (9 * n, n)}, unit=unit, period=period)
        for n, (unit, period) in enumerate(product((NURSE, DOCTOR), periods.values()), 1)
    )
    over = sheet(frame, units=(NURSE.id, DOCTOR.id), view="time")
    for unit, developed in zip((NURSE, DOCTOR), over.developments, strict=True):
        for id_ in periods:
            alone = sheet(frame, units=(unit.id,), periods=(id_,)).figure
            (series,) = alone.series
            for made in (developed, over.shown):
                found = {row.key: row.cells for row in made.rows}
                for row in alone.rows:
                    for sex in alone.sexes:
                        assert found[row.key][series.key, sex] == row.cells[series.key, sex]


def test_a_period_between_that_was_not_delivered_is_there_to_show_the_gap() -> None:
    third = rows(WORKED, period=(2020, 2025))
    other = rows(WORKED, period=(2014, 2019), measure="home")
    frame = pd.concat([rows(WORKED, period=(2008, 2013)), other, third])
    (made,) = sheet(frame, periods=("2020-2025",), view="time").developments
    assert [series.label for series in made.series] == ["2008–2013", "2014–2019", "2020–2025"]
    assert made.rows[0].cells[made.series[1].key, "total"].status == "missing"


def test_a_unit_that_lacks_the_chosen_period_is_shown_as_long_after_the_degree() -> None:
    other = [rows(WORKED, unit=DOCTOR, period=(2008, 2013), years_after=years) for years in (1, 3)]
    frame = pd.concat([rows(WORKED, years_after=3), *other])
    nurse, doctor = sheet(frame, units=(NURSE.id, DOCTOR.id), view="time").developments
    assert nurse.series[1].period == doctor.series[1].period == (2014, 2019)
    assert doctor.rows[0].cells[doctor.series[0].key, "total"].status == "value"
    assert doctor.rows[0].cells[doctor.series[1].key, "total"].status == "missing"


def test_the_first_of_the_units_may_lack_the_measure() -> None:
    frame = pd.concat(
        [
            rows(WORKED, measure="home"),
            rows(WORKED, unit=DOCTOR),
            rows(WORKED, unit=DOCTOR, period=(2008, 2013)),
        ]
    )
    made = sheet(frame, units=(NURSE.id, DOCTOR.id), view="time")
    drawn = drawing.development(made).spec["datasets"]["points"]
    assert {point["line"] for point in drawn} == {"Läkarexamen"}


def test_where_no_period_is_known_there_is_no_development() -> None:
    frame = pd.concat([rows(WORKED, period=None), rows(WORKED, measure="home")])
    made = sheet(frame, periods=("okand",), view="time")
    assert made.developments[0].series == ()
    assert not made.is_developed
    assert made.shown.rows


def test_files_have_every_unit_and_period_side_by_side() -> None:
    frame = pd.concat([BOTH, rows(WORKED, unit=DOCTOR)])
    made = sheet(frame, units=(NURSE.id, DOCTOR.id), view="time")
    assert [series.label for series in made.shown.series] == [
        *("Sjuksköterskeexamen, 2008–2013", "Sjuksköterskeexamen, 2014–2019"),
        *("Läkarexamen, 2008–2013", "Läkarexamen, 2014–2019"),
    ]


def test_what_is_added_elsewhere_is_compared_over_time_in_words_too() -> None:
    periods = ("2008-2013", "2014-2019")
    added, compared = (
        sheet(BOTH, periods=periods, view="time", combine=combine) for combine in ("add", "compare")
    )
    assert added == compared
    assert [key.label for key in added.keys] == ["2008–2013", "2014–2019"]
    assert "sammanlagt" not in added.title


def test_development_of_one_sex_is_of_them_alone() -> None:
    drawn = drawing.development(sheet(BOTH, view="time", focus="Hög", sex="men"))
    assert {point["line"] for point in drawn.spec["datasets"]["points"]} == {"Män"}
    assert drawn.caption == "Andel inom könet, män, Hög"


def test_a_rate_is_followed_by_its_name_and_never_counted() -> None:
    made = {number: sheet(BOTH, view="time", number=number) for number in ("share", "count")}
    assert drawing.development(made["share"]).caption == "Andel höga"
    assert drawing.followed(made["count"]) == LARGEST
    focused = sheet(BOTH, view="time", number="count", focus="high")
    assert drawing.development(focused).spec["datasets"]["points"]
