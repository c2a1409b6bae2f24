"""An object store is looked at now and then: readers see what is there, and wait for none of it."""

import pytest

from core import settings
from core.address import Address
from core.deliveries import lookout, register
from core.deliveries.store import MANIFEST
from core.ui import cache
from tests.core.deliveries.object_store import ObjectStore
from tests.core.deliveries.published_tables import new


def lay(root: Address, number: int) -> None:
    """Lay a delivery in the store, as one does by hand."""
    for path in sorted(new(number).folder.iterdir(), key=lambda path: path.name == MANIFEST):
        (root / f"dragning-{number}" / path.name).write_bytes(path)


def titles(root: Address) -> list[str]:
    sound, broken = lookout.deliveries(root)
    assert broken == []
    return [each.title for each in sound]


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookout, "OFTEN", 0)


def test_between_two_looks_nothing_is_asked(root: Address, s3: ObjectStore) -> None:
    lay(root, 10)
    assert titles(root) == ["Dragning 10"]
    s3.asked.clear()
    lay(root, 20)
    asked = len(s3.asked)
    assert titles(root) == ["Dragning 10"]
    assert len(s3.asked) == asked
    lookout.forget(root)
    assert titles(root) == ["Dragning 10", "Dragning 20"]


@pytest.mark.usefixtures("often")
def test_a_look_at_what_has_not_changed_is_one_question(root: Address, s3: ObjectStore) -> None:
    lay(root, 10)
    titles(root)
    s3.asked.clear()
    assert titles(root) == ["Dragning 10"]
    assert [each.method for each in s3.asked] == ["GET"]
    (root / register.FOLDER / ".lock").write_bytes(b"busy")
    (root / register.FOLDER / "half" / MANIFEST).write_bytes(b"not yet")
    s3.asked.clear()
    titles(root)
    assert len(s3.asked) == 1


@pytest.mark.usefixtures("often")
def test_who_is_shut_out_goes_on_with_what_was_seen(root: Address, s3: ObjectStore) -> None:
    lay(root, 10)
    titles(root)
    s3.is_closed = True
    assert titles(root) == ["Dragning 10"]
    s3.is_closed = False
    lay(root, 20)
    assert titles(root) == ["Dragning 10", "Dragning 20"]


@pytest.mark.usefixtures("often")
def test_what_is_half_laid_there_is_named_and_the_others_are_shown(root: Address) -> None:
    lay(root, 10)
    (root / "half" / MANIFEST).write_bytes(b"title = 'x'")
    sound, (broken,) = lookout.deliveries(root)
    assert [each.title for each in sound] == ["Dragning 10"]
    assert (broken.delivery, broken.file, broken.fault) == ("half", MANIFEST, "key")


def test_the_setting_leads_there(root: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(root, 10)
    monkeypatch.setenv("STUDIEVAGAR_DELIVERIES", f"{root}/")
    assert settings.deliveries_folder() == root
    (made,), _ = cache.deliveries()
    assert made.folder == root / "dragning-10"
    assert cache.contents(made).entries
