"""Write periods and classes of a split, as titles, lists and charts name them."""

from core import formats, texts
from core.selection import Period


def split_label(split: str, name: str) -> str:
    """Write a class of a split."""
    return f"{texts.TERM} {name}" if split == "term" else name


def period_label(period: Period) -> str:
    """Write a period."""
    start, end = period or (None, None)
    return formats.period(start, end, texts.UNKNOWN_PERIOD)


def period_words(id_: str) -> str:
    """Write a period from its id, also one that the open delivery does not have."""
    start, _, end = id_.partition("-")
    known = start.isdigit() and end.isdigit()
    return period_label((int(start), int(end)) if known else None)
