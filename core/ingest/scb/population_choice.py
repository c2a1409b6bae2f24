"""Choose the cells of a population table that count the young, and tell what stops it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import pandas as pd

from core.ingest.faults import Fault, Origin, refuse
from core.ingest.scb import noise, scb_labels
from core.ingest.scb.field_labels import Labels, listed
from core.ingest.tables import LabelledTable
from core.places import geography
from core.words import open_data as words

FIRST, LAST = 18, 25
SINGLE: Final = frozenset((age, age) for age in range(FIRST, LAST + 1))
NOISE_FROM: Final = 2025  # in SCB's population statistics, also in files that carry no notes
NEEDED: Final = ("region", "age", "period")


@dataclass
class Chosen:
    """Hold the cells that count, under what their labels mean, and everything that is wrong.

    Columns: text, row, column, code, year, sex, birth, approximate. `ages` is how many cells a sum
    over ages has.
    """

    cells: pd.DataFrame
    ages: int = 1
    faults: list[Fault] = field(default_factory=list)

    def keep(self, which: "pd.Series[Any]") -> None:
        """Go on with some of the cells."""
        self.cells = self.cells[which.reindex(self.cells.index).astype(bool)]


def choose(table: LabelledTable) -> Chosen:
    """Read the labels of every field; raise RefusedError without region, age or period."""
    fields = {scb_labels.role(name): Labels(table, name) for name in table.fields}
    for role in NEEDED:
        if role not in fields:
            raise refuse("no_field", table.file, words.FIELDS[role][0])
    chosen = Chosen(table.cells[["text", "row", "column"]])
    _keep_totals(chosen, table)
    _keep_people(chosen, table, fields.get("contents"))
    _place(chosen, fields["region"])
    _date(chosen, fields["period"])
    _keep_young(chosen, fields["age"])
    _part(chosen, fields)
    is_noisy = chosen.cells["year"] >= NOISE_FROM
    if noise.APPROXIMATE in table.cells:
        is_noisy |= table.cells[noise.APPROXIMATE].reindex(is_noisy.index)
    chosen.cells = chosen.cells.assign(approximate=is_noisy)
    return chosen


def _keep_totals(chosen: Chosen, table: LabelledTable) -> None:
    """Of a field that is neither here nor there, only its total counts."""
    for labels in (Labels(table, name) for name in table.fields if not scb_labels.role(name)):
        if len(labels.different) == 1:
            continue
        if not any(map(scb_labels.is_total, labels.different)):
            chosen.faults.append(labels.fault("other_field", labels.field))
        else:
            chosen.keep(labels.meant(scb_labels.is_total))


def _keep_people(chosen: Chosen, table: LabelledTable, contents: Labels | None) -> None:
    """Refuse tables that count something else; of several contents, keep how many people."""
    if contents is not None:
        people = [label for label in contents.different if scb_labels.is_population(label)]
        if len(people) == 1:
            chosen.keep(contents.meant(people.__contains__))
        else:
            chosen.faults.append(contents.fault("subject", listed(contents.different)))
        return
    counts = scb_labels.is_population(table.counting, table.title)
    whole = Origin(table.file, table.sheet)
    if counts is None:
        chosen.faults.append(Fault("unspoken", whole, weight="warning"))
    elif not counts:
        chosen.faults.append(Fault("subject", whole, table.counting or table.title))


def _place(chosen: Chosen, labels: Labels) -> None:
    """Keep municipalities; counties and the nation are told of and left out."""
    chosen.faults += labels.faults("region", labels.without(scb_labels.place))
    codes = {scb_labels.place(label) for label in labels.different} - {"", None}
    wider = [label for label in labels.different if scb_labels.place(label) == ""]
    if not codes:
        chosen.faults.append(labels.fault("no_municipality", ""))
    elif wider:
        chosen.faults.append(labels.fault("skipped_regions", listed(wider), "warning"))
    if 0 < len(codes) < len(geography.municipalities()):
        chosen.faults.append(labels.fault("few_places", str(len(codes)), "warning"))
    _take(chosen, "code", labels.meant(lambda label: scb_labels.place(label) or None))


def _date(chosen: Chosen, labels: Labels) -> None:
    """Keep whole years and Decembers: the measures hold for the last day of the year."""
    chosen.faults += labels.faults("period", labels.without(scb_labels.period))
    others = [
        label
        for label in labels.different
        if scb_labels.period(label) and not scb_labels.year(label)
    ]
    if others and not any(map(scb_labels.year, labels.different)):
        chosen.faults.append(labels.fault("no_december", listed(others)))
    elif others:
        chosen.faults.append(labels.fault("skipped_months", listed(others), "warning"))
    _take(chosen, "year", labels.meant(scb_labels.year))


def _keep_young(chosen: Chosen, labels: Labels) -> None:
    """Keep each age 18–25, or the class that is exactly those; other classes cannot be summed."""
    classes: Mapping[str, Any] = {label: scb_labels.ages(label) for label in labels.different}
    wanted = SINGLE if set(classes.values()) >= SINGLE else {(FIRST, LAST)}
    if not wanted <= set(classes.values()):
        touching = [
            label
            for label, span in classes.items()
            if span and span[0] <= LAST and span[1] >= FIRST
        ]
        chosen.faults.append(labels.fault("age_classes", listed(touching or labels.different)))
    chosen.ages = len(wanted)
    chosen.keep(labels.meant(lambda label: classes[label] in wanted))


def _part(chosen: Chosen, fields: Mapping[str, Labels]) -> None:
    """Tell women from men, and those born abroad; a table without such a field counts all."""
    sexes, births = fields.get("sex"), fields.get("birth")
    if sexes is None:
        chosen.cells = chosen.cells.assign(sex="total")
    else:
        chosen.faults += sexes.faults("sex", sexes.without(scb_labels.sex))
        _take(chosen, "sex", sexes.meant(scb_labels.sex))
    if births is None:
        chosen.cells = chosen.cells.assign(birth="total")
        return
    told = {scb_labels.birth(label) for label in births.different}
    if "abroad" not in told:
        chosen.faults.append(births.fault("birth", listed(births.different)))
    _take(chosen, "birth", births.meant(scb_labels.birth))


def _take(chosen: Chosen, name: str, meant: "pd.Series[Any]") -> None:
    """Add what labels mean as a column, and leave out the cells where they mean nothing."""
    chosen.keep(meant.notna())
    chosen.cells = chosen.cells.assign(**{name: meant.reindex(chosen.cells.index)})
