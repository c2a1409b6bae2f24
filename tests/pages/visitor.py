"""What a test of pages needs: a visitor who opens addresses, and all that is said to them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Element, UnknownElement

from core import settings
from core.choice.contents import Contents, index
from core.choice.selection import period_id
from core.counts import Count
from core.deliveries import store

APP = str(Path(__file__).parents[2] / "app.py")
PAGE = {"background": "fore", "throughput": "under", "outcomes": "efter"}
SPOKEN = {"alt", "body", "label", "help", "placeholder", "options", "text", "page"}
# What a number that is not there looks like when nobody took care of it, and other machine words.
UNCARED = re.compile(r"\b(None|nan|NaN|N/A|NaT|inf|null|undefined|True|False|Traceback)\b|<NA>|{}")


def visitor() -> AppTest:
    """Open the app as a new visitor does, at its first page: the menu now knows the others."""
    return AppTest.from_file(APP, default_timeout=60).run()


def visit(app: AppTest, page: str, address: Mapping[str, str | Sequence[str]]) -> AppTest:
    """Follow a link, as if typed: the page with exactly these parameters."""
    app.switch_page(f"pages/{page}.py")
    app.query_params.clear()
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def elements(app: AppTest) -> Iterator[Element]:
    """Give every element on the page, the menu's too."""
    waiting: list[Block | Element] = [app._tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Block):
            waiting += node.children.values()
        else:
            yield node


def said(app: AppTest) -> list[str]:
    """Give every text on the page: prose, labels, options, help and words for the blind."""
    return [text for each in elements(app) for text in _strings(each.proto)]


def title(app: AppTest) -> str:
    """Give the page's one title, whoever wrote it."""
    headings = [each.value for each in app.title]
    headings += re.findall(r"<h1>(.*?)</h1>", " ".join(said(app)))
    assert len(headings) == 1
    return re.sub(r"<[^>]+>", "", headings[0]).strip()


def drawn(app: AppTest) -> list[UnknownElement]:
    """Give the charts and maps."""
    return [each for each in elements(app) if "vega_lite" in each.type]


def assert_sound(app: AppTest) -> None:
    """Nothing failed, a title stands above, and no number or word is uncared for."""
    assert not [each.message for each in app.exception]
    assert not [each.value for each in app.error]
    assert title(app)
    words = [text for text in said(app) if UNCARED.search(text)]
    assert words == []
    assert all(chart.proto.alt for chart in drawn(app))


def _strings(proto: Message) -> Iterator[str]:
    for field, value in proto.ListFields():
        values = value if field.is_repeated else [value]
        if field.message_type is not None and not isinstance(value, Mapping):
            for each in values:
                yield from _strings(each)
        elif field.name in SPOKEN and field.type == field.TYPE_STRING:
            yield from values


@cache
def contents(delivery: str) -> Contents:
    """Index a delivery that comes with the project."""
    found = store.read_delivery(settings.ROOT / "data" / "deliveries" / delivery)
    return index(store.read_contents(found), store.read_units(found), found.institution)


def sample(delivery: str, perspective: str, measure: str) -> dict[str, str]:
    """Give the address of a measure's latest sheet for its largest unit; empty where it has none.

    Of the splits and years after the degree, the address says none: the page decides.
    """
    having = [
        (entry.period is not None, entry.period or (), (entry.count or Count(0)).value, unit)
        for (where, unit), entries in contents(delivery).entries.items()
        for entry in entries
        if where == perspective and entry.measure == measure
    ]
    if not having:
        return {}
    _, period, _, unit = max(having)
    return {
        "delivery": delivery, "units": unit, "periods": period_id(period or None),
        "measure": measure,
    }  # fmt: skip
