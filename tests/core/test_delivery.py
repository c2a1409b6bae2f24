"""A delivery's folder: what is written is read back, and a selection reads little of it."""

import hashlib
import tomllib
from pathlib import Path

import pandas as pd
import pyarrow.dataset as ds
import pytest

from core.delivery import units_of, write
from core.store import Delivery, read_delivery
from core.tidy import content_hash, tidy


def rows(*given: tuple[str, str, str, float]) -> pd.DataFrame:
    """Make rows of (measure, category, sex, count) about one programme."""
    frame = pd.DataFrame(given, columns=["measure", "category", "sex", "count"])
    about = {"perspective": "outcomes", "unit_type": "programme", "institution": "A"}
    return frame.assign(unit_code="P", unit_name="Ä", period_start=2014, status="value", **about)


def delivered(folder: Path, frame: pd.DataFrame) -> Delivery:
    about = folder / "about.toml"
    about.write_text(
        'title = "Å \\"ä\\""\ninstitution = "A"\nsource = "B"\ndrawn = 2025-08-01\n'
        'population = "C"\nnotes = ["ett", "två"]\nexample = true\n',
        encoding="utf-8",
    )
    write(folder / "x", about, frame, units_of(frame))
    return read_delivery(folder / "x")


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    frame = tidy(rows(("sex", "Samtliga", "women", 9)))
    delivery = delivered(tmp_path, frame)
    assert (delivery.title, delivery.notes) == ('Å "ä"', ("ett", "två"))
    assert (delivery.rows, delivery.example) == (1, True)
    table = delivery.folder / "observations.parquet"
    assert delivery.checksum == hashlib.sha256(table.read_bytes()).hexdigest()
    assert content_hash(pd.read_parquet(table)) == content_hash(frame)
    manifest = tomllib.loads((delivery.folder / "manifest.toml").read_text(encoding="utf-8"))
    assert len(manifest["units_checksum"]) == 64


def test_a_selection_reads_few_row_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.delivery.ROW_GROUP", 10)
    counties = [("residence_county", f"{code:02}", "total", 9.0) for code in range(60)]
    delivery = delivered(tmp_path, tidy(rows(("age", "20–21 år", "total", 9.0), *counties)))
    file = ds.dataset(delivery.folder / "observations.parquet")
    (fragment,) = file.get_fragments()
    assert len(fragment.row_groups) == 7
    assert len(fragment.subset(ds.field("measure") == "age").row_groups) == 1
