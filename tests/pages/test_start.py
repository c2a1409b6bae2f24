"""Start: what this is, the search, a door per page, and what data is loaded."""

import pytest
from streamlit.testing.v1 import AppTest

from core.words import prose, texts
from tests.pages.visitor import assert_sound, said, title, visitor

DOORS = ["**Före**", "**Under**", "**Efter**", "**Kommuner**", "**Flöden**", "**Jämför**"]


@pytest.fixture
def app() -> AppTest:
    return visitor()


def labels(app: AppTest) -> list[str]:
    """The links of the page itself, without the menu's."""
    return [each.proto.label for each in app.main.get("page_link")]


def test_start_greets_and_says_what_is_loaded(app: AppTest) -> None:
    assert_sound(app)
    assert title(app) == texts.TAGLINE
    assert labels(app) == DOORS
    words = " ".join(said(app))
    for told in ("Exempeldata", "LiU, publicerade tal", "1 januari 2025", prose.DATA_LOADED):
        assert told in words


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("sjuksköterska boende", "**Sjuksköterskeexamen** (YSJUK) · Boendelän · Efter"),
        ("sjukskoterska boende", "**Sjuksköterskeexamen** (YSJUK) · Boendelän · Efter"),
        ("bransch", "**Bransch efter examen** · Efter"),
    ],
)
def test_search_finds(app: AppTest, words: str, first: str) -> None:
    app.text_input(key="search").set_value(words).run()
    assert_sound(app)
    assert labels(app)[0] == first


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("jämför", "**Jämför** · Hur skiljer sig program, examina och lärosäten?"),
        ("floden", "**Flöden** · Vart går flytten mellan länen, och vilka län vinner?"),
        ("kommuner", "**Kommuner** · Vad betyder högskolan för kommunen?"),
        ("om", "**Om** · Vad betyder talen, och varifrån kommer de?"),
        ("ydre kommun", "**Ydre** · Kommun · Kommuner"),
    ],
)
def test_search_finds_pages_and_places_first(app: AppTest, words: str, first: str) -> None:
    app.text_input(key="search").set_value(words).run()
    assert_sound(app)
    assert labels(app)[0] == first


@pytest.mark.parametrize("words", ["civilekonom", "6MMEC"])
def test_search_finds_what_there_is(app: AppTest, words: str) -> None:
    app.text_input(key="search").set_value(words).run()
    assert_sound(app)
    assert words.casefold()[:6] in labels(app)[0].casefold()


def test_search_says_when_nothing_is_found(app: AppTest) -> None:
    app.text_input(key="search").set_value("*xyzzy* <b>").run()
    assert_sound(app)
    assert len(app.info) == 1
    assert labels(app) == DOORS
