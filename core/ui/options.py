"""Offer what changes a sheet's picture, in one row above it; only what has a meaning there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import streamlit as st

from core.choice import comparing, nearest
from core.choice.nowhere import LARGEST
from core.choice.selection import View
from core.numbers.measures.measure_sheet import SEX
from core.numbers.sheet import Sheet
from core.numbers.statistics import PARTS, one_sex
from core.pictures import drawing, shown
from core.places import geography
from core.ui import controls
from core.ui.visit import Visit
from core.words import movement, texts
from core.words.spelling import collate

Offer = Callable[..., None]


@dataclass(frozen=True)
class Offers:
    """Give the views that a sheet can be seen in, and what is offered above each."""

    views: Callable[[Visit], tuple[View, ...]]
    rows: Mapping[View, Offer]


ONE: Final = ("total", *PARTS)
# What is chosen often stands in the row, the rest one click away.
_CHART = ("number", "sex", "base", "rest")
_MAP = ("number", "map_sex")
_TABLE = ("base", "rest")
_TIME = ("number", "map_sex", "base")
_MORE = ("groups", "order", "residuals")


def of_chart(visit: Visit, composed: Sheet) -> None:
    """Offer what changes the bars."""
    with row():
        _offer_origin(visit)
        offer(visit, composed, _CHART)
        offer_more(composed, _MORE)


def of_table(visit: Visit, composed: Sheet, sort: str = "") -> None:
    """Offer what changes the table; where a head orders it, none of the other orders is chosen."""
    with row():
        _offer_origin(visit)
        offer(visit, composed, _TABLE)
        offer_more(composed, _MORE, order="" if sort else composed.selection.order)


def of_map(visit: Visit, composed: Sheet) -> None:
    """Offer what changes the map, what fills it and which region is in focus."""
    with row():
        _offer_origin(visit)
        offer(visit, composed, _MAP)
        if composed.measure.kind == "municipality":
            frames = {"": texts.WHOLE_COUNTRY} | _counties()
            controls.many("frame", frames, visit.selection.frame)
        regions = {"": texts.NO_FOCUS} | _regions(composed)
        focus = visit.selection.focus  # another view or measure may have its own
        controls.many("focus", regions, focus if focus in regions else "")
        offer_more(composed, ("base", "residuals"))


def of_development(visit: Visit, composed: Sheet) -> None:
    """Offer what changes the lines, and which row they follow: rates first."""
    rows = sorted(drawing.followable(composed), key=lambda row: row.kind != "rate")
    labels, followed = {row.key: row.label for row in rows}, drawing.followed(composed)
    if len(composed.developments) == 1:
        labels = {LARGEST: texts.TIME_ALL} | labels
    # Where women and men have a line each there is no sex to choose.
    by_sex = len(drawing.sexes(composed)) > 1
    with row():
        offer(visit, composed, tuple(name for name in _TIME if not (by_sex and name == "map_sex")))
        controls.many("focus", labels, followed, texts.TABLE_HEAD)
        offer_more(composed, ("residuals",))


def row() -> st.delta_generator.DeltaGenerator:
    """Give the row that stands above a picture."""
    return st.container(horizontal=True, key="options")


def offer(visit: Visit, composed: Sheet, names: tuple[str, ...]) -> None:
    """Offer in the row what changes the picture and has a meaning for the measure."""
    _offer_further(visit)
    offered = _offered(composed)
    for name in names:
        if name in offered:
            controls.few(name.removeprefix("map_"), *offered[name])


def _offer_origin(visit: Visit) -> None:
    """Offer where graduates came from, and the difference, where the delivery tells."""
    if nearest.may_compare_origin(visit.choices):
        controls.many("part", movement.PARTS, visit.selection.part)


def offer_more(composed: Sheet, names: tuple[str, ...], **values: str) -> None:
    """Offer what is seldom chosen behind one button."""
    offered = _offered(composed).items()
    controls.more({name: of for name, of in offered if name in names}, **values)


def _offered(composed: Sheet) -> dict[str, tuple[Mapping[str, str], str]]:
    """Give labels and value of every control that has a meaning for the measure."""
    chosen, figure, measure = composed.selection, composed.figure, composed.measure
    summed, moves = figure.summed, _moves(composed)
    counted = not (figure.delivered_shares or moves)
    offered = {
        "number": (texts.NUMBER, chosen.number, counted),
        "sex": (*_sexes(composed), summed),
        "map_sex": (_one_sex(composed), shown.map_sex(composed), summed),
        "base": (texts.BASE, chosen.base, summed and measure.id != SEX and not moves),
        "rest": (texts.REST_CHOICE, chosen.rest, not moves and _is_foldable(composed)),
        "groups": (texts.GROUPS, chosen.groups, bool(measure.rollup) and counted),
        "order": (texts.ORDER, chosen.order, True),
        "residuals": (texts.RESIDUALS, chosen.residuals, counted and _has_residuals(composed)),
    }
    return {name: (labels, value) for name, (labels, value, fits) in offered.items() if fits}


def _moves(composed: Sheet) -> bool:
    """Tell whether its numbers are of where graduates came from as well."""
    return composed.selection.part in (*filter(None, movement.PARTS),)


def _is_foldable(composed: Sheet) -> bool:
    return composed.shown.folded or composed.selection.rest == "open"


def _offer_further(visit: Visit) -> None:
    """Offer years after the degree, a split, sums and other institutions where there are any."""
    choices = visit.choices
    before = visit.selection.part == "origin"  # where they came from is so before the degree
    if len(choices.years_after) > 1 and not before:
        labels = {years: texts.YEARS[years] for years in choices.years_after}
        controls.few("years_after", labels, visit.selection.years_after)
    if len(choices.splits) > 1:
        controls.few("split", controls.split_labels(choices), visit.selection.split)
    if len(choices.institutions) > 1 and not comparing.of_institutions(choices):
        labels = {name: name for name in choices.institutions}
        controls.many("institution", labels, visit.selection.institution)
    asked = choices.with_selection(visit.asked)  # of which less may be shown at once
    several = len(visit.asked.units) * len(visit.asked.periods) > 1
    apart = visit.selection.split or visit.selection.view == "time"
    if several and not apart and asked.may_add:
        controls.few("combine", texts.COMBINE, visit.selection.combine)


def _one_sex(composed: Sheet) -> dict[str, str]:
    """Offer what one map can show: all, or one sex; a distribution has no total."""
    base = composed.selection.base
    return {sex: texts.SEX[sex] for sex in ONE if one_sex(sex, base, summed=True) == sex}


def _sexes(composed: Sheet) -> tuple[dict[str, str], str]:
    """Offer both sexes side by side, unless something else stands side by side already."""
    if len(composed.figure.series) == 1 and not _moves(composed):
        return dict(texts.SEX_CHOICE), composed.selection.sex
    return _one_sex(composed), drawing.sexes(composed)[0]


def _has_residuals(composed: Sheet) -> bool:
    hidden = composed.selection.residuals == "hidden"
    return hidden or any(row.kind == "residual" for row in composed.figure.rows)


def _counties() -> dict[str, str]:
    return {county.code: county.name for county in geography.counties()}


def _regions(composed: Sheet) -> dict[str, str]:
    named = {row.key: row.label for row in composed.figure.rows if row.key.isdigit()}
    return dict(sorted(named.items(), key=lambda pair: collate(pair[1])))


OFFERS = Offers(
    lambda visit: nearest.views(visit.choices),
    {"chart": of_chart, "map": of_map, "table": of_table, "time": of_development},
)
