"""Say what is wrong with a delivery or an owner's file, and what to do about it."""

from collections.abc import Sequence
from dataclasses import asdict

import streamlit as st

from core.deliveries.store import DeliveryError
from core.places import centres, groups
from core.ui import markup
from core.words import municipal, prose


def explain(fault: DeliveryError) -> None:
    """Explain one fault: file, what is wrong, remedy."""
    what = prose.FAULT[fault.fault].format(detail=markup.cut(fault.detail))
    text = prose.STORE_FAULT if fault.fault in {"closed", "away"} else prose.FAULT_TEXT
    delivery, file = map(markup.cut, (fault.delivery, fault.file))
    st.error(markup.plain(text.format(delivery=delivery, file=file, what=what)))


def in_places() -> None:
    """Explain what is wrong in the files of groups and of learning centres; all else is shown."""
    told = [municipal.CENTRE_FAULT[each.kind].format(**asdict(each)) for each in centres.faults()]
    if wrong := groups.fault():
        told.append(municipal.GROUP_FAULT[wrong.fault].format(**vars(wrong)))
    for each in told:
        st.warning(markup.plain(markup.cut(each)))


def none_left(faults: Sequence[DeliveryError]) -> None:
    """Explain that no delivery can be shown, why, and what to do."""
    st.title(prose.NO_DELIVERY)
    for fault in faults:
        explain(fault)
    st.info(prose.NO_DELIVERY_REMEDY)
