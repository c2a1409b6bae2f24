"""Shares and quotients that were delivered ready-made give back what they were made of."""

import numpy as np
import pandas as pd

from core.deliveries.delivery import DELIVERIES
from core.deliveries.store import read_delivery
from core.disclosure.audit import audit
from tests.core.disclosure.small import DEGREE, TOWN, found, leaks, rows


def shares(ratio: float, base: float | None) -> pd.DataFrame:
    one = rows("employment", {"Ej sysselsatt": 0}, "total", **DEGREE)
    return one.assign(count=np.nan, ratio=ratio, base=base)


def test_a_delivered_share_gives_back_few_persons() -> None:
    assert leaks(found(shares(0.03, 40))) == [(1, 1, "shares")]
    assert found(shares(0.03, 4000)).verdict.passed
    assert found(shares(0.03, None)).verdict.passed
    # 2.5 of 61: the share was made of a masked number, and tells no more than that
    assert found(shares(0.04, 61)).verdict.passed


def test_a_quotient_without_one_of_its_sides_gives_back_the_other() -> None:
    place = TOWN | {"institution": "Exempeluniversitetet"}
    ratio = rows("relation_ratio", {"Samtliga": 0}, **place).assign(count=np.nan, ratio=2.33)
    few = rows("recruited", {"Samtliga": 3}, **place)
    assert leaks(found(ratio, few)) == [(3, 3, "quotients")]
    many = rows("residents_after", {"Samtliga": 7}, **place)
    assert found(ratio, few, many).verdict.passed  # then it is counted, not shown as delivered


def test_a_share_of_nobody_among_many_contradicts_no_count_of_nobody() -> None:
    counts = rows("credits_earned", {"Under 120 hp": 0, "120–179 hp": 500, "180 hp eller mer": 503})
    shares_of = {"Under 120 hp": 0.0, "120–179 hp": 0.5, "180 hp eller mer": 0.5}
    parts = [
        rows("credits_earned", dict.fromkeys(shares_of, 0), split="foreign_background",
             split_category=born).assign(count=np.nan, ratio=[*shares_of.values()], base=base)
        for born, base in (("Utrikes född", 501.0), ("Inrikes född", 502.0))
    ]  # fmt: skip
    verdict = found(counts, *parts).verdict
    assert (verdict.broken, verdict.doubted) == ({}, ())


def test_a_side_that_was_removed_may_be_more_than_few() -> None:
    place = TOWN | {"institution": "Exempeluniversitetet"}
    ratio = rows("relation_ratio", {"Samtliga": 0}, **place).assign(count=np.nan, ratio=0.75)
    few = rows("recruited", {"Samtliga": 4}, **place)
    assert leaks(found(ratio, few)) == [(4, 4, "quotients")]
    assert found(ratio, few.assign(count=np.nan)).verdict.passed
    assert found(ratio, few.assign(count=6.5)).verdict.passed


def test_shares_of_which_nobody_is_counted_are_audited() -> None:
    one = rows("population_18_25", {"Samtliga": 0}, "total", **TOWN)
    assert found(one.assign(count=np.nan, ratio=0.5)).verdict.passed


def test_the_published_figures_of_liu() -> None:
    one = audit(read_delivery(DELIVERIES / "liu-publicerat"))
    assert one.verdict.suppressed == 0
    # shares in whole per cent of few young persons, beside how many they are
    assert one.verdict.by_leak == {"shares": one.verdict.found}
    assert one.verdict.broken == {"shares:choice_of_institution": 1}
    assert all((one.findings["low"] == one.findings["high"]) & (one.findings["high"] <= 4))
