"""Two unlike sides, shares, splits and sums beside each other: what each is, and is not."""

import pandas as pd

from core.choice.pair import hold
from core.choice.selection import Selection
from core.numbers.definitions import caveats, definitions, sources
from core.words import texts
from tests.core.compared_tables import beside, stand
from tests.core.example_tables import DOCTOR, NURSE, WORKED, rows, shares
from tests.core.numbers.compared.test_pair import (
    NURSES,
    TWO,
    before_and_after,
    line,
)


def test_each_of_two_unlike_has_its_total() -> None:
    made = stand(hold(NURSES, "outcomes").change(measure="sector"))
    totals = [line.children[-1] for line in made.pivot.lines]
    assert [(total.label, total.entries[1].text) for total in totals] == [
        ("Totalt", "100,0\u00a0%"), ("Totalt", "100,0\u00a0%"),
    ]  # fmt: skip
    assert totals[0].entries[0].value == made.beside[0].figure.totals["left", "total"].value


def test_unlike_measures_stand_one_after_the_other_without_gaps() -> None:
    made = stand(hold(NURSES.change(measure="establishment"), "outcomes").change(measure="sector"))
    first, second = made.pivot.lines
    assert (first.label, second.label) == (
        "Etableringsgrad ett år efter examen", "Sektor ett år efter examen",
    )  # fmt: skip
    assert first.children[0].label == "Etablerad"
    assert second.children[0].label == "Region"
    assert [column.heads[1] for column in made.pivot.columns] == [
        texts.COUNT_TITLE, texts.BASE_TITLE_TOTAL,
    ]  # fmt: skip
    assert made.finding == ""
    assert [key.label for key in made.keys] == ["Etableringsgrad ett år efter examen"]


def test_both_are_defined_and_no_source_is_named_twice() -> None:
    made = before_and_after()
    named = [name for name, _ in definitions(made)]
    assert named[:2] == ["Boendelän efter examen", "Rekryteringslän"]
    assert made.source.count("registret över totalbefolkningen") == 1
    assert sources(made)
    assert all(": " in each for each in caveats(made))
    assert made.perspective.population.startswith("Till vänster: Alla som tog ut examen")
    assert len(made.notes) == len(set(made.notes))
    assert [unit.code for unit in made.units] == ["YSJUK", "6SJUK"]
    assert made.selection.periods == ("2014-2019", "2014-2016")


def test_one_measure_is_defined_once() -> None:
    made = beside(TWO, {}, units=(DOCTOR.id,))
    assert [name for name, _ in definitions(made)] == [
        texts.DEFINITION_LABELS["definition"],
        "Andel höga",
    ]
    assert made.perspective.population == "Alla med examen"


def test_delivered_shares_have_no_counts_on_either_side() -> None:
    table = pd.concat([shares({"Låg": 0.4, "Hög": 0.6}, base=50), rows(WORKED, DOCTOR)])
    made = beside(table, {}, units=(DOCTOR.id,), number="count")
    assert [column.number for column in made.pivot.columns] == ["share"] * 5
    assert all(side.shown.delivered_shares for side in made.beside)
    assert line(made, "Hög")[0] == "60\u00a0%"


def test_a_distribution_and_a_total_have_no_axis_in_common() -> None:
    table = pd.concat([rows(WORKED), rows({"Låg": (9,), "Hög": (11,)}, DOCTOR, sexes=("total",))])
    made = beside(table, {}, units=(DOCTOR.id,), base="sex_distribution")
    assert made.laid_out is not None
    assert {side.figure.base for side in made.beside} == {"sex_distribution", "within_sex"}


def test_one_class_of_a_split_stands_on_each_side() -> None:
    cohort = Selection(
        "exempeldata", units=("programme.6CDDD",), periods=("2012-2012",), measure="study_status",
        part="2",
    )  # fmt: skip
    made = stand(hold(cohort, "throughput").change(part="6"))
    assert made.title.endswith("Termin 2 bredvid Studiestatus per termin, Termin 6")
    left, right = made.beside
    assert (left.selection.part, right.selection.part) == ("2", "6")
    assert [one.label for one in right.parts][:2] == ["Termin 1", "Termin 2"]


def test_the_sum_of_several_is_one_side() -> None:
    made = beside(TWO, {}, units=(NURSE.id, DOCTOR.id), combine="add")
    assert made.beside[1].title.startswith("Sjuksköterskeexamen och Läkarexamen, 2014–2019 samman")
    (total,) = {made.figure.totals["right", "total"]}
    assert total is not None
    # Låg, Mellan and Hög: of what one of them lacks there is no sum.
    assert total.value == (8 + 2.5 + 40) + (32 + 10) + (30 + 100)
