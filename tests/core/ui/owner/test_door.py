"""A door that is set up wrongly stays shut and says so; the token opens slowly, and silently."""

import logging
import time
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.runtime.secrets import secrets_singleton
from streamlit.testing.v1 import AppTest

from core.ui.owner import door
from core.words import door as words

COMPLETE = {
    "redirect_uri": "http://127.0.0.1:8501/oauth2callback",
    "cookie_secret": "0123456789abcdef",
    "client_id": "studievagar",
    "client_secret": "not to be told",
    "server_metadata_url": "http://127.0.0.1:9/.well-known/openid-configuration",
}
NOBODY = {"is_logged_in": False}


def _ask() -> None:
    import streamlit as st  # noqa: PLC0415 the script runs by itself

    from core.ui.owner import door as ours  # noqa: PLC0415

    name = ours.enter()
    st.text(name or "shut")
    st.caption(str(ours.is_open_to("Anna")))


def asked(monkeypatch: pytest.MonkeyPatch, auth: object, user: dict[str, Any]) -> AppTest:
    """Come to a door of a server with this `[auth]` in its secrets."""
    monkeypatch.setattr(secrets_singleton, "_secrets", {"auth": auth})
    app = AppTest.from_function(_ask)
    app.user = user
    return app.run()


def told(app: AppTest) -> list[str]:
    assert not app.exception
    return [each.value for each in (*app.error, *app.info)]


def is_open(app: AppTest) -> bool:
    """Tell whether something may be written in the name that the door knows."""
    return app.caption[-1].value == "True"


@pytest.mark.parametrize(
    "change", [{"iat": 0}, {"roles": []}, {"email": "Bo"}, {"is_logged_in": False}]
)
def test_what_is_written_is_asked_about_once_more(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, Any]
) -> None:
    owner = {"is_logged_in": True, "iat": time.time(), "roles": ["studievagar-owner"]}
    owner |= {"email": "Anna"}
    assert is_open(asked(monkeypatch, COMPLETE, owner))
    assert not is_open(asked(monkeypatch, COMPLETE, owner | change))


@pytest.mark.parametrize(
    "missing", ["redirect_uri", "client_id", "client_secret", "server_metadata_url"]
)
def test_what_is_missing_is_told_to_the_log_and_in_swedish_to_her(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, missing: str
) -> None:
    auth = {name: value for name, value in COMPLETE.items() if name != missing}
    app = asked(monkeypatch, auth, NOBODY)
    with caplog.at_level(logging.ERROR):
        app.button[0].click().run()
    assert told(app) == [words.SIGN_IN_BROKEN, words.SIGN_IN_TO]
    assert missing in caplog.text
    assert COMPLETE["client_secret"] not in caplog.text
    assert app.text[0].value == "shut"


@pytest.mark.parametrize("auth", [{}, "x", COMPLETE | {"cookie_secret": "0123456789abcde"}])
def test_a_cookie_that_could_be_forged_opens_to_nobody(
    monkeypatch: pytest.MonkeyPatch, auth: object
) -> None:
    owner = {"is_logged_in": True, "iat": time.time(), "roles": ["studievagar-owner"]}
    app = asked(monkeypatch, auth, owner)
    assert told(app) == [words.SIGN_IN_BROKEN]
    assert not app.button
    assert app.text[0].value == "shut"


def test_with_sign_in_the_token_of_the_server_opens_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("STUDIEVAGAR_OWNER_TOKEN", "a token that is long")
    app = asked(monkeypatch, COMPLETE, NOBODY)
    assert told(app) == [words.SIGN_IN_TO]
    assert not app.text_input


def test_a_wrong_token_is_slow_and_never_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("STUDIEVAGAR_OWNER_TOKEN", "a token that is long")
    pauses: list[float] = []
    clock = SimpleNamespace(sleep=pauses.append, time=time.time)
    monkeypatch.setattr(door, "time", clock)
    app = AppTest.from_function(_ask).run()
    with caplog.at_level(logging.DEBUG):
        app.text_input[0].set_value("a token that is wrong")
        app.text_input[1].set_value("Anna")
        app.button[0].click().run()
    assert told(app) == [words.WRONG_KEY]
    assert pauses == [door.PAUSE]
    assert "a token" not in caplog.text
    app.text_input[0].set_value("a token that is long")
    app.button[0].click().run()
    assert app.text[0].value == "Anna"
    assert pauses == [door.PAUSE]
    assert is_open(app)
    monkeypatch.delenv("STUDIEVAGAR_OWNER_TOKEN")
    assert not is_open(app.run())
