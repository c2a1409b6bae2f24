"""A cell says its number, or why there is none; what is not understood is refused by name."""

from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.counts import STAND_IN
from core.ingest import cells


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0), ("7", 7), (" 12 ", 12), ("1234", 1234), ("1 234", 1234), ("1\u00a0234", 1234),
        ("12\u202f345\u202f678", 12345678), ("-", 0), ("–", 0), ("3,0", 3), ("3.0", 3), ("+4", 4),
    ],
)  # fmt: skip
def test_whole_counts_in_every_way_they_are_written(text: str, number: float) -> None:
    assert cells.count(text) == cells.Said(number, "value")


@pytest.mark.parametrize("text", ["2,5", "2.5", "..C", "..c", ".. C", "<5", "< 5", "1–4", " 2,5 "])
def test_suppressed_however_it_is_written(text: str) -> None:
    assert cells.count(text) == cells.Said(STAND_IN, "suppressed")


@pytest.mark.parametrize(
    ("text", "status"), [("", "missing"), (" ", "missing"), ("..", "missing"), (".", "impossible")]
)
def test_markers_for_what_is_not_there(text: str, status: str) -> None:
    said = cells.count(text)
    assert (said.status, said.fault) == (status, "")
    assert isnan(said.number)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("x", "marker"), ("NA", "marker"), ("nan", "marker"), ("None", "marker"), ("…", "marker"),
        ("1e3", "marker"), ("1 23", "marker"), ("12 3456", "marker"), ("1,234.5", "marker"),
        ("0x1F", "marker"), ("=1+1", "marker"), ("٣", "marker"), ("²", "marker"), ("inf", "marker"),
        ("1.234", "fraction"), ("1,234", "fraction"), ("3,5", "fraction"), ("0,5", "fraction"),
        ("-3", "negative"), ("−3", "negative"), ("0180", "leading_zero"), ("00", "leading_zero"),
    ],
)  # fmt: skip
def test_what_is_no_count_is_refused_and_never_guessed(text: str, fault: str) -> None:
    said = cells.count(text)
    assert (said.fault, said.status) == (fault, "missing")
    assert isnan(said.number)


@pytest.mark.parametrize(
    ("text", "share"), [("33", 0.33), ("12,5", 0.125), ("12.5 %", 0.125), ("0", 0), ("100%", 1)]
)
def test_per_cent_becomes_a_part_of_one(text: str, share: float) -> None:
    assert cells.per_cent(text).number == pytest.approx(share)


@pytest.mark.parametrize("text", ["101", "-1", "1 000 %"])
def test_a_share_beyond_the_whole_is_refused(text: str) -> None:
    assert cells.per_cent(text).fault == "beyond"


def test_a_difference_may_be_negative_and_half_but_no_other_fraction() -> None:
    assert cells.net("−12,5") == cells.Said(-12.5, "value")
    assert cells.net("2,5") == cells.Said(2.5, "value")
    assert cells.net("0,3").fault == "fraction"


@given(st.integers(0, 10**9), st.sampled_from(["", " ", "\u00a0", "\u202f"]))
def test_every_number_is_read_back_whatever_parts_its_thousands(number: int, space: str) -> None:
    assert cells.count(f"{number:,}".replace(",", space)) == cells.Said(number, "value")


@given(st.text(max_size=12))
def test_any_text_is_a_number_a_marker_or_a_fault(text: str) -> None:
    said = cells.count(text)
    assert said.fault or said.status != "value" or (said.number >= 0 and said.number % 1 == 0)
