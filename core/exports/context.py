"""Gather the words that go with a sheet when it leaves the app, and name the file."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from core.choice.labels import period_label, period_words, unit_names
from core.numbers import cell_words
from core.numbers.figure import Series
from core.numbers.key_figures import KeyFigure, without_n
from core.numbers.sheet import Sheet
from core.numbers.statistics import PARTS
from core.pictures.shown import number_of
from core.places import geography
from core.words import comparing, formats, prose, texts
from core.words.prose import FileKind
from core.words.spelling import fold

WARNING: Final = "#A3460B"  # 6:1 on white, as letters and as the ground of white letters
SEPARATOR: Final = " · "
LONGEST: Final = 120  # characters of a file name before its ending
PICTURES: Final[tuple[FileKind, ...]] = ("png", "svg")
FORMULA: Final = tuple("=+-@\uff1d\uff0b\uff0d\uff20")  # also the wide forms
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]+")


@dataclass(frozen=True)
class Frame:
    """Give what stands around a picture, written; `example` marks made-up numbers."""

    title: str
    finding: str
    facts: str
    chosen: str
    counted: str
    notes: tuple[str, ...]
    source: str
    example: bool


def frame_of(sheet: Sheet, chosen: Sequence[str]) -> Frame:
    """Gather what a picture or a table must say; `chosen` is what the title does not tell."""
    return Frame(
        title=sheet.title,
        finding=sheet.finding,
        facts=SEPARATOR.join(map(key_text, sheet.keys)),
        chosen=SEPARATOR.join(chosen),
        counted=counted(sheet),
        notes=sheet.notes,
        source=sheet.source,
        example=sheet.delivery.example,
    )


def key_text(key: KeyFigure) -> str:
    """Write a key figure on one line."""
    note = f" ({key.note})" if key.note else ""
    return f"{key.label}: {key.value}{note}"


def counted(sheet: Sheet) -> str:
    """Say who is counted, and how many."""
    population = sheet.perspective.population.rstrip(".")
    return prose.EXPORT_COUNTED.format(population=population, n=base_n(sheet))


def base_n(sheet: Sheet) -> str:
    """Write the n of each series, of those whom the sheet shows, with its interval."""
    if sheet.counted:
        return sheet.counted
    series = sheet.shown.series
    if len(series) == 1 or not any(sheet.shown.totals.values()):
        return _n(sheet, series[0])
    units = dict(zip((unit.id for unit in sheet.units), unit_names(sheet.units), strict=True))
    # Many periods of several units: each unit is named once.
    several = len({each.unit for each in series}) > 1 and len({each.period for each in series}) > 1
    gathered: dict[str, list[str]] = {}
    for one in series:
        name = units[one.unit] if several else one.label
        when = f"{period_label(one.period)}{formats.FIXED}" if several else ""
        gathered.setdefault(name, []).append(when + _n(sheet, one))
    return "; ".join(f"{name}: {', '.join(each)}" for name, each in gathered.items())


def _n(sheet: Sheet, series: Series) -> str:
    total = sheet.shown.totals.get((series.key, sheet.sex))
    if total is None:
        return without_n(sheet.shown, series.key)
    whom = "" if sheet.sex == "total" else texts.SEX[sheet.sex].lower()
    return f"{cell_words.n_within(total)} {whom}".rstrip(" ")


def printable(text: str) -> str:
    """Leave out the control characters that neither SVG nor Excel can hold."""
    return _UNPRINTABLE.sub(" ", text)


def inert(text: str) -> str:
    """Give text that a spreadsheet never takes for a formula when it opens a text file."""
    clean = printable(text)
    return f"'{clean}" if clean.lstrip().startswith(FORMULA) else clean


def file_name(sheet: Sheet, kind: FileKind) -> str:
    """Name the file after the sheet's title, in ASCII; example data says so in the name too.

    A picture's name says also what of the sheet it shows, where that is not the usual.
    """
    title = sheet.title.replace(f", {sheet.delivery.institution}", "")
    words = [texts.APP, *(_pictured(sheet) if kind in PICTURES else ())]
    name = _slug(" ".join([*words, title]))
    if len(name) > LONGEST:  # codes rather than a name without its end, which is the period
        title = _of_both(sheet) or title
        for unit in sorted(sheet.units, key=lambda unit: -len(unit.name)):
            title = title.replace(unit.name, unit.code)
        name = _slug(" ".join([*words, title]))[:LONGEST].strip("-")
    example = f"-{_slug(texts.EXAMPLE)}" if sheet.delivery.example else ""
    return f"{name}{example}.{kind}"


def _of_both(sheet: Sheet) -> str:
    """Name two selections shortly: what, of whom and when on each side; empty of one alone."""
    sides = sheet.beside if sheet.selection.view != "profile" else ()
    names = [
        [
            side.measure.short,
            texts.YEARS_AFTER.get(side.selection.years_after, ""),
            *(unit.name for unit in side.units),
            *map(period_words, side.selection.periods),
            texts.SEX[side.sex] if side.sex in PARTS else "",
        ]
        for side in sides
    ]
    named = [" ".join(filter(None, words)) for words in names]
    return comparing.BESIDE.format(left=named[0], right=named[1]) if named else ""


def _pictured(sheet: Sheet) -> Iterator[str]:
    """Name view, number, frame and focus of a picture, where they are not the usual."""
    chosen = sheet.selection
    if chosen.view in ("map", "time", "matrix", "gap"):
        yield texts.VIEW[chosen.view]
    number = number_of(sheet)
    if number == "count" and not sheet.figure.series[0].numbers:
        yield texts.NUMBER[number]
    elif sheet.figure.summed and chosen.base == "sex_distribution":
        yield texts.BASE[chosen.base]
    if chosen.view == "map" and chosen.frame:
        yield geography.name_of(chosen.frame)
    in_title = chosen.view == "profile"
    if not in_title and chosen.focus in {row.key for row in sheet.figure.rows if row.key.isdigit()}:
        yield geography.name_of(chosen.focus)


def _slug(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", fold(text))
    plain = "".join(each for each in decomposed if not unicodedata.combining(each))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
