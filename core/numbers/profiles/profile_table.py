"""Lay a profile out as a table: a line per number, by topic, with what it is compared with."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from core.choice.labels import period_label
from core.numbers.changes import change
from core.numbers.municipal import place_words
from core.numbers.pivot import Column, Entry, Line, Pivot, entry_of
from core.numbers.profiles.profile_numbers import Told, has_numbers
from core.words import formats, municipal, texts

BLANK: Final = Entry("", None, "count")


def lay_out(told: Sequence[Told], names: Sequence[str]) -> Pivot:
    """Lay out what is told by topic; `names` are the municipality's and the others', as its cells.

    What would be an empty column is left out.
    """
    kept = [at for at in range(1, len(names)) if has_numbers(told, at)]
    beside = (f"{names[at][:1].upper()}{names[at][1:]}" for at in kept)
    heads = [names[0], municipal.BASIS, municipal.STANDING, *beside]
    heads += [municipal.CHANGE, municipal.SINCE] if any(each.since for each in told) else []
    by_topic: dict[str, list[Told]] = {}
    for each in told:
        by_topic.setdefault(each.indicator.topic or each.indicator.short, []).append(each)
    lines = []
    for topic, numbers in by_topic.items():
        cells = ((each, tuple(_entries(each, kept))[: len(heads)]) for each in numbers)
        within = tuple(Line(each.label, "category", entries) for each, entries in cells)
        lines.append(Line(topic, "group", (BLANK,) * len(heads), within))
    columns = (Column(head, "total", "count", ("", head)) for head in heads)
    return Pivot(
        tuple(columns), tuple(lines), None, corner=municipal.NUMBER, fixed=True, is_mixed=True,
        notes=tuple(_notes([*chain(*by_topic.values())])),
    )  # fmt: skip


def _entries(told: Told, others: Sequence[int]) -> Iterator[Entry]:
    own = told.cells[0]
    number = entry_of(own, told.number)
    yield number
    yield replace(BLANK, text=_basis(told))
    # Why there is no place is why there is no number.
    mark = "" if told.standing else number.mark
    yield Entry(told.place or texts.MARK[mark], None, "count", mark)
    yield from (entry_of(told.cells[at], told.number) for at in others)
    yield change(own, told.before, told.number)
    yield replace(BLANK, text=period_label(told.since) if told.since else formats.DASH)


def _basis(told: Told) -> str:
    """Write what the number is made of, and whether that is a sum of what may be masked."""
    if told.number != "share":
        return ""
    words = place_words.of_base(told.cells[0])
    return municipal.SUMMED_BASE.format(basis=words) if _is_summed(told) else words


def _is_summed(told: Told) -> bool:
    """Tell whether it is of a sum that counts masked cells, and does not say so by its sign."""
    base = told.cells[0].share.base
    return told.number == "share" and base is not None and base.suppressed > 0 and not base.hidden


def _notes(told: Sequence[Told]) -> Iterator[str]:
    """Explain places that are not sure, by the first of them, and what numbers are of."""
    unsure = [each.place for each in told if each.standing and each.standing[0] != each.standing[1]]
    if unsure:
        yield municipal.PLACES_POSSIBLE.format(places=unsure[0])
    if any(map(_is_summed, told)):
        yield municipal.SUMMED_NOTE
    # In the table itself the words leave no room for its last columns.
    if known := [each.name for each in told if each.of_known]:
        yield municipal.KNOWN_NOTE.format(names=texts.listing(known))
