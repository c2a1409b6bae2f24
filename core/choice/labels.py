"""Write periods, units and classes of a split, as titles, lists and charts name them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from core.choice.selection import UNKNOWN_PERIOD, Period, period_of
from core.deliveries.store import Unit
from core.words import formats, texts


def split_label(split: str, name: str) -> str:
    """Write a class of a split."""
    return f"{texts.TERM} {name}" if split == "term" else name


def unit_names(units: Sequence[Unit]) -> list[str]:
    """Name units; those that share a name with another are told apart by their codes."""
    shared = Counter(unit.name for unit in units)
    return [f"{unit.name} ({unit.code})" if shared[unit.name] > 1 else unit.name for unit in units]


def lost_names(lost: Sequence[str], known: Mapping[str, Unit]) -> list[str]:
    """Write what an address asked for in vain: by name where it is known, else by kind and code."""
    units = [id_ for id_ in lost if id_ in known]
    names = dict(zip(units, unit_names([known[id_] for id_ in units]), strict=True))
    return [names.get(id_) or _lost_name(id_) for id_ in lost]


def period_label(period: Period) -> str:
    """Write a period."""
    start, end = period or (None, None)
    return formats.period(start, end, texts.UNKNOWN_PERIOD)


def period_words(id_: str) -> str:
    """Write a period from its id, also one that the open delivery does not have."""
    return period_label(period_of(id_))


def _lost_name(id_: str) -> str:
    kind, _, code = id_.partition(".")
    if code and kind in texts.UNIT_TYPE:
        return f"{texts.UNIT_TYPE[kind].lower()} {code}"
    is_period = id_ == UNKNOWN_PERIOD or period_of(id_)
    return period_words(id_) if is_period else texts.YEARS.get(id_, id_)
