"""Say what a profile shows: title, finding, what must be known to read it, sources."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from core.deliveries.indicators import Indicator, read_indicators
from core.numbers import cell_words
from core.numbers.municipal import place_words
from core.numbers.municipal.indicators import Place
from core.numbers.profiles.profile_numbers import Told
from core.numbers.ranking import End, is_at
from core.numbers.statistics import PARTS
from core.places import groups
from core.words import municipal, texts

NAMED: Final = 2  # numbers at each end
HIGHEST: Final[tuple[End, End]] = ("highest", "high")
LOWEST: Final[tuple[End, End]] = ("lowest", "low")


def title(name: str, others: Sequence[str], sex: str = "total") -> str:
    """Compose the title: whose profile, of whom where one sex stands alone, beside what."""
    whom = [texts.SEX[sex].lower()] if sex in PARTS else []
    words = municipal.PROFILE if others else municipal.PROFILE_ALONE
    return words.format(name=", ".join([name, *whom]), others=texts.listing(others))


def called(place: Place) -> str:
    """Name what it is compared with; a group that a reader put together has a list for a name."""
    return place.label if groups.exists(place.key) else municipal.THE_GROUP


def finding(told: Sequence[Told], names: Sequence[str]) -> str:
    """Say in which shares and ratios it surely stands highest or lowest in its group, or nearly.

    Where it does so in none, the first known one stands beside those of `names`, its cells.
    """
    ends = [*filter(None, (_foremost(told, end) for end in (HIGHEST, LOWEST)))]
    if ends:
        return " ".join(ends)
    known = (each for each in told if cell_words.value_of(each.cells[0], each.number) is not None)
    return next((_beside(each, names) for each in known), "")


def _foremost(told: Sequence[Told], ends: tuple[End, End]) -> str:
    """Name the numbers that surely stand at an end of the group; where none do, those near it."""
    for end in ends:
        shares = ((each, each.standing) for each in told if each.number == "share")
        found = [each for each, standing in shares if standing and is_at(standing, end, each.tied)]
        if found:
            numbers = texts.listing([*map(_placed, found[:NAMED])])
            return municipal.FOREMOST[end].format(numbers=numbers)
    return ""


def _beside(told: Told, names: Sequence[str]) -> str:
    known = zip(names, told.cells, strict=True)
    places = [
        f"{name} {cell_words.said(cell, told.number)}"
        for name, cell in known
        if cell.status != "missing"
    ]
    number = f"{told.label}{told.of_whom}"
    return municipal.LEADING.format(number=number, places=", ".join(places))


def sources(indicators: Sequence[Indicator]) -> str:
    """Name each source once; which of its registers stands where the number is defined."""
    sources = dict.fromkeys(each.source.partition(": ")[0] for each in indicators)
    whole = [one for one in sources if not any(one != other and one in other for other in sources)]
    return texts.listing(whole)


def notes(
    told: Sequence[Told],
    marks: Collection[str],
    indicators: Sequence[Indicator],
    unknown: Sequence[str],
) -> tuple[str, ...]:
    """List what explains the marks, what is not there and why, and who is counted.

    `marks` are those that stand in table and pictures; `unknown` is what would be compared with,
    and has no number.
    """
    lacking = [municipal.NOT_COMPARED.format(names=texts.listing(unknown))] if unknown else []
    return (*_explained(told, marks), *lacking, *_absent(indicators), *_populations(indicators))


def _placed(told: Told) -> str:
    number = f"{told.name[:1].lower()}{told.name[1:]}{told.of_whom}"
    return municipal.PLACED.format(number=number, place=told.place)


def _explained(told: Sequence[Told], marks: Collection[str]) -> Iterator[str]:
    """Explain the marks, most important first."""
    hatched = "suppressed" in marks
    yield from place_words.explained(marks, hidden=hatched, delivered=False)
    if not hatched and place_words.hides(
        cell for each in told for cell in (*each.cells, each.before)
    ):
        yield municipal.MASKED_WITHIN
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
