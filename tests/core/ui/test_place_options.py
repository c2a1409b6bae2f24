"""Above a picture of municipalities stands what changes it, and nothing else."""

import pytest

from core.numbers.municipal import place_sheet
from core.ui import place_options
from core.words import municipal
from tests.core.place_tables import EXAMPLE, shipped
from tests.pages.visitor import visit, visitor


@pytest.mark.parametrize(
    ("part", "view", "fits"),
    [
        ("quota", "map", False),
        ("quota", "chart", False),
        ("quota", "table", True),
        ("foreign_background_share", "chart", True),
        ("Utrikes född", "map", True),
    ],
)
def test_how_classes_are_gathered_is_offered_where_it_changes_something(
    part: str, view: str, *, fits: bool
) -> None:
    chosen = {"places": ("05",), "part": part, "view": view}
    made = place_sheet.compose(shipped(EXAMPLE, "foreign_background", **chosen))
    offered = {*place_options._further(made)}
    assert ({"groups", "residuals"} <= offered) == fits


@pytest.mark.parametrize(("focus", "hinted"), [({}, True), ({"focus": "0583"}, False)])
def test_over_time_says_that_a_municipality_may_have_a_line(
    focus: dict[str, str], *, hinted: bool
) -> None:
    app = visitor()
    address = {"delivery": EXAMPLE, "places": "05", "indicator": "transition_rate", "view": "time"}
    visit(app, "kommuner", address | focus)
    assert (municipal.FOCUS_HINT in [each.value for each in app.caption]) == hinted
