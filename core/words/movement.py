"""Hold the Swedish of where graduates came from and where they live: one beside the other."""

from collections.abc import Mapping
from typing import Final

PARTS: Final[Mapping[str, str]] = {
    "": "Bor efter examen", "origin": "Kom från", "difference": "Skillnad",
    "change": "Skillnad i procent",
}  # fmt: skip
TITLE: Final = "{after} minus {before}"
MOST_FROM: Final = (  # of as many as surely come first
    "", "Flest kom från {name}, {number}.",
    "Flest kom från {name}, {number}; därnäst {other}, {its}.",
)  # fmt: skip
FINDING: Final = "Mest vinner {name}, {number}; mest förlorar {other}, {its}."
MORE_IN: Final = (
    "Fler bor efter examen än som kom därifrån i {more} av {of} områden, färre i {fewer}; i "
    "{unsure} går det inte att säga, eftersom tal är maskerade."
)
MORE_IN_ALL: Final = (
    "Fler bor efter examen än som kom därifrån i {more} av {of} områden, färre i {fewer}."
)
NOTE: Final = (
    "Skillnaden är de som bor i området efter examen minus de som bodde där före studierna; "
    "i procent av dem som bodde där före."
)
