"""Check how a degree opens to its programmes: their own counts, shares within the programme."""

import pandas as pd

from core.numbers.figure import Row
from core.numbers.measures.breakdown import open_rows, programmes_of
from core.numbers.statistics import roll_up
from tests.core.example_tables import DOCTOR, NURSE, NURSING, WORKED, figure, rows, settled

BOTH = pd.concat([rows(WORKED), rows({"Låg": (6, 2), "Hög": (0, 2)}, unit=NURSING)])


def test_programmes_that_lead_to_the_degree_are_found() -> None:
    assert [each.selection.units for each in programmes_of(settled(BOTH))] == [(NURSING.id,)]


def test_a_programme_without_the_measure_is_left_out() -> None:
    frame = pd.concat([rows(WORKED), rows(WORKED, unit=NURSING, measure="home")])
    assert programmes_of(settled(frame)) == []


def test_a_programme_of_another_institution_or_time_is_left_out() -> None:
    other = rows(WORKED, unit=NURSING, institution="Andra")
    later = rows(WORKED, unit=NURSING, years_after=3)
    assert programmes_of(settled(pd.concat([rows(WORKED), other, later]))) == []


def test_only_one_degree_and_one_period_open() -> None:
    frame = pd.concat([BOTH, rows(WORKED, unit=DOCTOR), rows(WORKED, period=(2008, 2013))])
    assert programmes_of(settled(frame, units=(NURSE.id, DOCTOR.id))) == []
    assert programmes_of(settled(frame, periods=("2014-2019", "2008-2013"))) == []


def test_a_programme_does_not_open_to_its_degree() -> None:
    assert programmes_of(settled(BOTH, units=(NURSING.id,))) == []


def opened() -> tuple[Row, ...]:
    """Open the worked table's rows, rolled up, to one programme."""
    own = figure(rows({"Låg": (6, 2), "Hög": (0, 2)}, unit=NURSING))
    return open_rows(roll_up(figure(rows(WORKED))), [(NURSING, own)]).rows


def test_each_category_opens_also_inside_groups() -> None:
    group = opened()[0]
    assert (group.label, [child.label for child in group.children]) == (
        "Under hög",
        ["Låg", "Mellan"],
    )
    (programme,) = group.children[0].children
    assert (programme.label, programme.kind) == ("Sjuksköterskeprogrammet (6SJUK)", "programme")


def test_shares_are_within_the_programme() -> None:
    (programme,) = opened()[0].children[0].children
    women = programme.cells["a", "women"]
    assert women.count is not None
    assert (women.count.value, women.share.value) == (6, 1)
    assert programme.cells["a", "total"].share.value == 0.8


def test_what_the_programme_lacks_is_missing() -> None:
    (programme,) = opened()[0].children[1].children
    assert {cell.status for cell in programme.cells.values()} == {"missing"}


def test_nothing_opens_without_programmes() -> None:
    alone = figure(rows(WORKED))
    assert open_rows(alone, []) is alone
