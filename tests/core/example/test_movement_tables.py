"""Movement between counties: what moves leaves the net that is delivered beside it."""

import pandas as pd
import pytest

from core.deliveries.delivery import DELIVERIES
from core.example.inputs import read_inputs
from core.example.student_tables import OUTCOME_PERIODS

TABLE = DELIVERIES / "exempeldata" / "observations.parquet"


def read(measure: str, period: tuple[int, int]) -> pd.DataFrame:
    rows = pd.read_parquet(
        TABLE, filters=[("measure", "==", measure), ("period_start", "==", period[0])]
    )
    assert set(rows["period_end"]) == {period[1]}
    assert set(rows["unit_code"]) == {read_inputs().institution}
    assert set(rows["years_after"]) == {1}
    assert set(rows["sex"]) == {"total"}
    return rows


@pytest.mark.parametrize("period", OUTCOME_PERIODS)
def test_arrivals_less_departures_are_the_delivered_net(period: tuple[int, int]) -> None:
    rows = read("county_movement", period)
    assert set(rows["split"]) == {"upper_secondary_county"}
    crossed = {"index": "split_category", "columns": "category", "sort": False}
    hidden = rows.assign(hidden=rows["status"] == "suppressed")
    counts = rows.pivot_table(values="count", observed=True, **crossed)
    hidden = hidden.pivot_table(values="hidden", observed=True, **crossed)
    net = read("net_movement", period).set_index("category")["count"]
    assert list(counts.index) == list(counts.columns) == list(net.index)
    gap = (counts.sum(axis=0) - counts.sum(axis=1) - net).abs()
    assert (gap <= 1.5 * (hidden.sum(axis=0) + hidden.sum(axis=1))).all()


def test_the_campus_county_keeps_its_own_and_wins_others() -> None:
    rows = read("county_movement", OUTCOME_PERIODS[-1])
    after = rows["count"].groupby(rows["category"].astype(str)).sum()
    before = rows["count"].groupby(rows["split_category"].astype(str)).sum()
    assert before["05"] < after["05"] < after.sum() / 2
    assert before["Ej uppföljningsbara"] > 0
    assert before["Uppgift saknas"] == 0  # a zero in the delivery, not a row that is lacking
