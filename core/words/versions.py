"""Every Swedish word of the list of published versions, and of going back in it."""

from collections.abc import Mapping
from typing import Final

NO_VERSIONS: Final = "Inget är publicerat härifrån än."
VERSION_LINE: Final = "{id} · publicerad {at} av {by} · {rows} tal"
DRAWN: Final = "uttag {drawn}"
TOLD_APART: Final = ("{name}, uttag {drawn}", "{name} ({id})")  # the second where draws are alike
DECISION: Final[Mapping[str, str]] = {
    "as_delivered": "Publicerad som levererad", "protected": "Publicerad med skyddade tal",
    "": "Inget beslut antecknat",
}  # fmt: skip
DETAILS: Final = "Filer, kontroll och granskning"
FILE_HEADS: Final[Mapping[str, str]] = {
    "name": "Fil", "size": "Storlek", "sha256": "Kontrollsumma (SHA-256)",
}  # fmt: skip
CHECKS: Final = "Anmärkningar vid kontrollen av filerna: {warnings}."
NOTED: Final = "Anteckning: {note}"
ROLL_BACK: Final = "Visa den här igen"
CLOSE: Final = "Stäng för läsare"
SURE: Final[Mapping[str, str]] = {
    "roll_back": "Visa den här versionen igen?",
    "close": "Stäng en ersatt version för läsare?",
    "withdraw": "Dra tillbaka det som visas?",
}
SURE_TEXT: Final[Mapping[str, str]] = {
    "roll_back": "Läsarna ser sedan {title}, publicerad {at}. Versioner av samma leverans som är "
    "publicerade efter den dras tillbaka men ligger kvar.",
    "close": "Länkar till {title}, publicerad {at}, leder sedan till den version som visas. "
    "Filerna ligger kvar, och den kan visas igen.",
    "withdraw": "Läsarna ser varken {title}, publicerad {at}, eller någon tidigare version av "
    "samma leverans. Filerna ligger kvar, och varje version kan visas igen.",
}
YES: Final[Mapping[str, str]] = {
    "roll_back": "Ja, visa den", "close": "Ja, stäng den", "withdraw": "Ja, dra tillbaka den",
}  # fmt: skip
CANCEL: Final = "Avbryt"
WITHDRAW: Final = "Dra tillbaka"
LOG: Final = "Ändringslogg"
LOG_HEADS: Final[Mapping[str, str]] = {
    "at": "När", "by": "Vem", "deed": "Vad", "version": "Version", "instead_of": "I stället för",
}  # fmt: skip
DEED: Final[Mapping[str, str]] = {
    "published": "Publicerade", "rolled_back": "Visade igen", "withdrawn": "Drog tillbaka",
    "closed": "Stängde för läsare", "cleared": "Rensade efter ett avbrutet försök",
}  # fmt: skip
CLOSED_TOO: Final = "{deed} (äldre versioner stängdes)"
