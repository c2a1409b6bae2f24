"""Compose one picture of a sheet: title, panels and footnotes in a single SVG, and its PNG."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from xml.sax.saxutils import escape

import vl_convert as vlc

from core.exports.context import WARNING, Frame, printable
from core.exports.lettering import FAMILY, Weight, register, width, wrap
from core.pictures import hatch
from core.pictures.chart_template import Spec
from core.pictures.palette import colours
from core.words import texts

WIDTH: Final = 1280
SLIDE: Final = 9 / 16  # a picture is at least as high as a slide of its width
MARGIN: Final = 32
GAP: Final = 22
ZOOM: Final = 1.15  # panels are drawn for the screen; on a slide their text must be larger
PAPER: Final = "#FFFFFF"
INK: Final = colours("light")["ink"]
QUIET: Final = colours("light")["quiet"]
RULE: Final = colours("light")["rule"]


@dataclass(frozen=True)
class Panel:
    """Give one drawing of a picture: a Vega-Lite spec, its heading, its part of the width."""

    spec: Spec
    heading: str = ""
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class _Style:
    """Give how a paragraph looks, and the room kept after it."""

    size: float
    colour: str
    weight: Weight = 400
    after: float = 6


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Give a piece of SVG that starts at its own 0, 0, with its height."""

    svg: str
    height: float


TITLE: Final = _Style(27, INK, 600, 8)
FINDING: Final = _Style(17, INK, after=8)
FACTS: Final = _Style(15, QUIET)
HEADING: Final = _Style(16, INK, 600)
NOTE: Final = _Style(13, QUIET, after=4)
CAUTION: Final = _Style(13, WARNING, 600, 4)
MARK: Final = _Style(15, PAPER, 600, 0)


def compose(panels: Sequence[Panel], frame: Frame) -> str:
    """Compose the picture as one SVG that stands alone, its panels side by side."""
    register()
    inner = WIDTH - 2 * MARGIN
    head, body, foot = _head(frame, inner), _row(panels, inner), _foot(frame, inner)
    below_head = MARGIN + head.height + GAP
    natural = below_head + body.height + GAP + foot.height + MARGIN
    height = round(max(natural, WIDTH * SLIDE))
    size = f'width="{WIDTH}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" xml:lang="sv"',
        f' viewBox="0 0 {WIDTH} {height}" font-family="{FAMILY}">',
        f"<title>{_written(frame.title)}</title>",
        hatch.defs("light"),
        f'<rect {size} fill="{PAPER}"/>',
        _at(MARGIN, MARGIN, head.svg),
        _at(MARGIN, below_head, body.svg),
        _at(MARGIN, height - MARGIN - foot.height, foot.svg),
        "</svg>",
    ]
    return "".join(parts)


def to_png(svg: str, scale: float = 2) -> bytes:
    """Paint a composed picture; `scale` is pixels per pixel of the SVG."""
    register()
    return vlc.svg_to_png(svg, scale=scale)


def _head(frame: Frame, inner: float) -> _Drawn:
    """Write title, finding, key figures and choices, under a mark where the data is made up."""
    facts = ((text, FACTS) for text in (frame.facts, frame.chosen))
    lines = ((frame.title, TITLE), (frame.finding, FINDING), *facts)
    written = _paragraphs(lines, inner)
    if not frame.example:
        return written
    mark = _mark(texts.EXAMPLE)
    return _Drawn(mark.svg + _at(0, mark.height, written.svg), mark.height + written.height)


def _foot(frame: Frame, inner: float) -> _Drawn:
    """Write under a rule: who is counted and what to mind on the left, the source on the right."""
    column = (inner - 2 * GAP) / 2
    left = _paragraphs([(text, NOTE) for text in (frame.counted, *frame.notes)], column)
    source = [(frame.source, NOTE), (texts.EXAMPLE_NOTE if frame.example else "", CAUTION)]
    right = _paragraphs([*source, (texts.APP, NOTE)], column)
    svg = (
        f'<line x2="{inner}" stroke="{RULE}"/>'
        f"{_at(0, 12, left.svg)}{_at(column + 2 * GAP, 12, right.svg)}"
    )
    return _Drawn(svg, 12 + max(left.height, right.height))


def _row(panels: Sequence[Panel], inner: float) -> _Drawn:
    room = inner - GAP * (len(panels) - 1)
    whole = sum(panel.share for panel in panels)
    rooms = [room * panel.share / whole for panel in panels]
    # Side by side all begin below the highest heading: what is compared stands level.
    headings = [_heading(panel, own) for panel, own in zip(panels, rooms, strict=True)]
    top = max((heading.height for heading in headings), default=0.0)
    x, height, parts = 0.0, 0.0, []
    for place, (panel, own) in enumerate(zip(panels, rooms, strict=True)):
        drawn = _panel(panel, own, place, top)
        parts.append(_at(x, 0, drawn.svg))
        x, height = x + own + GAP, max(height, drawn.height)
    return _Drawn("".join(parts), height)


def _heading(panel: Panel, room: float) -> _Drawn:
    return _paragraphs([(panel.heading, HEADING)], room)


def _panel(panel: Panel, room: float, place: int, top: float) -> _Drawn:
    """Draw a panel to fill its room, under its heading, `top` pixels down."""
    spec = _clean({**panel.spec, "width": round(room / ZOOM)})
    # No address is allowed: a picture is drawn from what it was given. Vega's own
    # descriptions are in English, and the picture has a title.
    svg = vlc.vegalite_to_svg(spec, allowed_base_urls=[], config={"aria": False})
    drawn_width, drawn_height = _size(svg)
    zoom = min(ZOOM, room / drawn_width)
    high = drawn_height * zoom
    # Overflow is seen: a name at a line's end may reach into the margin.
    nested = re.sub(
        r"<svg[^>]*>",
        f'<svg x="0" y="{top:.1f}" width="{drawn_width * zoom:.1f}"'
        f' height="{high:.1f}" viewBox="0 0 {drawn_width:g} {drawn_height:g}" overflow="visible">',
        _own_ids(svg, place),
        count=1,
    )
    nested = re.sub(r'font-family="[^"]*"', f'font-family="{FAMILY}"', nested)
    return _Drawn(_heading(panel, room).svg + nested, top + high)


def _clean(part: Any) -> Any:  # noqa: ANN401 - a spec is JSON, and so are its parts
    """Clean every text of a spec: a control character would end the whole process."""
    if isinstance(part, dict):
        return {key: _clean(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_clean(value) for value in part]
    return "\n".join(map(printable, part.split("\n"))) if isinstance(part, str) else part


def _size(svg: str) -> tuple[float, float]:
    found = re.search(r'<svg[^>]* width="([\d.]+)" height="([\d.]+)"', svg)
    if found is None:
        message = "the renderer gave an SVG without a size"
        raise ValueError(message)
    return float(found[1]), float(found[2])


def _own_ids(svg: str, place: int) -> str:
    """Rename what a panel defines, so that panels in one picture do not share names."""
    for name in re.findall(r'\bid="([^"]+)"', svg):
        svg = svg.replace(f'id="{name}"', f'id="panel{place}-{name}"')
        svg = svg.replace(f"url(#{name})", f"url(#panel{place}-{name})")
    return svg


def _paragraphs(paragraphs: Sequence[tuple[str, _Style]], room: float) -> _Drawn:
    """Write paragraphs below each other; empty ones take no room."""
    y, parts = 0.0, []
    for text, style in paragraphs:
        lines = wrap(text, room, style.size, style.weight)
        for line in lines:
            parts.append(_line(line, 0, y + style.size, style))
            y += style.size * 1.3
        y += style.after if lines else 0
    return _Drawn("".join(parts), y)


def _line(text: str, x: float, y: float, style: _Style) -> str:
    weight = f' font-weight="{style.weight}"' if style.weight != 400 else ""  # noqa: PLR2004
    return (
        f'<text x="{x:g}" y="{y:.1f}" font-size="{style.size:g}"{weight}'
        f' fill="{style.colour}">{_written(text)}</text>'
    )


def _written(text: str) -> str:
    return escape(printable(text))


def _mark(text: str) -> _Drawn:
    wide, high = width(text, MARK.size, MARK.weight) + 20, 26
    ground = f'<rect width="{wide:.1f}" height="{high}" rx="3" fill="{WARNING}"/>'
    return _Drawn(ground + _line(text, 10, 18.5, MARK), high + 12)


def _at(x: float, y: float, svg: str) -> str:
    return f'<g transform="translate({x:.1f},{y:.1f})">{svg}</g>'
