"""Find the middle of each county, where lines on a map begin and end."""

from functools import cache

from core.places import geography

Point = tuple[float, float]


@cache
def middles() -> dict[str, Point]:
    """Give the middle of each county's largest part, by code.

    Coordinates: SWEREF 99 TM, metres to the east and to the north, as the outlines'.
    """
    import geopandas as gpd  # noqa: PLC0415  # 0.4 s that only these lines need

    features = geography.geojson("county")["features"]
    codes = [each["id"] for each in features]
    shapes = gpd.GeoDataFrame.from_features(features, crs=4326).to_crs(3006).geometry
    largest = (max(getattr(each, "geoms", [each]), key=lambda part: part.area) for each in shapes)
    return {
        code: (part.centroid.x, part.centroid.y) for code, part in zip(codes, largest, strict=True)
    }
