"""All ways of sign-in end at the page Data, and one that failed is told of there."""

import pytest
from starlette.types import Message

from core.ui.owner import way_back

SIGNED = b"_streamlit_user=eyJ; Max-Age=2592000; Path=/"
TAKEN = b'_streamlit_user=""; Max-Age=0; Path=/'
TOKENS = b"_streamlit_user_tokens=eyJ; Path=/"


def led(
    path: str, query: bytes = b"", status: int = 302, location: str = "/", *cookies: bytes
) -> tuple[int, str, bool]:
    """Give status, location and whether a failure is told of, after the way back is laid."""
    headers = [(b"location", location.encode())] if location else []
    headers += [(b"set-cookie", each) for each in cookies]
    start: Message = {"type": "http.response.start", "status": status, "headers": headers}
    way_back.lead(path, query, start)
    found = dict(start["headers"]).get(b"location", b"").decode()
    failed = any(value.startswith(b"sign-in-failed=") for _, value in start["headers"])
    return start["status"], found, failed


@pytest.mark.parametrize("base", ["/", "/studier/", "/a/b/"])
def test_the_page_lies_beside_the_ways_wherever_the_app_is_mounted(base: str) -> None:
    callback = f"{base}oauth2callback"
    assert led(callback, b"state=x", 302, base, SIGNED) == (303, f"{base}data", False)
    assert led(f"{base}auth/login", b"provider=x", 400, "") == (303, f"{base}data", True)


@pytest.mark.parametrize("cookies", [(), (TAKEN,), (TOKENS,), (TAKEN, TOKENS)])
def test_coming_back_as_nobody_is_a_failure(cookies: tuple[bytes, ...]) -> None:
    assert led("/oauth2callback", b"error=access_denied", 302, "/", *cookies)[2]


def test_a_fresh_cookie_after_one_taken_away_is_none() -> None:
    assert not led("/oauth2callback", b"state=x", 302, "/", TAKEN, SIGNED)[2]


def test_more_than_a_page_could_be_opened_with_is_not_kept(
    caplog: pytest.LogCaptureFixture,
) -> None:
    large = b"_streamlit_user_tokens_1=" + b"x" * way_back.ROOM
    cookies = (b"session=x", SIGNED, large)
    headers: list[tuple[bytes, bytes]] = [(b"location", b"/")]
    headers += [(b"set-cookie", each) for each in cookies]
    start: Message = {"type": "http.response.start", "status": 302, "headers": headers}
    way_back.lead("/oauth2callback", b"state=x", start)
    kept = [value for name, value in start["headers"] if name == b"set-cookie"]
    assert kept[0] == b"session=x"
    assert [value.split(b"=")[0] for value in kept[1:]] == [b"sign-in-failed"]
    assert str(way_back.ROOM) in caplog.text


@pytest.mark.parametrize("path", ["/auth/logout", "/oauth2callback"])
def test_signing_out_is_no_failure(path: str) -> None:
    assert led(path, b"", 302, "/", TAKEN) == (303, "/data", False)


@pytest.mark.parametrize(
    ("path", "status", "location"),
    [
        ("/auth/login", 302, "https://login.example.se/authorize"),
        ("/auth/logout", 302, "https://login.example.se/end"),
        ("/auth/login", 405, ""),
        ("/data", 302, "/"),
        ("/media/oauth2callback.csv", 200, ""),
        ("/xoauth2callback", 302, "/"),
    ],
)
def test_the_way_to_the_provider_and_all_else_is_let_be(
    path: str, status: int, location: str
) -> None:
    assert led(path, b"x=1", status, location) == (status, location, False)
