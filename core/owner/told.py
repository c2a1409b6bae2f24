"""Say in lines of text what a check, a comparison, an audit and the list of versions hold."""

from collections.abc import Iterator
from typing import Final

from core import naming
from core.deliveries.catalogue import read_catalogue
from core.deliveries.publishing import PublishError
from core.deliveries.register import RegisterError, Version
from core.deliveries.store import Delivery, DeliveryError
from core.disclosure.audit import Audit
from core.disclosure.telling import told_findings
from core.ingest.differences import KINDS, Differences
from core.ingest.draft import Draft
from core.ingest.faults import counted, errors
from core.owner.steps import rows_of
from core.words import differing, formats, prose, texts
from core.words import owner as words
from core.words.naming import UNKNOWN_PERIOD

MOST: Final = 20  # lines of one kind; the rest is counted


def draft(made: Draft) -> Iterator[str]:
    """Tell what must be mended, what should be looked at, which categories are new or gone."""
    wrong = errors(made.faults)
    yield from (each.told for each in wrong)
    yield from (words.WARNING.format(told=each.told) for each in made.faults if each not in wrong)
    for one in made.categories:
        if one.standing != "recognised":
            maybe = one.known and not one.decided
            label = words.MAY_BE.format(label=one.label, known=one.known) if maybe else one.label
            said = words.CATEGORY[one.standing]
            yield said.format(measure=_title(one.measure), label=label, known=one.known)
    if made.is_sound:
        yield words.SOUND.format(rows=formats.number(made.rows))
    else:
        yield words.UNSOUND.format(errors=counted(wrong))


def differences(found: Differences) -> Iterator[str]:
    """Tell how many numbers differ, by measure, and which totals moved most."""
    if found.none:
        yield differing.SAME
        return
    yield from scope(found)
    for row in found.measures.to_dict("records"):
        if any(row[kind] for kind in KINDS):
            numbers = {key: formats.number(row[key]) for key in ("before", "after", *KINDS)}
            yield words.DIFFERENT.format(measure=_title(row["measure"]), **numbers)
    yield from jumps(found)


def scope(found: Differences) -> Iterator[str]:
    """Tell which periods and units the new delivery adds, and which it has no more."""
    perspectives = read_catalogue().perspectives
    for side, lacking in (
        ("new", found.new.lacking(found.old)), ("gone", found.old.lacking(found.new)),
    ):  # fmt: skip
        periods = [
            f"{perspectives[perspective].title} {formats.period(start, end, UNKNOWN_PERIOD)}"
            for perspective, start, end in lacking[0]
        ]
        for said, names in zip(differing.SCOPE[side], (periods, lacking[1]), strict=True):
            if names:
                rest = len(names) - MOST
                more = [differing.AND_MORE.format(rest=formats.number(rest))] if rest > 0 else []
                yield said.format(listed=texts.listing([*names[:MOST], *more]))


def jumps(found: Differences) -> Iterator[str]:
    """Tell which totals moved more than corrections do."""
    for row in found.totals.head(MOST).to_dict("records"):
        numbers = {key: formats.number(row[key]) for key in ("before", "after")}
        said = words.MOVED.format(measure=_title(row["measure"]), whom=naming.whom(row), **numbers)
        yield words.WARNING.format(told=said)


def findings(found: Audit, delivery: Delivery) -> Iterator[str]:
    """Tell the first findings of an audit, each with its remedy."""
    first = Audit(found.verdict, found.findings.head(MOST))
    yield from told_findings(first, rows_of(found, delivery, MOST))
    rest = len(found.findings) - len(first.findings)
    if rest > 0:
        yield words.MORE.format(rest=formats.number(rest))


def trouble(wrong: PublishError | RegisterError | DeliveryError) -> str:
    """Tell why something was not done, and that nothing is changed."""
    if isinstance(wrong, DeliveryError):
        what = prose.FAULT[wrong.fault].format(detail=wrong.detail)
        return f"{words.UNREAD.format(delivery=wrong.delivery, what=what)} {words.UNCHANGED}"
    detail = wrong.detail if isinstance(wrong, PublishError) else str(wrong)
    return f"{words.TROUBLE[wrong.trouble].format(detail=detail)} {words.UNCHANGED}"


def version(one: Version) -> str:
    """Tell of a version in one line."""
    return words.VERSION.format(
        id=one.id, state=words.STATE[one.state], at=one.at, by=one.by,
        rows=formats.number(one.rows), title=one.title,
    )  # fmt: skip


def _title(measure: str) -> str:
    known = read_catalogue().measures.get(measure)
    return known.title if known else measure
