"""Write numbers, intervals, periods and dates the way Swedes do."""

from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

THIN: Final = "\u202f"  # between thousands
FIXED: Final = "\u00a0"  # before a unit
MINUS: Final = "\u2212"
DASH: Final = "–"
HOME: Final = "Europe/Stockholm"  # whose clock, where a browser does not tell its own


def number(value: float | Decimal | None, decimals: int | None = None) -> str:
    """Write a number; without `decimals`, halves and tenths show only when they exist."""
    if value is None:
        return DASH
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if decimals is None:
        decimals = 0 if exact == exact.to_integral_value() else 1
    written = f"{abs(rounded(exact, decimals)):,}".replace(",", THIN).replace(".", ",")
    negative = value < 0 and written.strip("0,") != ""
    return f"{MINUS}{written}" if negative else written


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Round as all numbers are rounded here."""
    # Half is rounded up, as spreadsheets do: the same number on screen and in the file.
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def signed(value: float | Decimal | None, decimals: int | None = None) -> str:
    """Write a number with its sign always printed; zero has none."""
    written = number(value, decimals)
    positive = value is not None and value > 0 and written.strip("0,") != ""
    return f"+{written}" if positive else written


def percent(share: float | None, decimals: int = 0) -> str:
    """Write a share (0–1) as per cent."""
    if share is None:
        return DASH
    return f"{number(per_cent(share), decimals)}{FIXED}%"


def per_cent(share: float) -> Decimal:
    """Give a share as per cent without the dust of binary fractions: 0.145 is 14.5."""
    return Decimal(repr(round(share, 12))) * 100


def between(low: float, high: float) -> str:
    """Write an interval of counts."""
    return f"{number(low)}{DASH}{number(high)}"


def percent_between(low: float, high: float) -> str:
    """Write an interval of shares as whole per cent, one sign at the end."""
    first, last = number(per_cent(low), 0), number(per_cent(high), 0)
    return percent(high) if first == last else f"{first}{DASH}{last}{FIXED}%"


def period(start: int | None, end: int | None, unknown: str) -> str:
    """Write a period of years; `unknown` is said where the delivery does not tell."""
    if start is None or end is None:
        return unknown
    return str(start) if start == end else f"{start}{DASH}{end}"


def day(moment: str) -> str:
    """Write an ISO date, or a month where no day is known: 22 november 2026, augusti 2025."""
    year, month, *days = (int(part) for part in moment.split("-"))
    return " ".join((*map(str, days), MONTHS[month - 1], str(year)))


def moment(at: str, zone: str | None = None) -> str:
    """Write an ISO moment as the clock shows it in a time zone: 22 november 2026 kl. 16.05."""
    try:
        local = datetime.fromisoformat(at).astimezone(ZoneInfo(zone or HOME))
    except ZoneInfoNotFoundError:  # a browser may say anything
        local = datetime.fromisoformat(at)
    return f"{day(local.date().isoformat())} kl. {local:%H.%M}"


def elapsed(seconds: float) -> str:
    """Write how long something takes: 45 s, 3 min 20 s."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}{FIXED}min {rest}{FIXED}s" if minutes else f"{rest}{FIXED}s"


def size(length: int) -> str:
    """Write the size of a file: 12 kB, 3,4 MB."""
    for unit, whole in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if length >= whole:
            return f"{number(length / whole, 1)}{FIXED}{unit}"
    return f"{number(length)}{FIXED}B"


MONTHS: Final = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
)  # fmt: skip
