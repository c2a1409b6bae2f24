"""Which municipalities are looked at together: country, counties, ready groups, a reader's own."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from core.places import centres, geography
from core.words import municipal, texts

SOURCE: Final = Path(__file__).parents[2] / "data" / "groups.toml"
COUNTRY: Final = "riket"
WITH_CENTRE: Final = "larcentrum"
LEVELS: Final[Mapping[str, geography.Level]] = {
    "municipalities": "municipality", "counties": "county",
}  # fmt: skip
MOST_NAMED: Final = 3  # a title holds no more names

FaultKind = Literal[
    "absent", "unreadable", "table", "id", "complete", "unknown", "word", "form", "municipality",
    "county", "empty",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """Give some municipalities that stand beside each other."""

    id: str  # what addresses carry; empty for several that a reader put together
    name: str  # as titles write it
    codes: tuple[str, ...]  # municipalities, in code order


class GroupError(ValueError):
    """Say what is wrong with the file of groups: which entry, what, as facts for a message."""

    def __init__(self, entry: str, fault: FaultKind, detail: str = "") -> None:
        super().__init__(f"{SOURCE.name}, {entry}: {fault} {detail}".strip())
        self.file, self.entry, self.fault, self.detail = SOURCE.name, entry, fault, detail


def ready() -> tuple[Group, ...]:
    """Return the ready groups in file order, then the municipalities with a learning centre.

    Of a file with a `fault` there are none; counties and municipalities can be chosen all the same.
    """
    return (*(() if fault() else _read()), _with_centre())


def fault() -> GroupError | None:
    """Return what is wrong in the file of groups, which entry and what; None where nothing is."""
    try:
        _read()
    except GroupError as wrong:
        return wrong
    return None


def with_centre(whole: Group) -> Group:
    """Keep the municipalities of a group that have a learning centre; all where none has."""
    having = {*_with_centre().codes}
    codes = tuple(code for code in whole.codes if code in having)
    if not codes or codes == whole.codes:
        return whole
    return Group("", municipal.OF_GROUP_WITH_CENTRE.format(group=whole.name), codes)


def exists(id_: str) -> bool:
    """Tell whether an id is the country, a county, a municipality or a ready group."""
    return id_ == COUNTRY or geography.exists(id_) or any(id_ == each.id for each in ready())


def group(ids: Sequence[str]) -> Group:
    """Return the union of some ids; one that covers all the others keeps its id and name.

    Errors: UnknownRegionError where nothing has the id.
    """
    country = Group(COUNTRY, municipal.COUNTRY, _codes(geography.municipalities()))
    known = {each.id: each for each in (country, *ready())}
    parts = [known.get(id_) or _of_region(id_) for id_ in dict.fromkeys(ids)]
    named = _outermost(parts)
    if len(named) == 1:
        return named[0]
    codes = tuple(sorted({code for part in named for code in part.codes}))
    return Group("", _called([part.name for part in named], len(codes)), codes)


def parse(text: str) -> tuple[Group, ...]:
    """Read the ready groups from TOML; raise GroupError."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        line = re.search(r"line (\d+)", str(wrong))
        last = str(len(text.splitlines()))
        raise GroupError("*", "unreadable", line[1] if line else last) from wrong
    entries = _table("groups", raw.pop("groups", {}))
    _require(not raw, ", ".join(raw), "table")
    return tuple(_entry(id_, _table(id_, entry)) for id_, entry in entries.items())


def _with_centre() -> Group:
    found = {each.municipality for each in centres.centres() if each.kind == "learning_centre"}
    return Group(WITH_CENTRE, municipal.WITH_CENTRE, tuple(sorted(found)))


@cache
def _read() -> tuple[Group, ...]:
    try:
        text = SOURCE.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as wrong:
        raise GroupError("*", "absent") from wrong
    return parse(text)


def _of_region(code: str) -> Group:
    region = geography.region(code)
    inside = geography.municipalities(code) if region.level == "county" else (region,)
    return Group(code, region.name, _codes(inside))


def _codes(regions: Sequence[geography.Region]) -> tuple[str, ...]:
    return tuple(region.code for region in regions)


def _outermost(parts: Sequence[Group]) -> list[Group]:
    """Leave out what another part covers, so that names tell where; of equals the first stays."""
    extent = {part.id: {*part.codes} for part in parts}
    kept: list[str] = []
    for id_ in sorted(extent, key=lambda each: -len(extent[each])):
        if not any(extent[id_] <= extent[other] for other in kept):
            kept.append(id_)
    return [part for part in parts if part.id in kept]


def _called(names: Sequence[str], size: int) -> str:
    many = len(names) > MOST_NAMED
    return municipal.OWN_GROUP.format(count=size) if many else texts.listing(names)


def _entry(id_: str, entry: Mapping[str, Any]) -> Group:
    if id_ in _codes(geography.counties()):
        _require(not entry, id_, "complete")
        return _of_region(id_)
    plain = re.fullmatch(r"[a-z][a-z0-9-]*", id_) and id_ not in {COUNTRY, WITH_CENTRE}
    _require(bool(plain), id_, "id", f"{COUNTRY}, {WITH_CENTRE}")
    other = sorted({*entry} - {"name", *LEVELS})
    _require(not other, id_, "unknown", ", ".join(other))
    regions = [code for key in LEVELS for code in _resolved(id_, entry, key)]
    codes = {inside for code in regions for inside in _of_region(code).codes}
    _require(bool(codes), id_, "empty")
    return Group(id_, _word(id_, entry, "name"), tuple(sorted(codes)))


def _resolved(id_: str, entry: Mapping[str, Any], key: str) -> list[str]:
    names = entry.get(key, [])
    listed = isinstance(names, list) and all(isinstance(name, str) for name in names)
    _require(listed, id_, "form", key)
    try:
        return [geography.resolve(name, LEVELS[key]) for name in names]
    except geography.UnknownRegionError as unknown:
        raise GroupError(id_, unknown.level, unknown.name) from unknown


def _table(where: str, value: Any) -> Mapping[str, Any]:  # noqa: ANN401 - whatever TOML holds
    _require(isinstance(value, dict), where, "table")
    return dict(value)


def _word(where: str, entry: Mapping[str, Any], key: str) -> str:
    value = entry.get(key)
    _require(isinstance(value, str) and bool(value.strip()), where, "word", key)
    return str(value).strip()


def _require(holds: bool, entry: str, fault: FaultKind, detail: str = "") -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise GroupError(entry, fault, detail)
