"""Remember what the owner has told, from one delivery to the next."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

import tomli_w

from core.address import Location
from core.deliveries import files
from core.deliveries.register import FOLDER
from core.ingest.categories import Decisions
from core.ingest.sources import Told

FILE: Final = "remembered.toml"  # beside the versions: it outlives each of them
LASTING: Final = ("institution", "perspective")  # of what holds for all tables
ABOUT: Final = ("title", "institution", "source", "drawn", "population")  # that a manifest needs


class UnreadableMemoryError(Exception):
    """Name the part of what was remembered that cannot be read."""


@dataclass(frozen=True)
class Memory:
    """Hold the manifest's words of last time, what fields are, what holds for all, categories."""

    about: Mapping[str, Any] = field(default_factory=dict)
    told: Told = field(default_factory=Told)
    decided: Decisions = field(default_factory=dict)

    @property
    def lasting(self) -> "Memory":
        """Give what holds for the next delivery too: years and units of one draw do not."""
        held = {name: said for name, said in self.told.constants.items() if name in LASTING}
        return replace(self, told=Told(self.told.roles, held))


def read(root: Location) -> Memory:
    """Read what is remembered, nothing at first; raise UnreadableMemoryError."""
    try:
        raw = tomllib.loads((root / FOLDER / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Memory()
    except (OSError, ValueError) as wrong:
        raise UnreadableMemoryError(str(wrong)) from wrong
    about = _table(raw, "about")
    words = {name: _words(_table(raw, name), name) for name in ("fields", "constants")}
    decided = {
        measure: _words(names, f"categories.{measure}")
        for measure, names in _table(raw, "categories").items()
    }
    return Memory(about, Told(words["fields"], words["constants"]), decided)


def keep(root: Location, memory: Memory) -> None:
    """Write what is remembered, in one step, as a person can read and mend it."""
    decided = sorted(memory.decided.items())
    raw = {
        "about": dict(memory.about), "fields": dict(memory.told.roles),
        "constants": dict(memory.told.constants),
        "categories": {measure: dict(sorted(names.items())) for measure, names in decided},
    }  # fmt: skip
    files.replace(root / FOLDER / FILE, tomli_w.dumps(raw).encode())


def _table(raw: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = raw.get(name, {})
    if not isinstance(found, dict):
        raise UnreadableMemoryError(name)
    return found


def _words(names: object, where: str) -> dict[str, str]:
    if not isinstance(names, dict) or not all(isinstance(each, str) for each in names.values()):
        raise UnreadableMemoryError(where)
    return names
