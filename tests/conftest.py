"""What all tests share: no settings from outside, and the reference figures where they are."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # a shared machine is slow at times
settings.load_profile("untimed")

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(autouse=True)
def _own_settings_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep a developer's own settings out of what is tested."""
    for name in os.environ:
        if name.startswith("STUDIEVAGAR_") and name != "STUDIEVAGAR_CHROMIUM":
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of reference figures beside the project; skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("no reference figures here")
    return SHARED
