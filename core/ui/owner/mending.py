"""Show what a check found, in the owner's own files."""

from collections.abc import Sequence

import streamlit as st

from core.deliveries.catalogue import read_catalogue
from core.disclosure.telling import Told
from core.ingest.categories import Category
from core.ingest.draft import Draft
from core.ingest.faults import Fault, counted, errors
from core.ui import markup
from core.ui.owner import tables
from core.words import data_page as words
from core.words import disclosure, formats


def show(made: Draft, contradictions: Sequence[Told]) -> None:
    """Show the outcome, every fault, and which categories are known under another name.

    `contradictions`: the sums that do not add up, which hinder nothing but want a look.
    """
    wrong = errors(made.faults)
    if made.is_sound:
        said = words.FILES_READ["one" if len(made.files) == 1 else "many"]
        files = said.format(count=len(made.files))
        tell, sound = (st.warning, words.SOUND_BUT) if contradictions else (st.success, words.SOUND)
        rows, count = map(formats.number, (made.rows, len(contradictions)))
        tell(sound.format(rows=rows, files=files, count=count))
    else:
        st.error(words.UNSOUND.format(errors=counted(wrong)))
        _table(made.faults)
    if made.faults and not wrong:
        with st.expander(words.WARNINGS.format(count=formats.number(len(made.faults)))):
            _table(made.faults)
    _sorted_out([one for one in made.categories if one.standing != "recognised"])
    if contradictions:
        with st.expander(words.CONTRADICTIONS.format(count=formats.number(len(contradictions)))):
            st.html(markup.notes([disclosure.MEND]))
            listed = [vars(each) for each in contradictions]
            tables.show(listed, words.CONTRADICTION_HEADS, words.CONTRADICTION_LIST, file=True)


def _table(faults: Sequence[Fault]) -> None:
    rows = [
        {
            "weight": words.WEIGHT[each.weight], "file": each.origin.file,
            "sheet": each.origin.sheet, "row": each.origin.row, "column": each.origin.column,
            "alike": each.alike or None, "told": _sentence(each.told_there), "about": each.about,
        }
        for each in sorted(faults, key=_place)
    ]  # fmt: skip
    tables.show(rows, words.FAULT_HEADS, words.FAULTS, file=True)


def _sentence(told: str) -> str:
    return told[:1].upper() + told[1:]


def _place(fault: Fault) -> tuple[str, str, str, int]:
    """Put what hinders first, then as it stands in the files."""
    at = fault.origin
    return fault.weight, at.file, at.sheet, at.row or 0


def _sorted_out(known: Sequence[Category]) -> None:
    if not known:
        return
    titles = read_catalogue().measures
    rows = [
        {
            "measure": titles[one.measure].title, "label": one.label,
            "standing": words.STANDING[one.standing].format(known=one.known),
        }
        for one in known
    ]  # fmt: skip
    with st.expander(words.SORTED_OUT.format(count=formats.number(len(known)))):
        tables.show(rows, words.CATEGORY_HEADS, words.CATEGORY_LIST)
