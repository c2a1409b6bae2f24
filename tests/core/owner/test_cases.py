"""A delivery on its way in keeps its files, answers and results until it is published."""

import os
import time
from io import BytesIO
from pathlib import Path

import pytest

from core.deliveries.register import read_register
from core.disclosure.verdict import Verdict
from core.ingest.memory import Memory
from core.ingest.sources import Told
from core.owner import case_files, cases, steps, work
from core.owner.cases import Case
from core.owner.commands import LINE, line_of
from core.owner.steps import PROTECTED, Story
from tests.core.owner.draws import ABOUT, LEAK, SHOWN, Row, draw
from tests.core.owner.test_work import awaited

TOLD = Memory(ABOUT, Told({"Fält": "sex"}, {"perspective": "Efter"}), {"sector": {"A": "B"}})


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STUDIEVAGAR_DELIVERIES", str(tmp_path / "deliveries"))
    monkeypatch.setenv("STUDIEVAGAR_WORK_FOLDER", str(tmp_path / "work"))
    return tmp_path


def begun(folder: Path, *rows: Row, narrowest: int = 2) -> Case:
    content = draw(folder / "draget.csv", *rows).read_bytes()
    return cases.begin(LINE, "anna", [("draget.csv", BytesIO(content))], [], TOLD, narrowest)


def done(case: Case) -> Case:
    assert awaited(lambda: case.state is not None and not case.state.is_running)
    return case


def test_a_case_keeps_its_files_and_what_is_told(office: Path) -> None:
    dropped = draw(office / "stor.csv", *SHOWN)
    two = [("a.csv", BytesIO(b"1")), ("../a.csv", BytesIO(b"2"))]
    case = cases.begin(LINE, "anna", two, [dropped], TOLD)
    assert [*case.files] == ["a (2).csv", "a.csv", "stor.csv"]
    assert case.files["a.csv"].read_bytes() == b"1"
    assert case.files["stor.csv"] == dropped
    assert case.told == TOLD
    assert cases.under_way() == [case]
    assert (case.state, case.review) == (None, None)
    case.throw_away()
    assert cases.under_way() == []
    assert dropped.exists()


def test_corrected_files_take_the_place_of_those_called_alike(office: Path) -> None:
    dropped = draw(office / "stor.csv", *SHOWN)
    case = cases.begin(
        LINE, "anna", [("a.csv", BytesIO(b"1")), ("b.csv", BytesIO(b"2"))], [dropped], TOLD
    )
    sound = draw(office / "a.csv", *SHOWN).read_bytes()
    case.correct([("a.csv", BytesIO(sound)), ("c.csv", BytesIO(b"3"))], [], {"a.csv", "stor.csv"})
    assert [*case.files] == ["a.csv", "c.csv", "stor.csv"]
    assert case.files["a.csv"].read_bytes() == sound
    assert case.told == TOLD
    case.correct([], [], {"a.csv"})
    assert [*case.files] == ["a.csv"]
    seen = done(case).review
    assert seen is not None
    assert seen.draft.is_sound
    case.correct([("stor.csv", BytesIO(b"4"))], [dropped], {"a.csv"})
    case.correct([("stor.csv", BytesIO(b"5"))], [], {"stor.csv"})
    assert [path.read_bytes() for path in case.files.values()] == [b"5"]
    assert dropped.exists()


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("Uttag från Lund", "uttag-fran-lund"),
        ("  LW01, 2025 ", "lw01-2025"),
        ("Łódź", ""),
        ("?", ""),
    ],
)
def test_a_line_is_named_as_it_is_written_or_not_at_all(written: str, line: str) -> None:
    assert line_of(written) == line


class Full(BytesIO):
    """A file that there is no room for."""

    def read(self, _: int | None = -1, /) -> bytes:
        raise OSError(28, "full")


def test_a_copy_that_fails_leaves_the_files_as_they_were(office: Path) -> None:
    case = begun(office, *SHOWN)
    before = case.files["draget.csv"].read_bytes()
    with pytest.raises(OSError, match="full"):
        case.correct([("draget.csv", Full())], [], {"draget.csv"})
    assert case.files["draget.csv"].read_bytes() == before
    with pytest.raises(OSError, match="full"):
        cases.begin(LINE, "anna", [("a.csv", BytesIO(b"1")), ("b.csv", Full())], [], TOLD)
    assert [each.name for each in case.folder.parent.iterdir()] == [case.id]


def test_what_a_killed_server_left_half_copied_is_never_taken(office: Path) -> None:
    case = begun(office, *SHOWN)
    half = case.folder / f"{case_files.FRESH}half"
    case_files.keep(half, [("draget.csv", BytesIO(b"hal"))])
    whole = case.files["draget.csv"].read_bytes()
    case.correct([("draget.csv", BytesIO(whole))], [], {"draget.csv"})
    assert {name: path.read_bytes() for name, path in case.files.items()} == {"draget.csv": whole}


def test_a_full_disk_at_any_step_leaves_no_delivery_half_begun(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    for step in ("core.owner.cases.writing.replace", "core.owner.cases.memory.keep"):
        with monkeypatch.context() as during:
            during.setattr(step, full)
            with pytest.raises(OSError, match="full"):
                cases.begin(LINE, "anna", [("a.csv", BytesIO(b"1"))], [], TOLD)
        assert cases.under_way() == []
        assert [*(office / "work").iterdir()] == []


def test_nothing_holds_that_other_files_gave(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    case = begun(office, *SHOWN)
    case.check()
    assert done(case).review is not None
    changed = draw(office / "draget.csv", {"count": 7.0}).read_bytes()
    with monkeypatch.context() as during:
        during.setattr("core.owner.cases.writing.replace", full)
        with pytest.raises(OSError, match="full"):
            case.correct([("draget.csv", BytesIO(changed))], [], {"draget.csv"})
    assert case.files["draget.csv"].read_bytes() == changed
    assert (case.review, case.state) == (None, None)  # looked at anew by who comes next


def test_an_uploaded_file_goes_before_a_dropped_one_of_its_name(office: Path) -> None:
    dropped = draw(office / "a.csv", *SHOWN)
    case = cases.begin(LINE, "anna", [("a.csv", BytesIO(b"1"))], [dropped], TOLD)
    assert [path.read_bytes() for path in case.files.values()] == [b"1"]


def test_it_is_checked_compared_audited_protected_and_published(office: Path) -> None:
    case = begun(office, *LEAK)
    case.check()
    seen = done(case).review
    assert seen is not None
    assert seen.audit is not None
    assert (seen.draft.rows, seen.audit.verdict.pinned, len(seen.findings)) == (6, 1, 1)
    assert "är 4, exakt" in seen.findings[0].value
    case.protect("round")
    assert case.is_protecting
    safe = done(case).review
    assert safe is not None
    assert safe.audit is not None
    assert safe.cost is not None
    assert (safe.audit.verdict.pinned, safe.decision) == (0, PROTECTED)
    assert safe.cost.numbers > 0
    case.unprotect()
    again = case.review
    assert again is not None
    assert (again.cost, case.is_protecting) == (None, False)
    owner = Memory(ABOUT)
    version = steps.publish(
        case.desk, seen.draft, owner, Story("anna", seen.audit.verdict, seen.beside)
    )
    shown = read_register(office / "deliveries").shown(LINE)
    assert shown is not None
    assert shown.id == version.id
    assert version.files[0].name == "draget.csv"


def test_the_audit_is_asked_what_the_owner_wants(office: Path) -> None:
    case = begun(office, *SHOWN, narrowest=4)
    (known,) = cases.under_way()
    known.check()
    seen = done(known).review
    assert case == known
    assert seen is not None
    assert seen.audit is not None
    assert isinstance(seen.audit.verdict, Verdict)
    assert seen.audit.verdict.narrowest == 4


def test_faults_end_the_work_there(office: Path) -> None:
    case = begun(office, {"count": -80.0})
    case.check()
    seen = done(case).review
    assert seen is not None
    assert [each.kind for each in seen.draft.faults] == ["negative"]
    assert (seen.differences, seen.audit) == (None, None)


def test_stopped_work_is_told_and_can_be_begun_again(office: Path) -> None:
    case = begun(office, *SHOWN)
    case.check()
    case.stop()
    state = case.state
    assert state is not None
    assert state.trouble == "stopped"
    case.check()
    assert done(case).review is not None


def test_forgotten_cases_are_cleared(office: Path) -> None:
    case = begun(office, *SHOWN)
    old = time.time() - cases.KEPT - 1
    os.utime(case.folder, (old, old))
    assert cases.under_way() == []
    assert not case.folder.exists()


def test_a_folder_that_others_may_write_to_is_refused(office: Path) -> None:
    (office / "work").mkdir()
    (office / "work").chmod(0o777)
    with pytest.raises(PermissionError, match="work"):
        cases.under_way()


def test_the_drop_folder_lists_files_alone(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert case_files.in_drop_folder() == []
    monkeypatch.setenv("STUDIEVAGAR_DROP_FOLDER", str(office / "drop"))
    assert case_files.in_drop_folder() == []
    (office / "drop" / "folder").mkdir(parents=True)
    for name in ("b.csv", "a.csv", ".hidden"):
        (office / "drop" / name).touch()
    assert [path.name for path in case_files.in_drop_folder()] == ["a.csv", "b.csv"]


def test_nothing_that_is_asked_is_left_when_it_is_thrown_away(office: Path) -> None:
    case = begun(office, *SHOWN)
    case.check()
    case.throw_away()
    assert [*(office / "work").iterdir()] == []
    assert not work.state(case.folder / cases.CHECK).is_running
