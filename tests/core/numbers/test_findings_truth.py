"""Sentences hold for every truth that the masks allow: what is most common, what differs most."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from core.numbers import findings
from tests.core.example_tables import Table, figure, rows

NAMES = ("Låg", "Mellan", "Hög")
HIDDEN = (1, 2, 3, 4)
DUST = 1e-9
Counts = tuple[tuple[int | None, int | None], ...]  # of each category: women, men


def masked(known: list[int], hidden: set[int]) -> Counts:
    """Make a table of known counts, a few of which are hidden."""
    flat = [None if at in hidden else each for at, each in enumerate(known)]
    return tuple(zip(flat[::2], flat[1::2], strict=True))


CELLS = 2 * len(NAMES)
count = st.one_of(st.integers(5, 60), st.integers(5, 60), st.just(0))
few_hidden = st.builds(
    masked,
    st.lists(count, min_size=CELLS, max_size=CELLS),
    st.sets(st.integers(0, CELLS - 1), max_size=3),
)


def said(*tables: Counts, **how: object) -> str:
    made: list[Table] = [dict(zip(NAMES, each, strict=True)) for each in tables]
    return findings.finding(figure(*map(rows, made), **how))


def truths(counts: Counts) -> Iterator[Counts]:
    """Give every table that a masked one may hide."""
    flat = [each for pair in counts for each in pair]
    for known in product(*(HIDDEN if each is None else (each,) for each in flat)):
        yield tuple(zip(known[::2], known[1::2], strict=True))


def shares(counts: Counts, sexes: Sequence[int]) -> dict[str, float]:
    sums = [sum(pair[at] or 0 for at in sexes) for pair in counts]
    return {name: each / max(1, sum(sums)) for name, each in zip(NAMES, sums, strict=True)}


def names(text: str) -> list[str]:
    return re.findall("”(.*?)”", text)


@settings(max_examples=150)
@given(few_hidden)
def test_what_is_most_common_and_next_holds_for_every_truth(counts: Counts) -> None:
    text = said(counts)
    common = re.match(r"Vanligast är ”(.*?)”[^;.]*(?:; därnäst ”(.*?)”)?", text)
    for truth in truths(counts) if common else ():
        ranked = sorted(shares(truth, (0, 1)).items(), key=lambda each: -each[1])
        first, second, third = (share for _, share in ranked)
        assert (common[1], first > second) == (ranked[0][0], True)
        assert common[2] is None or (common[2], second > third) == (ranked[1][0], True)


@settings(max_examples=150)
@given(few_hidden)
def test_where_the_sexes_differ_most_holds_for_every_truth(counts: Counts) -> None:
    _, most, where = said(counts).partition("Kvinnor och män skiljer sig mest i ")
    for truth in truths(counts) if most else ():
        women, men = shares(truth, (0,)), shares(truth, (1,))
        gaps = {each: abs(women[each] - men[each]) for each in NAMES}
        assert gaps[names(where)[0]] >= max(gaps.values()) - DUST


@settings(max_examples=150)
@given(few_hidden, few_hidden)
def test_the_widest_gap_between_two_holds_for_every_truth(first: Counts, second: Counts) -> None:
    text = said(first, second)
    high = re.search(r"% (?:för |\()([AB])", text.replace("\u00a0", " "))
    assert bool(high) == bool(text)
    for one, other in product(truths(first), truths(second)) if high else ():
        a, b = shares(one, (0, 1)), shares(other, (0, 1))
        gaps = {each: a[each] - b[each] for each in NAMES}
        (name,) = names(text)
        assert (gaps[name] > 0) == (high[1] == "A")
        if text.startswith("Störst"):
            assert abs(gaps[name]) >= max(map(abs, gaps.values())) - DUST
