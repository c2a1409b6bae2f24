"""Two selections beside each other: every measure, both sides, and each state that can be met."""

import re
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from core.choice.comparing import PERSPECTIVES
from core.choice.selection import Selection, as_beside, to_address
from core.deliveries.catalogue import read_catalogue
from core.words import comparing, movement, prose, texts
from tests.pages.visitor import (
    PAGE,
    assert_sound,
    drawn,
    said,
    sample,
    title,
    visit,
    visitor,
)

NURSES = Selection(
    units=("degree.YSJUK",), periods=("2014-2019",), measure="residence_county",
    perspective="outcomes",
)  # fmt: skip
HOMES = {"delivery": "exempeldata"} | to_address(NURSES)
BESIDE = {"beside": as_beside(NURSES)}
ENTRANTS = {
    "delivery": "exempeldata", "units": "programme.6SJUK", "periods": "2014-2016",
    "measure": "recruitment_county", "perspective": "background",
}  # fmt: skip
SHEETS = [
    (delivery, perspective, measure.id)
    for delivery in ("exempeldata", "liu-publicerat")
    for perspective in PERSPECTIVES
    for measure in read_catalogue().measures_of(perspective)
    if sample(delivery, perspective, measure.id)
]


@pytest.fixture(scope="module")
def app() -> AppTest:
    return visitor()


def held(app: AppTest) -> str:
    """Give what is said to stand to the left; empty where nothing does."""
    return next((text for text in said(app) if "Till vänster: " in text and "sv-bar" in text), "")


def warnings(app: AppTest) -> list[str]:
    return [each.value.replace("\\", "") for each in app.warning]


@pytest.mark.parametrize("sheet", SHEETS, ids="/".join)
def test_every_measure_stands_beside_itself_and_another(
    app: AppTest, sheet: tuple[str, str, str]
) -> None:
    delivery, perspective, measure = sheet
    chosen = sample(*sheet) | {"perspective": perspective}
    own = Selection(
        units=(chosen["units"],), periods=(chosen["periods"],), measure=measure,
        perspective=perspective,
    )  # fmt: skip
    for beside in (as_beside(own), BESIDE["beside"]):
        if delivery != "exempeldata" and beside != as_beside(own):
            continue
        for view in ("chart", "map", "table"):
            visit(app, "jamfor", chosen | {"beside": beside, "view": view})
            assert_sound(app)
            assert held(app)
            shown = app.session_state["ask-view"]
            assert shown in {view, "chart"}
            assert len(drawn(app)) == (0 if shown == "table" else 2)


def test_the_way_here_holds_what_is_seen(app: AppTest) -> None:
    for perspective, page in PAGE.items():
        measure = {"fore": "recruitment_county", "under": "activity", "efter": "sector"}[page]
        address = sample("exempeldata", perspective, measure)
        visit(app, page, address)
        assert_sound(app)
        links = [each.proto for each in app.get("page_link")]
        (link,) = [each for each in links if each.label == comparing.PUT_BESIDE]
        assert f"measure%3D{measure}" in link.query_string
        assert f"perspective%3D{perspective}" in link.query_string


@pytest.mark.parametrize("page", ["kommuner", "floden"])
def test_what_is_of_no_programme_is_not_set_beside_anything(app: AppTest, page: str) -> None:
    address = {"places": "05", "indicator": "transition_rate"}
    visit(app, page, {**HOMES, **address, "part": "", "view": "map"})
    assert_sound(app)
    assert comparing.PUT_BESIDE not in said(app)


@pytest.mark.parametrize("part", movement.PARTS)
def test_where_graduates_came_from_is_held_and_a_difference_is_not(app: AppTest, part: str) -> None:
    visit(app, "efter", HOMES | {"view": "map", "part": part})
    assert_sound(app)
    links = [each.proto for each in app.get("page_link")]
    found = [each.query_string for each in links if each.label == comparing.PUT_BESIDE]
    measures = {"": "residence_county", "origin": "recruitment_county"}
    assert [f"measure={measures[part]}" in each for each in found] == [True] * (part in measures)
    if part == "origin":
        visit(app, "jamfor", parse_qs(found[0]))
        assert_sound(app)
        assert "Rekryteringslän" in title(app)
        assert "Rekryteringslän" in held(app)


def test_a_comparison_is_held_by_a_button_and_let_go_of(app: AppTest) -> None:
    visit(app, "jamfor", HOMES | {"view": "map"})
    app.button(key="hold").click().run()
    assert_sound(app)
    assert title(app).endswith("samma urval på båda sidor Exempeldata")
    assert any(comparing.ALIKE in text for text in said(app))
    app.button(key="let-go").click().run()
    assert_sound(app)
    assert not held(app)
    assert "beside" not in app.query_params
    assert app.session_state["ask-view"] == "map"
    app.button(key="back").click().run()
    assert held(app)


def test_the_two_change_sides(app: AppTest) -> None:
    visit(app, "jamfor", ENTRANTS | BESIDE | {"view": "chart", "number": "count"})
    before = title(app)
    assert before.index("Boendelän") < before.index("Rekryteringslän")
    app.button(key="swap").click().run()
    assert_sound(app)
    after = title(app)
    assert after.index("Rekryteringslän") < after.index("Boendelän")
    assert app.session_state["ask-number"] == "count"
    app.button(key="swap").click().run()
    assert title(app) == before


def test_women_are_set_beside_men_by_one_choice(app: AppTest) -> None:
    women = as_beside(NURSES.change(sex="women"))
    visit(app, "jamfor", HOMES | {"beside": women, "sex": "men", "view": "map"})
    assert_sound(app)
    assert ("kvinnor bredvid män" in title(app), "Kvinnor" in held(app)) == (True, True)
    pattern = "skillnad som står sig .*: .* .män. mot .* .kvinnor."
    assert any(re.search(pattern, text) for text in said(app))


def test_until_the_right_one_is_chosen_the_steps_stand_below_what_is_held(app: AppTest) -> None:
    visit(app, "jamfor", {"delivery": "exempeldata"} | BESIDE)
    assert_sound(app)
    assert title(app) == comparing.PUT_BESIDE
    assert "Välj nedan det som ska stå till höger" in held(app)
    assert app.multiselect
    assert comparing.SWAP not in said(app)  # with nothing
    app.session_state["ask-perspective"] = "outcomes"
    visit(app, "jamfor", HOMES | BESIDE | {"perspective": "background"})
    assert title(app) == comparing.PUT_BESIDE
    app.button(key="choose-recruitment_county").click().run()
    assert_sound(app)
    assert app.session_state["ask-view"] == "map"
    assert len(drawn(app)) == 2


def test_a_word_that_is_no_selection_is_named_and_the_rest_is_shown(app: AppTest) -> None:
    visit(app, "jamfor", HOMES | {"beside": "colour=red", "view": "matrix"})
    assert_sound(app)
    lost = texts.LABEL["beside"]
    assert warnings(app) == [texts.LOST_PARAMETERS.format(lost=lost)]
    assert app.session_state["ask-view"] == "matrix"


@pytest.mark.parametrize("gone", [{"units": ("degree.GONE",)}, {"measure": "gone"}])
def test_what_is_held_and_gone_is_told_and_the_other_is_shown(
    app: AppTest, gone: dict[str, object]
) -> None:
    visit(app, "jamfor", HOMES | {"beside": as_beside(NURSES.change(**gone))})
    assert_sound(app)
    assert comparing.HELD_LOST in warnings(app)
    assert not held(app)
    assert app.session_state["ask-view"] == "map"


def test_of_several_the_first_stands_until_they_are_added(app: AppTest) -> None:
    both = {"units": ["degree.YSJUK", "degree.YLAKA"], "view": "chart"}
    visit(app, "jamfor", HOMES | BESIDE | both | {"measure": "sector"})
    assert comparing.ONE_EACH in warnings(app)
    app.session_state["ask-combine"] = "add"
    visit(app, "jamfor", HOMES | BESIDE | both | {"measure": "sector", "combine": "add"})
    assert_sound(app)
    assert not app.warning
    assert "Sjuksköterskeexamen och Läkarexamen, 2014–2019 sammanlagt" in title(app)


def test_a_class_of_a_split_is_chosen_for_the_right_one(app: AppTest) -> None:
    term = sample("exempeldata", "throughput", "study_status")
    own = Selection(
        units=(term["units"],), periods=(term["periods"],), measure="study_status",
        perspective="throughput", part="1",
    )  # fmt: skip
    address = term | {"beside": as_beside(own), "part": "2", "perspective": "throughput"}
    visit(app, "jamfor", address)
    assert_sound(app)
    assert "Termin 1 bredvid" in title(app)
    assert any(text == f"{comparing.CLASS}: Termin 2" for text in said(app))


def test_other_pages_show_their_own_sheet(app: AppTest) -> None:
    visit(app, "efter", HOMES | BESIDE | {"view": "time"})
    assert_sound(app)
    assert not held(app)
    assert app.session_state["ask-view"] == "time"


@pytest.mark.parametrize("page", ["efter", "fore", "kommuner", "floden"])
def test_what_is_held_is_kept_on_the_way_through_other_pages(app: AppTest, page: str) -> None:
    own = {"measure": "recruitment_county"} if page == "fore" else {}
    places = {"places": "05", "indicator": "transition_rate"}
    visit(app, page, HOMES | BESIDE | places | own)
    assert not held(app)
    app.button(key="present").click().run()
    assert_sound(app)
    assert app.query_params["mode"] == "presentation"
    assert app.query_params["beside"] == BESIDE["beside"]
    visit(app, "jamfor", dict(app.query_params) | HOMES | {"mode": ""})
    assert held(app)


def test_the_first_page_leads_on_with_what_is_held(app: AppTest) -> None:
    visit(app, "start", HOMES | BESIDE)
    links = [each.proto for each in app.get("page_link")]
    (door,) = [each.query_string for each in links if each.label == f"**{texts.PAGES['efter']}**"]
    assert parse_qs(door)["beside"] == [BESIDE["beside"]]
    for words in ("läkarexamen", "boendelän"):
        app.text_input(key="search").set_value(words).run()
        assert_sound(app)
        hits = [each.proto for each in app.get("page_link") if each.proto.page in PAGE.values()]
        assert len(hits) > 1
        assert all("beside=" in each.query_string for each in hits)


def test_files_are_of_both_and_a_room_sees_no_controls(app: AppTest) -> None:
    visit(app, "jamfor", ENTRANTS | BESIDE | {"view": "map"})
    assert [each.label for each in app.get("download_button")] == [*prose.FILES.values()]
    visit(app, "jamfor", ENTRANTS | BESIDE | {"view": "map", "mode": "presentation"})
    assert_sound(app)
    assert not held(app)
    assert len(drawn(app)) == 2
