"""Hold the Swedish of the pages about municipalities and counties."""

from collections.abc import Mapping
from typing import Final

EVERYONE: Final = "Registrerade"
PLACE: Final = "Område"
COUNTY_ENDING: Final = "län"
SAID_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "municipality": ("kommun", "kommunen", "kommuns"), "county": ("län", "länet", "läns"),
}  # fmt: skip
PLACE_TYPE: Final[Mapping[str, str]] = {"county": "Län", "group": "Grupp"}
SHARE: Final = "Andel"
SHARE_OF_ALL: Final = "Andel av alla, även dem utan uppgift"
SORTED_KNOWN: Final = "{sorted} ({of})"
SORTED_BY: Final = "sorterat efter {number}"
OUTSIDE: Final = "ingår inte i urvalet"
COMPARED_IN_TABLE: Final = "jämförelsetalen står i tabellen"
FARTHEST: Final = "de {shown} största av {of} åt båda hållen"
HIGHEST: Final = "de {shown} högsta av {of}"
LOWEST: Final = "de {shown} lägsta av {of}"
REST: Final[Mapping[str, str]] = {"closed": "De främsta", "open": "Alla"}
COUNT: Final = "Antal"
OF: Final = "Av"

# Groups of municipalities
COUNTRY: Final = "Sverige"
WITH_CENTRE: Final = "Kommuner med lärcentrum"
OF_GROUP_WITH_CENTRE: Final = "{group}, kommuner med lärcentrum"
CENTRES: Final[Mapping[str, str]] = {
    "hidden": "Dölj", "shown": "Visa", "only": "Bara kommuner med lärcentrum",
}  # fmt: skip
OWN_GROUP: Final = "Egen grupp ({count} kommuner)"
GROUP_FAULT: Final[Mapping[str, str]] = {
    "absent": "Filen {file} saknas eller är inte sparad i teckenkodningen UTF-8. Lägg tillbaka "
    "den.",
    "unreadable": "Filen {file} går inte att tolka vid rad {detail}. Rätta raden.",
    "table": "I {file} går avsnittet {entry} inte att tolka. En grupp skrivs under rubriken "
    "[groups.id].",
    "id": "I {file} kan {entry} inte vara en grupps id. Skriv små bokstäver a–z, siffror och "
    "bindestreck, eller ett läns kod, och inget av {detail}.",
    "complete": "I {file} har länet {entry} redan namn och kommuner. Ta bort det som står under "
    "det, eller ge gruppen ett annat id.",
    "unknown": "I {file}, {entry}: {detail} betyder ingenting. En grupp har name, municipalities "
    "och counties.",
    "word": "I {file}, {entry}: {detail} saknas eller är tomt. Skriv en text inom citattecken.",
    "form": "I {file}, {entry}: {detail} har fel form. Skriv namnen inom hakparentes, vart och "
    "ett inom citattecken.",
    "municipality": "I {file}, {entry}: ingen kommun heter {detail}. Skriv namnet som SCB gör, "
    "till exempel Linköping.",
    "county": "I {file}, {entry}: inget län heter {detail}. Skriv namnet som SCB gör, till "
    "exempel Östergötlands län.",
    "empty": "I {file}, {entry}: gruppen saknar kommuner. Skriv minst en kommun eller ett län.",
}  # fmt: skip
CENTRES_EXAMPLE: Final = (
    "Lärcentra och campus är tagna ur appens exempellista, som inte är fullständig."
)
CENTRES_ALONE: Final = "Kommuner med campus men utan lärcentrum är inte med."
CENTRE_KIND: Final[Mapping[str, str]] = {"learning_centre": "lärcentrum", "campus": "campus"}
CENTRE_FAULT: Final[Mapping[str, str]] = {
    "absent": "Filen {file} saknas. Lägg tillbaka den, eller ange en annan fil i inställningen "
    "STUDIEVAGAR_LEARNING_CENTRES.",
    "unreadable": "Filen {file} går inte att läsa. Spara den som CSV i teckenkodningen UTF-8.",
    "columns": "I {file} saknas kolumner, eller står flera gånger: {detail}. Första raden ska "
    "vara namn;kommunkod;typ;huvudman;lat;lon.",
    "quotes": "I {file}, rad {row}: citattecknen går inte ihop. Ta bort dem, eller sätt ett både "
    "före och efter värdet.",
    "fields": "I {file}, rad {row}: raden har {value} värden men rubriken {detail}. Skilj värdena "
    "åt med semikolon, särskilt om tal har decimalkomma.",
    "empty": "I {file}, rad {row}: {column} är tom. Fyll i den eller ta bort raden.",
    "municipality": "I {file}, rad {row}: {value} i {column} är ingen kommunkod. Skriv SCB:s fyra "
    "siffror med inledande nolla, till exempel 0580.",
    "kind": "I {file}, rad {row}: {value} i {column} går inte att tolka. Skriv lärcentrum eller "
    "campus.",
    "number": "I {file}, rad {row}: {value} i {column} är inget tal. Skriv grader med decimaler, "
    "till exempel 58,41.",
    "outside": "I {file}, rad {row}: {value} i {column} ligger utanför Sverige. Skriv grader i "
    "WGS 84: lat 55–70, lon 10–25.",
    "elsewhere": "I {file}, rad {row}: punkten {value} i {column} ligger inte i den kommun "
    "som kommunkoden anger; närmast är {detail}. Rätta koden eller punkten.",
    "twice": "I {file}, rad {row}: {value} i {column} står redan på rad {detail} för samma "
    "kommun. Ta bort den ena raden eller ge den ett eget namn.",
}  # fmt: skip

# Steps
STEP_1: Final = "1. Välj kommuner: en kommun, ett län eller en grupp"
STEP_2: Final = "2. Välj mått"
INDICATOR_CHOSEN: Final = "Valt mått: {indicator}. Välj kommuner ovan, så visas det."
NEXT_INDICATOR: Final = "Välj kommuner ovan, så visas måtten här."
PLACES: Final = "Kommun, län eller grupp (flera läggs till)"
PLACES_PLACEHOLDER: Final = "Skriv ett namn, till exempel Motala eller Östergötland"
IN_COUNTY: Final = "{name} · {county}"
CHANGE_PLACES: Final = "Ändra kommuner"
FOCUS: Final = "Kommun i fokus"
FOCUS_HINT: Final = "Välj en kommun i fokus, så får den en egen linje bredvid grupp, län och rike."
REASON: Final[Mapping[str, str]] = {
    "delivery": "Ingår inte i leveransen",
    "places": "Leveransen har inga tal för dessa kommuner",
}  # fmt: skip
YEARS: Final = "Finns för {years}"

CHOSEN: Final = "Valda"
NOT_CHOSEN: Final = "Inte valda"
PICKER: Final = "Eller klicka på kommuner i kartan: de läggs till, ett klick till tar bort dem."
PICKER_ALT: Final = "Karta över Sveriges kommuner. Samma val finns i fältet ovan."

# The sheet of an indicator
TITLE_PART: Final = "{indicator}, {part}"
TITLE_COUNTED: Final = "{subject} (antal)"
OF_BASE: Final = "{count} av {base}"
AGAINST_BASE: Final = "{count} mot {base}"
OF_WHOM: Final[Mapping[str, str]] = {"known": "med känd uppgift", "class": "registrerade"}
IN_PLACE: Final = "{number}: {name} {value}."
RANK: Final = "plats {place} av {of}"
RANK_KNOWN: Final = "plats {place} av {of} med känt tal"
EXTREMES: Final[Mapping[str, str]] = {
    "said": "{told}.", "and": ";", "highest": "högst är {name}, {value}",
    "lowest": "lägst är {name}, {value}",
}  # fmt: skip
EXTREMES_KNOWN: Final[Mapping[str, str]] = {
    "said": "Av {of} med känt tal är {told}.", "and": ", och", "highest": "{name} högst, {value}",
    "lowest": "{name} lägst, {value}",
}  # fmt: skip
NONE: Final = "{count} har 0."
ABOVE_HINGE: Final = "{above} av {of} ligger över {hinge}."
ABOVE_HINGE_KNOWN: Final = "{above} av {of} med känt tal ligger över {hinge}."
BESIDE: Final = "{name}: {value}."
BESIDE_OF: Final = "{value}; {group} {together}"
UNSURE: Final = (
    "Osäkert (*): någon av de två delarna är maskerad eller kan vara under 20 personer. "
    "Läs talet med försiktighet."
)
UNDIVIDED: Final = "Streck där nämnaren är noll: då finns inget att dela med."
MISSING: Final = (
    "Streck betyder att uppgiften inte är levererad, för talet självt eller för det som det delas "
    "med. Det är inte noll."
)
DELIVERED: Final = "Talen är levererade färdigräknade, utan de antal som de bygger på."

# Before a room
PRESENT: Final = "Presentera"
PLACE_STEPS: Final[Mapping[str, tuple[str, str]]] = {
    "municipality": ("← Föregående kommun", "Nästa kommun →"),
    "county": ("← Föregående län", "Nästa län →"),
}  # fmt: skip
NOWHERE: Final = "Ingen i fokus"
SUBJECT_STEPS: Final = ("↑ Föregående mått", "Nästa mått ↓")
FULLSCREEN: Final = "Helskärm"
LEAVE: Final = "Avsluta (Esc)"
CODE: Final = "Öppna vyn i din telefon"
CODE_ALT: Final = "QR-kod med länken till vyn"

# A municipality's profile
PROFILE: Final = "Kommunprofil: {name}, jämförd med {others}"
PROFILE_ALONE: Final = "Kommunprofil: {name}"
PROFILE_OF: Final = "Välj vilken kommun profilen ska visa."
PROFILE_POPULATION: Final = "Vilka personer talen gäller står i anmärkningarna"
NUMBER: Final = "Tal"
DEFINITIONS: Final = "Så räknas talen"
IN_YEAR: Final = "{number}, {year}"
OF_ALL: Final = "{number} (kvinnor och män)"
ONLY_ALL: Final = (
    "Leveransen delar inte upp talen på kön: profilen är av kvinnor och män tillsammans."
)
BASIS: Final = "Antal"
BASIS_BESIDE: Final = "står bredvid talen"
STANDING: Final = "Plats i gruppen"
PLACES_KNOWN: Final = "Platsen i gruppen är bland de kommuner som har ett tal."
PLACE_OF: Final = "{place} av {of}"
CHANGE: Final = "Förändring"
SINCE: Final = "Sedan"
MARKED_YEAR: Final = "{span}, med {year} markerat"
OF_THOSE_KNOWN: Final = "av dem med känd uppgift"
POINTS: Final = "procentenheter"
MOST_COMMON: Final = "{number} (vanligast)"
COUNTY: Final = "Län"
GROUP: Final = "Grupp"
THE_GROUP: Final = "gruppen"
MUNICIPALITIES: Final = "{count} kommuner"
NO_CENTRES: Final = "Inget"
FOREMOST: Final[Mapping[str, str]] = {
    "highest": "Högst i gruppen: {numbers}.", "high": "Bland de tre högsta i gruppen: {numbers}.",
    "lowest": "Lägst i gruppen: {numbers}.", "low": "Bland de tre lägsta i gruppen: {numbers}.",
}  # fmt: skip
PLACED: Final = "{number} ({place})"
LEADING: Final = "{number}: {places}."
PLACES_POSSIBLE: Final = (
    "Plats {places}: talen är delvis maskerade eller avrundade, så alla dessa platser är möjliga."
)
KNOWN_NOTE: Final = "Av dem med känd uppgift: {names}."
SUMMED_BASE: Final = "{basis} (summa)"
SUMMED_NOTE: Final = (
    "(summa): en summa av celler, där maskerade räknas som 2,5. Den skiljer sig därför mellan "
    "talen, och från antalet registrerade."
)
NOISY: Final = (
    "SCB har lagt slumpmässig osäkerhet på befolkningstalen för {years}: de är ungefärliga, och så "
    "är det som är räknat på dem."
)
MASKED_WITHIN: Final = (
    "Celler med 1–4 personer är maskerade, och räknade som 2,5 i summor och andelar."
)
WITHIN: Final = (
    "Förändringar inom parentes ligger inom osäkerheten: de intervall som maskering eller "
    "avrundning lämnar runt de två åren når varandra."
)
NOT_COMPARED: Final = (
    "Leveransen har inte alla kommuner i {names}: därför finns inget sammanlagt tal att jämföra "
    "med."
)
NO_EARLIER: Final = "Inget tal har ett tidigare år: därför visas ingen förändring."
NO_NUMBERS: Final = (
    "Leveransen har inga tal för {name}. Välj en annan kommun under Ändra kommuner, eller en annan "
    "leverans i menyn."
)
DELIVERED_SOME: Final = "Levererat färdigräknat, utan de antal som talen bygger på: {names}."
NOT_DELIVERED: Final = "Ingår inte i leveransen: {names}."
OTHER_INSTITUTIONS: Final = "{count} andra lärosäten"
LATEST: Final = "Senaste"
UNIT: Final = "Enhet"
UNITS: Final[Mapping[str, str]] = {
    "share": "procent, förändring i procentenheter", "ratio": "kvot",
    "per_thousand": "per 1\u202f000", "count": "antal", "difference": "antal",
    "share_difference": "procent", "points": "procentenheter",
}  # fmt: skip


def counted(share: str) -> str:
    """Name the number of persons behind a share: Andel med examen is of Antal med examen."""
    of = share.removeprefix(SHARE)
    return f"{COUNT}{of}" if of != share else COUNT
