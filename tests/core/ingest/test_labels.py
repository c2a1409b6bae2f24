"""Labels are plain words: what is none is refused, and what is kept is inert when taken out."""

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from core.exports import csv_file, excel
from core.ingest import labels
from core.numbers.pivot import lay_out
from tests.core.exports.conftest import CELLS, PAYLOADS, block, build, relabelled

KEPT = (
    "+65 år",
    "- därav kvinnor",
    "-1",
    "<5 hp",
    "a < b > c",
    "AT&T",
    "R&D; övrigt",
    "R & D",
    "1–4",
)


@pytest.mark.parametrize("text", KEPT)
def test_words_that_only_look_odd_are_kept(text: str) -> None:
    assert labels.fault_of(labels.plain(text)) == ""


@pytest.mark.parametrize(
    "text", ["<b>", "</td>", "<br/>", "<!-- x -->", "a<img src=x>", "&amp;", "&#246;", "&#xF6;"]
)
def test_html_is_refused(text: str) -> None:
    assert labels.fault_of(text) == "tag"


@pytest.mark.parametrize("payload", [each for each in PAYLOADS if each[0] not in '";'])
def test_formulas_are_refused(payload: str) -> None:
    assert labels.fault_of(labels.plain(payload)) == "live"


def test_a_letter_is_no_label() -> None:
    assert labels.fault_of("x" * 301) == "long_label"
    assert labels.fault_of("x" * 300) == ""


@pytest.mark.parametrize(
    "cell", ["Örebro län", " Örebro  län", "Örebro\u00a0län", "Örebro\u202flän\n", "\tÖrebro\nlän"]
)
def test_spaces_of_any_kind_are_one(cell: str) -> None:
    assert labels.plain(cell) == "Örebro län"


@pytest.mark.parametrize("label", [*KEPT, '"=1+1', ";=1+1"])
def test_what_is_kept_is_inert_in_every_file(label: str) -> None:
    assert labels.fault_of(label) == ""
    sheet = relabelled(build([block("a", "2014–2019", CELLS)]), label)
    pivot = lay_out(sheet.shown)
    text = csv_file.table(sheet, pivot).decode("utf-8-sig")
    written = [
        cell for row in csv.reader(StringIO(text, newline=""), delimiter=";") for cell in row
    ]
    assert not [cell for cell in written if cell.lstrip().startswith(tuple("=+-@＝"))]
    book = load_workbook(BytesIO(excel.workbook(sheet, pivot)))
    inside = [cell for page in book for row in page.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in inside}
    assert all(cell.quotePrefix for cell in inside if cell.value == label)
