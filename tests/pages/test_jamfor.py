"""Jämför opens every measure in every view, side by side, and says what it cannot show."""

import pytest
from streamlit.testing.v1 import AppTest

from core.choice.comparing import PERSPECTIVES
from core.deliveries.catalogue import read_catalogue
from core.words import comparing, prose, texts
from tests.pages.visitor import (
    PAGE,
    assert_sound,
    contents,
    drawn,
    said,
    sample,
    title,
    visit,
    visitor,
)

CATALOGUE = read_catalogue()
DEGREES = [
    f"degree.{code}"
    for code in ("YSJUK", "YLAKA", "YPSYK", "YCIKTS", "YGRF3", "YCIDPU", "YSPEC", "YCITFE", "YSOCN")
]
NURSES = {"delivery": "exempeldata", "units": DEGREES[:2], "periods": "2014-2019"}
HOMES = NURSES | {"measure": "residence_county"}
PUBLISHED = {"delivery": "liu-publicerat", "units": "degree.Ekonomexamen", "periods": "2010-2015"}
SHEETS = [
    (delivery, perspective, measure.id)
    for delivery in ("exempeldata", "liu-publicerat")
    for perspective in PERSPECTIVES
    for measure in CATALOGUE.measures_of(perspective)
    if sample(delivery, perspective, measure.id)
]
VIEWS = ("matrix", "map", "gap", "institutions", "table")


@pytest.fixture(scope="module")
def app() -> AppTest:
    return visitor()


def three(delivery: str, perspective: str, measure: str) -> dict[str, str | list[str]]:
    """Give the address of a measure for its largest unit and two more that have it."""
    address: dict[str, str | list[str]] = dict(sample(delivery, perspective, measure))
    others = [
        unit
        for (where, unit), entries in contents(delivery).entries.items()
        if where == perspective and any(entry.measure == measure for entry in entries)
    ]
    first = str(address["units"])
    kind = first.partition(".")[0]
    alike = [unit for unit in others if unit.startswith(kind) and unit != first]
    return address | {"units": [first, *alike[:2]], "perspective": perspective}


@pytest.mark.parametrize("sheet", SHEETS, ids="/".join)
def test_every_measure_opens_in_every_view(app: AppTest, sheet: tuple[str, str, str]) -> None:
    address = three(*sheet)
    for view in VIEWS:
        visit(app, "jamfor", address | {"view": view})
        assert_sound(app)
        shown = app.session_state["ask-view"]
        assert shown in {view, "matrix", "institutions"}  # the latter where one column stands
        alone = comparing.ONE_ALONE in [each.value for each in app.info]
        maps = len(address["units"]) if len(address["units"]) > 1 else 2
        assert len(drawn(app)) == (maps if shown == "map" else shown != "table" and not alone)
        assert not any("{" in text for text in said(app) if not text.startswith("<style"))


CHOICES = [
    HOMES | {"number": "count"}, HOMES | {"base": "sex_distribution"}, HOMES | {"sex": "women"},
    HOMES | {"view": "map", "focus": "05", "sex": "men"}, HOMES | {"rest": "open"},
    HOMES | {"view": "gap", "base": "sex_distribution", "order": "alphabetical"},
    HOMES | {"view": "gap", "against": "degree.YLAKA/2014-2019"},
    HOMES | {"view": "table", "sort": "-degree.YLAKA/2014-2019/total.share"},
    HOMES | {"view": "gap", "sort": "degree.YLAKA/2014-2019/gap/total.share"},
    NURSES | {"measure": "matching", "groups": "groups", "residuals": "hidden"},
    NURSES | {"measure": "industry", "periods": ["2008-2013", "2014-2019"], "view": "gap"},
    NURSES | {"measure": "income", "years_after": "3", "units": DEGREES[:8]},
    NURSES | {"measure": "residence_municipality", "view": "map", "frame": "05"},
    PUBLISHED | {"measure": "employment", "view": "institutions", "order": "alphabetical"},
    PUBLISHED | {"measure": "employment", "view": "institutions", "focus": "Ej sysselsatt"},
]  # fmt: skip


@pytest.mark.parametrize("address", CHOICES, ids=str)
def test_a_sheet_opens_with_each_choice(app: AppTest, address: dict[str, str]) -> None:
    visit(app, "jamfor", address)
    assert_sound(app)
    assert not app.warning
    assert app.query_params["measure"] == [address["measure"]] or address["measure"]


@pytest.mark.parametrize("delivery", ["exempeldata", "liu-publicerat"])
def test_without_a_choice_the_first_step_is_offered(app: AppTest, delivery: str) -> None:
    visit(app, "jamfor", {"delivery": delivery})
    assert_sound(app)
    assert title(app) == f"{comparing.COMPARE}: {comparing.QUESTION}"
    assert app.multiselect
    assert [each.value for each in app.info] == [texts.NEXT_MEASURE]
    assert {comparing.LIMIT, comparing.HOW} <= {each.value for each in app.caption}


def test_whose_numbers_are_compared_can_be_changed(app: AppTest) -> None:
    visit(app, "jamfor", {"delivery": "exempeldata"})
    app.session_state["ask-perspective"] = "outcomes"
    visit(app, "jamfor", NURSES | {"perspective": "background"})
    assert_sound(app)
    told = [each.value for each in app.warning]
    assert any("Sjuksköterskeexamen finns inte här" in each for each in told)


def test_two_steps_lead_to_the_matrix(app: AppTest) -> None:
    visit(app, "jamfor", NURSES)
    app.button(key="choose-residence_county").click().run()
    assert_sound(app)
    assert app.session_state["ask-view"] == "matrix"
    assert title(app).startswith("Boendelän ett år efter examen: Sjuksköterskeexamen och Läkar")


def test_a_view_that_the_page_chose_gives_way_when_a_column_is_added(app: AppTest) -> None:
    one = NURSES | {"units": DEGREES[0]}
    visit(app, "jamfor", one)
    app.button(key="choose-residence_county").click().run()
    assert app.session_state["ask-view"] == "map"
    assert "view" not in app.query_params
    app.session_state["units-and-periods"] = True
    app.run()
    app.multiselect(key="ask-units").set_value(DEGREES[:2]).run()
    assert_sound(app)
    assert app.session_state["ask-view"] == "matrix"


@pytest.mark.parametrize("view", VIEWS)
def test_maps_are_called_so_in_every_view(app: AppTest, view: str) -> None:
    for units, word in ((DEGREES[:2], comparing.MAPS), (DEGREES[:1], texts.VIEW["map"])):
        visit(app, "jamfor", HOMES | {"units": units, "view": view})
        options = app.segmented_control(key="ask-view").options
        assert [each for each in options if each.startswith("Kart")] == [word]


def test_eight_fit_and_a_ninth_is_left_out_and_said(app: AppTest) -> None:
    visit(app, "jamfor", HOMES | {"units": DEGREES[:8], "view": "map"})
    assert_sound(app)
    assert not app.warning
    assert len(drawn(app)) == 8
    visit(app, "jamfor", HOMES | {"units": DEGREES, "view": "map"})
    many, over = (each.value for each in app.warning)
    assert "Högst åtta jämförelser" in many
    name = contents("exempeldata").units["outcomes"][DEGREES[8]].name
    assert over.replace("\\", "") == comparing.LEFT_OUT.format(names=name)
    assert len(drawn(app)) == 8


def test_one_column_says_what_a_difference_needs_and_has_no_picture(app: AppTest) -> None:
    visit(app, "jamfor", HOMES | {"units": DEGREES[0], "view": "gap"})
    assert_sound(app)
    assert [each.value for each in app.info] == [comparing.ONE_ALONE]
    assert [each.label for each in app.get("download_button")] == [*prose.FILES.values()][2:]


def test_a_measure_that_is_missing_is_grey_with_the_reason(app: AppTest) -> None:
    visit(app, "jamfor", {"delivery": "exempeldata", "units": "main_field.AJU"})
    assert_sound(app)
    assert app.button(key="choose-foreign_background").disabled
    assert any("Finns inte för huvudområde" in each.value for each in app.caption)


@pytest.mark.parametrize("page", [*PAGE.values()])
def test_the_way_here_carries_units_measure_and_whose_they_are(app: AppTest, page: str) -> None:
    (perspective,) = [each for each, name in PAGE.items() if name == page]
    measure = {"fore": "recruitment_county", "under": "activity", "efter": "sector"}[page]
    address = sample("exempeldata", perspective, measure)
    visit(app, page, address)
    links = [each.proto for each in app.get("page_link") if each.proto.page == "jamfor"]
    (link,) = [each for each in links if each.label == texts.PAGES["jamfor"]]
    assert f"perspective={perspective}" in link.query_string
    assert f"measure={measure}" in link.query_string
    assert address["units"] in link.query_string
