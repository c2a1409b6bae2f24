"""Hold every Swedish word on screen that is not in the catalogue."""

from collections.abc import Mapping, Sequence
from typing import Final

APP: Final = "Studievägar"
TAGLINE: Final = "Vilka börjar, hur går det för dem och vart tar de vägen?"

# Words of the model
SEX: Final[Mapping[str, str]] = {"women": "Kvinnor", "men": "Män", "total": "Totalt"}
SEX_CHOICE: Final[Mapping[str, str]] = {
    "both": "Per kön", "total": "Totalt", "women": "Kvinnor", "men": "Män",
}  # fmt: skip
UNIT_TYPE: Final[Mapping[str, str]] = {
    "programme": "Program", "degree": "Examen", "main_field": "Huvudområde",
    "third_cycle_subject": "Forskarutbildningsämne", "institution": "Lärosäte",
    "municipality": "Kommun",
}  # fmt: skip
UNIT_OF: Final[Mapping[str, str]] = {
    "programme": "program", "degree": "examen", "main_field": "huvudområde",
    "third_cycle_subject": "forskarutbildningsämne", "institution": "hela lärosätet",
    "municipality": "kommun",
}  # fmt: skip
STATUS: Final[Mapping[str, str]] = {
    "suppressed": "1–4", "withheld": "Maskerat", "missing": "Ej levererat",
    "impossible": "Kan inte förekomma",
}  # fmt: skip
MARK: Final[Mapping[str, str]] = {
    "suppressed": "1–4", "withheld": "maskerat", "missing": "–", "undivided": "–",
    "impossible": "×",
}  # fmt: skip
MARKED: Final[Mapping[str, str]] = {
    "": "{number}", "suppressed": "≈\u00a0{number}", "small": "{number}\u00a0*",
    "unsure": "{number}\u00a0*", "within": "({number})",
}  # fmt: skip
ABOUT: Final = "cirka {number}"
YEARS_AFTER: Final[Mapping[str, str]] = {
    "0": "", "1": "ett år efter examen", "3": "tre år efter examen", "5": "fem år efter examen",
}  # fmt: skip
YEARS: Final[Mapping[str, str]] = {"0": "Samma år", "1": "1 år", "3": "3 år", "5": "5 år"}
UNKNOWN_PERIOD: Final = "period ej angiven"
TERM: Final = "Termin"
REST: Final = "Övriga ({count})"
REST_OF_REGIONS: Final[Mapping[str, str]] = {
    "county": "och {count} län till", "municipality": "och {count} kommuner till",
}  # fmt: skip

# Choices
BASE: Final[Mapping[str, str]] = {
    "within_sex": "Inom könet", "sex_distribution": "Könsfördelning",
}  # fmt: skip
BASE_TITLE: Final[Mapping[str, str]] = {
    "within_sex": "Andel inom könet", "sex_distribution": "Könsfördelning inom kategorin",
}  # fmt: skip
NUMBER: Final[Mapping[str, str]] = {"share": "Andel", "count": "Antal"}
VIEW: Final[Mapping[str, str]] = {
    "chart": "Diagram", "map": "Karta", "table": "Tabell", "time": "Över tid", "profile": "Profil",
    "matrix": "Matris", "flows": "Flödeskarta", "gap": "Skillnad",
    "institutions": "Lärosäten"}  # fmt: skip
ORDER: Final[Mapping[str, str]] = {"given": "Fast ordning", "size": "Högst först",
    "smallest": "Lägst först", "alphabetical": "A–Ö"}  # fmt: skip
GROUPS: Final[Mapping[str, str]] = {"categories": "Alla klasser", "groups": "Grupper"}
RESIDUALS: Final[Mapping[str, str]] = {"shown": "Med", "hidden": "Utan"}
REST_CHOICE: Final[Mapping[str, str]] = {"closed": "De största", "open": "Alla"}
COMBINE: Final[Mapping[str, str]] = {"compare": "Jämför", "add": "Lägg ihop"}

LABEL: Final[Mapping[str, str]] = {
    "delivery": "Leverans", "units": "Program eller examen", "mode": "Läge",
    "periods": "Period", "measure": "Mått", "years_after": "Tid efter examen", "view": "Visa",
    "number": "Siffra", "sex": "Kön", "base": "Procentbas", "order": "Ordning",
    "groups": "Indelning", "residuals": "Restkategorier", "rest": "Kategorier",
    "perspective": "Skede", "against": "Jämförs med", "beside": "Det som står bredvid",
    "combine": "Jämför eller lägg ihop", "split": "Dela upp på", "focus": "Område i fokus",
    "frame": "Kartutsnitt", "places": "Kommuner", "indicator": "Mått", "part": "Tal", "year": "År",
    "institution": "Lärosäte", "sort": "Sortering", "centres": "Lärcentra och campus",
}  # fmt: skip
MORE_THAN: Final = "mer än {value}"
LESS_THAN: Final = "under {value}"
OR_MORE: Final = "{value} eller mer"
MORE: Final = "Fler val"
NO_SPLIT: Final = "Ingen uppdelning"
WHOLE_COUNTRY: Final = "Hela Sverige"
NO_FOCUS: Final = "Inget valt"
UNITS_PLACEHOLDER: Final = "Skriv namn eller kod, till exempel sjuksköterska eller 6MMEC"
UNITS_FIELD: Final = "{kind} (flera jämförs)"
MEANT: Final = "Menar du"
PERIODS_FIELD: Final = "Period (flera jämförs)"
UNITS_FIRST: Final = "Välj program först"
UNTIL_CHOSEN: Final = "{shown} visas tills du väljer något annat"

# The bar
BAR_EMPTY: Final = "Inget valt ännu"
CHANGE_UNITS: Final = "Ändra program eller period"
CLEAR: Final = "Rensa"
STEP_BACK: Final = "Ett steg tillbaka"
EXAMPLE: Final = "Exempeldata"
EXAMPLE_NOTE: Final = "Exempeldata: påhittade tal som liknar verkliga. Använd dem inte som fakta."

# Steps
STEP_1: Final = "1. Välj program eller examen, och period"
STEP_2: Final = "2. Välj mått"
STEP_2_HINT: Final = (
    "Varje knapp visar antalet personer som måttet bygger på, ett tal för varje val."
)
NOT_IN_DELIVERY: Final = (
    "Leveransen {title} har inga tal här. Välj en annan leverans i menyn eller en annan sida."
)
WAITING: Final = "{measure} är valt. Välj program eller examen ovan, så visas det."
NEXT_MEASURE: Final = "Välj program och period ovan, så visas måtten här."
BASE_N: Final = "n = {count}"
BASE_N_ABOUT: Final = "n {count}"  # the number has its mark, n ≈ 10
OF_ALL: Final = "{share} av alla"
BASE_SHARES: Final = "levererade andelar"
LINKED: Final = "{name} finns inte här. Visar det som hör ihop med det: {linked}."
LOST: Final = (
    "Kan inte visas här, och har lämnats bort: {lost}. Nedan visas det som ligger närmast."
)
LOST_DELIVERY: Final = "Leveransen {lost} är stängd eller borttagen. Visar {title}, uttag {drawn}."
LOST_PARAMETERS: Final = (
    "Länken innehåller något som inte går att tolka: {lost}. Det har hoppats över."
)
ONE_AT_A_TIME: Final = (
    "Måttet visar ett program eller en examen och en period i taget: de först valda."
)
TOO_MANY: Final = "Högst {most} jämförelser åt gången. Välj färre program eller perioder."
REASON: Final[Mapping[str, str]] = {
    "unit_type": "Finns inte för {unit_type}",
    "unit": "Ingår inte i leveransen för detta val",
    "period": "Finns bara för {periods}",
}  # fmt: skip

# The sheet
BASE_TITLE_TOTAL: Final = "Andel av alla"
COUNT_TITLE: Final = "Antal personer"
BY: Final = "efter {split}"
MISSING_ADDED: Final = (
    "Streck betyder att något av det sammanlagda saknar kategorin. Den ingår inte i summan."
)
MUCH_HIDDEN: Final = (
    "En stor del av totalen är maskerade celler, som räknas som 2,5. Läs intervallet, inte talet."
)
ROUNDED_NOTE: Final = (
    "Vissa större tal är avrundade till mitten av fyra möjliga, 101–104 till 102,5, för att andra "
    "maskerade tal inte ska gå att räkna fram."
)
WITHHELD_NOTE: Final = (
    "Maskerat: talet är dolt för att andra maskerade tal inte ska gå att räkna fram. Summor och "
    "andelar som det ingår i visas därför inte."
)
MISSING_NOTE: Final = "Streck betyder att uppgiften inte är levererad."
FROM_TO: Final = "från {first} till {last}"
OF_KNOWN: Final = "av dem med uppgift"
ADDED: Final = "sammanlagt"
MASKED_NONE: Final = "inga maskerade celler"
MASKED_ONE: Final = "1 maskerad cell"
MASKED: Final = "{count} maskerade celler"
MASKED_REGION: Final = "1–4 (maskerat)"
MASKED_SUM: Final = "maskerat"
SMALL_BASE: Final = "Litet underlag (*): andelar av färre än 20 personer. Läs dem med försiktighet."
SMALL_MARK: Final = "litet underlag"
DELIVERED_SHARES: Final = (
    "Andelarna är levererade i hela procent utan antal; summan kan bli 99 eller 101."
)
DELIVERED_TOTAL: Final = "Totalen är levererad; kvinnor och män redovisas inte var för sig."
SUMMED_TOTAL: Final = (
    "Totalen är summan av de celler som visas. Den kan skilja sig mellan mått, "
    "eftersom olika celler är maskerade."
)
SUPPRESSED_NOTE: Final = (
    "Celler med 1–4 personer är maskerade: streckade, och räknade som 2,5 i summor och andelar. "
    "Det som är räknat på enbart sådana celler är ungefärligt (≈). "
    "Smala linjer visar det intervall som maskeringen lämnar."
)
BREAK: Final = "Tidsseriebrott {year}: {note}"
SOURCE: Final = "Källa: {source}. Leverans: {delivery}, uttag {drawn}."
POPULATION: Final = "Population: {population}"
DEFINITION: Final = "Så räknas måttet"
DEFINITION_LABELS: Final[Mapping[str, str]] = {
    "definition": "Definition", "population": "Population", "source": "Källa",
    "delivery": "Leverans", "caveats": "Att tänka på", "notes": "Om leveransen",
}  # fmt: skip
EMPTY_SHEET: Final = (
    "Det finns inga tal att visa för detta val. Välj en annan period eller ett annat mått."
)
TABLE_HEAD: Final = "Kategori"
TABLE_EXPAND: Final = "Visa delarna av {label}"
TABLE_SORT: Final = "Sortera efter {label}"
TIME_ONE: Final = "Leveransen har bara en period, så det finns ingen utveckling att visa."
TIME_ALL: Final = "De fem största"
ZOOM: Final = "Zoombar karta"

# Take away
COPY_LINK: Final = "Kopiera länk"
COPIED: Final = "Länken är kopierad"


def counted(kind: str, count: int) -> str:
    """Inflect the name of a kind of unit by its number."""
    return COUNTED[kind][count != 1]


def masked(count: int) -> str:
    """Say how many cells are suppressed."""
    if count == 0:
        return MASKED_NONE
    return MASKED_ONE if count == 1 else MASKED.format(count=count)


def listing(words: Sequence[str]) -> str:
    """Join words as in running text: a, b och c; by semicolons where a comma is part of one."""
    if any("," in word for word in words):
        return "; ".join(words)
    if len(words) < 2:  # noqa: PLR2004
        return "".join(words)
    return f"{', '.join(words[:-1])} och {words[-1]}"


# Charts in words
TOOLTIP: Final[Mapping[str, str]] = {
    "name": "Kategori", "who": "Vilka", "share": "Andel", "reach": "Andelens intervall",
    "count": "Antal", "base": "Av",
}  # fmt: skip
REACH: Final = "Intervall"
ALT: Final = "Diagram. Före bilden står i ord vad det visar; alla tal finns i tabellen."
ALT_TABLE: Final = "Alla tal finns i tabellen."

# Pages
ALL_MEASURES: Final = "Alla mått"
PAGES: Final[Mapping[str, str]] = {
    "start": "Start", "fore": "Före", "under": "Under", "efter": "Efter", "kommuner": "Kommuner",
    "floden": "Flöden", "jamfor": "Jämför", "data": "Data", "om": "Om",
}  # fmt: skip
WITHOUT_SCRIPT: Final = "Studievägar behöver JavaScript. Slå på det i webbläsaren och ladda om."
LOADING: Final = "Ritar kartan …"
COUNTED: Final[Mapping[str, tuple[str, str]]] = {
    "programme": ("program", "program"), "degree": ("examen", "examina"),
    "main_field": ("huvudområde", "huvudområden"),
    "third_cycle_subject": ("forskarutbildningsämne", "forskarutbildningsämnen"),
    "institution": ("lärosäte", "lärosäten"), "municipality": ("kommun", "kommuner"),
}  # fmt: skip

# The table and the link
TABLE_NOTE: Final[Mapping[str, str]] = {
    "suppressed": "Maskerad: en till fyra personer",
    "withheld": STATUS["withheld"], "stand_in": "Räknat enbart på maskerade celler",
    "missing": STATUS["missing"],
    "undivided": "Ingen att räkna på", "impossible": STATUS["impossible"],
    "small": SMALL_MARK, "unsure": "osäkert", "within": "inom osäkerheten",
}  # fmt: skip
COPY_FAILED: Final = "Gick inte att kopiera"
