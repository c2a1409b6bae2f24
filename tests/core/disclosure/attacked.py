"""A small country of drawn persons: the truth, what is delivered of it, and its twin."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import pandas as pd

from core.counts import REACH
from core.deliveries.delivery import units_of, write
from core.deliveries.store import COLUMNS
from core.places import geography

OWN, OTHER, ALL = "Exempeluniversitetet", "Lunds universitet", "riket"
PARTS: Final = ("women", "men")
TOWNS: Final = ("0580", "0581", "0512", "0680", "0682")
READY = "0512"  # its quotient alone was delivered
LONG, EARLY = (2014, 2019), (2008, 2013)
EVERY: Final = "Samtliga"
NEVER: Final = "Statliga affärsverk"  # nobody is in it, and in one programme nobody can be
# What is drawn of each person, each value rarer than the one before it: most cells are small.
DRAWN: Final = {
    "sex": PARTS,
    "age": ("20–21 år", "19 år eller yngre", "22–24 år", "25–29 år"),
    "parents": ("Gymnasial 3 år", "Forskarutbildning", "Förgymnasial 9 (10) år", "Uppgift saknas"),
    "born": ("Inrikes född med två inrikes födda föräldrar", "Utrikes född"),
    "credits": ("120 hp eller mer", "Under 120 hp"),
    "town": TOWNS,
    "home": ("06", "05", "01", "Utvandrat"),
    "sector": ("Region", "Primärkommunal förvaltning", "Uppgift saknas"),
    "work": ("Etablerad", "Osäker ställning", "Utanför arbetsmarknaden", "Utvandrat"),
    "status": ("Registrerad", "Avbrott", "Examen"),
    "later": ("Registrerad", "Examen", "Avbrott"),
    "chosen": (OWN, OTHER, "Övriga"),
}
BEFORE: Final = {
    "age": "age", "parental_education": "parents", "credits_earned": "credits",
    "foreign_background": "born", "recruitment_municipality": "town", "recruitment_county": "from",
    "sex": "all",
}  # fmt: skip
AFTER: Final = {
    "sector": "sector", "establishment": "work", "residence_county": "home",
    "parental_education": "parents", "recruitment_county": "from",
}  # fmt: skip
OF_TOWNS: Final = {
    "registered_max_25": "all", "parental_education": "parents", "foreign_background": "born",
    "choice_of_institution": "chosen",
}  # fmt: skip


class Country:
    """Draws persons, and counts them in every table."""

    def __init__(self, seed: int) -> None:
        self._rng = np.random.default_rng(seed)
        self.true = pd.concat([*self._programmes(), *self._towns(), *self._moves()])
        self.true["years_after"] = self.true["years_after"].fillna(0)

    def _persons(self, many: int) -> pd.DataFrame:
        drawn = {name: self._draw(values, many) for name, values in DRAWN.items()}
        found = pd.DataFrame(drawn).assign(all=EVERY)
        return found.assign(**{"from": found["town"].str[:2]})

    def _draw(self, values: Sequence[str], many: int) -> np.ndarray:
        weights = 0.5 ** np.arange(len(values))
        return self._rng.choice(values, many, p=weights / weights.sum())

    def _programmes(self) -> Iterator[pd.DataFrame]:
        for unit in ("6AAAA", "6BBBB"):
            for period in ((2014, 2016), (2017, 2019)):
                people = self._persons(34)
                place = _place("background", OWN, "programme", unit, period)
                for measure, of in BEFORE.items():
                    yield _table(people, measure, of, **place)
                for born, some in people.groupby("born"):
                    split = {"split": "foreign_background", "split_category": born}
                    yield _table(some, "credits_earned", "credits", **place, **split)
            term = _place("throughput", OWN, "programme", unit, (2019, 2019)) | {"split": "term"}
            for at, of in enumerate(("status", "later"), 1):
                yield _table(people, "study_status", of, **term, split_category=str(at))
        self.graduates: dict[tuple[int, int], list[pd.DataFrame]] = {}
        for institution in (OWN, OTHER):
            for period in (EARLY, LONG):
                yield from self._outcomes(institution, period)

    def _outcomes(self, institution: str, period: tuple[int, int]) -> Iterator[pd.DataFrame]:
        people = self._persons(45)
        for kind, unit, some in (("degree", "YAAAA", people), ("programme", "6AAAA", people[:30])):
            place = _place("outcomes", institution, kind, unit, period)
            for measure, of in AFTER.items():
                after = {"recruitment_county": 0, "parental_education": 0}.get(measure, 1)
                yield _table(some, measure, of, **place, years_after=after)
            share = {"ratio": round(float((some["work"] == "Etablerad").mean()), 2)}
            told = {"category": "Sysselsatt", "sex": "total", "measure": "employment"}
            yield pd.DataFrame([{**place, **told, **share, "base": len(some), "years_after": 1}])
        if institution == OWN:
            self.graduates[period] = people

    def _towns(self) -> Iterator[pd.DataFrame]:
        for year in ((2020, 2020), (2021, 2021)):
            people = self._persons(130)
            for town, some in people.groupby("town"):
                place = _place("municipality", ALL, "municipality", town, year)
                for measure, of in OF_TOWNS.items():
                    yield _table(some, measure, of, **place)
                others = self._persons(60)
                everyone = pd.concat([some, others])
                yield _table(everyone, "population_18_25", "all", **place)
                yield _table(everyone[everyone["born"] == "Utrikes född"], "foreign_born_18_25",
                             "all", **place)  # fmt: skip
                own = place | {"institution": OWN}
                if town != READY:
                    yield _table(others[:12], "recruited", "all", **own)
                    yield _table(others[12:20], "residents_after", "all", **own)
                told = {"category": EVERY, "sex": "total", "measure": "relation_ratio"}
                yield pd.DataFrame([{**own, **told, "ratio": round(8 / 12, 2)}])
            codes = [each.code for each in geography.municipalities()]
            own = _place("municipality", OWN, "municipality", "", year)
            everywhere = _table(people, "students", "town", codes, **own)
            yield everywhere.assign(unit_code=everywhere["category"], category=EVERY)

    def _moves(self) -> Iterator[pd.DataFrame]:
        """Give every county's moves in one period, and in another what it gains alone."""
        codes = [each.code for each in geography.counties()]
        for period, graduates in self.graduates.items():
            place = _place("municipality", OWN, "institution", OWN, period) | {"years_after": 1}
            people = pd.concat([graduates, self._persons(60)])
            for origin in codes if period == LONG else ():
                some = people[people["from"] == origin]
                split = {"split": "upper_secondary_county", "split_category": origin}
                yield _table(some, "county_movement", "home", codes, **place, **split)
            net = [
                (people["home"] == code).sum() - (people["from"] == code).sum() for code in codes
            ]
            told = {"category": codes, "sex": "total", "measure": "net_movement", "true": net}
            yield pd.DataFrame(told).assign(**place)


def delivered(true: pd.DataFrame) -> pd.DataFrame:
    """Give the rows as they come: 1–4 masked in parts and totals alike, and some not at all."""
    few = true["true"].between(1, 4) & (true["measure"] != "net_movement")
    shown = true.assign(
        count=true["true"].mask(few, 2.5), status=np.where(few, "suppressed", "value")
    ).reset_index(drop=True)
    parted = shown["sex"].isin(PARTS)
    period = shown["period_start"]
    lacking = (
        parted & (shown["unit_code"] == "6BBBB") & (shown["measure"] == "sex") & (period > 2016)
    )
    lacking |= parted & (shown["unit_code"] == "0580") & (shown["category"] == "Forskarutbildning")
    lacking |= parted & (shown["unit_code"] == "0682") & (shown["measure"] == "residents_after")
    never = (shown["unit_code"] == "6AAAA") & (shown["category"] == NEVER)
    shown.loc[lacking | never, "count"] = np.nan
    shown.loc[lacking, "status"], shown.loc[never, "status"] = "missing", "impossible"
    return shown


def unmasked(shown: pd.DataFrame, true: pd.DataFrame) -> pd.DataFrame:
    """Give the true numbers where a delivery has any; both tables have the same rows in one order.

    What it lacks, or has lost by protection, is lacking here too.
    """
    lacking = shown["count"].isna()
    status = shown["status"].astype("object").replace({"suppressed": "value"})
    return shown.assign(count=true["count"].mask(lacking), status=status)


def twin(shown: pd.DataFrame) -> pd.DataFrame:
    """Give another truth in all that is delivered and must not be seen.

    Totals beside women and men, quotients beside their sides, what a county gains beside its moves
    (as far as these leave it open).
    """
    key = [each for each in COLUMNS if each not in {"sex", "count", "ratio", "base", "status"}]
    place = pd.MultiIndex.from_frame(shown[key].fillna(""))
    parted = place.isin(place[shown["sex"].isin(PARTS)])
    spare = (shown["sex"] == "total") & parted
    unlike = shown["true"] + 5 + np.arange(len(shown)) % 3
    other = shown.assign(count=shown["count"].mask(spare, unlike))
    other["status"] = other["status"].mask(spare, "value")
    has_sides = (shown["measure"] == "relation_ratio") & (shown["unit_code"] != READY)
    other["ratio"] = other["ratio"].mask(has_sides, shown["ratio"] + 0.4)
    nets = (shown["measure"] == "net_movement") & (shown["period_start"] == LONG[0])
    made = shown[(shown["measure"] == "county_movement") & shown["sex"].isin(PARTS)]
    made = made[made["category"] != made["split_category"]]
    for at, code in shown.loc[nets, "category"].items():
        came, left = made[made["category"] == code], made[made["split_category"] == code]
        hidden = (pd.concat([came, left])["status"] == "suppressed").sum()
        middle, told = came["count"].sum() - left["count"].sum(), shown.loc[at, "true"]
        inside = [n for n in (told - 1, told + 1) if abs(n - middle) <= REACH * hidden]
        other.loc[at, "count"] = inside[0] if inside else told
    return other


def put(folder: Path, rows: pd.DataFrame) -> Path:
    """Write a delivery of tidy rows."""
    about = {
        "title": "Uttag", "institution": OWN, "source": "Källan", "drawn": "2026-01-01",
        "population": "Alla", "notes": [], "example": False,
    }  # fmt: skip
    linked = rows.assign(degree_code=np.where(rows["unit_code"] == "6AAAA", "YAAAA", ""))
    write(folder, about, [rows], units_of(linked).drop_duplicates(["unit_type", "unit_code"]))
    return folder


def _place(perspective: str, whose: str, kind: str, unit: str, period: tuple[int, int]) -> dict:
    return {
        "perspective": perspective, "institution": whose, "unit_type": kind, "unit_code": unit,
        "unit_name": f"Namn på {unit}", "period_start": period[0], "period_end": period[1],
    }  # fmt: skip


def _table(
    people: pd.DataFrame, measure: str, of: str, labels: Sequence[str] = (), **place: object
) -> pd.DataFrame:
    """Count women, men and all by what they are; nobody is a number too."""
    every = DRAWN | {"from": ("05", "06"), "all": (EVERY,)}
    every["sector"] = (*every["sector"], NEVER)
    many = Counter(zip(people[of], people["sex"], strict=True))
    listed = []
    for label in dict.fromkeys((*labels, *every[of])):
        women, men = (many[label, sex] for sex in PARTS)
        listed += [(label, "women", women), (label, "men", men), (label, "total", women + men)]
    told = pd.DataFrame(listed, columns=["category", "sex", "true"])
    return told.assign(measure=measure, **place)
