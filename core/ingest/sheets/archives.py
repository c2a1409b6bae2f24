"""Look into a workbook's package before anything in it is read: what it is, how large it grows."""

import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from core.ingest import limits
from core.ingest.faults import refuse

_WORKBOOK: Final = "xl/workbook.xml"
_KINDS: Final = (  # part of the package -> why it is refused
    ("xl/workbook.bin", "binary_workbook"),
    ("vbaProject.bin", "macros"),
    ("macrosheets/", "macros"),
    ("content.xml", "open_document"),
)
_ENCRYPTED: Final = 0x1
_OLD_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")


def refuse_unsafe(file: str, content: bytes) -> None:
    """Refuse what is no sound workbook; parts are inflated in pieces and never all held."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
            _refuse_kind(file, parts)
            _refuse_size(file, parts)
            # Reads no further than the sizes just summed, and holds each part to its checksum.
            if archive.testzip() or any(_declares(archive, part) for part in parts):
                raise refuse("damaged", file)
    except (BadZipFile, EOFError, NotImplementedError, OSError, ValueError, zlib.error) as error:
        raise refuse("damaged", file) from error


def old_kind(content: bytes) -> str:
    """Tell what a file in Microsoft's older container is."""
    return "encrypted" if _OLD_ENCRYPTED in content else "old_workbook"


def _refuse_kind(file: str, parts: Sequence[ZipInfo]) -> None:
    names = [part.filename for part in parts]
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise refuse("encrypted", file)
    for sign, kind in _KINDS:
        if any(name.endswith(sign) or f"/{sign}" in name for name in names):
            raise refuse(kind, file)
    if _WORKBOOK not in names:
        raise refuse("archive", file)


def _refuse_size(file: str, parts: Sequence[ZipInfo]) -> None:
    grown = sum(part.file_size for part in parts)
    if grown > limits.INFLATED:
        raise refuse("bomb", file, limits.size(grown), limits.size(limits.INFLATED))
    # No program packs a workbook otherwise, and other packings may grow at once.
    otherwise = any(part.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for part in parts)
    if otherwise or len(parts) > limits.PARTS:
        raise refuse("damaged", file)


def _declares(archive: ZipFile, part: ZipInfo) -> bool:
    """Tell whether a part declares words of its own, which may grow when they are read."""
    with archive.open(part) as opened:
        return b"<!DOCTYPE" in opened.read(limits.CELL)
