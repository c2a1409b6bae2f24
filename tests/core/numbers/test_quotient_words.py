"""Every form of number is written with its mark: share, ratio, per thousand and difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.counts import Cell, Count, Form, delivered_share
from core.numbers.cell_words import numbers, plotted, reach, tell, titles, value_of, written
from core.numbers.figure import Series
from core.numbers.kinds import Number
from core.quotients import compare
from core.words import formats

HIDDEN, TWO = Count(2.5, 1), Count(5, 2)
NUMBERS: tuple[Number, ...] = ("share", "count", "base")
P = "\u00a0%"
DELIVERED = delivered_share(0.84, None)

# Form, the two numbers, then what is written of share, count and base, and how they are marked.
CASES: list[tuple[Form, Count, Count, tuple[str, ...], tuple[str, ...]]] = [
    ("share", Count(713), Count(3424), (f"20,8{P}", "713", "3\u202f424"), ("", "", "")),
    ("share", Count(5), Count(40), (f"12,5{P}\u00a0*", "5", "40"), ("unsure", "", "")),
    ("share", Count(50), Count(10), (f"500,0{P}\u00a0*", "50", "10"), ("unsure", "", "")),
    ("share", HIDDEN, Count(40), (f"≈\u00a06,3{P}", "1–4", "40"),
     ("suppressed", "suppressed", "")),
    ("share", TWO, Count(40), (f"≈\u00a012,5{P}", "≈\u00a05", "40"),
     ("suppressed", "suppressed", "")),
    ("share", Count(30), HIDDEN, (f"≈\u00a01\u202f200,0{P}", "30", "1–4"),
     ("suppressed", "", "suppressed")),
    ("share", Count(22.5, 1), Count(42.5, 1), (f"52,9{P}", "22,5", "42,5"), ("", "", "")),
    ("share", Count(0), Count(40), (f"0,0{P}", "0", "40"), ("", "", "")),
    ("share", Count(0), Count(10), (f"0,0{P}\u00a0*", "0", "10"), ("small", "", "")),
    ("share", Count(5), Count(0), ("–", "5", "0"), ("undivided", "", "")),
    ("share", HIDDEN, Count(0), ("–", "1–4", "0"), ("undivided", "suppressed", "")),
    ("ratio", Count(117), Count(100), ("1,17", "117", "100"), ("", "", "")),
    ("ratio", Count(5), Count(40), ("0,13\u00a0*", "5", "40"), ("unsure", "", "")),
    ("ratio", Count(0), Count(40), ("0,00\u00a0*", "0", "40"), ("unsure", "", "")),
    ("ratio", HIDDEN, HIDDEN, ("≈\u00a01,00", "1–4", "1–4"), ("suppressed",) * 3),
    ("ratio", Count(0), Count(0), ("–", "0", "0"), ("undivided", "", "")),
    ("per_thousand", Count(4486), Count(21511), ("208,5", "4\u202f486", "21\u202f511"),
     ("", "", "")),
    ("per_thousand", Count(5), Count(400), ("12,5\u00a0*", "5", "400"), ("unsure", "", "")),
    ("per_thousand", Count(0), Count(198), ("0,0", "0", "198"), ("", "", "")),
    ("per_thousand", HIDDEN, Count(400), ("≈\u00a06,3", "1–4", "400"),
     ("suppressed", "suppressed", "")),
    ("per_thousand", Count(5), Count(0), ("–", "5", "0"), ("undivided", "", "")),
    ("difference", Count(1010), Count(644), (f"+57{P}", "+366", "644"), ("", "", "")),
    ("difference", Count(40), Count(50), (f"\u221220{P}", "\u221210", "50"), ("", "", "")),
    ("difference", Count(40), Count(40), (f"0{P}", "0", "40"), ("", "", "")),
    ("difference", Count(5), Count(40), (f"\u221288{P}\u00a0*", "\u221235\u00a0*", "40"),
     ("unsure", "unsure", "")),
    ("difference", HIDDEN, Count(50), (f"\u221295{P}\u00a0*", "\u221247,5\u00a0*", "50"),
     ("unsure", "unsure", "")),
    ("difference", Count(50), HIDDEN, (f"+1\u202f900{P}\u00a0*", "+47,5\u00a0*", "1–4"),
     ("unsure", "unsure", "suppressed")),
    ("difference", HIDDEN, HIDDEN, (f"≈\u00a00{P}", "≈\u00a00", "1–4"), ("suppressed",) * 3),
    ("difference", TWO, HIDDEN, (f"≈\u00a0+100{P}", "≈\u00a0+2,5", "1–4"), ("suppressed",) * 3),
    ("difference", Count(0), Count(0), ("–", "0", "0"), ("undivided", "", "")),
    ("difference", Count(0), Count(40), (f"\u2212100{P}\u00a0*", "\u221240\u00a0*", "40"),
     ("unsure", "unsure", "")),
    ("difference", Count(5), Count(0), ("–", "+5\u00a0*", "0"), ("undivided", "unsure", "")),
]  # fmt: skip


@pytest.mark.parametrize(("form", "part", "base", "words", "marks"), CASES)
def test_a_number_is_written_by_its_form_and_its_mark(
    form: Form, part: Count, base: Count, words: tuple[str, ...], marks: tuple[str, ...]
) -> None:
    told = [tell(compare(part, base, form), number, 1) for number in NUMBERS]
    assert tuple(each.text for each in told) == words
    assert tuple(each.mark for each in told) == marks
    assert all((each.value is None) == (each.text in ("–", "1–4")) for each in told)


@pytest.mark.parametrize("form", ["share", "ratio", "per_thousand", "difference"])
@pytest.mark.parametrize(
    ("status", "word"), [("missing", "ej levererat"), ("impossible", "kan inte förekomma")]
)
def test_what_was_not_delivered_or_cannot_be_is_said(form: Form, status: str, word: str) -> None:
    cell = Cell(status=status, form=form)  # type: ignore[arg-type]
    assert [written(cell, number) for number in NUMBERS] == [word] * 3
    assert (reach(cell), plotted(cell, "share"), plotted(cell, "count")) == ("", None, None)


@pytest.mark.parametrize(
    ("form", "text"), [("ratio", "0,84"), ("share", f"84{P}"), ("per_thousand", "840,0")]
)
def test_a_ready_made_number_has_no_sides(form: Form, text: str) -> None:
    cell = Cell(None, DELIVERED, "value", form)
    assert numbers(cell) == {
        "share": text, "reach": "", "count": "ej levererat", "base": "ej levererat",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("share", f"2–10{P}"),  # 1 of 41.5 to 4 of 38.5
        ("ratio", "0,02–0,10"),
        ("per_thousand", "24,1–103,9"),
        ("difference", f"\u221298{P} till \u221290{P}"),
    ],
)
def test_the_interval_is_written_in_the_same_form(form: Form, text: str) -> None:
    assert reach(compare(HIDDEN, Count(40, 1), form)) == text
    assert reach(compare(Count(25), Count(40), form)) == ""


def test_values_are_as_written_and_plots_as_drawn() -> None:
    thousand = compare(Count(4486), Count(21511), "per_thousand")
    assert value_of(thousand, "share") == pytest.approx(208.544465)
    assert plotted(thousand, "share") == pytest.approx((208.544465,) * 3)
    ratio = compare(Count(117), Count(100), "ratio")
    assert (value_of(ratio, "share"), plotted(ratio, "share")) == (1.17, (1.17,) * 3)
    change = compare(Count(40), Count(50), "difference")
    assert value_of(change, "share") == pytest.approx(-0.2)
    assert plotted(change, "share") == pytest.approx((-20,) * 3)
    assert plotted(change, "count") == (-10, -10, -10)
    hidden = compare(HIDDEN, Count(50), "difference")
    assert plotted(hidden, "count") == (-47.5, -49, -46)


def test_tooltips_list_the_numbers_that_a_series_has_in_its_own_words() -> None:
    named = {"share": "Övergångstal", "count": "Registrerade", "base": "Unga"}
    rates = Series("rate", "Övergångstal", numbers=named)  # type: ignore[arg-type]
    assert list(titles(rates).items()) == [
        ("share", "Övergångstal"), ("reach", "Intervall"), ("count", "Registrerade"),
        ("base", "Unga"),
    ]  # fmt: skip
    assert titles(Series("count", "Antal", numbers={"count": "Antal"})) == {"count": "Antal"}
    assert set(titles(Series("plain", "Vanlig"))) == {"share", "reach", "count", "base"}


@given(st.integers(0, 500), st.integers(1, 500), st.integers(0, 2))
def test_signs_follow_the_change_and_zero_has_none(after: int, before: int, least: int) -> None:
    cell = compare(Count(after), Count(before), "difference")
    change, part = written(cell, "count").rstrip("\u00a0*"), written(cell, "share", least)
    assert change == formats.signed(after - before)
    assert change[0] in ("+", "\u2212") or after == before
    zero = part.strip("\u00a0%*") == "0"
    assert zero or part.startswith("+" if after > before else "\u2212")
