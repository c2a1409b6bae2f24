"""Draw the same values as a map to zoom in: pydeck, without any background from elsewhere."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any, Final

from core.pictures.map_scale import Scale
from core.pictures.map_template import UNSURE, inks
from core.pictures.maps import RegionValue, state, without
from core.pictures.palette import Theme, colours
from core.places import geography
from core.places.centres import Centre
from core.places.geography import Level

if TYPE_CHECKING:
    import pydeck

SWEDEN: Final = (11.0, 55.2, 24.2, 69.1)  # west, south, east, north in degrees
MARGIN: Final = 0.7  # zoom levels kept free, so that nothing is cut at the frame's edge
DOT: Final = 5  # pixels from middle to edge
TRANSPARENT: Final = (0, 0, 0, 0)


def deck(
    level: Level,
    shown: Sequence[RegionValue],
    classed: Scale,
    theme: Theme = "light",
    centres: Sequence[Centre] = (),
) -> "pydeck.Deck":
    """Return a zoomable map of the regions in sight, in the colours of `maps.draw`.

    `centres` in these regions are dots, and rings, as on the drawn map.
    It has no hatch, no legend and no export: suppressed regions are grey, unknown ones empty.
    """
    import pydeck  # noqa: PLC0415  # only this view pays for the import

    features = _features(level, shown, classed, theme)
    layer = pydeck.Layer(
        "GeoJsonLayer",
        data={"type": "FeatureCollection", "features": features},
        id="regions",
        pickable=True,
        get_fill_color="properties.fill",
        get_line_color=_rgba(inks(theme).faint),
        line_width_min_pixels=0.6,
    )
    whole = len(shown) == len(geography.regions(level))
    west, south, east, north = SWEDEN if whole else _bounds(features)
    view = pydeck.data_utils.compute_view([[west, south], [east, north]], view_proportion=1)
    view.zoom -= MARGIN
    # No map style at all: None or "" would fetch one from another host.
    return pydeck.Deck(
        layers=[layer, _dots(centres, shown, theme)],
        initial_view_state=view,
        map_provider=None,
        tooltip={"html": "<b>{name}</b><br>{lines}"},
    )


def _dots(centres: Sequence[Centre], shown: Sequence[RegionValue], theme: Theme) -> Any:  # noqa: ANN401  # pydeck ships no types
    import pydeck  # noqa: PLC0415

    ink, regions = inks(theme), {each.code for each in shown if not each.outside}
    rows = [
        {
            "position": [each.longitude, each.latitude],
            "name": escape(each.name),
            "lines": escape(each.told),
            "fill": _rgba(ink.paper if each.kind == "campus" else ink.focus),
            "line": _rgba(ink.focus if each.kind == "campus" else ink.paper),
        }
        for each in centres
        if {each.municipality, each.municipality[:2]} & regions
    ]
    return pydeck.Layer(
        "ScatterplotLayer", data=rows, id="centres", pickable=True, get_position="position",
        get_fill_color="fill", get_line_color="line",
        stroked=True, radius_min_pixels=DOT, radius_max_pixels=DOT, line_width_min_pixels=2,
    )  # fmt: skip


def _features(
    level: Level, shown: Sequence[RegionValue], classed: Scale, theme: Theme
) -> list[dict[str, Any]]:
    properties = {each.code: _properties(each, classed, theme) for each in shown}
    return [
        feature | {"properties": properties[feature["id"]]}
        for feature in geography.geojson(level)["features"]
        if feature["id"] in properties
    ]


def _properties(each: RegionValue, classed: Scale, theme: Theme) -> dict[str, Any]:
    name = state(each, classed)
    # What has no words, such as an interval that is none, has no line.
    told = [": ".join(line) for line in each.detail if line[1]] or [without(name, [each])]
    return {
        "code": each.code,
        "name": escape(each.name),
        "lines": "<br>".join(map(escape, told)),
        "fill": _fill(name, classed, theme),
    }


def _fill(name: str, classed: Scale, theme: Theme) -> tuple[int, ...]:
    if (place := name.removesuffix(UNSURE)).isdigit():
        return _rgba(classed.colours[int(place)])
    return _rgba(colours(theme)["residual"]) if name == "suppressed" else TRANSPARENT


def _rgba(colour: str) -> tuple[int, ...]:
    return (*bytes.fromhex(colour.removeprefix("#")), 255)


def _bounds(features: Sequence[dict[str, Any]]) -> tuple[float, float, float, float]:
    """Return west, south, east, north of the features in degrees."""
    import shapely  # noqa: PLC0415

    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    west, south, east, north = shapely.total_bounds(shapes)
    return west, south, east, north
