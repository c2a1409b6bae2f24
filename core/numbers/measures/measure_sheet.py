"""Compose the sheet of a measure: of units and periods side by side, of one split, or over time."""

from collections.abc import Sequence
from dataclasses import replace

from core.choice.choices import Choices
from core.choice.selection import Period, Selection, overlap
from core.deliveries.catalogue import Measure
from core.deliveries.store import Delivery
from core.numbers import findings
from core.numbers.comparison import Read, compared, read_cells, side_by_side
from core.numbers.figure import Block, Figure
from core.numbers.key_figures import key_figures
from core.numbers.measures.breakdown import open_rows, programmes_of
from core.numbers.measures.notes import notes_of
from core.numbers.once import Once, at_once, unfocused
from core.numbers.sheet import Sheet, is_developed
from core.numbers.statistics import PARTS, arrange, one_sex, roll_up, tabulate, with_rates
from core.numbers.titles import base_of, of_known, source_of, title_of
from core.places import geography
from core.words import texts

SEX = "sex"  # the one measure whose only category is everyone: all is said by its columns
TOP = 8


def compose(delivery: Delivery, choices: Choices, read: Read, once: Once = at_once) -> Sheet:
    """Compose the sheet of a settled selection; `read` gives a measure's tidy rows.

    `once` keeps all that does not depend on what is in focus.
    """
    selection = choices.selection
    plain = choices.with_selection(unfocused(selection))
    sheet = once(plain.selection, lambda: _compose(delivery, plain, read))
    said = sheet.finding
    if sheet.developments:
        said = findings.change(sheet.developments, selection.focus, sheet.sex)
    return replace(
        sheet,
        selection=selection.change(base=sheet.figure.base),
        finding=said,
        keys=key_figures(sheet.figure, selection, sheet.sex),
    )


def _compose(delivery: Delivery, choices: Choices, read: Read) -> Sheet:
    selection = choices.selection
    figure, developments, shown = _figures(choices, read)
    developed = developments if is_developed(developments) else ()
    told = selection.sex in PARTS and selection.view != "table"  # a table has them all
    sex = one_sex(selection.sex, figure.base, summed=figure.summed) if told else "total"
    said = findings.finding(roll_up(figure) if selection.groups == "groups" else figure, sex)
    years = [one.period for one in developed[0].series] if developed else choices.chosen_periods
    return Sheet(
        delivery=delivery,
        perspective=choices.catalogue.perspectives[choices.perspective],
        selection=selection.change(base=figure.base),
        measure=choices.measure,
        units=tuple(choices.units[unit] for unit in selection.units),
        title=title_of(choices, figure, developed, sex),
        sex=sex,
        base=base_of(figure, selection),
        base_of_total=of_known(texts.BASE_TITLE_TOTAL, figure, selection),
        finding=said,
        keys=(),
        figure=figure,
        shown=shown,
        developments=developments,
        notes=notes_of(developed or (figure,), shown, years),
        source=source_of(delivery, choices.measure),
    )


def _figures(choices: Choices, read: Read) -> tuple[Figure, tuple[Figure, ...], Figure]:
    """Tabulate what is chosen, over time every period of each unit, and what tables show.

    Over time tables and files show every unit and period side by side: what the lines are of.
    """
    selection = choices.selection
    periods = _developed_periods(choices) if selection.view == "time" else []
    cells = read_cells(choices, read, [*choices.chosen_periods, *periods])
    figure = _tabulate(compared(choices, cells), choices)
    if selection.view != "time":
        return figure, (), _shown(figure, choices, read)
    units = [choices.units[unit] for unit in selection.units]
    each = [_tabulate(side_by_side([unit], periods, cells), choices) for unit in units]
    listed = figure
    if len(periods) > 1:
        several = len(units) > 1
        listed = _tabulate(side_by_side(units, periods, cells), choices) if several else each[0]
    return figure, tuple(map(with_rates, each)), arranged(listed, selection)


def _developed_periods(choices: Choices) -> list[Period]:
    """List the periods that a measure has, and those between that it lacks: gaps must show."""
    found = {each.period for each in choices.entries if each.is_of(choices.selection)}
    having = sorted(period for period in found if period)
    between = {
        period
        for period in choices.periods
        if period and having and having[0] < period < having[-1] and not _meets(period, having)
    }
    return [*sorted({*having, *between})]


def _meets(period: Period, others: Sequence[Period]) -> bool:
    return any(overlap([period, other]) for other in others)


def _shown(figure: Figure, choices: Choices, read: Read) -> Figure:
    """Arrange the figure; in the table a degree's rows open to its programmes."""
    shown = arranged(figure, choices.selection)
    # 290 municipalities times every programme would drown the table.
    if choices.selection.view != "table" or figure.measure.kind == "municipality":
        return shown
    programmes = []
    for each in programmes_of(choices):
        cells = read_cells(each, read, each.chosen_periods)
        unit = each.units[each.selection.units[0]]
        programmes.append((unit, _tabulate(compared(each, cells), each)))
    return open_rows(shown, programmes)


def _tabulate(blocks: Sequence[Block], choices: Choices) -> Figure:
    chosen, measure = choices.selection, choices.measure
    return tabulate(
        blocks,
        measure,
        lambda key: region_or_label(measure, key),
        base=chosen.base if measure.id != SEX else "sex_distribution",
        residuals=chosen.residuals == "shown",
    )


def arranged(figure: Figure, selection: Selection) -> Figure:
    """Group, order and fold a figure as the reader asked."""
    if selection.groups == "groups":
        figure = roll_up(figure)
    folds = figure.measure.kind != "ordered" and selection.rest == "closed"
    order = selection.order or figure.measure.order
    return arrange(figure, order, TOP if folds else None, texts.REST)


def region_or_label(measure: Measure, key: str) -> str:
    """Name a category: regions by their code's name, all else as delivered."""
    return geography.name_of(key) if measure.is_regional else key


def figure_of(choices: Choices, read: Read) -> Figure:
    """Tabulate what is chosen, in the measure's own order."""
    return _tabulate(compared(choices, read_cells(choices, read, choices.chosen_periods)), choices)
