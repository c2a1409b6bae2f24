"""What an audit found and what protection cost is told in whole Swedish sentences."""

import re
from dataclasses import replace

from core.disclosure.audit import examine
from core.disclosure.findings import LEAKS
from core.disclosure.protect import protect
from core.disclosure.telling import (
    told_changes,
    told_contradictions,
    told_cost,
    told_findings,
    told_remedy,
    told_verdict,
)
from core.words import disclosure as words
from tests.core.disclosure.small import DEGREE, delivery, rows

TABLE = delivery(
    rows("recruitment_county", {"05": 10, "06": 5}, years_after=0),
    rows("recruitment_municipality", {"0580": 7, "0581": 3, "0680": 5}),
)
FOUND = examine(TABLE, {})
COUNTY = "är 10, men ska vara 12."


def test_a_finding_says_which_what_by_what_and_what_to_do() -> None:
    (said,) = told_findings(FOUND, TABLE.iloc[FOUND.findings["at"]])
    place = "Rekryteringskommun, Program A, 2017–2019, Norrköping, kvinnor"
    assert said.startswith(f"{place}: är 3, exakt.")
    assert "Det avslöjas av Rekryteringslän per län och per kommun." in said
    assert said.endswith("låt appen skydda talet.")


def test_a_verdict_is_told() -> None:
    assert [*told_verdict(FOUND.verdict)] == [
        "Maskerade tal som går att räkna ut exakt ur andra som visas: 1."
    ]
    safe = examine(protect(TABLE, FOUND, {}).observations, {})
    assert [*told_verdict(safe.verdict)] == [words.PASSED[2]]


def test_a_verdict_says_how_near_what_is_not_exact_can_be_told() -> None:
    near = replace(FOUND.verdict, narrowest=4, found=3, pinned=1)
    exact, narrowed = told_verdict(near)
    assert exact.endswith("visas: 1.")
    assert narrowed == "Maskerade tal som går att ringa in till två eller tre möjliga värden: 2."
    assert [*told_verdict(replace(near, narrowest=3, pinned=0))] == [
        "Maskerade tal som går att ringa in till två möjliga värden: 3."
    ]


def test_the_cost_is_told() -> None:
    said = [*told_cost(protect(TABLE, FOUND, {}).cost)]
    assert said[0].startswith("1 tal avrundades: ")
    assert re.match(r"De dolda talen omfattar tillsammans cirka \d+ personer", said[1])
    assert said[2] in ("Berörda mått: Rekryteringslän.", "Berörda mått: Rekryteringskommun.")


def test_small_numbers_that_are_shown_are_told_apart() -> None:
    plain = TABLE.assign(count=TABLE["count"].replace(2.5, 3.0), status="value")
    found = examine(plain, {})
    assert [*told_verdict(found.verdict)] == [
        words.BARE.format(bare=1), words.PASSED[2]
    ]  # fmt: skip
    (said,) = told_findings(found, plain.iloc[found.findings["at"]])
    assert "är 3, exakt. Det avslöjas av att talet visas omaskerat. Låt appen maskera" in said
    done = protect(plain, found, {})
    assert next(told_cost(done.cost)) == "1 antal på 1–4 maskerades: de visas som 2,5."


def test_relations_that_do_not_hold_are_told_together() -> None:
    broken = {"sexes:": 2, "persons:age": 1}
    _, said = told_verdict(replace(FOUND.verdict, broken=broken))
    assert said.endswith("dem: summan av kvinnor och män (2) och summan av Ålder (1).")


def test_an_older_version_is_named_by_its_title() -> None:
    by = ("versions:Uttaget 2024", "persons:age")
    one = replace(FOUND, findings=FOUND.findings.assign(by=[by], leak="versions"))
    (said,) = told_findings(one, TABLE.iloc[FOUND.findings["at"]])
    assert "av ”Uttaget 2024”, en annan leverans eller version som läsare kan öppna och" in said
    assert "Stäng den andra för läsare" in said


def test_a_sum_that_does_not_add_up_is_told_with_where_and_which() -> None:
    wrong = delivery(
        rows("recruitment_county", {"05": 10, "06": 20}),
        rows("recruitment_municipality", {"0580": 12, "0680": 20}),
        rows("foreign_background", {"Inrikes född": 12}, **DEGREE),
        rows("sector", {"Region": 5, "Statlig förvaltning": 1}, **DEGREE),
    )
    found = examine(wrong, {})
    told = [*told_contradictions(found, wrong.iloc[found.contradictions["at"]])]
    whole = "summan av alla klasser i {measure}, Examen A, 2014–2019, kvinnor"
    other = "är {own}, vilket inte stämmer med de andra talen."
    assert {(each.where, each.value) for each in told} == {
        ("Rekryteringslän, Program A, 2017–2019, Östergötlands län, kvinnor", COUNTY),
        (whole.format(measure="Utländsk bakgrund"), other.format(own="12")),
        (whole.format(measure="Sektor"), other.format(own="6–9")),
    }
    by = {each.value: each.by for each in told}
    assert by[COUNTY] == "Rekryteringslän per län och per kommun"
    assert all(each.remedy == words.MEND for each in told)


def test_each_number_that_was_hidden_is_told() -> None:
    done = protect(TABLE, FOUND, {}, how="remove")
    (said,) = told_changes(done.changes, TABLE.iloc[done.changes["at"]])
    assert said.where.startswith(("Rekryteringslän, ", "Rekryteringskommun, "))
    assert (said.was in {"10", "7"}, said.shown) == (True, "maskerat, utan tal")
    rounded = protect(TABLE, FOUND, {})
    (said,) = told_changes(rounded.changes, TABLE.iloc[rounded.changes["at"]])
    assert said.shown in {"10,5 (maskerat)", "6,5 (maskerat)"}


def test_a_special_remedy_says_which_leak_it_is_of() -> None:
    assert told_remedy("persons") == told_remedy("regions") == words.REMEDY["other"]
    assert told_remedy("shares") == f"{words.LEAK['shares']}: {words.REMEDY['shares']}"


def test_every_kind_of_leak_has_its_words() -> None:
    assert set(words.LEAK) == set(words.BY) == set(LEAKS)
    assert set(words.REMEDY) - {"other"} <= set(LEAKS)


def test_a_number_of_persons_without_a_measure_has_words_too() -> None:
    by = ("persons:age", "units:", "persons:sex")
    many = replace(FOUND, findings=FOUND.findings.assign(by=[by]))
    (said,) = told_findings(many, TABLE.iloc[FOUND.findings["at"]])
    assert "antalet för examen eller lärosätet och för programmen och summan av Kön." in said
