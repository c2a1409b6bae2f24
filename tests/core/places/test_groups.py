"""Groups are what they say: the four ready ones, unions of any ids, and names that read."""

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.places import geography, groups
from core.places.groups import GroupError, group, parse
from core.words import municipal

SHIPPED = groups.SOURCE.read_text(encoding="utf-8")
NORTH = "2417 2418 2421 2422 2425 2462 2463 2481 2482 2505 2506 2510 2521 2523 2584"
HALSINGLAND = {"2121", "2132", "2161", "2182", "2183", "2184"}
MUNICIPALITIES = [each.code for each in geography.municipalities()]
IDS = [groups.COUNTRY, *(each.code for each in geography.counties()), *MUNICIPALITIES]


def named(name: str) -> groups.Group:
    (found,) = (each for each in groups.ready() if each.name == name)
    return found


def inside(*counties: str) -> set[str]:
    return {code for code in MUNICIPALITIES if code[:2] in counties}


def test_the_ready_groups_are_those_that_were_asked_for() -> None:
    assert [each.name for each in groups.ready()] == [
        *("Östergötlands län", "Kraftsamling Gävleborg", "Kraftsamling norr"),
        *("Mittuniversitetets område", "Kommuner med lärcentrum"),
    ]
    assert named("Östergötlands län") == group(["05"])
    assert len(named("Östergötlands län").codes) == 13
    assert {*named("Kraftsamling Gävleborg").codes} == inside("21") - {"2101", "2121"}
    assert named("Kraftsamling norr").codes == tuple(NORTH.split())
    assert {*named("Mittuniversitetets område").codes} == inside("22", "23") | HALSINGLAND


def test_no_two_ids_mean_the_same() -> None:
    extents = [each.codes for each in (group(["riket"]), *groups.ready())]
    assert len(set(extents)) == len(extents)
    counties = {group([each.code]).codes: each.code for each in geography.counties()}
    for each in groups.ready():
        assert counties.get(each.codes, each.id) == each.id


def test_the_group_with_centres_has_the_municipalities_of_learning_centres_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "own.csv"
    file.write_text(
        "namn,kommunkod,typ,huvudman,lat,lon\n"
        "Två,0586,lärcentrum,Mjölby kommun,58.33,15.13\n"
        "Ett,0583,lärcentrum,Motala kommun,58.54,15.04\n"
        "Tre,0583,lärcentrum,Motala kommun,58.54,15.04\n"
        "Fyra,0580,campus,Linköpings universitet,58.40,15.58\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("STUDIEVAGAR_LEARNING_CENTRES", str(file))
    assert group(["larcentrum"]).codes == ("0583", "0586")
    file.write_text("namn,kommunkod,typ,huvudman,lat,lon\n", encoding="utf-8")
    assert group(["larcentrum"]) == groups.ready()[-1]
    assert group(["larcentrum"]).codes == ()


@pytest.mark.parametrize(
    ("ids", "id_", "name", "size"),
    [
        (["riket"], "riket", "Sverige", 290),
        (["05"], "05", "Östergötlands län", 13),
        (["0583"], "0583", "Motala", 1),
        (["kraftsamling-norr"], "kraftsamling-norr", "Kraftsamling norr", 15),
        (["0560", "0583"], "", "Boxholm och Motala", 2),
        (["0583", "0560", "0561"], "", "Motala, Boxholm och Åtvidaberg", 3),
        (["0560", "0561", "0583", "0580", "0586"], "", "Egen grupp (5 kommuner)", 5),
        (["05", "08"], "", "Östergötlands län och Kalmar län", 25),
        (["0480", "05", "06"], "", "Nyköping, Östergötlands län och Jönköpings län", 27),
        (["05", "08", "06", "07"], "", "Egen grupp (46 kommuner)", 46),
        (["0580", "0580"], "0580", "Linköping", 1),
        (["0580", "05", "0583"], "05", "Östergötlands län", 13),
        (["0580", "05", "0480"], "", "Östergötlands län och Nyköping", 14),
        (["05", "riket", "larcentrum"], "riket", "Sverige", 290),
        (["0980", "09"], "0980", "Gotland", 1),
        ([], "", "", 0),
    ],
)
def test_a_union_is_called_by_what_it_is_made_of(
    ids: list[str], id_: str, name: str, size: int
) -> None:
    found = group(ids)
    assert (found.id, found.name, len(found.codes)) == (id_, name, size)


@given(st.lists(st.sampled_from([*IDS, *(each.id for each in groups.ready())]), min_size=1))
def test_a_union_holds_each_municipality_once_whatever_the_order(ids: list[str]) -> None:
    found = group(ids)
    parts = [group([id_]) for id_ in ids]
    assert list(found.codes) == sorted({code for part in parts for code in part.codes})
    assert group(ids[::-1]).codes == found.codes
    assert found.name
    if found.id:
        assert group([found.id]) == found


def test_every_id_exists_and_names_one_thing() -> None:
    ids = [*IDS, *(each.id for each in groups.ready())]
    assert all(map(groups.exists, ids))
    assert [group([id_]).id for id_ in ids] == ids


@pytest.mark.parametrize("id_", ["", "5", "0500", "9999", "Riket", "Motala", "words", "05 "])
def test_what_is_no_id_does_not_exist(id_: str) -> None:
    assert not groups.exists(id_)
    with pytest.raises(geography.UnknownRegionError):
        group([id_])


def test_names_are_spelt_as_people_do_and_an_overlap_counts_once() -> None:
    text = '[groups.egen]\nname = " Egen "\ncounties = ["Region Kronoberg"]\n'
    (found,) = parse(f'{text}municipalities = ["växjö kommun", "Upplands Bro"]\n')
    assert (found.id, found.name) == ("egen", "Egen")
    assert {*found.codes} == inside("07") | {"0139"}


BROKEN = [
    ('[groups.a]\nmunicipalities = ["Örebro"', "*", "unreadable", "2"),
    ("[groups.a\n", "*", "unreadable", "1"),
    ('[a]\nname = "A"\n', "a", "table", ""),
    ("groups = 3\n", "groups", "table", ""),
    ("[groups]\na = 3\n", "a", "table", ""),
    ('[groups.riket]\nname = "A"\n', "riket", "id", "riket, larcentrum"),
    ('[groups.larcentrum]\nname = "A"\n', "larcentrum", "id", "riket, larcentrum"),
    ('[groups."Å"]\nname = "A"\n', "Å", "id", "riket, larcentrum"),
    ('[groups.0580]\nname = "A"\n', "0580", "id", "riket, larcentrum"),
    ('[groups.05]\nname = "Öst"\n', "05", "complete", ""),
    ('[groups.a]\nnamn = "A"\n', "a", "unknown", "namn"),
    ('[groups.a]\nmunicipalities = ["Örebro"]\n', "a", "word", "name"),
    ('[groups.a]\nname = " "\nmunicipalities = ["Örebro"]\n', "a", "word", "name"),
    ('[groups.a]\nname = "A"\nmunicipalities = "Örebro"\n', "a", "form", "municipalities"),
    ('[groups.a]\nname = "A"\ncounties = [5]\n', "a", "form", "counties"),
    ('[groups.a]\nname = "A"\nmunicipalities = ["Örebor"]\n', "a", "municipality", "Örebor"),
    ('[groups.a]\nname = "A"\ncounties = ["Hälsingland"]\n', "a", "county", "Hälsingland"),
    ('[groups.a]\nname = "A"\n', "a", "empty", ""),
]


@pytest.mark.parametrize(("text", "entry", "fault", "detail"), BROKEN)
def test_a_mistake_is_told_with_file_entry_and_remedy(
    text: str, entry: str, fault: str, detail: str
) -> None:
    with pytest.raises(GroupError, match=r"groups\.toml") as found:
        parse(text)
    wrong = found.value
    assert (wrong.entry, wrong.fault, wrong.detail) == (entry, fault, detail)
    told = municipal.GROUP_FAULT[fault].format(**vars(wrong))
    assert "groups.toml" in told
    assert detail in told
    assert entry.strip("*") in told


def test_a_file_that_ends_too_soon_is_told_by_its_last_line() -> None:
    with pytest.raises(GroupError, match="unreadable 2"):
        parse("[groups.a]\nmunicipalities = [")


@pytest.fixture
def unread() -> Iterator[None]:
    groups._read.cache_clear()
    yield
    groups._read.cache_clear()


@pytest.mark.usefixtures("unread")
def test_a_file_that_is_gone_is_told_and_works_once_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "groups.toml"
    monkeypatch.setattr(groups, "SOURCE", file)
    for write in (lambda: None, lambda: file.write_bytes(SHIPPED.encode("cp1252"))):
        write()
        wrong = groups.fault()
        assert wrong
        assert wrong.fault == "absent"
        assert [each.id for each in groups.ready()] == [groups.WITH_CENTRE]
        assert len(group(["05"]).codes) == 13
    file.write_text(SHIPPED, encoding="utf-8-sig")
    assert groups.fault() is None
    assert len(groups.ready()) == 5


def test_every_fault_has_words_and_is_seen_in_a_test() -> None:
    kinds = {*get_args(groups.FaultKind)}
    assert kinds == {*municipal.GROUP_FAULT}
    assert kinds == {fault for _, _, fault, _ in BROKEN} | {"absent"}
