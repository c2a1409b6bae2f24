"""The list of versions is read as it was written, and damage to it is never read as truth."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.deliveries import register
from core.deliveries.register import (
    BEFORE,
    FOLDER,
    LIST,
    Event,
    File,
    Register,
    RegisterError,
    Version,
    parse,
    read_register,
    written,
)

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
VERSION = Version(
    "a-1", "a", "Å", "shown", "2026-11-22T10:00:00+00:00", "anna", 9, "0" * 64,
    (File("b.csv", "1" * 64, 3),), {"warnings": 2}, {"pinned": 0}, "as_delivered",
)  # fmt: skip


def version(id_: str, line: str = "a", *, closes: bool = False) -> Version:
    at = "2026-11-22T10:00:00+00:00"
    return Version(id_, line, id_, "shown", at, "anna", 1, "", closes=closes)


def states(made: Register) -> dict[str, str]:
    return {one.id: one.state for one in made.versions}


@given(WORDS, WORDS, st.dictionaries(WORDS, st.integers(0, 9) | WORDS))
def test_what_is_written_is_read(title: str, by: str, audit: dict[str, object]) -> None:
    made = Register((Version("a-1", "a", title, "shown", "t", by, 1, "", audit=audit),))
    assert parse(written(made)) == made


def test_a_whole_list_is_read() -> None:
    made = Register((VERSION,), (Event("t", "anna", "published", "a-1"),))
    assert parse(written(made)) == made


def test_a_new_version_replaces_the_one_of_its_line() -> None:
    made = Register().with_published(version("a-1")).with_published(version("b-1", "b"))
    made = made.with_published(version("a-2"))
    assert states(made) == {"a-1": "replaced", "b-1": "shown", "a-2": "shown"}
    assert [(each.deed, each.version, each.instead_of) for each in made.events] == [
        ("published", "a-1", ""), ("published", "b-1", ""), ("published", "a-2", "a-1"),
    ]  # fmt: skip
    assert made.shown("a") == made.versions[2]
    assert made.shown("c") is None


def test_a_new_version_may_close_all_earlier_ones_of_its_line() -> None:
    made = Register().with_published(version("a-1")).with_published(version("b-1", "b"))
    made = made.with_published(version("a-2")).with_published(version("a-3", closes=True))
    assert states(made) == {"a-1": "withdrawn", "b-1": "shown", "a-2": "withdrawn", "a-3": "shown"}
    assert made.events[-1].instead_of == "a-2"
    assert [each.closes for each in made.events] == [False, False, False, True]


def test_what_a_version_closed_stays_closed_when_it_is_shown_again() -> None:
    made = Register().with_published(version("a-1")).with_published(version("a-2", closes=True))
    forth = made.with_rolled_back("a-1", "bo", "t").with_rolled_back("a-2", "bo", "t")
    assert states(forth) == {"a-1": "withdrawn", "a-2": "shown"}
    assert [each.closes for each in forth.events] == [False, True, False, True]
    later = made.with_published(version("b-1", "b")).with_published(version("a-3"))
    forth = later.with_rolled_back("a-1", "bo", "t").with_rolled_back("a-3", "bo", "t")
    assert states(forth) == {
        "a-1": "withdrawn", "a-2": "withdrawn", "b-1": "shown", "a-3": "shown",
    }  # fmt: skip


def test_a_list_from_before_versions_told_what_they_closed_is_read() -> None:
    made = Register((VERSION,), (Event("t", "anna", "published", "a-1"),))
    body = written(made).partition(b"\n")[2]
    for each in (b", closes = false", b"closes = false\n"):
        body = body.replace(each, b"")
    assert b"closes" not in body
    assert parse(register._seal(body).encode() + b"\n" + body) == made


def test_going_back_withdraws_what_came_later() -> None:
    made = Register()
    for id_ in ("a-1", "a-2", "a-3"):
        made = made.with_published(version(id_))
    back = made.with_published(version("b-1", "b")).with_rolled_back("a-1", "bo", "t")
    assert states(back) == {
        "a-1": "shown", "a-2": "withdrawn", "a-3": "withdrawn", "b-1": "shown",
    }  # fmt: skip
    assert back.events[-1] == Event("t", "bo", "rolled_back", "a-1", "a-3")
    forth = back.with_rolled_back("a-3", "bo", "t")
    assert states(forth) == {
        "a-1": "replaced", "a-2": "withdrawn", "a-3": "shown", "b-1": "shown",
    }  # fmt: skip


def test_what_is_withdrawn_is_shown_to_nobody() -> None:
    made = Register().with_published(version("a-1")).with_published(version("b-1", "b"))
    made = made.with_published(version("a-2"))
    closed = made.with_withdrawn("a-1", "bo", "t")
    assert states(closed) == {"a-1": "withdrawn", "b-1": "shown", "a-2": "shown"}
    assert closed.events[-1] == Event("t", "bo", "closed", "a-1")
    # Without the one that is shown, one that it replaced would be offered again.
    assert states(made.with_withdrawn("a-2", "bo", "t")) == {
        "a-1": "withdrawn", "b-1": "shown", "a-2": "withdrawn",
    }  # fmt: skip


def test_no_list_is_an_empty_one(tmp_path: Path) -> None:
    assert read_register(tmp_path) == Register()
    assert not register.is_damaged(tmp_path)


@given(st.data())
def test_every_flipped_bit_is_detected(data: st.DataObject) -> None:
    content = bytearray(written(Register((VERSION,))))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(ValueError, match="checksum"):
        parse(bytes(content))


def test_a_damaged_list_is_read_as_it_was_before_and_known_as_damaged(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir()
    first, second = Register((version("a-1"),)), Register((version("a-2"),))
    (folder / BEFORE).write_bytes(written(first))
    for content in (written(second)[:-3], b"", b"\xff\xfe", None):
        (folder / LIST).unlink(missing_ok=True)
        if content is not None:
            (folder / LIST).write_bytes(content)
        assert read_register(tmp_path) == first
        assert register.is_damaged(tmp_path)
    (folder / BEFORE).write_bytes(b"x")
    with pytest.raises(RegisterError):
        read_register(tmp_path)


def test_a_damaged_list_without_the_one_before_is_not_an_empty_one(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir()
    (folder / LIST).write_bytes(b"bad")
    with pytest.raises(RegisterError, match=LIST):
        read_register(tmp_path)
    assert register.is_damaged(tmp_path)


def test_a_list_that_cannot_be_asked_for_is_not_the_one_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(path: Path) -> bytes:
        if path.name == LIST:
            raise ConnectionError
        return written(Register((version("a-1"),)))

    monkeypatch.setattr(Path, "read_bytes", away)
    with pytest.raises(RegisterError) as wrong:
        read_register(tmp_path)
    assert wrong.value.trouble == "away"


def test_a_state_that_does_not_exist_is_refused() -> None:
    made = written(Register((VERSION,))).partition(b"\n")[2].replace(b'"shown"', b'"hidden"')
    with pytest.raises(ValueError, match="state"):
        parse(register._seal(made).encode() + b"\n" + made)
