"""Every Swedish word of the page where an owner brings a delivery in."""

from collections.abc import Mapping
from typing import Final

QUESTION: Final = "Hur kommer en ny leverans in, och vad ändrar den?"
TITLE: Final = "Data"
LEAD: Final = "Ta in en ny leverans, se vad den ändrar och röjer, publicera den, gå tillbaka."
NEW: Final = "Ny leverans"
VERSIONS: Final = "Versioner"
TEMPLATE: Final = "Mall och format"

# Files in, and what the delivery is
FILES: Final = "Filer"
FILES_HELP: Final = (
    "Tabeller från SuperWEB2 eller SuperCROSS (CSV, TSV, Excel), SCB:s öppna befolkningsstatistik "
    "(JSON-stat, PX, CSV) eller appens egen mall."
)
DROPPED: Final = "Filer i inkorgen på servern"
NO_FILES: Final = "Välj minst en fil."
LINE_SHOWN: Final = "{line} (visas nu: {title})"
LINE_EMPTY: Final = "{line} (inget visas under det namnet)"
LINE: Final = "Leveransens namn"
LINE_HELP: Final = (
    "Det som levereras varje år har samma namn: den nya versionen ersätter då den förra."
)
NEW_LINE: Final = "… eller ett nytt namn (lämna annars tomt)"
NEW_LINE_HELP: Final = (
    "Bara för något som inte levererats förut. Det skrivs med små bokstäver a–z, siffror och "
    "bindestreck: Uttag från Lund blir uttag-fran-lund."
)
BECOMES: Final = "Blir {title}, uttag {drawn}, under namnet {line}."
REPLACES: Final = "Ersätter vid publicering {title}, som visas sedan {at}."
FIRST: Final = "Inget visas under det namnet i dag."
OLDER: Final = "Uttaget är äldre än det som visas nu. Kontrollera att det är rätt filer."
ABOUT: Final[Mapping[str, str]] = {
    "title": "Titel", "institution": "Lärosäte", "source": "Källa",
    "drawn": "Uttagsdag (ÅÅÅÅ-MM-DD)", "population": "Population",
    "notes": "Anmärkningar, en per rad (om det finns några)",
}  # fmt: skip
NEEDED: Final = (
    "Allt ska fyllas i, utom anmärkningar. Titel och uttagsdag står vid varje bild, källa och "
    "anmärkningar under Så räknas måttet, population på Start. Allt följer med till Excel."
)
LACKING: Final = "Fyll i: {lacking}."
FUTURE_DAY: Final = "{day} har inte varit än. Skriv dagen då uttaget gjordes."
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
    "away": "Lagringen för leveranser svarar inte. Vänta en stund och försök igen.",
    "closed": "En leverans får inte läsas. Be den som sköter servern om läsrätt, och försök igen.",
    "stopped": "Arbetet avbröts innan det var klart. Inget är ändrat.",
    "updated": "Appen har uppdaterats sedan leveransen kontrollerades. Försök igen, så räknas allt "
    "om. Filer och svar finns kvar.",
    "unexpected": "Något oväntat gick fel. Vad står i serverns logg. Försök igen.",
}
AGAIN: Final = "Försök igen"
AUDIT_AGAIN: Final = "Granska igen"
START_OVER: Final = "Kasta och börja om"
THROW_AWAY_HELP: Final = "Filerna och svaren försvinner härifrån. Inget som är publicerat ändras."
THROW_AWAY: Final = "Ja, kasta"
GONE: Final = (
    "Leveransen du arbetade med är publicerad eller kastad: i en annan flik, eller av någon annan."
)
ELAPSED: Final = "{phase} … ({elapsed})"

# What came of the check
CHECKED: Final = "Kontroll"
SOUND: Final = "{rows} tal lästa ur {files}. Inget behöver rättas."
SOUND_BUT: Final = (
    "{rows} tal lästa ur {files}. {count} av dem säger emot andra: det går att publicera, men se i "
    "listan om uttaget är fel."
)
UNSOUND: Final = "{errors} fel måste rättas innan något kan publiceras. Inget är ändrat."
FILES_READ: Final[Mapping[str, str]] = {"one": "{count} fil", "many": "{count} filer"}
WARNINGS: Final = "Anmärkningar ({count})"
FAULTS: Final = "Fel och anmärkningar"
FAULT_HEADS: Final[Mapping[str, str]] = {
    "weight": "Slag", "row": "Rad", "column": "Kolumn", "alike": "Rader till",
    "told": "Vad som är fel och vad man gör åt det", "about": "Gäller", "file": "Fil",
    "sheet": "Blad",
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
CONSTANTS_HELP: Final = (
    "Svaren gäller den här leveransen. Perspektivet kommer appen ihåg till nästa."
)
CONSTANT: Final[Mapping[str, str]] = {
    "measure": "Mått", "perspective": "Perspektiv",
    "period": "År eller period (2019 eller 2014–2019)",
}  # fmt: skip
UNIT_KIND: Final = "Talen gäller ett"
UNIT: Final = "Kod och namn"
UNIT_HELP: Final = "Till exempel YSJUK Sjuksköterskeexamen, eller bara namnet."
BAD_PERIOD: Final = "”{said}” är ingen period. Skriv ett år som 2019, eller 2014–2019."
ANSWERS: Final = "Dina svar om tabellernas fält"
ASK_ANEW: Final = "Glöm svaren och fråga igen"
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
CORRECT: Final = "Byt filer"
CORRECT_HELP: Final = (
    "Rätta i filerna och ta in dem igen. En fil med samma namn som förut ersätter den; andra läggs "
    "till. Det du skrivit och svarat finns kvar."
)
CHECKED_FILES: Final = "Filer som är med"
CORRECTED: Final = "Rättade filer"
CORRECT_BUTTON: Final = "Kontrollera filerna igen"

# What it gives away
AUDIT: Final = "Vad som går att räkna ut"
FINDINGS: Final = "Talen, ett för ett"
FINDINGS_FIRST: Final = "Listan och filen har de första {shown} av {all}."
FINDING_LIST: Final = "Tal som går att räkna ut"
FINDING_HEADS: Final[Mapping[str, str]] = {
    "where": "Tal", "value": "Vad det måste vara", "by": "Avslöjas av",
}  # fmt: skip
LEAK_LIST: Final = "Slag av röjande"
LEAK_HEADS: Final[Mapping[str, str]] = {
    "leak": "Vad som står bredvid vartannat", "count": "Tal",
}  # fmt: skip
PROTECT: Final = "Skydda talen"
PROTECT_HELP: Final = (
    "Antal på 1–4 som visas maskeras. Sedan döljer appen så få ytterligare tal som möjligt, så att "
    "inget maskerat tal går att räkna ut exakt."
)
HOW: Final[Mapping[str, str]] = {
    "round": "Avrunda: talet visas som mitten av fyra (5–8 som 6,5, 101–104 som 102,5) och räknas "
    "som maskerat; summor och andelar visas med sitt intervall",
    "remove": "Ta bort: talet visas som maskerat; summor och andelar som det ingår i visas inte",
}
CLOSE_OLDER: Final = "Stäng äldre versioner när den här publiceras"
CLOSE_OLDER_HELP: Final = (
    "Äldre versioner av samma leverans går att öppna med sina länkar och avslöjar tal i den nya. "
    "Stängs de, granskas den nya ensam; länkar till dem leder till den nya."
)
CLOSES_OLDER: Final = "Äldre versioner av samma leverans stängs för läsare när den här publiceras."
KEEP_OLDER: Final = "Låt äldre versioner vara öppna"
CHANGES: Final = "Talen som doldes"
CHANGE_HEADS: Final[Mapping[str, str]] = {"where": "Tal", "was": "Talet före", "shown": "Visas som"}
CONTRADICTIONS: Final = "Tal som säger emot varandra ({count})"
CONTRADICTION_LIST: Final = "Motsägelser"
CONTRADICTION_HEADS: Final[Mapping[str, str]] = {
    "where": "Tal", "value": "Vad som är fel", "by": "Samband",
}  # fmt: skip
UNPROTECT: Final = "Ångra skyddet"
UNPROTECTED: Final = "Tillbaka till granskningen"

# Publish
PUBLISH: Final = "Publicera"
PUBLISHING: Final = "Publicerar …"
ANYWAY: Final[Mapping[str, str]] = {
    "as_delivered": "Publicera som levererat, trots vad granskningen fann",
    "protected": "Publicera ändå, fast alla tal inte gick att skydda",
}
NOTE: Final = "Anteckning till versionslistan"
CHANGED_SINCE: Final = (
    "Leveransen är ändrad sedan du såg den, i en annan flik eller av någon annan. Inget är "
    "publicerat. Se igenom den som den är nu, och tryck Publicera igen."
)
NOTE_NEEDED: Final = "Skriv skälet i anteckningen: beslutet står kvar i versionslistan."
DECIDE: Final = "Skydda talen, eller bekräfta att leveransen publiceras som den är."
UNDECIDED: Final = "Nya kategorier som kan vara gamla med nytt namn: {count}. De visas som de är."
PUBLISHED: Final = "Publicerat. {title} visas nu för alla ({rows} tal)."
OPEN_IT: Final = "Öppna leveransen"

# The template
TEMPLATE_TEXT: Final = (
    "Det som inte kommer i SCB:s egna tabeller kan skrivas i mallen: en rad per tal. Kolumnerna "
    "förklaras i arbetsboken."
)
TEMPLATE_LABEL: Final[Mapping[str, str]] = {"csv": "Mall (CSV)", "xlsx": "Mall (Excel)"}
TEMPLATE_NAME: Final = "studievagar-mall"
