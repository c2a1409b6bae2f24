"""Write our own template: empty, with an example row, or filled with a delivery's rows."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, Final

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Font

from core.deliveries.catalogue import read_catalogue
from core.deliveries.store import TEXT
from core.words import formats, intake

SEPARATOR: Final = ";"
ROOM: Final = 1_000  # rows whose cells are text already when somebody fills them in
_PER_CENT: Final = 100


def rows_as_text(rows: pd.DataFrame) -> pd.DataFrame:
    """Give tidy rows as the template has them: Swedish heads, words and numbers."""
    measures = read_catalogue().measures.values()
    rows = rows.astype(dict.fromkeys(TEXT, "object"))
    nets = rows["measure"].isin([one.id for one in measures if one.value == "net"])
    quotients = rows["measure"].isin([one.id for one in measures if one.value == "ratio"])
    shares = rows["ratio"].notna() & ~quotients
    marked = rows["status"].map({"suppressed": intake.MASKED, "impossible": intake.IMPOSSIBLE})
    counts = marked.where(marked.notna(), _each(rows["count"], _written))
    beyond = rows["status"].eq("suppressed") & rows["count"].isna()  # no count stands behind it
    numbers = {
        "count": counts.mask(nets | beyond, ""),
        "net": counts.where(nets, ""),
        "per_cent": _each(rows["ratio"], _per_cent).where(shares, ""),
        "quotient": _each(rows["ratio"], _written).mask(shares, "").mask(beyond, intake.MASKED),
        "base": _each(rows["base"], _written),
    }
    words = _words()
    texts = {
        name: rows[name].map(words[name]) if name in words else _each(rows[name], str)
        for name in intake.HEADS
        if name not in numbers
    }
    made = pd.DataFrame({**texts, **numbers})[[*intake.HEADS]]
    return made.rename(columns={name: each[0] for name, each in intake.HEADS.items()})


def example() -> pd.DataFrame:
    """Give the template with one row that shows how each column is written."""
    return pd.DataFrame(
        [{words[0]: intake.TEMPLATE_ROW.get(name, "") for name, words in intake.HEADS.items()}]
    )


def csv_of(text: pd.DataFrame) -> bytes:
    """Give the template as CSV, as Excel in Sweden opens it."""
    return text.to_csv(index=False, sep=SEPARATOR, lineterminator="\r\n").encode("utf-8-sig")


def workbook_of(text: pd.DataFrame) -> bytes:
    """Give the template as a workbook: rows, what each column holds, what may stand in them."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None  # noqa: S101  # a new workbook has one
    sheet.title = intake.TEMPLATE_ROWS
    sheet.append([*text.columns])
    for row in text.itertuples(index=False):
        sheet.append([*row])
    for cells in sheet.iter_rows(max_row=max(sheet.max_row, ROOM)):
        for cell in cells:
            cell.number_format = "@"  # 05 stays 05, and 1-4 is no date
    explained = book.create_sheet(intake.TEMPLATE_HELP)
    for name, words in intake.HEADS.items():
        explained.append([words[0], intake.HEAD_HELP[name]])
    listed = book.create_sheet(intake.TEMPLATE_MEASURES)
    listed.append([*intake.MEASURE_HEADS])
    for each in _measures():
        listed.append([*each])
    for page in (sheet, explained, listed):
        page.freeze_panes = "A2"
        for cell in page[1]:
            cell.font = Font(bold=True)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _measures() -> Iterator[tuple[str, str, str]]:
    """List every measure with its perspectives and each of its categories."""
    catalogue = read_catalogue()
    for one in catalogue.measures.values():
        where = ", ".join(catalogue.perspectives[id_].title for id_ in one.perspectives)
        own = intake.REGION_CATEGORIES.get(one.kind, intake.OWN_CATEGORIES)
        known = (*one.categories, *one.residuals) if one.categories else (own,)
        yield from ((one.title, where, each) for each in known)


def _words() -> dict[str, dict[str, str]]:
    """Give how ids are written, by column."""
    catalogue = read_catalogue()
    return {
        "perspective": {one.id: one.title for one in catalogue.perspectives.values()},
        "unit_type": {name: each[0] for name, each in intake.UNIT_TYPES.items()},
        "sex": {name: each[0] for name, each in intake.SEXES.items()},
        "measure": {one.id: one.title for one in catalogue.measures.values()},
    }


def _each(values: pd.Series, write: Callable[[Any], str]) -> pd.Series:
    """Write each distinct value; what is missing is empty."""
    told = {value: write(value) for value in values.dropna().unique()}
    return values.astype("object").map(lambda value: told.get(value, ""))


def _written(number: float) -> str:
    """Write a number so that nothing of it is lost."""
    exact = repr(float(number))
    return exact.removesuffix(".0").replace(".", ",").replace("-", formats.MINUS)


def _per_cent(share: float) -> str:
    return _written(round(share * _PER_CENT, 10))
