"""Before a room: pairs of keys lead around, nothing that must be minded is lost, phones get in."""

import re
from dataclasses import replace
from html import unescape
from urllib.parse import urlencode

import pytest
import segno
from streamlit.testing.v1 import AppTest

from core.choice.pair import hold
from core.choice.selection import VIEWS, Selection, View, from_address, to_address
from core.numbers.sheet import Sheet
from core.ui import presentation
from core.ui.presentation import Round
from core.words import texts
from tests.core.compared_tables import stand
from tests.pages.visitor import assert_sound, said, title, visit, visitor

PLACES = {
    "delivery": "exempeldata", "places": "05", "indicator": "transition_rate", "view": "map",
    "mode": "presentation",
}  # fmt: skip
NURSES = {
    "delivery": "exempeldata", "units": "degree.YSJUK", "periods": "2014-2019",
    "measure": "residence_county", "view": "map", "mode": "presentation",
}  # fmt: skip
FEW = {**NURSES, "units": "programme.6IMDT", "view": "chart"}
ROUND = Round("focus", ("", "a", "b"), ("back", "on"))


@pytest.mark.parametrize(
    ("here", "step", "there"),
    [("", 1, "a"), ("a", 1, "b"), ("b", 1, ""), ("", -1, "b"), ("a", -1, ""), ("b", -1, "a"),
     ("elsewhere", 1, ""), ("elsewhere", -1, "b")],
)  # fmt: skip
def test_a_round_ends_where_it_begins(here: str, step: int, there: str) -> None:
    assert ROUND.beside(here, step) == there


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_can_be_presented(view: View) -> None:
    assert presentation.is_on(Selection(view=view, mode="presentation"))
    assert not presentation.is_on(Selection(view=view))


def _presented(page: str, address: dict[str, str]) -> AppTest:
    return visit(visitor(), page, address)


def _asked(app: AppTest) -> Selection:
    """Give what the address says; a name that is there once stands as one word."""
    address = {
        name: [value] if isinstance(value, str) else value
        for name, value in app.query_params.items()
    }
    return from_address(address)[0]


def _press(app: AppTest, name: str) -> Selection:
    """Press a button and give the selection that it leads to."""
    app.button(key=f"present-{name}").click().run()
    assert_sound(app)
    return _asked(app)


@pytest.mark.parametrize(("page", "address"), [("kommuner", PLACES), ("efter", NURSES)])
def test_a_presented_sheet_keeps_all_that_must_be_minded(
    page: str, address: dict[str, str]
) -> None:
    usual = _presented(page, {**address, "mode": ""})
    minded = {line for text in said(usual) for line in re.findall(r'class="sv-note">(.*?)<', text)}
    presented = _presented(page, address)
    assert_sound(presented)
    words = " ".join(said(presented))
    assert minded
    assert all(line in words for line in minded)
    assert title(presented) == title(usual)
    for line in re.findall(r'class="sv-context">(.*?)<', " ".join(said(usual))):
        assert line in words
    assert texts.EXAMPLE in words


def test_a_small_base_is_told_of() -> None:
    assert texts.SMALL_BASE in unescape(" ".join(said(_presented("efter", FEW))))


def test_places_are_stepped_through_in_the_order_of_the_bars_and_let_go_of() -> None:
    app = _presented("kommuner", PLACES)
    first = _press(app, "next-place").focus
    second = _press(app, "next-place").focus
    assert len({"", first, second}) == 3
    assert _press(app, "previous-place").focus == first
    assert not _press(app, "previous-place").focus
    assert _press(app, "previous-place").focus not in {"", first, second}
    assert not _press(app, "no-place").focus


def test_one_place_alone_leads_to_all_around_it_and_back() -> None:
    app = _presented("kommuner", {**PLACES, "places": "0583"})
    seen = [_press(app, "next-place").focus for _ in range(13)]
    assert len({*seen}) == 13  # every one of its county
    assert seen[-1] == "0583"
    assert "present-no-place" not in {button.key for button in app.button}


def test_indicators_and_maps_are_stepped_through_and_around() -> None:
    app = _presented("kommuner", {**PLACES, "focus": "0583"})
    after = _press(app, "next-subject")
    assert after.indicator != "transition_rate"
    assert after.focus == "0583"
    assert _press(app, "previous-subject").indicator == "transition_rate"
    app = _presented("efter", NURSES)
    assert _press(app, "next-subject").measure == "residence_municipality"
    assert _press(app, "previous-subject").measure == "residence_county"


def sides(sheet: Sheet) -> list[int]:
    """Give what each side's bars need alone."""
    return [presentation._height(replace(side, beside=())) for side in sheet.beside]


def test_a_pair_takes_the_room_of_its_longer_side_of_one_bar_a_row() -> None:
    nurses = Selection(
        "exempeldata", units=("degree.YSJUK",), periods=("2014-2019",), measure="sector"
    )
    both = hold(nurses, "outcomes")
    long = stand(hold(nurses.change(measure="occupation"), "outcomes").change(measure="sector"))
    assert long.laid_out
    assert len(long.beside[0].shown.rows) > len(long.beside[1].shown.rows)
    assert presentation._height(long) == max(sides(long)) > min(sides(long))
    like = stand(both.change(units=("degree.YLAKA",)))
    rows = like.beside[0].shown.rows
    assert presentation._height(like) == presentation._rows_height(rows, 1)
    assert presentation._height(like) < presentation._rows_height(rows, 2)


def test_of_two_unlike_measures_the_steps_say_on_which_side_they_lead() -> None:
    counties = hold(from_address({name: [word] for name, word in NURSES.items()})[0], "outcomes")
    towns = to_address(counties.change(measure="residence_municipality", view="chart"))
    app = _presented("jamfor", {name: value[0] for name, value in towns.items()})
    assert app.button(key="present-next-place").label == "Nästa kommun till höger →"
    same = to_address(counties.change(units=("degree.YLAKA",), view="chart"))
    app = _presented("jamfor", {name: value[0] for name, value in same.items()})
    assert app.button(key="present-next-place").label == "Nästa län →"


def test_only_rows_that_the_picture_has_are_stepped_through() -> None:
    app = _presented("efter", {**NURSES, "view": "chart"})
    seen = [_press(app, "next-place").focus for _ in range(9)]
    assert len({*seen}) == 9
    assert not seen[-1]  # after the eight largest counties, beside which the others are one row


def test_leaving_keeps_the_choice() -> None:
    app = _presented("efter", {**NURSES, "focus": "05"})
    presented = _asked(app)
    assert _press(app, "leave") == presented.change(mode="")


def test_the_view_is_offered_and_its_code_leads_to_what_is_read_alone() -> None:
    app = _presented("efter", {**NURSES, "mode": ""})
    usual = _asked(app)
    app.button(key="present").click().run()
    assert _asked(app) == usual.change(mode="presentation")
    drawn = re.search(r'<img src="([^"]*)"', " ".join(said(app)))
    code = segno.make_qr(f"?{urlencode(to_address(usual), doseq=True)}", error="l")
    assert drawn
    assert unescape(drawn[1]) == code.svg_data_uri(light="#fff", scale=4)
