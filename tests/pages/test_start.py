"""Start: what this is, the search, a door per page, and what data is loaded."""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from core.words import prose, texts
from tests.pages.visitor import assert_sound, said, title, visit, visitor

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
        ("hela landet", "**Sverige** · Kommuner"),
        ("linköping profil", "**Kommunprofil: Linköping**"),
        ("flytt norrbotten", "**Norrbottens län** · Län · Flöden"),
    ],
)
def test_search_finds_pages_and_places_first(app: AppTest, words: str, first: str) -> None:
    app.text_input(key="search").set_value(words).run()
    assert_sound(app)
    assert labels(app)[0] == first


COUNTY = {"places": ["05"], "indicator": ["transition_rate"]}


@pytest.mark.parametrize(
    ("words", "kept", "opened", "heads"),
    [
        (
            "ydre profil", {}, COUNTY | {"view": ["profile"], "focus": ["0512"]},
            "Kommunprofil: Ydre",
        ),
        (
            "profil motala", {"places": ["05", "25"], "indicator": ["relation_ratio"]},
            {"places": ["05", "25"], "indicator": ["relation_ratio"], "view": ["profile"],
             "focus": ["0583"]},
            "Kommunprofil: Motala",
        ),
        (
            "profil ydre", {"places": ["25", "nowhere"], "indicator": "never"},
            COUNTY | {"view": ["profile"], "focus": ["0512"]}, "Kommunprofil: Ydre",
        ),
        (
            "riket", {"places": ["05"], "focus": ["0512"]}, {"places": ["riket"]},
            "Kommuner: ",
        ),
        ("riket relationstal", {},
         {"places": ["riket"], "indicator": ["relation_ratio"], "view": ["map"]},
         "Relationstal: Sverige"),
        ("flöden norrbotten", COUNTY, COUNTY | {"focus": ["25"]}, "Netto per län"),
    ],
)  # fmt: skip
def test_what_the_first_hit_opens(
    app: AppTest,
    words: str,
    kept: Mapping[str, Sequence[str]],
    opened: Mapping[str, list[str]],
    heads: str,
) -> None:
    visit(app, "start", kept)
    app.text_input(key="search").set_value(words).run()
    link = app.main.get("page_link")[0].proto
    address = parse_qs(link.query_string)
    assert address == {"delivery": ["exempeldata"]} | opened
    visit(app, link.page.rpartition("/")[2], address)
    assert_sound(app)
    assert title(app).startswith(heads)
    assert not [text for text in said(app) if "nowhere" in text or "never" in text]


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
