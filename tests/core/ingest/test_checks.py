"""What cannot be true is told with its place; what suppression may explain is left alone."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.counts import STAND_IN
from core.deliveries import store
from core.deliveries.delivery import DELIVERIES
from core.ingest import checks
from core.ingest.faults import MOST_TOLD, Fault, Origin, counted

ROW: dict[str, object] = {
    "perspective": "outcomes", "institution": "Linköpings universitet", "unit_type": "degree",
    "unit_code": "YSJUK", "unit_name": "Sjuksköterskeexamen", "period_start": 2014,
    "period_end": 2019, "years_after": 1, "measure": "residence_county", "category": "05",
    "split": "", "split_category": "", "sex": "women", "count": 8.0, "ratio": None, "base": None,
    "status": "value", "file": "draget.csv", "sheet": "", "column": "antal",
}  # fmt: skip
HIDDEN = {"count": STAND_IN, "status": "suppressed"}


def table(*rows: dict[str, object]) -> pd.DataFrame:
    made = pd.DataFrame([ROW | row for row in rows]).assign(row=range(2, len(rows) + 2))
    types = {"period_start": "Int16", "period_end": "Int16", "count": "float64"}
    return made.astype(types)


def told(*rows: dict[str, object]) -> list[tuple[str, int | None, str, str]]:
    found = checks.check(table(*rows))
    return [(each.kind, each.origin.row, each.value, each.detail) for each in found]


def test_a_sound_table_has_no_faults() -> None:
    assert told({}, {"sex": "men", "count": 3.0}, {"sex": "total", "count": 11.0}) == []


@pytest.mark.parametrize(
    ("row", "kind", "value"),
    [
        ({"period_start": 2019, "period_end": 2014}, "backwards", "2019–2014"),
        ({"period_end": None}, "half_period", "2014–"),
        ({"period_start": 1960}, "long_period", "1960–2019"),
        ({"institution": ""}, "no_institution", ""),
    ],
)
def test_a_row_that_is_wrong_in_itself(row: dict[str, object], kind: str, value: str) -> None:
    assert told(row) == [(kind, 2, value, "")]


def test_an_unknown_period_is_no_fault() -> None:
    assert told({"period_start": None, "period_end": None}) == []


def test_two_files_with_the_same_numbers_are_told_of_once() -> None:
    many = [{"category": f"{code:02}", "file": file} for file in ("a.csv", "b.csv")
            for code in range(checks.MANY + 1)]  # fmt: skip
    assert told(*many) == [("file_twice", None, "", "a.csv")]
    few = [row for row in many if row["category"] != "00"]
    assert {kind for kind, *_ in told(*few)} == {"twice"}


def test_what_is_cut_off_is_counted_by_nobody() -> None:
    fault = Fault("negative", Origin("a.csv"), "-1")
    assert counted([fault] * (MOST_TOLD - 1)) == str(MOST_TOLD - 1)
    assert counted([fault] * MOST_TOLD) == f"Minst {MOST_TOLD}"


def test_the_same_place_twice_names_both() -> None:
    assert told({}, {"sex": "men"}, {"count": 9.0, "unit_name": "SSK"}) == [
        ("twice", 4, "9", "draget.csv, rad 2")
    ]


@pytest.mark.parametrize(
    ("women", "men", "total", "detail"),
    [
        ({"count": 7.0}, {"count": 3.0}, {"count": 11.0}, "10"),
        ({"count": 7.0}, HIDDEN, {"count": 12.0}, "8–11"),
        ({"count": 7.0}, HIDDEN, {"count": 7.0}, "8–11"),
        ({"count": 7.0}, {"count": 0.0}, HIDDEN, "7"),
    ],
)
def test_a_total_that_women_and_men_cannot_make_up(
    women: dict[str, object], men: dict[str, object], total: dict[str, object], detail: str
) -> None:
    rows = ({"sex": "women", **women}, {"sex": "men", **men}, {"sex": "total", **total})
    ((kind, row, _, found),) = told(*rows)
    assert (kind, row, found) == ("sexes", 4, detail)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["shown", "masked"]))
def test_what_masking_each_cell_alone_gives_is_never_a_fault(
    women: int, men: int, whole: str
) -> None:
    def masked(sex: str, count: int) -> dict[str, object]:
        hidden = HIDDEN if 1 <= count <= 4 else {"count": float(count)}
        return {"sex": sex, **hidden}

    rows = [masked("women", women), masked("men", men)]
    rows.append({"sex": "total", "count": float(women + men)})
    if whole == "masked":
        rows[-1] = masked("total", women + men)
    assert told(*rows) == []


def test_a_share_without_a_count_is_told_as_one() -> None:
    share = {"count": None, "ratio": 0.335}
    assert [value for _, _, value, _ in told(share, share)] == ["33,5\u00a0%"]
    nothing = {"count": None, "status": "missing"}
    assert [value for _, _, value, _ in told(nothing, nothing)] == ["–"]


def test_a_fault_names_the_number_that_it_is_about() -> None:
    sexes = ({"sex": "women"}, {"sex": "men"} | HIDDEN, {"sex": "total"} | HIDDEN)
    (fault,) = checks.check(table(*sexes))
    where = "Sjuksköterskeexamen, 2014–2019, 1 år efter examen, Östergötlands län, samtliga"
    assert fault.about.endswith(where)
    assert fault.value == "2,5 (maskerat)"
    assert fault.told.endswith(f" Gäller {fault.about}.")


def test_classes_of_a_split_that_cannot_make_up_the_whole() -> None:
    parts = [{"split": "foreign_background", "split_category": name, "count": 3.0} for name in "ab"]
    assert told({"count": 6.0}, *parts) == []
    assert told({"count": 8.0}, *parts) == [("split_sum", 2, "8", "6")]
    other = {"category": "06"}
    assert told({"count": 6.0}, *parts, other, parts[0] | other) == []


def test_terms_of_a_cohort_are_no_parts() -> None:
    terms = [{"split": "term", "split_category": name} for name in ("1", "2")]
    assert told({}, *terms) == []


def test_categories_that_cannot_make_up_their_delivered_sum() -> None:
    rows = table({}, {"category": "06", **HIDDEN})
    for total, kinds in ((11.0, []), (13.0, ["whole"])):
        totals = table({"category": "", "count": total}).drop(columns="category")
        assert [each.kind for each in checks.check(rows, totals)] == kinds


def test_no_more_are_told_than_can_be_read() -> None:
    rows = pd.concat([table({"institution": ""})] * (MOST_TOLD + 7), ignore_index=True)
    found = [each for each in checks.check(rows) if each.kind in {"no_institution", "more"}]
    assert len([each for each in found if each.kind == "no_institution"]) == MOST_TOLD
    assert "7" in [each.value for each in found if each.kind == "more"]


def test_every_fault_has_words() -> None:
    rows = table({"institution": ""}, {"institution": ""}, {"period_start": 2020})
    assert all(isinstance(each, Fault) and each.told for each in checks.check(rows))


@pytest.mark.parametrize("name", ["exempeldata", "liu-publicerat"])
def test_shipped_deliveries_are_sound(name: str) -> None:
    path = DELIVERIES / name / store.TABLE
    rows = pd.read_parquet(path)
    places = {"file": store.TABLE, "sheet": "", "row": range(len(rows)), "column": "count"}
    assert checks.check(rows.assign(**places)) == []
