"""Offer what changes a sheet's picture, in one row above it; only what has a meaning there."""

import streamlit as st

from core import drawing, formats, geography, texts
from core.comparison import years_after
from core.sheet import Sheet
from core.ui import controls
from core.ui.visit import Visit

_CHART = ("number", "sex", "base", "order", "groups", "rest", "residuals")
_MAP = ("number", "map_sex", "base", "residuals")
_TABLE = ("base", "order", "groups", "rest", "residuals")
_TIME = ("number", "base", "residuals")


def of_chart(visit: Visit, composed: Sheet) -> None:
    """Offer what changes the bars."""
    with _row():
        _offer(visit, composed, _CHART)


def of_table(visit: Visit, composed: Sheet) -> None:
    """Offer what changes the table."""
    with _row():
        _offer(visit, composed, _TABLE)


def of_map(visit: Visit, composed: Sheet) -> None:
    """Offer what changes the map, what fills it and which region is in focus."""
    with _row():
        _offer(visit, composed, _MAP)
        controls.single("frame", {"": texts.WHOLE_COUNTRY} | _counties(), visit.selection.frame)
        controls.single("region", {"": texts.NO_FOCUS} | _regions(composed), visit.selection.region)


def of_development(visit: Visit, composed: Sheet) -> None:
    """Offer what changes the lines, and which row they follow: rates first."""
    rows = sorted(composed.periods[0].rows, key=lambda row: row.kind != "rate")
    labels = {row.key: row.label for row in rows} | {drawing.LARGEST: texts.TIME_ALL}
    with _row():
        _offer(visit, composed, _TIME)
        controls.single("region", labels, drawing.followed(composed), texts.TABLE_HEAD)


def _row() -> st.delta_generator.DeltaGenerator:
    return st.container(horizontal=True, key="options")


def _offer(visit: Visit, composed: Sheet, names: tuple[str, ...]) -> None:
    """Offer what changes the picture; what has no meaning for this measure is left out."""
    chosen, figure, measure = visit.selection, composed.figure, composed.measure
    summed, counted = figure.summed, not figure.delivered_shares
    offered = {
        "number": (texts.NUMBER, chosen.number, counted),
        "sex": (*_sexes(composed), summed),
        "map_sex": (_one_sex(composed), drawing.map_sex(composed), summed),
        "base": (texts.BASE, chosen.base, summed),
        "order": (texts.ORDER, chosen.order or measure.order, True),
        "groups": (texts.GROUPS, chosen.groups, bool(measure.rollup) and counted),
        "rest": (texts.REST_CHOICE, chosen.rest, composed.shown.folded or chosen.rest == "open"),
        "residuals": (texts.RESIDUALS, chosen.residuals, counted and _has_residuals(composed)),
    }  # fmt: skip
    _offer_further(visit)
    for name in names:
        labels, value, fits = offered[name]
        if fits:
            controls.single(name.removeprefix("map_"), labels, value)


def _offer_further(visit: Visit) -> None:
    """Offer years after the degree, a split, sums and other institutions where there are any."""
    choices = visit.choices
    if len(choices.years_after) > 1:
        labels = {years: texts.YEARS[years] for years in choices.years_after}
        controls.single("years_after", labels, years_after(choices))
    if len(choices.splits) > 1:
        controls.single("split", controls.split_labels(choices), visit.selection.split)
    if len(choices.institutions) > 1:
        labels = {name: name for name in choices.institutions}
        controls.single("institution", labels, choices.institution)
    several = len(visit.selection.units) * len(visit.selection.periods) > 1
    if several and choices.may_add and not visit.selection.split:
        controls.single("combine", texts.COMBINE, visit.selection.combine)


def _one_sex(composed: Sheet) -> dict[str, str]:
    """Offer what one map can show: all, or one sex; a distribution has no total."""
    whole = () if composed.figure.base == "sex_distribution" else ("total",)
    return {sex: texts.SEX[sex] for sex in (*whole, "women", "men")}


def _sexes(composed: Sheet) -> tuple[dict[str, str], str]:
    """Offer both sexes side by side, unless something else stands side by side already."""
    if len(composed.figure.series) == 1:
        return dict(texts.SEX_CHOICE), composed.selection.sex
    return _one_sex(composed), drawing.sexes(composed)[0]


def _has_residuals(composed: Sheet) -> bool:
    hidden = composed.selection.residuals == "hidden"
    return hidden or any(row.kind == "residual" for row in composed.figure.rows)


def _counties() -> dict[str, str]:
    return {county.code: county.name for county in geography.counties()}


def _regions(composed: Sheet) -> dict[str, str]:
    named = {row.key: row.label for row in composed.figure.rows if row.key.isdigit()}
    return dict(sorted(named.items(), key=lambda pair: formats.collate(pair[1])))
