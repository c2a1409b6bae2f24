"""Decode a text file: what was written, or the rows where its letters have been lost."""

import codecs
import re
from collections.abc import Iterator
from itertools import islice
from typing import Final
from unicodedata import normalize

from core.ingest.faults import MOST_TOLD, Fault, Origin, RefusedError, refuse
from core.words import formats, owner_files

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOOKED_AT: Final = 4096  # bytes that tell whether every other is nought
_AROUND: Final = 20  # letters shown on either side of a wrong one
_HIGH: Final = bytes(range(128))  # what is left without these differs between encodings


def _misread() -> re.Pattern[str]:
    """Find what common letters become when UTF-8 is opened as something else."""
    wrong = {
        letter.encode().decode(encoding, "ignore")
        for letter in (*owner_files.LETTERS, formats.FIXED, formats.THIN)
        for encoding in ("cp1252", "latin-1", *owner_files.ENCODINGS)
    }
    return re.compile("|".join(re.escape(each) for each in sorted(wrong) if len(each) > 1))


_GARBLED: Final = _misread()
# Controls, invisible letters and those that turn the direction: two labels may look alike.
_UNSEEN: Final = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ue000-\uf8ff\ufeff\ufff0-\ufffb\ufffe\uffff]"
)
_LOST: Final = re.compile("\ufffd")


def text(file: str, content: bytes) -> str:
    """Give the text in the one form of each letter (NFC); raise RefusedError."""
    decoded = _decoded(file, content)
    faults: list[Fault] = []
    row = last = 0
    for kind, at, detail in islice(wrong(decoded), MOST_TOLD):
        row, last = (row, last) if at >= last else (0, 0)  # each kind begins from the top
        row, last = row + decoded.count("\n", last, at), at
        faults.append(Fault(kind, Origin(file, row=row + 1), around(decoded, at), detail))
    if faults:
        raise RefusedError(faults)
    return normalize("NFC", decoded)


def wrong(decoded: str) -> Iterator[tuple[str, int, str]]:
    """Find letters that cannot be meant: kind of fault, where, what more there is to say."""
    for kind, pattern in (("garbled", _GARBLED), ("lost", _LOST), ("unseen", _UNSEEN)):
        for found in pattern.finditer(decoded):
            yield kind, found.start(), f"U+{ord(found[0]):04X}" if kind == "unseen" else ""


def around(decoded: str, at: int) -> str:
    """Show a place in its line, what is not seen left out."""
    before = decoded[max(0, at - _AROUND) : at].rpartition("\n")[2]
    return _UNSEEN.sub("", before + decoded[at : at + _AROUND].partition("\n")[0]).strip()


def _decoded(file: str, content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(file, content, encoding)
    if wide := _wide(content[:_LOOKED_AT]):
        return _strictly(file, content, wide)
    if b"\0" in content:
        raise refuse("binary", file)
    try:
        return content.decode()
    except UnicodeDecodeError:
        return _western(file, content)


def _wide(head: bytes) -> str:
    """Tell UTF-16 without its mark: every other byte of common letters is nought."""
    first, second = head[::2].count(0), head[1::2].count(0)
    if max(first, second) < len(head) / 4 or min(first, second) > max(first, second) / 10:
        return ""
    return "utf-16-le" if second > first else "utf-16-be"


def _western(file: str, content: bytes) -> str:
    """Read what Windows writes; what a Mac or DOS wrote looks the same and is refused."""
    high = content.translate(None, _HIGH)
    ours = _swedish(high, "cp1252")
    for encoding, called in owner_files.ENCODINGS.items():
        if _swedish(high, encoding) > ours:
            raise _unreadable(file, content, content.index(high[:1]), f" ({called})")
    return _strictly(file, content, "cp1252")


def _swedish(high: bytes, encoding: str) -> int:
    decoded = high.decode(encoding, "ignore")
    return sum(decoded.count(letter) for letter in owner_files.LETTERS if letter.isalpha())


def _strictly(file: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _unreadable(file, content, error.start, "") from error


def _unreadable(file: str, content: bytes, at: int, detail: str) -> RefusedError:
    shown = around(
        content[max(0, at - _AROUND) : at + _AROUND].decode("cp1252", "replace"), _AROUND
    )
    origin = Origin(file, row=content.count(b"\n", 0, at) + 1)
    return RefusedError([Fault("encoding", origin, shown, detail)])
