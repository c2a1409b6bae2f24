"""Gather the words that go with a sheet when it leaves the app, and name the file."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from core.numbers import cell_words
from core.numbers.key_figures import KeyFigure, without_n
from core.numbers.sheet import Sheet
from core.words import formats, prose, texts
from core.words.spelling import fold
from core.words.texts import FileKind

WARNING: Final = "#A3460B"  # 6:1 on white, as letters and as the ground of white letters
SEPARATOR: Final = " · "
LONGEST: Final = 120  # characters of a file name before its ending
PICTURED: Final = ("map", "time")  # views that have pictures of their own
FORMULA: Final = tuple("=+-@\uff1d\uff0b\uff0d\uff20")  # also the wide forms
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]+")


@dataclass(frozen=True)
class Frame:
    """Give what stands around a picture, written; `example` marks made-up numbers."""

    title: str
    finding: str
    facts: str
    counted: str
    notes: tuple[str, ...]
    source: str
    example: bool


def frame_of(sheet: Sheet) -> Frame:
    """Gather what a picture of the sheet must say."""
    return Frame(
        title=sheet.title,
        finding=sheet.finding,
        facts=SEPARATOR.join((*map(key_text, sheet.keys), base_text(sheet))),
        counted=counted(sheet),
        notes=sheet.notes,
        source=sheet.source,
        example=sheet.delivery.example,
    )


def key_text(key: KeyFigure) -> str:
    """Write a key figure on one line."""
    note = f" ({key.note})" if key.note else ""
    return f"{key.label}: {key.value}{note}"


def base_text(sheet: Sheet) -> str:
    """Name the percentage base."""
    return f"{texts.LABEL['base']}: {sheet.base[:1].lower()}{sheet.base[1:]}"


def counted(sheet: Sheet) -> str:
    """Say who is counted, and how many."""
    population = sheet.perspective.population.rstrip(".")
    return prose.EXPORT_COUNTED.format(population=population, n=base_n(sheet))


def base_n(sheet: Sheet) -> str:
    """Write the n of each series, of those whom the sheet shows, with its interval."""
    figure = sheet.shown
    if not any(figure.totals.values()):
        return without_n(figure, figure.series[0].key)
    several = len(figure.series) > 1
    parts = []
    for series in figure.series:
        total = figure.totals.get((series.key, sheet.sex))
        written = without_n(figure, series.key)
        if total is not None:
            written = cell_words.n_of(total).replace(" ", formats.FIXED)  # on one line
            reach = cell_words.interval(total)
            whom = "" if sheet.sex == "total" else texts.SEX[sheet.sex].lower()
            written = " ".join(filter(None, [written, f"({reach})" if reach else "", whom]))
        parts.append(f"{series.label}: {written}" if several else written)
    return "; ".join(parts)


def printable(text: str) -> str:
    """Leave out the control characters that neither SVG nor Excel can hold."""
    return _UNPRINTABLE.sub(" ", text)


def inert(text: str) -> str:
    """Give text that a spreadsheet never takes for a formula when it opens a text file."""
    clean = printable(text)
    return f"'{clean}" if clean.lstrip().startswith(FORMULA) else clean


def file_name(sheet: Sheet, kind: FileKind) -> str:
    """Name the file after the sheet's title, in ASCII; example data says so in the name too."""
    title = sheet.title.replace(f", {sheet.delivery.institution}", "")
    view = sheet.selection.view
    pictured = kind in ("png", "svg") and view in PICTURED
    words = [texts.APP, texts.VIEW[view] if pictured else "", title]
    name = _slug(" ".join(words))[:LONGEST].strip("-")
    example = f"-{_slug(texts.EXAMPLE)}" if sheet.delivery.example else ""
    return f"{name}{example}.{kind}"


def _slug(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", fold(text))
    plain = "".join(each for each in decomposed if not unicodedata.combining(each))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
