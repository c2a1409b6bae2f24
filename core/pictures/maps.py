"""Draw values on the outlines of Sweden: a Vega-Lite map with its legend."""

import math
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from core.counts import Status
from core.numbers.cell_words import Mark
from core.numbers.kinds import Kind
from core.pictures.chart_template import Spec
from core.pictures.map_scale import Scale, scale
from core.pictures.map_template import LINE, OUTSIDE, TOLD, UNSURE, WORD, template
from core.pictures.palette import Theme
from core.pictures.points import Point, set_points
from core.places import geography
from core.places.geography import Level
from core.words import municipal, texts
from core.words.formats import DASH

# States without a class; what is divided by nothing is undivided.
WITHOUT: Final = ("suppressed", "undivided", "missing", "impossible")
_scale: Final = lru_cache(maxsize=256)(scale)  # which looks for the best classes among many


@dataclass(frozen=True, slots=True)
class RegionValue:
    """Give what is known of a region: the number behind its colour and every one beside it.

    `value` is rounded as it is written; `summed` tells several suppressed cells from one; the
    `mark` says that a number is uncertain. What is `outside` was not asked for: its blank outline
    says where the others lie.
    """

    code: str
    name: str
    value: float | None
    status: Status
    detail: tuple[tuple[str, str], ...] = ()
    summed: bool = False
    outside: bool = False
    mark: Mark = ""


def classes(
    values: Sequence[RegionValue],
    kind: Kind,
    theme: Theme = "light",
    limits: tuple[float, ...] = (),
) -> Scale:
    """Return the scale that `draw` colours these values by: with fixed `limits`, or its own."""
    known = tuple(each.value for each in values if each.value is not None and _known(each))
    return _scale(known, kind, theme, limits)


def draw(  # noqa: PLR0913  # all but the values and their classes are the look, each by name
    level: Level,
    shown: Sequence[RegionValue],
    classed: Scale,
    *,
    theme: Theme = "light",
    focus: str = "",
    height: int = 560,
    inline: bool = False,
    legend_below: bool = False,
    points: Sequence[Point] = (),
) -> Spec:
    """Return a map of the regions in sight; a click on it selects `region` by code.

    `shown` comes from `complete`, `classed` from `classes`, of this map or of several together.
    `points` in these regions are drawn on top; a click on one is a click on its region.
    `inline`: with the outlines in it, for export; otherwise with their address.
    """
    # In one order, however they are ranked: borders lie over each other as before.
    shown = sorted(shown, key=lambda each: each.code)
    states = [state(each, classed) for each in shown]
    titles = tuple(dict.fromkeys(title for each in shown for title, _ in each.detail))
    framed = legend_below or len(shown) < len(geography.regions(level))
    spec = deepcopy(template(level, theme, framed=framed))
    spec |= {"width": "container", "height": height}
    # What differs between clicks travels as data: then the browser swaps data, not the map.
    spec["datasets"] = {
        "values": [_lines(shown, states, titles) | _legend(classed, shown, states)],
        "focus": [{"code": each.code} for each in shown if each.code == focus],
    }
    spec["layer"][0]["encoding"]["tooltip"] = _tooltip(titles)
    inside = [each.code for each in shown if not each.outside]
    set_points(spec, points, inside, theme, framed=framed)
    return _carry_outlines(spec) if inline else spec


def complete(level: Level, values: Sequence[RegionValue], frame: str = "") -> list[RegionValue]:
    """Return one value per region in sight: what was not delivered is said to be missing.

    `frame`: a county, whose municipalities alone are in sight; counties always show the whole
    country. What is no region, such as a residual, is left out. Errors: UnknownRegionError for a
    frame that is none.
    """
    given = {each.code: each for each in values}
    return [
        given.get(each.code) or RegionValue(each.code, each.name, None, "missing")
        for each in _in_frame(level, frame)
    ]


def surrounded(values: Sequence[RegionValue]) -> list[RegionValue]:
    """Return chosen municipalities and, blank, all others of their counties."""
    chosen = {each.code for each in values}
    counties = {geography.region(code).county for code in chosen}
    others = (each for each in geography.municipalities() if each.county in counties)
    around = (
        RegionValue(each.code, each.name, None, "missing", outside=True)
        for each in others
        if each.code not in chosen
    )
    return [*values, *around]


def _in_frame(level: Level, frame: str) -> Sequence[geography.Region]:
    if not frame or level == "county":
        return geography.regions(level)
    return geography.municipalities(geography.region(frame).county)


def state(each: RegionValue, classed: Scale) -> str:
    """Return the number of the class, or why there is none."""
    if each.outside:
        return OUTSIDE
    if each.value is not None and _known(each):
        return f"{classed.position(each.value)}{UNSURE if each.mark else ''}"
    return "undivided" if each.status == "value" else each.status


def _known(each: RegionValue) -> bool:
    return each.status == "value" and each.value is not None and math.isfinite(each.value)


def _lines(
    shown: Sequence[RegionValue], states: Sequence[str], titles: tuple[str, ...]
) -> dict[str, str]:
    """Put each region on a line: its code and state, and its numbers in the order of the titles.

    What another line says already is not said again, but where it stands.
    """
    first: dict[str, int] = {}
    lines = []
    for place, (each, name) in enumerate(zip(shown, states, strict=True)):
        given = dict(each.detail)
        unknown = "" if len(given) == len(titles) else without(name, [each])
        told = WORD.join((name, *(given.get(title, unknown) for title in titles)))
        same = first.setdefault(told, place)
        lines.append(WORD.join((each.code, told if same == place else f"{WORD}{same}")))
    return {"lines": LINE.join(lines)}


def _tooltip(titles: tuple[str, ...]) -> list[dict[str, str]]:
    """Return the fields of the tooltip: "title" is the word that makes the name its heading."""
    fields = {"properties.name": "title"}
    fields |= {f"told.{place}": title for place, title in enumerate(titles, TOLD)}
    return [{"field": field, "type": "nominal", "title": title} for field, title in fields.items()]


def uncertain(shown: Iterable[RegionValue]) -> str:
    """Say how the numbers of regions are uncertain, with the mark that stands at such numbers."""
    marks = sorted({each.mark for each in shown if each.mark and _known(each)})
    return texts.listing([texts.MARKED[m].format(number=texts.TABLE_NOTE[m]) for m in marks])


def without(name: str, alike: Iterable[RegionValue]) -> str:
    """Say why regions of one state have no class; a sum of masked cells may be more than 1–4."""
    if name == "suppressed":
        return texts.MASKED_SUM if any(each.summed for each in alike) else texts.MASKED_REGION
    if name == OUTSIDE:
        return municipal.OUTSIDE
    told = texts.TABLE_NOTE if name == "undivided" else texts.STATUS
    return told.get(name, DASH).lower()


def listed(classed: Scale, shown: Sequence[RegionValue], states: Sequence[str]) -> dict[str, str]:
    """Name every class by its number, the highest first, and after them the looks that occur."""
    named = {str(place): label for place, label in reversed([*enumerate(classed.labels)])}
    if unsure := uncertain(shown):
        named[UNSURE] = unsure
    for name in WITHOUT:
        alike = [each for each, found in zip(shown, states, strict=True) if found == name]
        if alike:
            named[name] = without(name, alike)
    return named


def _legend(classed: Scale, shown: Sequence[RegionValue], states: Sequence[str]) -> dict[str, str]:
    """Give a map's legend: colours of the classes, ids and labels of all, each as one word."""
    named = listed(classed, shown, states)
    labels = [label.replace(LINE, " ") for label in named.values()]
    lists = {"colours": classed.colours, "shown": named, "labels": labels}
    return {name: LINE.join(each) for name, each in lists.items()}


def _carry_outlines(spec: Spec) -> Spec:
    """Put the outlines where their address stands, for a renderer that fetches nothing."""
    looked_up = [
        each["from"]
        for part in (spec, *spec["layer"])
        for each in part.get("transform", ())
        if "from" in each
    ]
    for holder in (*spec["layer"], *looked_up):
        if "url" in holder.get("data", ()):
            holder["data"] = {"values": geography.outlines(), "format": holder["data"]["format"]}
    return spec
