"""Serves the app: a Swedish shell, strict headers, hashed files for ever, a warm start."""

import gc
import logging
import mimetypes
import re
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from http import HTTPStatus
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir
from streamlit.runtime.pages_manager import PagesManager

from core.ui.owner import way_back

# What each allowance beyond 'self' is for stands in docs/decisions.md.
POLICY = {
    "default-src": "'self'",
    "script-src": "'self' 'wasm-unsafe-eval' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
HEADERS = {
    "Content-Security-Policy": "; ".join(map(" ".join, POLICY.items())),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
STATIC = Path(__file__).parents[2] / "static"
SCRIPTS = "".join(
    f'<script src="./app/static/{name}.js"></script>'
    for name in ("swedish", "charts", "copy", "matrix", "menus", "present", "reconnect", "search")
)
STYLES = "".join(
    f'<link rel="stylesheet" href="./app/static/{name}.css">'
    for name in ("frame", "sheet", "present")
)
FOR_EVER = "public, max-age=31536000, immutable"
_HASHED = re.compile(r"/app/static/.+[-.][0-9a-f]{8}\.\w+$")
# Files that people upload or download keep their own HTML; everything else is the shell.
_FOREIGN = re.compile(r"/(media|component|app/static|_stcore)/")

# Python 3.11 does not know this type, and nosniff makes a wrong one an error.
mimetypes.add_type("font/woff2", ".woff2")

logger = logging.getLogger(__name__)


def shell(title: str, without_script: str, drawn: str) -> bytes:
    """Give Streamlit's own start page in Swedish, with our icon and font and no inline script.

    `drawn` is markup that every page needs and the framework would take away: the hatch.
    """
    font = next(STATIC.glob("fonts/plex-sans-400-latin1-*.woff2")).name
    page = (Path(get_static_dir()) / "index.html").read_text(encoding="utf-8")
    for pattern, ours in (
        (r'<html lang="en">', '<html lang="sv">'),
        (r"<title>.*?</title>", f"<title>{title}</title>"),
        (r'href="\./favicon\.png"', 'href="./app/static/mark.svg"'),
        (r'href="\./static/media/SourceSans[^"]*"', f'href="./app/static/fonts/{font}"'),
        (r"<noscript>.*?</noscript>", f"<noscript><p>{without_script}</p></noscript>"),
        (r"<script>.*?</script>", SCRIPTS),
        (r"<!--.*?-->", ""),
        # Last in the document, so that ours wins over the framework's own styles.
        (r"</body>", f"{drawn}{STYLES}</body>"),
        (r'<link rel="service-desc"[^>]*>', ""),
    ):
        page, found = re.subn(pattern, ours, page, flags=re.DOTALL)
        if not found:
            # A new Streamlit moved something: better to stop than to greet in English.
            message = f"Streamlit's index.html has no {pattern}"
            raise RuntimeError(message)
    return page.encode()


class Front:
    """ASGI middleware: swaps the start page for ours and adds headers to every answer."""

    def __init__(self, app: ASGIApp, page: bytes) -> None:
        self.app = app
        self.page = page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and dress the answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        is_shell = False

        async def dressed(message: Message) -> None:
            nonlocal is_shell
            if message["type"] == "http.response.start":
                way_back.lead(path, scope["query_string"], message)
                headers = MutableHeaders(scope=message)
                is_shell = not _FOREIGN.search(path) and _is_page(message["status"], headers)
                _dress(headers, path)
                if is_shell:
                    _resize(headers, len(self.page))
            elif is_shell:
                if message.get("more_body"):
                    return
                message = {"type": message["type"], "body": self.page}
            await send(message)

        await self.app(scope, receive, dressed)


def _is_page(status: int, headers: MutableHeaders) -> bool:
    return status == HTTPStatus.OK and headers.get("content-type", "").startswith("text/html")


def _dress(headers: MutableHeaders, path: str) -> None:
    headers.update(HEADERS)
    if "/app/static/" in path:
        headers["Cache-Control"] = FOR_EVER if _HASHED.search(path) else "no-cache"


def _resize(headers: MutableHeaders, length: int) -> None:
    # The validators describe Streamlit's file: kept, a browser would keep an old page of ours.
    for name in ("etag", "last-modified", "content-encoding"):
        del headers[name]
    headers["content-length"] = str(length)


def warmed(
    *steps: Callable[[], object],
) -> Callable[[object], AbstractAsyncContextManager[None]]:
    """Give a lifespan that runs the steps once in each process before the first visitor."""

    @asynccontextmanager
    async def lifespan(_app: object) -> AsyncIterator[None]:
        for step in steps:
            step()
        # What start-up made lives as long as the process: no collection needs to walk it again.
        gc.collect()
        gc.freeze()
        yield

    return lifespan


def reporter(message: str) -> Callable[[Exception], bool]:
    """Give a handler that shows `message` (with `{id}`) and logs the trace under that id."""

    def report(error: Exception) -> bool:
        error_id = secrets.token_hex(4)
        logger.error("error %s", error_id, exc_info=error)
        st.error(message.format(id=error_id))
        return True

    return report


def claim_pages() -> None:
    """Tell the framework that our menu knows the pages, before any visitor opens one by address.

    Until `st.navigation` has run once, a page of the folder would open bare, without our menu.
    """
    PagesManager.uses_pages_directory = False
