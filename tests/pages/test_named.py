"""What a page calls things: units in words, n where it is known, nothing that is not there."""

import pytest
from streamlit.testing.v1 import AppTest

from core.words import texts
from tests.pages.visitor import assert_sound, said, visit, visitor

NURSES = {"units": "degree.YSJUK", "periods": "2014-2019"}


@pytest.fixture(scope="module")
def app() -> AppTest:
    return visitor()


def warned(app: AppTest) -> list[str]:
    """Give the notices as Markdown shows them."""
    return [each.value.replace("\\", "") for each in app.warning]


def test_a_unit_that_another_delivery_names_is_lost_by_name(app: AppTest) -> None:
    visit(app, "efter", NURSES | {"delivery": "liu-publicerat"})
    assert_sound(app)
    assert warned(app) == [texts.LOST.format(lost="Sjuksköterskeexamen")]


def test_a_unit_that_nobody_names_is_lost_by_kind_and_code(app: AppTest) -> None:
    visit(app, "efter", NURSES | {"delivery": "exempeldata", "units": "degree.FINNSEJ"})
    assert_sound(app)
    assert warned(app) == [texts.LOST.format(lost="examen FINNSEJ")]


def test_published_shares_tell_the_n_that_they_are_of(app: AppTest) -> None:
    visit(app, "efter", {"delivery": "liu-publicerat", "units": "degree.Ekonomexamen"})
    assert_sound(app)
    captions = [each.value.replace("\u00a0", " ") for each in app.caption]
    told = [each for each in captions if "**n = " in each]
    assert len(told) == 1
    assert told[0].endswith("**n = 746**")
    assert texts.BASE_SHARES.capitalize() not in " ".join(said(app))
