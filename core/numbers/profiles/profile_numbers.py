"""Tell each number of a municipality: in itself, beside others, in an earlier year."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from core.choice.labels import period_label
from core.choice.selection import Period
from core.counts import Cell
from core.deliveries.indicators import Indicator
from core.numbers import cell_words
from core.numbers.figure import Figure, Series, chosen_number
from core.numbers.kinds import Number
from core.numbers.municipal import place_words
from core.numbers.municipal.indicators import EVERYONE, Place
from core.numbers.municipal.place_sheet import Subject, municipalities, references
from core.numbers.ranking import Ranking, Standing, place
from core.numbers.statistics import PARTS, is_residual, one_sex
from core.places import geography
from core.words import municipal

STEP: Final = 5  # years back that a change is told of, where there is that year


@dataclass(frozen=True)
class Told:
    """Give a number of the municipality: beside others, its place in the group, an earlier year."""

    indicator: Indicator
    name: str
    year: Period
    is_largest: bool  # of all classes
    number: Number
    cells: tuple[Cell, ...]  # of the municipality, then of what it is compared with
    standing: Standing | None
    before: Cell
    since: Period  # None where there is no earlier year
    sex: str = "total"  # whose numbers they are
    of_all: bool = False  # though one sex was asked for
    of_known: bool = False  # whether it leaves out those of whom the class is not known
    tied: int = 0  # others that may share its place

    @property
    def of_whom(self) -> str:
        """Say of whom it is, where that is not all; to stand after its name."""
        return f", {municipal.OF_THOSE_KNOWN}" if self.of_known else ""

    @property
    def label(self) -> str:
        """Name the number and its year."""
        name = municipal.MOST_COMMON.format(number=self.name) if self.is_largest else self.name
        said = municipal.IN_YEAR.format(number=name, year=period_label(self.year))
        return municipal.OF_ALL.format(number=said) if self.of_all else said

    @property
    def place(self) -> str:
        """Write which places in the group are possible; empty where it has no number."""
        if self.standing is None:
            return ""
        return municipal.PLACE_OF.format(place=place(self.standing), of=self.standing[2])


def tell(subject: Subject) -> list[Told]:
    """Tell an indicator's numbers, but not every class; the municipality is the one in focus.

    They are of the one sex that is asked for where women and men were counted, else of all.
    """
    own = own_place(subject)
    beside = subject.table(subject.year, [own, *references(subject)])
    sex = sex_of(subject, beside)
    largest, picked = _largest(subject, beside), _picked(subject, beside)
    keys = {series.key for series in picked}
    group = subject.table(subject.year, municipalities(subject.group), keys)
    since = _earlier(subject)
    before = subject.table(since, [own], keys).rows[0].cells if since else {}
    rates = {rate.id for rate in subject.indicator.rates}
    return [
        Told(
            subject.indicator,
            place_words.of_part(subject.indicator, series),
            subject.year,
            series.key == largest,
            chosen_number(beside, series, "share"),
            tuple(row.cells[series.key, sex] for row in beside.rows),
            standing,
            before.get((series.key, sex), Cell()),
            since,
            sex,
            sex != subject.selection.sex in PARTS,
            series.key in rates,
            tied,
        )
        for series in picked
        for standing, tied in [_standing(subject, group, series)]
    ]


def own_place(subject: Subject) -> Place:
    """Give the municipality that the profile is of."""
    focus = subject.selection.focus
    return Place(focus, geography.name_of(focus), (focus,))


def sex_of(subject: Subject, figure: Figure) -> str:
    """Give whose numbers are told: of the one sex asked for, where women and men were counted."""
    return one_sex(subject.selection.sex, figure.base, summed=figure.summed)


def has_numbers(told: Sequence[Told], at: int) -> bool:
    """Tell whether any number is known of one of the places."""
    return any(each.cells[at].status != "missing" for each in told)


def _picked(subject: Subject, figure: Figure) -> list[Series]:
    """Pick the numbers that a profile has: parts and rates; of mere classes those that tell most.

    These are the largest, and the own institution where classes are institutions.
    """
    left_out = {EVERYONE, *(part.id for part in subject.indicator.parts if not part.profiled)}
    numbers = [one for one in figure.series if not one.part and one.key not in left_out]
    telling = {_largest(subject, figure), subject.delivery.institution}
    return numbers or [one for one in figure.series if one.part and one.key in telling]


def _largest(subject: Subject, figure: Figure) -> str:
    """Give the key of the municipality's largest class, residuals aside; empty where none is."""
    sex = sex_of(subject, figure)
    shares = {
        one.key: figure.rows[0].cells[one.key, sex].share.value or 0
        for one in figure.series
        if one.part and not is_residual(one.key, subject.indicator)
    }
    return max(filter(shares.get, shares), key=lambda key: shares[key], default="")


def _standing(subject: Subject, group: Figure, series: Series) -> tuple[Standing | None, int]:
    """Give which places it may have in its group, the highest first, and how many may share it.

    None without a number; of what may stand anywhere, all places.
    """
    number, sex = chosen_number(group, series, "share"), sex_of(subject, group)
    ranking, focus = Ranking(group, series, number, sex), subject.selection.focus
    plotted = {
        row.key: row
        for row in ranking.rows
        if cell_words.plotted(ranking.cell(row), number) is not None
    }
    if focus not in plotted:
        return None, 0
    of = len(plotted)
    return ranking.standing(plotted[focus]) or (1, of, of), ranking.tied(plotted[focus])


def _earlier(subject: Subject) -> Period:
    """Give the year that a change is told since: five years back, else the first there is."""
    if subject.year is None:
        return None
    start, end = subject.year
    before = [year for year in subject.years if year is not None and year < subject.year]
    wanted = (start - STEP, end - STEP)
    return wanted if wanted in before else min(before, default=None)
