"""Sort values into at most five classes with round breaks: colours and Swedish labels."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final

from core.numbers.kinds import HINGES, Kind
from core.pictures.palette import Theme, diverging, sequential
from core.words import formats, texts

CLASSES: Final = 5
MOST_STEPS: Final = 15  # equal steps finer than this would leave nearly all in the open ends
WIDEST: Final = 10  # an outer break lies at most this many times as far out as the inner
POSITIVE: Final = math.ulp(0.0)  # the break that parts a true zero from everything above it
FINEST: Final[dict[Kind, float]] = {
    "share": 0.001,
    "count": 1,
    "difference": 1,
    "share_difference": 0.001,
    "point_difference": 0.1,
    "ratio": 0.01,
    "per_thousand": 0.1,
}


@dataclass(frozen=True, slots=True)
class Scale:
    """Give the classes of a map: each begins at a break, the first below them all."""

    breaks: tuple[float, ...]
    colours: tuple[str, ...]
    labels: tuple[str, ...]

    def position(self, value: float) -> int:
        """Return the number of the class that a value falls in, counted from 0."""
        return bisect_right(self.breaks, value)

    def colour(self, value: float) -> str:
        """Return the colour of a value: the same in the map and in the bars beside it."""
        return self.colours[self.position(value)]


def scale(
    values: Sequence[float], kind: Kind, theme: Theme = "light", limits: tuple[float, ...] = ()
) -> Scale:
    """Return the classes that keep like values together; diverging for what has a hinge.

    Pass the values of every map that shall be compared, as they are written. Shares are 0–1.
    `limits` of the number itself make the classes whatever the values are: all of them stand.
    """
    known = sorted(value for value in values if math.isfinite(value))
    if not known:
        return Scale((), (), ())
    if limits:
        shades = (diverging if kind in HINGES else sequential)(theme)
        return Scale(limits, _spread(shades, len(limits) + 1), _labels(limits, known, kind))
    if kind not in HINGES:
        return _sequential(known, kind, sequential(theme))
    return _diverging(known, kind, diverging(theme))


def _sequential(known: list[float], kind: Kind, shades: tuple[str, ...]) -> Scale:
    zero = (POSITIVE,) if known[0] == 0 and known[-1] > 0 else ()
    positive = known[bisect_right(known, 0) :] if zero else known
    candidates = _rounds(positive[0], positive[-1], CLASSES - 1 - len(zero), FINEST[kind])
    breaks = zero + min(candidates, key=lambda each: _cost(positive, each, 0), default=())
    colours = _spread(shades, len(breaks) + 1)
    return Scale(breaks, colours, _labels(breaks, known, kind))


def _diverging(known: list[float], kind: Kind, shades: tuple[str, ...]) -> Scale:
    hinge = HINGES[kind]
    reach = max(hinge - known[0], known[-1] - hinge)
    if reach == 0:
        return Scale((), (shades[len(shades) // 2],), (_write(hinge, kind),))
    # Below half of the hinge a ratio has no room for two more classes above zero.
    rungs = [rung for rung in _ladder(FINEST[kind], reach) if not hinge or rung <= hinge / 2]
    if len(rungs) < 2:  # noqa: PLR2004
        rungs = [FINEST[kind], 2 * FINEST[kind]]
    pairs = [(near, far) for near, far in combinations(rungs, 2) if far <= WIDEST * near]
    candidates = (_around(hinge, near, far) for near, far in pairs)
    breaks = min(candidates, key=lambda each: _cost(known, each, hinge))
    return Scale(breaks, shades, _labels(breaks, known, kind))


def _around(hinge: float, near: float, far: float) -> tuple[float, ...]:
    return tuple(round(hinge + each, 10) for each in (-far, -near, near, far))


def _rounds(low: float, high: float, most: int, finest: float) -> Iterator[tuple[float, ...]]:
    """Yield the round breaks above `low`: equal steps, and steps of the 1-2-5 ladder."""
    rungs = _ladder(finest, high)
    for step in (rung for rung in rungs if rung * MOST_STEPS > high - low):
        first, last = math.floor(low / step) + 1, math.floor(high / step)
        multiples = [round(each * step, 10) for each in range(first, last + 1)]
        for start in range(max(1, len(multiples) - most + 1)):
            yield tuple(multiples[start : start + most])
    above = [rung for rung in rungs if rung > low]
    for stride in (1, 2, 3):
        for start in range(len(above)):
            yield tuple(above[start::stride][:most])


def _ladder(finest: float, high: float) -> list[float]:
    """Return the round numbers 1, 2, 5, 10 … from the finest to the highest."""
    first, last = math.floor(math.log10(finest)), math.floor(math.log10(max(high, finest)))
    rungs = (
        round(digit * 10.0**exponent, 10)
        for exponent in range(first, last + 1)
        for digit in (1, 2, 5)
    )
    return [rung for rung in rungs if finest <= rung <= high]


def _cost(known: list[float], breaks: tuple[float, ...], hinge: float) -> tuple[float, int, float]:
    """Return the sum of squares within classes; among equals, few and coarse breaks are best.

    On a root scale, so that one Stockholm does not push all others into one class.
    """
    roots = [math.copysign(math.sqrt(abs(value - hinge)), value - hinge) for value in known]
    edges = [0, *(bisect_left(known, each) for each in breaks), len(known)]
    within = sum(_squares(roots[start:end]) for start, end in pairwise(edges))
    return round(within, 9), len(breaks), -breaks[-1] if breaks else 0.0


def _squares(members: list[float]) -> float:
    if not members:
        return 0.0
    mean = math.fsum(members) / len(members)
    return math.fsum((member - mean) ** 2 for member in members)


def _spread(colours: tuple[str, ...], count: int) -> tuple[str, ...]:
    """Pick colours evenly from low to high; a single class gets the middle one."""
    if count == 1:
        return (colours[len(colours) // 2],)
    return tuple(colours[round(i * (len(colours) - 1) / (count - 1))] for i in range(count))


def _labels(breaks: tuple[float, ...], known: list[float], kind: Kind) -> tuple[str, ...]:
    if not breaks:
        return (_write(known[len(known) // 2], kind),)
    zero = breaks[0] == POSITIVE
    if breaks == (POSITIVE,):
        zero_words, above = _write(0, kind), _write(known[-1], kind)
        return zero_words, above if above != zero_words else texts.MORE_THAN.format(
            value=zero_words
        )
    steps = breaks[1:] if zero else breaks
    middle = (_between(low, high, kind) for low, high in pairwise(steps))
    first = texts.LESS_THAN.format(value=_write(steps[0], kind))
    labels = (first, *middle, texts.OR_MORE.format(value=_write(steps[-1], kind)))
    return (_write(0, kind), *labels) if zero else labels


def _between(low: float, high: float, kind: Kind) -> str:
    if kind == "share":
        return f"{formats.number(round(low * 100, 6))}–{_write(high, kind)}"
    joint = "–" if kind == "count" else " till "
    return f"{_write(low, kind)}{joint}{_write(high, kind)}"


def _write(value: float, kind: Kind) -> str:
    if kind in {"share", "share_difference"}:
        per_cent = round(value * 100, 6)
        sign = formats.signed if kind == "share_difference" else formats.number
        return f"{sign(per_cent)}{formats.FIXED}%"
    if kind == "ratio":
        return formats.number(value, 2)
    return formats.signed(value) if kind.endswith("difference") else formats.number(value)
