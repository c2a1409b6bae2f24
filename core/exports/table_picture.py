"""Draw a table as a part of a picture: as on screen, its lines all open."""

from collections.abc import Sequence
from typing import Final

from core.exports.lettering import width, wrap
from core.exports.typeset import LEADING, Drawn, Style, line
from core.numbers.pivot import Entry, Line, Pivot
from core.pictures import hatch
from core.pictures.palette import colours

INK: Final = colours("light")["ink"]
RULE: Final = colours("light")["rule"]
QUIET: Final = colours("light")["quiet"]
CELL: Final = Style(15, INK)
HEAD: Final = Style(15, INK, 600)
ROW: Final = 27  # pixels of a line
BASE: Final = 19  # from the top of a line to where its letters stand
BESIDE: Final = 11  # on each side of a cell's text
INDENT: Final = 20
HEAD_WIDTH: Final = 140  # of a head that is broken into lines
FAINT: Final = 0.4  # a hatch that letters stand on


def draw(pivot: Pivot, room: float) -> Drawn:
    """Draw the table `room` pixels wide: columns as their numbers need, labels have the rest."""
    flat = [*pivot.flat()]
    heads = [wrap(head, HEAD_WIDTH, HEAD.size, HEAD.weight) for head in _heads(pivot)]
    columns = [_column(at, head, flat) for at, head in enumerate(heads)]
    ends = [room - sum(columns[at + 1 :]) for at in range(len(columns))]
    head = _head(pivot.corner, heads, ends, room)
    y, parts = head.height, [head.svg]
    for depth, each in flat:
        drawn = _row(each, depth, columns, ends, y)
        parts += [drawn.svg, _rule(y + drawn.height, room)]
        y += drawn.height
    return Drawn("".join(parts), y)


def _heads(pivot: Pivot) -> list[str]:
    return [column.label for column in pivot.columns]


def _column(at: int, head: Sequence[str], flat: Sequence[tuple[int, Line]]) -> float:
    texts = [each.entries[at].text for _, each in flat]
    widest = max(width(text, CELL.size, CELL.weight) for text in texts)
    return 2 * BESIDE + max([widest, *(width(each, HEAD.size, HEAD.weight) for each in head)])


def _head(corner: str, heads: Sequence[Sequence[str]], ends: Sequence[float], room: float) -> Drawn:
    """Write the heads above their columns, all ending on one line."""
    most, step = max(map(len, heads), default=1), HEAD.size * LEADING
    parts = [line(corner, 0, most * step, HEAD)]
    for lines, end in zip(heads, ends, strict=True):
        for place, text in enumerate(lines, start=most - len(lines) + 1):
            parts.append(line(text, end - BESIDE, place * step, HEAD, to_the_left=True))
    height = most * step + 8
    return Drawn("".join(parts) + _rule(height, room, QUIET), height)


def _row(
    each: Line, depth: int, columns: Sequence[float], ends: Sequence[float], y: float
) -> Drawn:
    """Write a line: its label in as many lines of letters as it takes, its numbers on the first."""
    style = HEAD if each.children else CELL
    indent, step = INDENT * depth, style.size * LEADING
    labels = wrap(each.label, ends[0] - columns[0] - indent, style.size, style.weight)
    parts = [
        line(text, indent, y + BASE + place * step, style) for place, text in enumerate(labels)
    ]
    height = ROW + step * (len(labels) - 1)
    for entry, end, wide in zip(each.entries, ends, columns, strict=True):
        parts.append(_entry(entry, end, wide, y, height))
    return Drawn("".join(parts), height)


def _entry(entry: Entry, end: float, wide: float, y: float, height: float) -> str:
    text = line(entry.text, end - BESIDE, y + BASE, CELL, to_the_left=True)
    if entry.mark != "suppressed":
        return text
    box = f'x="{end - wide:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{height:.1f}"'
    return f'<rect {box} fill="{hatch.fill("light")}" opacity="{FAINT}"/>{text}'


def _rule(y: float, room: float, colour: str = RULE) -> str:
    return f'<line x2="{room:g}" y1="{y:.1f}" y2="{y:.1f}" stroke="{colour}"/>'
