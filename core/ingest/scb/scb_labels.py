"""Tell what the labels of SCB's open statistics mean: fields, ages, years, places, birth."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, Literal

from core.ingest import meanings
from core.places import geography
from core.words import open_data as words
from core.words.spelling import fold

DECEMBER: Final = 12
_AGE: Final = re.compile(rf"(\d{{1,3}})(?:\s*[-–]\s*(\d{{1,3}}))?(?:\s*{words.YEARS_OLD})?")
_PERIOD: Final = re.compile(r"(\d{4})(?:M(\d{2}))?")

Birth = Literal["abroad", "home", "total"]


def role(field: str) -> str:
    """Tell what a field is, as a key of FIELDS; empty where it is something else."""
    return _roles().get(_plain(field), "")


def is_total(label: str) -> bool:
    """Tell whether a label means all together, as in "totalt, samtliga åldrar"."""
    plain = _plain(label)
    first, _, _ = plain.replace(",", " ").partition(" ")
    return first in _folded(words.TOTALS) or plain in _folded(words.TOTAL_PHRASES)


def sex(label: str) -> str | None:
    """Give women, men or total."""
    return meanings.sex(label) or ("total" if is_total(label) else None)


def ages(label: str) -> tuple[int, int] | None:
    """Give the first and last age of a class; one year is both. What is no class gives None."""
    found = _AGE.fullmatch(label.strip())
    return (int(found[1]), int(found[2] or found[1])) if found else None


def period(label: str) -> tuple[int, int] | None:
    """Give year and month, month 0 for a whole year; None for quarters and what is no period."""
    found = _PERIOD.fullmatch(label.strip())
    return (int(found[1]), int(found[2] or 0)) if found else None


def year(label: str) -> int | None:
    """Give the year that a period ends with: a whole year, or a December."""
    told = period(label)
    return told[0] if told and told[1] in {0, DECEMBER} else None


def birth(label: str) -> Birth | None:
    """Tell whether those born abroad, at home or all are meant; None for a part of the world."""
    plain = _plain(label)
    if plain in _folded(words.ABROAD):
        return "abroad"
    if plain in _folded(words.AT_HOME):
        return "home"
    return "total" if is_total(label) else None


def place(label: str) -> str | None:
    """Give a municipality's code; empty for a county or the nation, None for what is neither.

    A code decides over the name: "Gotland" and "Örebro" are counties too.
    """
    code, _, name = label.strip().partition(" ")
    if code.isdigit():
        is_wider = code == "00" or (len(code) == 2 and geography.exists(code))  # noqa: PLR2004
        return "" if is_wider else meanings.region(code, "municipality")
    plain = f"{code} {name}".casefold().strip()
    if plain in words.NATION:
        return ""
    if plain.rpartition(" ")[2] in words.COUNTY:
        return None if meanings.region(plain, "county") is None else ""
    return meanings.region(label, "municipality")


def is_population(*said: str) -> bool | None:
    """Tell whether a table counts people who live somewhere, by the first that says anything."""
    for text in said:
        if _plain(text) not in _folded(words.UNSPOKEN):
            return _plain(text).split()[0] in _folded(words.SUBJECTS)
    return None


def is_of_abroad(*said: str) -> bool:
    """Tell whether a table, by its first words, counts those born abroad alone."""
    firsts = {_plain(text).split()[0] for text in said if text.strip()}
    return bool(firsts & _folded(words.OF_ABROAD))


@cache
def _roles() -> dict[str, str]:
    return {_plain(name): known for known, names in words.FIELDS.items() for name in names}


@cache
def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(_plain, names))


def _plain(text: str) -> str:
    return fold(" ".join(text.split()))
