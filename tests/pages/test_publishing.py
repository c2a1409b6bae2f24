"""A delivery goes from the page Data to its readers, with the decisions that it takes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
import streamlit as st

from core.deliveries.register import read_register
from core.owner.commands import LINE
from core.ui.owner import publishing
from core.words import data_page as words
from core.words import differing, disclosure
from core.words import versions as version_words
from tests.core.owner.draws import ABOUT, HIDDEN, LEAK, SHOWN, draw
from tests.pages.office import awaited, begun, brought, owner, pressed
from tests.pages.visitor import assert_sound, said, visit, visitor


def test_a_sound_delivery_is_published_and_opens(office: Path) -> None:
    app = brought(office, *SHOWN)
    assert_sound(app)
    assert words.SOUND.format(rows="2", files="1 fil") in [each.value for each in app.success]
    assert differing.NOTHING_SHOWN in [each.value for each in app.info]
    app = pressed(app, words.PUBLISH)
    assert_sound(app)
    version = read_register(office / "deliveries").shown(LINE)
    assert version is not None
    assert (version.by, version.decision) == ("Anna", "as_delivered")
    assert any(ABOUT["title"] in text for text in said(app) if "Publicerat" in text)
    assert [*(office / "work").iterdir()] == []
    opened = visit(visitor(), "start", {"delivery": version.id})
    assert any(ABOUT["title"] in text for text in said(opened))


def test_a_second_click_takes_no_receipt_away(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def ended(words: str) -> Iterator[None]:  # as a click on the button ends the run there
        with st.spinner(words):
            yield
        st.stop()

    app = brought(office, *SHOWN)
    with monkeypatch.context() as during:
        during.setattr(publishing, "st", SimpleNamespace(**vars(st) | {"spinner": ended}))
        pressed(app, words.PUBLISH)
    app.run()
    assert [each.value for each in app.success] == [
        words.PUBLISHED.format(title=ABOUT["title"], rows=len(SHOWN))
    ]
    assert not app.info


def test_a_leak_needs_protection_or_a_reason(office: Path) -> None:
    app = brought(office, *LEAK)
    assert any("räkna ut exakt ur andra som visas" in each.value for each in app.warning)
    assert any("är 4, exakt" in text for text in said(app))
    app = pressed(app, words.PUBLISH)
    assert [each.value for each in app.error] == [words.DECIDE]
    app.checkbox[0].check()
    app = pressed(app, words.PUBLISH)
    assert [each.value for each in app.error] == [words.NOTE_NEEDED]
    app.radio(key="how").set_value("remove")  # the button is pressed in the same moment
    app = awaited(pressed(app, words.PROTECT))
    assert any("1 tal togs bort" in text for text in said(app))
    assert any("Inget maskerat tal går att räkna ut" in each.value for each in app.success)
    app = pressed(app, words.PUBLISH)
    version = read_register(office / "deliveries").shown(LINE)
    assert version is not None
    assert version.decision == "protected"


def test_what_has_changed_in_another_tab_is_not_published_unseen(office: Path) -> None:
    stale = brought(office, *LEAK)
    awaited(pressed(owner(), words.PROTECT))
    stale.checkbox[0].check()
    (note,) = [each for each in stale.text_area if each.label == words.NOTE]
    note.set_value("Källan maskerar inte.")
    pressed(stale, words.PUBLISH)
    assert words.CHANGED_SINCE in [each.value for each in stale.warning]
    assert not read_register(office / "deliveries").versions
    pressed(stale, words.PUBLISH)
    (version,) = read_register(office / "deliveries").versions
    assert version.decision == "protected"


def test_a_number_that_is_hidden_is_told_as_hidden_among_the_differences(office: Path) -> None:
    app = brought(office, *LEAK)
    app.radio(key="how").set_value("remove")
    pressed(awaited(pressed(app, words.PROTECT)), words.PUBLISH)
    told = " ".join(said(brought(office, *LEAK, name="igen.csv")))
    assert f"<td>{disclosure.REMOVED}</td>" in told


def test_another_delivery_that_gives_numbers_away_is_not_offered_to_be_closed(office: Path) -> None:
    app = brought(office, SHOWN[0], {"sex": "men", "count": 3.0})
    app.checkbox[0].check()
    (note,) = [each for each in app.text_area if each.label == words.NOTE]
    note.set_value("Källan maskerar inte.")
    pressed(app, words.PUBLISH)
    draw(office / "drop" / "maskerad.csv", SHOWN[0], {"sex": "men", **HIDDEN})
    app = begun(office, "maskerad.csv", line="annan")
    assert any("i en annan leverans" in text for text in said(app))
    assert words.CLOSE_OLDER not in [each.label for each in app.button]


def test_an_older_version_that_gives_numbers_away_is_closed_by_the_new_one(office: Path) -> None:
    app = brought(office, SHOWN[0], {"sex": "men", "count": 3.0})
    app.checkbox[0].check()
    (note,) = [each for each in app.text_area if each.label == words.NOTE]
    note.set_value("Källan maskerar inte.")
    pressed(app, words.PUBLISH)
    app = brought(office, SHOWN[0], {"sex": "men", **HIDDEN}, name="maskerad.csv")
    assert any("räkna ut exakt ur andra som visas" in each.value for each in app.warning)
    app = awaited(pressed(app, words.CLOSE_OLDER))
    assert any("Inget maskerat tal går att räkna ut" in each.value for each in app.success)
    assert words.KEEP_OLDER in [each.label for each in app.button]
    pressed(app, words.PUBLISH)
    first, second = read_register(office / "deliveries").versions
    assert (first.state, second.state) == ("withdrawn", "shown")
    told = " ".join(said(owner()))
    assert version_words.CLOSED_TOO.format(deed=version_words.DEED["published"]) in told


def test_an_audit_that_no_longer_holds_is_made_again(office: Path) -> None:
    draw(office / "drop" / "annan.csv", *LEAK[:2])
    slower = brought(office, *LEAK[2:])
    quicker = owner()
    pressed(quicker, words.ANOTHER)
    quicker.multiselect[0].select(office / "drop" / "annan.csv")
    for field, label in words.ABOUT.items():
        for each in (*quicker.text_input, *quicker.text_area):
            if each.label == label and field in ABOUT:
                each.set_value(ABOUT[field])
    pressed(awaited(pressed(quicker, words.BEGIN)), words.PUBLISH)
    pressed(slower, words.PUBLISH)
    (told,) = slower.error
    assert "Granska igen" in told.value
    assert len(read_register(office / "deliveries").versions) == 1
    awaited(pressed(slower, words.AUDIT_AGAIN))
    assert any("räkna ut exakt ur andra som visas" in each.value for each in slower.warning)


def test_what_is_published_is_listed_and_going_back_is_asked_about(office: Path) -> None:
    pressed(brought(office, *SHOWN), words.PUBLISH)
    changed = ({"sex": "women", "count": 95.0}, SHOWN[1])
    app = brought(office, *changed, name="senare.csv")
    assert any(
        "Boendelän" in text and differing.DIFFERENCE_HEADS["changed"] in text for text in said(app)
    )
    pressed(app, words.PUBLISH)
    app = owner()
    told = " ".join(said(app))
    for version in read_register(office / "deliveries").versions:
        assert version.id in told
        assert version.files[0].sha256 in told
    app = pressed(app, version_words.ROLL_BACK)  # one alone: what is shown cannot be gone back to
    assert version_words.YES["roll_back"] in [each.label for each in app.button]
    assert len(read_register(office / "deliveries").events) == 2
    # What is shown can be withdrawn, what is replaced shown again or closed.
    deeds = {version_words.WITHDRAW, version_words.ROLL_BACK, version_words.CLOSE}
    assert [each.label for each in app.button if each.label in deeds] == [
        version_words.WITHDRAW, version_words.ROLL_BACK, version_words.CLOSE,
    ]  # fmt: skip
