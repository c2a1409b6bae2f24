"""Compose what institutions have of one category or rate: a row each, with its own n."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from core.choice.choices import Choices
from core.choice.labels import period_label, unit_names
from core.choice.selection import period_id
from core.counts import Cell
from core.deliveries.catalogue import Order
from core.deliveries.store import Delivery
from core.numbers import cell_words, findings
from core.numbers.compared.columns import with_known_rates
from core.numbers.comparison import Read
from core.numbers.figure import Figure, Row, Series, chosen_number
from core.numbers.kinds import Number
from core.numbers.measures import measure_sheet
from core.numbers.municipal.place_words import Said, marks_on
from core.numbers.sheet import Sheet
from core.numbers.statistics import arrange, one_sex, roll_up, size
from core.numbers.titles import subject_of
from core.places.groups import Group
from core.words import comparing, formats, texts

KEY: Final = "institution"  # of the only series
NOWHERE: Final = Group("", "", ())


def compose(delivery: Delivery, choices: Choices, read: Read) -> Sheet:
    """Compose a row per institution of the first unit and period, the own one beside the others."""
    alone = _alone(choices)
    made = measure_sheet.compose(delivery, alone, read)
    sex = one_sex(choices.selection.sex, made.figure.base, summed=made.figure.summed)
    each = {name: _every_row(alone, name, read) for name in choices.institutions}
    of = _followed(each[alone.institution], choices.selection.focus)
    shown = _figure(each, of, sex, choices)
    (series,) = shown.series
    said = Said(NOWHERE, shown, series, shown.ranked_by, delivery.institution, sex)
    told = dict.fromkeys((said.finding(), replace(said, focus="").finding()))
    several = len(choices.selection.units) * len(choices.selection.periods) > 1
    alone_note = [comparing.ALONE] if several else []
    return replace(
        made,
        selection=made.selection.change(
            focus=of.key, sex=sex, number=shown.ranked_by, order=_order(alone)
        ),
        title=_title(alone, of, len(shown.rows), sex),
        sex=sex,
        finding=" ".join(filter(None, told)),
        keys=said.keys(),
        figure=replace(shown, rows=tuple(_with_n(row, sex) for row in shown.rows)),
        shown=shown,
        notes=tuple(dict.fromkeys((*_marks(shown, sex), *made.notes, *alone_note))),
        counted="; ".join(f"{row.label}: {_n(row, sex)}" for row in shown.rows),
        parts=tuple(Series(row.key, row.label) for row in each[alone.institution].rows),
    )


def _marks(shown: Figure, sex: str) -> tuple[str, ...]:
    """Explain the marks of every institution's number, not only of the own one's."""
    (series,) = shown.series
    cells = [(row.cells[KEY, sex], number) for row in shown.rows for number in series.numbers]
    return marks_on(cells, delivered=False).notes()


def _alone(choices: Choices) -> Choices:
    """Keep the first unit and period that there are numbers of."""
    unit, period = choices.first_told
    return choices.with_selection(
        choices.selection.change(units=(unit,), periods=(period_id(period),))
    )


def _every_row(choices: Choices, institution: str, read: Read) -> Figure:
    """Tabulate one institution's numbers, in groups where they are asked for, with the rates."""
    selection = choices.selection.change(institution=institution)
    figure = measure_sheet.figure_of(choices.with_selection(selection), read)
    return with_known_rates(roll_up(figure) if selection.groups == "groups" else figure, figure)


def _followed(own: Figure, focus: str) -> Row:
    """Give the row that is compared: in focus, the first rate, or the largest category."""
    chosen = [row for row in own.rows if row.key == focus]
    rates = [row for row in own.rows if row.kind == "rate"]
    return next(iter([*chosen, *rates, *sorted(own.rows, key=lambda row: -size(own, row))]))


def _figure(each: Mapping[str, Figure], of: Row, sex: str, choices: Choices) -> Figure:
    """Give the institutions as rows, ranked or by name, of one category or rate."""
    cells = {name: _cell(figure, of.key, sex, choices) for name, figure in each.items()}
    known = {name: cell for name, cell in cells.items() if cell is not None}
    words: dict[Number, str] = {"share": of.label, "base": comparing.BASE}
    if of.kind != "rate":
        words["share"] = comparing.SHARE_OF.format(category=of.label)
    if any(cell.count for cell in known.values()):
        words["count"] = comparing.COUNT_OF.format(category=of.label)
    series = Series(KEY, of.label, numbers=words)
    rows = tuple(Row(name, name, "category", {(KEY, sex): cell}) for name, cell in known.items())
    figure = replace(
        each[choices.institution], series=(series,), sexes=(sex,), rows=rows, totals={},
        base="own", ranked_sex=sex, corner=texts.UNIT_TYPE[KEY],
    )  # fmt: skip
    figure = replace(figure, ranked_by=chosen_number(figure, series, choices.selection.number))
    return arrange(figure, _order(choices), None, "")


def _order(choices: Choices) -> Order:
    """Give the order of institutions: none is given."""
    return "alphabetical" if choices.selection.order == "alphabetical" else "size"


def _cell(figure: Figure, key: str, sex: str, choices: Choices) -> Cell | None:
    """Give an institution's cell of the class of a split that is chosen, else of the first."""
    chosen = [one for one in figure.series if one.part == choices.selection.part]
    column = (next(iter([*chosen, *figure.series])).key, sex)
    cells = (row.cells.get(column) for row in figure.rows if row.key == key)
    return next(cells, None)


def _with_n(row: Row, sex: str) -> Row:
    return replace(row, label=comparing.WITH_N.format(name=row.label, n=_n(row, sex)))


def _n(row: Row, sex: str) -> str:
    return cell_words.n_of(row.cells[KEY, sex].share.base).replace(" ", formats.FIXED)


def _title(alone: Choices, of: Row, institutions: int, sex: str) -> str:
    units = unit_names([alone.units[unit] for unit in alone.selection.units])
    whom = [texts.SEX[sex].lower()] if sex != "total" else []
    where = comparing.INSTITUTIONS.format(count=institutions)
    when = ", ".join([*map(period_label, alone.chosen_periods), *whom])
    return findings.title(f"{subject_of(alone)}, {of.label}", units, [where], [when])
