"""Codes, names and outlines of Sweden's counties and municipalities."""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, get_args

Level = Literal["county", "municipality"]

STATIC: Final = Path(__file__).parents[2] / "static"
DIGITS: Final = 4  # decimals of a degree: about ten metres


@dataclass(frozen=True, slots=True)
class Region:
    """Give a county or a municipality; `county` is the county's code, its own for a county."""

    code: str
    name: str
    level: Level
    county: str


class UnknownRegionError(LookupError):
    """Name a region that no code or alias matches."""

    def __init__(self, name: str, level: Level) -> None:
        super().__init__(f"Unknown {level}: {name!r}")
        self.name = name
        self.level = level


@cache
def counties() -> tuple[Region, ...]:
    """Return the 21 counties in SCB's code order."""
    return _regions("county")


@cache
def municipalities(county: str | None = None) -> tuple[Region, ...]:
    """Return the 290 municipalities in code order, or those of one county (two digits)."""
    every = _regions("municipality")
    return tuple(each for each in every if county in (None, each.county))


def regions(level: Level) -> tuple[Region, ...]:
    """Return all regions of a level in code order."""
    return counties() if level == "county" else municipalities()


def region(code: str) -> Region:
    """Return the region that has this code: two digits a county, four a municipality."""
    level: Level = "county" if len(code) == 2 else "municipality"  # noqa: PLR2004
    if code not in _by_code(level):
        raise UnknownRegionError(code, level)
    return _by_code(level)[code]


def name_of(code: str) -> str:
    """Return the name of a region; what is no code, such as a residual, names itself."""
    try:
        return region(code).name
    except UnknownRegionError:
        return code


def exists(code: str) -> bool:
    """Tell whether a county or a municipality has this code."""
    return any(code in _by_code(level) for level in get_args(Level))


def resolve(name: str, level: Level) -> str:
    """Return the code of a region from its code or its name as deliveries write it.

    Errors: UnknownRegionError, which names what was asked for.
    """
    if name.strip() in _by_code(level):
        return name.strip()
    key = _key(name)
    names = _by_name(level)
    # "Östergötlands" is a genitive, "Hofors" is not: the name as it stands goes first.
    for candidate in (key, key.removesuffix("s")):
        if candidate in names:
            return names[candidate]
    raise UnknownRegionError(name, level)


def outlines_url() -> str:
    """Return where the browser fetches the outlines, once: its name changes with its content."""
    return f"app/static/{_path().name}"


@cache
def outlines() -> dict[str, Any]:
    """Return the outlines as TopoJSON with one object per level; read it, never change it.

    Coordinates: SWEREF 99 TM.
    """
    topology: dict[str, Any] = json.loads(_path().read_text(encoding="utf-8"))
    return topology


@cache
def geojson(level: Level) -> dict[str, Any]:
    """Return the outlines of a level as GeoJSON; read it, never change it. Coordinates: WGS 84."""
    import geopandas as gpd  # noqa: PLC0415  # 0.4 s that only the zoomable map needs
    import shapely  # noqa: PLC0415

    frame = gpd.read_file(_path(), layer=level).set_crs(3006).to_crs(4326).set_index("id")
    frame.geometry = shapely.transform(
        frame.geometry.to_numpy(), lambda degrees: degrees.round(DIGITS)
    )
    collection: dict[str, Any] = frame.to_geo_dict(drop_id=False)
    return collection


@cache
def _path() -> Path:
    (path,) = STATIC.glob("outlines-*.json")
    return path


def _regions(level: Level) -> tuple[Region, ...]:
    shapes = outlines()["objects"][level]["geometries"]
    return tuple(
        Region(shape["id"], shape["properties"]["name"], level, shape["id"][:2]) for shape in shapes
    )


@cache
def _by_code(level: Level) -> dict[str, Region]:
    return {each.code: each for each in regions(level)}


@cache
def _by_name(level: Level) -> dict[str, str]:
    names = {_key(each.name): each.code for each in regions(level)}
    if level == "municipality":
        return names
    return names | {key.removesuffix("s"): code for key, code in names.items()}


def _key(name: str) -> str:
    """Fold what does not tell regions apart: Unicode form, case, hyphens, the kind of region."""
    folded = unicodedata.normalize("NFC", name).casefold()
    words = re.split(r"[\s-]+", folded.strip())
    plain = [word for word in words if word not in {"län", "region", "kommun", "stad"}]
    return " ".join(plain)
