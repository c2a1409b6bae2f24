"""Compose a municipality's profile: every indicator beside its group, its county, the country."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from core.numbers.key_figures import KeyFigure
from core.numbers.municipal import place_sheet, place_words
from core.numbers.municipal.place_sheet import Subject, references
from core.numbers.profiles import profile_pictures, profile_table, profile_words
from core.numbers.profiles.profile_numbers import has_numbers, own_place, tell
from core.numbers.sheet import Sheet
from core.numbers.statistics import PARTS
from core.numbers.titles import source_of
from core.places import geography
from core.places.centres import is_example, of_municipality
from core.words import municipal, texts


def compose(subjects: Sequence[Subject]) -> Sheet:
    """Compose the profile of the municipality in focus: of all indicators that a delivery has."""
    lead, told = subjects[0], [each for subject in subjects for each in tell(subject)]
    name, others = own_place(lead).label, [*map(profile_words.called, references(lead))]
    known = [other for at, other in enumerate(others, 1) if has_numbers(told, at)]
    base = place_sheet.compose(replace(lead, selection=lead.selection.change(view="time")))
    indicators = [subject.indicator for subject in subjects]
    sources = profile_words.sources(indicators)
    table = profile_table.lay_out(told, [name, *others])
    unknown = [other for other in others if other not in known]
    sex = next((each.sex for each in told if each.sex in PARTS), "total")
    on_map = lead.selection.change(centres="shown")
    pictures = tuple(profile_pictures.of(subjects, base))
    marks = {entry.mark for _, line in table.flat() for entry in line.entries}
    marks |= profile_pictures.marks(pictures)
    return replace(
        base,
        perspective=replace(base.perspective, population=municipal.PROFILE_POPULATION),
        selection=lead.selection,
        title=profile_words.title(name, known, sex),
        sex=sex,
        base="",
        finding=profile_words.finding(told, [name, *others]),
        keys=tuple(_places(lead)),
        figure=base.figure if has_numbers(told, 0) else replace(base.figure, rows=()),
        empty=municipal.NO_NUMBERS.format(name=name),
        notes=(
            *table.notes,
            *profile_words.notes(told, marks, indicators, unknown),
            *dict.fromkeys(chain.from_iterable(map(_noise, subjects))),
            *place_words.of_centres(on_map, lead.group.codes),
        ),
        source=source_of(lead.delivery, replace(lead.indicator, source=sources)),
        counted=municipal.BASIS_BESIDE,
        parts=(),
        laid_out=table,
        gathered=tuple(indicators),
        beside=pictures,
    )


def _noise(subject: Subject) -> tuple[str, ...]:
    return place_words.noise(subject.delivery, subject.indicator, (subject.year,))


def _places(subject: Subject) -> Iterator[KeyFigure]:
    """Say which county it lies in, which group it is seen in and what centres it has.

    That an example of a list has none there says nothing: then nothing is said.
    """
    region, group = geography.region(subject.selection.focus), subject.group
    size = municipal.MUNICIPALITIES.format(count=len(group.codes))
    is_county = group.id == region.county
    yield KeyFigure(municipal.COUNTY, geography.name_of(region.county), size if is_county else "")
    if not is_county:
        yield KeyFigure(municipal.GROUP, group.name, size)
    centres = of_municipality(region.code)
    if not centres and is_example():
        return
    names = texts.listing([each.name for each in centres]) or municipal.NO_CENTRES
    operators = texts.listing([*dict.fromkeys(each.operator for each in centres)])
    yield KeyFigure(texts.LABEL["centres"], names, operators)
