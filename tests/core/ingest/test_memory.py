"""What the owner has told holds for next year, and a file that is no memory is refused by name."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.deliveries.register import FOLDER
from core.ingest import memory
from core.ingest.memory import Memory, UnreadableMemoryError
from core.ingest.sources import Told

WORDS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=6)
NAMES = st.dictionaries(WORDS, WORDS, max_size=3)


def test_nothing_is_remembered_at_first(tmp_path: Path) -> None:
    assert memory.read(tmp_path) == Memory()


@given(NAMES, NAMES, st.dictionaries(WORDS, NAMES, max_size=3))
def test_what_is_kept_is_read(
    tmp_path_factory: pytest.TempPathFactory,
    roles: dict[str, str],
    constants: dict[str, str],
    decided: dict[str, dict[str, str]],
) -> None:
    root = tmp_path_factory.mktemp("root")
    about = {"title": "Å", "drawn": date(2026, 8, 1), "notes": ["å"]}
    kept = Memory(about, Told(roles, constants), decided)
    memory.keep(root, kept)
    assert memory.read(root) == kept


def test_years_and_units_of_one_draw_do_not_hold_for_the_next() -> None:
    said = {"period": "2019", "degree": "YSJUK", "measure": "sector", "perspective": "outcomes"}
    kept = Memory(told=Told({"Exkod": "degree"}, said)).lasting
    assert kept.told == Told({"Exkod": "degree"}, {"perspective": "outcomes"})


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("fields = 1", "fields"), ("[fields]\nA = 1", "fields"), ("constants = []", "constants"),
        ("[categories]\nsector = 1", "categories.sector"), ("about = 3", "about"),
        ("[about", "Expected"),
    ],
)  # fmt: skip
def test_what_is_no_memory_is_refused_by_name(tmp_path: Path, text: str, named: str) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / memory.FILE).write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableMemoryError, match=named):
        memory.read(tmp_path)


def test_a_person_can_read_it(tmp_path: Path) -> None:
    memory.keep(tmp_path, Memory(decided={"sector": {"Stat": "Statlig"}}))
    text = (tmp_path / FOLDER / memory.FILE).read_text(encoding="utf-8")
    assert tomllib.loads(text)["categories"] == {"sector": {"Stat": "Statlig"}}
    assert 'Stat = "Statlig"' in text
