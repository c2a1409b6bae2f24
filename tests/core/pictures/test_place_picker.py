"""The map that municipalities are chosen on: the chosen stand out, each click is told."""

from core.pictures import place_picker
from core.words import municipal
from tests.core.pictures import sent


def test_the_chosen_are_one_class_and_all_others_the_other() -> None:
    spec = place_picker.draw({"0580", "0583"}, "light")
    states = sent.states(spec)
    assert len(states) == 290
    assert {code for code, state in states.items() if state == "1"} == {"0580", "0583"}
    assert {municipal.CHOSEN, municipal.NOT_CHOSEN} == {*sent.lists(spec)["labels"]}


def test_only_data_differs_between_choices_so_that_the_browser_keeps_the_map() -> None:
    first, second = (place_picker.draw(codes, "dark") for codes in ((), ("2584",)))
    assert first | {"datasets": {}} == second | {"datasets": {}}
    assert first != second


def test_a_second_click_on_the_same_one_is_told_of_too() -> None:
    (region,) = (each for each in place_picker.draw((), "light")["params"] if "select" in each)
    assert region["name"] == "region"
    assert region["select"]["toggle"] == "true"
