"""A few words find programmes, degrees and measures, also when they are misspelt."""

from dataclasses import replace

import pytest

from core.choice.contents import Contents, index
from core.choice.search import MOST, Hit, find, pages
from core.deliveries.catalogue import read_catalogue
from core.deliveries.delivery import DELIVERIES
from core.deliveries.store import read_contents, read_delivery, read_units

CATALOGUE = read_catalogue()


@pytest.fixture(scope="module")
def example() -> Contents:
    delivery = read_delivery(DELIVERIES / "exempeldata")
    return index(read_contents(delivery), read_units(delivery), delivery.institution)


def found(words: str, contents: Contents) -> list[Hit]:
    return find(words, contents, CATALOGUE)


def described(hits: list[Hit]) -> list[str]:
    """Write hits as "perspective unit measure"."""
    return [
        " ".join((hit.perspective, hit.unit.name if hit.unit else "-",
                  hit.measure.id if hit.measure else "-"))
        for hit in hits
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("sjuksköterska boende", "outcomes Sjuksköterskeexamen residence_county"),
        ("boende sjuksköterska", "outcomes Sjuksköterskeexamen residence_county"),
        ("YSJUK", "outcomes Sjuksköterskeexamen -"),
        ("bransch", "outcomes - industry"),
        ("brasch", "outcomes - industry"),
        ("poäng", "background - credits_earned"),
        ("boende län", "outcomes - residence_county"),
        ("sjuk sköterska boende", "outcomes Sjuksköterskeexamen residence_county"),
    ],
)
def test_what_is_meant_is_among_the_first_three(
    words: str, expected: str, example: Contents
) -> None:
    assert expected in described(found(words, example))[:3]


@pytest.mark.parametrize(
    "words",
    ["sjuksköterska", "sjukskoterska", "SJUKSKÖTERSKA", "sjuksköterksa", "sjuksko\u0308terska"],
)
def test_spelling_is_forgiven(words: str, example: Contents) -> None:
    hits = found(words, example)
    assert "outcomes Sjuksköterskeexamen -" in described(hits)
    names = [hit.unit.name for hit in hits if hit.unit]
    assert all("sjuksköterske" in name.casefold() for name in names[:3])


def test_a_code_finds_its_programme_first(example: Contents) -> None:
    for words in ("6MMEC", "6mmec"):
        first = found(words, example)[0]
        assert first.unit is not None
        assert (first.unit.code, first.measure) == ("6MMEC", None)


def test_part_of_a_name(example: Contents) -> None:
    hits = found("civilekonom", example)
    assert hits
    assert hits[0].unit is not None
    assert "civilekonom" in hits[0].unit.name.casefold()


@pytest.mark.parametrize(
    ("apart", "name"),
    [
        ("civil ekonom", "civilekonom"),
        ("civil-ekonom", "civilekonom"),
        ("sjuk sköterska", "sjukskötersk"),
        ("data vetenskap", "datavetenskap"),
    ],
)
def test_words_written_apart_find_the_one_that_they_are(
    apart: str, name: str, example: Contents
) -> None:
    hits = found(apart, example)
    assert [name in hit.unit.name.casefold() for hit in hits if hit.unit][:5] == [True] * 5
    assert "outcomes" in {hit.perspective for hit in hits}


def test_a_measure_that_the_delivery_lacks_is_not_offered() -> None:
    delivery = read_delivery(DELIVERIES / "liu-publicerat")
    published = index(read_contents(delivery), read_units(delivery), delivery.institution)
    assert found("bransch", published) == []
    assert described(found("sysselsättning", published)) == ["outcomes - employment"]
    # Rekryteringslän is there of those who begin, not of those who have a degree.
    assert {hit.perspective for hit in found("rekryteringslän", published)} == {"background"}


@pytest.mark.parametrize("words", ["", "   ", ",", "qwxzv", "xyzzy plugh", "12345678"])
def test_nonsense_finds_nothing(words: str, example: Contents) -> None:
    assert found(words, example) == []


def test_a_place_is_no_programme(example: Contents) -> None:
    for hit in found("ÖSTERGÖTLAND", example):
        assert hit.unit is None or "stergötland" in hit.unit.name


def test_hits_come_best_first_once_and_not_too_many(example: Contents) -> None:
    for words in ("program", "sjuksköterska boende", "kommun", "ingenjör"):
        hits = found(words, example)
        scores = [hit.score for hit in hits]
        assert scores == sorted(scores, reverse=True)
        assert len(set(described(hits))) == len(hits) <= MOST


def test_every_hit_leads_somewhere(example: Contents) -> None:
    for words in ("sjuksköterska boende", "läkare yrke", "ekonom kommun", "jurist poäng"):
        for hit in found(words, example):
            assert hit.perspective != "municipality"
            if hit.unit and hit.measure:
                entries = example.entries[hit.perspective, hit.unit.id]
                assert hit.measure.id in {entry.measure for entry in entries}
            elif hit.measure:
                assert hit.perspective in hit.measure.perspectives


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("motala övergångstal", "municipality Motala transition_rate"),
        ("motola overgang", "municipality Motala transition_rate"),
        ("motala", "municipality Motala -"),
        ("östergötland", "municipality Östergötlands län -"),
        ("kraftsamling norr", "municipality Kraftsamling norr -"),
        ("ydre kommun", "municipality Ydre -"),
        ("kommunen ydre", "municipality Ydre -"),
        ("kalmar kommun", "municipality Kalmar -"),
        ("linköping kommun", "municipality Linköping -"),
        ("norrköpings kommun", "municipality Norrköping -"),
        ("kalmar län", "municipality Kalmar län -"),
        ("Ydre kommun övergångstal", "municipality Ydre transition_rate"),
        ("relationstal", "municipality - relation_ratio"),
        ("val av lärosäte linköping", "municipality Linköping choice_of_institution"),
        ("riket", "municipality Sverige -"),
        ("hela landet", "municipality Sverige -"),
        ("Sverige", "municipality Sverige -"),
        ("hela", "municipality Sverige -"),
        ("riket övergångstal", "municipality Sverige transition_rate"),
        ("länet kalmar", "municipality Kalmar län -"),
    ],
)
def test_places_and_indicators_are_found(words: str, expected: str, example: Contents) -> None:
    assert described(found(words, example))[0] == expected


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("linköping profil", "0580"), ("profil motala", "0583"), ("profl motola", "0583"),
        ("linkopings kommunprofil", "0580"), ("profilen ydre kommun", "0512"),
        ("profil kalmar", "0880"), ("upplands väsby profil", "0114"),
    ],
)  # fmt: skip
def test_profil_beside_a_municipality_finds_its_profile_first(
    words: str, code: str, example: Contents
) -> None:
    first, *others = found(words, example)
    assert first.unit is not None
    assert (first.perspective, first.unit.code, first.view) == ("municipality", code, "profile")
    assert first.measure is not None  # the page shows no profile without an indicator
    assert not any(hit.view for hit in others)


@pytest.mark.parametrize(
    "words", ["linköping kommun", "linköping komm", "östergötland profil", "profil", "riket profil"]
)
def test_a_profile_is_of_a_municipality_and_is_asked_for(words: str, example: Contents) -> None:
    assert not any(hit.view for hit in found(words, example))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("flöden norrbotten", "25"), ("flytt norrbotten", "25"), ("norrbottens län flöde", "25"),
        ("floden kalmar", "08"), ("flöden malmö", "12"),
    ],
)  # fmt: skip
def test_moves_beside_a_place_find_those_of_the_county_first(
    words: str, code: str, example: Contents
) -> None:
    first, *others = found(words, example)
    assert first.unit is not None
    assert (first.unit.type, first.unit.code, first.view) == ("county", code, "flows")
    assert not any(hit.view for hit in others)


def test_an_indicator_of_a_municipality_goes_before_the_moves_of_its_county(
    example: Contents,
) -> None:
    hits = found("flytt luleå", example)
    assert described(hits)[0] == "municipality Luleå recruited_and_residents"
    assert hits[1].view == "flows"


@pytest.mark.parametrize("words", ["linköping profil", "flöden norrbotten", "riket"])
def test_a_delivery_of_programmes_alone_has_no_profile_moves_or_country(
    words: str, example: Contents
) -> None:
    units = {name: each for name, each in example.units.items() if name != "municipality"}
    hits = found(words, replace(example, units=units))
    assert not any(hit.view or hit.perspective == "municipality" for hit in hits)


def test_a_place_without_numbers_is_not_offered_with_an_indicator() -> None:
    delivery = read_delivery(DELIVERIES / "liu-publicerat")
    published = index(read_contents(delivery), read_units(delivery), delivery.institution)
    assert described(found("motala relationstal", published))[0] == (
        "municipality Motala relation_ratio"
    )
    hits = found("malmö relationstal", published)
    assert not any(hit.unit and hit.measure for hit in hits)
    assert not any(hit.view for hit in found("malmö profil", published))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("jämför", ["jamfor"]), ("jamfor", ["jamfor"]), ("jämförelse", ["jamfor"]),
        ("Flöden", ["floden"]), ("flytt", ["floden"]), ("kommuner", ["kommuner"]),
        ("kommunprofil", ["kommuner"]), ("bakgrund", ["fore"]), ("om", ["om"]),
        ("sjuksköterska", []), ("k", []), ("", []), ("motala övergångstal", []),
    ],
)  # fmt: skip
def test_pages_go_by_their_names_and_by_what_they_show(words: str, expected: list[str]) -> None:
    assert pages(words) == expected
