"""An outsider: opens every view of a delivery as the pages do, and takes away all that is there."""

import json
import re
from collections.abc import Mapping
from functools import cache, lru_cache, partial
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pandas as pd
from openpyxl import load_workbook

from core.choice import flows, nearest, offers, pair, regional
from core.choice.choices import Choices
from core.choice.contents import Contents, index
from core.choice.selection import Selection
from core.deliveries.catalogue import read_catalogue
from core.deliveries.indicators import PERSPECTIVE, completed, read_indicators
from core.deliveries.store import (
    Delivery,
    Unit,
    read_contents,
    read_delivery,
    read_rows,
    read_units,
)
from core.exports import takeaway
from core.exports.context import file_name
from core.numbers.compared import comparing
from core.numbers.compared import pair as two
from core.numbers.measures import measure_sheet, movement
from core.numbers.moves import flow_sheet
from core.numbers.moves.flows import by_period
from core.numbers.municipal import place_sheet
from core.numbers.municipal.place_sheet import Subject
from core.numbers.municipal.register import Register
from core.numbers.municipal.years import by_year
from core.numbers.profiles import profile
from core.numbers.sheet import Sheet
from core.pictures import mapping
from core.pictures.shown import Drawing
from core.places import geography
from core.ui import files, pivot_table
from tests.core.disclosure.addresses import COMPARED, PERIODS, Asked

CATALOGUE: Final = read_catalogue()


class Outsider:
    """Hold a delivery as the app does, and compose what is asked for."""

    def __init__(self, folder: Path) -> None:
        self.delivery: Delivery = read_delivery(folder)
        self.contents: Contents = index(
            read_contents(self.delivery), read_units(self.delivery), self.delivery.institution
        )
        self.read = lru_cache(maxsize=None)(partial(read_rows, self.delivery))

    def sheet(self, asked: Asked) -> Sheet | None:
        """Compose a sheet; None where the page would ask for what is not chosen."""
        chosen = asked.selection
        if asked.page == PERSPECTIVE:
            return self._of_places(chosen)
        if asked.page == flows.SUBJECT:
            return self._of_moves(chosen)
        return self._of_units(self.choices(asked))

    def _of_units(self, choices: Choices) -> Sheet | None:
        """Compose a sheet of programmes and the like: alone, in columns, or beside another."""
        if choices.selection.beside:
            held, _ = pair.settle_held(choices)
            right = self._settled(choices)
            if {each.selection.at_step() for each in (held, right)} != {"sheet"}:
                return None
            return two.compose(self.delivery, held, pair.in_view(right, held), self._rows)
        settled = self._settled(choices)
        if settled.selection.at_step() != "sheet":
            return None
        if choices.compares:
            return comparing.compose(self.delivery, settled, self._rows)
        made = measure_sheet.compose(self.delivery, settled, self._rows)
        if settled.selection.part:
            return movement.compare_with_origin(made, settled, self._rows)
        return made

    def choices(self, asked: Asked) -> Choices:
        """Give what can be chosen; on the page that compares the selection says of what."""
        chosen = asked.selection
        perspective = asked.page if asked.page in PERIODS else chosen.perspective
        compares = asked.page == COMPARED and not chosen.beside
        return Choices(self.contents, CATALOGUE, perspective, chosen, compares)

    def numbers_of_offers(self) -> list[tuple[str, str, object]]:
        """Give the n that stands at each measure, for every unit and period."""
        return [
            (unit, offer.measure.id, offers.count_each(choices, offer.measure))
            for page, periods in PERIODS.items()
            for unit in self.contents.units[page]
            for period in periods
            for choices in [self.choices(Asked(page, Selection(units=(unit,), periods=(period,))))]
            for offer in offers.offer_each(choices)
            if not offer.reason
        ]

    def _settled(self, choices: Choices) -> Choices:
        return choices.with_selection(nearest.settle(choices).selection)

    def _rows(self, *, unit_codes: tuple[str, ...], **where: object) -> pd.DataFrame:
        return self.read(unit_codes=tuple(unit_codes), **where)

    def _of_places(self, chosen: Selection) -> Sheet:
        if chosen.view == "profile":
            ids = [id_ for id_, each in read_indicators().items()
                   if regional.years_of(each, self.contents)]  # fmt: skip
            return profile.compose([self._subject(chosen.change(indicator=id_)) for id_ in ids])
        return place_sheet.compose(self._subject(chosen))

    def _subject(self, chosen: Selection) -> Subject:
        settled = regional.settle(chosen, self.contents, read_indicators()).selection
        about = completed(read_indicators()[settled.indicator], CATALOGUE)
        years = regional.years_of(about, self.contents)
        return Subject(
            self.delivery, CATALOGUE, about, years,
            lambda year: Register(
                {id_: found[year] for id_ in about.measures if year in (found := self._years(id_))}
            ),
            settled,
        )  # fmt: skip

    @cache  # noqa: B019  # as long as the test
    def _years(self, measure: str) -> Mapping[Any, Any]:
        codes = tuple(each.code for each in geography.municipalities())
        where = {"perspective": PERSPECTIVE, "measure": measure, "unit_type": PERSPECTIVE}
        return by_year(self.read(unit_codes=codes, **where), self.delivery.institution)

    def _of_moves(self, chosen: Selection) -> Sheet:
        settled = flows.settle(chosen, self.contents).selection
        where = {"perspective": PERSPECTIVE, "unit_type": "institution", "years_after": 1,
                 "unit_codes": (settled.institution,)}  # fmt: skip
        rows = [self.read(measure=measure, **where) for measure in (flows.NET, flows.MOVES)]
        unit: Unit = flows.institutions(self.contents)[settled.institution]
        return flow_sheet.compose(
            flow_sheet.Subject(self.delivery, CATALOGUE, unit, by_period(*rows), settled)
        )


def taken(sheet: Sheet, *, files_too: bool = True) -> dict[str, object]:
    """Take all that a sheet gives on screen and as CSV; `files_too`: workbook and picture as well.

    A workbook is written of the table's numbers, and a picture of the specs: both are always there.
    """
    is_table = sheet.selection.view == "table" and sheet.figure.series
    seen = takeaway.as_chart(sheet) if is_table else sheet
    drawn: list[Drawing] = files._drawings(seen) if files._is_drawn(seen) else []
    make = partial(takeaway.make, draw=lambda: drawn, link="")
    on_map = seen.selection.view == "map"
    found: dict[str, object] = {
        "words": [sheet.title, sheet.finding, sheet.keys, sheet.notes, sheet.counted, sheet.source],
        "csv": make("csv", sheet).decode(),
        "numbers": repr(sheet.pivot),
        "table": json.dumps(pivot_table.to_data(sheet.pivot)),
        "specs": [json.dumps(each.spec) for each in drawn],
        "alt": [(each.words, each.caption, each.legend) for each in drawn],
        "names": [file_name(seen, "png"), file_name(sheet, "csv")],
        "zoomed": repr(mapping.regions(seen).values) if on_map else "",
    }
    if files_too:
        book = load_workbook(BytesIO(make("xlsx", sheet)))
        cells = (cell for page in book for row in page for cell in row)
        found["xlsx"] = [(each.coordinate, each.value, each.number_format) for each in cells]
        picture = make("svg", seen).decode() if drawn else ""
        found["svg"] = re.sub(r"\bclip\d+", "clip", picture)  # numbered on and on
    return found
