"""Hold a number with what is hidden in it: counts and shares, divided here and nowhere else."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

Status = Literal["value", "suppressed", "missing", "impossible"]
Form = Literal["share", "ratio", "per_thousand", "difference", "points"]  # what it is written as

STAND_IN: Final = 2.5  # what a suppressed cell of 1–4 persons counts as
REACH: Final = 1.5  # how far the truth can lie from the stand-in
SMALL_BASE: Final = 20


@dataclass(frozen=True, slots=True)
class Count:
    """Give persons, `suppressed` of whose cells stand for 1–4 each.

    Source: the 2.5 rule of Bak- och framgrund.
    """

    value: float
    suppressed: int = 0

    @property
    def low(self) -> float:
        """Give the smallest true number that the shown one can hide."""
        return self.value - REACH * self.suppressed

    @property
    def high(self) -> float:
        """Give the largest true number that the shown one can hide."""
        return self.value + REACH * self.suppressed

    @property
    def hidden(self) -> bool:
        """Tell whether suppressed cells are all that it holds: then no part of it is known."""
        return self.suppressed > 0 and 0 <= self.value <= STAND_IN * self.suppressed

    def __add__(self, other: "Count") -> "Count":
        return Count(self.value + other.value, self.suppressed + other.suppressed)

    def __sub__(self, part: "Count") -> "Count":
        """Take away a part of this count: what is hidden in the part leaves with it."""
        return Count(self.value - part.value, self.suppressed - part.suppressed)


@dataclass(frozen=True, slots=True)
class Share:
    """Give a part of a whole (0–1) and the interval that suppression leaves.

    `value` is None for 0/0 and for what was not delivered. `base` is the whole, None where
    a delivered share came without its n. `apart`: the part is no part of the base.
    """

    value: float | None = None
    low: float | None = None
    high: float | None = None
    base: Count | None = None
    delivered: bool = False
    apart: bool = False

    @property
    def small(self) -> bool:
        """Tell whether the base is too small for the share to say much."""
        return self.base is not None and self.base.value < SMALL_BASE


@dataclass(frozen=True, slots=True)
class Cell:
    """Give one place of a table: its count, its share and why it may be empty.

    `form`: a difference has the change as its count, and its part of what was before as its share;
    points are one share less another, without a count. `withheld`: a number that is masked whatever
    it is, not as one of 1–4: no sum that it belongs to is known.
    """

    count: Count | None = None
    share: Share = Share()
    status: Status = "missing"
    form: Form = "share"
    withheld: bool = False


WITHHELD: Final = Cell(status="suppressed", withheld=True)


def share_of(part: Count, whole: Count) -> Share:
    """Divide a part by the whole that contains it; numerator and denominator vary together."""
    rest = whole - part
    return Share(
        _ratio(part.value, rest.value),
        _ratio(part.low, rest.high),
        _ratio(part.high, rest.low),
        base=whole,
    )


def divide(part: Count, whole: Count) -> Cell:
    """Give a part of the whole that contains it as a cell: its count, its share, its status."""
    return Cell(part, share_of(part, whole), "suppressed" if part.hidden else "value")


def delivered_share(ratio: float, base: float | None) -> Share:
    """Take a share as it was delivered, without counts; its interval is not known."""
    return Share(ratio, None, None, None if base is None else Count(base), delivered=True)


def quotient(numerator: float, denominator: float) -> float | None:
    """Divide, where 0/0 and everything else over 0 is missing."""
    return numerator / denominator if denominator else None


def add(counts: Iterable[Count | None]) -> Count | None:
    """Sum the counts that exist; None when none does."""
    known = [count for count in counts if count is not None]
    return sum(known, Count(0)) if known else None


def add_all(counts: Iterable[Count | None]) -> Count | None:
    """Sum counts of which none may lack: None where one does."""
    known = [*counts]
    return None if None in known else add(known)


def join(first: Cell, second: Cell) -> Cell:
    """Add two cells: what cannot occur adds nothing, what is missing makes the sum missing."""
    for one, other in ((first, second), (second, first)):
        if one.status == "impossible":
            return other
    if first.count is None or second.count is None:
        return WITHHELD if first.withheld or second.withheld else Cell()
    total = first.count + second.count
    return Cell(total, status="suppressed" if total.hidden else "value")


def _ratio(part: float, rest: float) -> float | None:
    return quotient(part, part + rest)
