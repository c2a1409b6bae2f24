"""Compose two selections beside each other: one table, and pictures on one scale."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from core.choice import pair
from core.choice.choices import Choices
from core.choice.selection import OWN, Selection
from core.deliveries.store import Delivery
from core.numbers import findings
from core.numbers.compared import columns, gaps, pair_words
from core.numbers.compared.pair_figures import (
    alone,
    merge,
    named,
    of_one_sex,
    one_after_other,
    total_of,
)
from core.numbers.compared.pair_words import Side
from core.numbers.comparison import Read
from core.numbers.figure import chosen_number
from core.numbers.key_figures import KeyFigure, series_key
from core.numbers.measures import measure_sheet
from core.numbers.sheet import Sheet
from core.words import comparing, texts

KEYS: Final = ("left", "right")  # of their series


def compose(delivery: Delivery, left: Choices, right: Choices, read: Read) -> Sheet:
    """Compose two settled selections; all but what each has of its own is as the right one's."""
    one, other = (
        _side(delivery, choices, right.selection, key, read)
        for choices, key in zip((left, right), KEYS, strict=True)
    )
    names = pair_words.names(one, other)
    sides = [_called(side.sheet, name) for side, name in zip((one, other), names, strict=True)]
    made = replace(_of_both(*sides), title=pair_words.title(one, other))
    same_base = one.sheet.figure.base == other.sheet.figure.base
    if not (pair.is_alike(left, right) and same_base):
        return _unlike(made)
    if one.parts == other.parts:
        return replace(_alike(made), finding=comparing.ALIKE)
    return _with_gaps(_alike(made), pair_words.short(names))


def _side(delivery: Delivery, choices: Choices, common: Selection, key: str, read: Read) -> Side:
    """Compose one of them: of one sex, and of one class where its measure is split."""
    own = {name: getattr(choices.selection, name) for name in (*OWN, "order")}
    chosen = choices.with_selection(common.change(**own))
    made = columns.of_one_sex(delivery, chosen, read)
    figure, classes = made.figure, tuple(one for one in made.figure.series if one.part)
    picked = [one for one in classes if one.part == chosen.selection.part]
    series = next(iter([*picked, *figure.series]))
    told = replace(
        made,
        selection=made.selection.change(part=series.part),
        figure=alone(figure, series, key),
        parts=classes,
    )
    summed = replace(told, figure=figure)
    side = Side.of(chosen, summed, series.label if classes else "")
    return replace(side, sheet=told)


def _called(side: Sheet, name: str) -> Sheet:
    """Name a side, and its only series, by what tells it from the other."""
    series = replace(side.figure.series[0], label=f"{name[:1].upper()}{name[1:]}")
    called = replace(side, figure=replace(side.figure, series=(series,)))
    return replace(called, title=gaps.counted(called, series))


def _of_both(left: Sheet, right: Sheet) -> Sheet:
    """Say of both what is said of one, and nothing twice."""
    sides = (left, right)
    base = left.base if left.base == right.base else texts.NUMBER["share"]
    measures = {side.measure.id: side.measure for side in sides}
    periods = dict.fromkeys(period for side in sides for period in side.selection.periods)
    return replace(
        right,
        perspective=replace(right.perspective, population=pair_words.population(left, right)),
        selection=right.selection.change(periods=tuple(periods)),
        units=tuple(dict.fromkeys(unit for side in sides for unit in side.units)),
        sex="total",
        base=base,
        base_of_total=base,
        finding="",
        keys=tuple(_rates(sides)),
        notes=tuple(dict.fromkeys(note for side in sides for note in side.notes)),
        source=pair_words.source(left, right),
        caption_note=pair_words.unlike(left, right),
        counted="; ".join(side.title for side in sides),
        parts=(),
        gathered=tuple(measures.values()) if len(measures) > 1 else (),
        beside=sides,
    )


def _rates(sides: Sequence[Sheet]) -> Iterator[KeyFigure]:
    """Give the rates of measures that have any; how many there are stands above each picture."""
    for side in sides:
        if side.measure.rates:
            (series,) = side.figure.series
            yield replace(series_key(side.figure, series, side.sex), label=series.label)


def _alike(made: Sheet) -> Sheet:
    """Stand the rows of both side by side, in one order."""
    left, right = made.beside
    sexes = dict(zip(KEYS, (left.sex, right.sex), strict=True))
    every = merge(left.figure, right.figure)
    rows = columns.with_known_rates(measure_sheet.arranged(every, made.selection), every)
    bases = dict(zip(KEYS, (left.base, right.base), strict=True))
    shown = named(of_one_sex(rows, sexes), bases)
    if every.base != "within_sex":  # one sex's parts of each row add up to nothing
        shown = replace(shown, totals={})
    return replace(
        made,
        figure=named(of_one_sex(every, sexes), bases),
        shown=shown,
        beside=tuple(
            replace(side, shown=replace(rows, series=side.figure.series)) for side in made.beside
        ),
    )


def _with_gaps(made: Sheet, called: tuple[str, str]) -> Sheet:
    """Say where two selections differ, and by how much."""
    names = dict(zip(KEYS, called, strict=True))
    # What a reader gathers in groups is what the sentence is about; and always the rates.
    rates = (row for row in made.shown.rows if row.kind == "rate")
    rows = replace(made.figure, rows=(*made.figure.rows, *rates))
    if made.selection.groups == "groups":
        rows = made.shown
    series = tuple(replace(one, label=names[one.key]) for one in rows.series)
    rows = replace(rows, series=series)
    number = chosen_number(rows, series[0], made.selection.number)
    told = findings.in_focus(rows, made.selection.focus, number, "total")
    said = told or findings.finding(rows)
    apart = gaps.of_sheet(replace(made, finding=said), names)
    return replace(apart, selection=made.selection, figure=made.figure, parts=())


def _unlike(made: Sheet) -> Sheet:
    """Stand unlike categories one after the other: there are no gaps between them."""
    delivered = any(side.figure.delivered_shares for side in made.beside)
    sides = [
        replace(
            side,
            shown=replace(
                measure_sheet.arranged(side.figure, side.selection), delivered_shares=delivered
            ),
        )
        for side in made.beside
    ]
    tables = [
        named(of_one_sex(side.shown, {key: side.sex}), {key: made.base})
        for side, key in zip(sides, KEYS, strict=True)
    ]
    totals = [total_of(side.shown, side.sex) for side in sides]
    names = [pair_words.with_base(side, made.base) for side in sides]
    return replace(
        made,
        figure=tables[-1],
        shown=tables[-1],
        beside=tuple(sides),
        laid_out=one_after_other([*zip(names, tables, totals, strict=True)]),
    )
