"""Small numbers that are shown as they are stand among the findings."""

from core.disclosure.audit import examine
from core.disclosure.verdict import Setting
from tests.core.disclosure.small import delivery, found, leaks, rows


def test_small_numbers_that_are_shown_as_they_are_do_not_pass() -> None:
    plain = rows("age", {"19 år eller yngre": 3, "20–21 år": 20})
    plain["count"], plain["status"] = plain["true"], "value"
    one = found(plain)
    assert not one.verdict.passed
    assert (one.verdict.bare, one.verdict.by_leak) == (1, {"bare": 1})
    assert leaks(one) == [(3, 3, "bare")]
    assert one.verdict.suppressed == 0


def test_a_delivered_total_that_is_not_shown_is_not_bare() -> None:
    total = rows("age", {"20–21 år": 3}, "total").assign(count=3.0, status="value")
    sexes = [rows("age", {"20–21 år": many}, sex) for sex, many in (("women", 3), ("men", 0))]
    assert found(*sexes, total).verdict.bare == 0
    assert examine(delivery(*sexes, total), {}, Setting(totals=True)).verdict.bare == 1
    assert found(total).verdict.bare == 1
