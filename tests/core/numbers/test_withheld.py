"""A number that is masked whatever it is leaves no sum, share or sentence that it belongs to."""

from types import SimpleNamespace

import pandas as pd
import pytest

from core.choice.offers import count_each, offer
from core.counts import WITHHELD
from core.deliveries.summary import contents_of
from core.deliveries.tidy import tidy
from core.numbers.sheet import Sheet
from core.numbers.statistics import rate
from core.ui import controls
from core.words import prose, texts
from tests.core.example_tables import (
    DOCTOR,
    EARLY,
    LATE,
    LEVEL,
    NURSE,
    WORKED,
    Table,
    choices,
    figure,
    rows,
    sheet,
)

HIDDEN = "suppressed"  # without the 2.5 that stands for 1–4
TABLE: Table = {
    "Låg": (10, 20), "Mellan": (30, 40), "Hög": (HIDDEN, 60), "Uppgift saknas": (7, 8),
}  # fmt: skip
MASKED = texts.STATUS["withheld"].lower()


def lines(made: Sheet) -> dict[str, list[str]]:
    return {each.label: [entry.text for entry in each.entries] for _, each in made.pivot.flat()}


def test_sums_and_shares_of_its_column_are_not_shown_and_it_says_why() -> None:
    made = sheet(rows(TABLE))
    assert lines(made) == {
        "Låg": ["10", "20", "30", MASKED, "15,6\u00a0%", MASKED],
        "Mellan": ["30", "40", "70", MASKED, "31,3\u00a0%", MASKED],
        "Hög": [MASKED, "60", MASKED, MASKED, "46,9\u00a0%", MASKED],
        "Uppgift saknas": ["7", "8", "15", MASKED, "6,3\u00a0%", MASKED],
        "Totalt": [MASKED, "128", MASKED, MASKED, "100,0\u00a0%", MASKED],
    }
    assert texts.WITHHELD_NOTE in made.notes


@pytest.mark.parametrize("sex", ["total", "women"])
def test_nothing_is_said_of_all_that_it_belongs_to(sex: str) -> None:
    made = sheet(rows(TABLE), sex=sex)
    assert made.finding == ""
    assert [(each.value, each.note) for each in made.keys] == [("–", MASKED)]


def test_the_others_are_known_as_before_but_not_what_part_of_all_they_are() -> None:
    made = sheet(rows(TABLE), sex="men")
    assert [each.value for each in made.keys] == ["128", "50,0\u00a0%"]
    assert "av alla" not in made.keys[0].note
    assert "60" in lines(made)["Hög"]


def test_a_large_number_that_is_rounded_is_explained() -> None:
    table = rows({**WORKED, "Hög": (40, 30)})
    assert texts.ROUNDED_NOTE not in sheet(table).notes
    place = (table["category"] == "Hög") & (table["sex"] == "women")
    table.loc[place, ["count", "status"]] = (42.5, "suppressed")
    assert texts.ROUNDED_NOTE in sheet(table).notes


def test_the_list_of_measures_tells_no_n() -> None:
    (whole,) = contents_of(tidy(rows(WORKED)))["count"]
    (lacking,) = contents_of(tidy(rows(TABLE)))["count"]
    (nothing,) = contents_of(tidy(rows({"Låg": (HIDDEN, HIDDEN)})))["count"]
    assert (whole, pd.isna(lacking), pd.isna(nothing)) == (77.5, True, True)
    # The split is of the same persons: the smaller class is not all of them.
    split = [rows(TABLE, split="age", split_category="20 år"),
             rows({"Låg": (3, 4)}, split="age", split_category="21 år")]  # fmt: skip
    (largest,) = contents_of(tidy(pd.concat(split)))["count"]
    assert pd.isna(largest)


def test_units_added_of_which_one_lacks_a_number_have_no_n() -> None:
    both = pd.concat([rows(TABLE), rows(WORKED, unit=DOCTOR)])
    asked = choices(both, units=(NURSE.id, DOCTOR.id), combine="add")
    assert asked.may_add
    assert count_each(asked, LEVEL) == (None,)
    visit = SimpleNamespace(choices=asked, selection=asked.selection)
    assert controls.offer_note(offer(asked, LEVEL), visit) == prose.N_WITHHELD


def test_a_rate_of_it_is_masked_not_missing() -> None:
    assert rate(figure(rows(TABLE)), "a", "women", LEVEL.rates[0]) == WITHHELD
    assert rate(figure(rows(TABLE)), "a", "men", LEVEL.rates[0]).share.value == 0.5


def test_periods_beside_each_other_have_their_own() -> None:
    both = pd.concat([rows(TABLE, period=EARLY), rows(WORKED, period=LATE)])
    made = sheet(both, periods=("2008-2013", "2014-2019"))
    first, second = made.keys
    assert (first.value, first.note) == ("–", MASKED)
    assert second.value == "41,4\u00a0%"
    assert texts.WITHHELD_NOTE not in sheet(rows(WORKED)).notes
