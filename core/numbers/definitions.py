"""Say what a sheet's numbers are: of one measure, or of each that a profile gathers."""

from core.numbers.sheet import Sheet
from core.words import texts


def definitions(sheet: Sheet) -> list[tuple[str, str]]:
    """Give name and text of each definition; one that stands alone is headed as such."""
    alone = texts.DEFINITION_LABELS["definition"]
    return [
        pair
        for measure in sheet.defined
        for pair in (
            (measure.title if sheet.gathered else alone, measure.definition),
            *((rate.title, rate.note) for rate in measure.rates),
        )
    ]


def caveats(sheet: Sheet) -> list[str]:
    """List what to mind; of several measures each says which it is about."""
    return [
        f"{measure.title}: {caveat}" if sheet.gathered else caveat
        for measure in sheet.defined
        for caveat in measure.caveats
    ]


def sources(sheet: Sheet) -> str:
    """Name the sources of the numbers, each once."""
    return "; ".join(dict.fromkeys(measure.source for measure in sheet.defined))
