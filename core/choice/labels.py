"""Write periods, units and classes of a split, as titles, lists and charts name them."""

from collections import Counter
from collections.abc import Sequence

from core.choice.selection import Period, period_of
from core.deliveries.store import Unit
from core.words import formats, texts


def split_label(split: str, name: str) -> str:
    """Write a class of a split."""
    return f"{texts.TERM} {name}" if split == "term" else name


def unit_names(units: Sequence[Unit]) -> list[str]:
    """Name units; those that share a name with another are told apart by their codes."""
    shared = Counter(unit.name for unit in units)
    return [f"{unit.name} ({unit.code})" if shared[unit.name] > 1 else unit.name for unit in units]


def period_label(period: Period) -> str:
    """Write a period."""
    start, end = period or (None, None)
    return formats.period(start, end, texts.UNKNOWN_PERIOD)


def period_words(id_: str) -> str:
    """Write a period from its id, also one that the open delivery does not have."""
    return period_label(period_of(id_))
