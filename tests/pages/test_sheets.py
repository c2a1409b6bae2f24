"""Every measure that a delivery has opens in every view, from its address alone."""

import pytest
from streamlit.testing.v1 import AppTest

from core.choice.selection import VIEWS
from core.deliveries.catalogue import read_catalogue
from core.words import prose, texts
from tests.pages.visitor import PAGE, assert_sound, drawn, said, sample, title, visit, visitor

CATALOGUE = read_catalogue()
SHEETS = [
    (delivery, perspective, measure.id)
    for delivery in ("exempeldata", "liu-publicerat")
    for perspective in PAGE
    for measure in CATALOGUE.measures_of(perspective)
    if sample(delivery, perspective, measure.id)
]


@pytest.fixture(scope="module")
def app() -> AppTest:
    return visitor()


def test_every_measure_of_the_pages_is_opened() -> None:
    wanted = {(page, each.id) for page in PAGE for each in CATALOGUE.measures_of(page)}
    assert wanted == {(perspective, measure) for _, perspective, measure in SHEETS}


@pytest.mark.parametrize("sheet", SHEETS, ids="/".join)
def test_a_sheet_opens_in_every_view(app: AppTest, sheet: tuple[str, str, str]) -> None:
    delivery, perspective, measure = sheet
    address = sample(*sheet)
    for view in VIEWS:
        visit(app, PAGE[perspective], address | {"view": view})
        assert_sound(app)
        assert CATALOGUE.measures[measure].short in title(app).replace(
            CATALOGUE.measures[measure].title, CATALOGUE.measures[measure].short
        )
        assert (texts.EXAMPLE in title(app)) == (delivery == "exempeldata")
        shown = app.session_state["ask-view"]
        # A table has no picture: its button says that it gives the chart.
        kinds = {"PNG": "Diagram som PNG", "SVG": "Diagram som SVG"} if shown == "table" else {}
        files = [kinds.get(label, label) for label in prose.FILES.values()]
        if any(texts.TIME_ONE in each.value for each in app.info):
            files = files[2:]  # there is no picture to take away
        assert [each.label for each in app.get("download_button")] == files
        absent = view not in texts.VIEW or shown != view
        # A map of what has no regions, a development of what is split, a view of another page.
        assert not absent or (shown == "chart" and view != "table")
        one_period = any(texts.TIME_ONE in each.value for each in app.info)
        assert len(drawn(app)) == (2 if shown == "map" else shown != "table" and not one_period)


CHOICES = [
    ("exempeldata", "outcomes", "residence_county", {"number": "count"}),
    ("exempeldata", "outcomes", "residence_county", {"base": "sex_distribution"}),
    ("exempeldata", "outcomes", "residence_municipality", {"view": "map", "frame": "05"}),
    ("exempeldata", "outcomes", "residence_county", {"view": "map", "focus": "05", "sex": "men"}),
    ("exempeldata", "outcomes", "matching", {"groups": "groups", "residuals": "hidden"}),
    ("exempeldata", "outcomes", "occupation", {"rest": "open", "order": "alphabetical"}),
    ("exempeldata", "outcomes", "income", {"years_after": "3"}),
    ("exempeldata", "outcomes", "industry", {"periods": ["2008-2013", "2014-2019"]}),
    ("exempeldata", "outcomes", "industry",
     {"periods": ["2008-2013", "2014-2019"], "combine": "add"}),
    ("exempeldata", "outcomes", "industry", {"units": ["degree.YSJUK", "degree.YCIMAS"]}),
    ("exempeldata", "outcomes", "sector",
     {"units": ["degree.YSJUK", "degree.YCIMAS"], "view": "time"}),
    ("exempeldata", "background", "credits_earned", {"split": "foreign_background"}),
    ("exempeldata", "throughput", "study_status", {"view": "table"}),
    ("liu-publicerat", "background", "credits_earned", {"view": "table"}),
]  # fmt: skip


@pytest.mark.parametrize("case", CHOICES, ids=lambda case: f"{case[2]}-{'-'.join(case[3])}")
def test_a_sheet_opens_with_each_choice(app: AppTest, case: tuple) -> None:
    delivery, perspective, measure, chosen = case
    address = sample(delivery, perspective, measure)
    if measure == "industry":
        address["units"] = "degree.YSJUK"
    visit(app, PAGE[perspective], address | chosen)
    assert_sound(app)
    assert not app.warning
    assert app.query_params["measure"] == measure
    assert not any("{" in text for text in said(app) if not text.startswith("<style"))
