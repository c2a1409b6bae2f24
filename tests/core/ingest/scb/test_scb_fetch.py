"""A table is fetched within the limits that the service states; what goes wrong is told."""

import json
import socket
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from core.ingest.faults import RefusedError
from core.ingest.scb import population, scb_fetch
from core.ingest.tables import LabelledTable
from tests.core.ingest.scb import open_tables, scb_server
from tests.core.ingest.scb.open_tables import AGE, NOISE, REGION, SEX
from tests.core.ingest.scb.scb_server import Service

YEARS = (("2024M11", "2024M11"), ("2024M12", "2024M12"), ("2025M12", "2025M12"))
PLACES = (("00", "Riket"), ("05", "Östergötlands län"), *REGION)
AGES = (("17", "17 år"), *AGE, ("15-19", "15-19 år"), ("T", "totalt, samtliga åldrar"))

LIMITS = {"apiVersion": "2.0.0", "maxDataCells": 9, "maxCallsPerTimeWindow": 9, "timeWindow": 0.1}


def metadata(**given: object) -> dict[str, Any]:
    table = open_tables.population(**{"region": PLACES, "age": AGES, "year": YEARS} | given)
    described: dict[str, Any] = json.loads(open_tables.json_stat(table))
    return described | {"value": [], "status": {}}


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def service() -> Iterator[Service]:
    with scb_server.running(Service({"TAB1": metadata(period="månad", notes=(NOISE,))})) as ready:
        yield ready


def fetch(
    service: Service, table: str = "TAB1", years: Sequence[int] = (), patience: float = 60
) -> LabelledTable:
    return scb_fetch.fetch(table, years, service.address, patience)


def refused(
    service: Service, table: str = "TAB1", years: Sequence[int] = (), patience: float = 60
) -> tuple[str, str, str]:
    with pytest.raises(RefusedError) as told:
        fetch(service, table, years, patience)
    (fault,) = told.value.faults
    assert fault.origin.file == f"SCB {table}"
    return fault.kind, fault.value, fault.detail


def test_what_is_needed_is_fetched_and_every_cell_is_under_its_labels(service: Service) -> None:
    table = fetch(service)
    assert table.fields == ("region", "ålder", "kön", "månad")
    assert (table.title, table.counting) == (open_tables.Table(()).title, "Folkmängd")
    assert len(table.cells) == 2 * 8 * 2 * 2
    assert set(table.cells["region"]) == {"0580 Linköping", "0583 Motala"}
    chosen = table.cells[["region", "ålder", "kön", "månad"]] == [
        "0583 Motala", "19 år", "kvinnor", "2025M12",
    ]  # fmt: skip
    (text,) = table.cells.loc[chosen.all(axis=1), "text"]
    assert int(text) == scb_server.number(("0583", "19", "2", "BE0101N1", "2025M12"))


def test_what_is_fetched_becomes_tidy_rows(service: Service) -> None:
    made = population.read(fetch(service))
    assert len(made.rows) == 2 * 2 * 2
    assert made.approximate == ((population.EVERYBODY, 2025),)


def test_a_large_table_is_fetched_in_parts_within_the_limits(service: Service) -> None:
    whole = fetch(service)
    service.most_cells = 9
    service.asked.clear()
    parted = fetch(service)
    assert max(service.sizes[1:]) <= 9
    assert service.busy == 0
    columns = ["region", "ålder", "kön", "månad"]
    assert parted.cells[[*columns, "text"]].sort_values(columns).to_numpy().tolist() == (
        whole.cells[[*columns, "text"]].sort_values(columns).to_numpy().tolist()
    )


def test_some_years_alone(service: Service) -> None:
    assert set(fetch(service, years=[2024]).cells["månad"]) == {"2024M12"}
    kind, table, years = refused(service, years=[2019, 2024, 2030])
    assert (kind, table, years) == ("scb_years", "TAB1", "2019, 2030")


@pytest.mark.parametrize("table", ["TAB2", "", "../config", "TAB1?lang=en", "TAB 1"])
def test_an_unknown_table_is_refused_by_name(service: Service, table: str) -> None:
    assert refused(service, table)[:2] == ("scb_unknown", table)


def test_an_unknown_region_is_refused_by_name_when_its_rows_are_read(service: Service) -> None:
    service.tables["TAB1"] = metadata(region=(*REGION, ("0599", "Ny kommun")))
    with pytest.raises(RefusedError, match="”0599 Ny kommun” är inget län eller ingen kommun"):
        population.read(fetch(service))


def test_a_value_that_the_service_does_not_know(service: Service) -> None:
    service.broken["/data"] = 400, {"title": "Non-existent value", "detail": "0599"}
    assert refused(service) == ("scb_refused", "TAB1", "400: 0599")


def test_a_service_that_wants_hours_between_questions_is_left(service: Service) -> None:
    service.window = 10_000
    assert refused(service)[0] == "scb_busy"


def test_a_service_without_a_limit_to_the_calls(service: Service) -> None:
    service.broken["/config"] = 200, LIMITS | {"maxCallsPerTimeWindow": 0, "timeWindow": 0}
    service.most_calls = 1_000
    assert len(fetch(service).cells) == sum(service.sizes)


def test_a_service_that_stays_busy(service: Service) -> None:
    service.broken["/metadata"] = 429, {}
    assert refused(service)[0] == "scb_busy"


@pytest.mark.parametrize(
    ("path", "answer", "kind"),
    [
        ("/config", (503, b"<html>Down</html>"), "scb_refused"),
        ("/config", b"<html>Log in</html>", "scb_malformed"),
        ("/config", (200, {"apiVersion": "1.0.0"}), "scb_malformed"),
        ("/config", (200, {"apiVersion": "2.0.0"}), "scb_malformed"),
        ("/config", (200, LIMITS | {"maxDataCells": "x"}), "scb_malformed"),
        ("/config", (200, LIMITS | {"maxDataCells": 0}), "scb_malformed"),
        ("/config", (200, LIMITS | {"timeWindow": -1}), "scb_malformed"),
        ("/config", (200, LIMITS | {"timeWindow": float("nan")}), "scb_malformed"),
        ("/tables", (200, []), "scb_malformed"),
        ("/metadata", (200, {"class": "collection"}), "json_kind"),
        ("/metadata", (200, {"class": "dataset", "id": ["A"]}), "json_shape"),
        ("/data", (200, {}), "scb_malformed"),
        ("/data", b"{", "scb_malformed"),
        ("/data", (413, b""), "scb_refused"),
    ],
)
def test_answers_that_make_no_sense(
    service: Service, path: str, answer: scb_server.Answer | bytes, kind: str
) -> None:
    service.broken[path] = answer
    assert refused(service)[0] == kind


@pytest.mark.parametrize("values", [[1.5, None, "x"], [True], [[]]])
def test_numbers_that_are_none(service: Service, values: list[object]) -> None:
    whole = metadata(region=REGION, age=AGE, year=YEARS[1:], period="månad")
    size = len(REGION) * len(AGE) * len(SEX) * 2
    service.broken["/data"] = 200, whole | {"value": (values * size)[:size]}
    assert refused(service)[0] == "scb_malformed"


@pytest.mark.parametrize("path", ["/config", "/metadata", "/data"])
def test_a_service_that_never_answers_is_left(service: Service, path: str) -> None:
    service.silent = path
    assert refused(service, patience=0.3)[0] == "scb_unreachable"


def test_no_service_at_all_tells_to_fetch_the_file_oneself() -> None:
    with socket.socket() as taken:  # bound and never listening: nobody answers there
        taken.bind(("127.0.0.1", 0))
        nowhere = Service({}, address=f"http://127.0.0.1:{taken.getsockname()[1]}")
        with pytest.raises(RefusedError, match="Hämta filen själv från Statistikdatabasen"):
            fetch(nowhere)


def test_scbs_own_table_by_its_recorded_description(shared: Path) -> None:
    samples = shared / "samples" / "scb"
    recorded = json.loads((samples / "scb_v2_TAB6471_metadata.json").read_text(encoding="utf-8"))
    limits = json.loads((samples / "scb_v2_config.json").read_text(encoding="utf-8"))
    service = Service({"TAB6471": recorded}, limits["maxDataCells"], window=limits["timeWindow"])
    with scb_server.running(service):
        made = population.read(fetch(service, "TAB6471", years=[2025]))
    assert service.sizes == [290 * 8 * 3]
    assert len(made.rows) == 290 * 3
    assert made.approximate == ((population.EVERYBODY, 2025),)
    assert [each.kind for each in made.notices] == ["approximate"]
