"""Hold the Swedish of the page that compares: programmes, degrees and institutions side by side."""

from collections.abc import Mapping
from typing import Final

COMPARE: Final = "Jämför"
QUESTION: Final = "Hur skiljer sig program, examina och lärosäten?"
MOST: Final[Mapping[int, str]] = {4: "fyra", 8: "åtta"}
LIMIT: Final = "Högst åtta kolumner: program eller examina gånger perioder."
CLASS: Final = "Klass"
FOCUS: Final = "Kategori eller andel"
MAPS: Final = "Kartor"
PERSONS: Final = "personer"
COUNTED_IN: Final = "räknad på {count} av alla {all}"
IN_FOCUS: Final = "{row}: {told}."
FOR: Final = "{number} för {column}"

# Gaps
GAP: Final = "Procentenheter mer (+) eller mindre (−) än {reference}"
GAP_OF: Final = "Skillnad i procentenheter: {one} minus {reference}"
MINUS: Final = "{one} minus {reference}"
POINTS: Final = "Procentenheter"
LOWEST: Final = "Minst"
HIGHEST: Final = "Mest"
ONE_ALONE: Final = (
    "Det finns bara en kolumn. Välj ett program, en examen eller en period till, så visas "
    "skillnaden."
)
WITHIN: Final = "{within} av {of} skillnader ligger inom osäkerheten."
WITHIN_NOTE: Final = (
    "Inom parentes och i ljusare färg: skillnaden ligger inom osäkerheten. Intervallet rymmer även "
    "att det inte är någon skillnad alls."
)
INTERVAL_NOTE: Final = (
    "Intervallet är det som maskeringen lämnar: de två andelarna varierar var för sig. Det säger "
    "inget om slumpen."
)
ROUNDED_NOTE: Final = (
    "Andelarna är levererade i hela procent. En skillnad kan därför vara en procentenhet mindre "
    "eller större än den som visas."
)

# Columns
SUMS: Final = (
    "Varje andel är avrundad för sig: kolumnerna summerar till {sums}\u00a0%, inte alltid till 100."
)

# Institutions
INSTITUTIONS: Final = "{count} lärosäten"
WITH_N: Final = "{name} ({n})"
SHARE_OF: Final = "Andel, {category}"
COUNT_OF: Final = "Antal, {category}"
BASE: Final = "Av"
ALONE: Final = (
    "Lärosäten visas för ett program eller en examen och en period i taget: de först valda. "
    "Välj bara dem, så har tabellen alla lärosäten."
)

# Two selections
PUT_BESIDE: Final = "Ställ bredvid"
SWAP: Final = "Byt sida"
LET_GO: Final = "Ta bort det vänstra"
HELD: Final = "Till vänster: {held}. Program, period, mått och kön ändras till höger."
HELD_WAITS: Final = "Till vänster: {held}. Välj nedan det som ska stå till höger."
HOW: Final = (
    "Två olika urval, till exempel före och efter eller kvinnor och män: öppna det ena och välj "
    "Ställ bredvid."
)
HELD_LOST: Final = (
    "Det som skulle stå bredvid finns inte i leveransen. Nedan visas det andra urvalet ensamt."
)
NOTHING_ALIKE: Final[Mapping[str, str]] = {  # by the kind that is chosen
    "programme": "Inget program heter så. Bredvid program kan bara program stå: en examen läggs "
    "bredvid med Ställ bredvid. ({words})",
    "degree": "Ingen examen heter så. Bredvid examina kan bara examina stå: ett program läggs "
    "bredvid med Ställ bredvid. ({words})",
}
LEFT_OUT: Final = "Visas inte: {names}."
ONE_EACH: Final = (
    "På varje sida visas ett program eller en examen och en period: de först valda. "
    "Flera går att lägga ihop, där det är tillåtet."
)
LEFT: Final = "det vänstra"
RIGHT: Final = "det högra"
ALIKE: Final = "Ändra program, period, mått eller kön, så ändras det till höger."
SAME: Final = "{common}: samma urval på båda sidor"
BESIDE: Final = "{left} bredvid {right}"
STAGE: Final = "{subject} ({stage})"
STEPS_TO_RIGHT: Final[Mapping[str, tuple[str, str]]] = {
    "municipality": ("← Föregående kommun till höger", "Nästa kommun till höger →"),
    "county": ("← Föregående län till höger", "Nästa län till höger →"),
}
UNLIKE: Final = "till vänster och till höger är det olika {what}"
UNLIKE_PERIODS: Final = "perioder"
UNLIKE_PERSONS: Final = "populationer"
EACH: Final = "Till vänster: {left}. Till höger: {right}"
