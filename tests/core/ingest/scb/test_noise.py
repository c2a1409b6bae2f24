"""Notes that tell of noise say from which year; without a year all cells have it."""

import pandas as pd
import pytest

from core.ingest.scb import noise
from core.ingest.tables import LabelledTable
from tests.core.ingest.scb.open_tables import NOISE


@pytest.mark.parametrize(
    ("notes", "year"),
    [
        ((), None), (("Uppgiften avser den sista dagen.",), None), (("En not.", NOISE), 2025),
        (("Metoden heter Cell Key Method.",), 0),
        (("From reference year 2025 a random uncertainty is added.",), 2025),
        ((NOISE.replace("2025", "2027"),), 2027),
    ],
)  # fmt: skip
def test_since_when(notes: tuple[str, ...], year: int | None) -> None:
    assert noise.since(notes) == year


@pytest.mark.parametrize(
    ("note", "noisy"),
    [(NOISE, [False, True, True, True]), ("Cell Key Method", [True] * 4)],
)
def test_the_cells_of_those_years_are_marked(note: str, noisy: list[bool]) -> None:
    years = ["2024", "2025M12", "2026", "okänt"]
    cells = pd.DataFrame({"år": years, "text": "1", "row": 0, "column": ""})
    made = noise.marked(LabelledTable("f", "", "", "", {}, ("år",), cells, (note,)))
    assert made.cells["approximate"].tolist() == noisy
    assert made.approximate
    assert "approximate" not in cells


def test_a_table_without_years_has_noise_in_all_and_one_without_notes_in_none() -> None:
    cells = pd.DataFrame({"region": ["Motala"], "text": "1", "row": 0, "column": ""})
    table = LabelledTable("f", "", "", "", {}, ("region",), cells)
    assert noise.marked(table) is table
    noted = LabelledTable("f", "", "", "", {}, ("region",), cells, (NOISE,))
    assert noise.marked(noted).cells["approximate"].tolist() == [True]
