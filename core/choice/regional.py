"""Find which municipalities, indicator and year can be shown, and say what could not be found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from core.choice.contents import Contents
from core.choice.nearest import Settled
from core.choice.nowhere import is_nowhere
from core.choice.selection import Period, Selection, View, period_id, period_of
from core.deliveries.catalogue import read_catalogue
from core.deliveries.indicators import PERSPECTIVE, Indicator
from core.places import geography, groups
from core.places.groups import Group

VIEWS: Final[tuple[View, ...]] = ("map", "chart", "table", "time", "profile")


@dataclass(frozen=True)
class Offer:
    """Offer an indicator with its years, the latest first, or tell why it cannot be chosen."""

    indicator: Indicator
    years: tuple[Period, ...]
    reason: str = ""  # "", "delivery", "places"


def offer(indicator: Indicator, contents: Contents, codes: Sequence[str]) -> Offer:
    """Offer an indicator where the delivery has it, for any of some municipalities."""
    years = years_of(indicator, contents)
    if not years:
        return Offer(indicator, (), "delivery")
    leading = _leading(indicator)
    here = any(  # nearly always the first municipality has it, and no other is looked at
        each.measure in leading
        for code in codes
        for each in contents.of(PERSPECTIVE, [f"{PERSPECTIVE}.{code}"])
    )
    return Offer(indicator, years, "" if here else "places")


def years_of(indicator: Indicator, contents: Contents) -> tuple[Period, ...]:
    """List the years of an indicator, the latest first, one that is not known last."""
    found = {
        year
        for measure in _leading(indicator)
        for year in contents.spans.get((PERSPECTIVE, measure), ())
    }
    return tuple(sorted(found, key=lambda year: year or (0, 0), reverse=True))


def settle(
    selection: Selection, contents: Contents, indicators: Mapping[str, Indicator]
) -> Settled:
    """Settle places, then the indicator, then its year and what is in focus."""
    lost = [id_ for id_ in selection.places if not groups.exists(id_)]
    asked = selection.change(places=tuple(id_ for id_ in selection.places if id_ not in lost))
    indicator = indicators.get(asked.indicator)
    if asked.indicator and (indicator is None or not years_of(indicator, contents)):
        lost.append(indicator.short if indicator else asked.indicator)
        asked, indicator = asked.change(indicator="", part="", year=""), None
    if not asked.places or indicator is None:
        return Settled(asked, asked, tuple(lost))
    asked, more = _known(asked, contents)
    shown = asked.change(
        year=period_id(nearest_year(asked.year, years_of(indicator, contents))),
        order=asked.order or indicator.order,
        focus=asked.focus or _alone(asked),
        sort=asked.sort if asked.view == "table" else "",  # only the table has heads
        view=asked.view if asked.view in VIEWS else "map",
    )
    return Settled(shown, asked, (*lost, *more))


def at_step(selection: Selection) -> Literal["places", "indicator", "sheet"]:
    """Tell how far the reader has come: choosing places, choosing an indicator, or reading."""
    if not selection.places:
        return "places"
    return "sheet" if selection.indicator else "indicator"


def group_of(selection: Selection) -> Group:
    """Give the municipalities that are chosen; one alone stands among those of its county."""
    found = groups.group(selection.places)
    if len(found.codes) == 1:
        found = groups.group([geography.region(found.codes[0]).county])
    return groups.with_centre(found) if selection.centres == "only" else found


def kept_part(part: str, indicator: Indicator) -> str:
    """Give a number or class that an indicator has too; nothing where it has another meaning."""
    classes = read_catalogue().measures.get(indicator.classes)
    rates = {rate.id for rate in classes.rates} if classes else set()
    own = {each.id for each in indicator.parts} | rates
    return part if part in own or (classes and part in classes.categories) else ""


def nearest_year(asked: str, years: Sequence[Period]) -> Period:
    """Give the year that is nearest to another indicator's; where none is asked for, the last."""
    wanted = period_of(asked)
    if wanted is None or wanted in years:
        return wanted if asked and wanted in years else years[0]
    return min(years, key=lambda year: abs((year or (0, 0))[1] - wanted[1]))


def _alone(selection: Selection) -> str:
    """Give the municipality that is chosen alone: it is in focus until another is."""
    codes = groups.group(selection.places).codes
    return codes[0] if len(codes) == 1 else ""


def _known(asked: Selection, contents: Contents) -> tuple[Selection, tuple[str, ...]]:
    """Let go of a focus out of sight and of a year that nothing has; say what was never there."""
    lost: tuple[str, ...] = ()
    if asked.focus not in {"", *group_of(asked).codes}:
        never = is_nowhere(asked.focus, asked.measure)
        lost, asked = (asked.focus,) if never else (), asked.change(focus="")
    if asked.frame and not geography.exists(asked.frame):
        lost, asked = (*lost, asked.frame), asked.change(frame="")
    if asked.year and asked.year not in map(period_id, contents.every_period):
        lost, asked = (*lost, asked.year), asked.change(year="")
    return asked, lost


def _leading(indicator: Indicator) -> set[str]:
    """Give the measures without which an indicator says nothing."""
    parts = {each for part in indicator.parts for each in (part.numerator, part.delivered) if each}
    return {indicator.classes} if indicator.classes else parts
