"""What is taken away equals the screen: Excel and CSV cell by cell, SVG and PNG with context."""

import csv
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell
from PIL import Image
from playwright.sync_api import Page

from core.words import formats, texts
from tests.e2e.sheets import CHART, MAP, TABLE, TIME, opened, plain, table

SIGNS = {"1–4", "–", "×"}
FORMAT = re.compile(r'((?:"[^"]*")?)([#,0.]+)(.*)')


def taken(page: Page, kind: str, folder: Path) -> Path:
    """Download one kind of file."""
    with page.expect_download() as download:
        page.get_by_role("button", name=kind, exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def written(cell: Cell) -> str:
    """Write a workbook's cell as Excel in Swedish shows it, with the signs that stand quoted."""
    if isinstance(cell.value, str):
        return plain(cell.value)
    before, core, after = FORMAT.fullmatch(cell.number_format).groups()
    decimals = len(core.partition(".")[2])
    share = "%" in after
    number = formats.number(formats.per_cent(cell.value) if share else cell.value, decimals)
    return plain(f"{before}{number}{after}".replace('"', ""))


def bare(text: str) -> str:
    """Leave out what only eyes need: per cent, approximate, of few."""
    return text.removeprefix("≈ ").removesuffix(" *").removesuffix(" %")


def test_excel_equals_the_table_on_screen(page: Page, downloads: Path) -> None:
    opened(page, TABLE)
    screen = [[plain(cell) for cell in row] for row in table(page, opened=True)]
    book = load_workbook(taken(page, "Excel", downloads))
    sheet = book[texts.SHEET_TABLE]
    rows = [row for row in sheet.iter_rows() if row[1].value not in (None, "")]
    heads, *body = rows
    assert [plain(cell.value) for cell in heads] == [
        plain(words.strip())
        for words in page.get_by_role("table")
        .locator("thead tr")
        .last.locator("th")
        .all_inner_texts()
    ]
    assert [[written(cell) for cell in row] for row in body] == screen
    numbers = [cell.value for row in body for cell in row[1:] if cell.value not in SIGNS]
    assert all(isinstance(number, int | float) for number in numbers)
    about = " ".join(str(cell.value) for row in book[texts.SHEET_ABOUT].iter_rows() for cell in row)
    assert page.url in about
    assert texts.EXAMPLE in " ".join(str(row[0].value) for row in sheet.iter_rows(max_row=6))


def test_csv_equals_the_table_on_screen(page: Page, downloads: Path) -> None:
    opened(page, TABLE)
    screen = [[bare(plain(cell)) for cell in row] for row in table(page, opened=True)]
    data = taken(page, "CSV", downloads).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    lines = list(csv.DictReader(data.decode("utf-8-sig").splitlines(), delimiter=";"))
    held = [name for name in lines[0] if name.startswith(("Kvinnor", "Män", "Totalt"))]
    assert len(held) == len(screen[0]) - 1
    kept = [[line["Kategori"], *(line[name] for name in held)] for line in lines]
    assert kept == [[row[0], *(cell.replace(" ", "") for cell in row[1:])] for row in screen]
    assert {line["Exempeldata"] for line in lines} == {"ja"}


@pytest.mark.parametrize("address", [CHART, MAP, TIME], ids=["chart", "map", "time"])
def test_pictures_carry_their_context(page: Page, downloads: Path, address: str) -> None:
    opened(page, address)
    title = page.locator("h1").inner_text().removesuffix(texts.EXAMPLE).strip()
    total = page.locator(".sv-keys dd").nth(2).inner_text().split("\n")[0]
    svg = plain(taken(page, "SVG", downloads).read_text(encoding="utf-8"))
    drawn = " ".join(part.partition("<")[0] for part in svg.split(">"))
    words = " ".join(drawn.split())
    for told in (*title.split(), "n =", texts.EXAMPLE, "Källa:", "uttag 1 januari 2025"):
        assert told in words
    assert plain(total)[:5] in words
    assert "http" not in svg.replace("http://www.w3.org", "")
    with Image.open(taken(page, "PNG", downloads)) as picture:
        assert picture.width >= 2000
        assert len(picture.convert("RGB").resize((200, 200)).getcolors(40000)) > 20
