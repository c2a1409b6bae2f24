"""Fields are known by name or as the owner tells; a table becomes rows of the template."""

import pandas as pd
import pytest

from core.ingest import layouts
from core.ingest.layouts import Layout
from core.ingest.ours import template
from core.ingest.tables import LabelledTable

OWN = {"institution": "Linköpings universitet"}
Cells = list[tuple[str, ...]]


def table(fields: tuple[str, ...], cells: Cells, **given: object) -> LabelledTable:
    made = pd.DataFrame(cells, columns=[*fields, "text"], dtype=object)
    made = made.assign(row=range(9, 9 + len(made)), column="C")
    about = {"title": "", "counting": "", "filters": {}} | given
    return LabelledTable(file="a.csv", sheet="", fields=fields, cells=made, **about)  # type: ignore[arg-type]  # by name


NURSES = table(
    ("Examenskod", "Examensår", "Boendelän efter examen", "Kön"),
    [
        ("YSJUK Sjuksköterskeexamen", "2014-2019", "05 Östergötlands län", "Kvinnor", "80"),
        ("YSJUK Sjuksköterskeexamen", "2014-2019", "05 Östergötlands län", "Totalt", "92"),
        ("YSJUK Sjuksköterskeexamen", "2014-2019", "Totalt", "Kvinnor", "120"),
        ("Totalt", "2014-2019", "05 Östergötlands län", "Kvinnor", "400"),
        ("YSJUK Sjuksköterskeexamen", "Totalt", "05 Östergötlands län", "Kvinnor", "900"),
    ],
    filters={"Lärosäte": "Linköpings universitet", "År efter examen": "1", "Default": "x"},
)


def laid(given: LabelledTable, **told: str) -> Layout:
    return layouts.lay_out(given, told, {})


def test_a_table_of_the_draw_is_known_by_its_names() -> None:
    layout = laid(NURSES)
    assert layout.is_known
    assert layouts.faults(NURSES, layout) == []
    assert layout.roles == {
        "Examenskod": "degree", "Examensår": "period",
        "Boendelän efter examen": "residence_county", "Kön": "sex",
    }  # fmt: skip
    assert layout.constants["perspective"] == "outcomes"


def test_it_becomes_rows_and_sums_apart() -> None:
    text, sums = layouts.text_of(NURSES, laid(NURSES))
    rows, faults = template.rows(text, "a.csv")
    assert faults == []
    assert rows[["unit_code", "category", "sex", "count", "row", "column"]].to_numpy().tolist() == [
        ["YSJUK", "05", "women", 80, 9, "C"], ["YSJUK", "05", "total", 92, 10, "C"],
    ]  # fmt: skip
    first = rows.iloc[0]
    assert (first["unit_name"], first["institution"]) == (
        "Sjuksköterskeexamen", "Linköpings universitet",
    )  # fmt: skip
    assert (first["period_start"], first["period_end"], first["years_after"]) == (2014, 2019, 1)
    assert sums["count"].tolist() == ["120"]


def test_what_nobody_knows_is_asked_for_by_name() -> None:
    given = table(("Hårfärg",), [("Svart", "8")])
    layout = laid(given)
    assert layout.unknown == ("Hårfärg",)
    assert layout.lacking == ("measure", "unit", "perspective", "institution", "period")
    assert [each.kind for each in layouts.faults(given, layout)] == ["unknown_field"] + [
        "lacking"
    ] * 5
    assert "Hårfärg" in layouts.faults(given, layout)[0].told


def test_what_the_owner_has_told_goes_first() -> None:
    given = table(("Boendelän efter examen", "Grupp"), [("05", "A", "8"), ("05", "B", "9")])
    assert laid(given).unknown == ("Grupp",)
    layout = layouts.lay_out(given, {"Grupp": "degree"}, OWN | {"period": "2019"})
    assert layout.is_known
    assert layouts.text_of(given, layout)[0]["unit_code"].tolist() == ["A", "B"]


def test_a_table_by_sex_and_nothing_else_is_of_the_measure_sex() -> None:
    given = table(("Program", "Period", "Kön"), [("6CDDD", "2011-2013", "Män", "8")])
    rows, faults = template.rows(layouts.text_of(given, layouts.lay_out(given, {}, OWN))[0], "a")
    assert faults == []
    assert rows[["measure", "category", "sex"]].to_numpy().tolist() == [["sex", "Samtliga", "men"]]


def test_a_second_measure_is_a_split() -> None:
    given = table(
        ("Programkod", "Period", "Uppnådd poängsumma", "Utländsk bakgrund"),
        [("6CDDD", "2011-2013", "Under 120 hp", "Utrikes född", "8"),
         ("6CDDD", "2011-2013", "Under 120 hp", "Totalt", "20")],
    )  # fmt: skip
    layout = layouts.lay_out(given, {}, OWN | {"perspective": "background"})
    text, _ = layouts.text_of(given, layout)
    assert text[["split", "split_category", "category"]].to_numpy().tolist() == [
        ["foreign_background", "Utrikes född", "Under 120 hp"]
    ]


def test_a_measure_without_categories_is_known_by_the_title() -> None:
    given = table(
        ("Kommun", "År"), [("0580 Linköping", "2021", "5 900")],
        title="Registrerade upp till 25 år per kommun",
    )  # fmt: skip
    layout = layouts.lay_out(given, {}, {"institution": "riket"})
    assert layout.is_known
    rows, faults = template.rows(layouts.text_of(given, layout)[0], "a.csv")
    assert faults == []
    (row,) = rows.to_dict("records")
    assert (row["measure"], row["unit_code"]) == ("registered_max_25", "0580")
    assert (row["category"], row["sex"], row["count"]) == ("Samtliga", "total", 5900)


def test_two_kinds_of_units_at_once_are_asked_about() -> None:
    given = table(
        ("Programkod", "Examenskod", "Period", "Bransch efter examen"),
        [("6CDDD", "YCIVI", "2014-2019", "Handel", "8")],
    )
    layout = layouts.lay_out(given, {}, OWN)
    assert len(layout.unknown) == 1
    assert layouts.lay_out(given, {layout.unknown[0]: layouts.IGNORED}, OWN).unknown == ()


@pytest.mark.parametrize(
    ("label", "years"),
    [("2014-2019", ("2014", "2019")), ("2014–2019", ("2014", "2019")), ("2019", ("2019", "2019")),
     ("2018/2019", ("2018", "2019")), ("hösten", ("hösten", "hösten"))],
)  # fmt: skip
def test_periods_as_they_are_written(label: str, years: tuple[str, str]) -> None:
    given = table(
        ("Examen", "Period", "Sektor efter examen", "Kön"), [("YSJUK", label, "Stat", "Män", "8")]
    )
    text, _ = layouts.text_of(given, layouts.lay_out(given, {}, OWN))
    assert tuple(text.iloc[0][["period_start", "period_end"]]) == years
