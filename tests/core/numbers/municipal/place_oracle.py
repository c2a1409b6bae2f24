"""Count what is told of municipalities in plain loops over the delivered rows, apart from core."""

import csv
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.core.numbers.measures import oracle
from tests.core.numbers.measures.oracle import Answer, Bounds, Raw

DATA = Path(__file__).parents[4] / "data"
PARTS = oracle.PARTS
Key = tuple[str, str, object, str]  # measure, municipality, year, sex


def entries(file: str) -> dict[str, Any]:
    """Read what the project says of its indicators or measures, as it is written."""
    read: dict[str, Any] = tomllib.loads((DATA / f"{file}.toml").read_text(encoding="utf-8"))
    return read[file]  # type: ignore[no-any-return]


class PlaceOracle:
    """Answer for any municipalities, year and sex of one delivery."""

    def __init__(self, folder: Path, institution: str) -> None:
        """Sort the rows about the institution or, of what it has none, about all."""
        self._rows: dict[Key, list[Raw]] = {}
        self._sums: dict[tuple[object, ...], Bounds | None] = {}
        self.municipalities = _municipalities()
        self.measures = entries("measures")
        found = oracle.read(folder, perspective="municipality", unit_type="municipality")
        owned = {row["measure"] for row in found if row["institution"] == institution}
        for row in found:
            if row["measure"] in owned and row["institution"] != institution:
                continue
            year = None if row["period_start"] is None else row["period_end"]
            key = (row["measure"], row["unit_code"], year, row["sex"])
            self._rows.setdefault(key, []).append(row)

    def classes(self, measure: str, year: object) -> list[str]:
        """List the classes that the measure has in a year."""
        rows = [row for key, each in self._rows.items() if key[0] == measure and key[2] == year
                for row in each]  # fmt: skip
        return list(dict.fromkeys(row["category"] for row in rows))

    def total(
        self, measure: str, codes: Sequence[str], year: object, sex: str,
        classes: Sequence[str] = (),
    ) -> Bounds | None:  # fmt: skip
        """Sum classes, or all; None where any municipality has no number of them."""
        asked = (measure, *codes, year, sex, *classes)
        if asked not in self._sums:
            self._sums[asked] = self._counted(measure, codes, year, sex, classes)
        return self._sums[asked]

    def _counted(
        self, measure: str, codes: Sequence[str], year: object, sex: str, classes: Sequence[str]
    ) -> Bounds | None:
        low = shown = high = 0.0
        for code in codes:
            rows = self._of(measure, code, year, sex, classes)
            if not rows or any(row["status"] not in ("value", "suppressed") for row in rows):
                return None
            for row in rows:
                if row["count"] is None:
                    return None
                hidden = row["status"] == "suppressed"
                low += 1 if hidden else row["count"]
                high += 4 if hidden else row["count"]
                shown += row["count"]
        return low, shown, high

    def _of(
        self, measure: str, code: str, year: object, sex: str, classes: Sequence[str]
    ) -> list[Raw]:
        """List the rows of a sum: of a total those of women and men, where they were delivered."""
        both = [row for part in PARTS for row in self._rows.get((measure, code, year, part), [])]
        rows = both if sex == "total" and both else self._rows.get((measure, code, year, sex), [])
        return [row for row in rows if not classes or row["category"] in classes]

    def ready(self, measure: str, code: str, year: object, category: str) -> float | None:
        """Look up what was delivered ready-made."""
        rows = self._rows.get((measure, code, year, "total"), [])
        found = [row["ratio"] for row in rows if row["category"] == category]
        return found[0] if found else None

    def part(self, part: dict[str, Any], codes: Sequence[str], year: object, sex: str) -> Answer:
        """Answer for one number of an indicator."""
        wanted = [part["category"]] if "category" in part else []
        number = self.total(part["numerator"], codes, year, sex, wanted)
        if "denominator" not in part:
            return counted(number)
        base_codes = self.municipalities if part.get("of") == "country" else codes
        base = self.total(part["denominator"], base_codes, year, sex)
        if number is None or base is None:
            ready = self.ready(part["delivered"], codes[0], year, "Samtliga") if (
                "delivered" in part and len(codes) == 1 and sex == "total"
            ) else None  # fmt: skip
            return Answer("missing") if ready is None else Answer("value", None, (ready,) * 3)
        if part.get("of") == "country":
            return within(number, base)
        return compared(number, base, part.get("form", "share"))


def _municipalities() -> list[str]:
    """List all the country's: a delivery may have some of them only."""
    with (DATA / "example" / "municipalities.csv").open(encoding="utf-8", newline="") as opened:
        return [row["code"] for row in csv.DictReader(opened)]


def counted(number: Bounds | None) -> Answer:
    """Answer for a count alone."""
    return Answer("missing") if number is None else Answer(_status(number), number)


def share(number: Bounds | None, of: Bounds | None) -> Answer:
    """Answer for what some classes are of others, where both are known."""
    return Answer("missing") if number is None or of is None else within(number, of)


def within(part: Bounds, whole: Bounds) -> Answer:
    """Answer for a part of a whole: the part goes up while the rest goes down."""
    rest = [all_ - mine for all_, mine in zip(whole, part, strict=True)]
    pairs = list(zip(part, reversed(rest), strict=True))
    if sum(pairs[1]) == 0:
        return Answer(_status(part), part, None, whole)
    low, shown, high = (mine / (mine + others) if mine + others else None for mine, others in pairs)
    return Answer(_status(part), part, (low, shown, high), whole)  # type: ignore[arg-type]


def compared(part: Bounds, base: Bounds, form: str) -> Answer:
    """Answer for two numbers that vary on their own."""
    less = 1 if form == "difference" else 0
    share = None
    if base[1]:
        share = (part[0] / base[2] - less, part[1] / base[1] - less, part[2] / base[0] - less)
    hidden = [_status(each) == "suppressed" for each in (part, base)]
    if form != "difference":
        varies = share is not None and share[0] != share[2]
        return Answer("suppressed" if any(hidden) and varies else "value", part, share, base)
    change = (part[0] - base[2], part[1] - base[1], part[2] - base[0])
    return Answer("suppressed" if all(hidden) else "value", change, share, base)


def _status(number: Bounds) -> str:
    """Tell whether nothing but hidden cells make up a number: each is one to four, shown 2.5."""
    low, shown, high = number
    cells = (high - low) / 3
    return "suppressed" if cells and shown <= 2.5 * cells else "value"
