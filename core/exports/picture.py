"""Compose one picture of a sheet: title, panels and footnotes in a single SVG, and its PNG."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import vl_convert as vlc

from core.exports import table_picture
from core.exports.context import WARNING, Frame, printable
from core.exports.lettering import FAMILY, register, width
from core.exports.typeset import Drawn, Style, at, legend, line, paragraphs, written
from core.numbers.pivot import Pivot
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
    """Give one drawing of a picture: a Vega-Lite spec, its heading, its part of the width.

    `legend` names colours, where the spec does not do it. Without a spec it is what all others
    have in common.
    """

    spec: Spec
    heading: str = ""
    share: float = 1.0
    legend: Sequence[tuple[str, str]] = ()


TITLE: Final = Style(27, INK, 600, 8)
FINDING: Final = Style(17, INK, after=8)
FACTS: Final = Style(15, QUIET)
HEADING: Final = Style(16, INK, 600)
NAME: Final = Style(14, INK)
NOTE: Final = Style(13, QUIET, after=4)
CAUTION: Final = Style(13, WARNING, 600, 4)
MARK: Final = Style(15, PAPER, 600, 0)


def compose(
    panels: Sequence[Panel], frame: Frame, *, table: Pivot | None = None, abreast: int = 0
) -> str:
    """Compose the picture as one SVG that stands alone: a table if any, panels side by side.

    Panels stand in one row, or in rows of `abreast`.
    """
    register()
    inner = WIDTH - 2 * MARGIN
    head, foot = _head(frame, inner), _foot(frame, inner)
    pieces = [table_picture.draw(table, inner)] if table else []
    pieces += [_common(panel, inner) for panel in panels if not panel.spec]
    drawn = [panel for panel in panels if panel.spec]
    step = abreast or len(drawn) or 1
    pieces += [
        _row(drawn[first : first + step], inner, first) for first in range(0, len(drawn), step)
    ]
    body = _below(pieces)
    below_head = MARGIN + head.height + GAP
    natural = below_head + body.height + GAP + foot.height + MARGIN
    height = round(max(natural, WIDTH * SLIDE))
    size = f'width="{WIDTH}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" xml:lang="sv"',
        f' viewBox="0 0 {WIDTH} {height}" font-family="{FAMILY}">',
        f"<title>{written(frame.title)}</title>",
        hatch.defs("light"),
        f'<rect {size} fill="{PAPER}"/>',
        at(MARGIN, MARGIN, head.svg),
        at(MARGIN, below_head, body.svg),
        at(MARGIN, height - MARGIN - foot.height, foot.svg),
        "</svg>",
    ]
    return "".join(parts)


def to_png(svg: str, scale: float = 2) -> bytes:
    """Paint a composed picture; `scale` is pixels per pixel of the SVG."""
    register()
    return vlc.svg_to_png(svg, scale=scale)


def _head(frame: Frame, inner: float) -> Drawn:
    """Write title, finding, key figures and choices, under a mark where the data is made up."""
    facts = ((text, FACTS) for text in (frame.facts, frame.chosen))
    lines = ((frame.title, TITLE), (frame.finding, FINDING), *facts)
    told = paragraphs(lines, inner)
    if not frame.example:
        return told
    mark = _mark(texts.EXAMPLE)
    return Drawn(mark.svg + at(0, mark.height, told.svg), mark.height + told.height)


def _foot(frame: Frame, inner: float) -> Drawn:
    """Write under a rule: who is counted and what to mind on the left, the source on the right."""
    column = (inner - 2 * GAP) / 2
    left = paragraphs([(text, NOTE) for text in (frame.counted, *frame.notes)], column)
    source = [(frame.source, NOTE), (texts.EXAMPLE_NOTE if frame.example else "", CAUTION)]
    right = paragraphs([*source, (texts.APP, NOTE)], column)
    svg = (
        f'<line x2="{inner}" stroke="{RULE}"/>'
        f"{at(0, 12, left.svg)}{at(column + 2 * GAP, 12, right.svg)}"
    )
    return Drawn(svg, 12 + max(left.height, right.height))


def _below(pieces: Sequence[Drawn]) -> Drawn:
    """Stand pieces below each other."""
    y, parts = 0.0, list[str]()
    for piece in pieces:
        y += GAP if parts else 0
        parts.append(at(0, y, piece.svg))
        y += piece.height
    return Drawn("".join(parts), y)


def _row(panels: Sequence[Panel], inner: float, first: int) -> Drawn:
    """Stand panels beside each other; `first` is the place of the first among all panels."""
    room = inner - GAP * (len(panels) - 1)
    whole = max(1, sum(panel.share for panel in panels))  # the last row may be short
    rooms = [room * panel.share / whole for panel in panels]
    # Side by side all begin below the highest heading: what is compared stands level.
    headings = [_heading(panel, own) for panel, own in zip(panels, rooms, strict=True)]
    top = max((heading.height for heading in headings), default=0.0)
    x, height, parts = 0.0, 0.0, []
    for place, (panel, own) in enumerate(zip(panels, rooms, strict=True), first):
        drawn = _panel(panel, own, place, top)
        parts.append(at(x, 0, drawn.svg))
        x, height = x + own + GAP, max(height, drawn.height)
    return Drawn("".join(parts), height)


def _common(panel: Panel, room: float) -> Drawn:
    """Say once what all panels have in common: what they show, and their colours."""
    head, named = _heading(panel, room), legend(panel.legend, room, NAME)
    return Drawn(head.svg + at(0, head.height, named.svg), head.height + named.height)


def _heading(panel: Panel, room: float) -> Drawn:
    return paragraphs([(panel.heading, HEADING)], room)


def _panel(panel: Panel, room: float, place: int, top: float) -> Drawn:
    """Draw a panel to fill its room, under its heading, `top` pixels down."""
    spec = _clean({**panel.spec, "width": round(room / ZOOM)})
    # No address is allowed: a picture is drawn from what it was given. Vega's own
    # descriptions are in English, and the picture has a title.
    svg = vlc.vegalite_to_svg(spec, allowed_base_urls=[], config={"aria": False})
    drawn_width, drawn_height = _size(svg)
    zoom = min(ZOOM, room / drawn_width)
    high, named = drawn_height * zoom, legend(panel.legend, room, NAME)
    above = top + named.height
    # Overflow is seen: a name at a line's end may reach into the margin.
    nested = re.sub(
        r"<svg[^>]*>",
        f'<svg x="0" y="{above:.1f}" width="{drawn_width * zoom:.1f}"'
        f' height="{high:.1f}" viewBox="0 0 {drawn_width:g} {drawn_height:g}" overflow="visible">',
        _own_ids(svg, place),
        count=1,
    )
    nested = re.sub(r'font-family="[^"]*"', f'font-family="{FAMILY}"', nested)
    return Drawn(_heading(panel, room).svg + at(0, top, named.svg) + nested, above + high)


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


def _mark(text: str) -> Drawn:
    wide, high = width(text, MARK.size, MARK.weight) + 20, 26
    ground = f'<rect width="{wide:.1f}" height="{high}" rx="3" fill="{WARNING}"/>'
    return Drawn(ground + line(text, 10, 18.5, MARK), high + 12)
