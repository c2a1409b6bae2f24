"""Read what one cell says: a number, or why there is none."""

import re
from dataclasses import dataclass
from math import nan
from typing import Final

from core.counts import STAND_IN, Status

# Spaces that part thousands: plain, no-break, narrow no-break, thin, figure.
_SPACES: Final = " \u00a0\u202f\u2009\u2007"
_MARKERS: Final[dict[str, Status]] = {
    "": "missing",
    "..": "missing",
    ".": "impossible",
    "..c": "suppressed",
    "<5": "suppressed",
    "1–4": "suppressed",
    "1-4": "suppressed",
}
_ZEROS: Final = ("-", "–", "—")
_NUMBER: Final = re.compile(
    rf"[-−+]?(?:[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+|[0-9]+)(?:[.,][0-9]+)?"
)


@dataclass(frozen=True, slots=True)
class Said:
    """Give what a cell says; `fault` names what is wrong with it, empty where nothing is."""

    number: float
    status: Status
    fault: str = ""


def count(text: str) -> Said:
    """Read a count: whole and not negative, 2.5 where the cell is suppressed.

    Nothing is guessed: 1.234 and 1,234 are fractions, not thousands, and are refused.
    """
    said = number(text)
    if said.fault or said.status != "value":
        return said
    if said.number == STAND_IN:
        return Said(STAND_IN, "suppressed")
    if said.number < 0:
        return Said(nan, "missing", "negative")
    return said if said.number.is_integer() else Said(nan, "missing", "fraction")


def net(text: str) -> Said:
    """Read a difference between counts: it may be negative, and 2.5 is nothing special."""
    said = number(text)
    fractional = said.status == "value" and not (said.number * 2).is_integer()
    return Said(nan, "missing", "fraction") if fractional else said


def per_cent(text: str) -> Said:
    """Read a share that is written in per cent, with or without the sign, as 0–1."""
    said = quotient(text.strip().removesuffix("%"))
    if said.fault or said.status != "value":
        return said
    if not 0 <= said.number <= 100:  # noqa: PLR2004  # per cent
        return Said(nan, "missing", "beyond")
    return Said(said.number / 100, "value")


def quotient(text: str) -> Said:
    """Read a number that no persons stand behind: a suppressed one stands for nothing."""
    said = number(text)
    return said if said.status == "value" else Said(nan, said.status, said.fault)


def number(text: str) -> Said:
    """Read any number, or the marker that stands in its place; what is neither is a fault."""
    plain = text.strip().strip(_SPACES)
    if plain in _ZEROS:
        return Said(0.0, "value")
    marker = _MARKERS.get("".join(plain.split()).casefold())
    if marker is not None:
        return Said(STAND_IN if marker == "suppressed" else nan, marker)
    if not _NUMBER.fullmatch(plain):
        return Said(nan, "missing", "marker")
    digits = re.sub(rf"[{_SPACES}]", "", plain).replace("−", "-").replace(",", ".")
    if re.match(r"[-+]?0[0-9]", digits):
        return Said(nan, "missing", "leading_zero")
    return Said(float(digits), "value")
