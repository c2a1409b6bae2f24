"""The words of what the owner does on the command line."""

from collections.abc import Mapping
from typing import Final

PROGRAM: Final = (
    "Ta in en leverans: kontrollera, jämför, granska röjanderisk, publicera, gå tillbaka."
)
COMMANDS: Final[Mapping[str, str]] = {
    "check": "kontrollera filer",
    "compare": "jämför filer med den leverans som visas",
    "audit": "granska vad som går att räkna ut ur filer, eller ur den leverans som visas",
    "publish": "publicera filer som en leverans",
    "rollback": "visa en tidigare version igen",
    "withdraw": "låt ingen läsare öppna en version; visas den, så visas inget i dess ställe",
    "versions": "lista versioner",
    "template": "skriv en tom mall",
}
OPTIONS: Final[Mapping[str, str]] = {
    "files": "filer, av alla slag som läses",
    "line": "namn på det som levereras varje år, med små bokstäver a–z, siffror och bindestreck",
    "about": "TOML-fil med title, institution, source, drawn, population och notes",
    "by": "vem som gör det",
    "note": "anteckning till versionslistan",
    "as_delivered": "publicera som levererat, trots vad granskningen fann",
    "close_older": "stäng äldre versioner av samma leverans för läsare när den publiceras",
    "protect": "dölj ytterligare tal tills inget maskerat går att räkna ut: round eller remove",
    "version": "id för versionen, se versions",
    "out": "fil att skriva: .csv eller .xlsx",
}
PROGRESS: Final[Mapping[str, str]] = {
    "read": "Läser filer", "check": "Kontrollerar", "write": "Skriver", "audit": "Granskar",
    "protect": "Skyddar",
}  # fmt: skip
SOUND: Final = "{rows} tal lästa. Inget behöver rättas."
UNSOUND: Final = "{errors} fel måste rättas innan något kan publiceras."
WARNING: Final = "Obs: {told}"
CATEGORY: Final[Mapping[str, str]] = {
    "new": "Ny kategori i {measure}: {label}", "renamed": "{measure}: {label} läses som {known}",
    "gone": "Finns inte längre i {measure}: {label}",
}  # fmt: skip
MAY_BE: Final = "{label} (kan vara {known})"
DIFFERENT: Final = (
    "{measure}: {before} → {after} tal; {added} tillkomna, {removed} borttagna, {changed} ändrade, "
    "{newly_suppressed} nyligen maskerade, {newly_shown} inte längre maskerade"
)
MOVED: Final = "{measure}, {whom}: {before} → {after} personer, mer än vad rättelser brukar ge"
MORE: Final = "… och {rest} till av samma slag."
NEEDS_DECISION: Final = (
    "Inget har publicerats. Välj --as-delivered eller --protect round, och ange --note med skälet."
)
PUBLISHED: Final = "Publicerad: {id} ({rows} tal)."
ROLLED_BACK: Final = "Nu visas {id} igen."
WITHDRAWN: Final = "{id} kan inte längre öppnas."
VERSION: Final = "{id}  {state}  {at}  {by}  {rows} tal  {title}"
STATE: Final[Mapping[str, str]] = {
    "shown": "visas", "replaced": "ersatt", "withdrawn": "stängd för läsare",
}  # fmt: skip
NO_VERSIONS: Final = "Inget har publicerats än."
WRITTEN: Final = "Mallen är skriven: {out}"
TROUBLE: Final[Mapping[str, str]] = {
    "busy": "Någon annan publicerar just nu. Försök igen om en stund.",
    "full": "Disken är full. Frigör utrymme och publicera igen.",
    "closed": "Mappen för leveranser får inte skrivas. Be den som sköter servern om skrivrätt.",
    "away": "Lagringen för leveranser svarar inte. Vänta en stund och försök igen.",
    "unfit": "Lagringen för leveranser prövar inte villkor (If-Match) när den skriver, så två "
    "ägare kan skriva över varandra. Be den som sköter servern om en lagring som prövar dem.",
    "register": "Versionslistan är skadad ({detail}). Återställ register.toml från en "
    "säkerhetskopia.",
    "broken": "Det som skrevs gick inte att läsa tillbaka ({detail}). Försök igen.",
    "unknown": "Det finns ingen sådan version, eller så är det redan gjort: {detail}.",
    "changed": "Läsarna kan öppna andra leveranser nu än när den här granskades. Granska igen och "
    "publicera sedan.",
    "disk": "Något gick fel vid skrivningen ({detail}). Försök igen.",
}
UNREAD: Final = "Leveransen {delivery} går inte att läsa: {what}."
UNCHANGED: Final = "Inget är ändrat; läsarna ser samma leverans som förut."
UNREADABLE_MEMORY: Final = (
    "remembered.toml går inte att läsa ({detail}): svaren från förra leveransen är inte med. Rätta "
    "filen, eller ta bort den."
)
NO_ABOUT: Final = "Ange --about med en TOML-fil som har {lacking}."
BAD_LINE: Final = "{line} duger inte som namn. Använd små bokstäver a–z, siffror och bindestreck."
NOTHING_RUNS: Final = "Ingen leverans visas under namnet {line}."
