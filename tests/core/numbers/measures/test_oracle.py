"""Every number of every sheet equals the oracle's: the whole catalogue, on both deliveries."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice, product

import pandas as pd
import pytest

from core.choice.choices import Choices
from core.choice.contents import Contents, Entry, index
from core.choice.selection import Selection, period_id
from core.counts import Cell, Count, Share
from core.deliveries import store
from core.deliveries.catalogue import read_catalogue
from core.deliveries.delivery import DELIVERIES
from core.numbers.figure import Figure, Row
from core.numbers.measures import measure_sheet
from core.numbers.statistics import rate
from tests.core.numbers.measures import oracle
from tests.core.numbers.measures.oracle import Answer, Bounds, Oracle, Raw, near
from tests.core.numbers.measures.oracle_words import check_words, leaves_of

CATALOGUE = read_catalogue()
DELIVERED = EXAMPLE, PUBLISHED = "exempeldata", "liu-publicerat"
CASES = [
    (delivery, perspective, measure.id)
    for delivery in DELIVERED
    for measure in CATALOGUE.measures.values()
    for perspective in measure.perspectives
]
VARIANTS = [
    {"base": base, "residuals": residuals, "groups": groups, "rest": rest}
    for (base, residuals), (groups, rest) in zip(
        product(("within_sex", "sex_distribution"), ("shown", "hidden")),
        product(("categories", "groups"), ("closed", "open")),
        strict=True,
    )
]


@cache
def delivery(id_: str) -> store.Delivery:
    return store.read_delivery(DELIVERIES / id_)


@cache
def contents(id_: str) -> Contents:
    given = delivery(id_)
    return index(store.read_contents(given), store.read_units(given), given.institution)


@cache
def gaps(id_: str) -> dict[tuple[str, str, str], str]:
    """Find a unit with numbers missing or impossible, per perspective, measure and type."""
    columns = ["perspective", "measure", "unit_type", "unit_code"]
    rows = pd.read_parquet(
        delivery(id_).folder / store.TABLE, columns=columns,
        filters=[("status", "in", ["missing", "impossible"])],
    ).drop_duplicates()  # fmt: skip
    return {(p, m, t): f"{t}.{code}" for p, m, t, code in rows.itertuples(index=False)}


def sampled(id_: str, perspective: str, measure: str) -> dict[str, list[str]]:
    """Choose units to look at, by type: the largest, the smallest, one with gaps."""
    sizes: dict[str, dict[str, float]] = {}
    for (of, unit), entries in contents(id_).entries.items():
        having = [e.count.value if e.count else 0 for e in entries if e.measure == measure]
        if of == perspective and having:
            sizes.setdefault(unit.partition(".")[0], {})[unit] = max(having)
    chosen = {}
    for kind, found in sizes.items():
        ranked = sorted(found, key=lambda unit: (-found[unit], unit))
        gap = gaps(id_).get((perspective, measure, kind), ranked[len(ranked) // 2])
        chosen[kind] = list(dict.fromkeys((ranked[0], ranked[-1], gap)))
    return chosen


def entries_of(id_: str, perspective: str, measure: str, unit: str) -> list[Entry]:
    found = contents(id_).entries[perspective, unit]
    return [entry for entry in found if entry.measure == measure]


def selections(id_: str, perspective: str, measure: str, units: list[str]) -> Iterator[Selection]:
    """List what to compose: each unit alone in turned variants, units compared, sums."""
    turn = 0
    for unit in units:
        entries = entries_of(id_, perspective, measure, unit)
        periods = tuple(dict.fromkeys(period_id(entry.period) for entry in entries))
        alone = Selection(units=(unit,), periods=periods, measure=measure)
        places = {(e.years_after, e.split, e.institution): period_id(e.period) for e in entries}
        most = 6 if CATALOGUE.measures[measure].kind == "municipality" else 14  # 290 rows each
        for (years, split, place), period in islice(places.items(), most):
            here = alone.change(years_after=years, split=split, institution=place)
            here = here.change(periods=(period,)) if split else here  # as it is settled
            for variant in VARIANTS if turn == 0 else [VARIANTS[turn % 4]]:
                yield here.change(**variant)
            turn += 1
        if entries[0].split:
            continue
        first = min(entries, key=lambda entry: entry.years_after)
        shown = alone.change(years_after=first.years_after, institution=first.institution)
        yield shown.change(periods=periods[-1:])
        for variant in VARIANTS[:2]:
            yield shown.change(combine="add", periods=periods[-2:], **variant)
        pair = shown.change(units=tuple(dict.fromkeys((units[0], unit))), **VARIANTS[turn % 4])
        yield pair.change(periods=periods[-2:])
        yield pair.change(combine="add", periods=periods[:1])


@pytest.mark.parametrize(("id_", "perspective", "measure"), CASES)
def test_every_number_equals_the_oracles(id_: str, perspective: str, measure: str) -> None:
    by_type = sampled(id_, perspective, measure)
    folder = delivery(id_).folder
    if not by_type:  # what the index lacks has no rows in the table
        assert oracle.read(folder, perspective=perspective, measure=measure) == []
    for kind, units in by_type.items():
        codes = [unit.partition(".")[2] for unit in units]
        place = {"perspective": perspective, "measure": measure, "unit_type": kind}
        raw = oracle.read(folder, **place, unit_code=codes)
        read = reader(delivery(id_), codes, **place)
        check_contents(raw, id_, perspective, measure, units)
        for selection in selections(id_, perspective, measure, units):
            choices = Choices(contents(id_), CATALOGUE, perspective, selection)
            if selection.combine == "compare" or choices.may_add:  # else never settled on
                check(measure_sheet.compose(delivery(id_), choices, read), choices, raw)


def reader(given: store.Delivery, codes: list[str], **place: str) -> Callable[..., pd.DataFrame]:
    """Read the sampled units once; the store's own filters are held elsewhere."""
    known = store.read_rows(given, unit_codes=codes, **place)

    def rows(*, unit_codes: tuple[str, ...], years_after: int, **where: str) -> pd.DataFrame:
        assert where == place
        return known[known["unit_code"].isin(unit_codes) & (known["years_after"] == years_after)]

    return rows


def series_rows(choices: Choices, raw: list[Raw], keys: Sequence[str]) -> dict[str, list[Raw]]:
    """Pick the raw rows of each series that a sheet shows."""
    chosen, periods = choices.selection, choices.chosen_periods
    codes = [unit.partition(".")[2] for unit in chosen.units]
    place = {"institution": choices.institution, "years_after": int(chosen.years_after)}
    if chosen.split:
        only = oracle.pick(raw, codes, periods, split=chosen.split, **place)
        return {key: [row for row in only if row["split_category"] == key] for key in keys}
    if "sum" in keys:
        return {"sum": oracle.pick(raw, codes, periods, split="", **place)}
    return {
        f"{unit}/{period_id(period)}": oracle.pick(raw, [code], [period], split="", **place)
        for unit, code in zip(chosen.units, codes, strict=True)
        for period in periods
    }


def check(composed: measure_sheet.Sheet, choices: Choices, raw: list[Raw]) -> None:
    """Hold every cell, group, total and rate of a sheet against the oracle."""
    figure, measure, chosen = composed.figure, composed.measure, composed.selection
    rows = series_rows(choices, raw, keys := [series.key for series in figure.series])
    hidden = (*CATALOGUE.residuals, *CATALOGUE.measures[measure.id].residuals)
    # Of women and men as such, within their own sex, nothing can be said but 100 %.
    base = "sex_distribution" if measure.id == "sex" else chosen.base
    truth = Oracle(rows, hidden if chosen.residuals == "hidden" else [], base)
    assert (set(rows), figure.sexes, figure.base) == (set(keys), truth.sexes, truth.base)
    for shaped in (figure, composed.shown):
        leaves = [key for row in shaped.rows for key in leaves_of(row)]
        assert sorted(leaves) == sorted(truth.categories)
        for row in shaped.rows:
            if shaped is figure or not any(row is each for each in figure.rows):
                check_row(row, shaped, truth)
    for series, sex in product(keys, truth.sexes):
        assert same_count(figure.totals[series, sex], truth.total(series, sex))
        for one in measure.rates:
            wanted = truth.rate(series, sex, one.numerator, one.denominator)
            check_cell(rate(figure, series, sex, one), wanted, (one.id, series, sex))
    check_shape(composed.shown, figure)
    check_words(composed, truth)


def check_row(row: Row, figure: Figure, truth: Oracle) -> None:
    keys = leaves_of(row)
    for (series, sex), found in row.cells.items():
        cell, wanted = found, truth.answer(keys, series, sex)
        if figure.measure.value == "net":  # a share of a net says nothing and is never shown
            cell, wanted = Cell(cell.count, status=cell.status), Answer(wanted.status, wanted.count)
        check_cell(cell, wanted, (row.key, series, sex))


def check_cell(cell: Cell, wanted: Answer, where: tuple[str, ...]) -> None:
    assert cell.status == wanted.status, where
    pairs = ((cell.count, wanted.count), (cell.share.base, wanted.base))
    assert all(same_count(*pair) for pair in pairs), where
    assert same_share(cell.share, wanted.share), where


def check_shape(shown: Figure, figure: Figure) -> None:
    """Hold groups against the catalogue, and what is folded against what is kept."""
    present = {row.key for row in figure.rows}
    for row in shown.rows:
        if row.kind == "group":
            assert set(leaves_of(row)) == set(shown.measure.rollup[row.key]) & present
        if row.kind == "rest":
            kept = [each for each in shown.rows if each.kind not in ("rest", "residual")]
            assert len(kept) == measure_sheet.TOP
            assert min(map(shown_size, kept)) >= max(map(shown_size, row.children))
    kinds = [row.kind == "residual" for row in shown.rows]
    assert kinds == sorted(kinds)


def shown_size(row: Row) -> float:
    cells = [cell for (_, sex), cell in row.cells.items() if sex == "total"]
    return sum(cell.count.value for cell in cells if cell.count)


def same_count(found: Count | None, wanted: Bounds | None) -> bool:
    if found is None or wanted is None:
        return found is None and wanted is None
    return near((found.low, found.value, found.high), wanted)


def same_share(found: Share, wanted: Bounds | None) -> bool:
    if found.value is None or wanted is None:
        return found.value is None and wanted is None
    if found.delivered:
        return found.low is None and found.high is None and near((found.value,), wanted[:1])
    return near((found.low, found.value, found.high), wanted)


def check_contents(
    raw: list[Raw], id_: str, perspective: str, measure: str, units: list[str]
) -> None:
    """Hold the n of each entry against the oracle; of a split the largest class, or its shares."""
    for unit in units:
        for entry in entries_of(id_, perspective, measure, unit):
            rows = oracle.pick(
                raw, [unit.partition(".")[2]], [entry.period], split=entry.split,
                institution=entry.institution, years_after=int(entry.years_after),
            )  # fmt: skip
            names = {row["split_category"] for row in rows}
            classes = [[row for row in rows if row["split_category"] == name] for name in names]
            parts = bool({row["sex"] for row in rows} & {*oracle.PARTS})
            sums = [oracle.persons(each, parts=parts) for each in classes]
            if entry.delivered_share:
                bases = {row["base"] for row in rows}
                assert [entry.count] == [base if base is None else Count(base) for base in bases]
            elif any(row["status"] == "suppressed" and row["count"] is None for row in rows):
                assert entry.count is None
            else:
                assert entry.count in [Count(*each) for each in sums if each[0] == max(sums)[0]]
