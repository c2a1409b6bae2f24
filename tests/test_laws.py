"""The import laws hold here, and are seen to catch each kind of breach in a small house."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = (
    "core/object_store", "core/ranges", "core/address", "core/counts", "core/settings",
    "core/words/texts", "core/places/geography",
    "core/naming",
    "core/deliveries/store", "core/ingest/sources", "core/disclosure/audit", "core/owner/steps",
    "core/choice/nearest", "core/numbers/sheet", "core/numbers/figure",
    "core/numbers/measures/notes", "core/numbers/municipal/years", "core/numbers/profiles/profile",
    "core/numbers/moves/flows", "core/numbers/compared/gaps", "core/pictures/charts",
    "core/pictures/drawing", "core/pictures/maps", "core/exports/excel", "core/ui/panels",
    "pages/fore",
)  # fmt: skip
BREACHES = {
    "up": ("core/deliveries/store", "import pages.fore"),
    "ui": ("core/pictures/charts", "import core.ui.panels"),
    "streamlit": ("core/deliveries/store", "import streamlit"),
    "store": ("core/pictures/drawing", "from core.deliveries import store"),
    "floors": ("core/choice/nearest", "import core.numbers.sheet"),
    "sheets": ("core/numbers/municipal/years", "import core.numbers.profiles.profile"),
    "pages": ("pages/fore", "import pages.efter"),
    "scripts": ("pages/fore", "import pandas"),
    "circles": ("core/pictures/maps", "import core.pictures.charts"),
}


def _judge(folder: Path) -> subprocess.CompletedProcess[str]:
    program = "from importlinter.cli import lint_imports_command as lint; lint()"
    command = [sys.executable, "-c", program, "--no-cache", "--no-logo"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 our own words


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A lawful house with our contracts and one line in each room."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for room in (*ROOMS, "pages/efter"):
        path = tmp_path / f"{room}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    for package in {"core", *(room.rpartition("/")[0] for room in ROOMS)}:
        (tmp_path / package / "__init__.py").touch()
    (tmp_path / "core/numbers/sheet.py").write_text("import core.deliveries.store\n")
    (tmp_path / "core/pictures/drawing.py").write_text("import core.numbers.sheet\n")
    (tmp_path / "core/ui/panels.py").write_text("import streamlit\nimport core.pictures.charts\n")
    (tmp_path / "pages/fore.py").write_text("import streamlit\nimport core.ui.panels\n")
    (tmp_path / "pages/efter.py").write_text("import core.ui.panels\n")
    return tmp_path


def test_lawful_house_is_cleared(house: Path) -> None:
    assert _judge(house).returncode == 0, _judge(house).stdout


@pytest.mark.parametrize("law", BREACHES)
def test_breach_is_caught_and_named(house: Path, law: str) -> None:
    room, line = BREACHES[law]
    path = house / f"{room}.py"
    path.write_text(f"{path.read_text()}{line}\n")
    if law == "circles":
        (house / "core/pictures/charts.py").write_text("import core.pictures.maps\n")
    verdict = _judge(house)
    assert verdict.returncode == 1, verdict.stdout + verdict.stderr
    assert f"{_name(law)} BROKEN" in verdict.stdout


def _name(law: str) -> str:
    contracts = (ROOT / "pyproject.toml").read_text().split("[[tool.importlinter.contracts]]")
    text = next(part for part in contracts if f'id = "{law}"' in part)
    return text.split('name = "')[1].split('"')[0]


def test_every_law_has_its_breach() -> None:
    assert (ROOT / "pyproject.toml").read_text().count("\nid = ") == len(BREACHES)


def test_this_house_is_lawful() -> None:
    verdict = _judge(ROOT)
    assert verdict.returncode == 0, verdict.stdout + verdict.stderr
