"""Sum SCB's population to those 18–25, and those of them born abroad, in each municipality."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from math import nan
from typing import Any, Final

import pandas as pd

from core.deliveries.catalogue import read_catalogue
from core.deliveries.store import COLUMNS, NATION
from core.ingest import cells
from core.ingest.faults import MOST_TOLD, Fault, Origin, RefusedError, errors
from core.ingest.scb import scb_labels
from core.ingest.scb.field_labels import listed
from core.ingest.scb.population_choice import choose
from core.ingest.tables import LabelledTable
from core.places import geography
from core.words import formats, intake

EVERYBODY: Final = "population_18_25"
FROM_ABROAD: Final = "foreign_born_18_25"
_SUM: Final = ["code", "year", "sex"]


@dataclass(frozen=True)
class Population:
    """Hold tidy rows with `file, sheet, row, column`, what was told, and which are approximate.

    `approximate` has pairs of measure and year: SCB has added noise to these numbers.
    """

    rows: pd.DataFrame
    notices: tuple[Fault, ...]
    approximate: tuple[tuple[str, int], ...]


def read(table: LabelledTable) -> Population:
    """Give the young of every municipality; raise RefusedError with everything that is wrong."""
    chosen = choose(table)
    faults = [*chosen.faults, *_wrong_cells(table, chosen.cells)]
    if errors(faults):
        raise RefusedError(errors(faults))
    told = chosen.cells["text"].map(_said(chosen.cells))
    number = told.map(lambda said: said.number if said.status == "value" else nan)
    counted = chosen.cells.assign(number=number, known=number.notna())
    sums = pd.concat(
        [_sums(part, measure) for measure, part in _measures(table, counted)], ignore_index=True
    )
    uneven = list(_uneven(table, sums, chosen.ages))
    if uneven:
        raise RefusedError(uneven)
    noisy = sums.loc[sums["approximate"], ["measure", "year"]].drop_duplicates()
    approximate = tuple(sorted((name, int(year)) for name, year in noisy.to_numpy()))
    notices = (*faults, *_unknown(table, sums), *_noise(table, approximate))
    return Population(_tidy(table, sums), notices, approximate)


def _said(chosen: pd.DataFrame) -> dict[str, cells.Said]:
    return {text: cells.count(text) for text in chosen["text"].unique()}


def _wrong_cells(table: LabelledTable, chosen: pd.DataFrame) -> list[Fault]:
    """Tell of cells that are no counts, each different one once with where it first stands."""
    wrong = {text: said.fault for text, said in _said(chosen).items() if said.fault}
    first = chosen[chosen["text"].isin(wrong)].drop_duplicates("text")
    alike = chosen["text"].value_counts()
    return [
        Fault(wrong[text], _origin(table, row, column), text, alike=int(alike[text]) - 1)
        for text, row, column in zip(first["text"], first["row"], first["column"], strict=True)
    ]


def _measures(table: LabelledTable, chosen: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    """Part the cells by whom they count: a total, or home and abroad together, is everybody."""
    births = set(chosen["birth"])
    if births == {"total"} and scb_labels.is_of_abroad(table.counting, table.title):
        yield FROM_ABROAD, chosen.assign(parts=1)
        return
    if "abroad" in births:
        yield FROM_ABROAD, chosen[chosen["birth"] == "abroad"].assign(parts=1)
    if "total" in births:
        yield EVERYBODY, chosen[chosen["birth"] == "total"].assign(parts=1)
    elif births == {"home", "abroad"}:
        yield EVERYBODY, chosen.assign(parts=2)


def _sums(chosen: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Sum over ages; a sum stands where the first of its ages does."""
    return (
        chosen.groupby(_SUM, as_index=False)
        .agg(
            count=("number", "sum"), known=("known", "all"), approximate=("approximate", "any"),
            found=("number", "size"), parts=("parts", "first"),
            row=("row", "first"), column=("column", "first"),
        )
        .assign(measure=measure)
    )  # fmt: skip


def _uneven(table: LabelledTable, sums: pd.DataFrame, ages: int) -> Iterator[Fault]:
    """Tell of sums that lack an age, or have one twice."""
    wrong = sums[sums["found"] != sums["parts"] * ages]
    for each in wrong.head(MOST_TOLD).to_dict("records"):
        found = formats.number(each["found"] / each["parts"])
        yield Fault("ages", _origin(table, each["row"], each["column"]), _called(each), found)


def _unknown(table: LabelledTable, sums: pd.DataFrame) -> Iterator[Fault]:
    """Tell of sums that are not known, as one of their ages is not."""
    for each in sums[~sums["known"]].head(MOST_TOLD).to_dict("records"):
        place = _origin(table, each["row"], each["column"])
        yield Fault("unknown_sum", place, _called(each), weight="warning")


def _noise(table: LabelledTable, approximate: tuple[tuple[str, int], ...]) -> Iterator[Fault]:
    years = sorted({str(year) for _, year in approximate})
    if years:
        origin = Origin(table.file, table.sheet)
        yield Fault("approximate", origin, listed(years), weight="warning")


def _tidy(table: LabelledTable, sums: pd.DataFrame) -> pd.DataFrame:
    """Put sums under the names of the tidy table, with where they stood."""
    names = {region.code: region.name for region in geography.municipalities()}
    labels = {
        name: read_catalogue().measures[name].categories[0] for name in sums["measure"].unique()
    }
    rows = sums.assign(
        perspective="municipality", institution=NATION, unit_type="municipality",
        unit_code=sums["code"], unit_name=sums["code"].map(names),
        period_start=sums["year"].astype(int), period_end=sums["year"].astype(int), years_after=0,
        category=sums["measure"].map(labels), split="", split_category="",
        count=sums["count"].where(sums["known"]), ratio=nan, base=nan,
        status=sums["known"].map({True: "value", False: "missing"}),
        file=table.file, sheet=table.sheet,
    )  # fmt: skip
    return rows[[*COLUMNS, "file", "sheet", "row", "column"]]


def _called(each: Mapping[Hashable, Any]) -> str:
    sex = intake.SEXES[each["sex"]][0]
    return f"{geography.name_of(each['code'])} {each['year']:.0f}, {sex}"


def _origin(table: LabelledTable, row: int, column: str) -> Origin:
    return Origin(table.file, table.sheet, int(row) or None, column)
