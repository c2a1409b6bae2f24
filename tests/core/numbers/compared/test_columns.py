"""Columns side by side: each the numbers of its own sheet, rates among them, sums as written."""

import re
from dataclasses import replace

import pandas as pd
import pytest

from core import settings
from core.choice.nearest import settle
from core.counts import Cell
from core.deliveries.catalogue import read_catalogue
from core.deliveries.store import read_delivery, read_rows
from core.numbers.comparison import side_by_side
from core.numbers.figure import Figure
from core.numbers.measures import measure_sheet
from core.numbers.statistics import rate
from core.words import texts
from tests.core.compared_tables import choices_of, compared, opened
from tests.core.example_tables import DOCTOR, LEVEL, NURSE, WORKED, Table, rows, shares

UNITS = ("degree.YSJUK", "degree.YLAKA", "degree.YCIMAS", "degree.YPSYK")
MEASURES = ["residence_county", "matching", "sector", "income", "parental_education", "occupation"]
OTHERS: Table = {"Låg": (30, 10), "Mellan": (5, 5), "Hög": (40, 60), "Uppgift saknas": (0, 3)}
TWO = pd.concat([rows(WORKED), rows(OTHERS, DOCTOR)])
BOTH = {"units": (NURSE.id, DOCTOR.id)}


def cells(figure: Figure, unit: str, sex: str) -> dict[str, Cell]:
    """Give one column's cells, whatever the order of the rows."""
    (key,) = [one.key for one in figure.series if one.unit == unit or len(figure.series) == 1]
    return {row.key: row.cells[key, sex] for row in figure.rows if row.kind != "rate"}


@pytest.mark.parametrize("sex", ["total", "women", "men"])
@pytest.mark.parametrize("measure", MEASURES)
def test_every_column_has_the_numbers_of_its_own_sheet(measure: str, sex: str) -> None:
    asked = {"periods": ("2014-2019",), "measure": measure, "sex": sex, "rest": "open"}
    made = opened("exempeldata", units=UNITS, **asked)
    found = read_delivery(settings.ROOT / "data" / "deliveries" / "exempeldata")
    for unit in UNITS:
        choices, _ = choices_of("exempeldata", units=(unit,), **asked)
        alone = choices.with_selection(settle(choices).selection.change(view="chart"))
        own = measure_sheet.compose(found, alone, lambda **where: read_rows(found, **where))
        expected = cells(own.shown, unit, sex)
        shown = cells(made.shown, unit, sex)
        assert {key: shown[key] for key in expected} == expected
        # What only another has is missing here, never nothing.
        assert all(shown[key].status == "missing" for key in shown.keys() - expected.keys())


@pytest.mark.parametrize("groups", ["categories", "groups"])
def test_rates_stand_first_and_residuals_last(groups: str) -> None:
    made = compared(TWO, groups=groups, **BOTH)
    kinds = [row.kind for row in made.shown.rows]
    assert kinds.count("rate") == 1
    assert (kinds[0], kinds[-1]) == ("rate", "residual")
    (high,) = [row for row in made.shown.rows if row.kind == "rate"]
    for one in made.shown.series:
        assert high.cells[one.key, "total"] == rate(made.figure, one.key, "total", LEVEL.rates[0])


def test_rates_are_of_persons_within_a_sex() -> None:
    made = compared(TWO, base="sex_distribution", **BOTH)
    assert "rate" not in {row.kind for row in made.shown.rows}
    assert made.sex == "women", "the two sexes together are always all"


def test_a_rate_that_nobody_delivered_is_no_row() -> None:
    table = pd.concat([shares({"Låg": 0.4, "Hög": 0.6}, base=50)])
    assert "rate" not in {row.kind for row in compared(table).shown.rows}


def test_groups_of_the_matching_are_those_of_its_source() -> None:
    made = opened(
        "exempeldata", units=("programme.6MBUS", "programme.6MDAV"), periods=("2014-2019",),
        measure="matching", groups="groups", perspective="outcomes",
    )  # fmt: skip
    order = [row.label for row in made.shown.rows if row.kind != "residual"]
    assert order == [
        "Matchad förvärvsgrad", "Inte matchade", "Delvis matchade", "Helt matchade",
        "Arbetslösa eller personer inte i arbetskraften", "Ej i den justerade befolkningen",
    ]  # fmt: skip


def test_all_thirteen_classes_stand_in_their_order() -> None:
    made = opened(
        "exempeldata", units=("programme.6MBUS", "programme.6MDAV"), periods=("2014-2019",),
        measure="matching", perspective="outcomes",
    )  # fmt: skip
    classes = read_catalogue().measures["matching"].categories
    assert [row.key for row in made.shown.rows if row.kind == "category"] == [*classes]
    assert len(classes) == 13


def test_what_the_columns_add_up_to_as_written_is_said() -> None:
    thirds: Table = {"Låg": (10, 10), "Mellan": (10, 10), "Hög": (10, 10)}
    made = compared(pd.concat([rows(thirds), rows(OTHERS, DOCTOR)]), **BOTH)
    (note,) = [note for note in made.notes if "summerar" in note]
    assert "summerar till 99–100\u00a0%" in note
    assert not any("summerar" in note for note in compared(rows(OTHERS)).notes)
    assert not any("summerar" in each for each in compared(rows(thirds), number="count").notes)


def test_published_columns_that_sum_to_99_or_101_say_so() -> None:
    choices, _ = choices_of("liu-publicerat")
    known = tuple(id_ for id_ in choices.contents.units["background"] if "programme" in id_)
    made = opened("liu-publicerat", units=known, periods=("okand",), measure="recruitment_county")
    assert len(made.shown.series) == len(known) == 3
    for one in made.shown.series:
        told = [row.cells[one.key, "total"].share.value or 0 for row in made.shown.rows]
        total = round(100 * sum(told))
        noted = [note for note in made.notes if "summerar till" in note]
        ends = re.findall(r"\d+", noted[0])[:2] if noted else ["100"]
        assert int(ends[0]) <= total <= int(ends[-1])


def test_many_units_are_counted_in_the_title_and_need_no_key_figures() -> None:
    eight = (*UNITS, "degree.YSOCN", "degree.YARBT", "degree.YFYSI", "degree.YLOGO")
    asked = {"periods": ("2014-2019",), "measure": "sector"}
    made = opened("exempeldata", units=eight, **asked)
    assert ": 8 examina, " in made.title
    assert made.keys == ()
    few = opened("exempeldata", units=UNITS, **asked)
    assert "Psykologexamen" in few.title
    assert len(few.keys) == 4


def test_one_class_of_a_split_is_shown_of_all_and_named() -> None:
    units = ("programme.6CDDD", "programme.6CIEI")
    asked = {"periods": ("2012-2012",), "measure": "study_status", "perspective": "throughput"}
    made = opened("exempeldata", units=units, part="4", **asked)
    assert made.selection.part == "4"
    assert made.title.startswith("Studiestatus per termin, Termin 4: ")
    assert [one.unit for one in made.figure.series] == [*units]
    assert [part.label for part in made.parts][:2] == ["Termin 1", "Termin 2"]
    alone = opened("exempeldata", units=units[:1], part="4", **asked)
    assert [one.part for one in alone.figure.series][:2] == ["1", "2"]
    assert alone.parts == ()


def test_a_class_that_is_not_there_becomes_the_first() -> None:
    units = ("programme.6CDDD", "programme.6CIEI")
    asked = {"periods": ("2012-2012",), "measure": "study_status", "perspective": "throughput"}
    assert opened("exempeldata", units=units, part="origin", **asked).selection.part == "1"


def test_a_place_without_rows_is_a_column_of_nothing_delivered() -> None:
    blocks = side_by_side([NURSE, DOCTOR], [(2014, 2019)], {("YSJUK", (2014, 2019), ""): {}})
    assert [found for _, found in blocks] == [{}, {}]


def test_the_table_is_of_the_sex_that_is_chosen() -> None:
    women = compared(TWO, view="table", sex="women", **BOTH)
    assert {column.sex for column in women.pivot.columns} == {"women"}
    assert women.title.endswith(", kvinnor")
    assert women.base == texts.BASE_TITLE["within_sex"]
    assert compared(TWO, view="table", **BOTH).base == texts.BASE_TITLE_TOTAL


def test_the_table_s_last_line_adds_women_and_men() -> None:
    made = compared(TWO, view="table", base="sex_distribution", **BOTH)
    assert made.pivot.total is not None
    shares = [entry.value for entry in made.pivot.total.entries if entry.kind == "share"]
    assert shares[1] == pytest.approx(75 / 153)


def test_a_row_in_focus_is_told_of_every_column() -> None:
    told = compared(TWO, focus="Hög", **BOTH).finding.replace("\u00a0", " ")
    assert told == "Hög: 38,7 % för Sjuksköterskeexamen; 65,4 % för Läkarexamen."
    counts = compared(TWO, focus="Hög", number="count", **BOTH).finding
    assert counts == "Hög: 30 för Sjuksköterskeexamen och 100 för Läkarexamen."
    assert compared(TWO, focus="largest", **BOTH) == replace(
        compared(TWO, **BOTH), selection=compared(TWO, focus="largest", **BOTH).selection
    )


def test_of_a_distribution_the_title_says_that_women_are_shown() -> None:
    assert compared(TWO, base="sex_distribution", **BOTH).title.endswith(", kvinnor")
    men = compared(TWO, base="sex_distribution", sex="men", **BOTH).title
    assert men.endswith("2014–2019, män")
