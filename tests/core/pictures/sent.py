"""Take apart what a map is sent, as the browser does."""

from core.pictures.chart_template import Spec
from core.pictures.map_template import LINE, LISTS, WORD


def regions(spec: Spec) -> dict[str, dict[str, str]]:
    """Give each region's state and its numbers, by their titles, by its code."""
    _, *titles = (field["title"] for field in spec["layer"][0]["encoding"]["tooltip"])
    (row,) = spec["datasets"]["values"]
    lines = [line.split(WORD) for line in row["lines"].split(LINE)]
    names = ("state", *titles)
    return {
        code: dict(zip(names, (state, *words) if state else lines[int(words[0])][1:], strict=True))
        for code, state, *words in lines
    }


def states(spec: Spec) -> dict[str, str]:
    """Give each region's state by its code."""
    return {code: each["state"] for code, each in regions(spec).items()}


def lists(spec: Spec) -> dict[str, list[str]]:
    """Give the colours of the classes, the entries of the legend and their labels."""
    (row,) = spec["datasets"]["values"]
    return {name: row[name].split(LINE) for name in LISTS}


def outlined(spec: Spec) -> list[str]:
    """Give the codes of what is in focus."""
    return [each["code"] for each in spec["datasets"]["focus"]]
