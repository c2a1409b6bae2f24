"""A picture stands alone: all that must be said is in it, and nothing is fetched."""

import re
from dataclasses import replace
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, ImageColor

from core.exports.context import frame_of
from core.exports.picture import MARGIN, WIDTH, Panel, compose, to_png
from core.numbers.sheet import Sheet
from core.pictures import hatch
from core.words import texts
from tests.core.exports.conftest import PAYLOADS

SVG = "{http://www.w3.org/2000/svg}"
VIOLET = "#6C4AB6"
CHOSEN = ("Siffra: antal", "Kartutsnitt: Östergötlands län")


def spec(labels: tuple[str, ...] = ("Hög", "Låg"), fill: str = VIOLET) -> dict[str, Any]:
    return {
        "data": {"values": [{"label": label, "value": 3} for label in labels]},
        "mark": {"type": "bar", "clip": True},
        "encoding": {
            "y": {"field": "label", "type": "nominal", "title": None},
            "x": {"field": "value", "type": "quantitative", "title": None},
            "fill": {"value": fill},
        },
        "width": "container",
        "height": 200,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "background": "transparent",
    }


def said(svg: str) -> str:
    """Join everything written in a picture, lines as running text."""
    return " ".join(text.text or "" for text in ET.fromstring(svg).iter(f"{SVG}text"))  # noqa: S314


def colours_of(png: bytes) -> dict[tuple[int, ...], int]:
    image = Image.open(BytesIO(png)).convert("RGB")
    counted = image.getcolors(image.width * image.height) or []
    return {colour: count for count, colour in counted}  # type: ignore[misc]


def test_everything_is_inside(sheet: Sheet) -> None:
    frame = frame_of(sheet, CHOSEN)
    told = said(compose([Panel(spec(), "Andel")], frame))
    head = (frame.title, frame.finding, frame.facts, frame.chosen)
    for text in (*head, frame.counted, *frame.notes):
        assert text in told
    assert frame.source in told
    assert "Andel" in told
    assert "Hög" in told


def test_example_data_says_so_at_the_title_and_at_the_foot(sheet: Sheet, real: Sheet) -> None:
    told = said(compose([Panel(spec())], frame_of(sheet, CHOSEN)))
    assert told.startswith(f"{texts.EXAMPLE} {sheet.title}")
    assert texts.EXAMPLE_NOTE in told
    assert texts.EXAMPLE not in compose([Panel(spec())], frame_of(real, CHOSEN))


def test_nothing_is_fetched_and_nothing_is_english(sheet: Sheet) -> None:
    svg = compose([Panel(spec())], frame_of(sheet, CHOSEN))
    assert set(re.findall(r"\w+://[^\"\s<]+", svg)) == {"http://www.w3.org/2000/svg"}
    assert "href" not in svg
    assert "aria-label" not in svg


def test_an_address_in_a_drawing_is_refused(sheet: Sheet) -> None:
    fetching = {**spec(), "data": {"url": "http://exempel.invalid/tal.json"}}
    with pytest.raises(ValueError, match="not allowed"):
        compose([Panel(fetching)], frame_of(sheet, CHOSEN))


def test_panels_share_no_names(sheet: Sheet) -> None:
    svg = compose([Panel(spec()), Panel(spec())], frame_of(sheet, CHOSEN))
    names = re.findall(r'\bid="([^"]+)"', svg)
    assert len(names) == len(set(names))
    assert len([name for name in names if name.startswith("panel")]) == 2  # a clip each
    assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= set(names)


def test_panels_side_by_side_begin_level_below_the_highest_heading(sheet: Sheet) -> None:
    panels = [Panel(spec(), "Kort"), Panel(spec(), "En rubrik " * 20), Panel(spec())]
    root = ET.fromstring(compose(panels, frame_of(sheet, CHOSEN)))  # noqa: S314
    drawn = [each for each in root.iter(f"{SVG}svg") if each != root]
    assert len(drawn) == 3
    assert len({each.attrib["y"] for each in drawn}) == 1
    assert float(drawn[0].attrib["y"]) > 60


def test_panels_stand_beside_each_other(sheet: Sheet) -> None:
    panels = [Panel(spec(), share=1), Panel(spec(), share=2)]
    root = ET.fromstring(compose(panels, frame_of(sheet, CHOSEN)))  # noqa: S314
    first, second = (float(each.attrib["width"]) for each in root.iter(f"{SVG}svg") if each != root)
    assert second == pytest.approx(2 * first, abs=2)
    assert first + second < WIDTH - 2 * MARGIN


def test_is_a_slide_or_higher(sheet: Sheet) -> None:
    frame = frame_of(sheet, CHOSEN)
    low, high = (
        ET.fromstring(compose([Panel({**spec(), "height": height})], frame))  # noqa: S314
        for height in (100, 900)
    )
    assert (low.attrib["width"], low.attrib["height"]) == ("1280", "720")
    assert float(high.attrib["height"]) > 900


def test_png_has_twice_the_size_and_is_painted(sheet: Sheet) -> None:
    png = to_png(compose([Panel(spec())], frame_of(sheet, CHOSEN)))
    assert Image.open(BytesIO(png)).size == (2560, 1440)
    painted = colours_of(png)
    assert painted[ImageColor.getrgb(VIOLET)] > 50_000
    assert painted[255, 255, 255] > 1_000_000
    assert len(painted) > 50  # letters have soft edges


def test_suppressed_is_hatched(sheet: Sheet) -> None:
    hatched = spec(fill=hatch.fill("light"))
    painted = colours_of(to_png(compose([Panel(hatched)], frame_of(sheet, CHOSEN))))
    assert painted[ImageColor.getrgb("#F1F0EE")] > 10_000
    assert painted[ImageColor.getrgb("#545E66")] > 10_000


HOSTILE = (*PAYLOADS, "<script>alert(1)</script>", "a & b", "\x00\x0b\uffff")


@pytest.mark.parametrize("label", HOSTILE)
def test_labels_stay_text(sheet: Sheet, label: str) -> None:
    told = frame_of(replace(sheet, title=label), CHOSEN)
    root = ET.fromstring(compose([Panel(spec((label,)), label)], told))  # noqa: S314
    assert not list(root.iter(f"{SVG}script"))
    if label.strip().isprintable():
        assert "".join(root.itertext()).count(label.strip()) >= 2
