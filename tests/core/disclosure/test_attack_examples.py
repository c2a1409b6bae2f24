"""Numbers that were given away, each in as few rows as it takes."""

import numpy as np
import pandas as pd

from core.deliveries.summary import contents_of
from core.deliveries.tidy import tidy
from core.numbers.pivot import lay_out
from core.numbers.sheet import Sheet
from tests.core import example_tables, place_tables
from tests.core.disclosure.small import rows
from tests.core.example_tables import PARTS

LOW, MIDDLE, HIGH = place_tables.MEASURES["parental_education"].categories[:3]
LINKOPING = "0580"


def told(sheet: Sheet, head: str) -> str:
    """Give what stands in Linköping's line under a head."""
    under = [column.label.startswith(head) for column in sheet.pivot.columns].index(True)
    (line,) = (each for each in sheet.pivot.lines if each.label == "Linköping")
    return line.entries[under].text


def test_a_class_beside_one_that_is_missing_is_the_sum_of_what_is_shown() -> None:
    """Women 7, men 1–4 and a delivered total of 10 would say that three are men."""
    table = {LOW: (7, None, 10), MIDDLE: ("missing", "missing", 12), HIGH: (30, 40, 70)}
    frame = place_tables.classed("parental_education", {LINKOPING: table})
    chosen = {"places": (LINKOPING,), "view": "table", "number": "count"}
    sheets = {
        sex: place_tables.composed("parental_education", frame, sex=sex, **chosen)
        for sex in (*PARTS, "total")
    }
    assert [told(each, LOW) for each in sheets.values()] == ["7", "1–4", "9,5"]
    assert told(sheets["total"], MIDDLE) == "–"


def test_no_quotient_of_all_stands_where_a_side_lacks_women_or_men() -> None:
    """0,56 of 16 recruited says that nine live there: men 1–4, and women that were removed."""
    place = {"sexes": (*PARTS, "total"), "institution": example_tables.DELIVERY.institution}
    sides = [
        place_tables.classed(measure, {LINKOPING: {"Samtliga": table}}, **place)
        for measure, table in (("residents_after", ("missing", None, 9)), ("recruited", (7, 9, 16)))
    ]
    ready = place_tables.shares("relation_ratio", {LINKOPING: {"Samtliga": 0.56}})
    chosen = {"places": (LINKOPING,), "view": "table"}
    beside, alone = (
        place_tables.composed("relation_ratio", *frames, **chosen)
        for frames in ((*sides, ready), (ready,))
    )
    assert told(beside, "Relationstal") == "–"
    assert told(alone, "Relationstal") == "0,56"


def test_no_n_is_told_of_where_women_and_men_are_missing() -> None:
    """The n of a measure whose women and men were removed would give back those of another."""
    removed = [rows("sex", {"Samtliga": 10}, sex) for sex in (*PARTS, "total")]
    for part in removed[:2]:
        part["count"], part["status"] = np.nan, "missing"
    shown = [rows("age", {"20–21 år": persons}, sex) for sex, persons in (("women", 7), ("men", 3))]
    found = contents_of(tidy(pd.concat([*removed, *shown])))
    assert found[["measure", "count", "suppressed"]].to_numpy().tolist() == [["age", 9.5, 1]]


def test_a_rounded_number_is_not_said_to_be_one_to_four() -> None:
    """Of 5–8 the middle stands, with the interval of one masked number."""
    frame = example_tables.rows({"Låg": (6.5, 20), "Hög": (9, None)}, sexes=PARTS)
    frame.loc[0, "status"] = "suppressed"
    made = example_tables.figure(frame)
    low, high = lay_out(made).lines
    assert [entry.text for entry in low.entries[:3]] == ["6,5", "20", "26,5"]
    assert [entry.text for entry in high.entries[:3]] == ["9", "1–4", "11,5"]
    cell = made.rows[0].cells["a", "women"]
    assert cell.count is not None
    assert (cell.count.low, cell.count.high) == (5, 8)
