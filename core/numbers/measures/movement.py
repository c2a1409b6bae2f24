"""Compare where graduates live with where they came from: the same persons, region by region."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from core.choice.choices import Choices
from core.counts import Cell, Form, Share
from core.numbers import cell_words
from core.numbers.comparison import Read
from core.numbers.figure import Figure, Row, Series
from core.numbers.key_figures import KeyFigure, key_figures
from core.numbers.kinds import Number
from core.numbers.measures.measure_sheet import compose
from core.numbers.once import Once, at_once, unfocused
from core.numbers.ranking import Ranking
from core.numbers.sheet import Sheet
from core.numbers.statistics import arrange
from core.numbers.titles import subject_of
from core.quotients import compare, is_unsure
from core.words import movement, municipal

NUMBERS: Final[Mapping[str, Number]] = {"origin": "count", "difference": "count", "change": "share"}
FORMS: Final[Mapping[str, Form]] = {"difference": "difference", "change": "difference"}


def compare_with_origin(sheet: Sheet, choices: Choices, read: Read, once: Once = at_once) -> Sheet:
    """Give the sheet of what regions gain or lose, from that of where graduates live.

    `choices.selection.part` says which number: those who came from a region, the difference, or
    the difference in per cent of those who came. `once` keeps what does not depend on the focus.
    """
    of = ("origin", unfocused(choices.selection))
    made = once(of, lambda: _compared(sheet, choices, read))
    return replace(made, selection=sheet.selection, keys=_keys(sheet, made.figure))


def _compared(sheet: Sheet, choices: Choices, read: Read) -> Sheet:
    selection = choices.selection
    origin = choices.catalogue.measures[sheet.measure.origin]
    asked = choices.with_selection(selection.change(measure=origin.id, years_after="", part=""))
    before = compose(sheet.delivery, asked.with_selection(asked.decided), read)
    each = {part: _of(part, before.figure, sheet) for part in movement.PARTS}
    figure = arrange(each[selection.part], selection.order or "size", None, "")
    subject = movement.TITLE.format(after=subject_of(choices), before=origin.short.lower())
    if selection.part == "origin":
        subject = origin.title
    return replace(
        sheet,
        title=f"{subject}{sheet.title.removeprefix(subject_of(choices))}",
        base="",
        finding=_finding(figure),
        figure=figure,
        shown=_table(each, [row.key for row in figure.rows]),
        notes=(*_notes(figure), *sheet.notes, movement.NOTE),
    )


def _of(part: str, before: Figure, sheet: Sheet) -> Figure:
    """Give one of the numbers: a row per region and residual, a series per thing compared."""
    after, number = sheet.figure, NUMBERS.get(part, "count")
    numbers: dict[Number, str] = {number: movement.PARTS[part]}
    if part in FORMS:
        numbers["base"] = movement.PARTS["origin"]
    form = FORMS.get(part, "share")
    series = tuple(replace(one, form=form, numbers=numbers) for one in after.series)
    lived, came = ({row.key: row for row in each.rows} for each in (after, before))
    places = [(one.key, sex) for one in after.series for sex in after.sexes]

    def cell(key: str, place: tuple[str, str]) -> Cell:
        first, second = (
            rows[key].cells.get(place, Cell()) if key in rows else Cell() for rows in (lived, came)
        )
        return _cell(part, first, second)

    rows = tuple(
        Row(key, row.label, row.kind, {place: cell(key, place) for place in places})
        for key, row in (came | lived).items()
    )
    return replace(
        after, series=series, rows=rows, base="own", ranked_by=number, ranked_sex=sheet.sex
    )


def _cell(part: str, after: Cell, before: Cell) -> Cell:
    if part in FORMS:
        if after.count is None or before.count is None:
            return Cell(form="difference")
        return compare(after.count, before.count, "difference")
    return replace(before if part == "origin" else after, share=Share())


def _table(figures: Mapping[str, Figure], order: Sequence[str]) -> Figure:
    """Put the numbers side by side, their rows in order."""
    first = next(iter(figures.values()))
    several = len(first.series) > 1
    series = [
        _column(one, part, several=several) for part, each in figures.items() for one in each.series
    ]
    cells: dict[str, dict[tuple[str, str], Cell]] = {}
    for part, figure in figures.items():
        for row in figure.rows:
            told = {(f"{key}/{part}", sex): cell for (key, sex), cell in row.cells.items()}
            cells.setdefault(row.key, {}).update(told)
    rows = {row.key: replace(row, cells=cells[row.key]) for row in first.rows}
    listed = tuple(rows[key] for key in order)
    return replace(first, series=tuple(series), sexes=(first.ranked_sex,), rows=listed)


def _column(one: Series, part: str, *, several: bool) -> Series:
    """Name a number's column; what it is of stands in another."""
    words: dict[Number, str] = {key: word for key, word in one.numbers.items() if key != "base"}
    label = f"{one.label}: {movement.PARTS[part].lower()}" if several else movement.PARTS[part]
    return replace(one, key=f"{one.key}/{part}", label=label, numbers=words)


def _finding(figure: Figure) -> str:
    """Say where most come from, which regions gain and lose most, or in how many there are more.

    Only of one thing, and only what no suppressed cell can turn round.
    """
    (series, *others) = figure.series
    if others:
        return ""
    ranking = Ranking(figure, series, figure.ranked_by, figure.ranked_sex)
    if series.form != "difference":
        return ranking.told(movement.MOST_FROM[len(ranking.leaders)], ranking.leaders)
    if gained := ranking.gained():
        return ranking.told(movement.FINDING, gained)
    more, fewer, even, unsure = ranking.sides(0)
    words = movement.MORE_IN if unsure else movement.MORE_IN_ALL
    of = more + fewer + even + unsure
    return words.format(more=more, fewer=fewer, unsure=unsure, of=of) if more or fewer else ""


def _keys(sheet: Sheet, figure: Figure) -> tuple[KeyFigure, ...]:
    """Give the key figures of the persons, and the number of the region in focus."""
    keys = key_figures(sheet.figure, sheet.selection.change(focus=""), sheet.sex)
    focus = [row for row in figure.rows if row.key == sheet.selection.focus]
    cells = [row.cells[figure.series[0].key, figure.ranked_sex] for row in focus]
    if len(figure.series) > 1:
        return keys
    told = [cell_words.written(cell, figure.ranked_by, cell_words.DECIMALS) for cell in cells]
    return (*keys, *(KeyFigure(row.label, text) for row, text in zip(focus, told, strict=True)))


def _notes(figure: Figure) -> tuple[str, ...]:
    cells = (cell for row in figure.rows for cell in row.cells.values())
    return (municipal.UNSURE,) if any(map(is_unsure, cells)) else ()
