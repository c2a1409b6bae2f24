"""What an address asked for in vain is written in words."""

from core.choice.labels import lost_names
from core.deliveries.store import Unit
from tests.core.example_tables import DOCTOR, NURSE

TWIN = Unit("degree", "YSJU2", NURSE.name)
KNOWN = {unit.id: unit for unit in (NURSE, TWIN, DOCTOR)}


def test_a_known_unit_has_its_name_and_its_code_where_names_are_shared() -> None:
    assert lost_names([NURSE.id, DOCTOR.id], KNOWN) == [NURSE.name, DOCTOR.name]
    told = [f"{NURSE.name} (YSJUK)", f"{NURSE.name} (YSJU2)"]
    assert lost_names([NURSE.id, TWIN.id], KNOWN) == told


def test_an_unknown_unit_has_its_kind_and_code() -> None:
    lost = ["degree.YSJUK", "programme.6MMEC", "institution.Andra", "degree.", "x.y"]
    words = ["examen YSJUK", "program 6MMEC", "lärosäte Andra", "degree.", "x.y"]
    assert lost_names(lost, {}) == words


def test_periods_and_years_are_written_and_the_rest_stands_as_it_is() -> None:
    assert lost_names(["2014-2019", "5", "Atlantis"], KNOWN) == ["2014–2019", "5 år", "Atlantis"]
