"""Let the owner bring corrected files, in place of those that were checked or beside them."""

import streamlit as st

from core.owner.cases import Case
from core.ui.owner import bring
from core.words import data_page as words


def show(case: Case, *, is_sound: bool) -> None:
    """Show the files that are checked, and let them be replaced, added to and left out."""
    names = [*case.files]
    # Another set of files is another form: what was chosen in it holds no longer.
    with (
        st.expander(words.CORRECT, expanded=not is_sound),
        st.form(f"correcting-{names}", border=False),
    ):
        st.caption(words.CORRECT_HELP)
        kept = st.multiselect(words.CHECKED_FILES, names, default=names)
        uploaded, dropped = bring.ask_files(words.CORRECTED)
        if not st.form_submit_button(words.CORRECT_BUTTON):
            return
    if not (kept or uploaded or dropped):
        st.error(words.NO_FILES)
        return
    with bring.trouble_told():
        case.correct(((each.name, each) for each in uploaded), dropped, kept)
        st.rerun()
