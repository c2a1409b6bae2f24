"""Choose what a profile's pictures are of: over time, on the map, classes, institutions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from core.choice.labels import period_label
from core.numbers import cell_words
from core.numbers.cell_words import Mark
from core.numbers.figure import Figure, Series, chosen_number
from core.numbers.municipal import place_sheet, place_words
from core.numbers.municipal.indicators import CLASS_NUMBERS
from core.numbers.municipal.place_sheet import Subject, references
from core.numbers.profiles.profile_numbers import own_place, sex_of
from core.numbers.sheet import Sheet
from core.numbers.statistics import arrange, size, tabulate
from core.places import geography
from core.words import municipal

TOP: Final = 6  # institutions that have a bar of their own
# Which marks a picture shows where it writes no numbers; bars write them all.
SEEN: Final[Mapping[str, set[Mark]]] = {
    "map": {"suppressed", "small", "unsure", "within"}, "time": {"suppressed"},
}  # fmt: skip


def of(subjects: Sequence[Subject], base: Sheet) -> Iterator[Sheet]:
    """Give a sheet for each picture that there are numbers for; `base` is the first one's."""
    lead = subjects[0]
    name = own_place(lead).label
    if base.is_developed:
        when, marked = place_words.from_to(base.developments[0]), ""
        if lead.year != base.developments[0].series[-1].period:  # the lines go on beyond it
            marked = lead.selection.year
            when = municipal.MARKED_YEAR.format(span=when, year=period_label(lead.year))
        title = _title(lead, name, when, base.sex)
        yield replace(base, title=title, selection=base.selection.change(year=marked))
    county = geography.region(lead.selection.focus).county
    around = lead.selection.change(view="map", places=(county,), centres="shown")
    on_map = place_sheet.compose(replace(lead, selection=around))
    if _has_numbers(on_map.figure):
        yield on_map
    stacked = [each for each in subjects if each.indicator.stacked]
    listed = [each for each in subjects if each.indicator.classes and not each.indicator.stacked]
    for subject in stacked[:1]:
        yield from _classes(subject, base)
    for subject in listed[:1]:
        yield from _institutions(subject, base)


def marks(pictures: Sequence[Sheet]) -> set[Mark]:
    """Give the marks that stand in pictures: bars write them all, maps and lines show some."""
    found: set[Mark] = set()
    for each in pictures:
        figure, *_ = *each.developments, each.figure
        number = chosen_number(figure, figure.series[0], "share")
        series = [one for one in figure.series if one.part or not each.stacked]
        cells = (row.cells[one.key, each.sex] for row in figure.rows for one in series)
        drawn = {cell_words.mark_of(cell, number) for cell in cells}
        found |= drawn & SEEN.get(each.selection.view, drawn)
    return found


def _has_numbers(figure: Figure) -> bool:
    return any(cell.status != "missing" for row in figure.rows for cell in row.cells.values())


def _classes(subject: Subject, base: Sheet) -> Iterator[Sheet]:
    """Give all classes of those it is known of, here and in what it is compared with."""
    # Then the bar is of the same persons as the rate of the table.
    of_known = replace(subject, selection=subject.selection.change(residuals="hidden"))
    figure = of_known.table(subject.year, [own_place(subject), *references(subject)])
    own, *others = figure.rows
    if all(cell.share.value is None for cell in own.cells.values()):
        return
    known = [each for each in others if any(c.status != "missing" for c in each.cells.values())]
    yield _sheet(subject, base, replace(figure, rows=(own, *known)), stacked=True)


def _institutions(subject: Subject, base: Sheet) -> Iterator[Sheet]:
    """Give the largest classes of the municipality alone, the own institution always among them."""
    measure, place = subject.indicator.classes, own_place(subject)
    cells = subject.register(subject.year).cells.get(measure, {}).get(place.key, {})
    if not cells:
        return
    series = Series("own", place.label, numbers=CLASS_NUMBERS)
    figure = tabulate([(series, cells)], subject.catalogue.measures[measure], str)
    sex, own = sex_of(subject, figure), subject.delivery.institution
    ranked = replace(figure, ranked_by="share", ranked_sex=sex)
    yield _sheet(subject, base, _largest(ranked, own), stacked=False)


def _largest(figure: Figure, own: str) -> Figure:
    """Keep the largest rows and the own one; the others fold into one."""
    mine = [row for row in figure.rows if row.key == own]
    others = replace(figure, rows=tuple(row for row in figure.rows if row.key != own))
    others = arrange(others, "size", TOP - len(mine), municipal.OTHER_INSTITUTIONS)
    kept = [row for row in others.rows if row.kind == "category"]
    ranked = sorted([*mine, *kept], key=lambda row: -size(figure, row))
    return replace(others, rows=(*ranked, *(row for row in others.rows if row not in kept)))


def _sheet(subject: Subject, base: Sheet, figure: Figure, *, stacked: bool) -> Sheet:
    focus = subject.selection.focus if stacked else subject.delivery.institution
    sex, when = sex_of(subject, figure), period_label(subject.year)
    if stacked:
        when = f"{when}, {municipal.OF_THOSE_KNOWN}"
    return replace(
        base,
        measure=subject.indicator,
        title=_title(subject, own_place(subject).label, when, sex),
        sex=sex,
        selection=base.selection.change(view="chart", focus=focus),
        figure=figure,
        shown=figure,
        developments=(),
        stacked=stacked,
    )


def _title(subject: Subject, where: str, when: str, sex: str) -> str:
    return place_words.title(subject.indicator.title, where, when, sex)
