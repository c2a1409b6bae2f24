"""Före, Under and Efter before a sheet is chosen, and links that ask for what is not there."""

import pytest
from streamlit.testing.v1 import AppTest

from core.words import comparing, texts
from tests.pages.visitor import PAGE, assert_sound, title, visit, visitor

NURSES = {"delivery": "exempeldata", "units": "degree.YSJUK", "periods": "2014-2019"}
SHEET = NURSES | {"measure": "residence_county", "view": "map"}


@pytest.fixture(scope="module")
def app() -> AppTest:
    return visitor()


def unfolded(app: AppTest, page: str, address: dict[str, str]) -> AppTest:
    """Open a sheet and, above it, the choice of programme and period."""
    visit(app, page, address)
    app.session_state["units-and-periods"] = True
    return app.run()


@pytest.mark.parametrize("delivery", ["exempeldata", "liu-publicerat"])
@pytest.mark.parametrize("page", PAGE.values())
def test_without_a_choice_the_first_step_is_offered(app: AppTest, page: str, delivery: str) -> None:
    visit(app, page, {"delivery": delivery})
    assert_sound(app)
    absent = (page, delivery) == ("under", "liu-publicerat")
    told = [each.value for each in app.info]
    assert len(told) == 1
    assert ("inga tal här" in told[0]) == absent
    assert bool(app.multiselect) != absent


def test_a_unit_alone_opens_its_latest_period(app: AppTest) -> None:
    visit(app, "efter", {"delivery": "exempeldata", "units": "degree.YSJUK"})
    assert_sound(app)
    assert not app.warning
    assert app.pills(key="ask-periods").value == ["2014-2019"]
    assert app.button(key="choose-residence_county").label == "Boendelän"


def test_a_measure_that_is_missing_is_grey_with_the_reason(app: AppTest) -> None:
    visit(app, "efter", {"delivery": "exempeldata", "units": "main_field.AJU"})
    assert_sound(app)
    assert app.button(key="choose-foreign_background").disabled
    captions = [each.value for each in app.caption]
    assert any("Finns inte för huvudområde" in words for words in captions)


def test_one_step_at_a_time_to_a_sheet_and_back(app: AppTest) -> None:
    visit(app, "efter", NURSES)
    app.button(key="choose-industry").click().run()
    assert_sound(app)
    assert title(app).startswith("Bransch ett år efter examen: Sjuksköterskeexamen")
    assert app.query_params["measure"] == "industry"
    app.button(key="back").click().run()
    assert "measure" not in app.query_params
    assert title(app).startswith("Efter")


def test_what_the_page_decided_itself_stays_out_of_the_address(app: AppTest) -> None:
    visit(app, "efter", SHEET | {"region": "05"})
    app.button(key="all-measures").click().run()
    assert {*app.query_params} == {"delivery", "units", "periods", "view", "focus"}


def test_clear_keeps_the_delivery_alone(app: AppTest) -> None:
    visit(app, "efter", SHEET)
    app.button(key="clear").click().run()
    assert dict(app.query_params) == {"delivery": "exempeldata"}
    assert_sound(app)


LOST = [
    ({"units": "degree.FINNSEJ"}, "FINNSEJ", "Efter"),
    ({"measure": "finns_ej"}, "finns_ej", "Efter"),
    ({"periods": "1950-1955"}, "1950", "Boendelän"),
    ({"colour": "red"}, "colour", "Boendelän"),
    ({"view": "hologram"}, "Visa", "Boendelän"),
    ({"delivery": "borttagen"}, "borttagen", "Boendelän"),
    ({"institution": "Atlantis"}, "Atlantis", "Boendelän"),
    ({"units": "<script>alert(1)</script>"}, "script", "Efter"),
]


@pytest.mark.parametrize(("broken", "named", "shown"), LOST, ids=lambda each: str(each)[:30])
def test_a_broken_link_opens_the_nearest_view_and_says_what_is_lost(
    app: AppTest, broken: dict[str, str], named: str, shown: str
) -> None:
    visit(app, "efter", SHEET | broken)
    assert_sound(app)
    assert title(app).startswith(shown)
    told = [each.value.replace("\\", "") for each in app.warning]  # as Markdown shows it
    assert [named in each for each in told] == [True]


UNSEEN = [
    ({"focus": "99"}, "99"),
    ({"focus": "finns-ej"}, "finns-ej"),
    ({"part": "finns-ej"}, "finns-ej"),
    ({"frame": "77"}, "77"),
    ({"years_after": "9"}, "9"),
    ({"split": "nej"}, "nej"),
]


@pytest.mark.parametrize(("broken", "named"), UNSEEN, ids=lambda each: str(each)[:30])
def test_a_broken_detail_of_a_link_never_breaks_the_sheet(
    app: AppTest, broken: dict[str, str], named: str
) -> None:
    visit(app, "efter", SHEET | broken)
    assert_sound(app)
    assert title(app).startswith("Boendelän")
    assert [named in each.value for each in app.warning] == [True]


def test_a_degree_becomes_its_programmes_on_another_page(app: AppTest) -> None:
    visit(app, "fore", NURSES)
    assert_sound(app)
    assert all(unit.startswith("programme.") for unit in app.multiselect(key="ask-units").value)
    assert any("Sjuksköterskeexamen" in each.value for each in app.warning)
    assert texts.STEP_2 in [each.value for each in app.header]


def test_several_units_and_a_split_show_the_first_and_say_so(app: AppTest) -> None:
    terms = {"delivery": "exempeldata", "periods": "2018-2018", "measure": "study_status"}
    visit(app, "under", terms | {"units": ["programme.6MMEC", "programme.6CMEN"]})
    assert_sound(app)
    assert "de först valda" in app.warning[0].value
    visit(app, "under", terms | {"units": "programme.6MMEC"})
    assert not app.warning


def test_a_period_let_go_of_stays_on_show_until_another_is_picked(app: AppTest) -> None:
    unfolded(app, "efter", SHEET)
    before = title(app)
    app.pills(key="ask-periods").set_value([]).run()
    assert app.pills(key="ask-periods").value == []
    assert title(app) == before
    assert any("2014–2019 visas tills" in each.value for each in app.caption)
    app.pills(key="ask-periods").set_value(["2008-2013"]).run()
    assert "2008-2013" in app.query_params["periods"]
    assert "2008–2013" in title(app)
    assert app.pills(key="ask-periods").value == ["2008-2013"]
    app.button(key="back").click().run()
    assert app.pills(key="ask-periods").value == ["2014-2019"]


def test_a_unit_let_go_of_stays_on_show_until_another_is_picked(app: AppTest) -> None:
    unfolded(app, "efter", SHEET)
    app.multiselect(key="ask-units").set_value([]).run()
    assert app.multiselect(key="ask-units").value == []
    assert "Sjuksköterskeexamen visas tills" in app.multiselect(key="ask-units").proto.placeholder
    assert "Sjuksköterskeexamen" in title(app)
    app.multiselect(key="ask-units").set_value(["xyzzy"]).run()
    assert "Sjuksköterskeexamen" in title(app)
    app.multiselect(key="ask-units").set_value(["main_field.AJU"]).run()  # of any kind
    assert "main_field.AJU" in app.query_params["units"]
    assert_sound(app)


MEANT = [("sjukskoterska", "6SJUK"), ("civil ekonom", "6CEKO"), ("6MMEC", "6MMEC")]


@pytest.mark.parametrize(("words", "code"), MEANT)
def test_the_field_of_units_offers_what_the_search_finds(
    app: AppTest, words: str, code: str
) -> None:
    visit(app, "fore", {"delivery": "exempeldata"})
    app.multiselect(key="ask-units").set_value([words]).run()
    assert_sound(app)
    if (unit := f"programme.{code}") not in app.multiselect(key="ask-units").value:
        assert any(code in each for each in app.pills(key="ask-meant").options)
        app.pills(key="ask-meant").set_value(unit).run()
    assert app.multiselect(key="ask-units").value == [unit]
    assert "ask-meant" not in [each.key for each in app.pills]


def test_words_that_mean_no_unit_are_told_of_and_change_nothing(app: AppTest) -> None:
    unfolded(app, "efter", SHEET)
    before = dict(app.query_params)
    app.multiselect(key="ask-units").set_value(["degree.YSJUK", "xyzzy"]).run()
    told = comparing.NOTHING_ALIKE["degree"].format(words="xyzzy")
    assert app.toast[0].value.replace("\\", "") == told
    assert dict(app.query_params) == before


def test_an_order_is_offered_anew_where_a_head_of_the_table_orders_it(app: AppTest) -> None:
    table = SHEET | {"view": "table", "order": "size", "sort": "-total.count"}
    visit(app, "efter", table)
    app.session_state["more"] = True
    app.run()
    assert app.segmented_control(key="ask-order").value is None
    app.segmented_control(key="ask-order").set_value("size").run()
    assert "sort" not in app.query_params
    assert app.segmented_control(key="ask-order").value == "size"


def test_a_focus_of_another_view_is_none_of_the_map(app: AppTest) -> None:
    visit(app, "efter", SHEET | {"focus": "largest"})
    assert_sound(app)
    assert app.menu_button(key="ask-focus").label == f"{texts.LABEL['focus']}: {texts.NO_FOCUS}"


def test_a_base_that_cannot_be_chosen_is_not_offered(app: AppTest) -> None:
    visit(app, "fore", {"delivery": "exempeldata", "units": "programme.6SJUK", "measure": "sex"})
    assert_sound(app)
    assert "ask-base" not in [each.key for each in app.segmented_control]


def test_years_after_are_not_offered_of_what_was_so_before(app: AppTest) -> None:
    for part, offered in (("", True), ("origin", False), ("difference", True)):
        visit(app, "efter", SHEET | {"part": part, "view": "map"})
        assert_sound(app)
        assert ("ask-years_after" in [each.key for each in app.segmented_control]) == offered
