"""Write what stands around a measure's numbers: title, percentage base, source."""

from collections.abc import Sequence

from core.choice.choices import Choices
from core.choice.labels import period_label, unit_names
from core.choice.selection import MOST_SERIES, Selection
from core.deliveries.catalogue import Measure
from core.deliveries.store import Delivery, Unit
from core.numbers import findings
from core.numbers.comparison import SUM
from core.numbers.figure import Figure
from core.words import formats, texts


def title_of(
    choices: Choices, figure: Figure, development: Sequence[Figure] = (), sex: str = "total"
) -> str:
    """Compose the title: what, of whom, where and when."""
    units, places, when = whose(choices, figure, development)
    if sex != "total":
        when = f"{when}, {texts.SEX[sex].lower()}"
    return findings.title(subject_of(choices), units, places, [when])


def whose(
    choices: Choices, figure: Figure, development: Sequence[Figure] = ()
) -> tuple[list[str], list[str], str]:
    """Say whose numbers they are: of which units, where and when."""
    selection = choices.selection
    units = named_units([choices.units[unit] for unit in selection.units])
    periods = [period_label(period) for period in reversed(choices.chosen_periods)]
    if development:
        labels = [one.label for one in development[0].series]
        periods = [texts.FROM_TO.format(first=labels[0], last=labels[-1])]
    places = [selection.institution] if selection.institution not in units else []
    when = texts.listing(periods)
    if any(one.key == SUM for one in figure.series):
        when = f"{when} {texts.ADDED}"
    return units, places, when


def named_units(units: Sequence[Unit]) -> list[str]:
    """Name units in a title; many are counted, for where they stand they have their names."""
    if len(units) <= MOST_SERIES:
        return unit_names(units)
    return [f"{len(units)} {texts.counted(units[0].type, len(units))}"]


def subject_of(choices: Choices) -> str:
    """Say what a sheet is about: its title until the colon."""
    selection, measure = choices.selection, choices.measure
    after = texts.YEARS_AFTER.get(selection.years_after, "")
    subject = f"{measure.short} {after}" if after else measure.title
    split = choices.catalogue.measures.get(selection.split)
    return f"{subject} {texts.BY.format(split=split.title.lower())}" if split else subject


def base_of(figure: Figure, selection: Selection) -> str:
    """Name what the shares are of."""
    named = texts.BASE_TITLE[figure.base] if figure.summed else texts.BASE_TITLE_TOTAL
    return of_known(named, figure, selection)


def of_known(named: str, figure: Figure, selection: Selection) -> str:
    """Say that residuals are left out; delivered shares keep theirs, whatever was asked."""
    left_out = selection.residuals == "hidden" and not figure.delivered_shares
    return f"{named}, {texts.OF_KNOWN}" if left_out else named


def source_of(delivery: Delivery, measure: Measure) -> str:
    """Write where a sheet's numbers come from."""
    return texts.SOURCE.format(
        source=measure.source.rstrip("."),
        delivery=delivery.title,
        drawn=formats.day(delivery.drawn),
    )
