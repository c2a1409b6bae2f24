"""The tidy table: its order, its empty columns and the hash of what it says."""

import pandas as pd

from core.deliveries.store import COLUMNS
from core.deliveries.tidy import SEXES, tidy
from tests.core.content import content_hash


def rows(*given: tuple[str, str, str, float]) -> pd.DataFrame:
    """Make rows of (measure, category, sex, count) about one programme."""
    frame = pd.DataFrame(given, columns=["measure", "category", "sex", "count"])
    about = {"perspective": "outcomes", "unit_type": "programme", "institution": "A"}
    return frame.assign(unit_code="P", unit_name="Ä", period_start=2014, status="value", **about)


def test_listed_categories_come_first_then_unknown_ones_then_residuals() -> None:
    labels = ("Utvandrat", "Nytt 2", "Svag ställning", "Nytt 1", "Etablerad")
    found = tidy(rows(*(("establishment", label, "total", 9) for label in labels)))
    ordered = ["Etablerad", "Svag ställning", "Nytt 2", "Nytt 1", "Utvandrat"]
    assert list(found["category"]) == ordered


def test_regions_are_sorted_by_code_and_sexes_in_their_order() -> None:
    given = [(code, sex) for code in ("Utvandrat", "25", "01") for sex in reversed(SEXES)]
    found = tidy(rows(*(("residence_county", code, sex, 9) for code, sex in given)))
    assert list(found["category"].drop_duplicates()) == ["01", "25", "Utvandrat"]
    assert list(found["sex"][:3]) == list(SEXES)


def test_absent_columns_are_empty() -> None:
    found = tidy(rows(("sex", "Samtliga", "women", 9)))
    assert tuple(found.columns) == COLUMNS
    assert found["split"].item() == ""
    assert found["years_after"].item() == 0
    assert found[["period_end", "ratio", "base"]].isna().all(axis=None)


def test_content_is_the_same_whatever_order_the_labels_are_kept_in() -> None:
    found = tidy(rows(("sex", "Samtliga", "women", 9), ("sex", "Samtliga", "men", 7)))
    turned = found.assign(sex=found["sex"].cat.reorder_categories(["women", "men"]))
    assert content_hash(turned) == content_hash(found)
    assert content_hash(found.assign(count=[9.0, 8.0])) != content_hash(found)
