"""Text in SVG: lines within their room, pieces below each other, nothing left raw."""

import re

from core.exports.typeset import Style, at, legend, line, paragraphs

STYLE = Style(15, "#111111", after=6)


def test_paragraphs_keep_within_their_room_and_empty_ones_take_none() -> None:
    one, two = paragraphs([("ord " * 40, STYLE)], 300), paragraphs([("ord", STYLE)], 300)
    assert one.svg.count("<text") > 2
    assert paragraphs([("", STYLE), ("ord", STYLE)], 300) == two
    assert two.height == STYLE.size * 1.3 + STYLE.after


def test_text_is_escaped_and_may_end_at_its_place() -> None:
    svg = line("<b>&", 10, 20, STYLE, to_the_left=True)
    assert "&lt;b&gt;&amp;" in svg
    assert 'text-anchor="end"' in svg
    assert "text-anchor" not in line("a", 10, 20, STYLE)


def test_names_of_colours_break_where_the_room_ends() -> None:
    named = [("Eftergymnasial utbildning", "#000000"), ("Forskarutbildning", "#333333")]
    wide, narrow = legend(named, 600, STYLE), legend(named, 250, STYLE)
    assert narrow.height > wide.height
    assert _heights(wide.svg) != _heights(narrow.svg)
    assert len(_heights(wide.svg)) == 1
    assert legend([], 600, STYLE).height == 0


def test_a_piece_is_moved_whole() -> None:
    assert at(1, 2, "<g/>") == '<g transform="translate(1.0,2.0)"><g/></g>'


def _heights(svg: str) -> set[str]:
    return {*re.findall(r'<rect x="[\d.]+" y="([\d.]+)"', svg)}
