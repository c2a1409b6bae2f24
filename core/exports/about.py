"""Say what a file's numbers are: definition, population, source, choices, symbols."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from core.choice.labels import period_words
from core.deliveries.store import Unit
from core.exports import chosen
from core.exports.context import base_n, key_text
from core.numbers.definitions import caveats, definitions, sources
from core.numbers.pivot import Pivot
from core.numbers.sheet import Sheet
from core.words import formats, prose, texts

SWEDEN: Final = ZoneInfo("Europe/Stockholm")


def about(sheet: Sheet, pivot: Pivot, link: str) -> list[tuple[str, str]]:
    """List label and text in reading order; a label is blank where it would repeat."""
    listed: list[tuple[str, str]] = []
    for label, parts in _parts(sheet, pivot, link):
        known = [part for part in parts if part]
        listed += [(label if at == 0 else "", part) for at, part in enumerate(known)]
    return listed


def _parts(sheet: Sheet, pivot: Pivot, link: str) -> Iterator[tuple[str, list[str]]]:
    words, own = texts.DEFINITION_LABELS, prose.EXPORT_ABOUT
    delivery, measure = sheet.delivery, sheet.measure
    of_several = [": ".join(each) for each in definitions(sheet)] if sheet.gathered else []
    yield own["title"], [sheet.title, texts.EXAMPLE_NOTE if delivery.example else ""]
    yield own["finding"], [sheet.finding]
    yield own["keys"], [*map(key_text, sheet.keys), base_n(sheet)]
    yield words["definition"], of_several or [measure.definition]
    yield words["population"], [sheet.perspective.population, delivery.population]
    yield words["caveats"], list(dict.fromkeys((*caveats(sheet), *sheet.notes)))
    yield words["source"], [sources(sheet), delivery.source]
    yield words["delivery"], [delivery.title]
    yield own["drawn"], [formats.day(delivery.drawn)]
    yield words["notes"], list(delivery.notes)
    yield own["choices"], [chosen.base_text(sheet), *chosen.of_file(sheet, pivot)]
    yield own["codes"], [*map(_unit, sheet.units), *map(period_words, sheet.selection.periods)]
    yield own["symbols"], [f"{symbol}  {meaning}" for symbol, meaning in prose.SYMBOLS]
    yield own["link"], [link]
    yield (
        own["created"],
        [prose.CREATED.format(day=formats.day(datetime.now(SWEDEN).date().isoformat()))],
    )


def _unit(unit: Unit) -> str:
    return f"{texts.UNIT_TYPE.get(unit.type, unit.type)} {unit.code}"
