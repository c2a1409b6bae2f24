"""Draw a spec as the browser does, and find the texts in the drawing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import vl_convert

from core.pictures.chart_template import LABEL_LINE, Spec


@dataclass(frozen=True)
class Text:
    """Give a text of a drawing: role, the first line's place in pixels, lines, weight, side."""

    role: str
    x: float
    y: float
    lines: tuple[str, ...]
    weight: int
    align: str = "left"

    @property
    def middle(self) -> float:
        """Give the height of the text's middle."""
        return self.y + LABEL_LINE * (len(self.lines) - 1) / 2


def texts(spec: Spec, width: int, role: str) -> list[Text]:
    """Draw a spec in a width and give its texts of a role, such as "axis-label" or "mark"."""
    scene = vl_convert.vegalite_to_scenegraph(spec | {"width": width})["scenegraph"]
    return [each for each in _texts(scene) if each.role == role and any(each.lines)]


def arrows(spec: Spec, width: int) -> list[str]:
    """Draw a spec and give the shape of each arrow at the end of an interval that is cut."""
    scene = vl_convert.vegalite_to_scenegraph(spec | {"width": width})["scenegraph"]
    shapes = [item.get("shape", "") for item in _items(scene, "symbol")]
    return [shape for shape in shapes if shape.startswith("triangle")]


def _items(part: dict[str, Any], kind: str) -> Iterator[dict[str, Any]]:
    for item in part.get("items", ()):
        if part.get("marktype") == kind:
            yield item
        yield from _items(item, kind)


def _texts(part: dict[str, Any]) -> Iterator[Text]:
    for item in part.get("items", ()):
        if part.get("marktype") == "text":
            text = item.get("text") or ""
            lines = (text,) if isinstance(text, str) else (*text,)
            place = item.get("x", 0), item.get("y", 0)
            weight, align = item.get("fontWeight", 400), item.get("align", "left")
            yield Text(part["role"], *place, lines, weight, align)
        yield from _texts(item)
