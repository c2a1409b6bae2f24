"""Hold what is wrong in an owner's files: where, what, and what to do about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from core.words import formats, intake

LONGEST: Final = 60  # letters of a value that are shown
MOST_TOLD: Final = 500  # of each file: nobody mends more at a time

Weight = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Tell where in the owner's files something stands; rows are numbered as she sees them."""

    file: str
    sheet: str = ""
    row: int | None = None
    column: str = ""

    @property
    def told(self) -> str:
        """Give it in words."""
        parts = (
            self.file,
            intake.SHEET.format(sheet=self.sheet) if self.sheet else "",
            intake.ROW.format(row=self.row) if self.row else "",
            intake.COLUMN.format(column=self.column) if self.column else "",
        )
        return ", ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class Fault:
    """Say what is wrong at one place, as facts for a message; `kind` is its key in the words."""

    kind: str
    origin: Origin
    value: str = ""
    detail: str = ""
    weight: Weight = "error"
    alike: int = 0  # further rows with the same value, told once
    about: str = ""  # the number in words, where its place alone does not tell which it is

    @property
    def told(self) -> str:
        """Give the whole message: where, what, remedy."""
        where = intake.ALIKE if self.alike else "{place}"
        place = where.format(place=self.origin.told, count=self.alike)
        told = f"{place}: {self.told_there}"
        return intake.ABOUT.format(told=told, about=self.about) if self.about else told

    @property
    def told_there(self) -> str:
        """Give what and remedy: for a table whose other columns say where."""
        return intake.FAULT[self.kind].format(value=_short(self.value), detail=self.detail)


class RefusedError(Exception):
    """Say that a file, or all of them, cannot be taken in, and everything that is wrong."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(fault.told for fault in faults))
        self.faults = tuple(faults)


def refuse(kind: str, file: str, value: str = "", detail: str = "") -> RefusedError:
    """Refuse a whole file for one reason."""
    return RefusedError([Fault(kind, Origin(file), value, detail)])


def errors(faults: Iterable[Fault]) -> list[Fault]:
    """Keep what must be mended before anything is published."""
    return [fault for fault in faults if fault.weight == "error"]


def counted(faults: Sequence[Fault]) -> str:
    """Write how many they are; what is cut off is counted by nobody."""
    known = formats.number(len(faults))
    return intake.AT_LEAST.format(count=known) if len(faults) >= MOST_TOLD else known


def _short(value: str) -> str:
    """Show a value in one line: an owner's cell may hold a whole letter."""
    line = " ".join(value.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
