"""Addresses of the small country: every measure and view, with what can be chosen above them."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from core.choice import flows
from core.choice.selection import Selection, as_beside
from core.deliveries.indicators import PERSPECTIVE, read_indicators
from tests.core.disclosure.attacked import AFTER, BEFORE, TOWNS

PERIODS: Final = {
    "background": ("2014-2016", "2017-2019"),
    "throughput": ("2019-2019",),
    "outcomes": ("2008-2013", "2014-2019"),
}
UNITS: Final = {
    "background": ("programme.6AAAA", "programme.6BBBB"),
    "throughput": ("programme.6AAAA", "programme.6BBBB"),
    "outcomes": ("degree.YAAAA", "programme.6AAAA"),
}
MEASURES: Final = {
    "background": (*BEFORE,),
    "throughput": ("study_status",),
    "outcomes": (*AFTER, "employment"),
}
# What can be chosen above every picture.
OPTIONS: Final = {
    "sex": ("both", "total", "women", "men"),
    "number": ("share", "count"),
    "base": ("within_sex", "sex_distribution"),
    "order": ("", "size", "smallest", "alphabetical", "given"),
    "groups": ("categories", "groups"),
    "residuals": ("shown", "hidden"),
    "rest": ("open", "closed"),
    "combine": ("compare", "add"),
    "split": ("", "foreign_background"),
}
# Groups whose differences are one municipality, a county, and one municipality alone.
GROUPS: Final = ((*TOWNS,), TOWNS[:2], TOWNS[:1], TOWNS[:3], TOWNS[1:3], ("05",), ("06", "0580"))
COMPARED: Final = "compared"


@dataclass(frozen=True)
class Asked:
    """What an address asks for: a page, and what is chosen on it."""

    page: str
    selection: Selection


def addresses(seed: int) -> Iterator[Asked]:
    """Give every measure and indicator in every view, the rest of the choices drawn."""
    drawn = random.Random(seed)  # noqa: S311  # no secret
    for perspective, measures in MEASURES.items():
        for measure in measures:
            yield from _of_measure(drawn, perspective, measure)
    yield from _of_places(drawn)
    yield from _of_moves(drawn)


def _of_measure(drawn: random.Random, perspective: str, measure: str) -> Iterator[Asked]:
    """One or two units and periods on the measure's own page, side by side, and beside another."""
    one = _options(drawn).change(measure=measure, units=UNITS[perspective][:1])
    regional = measure.endswith(("county", "municipality"))
    for view in ("chart", "table", "time", *(["map"] if regional else [])):
        chosen = _units(drawn, perspective, one.change(view=view))
        yield Asked(perspective, chosen)
    if measure == "residence_county":
        for part in ("origin", "difference", "change"):
            yield Asked(perspective, chosen.change(view="table", part=part, units=one.units))
    other = drawn.choice(MEASURES[perspective])
    for view in ("matrix", "gap", "institutions", "table"):
        wide = _units(drawn, perspective, one.change(view=view, perspective=perspective))
        yield Asked(COMPARED, wide)
    held = as_beside(wide.change(measure=other, units=UNITS[perspective][-1:]))
    yield Asked(COMPARED, wide.change(view=drawn.choice(("chart", "table")), beside=held))


def _of_places(drawn: random.Random) -> Iterator[Asked]:
    for id_, indicator in read_indicators().items():
        parts = ["", *(part.id for part in indicator.parts)]
        whole = Selection(indicator=id_, view="table", places=TOWNS, number="count")
        yield Asked(PERSPECTIVE, whole)
        for view in ("map", "chart", "table", "time"):
            places = drawn.choice(GROUPS)
            focus = drawn.choice(("", places[-1] if len(places[-1]) > len("05") else ""))
            chosen = _options(drawn).change(indicator=id_, view=view, places=places, focus=focus)
            yield Asked(PERSPECTIVE, chosen.change(part=drawn.choice(parts), split=""))
    for focus in TOWNS[:2]:
        chosen = _options(drawn).change(places=TOWNS, focus=focus, view="profile")
        yield Asked(PERSPECTIVE, chosen)


def _of_moves(drawn: random.Random) -> Iterator[Asked]:
    for year in PERIODS["outcomes"]:
        for view in ("map", "chart", "table", "time", "matrix", "flows"):
            part = drawn.choice(("net", "before", "after", "stayed", flows.TABLE_OF_MOVES))
            chosen = _options(drawn).change(year=year, view=view, part=part, split="")
            yield Asked(flows.SUBJECT, chosen.change(focus=drawn.choice(("", "05", "06"))))


def _options(drawn: random.Random) -> Selection:
    return Selection(**{name: drawn.choice(each) for name, each in OPTIONS.items()})  # type: ignore[arg-type]


def _units(drawn: random.Random, perspective: str, chosen: Selection) -> Selection:
    units, periods = UNITS[perspective], PERIODS[perspective]
    return chosen.change(
        units=units[: drawn.randint(1, len(units))],
        periods=periods[-drawn.randint(1, len(periods)) :],
    )
