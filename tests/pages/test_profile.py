"""Kommunprofil: asked for which municipality, another one or year chosen, both deliveries."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from core.deliveries import store
from core.places import geography
from core.ui import profile
from core.words import municipal, prose, texts
from tests.pages.visitor import assert_sound, drawn, said, title, visit, visitor

EXAMPLE, PUBLISHED = "exempeldata", "liu-publicerat"
PROFILE = {"indicator": "transition_rate", "view": "profile"}
EAST = PROFILE | {"delivery": EXAMPLE, "places": "05"}


@pytest.fixture(scope="module")
def app() -> AppTest:
    return visitor()


@pytest.mark.parametrize(
    ("delivery", "places", "focus", "pictures"),
    [
        (EXAMPLE, ["05"], "0583", 4),
        (EXAMPLE, ["05"], "0512", 4),
        (EXAMPLE, ["0583", "0180", "2506"], "2506", 4),
        (EXAMPLE, ["riket"], "0180", 4),
        (EXAMPLE, ["mittuniversitetet"], "2321", 4),
        (PUBLISHED, ["05"], "0583", 2),
        (PUBLISHED, ["riket"], "0512", 2),
    ],
)
def test_a_profile_opens_with_its_pictures_and_all_files(
    app: AppTest, delivery: str, places: list[str], focus: str, pictures: int
) -> None:
    visit(app, "kommuner", PROFILE | {"delivery": delivery, "places": places, "focus": focus})
    assert_sound(app)
    assert title(app).startswith(f"Kommunprofil: {geography.name_of(focus)}, jämförd med ")
    assert len(drawn(app)) == pictures
    assert [each.label for each in app.get("download_button")] == [*prose.FILES.values()]
    assert [each.label for each in app.expander] == [municipal.DEFINITIONS]


def test_without_a_municipality_each_of_the_group_is_offered(app: AppTest) -> None:
    visit(app, "kommuner", EAST)
    assert_sound(app)
    assert [each.value for each in app.info] == [municipal.PROFILE_OF]
    offered = [each.label for each in app.button if str(each.key).startswith("profile-")]
    named = {each.name for each in geography.municipalities("05")}
    assert {*offered} == named
    assert offered[-2:] == ["Åtvidaberg", "Ödeshög"]
    app.button(key="profile-0583").click().run()
    assert_sound(app)
    assert title(app).startswith("Kommunprofil: Motala")
    assert app.query_params["focus"] == "0583"


def test_of_very_many_municipalities_one_is_chosen_in_a_list(app: AppTest) -> None:
    visit(app, "kommuner", EAST | {"places": "riket"})
    assert_sound(app)
    assert not [each for each in app.button if str(each.key).startswith("profile-")]
    assert any(municipal.FOCUS in text for text in said(app))


def test_the_only_municipality_chosen_is_the_one_shown(app: AppTest) -> None:
    visit(app, "kommuner", EAST | {"places": "0583"})
    assert title(app).startswith("Kommunprofil: Motala, jämförd med Östergötlands län")


def test_the_profile_is_the_same_whichever_indicator_it_was_opened_from(app: AppTest) -> None:
    told = set()
    for id_ in ("transition_rate", "relation_ratio", "students"):
        visit(app, "kommuner", EAST | {"focus": "0583", "indicator": id_})
        told.add(tuple(text for text in said(app) if text.startswith(("<", "Övergångstal"))))
    assert len(told) == 1


def test_a_year_is_chosen_for_all_numbers_that_have_one_near(app: AppTest) -> None:
    visit(app, "kommuner", EAST | {"focus": "0583", "year": "2015-2015"})
    assert_sound(app)
    assert any(f"{texts.LABEL['year']}: 2015" in text for text in said(app))
    visit(app, "kommuner", PROFILE | {"delivery": PUBLISHED, "places": "05", "focus": "0583"})
    assert not any(municipal.LATEST in text for text in said(app))


def test_one_sex_is_chosen_for_all_numbers_that_have_it(app: AppTest) -> None:
    visit(app, "kommuner", EAST | {"focus": "0583", "sex": "men"})
    assert_sound(app)
    assert title(app).startswith("Kommunprofil: Motala, män, jämförd med")
    visit(app, "kommuner", EAST | {"focus": "0583", "delivery": PUBLISHED, "sex": "men"})
    assert_sound(app)
    assert municipal.ONLY_ALL in " ".join(said(app))
    assert not [each for each in app.get("button_group") if each.label == texts.LABEL["sex"]]


def test_a_municipality_without_numbers_says_what_to_do(app: AppTest) -> None:
    visit(app, "kommuner", EAST | {"delivery": PUBLISHED, "places": "01", "focus": "0180"})
    assert_sound(app)
    assert [each.value for each in app.info] == [municipal.NO_NUMBERS.format(name="Stockholm")]
    assert not drawn(app)


def test_a_profile_rests_on_what_start_up_has_read(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    st.cache_resource.clear()
    profile.warm()
    monkeypatch.setattr(store, "read_rows", lambda *_, **__: pytest.fail("rows are read"))
    visit(app, "kommuner", EAST | {"places": "24", "focus": "2480"})
    assert_sound(app)
    assert title(app).startswith("Kommunprofil: Umeå")


def test_a_profile_that_cannot_be_made_at_start_up_stops_nothing_else(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(profile, "compose", lambda _: {}["broken"])
    profile.warm()
    assert "no profile of exempeldata" in caplog.text


def test_what_explains_the_table_is_said_once(app: AppTest) -> None:
    for mode in ("", "presentation"):
        visit(app, "kommuner", EAST | {"focus": "0512", "mode": mode})
        words = " ".join(said(app))
        assert words.count(municipal.SUMMED_NOTE) == 1
        assert words.count(texts.SUPPRESSED_NOTE) == 1


def test_a_room_is_led_from_one_municipality_to_the_next_and_never_to_none(app: AppTest) -> None:
    visit(app, "kommuner", EAST | {"mode": "presentation"})
    seen = []
    for _ in range(13):
        seen.append(title(app))
        app.button(key="present-next-place").click().run()
        assert_sound(app)
    assert len({*seen}) == 13
    assert title(app) == seen[0]
    assert "present-no-place" not in {each.key for each in app.button}


def test_a_room_is_shown_the_first_municipality_rather_than_asked(app: AppTest) -> None:
    visit(app, "kommuner", EAST | {"mode": "presentation"})
    assert_sound(app)
    assert title(app).startswith("Kommunprofil: Boxholm")
