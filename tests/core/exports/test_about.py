"""What a file says about itself is complete, and silent where there is nothing to say."""

from dataclasses import replace

from core.deliveries.store import Unit
from core.exports.about import about
from core.numbers.pivot import lay_out
from core.numbers.sheet import Sheet
from core.words import prose, texts


def told(sheet: Sheet, link: str = "") -> dict[str, list[str]]:
    """Gather the texts below each label."""
    gathered: dict[str, list[str]] = {}
    label = ""
    for own, text in about(sheet, lay_out(sheet.shown, sheet.selection.sort), link):
        label = own or label
        gathered.setdefault(label, []).append(text)
    return gathered


def test_a_label_stands_once_and_never_alone(sheet: Sheet) -> None:
    listed = about(sheet, lay_out(sheet.shown), "")
    labels = [label for label, _ in listed if label]
    assert len(labels) == len(set(labels))
    assert all(text for _, text in listed)


def test_what_is_empty_is_left_out(sheet: Sheet) -> None:
    found = told(replace(sheet, finding=""))
    assert "Resultat" not in found
    assert "Länk till vyn" not in found
    assert told(sheet, "https://exempel.se/")["Länk till vyn"] == ["https://exempel.se/"]


def test_choices_are_written_as_on_screen(sheet: Sheet) -> None:
    chosen = sheet.selection.change(groups="groups", residuals="hidden", order="alphabetical")
    choices = told(replace(sheet, selection=chosen))["Urval"]
    assert choices[0] == "Procentbas: andel inom könet"
    assert {"Ordning: A–Ö", "Indelning: grupper", "Restkategorier: utan"} <= set(choices)
    assert not any(texts.LABEL["combine"] in choice for choice in choices)


def test_codes_and_periods_are_named(sheet: Sheet) -> None:
    units = (Unit("degree", "A", "Ena"), Unit("programme", "B", "Andra"))
    periods = ("okand", "2014-2019", "2021-2021")
    several = sheet.selection.change(units=tuple(unit.id for unit in units), periods=periods)
    found = told(replace(sheet, selection=several, units=units))
    assert found["Koder"] == [
        *("Examen A", "Program B", texts.UNKNOWN_PERIOD, "2014–2019", "2021"),
    ]
    assert "Jämför eller lägg ihop: jämför" in found["Urval"]


def test_the_sources_are_all_there(sheet: Sheet) -> None:
    found = told(sheet)
    assert found["Källa"] == ["Registret", "Statistikmyndigheten"]
    assert found["Population"] == ["Alla med examen", "Alla"]
    assert found["Uttag"] == ["1 mars 2025"]
    assert len(found["Tecken"]) == len(prose.SYMBOLS)
