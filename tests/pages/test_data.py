"""The page Data lets owners in alone, and takes a delivery from its files to its readers."""

import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.deliveries.register import read_register
from core.owner.commands import LINE
from core.words import data_page as words
from core.words import door as door_words
from core.words import versions as version_words
from tests.core.owner.draws import ABOUT, HIDDEN, LEAK, SHOWN, Row, draw
from tests.pages.visitor import assert_sound, said, title, visit, visitor

KEY = "en nyckel som är lång"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a server with a key, folders of its own, and no deliveries."""
    folders = {"DELIVERIES": "deliveries", "WORK_FOLDER": "work", "DROP_FOLDER": "drop"}
    for name, folder in folders.items():
        (tmp_path / folder).mkdir(mode=0o700)
        monkeypatch.setenv(f"STUDIEVAGAR_{name}", str(tmp_path / folder))
    monkeypatch.setenv("STUDIEVAGAR_OWNER_TOKEN", KEY)
    return tmp_path


def owner(key: str = KEY, name: str = "Anna") -> AppTest:
    app = visit(visitor(), "data", {})
    app.text_input[0].set_value(key)
    app.text_input[1].set_value(name)
    return pressed(app, door_words.OPEN)


def pressed(app: AppTest, label: str) -> AppTest:
    (button,) = [each for each in app.button if each.label == label]
    return button.click().run()


def brought(office: Path, *rows: Row, name: str = "draget.csv") -> AppTest:
    """Bring a file in from the drop folder, and wait until all has been looked at."""
    draw(office / "drop" / name, *rows)
    return begun(office, name)


def begun(office: Path, name: str) -> AppTest:
    app = owner()
    app.multiselect[0].select(office / "drop" / name)
    for field, label in words.ABOUT.items():
        for each in (*app.text_input, *app.text_area):
            if each.label == label and field in ABOUT:
                each.set_value(ABOUT[field])
    return awaited(pressed(app, words.BEGIN))


def awaited(app: AppTest) -> AppTest:
    end = time.monotonic() + 60
    while words.STOP in [each.label for each in app.button] and time.monotonic() < end:
        time.sleep(0.2)
        app.run()
    return app


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


def test_a_sound_delivery_is_published_and_opens(office: Path) -> None:
    app = brought(office, *SHOWN)
    assert_sound(app)
    assert words.SOUND.format(rows="2", files="1 fil") in [each.value for each in app.success]
    assert words.NOTHING_SHOWN in [each.value for each in app.info]
    app = pressed(app, words.PUBLISH)
    assert_sound(app)
    version = read_register(office / "deliveries").shown(LINE)
    assert version is not None
    assert (version.by, version.decision) == ("Anna", "as_delivered")
    assert any(ABOUT["title"] in text for text in said(app) if "publicerad" in text)
    assert [*(office / "work").iterdir()] == []
    opened = visit(visitor(), "start", {"delivery": version.id})
    assert any(ABOUT["title"] in text for text in said(opened))


def test_a_leak_needs_protection_or_a_reason(office: Path) -> None:
    app = brought(office, *LEAK)
    assert any("1 av dem exakt" in each.value for each in app.warning)
    assert any("är 4, exakt" in text for text in said(app))
    app = pressed(app, words.PUBLISH)
    assert [each.value for each in app.error] == [words.DECIDE]
    app.checkbox[0].check()
    app = pressed(app, words.PUBLISH)
    assert [each.value for each in app.error] == [words.NOTE_NEEDED]
    app = awaited(pressed(app, words.PROTECT))
    assert any("Inget maskerat tal går att räkna fram" in each.value for each in app.success)
    app = pressed(app, words.PUBLISH)
    version = read_register(office / "deliveries").shown(LINE)
    assert version is not None
    assert version.decision == "protected"


def test_an_older_version_that_gives_numbers_away_is_closed_by_the_new_one(office: Path) -> None:
    app = brought(office, SHOWN[0], {"sex": "men", "count": 3.0})
    app.checkbox[0].check()
    (note,) = [each for each in app.text_area if each.label == words.NOTE]
    note.set_value("Källan maskerar inte.")
    pressed(app, words.PUBLISH)
    app = brought(office, SHOWN[0], {"sex": "men", **HIDDEN}, name="maskerad.csv")
    assert any("1 av dem exakt" in each.value for each in app.warning)
    app = awaited(pressed(app, words.CLOSE_OLDER))
    assert any("Inget maskerat tal går att räkna fram" in each.value for each in app.success)
    assert words.KEEP_OLDER in [each.label for each in app.button]
    pressed(app, words.PUBLISH)
    first, second = read_register(office / "deliveries").versions
    assert (first.state, second.state) == ("withdrawn", "shown")


def test_faults_are_told_with_their_places_and_nothing_is_published(office: Path) -> None:
    app = brought(office, {"count": -80.0})
    assert [each.value for each in app.error] == [words.UNSOUND.format(errors="1")]
    told = " ".join(said(app))
    assert "draget.csv" in told
    assert "är negativt" in told
    assert words.PUBLISH not in [each.label for each in app.button]
    app = pressed(app, words.THROW_AWAY)
    assert [*(office / "work").iterdir()] == []


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


def test_new_categories_are_asked_about_and_the_answer_is_kept(office: Path) -> None:
    old: Row = {"measure": "sector", "category": "Stiftelser och fonder"}
    pressed(brought(office, old), words.PUBLISH)
    app = brought(office, old | {"category": "Fonder och stiftelser"}, name="nytt.csv")
    (asked,) = [each for each in app.selectbox if "Fonder och stiftelser" in each.label]
    asked.select(old["category"])
    app = awaited(pressed(app, words.CHECK_AGAIN))
    assert not [each for each in app.selectbox if "Fonder" in each.label]
    assert words.SAME in [each.value for each in app.info]


def test_what_is_published_is_listed_and_going_back_is_asked_about(office: Path) -> None:
    pressed(brought(office, *SHOWN), words.PUBLISH)
    changed = ({"sex": "women", "count": 95.0}, SHOWN[1])
    app = brought(office, *changed, name="senare.csv")
    assert any(
        "Boendelän" in text and words.DIFFERENCE_HEADS["changed"] in text for text in said(app)
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


def test_work_can_be_stopped_left_and_taken_up(office: Path) -> None:
    app = brought(office, *SHOWN)
    app = pressed(app, words.ANOTHER)
    assert words.BEGIN in [each.label for each in app.button]
    app = pressed(app, words.GO_ON)
    assert words.PUBLISH in [each.label for each in app.button]
