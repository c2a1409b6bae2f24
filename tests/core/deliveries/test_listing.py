"""Deliveries are listed as readers may see them."""

import shutil
from itertools import chain
from pathlib import Path

import pytest

from core.deliveries.delivery import DELIVERIES
from core.deliveries.listing import list_deliveries
from tests.core.deliveries.test_store import SOUND, deliver, edit
from tests.core.example_tables import WORKED, rows


@pytest.fixture
def root(tmp_path: Path) -> Path:
    deliver(tmp_path, SOUND, rows(WORKED))
    return deliver(tmp_path, "prov", rows(WORKED)).parent


def test_hidden_folders_and_files_are_no_deliveries(root: Path) -> None:
    (root / ".rest").mkdir()
    (root / "README.md").write_text("x")
    assert [each.id for each in list_deliveries(root)[0]] == ["prov", SOUND]
    assert list_deliveries(root / "nowhere") == ([], [])


def test_real_deliveries_come_before_examples(root: Path) -> None:
    shutil.copytree(root / "prov", root / "verklig")
    edit(root / "verklig", "example = true", "example = false")
    assert next(iter(list_deliveries(root)[0])).id == "verklig"


def test_the_shipped_deliveries_are_sound() -> None:
    sound, broken = list_deliveries(DELIVERIES)
    assert broken == []
    assert [each.id for each in sound] == ["liu-publicerat", "exempeldata"]
    assert all(chain.from_iterable((each.title, each.source) for each in sound))
