"""Say what is wrong with a delivery and what to do about it."""

from collections.abc import Sequence

import streamlit as st

from core.deliveries.store import DeliveryError
from core.ui import markup
from core.words import prose


def explain(fault: DeliveryError) -> None:
    """Explain one fault: file, what is wrong, remedy."""
    what = prose.FAULT[fault.fault].format(detail=fault.detail)
    said = prose.FAULT_TEXT.format(delivery=fault.delivery, file=fault.file, what=what)
    st.error(markup.plain(said))


def none_left(faults: Sequence[DeliveryError]) -> None:
    """Explain that no delivery can be shown, why, and what to do."""
    st.title(prose.NO_DELIVERY)
    for fault in faults:
        explain(fault)
    st.info(prose.NO_DELIVERY_REMEDY)
