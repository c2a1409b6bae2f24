"""Tell what the fields of a labelled table are, and turn it into rows of the template."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import pandas as pd

from core.deliveries.catalogue import Measure, read_catalogue
from core.ingest import meanings
from core.ingest.faults import Fault, Origin
from core.ingest.tables import LabelledTable
from core.words import intake
from core.words.spelling import fold

UNITS: Final = tuple(intake.UNIT_TYPES)
PLAIN: Final = ("perspective", "institution", "period", "years_after", "sex")
SEX: Final = "sex"  # a role, and the id of a measure whose only category is everybody
IGNORED: Final = "ignored"  # a filter that says nothing about the persons
_CODED: Final = re.compile(r"([0-9]{0,2}[^\W\d_a-z][^\W_a-z]{2,7})[ ,:–-]+(\S.*)")  # capitals
_PERIOD: Final = re.compile(r"([0-9]{4})(?:\s*[-–/]\s*([0-9]{4}))?")

Roles = Mapping[str, str]  # what a field is, by its name: a role above, a unit type, a measure's id


@dataclass(frozen=True)
class Layout:
    """Give what each field is, and what holds for the whole table.

    `unknown` are fields that nobody has told about, `lacking` what no field or filter tells.
    """

    roles: Roles
    constants: Mapping[str, str]
    measure: str
    unknown: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        """Tell whether the table can be turned into rows."""
        return not self.unknown and not self.lacking


def lay_out(table: LabelledTable, told: Roles, constants: Mapping[str, str]) -> Layout:
    """Recognise a table's fields and filters: as the owner has told, else by their names.

    `constants` hold where the table says nothing: the institution, the measure, a unit.
    """
    roles = {name: told.get(name) or _role(name) for name in table.fields}
    of_filters = {name: told.get(name) or _role(name) or IGNORED for name in table.filters}
    measures = [role for role in roles.values() if _is_measure(role)]
    measure = next(iter(measures), "") or _measure_of(table.title) or constants.get("measure", "")
    if not measure and "sex" in roles.values():  # by sex and nothing else: that is a measure too
        measure = SEX
    found = {
        role: table.filters[name] for name, role in of_filters.items() if role in PLAIN + UNITS
    }
    fixed = {**constants, **found}
    told_units = [role for role in constants if role != "institution"]
    units = [role for role in (*roles.values(), *of_filters.values(), *told_units) if role in UNITS]
    unit_type = _of_whom(units, measure)
    if measure and unit_type:
        fixed = {"perspective": _perspective(measure, unit_type), **fixed}
    needed = {
        "measure": measure, "unit": unit_type, "perspective": fixed.get("perspective"),
        "institution": fixed.get("institution") or "institution" in roles.values(),
        "period": fixed.get("period") or "period" in roles.values(),
    }  # fmt: skip
    apart = {"institution", unit_type, IGNORED}
    unknown = tuple(
        name for name, role in roles.items() if not role or (role in UNITS and role not in apart)
    )
    lacking = tuple(name for name, value in needed.items() if not value)
    return Layout(roles, {"unit_type": unit_type, **fixed}, measure, unknown, lacking)


def is_period(text: str) -> bool:
    """Tell whether a text is a year, or the first and the last."""
    return bool(_PERIOD.fullmatch(text.strip()))


def faults(table: LabelledTable, layout: Layout) -> list[Fault]:
    """Say which fields nobody has told about, and what the table does not tell."""
    origin = Origin(table.file, table.sheet)
    unknown = [Fault("unknown_field", origin, name) for name in layout.unknown]
    lacking = [Fault("lacking", origin, intake.LACKING[name]) for name in layout.lacking]
    return [*unknown, *lacking]


def text_of(table: LabelledTable, layout: Layout) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Give a table's numbers under the template's names, and its sums over all categories apart.

    Both have `row` and `column`. Sums over units or periods are left out: they are no rows of ours.
    """
    cells, roles = table.cells, layout.roles
    made = pd.DataFrame({"row": cells["row"], "column": cells["column"], "count": cells["text"]})
    for name in ("perspective", "institution", "years_after"):
        made[name] = layout.constants.get(name, "")
    made["sex"] = layout.constants.get("sex", intake.SEXES["total"][0])
    made["measure"] = layout.measure
    made["category"] = next(iter(read_catalogue().measures[layout.measure].categories), "")
    kept, summed = pd.Series(data=True, index=cells.index), pd.Series(data=False, index=cells.index)
    _name_unit(made, layout.constants.get(layout.constants["unit_type"], ""))
    _date(made, layout.constants.get("period", ""))
    for field, role in roles.items():
        labels = cells[field]
        totals = labels.map({label: meanings.is_total(label) for label in labels.unique()})
        if role == layout.measure != SEX:
            made["category"], summed = labels, summed | totals
        elif _is_measure(role):
            made["split"], made["split_category"] = role, labels
            kept &= ~totals
        elif role in UNITS:
            kept &= ~totals
            if role == "institution":
                made["institution"] = labels
            if role == layout.constants["unit_type"]:
                _name_unit(made, labels)
        elif role == "period":
            _date(made, labels)
            kept &= ~totals
        elif role in made:
            made[role] = labels
    made["unit_type"] = layout.constants["unit_type"]
    return made[kept & ~summed], made[kept & summed].drop(columns="category")


def _role(name: str) -> str:
    """Recognise a field by its name: one of ours, or a measure's."""
    plain = fold(" ".join(name.split()))
    for role, names in {**intake.FIELDS, **intake.UNIT_FIELDS}.items():
        if plain in map(fold, (role, *names)):
            return role
    return next((each.id for each in meanings.measures(name)), "")


def _measure_of(title: str) -> str:
    """Find the measure that a title names; the longest name, where several stand in it."""
    said = fold(title)
    every = read_catalogue().measures.values()
    named = {fold(each.title): each for each in every if each.id != SEX}
    found = [name for name in named if name in said]
    return named[max(found, key=len)].id if found else ""


def _of_whom(units: Iterable[str], measure: str) -> str:
    """Give the kind of unit: the one that the measure has, where fields tell of several."""
    listed = [*dict.fromkeys(units)]
    if not measure:
        return next(iter(listed), "")
    having = {type_ for types in _measure(measure).unit_types.values() for type_ in types}
    known = [each for each in listed if each in having]
    return next(iter(known), "") or (next(iter(having)) if len(having) == 1 else "")


def _perspective(measure: str, unit_type: str) -> str:
    """Give the only perspective that has a measure of such units, else nothing."""
    having = [one for one, types in _measure(measure).unit_types.items() if unit_type in types]
    return having[0] if len(having) == 1 else ""


def _is_measure(role: str) -> bool:
    return role in read_catalogue().measures and role != SEX


def _measure(id_: str) -> Measure:
    return read_catalogue().measures[id_]


def _name_unit(made: pd.DataFrame, labels: "pd.Series[str] | str") -> None:
    """Part a unit's label in code and name: YSJUK Sjuksköterskeexamen."""
    named = pd.Series(labels, index=made.index, dtype=object)
    parts = {label: _CODED.fullmatch(label) for label in named.unique()}
    made["unit_code"] = named.map({label: m[1] if m else label for label, m in parts.items()})
    made["unit_name"] = named.map({label: m[2] if m else label for label, m in parts.items()})


def _date(made: pd.DataFrame, labels: "pd.Series[str] | str") -> None:
    """Part a period in its years; what is no period is left as it stands, to be told of."""
    named = pd.Series(labels, index=made.index, dtype=object)
    parts = {label: _PERIOD.fullmatch(label.strip()) for label in named.unique()}
    made["period_start"] = named.map({label: m[1] if m else label for label, m in parts.items()})
    ends = {label: (m[2] or m[1]) if m else label for label, m in parts.items()}
    made["period_end"] = named.map(ends)
