"""Let owners in: by sign-in where the server has one, else by the server's token, else nobody."""

import logging
import time
from collections.abc import Mapping
from typing import Final

import streamlit as st
from streamlit.errors import StreamlitAuthError

from core.owner import access
from core.ui.owner import way_back
from core.words import door as words

NAME: Final = "owner"  # in the session: who has shown the token
BROKEN: Final = "sign-in-broken"  # in the session: sign-in could not even begin
PAUSE: Final = 1.0  # seconds after a wrong token: guessing takes for ever

logger = logging.getLogger(__name__)


def enter() -> str:
    """Give the owner's name; what is needed is shown to others, and nothing more."""
    if has_sign_in():
        return _signed_in()
    if access.is_token_set():
        name: str = st.session_state.get(NAME, "") or _with_token()
        return name
    st.info(words.CLOSED)
    st.code(words.COMMAND, language=None)
    return ""


def is_open_to(name: str) -> bool:
    """Tell whether somebody still is an owner: asked again before anything is written."""
    if not has_sign_in():
        return access.is_token_set() and st.session_state.get(NAME) == name
    claims = st.user.to_dict() if _is_signed_safely() and st.user.is_logged_in else {}
    known = access.is_owner(claims) and access.is_fresh(claims, time.time())
    return known and access.name_of(claims) == name


def has_sign_in() -> bool:
    """Tell whether the server knows a provider of OpenID Connect."""
    return st.secrets.load_if_toml_exists() and "auth" in st.secrets


def _signed_in() -> str:
    if not _is_signed_safely():
        logger.error("[auth] needs a cookie_secret of %s characters or more", access.SHORTEST)
        st.error(words.SIGN_IN_BROKEN)
        return ""
    if not st.user.is_logged_in:
        return _offer(words.SIGN_IN_TO)
    claims = st.user.to_dict()
    name = access.name_of(claims)
    if not access.is_fresh(claims, time.time()):
        return _offer(words.NOT_FRESH)
    allowed = access.is_owner(claims)
    with st.container(horizontal=True, vertical_alignment="center", key="signed-in"):
        # Plain text: Markdown would make a link of an address.
        st.text((words.SIGNED_IN if allowed else words.NOT_OWNER).format(name=name))
        st.button(words.SIGN_OUT, on_click=st.logout, key="sign-out")
    return name if allowed else ""


def _is_signed_safely() -> bool:
    """Tell whether nobody can guess the word that signs the cookie of who somebody is."""
    section = st.secrets["auth"]
    secret = section.get("cookie_secret") if isinstance(section, Mapping) else None
    return isinstance(secret, str) and len(secret) >= access.SHORTEST


def _offer(why: str) -> str:
    if st.session_state.get(BROKEN):
        st.error(words.SIGN_IN_BROKEN)
    elif st.context.cookies.get(way_back.FAILED) == way_back.SO:
        st.error(words.SIGN_IN_FAILED)
    st.info(why)
    st.button(words.SIGN_IN, on_click=_to_provider, type="primary", key="sign-in")
    return ""


def _to_provider() -> None:
    try:
        st.login()
    except StreamlitAuthError as wrong:
        # It names keys that are missing, never what they hold.
        logger.error("sign-in is not set up: %s", wrong)  # noqa: TRY400 no trace is needed
        st.session_state[BROKEN] = True


def _with_token() -> str:
    with st.form("token"):
        st.markdown(words.KEY_TO)
        token = st.text_input(words.KEY, type="password")
        name = st.text_input(words.YOUR_NAME).strip()
        told = st.empty()  # above the button, where eyes and fingers are
        if not st.form_submit_button(words.OPEN, type="primary"):
            return ""
    if not access.opens(token):
        time.sleep(PAUSE)
        told.error(words.WRONG_KEY)
    elif not name:
        told.error(words.NO_NAME)
    else:
        st.session_state[NAME] = name
        st.rerun()
    return ""
