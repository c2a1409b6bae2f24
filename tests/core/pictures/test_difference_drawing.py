"""The picture of differences shows each kind as a share of what either delivery has."""

import pandas as pd
import pytest

from core.ingest.differences import KINDS, parts_of
from core.pictures import difference_drawing
from core.pictures.palette import THEMES, Theme
from core.words import data_page as words

MEASURES = pd.DataFrame([
    {"measure": "sector", "before": 80, "after": 90, "added": 20, "removed": 10, "changed": 5,
     "newly_suppressed": 0, "newly_shown": 0},
    {"measure": "industry", "before": 0, "after": 3, "added": 3, "removed": 0, "changed": 0,
     "newly_suppressed": 0, "newly_shown": 0},
])  # fmt: skip


@pytest.mark.parametrize("theme", THEMES)
def test_parts_are_shares_and_zeros_are_left_out(theme: Theme) -> None:
    drawn = difference_drawing.draw(MEASURES, parts_of(MEASURES), theme)
    (values,) = drawn.spec["datasets"].values()
    assert [(row["kind"], row["part"]) for row in values] == [
        ("Tillkomna", 0.2), ("Borttagna", 0.1), ("Ändrade", 0.05), ("Tillkomna", 1.0),
    ]  # fmt: skip
    assert [name for name, _ in drawn.legend] == [words.DIFFERENCE_HEADS[kind] for kind in KINDS]
    assert len({colour for _, colour in drawn.legend}) == len(KINDS)


def test_the_picture_is_told_in_words() -> None:
    drawn = difference_drawing.draw(MEASURES, parts_of(MEASURES), "light")
    assert "Sektor efter examen: Borttagna 10 (10,0\u00a0%)." in drawn.words
