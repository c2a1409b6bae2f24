"""Hang up a sheet: head, key figures, chart, map, table, development, files, definition."""

from collections.abc import Iterable
from functools import partial

import streamlit as st

from core import drawing, formats, geography, texts
from core.comparison import years_after
from core.drawing import Drawing
from core.exports import takeaway
from core.palette import Theme
from core.pivot import lay_out
from core.sheet import REGION_KINDS, Sheet
from core.ui import controls, copy_link, markup, pivot_table, zoom_map
from core.ui import visit as visits
from core.ui.visit import Visit


def sheet(visit: Visit, composed: Sheet) -> None:
    """Show a whole measure sheet, the view that the reader chose first."""
    _head(composed)
    with st.container(horizontal=True, horizontal_alignment="distribute", key="views"):
        controls.view(visit)
        _take_away(visit, composed)
    if not composed.figure.rows:
        st.info(texts.EMPTY_SHEET)
        return
    if visit.selection.view == "map" and composed.measure.kind in REGION_KINDS:
        _map(visit, composed)
    elif visit.selection.view == "table":
        _table(visit, composed)
    elif visit.selection.view == "time":
        _development(visit, composed)
    else:
        _chart(visit, composed)
    _notes(composed.notes)
    _definition(composed)


def theme() -> Theme:
    """Give the theme that the reader's browser shows."""
    return "dark" if st.context.theme.type == "dark" else "light"


def _head(composed: Sheet) -> None:
    context = f"{composed.perspective.population}. {composed.source}"
    st.html(
        markup.head(composed.title, [context], example=composed.delivery.example)
        + markup.finding(composed.finding)
        + markup.key_figures(composed.keys)
    )


def _notes(lines: Iterable[str]) -> None:
    written = markup.notes(lines)
    if written:
        st.html(written)


def _chart(visit: Visit, composed: Sheet) -> None:
    with st.container(horizontal=True, key="options"):
        _options(visit, composed, ("number", "sex", "base", "order", "groups", "rest", "residuals"))
    _draw(drawing.chart(composed, theme()), "chart")


def _map(visit: Visit, composed: Sheet) -> None:
    with st.container(horizontal=True, key="options"):
        _options(visit, composed, ("number", "map_sex", "base", "residuals"))
        controls.single("frame", {"": texts.WHOLE_COUNTRY} | _counties(), visit.selection.frame)
        controls.single("region", {"": texts.NO_FOCUS} | _regions(composed), visit.selection.region)
    drawn, bars = drawing.map_and_bars(composed, theme())
    left, right = st.columns([5, 6], gap="medium")
    with left:
        _draw(drawn, "map", clickable=True)
    with right:
        _draw(bars, "ranked")
    zoom_map.show(composed, theme())


def _table(visit: Visit, composed: Sheet) -> None:
    with st.container(horizontal=True, key="options"):
        _options(visit, composed, ("base", "order", "groups", "rest", "residuals"))
    st.html(markup.caption(composed.base))
    pivot_table.show(lay_out(composed.shown), caption=composed.title, key="pivot")
    st.html(markup.symbols())


def _development(visit: Visit, composed: Sheet) -> None:
    figures = composed.periods
    if len(figures[0].series) < 2:  # noqa: PLR2004  # one period has no development
        st.info(texts.TIME_ONE)
        return
    rows = sorted(figures[0].rows, key=lambda row: row.kind != "rate")
    labels = {row.key: row.label for row in rows} | {drawing.LARGEST: texts.TIME_ALL}
    with st.container(horizontal=True, key="options"):
        _options(visit, composed, ("number", "base", "residuals"))
        controls.single("region", labels, drawing.followed(composed), texts.TABLE_HEAD)
    _draw(drawing.development(composed, theme()), "time")
    breaks = (texts.BREAK.format(year=one.year, note=one.note) for one in composed.measure.breaks)
    _notes(words for words in breaks if words not in composed.notes)


def _options(visit: Visit, composed: Sheet, names: tuple[str, ...]) -> None:
    """Offer what changes the picture; what has no meaning for this measure is left out."""
    chosen, figure, measure = visit.selection, composed.figure, composed.measure
    summed, counted = figure.summed, not figure.delivered_shares
    offered = {
        "number": (texts.NUMBER, chosen.number, counted),
        "sex": (texts.SEX_CHOICE, chosen.sex, summed),
        "map_sex": (_one_sex(composed), drawing.map_sex(composed), summed),
        "base": (texts.BASE, chosen.base, summed),
        "order": (texts.ORDER, chosen.order or measure.order, True),
        "groups": (texts.GROUPS, chosen.groups, bool(measure.rollup) and counted),
        "rest": (texts.REST_CHOICE, chosen.rest, composed.shown.folded or chosen.rest == "open"),
        "residuals": (texts.RESIDUALS, chosen.residuals, counted and _has_residuals(composed)),
    }  # fmt: skip
    _further(visit)
    for name in names:
        labels, value, fits = offered[name]
        if fits:
            controls.single(name.removeprefix("map_"), labels, value)


def _further(visit: Visit) -> None:
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


def _has_residuals(composed: Sheet) -> bool:
    hidden = composed.selection.residuals == "hidden"
    return hidden or any(row.kind == "residual" for row in composed.figure.rows)


def _draw(drawn: Drawing, key: str, *, clickable: bool = False) -> None:
    if drawn.caption:
        st.html(markup.caption(drawn.caption))
    if not clickable:
        st.vega_lite_chart(drawn.spec, theme=None, key=f"drawn-{key}", alt=drawn.alt)
        return
    st.vega_lite_chart(
        drawn.spec, theme=None, key=f"drawn-{key}", alt=drawn.alt,
        on_select=partial(_clicked, f"drawn-{key}"), selection_mode=["region"],
    )  # fmt: skip


def _clicked(key: str) -> None:
    """Take the clicked region as the focus; a click beside the map lets go of it."""
    picked = st.session_state[key]["selection"].get("region") or []
    visits.change(region=picked[0]["code"] if picked else "")


def _take_away(visit: Visit, composed: Sheet) -> None:
    link = st.context.url or ""
    with st.container(horizontal=True, width="content", key="take-away"):
        for kind, label in texts.FILES.items():
            st.download_button(
                label,
                data=partial(takeaway.make, kind, composed, _drawings(visit, composed, kind), link),
                file_name=takeaway.file_name(composed, kind),
                mime=takeaway.MIME[kind],
                on_click="ignore",
                key=f"take-{kind}",
            )
        copy_link.show(texts.COPY_LINK, texts.COPIED, key="copy-link")


def _drawings(visit: Visit, composed: Sheet, kind: takeaway.Kind) -> takeaway.Draw:
    """Bind what a picture needs; it is drawn only when somebody asks for the file."""
    if kind not in ("png", "svg"):
        return list
    view = visit.selection.view
    if view == "map" and composed.measure.kind in REGION_KINDS:
        return partial(drawing.map_and_bars, composed, "light", inline=True)
    if view == "time":
        return lambda: [drawing.development(composed)]
    return lambda: [drawing.chart(composed)]


def _definition(composed: Sheet) -> None:
    words = texts.DEFINITION_LABELS
    measure, delivery = composed.measure, composed.delivery
    with st.expander(texts.DEFINITION):
        st.markdown(f"**{words['definition']}.** {measure.definition}")
        st.markdown(f"**{words['population']}.** {composed.perspective.population}")
        st.markdown(f"**{words['source']}.** {composed.source}")
        for title, lines in ((words["caveats"], measure.caveats), (words["notes"], delivery.notes)):
            if lines:
                st.markdown(f"**{title}**\n\n" + "\n".join(f"- {line}" for line in lines))


def _counties() -> dict[str, str]:
    return {county.code: county.name for county in geography.counties()}


def _regions(composed: Sheet) -> dict[str, str]:
    named = {row.key: row.label for row in composed.figure.rows if row.key.isdigit()}
    return dict(sorted(named.items(), key=lambda pair: formats.collate(pair[1])))
