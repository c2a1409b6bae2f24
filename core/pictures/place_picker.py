"""Draw the map that municipalities are chosen on: those that are chosen stand out."""

from collections.abc import Collection
from typing import Final

from core.pictures import maps
from core.pictures.chart_template import Spec
from core.pictures.map_scale import Scale
from core.pictures.maps import RegionValue
from core.pictures.palette import Theme, sequential
from core.places import geography
from core.words import municipal

HEIGHT: Final = 560


def draw(chosen: Collection[str], theme: Theme) -> Spec:
    """Return a map of all municipalities; a click puts one in `region`, the next takes it out."""
    low, *_, high = sequential(theme)
    classed = Scale((1,), (low, high), (municipal.NOT_CHOSEN, municipal.CHOSEN))
    values = [
        RegionValue(each.code, each.name, float(each.code in chosen), "value")
        for each in geography.municipalities()
    ]
    spec = maps.draw("municipality", values, classed, theme=theme, height=HEIGHT)
    for each in spec["params"]:
        if each["name"] == "region":  # a second click on the same one is told of too
            each["select"] = {**each["select"], "toggle": "true"}
    return spec
