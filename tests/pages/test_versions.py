"""A replaced delivery is offered to nobody, but a link that was made on it still opens it."""

from pathlib import Path

import pytest

from core.deliveries.publishing import publish, roll_back
from core.words import prose, texts
from tests.core.deliveries.published_tables import new
from tests.pages.visitor import assert_sound, visit, visitor


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
    lost = texts.LOST_DELIVERY.format(lost=second.id, title="Dragning 10")
    assert [each.value.replace("\\", "") for each in app.warning] == [lost]
