"""The house keeps its rules: small rooms, plain names, tests in the mirror, one Swedish home."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from core import settings

ROOT = Path(__file__).parents[1]
CORE = sorted((ROOT / "core").rglob("*.py"))
PAGES = sorted((ROOT / "pages").glob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
MODULES = [ROOT / "app.py", *CORE, *PAGES, *TESTS]
FORBIDDEN = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc", "service"}
# Rooms without a test file of their own, and where they are tested instead.
TESTED_ELSEWHERE: dict[str, str] = {
    "core/ingest/sheets/archives.py": "test_files.py: bad workbooks are refused there",
    "core/ingest/drawn/blocks.py": "test_superweb.py reads tables of every form",
    "core/ingest/sheets/grids.py": "a type alone; test_separated.py and test_workbooks.py make it",
    "core/ingest/drawn/headings.py": "test_superweb.py reads every label back",
    "core/ingest/limits.py": "numbers alone; test_files.py goes beyond each",
    "core/ingest/drawn/preamble.py": "test_superweb.py reads titles, filters and notes",
    "core/ingest/rows.py": "test_superweb.py tells rows apart by it",
    "core/ingest/sheets/sheet_marks.py": "test_workbooks.py reads what is hidden and merged",
    "core/ingest/sheets/typed.py": "test_workbooks.py reads cells of every kind",
    "core/words/differing.py": "words alone; test_publishing.py and test_steps.py hear them",
    "core/words/disclosure.py": "words alone; test_telling.py tells with them",
    "core/words/naming.py": "words alone; test_checks.py and test_telling.py name numbers",
    "core/naming.py": "test_checks.py and test_telling.py name numbers by it",
    "core/ingest/scope.py": "test_differences.py finds what is new and gone by it",
    "core/owner/case_files.py": "test_cases.py keeps and replaces files by it",
    "core/ui/owner/correcting.py": "tests/pages/test_data.py and tests/e2e/test_data.py",
    "core/words/owner_files.py": "words alone; test_files.py tells every fault",
    "core/numbers/figure.py": "types alone; test_statistics.py makes and reads them",
    "core/numbers/sheet.py": "a type alone; test_measure_sheet.py and its like compose it",
    "core/numbers/titles.py": "test_measure_sheet.py reads titles, bases and sources",
    "core/numbers/municipal/years.py": "test_register.py reads and sums what it sorts",
    "core/numbers/measures/notes.py": "test_measure_sheet.py reads the notes of composed sheets",
    "core/object_store.py": "test_address.py opens one, and hears what goes wrong",
    "core/ranges.py": "test_address.py reads by it",
    "core/deliveries/files.py": "test_address.py and test_in_store.py open and check by it",
    "core/deliveries/on_disk.py": "test_publishing.py publishes by it",
    "core/deliveries/writing.py": "test_publishing.py fails its every step",
    "core/deliveries/lease.py": "test_in_store.py holds, loses and takes over by it",
    "core/deliveries/summary.py": "test_delivery.py summarises and reads the summary",
    "core/ingest/faults.py": "types alone; test_template.py and test_files.py read what they tell",
    "core/ingest/meanings.py": "test_template.py and test_layouts.py use every kind of word",
    "core/ingest/sources.py": "test_draft.py reads files of every kind through it",
    "core/ingest/ours/reading.py": "test_template.py reads columns by it",
    "core/ingest/ours/template_file.py": "test_draft.py reads back what it writes",
    "core/owner/commands.py": "test_steps.py gives it right and wrong command lines",
    "core/words/door.py": "words alone; test_texts.py reads every one",
    "core/words/versions.py": "words alone; test_texts.py reads every one",
    "core/owner/told.py": "test_steps.py reads what it tells",
    "core/words/intake.py": "words alone; test_texts.py reads every one",
    "core/words/owner.py": "words alone; test_texts.py reads every one",
    "core/words/data_page.py": "words alone; test_texts.py reads every one",
    "core/owner/alone.py": "test_work.py: work is done by it",
    "core/ui/owner/page.py": "tests/pages/test_data.py, tests/e2e/test_data.py",
    "core/ui/owner/bring.py": "tests/pages/test_data.py, tests/e2e/test_data.py",
    "core/ui/owner/seen.py": "tests/pages/test_data.py, tests/e2e/test_data.py",
    "core/ui/owner/waiting.py": "tests/pages/test_data.py, tests/e2e/test_data.py",
    "core/ui/owner/mending.py": "tests/pages/test_data.py, tests/e2e/test_data.py",
    "core/ui/owner/fields.py": "tests/pages/test_data.py asks by it",
    "core/ui/owner/asking.py": "tests/pages/test_data.py, tests/e2e/test_data.py",
    "core/ui/owner/differing.py": "tests/pages/test_data.py, tests/e2e/test_data.py",
    "core/ui/owner/revealing.py": "tests/pages/test_data.py, tests/e2e/test_data.py",
    "core/ui/owner/publishing.py": "tests/pages/test_publishing.py, tests/e2e/test_data.py",
    "core/ui/owner/versions.py": "tests/pages/test_publishing.py, tests/e2e/test_data.py",
    "core/ui/owner/tables.py": "tests/pages/test_data.py, tests/e2e/test_data.py",
    "core/words/municipal.py": "words alone; test_texts.py reads every one",
    "core/words/prose.py": "words alone; test_texts.py reads every one",
    "core/ui/about.py": "tests/pages/test_om.py",
    "core/ui/controls.py": "tests/pages/test_two_steps.py, tests/e2e/test_journeys.py",
    "core/ui/doors.py": "tests/pages/test_start.py",
    "core/ui/faults.py": "tests/e2e/test_faults.py",
    "core/ui/flow_options.py": "tests/pages/test_floden.py",
    "core/ui/flows.py": "tests/pages/test_floden.py, tests/e2e/test_flows.py",
    "core/ingest/tables.py": "a type alone; test_superweb.py and test_open_data.py make it",
    "core/words/movement.py": "words alone; test_texts.py reads every one",
    "core/words/county_moves.py": "words alone; test_texts.py reads every one",
    "core/numbers/compared/comparing.py": "test_columns.py, test_gaps.py and their like ask it",
    "core/ui/comparing.py": "tests/pages/test_jamfor.py, tests/e2e/test_comparing.py",
    "core/ui/comparing_options.py": "tests/pages/test_jamfor.py",
    "core/ui/pair.py": "tests/pages/test_pair.py, tests/e2e/test_comparing.py",
    "core/words/comparing.py": "words alone; test_texts.py reads every one",
    "core/ui/first_step.py": "tests/pages/test_two_steps.py, tests/e2e/test_journeys.py",
    "core/ui/files.py": "tests/e2e/test_takeaway.py",
    "core/ui/lost.py": "tests/pages/test_lost.py",
    "core/ui/menu.py": "tests/pages/test_start.py",
    "core/ui/municipalities.py": "tests/pages/test_kommuner.py, tests/e2e/test_kommuner.py",
    "core/ui/options.py": "tests/pages/test_sheets.py",
    "core/ui/panels.py": "tests/pages/test_sheets.py",
    "core/ui/profile.py": "tests/pages/test_profile.py, tests/e2e/test_profile.py",
    "core/ui/place_map.py": "tests/e2e/test_kommuner.py",
    "core/ui/place_step.py": "tests/pages/test_kommuner.py, tests/e2e/test_kommuner.py",
    "core/ui/search_box.py": "tests/pages/test_start.py, tests/e2e/test_journeys.py",
    "core/ui/start.py": "tests/pages/test_start.py",
    "core/ui/two_steps.py": "tests/pages/test_two_steps.py",
    "core/ui/visit.py": "tests/e2e/test_address.py",
    "core/ui/zoom_map.py": "tests/e2e/test_maps.py",
}
# The home of Swedish: words and sentences. Then Swedish elsewhere in code, and why.
SWEDISH_HOME = (
    "core/words/differing.py",
    "core/words/disclosure.py",
    "core/words/intake.py",
    "core/words/naming.py",
    "core/words/owner.py",
    "core/words/data_page.py",
    "core/words/door.py",
    "core/words/versions.py",
    "core/words/owner_files.py",
    "core/words/texts.py",
    "core/words/prose.py",
    "core/words/municipal.py",
    "core/words/comparing.py",
    "core/words/county_moves.py",
    "core/words/movement.py",
    "core/words/open_data.py",
)
SWEDISH_ELSEWHERE = {
    "core/words/spelling.py": "the letters themselves, to fold and to sort them",
    "core/places/geography.py": "words dropped from names of counties before they are compared",
}
SWEDISH = re.compile(r"[åäöÅÄÖ]")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _code(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(_code(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _docstrings(tree: ast.Module) -> set[ast.AST]:
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, holders)]
    return {body[0].value for body in bodies if body and isinstance(body[0], ast.Expr)}


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_room_is_small_and_says_what_it_holds(path: Path) -> None:
    assert _lines(path) <= 250
    assert (ast.get_docstring(_code(path)) or "").strip()


def test_rooms_are_mostly_very_small() -> None:
    assert median(map(_lines, [*CORE, *PAGES])) <= 80


@pytest.mark.parametrize("path", [*CORE, *PAGES], ids=_name)
def test_functions_are_short(path: Path) -> None:
    long = {each.name: (each.end_lineno or 0) - each.lineno + 1 for each in _functions(path)}
    assert {name: lines for name, lines in long.items() if lines > 40} == {}


def test_most_functions_are_very_short() -> None:
    lengths = [(f.end_lineno or 0) - f.lineno + 1 for path in CORE for f in _functions(path)]
    assert median(lengths) < 15


@pytest.mark.parametrize("path", PAGES, ids=_name)
def test_a_page_is_read_aloud_in_a_minute(path: Path) -> None:
    assert _lines(path) <= 60


def test_names_tell_the_content() -> None:
    assert [_name(path) for path in MODULES if path.stem.strip("_") in FORBIDDEN] == []


def _has_test(path: Path) -> bool:
    inner = path.relative_to(ROOT)
    package = ROOT / "tests" / inner.parent.parent / f"test_{inner.parent.name}.py"
    return _own_test(path).exists() or package.exists() or _name(path) in TESTED_ELSEWHERE


def _own_test(path: Path) -> Path:
    inner = path.relative_to(ROOT)
    return ROOT / "tests" / inner.parent / f"test_{inner.name}"


def test_tests_mirror_the_house() -> None:
    rooms = [path for path in CORE if path.stem not in {"__init__", "__main__"}]
    assert [_name(path) for path in rooms if not _has_test(path)] == []


def test_exceptions_are_about_rooms_that_exist_and_need_them() -> None:
    for name in (*TESTED_ELSEWHERE, *SWEDISH_ELSEWHERE):
        assert (ROOT / name).exists()
    own = [name for name in TESTED_ELSEWHERE if _own_test(ROOT / name).exists()]
    assert own == []


@pytest.mark.parametrize("path", [ROOT / "app.py", *CORE, *PAGES], ids=_name)
def test_swedish_has_one_home(path: Path) -> None:
    if _name(path) in {*SWEDISH_HOME, *SWEDISH_ELSEWHERE}:
        return
    tree = _code(path)
    spoken = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node not in _docstrings(tree)
        and SWEDISH.search(node.value)
    ]
    assert spoken == []


def _committed() -> list[Path]:
    git = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=True).stdout  # noqa: S603 our own words
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


def test_nothing_belongs_to_one_machine() -> None:
    local = re.compile(r"/(home|root|work|Users)/\w")
    kinds = {".py", ".toml", ".md", ".txt", ".css", ".js", ".csv", ".yml", ".cfg", ""}
    files = [path for path in _committed() if path.suffix in kinds]
    found = {_name(path): local.search(path.read_text(encoding="utf-8")) for path in files}
    assert {name: hit.group() for name, hit in found.items() if hit} == {}


def test_project_and_app_have_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == settings.VERSION
