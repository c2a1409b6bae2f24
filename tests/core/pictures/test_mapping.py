"""A sheet's map: bars in the same colours beside it, or a map for each of what is compared."""

import json
import re
from decimal import Decimal
from typing import Any, get_args

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.pictures import hatch, mapping, shown
from core.pictures.charts import SPOKEN
from core.pictures.map_template import UNSURE
from core.pictures.palette import THEMES, Theme, colours, sequential
from core.places import geography
from core.places.geography import Level
from core.words import texts
from tests.core.example_tables import (
    COUNTIES,
    DOCTOR,
    NURSE,
    Table,
    home,
    rows,
    sheet,
)
from tests.core.pictures import scene, sent

CODES = {each.name: each.code for level in get_args(Level) for each in geography.regions(level)}


def bars(drawn: shown.Drawing) -> dict[str, dict[str, Any]]:
    """Give the bars by their region's code; those of no region by their name."""
    return {CODES.get(each["name"], each["name"]): each for each in drawn.spec["datasets"]["rows"]}


def map_states(drawn: shown.Drawing) -> dict[str, str]:
    return sent.states(drawn.spec)


def map_fills(drawn: shown.Drawing) -> dict[str, str]:
    """Give the colour of each class, also as it is where the number is uncertain."""
    shades = {str(place): shade for place, shade in enumerate(sent.lists(drawn.spec)["colours"])}
    return shades | {f"{place}{UNSURE}": hatch.uncertain(shade) for place, shade in shades.items()}


@pytest.mark.parametrize(
    "chosen",
    [{}, {"number": "count"}, {"sex": "women"}, {"sex": "men"}, {"base": "sex_distribution"},
     {"residuals": "hidden"}],
)  # fmt: skip
def test_map_and_bars_share_colours(chosen: dict[str, object]) -> None:
    drawn, ranked = mapping.draw(home(**chosen))
    states, fills = map_states(drawn), map_fills(drawn)
    assert len(set(states.values())) > 3
    for code in ("01", "03", "04", "05"):
        assert bars(ranked)[code]["fill"] == fills[states[code]]


def test_map_and_bars_share_colours_where_the_base_is_small() -> None:
    drawn, ranked = mapping.draw(home({"01": (5, 4), "03": (6, 0), "04": (0, 0)}))
    states, fills = map_states(drawn), map_fills(drawn)
    for code in ("01", "03", "04"):
        assert states[code].endswith(UNSURE)
        assert bars(ranked)[code]["fill"] == fills[states[code]]
    listed = sent.lists(drawn.spec)
    assert (
        dict(zip(listed["shown"], listed["labels"], strict=True))[UNSURE] == "litet underlag\u00a0*"
    )
    sure, _ = mapping.draw(home({"01": (50, 40), "03": (60, 30), "04": (0, 0)}))
    assert UNSURE not in sent.lists(sure.spec)["shown"]


persons = st.one_of(st.integers(0, 12), st.integers(0, 900))
drawn_tables = st.dictionaries(
    st.sampled_from([each.code for each in geography.counties()]),
    st.tuples(persons, persons),
    min_size=1,
)


def _read(written: str) -> float:
    """Read a number as it is written, a share as a part of one."""
    bare = written.removeprefix("≈\u00a0").removesuffix("\u00a0*").replace("\u202f", "")
    value = Decimal(bare.removesuffix("\u00a0%").replace(",", "."))
    return float(value / 100 if "%" in written else value)


@settings(deadline=None, max_examples=60)
@given(drawn_tables, st.sampled_from(["share", "count"]), st.sampled_from(["total", "women"]))
@example({"01": (5000, 4810), "03": (90, 6), "04": (0, 94)}, "share", "total")  # 0.96 %, 0.94 %
def test_no_number_is_written_that_belongs_in_another_class(
    table: Table, number: str, sex: str
) -> None:
    made = home(table, number=number, sex=sex)
    seen = mapping.regions(made)
    drawn, ranked = mapping.draw(made)
    bar, told = bars(ranked), texts.NUMBER[number]
    for code, row in sent.regions(drawn.spec).items():
        if row["state"].isdigit():
            written = [row[told], *(bar[key]["text"] for key in [code] if key in bar)]
            assert {str(seen.classed.position(_read(each))) for each in written} == {row["state"]}


def test_what_is_left_of_the_ranking_is_not_called_by_the_name_of_another_rest() -> None:
    table: Table = {each.code: (9, 9) for each in geography.counties()}
    made = home(table)
    *_, rest = bars(mapping.draw(made)[1])
    assert (made.shown.rows[-1].label, rest) == ("Övriga (13)", "och 9 län till")
    towns: Table = {each.code: (9, 9) for each in geography.municipalities("12")}
    framed = sheet(rows(towns, measure="town"), measure="town", frame="12")
    assert [*bars(mapping.draw(framed)[1])][-1] == "och 21 kommuner till"


@pytest.mark.parametrize("theme", THEMES)
def test_maps_and_bars_have_the_colours_of_the_theme(theme: Theme) -> None:
    drawn, ranked = mapping.draw(home(), theme)
    fills = map_fills(drawn)
    assert {*sent.lists(drawn.spec)["colours"]} <= {*sequential(theme)}
    assert bars(ranked)["01"]["fill"] == fills[map_states(drawn)["01"]]


def test_what_is_drawn_beside_a_map_is_of_the_same_regions_and_classes() -> None:
    made = home(sex="men")
    seen = mapping.regions(made, "dark")
    (drawn,) = mapping.draw_maps(made, seen)
    assert [drawn, mapping.draw_bars(made, seen)] == mapping.draw(made, "dark")


def test_states_of_the_map_are_those_of_the_bars() -> None:
    drawn, ranked = mapping.draw(home())
    states = map_states(drawn)
    assert (states["06"], states["08"], states["25"]) == ("suppressed", "missing", "missing")
    assert states["07"].isdigit()
    assert bars(ranked)["06"]["fill"] == hatch.fill("light")
    assert bars(ranked)["Utvandrat"]["fill"] == colours("light")["residual"]
    assert list(bars(ranked))[:4] == ["01", "03", "04", "05"]
    assert list(bars(ranked))[-1] == "Utvandrat"


def test_a_framed_map_shows_its_municipalities_alone() -> None:
    table: Table = {"0580": (30, 20), "0581": (20, 20), "0180": (90, 90), "Utvandrat": (9, 9)}
    made = home(table)
    municipal = sheet(rows(table, measure="town"), measure="town", frame="05")
    assert made.measure.kind == "county"
    drawn, ranked = mapping.draw(municipal)
    assert len(map_states(drawn)) == 13
    assert set(bars(ranked)) == {"0580", "0581"}


def test_pictures_carry_the_outlines_and_the_screen_their_address() -> None:
    screen, picture = (mapping.draw(home(), inline=each)[0] for each in (False, True))
    sources = [json.dumps(each.spec).count('"url":') for each in (screen, picture)]
    assert (sources[0] > 0, sources[1]) == (True, 0)
    assert map_states(screen) == map_states(picture)


def test_the_maps_caption_says_whom_it_shows() -> None:
    assert mapping.draw(home(sex="women"))[0].caption == "Andel inom könet, kvinnor"
    assert mapping.draw(home())[0].caption == "Andel av alla"


@pytest.mark.parametrize("chosen", [{}, {"sex": "women"}, {"base": "sex_distribution"}])
def test_words_say_the_numbers_that_are_drawn(chosen: dict[str, object]) -> None:
    made = home(**chosen)
    for drawn in mapping.draw(made):
        assert made.title in drawn.words
        assert drawn.words.count("län ") <= SPOKEN + 1
    ranked = mapping.draw(made)[1]
    assert bars(ranked)["01"]["text"] in ranked.words


def test_each_of_what_is_compared_has_a_map_in_the_same_classes() -> None:
    later = pd.concat([rows(COUNTIES, measure="home"), rows({"01": (1, 1), "03": (9, 90)},
                       measure="home", unit=DOCTOR)])  # fmt: skip
    made = sheet(later, measure="home", units=(NURSE.id, DOCTOR.id))
    common, first, second = mapping.draw(made)
    assert mapping.is_compared(made)
    assert ({*sent.lists(first.spec)["colours"]} - {colour for _, colour in common.legend}) == set()
    assert map_fills(first) == map_fills(second)
    assert map_states(first) != map_states(second)
    assert [NURSE.name in first.caption, DOCTOR.name in second.caption] == [True, True]
    assert not mapping.is_compared(home())


def test_words_name_only_what_is_in_sight_alone_or_compared() -> None:
    towns: Table = {"0180": (900, 900), "1480": (700, 700), "0580": (60, 50), "Utvandrat": (99, 9)}
    both = pd.concat([rows(towns, unit=unit, measure="town") for unit in (NURSE, DOCTOR)])
    for units in ((NURSE.id,), (NURSE.id, DOCTOR.id)):
        made = sheet(both, measure="town", units=units, view="map", frame="05")
        for drawn in mapping.draw_maps(made, mapping.regions(made)):
            assert "Linköping" in drawn.words
            assert not {"Stockholm", "Göteborg", "Utvandrat"} & {*re.findall(r"\w+", drawn.words)}


def test_the_region_in_focus_stands_out_among_the_bars_beside_its_map() -> None:
    ranked = mapping.draw(home(focus="04"))[1]
    bold = [each.lines for each in scene.texts(ranked.spec, 600, "axis-label") if each.weight > 400]
    assert bold == [(geography.name_of("04"),)]
