"""The owner's file of centres: sound rows become points, and each mistake is told with remedy."""

import os
import re
from dataclasses import asdict
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import settings as drawn
from hypothesis import strategies as st

from core import settings
from core.places import centres, geography
from core.places.centres import Centre, Fault
from core.words import municipal

SHIPPED = settings.ROOT / settings.LEARNING_CENTRES.default
HEAD = "namn;kommunkod;typ;huvudman;lat;lon"
SOUND = "Campus Västervik;0883;campus;Västerviks kommun;57,758;16,637"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the place of an owner's file, in force."""
    path = tmp_path / "own.csv"
    monkeypatch.setenv("STUDIEVAGAR_LEARNING_CENTRES", str(path))
    return path


def test_a_list_says_of_itself_that_it_is_an_example(file: Path) -> None:
    assert not centres.is_example()  # where there is no file
    told = {"# EXEMPEL: platser": True, '"# Exempel på platser";;;': True, "# Exempelvis": False}
    for first, is_example in (told | {"# Våra platser": False, SOUND: False}).items():
        file.write_text(f"\ufeff{first}\n{HEAD}\n", encoding="utf-8")
        assert centres.is_example() == is_example


def test_every_shipped_row_is_sound_and_said_to_be_an_example() -> None:
    found, faults = centres.read(SHIPPED)
    lines = SHIPPED.read_text(encoding="utf-8-sig").splitlines()
    assert faults == ()
    assert len(found) == len(lines) - 2 >= 8
    assert lines[0].startswith("# EXEMPEL")
    for each in found:
        name = geography.name_of(each.municipality)
        assert each.name.endswith(name)
        assert each.operator.removesuffix(" kommun") in {name, f"{name}s"}


def test_a_row_becomes_a_centre_with_a_point_in_metres(file: Path) -> None:
    file.write_text(f"{HEAD}\n{SOUND}\n", encoding="utf-8")
    (found,) = centres.centres()
    assert found == Centre(
        name="Campus Västervik",
        municipality="0883",
        kind="campus",
        operator="Västerviks kommun",
        latitude=57.758,
        longitude=16.637,
        x=pytest.approx(597_408, abs=1),
        y=pytest.approx(6_402_945, abs=1),
    )
    assert centres.of_municipality("0883") == (found,)
    assert centres.of_municipality("0580") == ()


def test_the_middle_meridian_of_the_projection_lies_at_half_a_million(file: Path) -> None:
    file.write_text(f"{HEAD}\nA;0583;campus;B;58,5;15\n", encoding="utf-8")
    assert [each.x for each in centres.centres()] == [pytest.approx(500_000)]


WRITTEN = {
    "byte order mark": f"\ufeff{HEAD}\n{SOUND}\n",
    "windows lines": f"{HEAD}\r\n{SOUND}\r\n",
    "no last line end": f"{HEAD}\n{SOUND}",
    "decimal point": f"{HEAD}\n{SOUND}\n".replace("57,758", "57.758").replace("16,637", "16.637"),
    "commas": f"{HEAD}\n{SOUND}".replace(",", ".").replace(";", ","),
    "quoted decimals": re.sub(r"(\d+,\d+)", r'"\1"', f"{HEAD}\n{SOUND}").replace(";", ","),
    "comments": f'# ett\n{HEAD}\n#två;;;\n"# tre; fyra";;;;;\n{SOUND}\n',
    "empty lines": f"\n{HEAD}\n\n;;;;;\n   \n{SOUND}\n\n",
    "padding": f"{HEAD};;\n{SOUND};;\n",
    "padding of the head": f"{HEAD};;\n{SOUND}\n",
    "capitals": f"{HEAD.upper()}\n{SOUND.replace('campus', 'CAMPUS')}\n",
    "spaces": f"{HEAD.replace(';', ' ; ')}\n{SOUND.replace(';', ' ; ')}\n",
    "decomposed letters": f"{HEAD}\n{SOUND}\n".replace("ä", "a\u0308"),
    "other columns": f"id;{HEAD};www\n7;{SOUND};västervik.se\n",
    "other order": f"lon;lat;{HEAD.removesuffix(';lat;lon')}\n"
    f"16,637;57,758;{SOUND.removesuffix(';57,758;16,637')}\n",
}  # fmt: skip


@pytest.mark.parametrize("text", WRITTEN.values(), ids=WRITTEN)
def test_the_same_row_is_read_however_it_is_written(file: Path, text: str) -> None:
    file.write_text(f"{HEAD}\n{SOUND}\n", encoding="utf-8")
    expected = centres.read(file)
    file.write_bytes(text.encode())
    assert centres.read(file) == expected
    assert len(expected[0]) == 1


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("lärcentrum", "learning_centre"),
        ("Lärcentrum", "learning_centre"),
        ("larcentrum", "learning_centre"),
        ("la\u0308rcentrum", "learning_centre"),
        ("campus", "campus"),
    ],
)
def test_kinds_are_read_however_they_are_typed(file: Path, word: str, kind: str) -> None:
    file.write_text(f"{HEAD}\n{SOUND.replace('campus', word)}\n", encoding="utf-8")
    assert [each.kind for each in centres.centres()] == [kind]


BROKEN = [
    (f"{HEAD.replace('lat', 'latitud')}\n{SOUND}", "columns", 0, "", "", "lat"),
    (f"{HEAD};lat\n{SOUND};1", "columns", 0, "", "", "lat"),
    ("", "columns", 0, "", "", ", ".join(centres.COLUMNS)),
    ('"' + HEAD, "columns", 0, "", "", ", ".join(centres.COLUMNS)),
    (HEAD.replace(";", "\t"), "columns", 0, "", "", ", ".join(centres.COLUMNS)),
    (f'{HEAD}\n"Campus;0883;campus;B;57,758;16,637', "quotes", 2, "", "", ""),
    (f"{HEAD}\n{SOUND};1", "fields", 2, "", "7", "6"),
    (f"{HEAD}\nCampus;0883", "fields", 2, "", "2", "6"),
    (f"{HEAD}\n{SOUND}".replace(";", ","), "fields", 2, "", "8", "6"),
    (f"{HEAD}\n{SOUND.replace('Västerviks kommun', ' ')}", "empty", 2, "huvudman", "", ""),
    (f"{HEAD}\n\n#\n;0883;campus;B;57,758;16,637", "empty", 4, "namn", "", ""),
    (f"{HEAD}\n{SOUND.replace('0883', '883')}", "municipality", 2, "kommunkod", "883", ""),
    (f"{HEAD}\n{SOUND.replace('0883', '08')}", "municipality", 2, "kommunkod", "08", ""),
    (f"{HEAD}\n{SOUND.replace('0883', '0899')}", "municipality", 2, "kommunkod", "0899", ""),
    (f"{HEAD}\n{SOUND.replace('campus', 'skola')}", "kind", 2, "typ", "skola", ""),
    (f"{HEAD}\n{SOUND.replace('57,758', '57°45')}", "number", 2, "lat", "57°45", ""),
    (f"{HEAD}\n{SOUND.replace('57,758', 'nan')}", "number", 2, "lat", "nan", ""),
    (f"{HEAD}\n{SOUND.replace('16,637', '1_6')}", "number", 2, "lon", "1_6", ""),
    (f"{HEAD}\n{SOUND.replace('57,758', '6402945')}", "outside", 2, "lat", "6402945", ""),
    (f"{HEAD}\n{SOUND.replace('16,637', '-16,637')}", "outside", 2, "lon", "-16,637", ""),
    (f"{HEAD}\n{SOUND.replace('57,758;16,637', '58,41;15,62')}",
     "elsewhere", 2, "lat, lon", "58,41; 15,62", "Linköping"),
    (f"{HEAD}\n{SOUND}\n{SOUND.upper()}", "twice", 3, "namn", "CAMPUS VÄSTERVIK", "2"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "row", "column", "value", "detail"), BROKEN)
def test_a_mistake_is_told_with_its_place_and_remedy(  # noqa: PLR0913, PLR0917  # all that is told
    file: Path, text: str, kind: centres.FaultKind, row: int, column: str, value: str, detail: str
) -> None:
    file.write_text(text, encoding="utf-8")
    (fault,) = centres.faults()
    assert fault == Fault("own.csv", kind, row, column, value, detail)
    told = municipal.CENTRE_FAULT[kind].format(**asdict(fault))
    for words in ("own.csv", f"rad {row}" if row else "", column, value, detail):
        assert words in told
    assert len(centres.centres()) == (kind == "twice")


def test_all_mistakes_are_told_at_once_and_sound_rows_stand(file: Path) -> None:
    rows = [
        SOUND,
        "Campus Norr;0580;skola;;58,41;600",
        "Lärcentrum Motala;0583;lärcentrum;Motala kommun;58,54;15,04",
        '"',
        "Campus Väst;883;campus;B;57,758;x",
    ]
    file.write_text("\n".join((HEAD, *rows)), encoding="utf-8")
    assert [(each.row, each.column, each.kind) for each in centres.faults()] == [
        (3, "typ", "kind"),
        (3, "huvudman", "empty"),
        (3, "lon", "outside"),
        (5, "", "quotes"),
        (6, "kommunkod", "municipality"),
        (6, "lon", "number"),
    ]
    assert [each.municipality for each in centres.centres()] == ["0883", "0583"]


def test_latitude_and_longitude_in_each_others_place_are_both_told(file: Path) -> None:
    swapped = SOUND.replace("57,758;16,637", "16,637;57,758")
    file.write_text(f"{HEAD}\n{swapped}", encoding="utf-8")
    assert [(each.column, each.kind) for each in centres.faults()] == [
        ("lat", "outside"),
        ("lon", "outside"),
    ]


def test_the_same_name_in_two_municipalities_is_no_mistake(file: Path) -> None:
    rows = ("Lärcentrum;0583;lärcentrum;B;58,54;15,04", "Lärcentrum;0586;lärcentrum;B;58,33;15,13")
    file.write_text("\n".join((HEAD, *rows)), encoding="utf-8")
    assert [each.municipality for each in centres.centres()] == ["0583", "0586"]


@pytest.mark.parametrize(
    ("row", "kinds"),
    [
        ("1480;campus;B;57,60;11,80", []),  # Donsö, an island that the outlines lack
        ("0580;campus;B;58,53;15,90", []),  # a kilometre or two into Norrköping
        ("0580;campus;B;58,59;16,19", ["elsewhere"]),  # the middle of Norrköping
        ("1480;campus;B;57,60;11,20", ["elsewhere"]),  # the open sea off Göteborg
        ("2321;campus;B;63,43;10,40", ["elsewhere"]),  # Trondheim, nearest to Åre
    ],
)
def test_coarse_outlines_are_forgiven_and_another_place_is_not(
    file: Path, row: str, kinds: list[str]
) -> None:
    file.write_text(f"{HEAD}\nCampus;{row}", encoding="utf-8")
    assert [each.kind for each in centres.faults()] == kinds


def test_a_file_that_is_gone_or_no_text_is_told(file: Path) -> None:
    (absent,) = centres.faults()
    file.write_bytes(f"{HEAD}\n{SOUND}".encode("latin-1"))
    (unreadable,) = centres.faults()
    assert [absent.kind, unreadable.kind] == ["absent", "unreadable"]
    for fault in (absent, unreadable):
        assert "own.csv" in municipal.CENTRE_FAULT[fault.kind].format(**asdict(fault))
    assert centres.centres() == ()


def test_a_changed_file_is_read_anew_and_an_unchanged_one_is_not(file: Path) -> None:
    file.write_text(f"{HEAD}\n{SOUND}", encoding="utf-8")
    before = centres.centres()
    assert centres.centres() is before
    file.write_text(f"{HEAD}\n{SOUND.replace('Campus', 'Kampus')}", encoding="utf-8")
    os.utime(file, ns=(1, 1))  # same size: only the stamp tells
    assert [each.name for each in centres.centres()] == ["Kampus Västervik"]


def test_a_relative_file_starts_at_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STUDIEVAGAR_LEARNING_CENTRES", "other/own.csv")
    assert settings.learning_centres_file() == settings.ROOT / "other" / "own.csv"


@given(st.text(), st.text(alphabet=';,"#\n 0859aå-', max_size=60))
@example("", '"\n"')
@drawn(deadline=None)  # the first reads the outlines
def test_no_text_stops_the_app(tmp_path_factory: pytest.TempPathFactory, a: str, b: str) -> None:
    file = tmp_path_factory.getbasetemp() / "any.csv"
    for text in (a, f"{HEAD}\n{SOUND}\n{a}\n{b}"):
        file.write_text(text, encoding="utf-8", errors="replace")
        found, faults = centres.read(file)
        assert all(municipal.CENTRE_FAULT[each.kind].format(**asdict(each)) for each in faults)
        assert len(found) == (text != a) or HEAD in a


def test_every_fault_has_words_and_is_seen_in_a_test() -> None:
    kinds = {*get_args(centres.FaultKind)}
    assert kinds == {*municipal.CENTRE_FAULT}
    assert kinds == {kind for _, kind, *_ in BROKEN} | {"absent", "unreadable"}
    assert {*get_args(centres.Kind)} == {*municipal.CENTRE_KIND} == {*centres.KINDS.values()}
