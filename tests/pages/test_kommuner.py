"""Kommuner: two steps to a sheet, every indicator in every view, and links that ask in vain."""

import pytest
from streamlit.testing.v1 import AppTest

from core.choice import regional
from core.deliveries.indicators import read_indicators
from core.places import groups
from core.words import municipal, prose, texts
from tests.pages.visitor import assert_sound, contents, drawn, said, title, visit, visitor

INDICATORS = read_indicators()
EXAMPLE, PUBLISHED = "exempeldata", "liu-publicerat"
ABSENT = ("recruited_and_residents", "parental_education", "foreign_background")  # of PUBLISHED
GROUPS = {
    "county": ["05"],
    "alone": ["0583"],
    "across counties": ["0583", "0180", "2506"],
    "country": ["riket"],
}
SHEETS = [
    (delivery, id_)
    for delivery in (EXAMPLE, PUBLISHED)
    for id_ in INDICATORS
    if regional.years_of(INDICATORS[id_], contents(delivery))
]
RATES = {"delivery": EXAMPLE, "places": "05", "indicator": "transition_rate", "view": "map"}


@pytest.fixture(scope="module")
def app() -> AppTest:
    return visitor()


def warned(app: AppTest) -> list[str]:
    """Give the notices as Markdown shows them."""
    return [each.value.replace("\\", "") for each in app.warning]


def test_every_indicator_of_both_deliveries_is_opened() -> None:
    lacking = {(PUBLISHED, id_) for id_ in ABSENT}
    assert {*SHEETS} == {(d, id_) for d in (EXAMPLE, PUBLISHED) for id_ in INDICATORS} - lacking


@pytest.mark.parametrize("places", GROUPS)
@pytest.mark.parametrize(("delivery", "id_"), SHEETS)
def test_a_sheet_opens_in_every_view(app: AppTest, delivery: str, id_: str, places: str) -> None:
    address = {"delivery": delivery, "indicator": id_, "places": GROUPS[places]}
    for view in regional.VIEWS:
        visit(app, "kommuner", address | {"view": view})
        assert_sound(app)
        assert not app.warning
        assert (texts.EXAMPLE in title(app)) == (delivery == EXAMPLE) or view == "profile"
        assert not any("{" in text for text in said(app) if not text.startswith("<style"))
        if view == "profile":
            continue
        group = regional.group_of(regional.Selection(places=(*GROUPS[places],)))
        assert group.name in title(app)
        assert any(INDICATORS[id_].population in text for text in said(app))
        one_year = view == "time" and any(texts.TIME_ONE in each.value for each in app.info)
        assert len(drawn(app)) == {"map": 2, "chart": 1, "table": 0, "time": not one_year}[view]
        files = [*prose.FILES.values()][2 if one_year else 0 :]
        given = [each.label.rpartition(" ")[2] for each in app.get("download_button")]
        assert given == files


@pytest.mark.parametrize("id_", ABSENT)
def test_what_the_delivery_lacks_leads_to_what_it_has(app: AppTest, id_: str) -> None:
    address = {"delivery": PUBLISHED, "places": "05", "indicator": id_, "part": "quota"}
    visit(app, "kommuner", address)
    assert_sound(app)
    assert warned(app) == [texts.LOST.format(lost=INDICATORS[id_].short)]
    assert app.button(key=f"choose-{id_}").disabled
    assert any(municipal.REASON["delivery"] in each.value for each in app.caption)
    assert not app.button(key="choose-transition_rate").disabled


def test_an_indicator_that_was_sought_waits_for_municipalities(app: AppTest) -> None:
    visit(app, "kommuner", {"delivery": EXAMPLE, "indicator": "relation_ratio"})
    assert_sound(app)
    assert app.info[0].value == municipal.INDICATOR_CHOSEN.format(indicator="Relationstal")


def test_two_steps_by_clicks_and_back_again(app: AppTest) -> None:
    visit(app, "kommuner", {"delivery": EXAMPLE})
    assert_sound(app)
    assert [each.value for each in app.info] == [municipal.NEXT_INDICATOR]
    app.button(key="group-kraftsamling-gavleborg").click().run()
    assert_sound(app)
    assert app.query_params["places"] == "kraftsamling-gavleborg"
    assert app.multiselect(key="ask-places").value == ["kraftsamling-gavleborg"]
    app.button(key="choose-relation_ratio").click().run()
    assert_sound(app)
    assert title(app).startswith("Relationstal: Kraftsamling Gävleborg, 2019")
    app.segmented_control(key="ask-view").set_value("table").run()
    assert app.query_params["view"] == "table"
    assert_sound(app)
    for _ in range(2):
        app.button(key="back").click().run()
    assert app.button(key="choose-relation_ratio").label == "Relationstal"
    app.button(key="clear").click().run()
    assert dict(app.query_params) == {"delivery": EXAMPLE}


def test_places_are_added_by_name(app: AppTest) -> None:
    visit(app, "kommuner", {"delivery": EXAMPLE, "places": "0583"})
    app.multiselect(key="ask-places").set_value(["0583", "2506"]).run()
    assert_sound(app)
    assert app.query_params["places"] == ["0583", "2506"]
    app.multiselect(key="ask-places").set_value([]).run()
    assert_sound(app)
    assert "places" not in app.query_params


def test_every_ready_group_has_its_button(app: AppTest) -> None:
    visit(app, "kommuner", {"delivery": EXAMPLE})
    named = {each.id: each.name for each in groups.ready() if each.codes}
    assert {id_: app.button(key=f"group-{id_}").label for id_ in named} == named


def test_a_group_without_numbers_says_so(app: AppTest) -> None:
    visit(app, "kommuner", {"delivery": PUBLISHED, "places": "25"})
    assert_sound(app)
    captions = [each.value for each in app.caption if municipal.REASON["places"] in each.value]
    assert len(captions) == len(INDICATORS) - len(ABSENT)
    assert all(app.button(key=f"choose-{id_}").disabled for id_ in INDICATORS)
    visit(app, "kommuner", RATES | {"delivery": PUBLISHED, "places": "25"})
    assert_sound(app)
    assert title(app).startswith("Övergångstal: Norrbottens län")


LOST = [
    ({"places": "atlantis"}, "atlantis", "Kommuner"),
    ({"places": ["05", "9999"]}, "9999", "Övergångstal"),
    ({"indicator": "lycka"}, "lycka", "Kommuner"),
    ({"year": "1950-1950"}, "1950", "Övergångstal"),
    ({"year": "i fjol"}, "i fjol", "Övergångstal"),
    ({"year": "okand"}, texts.UNKNOWN_PERIOD, "Övergångstal"),
    ({"focus": "0599"}, "0599", "Övergångstal"),
    ({"part": "finns-ej"}, "finns-ej", "Övergångstal"),
    ({"focus": "finns-ej"}, "finns-ej", "Övergångstal"),
    ({"frame": "77"}, "77", "Övergångstal"),
    ({"view": "hologram"}, texts.LABEL["view"], "Övergångstal"),
    ({"centres": "alla"}, texts.LABEL["centres"], "Övergångstal"),
    ({"places": "<script>alert(1)</script>"}, "script", "Kommuner"),
]  # fmt: skip


@pytest.mark.parametrize(("broken", "named", "shown"), LOST, ids=lambda each: str(each)[:30])
def test_a_broken_link_opens_the_nearest_view_and_says_what_is_lost(
    app: AppTest, broken: dict[str, str], named: str, shown: str
) -> None:
    visit(app, "kommuner", RATES | broken)
    assert_sound(app)
    assert title(app).startswith(shown)
    assert [named in each for each in warned(app)] == [True]


SILENT = [
    {"part": "finns-ej", "measure": "occupation"},  # a class that a delivery may name
    {"part": "stayed"},
    {"part": "Forskarutbildning"},
    {"focus": "0180"},
    {"focus": "largest"},
    {"sort": "finns-ej"},
    {"sex": "women"},
    {"groups": "groups"},
    {"year": "2014-2019"},
    {"units": "degree.YSJUK", "periods": "2014-2019", "measure": "industry"},
    {"frame": "05"},
]


@pytest.mark.parametrize("other", SILENT, ids=str)
@pytest.mark.parametrize("view", ["map", "chart", "table", "time"])
def test_what_has_no_meaning_here_never_breaks_the_sheet(
    app: AppTest, view: str, other: dict[str, str]
) -> None:
    visit(app, "kommuner", RATES | {"view": view} | other)
    assert_sound(app)
    assert title(app).startswith("Övergångstal: Östergötlands län")
    assert not app.warning


CHOICES = [
    ("recruited_and_residents", {"part": "difference"}, "minus rekryterade"),
    ("recruited_and_residents", {"part": "change", "sex": "women"}, "kvinnor"),
    ("recruited_and_residents", {"part": "residents", "view": "time", "focus": "0583"}, "från"),
    ("choice_of_institution", {"part": "Lunds universitet", "number": "count"}, "Lunds"),
    ("choice_of_institution", {"view": "table", "sort": "-everyone/total.count"}, "Val av"),
    ("parental_education", {"view": "chart", "groups": "groups", "residuals": "hidden"}, "Föräld"),
    ("parental_education", {"part": "Forskarutbildning", "sex": "men"}, "Forskarutbildning"),
    ("foreign_background", {"part": "quota", "view": "chart", "order": "alphabetical"}, "Andel"),
    ("students", {"part": "per_thousand", "year": "2015-2015"}, "2015"),
    ("students", {"centres": "shown"}, "Antal studenter"),
    ("students", {"centres": "only", "places": "riket"}, "kommuner med lärcentrum"),
    ("transition_rate", {"places": "riket", "view": "chart", "rest": "open"}, "Sverige"),
]  # fmt: skip


@pytest.mark.parametrize(("id_", "chosen", "named"), CHOICES, ids=lambda each: str(each)[:40])
def test_a_sheet_opens_with_each_choice(
    app: AppTest, id_: str, chosen: dict[str, str], named: str
) -> None:
    visit(app, "kommuner", RATES | {"indicator": id_} | chosen)
    assert_sound(app)
    assert not app.warning
    assert named in title(app)


def test_women_and_men_are_offered_where_they_were_counted(app: AppTest) -> None:
    visit(app, "kommuner", RATES | {"indicator": "relation_ratio"})
    app.segmented_control(key="ask-sex").set_value("women").run()
    assert_sound(app)
    assert "2019, kvinnor" in title(app)
    visit(app, "kommuner", RATES | {"indicator": "choice_of_institution"})
    assert "ask-sex" not in [each.key for each in app.segmented_control]


def test_the_numbers_of_an_indicator_stand_side_by_side(app: AppTest) -> None:
    visit(app, "kommuner", RATES | {"indicator": "recruited_and_residents"})
    asked = app.segmented_control(key="ask-part")
    assert [*asked.options] == ["Rekryterade", "Boende efter", "Skillnad", "Skillnad i procent"]
    asked.set_value("difference").run()
    assert_sound(app)
    assert app.query_params["part"] == "difference"


def test_the_published_notes_stand_with_the_published_numbers(app: AppTest) -> None:
    visit(app, "kommuner", RATES | {"delivery": PUBLISHED})
    words = " ".join(said(app))
    assert "Högst är Söderköping, 25,8\u00a0%; lägst är Boxholm, 15,0\u00a0%." in words
    assert "8\u202f949 av 46\u202f927" in words
    assert "inte andelen av en årskull" in words
    assert municipal.MISSING not in words  # all that is shown was published


@pytest.mark.parametrize(
    ("indicator", "view", "named"),
    [
        ("transition_rate", "map", "Registrerade upp till 25 år: Östergötlands län"),
        ("relation_ratio", "time", "Boende 1 år efter examen: Östergötlands län"),
        ("transition_rate", "table", "Övergångstal: Östergötlands län"),
    ],
)
def test_the_title_is_of_the_number_that_is_shown(indicator: str, view: str, named: str) -> None:
    app = visitor()
    address = {"delivery": "exempeldata", "places": "05", "number": "count"}
    visit(app, "kommuner", address | {"indicator": indicator, "view": view})
    assert title(app).startswith(named)
