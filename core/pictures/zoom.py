"""Draw the same values as a map to zoom in: pydeck, without any background from elsewhere."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any, Final

from core.pictures.map_scale import Scale
from core.pictures.map_template import inks
from core.pictures.maps import RegionValue, state, without
from core.pictures.palette import Theme, colours
from core.places import geography
from core.places.geography import Level

if TYPE_CHECKING:
    import pydeck

SWEDEN: Final = (11.0, 55.2, 24.2, 69.1)  # west, south, east, north in degrees
MARGIN: Final = 0.7  # zoom levels kept free, so that nothing is cut at the frame's edge
TRANSPARENT: Final = (0, 0, 0, 0)


def deck(
    level: Level, shown: Sequence[RegionValue], classed: Scale, theme: Theme = "light"
) -> "pydeck.Deck":
    """Return a zoomable map of the regions in sight, in the colours of `maps.draw`.

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
        layers=[layer],
        initial_view_state=view,
        map_provider=None,
        tooltip={"html": "<b>{name}</b><br>{lines}"},
    )


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
    lines = each.detail or ((without(each.status, [each]),),)
    return {
        "code": each.code,
        "name": escape(each.name),
        "lines": "<br>".join(escape(": ".join(line)) for line in lines),
        "fill": _fill(state(each, classed), classed, theme),
    }


def _fill(name: str, classed: Scale, theme: Theme) -> tuple[int, ...]:
    if name.isdigit():
        return _rgba(classed.colours[int(name)])
    return _rgba(colours(theme)["residual"]) if name == "suppressed" else TRANSPARENT


def _rgba(colour: str) -> tuple[int, ...]:
    return (*bytes.fromhex(colour.removeprefix("#")), 255)


def _bounds(features: Sequence[dict[str, Any]]) -> tuple[float, float, float, float]:
    """Return west, south, east, north of the features in degrees."""
    import shapely  # noqa: PLC0415

    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    west, south, east, north = shapely.total_bounds(shapes)
    return west, south, east, north
