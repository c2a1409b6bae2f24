"""A map's data says what the values are: classes, states that occur, legend, focus, frame."""

import json
import re

import pyarrow as pa
import pytest
import vl_convert

from core.counts import Status
from core.exports.context import printable
from core.pictures import hatch, maps
from core.pictures.map_template import WORD
from core.pictures.maps import RegionValue
from core.pictures.packing import packed
from core.places import geography
from tests.core.pictures import sent
from tests.core.pictures.sent import lists, regions


def value(code: str, number: float | None, status: Status = "value") -> RegionValue:
    detail = (("Andel", f"{number}"), ("Antal", "12"), ("Bas", "80"))
    return RegionValue(code, geography.name_of(code), number, status, detail)


COUNTIES = [
    value("01", 0.0),
    value("03", 0.05),
    value("04", 0.15),
    value("05", 0.25),
    value("06", None, "suppressed"),
    value("07", None, "impossible"),
]
MUNICIPALITIES = [value("0580", 0.5), value("0581", 0.2), value("0180", 0.1)]


def draw(
    values: list[RegionValue] = COUNTIES, number: str = "share", frame: str = "", **look: object
) -> maps.Spec:
    level = "county" if len(values[0].code) == 2 else "municipality"
    shown = maps.complete(level, values, frame)
    return maps.draw(level, shown, maps.classes(shown, number), **look)


def painted(theme: maps.Theme = "light") -> str:
    """Give the map as a picture has it."""
    return vl_convert.vegalite_to_svg(draw(theme=theme, inline=True) | {"width": 420})


def fills(spec: maps.Spec) -> dict[str, str]:
    """Give the colour or pattern of each entry of the legend, as the browser works it out."""
    given = lists(spec)
    scale = spec["layer"][0]["encoding"]["fill"]["scale"]
    named = dict(zip(scale["domain"], scale["range"], strict=True))
    named |= {str(place): colour for place, colour in enumerate(given["colours"])}
    return {name: named[name] for name in given["shown"]}


def test_every_region_has_a_state_and_what_was_not_delivered_is_missing() -> None:
    states = {code: row["state"] for code, row in regions(draw()).items()}
    assert len(states) == 21
    assert [states[code] for code in ("01", "06", "07", "25")] == [
        "0",
        "suppressed",
        "impossible",
        "missing",
    ]


def test_zero_suppressed_missing_and_the_lowest_class_look_different() -> None:
    spec = draw()
    shown = fills(spec)
    states = [regions(spec)[code]["state"] for code in ("01", "03", "06", "25")]
    assert len({shown[state] for state in states}) == 4
    assert shown["suppressed"] == "url(#suppressed-hatch)"
    dashes = spec["layer"][0]["encoding"]["strokeDash"]["scale"]
    dashed = dict(zip(dashes["domain"], dashes["range"], strict=True))
    assert dashed["missing"] != dashed["0"] == [1, 0]


def test_the_legend_lists_at_most_five_classes_and_only_states_that_occur() -> None:
    full = [value(each.code, 0.01 * place) for place, each in enumerate(geography.counties())]
    assert len(fills(draw(full))) <= 5
    assert not set(fills(draw(full))) & set(maps.WITHOUT)
    assert list(fills(draw()))[-3:] == ["suppressed", "missing", "impossible"]


def test_the_legend_labels_every_entry_in_swedish() -> None:
    labels = lists(draw())["labels"]
    assert labels[-3:] == ["1–4 (maskerat)", "ej levererat", "kan inte förekomma"]
    assert labels[0] == "20\u202f% eller mer".replace("\u202f", "\xa0")
    assert len(labels) == len(fills(draw()))


def test_a_sum_of_masked_cells_is_not_called_one_to_four() -> None:
    summed = RegionValue("08", geography.name_of("08"), 0.01, "suppressed", summed=True)
    assert lists(draw([*COUNTIES, summed]))["labels"][-3] == "maskerat"
    assert maps.without("suppressed", [summed]) == "maskerat"
    assert lists(draw())["labels"][-3] == "1–4 (maskerat)"


def test_no_label_can_break_the_legend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maps.texts, "MASKED_REGION", "1|4; a\nb, c")
    given = lists(draw())
    assert len(given["labels"]) == len(given["shown"])
    assert given["labels"][-3] == "1|4; a b, c"
    svg = painted()
    assert {"1|4; a b, c", "ej levererat"} <= set(re.findall(r"<text[^>]*>([^<]*)</text>", svg))


def test_only_data_differs_between_values_numbers_and_focus() -> None:
    def kept(spec: maps.Spec) -> maps.Spec:
        return {name: part for name, part in spec.items() if name != "datasets"}

    counted = draw([value("01", 5.0), value("03", None, "suppressed")], number="count", focus="03")
    assert kept(counted) == kept(draw())
    assert fills(counted) != fills(draw())


def test_a_value_that_is_undefined_says_so_and_is_never_a_class() -> None:
    spec = draw([value("01", None), value("03", float("nan")), value("04", 0.2)])
    assert {regions(spec)[code]["state"] for code in ("01", "03")} == {"undivided"}


def test_residuals_are_no_regions() -> None:
    assert len(regions(draw([*COUNTIES, value("Okänt", 0.9)]))) == 21


def test_a_framed_county_fills_the_picture_alone() -> None:
    spec = draw(MUNICIPALITIES, frame="05")
    assert set(regions(spec)) == {each.code for each in geography.municipalities("05")}
    assert "mesh" not in json.dumps(spec["layer"])


def test_counties_are_always_shown_in_the_whole_country() -> None:
    assert len(regions(draw(frame="05"))) == 21


def test_an_unknown_frame_is_named() -> None:
    with pytest.raises(geography.UnknownRegionError, match="99"):
        draw(MUNICIPALITIES, frame="99")


@pytest.mark.parametrize(("focus", "outlined"), [("0580", ["0580"]), ("2584", []), ("", [])])
def test_focus_outlines_only_what_is_in_sight(focus: str, outlined: list[str]) -> None:
    spec = draw(MUNICIPALITIES, frame="05", focus=focus)
    assert sent.outlined(spec) == outlined


def test_what_is_in_focus_is_no_part_of_the_values_that_the_browser_holds() -> None:
    before, after = (draw(focus=code)["datasets"] for code in ("05", "06"))
    assert before["values"] == after["values"]
    assert before["focus"] != after["focus"]


def test_a_click_selects_the_region_by_code() -> None:
    spec = draw(MUNICIPALITIES)
    (region,) = [each for each in spec["params"] if each["name"] == "region"]
    assert region["select"] == {"type": "point", "fields": ["code"]}
    assert region["views"] == ["regions"] == [spec["layer"][0]["name"]]


def test_the_tooltip_carries_every_number_behind_the_colour() -> None:
    spec = draw()
    titles = [field["title"] for field in spec["layer"][0]["encoding"]["tooltip"]]
    assert titles == ["title", "Andel", "Antal", "Bas"]
    assert regions(spec)["05"].items() >= {"Andel": "0.25", "Antal": "12", "Bas": "80"}.items()
    assert [regions(spec)["25"][name] for name in titles[1:]] == ["ej levererat"] * 3


def test_outlines_are_fetched_by_address_and_values_are_small() -> None:
    every = [value(each.code, 0.3) for each in geography.municipalities()]
    spec = draw(every)
    assert {*re.findall(r'"url": "([^"]*)"', json.dumps(spec))} == {geography.outlines_url()}
    table = packed(spec)["datasets"]["values"]
    with (
        pa.BufferOutputStream() as sink,
        pa.ipc.new_stream(sink, table.schema) as stream,
    ):
        stream.write_table(table)
    assert sink.getvalue().size < 8_000


def test_drawing_leaves_the_template_as_it_was() -> None:
    first = draw(focus="05", inline=True)
    draw(MUNICIPALITIES, inline=True)
    draw([value("01", 5.0)], number="count", inline=True)
    assert draw(focus="05", inline=True) == first


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_exported_map_renders_offline_with_its_hatch(theme: maps.Theme) -> None:
    drawn = painted(theme)
    start = drawn.index(">", drawn.index("<svg")) + 1
    svg = drawn[:start] + hatch.defs(theme) + drawn[start:]
    # One suppressed region and its swatch in the legend.
    assert svg.count(f'fill="url(#{hatch.ident(theme)})"') == 2
    assert svg.count(f'<pattern id="{hatch.ident(theme)}"') == 1
    assert vl_convert.svg_to_png(svg) != vl_convert.svg_to_png(drawn)


def test_what_parts_the_words_of_a_region_is_kept_in_pictures() -> None:
    assert printable(WORD) == WORD
    drawn = re.findall(r'<g class="mark-shape[^"]*regions_marks"[^>]*>(.*?)</g>', painted())
    assert drawn[0].count("<path") == 21


def test_an_exported_map_has_no_english_and_no_leftovers() -> None:
    svg = painted()
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    assert {"20\xa0% eller mer", "0\xa0%", "ej levererat"} <= set(texts)
    assert not any(word in text for text in texts for word in ("null", "NaN", "undefined"))


def test_a_scale_may_be_shared_between_maps() -> None:
    shared = maps.classes(COUNTIES, "share")
    spec = maps.draw("county", maps.complete("county", [value("01", 0.05)]), shared)
    assert [each for each in fills(spec).values() if each in shared.colours] == [*shared.colours][
        ::-1
    ]
