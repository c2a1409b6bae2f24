"""Let the owner work from the command line: `python -m core.owner check FILE …`."""

import sys
import tempfile
import tomllib
from argparse import Namespace
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from core import settings
from core.deliveries.publishing import PublishError, roll_back, withdraw
from core.deliveries.register import RegisterError, read_register
from core.deliveries.store import DeliveryError
from core.disclosure.audit import Audit
from core.disclosure.telling import told_cost, told_verdict
from core.ingest import memory
from core.ingest.draft import Draft
from core.ingest.memory import Memory
from core.ingest.ours import template_file
from core.owner import commands, steps, told
from core.owner.steps import AS_DELIVERED, PROTECTED, Desk, Story
from core.words import formats
from core.words import owner as words

WELL, MEND, REVEALS, FAILED = 0, 1, 3, 4  # argparse has taken 2


def main(arguments: list[str]) -> int:
    """Do what is asked; give the exit code."""
    asked = commands.parse(arguments)
    try:
        return DEEDS[asked.command](asked)
    except (PublishError, RegisterError, DeliveryError) as trouble:
        _say(told.trouble(trouble))
        return FAILED


def _check(asked: Namespace) -> int:
    with tempfile.TemporaryDirectory() as work:
        made, desk = _taken_in(asked, Path(work))
        if made.delivery and desk.running:
            _say(*told.jumps(steps.compare(desk.running, made.delivery)))
    return WELL if made.is_sound else MEND


def _compare(asked: Namespace) -> int:
    with tempfile.TemporaryDirectory() as work:
        made, desk = _taken_in(asked, Path(work))
        if made.delivery is None:
            return MEND
        _say(*told.differences(steps.compare(desk.running, made.delivery)))
    return WELL


def _audit(asked: Namespace) -> int:
    with tempfile.TemporaryDirectory() as work:
        desk = _desk(asked)
        delivery = _taken_in(asked, Path(work))[0].delivery if asked.files else desk.running
        if delivery is None:
            _say(words.NOTHING_RUNS.format(line=asked.line))
            return MEND
        found = steps.audited(desk, delivery, progress=partial(_progress, "audit"))
        _say(*told_verdict(found.verdict), *told.findings(found, delivery))
    return WELL if found.verdict.passed else REVEALS


def _publish(asked: Namespace) -> int:
    with tempfile.TemporaryDirectory() as work:
        made, desk = _taken_in(asked, Path(work))
        if made.delivery is None:
            return MEND
        beside = steps.beside(desk, made.delivery)
        found = steps.audited(desk, made.delivery, progress=partial(_progress, "audit"))
        _say(*told_verdict(found.verdict))
        decision = AS_DELIVERED
        if not found.verdict.passed and asked.protect:
            made, found = _protected(desk, made, found, asked)
            decision = PROTECTED
        if not found.verdict.passed and not asked.as_delivered:
            _say(words.NEEDS_DECISION)
            return REVEALS
        story = Story(asked.by, found.verdict, beside, decision, asked.note)
        version = steps.publish(desk, made, _owner(asked, desk), story)
        _say(words.PUBLISHED.format(id=version.id, rows=formats.number(version.rows)))
    return WELL


def _protected(desk: Desk, made: Draft, found: Audit, asked: Namespace) -> tuple[Draft, Audit]:
    others = steps.reachable(desk, steps.sound(made))
    far = partial(_progress, "protect")
    safe, done = steps.protected(made, found, asked.protect, others, far)
    _say(*told_cost(done.cost))
    return safe, steps.audited(desk, steps.sound(safe))


def _rollback(asked: Namespace) -> int:
    version = roll_back(settings.deliveries_folder(), asked.version, asked.by)
    _say(words.ROLLED_BACK.format(id=version.id))
    return WELL


def _withdraw(asked: Namespace) -> int:
    version = withdraw(settings.deliveries_folder(), asked.version, asked.by)
    _say(words.WITHDRAWN.format(id=version.id))
    return WELL


def _versions(_: Namespace) -> int:
    listed = read_register(settings.deliveries_folder()).versions
    _say(*map(told.version, listed)) if listed else _say(words.NO_VERSIONS)
    return WELL


def _template(asked: Namespace) -> int:
    text = template_file.example()
    write = template_file.workbook_of if asked.out.suffix == ".xlsx" else template_file.csv_of
    asked.out.write_bytes(write(text))
    _say(words.WRITTEN.format(out=asked.out))
    return WELL


def _taken_in(asked: Namespace, work: Path) -> tuple[Draft, Desk]:
    """Take the files in, and tell all that there is to tell of them."""
    desk = _desk(asked)
    names = [path.name for path in asked.files]
    files = {path.name if names.count(path.name) == 1 else str(path): path for path in asked.files}
    made = steps.check(desk, files, _owner(asked, desk), work, _progress)
    _say(*told.draft(made))
    return made, desk


def _desk(asked: Namespace) -> Desk:
    closes = getattr(
        asked, "close_older", False
    )  # of what asks nothing, a check, it does not matter
    return Desk(settings.deliveries_folder(), asked.line, closes)


def _owner(asked: Namespace, desk: Desk) -> Memory:
    """Give what the owner has told: of last time, and in the file that she names."""
    remembered = memory.read(desk.root)
    about = dict(remembered.about)
    if asked.about:
        about |= tomllib.loads(asked.about.read_text(encoding="utf-8"))
    if lacking := [name for name in memory.ABOUT if not about.get(name)]:
        _say(words.NO_ABOUT.format(lacking=", ".join(lacking)))
        raise SystemExit(MEND)
    return Memory(about, remembered.told, remembered.decided)


def _progress(doing: str, done: float) -> None:
    """Tell of long work where somebody looks; a log is spared."""
    if sys.stderr.isatty():
        end = "\n" if done >= 1 else ""
        sys.stderr.write(f"\r{words.PROGRESS[doing]} {done:4.0%}{end}")


def _say(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")


DEEDS: Final[Mapping[str, Callable[[Namespace], int]]] = {
    "check": _check, "compare": _compare, "audit": _audit, "publish": _publish,
    "rollback": _rollback, "withdraw": _withdraw, "versions": _versions, "template": _template,
}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
