"""Every published figure stands as published in the picture, the table, Excel and CSV."""

import csv
from collections.abc import Sequence
from functools import cache

from core.choice.selection import Selection
from core.counts import Count
from core.exports import csv_file, excel
from core.numbers.municipal import place_sheet
from core.numbers.pivot import lay_out
from core.numbers.sheet import Sheet
from core.pictures import drawing, mapping
from core.places import geography
from core.words import formats
from tests.core.exports.spreadsheet import same_everywhere
from tests.core.numbers.measures.test_published_sheets import FOLDER, composed
from tests.core.place_tables import PUBLISHED, contents, read_delivery, shipped

EAST = {"places": ("05",), "order": "alphabetical"}
Row = dict[str, str]


def source(name: str, count: int) -> list[Row]:
    with (FOLDER / "source" / f"{name}.csv").open(encoding="utf-8", newline="") as opened:
        listed = list(csv.DictReader(opened))
    assert len(listed) == count
    return listed


@cache
def sheet(id_: str, view: str, part: str = "") -> Sheet:
    return place_sheet.compose(shipped(PUBLISHED, id_, view=view, part=part, **EAST))


def table(made: Sheet) -> dict[str, Sequence[str]]:
    """Give each row's numbers by its label, the same on screen and in both files."""
    pivot = lay_out(made.shown)
    told = same_everywhere(pivot, excel.workbook(made, pivot), csv_file.table(made, pivot))
    return {label: numbers for label, *numbers in told}


def bars(made: Sheet) -> dict[str, Row]:
    """Give what stands on each bar and in its tooltip, by its label."""
    drawn = drawing.chart(made, inline=True).spec["datasets"]["rows"]
    return {row["label"]: row for row in drawn}


def mapped(made: Sheet) -> dict[str, list[str]]:
    """Give a map's tooltips by municipality."""
    seen = mapping.regions(made)
    return {each.name: [text for _, text in each.detail] for each in seen.values[0]}


def per_cent(whole: str) -> str:
    return f"{whole}\u00a0%"


def swedish(number: str) -> str:
    return formats.number(int(number))


def test_13_transition_rates() -> None:
    rows, drawn = table(sheet("transition_rate", "table")), bars(sheet("transition_rate", "chart"))
    seen = mapped(sheet("transition_rate", "map"))
    for row in source("transition_rate_2021", 13):
        name = row["kommun"]
        registered = swedish(row["antal_registrerade_upp_till_25"])
        residents = swedish(row["antal_18_25_i_kommunen"])
        # Printed as whole per cent, and here with a decimal as in the table and on the map.
        assert formats.percent(drawn[name]["value"] / 100) == per_cent(row["kvot_procent_kalla"])
        assert (drawn[name]["count"], drawn[name]["base"]) == (registered, residents)
        exact = int(row["antal_registrerade_upp_till_25"]) / int(row["antal_18_25_i_kommunen"])
        assert list(rows[name]) == [registered, residents, formats.percent(exact, 1)]
        assert seen[name] == [formats.percent(exact, 1), "", registered, residents]
        assert drawn[name]["text"] == formats.percent(exact, 1)
    assert list(rows["Östergötlands län"]) == ["8\u202f949", "46\u202f927", "19,1\u00a0%"]
    assert drawn["Boxholm"]["text"] == "15,0\u00a0%"
    assert drawn["Söderköping"]["text"] == "25,8\u00a0%"
    (key,) = sheet("transition_rate", "map").keys
    assert (key.value, key.note) == ("19,1\u00a0%", "8\u202f949 av 46\u202f927")


def test_13_relation_ratios() -> None:
    rows, drawn = table(sheet("relation_ratio", "table")), bars(sheet("relation_ratio", "chart"))
    seen = mapped(sheet("relation_ratio", "map"))
    for row in source("relation_ratio_2020", 13):
        printed = f"{float(row['relationstal']):.2f}".replace(".", ",")
        assert drawn[row["kommun"]]["text"] == printed
        assert rows[row["kommun"]][-1] == seen[row["kommun"]][0] == printed
        assert set(rows[row["kommun"]][:-1]) == {"–"}  # its two sides were not published
    assert (drawn["Linköping"]["text"], drawn["Boxholm"]["text"]) == ("1,17", "0,18")


def test_13_numbers_of_students() -> None:
    rows, drawn = table(sheet("students", "table")), bars(sheet("students", "chart"))
    seen = mapped(sheet("students", "map"))
    for row in source("students_by_municipality", 13):
        printed = swedish(row["antal_studenter"])
        assert drawn[row["kommun"]]["text"] == printed
        # Of all in the country, and per thousand, nothing was published.
        assert list(rows[row["kommun"]]) == [printed, "–", "–", "–", "–"]
        assert seen[row["kommun"]] == [printed]
    assert rows["Östergötlands län"][0] == "10\u202f691"
    assert "period ej angiven" in sheet("students", "map").title


def test_52_shares_of_institutions_with_their_n() -> None:
    rows = table(sheet("choice_of_institution", "table"))
    heads = [one.key for one in sheet("choice_of_institution", "table").shown.series]
    registered = {
        row["kommun"]: swedish(row["antal_registrerade_upp_till_25"])
        for row in source("transition_rate_2021", 13)
    }
    for row in source("choice_of_institution_2021", 52):
        name, where, printed = row["kommun"], row["larosate"], per_cent(row["andel_procent"])
        assert rows[name][heads.index(where)] == printed
        assert rows[name][heads.index("everyone")] == registered[name]
        drawn = bars(sheet("choice_of_institution", "chart", where))[name]
        assert (drawn["text"], drawn["base"]) == (printed, registered[name])
        assert mapped(sheet("choice_of_institution", "map", where))[name][0] == printed


def of_programme(perspective: str, **chosen: object) -> Sheet:
    return composed(read_delivery(PUBLISHED), contents(PUBLISHED), perspective, **chosen)


def test_63_shares_of_recruitment() -> None:
    sheets: dict[str, tuple[dict[str, Sequence[str]], dict[str, list[str]]]] = {}
    for row in source("recruitment_by_county", 63):
        name = row["program"]
        if name not in sheets:
            made = of_programme(
                "background", units=(f"programme.{name}",), periods=("okand",),
                measure="recruitment_county", rest="open",
            )  # fmt: skip
            sheets[name] = table(made), mapped(made)
        rows, seen = sheets[name]
        printed = per_cent(row["andel_procent"])
        assert list(rows[geography.name_of(row["lanskod"])]) == [printed]
        assert seen[geography.name_of(row["lanskod"])][0] == printed


def test_9_rows_of_employment() -> None:
    for row in source("employment_by_institution", 9):
        made = of_programme(
            "outcomes", units=(f"degree.{row['examen']}",), periods=(row["examensar"],),
            measure="employment", institution=row["larosate"],
        )  # fmt: skip
        rows, drawn = table(made), bars(made)
        columns = ("andel_sysselsatt_procent", "andel_ej_sysselsatt_procent")
        for label, column in zip(("Sysselsatt", "Ej sysselsatt"), columns, strict=True):
            assert list(rows[label]) == [per_cent(row[column])]
            assert drawn[label]["text"] == per_cent(row[column])
            assert drawn[label]["base"] == swedish(row["antal_studenter"])


def test_12_shares_of_credits() -> None:
    own = read_delivery(PUBLISHED).institution
    made = of_programme(
        "background", units=(f"institution.{own}",), periods=("okand",), measure="credits_earned",
    )  # fmt: skip
    rows, origins = table(made), [one.key for one in made.shown.series]
    for row in source("credits_by_background", 12):
        at = origins.index(row["bakgrund"])
        assert rows[row["poangklass"]][at] == per_cent(row["andel_procent"])


def test_the_default_of_each_published_indicator_needs_nothing_chosen() -> None:
    first = sheet("choice_of_institution", "table")
    assert first.selection.change(part="", places=(), order="", year="") == Selection(
        delivery=PUBLISHED, indicator="choice_of_institution", view="table"
    )
    registered = next(row for row in first.shown.rows if row.key == "05").cells["everyone", "total"]
    assert registered.count == Count(8949)
