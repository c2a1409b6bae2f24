"""Show one of the app's own pictures under one control: the least the framework can do with it."""

import streamlit as st

from core.choice import nearest
from core.choice.choices import Choices
from core.choice.selection import from_address
from core.deliveries.catalogue import read_catalogue
from core.numbers.measures.measure_sheet import compose
from core.pictures import drawing, mapping
from core.pictures.packing import packed
from core.ui import cache
from core.words import texts

asked, _ = from_address({name: st.query_params.get_all(name) for name in st.query_params})
number = st.segmented_control(
    texts.LABEL["number"], list(texts.NUMBER), format_func=lambda id_: texts.NUMBER[id_],
    default="share", required=True,
)  # fmt: skip
delivery = next(each for each in cache.deliveries()[0] if each.id == asked.delivery)
choices = Choices(
    cache.contents(delivery), read_catalogue(), "outcomes", asked.change(number=number)
)
choices = choices.with_selection(nearest.settle(choices).selection)
once = cache.keeper(delivery, choices.perspective, asked.view)
sheet = compose(delivery, choices, cache.reader(delivery), once)
draw = mapping.draw if asked.view == "map" else lambda sheet: [drawing.chart(sheet)]
spec = draw(sheet)[0].spec
st.vega_lite_chart(packed(spec), theme=None, height=spec["height"], alt=texts.ALT, key="drawn")
