"""Sums that do not add up are listed, up to as many as anybody reads."""

from core.disclosure import doubts
from tests.core.disclosure.small import found, rows


def test_sums_that_do_not_add_up_are_listed_with_what_they_should_be() -> None:
    one = found(
        rows("recruitment_county", {"05": 10, "06": 20}),
        rows("recruitment_municipality", {"0580": 12, "0680": 20}),
    )
    assert one.verdict.broken == {"regions:recruitment_county": 1}
    assert one.contradictions.to_dict("records") == [
        {
            "at": 0,
            "by": "regions:recruitment_county",
            "low": 10,
            "high": 10,
            "least": 12,
            "most": 12,
        }
    ]


def test_no_more_are_listed_than_anybody_reads() -> None:
    towns = {f"{n:04}": 12 for n in range(1001, 1001 + 2 * doubts.MOST)}
    counties = {town[:2]: 10 for town in towns}
    parts = [
        rows("recruitment_county", {**counties}, unit_code=f"6{unit:04}") for unit in range(80)
    ] + [rows("recruitment_municipality", towns, unit_code=f"6{unit:04}") for unit in range(80)]
    one = found(*parts)
    assert one.verdict.broken["regions:recruitment_county"] > doubts.MOST
    assert len(one.contradictions) == doubts.MOST
