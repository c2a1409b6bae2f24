"""A name in a link that no page knows is said to be lost; what another page brought is not."""

import pytest
from streamlit.testing.v1 import AppTest

from core.words import texts
from tests.pages.visitor import assert_sound, title, visit, visitor

EAST = {"delivery": "exempeldata", "places": "05", "indicator": "choice_of_institution"}
NURSES = {"delivery": "exempeldata", "units": ["degree.YSJUK", "degree.YLAKA"],
          "periods": "2014-2019", "measure": "industry", "perspective": "outcomes"}  # fmt: skip


@pytest.fixture(scope="module")
def app() -> AppTest:
    return visitor()


@pytest.mark.parametrize(
    ("page", "address", "lost"),
    [
        ("kommuner", EAST | {"part": "Atlantis universitet"}, "Atlantis universitet"),
        ("efter", NURSES | {"focus": "Trolleri"}, "Trolleri"),
        ("efter", NURSES | {"part": "origine"}, "origine"),
        ("jamfor", NURSES | {"view": "gap", "against": "nobody"}, texts.LABEL["against"]),
        ("jamfor", NURSES | {"view": "matrix", "focus": "Trolleri"}, "Trolleri"),
        ("floden", {"part": "trolleri"}, "trolleri"),
        ("floden", {"focus": "trolleri"}, "trolleri"),
    ],
)
def test_what_nobody_knows_is_said(
    app: AppTest, page: str, address: dict[str, str | list[str]], lost: str
) -> None:
    visit(app, page, address)
    assert_sound(app)
    told = [each.value.replace("\\", "") for each in app.warning]  # as Markdown shows it
    assert told == [texts.LOST.format(lost=lost)]
    assert title(app)


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("kommuner", EAST | {"part": "Exempeluniversitetet"}),
        ("kommuner", EAST | {"view": "profile", "focus": "0583", "part": "Lunds universitet"}),
        ("kommuner", EAST | {"measure": "industry", "focus": "Trolleri"}),
        ("efter", NURSES | {"focus": "Byggindustri", "view": "time"}),
        ("efter", NURSES | {"indicator": "students", "part": "Lunds universitet"}),
        ("efter", NURSES | {"focus": "0583", "part": "rate"}),
        ("jamfor", NURSES | {"view": "gap", "against": "degree.YLAKA/2014-2019"}),
        ("jamfor", NURSES | {"view": "matrix", "against": "degree.YPSYK/2014-2019"}),
        ("floden", {"focus": "0583", "part": "stayed"}),
    ],
)
def test_what_is_of_this_page_or_of_another_is_not(
    app: AppTest, page: str, address: dict[str, str | list[str]]
) -> None:
    visit(app, page, address)
    assert_sound(app)
    assert not app.warning
