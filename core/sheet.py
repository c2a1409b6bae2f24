"""Compose a measure sheet: title, finding, key figures, figure, notes, source; no screen here."""

from collections.abc import Sequence
from dataclasses import dataclass

from core import findings, formats, geography, texts
from core.breakdown import open_rows, programmes_of
from core.catalogue import Measure, Perspective
from core.choices import Choices, Entry
from core.comparison import SUM, Block, Read, read_blocks, split_of, years_after
from core.figure import Figure
from core.key_figures import KeyFigure, key_figures
from core.labels import period_label
from core.notes import notes_of
from core.selection import Period, Selection, overlap
from core.statistics import PARTS, arrange, roll_up, tabulate, with_rates
from core.store import Delivery

SEX = "sex"  # the one measure whose only category is everyone: all is said by its columns
TOP = 8


@dataclass(frozen=True)
class Sheet:
    """Give a composed measure sheet: what the screen, the pictures and the files all show."""

    delivery: Delivery
    perspective: Perspective
    selection: Selection
    measure: Measure
    split: str  # what the series are classes of; "" where they are units and periods
    units: tuple[str, ...]
    title: str
    base: str
    base_of_total: str
    finding: str
    keys: tuple[KeyFigure, ...]
    figure: Figure
    shown: Figure
    periods: tuple[Figure, ...]  # over time, a figure per unit; empty in the other views
    notes: tuple[str, ...]
    source: str


def compose(delivery: Delivery, choices: Choices, read: Read) -> Sheet:
    """Compose the sheet of a settled selection; `read` gives a measure's tidy rows."""
    selection = choices.selection
    measure = choices.catalogue.measures[selection.measure]
    figure = _chosen(choices, read)
    periods = over_time(choices, read) if selection.view == "time" else ()
    sex = _one_sex(figure, selection)
    developed = bool(periods) and len(periods[0].series) > 1
    shown_periods = _developed_periods(choices) if developed else choices.chosen_periods
    found = roll_up(figure) if selection.groups == "groups" else figure
    said = findings.finding(found, sex)
    if periods:
        said = findings.change(periods, selection.region, sex)
    source = texts.SOURCE.format(
        source=measure.source.rstrip("."),
        delivery=delivery.title,
        drawn=formats.day(delivery.drawn),
    )
    return Sheet(
        delivery=delivery,
        perspective=choices.catalogue.perspectives[choices.perspective],
        selection=selection,
        measure=measure,
        split=split_of(choices),
        units=tuple(choices.units[unit].name for unit in selection.units),
        title=_title(choices, measure, figure, periods if developed else ()),
        base=_base(figure, selection),
        base_of_total=_of_known(texts.BASE_TITLE_TOTAL, figure, selection),
        finding=said,
        keys=key_figures(figure, selection),
        figure=figure,
        shown=_all_periods(choices, read) if developed else _shown(figure, choices, read),
        periods=periods,
        notes=notes_of(periods if developed else (figure,), shown_periods),
        source=source,
    )


def _one_sex(figure: Figure, selection: Selection) -> str:
    """Give the sex that alone is drawn; the table has them all."""
    alone = selection.sex in PARTS and figure.summed and selection.view != "table"
    return selection.sex if alone else "total"


def over_time(choices: Choices, read: Read) -> tuple[Figure, ...]:
    """Tabulate every period, earliest first: a figure per chosen unit, all of the same periods."""
    measure = choices.catalogue.measures[choices.selection.measure]
    periods = _developed_periods(choices)
    figures = []
    for unit in choices.selection.units:
        # All units at the same years after the degree, also one that lacks the chosen period.
        alone = choices.selection.change(
            units=(unit,), combine="compare", years_after=years_after(choices)
        )
        blocks = read_blocks(choices.with_selection(alone), read, periods)
        figures.append(with_rates(_tabulate(blocks, measure, alone)))
    return tuple(figures)


def _developed_periods(choices: Choices) -> list[Period]:
    """List the periods that a measure has, and those between that it lacks: gaps must show."""
    if split_of(choices):
        return choices.chosen_periods
    found = {each.period for each in choices.entries if _matches(each, choices)}
    having = sorted(period for period in found if period)
    between = {
        period
        for period in choices.periods
        if period and having[0] < period < having[-1] and not _meets(period, having)
    }
    return [*sorted({*having, *between})]


def _meets(period: Period, others: Sequence[Period]) -> bool:
    return any(overlap([period, other]) for other in others)


def _chosen(choices: Choices, read: Read) -> Figure:
    """Tabulate what is chosen."""
    measure = choices.catalogue.measures[choices.selection.measure]
    blocks = read_blocks(choices, read, choices.chosen_periods)
    return _tabulate(blocks, measure, choices.selection)


def _all_periods(choices: Choices, read: Read) -> Figure:
    """Arrange every unit and period side by side: the numbers behind the lines, for files."""
    selection = choices.selection.change(combine="compare")
    measure = choices.catalogue.measures[selection.measure]
    blocks = read_blocks(choices.with_selection(selection), read, _developed_periods(choices))
    return arranged(_tabulate(blocks, measure, selection), selection)


def _shown(figure: Figure, choices: Choices, read: Read) -> Figure:
    """Arrange the figure; in the table a degree's rows open to its programmes."""
    shown = arranged(figure, choices.selection)
    # 290 municipalities times every programme would drown the table.
    if choices.selection.view != "table" or figure.measure.kind == "municipality":
        return shown
    programmes = [
        (each.units[each.selection.units[0]], _chosen(each, read))
        for each in programmes_of(choices)
    ]
    return open_rows(shown, programmes)


def _matches(entry: Entry, choices: Choices) -> bool:
    return (
        entry.measure == choices.selection.measure
        and entry.years_after == years_after(choices)
        and entry.split == split_of(choices)
    )


def arranged(figure: Figure, selection: Selection) -> Figure:
    """Group, order and fold a figure as the reader asked."""
    if selection.groups == "groups":
        figure = roll_up(figure)
    order = selection.order or figure.measure.order
    folds = figure.measure.kind != "ordered" and selection.rest == "closed"
    return arrange(figure, order, TOP if folds else None, texts.REST)


def region_or_label(measure: Measure, key: str) -> str:
    """Name a category: regions by their code's name, all else as delivered."""
    return geography.name_of(key) if measure.is_regional else key


def _tabulate(blocks: Sequence[Block], measure: Measure, chosen: Selection) -> Figure:
    return tabulate(
        blocks,
        measure,
        lambda key: region_or_label(measure, key),
        base=chosen.base if measure.id != SEX else "sex_distribution",
        residuals=chosen.residuals == "shown",
    )


def _title(
    choices: Choices, measure: Measure, figure: Figure, development: Sequence[Figure]
) -> str:
    """Compose the title: what, of whom, where and when."""
    selection = choices.selection
    after = texts.YEARS_AFTER.get(years_after(choices), "")
    subject = f"{measure.short} {after}" if after else measure.title
    split = choices.catalogue.measures.get(split_of(choices))
    if split:
        subject = f"{subject} {texts.BY.format(split=split.title.lower())}"
    units = [choices.units[unit].name for unit in selection.units]
    periods = [period_label(period) for period in reversed(choices.chosen_periods)]
    if split_of(choices):
        units, periods = units[:1], [period_label(choices.chosen_periods[0])]
    if development:
        labels = [one.label for one in development[0].series]
        periods = [texts.FROM_TO.format(first=labels[0], last=labels[-1])] if labels else []
    places = [choices.institution] if choices.institution not in units else []
    when = texts.listing(periods)
    if figure.series[0].key == SUM:
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
