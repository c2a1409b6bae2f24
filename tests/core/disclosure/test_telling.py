"""What an audit found and what protection cost is told in whole Swedish sentences."""

import re
from dataclasses import replace

from core.disclosure.audit import LEAKS, examine
from core.disclosure.protect import protect
from core.disclosure.telling import told_cost, told_findings, told_verdict
from core.words import disclosure as words
from tests.core.disclosure.small import delivery, rows

TABLE = delivery(
    rows("recruitment_county", {"05": 10, "06": 5}, years_after=0),
    rows("recruitment_municipality", {"0580": 7, "0581": 3, "0680": 5}),
)
FOUND = examine(TABLE, {})


def test_a_finding_says_which_what_by_what_and_what_to_do() -> None:
    (said,) = told_findings(FOUND, TABLE.iloc[FOUND.findings["at"]])
    place = "Rekryteringskommun, Program A, 2017–2019, Norrköping, kvinnor"
    assert said.startswith(f"{place}: är 3, exakt.")
    assert "Det avslöjas av Rekryteringslän per län och per kommun." in said
    assert said.endswith("låt appen skydda talet.")


def test_a_verdict_is_told() -> None:
    assert [*told_verdict(FOUND.verdict)] == [words.FAILED.format(found=1, pinned=1, suppressed=1)]
    safe = examine(protect(TABLE, FOUND, {}).observations, {})
    assert [*told_verdict(safe.verdict)] == [words.PASSED.format(suppressed=1)]


def test_the_cost_is_told() -> None:
    said = [*told_cost(protect(TABLE, FOUND, {}).cost)]
    assert said[0].startswith("1 tal till doldes: 1 avrundade")
    assert re.fullmatch(r"De dolda talen rymmer \d+ personer\.", said[1])
    assert said[2] in ("Berörda mått: Rekryteringslän.", "Berörda mått: Rekryteringskommun.")


def test_every_kind_of_leak_has_its_words() -> None:
    assert set(words.LEAK) == set(words.BY) == set(LEAKS)
    assert set(words.REMEDY) - {"other"} <= set(LEAKS)


def test_a_number_of_persons_without_a_measure_has_words_too() -> None:
    by = ("persons:age", "units:", "persons:sex")
    many = replace(FOUND, findings=FOUND.findings.assign(by=[by]))
    (said,) = told_findings(many, TABLE.iloc[FOUND.findings["at"]])
    assert "antalet för examen eller lärosätet och för programmen och summan av Kön." in said
