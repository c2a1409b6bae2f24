"""A replaced delivery is offered to nobody, but a link that was made on it still opens it."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.deliveries.publishing import publish, roll_back
from core.words import formats, prose, texts
from tests.core.deliveries.published_tables import new
from tests.pages.visitor import APP, assert_sound, visit, visitor


def test_who_has_a_link_sees_what_it_was_made_on_and_others_the_newer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDIEVAGAR_DELIVERIES", str(tmp_path))
    first, second = (publish(tmp_path, new(number), "anna") for number in (10, 20))
    app = visitor()
    visit(app, "start", {})
    assert_sound(app)
    shown = str([each.proto.body for each in app.get("html")])
    assert "Dragning 20" in shown
    assert "Dragning 10" not in shown
    assert not app.warning
    visit(app, "efter", {"delivery": first.id})
    assert_sound(app)
    said = prose.REPLACED.format(title="Dragning 10")
    assert [each.value.replace("\\", "") for each in app.warning] == [said]
    roll_back(tmp_path, first.id, "anna")
    visit(app, "efter", {"delivery": second.id})
    drawn = formats.day(first.drawn)
    lost = texts.LOST_DELIVERY.format(lost=second.id, title="Dragning 10", drawn=drawn)
    assert [each.value.replace("\\", "") for each in app.warning] == [lost]


@pytest.mark.parametrize("drawn", ["2026-08-01", "2027-08-01"])
def test_versions_of_the_same_title_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, drawn: str
) -> None:
    monkeypatch.setenv("STUDIEVAGAR_DELIVERIES", str(tmp_path))
    first = publish(tmp_path, new(10, title="Uttaget"), "anna")
    second = publish(tmp_path, new(20, title="Uttaget", drawn=date.fromisoformat(drawn)), "anna")
    app = AppTest.from_file(APP, default_timeout=60)  # the front door: the menu is there alone
    app.query_params["delivery"] = first.id
    assert_sound(app.run())
    told = app.menu_button(key="ask-delivery").options
    expected = (
        [f"Uttaget, uttag 2026-08-01 ({each.id})" for each in (first, second)]
        if drawn == "2026-08-01"
        else ["Uttaget, uttag 2026-08-01", f"Uttaget, uttag {drawn}"]
    )
    assert [each.replace("\\", "") for each in told] == expected
