"""Set text in SVG: paragraphs in lines, pieces at their places."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from core.exports.context import printable
from core.exports.lettering import Weight, width, wrap
from core.pictures import hatch
from core.pictures.map_template import DASHED
from core.pictures.palette import colours

PLAIN: Final = 400
QUIET: Final = colours("light")["quiet"]
LEADING: Final = 1.3  # of a line, in its size
SQUARE: Final = 13  # pixels of a colour that has a name
# What has no colour, by its state, as maps show it.
HATCHES: Final = {
    "suppressed": hatch.fill("light"),
    "uncertain": hatch.uncertain(colours("light")["residual"]),
}
LOOKS: Final = {name: f'fill="{fill}"' for name, fill in HATCHES.items()} | {
    state: f'fill="none" stroke="{QUIET}" stroke-dasharray="{dash[0]} {dash[1]}"'
    for state, dash in DASHED.items()
}


@dataclass(frozen=True, slots=True)
class Style:
    """Give how a paragraph looks, and the room kept after it."""

    size: float
    colour: str
    weight: Weight = 400
    after: float = 6


@dataclass(frozen=True, slots=True)
class Drawn:
    """Give a piece of SVG that starts at its own 0, 0, with its height."""

    svg: str
    height: float


def paragraphs(told: Sequence[tuple[str, Style]], room: float) -> Drawn:
    """Write paragraphs below each other, in lines of `room` pixels; empty ones take no room."""
    y, parts = 0.0, []
    for text, style in told:
        lines = wrap(text, room, style.size, style.weight)
        for each in lines:
            parts.append(line(each, 0, y + style.size, style))
            y += style.size * LEADING
        y += style.after if lines else 0
    return Drawn("".join(parts), y)


def line(text: str, x: float, y: float, style: Style, *, to_the_left: bool = False) -> str:
    """Write a line on its base line; `to_the_left`: it ends at x."""
    weight = f' font-weight="{style.weight}"' if style.weight != PLAIN else ""
    anchor = ' text-anchor="end"' if to_the_left else ""
    return (
        f'<text x="{x:g}" y="{y:.1f}" font-size="{style.size:g}"{weight}{anchor}'
        f' fill="{style.colour}">{written(text)}</text>'
    )


def written(text: str) -> str:
    """Write text as SVG holds it."""
    return escape(printable(text))


def at(x: float, y: float, svg: str) -> str:
    """Move a piece to its place."""
    return f'<g transform="translate({x:.1f},{y:.1f})">{svg}</g>'


def legend(named: Sequence[tuple[str, str]], room: float, style: Style) -> Drawn:
    """Name colours, and states by their look, in lines of `room` pixels; none take no room."""
    x, y, parts, step = 0.0, 0.0, list[str](), style.size * LEADING
    for name, colour in named:
        wide = SQUARE + 6 + width(name, style.size, style.weight)
        if x and x + wide > room:
            x, y = 0.0, y + step
        look = LOOKS.get(colour, f'fill="{colour}"')
        box = f'width="{SQUARE}" height="{SQUARE}" {look}'
        parts.append(f'<rect x="{x:.1f}" y="{y + step - SQUARE - 2:.1f}" {box}/>')
        parts.append(line(name, x + SQUARE + 6, y + step - 3, style))
        x += wide + SQUARE
    return Drawn("".join(parts), y + step + style.after if parts else 0)
