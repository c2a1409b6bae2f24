"""Bad files are refused with the right message, and leave nothing behind."""

import os
import tempfile
import tracemalloc
from pathlib import Path

import pytest

from core.ingest import limits
from core.ingest.drawn import superweb
from core.ingest.faults import Fault, RefusedError
from core.ingest.sheets import files
from core.words import owner_files
from tests.core.ingest.sheets import bad_files, bad_workbooks
from tests.core.ingest.sheets.bad_files import Bad


def refused(name: str, content: bytes | Path) -> tuple[Fault, ...]:
    with pytest.raises(RefusedError) as error:
        [superweb.read(grid) for grid in files.read(name, content)]
    return error.value.faults


def open_handles() -> int:
    handles = Path("/proc/self/fd")
    return len([*handles.iterdir()]) if handles.is_dir() else 0


@pytest.mark.parametrize("bad", bad_files.ALL, ids=lambda bad: f"{bad.kind}: {bad.says}")
def test_a_bad_file_is_refused_and_leaves_nothing(
    bad: Bad, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    content, handles = bad.content(), open_handles()
    first = refused(bad.name, content)[0]
    assert (first.kind, first.weight) == (bad.kind, "error")
    assert first.origin.file == bad.name
    if bad.row:
        assert first.origin.row == bad.row
    if bad.column:
        assert first.origin.column == bad.column
    if bad.value is not None:
        assert bad.value in first.value
    assert first.told.startswith(bad.name)
    assert (open_handles(), [*tmp_path.iterdir()]) == (handles, [])


def test_there_are_many_and_they_are_of_every_kind() -> None:
    assert len({(bad.kind, bad.says) for bad in bad_files.ALL}) >= 60
    told_of = {"unreadable", "hidden_sheet", "hidden_rows", "hidden_columns"}  # elsewhere
    assert {bad.kind for bad in bad_files.ALL} == {*owner_files.FAULT} - told_of


@pytest.mark.parametrize(
    "bad", bad_files.LARGE[:3] + bad_files.WORKBOOKS[12:16], ids=lambda b: b.says
)
def test_what_is_large_is_refused_before_it_is_taken_in(bad: Bad) -> None:
    content = bad.content()
    refused(bad.name, content)  # what is imported and cached once is no part of it
    tracemalloc.start()
    refused(bad.name, content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5 * limits.MB


def test_a_large_file_on_disk_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "uttag.csv"
    with path.open("wb") as file:
        file.truncate(200 * limits.MB)
    assert refused("uttag.csv", path)[0].kind == "large_file"


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    assert refused("uttag.csv", tmp_path)[0].kind == "unreadable"
    assert refused("uttag.csv", tmp_path / "borta.csv")[0].kind == "unreadable"
    os.mkfifo(tmp_path / "ror")
    assert refused("uttag.csv", tmp_path / "ror")[0].kind == "unreadable"


def test_a_path_and_its_bytes_are_read_alike(tmp_path: Path) -> None:
    for name, content in (("a.csv", bad_files.TABLE.encode()), ("a.xlsx", bad_workbooks.sound())):
        (tmp_path / name).write_bytes(content)
        assert files.read(name, tmp_path / name) == files.read(name, content)


def test_the_content_decides_and_not_the_name() -> None:
    (grid,) = files.read("uttag.csv", bad_workbooks.sound())
    assert grid.rows[3] == ("Läkare", "12", "7")


def test_all_that_is_wrong_is_told_at_once() -> None:
    many = (
        bad_files.TABLE.replace("Läkare", "<b>").replace("Män", "=1") + '"Jurist",4\n\n"x",1,2,\n'
    )
    found = {(fault.kind, fault.origin.row) for fault in refused("uttag.csv", many.encode())}
    assert found == {("tag", 6), ("live", 4), ("short_row", 8), ("stray_row", 10)}


def test_long_lines_that_end_are_read() -> None:
    line = b'"' + b"x" * 400 + b'",1\n'
    assert files._refuse_long_lines("a", line * 10_000) is None
    assert files._refuse_long_lines("a", line.replace(b"\n", b"\r") * 10_000) is None
