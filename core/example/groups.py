"""Line up what people belong to: programmes, degrees and third-cycle subjects."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.example.inputs import Inputs, positions

FIRST_DATA, LAST = 1993, 2019


@dataclass(frozen=True)
class Groups:
    """Everything people can belong to with a character of its own, one row each.

    First the programmes, then the degrees (for those without a programme), then the subjects.
    """

    table: pd.DataFrame  # field, campus, women, terms, size, first, last, programme, degree, …
    inputs: Inputs

    def of_field(self, key: str) -> np.ndarray:
        """Give a property of the field of every group; a list becomes a row."""
        return np.array([self.inputs.fields[field][key] for field in self.table["field"]], float)


def read_groups(inputs: Inputs) -> Groups:
    """Line up programmes, degrees and third-cycle subjects as groups."""
    programmes, degrees, subjects = inputs.programmes, inputs.degrees, inputs.subjects
    campuses = sorted(set(programmes["campus"]))
    like = programmes.groupby("degree_code").agg({"women": "mean", "first_year": "min"})
    kinds: list[pd.DataFrame] = [
        programmes.assign(
            programme=range(len(programmes)),
            degree=positions(programmes["degree_code"], degrees["code"]),
            campus=programmes["campus"].map(campuses.index),
        ),
        degrees.assign(
            degree=range(len(degrees)),
            size=degrees["without_programme"],
            terms=8,
            women=degrees["code"].map(like["women"]),
            first_year=degrees["code"].map(like["first_year"]),
        ),
        subjects.assign(subject=range(len(subjects)), terms=9),
    ]
    table = pd.concat(kinds, ignore_index=True).fillna(
        {"first_year": FIRST_DATA, "last_year": LAST, "campus": 0}
    )
    places = ["programme", "degree", "subject"]
    table[places] = table[places].fillna(-1).astype(int)
    fields = positions(degrees["main_field"], inputs.main_fields["code"])
    table["main_field"] = np.where(table["degree"] >= 0, fields[table["degree"]], -1)
    whole = ["terms", "first_year", "last_year", "campus"]
    return Groups(table.astype(dict.fromkeys(whole, int)), inputs)
