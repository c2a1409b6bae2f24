"""Write any table as the programs write it, in every dialect they have."""

import csv
from dataclasses import dataclass
from io import BytesIO, StringIO
from itertools import product

from hypothesis import strategies as st
from openpyxl import Workbook

WORDS = (
    *("Kvinnor", "Örebro", "Ej uppföljningsbara", "Män, alla", "hög; låg", 'så "kallad"', "2019"),
    *("0180", "20–24 år", "<5 hp", "+65 år", "- därav", "två\nrader", "Not applicable", "Info"),
    *("Uppgift saknas", "Na", "=".join("ab"), "1–4", "..", "O'Hara", "Å", "A/B", "Total"),
)
NAMES = (
    "Kön",
    "Program (kod)",
    "Utländsk bakgrund",
    "Period",
    "Län",
    "År 3",
    "Ålder",
    "Nivå",
    "X",
    "Ö",
)
WAFERS = ("Kvinnor", "Män", " 2014–2019", "Hög: akademisk", "Total")
MARKERS = ("..C", "..", ".", "-", "<5", "2,5", "0")
TOLD = ("Data source: ett register, 2021", "© Myndigheten 2021, se villkor")
NOISE = ("INFO", "Cells in this table have been randomly adjusted.")


@dataclass(frozen=True)
class Table:
    """Say what is in a table, in no dialect."""

    wafers: dict[str, list[str]]
    rows: dict[str, list[str]]
    columns: dict[str, list[str]]
    texts: dict[tuple[str, ...], str]

    @property
    def fields(self) -> tuple[str, ...]:
        return (*self.wafers, *self.rows, *self.columns)


@dataclass(frozen=True)
class Dialect:
    """Say how a table is written."""

    separator: str
    encoding: str
    newline: str
    quoting: int
    decimal: str
    thousands: str
    repeats: bool
    trailing: bool
    padded: bool
    told: bool
    footer: bool
    gap: int
    form: str  # names, counted, nameless
    and_: str
    by: str


ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")


@st.composite
def dialects(draw: st.DrawFn) -> Dialect:
    encoding = draw(st.sampled_from(ENCODINGS))
    spaces = ("", " ", "\u00a0") if encoding == "cp1252" else ("", " ", "\u00a0", "\u202f")
    newline = draw(st.sampled_from(("\n", "\r\n", "\r")))
    # The writer leaves a break bare that is not its own.
    quotings = (csv.QUOTE_ALL,) if newline == "\r" else (csv.QUOTE_MINIMAL, csv.QUOTE_ALL)
    by, and_ = draw(st.sampled_from((("by", "and"), ("efter", "och"))))
    return Dialect(
        separator=draw(st.sampled_from(",;\t")),
        encoding=encoding,
        newline=newline,
        quoting=draw(st.sampled_from(quotings)),
        decimal=draw(st.sampled_from(",.")),
        thousands=draw(st.sampled_from(spaces)),
        repeats=draw(st.booleans()),
        trailing=draw(st.booleans()),
        padded=draw(st.booleans()),
        told=draw(st.booleans()),
        footer=draw(st.booleans()),
        gap=draw(st.integers(0, 2)),
        form=draw(st.sampled_from(("names", "names", "counted", "nameless"))),
        and_=and_,
        by=by,
    )


@st.composite
def tables(draw: st.DrawFn, form: str = "names") -> Table:
    wafers = draw(st.integers(0, 2)) if form != "nameless" else 0
    rows = draw(st.integers(1, 5))
    least = {"names": 0, "counted": 0, "nameless": 1}[form]
    columns = draw(st.integers(least, 0 if form == "counted" else 3))
    names = iter(draw(st.permutations(NAMES)))
    most = 4 if rows + columns < 4 else 2
    words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=most, unique_by=str.casefold)
    lines = st.lists(st.sampled_from(WAFERS), min_size=1, max_size=3, unique=True)
    fields = [
        {next(names): draw(each) for _ in range(count)}
        for each, count in ((lines, wafers), (words, rows), (words, columns))
    ]
    labels = [*product(*(each for field in fields for each in field.values()))]
    text = st.one_of(st.integers(0, 10**7).map(str), st.sampled_from(MARKERS))
    return Table(*fields, {label: draw(text) for label in labels})


def grid_of(table: Table, dialect: Dialect) -> list[list[str]]:
    """Lay a table out in rows of cells."""
    sides, tops = [*product(*table.rows.values())], [*product(*table.columns.values())]
    rows = _above(table, dialect)
    for at, wafer in enumerate(product(*table.wafers.values())):
        rows += [[]] * (dialect.gap if at else 1)
        rows += [[f" {', '.join(each.strip() for each in wafer)}"]] if wafer else []
        rows += _heads(table, dialect, tops)
        for above, side in zip([None, *sides], sides, strict=False):
            numbers = [written(table.texts[wafer + side + top], dialect) for top in tops]
            rows.append([*_repeated(above, side, dialect), *numbers, *_end(dialect)])
    if dialect.footer:
        rows += [[], [TOLD[0]], [], [*NOISE], [], [], [TOLD[1]]]
    width = max(map(len, rows))
    return [[*row, *[""] * (width - len(row) if dialect.padded else 0)] for row in rows]


def _above(table: Table, dialect: Dialect) -> list[list[str]]:
    fields = [_listed([*field], dialect) for field in (table.wafers, table.rows, table.columns)]
    title = f" {dialect.by} ".join(filter(None, fields))
    if dialect.form == "nameless":
        return [["Myndigheten"], ["Register"], ["Table 1"], [title], [" for Personer"]][:-1]
    rows = [["Myndigheten"], [], ["Register, 2021"]] if dialect.told else []
    rows += [[title], ["Counting: Personer"]]
    if dialect.told:
        rows += [[], ["Filters:"], ["Default Summation", "Personer"], ["År", "2019"]]
    return rows


def _listed(names: list[str], dialect: Dialect) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {dialect.and_} {names[-1]}"


def _heads(table: Table, dialect: Dialect, tops: list[tuple[str, ...]]) -> list[list[str]]:
    blank = [""] * (len(table.rows) - 1)
    rows = [[*table.rows, *(["Antal"] if dialect.form == "counted" else []), *_end(dialect)]]
    repeated = [
        _repeated(above, top, dialect) for above, top in zip([None, *tops], tops, strict=False)
    ]
    heads = [
        [*blank, "" if dialect.form == "nameless" else name, *level, *_end(dialect)]
        for name, level in zip(table.columns, zip(*repeated, strict=True), strict=True)
    ]
    return heads if dialect.form == "nameless" else heads + rows


def _repeated(
    above: tuple[str, ...] | None, labels: tuple[str, ...], dialect: Dialect
) -> list[str]:
    """Leave out what the labels before say too, all but the last."""
    given = [*labels]
    for at, label in enumerate(labels[:-1]):
        if dialect.repeats or above is None or above[at] != label:
            break
        given[at] = ""
    return given


def _end(dialect: Dialect) -> list[str]:
    return [""] if dialect.trailing else []


def written(text: str, dialect: Dialect) -> str:
    """Write a number with the dialect's decimal sign and spaces."""
    if text.isdecimal():
        return f"{int(text):,}".replace(",", dialect.thousands)
    return text.replace(",", dialect.decimal)


def separated(rows: list[list[str]], dialect: Dialect) -> bytes:
    """Write rows as separated text."""
    out = StringIO(newline="")
    csv.writer(
        out, delimiter=dialect.separator, lineterminator=dialect.newline, quoting=dialect.quoting
    ).writerows(rows)
    return out.getvalue().encode(dialect.encoding)


def workbook(rows: list[list[str]], *, typed: bool) -> bytes:
    """Write rows as a workbook, numbers as numbers or as text."""
    book = Workbook()
    page = book.active
    for row in rows:
        page.append([_typed(cell) if typed else cell or None for cell in row])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _typed(cell: str) -> float | int | str | None:
    if cell in {"2,5", "2.5"}:
        return 2.5
    return int(cell) if cell.isdecimal() and (cell == "0" or cell[0] != "0") else cell or None
