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


def test_the_published_figures_of_liu() -> None:
    one = audit(read_delivery(DELIVERIES / "liu-publicerat"))
    assert one.verdict.suppressed == 0
    # shares in whole per cent of few young persons, beside how many they are
    assert one.verdict.by_leak == {"shares": one.verdict.found}
    assert one.verdict.broken == {"shares:choice_of_institution": 1}
    assert all((one.findings["low"] == one.findings["high"]) & (one.findings["high"] <= 4))
