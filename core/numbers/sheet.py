"""Compose a measure sheet: title, finding, key figures, figure, notes, source; no screen here."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.choice.choices import Choices
from core.choice.labels import period_label, unit_names
from core.choice.selection import Period, Selection, overlap
from core.deliveries.catalogue import Measure, Perspective
from core.deliveries.store import Delivery, Unit
from core.numbers import findings
from core.numbers.breakdown import open_rows, programmes_of
from core.numbers.comparison import SUM, Read, compared, read_cells, side_by_side
from core.numbers.figure import Block, Figure
from core.numbers.key_figures import KeyFigure, key_figures
from core.numbers.notes import notes_of
from core.numbers.statistics import PARTS, arrange, roll_up, tabulate, with_rates
from core.places import geography
from core.words import formats, texts

SEX = "sex"  # the one measure whose only category is everyone: all is said by its columns
TOP = 8


@dataclass(frozen=True)
class Sheet:
    """Give a composed measure sheet: what the screen, the pictures and the files all show."""

    delivery: Delivery
    perspective: Perspective
    selection: Selection
    measure: Measure
    units: tuple[Unit, ...]
    title: str
    sex: str  # whose numbers its pictures and key figures are; tables have all
    base: str
    base_of_total: str
    finding: str
    keys: tuple[KeyFigure, ...]
    figure: Figure
    shown: Figure
    developments: tuple[Figure, ...]  # over time, a figure per unit; empty in the other views
    notes: tuple[str, ...]
    source: str

    @property
    def is_developed(self) -> bool:
        """Tell whether there is a development to draw: one period alone has none."""
        return _is_developed(self.developments)


def compose(delivery: Delivery, choices: Choices, read: Read) -> Sheet:
    """Compose the sheet of a settled selection; `read` gives a measure's tidy rows."""
    selection = choices.selection
    figure, developments, shown = _figures(choices, read)
    developed = developments if _is_developed(developments) else ()
    sex = _one_sex(figure, selection)
    if developments:
        said = findings.change(developments, selection.focus, sex)
    else:
        said = findings.finding(roll_up(figure) if selection.groups == "groups" else figure, sex)
    years = [one.period for one in developed[0].series] if developed else choices.chosen_periods
    source = texts.SOURCE.format(
        source=choices.measure.source.rstrip("."),
        delivery=delivery.title,
        drawn=formats.day(delivery.drawn),
    )
    return Sheet(
        delivery=delivery,
        perspective=choices.catalogue.perspectives[choices.perspective],
        selection=selection,
        measure=choices.measure,
        units=tuple(choices.units[unit] for unit in selection.units),
        title=_title(choices, figure, developed),
        sex=sex,
        base=_base(figure, selection),
        base_of_total=_of_known(texts.BASE_TITLE_TOTAL, figure, selection),
        finding=said,
        keys=key_figures(figure, selection, sex),
        figure=figure,
        shown=shown,
        developments=developments,
        notes=notes_of(developed or (figure,), shown, years),
        source=source,
    )


def _is_developed(developments: Sequence[Figure]) -> bool:
    return any(len(each.series) > 1 for each in developments)


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


def _one_sex(figure: Figure, selection: Selection) -> str:
    """Give the sex that alone is drawn; the table has them all."""
    alone = selection.sex in PARTS and figure.summed and selection.view != "table"
    return selection.sex if alone else "total"


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


def _title(choices: Choices, figure: Figure, development: Sequence[Figure]) -> str:
    """Compose the title: what, of whom, where and when."""
    selection, measure = choices.selection, figure.measure
    after = texts.YEARS_AFTER.get(selection.years_after, "")
    subject = f"{measure.short} {after}" if after else measure.title
    split = choices.catalogue.measures.get(selection.split)
    if split:
        subject = f"{subject} {texts.BY.format(split=split.title.lower())}"
    units = unit_names([choices.units[unit] for unit in selection.units])
    periods = [period_label(period) for period in reversed(choices.chosen_periods)]
    if development:
        labels = [one.label for one in development[0].series]
        periods = [texts.FROM_TO.format(first=labels[0], last=labels[-1])]
    places = [selection.institution] if selection.institution not in units else []
    when = texts.listing(periods)
    if any(one.key == SUM for one in figure.series):
        when = f"{when} {texts.ADDED}"
    if (sex := _one_sex(figure, selection)) != "total":
        when = f"{when}, {texts.SEX[sex].lower()}"
    return findings.title(subject, units, places, [when])


def _base(figure: Figure, selection: Selection) -> str:
    """Name what the shares are of."""
    named = texts.BASE_TITLE[figure.base] if figure.summed else texts.BASE_TITLE_TOTAL
    return _of_known(named, figure, selection)


def _of_known(named: str, figure: Figure, selection: Selection) -> str:
    """Say that residuals are left out; delivered shares keep theirs, whatever was asked."""
    left_out = selection.residuals == "hidden" and not figure.delivered_shares
    return f"{named}, {texts.OF_KNOWN}" if left_out else named
