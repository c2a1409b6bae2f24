"""What is published in an object store is seen whole or not at all, by every installation."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing.synchronize import Event

import pandas as pd
import pytest

from core.address import Address
from core.deliveries import files, in_store, lease, listing, lookout, store
from core.deliveries.publishing import PublishError, publish, roll_back
from core.deliveries.register import BEFORE, FOLDER, LOCK, Register, read_register
from core.ingest import memory
from core.ingest.memory import Memory
from tests.core.deliveries.object_store import SECRET, Conditions, ObjectStore, served
from tests.core.deliveries.published_tables import new

WRITES_OF_ONE = 11  # lock, three trials of it, four files, list, the list before, lock


@pytest.fixture(autouse=True)
def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lease, "PATIENCE", 0.6)
    monkeypatch.setattr(lease, "BEAT", 0.1)
    monkeypatch.setattr(lease, "WAIT", 0.02)


def shown(root: Address) -> list[tuple[str, str]]:
    """Give title and successor of every delivery that can be opened; nothing may be broken."""
    sound, broken = listing.list_deliveries(root)
    assert broken == []
    return [(each.title, each.replaced_by) for each in sound]


def left(root: Address) -> set[str]:
    """Give the versions whose files lie there."""
    return {at.key.split("/")[1] for at in (root / FOLDER).tags() if at.key.count("/") > 1}


def test_what_is_published_is_listed_and_read_back(root: Address) -> None:
    version = publish(root, new(10), "anna")
    (kept,) = read_register(root).versions
    assert kept == version
    assert (kept.by, bool(kept.tag)) == ("anna", True)
    (made,) = listing.list_deliveries(root)[0]
    assert made.id == version.id
    assert files.table(made.folder / store.TABLE).to_table().to_pandas().equals(
        pd.read_parquet(new(10).folder / store.TABLE)
    )  # fmt: skip
    assert set(store.read_units(made)) == {"degree.YSJUK"}
    assert len(store.read_contents(made)) == 1
    assert not (root / FOLDER / LOCK).exists()


def test_later_ones_replace_it_and_one_can_go_back(root: Address) -> None:
    first, second = (publish(root, new(number), "anna") for number in (10, 20))
    assert sorted(shown(root)) == [("Dragning 10", second.id), ("Dragning 20", "")]
    before = (root / FOLDER / BEFORE).read_bytes()
    assert roll_back(root, first.id, "bo").state == "shown"
    assert shown(root) == [("Dragning 10", "")]
    assert [each.by for each in read_register(root).events] == ["anna", "anna", "bo"]
    assert (root / FOLDER / BEFORE).read_bytes() != before
    with pytest.raises(PublishError, match="unknown"):
        roll_back(root, "nowhere", "bo")
    (root / FOLDER / second.id / store.TABLE).write_bytes(b"PAR1")
    with pytest.raises(PublishError, match="broken"):
        roll_back(root, second.id, "bo")


def test_all_who_publish_at_once_come_one_after_the_other(
    root: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lease, "PATIENCE", 20)
    with ThreadPoolExecutor(4) as pool:
        done = [pool.submit(publish, root, new(10 + n), f"{n}") for n in range(4)]
        versions = {each.result().id for each in done}
    kept = read_register(root).versions
    assert {one.id for one in kept} == versions == left(root)
    assert [one.state for one in kept] == ["replaced"] * 3 + ["shown"]


def test_who_waits_too_long_for_one_who_lives_is_told(root: Address) -> None:
    with lease.held(root / FOLDER / LOCK, "anna"), pytest.raises(PublishError) as fault:
        publish(root, new(20), "bo")
    assert fault.value.trouble == "busy"
    publish(root, new(20), "bo")


@pytest.mark.parametrize("conditions", ["kept", "bare"])
def test_an_owner_whose_lock_was_taken_over_overwrites_nothing(
    root: Address, s3: ObjectStore, monkeypatch: pytest.MonkeyPatch, conditions: Conditions
) -> None:
    s3.conditions = conditions
    publish(root, new(10), "anna")
    monkeypatch.setattr(lease, "BEAT", 60)  # she is asleep, and seems dead
    with in_store.alone(root, "anna") as hers:
        made = hers.add(new(20).folder, "line")
        assert (root / FOLDER / made.id / store.TABLE).exists()
        theirs = publish(root, new(30), "bo")
        with pytest.raises(TimeoutError):
            hers.switch(hers.register.with_cleared("anna", "now"))
    register = read_register(root)
    assert register.versions[-1].id == theirs.id
    assert [each.deed for each in register.events] == ["published", "cleared", "published"]
    assert left(root) == {one.id for one in register.versions}


def test_a_list_whose_answer_was_lost_is_not_taken_for_a_failure(root: Address) -> None:
    with in_store.alone(root, "anna") as held:
        after = Register().with_cleared("anna", "now")
        tag = held.switch(after)
        assert held.switch(after) == tag  # as when the same write is tried once more


@pytest.mark.parametrize("conditions", ["ignored", "refused"])
def test_a_store_that_does_not_keep_conditions_is_refused(
    root: Address, s3: ObjectStore, conditions: Conditions
) -> None:
    s3.conditions = conditions
    with pytest.raises(PublishError) as fault:
        publish(root, new(10), "anna")
    assert fault.value.trouble == "unfit"
    assert not left(root)


def test_a_store_that_compares_tags_without_their_quotes_is_published_to(
    root: Address, s3: ObjectStore
) -> None:
    s3.conditions = "bare"
    first, second = publish(root, new(10), "anna"), publish(root, new(20), "bo")
    roll_back(root, first.id, "anna")
    assert {one.id: one.state for one in read_register(root).versions} == {
        first.id: "shown", second.id: "withdrawn",
    }  # fmt: skip


def test_who_is_not_let_in_is_told_so(root: Address, s3: ObjectStore) -> None:
    version = publish(root, new(10), "anna")
    (made,) = listing.list_deliveries(root)[0]
    s3.is_closed = True
    for attempt in (
        lambda: publish(root, new(20), "bo"), lambda: roll_back(root, version.id, "bo"),
    ):  # fmt: skip
        with pytest.raises(PublishError) as fault:
            attempt()
        assert fault.value.trouble == "closed"
        assert SECRET not in f"{fault.value}{fault.value.detail}"
    sound, (broken,) = listing.list_deliveries(root)
    assert (sound, broken.fault) == ([], "closed")
    for read in (store.read_contents, store.read_units, store.read_manifest):
        with pytest.raises(store.DeliveryError) as wrong:
            read(made.folder if read is store.read_manifest else made)  # type: ignore[operator]
        assert wrong.value.fault == "closed"


def test_a_store_that_is_gone_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    with served() as going:
        for name, value in going.variables.items():
            monkeypatch.setenv(name, value)
        root = going.bucket()
        publish(root, new(10), "anna")
        before = lookout.deliveries(root)
        assert [each.title for each in before[0]] == ["Dragning 10"]
    monkeypatch.setattr(lookout, "OFTEN", 0)
    assert lookout.deliveries(root) == before  # who has read it goes on
    with pytest.raises(store.DeliveryError) as fault:
        store.read_contents(before[0][0])
    assert fault.value.fault == "away"
    with pytest.raises(PublishError) as trouble:
        publish(root, new(20), "anna")
    assert trouble.value.trouble == "away"
    lookout.forget(root)
    sound, (broken,) = lookout.deliveries(root)
    assert (sound, broken.fault) == ([], "away")


def test_what_owners_have_told_lies_beside_the_versions(root: Address) -> None:
    assert memory.read(root) == Memory()
    kept = Memory({"title": "Å"}, decided={"sector": {"Stat": "Statlig"}})
    memory.keep(root, kept)
    assert memory.read(root) == kept


def test_a_published_table_is_not_read_whole_again_unless_it_is_another(
    root: Address, s3: ObjectStore
) -> None:
    version = publish(root, new(10), "anna")
    files._tagged.cache_clear()  # as in another process
    at = root / FOLDER / version.id / store.TABLE
    s3.asked.clear()
    assert shown(root) == [("Dragning 10", "")]
    assert [each.method for each in s3.asked if each.key.endswith(at.key)] == ["HEAD"]
    content = at.read_bytes()
    at.write_bytes(content[:-1] + b"x")
    _, (broken,) = listing.list_deliveries(root)
    assert (broken.file, broken.fault) == (store.TABLE, "changed")


def test_a_kill_after_any_write_leaves_the_old_or_the_new(
    root: Address, s3: ObjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lease, "PATIENCE", 0.1)  # nobody lives to be waited for
    publish(root, new(10), "anna")
    came = []
    for writes in range(1, WRITES_OF_ONE + 1):
        before = [one.id for one in read_register(root).versions]
        with killed_after(writes, s3, root):
            after = [one.id for one in read_register(root).versions]
            assert after[: len(before)] == before
            assert len(shown(root)) == len(after)
            came.append(len(after) - len(before))
        publish(root, new(30), "bo")
        assert left(root) == {one.id for one in read_register(root).versions}
    assert came == sorted(came)  # nothing until the list is written, and then all
    assert set(came) == {0, 1}
    assert not s3.victim


@contextmanager
def killed_after(writes: int, s3: ObjectStore, root: Address) -> Iterator[None]:
    """Kill one who publishes as soon as the store has written so often."""
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload([__name__])
    go = processes.Event()
    publisher = processes.Process(target=publish_once, args=(root, s3.variables, go))
    publisher.start()
    s3.victim, s3.writes_left = publisher.pid or 0, writes
    go.set()
    publisher.join(30)
    assert publisher.exitcode == -signal.SIGKILL
    yield


def publish_once(root: Address, variables: dict[str, str], go: Event) -> None:
    """Publish one delivery, as another process."""
    os.environ.update(variables)
    made = new(20)
    go.wait(30)
    publish(root, made, "anna")
