"""The outlines are one coverage: shared borders, no gaps, no slivers, small to send."""

import hashlib
import itertools
from collections import Counter
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from core.places import boundaries, geography

PATH = next(boundaries.STATIC.glob("outlines-*.json"))
LAKES = 7  # Vänern, Vättern, Mälaren, Hjälmaren, Siljan, Storsjön, Hornavan


@pytest.fixture(scope="module")
def municipalities() -> gpd.GeoDataFrame:
    return gpd.read_file(PATH, layer="municipality").set_index("id")


@pytest.fixture(scope="module")
def counties() -> gpd.GeoDataFrame:
    return gpd.read_file(PATH, layer="county").set_index("id")


def arcs(level: geography.Level) -> Counter[int]:
    """Count how often each arc is used; ~n is arc n drawn backwards."""

    def flat(nested: object) -> list[int]:
        return [nested] if isinstance(nested, int) else [*itertools.chain(*map(flat, nested))]

    shapes = geography.outlines()["objects"][level]["geometries"]
    return Counter(arc if arc >= 0 else ~arc for shape in shapes for arc in flat(shape["arcs"]))


def test_the_builder_makes_the_committed_outlines(
    tmp_path: Path, municipalities: gpd.GeoDataFrame
) -> None:
    stale = tmp_path / "outlines-00000000.json"
    stale.touch()
    built = boundaries.write(tmp_path)
    again = gpd.read_file(built, layer="municipality").set_index("id")
    assert not stale.exists()
    assert list(again.index) == list(municipalities.index)
    assert all(again.normalize().geom_equals_exact(municipalities.normalize(), tolerance=1))


def test_the_name_carries_the_hash_of_the_content_and_the_file_is_small() -> None:
    content = PATH.read_bytes()
    assert PATH.stem.removeprefix("outlines-") == hashlib.sha256(content).hexdigest()[:8]
    assert len(content) < 100_000


@pytest.mark.parametrize("level", ["municipality", "county"])
def test_regions_neither_overlap_nor_leave_slivers(
    level: str, request: pytest.FixtureRequest
) -> None:
    name = {"municipality": "municipalities", "county": "counties"}[level]
    shapes = request.getfixturevalue(name).geometry.to_numpy()
    country = shapely.union_all(shapes)
    assert all(shapely.is_valid(shapes))
    assert shapely.coverage_is_valid(shapes)
    assert country.area == pytest.approx(shapely.area(shapes).sum(), rel=1e-9)
    holes = [hole for part in shapely.get_parts(country) for hole in part.interiors]
    widths = [2 * shapely.maximum_inscribed_circle(shapely.Polygon(hole)).length for hole in holes]
    assert len(holes) == LAKES
    assert min(widths) > 10_000


def test_neighbours_share_their_borders_instead_of_repeating_them() -> None:
    used = arcs("municipality")
    assert max(used.values()) == 2
    assert sum(times == 2 for times in used.values()) > 600
    assert len(set(arcs("county")) - set(used)) <= 1  # one island, drawn from another corner


def test_counties_are_exactly_their_municipalities(
    municipalities: gpd.GeoDataFrame, counties: gpd.GeoDataFrame
) -> None:
    for code, county in counties.geometry.items():
        inside = municipalities[municipalities.index.str[:2] == code]
        assert shapely.symmetric_difference(county, inside.union_all()).area < 1


def test_quantisation_moved_no_municipality_by_more_than_a_hundredth_of_its_area(
    municipalities: gpd.GeoDataFrame,
) -> None:
    source = boundaries._municipalities().set_index("code")
    change = (municipalities.area - source.area).abs() / source.area
    assert change.max() < 0.05
    assert change.median() < 0.002
