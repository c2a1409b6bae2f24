"""Learning centres and campuses: the owner's file -> points, and all that is wrong in it."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, Literal
from unicodedata import combining, normalize

from core import settings
from core.places import geography
from core.words import municipal

Kind = Literal["learning_centre", "campus"]
FaultKind = Literal[
    "absent", "unreadable", "columns", "quotes", "fields", "empty", "kind", "municipality",
    "number", "outside", "elsewhere", "twice",
]  # fmt: skip

COLUMNS: Final = ("namn", "kommunkod", "typ", "huvudman", "lat", "lon")
KINDS: Final[Mapping[str, Kind]] = {"larcentrum": "learning_centre", "campus": "campus"}
MARKED: Final = re.compile(r"^[^\w\n]*#[^\w\n]*exempel\b", re.IGNORECASE | re.MULTILINE)
LIMITS: Final = {"lat": (55, 70), "lon": (10, 25)}  # degrees that hold Sweden
METRES: Final = 3006  # EPSG code of SWEREF 99 TM, as the outlines are
BORDER: Final = 3_000  # metres into another municipality: the outlines are generalised
COAST: Final = 20_000  # metres out at sea: islands are left out


@dataclass(frozen=True, slots=True)
class Centre:
    """Give a learning centre or a campus: where it lies and who runs it."""

    name: str
    municipality: str  # code
    kind: Kind
    operator: str
    latitude: float  # WGS 84
    longitude: float
    x: float  # SWEREF 99 TM, metres to the east
    y: float  # and to the north

    @property
    def told(self) -> str:
        """Say what it is and who runs it."""
        return f"{municipal.CENTRE_KIND[self.kind]}, {self.operator}"


@dataclass(frozen=True, slots=True)
class Fault:
    """Say what is wrong in the file and where, as facts for a message; row 0 is the whole file."""

    file: str
    kind: FaultKind
    row: int = 0
    column: str = ""
    value: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    file: str
    number: int
    cells: Mapping[str, str]

    def fault(self, kind: FaultKind, column: str, detail: str = "") -> Fault:
        return Fault(self.file, kind, self.number, column, self.cells[column], detail)


def centres() -> tuple[Centre, ...]:
    """Return the sound rows in file order, as the file is now."""
    return _now()[0]


def faults() -> tuple[Fault, ...]:
    """Return all that is wrong in the file, as it is now; `municipal.CENTRE_FAULT` words it."""
    return _now()[1]


def is_example() -> bool:
    """Tell whether the file says of itself, in a comment, that it is an example."""
    try:
        text = settings.learning_centres_file().read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):  # told by `faults`
        return False
    return bool(MARKED.search(text))


def of_municipality(code: str) -> tuple[Centre, ...]:
    """Return the centres of one municipality (four digits) in file order."""
    return tuple(each for each in centres() if each.municipality == code)


def read(path: Path) -> tuple[tuple[Centre, ...], tuple[Fault, ...]]:
    """Read a file: its sound rows, and what is wrong with the others."""
    sound: list[Centre] = []
    wrong: list[Fault] = []
    first: dict[tuple[str, str], int] = {}
    for row in _rows(path):
        if isinstance(row, Fault):
            wrong.append(row)
            continue
        told = _faults(row)
        key = (row.cells["namn"].casefold(), row.cells["kommunkod"])
        if all(key) and (earlier := first.setdefault(key, row.number)) != row.number:
            told.append(row.fault("twice", "namn", str(earlier)))
        wrong += told
        if not told:
            sound.append(_centre(row))
    return tuple(sound), tuple(wrong)


def _now() -> tuple[tuple[Centre, ...], tuple[Fault, ...]]:
    path = settings.learning_centres_file()
    try:
        found = path.stat()
    except OSError:
        return read(path)  # which says why
    return _read(path, (found.st_mtime_ns, found.st_size))


@lru_cache(maxsize=2)
def _read(path: Path, stamp: tuple[int, int]) -> tuple[tuple[Centre, ...], tuple[Fault, ...]]:
    del stamp  # part of the key alone: a changed file is read anew
    return read(path)


def _rows(path: Path) -> Iterator[_Row | Fault]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        yield Fault(path.name, "absent")
        return
    except (OSError, UnicodeDecodeError):
        yield Fault(path.name, "unreadable")
        return
    # Spreadsheets pad empty rows and comments with separators, and put comments in quotes.
    filled = ((at, line) for at, line in enumerate(text.split("\n"), 1) if line.strip("\t ;,"))
    lines = [(at, line) for at, line in filled if not line.lstrip(' "').startswith("#")]
    head = lines[0][1] if lines else ""
    delimiter = ";" if ";" in head else ","
    header = [cell.casefold() for cell in _cells(head.rstrip(delimiter), delimiter) or ()]
    amiss = [column for column in COLUMNS if header.count(column) != 1]
    if amiss:
        yield Fault(path.name, "columns", detail=", ".join(amiss))
        return
    for number, line in lines[1:]:
        yield _row(path.name, number, header, _cells(line, delimiter))


def _cells(line: str, delimiter: str) -> list[str] | None:
    """Split one line; None where its quotes do not match."""
    try:
        cells = next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return None
    return [" ".join(normalize("NFC", cell).split()) for cell in cells]


def _row(file: str, number: int, header: list[str], cells: list[str] | None) -> _Row | Fault:
    if cells is None:
        return Fault(file, "quotes", number)
    if len(cells) < len(header) or any(cells[len(header) :]):
        return Fault(file, "fields", number, value=str(len(cells)), detail=str(len(header)))
    return _Row(file, number, dict(zip(header, cells, strict=False)))


def _faults(row: _Row) -> list[Fault]:
    found = [row.fault(kind, key) for key in COLUMNS if (kind := _wrong(key, row.cells[key]))]
    if not {fault.column for fault in found} & {"kommunkod", *LIMITS}:
        found += _displaced(row)
    return found


def _wrong(column: str, value: str) -> FaultKind | None:
    if not value:
        return "empty"
    if column == "kommunkod" and value not in _shapes().index:
        return "municipality"
    if column == "typ" and _plain(value) not in KINDS:
        return "kind"
    if column in LIMITS:
        low, high = LIMITS[column]
        if not re.fullmatch(r"-?[0-9]+([.,][0-9]+)?", value):
            return "number"
        return None if low <= _degrees(value) <= high else "outside"
    return None


def _displaced(row: _Row) -> Iterator[Fault]:
    away = _shapes().distance(_point(row))
    own, nearest = row.cells["kommunkod"], str(away.idxmin())
    if away[own] > (COAST if own == nearest else BORDER):
        position = f"{row.cells['lat']}; {row.cells['lon']}"
        name = geography.name_of(nearest)
        yield Fault(row.file, "elsewhere", row.number, "lat, lon", position, name)


def _centre(row: _Row) -> Centre:
    cells, point = row.cells, _point(row)
    return Centre(
        name=cells["namn"],
        municipality=cells["kommunkod"],
        kind=KINDS[_plain(cells["typ"])],
        operator=cells["huvudman"],
        latitude=_degrees(cells["lat"]),
        longitude=_degrees(cells["lon"]),
        x=point.x,
        y=point.y,
    )


def _degrees(value: str) -> float:
    return float(value.replace(",", "."))


def _plain(value: str) -> str:
    """Fold case and rings and dots away: a file may be typed without them."""
    letters = normalize("NFKD", value.casefold())
    return "".join(letter for letter in letters if not combining(letter))


def _point(row: _Row) -> Any:  # noqa: ANN401 - shapely ships no types
    import geopandas as gpd  # noqa: PLC0415  # 0.4 s that only the reading of this file needs

    degrees = [[_degrees(row.cells[key])] for key in ("lon", "lat")]
    return gpd.points_from_xy(*degrees, crs=4326).to_crs(METRES)[0]


@cache
def _shapes() -> Any:  # noqa: ANN401 - geopandas ships no types
    """Return the outlines of the municipalities by code, in metres."""
    import geopandas as gpd  # noqa: PLC0415

    features = geography.geojson("municipality")["features"]
    frame = gpd.GeoDataFrame.from_features(features, crs=4326).to_crs(METRES)
    return frame.geometry.set_axis([feature["id"] for feature in features])
