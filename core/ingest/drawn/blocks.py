"""Find the tables of a sheet by the shape of their rows, wherever they stand."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from core.ingest.labels import plain
from core.ingest.rows import (
    Row,
    Rows,
    blanks,
    counting,
    filled,
    filters_of,
    is_full,
    is_line,
    is_note,
    is_said,
)
from core.words import intake, owner_files

MOST_HEADS: Final = 3
MOST_LABELS: Final = 6  # five, and what is counted where that is a column


@dataclass(frozen=True)
class Block:
    """Tell where a table stands, as row numbers counted from nought.

    Lines that name it, rows of categories, perhaps a row of names, and its body of numbers.
    """

    lines: range
    heads: range
    names: int | None
    body: range
    labels: int  # columns of labels
    numbers: int  # columns of them


Form = Callable[[Rows, int], Block | None]


def find(rows: Rows) -> list[Block]:
    """Find every table of a sheet, which are all of one form."""
    for form in (_under_names, _listed, _under_blanks):
        if found := _all(rows, form):
            return found
    return []


def _all(rows: Rows, form: Form) -> list[Block]:
    filters = frozenset(filters_of(rows))
    found: list[Block] = []
    at = 0
    while at < len(rows):
        block = None if at in filters else form(rows, at)
        if not block:
            at += 1
            continue
        top = found[-1].body.stop if found else 0
        at = _end(rows, block, form)
        lines = _lines(rows, block.lines.start, top, filters)
        found.append(replace(block, lines=lines, body=range(block.body.start, at)))
    return found


def _under_names(rows: Rows, at: int) -> Block | None:
    """Read rows of categories, each after its field's name, above a row that names the labels."""
    for count in range(MOST_HEADS, 0, -1):
        names = at + count
        if names + 1 >= len(rows):
            continue
        labels, heads = filled(rows[names]), range(at, names)
        named = 0 < labels <= MOST_LABELS and is_full(rows[names], labels)
        if named and all(_is_head(rows[head], labels - 1) for head in heads):
            return _block(rows, heads, names, labels)
    return None


def _is_head(row: Row, before: int) -> bool:
    return blanks(row) == before and filled(row) > before + 1


def _listed(rows: Rows, at: int) -> Block | None:
    """Read names above a list of one number each; the numbers may have a name of their own."""
    if at + 1 >= len(rows):
        return None
    width, below = filled(rows[at]), rows[at + 1]
    counted = width > 1 and plain(rows[at][width - 1]).casefold() in owner_files.COUNTS
    labels = width - counted
    if not (0 < labels <= MOST_LABELS and is_full(rows[at], width) and filled(below) == labels + 1):
        return None
    return _block(rows, range(at, at), at, labels)


def _under_blanks(rows: Rows, at: int) -> Block | None:
    """Read categories without names, to the right of as many blanks as there are labels."""
    labels, below = blanks(rows[at]), at
    while below < len(rows) and below - at <= MOST_HEADS and 0 < labels == blanks(rows[below]):
        below += 1
    if not (1 <= below - at <= MOST_HEADS and labels <= MOST_LABELS and below < len(rows)):
        return None
    return _block(rows, range(at, below), None, labels)


def _block(rows: Rows, heads: range, names: int | None, labels: int) -> Block | None:
    """Make a table whose first row of numbers has all its labels; its end is found later."""
    numbers = max((filled(rows[head]) - labels for head in heads), default=1)
    body = heads.stop if names is None else names + 1
    if numbers < 1:
        return None
    if not is_full(rows[body], labels) or not any(map(is_said, rows[body][labels:])):
        return None
    return Block(heads, heads, names, range(body, body + 1), labels, numbers)


def _end(rows: Rows, block: Block, form: Form) -> int:
    """Follow the numbers down to an empty row, a footer or a line."""
    at = block.body.stop
    while at < len(rows) and filled(rows[at]) and not is_note(rows[at]):
        below = _below_blanks(rows, at, block, form) if is_line(rows[at]) else at + 1
        if below == at:
            break
        at = below
    return at


def _below_blanks(rows: Rows, at: int, block: Block, form: Form) -> int:
    """Follow labels whose numbers are all blank: rows as wide as the others, as no line is."""
    width, end = len(rows[block.body.start]), at
    while end < len(rows) and is_line(rows[end]) and len(rows[end]) == width:
        if block.labels > 1 and plain(rows[end][0]).casefold() not in intake.TOTALS:
            break
        end += 1
    if len(rows[0]) != width:
        return end
    # Here lines are as wide as rows, and labels are what stands amid rows of numbers.
    if end == len(rows) or filled(rows[end]) <= 1:
        return at
    found = (form(rows, under) for under in range(at + 1, end + 1))
    return at if any(_is_like(rows, block, each) for each in found) else end


def _is_like(rows: Rows, block: Block, other: Block | None) -> bool:
    """Tell whether a table has the names of another: then it is the next in a row of them."""
    if not other or block.names is None or other.names is None:
        return False
    return [*map(plain, rows[block.names])] == [*map(plain, rows[other.names])]


def _lines(rows: Rows, below: int, top: int, filters: frozenset[int]) -> range:
    """Take the lines right above a table: each names what all of it is about."""
    first = below
    while first > top and is_line(rows[first - 1]) and first - 1 not in filters:
        if is_note(rows[first - 1]) or counting(plain(rows[first - 1][0])):
            break
        first -= 1
    return range(first, below)
