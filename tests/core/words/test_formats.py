"""Numbers, intervals, periods and dates as Swedes write them."""

import pytest

from core.words import formats


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (0, None, "0"),
        (7.0, None, "7"),
        (2.5, None, "2,5"),
        (-2.5, None, "−2,5"),
        (1234, None, "1\u202f234"),
        (12345678.5, None, "12\u202f345\u202f678,5"),
        (0.31, 1, "0,3"),
        (3, 1, "3,0"),
        (-0.04, 1, "0,0"),
        (-1234.56, 2, "−1\u202f234,56"),
        (None, None, "–"),
        (None, 1, "–"),
    ],
)
def test_number(value: float | None, decimals: int | None, written: str) -> None:
    assert formats.number(value, decimals) == written


@pytest.mark.parametrize(
    ("value", "written"), [(12, "+12"), (-12, "−12"), (0, "0"), (None, "–"), (0.5, "+0,5")]
)
def test_signed(value: float | None, written: str) -> None:
    assert formats.signed(value) == written


@pytest.mark.parametrize(
    ("share", "decimals", "written"),
    [
        (0, 0, "0\u00a0%"),
        (1, 0, "100\u00a0%"),
        (0.3333, 0, "33\u00a0%"),
        (0.3333, 1, "33,3\u00a0%"),
        (0.0004, 1, "0,0\u00a0%"),
        (10.5, 0, "1\u202f050\u00a0%"),
        (None, 1, "–"),
    ],
)
def test_percent(share: float | None, decimals: int, written: str) -> None:
    assert formats.percent(share, decimals) == written


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [(8, 11, "8–11"), (1000, 1003, "1\u202f000–1\u202f003"), (20.5, 23.5, "20,5–23,5")],
)
def test_between(low: float, high: float, written: str) -> None:
    assert formats.between(low, high) == written


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [(0.11, 0.36, "11–36\u00a0%"), (0.111, 0.114, "11\u00a0%"), (0, 1, "0–100\u00a0%")],
)
def test_percent_between(low: float, high: float, written: str) -> None:
    assert formats.percent_between(low, high) == written


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [(2014, 2019, "2014–2019"), (2021, 2021, "2021"), (None, 2019, "?"), (2014, None, "?")],
)
def test_period(start: int | None, end: int | None, written: str) -> None:
    assert formats.period(start, end, "?") == written


@pytest.mark.parametrize(
    ("day", "written"),
    [
        ("2026-11-02", "2 november 2026"),
        ("2025-01-31", "31 januari 2025"),
        ("2025-08", "augusti 2025"),
    ],
)
def test_day(day: str, written: str) -> None:
    assert formats.day(day) == written


def test_there_are_twelve_months() -> None:
    assert len(set(formats.MONTHS)) == 12


@pytest.mark.parametrize(
    ("at", "zone", "written"),
    [
        ("2026-11-22T15:05:00+00:00", "Europe/Stockholm", "22 november 2026 kl. 16.05"),
        ("2026-06-30T22:30:00+00:00", None, "1 juli 2026 kl. 00.30"),
        ("2026-11-22T15:05:00+00:00", "Mars/Olympus", "22 november 2026 kl. 15.05"),
    ],
)
def test_moment(at: str, zone: str | None, written: str) -> None:
    assert formats.moment(at, zone) == written


@pytest.mark.parametrize(
    ("length", "written"),
    [
        (999, "999\u00a0B"),
        (1_500, "1,5\u00a0kB"),
        (3_400_000, "3,4\u00a0MB"),
        (10**9, "1,0\u00a0GB"),
    ],
)
def test_size(length: int, written: str) -> None:
    assert formats.size(length) == written
