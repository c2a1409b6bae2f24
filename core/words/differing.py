"""Every Swedish word of how a new delivery differs from the one that is shown."""

from collections.abc import Mapping
from typing import Final

DIFFERENCES: Final = "Skillnad mot det som visas"
NOTHING_SHOWN: Final = "Inget visas under det här namnet än: allt är nytt."
SAME: Final = "Inget skiljer sig från den leverans som visas."
DIFFERS: Final = "{changed} tal skiljer sig, av {before} som visas nu och {after} i den nya."
SCOPE: Final[Mapping[str, tuple[str, str]]] = {
    "new": ("Nya perioder: {listed}.", "Nya program, examina eller andra enheter: {listed}."),
    "gone": (
        "Perioder som inte finns i den nya: {listed}.",
        "Program, examina eller andra enheter som inte finns i den nya: {listed}.",
    ),
}
AND_MORE: Final = "{rest} till"
DIFFERENCE_HEADS: Final[Mapping[str, str]] = {
    "measure": "Mått", "before": "Tal nu", "after": "Tal i den nya", "added": "Tillkomna",
    "removed": "Borttagna", "changed": "Ändrade", "newly_suppressed": "Nyligen maskerade",
    "newly_shown": "Inte längre maskerade",
}  # fmt: skip
PICTURE: Final = "Av de tal som visas nu: andel som är annorlunda i den nya leveransen, per mått"
PICTURE_NEW: Final = "Av talen i den nya leveransen: andel som har tillkommit, per mått"
ONLY_NEW: Final = "Inget av det som visas nu ändras: det som skiljer är tillkomna tal."
PROTECTED_NOW: Final = (
    "I den version som visas nu är tal dolda av appen. De står här som ändrade eller inte längre "
    "maskerade, tills du har skyddat den nya också."
)
PICTURE_TOLD: Final = "{measure}: {kind} {count} ({share})."
TOOLTIP: Final[Mapping[str, str]] = {
    "measure": "Mått", "kind": "Vad", "count": "Tal", "share": "Andel",
}  # fmt: skip
TOTALS: Final = "Antal personer som ändrats mer än vad rättelser brukar göra"
TOTAL_HEADS: Final[Mapping[str, str]] = {
    "measure": "Mått", "whom": "Vilka", "before": "Nu", "after": "I den nya",
}  # fmt: skip
JUMPS: Final = (
    "Antal personer som ändrats mer än vad rättelser brukar ge: {count}. De står nedan under "
    "Skillnad mot det som visas. Kontrollera dem mot uttaget."
)
PLACES: Final = "De största skillnaderna, tal för tal"
PLACE_HEADS: Final[Mapping[str, str]] = {
    "kind": "Vad", "where": "Tal", "before": "Nu", "after": "I den nya",
}  # fmt: skip
DIFFERENCE_LIST: Final = "Skillnader per mått"
TOTAL_LIST: Final = "Antal personer"
PLACE_LIST: Final = "Skillnader tal för tal"
