"""Find the nearest selection that a delivery can show, and say what could not be found."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.choice import comparing
from core.choice.choices import Choices
from core.choice.contents import Contents
from core.choice.offers import offer
from core.choice.selection import VIEWS, Period, Selection, View, period_id, period_of
from core.deliveries.store import Unit
from core.places import geography
from core.words import movement


@dataclass(frozen=True)
class Settled:
    """Give a selection that can be shown, what was lost, and what stands in for what.

    `selection` has every choice made: whatever follows reads it and decides nothing anew.
    `asked` is the same as the reader made it, with what is left to the measure still open. It is
    what addresses carry: then another measure or delivery brings its own defaults, and nobody is
    told to have lost a choice that they never made.
    `linked` pairs a unit that the perspective lacks with those shown in its place.
    `cut` tells that there were too many, `over` which units that left out.
    `alone` tells that a split, a comparison of its own, shows the first unit and period only.
    """

    selection: Selection
    asked: Selection
    lost: tuple[str, ...] = ()
    linked: tuple[tuple[Unit, tuple[Unit, ...]], ...] = ()
    cut: bool = False
    over: tuple[str, ...] = ()
    alone: bool = False


def settle(choices: Choices) -> Settled:
    """Settle units, then periods, then the measure and what depends on it."""
    wanted = choices.selection
    units, linked, lost = _units(choices)
    every_unit = tuple(dict.fromkeys(units))
    limited, over = every_unit[: choices.most], every_unit[choices.most :]
    periods, gone = _periods(choices, limited, changed=bool(linked))
    every = wanted.change(units=limited, periods=periods)
    adds = wanted.combine == "add" and choices.with_selection(every).may_add
    kept = periods if adds else periods[: choices.most_periods(limited)]
    asked = wanted.change(units=limited, periods=kept if limited else wanted.periods)
    if asked.frame not in {"", *(county.code for county in geography.counties())}:
        gone, asked = (*gone, asked.frame), asked.change(frame="")
    asked, selection, more = _measure(choices.with_selection(asked))
    cut = bool(over) or (bool(limited) and len(kept) < len(periods))
    many = len(asked.units) * len(asked.periods) > 1
    apart = selection.split or (selection.beside and selection.combine == "compare")
    alone = many and bool(selection.measure and apart) and not choices.compares
    return Settled(selection, asked, (*lost, *gone, *more), linked, cut, over, alone)


def counterparts(contents: Contents, perspective: str, unit: Unit) -> tuple[Unit, ...]:
    """Give the programmes that lead to a degree, or the degree that a programme leads to."""
    there = contents.units.get(perspective, {})
    if unit.type == "degree":
        return tuple(each for each in there.values() if each.degree == unit.code)
    degree = there.get(f"degree.{unit.degree}")
    return (degree,) if degree else ()


def may_compare_origin(choices: Choices) -> bool:
    """Tell whether it is known where those come from whom a measure tells where they live."""
    origin = choices.catalogue.measures[choices.selection.measure].origin
    told = {each.period for each in choices.entries if each.measure == origin}
    alone = not (choices.compares or choices.selection.beside)
    return bool(origin) and alone and {*choices.chosen_periods} <= told


def views(choices: Choices) -> tuple[View, ...]:
    """Give the views that a measure has: a map for regions, over time where nothing is split."""
    if choices.compares:
        return comparing.views(choices)
    measure = choices.catalogue.measures[choices.selection.measure]
    apart = bool(choices.selection.split or choices.selection.beside)
    absent = {"map": not measure.is_regional, "time": apart}
    absent |= dict.fromkeys(("profile", "flows", *comparing.VIEWS), True)  # of other pages
    return tuple(view for view in VIEWS if not absent.get(view))


def _units(
    choices: Choices,
) -> tuple[tuple[str, ...], tuple[tuple[Unit, tuple[Unit, ...]], ...], tuple[str, ...]]:
    everywhere = {
        id_: unit for units in choices.contents.units.values() for id_, unit in units.items()
    }
    units: list[Unit] = []
    linked: list[tuple[Unit, tuple[Unit, ...]]] = []
    lost: list[str] = []
    for id_ in choices.selection.units:
        if id_ in choices.units:
            units.append(choices.units[id_])
        elif id_ in everywhere and (
            found := counterparts(choices.contents, choices.perspective, everywhere[id_])
        ):
            units += found
            linked.append((everywhere[id_], found))
        else:
            lost.append(id_)
    # Only units of one kind can stand in one chart: the first one decides.
    alike = tuple(unit.id for unit in units if unit.type == units[0].type)
    lost += [unit.id for unit in units if unit.type != units[0].type]
    return alike, tuple(linked), tuple(lost)


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
    # Another page's periods are of another length: the one that meets them is no loss.
    known = {period_id(each) for each in choices.contents.every_period}
    near = changed or (known >= {*wanted} and _shared_years(offered[nearest], wanted) > 0)
    return (nearest,), () if near else wanted


def _shared_years(period: Period, wanted: Sequence[str]) -> int:
    years = {year for id_ in wanted for year in _years(period_of(id_))}
    return len(years & {*_years(period)})


def _years(period: Period) -> range:
    return range(period[0], period[1] + 1) if period else range(0)


def _measure(choices: Choices) -> tuple[Selection, Selection, tuple[str, ...]]:
    """Give up a measure, or what a measure does not have; give what is asked, shown and lost."""
    asked = choices.selection
    if not asked.units or not asked.periods:
        return asked, asked, ()
    lost: tuple[str, ...] = ()
    if asked.institution and asked.institution not in choices.institutions:
        lost, asked = (asked.institution,), asked.change(institution="")
    known = choices.catalogue.measures.get(asked.measure)
    if asked.measure and (known is None or offer(choices.with_selection(asked), known).reason):
        if known is None:
            lost = (*lost, asked.measure)
        asked = asked.change(measure="", split="", years_after="")
    if not asked.measure:
        return asked, asked, lost
    asked, shown, details = _details(choices.with_selection(asked))
    return asked, shown, (*lost, *details)


def _details(choices: Choices) -> tuple[Selection, Selection, tuple[str, ...]]:
    """Give up what the measure does not have: years after, a split, a sum, a view, a focus."""
    asked, decided = choices.selection, choices.decided
    unknown = {
        "years_after": asked.years_after not in {"", decided.years_after},
        "split": asked.split not in {"", decided.split},
        "focus": asked.focus.isdigit() and not geography.exists(asked.focus),
    }
    lost = tuple(getattr(asked, name) for name, is_lost in unknown.items() if is_lost)
    asked = asked.change(**{name: "" for name, is_lost in unknown.items() if is_lost})
    measure = choices.catalogue.measures[asked.measure]
    if measure.kind != "municipality":
        asked = asked.change(frame="")  # counties always show the whole country
    if asked.combine == "add" and not choices.may_add:
        asked = asked.change(combine="compare")
    decided = choices.with_selection(asked).decided
    shown = decided.change(order=asked.order or measure.order)
    offered = views(choices.with_selection(shown))
    if asked.view not in offered:
        # Only what is shown: a view that the reader has not chosen gives way to what says more.
        first = offered[0]
        if choices.compares:
            first = comparing.first_view(choices.with_selection(shown))
        shown = shown.change(view=first)
    moves = shown.part in movement.PARTS and may_compare_origin(choices.with_selection(shown))
    classed = shown.split and (choices.compares or shown.beside)
    if not classed and (shown.view == "time" or not moves):
        shown = shown.change(part="")
    if shown.view not in ("table", "gap"):
        shown = shown.change(sort="")  # only the table has heads to order it by
    shown, gone = _at_once(choices.with_selection(shown))
    return asked, shown, (*lost, *gone)


def _at_once(choices: Choices) -> tuple[Selection, tuple[str, ...]]:
    """Keep the units and periods that are shown at once, compared or added; give those lost."""
    shown = choices.selection
    if choices.compares:
        return shown.change(combine="compare"), ()
    if shown.split or (shown.beside and shown.combine == "compare"):
        # A split is a comparison of its own, and so are two selections.
        unit, period = choices.first_told
        shown = shown.change(combine="compare", units=(unit,), periods=(period_id(period),))
    elif shown.view == "time":  # lines are of each unit and period, whatever is added elsewhere
        compared = shown.periods[: choices.most_periods(shown.units)]
        shown = shown.change(combine="compare", periods=compared)
    elif shown.combine == "add":  # what was not delivered is in no sum
        told = {period_id(each.period) for each in choices.told}
        kept = tuple(id_ for id_ in shown.periods if id_ in told)
        return shown.change(periods=kept), tuple(id_ for id_ in shown.periods if id_ not in told)
    return shown, ()
