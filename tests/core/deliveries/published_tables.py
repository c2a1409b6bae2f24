"""Hold small deliveries to publish."""

import tempfile
from datetime import date
from pathlib import Path

import pandas as pd

from core.deliveries.delivery import units_of, write
from core.deliveries.publishing import New
from core.deliveries.register import File
from core.deliveries.tidy import tidy
from tests.core.example_tables import WORKED, rows

LINE = "bak-och-framgrund"
ABOUT = {
    "title": "Testhögskolan", "institution": "Testhögskolan", "source": "SCB",
    "drawn": date(2026, 8, 1), "population": "Alla", "notes": [],
}  # fmt: skip


def table(number: int) -> pd.DataFrame:
    """Make a table in which every place holds the same number."""
    made = rows(WORKED)
    return tidy(made.assign(count=float(number), status="value"))


def new(number: int = 10, line: str = LINE, **about: object) -> New:
    """Describe a small delivery to publish, written in a folder of its own."""
    made = table(number)
    folder = Path(tempfile.mkdtemp()) / "draft"
    write(folder, ABOUT | {"title": f"Dragning {number}"} | about, [made], units_of(made))
    said = {"files": (File("draget.csv", "0" * 64, 12),), "checks": {"warnings": 1}, "note": "å"}
    return New(line, folder, said)
