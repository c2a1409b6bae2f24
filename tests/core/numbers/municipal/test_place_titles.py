"""A sheet of municipalities names the number that is shown, how to read it, and its year."""

import pytest

from core.deliveries.indicators import read_indicators
from core.numbers.municipal import place_sheet
from core.numbers.sheet import Sheet
from tests.core.place_tables import EXAMPLE, shipped

MOTALA = "0583"
AND = "Östergötlands län"
HIGH = "Andel med högutbildade föräldrar (minst tre års eftergymnasial utbildning)"
KNOWN = "av dem med känd uppgift"
OF_KNOWN = f"35,9 %, 121 av cirka 338 med känd uppgift, plats 6–10 av 13; {AND} 37,9 %."
CHOICE = "Val av lärosäte, Exempeluniversitetet"
QUOTA = "Andel registrerade av utrikes födda 18–25 år"


@pytest.mark.parametrize(
    ("id_", "chosen", "named"),
    [
        ("parental_education", {"number": "count"}, "Antal med högutbildade föräldrar"),
        ("parental_education", {}, "Andel med högutbildade föräldrar"),
        ("parental_education", {"part": "Forskarutbildning"},
         "Föräldrarnas utbildningsnivå, Forskarutbildning"),
        ("parental_education", {"part": "Forskarutbildning", "number": "count"},
         "Föräldrarnas utbildningsnivå, Forskarutbildning (antal)"),
        ("parental_education", {"number": "count", "view": "table"},
         "Föräldrarnas utbildningsnivå"),
        ("foreign_background", {"part": "quota", "number": "count"},
         "Utrikes födda och utländsk bakgrund, Utrikes född"),
        ("transition_rate", {"number": "count"}, "Registrerade upp till 25 år"),
        ("choice_of_institution", {"part": "Lunds universitet", "number": "count"},
         "Val av lärosäte, Lunds universitet (antal)"),
    ],
)  # fmt: skip
def test_the_title_says_which_number_is_shown(
    id_: str, chosen: dict[str, object], named: str
) -> None:
    made = place_sheet.compose(shipped(EXAMPLE, id_, **({"places": ("05",)} | chosen)))
    assert made.title == f"{named}: Östergötlands län, 2021"


def test_what_it_means_to_lie_above_a_hinge_stands_at_the_number_itself_alone() -> None:
    ratio = {"places": ("05",)}
    told = place_sheet.compose(shipped(EXAMPLE, "relation_ratio", **ratio)).caption_note
    assert told.startswith("över 1,00 bor fler")
    counted_ = place_sheet.compose(shipped(EXAMPLE, "relation_ratio", number="count", **ratio))
    assert counted_.caption_note == ""
    rate = place_sheet.compose(shipped(EXAMPLE, "transition_rate", **ratio))
    assert rate.caption_note == ""


def test_over_time_the_numbers_say_of_which_year_they_are() -> None:
    made = place_sheet.compose(
        shipped(EXAMPLE, "transition_rate", places=("05",), view="time", focus=MOTALA)
    )
    assert made.finding.startswith("Motala, 2021: ")
    assert [key.label for key in made.keys][:2] == ["Motala, 2021", "Östergötlands län, 2021"]
    alone = place_sheet.compose(shipped(EXAMPLE, "transition_rate", places=("05",), view="time"))
    assert alone.finding.startswith("2021: högst är ")


@pytest.mark.parametrize(
    ("id_", "chosen", "said", "focused"),
    [
        ("parental_education", {"view": "chart"}, f"{HIGH}, {KNOWN}: lägst är Norrköping, 26,3 %.",
         f"{HIGH}: Motala {OF_KNOWN}"),
        ("parental_education", {"view": "map"}, f"A{KNOWN[1:]}: lägst är Norrköping, 26,3 %.",
         f"Motala: {OF_KNOWN}"),
        ("choice_of_institution", {"view": "table"},
         f"{CHOICE}: högst är Linköping, 46,0 %; lägst är Ödeshög, 12,4 %.",
         f"{CHOICE}: Motala 27,2 %, 98 av cirka 361 registrerade, plats 8–11 av 13; {AND} 36,8 %."),
        ("foreign_background", {"view": "table"}, "",
         f"{QUOTA}: Motala 5,0 %, 21 av 416, plats 8–13 av 13; {AND} 12,1 %."),
    ],
)  # fmt: skip
def test_a_finding_names_its_number_and_whom_that_is_of(
    id_: str, chosen: dict[str, object], said: str, focused: str
) -> None:
    for focus, text in (("", said), ("0583", focused)):
        sheet = composed_of(id_, focus=focus, **chosen)
        assert sheet.finding == text.replace(" %", "\u00a0%")
    if id_ == "parental_education":
        assert sheet.keys[0].note.startswith("121 av 337,5 med känd uppgift")
        assert sheet.counted.endswith("7\u202f622,5 med känd uppgift (Östergötlands län)")
        definition = "minst tre års eftergymnasial utbildning ÷ alla med känd uppgift"
        assert (sheet.caption_note == definition) == (chosen["view"] == "map")


@pytest.mark.parametrize("id_", [*read_indicators()])
@pytest.mark.parametrize("number", ["share", "count"])
def test_no_two_columns_of_a_table_have_the_same_heads(id_: str, number: str) -> None:
    sheet = composed_of(id_, view="table", number=number)
    columns = sheet.pivot.columns
    assert len({column.heads for column in columns}) == len(columns)
    if sheet.parts and sheet.parts[-1].part:
        assert not {column.heads[0] for column in columns} & {
            column.heads[1] for column in columns if column.heads[0] != column.heads[1]
        }


def test_a_table_of_counts_is_not_headed_as_one_of_shares() -> None:
    heads = {
        number: composed_of("choice_of_institution", view="table", number=number).base
        for number in ("share", "count")
    }
    assert heads == {"share": "Andel", "count": "Antal"}


def test_the_country_says_how_many_have_none() -> None:
    said = place_sheet.compose(shipped(EXAMPLE, "relation_ratio", places=("riket",))).finding
    assert said == "23–31 av 116 med känt tal ligger över 1,00. 53 har 0."


def test_the_group_of_those_with_a_centre_has_a_plain_title() -> None:
    sheet = place_sheet.compose(shipped(EXAMPLE, "students", places=("larcentrum",)))
    assert sheet.title == "Antal studenter: Kommuner med lärcentrum, 2019"


def composed_of(id_: str, **chosen: object) -> Sheet:
    return place_sheet.compose(shipped(EXAMPLE, id_, places=("05",), **chosen))
