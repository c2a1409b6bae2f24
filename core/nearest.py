"""Find the nearest selection that a delivery can show, and say what could not be found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core import geography
from core.choices import Choices, Contents
from core.comparison import split_of
from core.selection import MOST_SERIES, MOST_UNITS, VIEWS, Period, Selection, View, period_id
from core.store import Unit


@dataclass(frozen=True)
class Settled:
    """Give a selection that can be shown, what was lost, and what stands in for what.

    `linked` pairs a unit that the perspective lacks with those shown in its place.
    """

    selection: Selection
    lost: tuple[str, ...] = ()
    linked: tuple[tuple[Unit, tuple[Unit, ...]], ...] = ()
    cut: bool = False


def settle(choices: Choices) -> Settled:
    """Settle units, then periods, then the measure and what depends on it."""
    wanted = choices.selection
    units, linked, lost = _units(choices)
    limited = tuple(dict.fromkeys(units))[:MOST_UNITS]
    periods, gone = _periods(choices, limited, changed=bool(linked))
    most = MOST_SERIES // max(1, len(limited))
    asked = wanted.change(units=limited, periods=periods)
    adds = wanted.combine == "add" and choices.with_selection(asked).may_add
    kept = periods if adds else periods[: max(1, most)]
    selection = wanted.change(units=limited, periods=kept if limited else wanted.periods)
    if selection.frame not in {"", *(county.code for county in geography.counties())}:
        gone, selection = (*gone, selection.frame), selection.change(frame="")
    selection, more = _measure(choices.with_selection(selection))
    cut = len(limited) < len(units) or (bool(limited) and len(kept) < len(periods))
    return Settled(selection, (*lost, *gone, *more), linked, cut)


def counterparts(contents: Contents, perspective: str, unit: Unit) -> tuple[Unit, ...]:
    """Give the programmes that lead to a degree, or the degree that a programme leads to."""
    there = contents.units.get(perspective, {})
    if unit.type == "degree":
        return tuple(each for each in there.values() if each.degree == unit.code)
    degree = there.get(f"degree.{unit.degree}")
    return (degree,) if degree else ()


def views(choices: Choices) -> tuple[View, ...]:
    """Give the views that a measure has: a map for regions, over time where nothing is split."""
    measure = choices.catalogue.measures[choices.selection.measure]
    split = split_of(choices)
    absent = {"map": not measure.is_regional, "time": bool(split)}
    return tuple(view for view in VIEWS if not absent.get(view))


def _units(
    choices: Choices,
) -> tuple[tuple[str, ...], tuple[tuple[Unit, tuple[Unit, ...]], ...], tuple[str, ...]]:
    everywhere = {
        id_: unit for units in choices.contents.units.values() for id_, unit in units.items()
    }
    units: list[str] = []
    linked: list[tuple[Unit, tuple[Unit, ...]]] = []
    lost: list[str] = []
    for id_ in choices.selection.units:
        if id_ in choices.units:
            units.append(id_)
        elif id_ in everywhere and (
            found := counterparts(choices.contents, choices.perspective, everywhere[id_])
        ):
            units += [unit.id for unit in found]
            linked.append((everywhere[id_], found))
        else:
            lost.append(id_)
    # Only units of one kind can stand in one chart: the first one decides.
    kind = units[0].partition(".")[0] if units else ""
    alike = tuple(id_ for id_ in units if id_.startswith(f"{kind}."))
    return alike, tuple(linked), (*lost, *(id_ for id_ in units if id_ not in alike))


def _periods(
    choices: Choices, units: Sequence[str], *, changed: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Keep the periods that exist; else the one that shares most years with what was asked."""
    if not units:
        return choices.selection.periods, ()
    offered = {
        period_id(each): each for each in choices.contents.periods(choices.perspective, units)
    }
    wanted = choices.selection.periods
    kept = tuple(id_ for id_ in offered if id_ in wanted)
    if kept:
        return kept, tuple(id_ for id_ in wanted if id_ not in offered)
    if not wanted:
        return tuple(offered)[:1], ()
    nearest = max(offered, key=lambda id_: _shared_years(offered[id_], wanted))
    # A period of another length is no loss when the page itself has other periods.
    near = changed or _shared_years(offered[nearest], wanted) > 0
    return (nearest,), () if near else wanted


def _shared_years(period: Period, wanted: Sequence[str]) -> int:
    years = {year for id_ in wanted for year in _years(id_)}
    return len(years & set(range(period[0], period[1] + 1))) if period else 0


def _years(id_: str) -> range:
    found = re.fullmatch(r"([0-9]{4})-([0-9]{4})", id_)  # an address may hold any text
    return range(int(found[1]), int(found[2]) + 1) if found else range(0)


def _measure(choices: Choices) -> tuple[Selection, tuple[str, ...]]:
    """Give up a measure, or what a measure does not have: years after, a split, a sum."""
    selection = choices.selection
    if not selection.units or not selection.periods:
        return selection, ()
    lost: list[str] = []
    if selection.institution and selection.institution not in choices.institutions:
        lost.append(selection.institution)
        selection = selection.change(institution="")
    offers = {offer.measure.id: offer for offer in choices.with_selection(selection).offers}
    if selection.measure and (selection.measure not in offers or offers[selection.measure].reason):
        if selection.measure not in choices.catalogue.measures:
            lost.append(selection.measure)
        return selection.change(measure="", split="", years_after=""), tuple(lost)
    if not selection.measure:
        return selection, tuple(lost)
    selection, details = _details(choices.with_selection(selection))
    return selection, (*lost, *details)


def _details(choices: Choices) -> tuple[Selection, tuple[str, ...]]:
    """Give up what the measure does not have: years after, a split, a sum, a view, a region."""
    selection = choices.selection
    unknown = {
        "years_after": selection.years_after not in ("", *choices.years_after),
        "split": selection.split not in ("", *choices.splits),
        "region": selection.region.isdigit() and not geography.exists(selection.region),
    }
    gone = {name: "" for name, is_lost in unknown.items() if is_lost}
    lost = tuple(getattr(selection, name) for name in gone)
    selection = selection.change(**gone)
    if choices.catalogue.measures[selection.measure].kind != "municipality":
        selection = selection.change(frame="")  # counties always show the whole country
    if selection.combine == "add" and not choices.may_add:
        selection = selection.change(combine="compare")
    if selection.view not in views(choices.with_selection(selection)):
        selection = selection.change(view="chart")
    return selection, lost
