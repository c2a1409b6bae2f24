"""Offer each measure, or say why it is not there; count what its sheet will be of."""

from dataclasses import dataclass

from core.choice.choices import Choices
from core.choice.selection import Period
from core.counts import Count, add_all
from core.deliveries.catalogue import Measure


@dataclass(frozen=True)
class Offer:
    """Offer one measure, or tell why it cannot be chosen; `periods` are those that have it."""

    measure: Measure
    reason: str = ""  # "", "unit_type", "unit", "period"
    periods: tuple[Period, ...] = ()


def offer_each(choices: Choices) -> list[Offer]:
    """Offer each measure of the perspective."""
    return [offer(choices, each) for each in choices.catalogue.measures_of(choices.perspective)]


def offer(choices: Choices, measure: Measure) -> Offer:
    """Offer a measure for the chosen units and periods."""
    kinds = {unit.partition(".")[0] for unit in choices.selection.units}
    having = {entry.period for entry in choices.entries if entry.measure == measure.id}
    if not kinds <= {*measure.unit_types.get(choices.perspective, ())}:
        return Offer(measure, "unit_type")
    if not having:
        return Offer(measure, "unit")
    known = tuple(sorted(period for period in having if period))
    return Offer(measure, "" if having & {*choices.chosen_periods} else "period", known)


def count_each(choices: Choices, measure: Measure) -> tuple[Count | None, ...]:
    """Give the n of each thing that an offered measure's sheet compares; None where it has none.

    Units come as they were chosen, each with its periods, the latest first.
    """
    opened = choices.selection.change(measure=measure.id, split="")  # its own split, if any
    asked = choices.with_selection(opened)
    shown = asked.with_selection(asked.decided)
    found = {(entry.unit, entry.period): entry.count for entry in shown.told}
    if shown.selection.split:
        return (found[shown.first_told],)
    if shown.selection.combine == "add" and asked.may_add:
        return (add_all(found.values()),)
    units, periods = shown.selection.units, shown.chosen_periods
    return tuple(found.get((unit, period)) for unit in units for period in periods)
