"""Two selections are named by what differs, and the title says first what they share."""

from dataclasses import replace

import pytest

from core.numbers.compared.pair_words import Side, names, population, short, source, title, unlike
from core.words import comparing
from tests.core.example_tables import CATALOGUE, home

SHEET = home()
PARTS = ("Boendelän", "Sjuksköterskeexamen", "Testhögskolan", "2014–2019", "totalt")
LEFT = Side(SHEET, PARTS)
BEFORE = replace(SHEET, perspective=CATALOGUE.perspectives["background"])


@pytest.mark.parametrize(
    ("at", "other", "named", "told"),
    [
        (4, "män", ("totalt", "män"),
         "Boendelän, Sjuksköterskeexamen, Testhögskolan, 2014–2019: totalt bredvid män"),
        (3, "2008–2013", ("2014–2019", "2008–2013"),
         "Boendelän, Sjuksköterskeexamen, Testhögskolan: 2014–2019 bredvid 2008–2013"),
        (0, "Sektor", ("Boendelän", "Sektor"),
         "Sjuksköterskeexamen, Testhögskolan, 2014–2019: Boendelän bredvid Sektor"),
    ],
)  # fmt: skip
def test_a_name_is_what_differs(at: int, other: str, named: tuple[str, str], told: str) -> None:
    right = Side(SHEET, (*PARTS[:at], other, *PARTS[at + 1 :]))
    assert names(LEFT, right) == named
    assert title(LEFT, right) == told


def test_all_that_differs_is_in_the_names_and_nothing_else() -> None:
    right = Side(SHEET, ("Sektor", "Läkarexamen", "Andra", "2008–2013", "män"))
    assert names(LEFT, right)[1] == "Sektor, Läkarexamen, Andra, 2008–2013, män"
    assert title(LEFT, right) == " bredvid ".join(names(LEFT, right))


def test_the_same_is_named_by_where_it_stands() -> None:
    assert names(LEFT, LEFT) == (comparing.LEFT, comparing.RIGHT)
    assert title(LEFT, LEFT).endswith("2014–2019: samma urval på båda sidor")


def test_one_measure_of_entrants_and_of_graduates_says_which() -> None:
    right = Side(BEFORE, PARTS)
    assert names(LEFT, right) == ("Boendelän (efter)", "Boendelän (före)")


def test_long_names_give_way_to_where_they_stand() -> None:
    assert short(("kvinnor", "män")) == ("kvinnor", "män")
    assert short(("kvinnor", "m" * 40)) == (comparing.LEFT, comparing.RIGHT)


def test_populations_and_sources_are_said_once_where_they_are_the_same() -> None:
    assert population(SHEET, SHEET) == "Alla med examen"
    assert population(SHEET, BEFORE) == "Till vänster: Alla med examen. Till höger: Nybörjare"
    assert source(SHEET, SHEET) == SHEET.source
    other = replace(SHEET, measure=replace(SHEET.measure, source="Ett annat register."))
    assert "Källa: Registret; Ett annat register. Leverans" in source(SHEET, other)


def test_unlike_periods_and_populations_are_told_above_the_pictures() -> None:
    later = replace(SHEET, selection=SHEET.selection.change(periods=("2008-2013",)))
    assert unlike(SHEET, SHEET) == ""
    assert unlike(SHEET, later) == "till vänster och till höger är det olika perioder"
    assert unlike(SHEET, BEFORE) == "till vänster och till höger är det olika populationer"
    both = unlike(later, BEFORE)
    assert both == "till vänster och till höger är det olika perioder och populationer"
