"""A sheet of municipalities names the number that is shown, how to read it, and its year."""

import pytest

from core.numbers.municipal import place_sheet
from tests.core.place_tables import EXAMPLE, shipped

MOTALA = "0583"


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
