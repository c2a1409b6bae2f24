"""What sheets state, as equations of the published numbers that each of theirs sums."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from core.choice.regional import group_of
from core.choice.selection import Period, period_of
from core.counts import Cell
from core.deliveries.indicators import PERSPECTIVE, Part, read_indicators
from core.disclosure.equations import Knowledge
from core.disclosure.systems import Equations
from core.numbers.comparison import SUM
from core.numbers.figure import Row
from core.numbers.sheet import Sheet
from core.places import geography, groups
from tests.core.disclosure.attacked import ALL, EVERY, PARTS
from tests.core.disclosure.small import written_out
from tests.core.disclosure.statements import interval_written

DUST = 1e-6  # more than what the solver takes for nothing
Stated = tuple[Mapping[int, float], float, float]  # weights by number, and the ends of their sum
KEY = ("perspective", "institution", "unit_code", "period_start", "years_after", "measure",
       "category", "split", "sex")  # fmt: skip


def together(known: Knowledge, stated: Sequence[Stated]) -> Equations:
    """Put what sheets state after what the delivery says by itself."""
    first, more = known.equations, written_out(stated)
    return Equations(
        starts=np.concatenate([first.starts, first.starts[-1] + more.starts[1:]]),
        cells=np.concatenate([first.cells, more.cells]),
        weights=np.concatenate([first.weights, more.weights]),
        low=np.concatenate([first.low, more.low]),
        high=np.concatenate([first.high, more.high]),
        kind=np.concatenate([first.kind, more.kind + len(first.kinds)]),
        kinds=(*first.kinds, *more.kinds),
    )


class Sums:
    """Know where the published numbers are that a sheet sums."""

    def __init__(self, known: Knowledge) -> None:
        columns = (known.shown.rows[name].tolist() for name in KEY)
        self._at = {key: at for at, key in enumerate(zip(*columns, strict=True))}

    def at(self, *keys: tuple[object, ...]) -> list[int]:
        """Find numbers; all persons are women and men."""
        every = ((*key[:-1], sex) for key in keys
                 for sex in (PARTS if key[-1] == "total" else key[-1:]))  # fmt: skip
        return [self._at[key] for key in every if key in self._at]

    def of_measure(self, sheet: Sheet) -> Iterator[Stated]:
        """Give what the table of an undivided measure states."""
        figure, chosen = sheet.shown, sheet.selection
        rows = {row.key: _leaves(row) for row in figure.rows if row.kind != "programme"}
        every = [leaf for leaves in rows.values() for leaf in leaves]

        def numbers(leaves: Sequence[str], unit: str, period: Period, sex: str) -> list[int]:
            units = [unit] if unit else chosen.units
            periods = [period] if unit else [period_of(each) for each in chosen.periods]
            return self.at(*(
                (sheet.perspective.id, chosen.institution, id_.partition(".")[2], span[0],
                 int(chosen.years_after), sheet.measure.id, leaf, "", sex)
                for id_ in units for span in periods if span for leaf in leaves
            ))  # fmt: skip

        for series in figure.series:
            assert series.unit or series.key == SUM
            for sex in figure.sexes:
                of = (series.unit, series.period)
                for row in figure.rows:
                    within = figure.base == "within_sex"
                    whole = numbers(every if within else rows[row.key], *of,
                                    sex if within else "total")  # fmt: skip
                    part = numbers(rows[row.key], *of, sex)
                    yield from _states(row.cells[series.key, sex], part, whole)

    def of_places(self, sheet: Sheet) -> Iterator[Stated]:
        """Give what the table of an indicator without classes states, of groups as of one."""
        parts = {part.id: part for part in read_indicators()[sheet.selection.indicator].parts}
        for row in sheet.shown.rows:
            codes = _codes(row, sheet)
            for (key, sex), cell in row.cells.items():
                part = parts[key]
                own = self._of(part.numerator, codes, sex, sheet)
                yield from _states(cell, own, self._base(part, codes, sex, sheet))

    def _base(self, part: Part, codes: Sequence[str], sex: str, sheet: Sheet) -> list[int]:
        if not part.denominator or part.form not in {"share", "per_thousand"}:
            return []
        every = [each.code for each in geography.municipalities()]
        return self._of(part.denominator, every if part.of == "country" else codes, sex, sheet)

    def _of(self, measure: str, codes: Sequence[str], sex: str, sheet: Sheet) -> list[int]:
        start, _ = period_of(sheet.selection.year) or (0, 0)
        own = sheet.delivery.institution
        return [at for whose in (own, ALL) for at in self.at(
            *((PERSPECTIVE, whose, code, start, 0, measure, EVERY, "", sex) for code in codes)
        )]  # fmt: skip


def _states(cell: Cell, part: Sequence[int], whole: Sequence[int]) -> Iterator[Stated]:
    """Give a count as so many, and a share as the interval that is computed, and as it is written.

    At least so many of the whole are the part: part - low x whole is no less than nothing.
    """
    if cell.count is None or cell.form == "difference":
        return
    yield _weights((part, 1)), cell.count.low, cell.count.high
    if not whole or cell.share.low is None or cell.share.high is None:
        return
    for low, high in ((cell.share.low, cell.share.high), interval_written(cell) or (0, 1)):
        if low > 0:
            yield _weights((part, 1), (whole, -low)), -DUST, np.inf
        if high < 1:
            yield _weights((part, -1), (whole, high)), -DUST, np.inf


def _weights(*terms: tuple[Sequence[int], float]) -> Mapping[int, float]:
    found: dict[int, float] = {}
    for numbers, weight in terms:
        for at in numbers:
            found[at] = found.get(at, 0) + weight
    return {at: weight for at, weight in found.items() if abs(weight) > DUST}


def _codes(row: Row, sheet: Sheet) -> Sequence[str]:
    if row.kind != "reference":
        return [row.key]
    return group_of(sheet.selection).codes if row.key == "group" else groups.group([row.key]).codes


def _leaves(row: Row) -> list[str]:
    """List the categories that a row stands for; a programme within it is no part of it."""
    within = [each for each in row.children if each.kind != "programme"]
    return [leaf for each in within for leaf in _leaves(each)] or [row.key]
