"""A review finds what versions tell together, lists what was hidden, and tells how far it is."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.deliveries import files, listing
from core.deliveries.publishing import PublishError
from core.deliveries.register import FOLDER, read_register
from core.deliveries.store import DeliveryError
from core.disclosure.older import read_older
from core.disclosure.verdict import NOT_PINNED
from core.ingest.memory import Memory
from core.owner import review, steps
from core.owner.commands import LINE
from core.owner.review import Review
from core.owner.steps import Desk, Story
from tests.core.owner.draws import ABOUT, LEAK, SHOWN, Row, draw

OWNER = Memory(ABOUT)
SECTOR, INDUSTRY = LEAK[:2], LEAK[2:]


class Room:
    """Where an owner works, and what she is told of how far it is."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.desk = folder, Desk(folder / "deliveries", LINE)
        self.far: list[tuple[str, float]] = []

    def review(self, name: str, *rows: Row) -> Review:
        file = draw(self.folder / f"{name}.csv", *rows)
        work = self.folder / name
        return review.review(self.desk, {file.name: file}, OWNER, NOT_PINNED, work, self.tell)

    def publish(self, seen: Review) -> str:
        assert seen.audit is not None
        story = Story("anna", seen.audit.verdict, seen.beside, seen.decision)
        return steps.publish(self.desk, seen.draft, OWNER, story).id

    def tell(self, doing: str, done: float) -> None:
        self.far.append((doing, done))


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def leaks(seen: Review) -> dict[str, int]:
    assert seen.audit is not None
    return dict(seen.audit.verdict.by_leak)


def test_a_version_is_audited_beside_those_that_readers_can_open(room: Room) -> None:
    first = room.review("first", *SECTOR)
    assert leaks(first) == {}
    room.publish(first)
    seen = room.review("second", *INDUSTRY)
    assert leaks(seen) == {"versions": 1}
    assert f"”{ABOUT['title']}”, en annan leverans eller version" in seen.findings[0].by
    assert seen.findings[0].remedy.startswith("Stäng den andra")


def test_a_replaced_version_counts_and_one_that_cannot_be_read_does_not(room: Room) -> None:
    first = room.publish(room.review("first", *SECTOR))
    room.publish(room.review("between", *({**each, "count": 95.0} for each in SHOWN)))
    assert read_register(room.desk.root).versions[0].state == "replaced"
    assert leaks(room.review("second", *INDUSTRY)) == {"versions": 1}
    table = room.desk.root / FOLDER / first / "observations.parquet"
    table.write_bytes(table.read_bytes()[:-9])
    assert leaks(room.review("third", *INDUSTRY)) == {}


def test_an_audit_does_not_hold_for_what_was_published_since(room: Room) -> None:
    seen, quicker = room.review("first", *INDUSTRY), room.review("second", *SECTOR)
    assert leaks(seen) == leaks(quicker) == {}
    room.publish(quicker)
    with pytest.raises(PublishError, match="changed"):
        room.publish(seen)
    assert leaks(room.review("again", *INDUSTRY)) == {"versions": 1}
    room.publish(room.review("safe", *SECTOR))


def test_a_review_that_does_not_know_what_it_holds_for_is_stale(room: Room) -> None:
    with pytest.raises(PublishError, match="changed"):
        room.publish(replace(room.review("first", *SECTOR), beside=None))


@pytest.mark.parametrize("wrong", [ConnectionError(), PermissionError()])
def test_an_audit_beside_what_does_not_answer_is_none(
    room: Room, monkeypatch: pytest.MonkeyPatch, wrong: OSError
) -> None:
    room.publish(room.review("first", *SECTOR))
    (shown,) = listing.list_deliveries(room.desk.root)[0]

    def fails(*_: object) -> None:
        raise wrong

    monkeypatch.setattr(files, "table", fails)
    with pytest.raises(DeliveryError, match=r"away|closed"):
        read_older([shown], [shown.institution], totals=False)
    monkeypatch.setattr(files, "checksum", fails)
    with pytest.raises(DeliveryError, match=r"away|closed"):
        steps.reachable(room.desk, replace(shown, folder=room.folder))


def test_what_protection_hid_is_listed_and_safe_beside_the_versions(room: Room) -> None:
    seen = room.review("first", *LEAK)
    safe = review.protect(room.desk, seen, "round", room.tell)
    assert leaks(safe) == {}
    (hidden,) = safe.changes
    assert hidden.was in {"20", "16"}
    assert hidden.shown.endswith("(maskerat)")
    room.publish(safe)
    again = room.review("second", *LEAK)
    other = review.protect(room.desk, again, "remove", room.tell)
    assert leaks(other) == {}
    assert [each.where for each in other.changes] == [hidden.where]
    far = [done for doing, done in room.far if doing == "protect"]
    assert far.count(1) == 2
    assert {"audit", "compare", "protect"} <= {doing for doing, _ in room.far}


def test_sums_that_do_not_add_up_are_told(room: Room) -> None:
    county: Row = {"measure": "residence_county", "category": "05", "count": 10.0}
    town: Row = {"measure": "residence_municipality", "category": "0580", "count": 12.0}
    seen = room.review("first", county, town)
    assert [each.value for each in seen.contradictions] == ["är 10, men ska vara 12."]
