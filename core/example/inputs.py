"""Read what the invented university is made of, from data/example."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd

from core.deliveries.catalogue import read_catalogue

FOLDER: Final = Path(__file__).parents[2] / "data" / "example"


@dataclass(frozen=True)
class Inputs:
    """The units sorted by code, the places, and the weights of each field of education."""

    programmes: pd.DataFrame
    degrees: pd.DataFrame
    main_fields: pd.DataFrame
    subjects: pd.DataFrame
    municipalities: pd.DataFrame
    institutions: pd.DataFrame
    fields: Mapping[str, Mapping[str, Any]]
    classes: Mapping[str, list[str]]
    institution: str

    @property
    def counties(self) -> list[str]:
        """Give the county codes in SCB's order."""
        return sorted(set(self.municipalities["code"].str[:2]))

    @property
    def occupations(self) -> list[str]:
        """List every occupation that some field leads to."""
        return sorted({name for field in self.fields.values() for name in field["occupations"]})

    def units(self, unit_type: str) -> pd.DataFrame:
        """Give the units of a type, sorted by code."""
        return {
            "programme": self.programmes,
            "degree": self.degrees,
            "main_field": self.main_fields,
            "third_cycle_subject": self.subjects,
        }[unit_type]

    def labels(self, measure: str) -> list[str]:
        """Give the category labels of a measure in their order, residuals last."""
        known = read_catalogue().measures[measure]
        own = {
            "county": self.counties,
            "municipality": list(self.municipalities["code"]),
            "institution": list(self.institutions["name"]),
        }
        special = {**self.classes, "occupation": self.occupations}
        listed = special.get(measure) or own.get(known.kind) or known.categories
        return [*listed, *known.residuals]


def read_inputs() -> Inputs:
    """Read every input file; codes are text."""
    return Inputs(
        programmes=_table("programmes.csv"),
        degrees=_table("degrees.csv"),
        main_fields=_table("main_fields.csv"),
        subjects=_table("third_cycle_subjects.csv"),
        municipalities=_table("municipalities.csv"),
        institutions=_table("institutions.csv"),
        fields=tomllib.loads((FOLDER / "fields.toml").read_text(encoding="utf-8")),
        institution=tomllib.loads((FOLDER / "about.toml").read_text(encoding="utf-8"))[
            "institution"
        ],
        classes=tomllib.loads((FOLDER / "classes.toml").read_text(encoding="utf-8")),
    )


def positions(of: "pd.Series[str]", within: "pd.Series[str]") -> np.ndarray:
    """Give where each code stands in a list of codes; -1 where it is empty."""
    return pd.Index(within).get_indexer(pd.Index(of))


def _table(name: str) -> pd.DataFrame:
    codes = dict.fromkeys(("code", "campus", "municipality", "main_field"), str)
    return pd.read_csv(FOLDER / name, dtype=codes, keep_default_na=False)
