"""Make workbooks that must be refused, in code: nothing binary lies among the tests."""

from collections.abc import Callable, Mapping
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.ingest import limits

DATE = datetime(2026, 4, 1, 12, 30)  # noqa: DTZ001  # what Excel makes of 1-4 has no zone
SHEET = "xl/worksheets/sheet1.xml"
ROWS = [
    ["Antal: Personer"],
    ["Kön", "Kvinnor", "Män"],
    ["Program"],
    ["Läkare", 12, 7],
    ["Ekonom", 8, "..C"],
]


def workbook(
    rows: list[list[object]], change: Callable[[Worksheet], object] | None = None
) -> bytes:
    book = Workbook()
    page = book.active
    for row in rows:
        page.append(row)
    if change:
        change(page)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def sound() -> bytes:
    return workbook(ROWS)


def with_cell(place: str, value: object) -> bytes:
    return workbook(ROWS, lambda page: page.__setitem__(place, value))


def merged(place: str) -> bytes:
    return workbook(ROWS, lambda page: page.merge_cells(place))


def styled() -> bytes:
    """Give an empty cell far away a look."""
    return workbook(ROWS, lambda page: setattr(page["XFD9"], "number_format", "0.00"))


def all_hidden() -> bytes:
    book = load_workbook(BytesIO(sound()))
    book.active.sheet_state = "hidden"
    book.create_sheet("Tomt")
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def package(parts: Mapping[str, bytes], packing: int = ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", packing) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(name: str, content: bytes) -> bytes:
    return package({**parts_of(sound()), name: content})


def flipped() -> bytes:
    """Change one bit amid a packed part."""
    content = bytearray(sound())
    with ZipFile(BytesIO(content)) as archive:
        part = archive.getinfo(SHEET)
    content[part.header_offset + len(SHEET) + 60] ^= 1
    return bytes(content)


def locked() -> bytes:
    """Mark every part as encrypted, in the list at the package's end."""
    content = bytearray(sound())
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 1)
    return bytes(content)


def bomb() -> bytes:
    """Pack more noughts than may be unpacked, as one part after another of the same."""
    noughts = bytes(limits.INFLATED // 4)
    return package({**parts_of(sound()), **{f"xl/media/{at}.bin": noughts for at in range(5)}})


def lying_bomb() -> bytes:
    """Declare one part as far smaller than it grows."""
    grown = bytes(10 * limits.MB)
    content = bytearray(with_part("xl/media/a.bin", grown))
    size = len(grown).to_bytes(4, "little")
    return bytes(content.replace(size, (1000).to_bytes(4, "little")))


def crowded() -> bytes:
    return package({**parts_of(sound()), **{f"xl/a{at}": b"" for at in range(limits.PARTS)}})


def growing() -> bytes:
    """Let each word stand for ten of the one before."""
    words = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10 if at else "ha"}">' for at in range(10))
    declared = f"<?xml version='1.0'?><!DOCTYPE a [{words}]><worksheet>&a9;</worksheet>"
    return with_part(SHEET, declared.encode())


def packed_otherwise() -> bytes:
    return package(parts_of(sound()), ZIP_BZIP2)


def beyond() -> bytes:
    """Number a row far below the last that a sheet can have."""
    sheet = parts_of(sound())[SHEET]
    return with_part(SHEET, sheet.replace(b'r="5"', b'r="99999999999"'))
