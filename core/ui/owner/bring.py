"""Take files from an owner, and what she tells of the delivery as a whole."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from core import settings
from core.address import Location
from core.deliveries import writing
from core.deliveries.register import FOLDER, Register, RegisterError, now, read_register
from core.deliveries.store import DeliveryError, dated, read_manifest
from core.ingest import memory
from core.ingest.memory import Memory, UnreadableMemoryError
from core.owner import case_files, cases, commands
from core.owner.cases import Case
from core.owner.commands import LINE, LINES
from core.ui import markup
from core.words import data_page as words
from core.words import formats
from core.words import owner as owner_words

ROWS: Final = 68  # pixels of a field of several lines
_SHARED: Final = ("institution", "source")  # by all deliveries of an owner


def show(by: str) -> Case | None:
    """Show the form; give the case that is begun with it."""
    root = settings.deliveries_folder()
    try:
        remembered = memory.read(root)
    except UnreadableMemoryError as damaged:
        st.warning(markup.plain(owner_words.UNREADABLE_MEMORY.format(detail=damaged)))
        remembered = Memory()
    line = _line(root)
    with st.form("bring"):
        uploaded, dropped = ask_files(words.FILES)
        about = _about(_before(root, line, remembered.about))
        narrowest = st.selectbox(
            words.NARROWEST,
            [*words.NARROWEST_CHOICE],
            format_func=words.NARROWEST_CHOICE.__getitem__,
        )
        asked = st.form_submit_button(words.BEGIN, type="primary")
    if not asked:
        return None
    if wrong := [*_wrong(uploaded, dropped, line, about)]:
        for each in wrong:
            st.error(markup.plain(each))
        return None
    told = Memory({**remembered.about, **about}, remembered.told, remembered.decided)
    files = [(each.name, each) for each in uploaded]
    with trouble_told():
        return cases.begin(line, by, files, dropped, told, int(narrowest))
    return None


@contextmanager
def trouble_told() -> Iterator[None]:
    """Tell what hinders files from being kept; none of those that are kept is lost."""
    try:
        yield
    except OSError as wrong:
        st.error(words.TROUBLE["full" if wrong.errno in writing.FULL else "disk"])


def ask_files(label: str) -> tuple[list[UploadedFile], list[Path]]:
    """Ask for files: to upload, and of what lies in the drop folder, if there is anything."""
    with st.container(key="files"):  # by its key the keyboard finds back to it
        uploaded = st.file_uploader(label, accept_multiple_files=True, help=words.FILES_HELP)
    sizes = {path: formats.size(path.stat().st_size) for path in case_files.in_drop_folder()}
    if not sizes:
        return uploaded, []
    return uploaded, st.multiselect(
        words.DROPPED, [*sizes], format_func=lambda path: f"{path.name} ({sizes[path]})"
    )


def _register(root: Location) -> Register:
    try:
        return read_register(root)
    except RegisterError:  # told where the versions are listed
        return Register()


def _before(root: Location, line: str, remembered: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give what was said last time: of this line, else of any, without what is its own."""
    versions = [one for one in _register(root).versions if one.line == line]
    if not versions:
        return {key: value for key, value in remembered.items() if key in _SHARED}
    with suppress(DeliveryError):
        manifest = read_manifest(root / FOLDER / versions[-1].id)
        return {key: manifest[key] for key in (*memory.ABOUT, "notes") if key in manifest}
    return remembered


def _line(root: Location) -> str:
    published = _register(root)
    known = [*dict.fromkeys([*(one.line for one in published.versions[::-1]), LINE])]
    one, other = st.columns(2)
    titles = {one.line: one.title for one in published.versions if one.state == "shown"}
    chosen = one.selectbox(
        words.LINE, known, help=words.LINE_HELP,
        format_func=lambda line: (
            words.LINE_SHOWN if line in titles else words.LINE_EMPTY
        ).format(line=line, title=titles.get(line)),
    )  # fmt: skip
    new = other.text_input(words.NEW_LINE, help=words.NEW_LINE_HELP).strip()
    return commands.line_of(new) or new or str(chosen)


def _about(before: Mapping[str, Any]) -> dict[str, Any]:
    """Ask what the manifest says, as it was said last time."""
    told: dict[str, Any] = {}
    st.caption(words.NEEDED)
    abreast = st.columns(2)
    for place, name in enumerate(("title", "institution", "source", "drawn")):
        with abreast[place % 2]:
            said = "" if name == "drawn" else str(before.get(name, ""))  # each draw has its own
            told[name] = st.text_input(words.ABOUT[name], said).strip()
    population, notes = abreast
    with population:
        said = st.text_area(words.ABOUT["population"], before.get("population", ""), height=ROWS)
    with notes:
        lines = st.text_area(words.ABOUT["notes"], "\n".join(before.get("notes", ())), height=ROWS)
    notes_told = [each.strip() for each in lines.splitlines() if each.strip()]
    return {**told, "population": " ".join(said.split()), "notes": notes_told}


def _wrong(
    uploaded: Sequence[UploadedFile], dropped: Sequence[Path], line: str, about: Mapping[str, str]
) -> Iterator[str]:
    """Say all that is missing or cannot be so."""
    if not uploaded and not dropped:
        yield words.NO_FILES
    if not LINES.fullmatch(line):
        yield owner_words.BAD_LINE.format(line=line)
    if lacking := [words.ABOUT[name] for name in memory.ABOUT if not about[name]]:
        yield words.LACKING.format(lacking=", ".join(lacking))
    else:
        try:
            if dated(about["drawn"]) > now():
                yield words.FUTURE_DAY.format(day=about["drawn"])
        except ValueError:
            yield words.BAD_DAY.format(day=about["drawn"])
