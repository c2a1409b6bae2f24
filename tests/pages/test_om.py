"""Om: every measure, the rule of 2.5 worked through, symbols, accessibility, versions."""

import pytest
from streamlit.testing.v1 import AppTest

from core import settings
from core.deliveries.catalogue import read_catalogue
from core.words import prose
from tests.pages.visitor import assert_sound, said, title, visit, visitor


@pytest.fixture(scope="module")
def app() -> AppTest:
    return visit(visitor(), "om", {})


def test_om_explains_everything(app: AppTest) -> None:
    assert_sound(app)
    assert title(app) == prose.ABOUT
    words = "\n".join(said(app))
    titles = [each.label for each in app.expander]
    for measure in read_catalogue().measures.values():
        assert measure.title in titles
        assert measure.definition in words
        assert measure.source in words
        assert all(caveat in words for caveat in measure.caveats)
    assert settings.VERSION in words
    assert prose.ACCESSIBILITY_TEXT in words


def test_om_works_the_rule_through(app: AppTest) -> None:
    rule = next(each.value for each in app.markdown if "±1,5" in each.value)
    for worked in ("7 kvinnor", "2,5 + 7 = 9,5", "8–11", "74 %", "64–88 %"):
        assert worked in rule.replace("\u00a0", " ").replace("\u202f", " ")
