"""Draw how much of each measure differs between two deliveries, by kind of difference."""

from collections.abc import Sequence
from typing import Any, Final

import altair as alt
import pandas as pd

from core.deliveries.catalogue import read_catalogue
from core.pictures.chart_template import finish
from core.pictures.palette import Theme, colours, series_colours
from core.pictures.shown import Drawing
from core.words import differing as words
from core.words import formats

STEP: Final = 28  # pixels of a measure
WIDEST: Final = 320  # pixels of a measure's name


def draw(
    measures: pd.DataFrame, parts: pd.DataFrame, kinds: Sequence[str], theme: Theme
) -> Drawing:
    """Draw a bar per measure that differs in some kinds; `parts` has a column per kind, as shares.

    A kind has the same colour in every picture.
    """
    every = (*series_colours(theme), colours(theme)["residual"])
    coloured = dict(zip(parts.columns, every, strict=True))
    shades = {kind: coloured[kind] for kind in kinds if measures[kind].any()}
    differs = (measures[[*kinds]] > 0).any(axis="columns")
    measures, parts = measures[differs], parts[differs]
    both = zip(measures.to_dict("records"), parts.to_dict("records"), strict=True)
    rows = [row for each, shares in both for row in _parts(each, shares, shades)]
    ink = colours(theme)
    bars = (
        alt.Chart(alt.InlineData(rows))
        .mark_bar(aria=False)
        .encode(
            x=alt.X("part:Q", stack="zero", title=None).axis(
                orient="top", labelExpr="format(datum.value * 100, '.3~r') + '\u00a0%'",
                tickCount=5, gridColor=ink["rule"], domain=False, ticks=False,
            ),
            y=alt.Y("measure:N", sort=None, title=None).axis(
                ticks=False, domainColor=ink["rule"], labelLimit=WIDEST, labelPadding=8,
            ),
            color=alt.Color("colour:N", scale=None),
            order=alt.Order("place:Q"),
            tooltip=[
                alt.Tooltip(f"{field}:N", title=title) for field, title in words.TOOLTIP.items()
            ],
        )
    )  # fmt: skip
    spec = finish(alt.LayerChart(layer=[bars]), theme)
    spec |= {"height": STEP * len(measures) + STEP, "width": "container"}
    legend = tuple((words.DIFFERENCE_HEADS[kind], shade) for kind, shade in shades.items())
    caption = words.PICTURE_NEW if [*kinds] == ["added"] else words.PICTURE
    return Drawing(spec, _told(rows), caption, legend=legend)


def _parts(
    row: dict[Any, Any], shares: dict[Any, Any], shades: dict[str, str]
) -> list[dict[str, object]]:
    """Give a bar's parts, a kind each; what is nought has none."""
    title = read_catalogue().measures[row["measure"]].title
    return [
        {
            "measure": title, "kind": words.DIFFERENCE_HEADS[kind], "colour": shades[kind],
            "part": shares[kind], "place": place, "count": formats.number(row[kind]),
            "share": formats.percent(shares[kind], 1),
        }
        for place, kind in enumerate(shades)
        if row[kind]
    ]  # fmt: skip


def _told(rows: list[dict[str, object]]) -> str:
    """Tell it in words."""
    return " ".join(words.PICTURE_TOLD.format(**row) for row in rows)
