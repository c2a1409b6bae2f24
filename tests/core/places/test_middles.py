"""Each county has a middle, and it lies within the county."""

import geopandas as gpd
import pytest
from shapely.geometry import Point, shape

from core.places import geography
from core.places.middles import middles


def test_every_county_has_a_middle_in_itself() -> None:
    assert [*middles()] == [each.code for each in geography.counties()]
    outlines = {
        each["id"]: shape(each["geometry"]) for each in geography.geojson("county")["features"]
    }
    points = gpd.GeoSeries(
        {code: Point(*point) for code, point in middles().items()}, crs=3006
    ).to_crs(4326)
    # The big lakes are holes in a county: what they are in is the county all the same.
    for code, point in points.items():
        assert outlines[code].convex_hull.contains(point)


def test_middles_are_in_metres_and_the_south_is_below_the_north() -> None:
    skane, norrbotten = middles()["12"], middles()["25"]
    assert skane == (pytest.approx(410_000, abs=20_000), pytest.approx(6_195_000, abs=20_000))
    assert norrbotten[1] - skane[1] == pytest.approx(1_230_000, abs=60_000)
