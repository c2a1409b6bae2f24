"""Every Swedish word of the disclosure audit: what is given back, by what, and the remedies."""

from collections.abc import Mapping
from typing import Final

# One number that is given back: which, what it can be, by what, what to do
FOUND: Final = "{where}: {value} Det avslöjas av {by}. {remedy}"
PINNED: Final = "är {low}, exakt."
NARROWED: Final = "är {low}–{high}."
YEARS_AFTER: Final = "{years} år efter examen"
TERM: Final = "termin {term}"
SEX: Final[Mapping[str, str]] = {"women": "kvinnor", "men": "män", "total": "samtliga"}
UNKNOWN_PERIOD: Final = "period ej angiven"

# The kinds of leaks, as a table lists them
LEAK: Final[Mapping[str, str]] = {
    "persons": "Antalet personer i ett mått bredvid antalet i ett annat",
    "terms": "En kulls antal i en termin bredvid antalet i en annan",
    "sexes": "Samtliga i ett mått bredvid kvinnor och män i ett annat",
    "regions": "Ett län bredvid sina kommuner",
    "splits": "En klass bredvid samma klass uppdelad",
    "margins": "Summan av en uppdelning bredvid måttet som den är uppdelad efter",
    "units": "En examen eller ett lärosäte bredvid sina program",
    "periods": "En period bredvid sina år",
    "tables": "Alla i en region bredvid summan av lärosätets examina",
    "parts": "En grupp bredvid en större grupp som den ingår i",
    "totals": "En levererad total bredvid kvinnor och män",
    "shares": "En levererad andel bredvid sitt antal",
    "quotients": "En levererad kvot bredvid en av sina två delar",
}
# What stands beside what; {measure} is a measure's short title
BY: Final[Mapping[str, str]] = {
    "persons": "summan av {measure}",
    "terms": "summan av {measure} termin för termin",
    "sexes": "summan av kvinnor och män",
    "regions": "{measure} per län och per kommun",
    "splits": "{measure} med och utan uppdelning",
    "margins": "summan av {measure} efter uppdelning",
    "units": "{measure} för examen eller lärosätet och för programmen",
    "periods": "perioden och dess år",
    "tables": "{measure} och examinas regioner",
    "parts": "{measure} och den större gruppen",
    "totals": "de levererade totalerna",
    "shares": "de levererade andelarna i {measure}",
    "quotients": "{measure}",
}
REMEDY: Final[Mapping[str, str]] = {
    "shares": "Ta bort andelen, eller låt appen göra det.",
    "quotients": "Ta bort kvoten, eller leverera båda delarna.",
    "totals": "Visa inte de levererade totalerna.",
    "other": (
        "Avrunda eller ta bort minst ett tal till i en av tabellerna, leverera en av dem i grövre "
        "klasser, eller låt appen skydda talet."
    ),
}
PERSONS: Final = "antalet"  # in place of a measure, where only the number of persons is meant
AND: Final = "och"

# The audit as a whole
PASSED: Final = (
    "Inget maskerat tal går att räkna fram närmare än inställningen tillåter ({suppressed} är "
    "maskerade)."
)
FAILED: Final = (
    "{found} tal går att räkna fram närmare än inställningen tillåter, {pinned} av dem exakt; "
    "{suppressed} tal är maskerade."
)
ROUGH: Final = (
    "{rough} maskerade tal hänger ihop med så många andra att deras intervall kan vara snävare än "
    "det funna."
)
BROKEN: Final = (
    "Leveransen stämmer inte med sig själv på {many} ställen ({by}). De sambanden räknas inte: en "
    "utomstående kan inte heller lita på dem."
)
DOUBTED: Final = "Sambandet {by} stämmer så sällan i leveransen att det inte räknas alls."

# What protection did
COST: Final = (
    "{numbers} tal till doldes: {rounded} avrundade till mitten av fyra (5–8 visas som 6,5 och "
    "räknas som maskerat) och {removed} borttagna."
)
COST_PERSONS: Final = "De dolda talen rymmer {persons} personer."
COST_MEASURES: Final = "Berörda mått: {measures}."
COST_LEAST: Final = "Minst {least} tal måste döljas när varje enhet och period ses för sig."
COST_UNSAFE: Final = "{unsafe} tal gick inte att skydda och måste ändras i uttaget."
