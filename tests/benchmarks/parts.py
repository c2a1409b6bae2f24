"""Time what a rerun does inside Python, part by part, without a browser."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

import streamlit as st
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.testing.v1 import AppTest

from core.pictures import drawing, mapping
from core.ui import (
    bar,
    cache,
    controls,
    files,
    first_step,
    options,
    panels,
    pivot_table,
    two_steps,
)
from tests.benchmarks.report import heading, percentile, row
from tests.benchmarks.serving import APP, ROOT

TIMES = 12
CHOSEN = {"delivery": "exempeldata", "units": "degree.YSJUK", "periods": "2014-2019"}
VIEWS: dict[str, dict[str, str]] = {
    "chart": {"measure": "industry"},
    "table": {"measure": "industry", "view": "table"},
    "21 counties": {"measure": "residence_county", "view": "map"},
    "290 kommuner": {"measure": "residence_municipality", "view": "map"},
    "over time": {"measure": "industry", "view": "time"},
}
# A part may hold others: the lists above a chart are part of the sheet.
PARTS: dict[str, tuple[tuple[Any, str], ...]] = {
    "whole script": ((ScriptRunner, "_run_script"),),
    "arrive and settle": ((two_steps, "arrive"),),
    "bar": ((bar, "show"),),
    "compose": ((two_steps, "compose"),),
    "files": ((files, "show"),),
    "options": tuple((options, f"of_{view}") for view in ("chart", "table", "map", "development")),
    "lists in all": ((controls, "many"), (first_step, "units"), (first_step, "periods")),
    "draw": ((drawing, "chart"), (drawing, "development"), (mapping, "draw")),
    "lay out": ((panels, "lay_out"), (pivot_table, "to_data")),
    "spec to message": ((st, "vega_lite_chart"),),
}
Times = dict[str, list[float]]


def run() -> None:
    """Print the milliseconds of each part for each view."""
    cache.warm()
    found = {name: _measure(view) for name, view in VIEWS.items()}
    heading("Inside Python, ms a rerun (p50)", *found)
    for part in PARTS:
        cells = (percentile(times[part] or [0], 0.5) for times in found.values())
        row(part, *(f"{cell * 1000:.1f}" for cell in cells))


def _measure(view: dict[str, str]) -> Times:
    app = AppTest.from_file(str(ROOT / APP), default_timeout=60)
    app.query_params.update(CHOSEN | view)
    app.switch_page("pages/efter.py").run()
    if app.exception or app.error:
        raise RuntimeError(str(app.exception or app.error))
    found: Times = defaultdict(list)
    with _clocks() as sums:
        for turn in range(-3, TIMES):
            sums.clear()
            app.query_params["number"] = ("share", "count")[turn % 2]
            app.run()
            if turn >= 0:
                for part, seconds in sums.items():
                    found[part].append(seconds)
    return found


@contextmanager
def _clocks() -> Iterator[dict[str, float]]:
    """Put a clock around every part."""
    sums: dict[str, float] = defaultdict(float)
    with ExitStack() as stack:
        for part, places in PARTS.items():
            for place, name in places:
                clocked = _clocked(getattr(place, name), part, sums)
                stack.enter_context(patch.object(place, name, clocked))
        yield sums


def _clocked(work: Callable[..., Any], part: str, sums: dict[str, float]) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> Any:  # noqa: ANN401 whatever the part takes
        start = time.perf_counter()
        try:
            return work(*given, **named)
        finally:
            sums[part] += time.perf_counter() - start

    return timed
