"""The page of moves: every view and choice of both deliveries, and where there is nothing."""

import pytest
from streamlit.testing.v1 import AppTest

from core.choice.flows import OF_MOVES, VIEWS
from core.words import texts
from tests.pages.visitor import assert_sound, drawn, said, title, visit, visitor

EXAMPLE = {"delivery": "exempeldata"}
PUBLISHED = {"delivery": "liu-publicerat"}
# How many pictures a view has.
PICTURES = {"map": 2, "chart": 1, "table": 0, "time": 1, "matrix": 1, "flows": 2}


@pytest.fixture(scope="module")
def app() -> AppTest:
    return visitor()


def options(app: AppTest, name: str) -> list[str]:
    """Give what a control offers."""
    (found,) = [each for each in app.get("button_group") if each.key == f"ask-{name}"]
    return [each.content for each in found.proto.options]


@pytest.mark.parametrize("view", [*VIEWS, *OF_MOVES])
def test_the_example_opens_in_every_view(app: AppTest, view: str) -> None:
    visit(app, "floden", EXAMPLE | {"view": view})
    assert_sound(app)
    assert app.session_state["ask-view"] == view
    assert texts.EXAMPLE in title(app)
    assert "Exempeluniversitetet" in title(app)
    assert len(drawn(app)) == PICTURES[view]
    assert not app.warning


@pytest.mark.parametrize("view", [*VIEWS, *OF_MOVES])
def test_the_published_net_opens_in_the_views_that_it_has(app: AppTest, view: str) -> None:
    visit(app, "floden", PUBLISHED | {"view": view})
    assert_sound(app)
    assert app.session_state["ask-view"] == (view if view in VIEWS else "map")
    assert options(app, "view") == [texts.VIEW[each] for each in VIEWS]
    assert "2010–2015" in title(app)
    assert any("+104" in text for text in said(app))
    one_period = [each.value for each in app.info]
    assert one_period == ([texts.TIME_ONE] if view == "time" else [])


CHOICES = [
    {"year": "1996-2001"},
    {"part": "stayed", "view": "map"},
    {"part": "stayed", "number": "count"},
    {"part": "before", "view": "time"},
    {"part": "after", "order": "alphabetical"},
    {"order": "given", "residuals": "hidden"},
    {"view": "map", "focus": "05"},
    {"view": "time", "focus": "09"},
    {"view": "table", "part": "moves"},
    {"view": "table", "part": "moves", "rest": "open", "number": "count"},
    {"view": "table", "sort": "-net/total.count"},
    {"view": "matrix", "rest": "open", "focus": "05"},
    {"view": "matrix", "number": "count", "order": "alphabetical", "residuals": "hidden"},
    {"view": "flows", "focus": "25", "rest": "open"},
]


@pytest.mark.parametrize("chosen", CHOICES, ids=lambda each: "-".join(each.values()))
def test_each_choice_opens(app: AppTest, chosen: dict[str, str]) -> None:
    visit(app, "floden", EXAMPLE | chosen)
    assert_sound(app)
    assert not app.warning
    for name, value in chosen.items():
        assert app.query_params[name] == value


def test_what_other_pages_chose_is_carried_on_untouched(app: AppTest) -> None:
    others = {"units": "degree.YSJUK", "periods": "2014-2019", "measure": "residence_county",
              "places": "05", "indicator": "transition_rate", "year": "2019-2019",
              "focus": "0580"}  # fmt: skip
    visit(app, "floden", EXAMPLE | others)
    assert_sound(app)
    assert not app.warning
    assert "2014–2019" in title(app)
    assert {name: app.query_params[name] for name in others} == others


def test_a_view_of_moves_is_offered_by_no_other_page(app: AppTest) -> None:
    nurses = {"units": "degree.YSJUK", "periods": "2014-2019", "measure": "residence_county"}
    for page, chosen in (
        ("efter", nurses), ("kommuner", {"places": "05", "indicator": "transition_rate"}),
    ):  # fmt: skip
        visit(app, page, EXAMPLE | chosen | {"view": "flows"})
        assert_sound(app)
        assert app.session_state["ask-view"] != "flows"
        assert texts.VIEW["flows"] not in options(app, "view")


def test_a_text_that_is_no_period_is_told_of(app: AppTest) -> None:
    visit(app, "floden", EXAMPLE | {"year": "i fjol"})
    assert_sound(app)
    assert any("i fjol" in each.value for each in app.warning)


def test_a_delivery_without_moves_says_so(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.choice.flows._entries", lambda *_: [])
    visit(app, "floden", EXAMPLE)
    assert_sound(app)
    assert title(app) == texts.PAGES["floden"]
    assert [each.value for each in app.info] == [texts.NOT_IN_DELIVERY.format(title="Exempeldata")]
