"""Every Swedish word of the disclosure audit: what is given back, by what, and the remedies."""

from collections.abc import Mapping
from typing import Final

# One number that is given back: which, what it can be, by what, what to do
FOUND: Final = "{where}: {value} Det avslöjas av {by}. {remedy}"
PINNED: Final = "är {low}, exakt."
NARROWED: Final = "är {low}–{high}."

# The kinds of leaks, as a table lists them
LEAK: Final[Mapping[str, str]] = {
    "bare": "Ett antal på 1–4 som visas som det är",
    "versions": "Samma tal i en annan leverans eller version som läsare kan öppna",
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
    "bare": "att talet visas omaskerat",
    "versions": "”{measure}”, en annan leverans eller version som läsare kan öppna",
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
    "bare": (
        "Låt appen maskera talet, eller publicera som levererat och anteckna skälet, till exempel "
        "att källan själv visar det öppet."
    ),
    "versions": "Stäng den andra för läsare under Versioner, eller låt appen skydda talet.",
    "shares": "Ta bort andelen, eller låt appen göra det.",
    "quotients": "Ta bort kvoten, eller leverera båda delarna.",
    "totals": "Visa inte de levererade totalerna.",
    "other": (
        "Avrunda eller ta bort minst ett tal till i en av tabellerna, leverera en av dem i grövre "
        "klasser, eller låt appen skydda talet."
    ),
}
REMEDY_OF: Final = "{leak}: {remedy}"
AND: Final = "och"

# The audit as a whole, by how many of the four values it wants left
PASSED: Final[Mapping[int, str]] = {
    2: "Inget maskerat tal går att räkna ut exakt ur det som visas.",
    3: "Varje maskerat tal kan fortfarande vara minst tre av de fyra talen 1–4.",
    4: "Inget maskerat tal går att ringa in: vart och ett kan fortfarande vara 1, 2, 3 eller 4.",
}
FAILED: Final[Mapping[str, str]] = {
    "exact": "Maskerade tal som går att räkna ut exakt ur andra som visas: {pinned}.",
    "near": "Maskerade tal som går att ringa in till {left}: {near}.",
}
LEFT: Final[Mapping[int, str]] = {3: "två möjliga värden", 4: "två eller tre möjliga värden"}
BARE: Final = (
    "{bare} antal på 1–4 personer visas som de är. Så små antal ska vara maskerade redan vid "
    "källan: den som känner gruppen kan se vem det gäller. Låt appen maskera dem, eller publicera "
    "som levererat och anteckna beslutet och skälet, till exempel att källan själv visar dem "
    "öppet."
)
ROUGH: Final = (
    "{rough} maskerade tal hänger ihop med så många andra att deras intervall kan vara snävare än "
    "det funna."
)
BROKEN: Final = (
    "Samband som inte stämmer i leveransen räknas inte, för en utomstående kan inte heller lita på "
    "dem: {listed}."
)
SO_MANY: Final = "{by} ({many})"
DOUBTED: Final = "Så sällan stämmer dessa samband i leveransen att de inte räknas alls: {listed}."

# A sum that does not add up: {own} is what it is, {other} what it should be
SUM_OF: Final = "summan av alla klasser i {where}"
CONTRADICTS: Final = "är {own}, men ska vara {other}."
CONTRADICTS_SOME: Final = "är {own}, vilket inte stämmer med de andra talen."
AT_LEAST: Final = "minst {low}"
MEND: Final = (
    "Rätta talet i uttaget, eller fråga den som drog det. Står det kvar litar granskningen inte på "
    "sambandet."
)

# What protection did
COST_MASKED: Final = "{masked} antal på 1–4 maskerades: de visas som 2,5."
COST_ROUNDED: Final = (
    "{rounded} tal avrundades: ett sådant visas som mitten av fyra och räknas som maskerat. 5–8 "
    "blir 6,5, och lika väl kan ett stort tal avrundas, som 101–104 till 102,5."
)
COST_REMOVED: Final = (
    "{removed} tal togs bort: ett sådant visas som maskerat, utan tal, och de summor och andelar "
    "som det ingår i visas inte."
)
COST_BOTH: Final = "De togs bort där det inte räckte att avrunda."
COST_PERSONS: Final = (
    "De dolda talen omfattar tillsammans cirka {persons} personer, där den som finns i flera mått "
    "är räknad i vart och ett."
)
COST_MEASURES: Final = "Berörda mått: {measures}."
COST_LEAST: Final = (
    "Hur man än gör måste minst {least} tal döljas, räknat på varje enhet och period för sig. Fler "
    "behövs när samma tal ingår i flera mått eller enheter."
)
COST_UNSAFE: Final = (
    "{unsafe} tal gick inte att skydda så: pröva det andra sättet, rätta de tal som säger emot "
    "varandra, eller stäng den äldre version som avslöjar dem."
)
# One number that was hidden: what it was, what is shown instead
MASKED: Final = "{number} (maskerat)"
REMOVED: Final = "maskerat, utan tal"
READY_MADE: Final = "en andel eller kvot"
