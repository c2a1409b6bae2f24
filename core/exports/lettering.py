"""Measure and break text in the typeface of the pictures."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, Literal

import vl_convert as vlc
from fontTools.ttLib import TTFont

from core.pictures.palette import FONT

Weight = Literal[400, 600]

FONTS: Final = Path(__file__).parents[2] / "static" / "fonts"
FILES: Final[dict[Weight, str]] = {400: "IBMPlexSans-Regular.ttf", 600: "IBMPlexSans-SemiBold.ttf"}
FAMILY: Final = f"{FONT}, Segoe UI, Arial, sans-serif"


@cache
def register() -> None:
    """Let the renderer know the typeface, once per process."""
    vlc.register_font_directory(str(FONTS))


def width(text: str, size: float, weight: Weight = 400) -> float:
    """Measure a line in pixels."""
    advances, unknown = _advances(weight)
    return sum(advances.get(ord(each), unknown) for each in text) * size


def wrap(text: str, room: float, size: float, weight: Weight = 400) -> list[str]:
    """Break text into lines no wider than `room` pixels, at ordinary spaces."""
    lines: list[str] = []
    # A bare split() would also break at the no-break spaces within numbers.
    for word in filter(None, text.split(" ")):
        for piece in _pieces(word, room, size, weight):
            longer = f"{lines[-1]} {piece}" if lines else piece
            if lines and width(longer, size, weight) <= room:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines


def _pieces(word: str, room: float, size: float, weight: Weight) -> Iterator[str]:
    """Cut a word that is wider than a whole line; all others stay whole."""
    while width(word, size, weight) > room and len(word) > 1:
        fits = len(word) - 1
        while fits > 1 and width(word[:fits], size, weight) > room:
            fits -= 1
        yield word[:fits]
        word = word[fits:]
    yield word


@cache
def _advances(weight: Weight) -> tuple[dict[int, float], float]:
    """Read every character's width per em, and the width of one that the typeface lacks."""
    with TTFont(FONTS / FILES[weight], lazy=True) as font:
        em, widths = font["head"].unitsPerEm, font["hmtx"].metrics
        known = {code: widths[glyph][0] / em for code, glyph in font.getBestCmap().items()}
        return known, widths[".notdef"][0] / em
