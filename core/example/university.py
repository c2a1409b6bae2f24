"""Put the invented university together: its observations and its units."""

from typing import Final

import pandas as pd
from numpy.random import RandomState

from core.example.cohort_tables import throughput
from core.example.groups import read_groups
from core.example.inputs import Inputs, read_inputs
from core.example.movement_tables import movement
from core.example.municipality_tables import municipalities
from core.example.people import entrants
from core.example.places import read_map
from core.example.rows import assemble
from core.example.student_tables import OUTCOME_PERIODS, background, outcomes
from core.example.working_life import after_degree

SEED: Final = 1993


def observations() -> pd.DataFrame:
    """Invent every number of the delivery; the same on every run."""
    random = RandomState(SEED)  # its streams are frozen, unlike those of the newer generators
    later = RandomState(SEED + 1)  # what was added later leaves every other number as it was
    inputs = read_inputs()
    land, groups = read_map(inputs), read_groups(inputs)
    people = entrants(random, groups, land)
    taken = people["graduated"] >= OUTCOME_PERIODS[0][0]
    graduates = people[taken].reset_index(drop=True)
    after = after_degree(random, later, groups, land, graduates)
    home_after = after[1]["residence_municipality"]
    return assemble(
        [
            *background(inputs, land, people),
            *throughput(random, inputs, people),
            *outcomes(inputs, land, graduates, after),
            *municipalities(random, inputs, land, graduates, home_after),
            *movement(inputs, land, graduates, home_after),
        ]
    )


def units(inputs: Inputs) -> pd.DataFrame:
    """List the units with their level, field, and the degree that a programme leads to."""
    levels = inputs.degrees.set_index("code")["level"]
    programmes, subjects = inputs.programmes, inputs.subjects
    kinds = {
        "programme": programmes.assign(level=programmes["degree_code"].map(levels)),
        "degree": inputs.degrees,
        "main_field": inputs.main_fields,
        "third_cycle_subject": subjects.assign(level="doctoral"),
    }
    listed = [table.assign(unit_type=kind) for kind, table in kinds.items()]
    renamed = pd.concat(listed).rename(columns={"code": "unit_code", "name": "unit_name"})
    return renamed.fillna({"degree_code": "", "level": ""})
