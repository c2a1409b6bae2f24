"""Every Swedish word of the page where an owner brings a delivery in."""

from collections.abc import Mapping
from typing import Final

QUESTION: Final = "Hur kommer en ny leverans in, och vad ändrar den?"
TITLE: Final = "Data"
LEAD: Final = "Ta in en ny leverans, se vad den ändrar och röjer, publicera den, gå tillbaka."
NEW: Final = "Ny leverans"
VERSIONS: Final = "Versioner"
TEMPLATE: Final = "Mall och format"

# The door
CLOSED: Final = (
    "Sidan är stängd på den här servern. Här är varken inloggning eller en nyckel inställd; en "
    "leverans tas in på kommandoraden:"
)
COMMAND: Final = "python -m core.owner check FIL …"
SIGN_IN_TO: Final = "Sidan är för den som ansvarar för data. Logga in för att fortsätta."
SIGN_IN: Final = "Logga in"
SIGN_OUT: Final = "Logga ut"
SIGNED_IN: Final = "Inloggad som {name}."
NOT_OWNER: Final = (
    "Du är inloggad som {name}, men utan rollen dataägare. Den som sköter inloggningen kan ge dig "
    "den."
)
NOT_FRESH: Final = "Din inloggning är mer än tolv timmar gammal. Logga in igen."
SIGN_IN_FAILED: Final = (
    "Inloggningen gick inte igenom: den avbröts, eller så svarade inloggningstjänsten inte som den "
    "ska. Försök igen. Hjälper det inte står orsaken i serverns logg."
)
SIGN_IN_BROKEN: Final = (
    "Inloggningen är inte rätt inställd på den här servern. Vad som fattas står i serverns logg."
)
KEY_TO: Final = "Sidan är för den som ansvarar för data och öppnas med serverns nyckel."
KEY: Final = "Nyckel"
YOUR_NAME: Final = "Ditt namn, som det ska stå i versionslistan"
OPEN: Final = "Öppna"
WRONG_KEY: Final = "Nyckeln stämmer inte."
NO_LONGER: Final = "Du är inte längre inloggad som dataägare. Ladda om sidan; inget är ändrat."
NO_NAME: Final = "Skriv ditt namn."

# Files in, and what the delivery is
FILES: Final = "Filer"
FILES_HELP: Final = (
    "Tabeller från SuperWEB2 eller SuperCROSS (CSV, TSV, Excel), SCB:s öppna befolkningsstatistik "
    "(JSON-stat, PX, CSV) eller appens egen mall."
)
DROPPED: Final = "Filer i inkorgen på servern"
NO_FILES: Final = "Välj minst en fil."
LINE: Final = "Leveransens namn"
LINE_HELP: Final = (
    "Det som levereras varje år har samma namn: den nya versionen ersätter då den förra. Små "
    "bokstäver a–z, siffror och bindestreck."
)
ABOUT: Final[Mapping[str, str]] = {
    "title": "Titel", "institution": "Lärosäte", "source": "Källa",
    "drawn": "Uttagsdag (ÅÅÅÅ-MM-DD)", "population": "Population",
    "notes": "Anmärkningar, en per rad",
}  # fmt: skip
LACKING: Final = "Fyll i: {lacking}."
BAD_DAY: Final = "{day} är inget datum. Skriv till exempel 2026-09-01, eller 2026-09."
NARROWEST: Final = "Granskningen ska larma"
NARROWEST_CHOICE: Final[Mapping[str, str]] = {
    "2": "när ett maskerat tal går att räkna ut exakt",
    "3": "även när bara två värden återstår",
    "4": "så snart något av de fyra värdena går att utesluta",
}
BEGIN: Final = "Kontrollera"
UNDER_WAY: Final = "Påbörjade leveranser"
BEGUN: Final = "{files}, påbörjad {at} av {by}"
GO_ON: Final = "Fortsätt"
ANOTHER: Final = "Börja med en annan"
NO_PLACE: Final = "Mappen för påbörjade leveranser går inte att använda: {detail}."

# Long work
PHASE: Final[Mapping[str, str]] = {
    "": "Startar", "read": "Läser filerna", "check": "Kontrollerar talen",
    "write": "Skriver leveransen", "compare": "Jämför med det som visas",
    "audit": "Granskar vad som går att räkna ut", "protect": "Skyddar tal",
}  # fmt: skip
PATIENCE: Final = "Du kan lämna sidan och komma tillbaka: arbetet fortsätter."
STOP: Final = "Avbryt"
TROUBLE: Final[Mapping[str, str]] = {
    "memory": "Arbetet fick inte plats i minnet. Dela upp filerna, eller be om mer minne.",
    "full": "Disken är full. Frigör utrymme och försök igen.",
    "disk": "Något gick fel vid läsning eller skrivning. Försök igen.",
    "delivery": "Den leverans som visas går inte att läsa. Gå tillbaka till en tidigare version.",
    "stopped": "Arbetet avbröts innan det var klart. Försök igen.",
    "unexpected": "Något oväntat gick fel. Vad står i serverns logg. Försök igen.",
}
AGAIN: Final = "Försök igen"
START_OVER: Final = "Kasta och börja om"

# What came of the check
CHECKED: Final = "Kontroll"
SOUND: Final = "{rows} tal lästa ur {files}. Inget behöver rättas."
UNSOUND: Final = "{errors} fel måste rättas innan något kan publiceras. Inget är ändrat."
FILES_READ: Final[Mapping[str, str]] = {"one": "{count} fil", "many": "{count} filer"}
WARNINGS: Final = "Anmärkningar ({count})"
FAULTS: Final = "Fel och anmärkningar"
FAULT_HEADS: Final[Mapping[str, str]] = {
    "weight": "Slag", "file": "Fil", "sheet": "Blad", "row": "Rad", "column": "Kolumn",
    "told": "Vad som är fel och vad man gör åt det",
}  # fmt: skip
WEIGHT: Final[Mapping[str, str]] = {"error": "Fel", "warning": "Anmärkning"}
FIRST_OF: Final = "De första {shown} av {all}."
DOWNLOAD: Final = "Hämta listan (CSV)"
FIELDS: Final = "Vad är fälten i tabellerna?"
FIELDS_HELP: Final = "Dina svar gäller även nästa leverans."
FIELD: Final = "{field} är"
NOT_TOLD: Final = "Välj"
ROLE: Final[Mapping[str, str]] = {
    "perspective": "perspektiv (Före, Under, Efter, Kommuner)", "institution": "lärosäte",
    "period": "period eller år", "years_after": "år efter examen", "sex": "kön",
    "programme": "program", "degree": "examen", "main_field": "huvudområde",
    "third_cycle_subject": "forskarutbildningsämne", "municipality": "kommun",
    "ignored": "inget som säger något om personerna",
}  # fmt: skip
MEASURE_ROLE: Final = "måttet {measure}"
CONSTANTS: Final = "Vad gäller för de tabeller som inte säger det?"
CONSTANT: Final[Mapping[str, str]] = {
    "institution": "Lärosäte", "perspective": "Perspektiv (Före, Under, Efter eller Kommuner)",
    "period": "År eller period (2019 eller 2014–2019)",
}  # fmt: skip
CATEGORIES: Final = "Nya kategorier"
CATEGORIES_HELP: Final = "Är de nya, eller nya namn på gamla? Svaren gäller även nästa leverans."
CATEGORY: Final = "{measure}: {label}"
IS_NEW: Final = "ny kategori"
SAME_AS: Final = "samma som {known}"
STANDING: Final[Mapping[str, str]] = {
    "new": "är ny", "renamed": "läses som {known}", "gone": "finns inte längre",
}  # fmt: skip
SORTED_OUT: Final = "Kategorier som är nya, har bytt namn eller försvunnit ({count})"
CATEGORY_LIST: Final = "Kategorier"
CATEGORY_HEADS: Final[Mapping[str, str]] = {
    "measure": "Mått", "label": "Kategori", "standing": "I den nya leveransen",
}  # fmt: skip
CHECK_AGAIN: Final = "Kontrollera igen"

# Differences
DIFFERENCES: Final = "Skillnad mot det som visas"
NOTHING_SHOWN: Final = "Inget visas under det här namnet än: allt är nytt."
SAME: Final = "Inget skiljer sig från den leverans som visas."
DIFFERS: Final = "{changed} tal skiljer sig, av {before} som visas nu och {after} i den nya."
DIFFERENCE_HEADS: Final[Mapping[str, str]] = {
    "measure": "Mått", "before": "Tal nu", "after": "Tal i den nya", "added": "Tillkomna",
    "removed": "Borttagna", "changed": "Ändrade", "newly_suppressed": "Nyligen maskerade",
    "newly_shown": "Inte längre maskerade",
}  # fmt: skip
PICTURE: Final = "Andel av måttets tal som skiljer sig"
PICTURE_TOLD: Final = "{measure}: {kind} {count} ({share})."
TOOLTIP: Final[Mapping[str, str]] = {
    "measure": "Mått", "kind": "Vad", "count": "Tal", "share": "Andel",
}  # fmt: skip
TOTALS: Final = "Antal personer som ändrats mer än vad rättelser brukar göra"
TOTAL_HEADS: Final[Mapping[str, str]] = {
    "measure": "Mått", "unit": "Vilka", "period": "Period", "before": "Nu", "after": "I den nya",
}  # fmt: skip
PLACES: Final = "De största skillnaderna, tal för tal"
PLACE_HEADS: Final[Mapping[str, str]] = {
    "kind": "Vad", "where": "Tal", "before": "Nu", "after": "I den nya",
}  # fmt: skip
DIFFERENCE_LIST: Final = "Skillnader per mått"
TOTAL_LIST: Final = "Antal personer"
PLACE_LIST: Final = "Skillnader tal för tal"

# What it gives away
AUDIT: Final = "Vad som går att räkna ut"
FINDINGS: Final = "Talen, ett för ett"
FINDING_LIST: Final = "Tal som går att räkna ut"
FINDING_HEADS: Final[Mapping[str, str]] = {
    "where": "Maskerat tal", "value": "Vad det måste vara", "by": "Avslöjas av",
    "remedy": "Åtgärd",
}  # fmt: skip
LEAK_LIST: Final = "Slag av röjande"
LEAK_HEADS: Final[Mapping[str, str]] = {"leak": "Vad som står bredvid vartannat", "count": "Tal"}
PROTECT: Final = "Skydda talen"
PROTECT_HELP: Final = (
    "Appen döljer så få ytterligare tal som möjligt, så att inget maskerat tal går att räkna ut "
    "exakt."
)
HOW: Final[Mapping[str, str]] = {
    "round": "Avrunda: 5–8 visas som 6,5 och räknas som maskerat",
    "remove": "Ta bort: talet visas som ej levererat",
}
UNPROTECT: Final = "Ångra skyddet"

# Publish
PUBLISH: Final = "Publicera"
PUBLISHING: Final = "Publicerar …"
AS_DELIVERED: Final = "Publicera som levererat, trots vad granskningen fann"
NOTE: Final = "Anteckning till versionslistan"
NOTE_NEEDED: Final = "Skriv skälet i anteckningen: beslutet står kvar i versionslistan."
DECIDE: Final = "Skydda talen, eller bekräfta att leveransen publiceras som den är."
UNDECIDED: Final = "Nya kategorier som kan vara gamla med nytt namn: {count}. De visas som de är."
PUBLISHED: Final = "{title} är publicerad och visas nu för alla ({rows} tal)."
OPEN_IT: Final = "Öppna leveransen"

# Versions
NO_VERSIONS: Final = "Inget är publicerat härifrån än."
VERSION_LINE: Final = "{id} · publicerad {at} av {by} · {rows} tal"
DECISION: Final[Mapping[str, str]] = {
    "as_delivered": "Publicerad som levererad", "protected": "Publicerad med skyddade tal",
    "": "Inget beslut antecknat",
}  # fmt: skip
DETAILS: Final = "Filer, kontroll och granskning"
FILE_HEADS: Final[Mapping[str, str]] = {"name": "Fil", "size": "Byte", "sha256": "SHA-256"}
CHECKS: Final = "Anmärkningar vid kontrollen: {warnings}."
NOTED: Final = "Anteckning: {note}"
ROLL_BACK: Final = "Visa den här igen"
SURE: Final = "Visa en tidigare version igen?"
SURE_TEXT: Final = (
    "Läsarna ser {title} från {at} i stället för den som visas nu. Senare versioner dras tillbaka "
    "men ligger kvar."
)
YES: Final = "Ja, visa den"
LOG: Final = "Ändringslogg"
LOG_HEADS: Final[Mapping[str, str]] = {
    "at": "När", "by": "Vem", "deed": "Vad", "version": "Version", "instead_of": "I stället för",
}  # fmt: skip
DEED: Final[Mapping[str, str]] = {
    "published": "Publicerade", "rolled_back": "Gick tillbaka till",
    "cleared": "Rensade efter ett avbrutet försök",
}  # fmt: skip

# The template
TEMPLATE_TEXT: Final = (
    "Det som inte kommer i SCB:s egna tabeller kan skrivas i mallen: en rad per tal. Kolumnerna "
    "förklaras i arbetsboken."
)
TEMPLATE_LABEL: Final[Mapping[str, str]] = {"csv": "Mall (CSV)", "xlsx": "Mall (Excel)"}
TEMPLATE_NAME: Final = "studievagar-mall"
