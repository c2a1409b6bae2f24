"""A file longer than a block gives the same rows as a short one, numbered as in the whole file."""

from pathlib import Path

import pandas as pd
import pytest

from core.deliveries.tidy import tidy
from core.ingest import sources
from core.ingest.faults import RefusedError
from core.ingest.ours import template_file
from core.ingest.sheets import long_files
from core.ingest.sources import Told
from tests.core.ingest.test_checks import table

ROWS = tidy(
    table(*({"category": f"{n:02}", "sex": sex} for n in (1, 3, 4, 5) for sex in ("women", "men")))
)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(long_files, "BLOCK", 300)  # two or three rows
    path = tmp_path / "long.csv"
    path.write_bytes(template_file.csv_of(template_file.rows_as_text(ROWS)))
    return path


def read(path: Path) -> tuple[pd.DataFrame, list[tuple[str, int | None]]]:
    pieces = list(sources.read(path.name, path, Told()))
    faults = [(each.kind, each.origin.row) for piece in pieces for each in piece.faults]
    return pd.concat([piece.rows for piece in pieces if not piece.rows.empty]), faults


def test_it_is_read_in_blocks_as_it_would_be_at_once(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_blocks, faults = read(file)
    assert len(list(long_files.blocks(file.name, file))) > 2
    assert faults == []
    monkeypatch.setattr(long_files, "BLOCK", 10**6)
    assert not long_files.is_one(file)
    at_once, _ = read(file)
    pd.testing.assert_frame_equal(in_blocks.reset_index(drop=True), at_once)
    assert in_blocks["row"].tolist() == list(range(2, 10))


def test_what_is_wrong_is_told_with_the_row_of_the_whole_file(file: Path) -> None:
    lines = file.read_bytes().split(b"\r\n")
    lines[7] = lines[7].replace(b";8;", b";x;")
    file.write_bytes(b"\r\n".join(lines))
    assert read(file)[1] == [("marker", 8)]


def test_a_block_that_cannot_be_decoded_is_refused_by_its_row(file: Path) -> None:
    lines = file.read_bytes().split(b"\r\n")
    lines[7] = lines[7].replace(b"examen", "Ã¶".encode(), 1)
    file.write_bytes(b"\r\n".join(lines))
    with pytest.raises(RefusedError) as refused:
        list(long_files.blocks(file.name, file))
    assert [(each.kind, each.origin.row) for each in refused.value.faults] == [("garbled", 8)]


def test_wide_text_is_not_cut(file: Path) -> None:
    file.write_bytes(file.read_bytes().decode("utf-8-sig").encode("utf-16"))
    assert not long_files.is_one(file)
