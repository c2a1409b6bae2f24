"""Each kind of number has its signs, its decimals and its hinge."""

from typing import get_args

import pytest

from core.counts import Form
from core.numbers.kinds import HINGES, PLACES, Kind, bare_number, kind_of, times


def test_every_number_of_every_form_has_a_kind_with_decimals() -> None:
    kinds = {kind_of(form, number) for form in get_args(Form) for number in ("share", "count")}
    assert kinds == set(get_args(Kind)) == set(PLACES)
    assert set(HINGES) < kinds


@pytest.mark.parametrize(
    ("form", "share", "count"),
    [
        ("share", "share", "count"),
        ("ratio", "ratio", "count"),
        ("per_thousand", "per_thousand", "count"),
        ("difference", "share_difference", "difference"),
    ],
)
def test_what_a_number_is(form: Form, share: Kind, count: Kind) -> None:
    assert (kind_of(form, "share"), kind_of(form, "count")) == (share, count)
    assert kind_of(form, "base") == "count"  # whatever is divided by it


@pytest.mark.parametrize(
    ("value", "kind", "places", "text"),
    [
        (0.145, "share", 0, "15\u00a0%"),
        (0.1907, "share", 1, "19,1\u00a0%"),
        (4486, "count", 0, "4\u202f486"),
        (1142.5, "count", 1, "1\u202f142,5"),
        (1.17, "ratio", 2, "1,17"),
        (0.7, "ratio", 2, "0,70"),
        (1.005, "ratio", 2, "1,01"),
        (206.04, "per_thousand", 1, "206,0"),
        (3037, "difference", 0, "+3\u202f037"),
        (-551, "difference", 0, "\u2212551"),
        (0, "difference", 0, "0"),
        (-47.5, "difference", 1, "\u221247,5"),
        (0.17, "share_difference", 0, "+17\u00a0%"),
        (-0.2, "share_difference", 0, "\u221220\u00a0%"),
        (0.0, "share_difference", 0, "0\u00a0%"),
        (12.5, "share_difference", 0, "+1\u202f250\u00a0%"),
        (0.001, "share_difference", 0, "0\u00a0%"),  # what is written as zero has no sign
        (-0.001, "share_difference", 0, "0\u00a0%"),
    ],
)
def test_numbers_are_written_by_their_kind(
    value: float, kind: Kind, places: int, text: str
) -> None:
    assert bare_number(value, kind, places) == text


def test_drawn_as_per_cent_per_thousand_or_as_it_is() -> None:
    drawn = {form: times(form) for form in get_args(Form)}
    assert (drawn["ratio"], drawn["per_thousand"]) == (1, 1000)
    assert {drawn["share"], drawn["difference"]} == {100}
