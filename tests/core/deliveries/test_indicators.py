"""Every shipped indicator loads and is whole; what is misspelt is named."""

import pytest

from core.deliveries.catalogue import read_catalogue
from core.deliveries.indicators import PERSPECTIVE, completed, parse, read_indicators

CATALOGUE = read_catalogue()
ENTRY = """
[indicators.rate]
title = "Övergångstal"
short = "Övergångstal"
question = "Hur många?"
definition = "Täljare ÷ nämnare."
source = "Registret"
aliases = []
"""
RATIO = ', denominator = "population_18_25", form = "ratio"'
PART = 'parts = [{ id = "one", title = "Ett", numerator = "registered_max_25"%s }]'


def test_the_indicators_of_the_issue_are_shipped_in_order() -> None:
    assert list(read_indicators()) == [
        "transition_rate", "relation_ratio", "recruited_and_residents", "choice_of_institution",
        "parental_education", "foreign_background", "students",
    ]  # fmt: skip


@pytest.mark.parametrize("id_", read_indicators())
def test_each_says_of_whom_how_and_from_where(id_: str) -> None:
    shipped = read_indicators()[id_]
    told = (shipped.title, shipped.short, shipped.question, shipped.definition, shipped.source)
    assert all((*told, shipped.population))
    assert shipped.is_regional
    assert shipped.question.endswith("?")
    titles = [part.title for part in shipped.parts]
    assert len({*titles}) == len(titles)
    for part in shipped.parts:
        assert part.form == "share" or part.denominator
        assert part.shown == "share" or part.form == "difference"


def test_a_quotient_of_two_stocks_is_told_from_the_share_of_a_cohort() -> None:
    first, second = read_indicators()["transition_rate"].caveats
    assert "inte andelen av en årskull" in first
    assert "Studentstäder" in second


def test_every_measure_that_is_counted_by_municipality_is_shown_somewhere() -> None:
    shown = {name for each in read_indicators().values() for name in each.measures}
    counted = {
        each.id for each in CATALOGUE.measures.values()
        if PERSPECTIVE in each.unit_types.get(PERSPECTIVE, ())
    }  # fmt: skip
    assert shown == counted


def test_the_measures_it_cannot_be_without_stand_first() -> None:
    assert read_indicators()["relation_ratio"].measures == (
        "residents_after", "recruited", "relation_ratio",
    )  # fmt: skip
    choice = read_indicators()["choice_of_institution"]
    assert choice.measures == ("choice_of_institution", "registered_max_25")


def test_classes_bring_their_groups_and_residuals() -> None:
    level, own = read_indicators()["parental_education"], CATALOGUE.measures["parental_education"]
    whole = completed(level, CATALOGUE)
    assert (whole.rollup, level.rollup) == (own.rollup, {})
    assert "Uppgift saknas" in whole.residuals
    assert len({*whole.residuals}) == len(whole.residuals)
    assert completed(read_indicators()["students"], CATALOGUE).rollup == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[indicator]\n", "unknown key indicator"),
        (ENTRY.replace("short", "shrt") + PART % "", "unknown key shrt"),
        (ENTRY.replace('source = "Registret"', "") + PART % "", "missing key source"),
        (ENTRY, "missing key classes or parts"),
        (ENTRY + PART % ', shwn = "count"', "parts: unknown key shwn"),
        (ENTRY + 'parts = [{ id = "one", title = "Ett" }]', "missing key numerator"),
        (ENTRY + PART % ', denominator = "population"', "cannot hold population"),
        (ENTRY + 'classes = "industry"', "classes, base or parts cannot hold industry"),
        (ENTRY + 'classes = "foreign_background"\nbase = "registered"', "cannot hold registered"),
        (ENTRY + PART % ', category = "Alla"', "category cannot hold Alla"),
        (ENTRY + PART % ', form = "procent"', "form cannot hold procent"),
        (ENTRY + PART.replace("}]", "}, { id = 'one', title = 'Två', numerator = 'students' }]")
         % "", "parts cannot hold one"),
        (ENTRY + PART % ", limts = [0.1]", "parts: unknown key limts"),
        (ENTRY + PART % ", limits = [0.2, 0.1]", r"limits cannot hold \[0.2, 0.1\]"),
        (ENTRY + PART % ", limits = [0.1, 0.2, 0.3, 0.4, 0.5]", "limits cannot hold"),
        (ENTRY + PART % ', limits = ["10 %%"]', "limits cannot hold"),
        (ENTRY + PART % f"{RATIO}, limits = [0.5, 1.5]", r"limits cannot hold \[0.5, 1.5\]"),
        (ENTRY + PART % f"{RATIO}, limits = [0.5, 1, 2]", "limits cannot hold"),
        (ENTRY + PART % f"{RATIO}, limits = [-0.5, 0.5]", "limits cannot hold"),
    ],
)  # fmt: skip
def test_an_error_names_the_entry_and_the_key(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told) as raised:
        parse(text, CATALOGUE.measures)
    assert "indicator" in str(raised.value)


@pytest.mark.parametrize(
    "given",
    ["limits = [0.1]", "limits = [0.1, 0.2, 0.25, 0.5]", 'form = "ratio", limits = [0.67, 1.5]',
     'form = "difference", limits = [-0.5, -0.2, 0.2, 0.5]'],
)  # fmt: skip
def test_limits_lie_as_far_to_both_sides_of_a_hinge(given: str) -> None:
    entry = f', denominator = "population_18_25", {given}'
    (made,) = parse(ENTRY + PART % entry, CATALOGUE.measures).values()
    assert made.parts[0].limits


def test_what_has_a_meaning_of_its_own_has_limits_of_its_own() -> None:
    limits = {
        part.id: part.limits
        for each in read_indicators().values() for part in each.parts if part.limits
    }  # fmt: skip
    assert limits == {"ratio": (0.5, 0.8, 1.25, 2.0), "change": (-0.5, -0.2, 0.2, 0.5)}


def test_an_entry_is_enough_for_an_indicator() -> None:
    (made,) = parse(
        ENTRY + PART % ', denominator = "population_18_25"', CATALOGUE.measures
    ).values()
    assert (made.kind, made.order, made.stacked) == ("municipality", "size", False)
    assert made.measures == ("registered_max_25", "population_18_25")
