"""What the moves show is said where it is sure, with its signs, and silent where it is not."""

import pytest

from core.counts import Cell, Count
from core.numbers.figure import Figure, chosen_number
from core.numbers.moves import flow_tables, flow_words
from core.numbers.moves.flows import FORM, Flows
from core.numbers.ranking import Ranking
from core.words import county_moves, texts
from tests.core.moves import LOST, NETS, flows, subject

PUBLISHED = {"05": 3037, "01": 1901, "06": -551, "08": -535}


def nets(**given: float) -> Flows:
    """Give the published nets of some counties, with those of others."""
    told = PUBLISHED | {key.removeprefix("c"): n for key, n in given.items()}
    return Flows({key: Cell(Count(n), status="value", form=FORM) for key, n in told.items()}, {})


def ranked(found: Flows, part: str = "net") -> Ranking:
    every = flow_tables.tabulate(found, NETS)
    one = next(series for series in every.series if series.key == part)
    figure = Figure(**vars(every) | {"series": (one,)})
    return Ranking(figure, one, chosen_number(every, one, "share"))


def finding(found: Flows, part: str = "net", focus: str = "") -> str:
    return flow_words.finding(ranked(found, part), focus).replace("\u202f", " ")


def test_the_finding_names_who_gains_and_who_loses_most() -> None:
    said = "Östergötlands län vinner mest, +3 037; Jönköpings län förlorar mest, −551."
    assert finding(nets()) == said


@pytest.mark.parametrize(
    "found", [nets(c01=3037), nets(c08=-551), Flows({}, {}), nets(c06=1, c08=2)]
)
def test_ties_and_gains_alone_are_no_finding(found: Flows) -> None:
    assert finding(found) == ""


def test_a_county_in_focus_has_its_place() -> None:
    assert finding(nets(), focus="01") == ("Stockholms län: +1 901, plats 2 av 4 med känt tal.")


def test_other_numbers_have_findings_of_their_own() -> None:
    assert finding(flows(), "after") == (
        "Flest har Östergötlands län, cirka 692; därnäst Stockholms län, cirka 425."
    )
    assert finding(flows(), "stayed") == (
        "Av 4 med känt tal är Östergötlands län högst, 87,0 %, och Jönköpings län lägst, 59,3 %."
    ).replace(" %", "\u00a0%")


def test_nothing_is_said_that_masked_cells_could_turn_round() -> None:
    close = {"01": (0, 10, 0, 0, 0), "05": (11, 0, 0, 0, 0), "06": (0, None, 0, 0, 0)}
    assert finding(flows(close), "after") == ""


def test_key_figures_sum_those_that_gain_and_those_that_lose() -> None:
    keys = flow_words.keys(ranked(found := nets(c09=0)), found, "")
    told = [(key.label, key.value.replace("\u202f", " "), key.note) for key in keys]
    assert told[:2] == [
        ("Län som vinner", "+4 938", "2 län"),
        ("Län som förlorar", "−1 086", "2 län"),
    ]
    assert told[-1] == (county_moves.UNKNOWN_NET, "Ej levererat", "")
    with_unknown = flow_words.keys(ranked(lost := nets(**{LOST: -9})), lost, "")[-1]
    assert (with_unknown.label, with_unknown.value) == (county_moves.UNKNOWN_NET, "−9")


def test_key_figures_of_moves_tell_intervals_with_signs_and_who_is_nowhere() -> None:
    example = subject("exempeldata", year="2014-2019").here
    keys = {key.label: key for key in flow_words.keys(ranked(example), example, "09", "2014–2019")}
    assert [*keys] == [f"{label}, 2014–2019" for label in (
        "Gotlands län", "Län som vinner", "Län som förlorar", "Summa, 21 län",
        "Utan känt län efter",
    )]  # fmt: skip
    assert keys["Summa, 21 län, 2014–2019"].note == "−130 till −55"
    assert "–" in keys["Utan känt län efter, 2014–2019"].note


def test_a_change_is_told_only_where_it_is_sure() -> None:
    lines = flow_tables.tabulate(nets(), NETS)
    one, other = (
        Figure(**vars(flow_tables.tabulate(each, NETS))) for each in (nets(c05=9), nets())
    )
    cells = {
        ("a", "total"): one.rows[3].cells["net", "total"],
        ("b", "total"): other.rows[3].cells["net", "total"],
    }
    series = tuple(
        type(flow_tables.NET)(key, label) for key, label in (("a", "2002–2007"), ("b", "2014–2019"))
    )
    row = type(lines.rows[3])(**vars(lines.rows[3]) | {"cells": cells})
    figure = Figure(**vars(lines) | {"series": series, "rows": (row,)})
    told = flow_words.change(figure, flow_tables.NET, "count").replace("\u202f", " ")
    assert told == (
        "Nettot för Östergötlands län har ökat från +9 (2002–2007) till +3 037 (2014–2019)."
    )
    same = Figure(**vars(figure) | {"series": (series[0], series[0])})
    assert flow_words.change(same, flow_tables.NET, "count") == ""


def test_notes_say_why_counties_do_not_sum_to_nothing() -> None:
    told = flow_words.notes(nets(), ranked(nets()).figure)
    assert not any("summerar" in note for note in told)  # not all 21 are there
    example = subject("liu-publicerat").here
    (note,) = flow_words.notes(example, ranked(example).figure)
    assert note == county_moves.SUM_NOTE.format(sum="+104")


def test_notes_say_that_a_net_is_made_of_moves_and_why_the_delivered_one_is_not_there() -> None:
    made = flow_words.notes(flows(), ranked(flows()).figure)
    assert county_moves.NET_MADE in made
    assert county_moves.NET_HELD not in made
    assert texts.SUPPRESSED_NOTE in made
    both = flow_words.notes(flows(c05=999), ranked(flows()).figure)
    assert county_moves.NET_HELD in both
    assert county_moves.NET_DISAGREES.format(counties="Östergötlands län") in both


def test_what_counties_gain_and_lose_agrees_with_the_sum() -> None:
    found = subject("exempeldata", year="2014-2019").here
    told = [key.note.replace("\u202f", "") for key in flow_words.keys(ranked(found), found, "")]
    assert told[:3] == [
        "2 län, +4421 till +4424",
        # Who moves between two that lose is lost to neither.
        "19 län, varav 3 kanske inte, −4554 till −4476",
        "−130 till −55",
    ]
