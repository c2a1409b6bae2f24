"""Lead from the provider's sign-in back to the page Data, which tells of one that failed."""

import logging
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import Message
from websockets.http11 import MAX_LINE_LENGTH

WAYS: Final = ("auth/login", "auth/logout", "oauth2callback")  # the framework's own addresses
PAGE: Final = "data"
ENDS: Final = (302, 400)  # home by redirect, or two words in English: the provider is out of reach
USER: Final = "_streamlit_user"
# All cookies travel in one line, and with a longer one no page would open: 1 kB is for the others.
ROOM: Final = MAX_LINE_LENGTH - 1_024
FAILED: Final = "sign-in-failed"  # a cookie, since who comes back begins a new session
SO: Final = "1"
KEPT: Final = 60  # seconds: enough to come back and be told

logger = logging.getLogger(__name__)


def lead(path: str, query: bytes, start: Message) -> None:
    """Turn an answer that ends a sign-in or sign-out at the first page to the page Data.

    `start` is the ASGI message that begins the answer; it is changed in place.
    """
    way = next((each for each in WAYS if path.endswith(f"/{each}")), "")
    headers = MutableHeaders(scope=start)
    home = path.removesuffix(way)
    # With another location than home the way goes on, to the provider.
    if not way or start["status"] not in ENDS or headers.get("location", home) != home:
        return
    start["status"] = 303
    headers["location"] = home + PAGE
    _drop_what_has_no_room(headers)
    # The provider sends back without a query after a sign-out: nothing has failed then.
    if query and not any(map(_signs_in, headers.getlist("set-cookie"))):
        kept = f"Max-Age={KEPT}; Path={home}; HttpOnly; SameSite=Lax"
        headers.append("set-cookie", f"{FAILED}={SO}; {kept}")


def _drop_what_has_no_room(headers: MutableHeaders) -> None:
    """Let nobody in who could open no page afterwards: some providers list hundreds of groups."""
    cookies = headers.getlist("set-cookie")
    needed = sum(len(each) for each in cookies if each.startswith(USER))
    if needed <= ROOM:
        return
    logger.error("sign-in takes %s bytes of cookies, of %s: see docs/deploy.md", needed, ROOM)
    del headers["set-cookie"]
    for each in cookies:
        if not each.startswith(USER):
            headers.append("set-cookie", each)


def _signs_in(cookie: str) -> bool:
    """Tell a cookie with somebody in it from one that is taken away."""
    return cookie.startswith(f"{USER}=") and not cookie.startswith(f'{USER}=""')
