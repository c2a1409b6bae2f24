"""Rows come back as they went in, in the table's order, however they came and were parted."""

from pathlib import Path

import pandas as pd
import pytest

from core.deliveries.store import COLUMNS
from core.deliveries.tidy import tidy
from core.ingest import gather
from core.ingest.gather import Gathering
from tests.core.content import content_hash
from tests.core.ingest.test_checks import ROW, table

ROWS = table(
    *(
        {"measure": measure, "unit_code": code, "unit_type": kind, "sex": sex}
        for measure in ("sector", "industry")
        for kind, codes in (("degree", ("Y2", "Y1")), ("programme", ("P1",)))
        for code in codes
        for sex in ("women", "men")
    ),
    {"period_start": None, "period_end": None, "count": None, "ratio": 0.25},
).assign(base=float("nan"))


def gathered(folder: Path) -> Gathering:
    """Gather the rows in three batches."""
    made = Gathering(folder)
    for batch in (ROWS[::2], ROWS[:0], ROWS[1::4], ROWS[3::4]):
        made.add(batch)
    return made


@pytest.mark.parametrize("most", [1, 3, 1_000])
def test_all_rows_come_back_in_the_tables_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(gather, "MOST_ROWS", most)
    parts = list(gathered(tmp_path).parts())
    made = pd.concat([tidy(part) for part in parts], ignore_index=True)
    whole = tidy(ROWS)
    assert content_hash(made.astype(whole.dtypes)) == content_hash(whole)
    assert sorted(row for part in parts for row in part["row"]) == sorted(ROWS["row"])


def test_a_units_measure_is_in_one_part_and_parts_are_no_larger_than_must_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gather, "MOST_ROWS", 2)
    parts = list(gathered(tmp_path).parts())
    units = [(*part[["measure", "unit_type", "unit_code"]].iloc[0],) for part in parts]
    assert len(units) == len(set(units)) == 7
    assert units == sorted(units)


def test_texts_with_slashes_and_blanks_are_kept(tmp_path: Path) -> None:
    made = Gathering(tmp_path)
    given = table({"unit_name": "A/B å=%", "category": "", "unit_code": "A/B"})
    made.add(given)
    (part,) = made.parts()
    assert part[["unit_name", "unit_code", "category"]].to_numpy().tolist() == [
        ["A/B å=%", "A/B", ""]
    ]
    assert [*part.columns] == [*COLUMNS, "file", "sheet", "row", "column"]


def test_nothing_gives_nothing(tmp_path: Path) -> None:
    assert list(Gathering(tmp_path).parts()) == []
    assert ROW["measure"] == "residence_county"
