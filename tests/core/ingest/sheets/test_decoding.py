"""Text is decoded as it was written, or refused with the row where it was lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ingest.faults import RefusedError
from core.ingest.sheets import decoding

WRITTEN = "Kön;Örebro;Ängelholm – 1\u00a0234;”Å”;é\r\nMän;1;2\r\n"
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")


def kinds(content: bytes) -> list[str]:
    with pytest.raises(RefusedError) as error:
        decoding.text("uttag.csv", content)
    return [fault.kind for fault in error.value.faults]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_is_told_by_its_bytes(encoding: str) -> None:
    assert decoding.text("uttag.csv", WRITTEN.encode(encoding)) == WRITTEN


def test_two_forms_of_a_name_are_one() -> None:
    assert decoding.text("a", "O\u0308rebro,A\u030angermanland".encode()) == "Örebro,Ångermanland"


@given(st.text(st.characters(codec="cp1252", categories=("L", "N", "P", "Zs")), min_size=1))
def test_what_windows_writes_in_utf8_is_never_changed_in_silence(written: str) -> None:
    try:
        assert decoding.text("a", written.encode()) == written
    except RefusedError as error:
        assert {fault.kind for fault in error.faults} == {"garbled"}  # noqa: PT017


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    try:
        assert not [*decoding.wrong(decoding.text("a", content))]
    except RefusedError as error:
        assert error.faults  # noqa: PT017


@pytest.mark.parametrize("letter", "åäöÅÄÖéü–”")
@pytest.mark.parametrize("opened_as", ["cp1252", "latin-1", "mac_roman", "cp850"])
def test_text_that_was_opened_as_something_else_is_found(letter: str, opened_as: str) -> None:
    once = f"Ett ord{letter}".encode().decode(opened_as, "ignore")
    assert {"garbled"} <= {*kinds(once.encode())} <= {"garbled", "unseen"}


@pytest.mark.parametrize("word", ["São Tomé", "Åbo", "Château", "50 € – ”så”", "naïve", "√2", "½"])
def test_foreign_words_are_left_alone(word: str) -> None:
    assert decoding.text("a", word.encode()) == word


def test_every_wrong_row_is_told() -> None:
    with pytest.raises(RefusedError) as error:
        decoding.text("a", "ett\nÃ¶\ntre\nfy\ufffdra\a\n".encode())
    told = [(fault.kind, fault.origin.row) for fault in error.value.faults]
    assert told == [("garbled", 2), ("lost", 4), ("unseen", 4)]


def test_a_place_is_shown_within_its_line() -> None:
    assert decoding.around("ett\nÃ¶rebro\ntre", 4) == "Ã¶rebro"
