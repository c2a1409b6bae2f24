"""Review a new delivery in one go: checked, compared with what readers see, audited."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from core.deliveries.store import Delivery
from core.disclosure.audit import Audit
from core.disclosure.protect import Cost, How, Protected
from core.disclosure.telling import Changed, Told, told_changes, told_contradictions, told_each
from core.disclosure.verdict import Setting
from core.ingest.differences import Differences
from core.ingest.draft import Draft, Progress
from core.ingest.memory import Memory
from core.owner import steps
from core.owner.steps import AS_DELIVERED, PROTECTED, Beside, Desk

MOST: Final = 1_000  # findings that are told one by one: nobody reads more
MOST_CHANGES: Final = 5_000  # for a file of them


@dataclass(frozen=True)
class Review:
    """Give all that an owner must see before she publishes; a draft alone that must be mended.

    `contradictions`: the first sums that do not add up. `decision`: what is published is as
    delivered, or protected, at a `cost`; `changes` are the first numbers that were hidden then.
    `beside`: what its audit holds for, as steps.beside has it; none in reviews kept from before.
    `as_of` tells it from what the same case gave before or gives later.
    """

    draft: Draft
    differences: Differences | None = None
    audit: Audit | None = None
    findings: Sequence[Told] = field(default=())
    decision: str = AS_DELIVERED
    cost: Cost | None = None
    contradictions: Sequence[Told] = field(default=())
    changes: Sequence[Changed] = field(default=())
    beside: Beside | None = None
    as_of: str = ""


def review(  # noqa: PLR0913, PLR0917  # all that it is made from
    desk: Desk,
    files: Mapping[str, Path],
    owner: Memory,
    setting: Setting,
    work: Path,
    progress: Progress,
) -> Review:
    """Check files and, where nothing must be mended, compare and audit what they give."""
    made = steps.check(desk, files, owner, work, progress)
    return _looked_at(desk, Review(made), setting, progress) if made.is_sound else Review(made)


def protect(desk: Desk, seen: Review, how: How, progress: Progress) -> Review:
    """Hide further numbers until none is pinned down; compare and audit what is left."""
    if seen.audit is None:
        raise ValueError(PROTECTED)
    progress("protect", 0)
    delivery = steps.sound(seen.draft)
    others = steps.reachable(desk, delivery)
    safe, done = steps.protected(
        seen.draft, seen.audit, how, others, lambda far: progress("protect", far)
    )
    verdict = seen.audit.verdict
    changes = tuple(_changes(done, delivery))
    made = Review(safe, decision=PROTECTED, cost=done.cost, changes=changes)
    return _looked_at(desk, made, Setting(verdict.narrowest, verdict.totals), progress)


def _looked_at(desk: Desk, made: Review, setting: Setting, progress: Progress) -> Review:
    delivery = steps.sound(made.draft)
    progress("compare", 0)
    differences = steps.compare(desk.running, delivery)
    progress("audit", 0)
    beside = steps.beside(desk, delivery)  # before: what comes meanwhile is no part of it
    found = steps.audited(desk, delivery, setting, lambda far: progress("audit", far))
    findings = told_each(found, steps.rows_of(found, delivery, MOST))
    broken = steps.rows_at(delivery, found.contradictions["at"].tolist())
    return replace(
        made,
        differences=differences,
        audit=found,
        findings=tuple(findings),
        contradictions=tuple(told_contradictions(found, broken)),
        beside=beside,
    )


def _changes(done: Protected, delivery: Delivery) -> Iterator[Changed]:
    first = done.changes.head(MOST_CHANGES)
    return told_changes(first, steps.rows_at(delivery, first["at"].tolist()))
