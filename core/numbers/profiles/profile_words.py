"""Say what a profile shows: title, finding, what must be known to read it, sources."""

from collections.abc import Iterator, Sequence
from typing import Final

from core.deliveries.indicators import Indicator, read_indicators
from core.numbers.municipal import place_words
from core.numbers.municipal.indicators import Place
from core.numbers.pivot import Pivot
from core.numbers.profiles.profile_numbers import Told
from core.numbers.statistics import PARTS
from core.places import groups
from core.words import municipal, texts

FEWEST: Final = 3  # numbers with a place, and places: of fewer, highest and lowest say little


def title(name: str, others: Sequence[str], sex: str = "total") -> str:
    """Compose the title: whose profile, of whom where one sex stands alone, beside what."""
    whom = [texts.SEX[sex].lower()] if sex in PARTS else []
    words = municipal.PROFILE if others else municipal.PROFILE_ALONE
    return words.format(name=", ".join([name, *whom]), others=texts.listing(others))


def called(place: Place) -> str:
    """Name what it is compared with; a group that a reader put together has a list for a name."""
    return place.label if groups.exists(place.key) else municipal.THE_GROUP


def finding(name: str, told: Sequence[Told]) -> str:
    """Say in which share or ratio it stands highest in its group, and in which lowest."""
    placed: dict[float, list[Told]] = {}
    for each in told:
        if each.standing is None or each.number != "share":
            continue
        first, last, of = each.standing
        if first == last and of >= FEWEST:  # a place that is sure
            placed.setdefault((first - 1) / (of - 1), []).append(each)
    if sum(map(len, placed.values())) < FEWEST:
        return ""
    high, low = placed[min(placed)], placed[max(placed)]
    if len(high) > 1 or len(low) > 1:
        return ""
    return municipal.HIGHEST_AND_LOWEST.format(
        name=name, high=_placed(high[0]), low=_placed(low[0])
    )


def sources(indicators: Sequence[Indicator]) -> str:
    """Name each source once; which of its registers stands where the number is defined."""
    sources = dict.fromkeys(each.source.partition(": ")[0] for each in indicators)
    whole = [one for one in sources if not any(one != other and one in other for other in sources)]
    return texts.listing(whole)


def notes(
    told: Sequence[Told], table: Pivot, indicators: Sequence[Indicator], unknown: Sequence[str]
) -> tuple[str, ...]:
    """List what explains the marks, what is not there and why, and who is counted.

    `unknown` is what would be compared with, and has no number.
    """
    lacking = [municipal.NOT_COMPARED.format(names=texts.listing(unknown))] if unknown else []
    return (*_explained(told, table), *lacking, *_absent(indicators), *_populations(indicators))


def _placed(told: Told) -> str:
    standing = told.standing or (0, 0, 0)
    number = f"{told.name[:1].lower()}{told.name[1:]}"
    return municipal.PLACED.format(number=number, place=place_words.place(standing), of=standing[2])


def _explained(told: Sequence[Told], table: Pivot) -> Iterator[str]:
    """Explain the marks of the table, most important first."""
    marks = {entry.mark for _, line in table.flat() for entry in line.entries}
    hidden = place_words.hides(cell for each in told for cell in (*each.cells, each.before))
    yield from place_words.explained(marks, hidden=hidden, delivered=False)
    delivered = {
        each.indicator.title for each in told if any(cell.share.delivered for cell in each.cells)
    }
    if delivered:
        yield municipal.DELIVERED_SOME.format(names=texts.listing(sorted(delivered)))
    if told and all(each.of_all for each in told):
        yield municipal.ONLY_ALL
    if len({each.standing[2] for each in told if each.standing}) > 1:
        yield municipal.PLACES_KNOWN
    if not any(each.since for each in told):
        yield municipal.NO_EARLIER
    if "within" in marks:
        yield municipal.WITHIN


def _absent(indicators: Sequence[Indicator]) -> Iterator[str]:
    """Say which indicators the delivery does not have."""
    here = {each.id for each in indicators}
    absent = [each.title for id_, each in read_indicators().items() if id_ not in here]
    if absent:
        yield municipal.NOT_DELIVERED.format(names=texts.listing(absent))


def _populations(indicators: Sequence[Indicator]) -> Iterator[str]:
    """Say who is counted, once for all the indicators that count the same persons."""
    titles: dict[str, list[str]] = {}
    for each in indicators:
        titles.setdefault(each.population, []).append(each.title)
    for population, named in titles.items():
        yield f"{texts.listing(named)}: {population}."
