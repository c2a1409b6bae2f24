"""Labels are recognised, renamed, new or gone; a decision holds for next year."""

import pandas as pd

from core.ingest import categories
from core.ingest.categories import Category

MEASURE = "sector"
STATE = "Statlig förvaltning"


def sorted_out(
    found: list[str], running: list[str], decided: dict[str, str] | None = None
) -> dict[str, Category]:
    made = categories.sort_out(
        {MEASURE: frozenset(found)}, {MEASURE: frozenset(running)}, {MEASURE: decided or {}}
    )
    return {each.label: each for each in made}


def test_a_label_of_the_catalogue_or_of_last_year_is_recognised() -> None:
    made = sorted_out(["Uppgift saknas", "Eget"], ["Eget"])
    assert {each.standing for each in made.values()} == {"recognised"}
    assert all(each.decided for each in made.values())


def test_another_spelling_of_the_same_is_renamed() -> None:
    made = sorted_out(["uppgift  saknas"], [])
    assert made["uppgift  saknas"] == Category(
        MEASURE, "uppgift  saknas", "renamed", "Uppgift saknas"
    )


def test_a_new_label_waits_for_a_decision_with_the_gone_one_that_it_may_be() -> None:
    made = sorted_out(["Statlig förvaltning m.m.", "Rymden"], [STATE, "Havet"])
    assert made["Statlig förvaltning m.m."].known == STATE
    assert (made["Rymden"].standing, made["Rymden"].known) == ("new", "")
    assert not made["Rymden"].decided
    assert made["Havet"].standing == "gone"


def test_what_is_to_decide_comes_first() -> None:
    assert [*sorted_out(["Eget", "Rymden"], ["Eget", "Havet"])] == ["Rymden", "Havet", "Eget"]


def test_a_decision_is_remembered_and_what_it_means_is_not_gone() -> None:
    new = "Statlig förvaltning m.m."
    chosen = [Category(MEASURE, new, "new", STATE), Category(MEASURE, "Rymden", "new")]
    decided = categories.decide({}, chosen)
    made = sorted_out([new, "Rymden"], [STATE], decided[MEASURE])
    assert made[new] == Category(MEASURE, new, "renamed", STATE)
    assert made["Rymden"].standing == "recognised"
    assert STATE not in made


def test_rows_carry_the_known_label_as_category_and_as_class_of_a_split() -> None:
    rows = pd.DataFrame(
        {
            "measure": ["sector", "industry", "credits_earned"],
            "category": ["Stat", "Stat", "Låg"],
            "split": ["", "", "sector"],
            "split_category": ["", "", "Stat"],
        }
    )
    made = categories.rename(rows, {"sector": {"Stat": STATE}})
    assert made["category"].tolist() == [STATE, "Stat", "Låg"]
    assert made["split_category"].tolist() == ["", "", STATE]
    assert rows["category"].tolist() == ["Stat", "Stat", "Låg"]


def test_labels_are_listed_without_regions() -> None:
    rows = pd.DataFrame(
        {
            "measure": ["sector", "residence_county", "sector"],
            "category": ["Stat", "05", "Kommun"],
            "split": ["", "", "foreign_background"],
            "split_category": ["", "", "Utrikes född"],
        }
    )
    assert categories.labels_of(rows) == {
        "sector": {"Stat", "Kommun"}, "foreign_background": {"Utrikes född"},
    }  # fmt: skip


def test_only_what_may_be_an_old_label_is_asked_about() -> None:
    gone, new = Category(MEASURE, "A", "gone"), Category(MEASURE, "B", "new", decided=False)
    other = Category("industry", "C", "new", decided=False)
    alike = Category("industry", "D", "new", "E", decided=False)
    assert categories.questions([gone, new, other, alike]) == [alike, new]
    assert categories.questions([new, other]) == []
