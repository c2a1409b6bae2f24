"""Every region is found by its code and by the names that deliveries use for it."""

import csv
import unicodedata
from pathlib import Path

import pytest

from core.places import geography

FACTS = Path(__file__).parents[4] / "shared" / "facts" / "municipalities_290.csv"


def test_counties_stand_in_scb_order() -> None:
    codes = [county.code for county in geography.counties()]
    expected = [1, *range(3, 11), 12, 13, 14, *range(17, 26)]
    assert codes == [f"{number:02}" for number in expected]


def test_municipalities_belong_to_the_county_of_their_code() -> None:
    assert len(geography.municipalities()) == 290
    assert len(geography.municipalities("05")) == 13
    assert {each.county for each in geography.municipalities("05")} == {"05"}
    assert [each.name for each in geography.municipalities("09")] == ["Gotland"]


def test_codes_and_names_agree_with_the_official_list() -> None:
    if not FACTS.exists():
        pytest.skip("the official list lies beside the project, not in it")
    with FACTS.open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    ours = {each.code: each.name for each in geography.municipalities()}
    assert {row["kommunkod"]: row["kommun"] for row in rows} == ours
    for row in rows:
        assert geography.resolve(row["lan"], "county") == row["lanskod"]
        assert geography.resolve(row["kommun"], "municipality") == row["kommunkod"]


@pytest.mark.parametrize(
    ("name", "level", "code"),
    [
        ("Östergötland", "county", "05"),
        ("Östergötlands län", "county", "05"),
        ("östergötlands", "county", "05"),
        ("  ÖSTERGÖTLANDS  LÄN ", "county", "05"),
        (unicodedata.normalize("NFD", "Östergötlands län"), "county", "05"),
        ("Region Skåne", "county", "12"),
        ("Uppsala", "county", "03"),
        ("05", "county", "05"),
        ("Gotland", "county", "09"),
        ("Gotland", "municipality", "0980"),
        ("Hofors", "municipality", "2104"),
        ("Linköpings kommun", "municipality", "0580"),
        ("Stockholms stad", "municipality", "0180"),
        ("Upplands Bro", "municipality", "0139"),
        (unicodedata.normalize("NFD", "Örebro"), "municipality", "1880"),
        ("Habo", "municipality", "0643"),
        ("Håbo", "municipality", "0305"),
        ("0580", "municipality", "0580"),
    ],
)
def test_names_resolve(name: str, level: geography.Level, code: str) -> None:
    assert geography.resolve(name, level) == code


@pytest.mark.parametrize("name", ["Okänt", "", "580", "0580", "Örebro kommun och län", "Norge"])
def test_an_unknown_region_is_named(name: str) -> None:
    with pytest.raises(geography.UnknownRegionError, match=f"Unknown county: '{name}'"):
        geography.resolve(name, "county")


def test_every_name_resolves_to_its_own_region() -> None:
    for each in (*geography.counties(), *geography.municipalities()):
        assert geography.resolve(each.name, each.level) == each.code
        assert geography.region(each.code) == each


def test_a_residual_names_itself() -> None:
    assert geography.name_of("05") == "Östergötlands län"
    assert geography.name_of("Uppgift saknas") == "Uppgift saknas"


def test_the_browser_is_sent_to_a_file_that_exists() -> None:
    folder, name = geography.outlines_url().rsplit("/", 1)
    assert folder == "app/static"
    assert (geography.STATIC / name).is_file()


@pytest.mark.parametrize("level", ["county", "municipality"])
def test_geojson_is_short_and_lies_in_sweden(level: geography.Level) -> None:
    features = geography.geojson(level)["features"]
    assert [feature["id"] for feature in features] == [
        each.code for each in geography.regions(level)
    ]
    for feature in features:
        shape = feature["geometry"]
        rings = shape["coordinates"] if shape["type"] == "Polygon" else shape["coordinates"][0]
        for east, north in rings[0]:
            assert 10.9 < east < 24.3
            assert 55.2 < north < 69.2
            assert round(east, geography.DIGITS) == east
