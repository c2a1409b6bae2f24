"""Move from selection to selection: each change is an address, and a step to go back to."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from core.choice.selection import Selection, to_address
from core.deliveries.store import DeliveryError
from core.ui import cache

_HERE: Final = "selection"
_STEPS: Final = "trail"
_LEFT: Final = "left"  # what was last chosen in each delivery that the reader has left
_ASIDE: Final = "aside"  # what was said in fields since the last move, and is no choice yet
_OPENED: Final = "opened"  # what a link opened, or another delivery, and on which page
LONGEST: Final = 50


def stand_at(selection: Selection) -> None:
    """Say which selection the page shows: what the next change begins from."""
    st.session_state[_HERE] = selection


def is_newly_opened(page: str) -> bool:
    """Tell whether what is shown is what a link or another delivery opened.

    After the first change nothing is, not even the same view once more.
    """
    shown = (page, _here())
    is_still = bool(st.session_state.setdefault(_OPENED, shown) == shown)
    if not is_still:
        st.session_state[_OPENED] = None
    return is_still


def change(**changes: object) -> None:
    """Change the selection: the new one is the address, the old one a step to go back to."""
    before = _here()
    # An order asked for above the table takes the place of one asked for on a head in it.
    after = before.change(**({"sort": ""} if "order" in changes else {}) | changes)
    if after == before:
        return
    steps = [*st.session_state.get(_STEPS, ()), before]
    st.session_state[_STEPS] = steps[-LONGEST:]
    _go(after)


def change_measure(id_: str, **changes: object) -> None:
    """Change measure; what was arranged for the last one is left to the new one."""
    change(measure=id_, split="", order="", sort="", rest="closed", **changes)


def change_indicator(id_: str, **changes: object) -> None:
    """Change indicator; what was arranged for the last one is left to the new one."""
    change(**{"indicator": id_, "part": "", "order": "", "sort": "", "rest": "closed"} | changes)


def open_delivery(id_: str) -> None:
    """Open another delivery: at the same choice where it has that, else as it was left."""
    before = _here()
    st.session_state.pop(_OPENED, None)
    left = st.session_state.setdefault(_LEFT, {})
    left[before.delivery] = before
    here = before.change(delivery=id_)
    change(**vars(here if _knows(id_, before.units) or before.places else left.get(id_, here)))


def clear() -> None:
    """Clear the choice, but stay in the same delivery."""
    change(**vars(Selection(_here().delivery)))


def may_clear() -> bool:
    """Tell whether there is anything to clear."""
    return _here() != Selection(_here().delivery)


def step_back() -> None:
    """Return to the selection before the last change."""
    *rest, before = st.session_state.get(_STEPS, ()) or (Selection(),)
    st.session_state[_STEPS] = rest
    _go(before)


def may_step_back() -> bool:
    """Tell whether there is a step to go back to."""
    return bool(st.session_state.get(_STEPS))


def note(name: str, said: Sequence[str]) -> None:
    """Keep what was said in a field and is no choice yet, until the next move."""
    st.session_state.setdefault(_ASIDE, {})[name] = said


def noted(name: str) -> Sequence[str] | None:
    """Give what was said in a field since the last move; None where nothing was."""
    said: Sequence[str] | None = st.session_state.get(_ASIDE, {}).get(name)
    return said


def _here() -> Selection:
    here: Selection = st.session_state.get(_HERE, Selection())
    return here


def _go(selection: Selection) -> None:
    """Write the address; a second change in the same moment begins from here."""
    stand_at(selection)
    st.session_state.pop(_ASIDE, None)
    st.query_params.from_dict(to_address(selection))


def _knows(id_: str, units: Sequence[str]) -> bool:
    """Tell whether a delivery has any of some units."""
    delivery = next((each for each in cache.deliveries()[0] if each.id == id_), None)
    try:
        named = cache.contents(delivery).units.values() if delivery else ()
    except DeliveryError:  # told of when it is opened
        return True
    return any(unit in known for unit in units for known in named)
