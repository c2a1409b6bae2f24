"""Settings are read from the environment when asked for, each with a default and a help."""

import re
from pathlib import Path

import pytest

from core import settings


@pytest.mark.parametrize("setting", settings.ALL, ids=lambda each: each.name)
def test_setting_reads_its_variable(
    setting: settings.Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert setting.variable == f"STUDIEVAGAR_{setting.name}"
    assert setting.read() == setting.default
    monkeypatch.setenv(setting.variable, "something else")
    assert setting.read() == "something else"


def test_names_are_plain_and_each_has_a_line_of_help() -> None:
    names = [setting.name for setting in settings.ALL]
    assert len(set(names)) == len(names)
    for setting in settings.ALL:
        assert re.fullmatch(r"[A-Z][A-Z_]+", setting.name)
        assert setting.help
        assert "\n" not in setting.help


def test_a_relative_folder_starts_at_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STUDIEVAGAR_DELIVERIES", "other/place")
    assert settings.deliveries_folder() == settings.ROOT / "other" / "place"


def test_an_absolute_folder_stands(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("STUDIEVAGAR_DELIVERIES", str(tmp_path))
    assert settings.deliveries_folder() == tmp_path


def test_the_default_folder_holds_the_shipped_deliveries() -> None:
    found = {path.parent.name for path in settings.deliveries_folder().glob("*/manifest.toml")}
    assert {"exempeldata", "liu-publicerat"} <= found
