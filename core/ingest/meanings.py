"""Tell what an owner's words mean: perspectives, kinds of units, sexes, measures, regions."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from core.deliveries.catalogue import Measure, read_catalogue
from core.places import geography
from core.places.geography import Level, UnknownRegionError
from core.words import intake
from core.words.spelling import fold


def perspective(text: str) -> str | None:
    """Give the perspective that is meant, by id, title or name."""
    return _perspectives().get(_plain(text))


def unit_type(text: str) -> str | None:
    """Give the kind of unit that is meant."""
    return _of(intake.UNIT_TYPES).get(_plain(text))


def sex(text: str) -> str | None:
    """Give women, men or total."""
    return _of(intake.SEXES).get(_plain(text))


def measures(text: str, perspective: str = "") -> tuple[Measure, ...]:
    """Give the measures that may be meant by id, title or short title; of any perspective if none.

    Where several have the word as title, the one with that id or full title goes first.
    """
    found = _measures().get(_plain(text), ())
    return tuple(each for each in found if not perspective or perspective in each.unit_types)


def category(measure: Measure, text: str) -> str | None:
    """Give a category as it is kept: a region's code, else the label; None for no region."""
    if not measure.is_regional or text in measure.residuals or text in read_catalogue().residuals:
        return text
    return region(text, "county" if measure.kind == "county" else "municipality")


def region(text: str, level: Level) -> str | None:
    """Give a region's code by code, name, or both as in "0580 Linköping"; None if there is none."""
    code, _, rest = text.strip().partition(" ")
    for asked in (text, code if rest and code.isdigit() else ""):
        try:
            return geography.resolve(asked, level)
        except UnknownRegionError:
            continue
    return None


@cache
def _measures() -> Mapping[str, tuple[Measure, ...]]:
    found: dict[str, list[Measure]] = {}
    every = read_catalogue().measures.values()
    for names in ((each.id, each.title) for each in every), ((each.short,) for each in every):
        for each, called in zip(every, names, strict=True):
            for name in called:
                alike = found.setdefault(_plain(name), [])
                if each not in alike:
                    alike.append(each)
    return {name: tuple(alike) for name, alike in found.items()}


@cache
def _perspectives() -> Mapping[str, str]:
    every = read_catalogue().perspectives.values()
    return {_plain(name): each.id for each in every for name in (each.id, each.title, each.name)}


def _of(words: Mapping[str, Iterable[str]]) -> Mapping[str, str]:
    return {_plain(name): id_ for id_, names in words.items() for name in (id_, *names)}


def _plain(text: str) -> str:
    return fold(" ".join(text.split()))


TOTALS: Final = frozenset(map(_plain, intake.TOTALS))


def is_total(text: str) -> bool:
    """Tell whether a label means all categories together."""
    return _plain(text) in TOTALS
