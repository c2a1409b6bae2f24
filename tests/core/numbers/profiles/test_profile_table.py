"""The table of a profile: by topic, every cell as it is written elsewhere, empty ones explained."""

from core.deliveries.indicators import read_indicators
from core.numbers.municipal import place_sheet
from core.numbers.pivot import Line
from core.numbers.sheet import Sheet
from core.words import formats, municipal
from tests.core.place_tables import EXAMPLE, PUBLISHED, shipped
from tests.core.profiles import MOTALA, STOCKHOLM, YDRE, composed, heads, lines

ODESHOG = "0509"


def test_lines_stand_by_topic_in_the_order_of_the_indicators() -> None:
    table = composed(EXAMPLE, "05", focus=MOTALA).pivot
    topics = [line.label for line in table.lines]
    assert topics == [*dict.fromkeys(each.topic for each in read_indicators().values())]
    assert all(line.children for line in table.lines)
    assert table.fixed
    assert table.is_mixed


def test_every_line_has_an_entry_for_each_column() -> None:
    for focus in (MOTALA, YDRE):
        table = composed(EXAMPLE, "05", focus=focus).pivot
        assert {len(line.entries) for _, line in table.flat()} == {len(table.columns)}


def test_numbers_are_those_of_the_indicators_own_table() -> None:
    told = lines(composed(EXAMPLE, "01", focus=STOCKHOLM))
    sheet = _own_table("transition_rate")
    written = {row.label: [entry.text for entry in row.entries] for row in sheet.pivot.lines}
    count, base, share = written["Stockholm"]
    assert told["Övergångstal"][:2] == [share, f"{count} av {base}"]
    assert told["Övergångstal"][3:5] == [
        written[each][-1] for each in ("Stockholms län", "Sverige")
    ]


def test_a_ratio_is_of_two_numbers_against_each_other() -> None:
    told = lines(composed(EXAMPLE, "01", focus=STOCKHOLM))
    assert told["Relationstal"][1].split(" mot ") == [
        told["Boende ett år efter examen"][0],
        told["Rekryterade från kommunen"][0],
    ]


def test_where_there_is_no_place_the_reason_is_that_of_the_number() -> None:
    for line in _numbers(composed(EXAMPLE, "05", focus=YDRE)):
        number, _, place = line.entries[:3]
        assert (place.text == formats.DASH) == (number.text == formats.DASH)
        assert place.mark == (number.mark if place.text == formats.DASH else "")


def test_what_numbers_are_of_is_said_where_it_is_a_sum_of_what_is_masked() -> None:
    sheet = composed(EXAMPLE, "05", focus=ODESHOG)
    told = {label: row[1] for label, row in lines(sheet).items()}
    assert told["Övergångstal"] == "64 av 434"
    assert told["Andel med högutbildade föräldrar"] == "32 av 62,5 (summa)"
    assert told["Relationstal"] == "1–4 mot ≈\u00a05"  # which its sign says
    assert municipal.SUMMED_NOTE in sheet.pivot.notes
    whole = composed(EXAMPLE, "01", focus=STOCKHOLM)
    assert not any("(summa)" in row[1] for row in lines(whole).values())
    assert municipal.SUMMED_NOTE not in whole.notes


def test_a_place_that_is_not_sure_is_explained_by_the_first_of_them() -> None:
    first, *_ = composed(EXAMPLE, "05", focus=YDRE).pivot.notes
    assert first.startswith("Plats 8–12 av 13: ")
    sure = composed(PUBLISHED, "05", focus=MOTALA)
    assert not any(note.startswith("Plats ") for note in sure.notes)
    assert sure.pivot.notes == ()


def test_what_explains_the_table_stands_under_it_and_in_files() -> None:
    sheet = composed(EXAMPLE, "05", focus=YDRE)
    assert {*sheet.pivot.notes} | {*sheet.remarks} == {*sheet.notes}
    assert not {*sheet.pivot.notes} & {*sheet.remarks}


def test_a_change_stands_with_the_year_since_when() -> None:
    sheet = composed(EXAMPLE, "05", focus=MOTALA)
    assert heads(sheet)[-2:] == [municipal.CHANGE, municipal.SINCE]
    assert lines(sheet)["Övergångstal"][-1] == "2016"
    early = lines(composed(EXAMPLE, "05", focus=MOTALA, year="2012-2012"))
    assert early["Övergångstal"][-1] == "2010"
    assert early["Relationstal"][-2:] == [formats.DASH, formats.DASH]


def test_without_earlier_years_there_is_no_column_of_changes() -> None:
    first = composed(EXAMPLE, "05", focus=MOTALA, year="2010-2010")
    assert heads(first)[-1] == "Sverige"
    assert municipal.NO_EARLIER in first.notes


def _own_table(id_: str) -> Sheet:
    return place_sheet.compose(shipped(EXAMPLE, id_, places=("01",), focus=STOCKHOLM, view="table"))


def _numbers(sheet: Sheet) -> list[Line]:
    return [line for _, line in sheet.pivot.flat() if not line.children]
