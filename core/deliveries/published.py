"""Turn the figures that LiU has published into the delivery "liu-publicerat"."""

import tomllib
from typing import Any, Final

import pandas as pd

from core.deliveries.catalogue import read_catalogue
from core.deliveries.delivery import DELIVERIES, units_of, write
from core.deliveries.store import NATION
from core.deliveries.tidy import tidy

FOLDER: Final = DELIVERIES / "liu-publicerat"
SOURCES: Final = FOLDER / "source"
ALL: Final = "Samtliga"


def observations() -> pd.DataFrame:
    """Read every published figure as tidy rows; shares stay shares."""
    tables = (
        *(_recruitment(), _credits(), _employment(), _net(), _choice(), _relation(), _students()),
        *(
            _transition("registered_max_25", "antal_registrerade_upp_till_25"),
            _transition("population_18_25", "antal_18_25_i_kommunen"),
        ),
    )
    return tidy(pd.concat(tables, ignore_index=True))


def _source(name: str) -> pd.DataFrame:
    codes = {"kommunkod": str, "lanskod": str}  # codes are text: 05 is not 5
    return pd.read_csv(SOURCES / name, dtype=codes)


def _rows(perspective: str, unit_type: str, measure: str, **columns: object) -> pd.DataFrame:
    constants = {"perspective": perspective, "unit_type": unit_type, "measure": measure}
    return pd.DataFrame({"institution": _own(), **columns}).assign(status="value", **constants)


def _own() -> str:
    return str(_about()["institution"])


def _about() -> dict[str, Any]:
    return tomllib.loads((SOURCES / "about.toml").read_text(encoding="utf-8"))


def _recruitment() -> pd.DataFrame:
    given = _source("recruitment_by_county.csv")
    # programme codes are not published, so the name stands for the code
    return _rows(
        *("background", "programme", "recruitment_county"),
        unit_code=given["program"],
        unit_name=given["program"],
        category=given["lanskod"],
        ratio=given["andel_procent"] / 100,
    )


def _credits() -> pd.DataFrame:
    given = _source("credits_by_background.csv")
    return _rows(
        *("background", "institution", "credits_earned"),
        unit_code=_own(),
        unit_name=_own(),
        category=given["poangklass"],
        split="foreign_background",
        split_category=given["bakgrund"],
        ratio=given["andel_procent"] / 100,
    )


def _employment() -> pd.DataFrame:
    given = _source("employment_by_institution.csv")
    years = given["examensar"].str.split("-", expand=True).astype(int)
    shares = ("andel_sysselsatt_procent", "andel_ej_sysselsatt_procent")
    labels = read_catalogue().measures["employment"].categories
    return pd.concat(
        _rows(
            *("outcomes", "degree", "employment"),
            institution=given["larosate"],
            unit_code=given["examen"],
            unit_name=given["examen"],
            period_start=years[0],
            period_end=years[1],
            years_after=1,
            category=label,
            ratio=given[share] / 100,
            base=given["antal_studenter"],
        )
        for label, share in zip(labels, shares, strict=True)
    )


def _net() -> pd.DataFrame:
    given = _source("net_movement_by_county.csv")
    return _rows(
        *("municipality", "institution", "net_movement"),
        unit_code=_own(),
        unit_name=_own(),
        period_start=2010,  # entrants 2010-2015, as the source says in its heading
        period_end=2015,
        years_after=1,
        category=given["lanskod"],
        count=given["netto_personer"],
    )


def _of_municipalities(given: pd.DataFrame, measure: str, **columns: object) -> pd.DataFrame:
    places = {"unit_code": given["kommunkod"], "unit_name": given["kommun"]}
    return _rows("municipality", "municipality", measure, **places, **columns)


def _choice() -> pd.DataFrame:
    given = _source("choice_of_institution_2021.csv")
    return _of_municipalities(
        *(given, "choice_of_institution"),
        institution=NATION,
        period_start=given["ar"],
        period_end=given["ar"],
        category=given["larosate"],
        ratio=given["andel_procent"] / 100,
    )


def _transition(measure: str, column: str) -> pd.DataFrame:
    given = _source("transition_rate_2021.csv")
    return _of_municipalities(
        *(given, measure),
        institution=NATION,
        period_start=given["ar"],
        period_end=given["ar"],
        category=ALL,
        count=given[column],
    )


def _relation() -> pd.DataFrame:
    given = _source("relation_ratio_2020.csv")
    return _of_municipalities(
        *(given, "relation_ratio"),
        period_start=given["examensar"],
        period_end=given["examensar"],
        years_after=1,
        category=ALL,
        ratio=given["relationstal"],
    )


def _students() -> pd.DataFrame:
    given = _source("students_by_municipality.csv")
    return _of_municipalities(given, "students", category=ALL, count=given["antal_studenter"])


if __name__ == "__main__":
    rows = observations()
    write(FOLDER, _about(), [rows], units_of(rows))
