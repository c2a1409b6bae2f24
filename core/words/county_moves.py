"""Hold the Swedish of the moves between counties."""

from collections.abc import Mapping
from typing import Final

COUNTY_FOCUS: Final = "Län i fokus"
NET: Final = "Netto"
NET_SIGNS: Final = "plus där fler bor efter examen än som kom därifrån, minus där färre"
BEFORE: Final = "Från länet"
BEFORE_OF: Final = "Från länets gymnasieskolor"
AFTER: Final = "Bor efter"
AFTER_OF: Final = "Bor i länet ett år efter"
STAYED: Final = "Bor kvar"
STAYED_OF: Final = "Andel av dem från länet"
TO_COUNTY: Final = "Till {county}"
FROM_COUNTY: Final = "Från {county}"
OF_MATRIX: Final[Mapping[str, str]] = {
    "share": "Från radens län till kolumnens, andel av dem från radens län",
    "count": "Från radens län till kolumnens, antal personer",
}
TABLE_OF_MATRIX: Final[Mapping[str, str]] = {"share": "Andel av raden", "count": "Antal"}
SUM: Final = "Summa, {count} län"
OTHER_COUNTIES: Final = "Övriga län ({count})"
FLOW_TITLE: Final[Mapping[str, str]] = {
    "net": "Netto per län, från gymnasiet till ett år efter examen",
    "before": "Från länets gymnasieskolor",
    "after": "Bor i länet ett år efter examen",
    "stayed": "Bor kvar i gymnasielänet ett år efter examen",
    "table": "Från gymnasielän till boendelän ett år efter examen",
    "matrix": "Flytt från län till län, från gymnasiet till ett år efter examen",
    "flows": "Flytt till och från {county} ett år efter examen",
}
FLOW_TABLE: Final[Mapping[str, str]] = {"net": "Per län", "moves": "Från län till län"}
FLOW_POPULATION: Final = (
    "Examinerade från lärosätet, efter länet där de gick gymnasiet och länet där de bor ett år "
    "efter examen"
)
MOST_GAINED: Final = "{name} vinner mest, {number}; {other} förlorar mest, {its}."
MOST_OF: Final = (  # of as many as surely come first
    "", "Flest har {name}, {number}.",
    "Flest har {name}, {number}; därnäst {other}, {its}.",
)  # fmt: skip
MOST_MOVED: Final = "Den största flytten går från {origin} till {end}: {count}."
MOST_TO_AND_FROM: Final = "Flest kommer från {origin}, {arrived}; flest flyttar till {end}, {left}."
GAINING: Final = "Län som vinner"
LOSING: Final = "Län som förlorar"
COUNTED_COUNTIES: Final = "{count} län"
UNSURE_COUNTIES: Final = "varav {count} kanske inte"
UNKNOWN_AFTER: Final = "Utan känt län efter"
UNKNOWN_NET: Final = "Netto utan känt län"
NET_IN: Final = "Nettot för {county}"
NUMBER_IN: Final[Mapping[str, str]] = {
    "share": "Andelen för {county}", "count": "Antalet för {county}",
}  # fmt: skip
ALL_MOVES: Final = "Examinerade"
STAYED_IN: Final = "Bor kvar i {county}"
STAYED_IN_ALL: Final = "Bor kvar i sitt län"
SUM_NOTE: Final = (
    "Länen summerar till {sum}, inte till 0: några har ett känt län bara före studierna eller "
    "bara efter examen, eftersom uppgift saknas eller de bor utomlands."
)
NET_MADE: Final = (
    "Nettot är räknat ur flytten från län till län, där maskerade celler räknas som 2,5."
)
NET_HELD: Final = (
    "Leveransens eget netto visas inte intill: tillsammans kunde de avslöja maskerade tal."
)
NET_DISAGREES: Final = (
    "Levererat netto och flytten från län till län säger olika om {counties}, mer än vad "
    "maskeringen förklarar."
)
NOT_DRAWN: Final = (
    "Av länets flöden är {count} på 1–4 personer: de är maskerade och ritas inte som linjer."
)
FROM_TO: Final = "från {origin} till {end}"
LINES: Final = "de {shown} största flödena, tjockare linje för fler personer"
