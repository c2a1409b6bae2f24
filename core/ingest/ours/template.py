"""Read our own template: one row, one number, under Swedish or English heads."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import pandas as pd

from core.deliveries.catalogue import TERM, read_catalogue
from core.deliveries.store import COLUMNS
from core.ingest import cells, meanings
from core.ingest.cells import Said
from core.ingest.faults import Fault
from core.ingest.ours.reading import Reading
from core.words import intake
from core.words.spelling import fold

NEEDED: Final = ("perspective", "unit_type", "measure", "category", "sex")
NUMBERS: Final[Mapping[str, Callable[[str], Said]]] = {
    "count": cells.count, "net": cells.net, "per_cent": cells.per_cent, "quotient": cells.quotient,
}  # fmt: skip
ORIGIN: Final = ("file", "sheet", "row", "column")
YEARS: Final = range(1950, 2101)
YEARS_AFTER: Final = range(31)
PARTED: Final = "\t"  # between two words that are understood together: no cell holds one


def heads_of(row: Sequence[str]) -> dict[int, str] | None:
    """Find which column holds what; None where a row is not our template's heads."""
    known = {fold(word): name for name, words in intake.HEADS.items() for word in (name, *words)}
    found = {at: known.get(fold(" ".join(cell.split())), "") for at, cell in enumerate(row)}
    named = [name for name in found.values() if name]
    is_ours = set(NEEDED) <= {*named} and len(named) == len(set(named))
    return {at: name for at, name in found.items() if name} if is_ours else None


def rows(text: pd.DataFrame, file: str, sheet: str = "") -> tuple[pd.DataFrame, list[Fault]]:
    """Turn text under our names, with `row`, into tidy rows with their origin.

    What cannot be understood is a fault each, and its row is left out.
    """
    reading = Reading(text, file, sheet)
    made = pd.DataFrame(index=text.index)
    for name, means in (("perspective", meanings.perspective), ("unit_type", meanings.unit_type)):
        made[name] = reading.each(name, means, name)
    made["sex"] = reading.each("sex", meanings.sex, "sex")
    for name in ("period_start", "period_end"):
        made[name] = reading.each(name, _year, "year").replace(0, None)
    made["years_after"] = reading.each("years_after", _years_after, "years_after")
    pairs = reading.plain("measure") + PARTED + made["perspective"].fillna("").astype(str)
    made["measure"] = reading.each("measure", _measure, "measure", of=pairs)
    labels = made["measure"].fillna("").astype(str) + PARTED + reading.plain("category")
    made["category"] = reading.each("category", _category, "region", of=labels)
    for name in ("institution", "split", "split_category", "unit_name", "unit_code"):
        made[name] = reading.plain(name)
    for name in ("institution", "category", "split_category", "unit_name", "unit_code"):
        reading.refuse_labels(name)
    made["split"] = reading.each("split", _split, "split")
    _name_units(made, reading)
    _tell_numbers(made, reading)
    made["file"], made["sheet"], made["row"] = file, sheet, text["row"]
    if "column" in text:  # of a table that has many numbers in a row
        made["column"] = text["column"]
    return made[reading.sound][[*COLUMNS, *ORIGIN]], reading.faults


def _name_units(made: pd.DataFrame, reading: Reading) -> None:
    """Let a unit without code be known by its name, and a municipality by its code."""
    made["unit_code"] = made["unit_code"].where(made["unit_code"] != "", made["unit_name"])
    made["unit_name"] = made["unit_name"].where(made["unit_name"] != "", made["unit_code"])
    reading.blame("no_unit", "unit_code", made["unit_code"] == "")
    reading.blame("example_row", "unit_code", made["unit_code"] == intake.EXAMPLE)
    places = made["unit_type"] == "municipality"
    codes = {
        code: meanings.region(code, "municipality") for code in made["unit_code"][places].unique()
    }
    found = made["unit_code"].map(codes)
    reading.blame("region", "unit_code", places & found.isna())
    made["unit_code"] = found.where(places & found.notna(), made["unit_code"])


def _tell_numbers(made: pd.DataFrame, reading: Reading) -> None:
    """Read the one number of each row: a count, a net, a share in per cent or another quotient."""
    given = {name: reading.plain(name) for name in NUMBERS}
    filled = pd.DataFrame({name: words != "" for name, words in given.items()})
    reading.blame("two_numbers", "count", filled.sum(axis=1) > 1)
    made["count"] = made["ratio"] = float("nan")
    made["status"], made["column"] = "missing", intake.HEADS["count"][0]
    for name, read in NUMBERS.items():
        told = {word: read(word) for word in given[name][filled[name]].unique()}
        said = given[name].where(filled[name]).map(told)
        for fault in sorted({each.fault for each in told.values() if each.fault}):
            blamed = {word for word, each in told.items() if each.fault == fault}
            reading.blame(fault, name, filled[name] & given[name].isin(blamed))
        target = "count" if name in {"count", "net"} else "ratio"
        here = said.notna()
        made.loc[here, target] = said[here].map(lambda one: one.number)
        made.loc[here, "status"] = said[here].map(lambda one: one.status)
        made.loc[here, "column"] = intake.HEADS[name][0]
    base = {word: cells.number(word) for word in reading.plain("base").unique()}
    wrong = {word for word, said in base.items() if said.fault}
    reading.blame("marker", "base", reading.plain("base").isin(wrong))
    made["base"] = reading.plain("base").map({word: said.number for word, said in base.items()})


def _year(text: str) -> int | None:
    """Give a year, 0 where none is told: the period is not known."""
    if not text:
        return 0
    return int(text) if text.isdecimal() and int(text) in YEARS else None


def _years_after(text: str) -> int | None:
    if not text:
        return 0
    return int(text) if text.isdecimal() and int(text) in YEARS_AFTER else None


def _measure(asked: str) -> str | None:
    """Give the measure that a perspective calls so."""
    text, _, perspective = asked.partition(PARTED)
    return next((each.id for each in meanings.measures(text, perspective)), None)


def _category(asked: str) -> str | None:
    measure, _, text = asked.partition(PARTED)
    if not measure:  # told already
        return text
    return (meanings.category(read_catalogue().measures[measure], text) or None) if text else None


def _split(text: str) -> str | None:
    if text in {"", TERM}:
        return text
    return next((each.id for each in meanings.measures(text)), None)
