"""Every number of every indicator equals the oracle's, in both deliveries, every year and sex."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from core.choice import regional
from core.choice.selection import Period, period_id
from core.counts import Cell, Count, Share
from core.deliveries.indicators import read_indicators
from core.numbers.figure import Figure, Row
from core.numbers.municipal import place_sheet
from core.numbers.municipal.place_sheet import Subject
from core.places import groups
from tests.core.numbers.measures.oracle import Answer, Bounds, near
from tests.core.numbers.municipal.place_oracle import PlaceOracle, counted, entries, share
from tests.core.place_tables import EXAMPLE, PUBLISHED, contents, read_delivery, shipped

INDICATORS = entries("indicators")
OWN_GROUP = ("0180", "2506", "0512", "0980")  # large, tiny, small, and a county of its own
CASES = [
    pytest.param(delivery, indicator.id, year, id=f"{delivery}-{indicator.id}-{period_id(year)}")
    for delivery in (EXAMPLE, PUBLISHED)
    for indicator in read_indicators().values()
    for year in regional.years_of(indicator, contents(delivery))
]


@cache
def truth(delivery: str) -> PlaceOracle:
    given = read_delivery(delivery)
    return PlaceOracle(given.folder, given.institution)


def subjects(delivery: str, id_: str, year: Period) -> Iterator[Subject]:
    """List groups and choices to look at: those at the ends of the years have all of them."""
    chosen = {"year": period_id(year), "view": "table"}
    yield shipped(delivery, id_, places=("05",), focus="0583", **chosen)
    ends = regional.years_of(read_indicators()[id_], contents(delivery))
    if year in (ends[0], ends[-1]):
        yield shipped(delivery, id_, places=OWN_GROUP, focus="2506", groups="groups", **chosen)
        yield shipped(delivery, id_, places=("05",), residuals="hidden", **chosen)
    if delivery == EXAMPLE and year == ends[0]:
        yield shipped(delivery, id_, places=("riket",), **chosen)


@pytest.mark.parametrize(("delivery", "id_", "year"), CASES)
def test_every_number_equals_the_oracles(delivery: str, id_: str, year: Period) -> None:
    for subject in subjects(delivery, id_, year):
        places = [*place_sheet.municipalities(subject.group), *place_sheet.references(subject)]
        figure = subject.table(year, places)
        wanted = answers(truth(delivery), subject, figure)
        assert [row.key for row in figure.rows] == [place.key for place in places]
        for place, row in zip(places, figure.rows, strict=True):
            check(row, place.codes, figure, wanted)
        check_table(figure, place_sheet.compose(subject).shown)


def check_table(figure: Figure, shown: Figure) -> None:
    """Hold what the table shows against the figure: no row is another's, none is left out."""
    rows = {row.key: row for row in figure.rows}
    for row in shown.rows:
        assert row.cells == rows.pop(row.key).cells
    assert all(row.kind == "reference" for row in rows.values())
    cells = [cell for row in rows.values() for cell in row.cells.values()]
    assert {cell.status for cell in cells} <= {"missing"}


Wanted = dict[str, Any]  # by series: what answers for places and a sex


def answers(told: PlaceOracle, subject: Subject, figure: Figure) -> Wanted:
    """Give for each series what answers for it, from the files alone."""
    entry = INDICATORS[subject.indicator.id]
    year = None if subject.year is None else subject.year[1]
    found: Wanted = {
        part["id"]: lambda codes, sex, part=part: told.part(part, codes, year, sex)
        for part in entry.get("parts", [])
    }
    if "classes" in entry:
        found |= of_classes(told, entry, subject, year)
    assert [one.key for one in figure.series] == list(found)
    return found


def of_classes(told: PlaceOracle, entry: dict[str, Any], subject: Subject, year: object) -> Wanted:
    """Give what answers for rates, for everyone and for each class or group of classes."""
    measure, chosen = entry["classes"], subject.selection
    own = told.measures[measure]
    residuals = {*own.get("residuals", []), *subject.indicator.residuals}
    names = told.classes(measure, year)
    if chosen.residuals == "hidden":
        names = [name for name in names if name not in residuals]
    listed = own.get("categories", [])
    names.sort(key=lambda name: (
        name in own.get("residuals", []), listed.index(name) if name in listed else len(listed)
    ))  # fmt: skip
    groups_ = {name: group for group, members in own.get("rollup", {}).items() for name in members}
    gathered: dict[str, list[str]] = {}
    for name in names:
        group = groups_.get(name, name) if chosen.groups == "groups" else name
        gathered.setdefault(group, []).append(name)

    def of(part: list[str], whole: list[str]) -> Any:  # noqa: ANN401 - a function
        def answer(codes: list[str], sex: str) -> Answer:
            number, base = (told.total(measure, codes, year, sex, each) for each in (part, whole))
            return delivered_or(told, entry, part, codes, year) or share(number, base)

        return answer

    def everyone(codes: list[str], sex: str) -> Answer:
        count = told.total(measure, codes, year, sex, names)
        if count is None and "base" in entry:
            count = told.total(entry["base"], codes, year, sex)
        return counted(count)

    rates = {one["id"]: of(one["numerator"], one["denominator"])
             for one in own.get("rates", [])}  # fmt: skip
    classes = {group: of(members, names) for group, members in gathered.items()}
    return rates | {"everyone": everyone} | classes


def delivered_or(
    told: PlaceOracle, entry: dict[str, Any], part: list[str], codes: list[str], year: object
) -> Answer | None:
    """Give a share as it was delivered with the n that is known; None where it was counted."""
    if len(codes) > 1 or len(part) > 1:
        return None
    ready = told.ready(entry["classes"], codes[0], year, part[0])
    if ready is None:
        return None
    base = told.total(entry["base"], codes, year, "total") if "base" in entry else None
    return Answer("value", None, (ready,) * 3, base)


def check(row: Row, codes: tuple[str, ...], figure: Figure, wanted: Wanted) -> None:
    for series in figure.series:
        for sex in figure.sexes:
            cell, answer = row.cells[series.key, sex], wanted[series.key](codes, sex)
            where = (row.key, series.key, sex)
            assert cell.status == answer.status, where
            assert same_share(cell, answer.share), where
            assert same_count(cell.count, answer.count), where
            if answer.status != "missing":
                assert same_count(cell.share.base, answer.base), where


def same_count(found: Count | None, wanted: Bounds | None) -> bool:
    if found is None or wanted is None:
        return found is None and wanted is None
    return near((found.low, found.value, found.high), wanted)


def same_share(cell: Cell, wanted: Bounds | None) -> bool:
    found: Share = cell.share
    if found.value is None or wanted is None:
        return found.value is None and wanted is None
    if found.delivered:
        return (found.low, found.high) == (None, None) and near((found.value,), wanted[:1])
    return near((found.low, found.value, found.high), wanted)


def test_every_sex_of_every_number_was_looked_at() -> None:
    by_sex = {
        id_: shipped(EXAMPLE, id_, places=("05",)).table((2019, 2019), ()).sexes
        for id_ in read_indicators()
    }
    both = ("women", "men", "total")
    assert by_sex == dict.fromkeys(by_sex, both) | {"choice_of_institution": ("total",)}


def test_order_of_places_in_a_link_changes_nothing() -> None:
    for id_ in read_indicators():
        one, other = (
            place_sheet.compose(shipped(EXAMPLE, id_, places=places, view="table"))
            for places in (OWN_GROUP, OWN_GROUP[::-1])
        )
        assert [row.cells for row in one.shown.rows] == [row.cells for row in other.shown.rows]
        codes = groups.group(OWN_GROUP).codes
        assert {row.key for row in one.figure.rows} == {*codes, "group", "riket"}
