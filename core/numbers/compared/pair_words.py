"""Name two selections by what differs between them, and both by what they have in common."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from core.choice.choices import Choices
from core.numbers.sheet import Sheet
from core.numbers.titles import source_of, subject_of, whose
from core.words import comparing, texts

EVERYONE: Final = texts.SEX["total"].lower()  # goes without saying, unless it is what differs


SHORT: Final = 28  # letters of a name within a sentence


@dataclass(frozen=True)
class Side:
    """Give one of two selections: its sheet, and the parts of its name."""

    sheet: Sheet
    parts: tuple[str, ...]

    @classmethod
    def of(cls, choices: Choices, made: Sheet, part: str) -> "Side":
        """Name what is shown, of whom, where and when; `part` is the class of a split."""
        subject = ", ".join(filter(None, (subject_of(choices), part)))
        units, places, when = whose(choices, made.figure)
        whom = texts.SEX[made.sex].lower()
        return cls(made, (subject, texts.listing(units), texts.listing(places), when, whom))


def names(left: Side, right: Side) -> tuple[str, str]:
    """Name each by what differs, as within a sentence; or by where it stands, if nothing does."""
    pairs = [(one, other) for one, other in _paired(left, right) if one != other]
    if not pairs:
        return comparing.LEFT, comparing.RIGHT
    one, other = (", ".join(filter(None, each)) for each in zip(*pairs, strict=True))
    return one, other


def short(named: tuple[str, str]) -> tuple[str, str]:
    """Give names that fit in a sentence or a head: by where each stands, where theirs are long."""
    return named if max(map(len, named)) <= SHORT else (comparing.LEFT, comparing.RIGHT)


def title(left: Side, right: Side) -> str:
    """Compose the title: what both have in common, then what stands beside what."""
    shared = [one for one, other in _paired(left, right) if one == other]
    common = ", ".join(each for each in shared if each not in ("", EVERYONE))
    if len(shared) == len(left.parts):
        return comparing.SAME.format(common=common)
    one, other = names(left, right)
    told = comparing.BESIDE.format(left=one, right=other)
    return f"{common}: {told}" if common else told


def with_base(side: Sheet, shared: str) -> str:
    """Name a side, and what its shares are of where the other's are not of the same."""
    name, base = side.figure.series[0].label, side.base
    return name if base == shared else f"{name}: {base[:1].lower()}{base[1:]}"


def population(left: Sheet, right: Sheet) -> str:
    """Say who is counted, on each side where it is not the same."""
    one, other = (each.perspective.population.rstrip(".") for each in (left, right))
    return one if one == other else comparing.EACH.format(left=one, right=other)


def unlike(left: Sheet, right: Sheet) -> str:
    """Say that the two are of unlike periods or persons; nothing where they are of the same."""
    differ = {
        comparing.UNLIKE_PERIODS: {*left.selection.periods} != {*right.selection.periods},
        comparing.UNLIKE_PERSONS: left.perspective.population != right.perspective.population,
    }
    what = [word for word, is_so in differ.items() if is_so]
    return comparing.UNLIKE.format(what=texts.listing(what)) if what else ""


def source(left: Sheet, right: Sheet) -> str:
    """Write where the numbers come from, each source once."""
    sources = dict.fromkeys(each.measure.source.rstrip(".") for each in (left, right))
    return source_of(right.delivery, replace(right.measure, source="; ".join(sources)))


def _paired(left: Side, right: Side) -> Sequence[tuple[str, str]]:
    """Pair the parts of the names; one subject seen from two sides says from which."""
    first, second = left.parts, right.parts
    stages = [each.sheet.perspective.title.lower() for each in (left, right)]
    if first[0] == second[0] and stages[0] != stages[1]:
        told = [comparing.STAGE.format(subject=first[0], stage=stage) for stage in stages]
        first, second = (told[0], *first[1:]), (told[1], *second[1:])
    return [*zip(first, second, strict=True)]
