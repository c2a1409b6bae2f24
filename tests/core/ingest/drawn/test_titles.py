"""Names that stand only in the title are found there, or not guessed at."""

import pytest

from core.ingest.drawn import titles


@pytest.mark.parametrize(
    ("title", "rows", "columns", "names"),
    [
        ("OCCP by SA2 (POW) by SA2 (UR)", ("SA2 (POW)",), ("SA2 (UR)",), ("OCCP",)),
        ("A and B by C by D", ("C",), ("D",), ("A", "B")),
        ("A, B and C by D, E and F by G", ("D", "E", "F"), ("G",), ("A", "B", "C")),
        ("År efter Kön och Län", ("Kön", "Län"), (), ("År",)),
        ("ÅR EFTER KÖN", ("Kön",), (), ("ÅR",)),
        ("Kön by Län", ("Kön",), ("Län",), ()),
        ("En fri rubrik", ("Kön",), ("Län",), ()),
    ],
)
def test_wafers_are_named_before_rows_and_columns(
    title: str, rows: titles.Names, columns: titles.Names, names: titles.Names
) -> None:
    assert titles.wafer_names(title, rows, columns) == names


def test_fields_are_named_by_as_many_as_there_are() -> None:
    title = "Geography by Level of education, Group and Gender"
    named = (("Geography",), ("Level of education", "Group", "Gender"))
    assert titles.field_names(title, 1, 3) == named
    assert titles.field_names(title, 1, 2) is None
    assert titles.field_names("Geography", 1, 1) is None


def test_labels_are_parted_only_where_all_have_as_many_parts() -> None:
    assert titles.parted_label(["Man, 20–24", "Kvinna, 25"], ("A", "B")) == [
        ("Man", "20–24"), ("Kvinna", "25"),
    ]  # fmt: skip
    assert titles.parted_label(["Man, 20–24", "Kvinna"], ("A", "B")) is None
