"""A place in an object store is walked and read as a Path is, and never more of it than asked."""

import pickle
from pathlib import Path

import pyarrow.dataset as ds
import pytest

from core.address import Address
from core.deliveries import files
from core.deliveries.delivery import DELIVERIES
from core.deliveries.store import TABLE, read_delivery, read_rows
from tests.core.deliveries.object_store import SECRET, ObjectStore

EXAMPLE = DELIVERIES / "exempeldata"
PLACE = {"perspective": "outcomes", "measure": "residence_municipality", "unit_type": "degree"}


def test_an_address_is_put_together_as_a_path_is() -> None:
    at = Address("s3://bucket/deliveries") / "a" / "b.toml"
    assert (str(at), at.name) == ("s3://bucket/deliveries/a/b.toml", "b.toml")
    assert at == Address("s3://bucket/deliveries", "a/b.toml")
    assert pickle.loads(pickle.dumps(at)) == at  # noqa: S301  # our own
    assert Address("s3://bucket/deliveries").name == "deliveries"


def test_what_is_written_is_read_listed_and_removed(root: Address, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"from disk")
    tag = (root / "a" / "one").write_bytes(b"ett")
    (root / "a" / "two").write_bytes(tmp_path / "file")
    (root / "three").write_bytes(b"3")
    assert (root / "a" / "one").read_text() == "ett"
    assert (root / "a" / "two").open().read() == b"from disk"
    assert (root / "a" / "one").size_and_tag() == (3, tag)
    assert root.folders() == [root / "a"]
    assert set(root.tags()) == {root / "a" / "one", root / "a" / "two", root / "three"}
    assert (root / "a").tags()[root / "a" / "one"] == tag
    (root / "three").unlink()
    assert not (root / "three").exists()
    with pytest.raises(FileNotFoundError, match="three"):
        (root / "three").read_bytes()


def test_of_two_who_write_on_a_condition_one_is_told(root: Address) -> None:
    at = root / "list"
    first = at.write_if("", b"1")
    second = at.write_if(first, b"2")
    for stale in ("", first):
        with pytest.raises(FileExistsError):
            at.write_if(stale, b"3")
    assert at.read_bytes() == b"2"
    assert files.tag_of(at) == second


def test_who_is_not_let_in_or_gets_no_answer_is_told_without_secrets(
    root: Address, s3: ObjectStore
) -> None:
    with pytest.raises(ConnectionError) as gone:
        Address("s3://no-such-bucket/deliveries").folders()
    with pytest.raises(ConnectionError):
        Address("nothing://of/the/kind").folders()
    s3.is_closed = True
    with pytest.raises(PermissionError) as closed:
        (root / "a").read_bytes()
    for wrong in (gone.value, closed.value):
        assert SECRET not in f"{wrong!r}{wrong.__cause__!r}"


def test_a_selection_fetches_its_row_groups_and_the_footer_alone(
    root: Address, s3: ObjectStore
) -> None:
    for path in EXAMPLE.glob("*.*"):
        (root / "exempeldata" / path.name).write_bytes(path)
    delivery = read_delivery(root / "exempeldata")
    size = (EXAMPLE / TABLE).stat().st_size
    s3.asked.clear()
    found = read_rows(delivery, **PLACE, unit_codes=["YSJUK"], years_after=1)
    assert found.equals(
        read_rows(read_delivery(EXAMPLE), **PLACE, unit_codes=["YSJUK"], years_after=1)
    )
    assert all(each.length for each in s3.asked if each.method == "GET")
    assert sum(each.length for each in s3.asked) < size / 4  # nearly all of it the footer
    s3.asked.clear()
    read_rows(delivery, **PLACE, unit_codes=["YLAKA"], years_after=1)
    (once,) = s3.asked
    assert 0 < once.length < size / 20


def test_a_table_that_is_replaced_while_it_is_open_is_not_read_on(root: Address) -> None:
    (root / TABLE).write_bytes(EXAMPLE / TABLE)
    opened = files.table(root / TABLE)
    assert opened.num_row_groups > 1
    (root / TABLE).write_bytes(DELIVERIES / "liu-publicerat" / TABLE)
    with pytest.raises(OSError, match="Stale"):
        opened.to_table(columns=["count"])


def test_a_table_elsewhere_is_the_one_on_disk(root: Address) -> None:
    lies = DELIVERIES / "liu-publicerat" / TABLE
    (root / TABLE).write_bytes(lies)
    there, here = files.table(root / TABLE), files.table(lies)
    wanted = ds.field("measure") == "employment"
    assert there.to_table(filter=wanted).equals(here.to_table(filter=wanted))
    assert there.take([5, 90]).equals(here.take([5, 90]))
    assert files.checksum(root / TABLE) == files.checksum(lies)
