"""Make the figure of an indicator: a row per place, a series per number or class."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Final

from core.choice.selection import Selection
from core.counts import Cell, Count, add, divide
from core.deliveries.catalogue import Measure
from core.deliveries.indicators import Indicator, Part
from core.numbers.figure import Figure, Kind, Row, Series
from core.numbers.kinds import Number
from core.numbers.municipal.register import Register
from core.numbers.statistics import PARTS, is_residual
from core.places import geography
from core.quotients import compare
from core.words import municipal

EVERYONE: Final = "everyone"  # key of the series that counts all classes together
WHOLE: Final = "Samtliga"  # the one category of what is counted without classes


CLASS_NUMBERS: Final[Mapping[Number, str]] = {"share": municipal.SHARE, "count": municipal.COUNT}
DEFAULT: Final = Selection()


@dataclass(frozen=True)
class Place:
    """Name what a row is of: a municipality, or several as if they were one."""

    key: str
    label: str
    codes: tuple[str, ...]
    kind: Kind = "category"


Make = Callable[[Place, str], Cell]  # of a place and a sex
Column = tuple[Series, Make]


def tabulate(  # noqa: PLR0913  # what is tabulated of what, and two ways to want less of it
    indicator: Indicator,
    measures: Mapping[str, Measure],
    register: Register,
    places: Sequence[Place],
    selection: Selection = DEFAULT,
    *,
    keys: Container[str] | None = None,
) -> Figure:
    """Tabulate an indicator of what was counted in a year; `measures` are the catalogue's.

    The selection says whether classes are rolled up, and whether those of whom nothing is known
    are left out of everything. `keys` are the series that alone are wanted.
    """
    columns = [_part(each, measures, register) for each in indicator.parts]
    if indicator.classes:
        measure = measures[indicator.classes]
        classes = _classes(measure, register, selection)
        columns += _Classed(indicator, measure, register).columns(classes)
    columns = [each for each in columns if keys is None or each[0].key in keys]
    sexes = _sexes(indicator, register)
    rows = tuple(_row(place, columns, sexes) for place in places)
    series = tuple(one for one, _ in columns)
    delivered = any(cell.share.delivered for row in rows for cell in row.cells.values())
    return Figure(
        indicator, series, sexes, rows, {}, "own", len(sexes) > 1, delivered, ranked_by="share"
    )


def _row(place: Place, columns: Sequence[Column], sexes: Sequence[str]) -> Row:
    cells = {(series.key, sex): make(place, sex) for series, make in columns for sex in sexes}
    return Row(place.key, place.label, place.kind, cells)


def _sexes(indicator: Indicator, register: Register) -> tuple[str, ...]:
    """Give women, men and total where all the numbers have them, else the total alone."""
    # What was delivered ready-made counts for nothing where its two sides were delivered too.
    spare = {part.delivered for part in indicator.parts if part.numerator in register.cells}
    known = [name for name in indicator.measures if name in register.cells and name not in spare]
    both = bool(known) and all(map(register.has_parts, known))
    return (*PARTS, "total") if both else ("total",)


def _part(part: Part, measures: Mapping[str, Measure], register: Register) -> Column:
    """Give a part's column: counted, or compared, and named by the measures it is made of."""
    numbers: dict[Number, str] = {part.shown if part.denominator else "count": part.title}
    if part.denominator and part.of == "municipality" and part.form != "difference":
        numbers["count"] = part.category or measures[part.numerator].title
    if part.denominator and part.of == "municipality":
        numbers["base"] = measures[part.denominator].title
    classes = (part.category,) if part.category else ()

    def make(place: Place, sex: str) -> Cell:
        number = register.count(part.numerator, place.codes, sex, classes)
        if not part.denominator:
            return _counted(number)
        codes = _country() if part.of == "country" else place.codes
        base = register.count(part.denominator, codes, sex)
        if number is None or base is None:
            return _delivered(part, place, sex, register)
        return divide(number, base) if part.of == "country" else compare(number, base, part.form)

    name = part.short or part.title
    return Series(part.id, name, form=part.form, numbers=numbers, limits=part.limits), make


def _delivered(part: Part, place: Place, sex: str, register: Register) -> Cell:
    """Give the number as it was delivered without its sides; of several places there is none.

    Nor of all where a side was counted of women and men: it would tell what one of them lacks.
    """
    if not part.delivered or len(place.codes) > 1:
        return Cell(form=part.form)
    (code,) = place.codes
    sides = (part.numerator, part.denominator)
    if sex == "total" and any(register.has_parts(each, code) for each in sides):
        return Cell(form=part.form)
    cell = register.delivered(part.delivered, code, sex, WHOLE)
    return Cell(None, cell.share, cell.status, part.form)


def _classes(
    measure: Measure, register: Register, selection: Selection
) -> dict[str, tuple[str, ...]]:
    """List the classes by name in the measure's order, residuals last; a group has several."""
    places = {name: place for place, name in enumerate(measure.categories)}
    found = register.classes(measure.id)
    found.sort(key=lambda name: (is_residual(name, measure), places.get(name, len(places))))
    if selection.residuals == "hidden":
        found = [name for name in found if not is_residual(name, measure)]
    rolled = {name: group for group, names in measure.rollup.items() for name in names}
    grouped: dict[str, tuple[str, ...]] = {}
    for name in found:
        group = rolled.get(name, name) if selection.groups == "groups" else name
        grouped[group] = (*grouped.get(group, ()), name)
    return grouped


@dataclass(frozen=True)
class _Classed:
    """Sum the classes that an indicator is divided by, and make shares of them."""

    indicator: Indicator
    measure: Measure
    register: Register

    def columns(self, classes: Mapping[str, tuple[str, ...]]) -> Iterator[Column]:
        """Give the rates, everyone, and each class."""
        whole = tuple(name for names in classes.values() for name in names)
        for rate in self.measure.rates:
            words: dict[Number, str] = {"share": rate.title, "count": municipal.counted(rate.title)}
            numbers = words | {"base": municipal.OF}
            make = partial(self.share, rate.numerator, rate.denominator)
            yield Series(rate.id, rate.title, numbers=numbers), make
        everyone = Series(EVERYONE, municipal.EVERYONE, numbers={"count": municipal.EVERYONE})
        yield everyone, partial(self.everyone, whole)
        for name, names in classes.items():
            own = Series(name, name, part=name, numbers=CLASS_NUMBERS)
            yield own, partial(self.share, names, whole)

    def share(self, names: tuple[str, ...], whole: tuple[str, ...], place: Place, sex: str) -> Cell:
        """Give what some classes are of others that include them."""
        part, of = self._total(names, place, sex), self._whole(whole, place, sex)
        if part is not None and of is not None:
            return divide(part, of)
        if len(place.codes) > 1 or len(names) > 1:
            return Cell()
        of_class = (self.indicator.classes, place.codes[0], sex, names[0])
        cell = self.register.of_class(*of_class) if part is None else _counted(part)
        base = cell.share.base or self._base(place, sex)
        return replace(cell, share=replace(cell.share, base=base))

    def everyone(self, whole: tuple[str, ...], place: Place, sex: str) -> Cell:
        """Count everyone; where shares were delivered, by the measure that is their n."""
        return _counted(self._whole(whole, place, sex) or self._base(place, sex))

    def _whole(self, names: tuple[str, ...], place: Place, sex: str) -> Count | None:
        # A municipality may have nobody at some institution; of ordered classes none may lack.
        if self.measure.kind == "institution":
            return self.register.count(self.measure.id, place.codes, sex, names)
        return self._total(names, place, sex)

    def _total(self, names: tuple[str, ...], place: Place, sex: str) -> Count | None:
        """Sum classes, each of which must be known wherever any municipality has it."""
        known = [name for name in names if name in self.register.classes(self.measure.id)]
        each = [self.register.count(self.measure.id, place.codes, sex, (name,)) for name in known]
        return None if None in each else add(each)

    def _base(self, place: Place, sex: str) -> Count | None:
        base = self.indicator.base
        return self.register.count(base, place.codes, sex) if base else None


def _counted(count: Count | None) -> Cell:
    if count is None:
        return Cell()
    return Cell(count, status="suppressed" if count.hidden else "value")


@cache
def _country() -> tuple[str, ...]:
    return tuple(each.code for each in geography.municipalities())
