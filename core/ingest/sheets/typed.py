"""Read a workbook's cell as the text that a Swede would have typed, without loss."""

import re
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any, Final
from unicodedata import normalize

from openpyxl.utils import get_column_letter

from core.ingest import limits
from core.ingest.faults import Fault, Origin
from core.ingest.sheets import decoding
from core.words import formats, owner_files

_DATES: Final = (date, time, timedelta)
_QUOTED: Final = re.compile(r'"[^"]*"|\\.')
_CODE: Final = re.compile(r"0{2,}")  # 0580 is kept as 580 and shown with its nought


def read(cell: Any, sheet: Origin) -> tuple[str, Fault | None]:  # noqa: ANN401  # openpyxl has no types
    """Give the text, or why it cannot be told."""
    if cell.value is None:
        return "", None
    if kind := _kind(cell):
        return "", Fault(kind, _place(cell, sheet), _shown(cell.value))
    if not isinstance(cell.value, str):
        return _number(cell.value, cell.number_format), None
    text = normalize("NFC", cell.value)
    if len(text) > limits.CELL:
        most = formats.number(limits.CELL)
        return "", Fault("long_cell", _place(cell, sheet), text, most)
    for wrong, at, detail in decoding.wrong(text):
        return "", Fault(wrong, _place(cell, sheet), decoding.around(text, at), detail)
    return text, None


def _kind(cell: Any) -> str:  # noqa: ANN401
    """Say why a cell cannot be read; empty where it can."""
    if isinstance(cell.value, _DATES):
        return "date"
    if isinstance(cell.value, bool):
        return "truth"
    return {"f": "formula", "e": "error_value"}.get(cell.data_type, "")


def _shown(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, bool):
        return owner_files.TRUTH[value]
    return str(getattr(value, "text", value))  # a formula over several cells has its text within


def _place(cell: Any, sheet: Origin) -> Origin:  # noqa: ANN401
    return Origin(sheet.file, sheet.sheet, cell.row, get_column_letter(cell.column))


def _number(value: float, number_format: str) -> str:
    pattern = _QUOTED.sub("", number_format)
    number = Decimal(repr(value))
    if "%" in pattern:
        return f"{_plain(number * 100)} %"
    whole = _plain(number)
    return whole.zfill(len(pattern)) if _CODE.fullmatch(pattern) else whole


def _plain(number: Decimal) -> str:
    written = f"{number:f}"
    return (written.rstrip("0").rstrip(".") if "." in written else written).replace(".", ",")
