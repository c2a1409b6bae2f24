"""An owner's office: a server with a key and folders of its own, and who works there."""

import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.words import data_page as words
from core.words import door as door_words
from tests.core.owner.draws import ABOUT, Row, draw
from tests.pages.visitor import visit, visitor

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


def begun(office: Path, name: str, line: str = "") -> AppTest:
    app = owner()
    (new,) = [each for each in app.text_input if each.label == words.NEW_LINE]
    new.set_value(line)
    app.run()
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
