"""Tell what an address asks for that is there, but not here: what is shown in its place."""

from collections.abc import Iterator, Mapping
from typing import Final

from core.choice.labels import period_words
from core.choice.nearest import Settled
from core.choice.selection import Selection
from core.deliveries.catalogue import Measure
from core.words import prose, texts

UNASKED: Final = Selection()


def replaced(asked: Selection, settled: Settled, measures: Mapping[str, Measure]) -> list[str]:
    """Say what stands in for what was asked for, and which known measure is not there."""
    told = [
        prose.IN_PLACE.format(lost=lost, shown=shown) for lost, shown in _replaced(asked, settled)
    ]
    measure = measures.get(asked.measure)
    if measure and not settled.asked.measure:
        told.append(prose.NO_SUCH_MEASURE.format(lost=measure.short))
    return told


def _replaced(asked: Selection, settled: Settled) -> Iterator[tuple[str, str]]:
    """Pair what was asked for and is not named as lost with what is shown."""
    shown, kept = settled.selection, settled.asked
    if asked.view not in {UNASKED.view, shown.view}:
        yield texts.VIEW[asked.view], texts.VIEW[shown.view]
    # A profile takes for each of its numbers the year that is nearest.
    if shown.view != "profile" and kept.year and shown.year and kept.year != shown.year:
        yield period_words(kept.year), period_words(shown.year)
    if kept.institution and kept.institution != shown.institution:
        yield kept.institution, shown.institution
    if shown.periods and not {*asked.periods} & {*shown.periods, *settled.lost, ""}:
        periods = ([period_words(id_) for id_ in each] for each in (asked.periods, shown.periods))
        lost, instead = map(texts.listing, periods)
        if lost:
            yield lost, instead
