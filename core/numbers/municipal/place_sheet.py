"""Compose the sheet of an indicator: some municipalities beside each other in a year."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from core.choice.labels import period_label
from core.choice.regional import group_of
from core.choice.selection import Period, Selection, period_id, period_of
from core.counts import Cell
from core.deliveries.catalogue import Catalogue, Perspective
from core.deliveries.indicators import PERSPECTIVE, Indicator
from core.deliveries.store import Delivery
from core.numbers.figure import Figure, Series, chosen_number
from core.numbers.kinds import Number
from core.numbers.municipal import place_words
from core.numbers.municipal.indicators import EVERYONE, Place, tabulate
from core.numbers.municipal.naming import Named
from core.numbers.municipal.place_words import Marks, marks_of
from core.numbers.municipal.register import Register
from core.numbers.once import Once, at_once, unfocused
from core.numbers.sheet import Sheet, is_developed
from core.numbers.statistics import arrange, one_sex
from core.numbers.titles import source_of
from core.places import geography, groups
from core.places.centres import centres
from core.places.groups import COUNTRY, Group
from core.words import municipal


@dataclass(frozen=True)
class Subject:
    """Give what a sheet of places is about, and where its numbers are looked up."""

    delivery: Delivery
    catalogue: Catalogue
    indicator: Indicator
    years: tuple[Period, ...]
    register: Callable[[Period], Register]
    selection: Selection
    once: Once = at_once

    @cached_property
    def group(self) -> Group:
        """Give the municipalities beside each other."""
        return group_of(self.selection)

    @property
    def perspective(self) -> Perspective:
        """Give the side that municipalities are seen from, of the indicator's own population."""
        named = self.catalogue.perspectives[PERSPECTIVE]
        return replace(named, population=self.indicator.population)

    @property
    def year(self) -> Period:
        """Give the year that is shown."""
        return period_of(self.selection.year)

    def table(
        self, year: Period, places: Sequence[Place], keys: Container[str] | None = None
    ) -> Figure:
        """Tabulate the indicator's numbers of some places in a year: all, or the series `keys`."""
        measures, register = self.catalogue.measures, self.register(year)
        return tabulate(self.indicator, measures, register, places, self.selection, keys=keys)


@dataclass(frozen=True)
class _Ranked:
    """Give the municipalities in order, by one number of one sex, and all numbers wanted."""

    every: Figure
    part: Series
    number: Number
    sex: str
    parts: tuple[Series, ...]
    marks: Marks


def compose(subject: Subject) -> Sheet:
    """Compose the sheet of a settled selection."""
    selection, delivery = subject.selection, subject.delivery
    made = subject.once((unfocused(selection), subject.group.codes), lambda: _ranked(subject))
    part, number, sex = made.part, made.number, made.sex
    beside = subject.table(subject.year, references(subject), _needed(subject, part))
    every = replace(made.every, rows=(*made.every.rows, *_told(beside).rows))
    figure = _told(replace(every, series=(part,), ranked_by=number, ranked_sex=sex))
    developments = (_development(subject, every, part),) if selection.view == "time" else ()
    shown = developments[0] if developments else _tabled(every, number, sex)
    others = _tabled(_told(beside), number, sex)
    marks = marks_of(shown) if developments else made.marks.and_of(marks_of(others))
    listed = place_words.of_centres(selection, subject.group.codes)
    period, when = _when(subject, developments)
    named = Named(subject.indicator, selection, part, number)
    told = (subject.group, figure, part, number, selection.focus, sex, when)
    said = place_words.Said(*told, named=named.where_whole, whom=named.whom)
    return Sheet(
        delivery=delivery,
        perspective=subject.perspective,
        selection=selection.change(number=number, part=part.key, units=(), periods=()),
        measure=subject.indicator,
        units=(),
        title=place_words.title(named.subject, subject.group.name, period, sex),
        caption_note=named.reading,
        sex=sex,
        base=part.numbers[number] if "share" in part.numbers else "",
        base_of_total="",
        finding=said.finding(),
        keys=said.keys(),
        figure=figure,
        shown=shown,
        developments=developments,
        notes=(*marks.notes(), *_noise(subject, developments), *subject.indicator.caveats, *listed),
        source=source_of(delivery, subject.indicator),
        counted=said.counted(),
        points=centres() if selection.centres != "hidden" else (),
        parts=made.parts,
        stacked=named.is_stacked,
    )


def _noise(subject: Subject, developments: Sequence[Figure]) -> tuple[str, ...]:
    years = subject.years if developments else (subject.year,)
    return place_words.noise(subject.delivery, subject.indicator, years)


def _when(subject: Subject, developments: Sequence[Figure]) -> tuple[str, str]:
    """Say when the title is of, and of which year the numbers are where it tells of several."""
    year = period_label(subject.year)
    return (
        (place_words.from_to(developments[0]), year) if is_developed(developments) else (year, "")
    )


def _ranked(subject: Subject) -> _Ranked:
    """Tabulate the municipalities: nothing of it depends on which of them is in focus."""
    selection, named = subject.selection, subject.table(subject.year, ())
    part = part_of(named, subject)
    table = subject.table(subject.year, municipalities(subject.group), _needed(subject, part))
    number = chosen_number(table, part, selection.number)
    sex = one_sex(selection.sex, table.base, summed=table.summed)
    figure = replace(table, series=(part,), ranked_by=number, ranked_sex=sex)
    figure = arrange(figure, selection.order or "size", None, "")
    parts = tuple(series for series in named.series if series.key != EVERYONE)
    every = replace(table, rows=figure.rows)
    marks = marks_of(_tabled(every, number, sex))
    return _Ranked(every, part, number, sex, parts, marks)


def _needed(subject: Subject, part: Series) -> Container[str] | None:
    """Give the series that a view needs: a map and bars one alone, a table and a stack them all."""
    named = Named(subject.indicator, subject.selection, part, "share")
    return None if named.is_whole else {part.key}


def municipalities(group: Group) -> list[Place]:
    """Give a row per municipality of a group."""
    return [Place(code, geography.name_of(code), (code,)) for code in group.codes]


def references(subject: Subject) -> list[Place]:
    """Give what municipalities are compared with: their group, the county in focus, the country."""
    group, focus = subject.group, subject.selection.focus
    ids = [geography.region(focus).county] if focus else []
    wider = [groups.group([id_]) for id_ in (*ids, COUNTRY)]
    found: dict[tuple[str, ...], Group] = {}
    for each in (group, *wider):
        found.setdefault(each.codes, each)  # the same by another name stands once
    return [
        Place(each.id or "group", each.name, each.codes, "reference") for each in found.values()
    ]


def part_of(figure: Figure, subject: Subject) -> Series:
    """Give the number that is mapped: the chosen one, else the own institution, else the first."""
    known = {series.key: series for series in figure.series if series.key != EVERYONE}
    for key in (subject.selection.part, subject.delivery.institution):
        if key in known:
            return known[key]
    return next(iter(known.values()))


def _told(figure: Figure) -> Figure:
    """Leave out what is compared with and has no number: one of its municipalities lacks it."""
    keys = {one.key for one in figure.series}
    rows = [
        row
        for row in figure.rows
        if row.kind != "reference"
        or any(cell.status != "missing" for (key, _), cell in row.cells.items() if key in keys)
    ]
    return replace(figure, rows=tuple(rows))


def _tabled(every: Figure, number: Number, sex: str) -> Figure:
    """Give the table: all numbers of one sex, of classes the chosen one."""
    classes = {one.label for one in every.series if one.part}

    def words(one: Series) -> dict[Number, str]:
        if one.part:
            return {key: word for key, word in one.numbers.items() if key == number}
        # What counts one of the classes as well is not headed as that class is.
        return {
            key: municipal.TITLE_COUNTED.format(subject=word) if word in classes else word
            for key, word in one.numbers.items()
        }

    series = tuple(replace(one, numbers=words(one)) for one in every.series)
    return replace(every, series=series, sexes=(sex,))


def _development(subject: Subject, every: Figure, part: Series) -> Figure:
    """Follow one number over the years: in focus, and in what that is compared with."""
    focus = subject.selection.focus
    own = [Place(focus, geography.name_of(focus), (focus,))] if focus else []
    places = [*own, *(replace(each, kind="category") for each in references(subject))]
    years = sorted(filter(None, subject.years)) or subject.years  # of unknown years there is one
    tables = {year: subject.table(year, places) for year in years}
    having = {year: each for year, each in tables.items() if part in each.series}
    series = [
        replace(part, key=period_id(year), label=period_label(year), period=year) for year in having
    ]
    first = next(iter(having.values()))
    rows = []
    for place, row in enumerate(first.rows):
        cells = {
            (one.key, sex): table.rows[place].cells.get((part.key, sex), Cell())
            for one, table in zip(series, having.values(), strict=True)
            for sex in every.sexes
        }
        # Of what is wider than the group nothing is said where it has no number.
        if place <= len(own) or any(cell.status != "missing" for cell in cells.values()):
            rows.append(replace(row, cells=cells))
    return replace(first, series=tuple(series), rows=tuple(rows), sexes=every.sexes)
