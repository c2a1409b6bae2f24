"""The shell greets in Swedish, every answer is dressed, start-up warms once, faults have an id."""

import asyncio
import gc
import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Message
from streamlit.testing.v1 import AppTest

from core.places import centres
from core.ui import cache, server

STATIC = Path(__file__).parents[3] / "static"
PAGE = b"<html lang=sv>v\xc3\xa5r</html>"


async def _answer(request: Request) -> Response:
    if request.url.path.endswith(".woff2"):
        return PlainTextResponse("font")
    return HTMLResponse("Streamlit's page", headers={"ETag": "theirs", "Last-Modified": "then"})


@pytest.fixture
def app() -> Starlette:
    routes = [Route("/{path:path}", _answer)]
    return Starlette(routes=routes, middleware=[Middleware(server.Front, page=PAGE)])


def _get(app: Starlette, path: str) -> tuple[dict[str, str], bytes]:
    scope = {"type": "http", "method": "GET", "path": path, "headers": [], "query_string": b""}
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return headers, b"".join(message["body"] for message in sent[1:])


def test_shell_is_swedish_and_free_of_inline_script() -> None:
    page = server.shell("Vägar", "Slå på JavaScript", "<svg id=hatch></svg>").decode()
    assert '<html lang="sv">' in page
    assert "<title>Vägar</title>" in page
    assert "<noscript><p>Slå på JavaScript</p></noscript>" in page
    assert f"<svg id=hatch></svg>{server.STYLES}</body>" in page
    assert "<script>" not in page
    assert "agent" not in page


def test_files_of_the_shell_exist() -> None:
    ours = re.findall(r'"\./app/static/([^"]+)"', server.shell("", "", "").decode())
    assert len(ours) == 13
    assert all((STATIC / name).is_file() for name in ours)


def test_changed_streamlit_stops_the_start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<html><title>Streamlit</title></html>")
    monkeypatch.setattr(server, "get_static_dir", lambda: str(tmp_path))
    with pytest.raises(RuntimeError, match=r"index\.html"):
        server.shell("", "", "")


@pytest.mark.parametrize("path", ["/", "/fore", "/efter/"])
def test_every_address_gets_our_page_without_their_validators(app: Starlette, path: str) -> None:
    headers, body = _get(app, path)
    assert body == PAGE
    assert headers["content-length"] == str(len(PAGE))
    assert "etag" not in headers
    assert "last-modified" not in headers


def test_a_download_keeps_its_own_page(app: Starlette) -> None:
    assert _get(app, "/media/abc.html")[1] == b"Streamlit's page"


def test_every_answer_is_dressed(app: Starlette) -> None:
    for path in ("/", "/media/abc.html", "/app/static/x.woff2"):
        headers, _ = _get(app, path)
        assert headers["x-content-type-options"] == "nosniff"
        assert "'unsafe-eval'" not in headers["content-security-policy"]
        assert "default-src 'self';" in headers["content-security-policy"]


@pytest.mark.parametrize(
    ("path", "cache"),
    [
        ("/app/static/fonts/plex-0123abcd.woff2", server.FOR_EVER),
        ("/app/static/kommun.0123abcd.woff2", server.FOR_EVER),
        ("/base/app/static/kommun-0123abcd.woff2", server.FOR_EVER),
        ("/app/static/plex-0123abc.woff2", "no-cache"),
        ("/app/static/plex.woff2", "no-cache"),
        ("/static/plex-0123abcd.woff2", None),
    ],
)
def test_only_files_with_a_hash_are_kept_for_ever(
    app: Starlette, path: str, cache: str | None
) -> None:
    assert _get(app, path)[0].get("cache-control") == cache


@pytest.fixture
def thawed() -> Iterator[None]:
    """Undo the freeze, which lasts for the process."""
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("thawed")
def test_start_up_warms_once_and_freezes() -> None:
    calls: list[str] = []

    async def start() -> None:
        async with server.warmed(lambda: calls.append("warm"))(object()):
            assert gc.get_freeze_count() > 0

    asyncio.run(start())
    assert calls == ["warm"]


def test_fault_shows_an_id_and_logs_the_trace(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        shown = AppTest.from_function(_report_a_fault).run().error[0].value
    assert shown.startswith("Fel ")
    assert shown.removeprefix("Fel ") in caplog.text
    assert "secret detail" not in shown
    assert "secret detail" in caplog.text


def _report_a_fault() -> None:
    from core.ui import server as ours  # noqa: PLC0415 the script runs by itself

    ours.reporter("Fel {id}")(ValueError("secret detail"))


def test_what_the_first_visitor_to_a_place_needs_is_read_at_start() -> None:
    for cached in (centres._shapes, centres._read):
        cached.cache_clear()
    cache.warm()
    before = centres._shapes.cache_info()
    assert before.currsize == 1
    centres.centres()
    assert centres._shapes.cache_info() == before
