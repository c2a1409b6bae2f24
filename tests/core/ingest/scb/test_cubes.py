"""A cube's cells get the labels of their place, and a cube of the wrong size is refused."""

from dataclasses import replace

import pytest

from core.ingest.faults import RefusedError
from core.ingest.scb import cubes
from core.ingest.scb.cubes import Cube, Dimension

REGION = Dimension("region", (("0580", "Linköping"), ("0583", "0583 Motala")))
KIND = Dimension("slag", (("a", "Annat"), ("b", "Annat"), ("c", "Eget")))
CUBE = Cube("f.px", "Titel", (REGION, KIND), list("123456"), counting="Antal")


def test_the_last_dimension_runs_fastest() -> None:
    cells = cubes.labelled(CUBE).cells
    assert cells["text"].tolist() == list("123456")
    assert cells["region"].tolist() == ["0580 Linköping"] * 3 + ["0583 Motala"] * 3


def test_labels_that_are_alike_are_told_apart_by_their_codes() -> None:
    assert cubes.labelled(CUBE).cells["slag"].tolist()[:3] == ["a Annat", "b Annat", "c Eget"]


def test_contents_of_one_kind_hold_for_all_and_of_several_stay_a_field() -> None:
    one = Dimension("tabellinnehåll", (("x", "Folkmängd"),))
    table = cubes.labelled(replace(CUBE, dimensions=(REGION, KIND, one)))
    assert (table.counting, table.fields) == ("Folkmängd", ("region", "slag"))
    two = replace(one, pairs=(*one.pairs, ("y", "Folkökning")))
    table = cubes.labelled(replace(CUBE, dimensions=(KIND, two)))
    assert (table.counting, table.fields) == ("Antal", ("slag", "tabellinnehåll"))


@pytest.mark.parametrize("texts", [list("12345"), list("1234567"), []])
def test_numbers_that_are_too_few_or_too_many_are_refused(texts: list[str]) -> None:
    with pytest.raises(RefusedError, match=rf"{len(texts)} tal men beskriver 6 celler"):
        cubes.labelled(replace(CUBE, texts=texts))


def test_more_cells_than_can_be_read_are_refused_before_they_are_made() -> None:
    many = Dimension("ålder", tuple((str(at), str(at)) for at in range(2_000)))
    with pytest.raises(RefusedError) as told:
        cubes.labelled(replace(CUBE, dimensions=(many, replace(many, name="år"))))
    assert told.value.faults[0].kind == "too_many_cells"


def test_labels_that_would_live_elsewhere_are_refused_all_at_once() -> None:
    live = Dimension("slag", (("a", "=1+1"), ("b", "<b>x</b>"), ("c", "+65 år")))
    with pytest.raises(RefusedError) as told:
        cubes.labelled(replace(CUBE, dimensions=(REGION, live)))
    assert [(each.kind, each.value) for each in told.value.faults] == [
        ("live", "=1+1"), ("tag", "<b>x</b>"),
    ]  # fmt: skip
