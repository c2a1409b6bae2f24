"""Small draws that tests of owners bring in: a sound one, and one that gives a number away."""

from pathlib import Path
from typing import Final

from core.counts import STAND_IN
from core.deliveries.tidy import tidy
from core.ingest.ours import template_file
from tests.core.ingest.test_checks import table

Row = dict[str, object]

ABOUT: Final = {
    "title": "Bak- och framgrund 2025", "institution": "Linköpings universitet",
    "source": "SCB", "drawn": "2025-09-01", "population": "Alla",
}  # fmt: skip
SHOWN: Final[tuple[Row, ...]] = ({"sex": "women", "count": 80.0}, {"sex": "men", "count": 20.0})
HIDDEN: Final[Row] = {"count": STAND_IN, "status": "suppressed"}
# 20 men of one measure, and 16 and some suppressed ones of another: they must be 4.
LEAK: Final[tuple[Row, ...]] = (
    *({"measure": "sector", "category": "Kommun", **one} for one in SHOWN),
    {"measure": "industry", "category": "Handel", "sex": "women", "count": 80.0},
    {"measure": "industry", "category": "Handel", "sex": "men", "count": 16.0},
    {"measure": "industry", "category": "Bygg", "sex": "women", "count": 0.0},
    {"measure": "industry", "category": "Bygg", "sex": "men", **HIDDEN},
)  # fmt: skip


def draw(path: Path, *rows: Row) -> Path:
    """Write rows as a file of the template."""
    text = template_file.rows_as_text(tidy(table(*rows)))
    path.write_bytes(template_file.csv_of(text))
    return path
