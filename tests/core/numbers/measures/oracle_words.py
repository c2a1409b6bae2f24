"""Say in plain steps what a number must be written as, apart from core, and read every sheet."""

import csv
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import floor
from typing import TypeVar

from core.exports import csv_file
from core.numbers.figure import Row
from core.numbers.pivot import Line, lay_out
from core.numbers.sheet import Sheet
from core.pictures import drawing, shown
from core.pictures.regions import region_values
from tests.core.numbers.measures.oracle import Answer, Bounds, Oracle

Listed = TypeVar("Listed")
WORDS = {"missing": "ej levererat", "impossible": "kan inte förekomma"}
SIGNS = {"ej levererat": "–", "kan inte förekomma": "×"}  # in a table there is no room for words


def written(answer: Answer, number: str, least: int = 0) -> str:
    """Write 1–4, masked, what is approximate, of few or plain, or why there is none."""
    if answer.status in WORDS:
        return WORDS[answer.status]
    if answer.status == "suppressed" and answer.count is None:
        return "maskerat"
    if number == "count":
        return persons(answer.count) if answer.count else WORDS["missing"]
    if answer.share is None:
        return "–" if answer.status == "value" else WORDS["missing"]
    low, shown, high = answer.share
    value = Fraction(str(shown))
    if answer.count and answer.base:
        value = Fraction(answer.count[1]) / Fraction(answer.base[1])
    text = f"{per_cent(value, least if answer.count else 0)} %"
    if answer.status == "suppressed" and low < high:
        return f"≈ {text}"
    few = answer.base is not None and answer.base[1] < 20
    return f"{text} *" if few else text


def persons(bounds: Bounds) -> str:
    """Write persons: each suppressed cell of them holds one at least and four at most."""
    low, shown, high = bounds
    cells = (high - low) / 3
    if (low, high) == (1, 4):
        return "1–4"
    text = f"{shown:,.1f}".removesuffix(".0").replace(",", " ").replace(".", ",")
    return f"≈ {text}" if cells and low == cells else text


def per_cent(value: Fraction, least: int) -> str:
    """Round half up, with more decimals for what would look like zero."""
    places = least
    while value and floor(value * 100 * 10**places + Fraction(1, 2)) == 0:
        places += 1
    return rounded(value, places)


def rounded(value: Fraction, places: int) -> str:
    """Write per cent with so many decimals."""
    whole, rest = divmod(floor(value * 100 * 10**places + Fraction(1, 2)), 10**places)
    return f"{whole:,}".replace(",", " ") + (f",{rest:0{places}}" if places else "")


def interval(answer: Answer) -> str:
    """Write the interval with the decimals that keep its ends apart, and off zero."""
    if answer.share is None or answer.count is None or answer.share[0] == answer.share[2]:
        return ""
    low, high = (Fraction(end).limit_denominator(10**7) for end in answer.share[::2])
    places = 0
    while len({rounded(each, places) for each in (low, high, Fraction(0))}) < len({low, high, 0}):
        places += 1
    return f"{rounded(low, places)}–{rounded(high, places)} %"


def whole(answer: Answer) -> str:
    """Write what a share is of."""
    if answer.base is not None:
        return persons(answer.base)
    delivered = answer.share is not None and answer.count is None
    return WORDS["missing"] if delivered else "–"


def plain(text: str) -> str:
    """Write narrow and fixed spaces as common ones."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def leaves_of(row: Row) -> list[str]:
    """List the categories that a row stands for."""
    return [key for child in row.children for key in leaves_of(child)] or [row.key]


def check_words(sheet: Sheet, truth: Oracle) -> None:
    """Hold all that a sheet writes, in table, file, chart and map, against the oracle."""
    if sheet.measure.value == "net":  # no page shows a net, and a share of it says nothing
        return
    _check_table(sheet, truth)
    if len(sheet.shown.series) <= 4:
        _check_bars(sheet, truth)
    if sheet.measure.is_regional:
        _check_map(sheet, truth)


def _check_table(sheet: Sheet, truth: Oracle) -> None:
    pivot = lay_out(sheet.shown)
    filed = csv.reader(csv_file.table(sheet, pivot).decode().splitlines()[1:], delimiter=";")
    listed = zip(_walk(sheet.shown.rows, pivot.lines), filed, strict=False)
    for (row, line), (_, _, *cells) in _some(list(listed)):
        for column, entry, cell in zip(pivot.columns, line.entries, cells, strict=False):
            answer = truth.answer(leaves_of(row), column.series, column.sex)
            told = written(answer, column.number, 1)
            told = SIGNS.get(told, told)
            assert plain(entry.text) == told, (row.key, column)
            bare = told if told == "1–4" else told.strip("≈ *%").replace(" ", "")
            assert cell == bare, (row.key, column)
    totals = pivot.total.entries if pivot.total else ()
    for column, entry in zip(pivot.columns, totals, strict=False):
        if column.number == "count":
            place = column.series, column.sex
            found = {truth.answer([key], *place).status for key in truth.categories}
            empty = "maskerat" if "suppressed" in found else "–"
            total = truth.total(*place)
            assert plain(entry.text) == (persons(total) if total else empty)


def _walk(rows: Sequence[Row], lines: Sequence[Line]) -> Iterator[tuple[Row, Line]]:
    for row, line in zip(rows, lines, strict=True):
        yield row, line
        yield from _walk(row.children, line.children)


def _some(rows: list[Listed]) -> list[Listed]:
    """Take every row of a common list, and of 290 municipalities one in ten."""
    return rows if len(rows) < 100 else rows[::10]


def _check_bars(sheet: Sheet, truth: Oracle) -> None:
    keys, sexes = [one.key for one in sheet.shown.series], drawing.sexes(sheet)
    columns = [(key, sexes[0]) for key in keys] if len(keys) > 1 else [(*keys, s) for s in sexes]
    places = [(row, *column) for row in sheet.shown.rows for column in columns]
    bars = drawing.chart(sheet).spec["datasets"]["rows"]
    number = "share" if sheet.figure.delivered_shares else sheet.selection.number
    for (row, series, sex), bar in _some(list(zip(places, bars, strict=True))):
        answer = truth.answer(leaves_of(row), series, sex)
        assert plain(bar["text"]) == written(answer, number), (row.key, series, sex)
        _check_tooltip([bar[name] for name in ("share", "reach", "count", "base")], answer)


def _check_map(sheet: Sheet, truth: Oracle) -> None:
    (series, *_), sex = sheet.figure.series, shown.map_sex(sheet)
    for region in _some(region_values(sheet.figure, series, sex, "share")):
        answer = truth.answer([region.code], series.key, sex)
        assert region.status == answer.status
        _check_tooltip([text for _, text in region.detail], answer)


def _check_tooltip(told: Sequence[str], answer: Answer) -> None:
    share, count = written(answer, "share", 1), written(answer, "count")
    assert list(map(plain, told)) == [share, interval(answer), count, whole(answer)]
