"""List what has been published, by whom and from what, and go back to an earlier version."""

from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from core.address import Location
from core.deliveries.publishing import PublishError, roll_back, withdraw
from core.deliveries.register import Event, Register, RegisterError, State, Version, read_register
from core.disclosure.telling import told_verdict
from core.disclosure.verdict import Verdict
from core.owner import told
from core.ui import markup
from core.ui.owner import door, tables
from core.words import door as door_words
from core.words import formats
from core.words import owner as owner_words
from core.words import versions as words

# What may be done to a version, by its state.
OFFERED: Final[Mapping[State, Sequence[str]]] = {
    "shown": ("withdraw",), "replaced": ("roll_back", "close"), "withdrawn": ("roll_back",),
}  # fmt: skip
OFFERS: Final = {
    "roll_back": words.ROLL_BACK, "close": words.CLOSE, "withdraw": words.WITHDRAW,
}  # fmt: skip
DEEDS: Final = {"roll_back": roll_back, "close": withdraw, "withdraw": withdraw}


def show(root: Location, by: str) -> None:
    """Show the versions, the latest first, each with the way back to it, and the log."""
    try:
        register = read_register(root)
    except RegisterError as wrong:
        st.error(markup.plain(told.trouble(wrong)))
        return
    if not register.versions:
        st.info(words.NO_VERSIONS)
        return
    for version in reversed(register.versions):
        with st.container(border=True, key=f"version-{version.id}"):
            _version(version, root, by)
    st.subheader(words.LOG)
    _log(register)


def _version(version: Version, root: Location, by: str) -> None:
    left, right = st.columns([3, 1], vertical_alignment="center")
    with left:
        state = owner_words.STATE[version.state]
        st.markdown(f"**{markup.plain(version.title)}** ({state})")
        at = _when(version.at)
        rows = formats.number(version.rows)
        line = words.VERSION_LINE.format(id=version.id, at=at, by=version.by, rows=rows)
        st.caption(markup.plain(" · ".join([*_drawn(version), line])))
        if version.note:
            st.markdown(markup.plain(words.NOTED.format(note=version.note)))
    with right:
        for deed in OFFERED[version.state]:
            if st.button(OFFERS[deed], key=f"{deed}-{version.id}", width="stretch"):
                _ask(version, deed, root, by)
    with st.expander(words.DETAILS):
        files = [{**vars(each), "size": formats.size(each.size)} for each in version.files]
        tables.show(files, words.FILE_HEADS, version.id)
        for each in _told(version):
            st.markdown(markup.plain(each))


def _told(version: Version) -> list[str]:
    """Say what the checks and the audit came to, what was decided, and why."""
    warnings = formats.number(version.checks.get("warnings", 0))
    told = [words.CHECKS.format(warnings=warnings)]
    if version.audit:
        told += told_verdict(Verdict.from_dict(version.audit))
    return [*told, words.DECISION[version.decision]]


def _drawn(version: Version) -> list[str]:
    """Say when it was drawn; nothing of those that do not know."""
    return [words.DRAWN.format(drawn=formats.day(version.drawn))] if version.drawn else []


def _ask(version: Version, deed: str, root: Location, by: str) -> None:
    """Ask once more, for everybody will see it."""

    def asked() -> None:
        title = ", ".join([version.title, *_drawn(version)])
        said = words.SURE_TEXT[deed].format(title=title, at=_when(version.at))
        st.markdown(markup.plain(said))
        with st.container(horizontal=True):
            sure = st.button(words.YES[deed], type="primary", key="sure")
            if st.button(words.CANCEL, key="not-sure"):
                st.rerun()
        if not sure:
            return
        if not door.is_open_to(by):
            st.error(door_words.NO_LONGER)
            return
        try:
            DEEDS[deed](root, version.id, by)
        except PublishError as trouble:
            st.error(markup.plain(told.trouble(trouble)))
        else:
            st.rerun()

    st.dialog(words.SURE[deed])(asked)()


def _log(register: Register) -> None:
    rows = [
        {**vars(each), "at": _when(each.at), "deed": _deed(each)}
        for each in reversed(register.events)
    ]
    tables.show(rows, words.LOG_HEADS, words.LOG, file=True)


def _deed(event: Event) -> str:
    deed = words.DEED[event.deed]
    return words.CLOSED_TOO.format(deed=deed) if event.closes else deed


def _when(at: str) -> str:
    return formats.moment(at, st.context.timezone)
