"""What is wrong in an owner's file is told with its remedy, and all else works meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.places import groups
from tests.pages.visitor import title, visit, visitor

STEPS = {"delivery": ["exempeldata"], "places": ["05"]}


@pytest.fixture
def unread() -> Iterator[None]:
    groups._read.cache_clear()
    yield
    groups._read.cache_clear()


def test_a_broken_list_of_centres_is_told_and_the_page_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "centra.csv"
    head = "namn;kommunkod;typ;huvudman;lat;lon"
    file.write_text(f"{head}\nFel;583;campus;Kommunen;58,5;15,0\n", encoding="utf-8")
    monkeypatch.setenv("STUDIEVAGAR_LEARNING_CENTRES", str(file))
    app = visit(visitor(), "kommuner", STEPS)
    assert "Kommuner" in title(app)
    (told,) = app.warning
    assert "centra.csv" in told.value
    assert "rad 2" in told.value
    assert "0580" in told.value  # how it should be written


@pytest.mark.usefixtures("unread")
def test_a_broken_file_of_groups_is_told_and_counties_can_be_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "groups.toml"
    file.write_text('[groups.a]\nname = "A"\nmunicipalities = ["Linköpping"]\n', encoding="utf-8")
    monkeypatch.setattr(groups, "SOURCE", file)
    app = visit(visitor(), "kommuner", STEPS)
    (told,) = app.warning
    assert "ingen kommun heter Linköpping" in told.value
    assert not app.button(key="choose-transition_rate").disabled
    assert not visit(app, "efter", {"delivery": ["exempeldata"]}).warning
