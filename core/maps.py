"""Draw values on the outlines of Sweden: a Vega-Lite map with its legend."""

import json
import math
import textwrap
from collections.abc import Collection, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Final, Literal

import pyarrow as pa

from core import geography, texts
from core.counts import Status
from core.formats import DASH
from core.geography import Level
from core.map_scale import Number, Scale, scale
from core.map_template import DASHED, Spec, inks, template
from core.palette import Theme

HATCH: Final = "suppressed-hatch"  # id of the SVG pattern that fills suppressed regions
LABELS: Final = {
    "suppressed": f"{texts.STATUS['suppressed']} (maskerat)",
    "missing": texts.STATUS["missing"].lower(),
    "impossible": texts.STATUS["impossible"].lower(),
}


@dataclass(frozen=True, slots=True)
class RegionValue:
    """Give what is known of a region: the number behind its colour and every one beside it."""

    code: str
    name: str
    value: float | None
    status: Status
    text: str
    detail: tuple[tuple[str, str], ...] = ()


def classes(values: Sequence[RegionValue], number: Number) -> Scale:
    """Return the scale that `draw` colours these values by."""
    return scale([each.value for each in values if each.value is not None and _known(each)], number)


def draw(  # noqa: PLR0913  # all but the values are the look, each by name
    level: Level,
    values: Sequence[RegionValue],
    *,
    number: Number,
    legend_title: str,
    theme: Theme = "light",
    frame: str | Collection[str] | None = None,
    focus: str | None = None,
    classed: Scale | None = None,
    width: int | Literal["container"] = "container",
    height: int = 560,
    inline: bool = False,
) -> Spec:
    """Return a map as a Vega-Lite spec; a click on it selects `region` by code.

    `frame`: a county's code or a group of municipality codes, which alone fill the picture.
    `classed`: a scale shared with other maps; without it, one made from the values in sight.
    `inline`: plain JSON that carries the outlines, for export; otherwise their address and an
    Arrow table, for the browser.
    Values whose code is no region of the level, such as residuals, are left out.
    """
    shown = complete(level, values, frame)
    classed = classed or classes(shown, number)
    states = [state(each, classed) for each in shown]
    titles = tuple(dict.fromkeys(title for each in shown for title, _ in each.detail))
    seen = {"focus": focus if focus in {each.code for each in shown} else ""}
    rows = [_row(each, name, titles) | seen for each, name in zip(shown, states, strict=True)]
    spec = deepcopy(template(level, theme, framed=len(shown) < len(geography.regions(level))))
    spec |= {"width": width, "height": height}
    spec["datasets"] = {"values": rows if inline else _packed(rows)}
    regions = spec["layer"][0]
    regions["transform"][0]["from"]["fields"] = [name for name in rows[0] if name != "focus"]
    regions["encoding"]["tooltip"] = _tooltip(legend_title, titles)
    _set_scales(regions["encoding"], set(states), classed, theme)
    regions["encoding"]["fill"]["legend"] |= _legend(classed, legend_title)
    return _carry_outlines(spec) if inline else spec


def complete(
    level: Level, values: Sequence[RegionValue], frame: str | Collection[str] | None = None
) -> list[RegionValue]:
    """Return one value per region in the frame: what was not delivered is said to be missing.

    Counties always show the whole country. Errors: UnknownRegionError for a frame that is none.
    """
    given = {each.code: each for each in values}
    return [
        given.get(each.code)
        or RegionValue(each.code, each.name, None, "missing", texts.STATUS["missing"])
        for each in _in_frame(level, frame)
    ]


def _in_frame(level: Level, frame: str | Collection[str] | None) -> Sequence[geography.Region]:
    if not frame or level == "county":
        return geography.regions(level)
    if isinstance(frame, str):
        return geography.municipalities(geography.region(frame).county)
    return [geography.region(code) for code in sorted(frame)]


def state(each: RegionValue, classed: Scale) -> str:
    """Return the number of the class, or why there is none; 0/0 is missing."""
    if each.value is not None and _known(each):
        return str(classed.position(each.value))
    return "missing" if each.status == "value" else each.status


def _known(each: RegionValue) -> bool:
    return each.status == "value" and each.value is not None and math.isfinite(each.value)


def _row(each: RegionValue, name: str, titles: tuple[str, ...]) -> dict[str, str]:
    given = dict(each.detail)
    numbers = {f"d{place}": given.get(title, DASH) for place, title in enumerate(titles)}
    return {"code": each.code, "state": name, "text": each.text} | numbers


def _packed(rows: list[dict[str, str]]) -> pa.Table:
    """Pack the rows as Arrow with repeated words once: a third of the bytes of every click."""
    table = pa.Table.from_pylist(rows)
    words = pa.dictionary(pa.int16(), pa.string())
    fields = [pa.field(name, pa.string() if name == "code" else words) for name in rows[0]]
    return table.cast(pa.schema(fields))


def _tooltip(legend_title: str, titles: tuple[str, ...]) -> list[dict[str, str]]:
    """Return the fields of the tooltip: "title" is the word that makes the name its heading."""
    fields = {"properties.name": "title", "text": legend_title}
    fields |= {f"d{place}": title for place, title in enumerate(titles)}
    return [{"field": field, "type": "nominal", "title": title} for field, title in fields.items()]


def _set_scales(encoding: Spec, states: set[str], classed: Scale, theme: Theme) -> None:
    """List every class, the highest on top, and after them only the states that occur."""
    ink = inks(theme)
    fills = {str(place): colour for place, colour in enumerate(classed.colours)}
    fills = dict(reversed(fills.items()))
    others = {
        "suppressed": f"url(#{hatch_id(theme)})",
        "missing": ink.paper,
        "impossible": ink.paper,
    }
    fills |= {name: fill for name, fill in others.items() if name in states}
    ranges = {
        "fill": list(fills.values()),
        "stroke": [ink.faint if name in DASHED else ink.border for name in fills],
        "strokeDash": [DASHED.get(name, [1, 0]) for name in fills],
    }
    for channel, colours in ranges.items():
        encoding[channel]["scale"] = {"domain": list(fills), "range": colours}


def _legend(classed: Scale, legend_title: str) -> Spec:
    labels = LABELS | {str(place): label for place, label in enumerate(classed.labels)}
    return {
        "title": textwrap.wrap(legend_title, 26) or None,
        "labelExpr": f"{json.dumps(labels, ensure_ascii=False)}[datum.value]",
    }


def _carry_outlines(spec: Spec) -> Spec:
    """Put the outlines where their address stands, for a renderer that fetches nothing."""
    for layer in spec["layer"]:
        layer["data"] = {"values": geography.outlines(), "format": layer["data"]["format"]}
    return spec


def hatch_id(theme: Theme) -> str:
    """Return the id of a theme's pattern: one page may hold both."""
    return HATCH if theme == "light" else f"{HATCH}-{theme}"


def hatch_defs(theme: Theme) -> str:
    """Return the SVG pattern that suppressed regions refer to, for a picture's head."""
    ink = inks(theme)
    return (
        f'<defs><pattern id="{hatch_id(theme)}" width="5" height="5" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)">'
        f'<rect width="5" height="5" fill="{ink.hatch_ground}"/>'
        f'<rect width="1.5" height="5" fill="{ink.hatch_line}"/></pattern></defs>'
    )


def hatch_svg(*themes: Theme) -> str:
    """Return an SVG without size that brings the patterns of these themes to a page, once."""
    hidden = 'width="0" height="0" style="position:absolute" aria-hidden="true"'
    return f"<svg {hidden}>{''.join(map(hatch_defs, themes))}</svg>"
