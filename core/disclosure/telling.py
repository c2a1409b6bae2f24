"""Say in words what an audit found and what protection cost."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from core.deliveries.catalogue import TERM, read_catalogue
from core.disclosure.audit import Audit
from core.disclosure.protect import Cost
from core.disclosure.verdict import Verdict
from core.places import geography
from core.words import disclosure as words
from core.words import formats


@dataclass(frozen=True)
class Told:
    """Tell one finding: which number, what it must be, what reveals it, what to do about it."""

    where: str
    value: str
    by: str
    remedy: str


def told_each(found: Audit, rows: pd.DataFrame) -> Iterator[Told]:
    """Tell the first findings; `rows` are the delivery's rows at their places, in their order."""
    columns = (found.findings[name].tolist() for name in ("low", "high", "leak", "by"))
    for low, high, leak, by, row in zip(*columns, rows.to_dict("records"), strict=False):
        said = words.PINNED if low == high else words.NARROWED
        yield Told(
            where=where(row),
            value=said.format(low=low, high=high),
            by=_listed([*dict.fromkeys(_by(each, leak) for each in by)]),
            remedy=words.REMEDY.get(leak, words.REMEDY["other"]),
        )


def told_findings(found: Audit, rows: pd.DataFrame) -> Iterator[str]:
    """Tell each finding in a sentence."""
    for each in told_each(found, rows):
        yield words.FOUND.format(**vars(each))


def told_verdict(verdict: Verdict) -> Iterator[str]:
    """Tell what an audit came to, sentence by sentence."""
    said = words.PASSED if verdict.passed else words.FAILED
    numbers = {
        key: formats.number(getattr(verdict, key)) for key in ("found", "pinned", "suppressed")
    }
    yield said.format(**numbers)
    if verdict.rough:
        yield words.ROUGH.format(rough=formats.number(verdict.rough))
    for by, many in verdict.broken.items():
        yield words.BROKEN.format(many=formats.number(many), by=_by(by))
    yield from (words.DOUBTED.format(by=_by(each)) for each in verdict.doubted)


def told_cost(cost: Cost) -> Iterator[str]:
    """Tell what protection cost, sentence by sentence."""
    numbers = {key: formats.number(getattr(cost, key)) for key in ("numbers", "rounded", "removed")}
    yield words.COST.format(**numbers)
    yield words.COST_PERSONS.format(persons=formats.number(cost.persons))
    if cost.measures:
        yield words.COST_MEASURES.format(measures=", ".join(map(_title, cost.measures)))
    yield words.COST_LEAST.format(least=formats.number(cost.least))
    if cost.unsafe:
        yield words.COST_UNSAFE.format(unsafe=formats.number(cost.unsafe))


def where(row: Mapping[Any, object]) -> str:
    """Name one number by all that tells it from others."""
    years, split = int(str(row["years_after"])), str(row["split_category"])
    parts: Iterable[str] = (
        _title(str(row["measure"])),
        str(row.get("unit_name") or row["unit_code"]),
        period_of(row),
        words.YEARS_AFTER.format(years=years) if years else "",
        words.TERM.format(term=split) if row["split"] == TERM else geography.name_of(split),
        geography.name_of(str(row["category"])),
        words.SEX[str(row["sex"])],
    )
    return ", ".join(filter(None, parts))


def period_of(row: Mapping[Any, Any]) -> str:
    """Name the period of a row."""
    ends = (row[key] for key in ("period_start", "period_end"))
    start, end = (None if pd.isna(end) else int(end) for end in ends)
    return formats.period(start, end, words.UNKNOWN_PERIOD)


def _by(relation: str, leak: str = "") -> str:
    kind, _, measure = relation.partition(":")
    return words.BY["terms" if leak == "terms" else kind].format(measure=_title(measure))


def _listed(parts: Sequence[str]) -> str:
    *most, last = parts
    return f"{', '.join(most)} {words.AND} {last}" if most else last


def _title(measure: str) -> str:
    known = read_catalogue().measures.get(measure)
    return known.short if known else measure or words.PERSONS
