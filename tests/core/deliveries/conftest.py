"""What tests of deliveries that start processes need."""

import sys
from types import ModuleType

import pytest


@pytest.fixture(autouse=True)
def plain_main(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a new process import nothing as its main: a page that was tested before left its own."""
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
