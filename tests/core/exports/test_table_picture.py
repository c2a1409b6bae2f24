"""A table in a picture: every text of it, in its room, hatched where it is suppressed."""

import re
from itertools import pairwise

import pytest

from core.exports import table_picture
from core.exports.lettering import width
from core.pictures import hatch
from tests.core.place_tables import EXAMPLE
from tests.core.profiles import MOTALA, YDRE, composed

ROOM = 1216


def texts_of(svg: str) -> list[str]:
    return re.findall(r">([^<>]+)</text>", svg)


@pytest.mark.parametrize("focus", [MOTALA, YDRE])
def test_every_label_and_number_is_drawn(focus: str) -> None:
    pivot = composed(EXAMPLE, "05", focus=focus).pivot
    drawn = table_picture.draw(pivot, ROOM)
    words = " ".join(texts_of(drawn.svg))
    for _, line in pivot.flat():
        assert line.label in words
        for entry in line.entries:
            assert entry.text in texts_of(drawn.svg) or not entry.text
    assert all(column.label in words for column in pivot.columns)


def test_nothing_reaches_outside_the_room_or_over_its_neighbour() -> None:
    drawn = table_picture.draw(composed(EXAMPLE, "05", focus=YDRE).pivot, ROOM)
    placed = re.findall(
        r'<text x="([\d.]+)" y="([\d.]+)"[^>]*?(end)?"? fill[^>]*>([^<]+)<', drawn.svg
    )
    by_line: dict[str, list[tuple[float, float]]] = {}
    for x, y, end, text in placed:
        wide = width(text, table_picture.CELL.size)
        left = float(x) - wide if end else float(x)
        by_line.setdefault(y, []).append((left, left + wide))
    for spans in by_line.values():
        ordered = sorted(spans)
        assert ordered[0][0] >= 0
        assert ordered[-1][1] <= ROOM
        assert all(one[1] < other[0] for one, other in pairwise(ordered))


def test_suppressed_cells_are_hatched() -> None:
    pivot = composed(EXAMPLE, "05", focus=YDRE).pivot
    hidden = sum(e.mark == "suppressed" for _, line in pivot.flat() for e in line.entries)
    drawn = table_picture.draw(pivot, ROOM)
    assert drawn.svg.count(hatch.fill("light")) == hidden > 0


def test_a_long_label_takes_lines_and_the_table_grows_by_them() -> None:
    pivot = composed(EXAMPLE, "05", focus=MOTALA).pivot
    wide, narrow = (table_picture.draw(pivot, room) for room in (ROOM, 900))
    assert narrow.height > wide.height
