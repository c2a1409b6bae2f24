"""A delivery's folder: what is written is read back, and a selection reads little of it."""

import hashlib
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest

from core.deliveries import store
from core.deliveries.delivery import DELIVERIES, PLACE, units_of, write
from core.deliveries.store import (
    CONTENTS,
    ENTRY_KEYS,
    TABLE,
    TEXT,
    Delivery,
    DeliveryError,
    read_contents,
    read_delivery,
    read_rows,
)
from core.deliveries.summary import contents_of
from core.deliveries.tidy import tidy
from core.words import prose
from tests.core import example_tables
from tests.core.content import content_hash
from tests.core.numbers.measures import oracle


def rows(*given: tuple[str, str, str, float]) -> pd.DataFrame:
    """Make rows of (measure, category, sex, count) about one programme."""
    frame = pd.DataFrame(given, columns=["measure", "category", "sex", "count"])
    about = {"perspective": "outcomes", "unit_type": "programme", "institution": "A"}
    return frame.assign(unit_code="P", unit_name="Ä", period_start=2014, status="value", **about)


ABOUT = {
    "title": 'Å "ä"', "institution": "A", "source": "B", "drawn": date(2025, 8, 1),
    "population": "C", "notes": ["ett", "två"], "example": True,
}  # fmt: skip


def delivered(folder: Path, frame: pd.DataFrame) -> Delivery:
    write(folder / "x", ABOUT, [frame], units_of(frame))
    return read_delivery(folder / "x")


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    frame = tidy(rows(("sex", "Samtliga", "women", 9)))
    delivery = delivered(tmp_path, frame)
    assert (delivery.title, delivery.notes) == ('Å "ä"', ("ett", "två"))
    assert (delivery.rows, delivery.example) == (1, True)
    table = delivery.folder / "observations.parquet"
    assert delivery.checksum == hashlib.sha256(table.read_bytes()).hexdigest()
    assert content_hash(pd.read_parquet(table)) == content_hash(frame)
    manifest = tomllib.loads((delivery.folder / "manifest.toml").read_text(encoding="utf-8"))
    assert len(manifest["units_checksum"]) == 64
    summary = (delivery.folder / CONTENTS).read_bytes()
    assert manifest["contents_checksum"] == hashlib.sha256(summary).hexdigest()
    pd.testing.assert_frame_equal(read_contents(delivery), contents_of(frame))


def test_contents_are_of_what_can_be_chosen_and_leave_the_rows_as_they_are() -> None:
    given = tidy(
        rows(
            *(("sex", "Samtliga", "women", 9), ("sex", "Samtliga", "men", 2.5)),
            *(("sex", "Samtliga", "total", 12), ("age", "20–21 år", "total", 0)),
            ("income", "Klass", "total", float("nan")),
        )
    )
    given["status"] = pd.Series(
        {"age": "value", "income": "missing"}.get(measure, "value") for measure in given["measure"]
    ).mask(given["count"] == 2.5, "suppressed")
    before = given.copy()
    found = contents_of(given)
    pd.testing.assert_frame_equal(given, before)
    told = found[["measure", "count", "suppressed"]].astype({"measure": "str"})
    assert list(told.itertuples(index=False, name=None)) == [("age", 0, 0), ("sex", 11.5, 1)]
    as_text = contents_of(given.astype(dict.fromkeys(TEXT, "str")))
    pd.testing.assert_frame_equal(as_text, found, check_categorical=False)


def test_a_selection_reads_few_row_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.deliveries.delivery.ROW_GROUP", 10)
    where = {"perspective": "outcomes", "unit_type": "programme", "unit_codes": ["P"]}
    counties = [("residence_county", f"{code:02}", "total", 9.0) for code in range(60)]
    delivery = delivered(tmp_path, tidy(rows(("age", "20–21 år", "total", 9.0), *counties)))
    file = ds.dataset(delivery.folder / "observations.parquet")
    (fragment,) = file.get_fragments()
    assert len(fragment.row_groups) == 7
    assert len(fragment.subset(ds.field("measure") == "age").row_groups) == 1
    opened = store._open_block(
        delivery.folder / TABLE, delivery.checksum, "age", "outcomes", "programme"
    )
    assert [group.id for group in opened.row_groups] == [0]
    for measure, found in (("age", 1), ("residence_county", 60), ("gone", 0)):
        assert len(read_rows(delivery, measure=measure, **where)) == found


@pytest.mark.parametrize("period", [(2014, 2019), None])
def test_two_numbers_of_the_same_are_refused_by_name(
    tmp_path: Path, period: tuple[int, int] | None
) -> None:
    once = example_tables.rows({"Låg": (9, 7), "Hög": (1, 0)}, period=period)
    again = once[(once["category"] == "Låg") & (once["sex"] == "men")].assign(count=8)
    with pytest.raises(DeliveryError) as raised:
        delivered(tmp_path, tidy(pd.concat([once, again.assign(unit_name="Annat namn")])))
    assert (raised.value.file, raised.value.fault) == (TABLE, "twice")
    said = prose.FAULT["twice"].format(detail=raised.value.detail)
    when = ", period_start = 2014, period_end = 2019" if period else ""
    assert said == (
        "samma tal står på två rader (perspective = outcomes, institution = Testhögskolan, "
        f"unit_type = degree, unit_code = YSJUK{when}, years_after = 1, measure = level, "
        "category = Låg, sex = men)"
    )
    assert not (tmp_path / "x").exists()
    other = [again.assign(**{name: "x"}) for name in ("split", "split_category", "institution")]
    assert delivered(tmp_path, tidy(pd.concat([once, *other]))).rows == 7


@pytest.mark.parametrize("id_", ["exempeldata", "liu-publicerat"])
def test_no_shipped_number_is_there_twice(id_: str) -> None:
    table = pq.read_table(DELIVERIES / id_ / TABLE, columns=list(PLACE), read_dictionary=TEXT)
    assert not table.to_pandas().duplicated().any()


@pytest.mark.parametrize(
    ("given", "base"),
    [
        ([{"base": 746}], 746),
        ([{"base": None}], None),
        ([{"base": 746}, {"base": 700}], None),
        ([{"base": 746}, {"base": None}], 746),
        # Of women and men apart nobody has said how many there are of both.
        ([{"base": 746, "sex": "women"}, {"base": 746, "sex": "men"}], None),
    ],
)
def test_the_n_of_shares_is_what_they_have_in_common(
    given: list[dict[str, object]], base: float | None
) -> None:
    made = [
        example_tables.shares({str(at): 0.5}).assign(**{"base": None, **each})
        for at, each in enumerate(given)
    ]
    frame = pd.concat([each.astype({"base": "float64"}) for each in made])
    (row,) = contents_of(tidy(frame)).to_dict("records")
    assert row["delivered_share"]
    assert row["base"] == base if base else pd.isna(row["base"])


def test_what_is_hidden_is_told_of_the_class_whose_n_is_told() -> None:
    classes = {
        "20 år": example_tables.rows({"Låg": (None, None)}),
        "30 år": example_tables.rows({"Låg": (90, 90)}),
    }
    split = [block.assign(split="age", split_category=name) for name, block in classes.items()]
    (row,) = contents_of(tidy(pd.concat(split))).to_dict("records")
    assert (row["count"], row["suppressed"]) == (180, 0)


Told = tuple[float | None, int, bool, float | None]


def scan(delivery: Delivery) -> dict[tuple[object, ...], list[Told]]:
    """Read the whole table in another way: n, hidden and shares of each class, by the keys."""
    table = pq.read_table(
        delivery.folder / TABLE, filters=[("status", "in", ["value", "suppressed"])]
    )
    table = table.append_column("hidden", pc.equal(table["status"], "suppressed"))
    table = table.append_column("share", pc.is_valid(table["ratio"]))
    unknown = pc.and_(pc.is_null(table["count"]), pc.is_null(table["ratio"]))
    table = table.append_column("withheld", pc.and_(table["hidden"], unknown))
    wanted = [("count", "sum"), ("withheld", "max"), ("hidden", "sum"), ("share", "max"),
              ("base", "distinct")]  # fmt: skip
    sums = table.group_by([*ENTRY_KEYS, "split_category", "sex"]).aggregate(wanted).to_pylist()
    classes: dict[tuple[object, ...], dict[str, list[dict[str, Any]]]] = {}
    for each in sums:
        key = tuple(each[name] for name in ENTRY_KEYS)
        classes.setdefault(key, {}).setdefault(each["split_category"], []).append(each)
    return {key: [_told(sexes) for sexes in found.values()] for key, found in classes.items()}


def _told(sexes: list[dict[str, Any]]) -> Told:
    """Count women and men where they were delivered, else the total with the n of its shares."""
    parts = [each for each in sexes if each["sex"] in oracle.PARTS]
    counted = parts or sexes
    bases = {base for each in sexes for base in each["base_distinct"] if base is not None}
    withheld = any(each["withheld_max"] for each in counted)
    return (
        None if withheld else sum(each["count_sum"] or 0 for each in counted),
        sum(each["hidden_sum"] for each in counted),
        any(each["share_max"] for each in counted),
        bases.pop() if len(bases) == 1 and not parts else None,
    )


@pytest.mark.parametrize("id_", ["exempeldata", "liu-publicerat"])
def test_contents_say_what_a_scan_of_the_table_gives(id_: str) -> None:
    delivery = read_delivery(DELIVERIES / id_)
    contents, scanned = read_contents(delivery), scan(delivery)
    assert len(contents) == len(scanned)
    listed = contents.astype(object).where(contents.notna(), None)
    for *key, count, suppressed, share, base in listed.itertuples(index=False):
        classes = scanned[tuple(key)]
        counts = [each[0] for each in classes]
        assert count == (None if None in counts else max(counts))
        assert (count, suppressed, share, base) in classes
