"""Say in words what an audit found and what protection cost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from core import naming
from core.disclosure.audit import Audit
from core.disclosure.protect import Cost
from core.disclosure.systems import ANY
from core.disclosure.verdict import Verdict
from core.words import disclosure as words
from core.words import formats

_SUMS: Final = {"persons", "sexes", "periods", "tables", "parts"}  # of all classes


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
            where=naming.number(row),
            value=said.format(low=low, high=high),
            by=_listed([*dict.fromkeys(_by(each, leak) for each in by)]),
            remedy=words.REMEDY.get(leak, words.REMEDY["other"]),
        )


def told_remedy(leak: str) -> str:
    """Say what to do about a kind of leak, and about which, where it is not the common remedy."""
    special = words.REMEDY.get(leak)
    known = {"leak": words.LEAK[leak], "remedy": special}
    return words.REMEDY_OF.format(**known) if special else words.REMEDY["other"]


@dataclass(frozen=True)
class Changed:
    """Tell one number that protection hid: which, what it was, what is shown instead."""

    where: str
    was: str
    shown: str


def told_contradictions(found: Audit, rows: pd.DataFrame) -> Iterator[Told]:
    """Tell the first sums that do not add up; `rows` are those at their places, in their order."""
    every = found.contradictions.to_dict("records")
    for one, row in zip(every, rows.to_dict("records"), strict=False):
        kind = str(one["by"]).partition(":")[0]
        summed = {"category": "", "split": "", "split_category": ""} if kind in _SUMS else {}
        own, other = (
            _range(one[low], one[high]) for low, high in (("low", "high"), ("least", "most"))
        )
        said = words.CONTRADICTS if other else words.CONTRADICTS_SOME
        where = naming.number(row | summed)
        yield Told(
            words.SUM_OF.format(where=where) if summed else where,
            said.format(own=own, other=other),
            _by(one["by"]),
            words.MEND,
        )


def told_changes(changes: pd.DataFrame, rows: pd.DataFrame) -> Iterator[Changed]:
    """Tell each number that protection hid; `rows` are those before, in the order of `changes`."""
    columns = zip(changes["was"], changes["shown"], rows["status"], strict=False)
    for (was, shown, status), row in zip(columns, rows.to_dict("records"), strict=False):
        before = _shown(was, words.READY_MADE, masked=status == "suppressed")
        yield Changed(naming.number(row), before, _shown(shown, words.REMOVED, masked=True))


def told_findings(found: Audit, rows: pd.DataFrame) -> Iterator[str]:
    """Tell each finding in a sentence."""
    for each in told_each(found, rows):
        yield words.FOUND.format(**vars(each))


def told_verdict(verdict: Verdict) -> Iterator[str]:
    """Tell what an audit came to, sentence by sentence."""
    if verdict.bare:
        yield words.BARE.format(bare=formats.number(verdict.bare))
    found, pinned = verdict.found - verdict.bare, verdict.pinned - verdict.bare
    if not found:
        yield words.PASSED[verdict.narrowest]
    if pinned:
        yield words.FAILED["exact"].format(pinned=formats.number(pinned))
    if near := found - pinned:
        left = words.LEFT[verdict.narrowest]
        yield words.FAILED["near"].format(left=left, near=formats.number(near))
    if verdict.rough:
        yield words.ROUGH.format(rough=formats.number(verdict.rough))
    if verdict.broken:
        each = [
            words.SO_MANY.format(by=_by(by), many=formats.number(many))
            for by, many in verdict.broken.items()
        ]
        yield words.BROKEN.format(listed=_listed(each))
    if verdict.doubted:
        yield words.DOUBTED.format(listed=_listed([_by(each) for each in verdict.doubted]))


def told_cost(cost: Cost) -> Iterator[str]:
    """Tell what protection cost, sentence by sentence."""
    if cost.masked:
        yield words.COST_MASKED.format(masked=formats.number(cost.masked))
    if cost.rounded:
        yield words.COST_ROUNDED.format(rounded=formats.number(cost.rounded))
    if cost.removed:
        yield words.COST_REMOVED.format(removed=formats.number(cost.removed))
        if cost.rounded:
            yield words.COST_BOTH
    yield words.COST_PERSONS.format(persons=formats.number(cost.persons, 0))
    if cost.measures:
        yield words.COST_MEASURES.format(measures=", ".join(map(naming.measure, cost.measures)))
    if cost.least:
        yield words.COST_LEAST.format(least=formats.number(cost.least))
    if cost.unsafe:
        yield words.COST_UNSAFE.format(unsafe=formats.number(cost.unsafe))


def _by(relation: str, leak: str = "") -> str:
    kind, _, measure = relation.partition(":")
    return words.BY["terms" if leak == "terms" else kind].format(measure=naming.measure(measure))


def _range(low: float, high: float) -> str:
    """Write what a sum can be; nothing where it can be anything."""
    if high >= ANY / 2:
        return words.AT_LEAST.format(low=formats.number(low)) if low > 0 else ""
    ends = (formats.number(end) for end in (low, high))
    return "–".join(dict.fromkeys(ends))


def _shown(count: float, nothing: str, *, masked: bool) -> str:
    if pd.isna(count):
        return nothing
    number = formats.number(count)
    return words.MASKED.format(number=number) if masked else number


def _listed(parts: Sequence[str]) -> str:
    *most, last = parts
    return f"{', '.join(most)} {words.AND} {last}" if most else last
