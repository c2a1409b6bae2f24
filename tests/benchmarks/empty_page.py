"""Ask for a number and show it: the least that a page of the framework can do."""

import streamlit as st

st.session_state.count = st.session_state.get("count", -1) + 1
st.button("Again", key="again")
st.text(f"Count {st.session_state.count % 2}")
