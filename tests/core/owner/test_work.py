"""Long work is done in a process of its own: how far it is, what came of it, what went wrong."""

import errno
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from core.deliveries.store import DeliveryError
from core.ingest.draft import Progress
from core.owner import work
from core.owner.alone import Teller, main, trouble_of
from core.words import data_page as words

TROUBLES = [
    (MemoryError(), "memory"),
    (OSError(errno.ENOSPC, "full"), "full"),
    (OSError(errno.EIO, "broken"), "disk"),
    (DeliveryError("a", "b", "checksum"), "delivery"),
    (DeliveryError("a", "b", "away"), "away"),
    (DeliveryError("a", "b", "closed"), "closed"),
    (ValueError("x"), "unexpected"),
]


def answer(number: int, progress: Progress) -> int:
    progress("read", 0.5)
    return number + 1


def sleep(seconds: float, progress: Progress) -> None:
    progress("audit", 0.25)
    time.sleep(seconds)


def fail(_: Progress) -> None:
    raise MemoryError


def awaited(check: Callable[[], bool]) -> bool:
    end = time.monotonic() + 60
    while not check() and time.monotonic() < end:
        time.sleep(0.05)
    return check()


def test_work_gives_its_result_and_tells_how_far_it_came(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    work.begin(folder, partial(answer, 41))
    assert work.state(folder).is_running
    assert awaited(lambda: not work.state(folder).is_running)
    assert work.state(folder) == work.State(is_running=False, doing="read", done=1.0)
    assert work.came(folder) == 42


def test_work_that_is_stopped_leaves_no_result(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    work.begin(folder, partial(sleep, 600))
    assert awaited(lambda: work.state(folder).doing == "audit")
    state = work.state(folder)
    assert (state.is_running, state.doing, state.done) == (True, "audit", 0.25)
    assert 0 < state.seconds < 600
    work.stop(folder)
    assert work.state(folder) == work.State(is_running=False, trouble="stopped")
    work.stop(folder)  # twice is once


def test_work_is_seen_and_stopped_after_the_server_was_restarted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "work"
    work.begin(folder, partial(sleep, 600))
    begun = dict(work._HERE)
    assert awaited(lambda: work.state(folder).doing == "audit")
    monkeypatch.setattr(work, "_HERE", {})
    assert work.state(folder).is_running
    work.stop(folder)
    assert begun[folder].wait(timeout=20)
    assert work.state(folder) == work.State(is_running=False, trouble="stopped")


def test_what_another_version_of_the_app_worked_out_is_no_result(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    work.begin(folder, partial(answer, 41))
    assert awaited(lambda: not work.state(folder).is_running)
    (folder / work.CAME).rename(folder / "came-0123456789abcdef.pickle")
    assert work.state(folder) == work.State(is_running=False, trouble="updated")


def test_trouble_in_the_other_process_is_told_by_its_kind(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    work.begin(folder, fail)
    assert awaited(lambda: not work.state(folder).is_running)
    assert work.state(folder).trouble == "memory"


@pytest.mark.parametrize(("wrong", "kind"), TROUBLES)
def test_every_trouble_has_its_words(wrong: Exception, kind: str) -> None:
    assert trouble_of(wrong) == kind
    assert kind in words.TROUBLE


def test_the_process_does_what_was_asked(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    work.begin(folder, partial(sleep, 0))
    assert awaited((folder / work.CAME).exists)
    (folder / work.CAME).unlink()
    awaited(lambda: not work.state(folder).is_running)
    main(folder)
    assert work.came(folder) is None


def test_telling_is_not_more_often_than_can_be_seen(tmp_path: Path) -> None:
    tell = Teller(tmp_path)
    tell("read", 0.1)
    tell("read", 0.2)
    assert (tmp_path / work.FAR).read_text() == "read 0.100"
    tell("check", 0.3)
    assert (tmp_path / work.FAR).read_text() == "check 0.300"
