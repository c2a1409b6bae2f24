"""Where graduates live beside where they came from: the same persons, region by region."""

import re
from collections import defaultdict
from functools import partial
from itertools import product
from typing import Any

import pandas as pd
import pytest

from core.choice.choices import Choices
from core.choice.contents import index
from core.choice.nearest import may_compare_origin, settle
from core.choice.selection import Selection
from core.counts import Count
from core.deliveries import store
from core.deliveries.catalogue import read_catalogue
from core.deliveries.delivery import DELIVERIES
from core.numbers import cell_words
from core.numbers.measures.measure_sheet import compose
from core.numbers.measures.movement import compare_with_origin
from core.numbers.once import Once, at_once
from core.numbers.pivot import lay_out
from core.numbers.sheet import Sheet
from core.words import movement, municipal
from tests.core.kept import Kept

EXAMPLE = store.read_delivery(DELIVERIES / "exempeldata")
CONTENTS = index(store.read_contents(EXAMPLE), store.read_units(EXAMPLE), EXAMPLE.institution)
READ = partial(store.read_rows, EXAMPLE)
NURSE = Selection(units=("degree.YSJUK",), periods=("2014-2019",), measure="residence_county")


def settled(**chosen: object) -> Choices:
    made = Choices(CONTENTS, read_catalogue(), "outcomes", NURSE.change(**chosen))
    return made.with_selection(settle(made).selection)


def moved(part: str, once: Once = at_once, **chosen: object) -> Sheet:
    choices = settled(part=part, view="map", **chosen)
    assert choices.selection.part == part
    return compare_with_origin(compose(EXAMPLE, choices, READ, once), choices, READ, once)


def test_what_is_kept_gives_the_same_sheet_whichever_region_is_in_focus() -> None:
    once = Kept()
    for part, focus in product(list(movement.PARTS)[1:], ("", "05", "01", "05")):
        assert moved(part, once, focus=focus) == moved(part, focus=focus)
    assert (len(once.made), once.asked) == (6, 24)


def delivered(measure: str, years_after: int) -> dict[str, dict[str, float]]:
    """Read the counts of nurses by region and sex in plain loops."""
    rows = READ(
        perspective="outcomes", measure=measure, unit_type="degree", unit_codes=("YSJUK",),
        years_after=years_after,
    )  # fmt: skip
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for row in rows.itertuples():
        if row.period_start == 2014 and row.sex != "total" and row.split == "":
            found[row.category][row.sex] = row.count
    return found


@pytest.mark.parametrize("level", ["county", "municipality"])
def test_every_number_is_those_who_live_there_less_those_who_came(level: str) -> None:
    lived, came = delivered(f"residence_{level}", 1), delivered(f"recruitment_{level}", 0)
    given: dict[str, Any] = {"measure": f"residence_{level}"}
    origin, difference, change = (moved(part, **given) for part in list(movement.PARTS)[1:])
    assert len(difference.figure.rows) == len({*lived, *came})
    for row in difference.figure.rows:
        if row.key not in lived or row.key not in came:
            continue
        before, after = (sum(each[row.key].values()) for each in (came, lived))
        (series,) = difference.figure.series
        place = series.key, "total"
        assert row.cells[place].count
        assert row.cells[place].count.value == after - before
        other = {each.key: each for each in change.figure.rows}[row.key].cells[place].share.value
        assert other == (pytest.approx(after / before - 1) if before else None)
        first = {each.key: each for each in origin.figure.rows}[row.key].cells[place].count
        assert first
        assert first.value == before


def test_the_table_has_all_four_numbers_of_all_regions() -> None:
    sheet = moved("difference")
    pivot = lay_out(sheet.shown)
    assert [column.heads[0] for column in pivot.columns] == [*movement.PARTS.values()]
    assert {line.label for line in pivot.lines} >= {"Östergötlands län", "Uppgift saknas"}
    assert [row.key for row in sheet.shown.rows] == [row.key for row in sheet.figure.rows]


def test_the_words_say_what_is_subtracted_and_who_gains_most() -> None:
    sheet = moved("difference", focus="05")
    assert sheet.title.startswith("Boendelän ett år efter examen minus rekryteringslän: Sjuk")
    assert sheet.finding.startswith("Mest vinner ")
    assert "; mest förlorar " in sheet.finding
    assert movement.NOTE in sheet.notes
    assert municipal.UNSURE in sheet.notes
    assert sheet.keys[-1].label == "Östergötlands län"
    assert sheet.keys[-1].value[0] in "+\u2212"
    assert moved("origin").title.startswith("Rekryteringslän: ")
    assert moved("origin").finding == (
        "Flest kom från Östergötlands län, 701; därnäst Stockholms län, 243."
    )


@pytest.mark.parametrize("sex", ["both", "men"])
def test_in_how_many_more_live_after_holds_whatever_is_hidden(sex: str) -> None:
    sheet = moved("change", sex=sex)
    counted = moved("difference", sex=sex).figure
    (series,) = counted.series
    ends = [
        row.cells[series.key, sheet.sex].count for row in counted.rows if row.kind != "residual"
    ]
    changes = [row.cells[series.key, sheet.sex] for row in sheet.figure.rows]
    divided = sum(cell.share.value is not None for cell in changes[: len(ends)])
    more, fewer = (sum(bool(end and way * least(end, way) > 0) for end in ends) for way in (1, -1))
    said = [int(each) for each in re.findall(r"\d+", sheet.finding)]
    assert sheet.finding.startswith("Fler bor efter examen än som kom därifrån i ")
    assert said[0] <= more <= said[0] + len(ends) - divided  # of nobody before no part is told
    assert (said[1], said[2]) == (divided, fewer)
    assert sum([said[0], *said[2:]]) <= divided


def least(count: Count, way: int) -> float:
    """Give the end of a change that is nearest to none, if it goes that way."""
    return count.low if way > 0 else count.high


def test_both_sexes_and_two_degrees_keep_their_own_numbers() -> None:
    women = moved("difference", sex="women")
    lived, came = delivered("residence_county", 1), delivered("recruitment_county", 0)
    (series,) = women.figure.series
    for row in women.figure.rows:
        if row.key in lived and row.key in came:
            told = row.cells[series.key, "women"].count
            assert told
            assert told.value == lived[row.key]["women"] - came[row.key]["women"]
    pair = moved("difference", periods=("2014-2019", "2008-2013"))
    assert [one.label for one in pair.figure.series] == ["2008–2013", "2014–2019"]
    assert pair.finding == ""
    assert len(lay_out(pair.shown).columns) == 8
    late = {row.key: row.cells for row in pair.figure.rows}["05"]
    alone = {row.key: row.cells for row in moved("difference").figure.rows}["05"]
    assert late["degree.YSJUK/2014-2019", "total"] == alone["degree.YSJUK/2014-2019", "total"]


def test_it_is_offered_where_both_are_known_and_never_over_time() -> None:
    assert may_compare_origin(settled())
    assert not may_compare_origin(settled(measure="industry"))
    assert settled(part="difference", view="time").selection.part == ""
    assert settled(part="difference", measure="industry").selection.part == ""
    assert settled(part="nonsens", view="map").selection.part == ""


def test_a_region_that_one_side_lacks_is_missing_not_zero() -> None:
    sheet = moved("difference")
    gone = {row.key: row for row in sheet.figure.rows}["Utvandrat"]
    (series,) = sheet.figure.series
    assert cell_words.written(gone.cells[series.key, "total"], "count") == "ej levererat"
    assert pd.notna(gone.label)
