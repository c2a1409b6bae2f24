"""SCB's labels mean what they say, in Swedish and English; a place is told by its code."""

import pytest

from core.ingest.scb import scb_labels


@pytest.mark.parametrize(
    ("field", "role"),
    [
        ("region", "region"), ("Ålder", "age"), ("kön", "sex"), ("år", "period"),
        ("månad", "period"), ("tabellinnehåll", "contents"), ("födelseregion", "birth"),
        ("sex", "sex"), ("year", "period"), ("civilstånd", ""), ("", ""),
    ],
)  # fmt: skip
def test_fields_by_name(field: str, role: str) -> None:
    assert scb_labels.role(field) == role


@pytest.mark.parametrize(
    ("label", "span"),
    [
        ("18", (18, 18)), ("18 år", (18, 18)), ("18-25 år", (18, 25)), ("18–25", (18, 25)),
        ("18 years", (18, 18)), ("100+ år", None), ("totalt, samtliga åldrar", None), ("", None),
        ("18-", None), ("1800-1900", None),
    ],
)  # fmt: skip
def test_ages(label: str, span: tuple[int, int] | None) -> None:
    assert scb_labels.ages(label) == span


@pytest.mark.parametrize(
    ("label", "told", "year"),
    [
        ("2019", (2019, 0), 2019), ("2019M12", (2019, 12), 2019), ("2019M11", (2019, 11), None),
        ("2019K1", None, None), ("2018-2019", None, None), ("", None, None),
    ],
)  # fmt: skip
def test_periods(label: str, told: tuple[int, int] | None, year: int | None) -> None:
    assert (scb_labels.period(label), scb_labels.year(label)) == (told, year)


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("0580 Linköping", "0580"), ("0580", "0580"), ("Linköping", "0580"), ("Gotland", "0980"),
        ("09 Gotlands län", ""), ("09 Gotland", ""), ("Gotlands län", ""), ("Örebro län", ""),
        ("Örebro", "1880"), ("18 Örebro", ""), ("1880 Örebro", "1880"), ("00 Riket", ""),
        ("Riket", ""), ("Upplands-Väsby", "0114"), ("0599 Ingenstans", None),
        ("580 Linköping", None),
        ("02 Inget län", None), ("Inget län", None), ("Stor-Stockholm", None), ("", None),
    ],
)  # fmt: skip
def test_places(label: str, code: str | None) -> None:
    assert scb_labels.place(label) == code


@pytest.mark.parametrize(
    ("label", "sex"),
    [
        ("män", "men"), ("kvinnor", "women"), ("totalt", "total"), ("män och kvinnor", "total"),
        ("totalt, samtliga män och kvinnor", "total"), ("men", "men"), ("okänt", None),
    ],
)  # fmt: skip
def test_sexes(label: str, sex: str | None) -> None:
    assert scb_labels.sex(label) == sex


@pytest.mark.parametrize(
    ("label", "born"),
    [
        ("Utrikes född", "abroad"), ("utrikes födda", "abroad"), ("Född i Sverige", "home"),
        ("Inrikes född", "home"), ("Foreign-born", "abroad"), ("Totalt", "total"),
        ("inrikes och utrikes födda", "total"), ("Asien", None),
    ],
)  # fmt: skip
def test_births(label: str, born: str | None) -> None:
    assert scb_labels.birth(label) == born


@pytest.mark.parametrize(
    ("counting", "title", "people"),
    [
        ("Folkmängd", "", True), ("Folkmängden per månad", "Döda", True), ("Antal", "", None),
        ("Folkökning", "Folkmängd", False), ("Antal", "Folkmängden efter region", True),
        ("Antal", "Döda efter region", False), ("", "", None), ("Medelfolkmängd", "", False),
        ("", "Population by region", True), ("Antal", "Utrikes födda efter region", True),
    ],
)  # fmt: skip
def test_what_is_counted(counting: str, title: str, people: bool | None) -> None:  # noqa: FBT001
    assert scb_labels.is_population(counting, title) is people


def test_a_table_of_those_born_abroad_says_so_first() -> None:
    assert scb_labels.is_of_abroad("Antal", "Utrikes födda efter region, ålder och år")
    assert not scb_labels.is_of_abroad("", "Inrikes och utrikes födda efter region och år")
