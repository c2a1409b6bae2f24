"""Checks what the table in the browser is told: texts, marks, rows in rows, heads."""

import json
from dataclasses import replace

import pytest

from core.numbers.pivot import Column, Entry, Line, Pivot
from core.ui.pivot_table import to_data
from core.words import texts

WOMEN = Column("a", "women", "count", ("", "Kvinnor, antal"))
SHARE = Column("a", "women", "share", ("", "Kvinnor, andel"))


def line(
    label: str, *entries: Entry, kind: str = "category", children: tuple[Line, ...] = ()
) -> Line:
    return Line(label, kind, entries, children)


def pivot(
    *lines: Line, columns: tuple[Column, ...] = (WOMEN, SHARE), total: Line | None = None
) -> Pivot:
    return Pivot(columns, lines, total)


@pytest.mark.parametrize(
    ("entry", "cell"),
    [
        (Entry("1\u202f234", 1234.0, "count"), ["1\u202f234", ""]),
        (Entry("20,0\u00a0%", 0.2, "share", "small", 1), ["20,0\u00a0%", "small"]),
        (Entry("1–4", None, "count", "suppressed"), ["1–4", "suppressed"]),
        (Entry("4,2\u00a0%", 0.042, "share", "suppressed", 1), ["4,2\u00a0%", "stand_in"]),
        (Entry("–", None, "count", "missing"), ["–", "missing"]),
        (Entry("×", None, "share", "impossible"), ["×", "impossible"]),
    ],
)
def test_a_cell_says_text_and_mark(entry: Entry, cell: list[object]) -> None:
    told = to_data(pivot(line("Ja", entry), columns=(WOMEN,)))
    assert told["cells"][told["rows"][0]["cells"][0]] == cell


def test_every_mark_has_words_except_values() -> None:
    words = to_data(pivot())["words"]
    assert {mark for mark in Entry.__annotations__["mark"].__args__ if mark not in words} == {""}
    assert words["missing"] == texts.STATUS["missing"]


def test_equal_cells_are_told_once_and_different_ones_apart() -> None:
    zero, small = Entry("0", 0.0, "count"), Entry("0", 0.0, "share", "small")
    told = to_data(pivot(line("A", zero, small), line("B", zero, zero)))
    assert [row["cells"] for row in told["rows"]] == [[0, 1], [0, 0]]
    assert told["cells"] == [["0", ""], ["0", "small"]]


def test_a_fixed_table_says_so() -> None:
    assert to_data(replace(pivot(), fixed=True))["fixed"] is True
    assert to_data(pivot())["fixed"] is False


def test_rows_keep_order_kind_and_children() -> None:
    entry = Entry("5", 5.0, "count")
    child = line("Barn", entry, children=(line("Barnbarn", entry),))
    told = to_data(
        pivot(
            line("Grupp", entry, kind="group", children=(child,)),
            line("Okänt", entry, kind="residual"),
            columns=(WOMEN,),
        )
    )
    group, residual = told["rows"]
    assert (group["label"], group["kind"]) == ("Grupp", "group")
    assert group["rows"][0]["rows"][0]["label"] == "Barnbarn"
    assert (residual["kind"], "rows" in residual) == ("residual", False)


def test_the_total_stands_apart_and_may_be_absent() -> None:
    total = line("Totalt", Entry("7", 7.0, "count"), kind="total")
    told = to_data(pivot(columns=(WOMEN,), total=total))
    assert told["cells"][told["total"]["cells"][0]] == ["7", ""]
    assert to_data(pivot())["total"] is None


def test_one_series_has_one_row_of_heads() -> None:
    told = to_data(pivot())
    assert told["series"] == []
    assert [column["label"] for column in told["columns"]] == ["Kvinnor, antal", "Kvinnor, andel"]
    assert not any(column["first"] for column in told["columns"])


def test_several_series_stand_above_their_columns() -> None:
    columns = tuple(
        replace(column, series=key, heads=(label, column.heads[1]))
        for key, label in (("a", "2008–2013"), ("b", "2014–2019"))
        for column in (WOMEN, SHARE)
    )
    told = to_data(pivot(columns=columns))
    assert told["series"] == [
        {"label": "2008–2013", "span": 2},
        {"label": "2014–2019", "span": 2},
    ]
    assert [column["first"] for column in told["columns"]] == [True, False, True, False]
    assert len({column["next"] for column in told["columns"]}) == 4


@pytest.mark.parametrize(
    ("sort", "sorted_", "asked"),
    [
        ("", [None, None, None], ["category", "-women.count", "-women.share"]),
        ("category", ["ascending", None, None], ["-category", "-women.count", "-women.share"]),
        ("-women.count", [None, "descending", None], ["category", "women.count", "-women.share"]),
        ("women.count", [None, "ascending", None], ["category", "", "-women.share"]),
    ],
)
def test_a_head_tells_its_order_and_what_a_click_asks_for(
    sort: str, sorted_: list[str | None], asked: list[str]
) -> None:
    told = to_data(replace(pivot(), sort=sort))
    heads = [told["corner"], *told["columns"]]
    assert [head["sorted"] for head in heads] == sorted_
    assert [head["next"] for head in heads] == asked


def test_it_is_plain_json() -> None:
    told = to_data(
        pivot(line("<b>", Entry("–", None, "count", "missing"), Entry("1", 1.0, "share")))
    )
    assert json.loads(json.dumps(told, allow_nan=False)) == told
