"""Lay a profile out as a table: a line per number, by topic, with what it is compared with."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from core.choice.labels import period_label
from core.numbers.changes import change
from core.numbers.municipal import place_words
from core.numbers.pivot import Column, Entry, Line, Pivot, entry_of
from core.numbers.profiles.profile_numbers import Told, has_numbers
from core.words import formats, municipal

BLANK: Final = Entry("", None, "count")


def lay_out(told: Sequence[Told], names: Sequence[str]) -> Pivot:
    """Lay out what is told by topic; `names` are the municipality's and the others', as its cells.

    What would be an empty column is left out.
    """
    kept = [at for at in range(1, len(names)) if has_numbers(told, at)]
    beside = (f"{names[at][:1].upper()}{names[at][1:]}" for at in kept)
    heads = [names[0], municipal.BASIS, municipal.STANDING, *beside]
    heads += [municipal.CHANGE, municipal.SINCE] if any(each.since for each in told) else []
    by_topic: dict[str, list[Line]] = {}
    for each in told:
        line = Line(each.label, "category", tuple(_entries(each, kept))[: len(heads)])
        by_topic.setdefault(each.indicator.topic or each.indicator.short, []).append(line)
    blank = (BLANK,) * len(heads)
    lines = (Line(topic, "group", blank, tuple(each)) for topic, each in by_topic.items())
    columns = (Column(head, "total", "count", ("", head)) for head in heads)
    return Pivot(tuple(columns), tuple(lines), None, corner=municipal.NUMBER, fixed=True)


def _entries(told: Told, others: Sequence[int]) -> Iterator[Entry]:
    own = told.cells[0]
    number = entry_of(own, told.number)
    yield number
    yield replace(BLANK, text=place_words.of_base(own) if told.number == "share" else "")
    # Why there is no place is why there is no number.
    text = formats.DASH
    if told.standing:
        place = place_words.place(told.standing)
        text = municipal.PLACE_OF.format(place=place, of=told.standing[2])
    yield Entry(text, None, "count", "" if told.standing else number.mark)
    yield from (entry_of(told.cells[at], told.number) for at in others)
    yield change(own, told.before, told.number)
    yield replace(BLANK, text=period_label(told.since) if told.since else formats.DASH)
