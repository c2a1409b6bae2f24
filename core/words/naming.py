"""The words that name one number of a delivery in a list: whose, when, of which sex."""

from collections.abc import Mapping
from typing import Final

YEARS_AFTER: Final = "{years} år efter examen"
TERM: Final = "termin {term}"
SEX: Final[Mapping[str, str]] = {"women": "kvinnor", "men": "män", "total": "samtliga"}
UNKNOWN_PERIOD: Final = "period ej angiven"
PERSONS: Final = "antalet"  # in place of a measure, where only the number of persons is meant
