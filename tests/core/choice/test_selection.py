"""The choice goes to an address and back; what cannot be used is named."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.choice.selection import (
    ALLOWED,
    LISTS,
    OWN,
    Period,
    Selection,
    as_beside,
    from_address,
    from_beside,
    overlap,
    period_id,
    period_of,
    to_address,
)

words = st.text(min_size=1, max_size=12)
lists = st.lists(words, max_size=5, unique=True).map(tuple)


def values(name: str) -> st.SearchStrategy[object]:
    if name in LISTS:
        return lists
    return st.sampled_from(ALLOWED[name]) if name in ALLOWED else st.just("") | words


alone = st.builds(
    Selection,
    **{each.name: values(each.name) for each in fields(Selection) if each.name != "beside"},
)
selections = alone | st.builds(lambda one, other: one.change(beside=as_beside(other)), alone, alone)


@given(selections)
def test_address_and_back_is_the_same(selection: Selection) -> None:
    assert from_address(to_address(selection)) == (selection, ())


@given(selections)
def test_defaults_are_left_out_of_the_address(selection: Selection) -> None:
    address = to_address(selection)
    default = Selection()
    for each in fields(Selection):
        changed = getattr(selection, each.name) != getattr(default, each.name)
        assert (each.name in address) == changed


def test_the_empty_choice_has_an_empty_address() -> None:
    assert to_address(Selection()) == {}
    assert from_address({}) == (Selection(), ())


def test_addresses_carry_ids() -> None:
    chosen = Selection(units=("degree.YSJUK",), periods=("2014-2019",), measure="residence_county")
    assert to_address(chosen) == {
        "units": ["degree.YSJUK"],
        "periods": ["2014-2019"],
        "measure": ["residence_county"],
    }


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ({"colour": ["red"]}, ("colour",)),
        ({"view": ["hologram"]}, ("view",)),
        ({"measure": [""]}, ("measure",)),
        ({"units": []}, ("units",)),
        ({"sex": ["Women"], "base": ["x"], "view": ["map"]}, ("sex", "base")),
        ({"change": ["x"]}, ("change",)),
    ],
)
def test_what_cannot_be_used_is_named(address: dict[str, list[str]], named: tuple[str]) -> None:
    selection, unknown = from_address(address)
    assert unknown == named
    assert selection == Selection(view=selection.view)


def test_the_last_of_several_counts_and_lists_lose_doubles() -> None:
    selection, unknown = from_address({"view": ["map", "table"], "units": ["b", "a", "b"]})
    assert (selection.view, selection.units, unknown) == ("table", ("b", "a"), ())


def test_addresses_from_before_a_name_was_changed_still_open() -> None:
    assert from_address({"region": ["05"]}) == (Selection(focus="05"), ())
    assert from_address({"region": [""]})[1] == ("region",)  # named as it was written
    assert to_address(Selection(focus="05")) == {"focus": ["05"]}


@given(alone)
def test_what_stands_beside_is_what_it_has_of_its_own(selection: Selection) -> None:
    word = as_beside(selection)
    own = Selection().change(**{name: getattr(selection, name) for name in OWN})
    assert (from_beside(word) or Selection()) == own
    assert (from_beside(word) is None) == (own == Selection())


@pytest.mark.parametrize(
    "word",
    ["", "x", "=", "view=map", "units=degree.YSJUK&view=map", "sex=alla", "units=",
     "measure=sector&beside=measure%3Dsector", "%ff=%ff"],
)  # fmt: skip
def test_a_word_that_is_no_selection_stands_beside_nothing(word: str) -> None:
    assert from_beside(word) is None
    assert from_address({"beside": [word], "measure": ["sector"]}) == (
        Selection(measure="sector"),
        ("beside",),
    )


@given(st.dictionaries(words, st.lists(st.text(max_size=5), max_size=3), max_size=5))
def test_any_address_gives_a_choice(address: dict[str, list[str]]) -> None:
    selection, unknown = from_address(address)
    assert set(unknown) <= set(address)
    for name, allowed in ALLOWED.items():
        assert getattr(selection, name) in allowed


@pytest.mark.parametrize(
    ("period", "id_"),
    [((2014, 2019), "2014-2019"), ((2021, 2021), "2021-2021"), (None, "okand")],
)
def test_periods_have_stable_ids(period: Period, id_: str) -> None:
    assert period_id(period) == id_
    assert period_of(id_) == period


@pytest.mark.parametrize("text", ["", "-", "2014", "²-³", "last-year", "0-99999999999999"])
def test_text_that_is_no_period_is_the_unknown_one(text: str) -> None:
    assert period_of(text) is None


@pytest.mark.parametrize(
    ("periods", "shares"),
    [
        ([], False),
        ([None], False),
        ([(2014, 2019)], False),
        ([(2008, 2013), (2014, 2019)], False),
        ([(2014, 2019), (2008, 2014)], True),
        ([(2014, 2019), (2015, 2016), (2020, 2022)], True),
        ([(2014, 2019), (2014, 2016), (2017, 2019)], True),
        ([(2014, 2019), None], True),
        ([None, None], True),
    ],
)
def test_overlap(periods: list[Period], shares: bool) -> None:  # noqa: FBT001 - expected value
    assert overlap(periods) is shares


@pytest.mark.parametrize(
    ("selection", "step"),
    [
        (Selection(), "units"),
        (Selection(units=("a",)), "units"),
        (Selection(measure="sex", periods=("2014-2019",)), "units"),
        (Selection(units=("a",), periods=("2014-2019",)), "measure"),
        (Selection(units=("a",), periods=("2014-2019",), measure="sex"), "sheet"),
    ],
)
def test_how_far_the_reader_has_come(selection: Selection, step: str) -> None:
    assert selection.at_step() == step
