"""Compose the gaps between columns: in percentage points, with what suppression leaves open."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from core.counts import Cell, Share
from core.numbers import cell_words
from core.numbers.figure import Figure, Row, Series
from core.numbers.key_figures import without_n
from core.numbers.kinds import Number
from core.numbers.sheet import Sheet
from core.quotients import gap, is_within
from core.words import comparing, texts

Columns = Mapping[str, Cell]  # one row's cells by series, all of one sex

ENDS: Final = ("low", "high")


def of_sheet(made: Sheet, called: Mapping[str, str] = MappingProxyType({})) -> Sheet:
    """Give the sheet of every column's gap to one of them, the first unless another is chosen.

    `called`: what columns are called where they are subtracted, by key, if not by their labels.
    """
    by_key = {one.key: one for one in made.shown.series}
    reference = by_key.get(made.selection.against) or made.shown.series[0]
    others = [one for one in made.shown.series if one != reference]
    chosen = made.selection.change(against=reference.key, number="share", sex=made.sex)
    if not others:
        bare = replace(made.figure, rows=())
        return replace(made, selection=chosen, figure=bare, keys=(), empty=comparing.ONE_ALONE)
    figure = _gaps(made, reference, others)
    return replace(
        made,
        selection=chosen,
        finding=" ".join(filter(None, (made.finding, _how_many_within(figure)))),
        figure=figure,
        shown=_table(made, reference, others, called),
        notes=(*made.notes, *_notes(figure)),
        counted="; ".join(counted(made, one) for one in (reference, *others)),
        parts=made.shown.series,
    )


def _gaps(made: Sheet, reference: Series, others: Sequence[Series]) -> Figure:
    """Give a row of gaps for each row of shares."""
    words = comparing.GAP.format(reference=reference.label)
    if len(others) == 1:
        words = comparing.GAP_OF.format(one=others[0].label, reference=reference.label)

    def gaps(shares: Columns) -> Columns:
        return {one.key: gap(shares[one.key], shares[reference.key]) for one in others}

    series = [replace(one, form="points", numbers={"share": words}) for one in others]
    return _of_rows(made, series, gaps)


def _table(
    made: Sheet, reference: Series, others: Sequence[Series], called: Mapping[str, str]
) -> Figure:
    """Put shares, gaps and the ends of their intervals side by side; and what else they have."""
    share: Mapping[Number, str] = {"share": texts.NUMBER["share"]}

    def beside(shares: Columns) -> Columns:
        cells = {reference.key: shares[reference.key]}
        for one in others:
            apart = gap(shares[one.key], shares[reference.key])
            ends = {f"{one.key}/{end}": _end(apart, end) for end in ENDS}
            cells |= {one.key: shares[one.key], f"{one.key}/gap": apart, **ends}
        return cells

    series = [reference]
    for one in others:
        words = [called.get(each.key, each.label) for each in (one, reference)]
        series += [one, *_columns(one, *words)]
    return _of_rows(made, [replace(one, numbers=one.numbers or share) for one in series], beside)


def _columns(of: Series, one: str, reference: str) -> Iterator[Series]:
    """Name the columns of a gap and of the ends of its interval."""
    named = comparing.MINUS.format(one=f"{one[:1].upper()}{one[1:]}", reference=reference)
    heads = {"gap": comparing.POINTS, "low": comparing.LOWEST, "high": comparing.HIGHEST}
    for key, head in heads.items():
        yield Series(f"{of.key}/{key}", named, form="points", numbers={"share": head})


def _end(apart: Cell, end: str) -> Cell:
    value = getattr(apart.share, end)
    return replace(apart, share=Share(value, delivered=apart.share.delivered))


def _of_rows(made: Sheet, series: Sequence[Series], make: Callable[[Columns], Columns]) -> Figure:
    """Make a figure of one with shares, row by row."""
    shown, sex = made.shown, made.sex

    def rows(each: Sequence[Row]) -> tuple[Row, ...]:
        return tuple(replace(row, cells=cells(row), children=rows(row.children)) for row in each)

    def cells(row: Row) -> Mapping[tuple[str, str], Cell]:
        made_of = make({key: cell for (key, of), cell in row.cells.items() if of == sex})
        return {(key, sex): cell for key, cell in made_of.items()}

    return replace(
        shown, series=tuple(series), rows=rows(shown.rows), totals={}, base="own",
        ranked_by="share", ranked_sex=sex, corner=texts.TABLE_HEAD,
    )  # fmt: skip


def _cells(figure: Figure) -> list[Cell]:
    cells = [cell for row in figure.rows for cell in row.cells.values()]
    return [cell for cell in cells if cell.share.value is not None]


def _how_many_within(figure: Figure) -> str:
    """Say how many gaps may be none, where any is."""
    known = _cells(figure)
    within = sum(map(is_within, known))
    return comparing.WITHIN.format(within=within, of=len(known)) if within else ""


def _notes(figure: Figure) -> Iterator[str]:
    known = _cells(figure)
    wide = any(cell.share.low != cell.share.high for cell in known)
    if any(map(is_within, known)):
        yield comparing.WITHIN_NOTE
    if wide:
        yield comparing.ROUNDED_NOTE if figure.delivered_shares else comparing.INTERVAL_NOTE


def counted(made: Sheet, one: Series) -> str:
    """Say of how many a column is, by its name."""
    total = made.figure.totals.get((one.key, made.sex))
    n = cell_words.n_within(total) if total else without_n(made.figure, one.key)
    return f"{one.label}: {n}"
