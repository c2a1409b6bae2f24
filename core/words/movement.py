"""Hold the Swedish of where graduates came from and where they live: one beside the other."""

from collections.abc import Mapping
from typing import Final

PARTS: Final[Mapping[str, str]] = {
    "": "Bor efter examen", "origin": "Kom från", "difference": "Skillnad",
    "change": "Skillnad i procent",
}  # fmt: skip
TITLE: Final = "{after} minus {before}"
FINDING: Final = "Mest vinner {first}, {high}; mest förlorar {last}, {low}."
NOTE: Final = (
    "Skillnaden är de som bor i området efter examen minus de som bodde där före studierna; "
    "i procent av dem som bodde där före."
)
