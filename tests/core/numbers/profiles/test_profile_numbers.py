"""The numbers of a profile: of which year, which place in the group, since when."""

import pytest

from core.numbers import cell_words
from core.numbers.municipal import place_words
from core.numbers.profiles.profile_numbers import Told, tell
from tests.core.place_tables import EXAMPLE, classed, counted, place, shipped, subject
from tests.core.profiles import MOTALA, STOCKHOLM, YDRE, subjects

GROUP = ("0512", "0513", "0583", "0562")
RATES = (
    counted("registered_max_25", dict(zip(GROUP, (49, 137, 713, 345), strict=True))),
    counted("population_18_25", dict(zip(GROUP, (234, 687, 3424, 1665), strict=True))),
)


def rate(*years: int, **chosen: object) -> Told:
    """Tell the transition rate of Motala, of tables for some years."""
    given = [
        counted(measure, {MOTALA: count, YDRE: 10}, period=(year, year))
        for year in years
        for measure, count in (("registered_max_25", 700 + year), ("population_18_25", 9000))
    ]
    told = tell(subject("transition_rate", *given, places=(MOTALA, YDRE), focus=MOTALA, **chosen))
    return told[0]


def test_a_number_is_told_of_the_municipality_and_of_what_it_is_compared_with() -> None:
    (told,) = tell(subject("transition_rate", *RATES, places=GROUP, focus=MOTALA))
    own, group, county, country = told.cells
    assert own.share.value == pytest.approx(713 / 3424)
    assert group.share.value == pytest.approx(1244 / 6010)
    assert (county.status, country.status) == ("missing", "missing")
    assert told.standing == (2, 2, 4)


@pytest.mark.parametrize(
    ("years", "since"),
    [
        ((2021,), None),
        ((2019, 2021), 2019),
        ((2012, 2016, 2018, 2021), 2016),
        ((2012, 2018, 2021), 2012),
        ((2018, 2021, 2023), 2018),
    ],
)
def test_a_change_is_told_since_five_years_back_or_the_first_year(
    years: tuple[int, ...], since: int | None
) -> None:
    told = rate(*years)
    assert told.since == (since and (since, since))
    if since:
        assert told.before.count is not None
        assert told.before.count.value == 700 + since


def test_the_year_asked_for_is_what_the_change_is_told_from() -> None:
    told = rate(2014, 2016, 2019, 2021, year="2019-2019")
    assert (told.year, told.since) == ((2019, 2019), (2014, 2014))


@pytest.mark.parametrize("focus", [MOTALA, YDRE, STOCKHOLM])
def test_places_in_the_group_are_those_of_plain_loops(focus: str) -> None:
    """Rank every number by the cells that the indicators' own tables have."""
    for about in subjects(EXAMPLE, focus[:2], focus=focus):
        every = about.table(about.year, [place(code) for code in about.group.codes])
        keys = {place_words.of_part(about.indicator, one): one.key for one in every.series}
        for told in tell(about):
            known = {}
            for row in every.rows:
                ends = cell_words.plotted(row.cells[keys[told.name], "total"], told.number)
                if ends is not None:
                    known[row.key] = ends
            if focus not in known:
                assert told.standing is None
                continue
            _, own_low, own_high = known.pop(focus)
            first = 1 + sum(low > own_high for _, low, _ in known.values())
            last = 1 + sum(high > own_low for _, _, high in known.values())
            assert told.standing == (first, last, len(known) + 1)


def test_of_institutions_the_own_one_and_the_most_common_are_told() -> None:
    stockholm = tell(shipped(EXAMPLE, "choice_of_institution", places=("01",), focus=STOCKHOLM))
    assert [each.is_largest for each in stockholm] == [True, False]
    (motala,) = tell(shipped(EXAMPLE, "choice_of_institution", places=("05",), focus=MOTALA))
    assert motala.is_largest
    assert "(vanligast)" in motala.label


def test_residuals_are_never_the_most_common() -> None:
    table = {"Övriga": (50, 50), "Lunds universitet": (5, 5), "Umeå universitet": (4, 5)}
    frames = (
        classed("choice_of_institution", {MOTALA: table}),
        counted("registered_max_25", {MOTALA: 119}),
    )
    (told,) = tell(subject("choice_of_institution", *frames, places=(MOTALA, YDRE), focus=MOTALA))
    assert told.name.endswith("Lunds universitet")


def test_numbers_and_places_are_of_the_sex_that_is_asked_for() -> None:
    table = {MOTALA: {"Samtliga": (30, 90)}, YDRE: {"Samtliga": (60, 50)}}
    (count, *_) = tell(subject("students", classed("students", table), places=(MOTALA, YDRE),
                               focus=MOTALA, sex="women"))  # fmt: skip
    assert count.cells[0].count is not None
    assert (count.cells[0].count.value, count.standing) == (30, (2, 2, 2))
    assert (count.sex, count.of_all) == ("women", False)


def test_what_may_stand_anywhere_has_all_places() -> None:
    table = {MOTALA: {"Samtliga": (None, 0)}, YDRE: {"Samtliga": (None, 0)}}
    (count, *_) = tell(subject("students", classed("students", table), places=(MOTALA, YDRE),
                               focus=MOTALA))  # fmt: skip
    assert (count.standing, count.place) == ((1, 2, 2), "1–2 av 2")


def test_rates_of_classes_are_of_those_whose_class_is_known() -> None:
    of_known = {
        told.name: told.of_known
        for about in subjects(EXAMPLE, "05", focus=MOTALA)
        for told in tell(about)
    }
    assert [name for name, known in of_known.items() if known] == [
        "Andel med högutbildade föräldrar", "Andel med utländsk bakgrund",
    ]  # fmt: skip


def test_what_is_told_twice_over_is_told_once() -> None:
    told = tell(shipped(EXAMPLE, "recruited_and_residents", places=("05",), focus=MOTALA))
    assert [each.number for each in told] == ["count", "count", "count"]
