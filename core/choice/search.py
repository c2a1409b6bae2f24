"""Find programmes, places and measures from a few words, forgiving about spelling and å/ä/ö."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from rapidfuzz import fuzz

from core.choice import flows
from core.choice.contents import Contents
from core.choice.regional import offer, years_of
from core.deliveries.catalogue import Catalogue, Measure
from core.deliveries.indicators import PERSPECTIVE, Indicator, read_indicators
from core.deliveries.store import Unit
from core.places import geography, groups
from core.words import municipal, prose, texts
from core.words.spelling import fold

GOOD: Final = 78  # of 100: about one wrong letter in five
EXACT: Final = 100  # every word is a whole word, or a code
CERTAIN: Final = 120  # and the kind of place is named as well
SURE: Final = 90  # a whole word, or how it begins
MOST: Final = 8
TOGETHER: Final = 2  # two words that make one say more than two that are found apart
# Said of every place of a kind: it says which kind is meant, and finds none by itself.
_KIND: Final = {kind: {*map(fold, words)} for kind, words in municipal.SAID_OF.items()}
_PROFILE: Final = fold(prose.PROFILE_WORDS).split()
_FLOWS: Final = fold(f"{texts.PAGES['floden']} {prose.PAGE_WORDS['floden']}").split()
_MARKS: Final = str.maketrans(dict.fromkeys(",–-", " "))


@dataclass(frozen=True)
class Hit:
    """Give one thing found: a unit, a measure or both, and the perspective that has them.

    In the perspective of municipalities the unit is a place, the measure an indicator.
    """

    perspective: str
    unit: Unit | None
    measure: Measure | None
    score: float
    view: Literal["", "profile", "flows"] = ""


def find(words: str, contents: Contents, catalogue: Catalogue) -> list[Hit]:
    """Find what the words mean, best first: units, measures, and units with a measure.

    "sjuksköterska boende" gives Sjuksköterskeexamen with Boendelän, "motala övergångstal" that
    municipality with Övergångstal, "motala profil" its profile, "flöden norrbotten" that county's.
    """
    asked = _words(words)
    if not asked:
        return []
    measures = _matching(asked, _measures(contents, catalogue))
    units = _matching(asked, _units(contents))
    hits = [*_joined(asked, units, measures, contents), *_alone(asked, units, measures)]
    hits += _profiles_and_moves(asked, contents)
    unique: dict[object, Hit] = {}
    for hit in sorted(hits, key=lambda hit: -hit.score):
        key = (hit.perspective, hit.unit, hit.measure and hit.measure.id, hit.view)
        unique.setdefault(key, hit)
    return list(unique.values())[:MOST]


def pages(words: str) -> list[str]:
    """Find the pages that go by these words; no page is guessed at."""
    asked = _words(words)
    named = {id_: f"{title} {prose.PAGE_WORDS.get(id_, '')}" for id_, title in texts.PAGES.items()}
    return [
        id_ for id_, text in named.items() if asked and min(_scores(asked, _words(text))) >= SURE
    ]


@dataclass(frozen=True)
class _Match:
    perspective: str
    unit: Unit | None
    measure: Measure | None
    scores: tuple[float, ...]  # of each word asked for


def _units(contents: Contents) -> list[tuple[str, Unit | None, Measure | None, str]]:
    named: list[tuple[str, Unit | None, Measure | None, str]] = [
        (perspective, unit, None, f"{unit.code} {unit.name}")
        for perspective, units in contents.units.items()
        if perspective != PERSPECTIVE
        for unit in units.values()
    ]
    # What is true of every county tells none from another.
    ending = f" {municipal.COUNTY_ENDING}"
    called = {groups.COUNTRY: prose.COUNTRY_WORDS}
    places = (
        (each, called.get(each.code, each.name.removesuffix(ending))) for each in _places(contents)
    )
    return [*named, *((PERSPECTIVE, each, None, name) for each, name in places)]


def _places(contents: Contents) -> list[Unit]:
    """List what can be chosen of places, where the delivery tells of any; by its own name."""
    if PERSPECTIVE not in contents.units:
        return []
    ready = [Unit("group", each.id, each.name) for each in groups.ready() if each.codes]
    counties = [Unit("county", each.code, each.name) for each in geography.counties()]
    towns = [Unit(PERSPECTIVE, each.code, each.name) for each in geography.municipalities()]
    known = {each.code for each in counties}
    country = Unit("country", groups.COUNTRY, municipal.COUNTRY)
    return [*(each for each in ready if each.code not in known), *counties, *towns, country]


def _measures(
    contents: Contents, catalogue: Catalogue
) -> list[tuple[str, Unit | None, Measure | None, str]]:
    found = [
        (perspective, measure)
        for measure in catalogue.measures.values()
        for perspective in measure.perspectives
        if perspective != PERSPECTIVE and measure.id in contents.measures.get(perspective, ())
    ]
    indicators = [each for each in read_indicators().values() if years_of(each, contents)]
    told = [*found, *((PERSPECTIVE, each) for each in indicators)]
    return [
        (perspective, None, measure, " ".join((measure.title, measure.short, *measure.aliases)))
        for perspective, measure in told
    ]


def _matching(
    asked: Sequence[str], candidates: Sequence[tuple[str, Unit | None, Measure | None, str]]
) -> list[_Match]:
    found = []
    for perspective, unit, measure, text in candidates:
        scores = _scores(asked, _words(text))
        if max(scores) >= GOOD:
            said = _KIND.get(unit.type, ()) if unit and perspective == PERSPECTIVE else ()
            found.append(_Match(perspective, unit, measure, _of_kind(asked, scores, said)))
    return found


def _of_kind(
    asked: Sequence[str], scores: Sequence[float], said: Collection[str]
) -> tuple[float, ...]:
    """Score words that say what kind of place is meant: beside a name they leave no doubt."""
    named = [score for word, score in zip(asked, scores, strict=True) if word not in said]
    sure = len(named) < len(asked) and min(named, default=0) >= SURE
    certain = (CERTAIN,) * len(asked)
    by_kind = (EXACT if word in said else each for word, each in zip(asked, scores, strict=True))
    return certain if sure else tuple(by_kind)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(text).translate(_MARKS).split())


def _scores(asked: Sequence[str], text: Sequence[str]) -> tuple[float, ...]:
    """Score each word, also as one with its neighbour: what was asked may be written apart."""
    scores = [_likeness(word, text) for word in asked]
    for at, pair in enumerate(pairwise(asked)):
        together = min(_likeness("".join(pair), text) + TOGETHER, 100.0)
        if together >= GOOD + TOGETHER:
            scores[at : at + 2] = (max(score, together) for score in scores[at : at + 2])
    return tuple(scores)


def _likeness(word: str, text: Sequence[str]) -> float:
    """Give how well a word matches any word of a text: a whole code, a beginning, a near miss."""
    best = 0.0
    for each in text:
        if each == word:
            return 100.0
        if each.startswith(word):
            best = max(best, 96.0 if len(word) > 2 else 80.0)  # noqa: PLR2004
        elif word in each and len(word) > 3:  # noqa: PLR2004
            best = max(best, 84.0)
        elif len(word) > 3:  # noqa: PLR2004
            # The asked word may be inflected or shorter: compare it with as much of the text's.
            best = max(best, fuzz.ratio(word, each[: len(word)]) * 0.97, fuzz.ratio(word, each))
    return best


def _alone(asked: Sequence[str], *groups: Sequence[_Match]) -> list[Hit]:
    return [
        Hit(match.perspective, match.unit, match.measure, _mean(match.scores, asked))
        for group in groups
        for match in group
    ]


def _joined(
    asked: Sequence[str], units: Sequence[_Match], measures: Sequence[_Match], contents: Contents
) -> list[Hit]:
    """Join a unit and a measure that together match every word."""
    hits = []
    for unit in units:
        for measure in measures:
            if unit.perspective != measure.perspective or unit.unit is None or not measure.measure:
                continue
            scores = [max(pair) for pair in zip(unit.scores, measure.scores, strict=True)]
            useful = min(max(unit.scores), max(measure.scores))
            gain = any(b > a + 5 for a, b in zip(unit.scores, measure.scores, strict=True))
            own = any(a > b + 5 for a, b in zip(unit.scores, measure.scores, strict=True))
            if min(scores) < GOOD or useful < GOOD or not (gain and own):
                continue
            if _has(contents, unit.perspective, unit.unit, measure.measure):
                hits.append(Hit(unit.perspective, unit.unit, measure.measure, _mean(scores, asked)))
    return hits


def _profiles_and_moves(asked: Sequence[str], contents: Contents) -> Iterator[Hit]:
    """Find municipalities with a profile, and the moves of a county, less surely of one in it."""
    for place, score in _beside(_PROFILE, (PERSPECTIVE,), asked, contents):
        every = read_indicators().values()
        if told := [each for each in every if _has(contents, PERSPECTIVE, place, each)]:
            yield Hit(PERSPECTIVE, place, told[0], CERTAIN * score, "profile")
    for place, score in _beside(_FLOWS, ("county", PERSPECTIVE), asked, contents):
        if flows.institutions(contents):
            code = geography.region(place.code).county
            sure = CERTAIN if code == place.code else EXACT
            county = Unit("county", code, geography.name_of(code))
            yield Hit(PERSPECTIVE, county, None, sure * score, "flows")


def _beside(
    said: Sequence[str], kinds: Collection[str], asked: Sequence[str], contents: Contents
) -> list[tuple[Unit, float]]:
    """Find the places, and how surely (0-1), that are all there is beside what was said."""
    rest = [word for word in asked if max(fuzz.ratio(word, each) for each in said) < SURE]
    if not 0 < len(rest) < len(asked):
        return []
    places = [each for each in _units(contents) if each[1] and each[1].type in kinds]
    found = [(each.unit, min(each.scores)) for each in _matching(rest, places) if each.unit]
    # What is spelt right is no misspelling of its neighbour.
    least = max(GOOD, min(SURE, max((score for _, score in found), default=0)))
    return [(unit, score / EXACT) for unit, score in found if score >= least]


def _has(contents: Contents, perspective: str, unit: Unit, measure: Measure) -> bool:
    """Tell whether the delivery has a measure for a unit, an indicator for a place."""
    if isinstance(measure, Indicator):
        return not offer(measure, contents, groups.group([unit.code]).codes).reason
    entries = contents.entries.get((perspective, unit.id), ())
    return any(entry.measure == measure.id for entry in entries)


def _mean(scores: Sequence[float], asked: Sequence[str]) -> float:
    return sum(scores) / len(asked)
