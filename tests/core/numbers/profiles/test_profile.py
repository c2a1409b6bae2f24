"""A municipality's profile: every indicator once, beside its group, its county and the country."""

from pathlib import Path

import pytest

from core import settings
from core.deliveries.indicators import read_indicators
from core.places import centres
from core.words import municipal, texts
from tests.core.place_tables import EXAMPLE, PUBLISHED, indicator
from tests.core.profiles import MOTALA, STOCKHOLM, VASTERVIK, YDRE, composed, heads, lines

OWN = (MOTALA, "2184", VASTERVIK)


def test_a_profile_has_every_indicator_that_the_delivery_has_and_names_the_others() -> None:
    example, published = (composed(each, "05", focus=MOTALA) for each in (EXAMPLE, PUBLISHED))
    assert [each.id for each in example.gathered] == [*read_indicators()]
    assert not any(note.startswith("Ingår inte") for note in example.notes)
    (absent,) = (note for note in published.notes if note.startswith("Ingår inte"))
    for each in read_indicators().values():
        assert (each.title in absent) == (each.id not in {one.id for one in published.gathered})


def test_published_numbers_stand_as_published() -> None:
    told = lines(composed(PUBLISHED, "05", focus=MOTALA))
    assert told == {
        "Övergångstal": ["20,8\u00a0%", "713 av 3\u202f424", "5 av 13", "19,1\u00a0%"],
        "Val av lärosäte, Linköpings universitet (vanligast)": [
            "43\u00a0%", "n = 713", "10 av 13", "–",
        ],
        "Relationstal": ["0,84", "", "4 av 13", "–"],
        "Antal studenter": ["826", "", "3 av 13", "10\u202f691"],
        indicator("students").parts[-1].title: ["–", "", "–", "–"],
    }  # fmt: skip


def test_what_a_delivery_lacks_is_left_out_with_its_reason() -> None:
    sheet = composed(PUBLISHED, "05", focus=MOTALA)
    assert heads(sheet) == ["Motala", municipal.BASIS, municipal.STANDING, "Östergötlands län"]
    assert municipal.NO_EARLIER in sheet.notes
    assert municipal.NOT_COMPARED.format(names="Sverige") in sheet.notes
    assert municipal.MISSING in sheet.notes
    assert any("Val av lärosäte" in note and "färdigräknat" in note for note in sheet.notes)
    assert sheet.title == "Kommunprofil: Motala, jämförd med Östergötlands län"


@pytest.mark.parametrize(
    ("places", "focus", "others"),
    [
        (("05",), MOTALA, ["Östergötlands län", "Sverige"]),
        ((MOTALA,), MOTALA, ["Östergötlands län", "Sverige"]),
        (("riket",), MOTALA, ["Sverige", "Östergötlands län"]),
        (OWN, VASTERVIK, ["Gruppen", "Kalmar län", "Sverige"]),
    ],
)
def test_a_municipality_stands_beside_its_group_its_county_and_the_country(
    places: tuple[str, ...], focus: str, others: list[str]
) -> None:
    sheet = composed(EXAMPLE, *places, focus=focus)
    assert heads(sheet)[3:-2] == others
    assert sheet.title.endswith(
        texts.listing([others[0].replace("Gruppen", "gruppen"), *others[1:]])
    )


def test_the_head_says_county_group_and_centres_with_who_runs_them() -> None:
    told = {
        key.label: (key.value, key.note) for key in composed(EXAMPLE, *OWN, focus=VASTERVIK).keys
    }
    assert told == {
        municipal.COUNTY: ("Kalmar län", ""),
        municipal.GROUP: ("Motala, Hudiksvall och Västervik", "3 kommuner"),
        texts.LABEL["centres"]: ("Campus Västervik", "Västerviks kommun"),
    }


def test_only_a_whole_list_of_centres_says_that_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    county = ("Östergötlands län", "13 kommuner")
    own = composed(EXAMPLE, "05", focus=MOTALA).keys
    assert [(key.value, key.note) for key in own] == [county]
    shipped = settings.learning_centres_file().read_text(encoding="utf-8")
    whole = tmp_path / "whole.csv"
    whole.write_text(centres.MARKED.sub("# Våra platser", shipped), encoding="utf-8")
    monkeypatch.setenv("STUDIEVAGAR_LEARNING_CENTRES", str(whole))
    own = composed.__wrapped__(EXAMPLE, "05", focus=MOTALA).keys
    assert [(key.value, key.note) for key in own] == [county, (municipal.NO_CENTRES, "")]


def test_sources_are_named_once() -> None:
    source = composed(EXAMPLE, "05", focus=MOTALA).source
    assert source.count("Bak- och framgrund") == 1
    assert "befolkningsstatistik" in source


def test_a_municipality_without_any_number_is_an_empty_sheet_that_says_what_to_do() -> None:
    sheet = composed(PUBLISHED, "01", focus=STOCKHOLM)
    assert not sheet.figure.rows
    assert "Stockholm" in sheet.empty
    assert not sheet.beside
    assert composed(EXAMPLE, "05", focus=YDRE).figure.rows


def test_who_is_counted_is_told_of_every_indicator() -> None:
    sheet = composed(EXAMPLE, "05", focus=MOTALA)
    for each in sheet.gathered:
        assert any(
            each.title in note and note.endswith(f"{each.population}.")  # type: ignore[attr-defined]
            for note in sheet.notes
        )


def test_a_profile_is_of_the_sex_asked_for_and_says_which_numbers_are_not() -> None:
    women, all_ = (composed(EXAMPLE, "05", focus=MOTALA, sex=sex) for sex in ("women", "both"))
    assert women.title.startswith("Kommunprofil: Motala, kvinnor, jämförd med")
    assert (women.sex, all_.sex) == ("women", "total")
    told = {line.label: line.entries[0].text for _, line in women.pivot.flat()}
    both = {label: text for label, text in told.items() if label.endswith("(kvinnor och män)")}
    assert [label.partition(",")[0] for label in both] == ["Val av lärosäte"]
    every = {line.label: line.entries[0].text for _, line in all_.pivot.flat()}
    assert told["Övergångstal, 2021"] != every["Övergångstal, 2021"]
    assert both.popitem()[1] in every.values()
    assert [each.sex for each in women.beside] == ["women", "women", "women", "total"]
    assert not any("(kvinnor och män)" in label for label in every)


def test_a_delivery_without_women_and_men_says_that_the_profile_is_of_all() -> None:
    sheet = composed(PUBLISHED, "05", focus=MOTALA, sex="men")
    assert sheet.title == "Kommunprofil: Motala, jämförd med Östergötlands län"
    assert municipal.ONLY_ALL in sheet.notes
    assert municipal.ONLY_ALL not in composed(PUBLISHED, "05", focus=MOTALA).notes
