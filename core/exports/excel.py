"""Write a workbook: the table as it is shown, and a sheet with definition and source."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from core.exports import chosen
from core.exports.about import about
from core.exports.context import WARNING, Frame, frame_of, printable
from core.numbers.pivot import Entry, Line, Pivot
from core.numbers.sheet import Sheet
from core.pictures.palette import colours
from core.words import formats, municipal, prose, texts

A4: Final = "9"
QUIET: Final = colours("light")["quiet"].lstrip("#")
RULE: Final = Side(style="thin", color=colours("light")["ink"].lstrip("#"))
HEAD: Final = PatternFill("solid", fgColor="ECEFF1")
HATCH: Final = PatternFill("lightUp", fgColor="9AA4AB")
LABEL_WIDTH: Final = (24, 52)
NUMBER_WIDTH: Final = 15
UNIT_WIDTH: Final = 40
THOUSAND: Final = 10  # per cent, as a share


def workbook(sheet: Sheet, pivot: Pivot, link: str = "") -> bytes:
    """Write the workbook; `link` is the address that opens the same view."""
    book = Workbook()
    book.properties.creator, book.properties.title = texts.APP, printable(sheet.title)
    book.properties.language = "sv-SE"
    first = book.active
    assert isinstance(first, Worksheet)  # noqa: S101 - a new workbook has one sheet
    first.title = prose.SHEET_TABLE
    frame = frame_of(sheet, chosen.of_table(sheet))
    _write_table(first, pivot, frame)
    second = book.create_sheet(prose.SHEET_ABOUT)
    _write_about(second, about(sheet, pivot, link), link)
    _set_up_print(second, frame, "portrait")
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _write_table(page: Worksheet, pivot: Pivot, frame: Frame) -> None:
    top = _write_context(page, frame) + 2
    first = _write_heads(page, pivot, top)
    row = first
    for depth, line in pivot.flat():
        _write_line(page, row, depth, line, pivot)
        row += 1
    _write_notes(page, row + 1, pivot, frame)
    longest = max((len(line.label) + 2 * depth for depth, line in pivot.flat()), default=0)
    low, high = LABEL_WIDTH
    page.column_dimensions["A"].width = min(high, max(low, longest + 2))
    for at in range(len(pivot.columns)):
        widest = max((len(line.entries[at].text) for _, line in pivot.flat()), default=0)
        letter = page.cell(1, at + 2).column_letter
        page.column_dimensions[letter].width = max(NUMBER_WIDTH, widest + 2)
    if pivot.is_mixed:
        last = page.cell(1, len(pivot.columns) + 2)
        page.column_dimensions[last.column_letter].width = UNIT_WIDTH
    page.sheet_format.outlineLevelRow = max((depth for depth, _ in pivot.flat()), default=0)
    page.sheet_properties.outlinePr.summaryBelow = False  # a parent stands above what it opens to
    page.freeze_panes = page.cell(first, 2)
    page.print_title_rows = f"{top}:{first - 1}"
    _set_up_print(page, frame, "landscape")


def _write_context(page: Worksheet, frame: Frame) -> int:
    """Write what the table shows above it; give the last row used."""
    lines = [
        (frame.title, Font(bold=True, size=14)),
        (texts.EXAMPLE_NOTE if frame.example else "", Font(bold=True, color=WARNING.lstrip("#"))),
        (frame.finding, Font()),
        (frame.facts, Font(color=QUIET)),
        (frame.chosen, Font(color=QUIET)),
        (frame.counted, Font(color=QUIET)),
    ]
    written = [(text, font) for text, font in lines if text]
    for row, (text, font) in enumerate(written, start=1):
        _put(page, row, 1, text).font = font
    return len(written)


def _write_heads(page: Worksheet, pivot: Pivot, top: int) -> int:
    """Write a row for the series, where there are several, and one for what each column holds."""
    columns = pivot.columns
    bottom = top + any(column.heads[0] for column in columns)
    _put(page, bottom, 1, pivot.corner)
    shown = ""
    for at, column in enumerate(columns, start=2):
        series, held = column.heads
        if series != shown:  # once over its columns: merged cells would hinder sorting
            _put(page, top, at, series)
            shown = series
        _put(page, bottom, at, held)
    if pivot.is_mixed:
        _put(page, bottom, len(columns) + 2, municipal.UNIT)
    for row in range(top, bottom + 1):
        for cell in (page.cell(row, at + 1) for at in range(len(columns) + 1 + pivot.is_mixed)):
            cell.font, cell.fill = Font(bold=True), HEAD
            right = cell.column > 1 and row == bottom
            cell.alignment = Alignment(
                horizontal="right" if right else "left", vertical="bottom", wrap_text=right
            )
    return bottom + 1


def _write_line(page: Worksheet, row: int, depth: int, line: Line, pivot: Pivot) -> None:
    label = _put(page, row, 1, line.label)
    label.alignment = Alignment(indent=2 * depth, wrap_text=True, vertical="top")
    cells = [label]
    for at, entry in enumerate(line.entries, start=2):
        cells.append(_put_entry(page, row, at, entry))
    if pivot.is_mixed and not line.children:
        unit = municipal.UNITS[line.entries[0].kind]
        cells.append(_put(page, row, len(line.entries) + 2, unit))
    for cell in cells:
        cell.font = _font(line, cell.font, is_head=pivot.fixed and bool(line.children))
        if line.kind == "total":
            cell.border = Border(top=RULE)
    if depth:
        page.row_dimensions[row].outlineLevel = depth
        page.row_dimensions[row].hidden = not pivot.fixed
    if line.children:
        page.row_dimensions[row].collapsed = not pivot.fixed


def _font(line: Line, own: Font, *, is_head: bool) -> Font:
    colour = QUIET if line.kind == "residual" else None
    return Font(bold=is_head or line.kind == "total", color=colour, italic=own.italic)


def _put_entry(page: Worksheet, row: int, at: int, entry: Entry) -> Cell:
    """Put a number as a number, and a mark as the text that the screen shows."""
    if entry.value is None:
        cell = _put(page, row, at, entry.text)
    else:
        cell = page.cell(row, at, entry.value)
        cell.number_format = number_format(entry)
    cell.alignment = Alignment(horizontal="right", vertical="top")
    if entry.mark == "suppressed":
        cell.fill = HATCH
    if entry.mark == "small":
        cell.font = Font(italic=True)
    return cell


def number_format(entry: Entry) -> str:
    """Give the format that shows the number as the screen does, in the reader's own locale."""
    decimals = f".{'0' * entry.decimals}" if entry.decimals else ""
    is_share = entry.kind in ("share", "share_difference")
    whole = "0" if is_share and abs(entry.value or 0) < THOUSAND else "#,##0"
    plain = f'{whole}{decimals}"\u00a0"%' if is_share else f"{whole}{decimals}"
    plain += f'"{entry.unit}"' if entry.unit else ""
    before, after = (
        f'"{each}"' if each else "" for each in texts.MARKED[entry.mark].split("{number}")
    )
    if not entry.kind.endswith("difference"):
        return f"{before}{plain}{after}"
    above, below = "+", formats.MINUS
    # Zero has no sign, nor has what is written as zero.
    signs = (above, f'"{below}"', "") if {above, below} & {*entry.text} else ("", "", "")
    return ";".join(f"{before}{sign}{plain}{after}" for sign in signs)


def _write_notes(page: Worksheet, row: int, pivot: Pivot, frame: Frame) -> None:
    marks = {entry.mark for _, line in pivot.flat() for entry in line.entries}
    small = "" if texts.SMALL_BASE in frame.notes else prose.EXPORT_SMALL
    explained = (("small", small), ("suppressed", prose.EXPORT_HATCHED))
    notes = [text for mark, text in explained if mark in marks and text]
    for at, text in enumerate([*notes, *frame.notes, frame.source], start=row):
        _put(page, at, 1, text).font = Font(color=QUIET)


def _write_about(page: Worksheet, told: Sequence[tuple[str, str]], link: str) -> None:
    for row, (label, text) in enumerate(told, start=1):
        head, cell = _put(page, row, 1, label), _put(page, row, 2, text)
        head.font = Font(bold=True)
        for each in (head, cell):
            each.alignment = Alignment(vertical="top", wrap_text=True)
        if label == prose.EXPORT_ABOUT["link"] and link.startswith(("https://", "http://")):
            cell.hyperlink = link
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = LABEL_WIDTH[0], 100


def _set_up_print(page: Worksheet, frame: Frame, orientation: str) -> None:
    page.page_setup.orientation, page.page_setup.paperSize = orientation, A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.oddFooter.left.text = texts.EXAMPLE if frame.example else texts.APP
    page.oddFooter.right.text = "&P (&N)"


def _put(page: Worksheet, row: int, at: int, text: str) -> Cell:
    """Put text as text: what begins as a formula stays inert, also when it is edited."""
    cell = page.cell(row, at)
    cell.value = printable(text)
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell
