"""Read any file that an owner brings, by what it holds and not by its name."""

from pathlib import Path
from typing import Final

from core.ingest import limits
from core.ingest.faults import Fault, Origin, RefusedError, refuse
from core.ingest.sheets import archives, decoding, separated, workbooks
from core.ingest.sheets.grids import Grid
from core.words import formats

_PACKAGE: Final = b"PK\x03\x04"
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS: Final = (
    *(b"%PDF", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"PAR1", b"\x89PNG", b"\xff\xd8\xff"),
    *(b"BZh", b"\xfd7zXZ", b"SQLite format 3", b"PK\x05\x06"),
)
_MARKUP: Final = ("<", "MIME-Version:", "{\\rtf", "%!PS")
_BRACES: Final = ("{", "[")


def read(name: str, content: bytes | Path) -> list[Grid]:
    """Give every sheet as text; raise RefusedError with all that is wrong."""
    read_in = _bytes(name, content)
    if read_in.startswith(_PACKAGE):
        return workbooks.read(name, read_in)
    if read_in.startswith(_OLD):
        raise refuse(archives.old_kind(read_in), name)
    if read_in.startswith(_OTHERS):
        raise refuse("binary", name)
    _refuse_long_lines(name, read_in)
    text = decoding.text(name, read_in)
    start = text[: limits.CELL].lstrip()
    if not start and not text.strip():
        raise refuse("empty", name)
    for signs, kind in ((_MARKUP, "markup"), (_BRACES, "braces")):
        if start.startswith(signs):
            raise refuse(kind, name)
    return [separated.read(name, text)]


def _bytes(name: str, content: bytes | Path) -> bytes:
    """Take a file in, unless it is too large to."""
    try:
        if isinstance(content, Path) and not content.is_file():
            raise refuse("unreadable", name)  # a folder, or a pipe that never ends
        size = content.stat().st_size if isinstance(content, Path) else len(content)
        if size > limits.FILE:
            raise refuse("large_file", name, limits.size(size), limits.size(limits.FILE))
        return content.read_bytes() if isinstance(content, Path) else content
    except OSError as error:
        raise refuse("unreadable", name) from error


def _refuse_long_lines(name: str, content: bytes) -> None:
    """Refuse a line that never ends, before it is decoded: leaps, and copies nothing."""
    at = 0
    while len(content) - at > limits.LINE:
        ends = max(content.rfind(end, at, at + limits.LINE) for end in (b"\n", b"\r"))
        if ends < 0:
            origin = Origin(name, row=content.count(b"\n", 0, at) + 1)
            raise RefusedError([Fault("long_line", origin, detail=formats.number(limits.LINE))])
        at = ends + 1
