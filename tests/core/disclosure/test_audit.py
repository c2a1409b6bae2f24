"""Each kind of leak that a delivery can have is found, named, and nothing else."""

from dataclasses import asdict

import pandas as pd
import pytest

from core.deliveries.delivery import DELIVERIES
from core.deliveries.store import Unit, read_delivery, read_units
from core.disclosure.audit import examine
from core.disclosure.findings import leak_of
from core.disclosure.older import tell
from core.disclosure.verdict import Setting, Verdict
from tests.core.disclosure.small import DEGREE, LEADS, OUTCOMES, TOWN, delivery, found, leaks, rows


def test_what_nothing_gives_back_is_not_found() -> None:
    one = found(rows("age", {"19 år eller yngre": 3, "20–21 år": 20}))
    assert one.verdict.passed
    assert one.verdict.suppressed == 1
    assert len(one.findings) == 0


def test_n_of_one_measure_gives_back_the_lone_masked_number_of_another() -> None:
    one = found(
        rows("age", {"19 år eller yngre": 3, "20–21 år": 20}),
        rows("parental_education", {"Gymnasial 3 år": 17, "Forskarutbildning": 6}),
    )
    assert leaks(one) == [(3, 3, "persons")]
    assert one.findings["by"].tolist() == [("persons:age", "persons:parental_education")]


def test_women_and_men_are_counted_apart() -> None:
    one = found(
        rows("age", {"19 år eller yngre": 3, "20–21 år": 20}, "women"),
        rows("parental_education", {"Gymnasial 3 år": 17, "Forskarutbildning": 6}, "men"),
    )
    assert one.verdict.passed


def test_delivered_totals_are_no_leak_until_they_are_shown() -> None:
    parts = [
        rows("age", {"20–21 år": 7}, "women"),
        rows("age", {"20–21 år": 3}, "men"),
        rows("age", {"20–21 år": 10}, "total"),
    ]
    assert found(*parts).verdict.passed
    one = examine(delivery(*parts), {}, Setting(totals=True))
    assert leaks(one) == [(3, 3, "totals")]


def test_a_total_alone_gives_back_what_women_and_men_hide() -> None:
    one = found(
        rows("registered_max_25", {"Samtliga": 30}, "women", **TOWN),
        rows("registered_max_25", {"Samtliga": 2}, "men", **TOWN),
        rows("choice_of_institution", {"Lunds universitet": 32}, "total", **TOWN),
    )
    assert leaks(one) == [(2, 2, "sexes")]


def test_a_county_gives_back_its_municipality() -> None:
    one = found(
        rows("recruitment_county", {"05": 10, "06": 3, "08": 2}),
        rows("recruitment_municipality", {"0580": 7, "0581": 3, "0680": 3, "0880": 1, "0881": 1}),
    )
    # of the second county all is one municipality: equal, and no nearer than 1–4; three know 10 − 7
    assert (3, 3, "regions") in leaks(one)
    assert one.verdict.pinned == 1


def test_terms_of_a_cohort_give_back_each_other() -> None:
    place = {"perspective": "throughput", "period_start": 2019, "split": "term"}
    one = found(
        rows("study_status", {"Registrerad": 30, "Avbrott": 0}, split_category="1", **place),
        rows("study_status", {"Registrerad": 28, "Avbrott": 2}, split_category="2", **place),
    )
    assert leaks(one) == [(2, 2, "terms")]


def test_a_split_gives_back_its_parts_and_they_it() -> None:
    labels = ("Under 120 hp", "120 hp eller mer")
    split = {"split": "foreign_background"}
    one = found(
        rows("credits_earned", dict(zip(labels, (13, 20), strict=True))),
        rows(
            "credits_earned", dict(zip(labels, (10, 4), strict=True)), split_category="a", **split
        ),
        rows(
            "credits_earned", dict(zip(labels, (3, 16), strict=True)), split_category="b", **split
        ),
    )
    assert leaks(one) == [(4, 4, "splits"), (3, 3, "splits")]


def test_a_degree_holds_no_less_than_its_programmes() -> None:
    parts = [
        rows("sector", {"Region": 5, "Statlig förvaltning": 1}, **DEGREE),
        rows("sector", {"Region": 5, "Statlig förvaltning": 1}, **OUTCOMES),
        rows("sector", {"Region": 4}, **OUTCOMES | {"unit_code": "6BBBB"}),
    ]
    parts[1]["count"] = [5.0, 2.5]
    units = LEADS | {"programme.6BBBB": Unit("programme", "6BBBB", "Program B", "YAAAA")}
    one = found(parts[0], parts[1].iloc[:1], units=units)
    assert one.verdict.passed
    # 6 in the degree, 5 in one of its programmes: of the other one at most is left
    parts[0]["count"] = [6.0, 2.5]
    one = found(*parts, units=units)
    assert leaks(one) == [(1, 1, "units")]


def test_years_give_back_their_period() -> None:
    cohort = {"perspective": "throughput"}
    one = found(
        rows("age", {"19 år eller yngre": 30, "20–21 år": 2}),
        *(
            rows("activity", {"Inga poäng": 32 - 2 * 11 if year == 2019 else 11}, **cohort,
                 period_start=year, period_end=year)
            for year in (2017, 2018, 2019)
        ),
    )  # fmt: skip
    assert leaks(one) == [(2, 2, "periods")]


def test_a_masked_degree_leaves_four_years_one_each() -> None:
    recruited = TOWN | {"institution": "Exempeluniversitetet"}
    years = [
        rows("recruited", {"Samtliga": 1}, **recruited | {"period_start": y, "period_end": y})
        for y in range(2014, 2018)
    ] + [
        rows("recruited", {"Samtliga": 0}, **recruited | {"period_start": y, "period_end": y})
        for y in (2018, 2019)
    ]
    degree = rows("recruitment_municipality", {"0512": 4}, **DEGREE)
    assert found(*years, degree).verdict.passed  # some may have another degree, that is not here
    degree = rows("recruitment_municipality", {"0512": 5}, **DEGREE)
    assert found(*years[1:], degree).verdict.passed
    one = found(*years, degree, least=4)
    assert {leak for _, _, leak in leaks(one)} <= {"tables"}


def test_the_owner_decides_how_narrow_is_too_narrow() -> None:
    parts = [
        rows("age", {"19 år eller yngre": 1, "20–21 år": 3, "22–24 år": 20}),
        rows("sex", {"Samtliga": 24}),
    ]
    assert found(*parts).verdict.passed
    one = found(*parts, least=4)
    assert leaks(one) == [(1, 3, "persons"), (1, 3, "persons")]
    assert (one.verdict.found, one.verdict.pinned) == (2, 0)


def test_a_measure_of_other_persons_is_doubted_and_told() -> None:
    every = [
        rows(measure, {label: 40}, **DEGREE | {"unit_code": f"Y{at:04}"})
        for at in range(6)
        for measure, label in (("sector", "Region"), ("income", "0"), ("industry", "Handel"))
    ]
    fewer = [
        rows(
            "matching",
            {"Egenföretagare": 2, "Uppgift saknas": 20},
            **DEGREE | {"unit_code": f"Y{at:04}"},
        )
        for at in range(6)
    ]
    one = found(*every, *fewer)
    assert one.verdict.passed
    assert set(one.verdict.broken) == {"persons:matching"}


def test_the_verdict_is_kept_as_plain_values_and_read_back() -> None:
    one = found(
        rows("age", {"19 år eller yngre": 3, "20–21 år": 20}), rows("sex", {"Samtliga": 23})
    ).verdict
    assert Verdict.from_dict(one.as_dict()) == one
    assert one.as_dict() == asdict(one) | {"doubted": []}
    assert one.by_leak == {"persons": 1}


def test_a_verdict_of_an_older_list_is_read() -> None:
    kept = found(rows("age", {"20–21 år": 20})).verdict.as_dict()
    del kept["bare"]
    assert Verdict.from_dict(kept).passed
    assert Verdict.from_dict(kept).bare == 0


def test_progress_goes_from_nothing_to_all(sample: tuple[pd.DataFrame, dict[str, Unit]]) -> None:
    far = list[float]()
    table, units = sample
    others = [tell("Förra", table.assign(count=table["count"] + 1), units)]
    examine(table, units, others=others, progress=far.append)
    assert far == sorted(far)
    assert len(set(far)) > 100
    assert (min(far) >= 0, max(far)) == (True, 1)


@pytest.fixture(scope="module")
def sample() -> tuple[pd.DataFrame, dict[str, Unit]]:
    """A degree of the example, its programme, and a small programme."""
    shown = read_delivery(DELIVERIES / "exempeldata")
    chosen = [("unit_code", "in", ["6YSJK", "YSJUK", "6YRKL"])]
    return pd.read_parquet(shown.folder / "observations.parquet", filters=chosen), read_units(shown)


def test_a_sample_of_the_example(sample: tuple[pd.DataFrame, dict[str, Unit]]) -> None:
    one = examine(*sample)
    assert one.verdict.suppressed > 3_000
    assert {"persons", "terms", "regions", "splits"} <= set(one.verdict.by_leak)
    assert not one.verdict.broken
    assert not one.verdict.doubted
    assert sum(one.verdict.by_leak.values()) == one.verdict.found == len(one.findings)
    assert (sample[0].iloc[one.findings["at"]]["status"] == "suppressed").all()
    assert all(one.findings["by"].map(len))


def test_leaks_are_named_by_what_makes_them() -> None:
    assert leak_of(["persons:age", "regions:recruitment_county"]) == "regions"
    assert leak_of(["persons:study_status"]) == "terms"
    assert leak_of(["persons:age", "persons:sex"]) == "persons"
