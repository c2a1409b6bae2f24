"""The page Data lets owners in alone, and takes their files in."""

import errno
from pathlib import Path

import pytest

from core.owner import work
from core.words import data_page as words
from core.words import differing
from core.words import door as door_words
from tests.core.owner.draws import ABOUT, LEAK, SHOWN, Row, draw
from tests.pages.office import KEY, awaited, begun, brought, owner, pressed
from tests.pages.visitor import assert_sound, said, title, visit, visitor


def test_without_a_key_the_page_is_shut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STUDIEVAGAR_OWNER_TOKEN", raising=False)
    app = visit(visitor(), "data", {})
    assert_sound(app)
    assert title(app) == words.TITLE
    assert [each.value for each in app.info] == [door_words.CLOSED]
    assert not app.tabs


@pytest.mark.parametrize(
    ("key", "name", "wrong"),
    [("fel", "Anna", door_words.WRONG_KEY), (KEY, " ", door_words.NO_NAME)],
)
@pytest.mark.usefixtures("office")
def test_a_wrong_key_or_no_name_opens_nothing(key: str, name: str, wrong: str) -> None:
    app = owner(key, name)
    assert [each.value for each in app.error] == [wrong]
    assert not app.tabs


@pytest.mark.usefixtures("office")
def test_all_that_is_missing_is_told_at_once() -> None:
    app = pressed(owner(), words.BEGIN)
    no_files, lacking = (each.value for each in app.error)
    assert no_files == words.NO_FILES
    assert all(words.ABOUT[name] in lacking for name in ABOUT)


def test_faults_are_told_with_their_places_and_nothing_is_published(office: Path) -> None:
    app = brought(office, {"count": -80.0})
    assert [each.value for each in app.error] == [words.UNSOUND.format(errors="1")]
    told = " ".join(said(app))
    assert "draget.csv" in told
    assert "är negativt" in told
    assert words.PUBLISH not in [each.label for each in app.button]
    app = pressed(app, words.THROW_AWAY)
    assert [*(office / "work").iterdir()] == []


def test_a_corrected_file_is_looked_at_with_the_same_answers(office: Path) -> None:
    app = brought(office, {"count": -80.0})
    draw(office / "drop" / "draget.csv", {"count": 80.0})
    app = awaited(pressed(app, words.CORRECT_BUTTON))
    assert not app.error
    assert words.PUBLISH in [each.label for each in app.button]
    (kept,) = [each for each in app.multiselect if each.label == words.CHECKED_FILES]
    kept.unselect("draget.csv")
    app = pressed(app, words.CORRECT_BUTTON)
    assert [each.value for each in app.error] == [words.NO_FILES]


def test_what_is_filled_in_is_what_was_said_of_the_same_delivery(office: Path) -> None:
    pressed(brought(office, *SHOWN), words.PUBLISH)
    app = owner()
    said_before = {each.label: each.value for each in (*app.text_input, *app.text_area)}
    assert said_before[words.ABOUT["title"]] == ABOUT["title"]
    assert said_before[words.ABOUT["drawn"]] == ""
    (new,) = [each for each in app.text_input if each.label == words.NEW_LINE]
    new.set_value("annan").run()
    filled = {each.label: each.value for each in (*app.text_input, *app.text_area)}
    assert filled[words.ABOUT["title"]] == filled[words.ABOUT["population"]] == ""
    assert filled[words.ABOUT["source"]] == ABOUT["source"]


@pytest.mark.parametrize("done", [[], [words.PROTECT]])
def test_after_an_update_of_the_app_all_is_looked_at_again(office: Path, done: list[str]) -> None:
    app = brought(office, *LEAK)
    for label in done:
        app = awaited(pressed(app, label))
    for came in (office / "work").rglob(work.CAME):
        came.rename(came.with_name("came-0123456789abcdef.pickle"))
    app.run()
    assert words.TROUBLE["updated"] in [each.value for each in app.info]
    assert words.PUBLISH not in [each.label for each in app.button]
    app = awaited(pressed(app, words.AGAIN))
    assert words.TROUBLE["updated"] not in [each.value for each in app.info]
    assert words.PROTECT in [each.label for each in app.button]


def test_a_full_disk_is_told_of_and_what_was_there_stays(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    app = brought(office, {"count": 80.0})
    monkeypatch.setattr("core.owner.case_files.keep", full)
    app = pressed(app, words.CORRECT_BUTTON)
    assert [each.value for each in app.error] == [words.TROUBLE["full"]]
    assert words.PUBLISH in [each.label for each in app.button]
    pressed(app, words.THROW_AWAY)
    app = begun(office, "draget.csv")
    assert [each.value for each in app.error] == [words.TROUBLE["full"]]


TOTALS_ALONE = """Uttag
"Counting: Personer"

"Kön","Kvinnor","Män","Total",
"Program",
"6SJUK Sjuksköterskeprogrammet",80,20,100,

"Copyright SCB"
"""


def test_what_a_table_does_not_say_is_asked_for_and_can_be_asked_anew(office: Path) -> None:
    (office / "drop" / "draget.csv").write_text(TOTALS_ALONE, encoding="utf-8")
    app = begun(office, "draget.csv")
    (asked,) = [each for each in app.text_input if each.label == words.CONSTANT["period"]]
    asked.set_value("kalle")
    app = pressed(app, words.CHECK_AGAIN)
    assert words.BAD_PERIOD.format(said="kalle") in [each.value for each in app.error]
    (asked,) = [each for each in app.text_input if each.label == words.CONSTANT["period"]]
    asked.set_value("2014–2019")
    app = awaited(pressed(app, words.CHECK_AGAIN))
    assert words.PUBLISH in [each.label for each in app.button]
    app = awaited(pressed(app, words.ASK_ANEW))
    assert words.CONSTANT["period"] in [each.label for each in app.text_input]


def test_numbers_that_contradict_each_other_hinder_nothing_and_are_not_called_sound(
    office: Path,
) -> None:
    county: Row = {"measure": "residence_county", "category": "05", "count": 10.0}
    town: Row = {"measure": "residence_municipality", "category": "0580", "count": 12.0}
    app = brought(office, county, town)
    told = words.SOUND_BUT.format(rows="2", files="1 fil", count="1")
    assert told in [each.value for each in app.warning]
    assert words.CONTRADICTIONS.format(count="1") in [each.label for each in app.expander]
    assert words.PUBLISH in [each.label for each in app.button]


def test_new_categories_are_asked_about_and_the_answer_is_kept(office: Path) -> None:
    old: Row = {"measure": "sector", "category": "Stiftelser och fonder"}
    pressed(brought(office, old), words.PUBLISH)
    app = brought(office, old | {"category": "Fonder och stiftelser"}, name="nytt.csv")
    (asked,) = [each for each in app.selectbox if "Fonder och stiftelser" in each.label]
    asked.select(old["category"])
    app = awaited(pressed(app, words.CHECK_AGAIN))
    assert not [each for each in app.selectbox if "Fonder" in each.label]
    assert differing.SAME in [each.value for each in app.info]


def test_work_can_be_stopped_left_and_taken_up(office: Path) -> None:
    app = brought(office, *SHOWN)
    app = pressed(app, words.ANOTHER)
    assert words.BEGIN in [each.label for each in app.button]
    app = pressed(app, words.GO_ON)
    assert words.PUBLISH in [each.label for each in app.button]
