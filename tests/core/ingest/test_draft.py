"""Files become a delivery that nobody sees yet, or the list of everything that must be mended."""

import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.counts import STAND_IN
from core.deliveries import store
from core.deliveries.delivery import DELIVERIES
from core.deliveries.tidy import tidy
from core.ingest import draft
from core.ingest.draft import Draft, Known
from core.ingest.memory import Memory
from core.ingest.ours import template_file
from core.ingest.sources import Told
from tests.core.content import content_hash
from tests.core.ingest.test_checks import ROW, table

ABOUT = {
    "title": "Test", "institution": "Linköpings universitet", "source": "SCB",
    "drawn": date(2026, 8, 1), "population": "Alla", "notes": ["å"],
}  # fmt: skip
DRAWN = """Bak- och framgrund
"Boendelän efter examen: Examenskod och Boendelän efter examen efter Kön"
"Counting: Personer"

Filters:
"Examensår","2014-2019"
"År efter examen","1"

,"Kön","Kvinnor","Män","Total",
"Examenskod","Boendelän efter examen",
"YSJUK Sjuksköterskeexamen","Östergötlands län",80,20,100,
,"Uppgift saknas",..C,-,..C,
,"Total",82,20,102,

"Data Source: Bak- och framgrund, SuperWEB2"
"Copyright SCB"
"""


def take_in(
    folder: Path, files: Mapping[str, bytes], known: Known | None = None, **told: object,
) -> Draft:  # fmt: skip
    paths = {}
    for name, content in files.items():
        paths[name] = folder / name
        paths[name].write_bytes(content)
    owner = Memory(ABOUT, **told)  # type: ignore[arg-type]  # by name
    return draft.take_in(paths, owner, known or Known(), folder / "work", lambda *_: None)


def written(rows: pd.DataFrame) -> bytes:
    return template_file.csv_of(template_file.rows_as_text(rows))


def rows_of(made: Draft) -> pd.DataFrame:
    assert made.delivery is not None
    return pd.read_parquet(made.delivery.folder / store.TABLE)


def test_files_of_two_kinds_become_one_delivery(tmp_path: Path) -> None:
    ours = tidy(table({"measure": "sector", "category": "Kommunal"}))
    made = take_in(tmp_path, {"a.csv": written(ours), "b.csv": DRAWN.encode("cp1252")})
    assert [each.told for each in made.faults] == []
    found = rows_of(made)
    drawn = found[found["measure"] == "residence_county"]
    assert drawn[["category", "sex", "count", "status"]].to_numpy().tolist() == [
        ["05", "women", 80, "value"], ["05", "men", 20, "value"], ["05", "total", 100, "value"],
        ["Uppgift saknas", "women", STAND_IN, "suppressed"], ["Uppgift saknas", "men", 0, "value"],
        ["Uppgift saknas", "total", STAND_IN, "suppressed"],
    ]  # fmt: skip
    assert set(found["institution"]) == {"Linköpings universitet"}
    assert made.rows == len(found) == 7
    assert made.delivery is not None
    assert (made.delivery.title, made.delivery.notes) == ("Test", ("å",))
    assert {unit.name for unit in store.read_units(made.delivery).values()} == {
        "Sjuksköterskeexamen"
    }
    assert [each.sha256 for each in made.files][1] == hashlib.sha256(
        DRAWN.encode("cp1252")
    ).hexdigest()


def test_everything_that_is_wrong_in_every_file_is_told_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    wrong = written(tidy(table({}))).replace(b"kvinnor", b"flickor")
    contradicting = DRAWN.replace(',"Total",82', ',"Total",97').encode()
    files = {"a.csv": wrong, "b.csv": b"", "c.csv": contradicting, "d.csv": b"%PDF-1.7"}
    made = take_in(tmp_path, files)
    assert not made.is_sound
    told = {(each.origin.file, each.kind) for each in made.faults}
    assert {("a.csv", "sex"), ("b.csv", "empty"), ("c.csv", "whole"), ("d.csv", "binary")} <= told
    assert not (tmp_path / "work" / draft.DELIVERY).exists()


def test_fields_that_nobody_knows_are_asked_for_and_remembered(tmp_path: Path) -> None:
    strange = DRAWN.replace("Examenskod", "Exkod").encode()
    made = take_in(tmp_path, {"a.csv": strange})
    assert ("unknown_field", "Exkod") in [(each.kind, each.value) for each in made.faults]
    again = tmp_path / "again"
    again.mkdir()
    assert take_in(again, {"a.csv": strange}, told=Told({"Exkod": "degree"})).is_sound


def test_categories_are_sorted_out_and_renamed_as_decided(tmp_path: Path) -> None:
    ours = tidy(table({"measure": "sector", "category": "Stat"}))
    running = Known({"sector": frozenset({"Statlig"})})
    made = take_in(tmp_path, {"a.csv": written(ours)}, running)
    assert [(each.label, each.standing) for each in made.categories] == [
        ("Stat", "new"), ("Statlig", "gone"),
    ]  # fmt: skip
    again = tmp_path / "again"
    again.mkdir()
    decided = {"sector": {"Stat": "Statlig"}}
    made = take_in(again, {"a.csv": written(ours)}, running, decided=decided)
    assert rows_of(made)["category"].tolist() == ["Statlig"]


def test_a_file_of_others_alone_is_refused(tmp_path: Path) -> None:
    theirs = tidy(table({"institution": "Testhögskolan"}))
    made = take_in(tmp_path, {"a.csv": written(theirs)})
    (fault,) = made.faults
    assert fault.told.startswith("a.csv, rad 2: talen gäller Testhögskolan, men leveransen")
    again = tmp_path / "again"
    again.mkdir()
    ours, country = (tidy(table({"institution": name})) for name in (ABOUT["institution"], "riket"))
    files = {"a.csv": written(theirs), "b.csv": written(ours), "c.csv": written(country)}
    assert take_in(again, files).is_sound  # beside others, and all of the country


def test_a_torn_row_and_the_row_that_shows_how_to_write_are_told_of(tmp_path: Path) -> None:
    head, row = written(tidy(table({}))).decode("utf-8-sig").splitlines()
    torn = row.rsplit(";", 6)[0]
    shown = row.replace("YSJUK", "EXEMPEL")
    made = take_in(tmp_path, {"a.csv": f"{head}\n{row}\n{torn}\n{shown}".encode()})
    assert [(each.kind, each.origin.row) for each in made.faults] == [
        ("short_row", 3), ("example_row", 4),
    ]  # fmt: skip


def test_what_was_known_of_units_stays_known(tmp_path: Path) -> None:
    units = pd.DataFrame(
        {"unit_type": ["degree"], "unit_code": ["YSJUK"], "unit_name": ["x"], "field": ["Vård"]}
    )
    made = take_in(tmp_path, {"a.csv": written(tidy(table({})))}, Known(units=units))
    assert made.delivery is not None
    (unit,) = store.read_units(made.delivery).values()
    assert (unit.name, unit.field) == ("Sjuksköterskeexamen", "Vård")


def test_the_published_delivery_comes_back_from_its_template(tmp_path: Path) -> None:
    whole = pd.read_parquet(DELIVERIES / "liu-publicerat" / store.TABLE)
    made = take_in(tmp_path, {"a.csv": written(whole)})
    assert content_hash(rows_of(made)) == content_hash(whole)


NUMBER = st.one_of(
    st.integers(0, 9_999_999).filter(lambda n: not 1 <= n <= 4).map(lambda n: (float(n), "value")),
    st.sampled_from(
        [(STAND_IN, "suppressed"), (float("nan"), "missing"), (float("nan"), "impossible")]
    ),
)


@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(["01", "05", "Okänt"]), st.sampled_from(["women", "men"])),
        NUMBER, min_size=1,
    ),
    st.sampled_from(["csv", "xlsx"]),
)  # fmt: skip
def test_any_rows_come_back_from_csv_and_workbook(
    tmp_path_factory: pytest.TempPathFactory,
    drawn: dict[tuple[str, str], tuple[float, str]],
    kind: str,
) -> None:
    given_rows = tidy(
        pd.DataFrame(
            [
                ROW | {"category": category, "sex": sex, "count": count, "status": status}
                for (category, sex), (count, status) in drawn.items()
            ]
        )
    )
    text = template_file.rows_as_text(given_rows)
    content = template_file.csv_of(text) if kind == "csv" else template_file.workbook_of(text)
    made = take_in(tmp_path_factory.mktemp("draft"), {f"a.{kind}": content})
    assert [each.told for each in made.faults] == []
    assert content_hash(rows_of(made)) == content_hash(given_rows)
