"""Rows below each other: their order, what stands apart, their height, the legend above."""

import pytest

from core.pictures import rows
from tests.core.pictures.grid import grid

TABLE = {"Motala": (30, 20), "Ödeshög": (20, 10), "Uppgift saknas": (1, 1), "Riket": (60, 40)}


def placed(table: dict[str, tuple[int, int]], focus: str = "") -> list[rows.Datum]:
    return rows.placed(
        grid(table, "A", "B"), 30, focus, {"text": ""}, lambda row: [{"text": row.key}] * 2
    )


def test_rows_keep_their_order_and_what_is_no_category_stands_apart() -> None:
    found = placed(TABLE)
    texts = list(dict.fromkeys((each["place"], each["text"]) for each in found))
    assert texts == [
        (0, "Motala"), (1, "Ödeshög"), (2, ""), (3, "Uppgift saknas"), (4, ""), (5, "Riket"),
    ]  # fmt: skip
    labels = {each["place"]: each["label"] for each in found}
    assert len(set(labels.values())) == 6, "each empty row has a place of its own"
    assert not any(labels[place].strip() for place in (2, 4))


def test_nothing_stands_apart_where_nothing_else_stands() -> None:
    assert {each["text"] for each in placed({"Riket": (60, 40)})} == {"Riket"}
    assert placed({}) == []


def test_the_row_in_focus_is_known_by_its_label_in_lines() -> None:
    long = "En kommun med ett namn som är mycket långt"
    found = placed({long: (3, 4), "Motala": (1, 1)}, focus=long)
    assert {each["focus"] for each in found} == {found[0]["label"]}
    assert "\n" in found[0]["label"]
    assert {each["focus"] for each in placed(TABLE, focus="gone")} == {""}


@pytest.mark.parametrize(("count", "step"), [(2, 30), (13, 30), (20, 22), (49, 22)])
def test_rows_share_the_room_within_what_they_need(count: int, step: int) -> None:
    data = [{"label": "Kort", "place": place} for place in range(count)]
    assert rows.height(data, 22, 30, 400) == count * step


def test_a_label_of_many_lines_has_room() -> None:
    data = [{"label": "Ett\ntvå\ntre", "place": place} for place in range(40)]
    assert rows.height(data, 22, 30, 400) >= 40 * 3 * 15


@pytest.mark.parametrize(("letters", "columns"), [(5, 8), (30, 3), (70, 1)])
def test_a_pictures_legend_has_as_many_columns_as_fit(letters: int, columns: int) -> None:
    spec: dict[str, list[dict[str, dict[str, object]]]] = {"layer": [{"encoding": {}}]}
    named = [("x" * letters, "#123456")] * 8
    height = rows.set_legend(spec, named)
    stroke = spec["layer"][0]["encoding"]["stroke"]
    assert stroke["legend"]["columns"] == columns  # type: ignore[index]
    assert height == rows.ABOVE + rows.LEGEND_LINE * -(-8 // columns)


def test_without_names_a_picture_has_no_legend() -> None:
    spec: dict[str, list[dict[str, object]]] = {"layer": [{"encoding": {}}]}
    assert rows.set_legend(spec, []) == 0
    assert spec == {"layer": [{"encoding": {}}]}
