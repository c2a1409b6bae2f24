"""Put units and periods side by side: columns of one sex, with the measure's rates."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from core.choice.choices import Choices
from core.deliveries.store import Delivery
from core.numbers import cell_words, findings
from core.numbers.comparison import Read, parts_of, read_cells
from core.numbers.figure import Figure, Row, Series, chosen_number
from core.numbers.key_figures import key_figures
from core.numbers.measures import measure_sheet
from core.numbers.once import UNFOCUSED, Once, at_once, unfocused
from core.numbers.sheet import Sheet
from core.numbers.statistics import PARTS, one_sex, roll_up, with_rates
from core.numbers.titles import subject_of
from core.words import comparing, formats, texts

MOST_KEYS: Final = 4  # key figures in a line; of more the picture tells
WHOLE: Final = 100


def side_by_side(delivery: Delivery, choices: Choices, read: Read, once: Once = at_once) -> Sheet:
    """Give all columns of one sex, with the measure's rates.

    `once` keeps all that does not depend on what is in focus.
    """
    selection = choices.selection
    plain = choices.with_selection(unfocused(selection))
    made = once(plain.selection, lambda: _side_by_side(delivery, plain, read))
    focused = {name: getattr(selection, name) for name in UNFOCUSED}
    several, few = len(made.figure.series) > 1, len(made.figure.series) <= MOST_KEYS
    number = chosen_number(made.figure, made.figure.series[0], selection.number)
    told = ""
    if several and few:  # of more a sentence would be too long
        told = findings.in_focus(made.figure, selection.focus, number, made.sex)
    return replace(
        made,
        selection=made.selection.change(**focused),
        finding=told or made.finding,
        keys=key_figures(made.figure, selection, made.sex) if few else (),
    )


def _side_by_side(delivery: Delivery, choices: Choices, read: Read) -> Sheet:
    selection = choices.selection
    made = of_one_sex(delivery, choices, read)
    figure, sex = made.figure, made.sex
    several = len(figure.series) > 1
    classes = _classes(choices, read) if several else {}
    # One class of all, or all classes of one.
    shared = {one.part for one in figure.series}
    part = classes.get(shared.pop()) if len(shared) == 1 else None
    grouped = roll_up(figure) if selection.groups == "groups" else figure
    said = with_known_rates(grouped, figure) if several else grouped
    return replace(
        made,
        selection=made.selection.change(part=part.part if part else ""),
        title=_of_class(made.title, choices, part),
        finding=findings.finding(said, sex),
        shown=replace(with_known_rates(made.shown, figure), sexes=(sex,)),
        parts=(*classes.values(),) if part else (),
    )


def of_one_sex(delivery: Delivery, choices: Choices, read: Read) -> Sheet:
    """Compose a sheet as a matrix, whatever the view: the table too is of one sex, no row opens."""
    selection = choices.selection
    as_matrix = choices.with_selection(selection.change(view="matrix"))
    made = measure_sheet.compose(delivery, as_matrix, read)
    sex = one_sex(selection.sex, made.figure.base, summed=made.figure.summed)
    # Of a distribution women are shown, whether they were asked for or not.
    whom = f", {texts.SEX[sex].lower()}" if sex in PARTS and selection.sex not in PARTS else ""
    return replace(
        made,
        title=f"{made.title}{whom}",
        selection=made.selection.change(view=selection.view),
        sex=sex,
        base=made.base_of_total if sex == "total" else made.base,
    )


def with_sums(made: Sheet) -> Sheet:
    """Say what the columns of a matrix add up to as they are written, where it is not 100."""
    if made.selection.number == "count":
        return made
    sums = {total for one in made.shown.series if (total := _sum(made.shown, one, made.sex))}
    if made.figure.base != "within_sex" or sums <= {WHOLE}:
        return made
    ends = dict.fromkeys((formats.number(min(sums)), formats.number(max(sums))))
    note = comparing.SUMS.format(sums=formats.DASH.join(ends))
    return replace(made, notes=(*made.notes, note))


def with_known_rates(figure: Figure, of: Figure) -> Figure:
    """Put the rates of a figure that has every category first: they are what is asked for."""
    rates = [row for row in with_rates(of).rows if row.kind == "rate" and _is_known(row)]
    if of.base == "sex_distribution":  # rates are within a sex
        return figure
    return replace(figure, rows=(*rates, *figure.rows))


def _classes(choices: Choices, read: Read) -> dict[str, Series]:
    """Give the classes of the split by id."""
    split = choices.selection.split
    cells = read_cells(choices, read, choices.chosen_periods) if split else {}
    return parts_of(split, cells)


def _of_class(title: str, choices: Choices, part: Series | None) -> str:
    subject = subject_of(choices)
    return f"{subject}, {part.label}{title.removeprefix(subject)}" if part else title


def _sum(figure: Figure, series: Series, sex: str) -> Decimal | None:
    """Add a column's shares as they are written; None where some are not known."""
    cells = [row.cells[series.key, sex] for row in figure.rows if row.kind != "rate"]
    told = [cell_words.tell(cell, "share") for cell in cells]
    written = [
        formats.rounded(formats.per_cent(each.value), each.decimals)
        for each in told
        if each.value is not None
    ]
    # What is missing is no part of a total that was counted, but may be of a delivered one.
    whole = len(written) == len(told) or (written and not figure.delivered_shares)
    return sum(written, Decimal(0)) if whole else None


def _is_known(row: Row) -> bool:
    return any(cell.share.value is not None for cell in row.cells.values())
