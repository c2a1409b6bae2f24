"""What is taken away equals the screen: Excel and CSV cell by cell, SVG and PNG with context."""

import csv
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell
from PIL import Image
from playwright.sync_api import Page, expect

from core.words import formats, prose, texts
from tests.e2e.browser import ready
from tests.e2e.sheets import CHART, MAP, NURSES, TABLE, TIME, choose, opened, plain, table

SORTABLE = f"{NURSES}&measure=industry&view=table"
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
    sheet = book[prose.SHEET_TABLE]
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
    about = " ".join(str(cell.value) for row in book[prose.SHEET_ABOUT].iter_rows() for cell in row)
    assert page.url in about
    assert texts.EXAMPLE in " ".join(str(row[0].value) for row in sheet.iter_rows(max_row=6))


def test_a_sorted_table_is_the_same_in_its_files_its_link_and_after_back(
    page: Page, downloads: Path
) -> None:
    opened(page, SORTABLE)
    given = table(page)
    head = page.get_by_role("columnheader", name="Män, antal")
    page.get_by_role("button", name=re.compile("^Övriga ")).click()
    head.get_by_role("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    page.keyboard.press("Enter")  # the head still has the keyboard
    expect(head).to_have_attribute("aria-sort", "ascending")
    ready(page)
    assert page.get_by_role("button", name=re.compile("^Övriga "), expanded=True).count() == 1
    screen = table(page, opened=True)
    assert screen[:3] != given[:3]
    labels = [row[0] for row in screen]
    book = load_workbook(taken(page, "Excel", downloads))
    shown = [row for row in book[prose.SHEET_TABLE].iter_rows() if row[1].value not in (None, "")]
    assert [row[0].value for row in shown[1:]] == labels
    filed = taken(page, "CSV", downloads).read_text("utf-8-sig")
    assert [line.partition(";")[0] for line in filed.splitlines()[1:]] == labels
    page.reload()
    assert table(ready(page), opened=True) == screen
    page.go_back()
    expect(head).to_have_attribute("aria-sort", "descending")
    ready(page)
    choose(page, "Ordning", "A–Ö")
    expect(page.locator("[aria-sort]")).to_have_count(0)
    assert "sort=" not in page.url


def test_a_picture_from_the_table_is_called_the_chart_that_it_is(
    page: Page, downloads: Path
) -> None:
    opened(page, f"{TABLE}&sex=women")
    svg = plain(taken(page, "Diagram som SVG", downloads).read_text(encoding="utf-8"))
    assert "Siffra: andel · Kön: kvinnor och män" in svg
    assert page.get_by_role("button", name="PNG", exact=True).count() == 0


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
