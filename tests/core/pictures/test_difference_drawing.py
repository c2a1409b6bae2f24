"""The picture of differences shows each kind as a share of what either delivery has."""

import pandas as pd
import pytest

from core.ingest.differences import KINDS, parts_of
from core.pictures import difference_drawing
from core.pictures.palette import THEMES, Theme
from core.words import differing as words

MEASURES = pd.DataFrame([
    {"measure": "sector", "before": 80, "after": 90, "added": 20, "removed": 10, "changed": 5,
     "newly_suppressed": 0, "newly_shown": 0},
    {"measure": "industry", "before": 0, "after": 3, "added": 3, "removed": 0, "changed": 0,
     "newly_suppressed": 0, "newly_shown": 0},
])  # fmt: skip


@pytest.mark.parametrize("theme", THEMES)
def test_parts_are_shares_and_zeros_are_left_out(theme: Theme) -> None:
    new, other = (
        difference_drawing.draw(MEASURES, parts_of(MEASURES), kinds, theme)
        for kinds in (KINDS[:1], KINDS[1:])
    )
    (added,), (rest,) = (each.spec["datasets"].values() for each in (new, other))
    assert [(row["kind"], row["part"]) for row in added] == [
        ("Tillkomna", 20 / 90), ("Tillkomna", 1.0),
    ]  # fmt: skip
    assert [(row["kind"], row["part"]) for row in rest] == [
        ("Borttagna", 10 / 80), ("Ändrade", 5 / 80),
    ]  # fmt: skip
    legend = (*new.legend, *other.legend)
    shown = KINDS[:3]  # the others occur nowhere
    assert [name for name, _ in legend] == [words.DIFFERENCE_HEADS[kind] for kind in shown]
    assert len({colour for _, colour in legend}) == len(shown)
    assert new.caption != other.caption


def test_the_picture_is_told_in_words() -> None:
    drawn = difference_drawing.draw(MEASURES, parts_of(MEASURES), KINDS[1:], "light")
    assert "Sektor efter examen: Borttagna 10 (12,5\u00a0%)." in drawn.words
