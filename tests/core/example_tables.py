"""Hold small tables made by hand, and what is needed to compose a sheet of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd

from core.choice.choices import Choices
from core.choice.contents import Contents, index
from core.choice.nearest import settle
from core.choice.selection import Selection
from core.deliveries.catalogue import Break, Catalogue, Measure, Perspective, Rate
from core.deliveries.store import COLUMNS, Delivery, Unit
from core.numbers.comparison import Read, add_up, collect
from core.numbers.figure import Block, Figure, Series
from core.numbers.measures.measure_sheet import compose
from core.numbers.sheet import Sheet
from core.numbers.statistics import tabulate

Given = float | str | None  # None is suppressed, "missing" and "impossible" say themselves
Table = Mapping[str, Sequence[Given]]
PARTS = ("women", "men")

# Women, men and the delivered total of four categories: twelve rows.
WORKED: Table = {
    "Låg": (8, None, 10),
    "Mellan": (12, 20, 32),
    "Hög": (0, 30, 30),
    "Uppgift saknas": (None, None, 5),
}
LEVEL = Measure(
    id="level", title="Utbildningsnivå", short="Nivå", question="Vilken nivå?",
    definition="Högsta nivå.", source="Registret.",
    unit_types={"outcomes": ("degree", "programme"), "background": ("programme",)},
    kind="ordered", aliases=("nivå",), categories=("Låg", "Mellan", "Hög"),
    residuals=("Okänt", "Uppgift saknas"), rollup={"Under hög": ("Låg", "Mellan"), "Hög": ("Hög",)},
    rates=(Rate("high", "Andel höga", ("Hög",), ("Låg", "Mellan", "Hög"), "Höga ÷ kända."),),
    breaks=(Break(2019, "Ny källa."),),
)  # fmt: skip
COUNTY = Measure(
    id="home", title="Boendelän efter examen", short="Boendelän", question="Var bor de?",
    definition="Län.", source="Registret", unit_types={"outcomes": ("degree",)},
    kind="county", aliases=("bor",), residuals=("Utvandrat",), order="size",
    splits=("level",),
)  # fmt: skip
TOWN = replace(COUNTY, id="town", kind="municipality")
AGE = Measure(
    id="age", title="Ålder", short="Ålder", question="Hur gamla?", definition="Ålder.",
    source="Registret", unit_types={"background": ("programme",)}, kind="ordered", aliases=(),
)  # fmt: skip
CATALOGUE = Catalogue(
    {
        "background": Perspective("background", "Före", "Bakgrund", "Vilka?", "Nybörjare"),
        "outcomes": Perspective("outcomes", "Efter", "Framgrund", "Vart?", "Alla med examen"),
    },
    {measure.id: measure for measure in (LEVEL, COUNTY, TOWN, AGE)},
    residuals=("Övriga", "Uppgift saknas"),
)
NURSE = Unit("degree", "YSJUK", "Sjuksköterskeexamen")
DOCTOR = Unit("degree", "YLAKA", "Läkarexamen")
NURSING = Unit("programme", "6SJUK", "Sjuksköterskeprogrammet", degree="YSJUK")
DELIVERY = Delivery(
    id="prov", folder=Path("prov"), title="Höstens uttag", institution="Testhögskolan",
    source="Myndigheten", drawn="2025-03-01", population="Alla", notes=(), example=True,
    checksum="", rows=0,
)  # fmt: skip

COUNTIES: Table = {
    "01": (300, 200), "03": (100, 90), "04": (50, 40), "05": (20, 20), "06": (None, 0),
    "07": (0, 0), "08": ("missing", "missing"), "Utvandrat": (30, 30),
}  # fmt: skip


def rows(table: Table, unit: Unit = NURSE, **given: Any) -> pd.DataFrame:  # noqa: ANN401  # any column
    """Make tidy rows of counts by category: women, men and a delivered total, or `sexes` alone."""
    sexes = given.pop("sexes", (*PARTS, "total"))
    start, end = given.pop("period", (2014, 2019)) or (None, None)
    listed = [
        {
            "perspective": "outcomes", "institution": DELIVERY.institution, "unit_type": unit.type,
            "unit_code": unit.code, "unit_name": unit.name, "period_start": start,
            "period_end": end, "years_after": 1, "measure": "level", "category": category,
            "split": "", "split_category": "", "sex": sex, **_number(count), **given,
        }
        for category, counts in table.items()
        for sex, count in zip(sexes, counts, strict=False)
    ]  # fmt: skip
    years = {"period_start": "Int16", "period_end": "Int16", "years_after": "Int8"}
    numbers = dict.fromkeys(("count", "ratio", "base"), "float64")
    return pd.DataFrame(listed, columns=list(COLUMNS)).astype({**years, **numbers})


def shares(  # any column
    table: Mapping[str, float],
    base: float | None = None,
    **given: Any,  # noqa: ANN401
) -> pd.DataFrame:
    """Make tidy rows of shares that were delivered without counts."""
    made = rows(dict.fromkeys(table, (0,)), sexes=("total",), **given)
    return made.assign(count=float("nan"), ratio=list(table.values()), base=base).astype(
        {"base": "float64"}
    )


def figure(*blocks: pd.DataFrame, measure: Measure = LEVEL, **how: object) -> Figure:
    """Tabulate blocks as the series a, b, c and so on; several units in a block add up."""
    keys = "abcdef"[: len(blocks)]
    named = [block(key, key.upper(), frame) for key, frame in zip(keys, blocks, strict=True)]
    return tabulate(named, measure, str, **how)  # type: ignore[arg-type]


def block(key: str, label: str, frame: pd.DataFrame) -> Block:
    """Gather tidy rows as the cells of one series."""
    return Series(key, label), add_up(collect(frame).values())


def choices(table: pd.DataFrame, perspective: str = "outcomes", /, **chosen: object) -> Choices:
    """Give the choices in a table, the unit NURSE and the period 2014-2019 chosen at first."""
    selection = Selection(units=(NURSE.id,), periods=("2014-2019",), measure="level")
    return Choices(contents(table), CATALOGUE, perspective, selection.change(**chosen))


def settled(table: pd.DataFrame, /, **chosen: object) -> Choices:
    """Give the choices as a page has them: settled."""
    made = choices(table, **chosen)
    return made.with_selection(settle(made).selection)


def contents(frame: pd.DataFrame) -> Contents:
    """Index a table as the store and `contents.index` do, in plain steps."""
    keys = [*COLUMNS[:9], "split"]
    listed = []
    numbers = frame[frame["status"].isin(["value", "suppressed"])]
    for values, block in numbers.groupby(keys, observed=True, dropna=False, sort=False):
        parts = block[block["sex"].isin(PARTS)]
        counted = block if parts.empty else parts
        bases = {*block["base"].dropna()} if parts.empty else set()
        listed.append(
            dict(zip(keys, values, strict=True))
            | {"count": counted["count"].sum(skipna=False)}  # of what lacks a part no n is known
            | {"delivered_share": counted["ratio"].notna().any()}
            | {"suppressed": int((counted["status"] == "suppressed").sum())}
            | {"base": bases.pop() if len(bases) == 1 else None}
        )
    units = {unit.id: unit for unit in (NURSE, DOCTOR, NURSING)}
    columns = [*keys, "count", "delivered_share", "suppressed", "base"]
    return index(pd.DataFrame(listed, columns=columns), units, DELIVERY.institution)


def sheet(table: pd.DataFrame, /, **chosen: object) -> Sheet:
    """Compose the sheet of a table, as a page does."""
    return compose(DELIVERY, settled(table, **chosen), reader(table))


def reader(table: pd.DataFrame) -> Read:
    """Give the function that reads a table's rows, as the store does a delivery's."""

    def read(**where: object) -> pd.DataFrame:
        fits = table["unit_code"].isin(where.pop("unit_codes"))  # type: ignore[arg-type]
        for name, wanted in where.items():
            fits &= table[name] == wanted
        return table[fits]

    return read


def _number(count: Given) -> dict[str, object]:
    if isinstance(count, str):
        return {"count": None, "status": count}
    if count is None:
        return {"count": 2.5, "status": "suppressed"}
    return {"count": count, "status": "value"}


def home(table: Table = COUNTIES, **chosen: object) -> Sheet:
    """Make the sheet of a measure by county."""
    return sheet(rows(table, measure="home"), measure="home", **chosen)


EARLY, LATE = (2008, 2013), (2014, 2019)
BOTH = pd.concat([rows(WORKED, period=EARLY), rows(WORKED, period=LATE)])
