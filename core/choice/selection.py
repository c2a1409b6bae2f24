"""Hold the reader's choice: one frozen Selection, to and from an address."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from typing import Final, Literal, get_args
from urllib.parse import parse_qs, urlencode

from core.deliveries.catalogue import Order

UNKNOWN_PERIOD: Final = "okand"
MOST_SERIES: Final = 4  # units, and units times periods, that stand side by side
MOST_COMPARED: Final = 8  # on the page that compares

View = Literal[
    "chart", "map", "table", "time", "profile", "matrix", "flows", "gap", "institutions"
]  # fmt: skip
VIEWS: Final[tuple[View, ...]] = get_args(View)
Period = tuple[int, int] | None


@dataclass(frozen=True)
class Selection:
    """Give everything that decides what a page shows; text ids only, so it fits an address.

    What is empty is left to the measure and the delivery, until `nearest.settle` decides it.
    `focus` is a row's id: a region, a category, a rate. `sort` is a column of the table, with a
    minus for the largest first; a table that lacks the column shows the order above. `places` are
    municipalities, counties and groups; `part` is one of the indicator's numbers or classes, or a
    class of the split. Where units are compared, `perspective` is theirs (other pages have their
    own), and `against` is the key of the series that differences are from. `beside` is what another
    selection has of its OWN, as `from_beside` reads it: it stands to the left of this one.
    """

    delivery: str = ""
    units: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    measure: str = ""
    years_after: str = ""
    institution: str = ""
    view: View = "chart"
    number: Literal["share", "count"] = "share"
    sex: Literal["both", "total", "women", "men"] = "both"
    base: Literal["within_sex", "sex_distribution"] = "within_sex"
    order: Order | Literal[""] = ""
    sort: str = ""
    groups: Literal["categories", "groups"] = "categories"
    residuals: Literal["shown", "hidden"] = "shown"
    rest: Literal["closed", "open"] = "closed"
    combine: Literal["compare", "add"] = "compare"
    split: str = ""
    focus: str = ""
    frame: str = ""
    places: tuple[str, ...] = ()
    indicator: str = ""
    part: str = ""
    year: str = ""
    centres: Literal["hidden", "shown", "only"] = "hidden"
    mode: Literal["", "presentation"] = ""
    perspective: Literal["", "background", "throughput", "outcomes"] = ""
    against: str = ""
    beside: str = ""

    def change(self, **changes: object) -> "Selection":
        """Give a copy with some choices changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def at_step(self) -> Literal["units", "measure", "sheet"]:
        """Tell how far the reader has come: choosing units, choosing a measure, or reading."""
        if not self.units or not self.periods:
            return "units"
        return "sheet" if self.measure else "measure"


LISTS: Final = ("units", "periods", "places")
# What two selections beside each other have each for itself; all else they have in common.
OWN: Final = (
    "perspective", "units", "periods", "measure", "years_after", "institution", "sex", "combine",
    "split", "part",
)  # fmt: skip
ALLOWED: Final[Mapping[str, tuple[str, ...]]] = {
    "view": VIEWS,
    "number": ("share", "count"),
    "sex": ("both", "total", "women", "men"),
    "base": ("within_sex", "sex_distribution"),
    "order": ("", *get_args(Order)),
    "groups": ("categories", "groups"),
    "residuals": ("shown", "hidden"),
    "rest": ("closed", "open"),
    "combine": ("compare", "add"),
    "centres": ("hidden", "shown", "only"),
    "mode": ("", "presentation"),
    "perspective": ("", "background", "throughput", "outcomes"),
}
RENAMED: Final = {"region": "focus"}  # what older addresses say
_EMPTY: Final = Selection()
_NAMES: Final = tuple(field.name for field in fields(Selection))


def to_address(selection: Selection) -> dict[str, list[str]]:
    """Write a selection as query parameters; what is at its default is left out."""
    return {
        name: [*value] if name in LISTS else [value]
        for name in _NAMES
        if (value := getattr(selection, name)) != getattr(_EMPTY, name)
    }


def from_address(parameters: Mapping[str, Iterable[str]]) -> tuple[Selection, tuple[str, ...]]:
    """Read a selection from query parameters; also give the names it could not use."""
    chosen: dict[str, object] = {}
    unknown: list[str] = []
    for parameter, values in parameters.items():
        name = RENAMED.get(parameter, parameter)
        given = tuple(dict.fromkeys(value for value in values if value))
        if name not in _NAMES or not given:
            unknown.append(parameter)
        elif name in LISTS:
            chosen[name] = given
        elif name == "beside" and from_beside(given[-1]) is None:
            unknown.append(parameter)
        elif given[-1] in ALLOWED.get(name, given):
            chosen[name] = given[-1]
        else:
            unknown.append(parameter)
    return _EMPTY.change(**chosen), tuple(unknown)


def as_beside(selection: Selection) -> str:
    """Write what a selection has of its own as one word, which stands within an address."""
    own = {name: value for name, value in to_address(selection).items() if name in OWN}
    return urlencode(own, doseq=True)


def from_beside(word: str) -> Selection | None:
    """Read a selection from one word; None for a word that is none."""
    parameters = parse_qs(word)
    if not parameters or not {*parameters} <= {*OWN}:
        return None
    asked, unknown = from_address(parameters)
    return None if unknown else asked


def period_id(period: Period) -> str:
    """Give the stable id of a period, for example 2014-2019."""
    return UNKNOWN_PERIOD if period is None else f"{period[0]}-{period[1]}"


def period_of(id_: str) -> Period:
    """Read a period from its id; None for the unknown one, and for any text that is no period."""
    found = re.fullmatch(r"([0-9]{4})-([0-9]{4})", id_)
    return (int(found[1]), int(found[2])) if found else None


def overlap(periods: Iterable[Period]) -> bool:
    """Tell whether any two periods share a year (or one is unknown): they may not be added."""
    listed = list(periods)
    known = sorted(period for period in listed if period is not None)
    if len(known) < len(listed):
        return len(listed) > 1
    return any(later[0] <= earlier[1] for earlier, later in pairwise(known))
