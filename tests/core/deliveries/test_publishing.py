"""A publication is seen whole or not at all, whatever happens in its middle."""

import errno
import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pandas as pd
import pytest
from filelock import FileLock

from core.deliveries import listing, on_disk, store
from core.deliveries.publishing import PublishError, publish, roll_back, withdraw
from core.deliveries.register import BEFORE, FOLDER, LIST, LOCK, read_register
from tests.core.deliveries import kills
from tests.core.deliveries.published_tables import LINE, new


def shown(root: Path) -> list[tuple[str, str]]:
    """Give title and successor of every delivery that can be opened; nothing may be broken."""
    sound, broken = listing.list_deliveries(root)
    assert broken == []
    return [(each.title, each.replaced_by) for each in sound]


def test_a_published_delivery_is_shown_with_its_story(tmp_path: Path) -> None:
    version = publish(tmp_path, new(10), "anna")
    assert shown(tmp_path) == [("Dragning 10", "")]
    (kept,) = read_register(tmp_path).versions
    assert kept == version
    assert (kept.by, kept.line, kept.note) == ("anna", LINE, "å")
    assert kept.files[0].name == "draget.csv"
    (made,) = listing.list_deliveries(tmp_path)[0]
    assert pd.read_parquet(made.folder / store.TABLE)["count"].unique().tolist() == [10]


def test_a_later_one_replaces_it_and_links_still_find_it(tmp_path: Path) -> None:
    first, second = (publish(tmp_path, new(number), "anna") for number in (10, 20))
    assert second.id == f"{first.id}-2"
    assert shown(tmp_path) == [("Dragning 10", second.id), ("Dragning 20", "")]
    other = publish(tmp_path, new(30, "annat"), "bo")
    assert shown(tmp_path)[0] == ("Dragning 30", "")
    assert other.id.startswith("annat-")


def test_going_back_and_forth(tmp_path: Path) -> None:
    first, second = (publish(tmp_path, new(number), "anna") for number in (10, 20))
    assert roll_back(tmp_path, first.id, "bo").state == "shown"
    assert shown(tmp_path) == [("Dragning 10", "")]
    assert [each.by for each in read_register(tmp_path).events] == ["anna", "anna", "bo"]
    roll_back(tmp_path, second.id, "bo")
    assert shown(tmp_path) == [("Dragning 10", second.id), ("Dragning 20", "")]


def test_what_is_withdrawn_is_found_by_no_link_and_can_come_back(tmp_path: Path) -> None:
    first, second = (publish(tmp_path, new(number), "anna") for number in (10, 20))
    assert withdraw(tmp_path, first.id, "bo").state == "withdrawn"
    assert shown(tmp_path) == [("Dragning 20", "")]
    with pytest.raises(PublishError, match="unknown"):
        withdraw(tmp_path, first.id, "bo")
    withdraw(tmp_path, second.id, "bo")
    assert shown(tmp_path) == []
    roll_back(tmp_path, first.id, "bo")
    assert shown(tmp_path) == [("Dragning 10", "")]
    publish(tmp_path, new(30), "bo")
    assert shown(tmp_path)[-1] == ("Dragning 30", "")


@pytest.mark.parametrize("to", ["okänd", "shown"])
def test_one_cannot_go_back_to_what_is_unknown_or_shown(tmp_path: Path, to: str) -> None:
    version = publish(tmp_path, new(), "anna")
    with pytest.raises(PublishError) as fault:
        roll_back(tmp_path, version.id if to == "shown" else to, "anna")
    assert fault.value.trouble == "unknown"


def test_one_cannot_go_back_to_what_is_damaged(tmp_path: Path) -> None:
    first, _ = (publish(tmp_path, new(number), "anna") for number in (10, 20))
    (tmp_path / FOLDER / first.id / store.TABLE).write_bytes(b"")
    with pytest.raises(PublishError) as fault:
        roll_back(tmp_path, first.id, "anna")
    assert fault.value.trouble == "broken"


def unchanged(root: Path, attempt: Callable[[], object]) -> PublishError:
    """Try what fails; everything is as it was, and the next attempt succeeds."""
    before = (root / FOLDER / LIST).read_bytes()
    with pytest.raises(PublishError) as fault:
        attempt()
    assert (root / FOLDER / LIST).read_bytes() == before
    assert shown(root) == [("Dragning 10", "")]
    return fault.value


@pytest.mark.parametrize(
    ("number", "trouble"),
    [(errno.ENOSPC, "full"), (errno.EDQUOT, "full"), (errno.EROFS, "closed"), (errno.EIO, "disk")],
)
@pytest.mark.parametrize("place", ["copy", "folder", "fsync", "replace"])
def test_a_disk_that_fails_anywhere_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, trouble: str, place: str
) -> None:
    publish(tmp_path, new(10), "anna")

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    places = {
        "copy": (shutil, "copyfile"), "folder": (Path, "mkdir"), "fsync": (os, "fsync"),
        "replace": (Path, "replace"),
    }  # fmt: skip
    made = new(20)
    with monkeypatch.context() as patch:
        patch.setattr(*places[place], fail)
        assert unchanged(tmp_path, lambda: publish(tmp_path, made, "bo")).trouble == trouble
    publish(tmp_path, new(20), "bo")
    left = {path.name for path in (tmp_path / FOLDER).iterdir() if path.is_dir()}
    assert left == {one.id for one in read_register(tmp_path).versions}


def test_what_was_written_wrong_is_not_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path, new(10), "anna")

    def flipped(here: Path, there: Path) -> None:
        content = bytearray(here.read_bytes())
        content[len(content) // 2] ^= 1
        there.write_bytes(content)

    made = new(20)
    monkeypatch.setattr(shutil, "copyfile", flipped)
    assert unchanged(tmp_path, lambda: publish(tmp_path, made, "bo")).trouble == "broken"


def test_a_folder_that_may_not_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("no folder")
    with pytest.raises(PublishError) as fault:
        publish(tmp_path, new(), "anna")
    assert fault.value.trouble == "disk"


def test_who_waits_too_long_for_another_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path, new(10), "anna")
    monkeypatch.setattr(on_disk, "PATIENCE", 0.01)
    with FileLock(tmp_path / FOLDER / LOCK):
        assert unchanged(tmp_path, lambda: publish(tmp_path, new(20), "bo")).trouble == "busy"


def test_six_at_once_come_one_after_the_other(tmp_path: Path) -> None:
    with ThreadPoolExecutor(6) as pool:
        done = [pool.submit(publish, tmp_path, new(10 + n), f"{n}") for n in range(6)]
        versions = [each.result() for each in done]
    kept = read_register(tmp_path).versions
    assert {one.id for one in kept} == {one.id for one in versions}
    assert [one.state for one in kept] == ["replaced"] * 5 + ["shown"]
    assert len(shown(tmp_path)) == 6


def test_behind_a_damaged_list_nothing_is_cleared_away(tmp_path: Path) -> None:
    first, second = (publish(tmp_path, new(number), "anna") for number in (10, 20))
    (tmp_path / FOLDER / LIST).write_bytes(b"damaged")
    third = publish(tmp_path, new(30), "anna")
    folders = {path.name for path in (tmp_path / FOLDER).iterdir() if path.is_dir()}
    assert folders == {first.id, second.id, third.id}
    (tmp_path / FOLDER / LIST).write_bytes(b"damaged")
    (tmp_path / FOLDER / BEFORE).write_bytes(b"damaged")
    with pytest.raises(PublishError) as fault:
        publish(tmp_path, new(40), "anna")
    assert fault.value.trouble == "register"
    ((broken,),) = (listing.list_deliveries(tmp_path)[1],)
    assert (broken.delivery, broken.file) == (FOLDER, LIST)


def test_kills_at_random_moments_leave_the_old_or_the_new(tmp_path: Path) -> None:
    # As many as a run of all tests has time for; the benchmarks kill a thousand.
    assert kills.run(tmp_path, 75) > 0
