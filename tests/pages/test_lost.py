"""A name in a link that no page knows is said to be lost; what another page brought is not."""

import pytest
from streamlit.testing.v1 import AppTest

from core.ui import trail
from core.words import prose, texts
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


@pytest.mark.parametrize(
    ("page", "address", "told"),
    [
        ("efter", NURSES | {"view": "profile"},
         prose.IN_PLACE.format(lost="Profil", shown="Diagram")),
        ("jamfor", NURSES | {"view": "flows"},
         prose.IN_PLACE.format(lost="Flödeskarta", shown="Matris")),
        ("kommuner", EAST | {"view": "matrix"},
         prose.IN_PLACE.format(lost="Matris", shown="Karta")),
        ("floden", {"view": "gap"}, prose.IN_PLACE.format(lost="Skillnad", shown="Karta")),
        ("floden", {"delivery": "exempeldata", "year": "2010-2015"},
         prose.IN_PLACE.format(lost="2010–2015", shown="2008–2013")),
        ("fore", NURSES | {"units": "programme.6SJUK", "periods": "2014-2016"},
         prose.NO_SUCH_MEASURE.format(lost="Bransch")),
        ("jamfor", {"delivery": "liu-publicerat", "units": "degree.Ekonomexamen",
                    "periods": "2010-2015", "measure": "employment", "sex": "women"},
         prose.NOT_BY_SEX),
    ],
)  # fmt: skip
def test_a_link_to_what_is_not_here_says_what_is_shown_until_something_is_chosen(
    page: str, address: dict[str, str | list[str]], told: str
) -> None:
    alone = visitor()
    visit(alone, page, address)
    assert_sound(alone)
    assert [each.value for each in alone.warning] == [told]
    visit(alone, page, address | {"order": "alphabetical"})
    assert told not in [each.value for each in alone.warning]


def test_what_the_reader_brings_from_page_to_page_is_let_be_without_a_word(app: AppTest) -> None:
    visit(app, "kommuner", EAST | {"view": "profile", "focus": "0583"})
    visit(app, "efter", EAST | NURSES | {"view": "profile"})
    assert_sound(app)
    assert not app.warning


def test_another_delivery_that_lacks_women_and_men_or_the_year_says_so_once() -> None:
    alone = visitor()
    chosen = {"places": "05", "indicator": "transition_rate", "sex": "women", "year": "2019-2019"}
    visit(alone, "kommuner", chosen | {"delivery": "exempeldata"})
    assert not alone.warning
    del alone.session_state[trail._OPENED]  # as trail.open_delivery leaves it
    visit(alone, "kommuner", chosen | {"delivery": "liu-publicerat"})
    told = [each.value for each in alone.warning]
    assert prose.NOT_BY_SEX in told
    assert any("2019" in each for each in told)
    visit(alone, "kommuner", chosen | {"delivery": "liu-publicerat", "view": "table"})
    assert prose.NOT_BY_SEX not in [each.value for each in alone.warning]
