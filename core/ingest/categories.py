"""Sort out a delivery's categories: recognised, renamed, new or gone; remember decisions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import pandas as pd
from rapidfuzz import fuzz, process

from core.deliveries.catalogue import TERM, Measure, read_catalogue
from core.words.spelling import fold

ALIKE: Final = 80  # of 100: then a gone label is suggested

Standing = Literal["recognised", "renamed", "new", "gone"]
Labels = Mapping[str, frozenset[str]]  # by measure
Decisions = Mapping[str, Mapping[str, str]]  # by measure: label as delivered -> label as known


@dataclass(frozen=True)
class Category:
    """Tell where a label of a measure stands; `known` is the one it means or may mean."""

    measure: str
    label: str
    standing: Standing
    known: str = ""
    decided: bool = True


def labels_of(rows: pd.DataFrame) -> dict[str, frozenset[str]]:
    """Give the labels that occur, by measure; regions are no labels, terms neither."""
    listed = read_catalogue().measures
    pairs = [("measure", "category"), ("split", "split_category")]
    found: dict[str, set[str]] = {}
    for measure_column, label_column in pairs:
        columns = rows[[measure_column, label_column]].drop_duplicates()
        for measure, label in columns.itertuples(index=False):
            if measure in listed and measure != TERM and not listed[measure].is_regional and label:
                found.setdefault(measure, set()).add(label)
    return {measure: frozenset(labels) for measure, labels in found.items()}


def sort_out(found: Labels, running: Labels, decided: Decisions) -> list[Category]:
    """Tell where each label stands: those to decide first, then renamed, gone, recognised.

    `running`: the labels of the delivery that is shown now; none at the first one.
    """
    measures = read_catalogue().measures
    sorted_out: list[Category] = []
    for measure, labels in found.items():
        of_catalogue = {*measures[measure].categories, *residuals_of(measures[measure])}
        before = running.get(measure, frozenset())
        known = of_catalogue | before
        gone = before - labels - {*decided.get(measure, {}).values()}
        each = [
            _standing(measure, label, known, gone, decided.get(measure, {})) for label in labels
        ]
        meant = {one.known for one in each if one.standing == "renamed"}
        each += [Category(measure, label, "gone") for label in gone - meant]
        sorted_out += sorted(each, key=lambda one: one.label)
    order: list[Standing] = ["new", "renamed", "gone", "recognised"]
    return sorted(sorted_out, key=lambda one: (one.decided, order.index(one.standing)))


def questions(sorted_out: Sequence[Category]) -> list[Category]:
    """Keep the new labels that may be another name for one that is gone, likely ones first."""
    gone = {one.measure for one in sorted_out if one.standing == "gone"}
    new = [one for one in sorted_out if not one.decided and (one.known or one.measure in gone)]
    return sorted(new, key=lambda one: not one.known)


def residuals_of(measure: Measure) -> tuple[str, ...]:
    """Give every label that is a residual in a measure."""
    return (*measure.residuals, *read_catalogue().residuals)


def rename(rows: pd.DataFrame, decided: Decisions) -> pd.DataFrame:
    """Give rows with each label as it is known; a copy where anything changes."""
    for measure_column, label_column in (("measure", "category"), ("split", "split_category")):
        for measure, names in decided.items():
            wrong = (rows[measure_column] == measure) & rows[label_column].isin(list(names))
            if wrong.any():
                labels = rows[label_column].astype(object)
                labels = labels.where(~wrong, labels.map(lambda label, to=names: to.get(label)))
                rows = rows.assign(**{label_column: labels})
    return rows


def decide(decided: Decisions, chosen: Iterable[Category]) -> dict[str, dict[str, str]]:
    """Add decisions: a label means another, or is kept as it is."""
    made = {measure: dict(names) for measure, names in decided.items()}
    for one in chosen:
        made.setdefault(one.measure, {})[one.label] = one.known or one.label
    return made


def _standing(
    measure: str, label: str, known: Iterable[str], gone: Iterable[str], decided: Mapping[str, str]
) -> Category:
    """Tell where a label stands: as decided, as known, or what it may mean."""
    if label in decided:
        meant = decided[label]
        same = meant == label
        return Category(measure, label, "recognised" if same else "renamed", "" if same else meant)
    if label in known:
        return Category(measure, label, "recognised")
    spelled = {fold(" ".join(each.split())): each for each in known}
    if alike := spelled.get(fold(" ".join(label.split()))):
        return Category(measure, label, "renamed", alike)
    suggested = process.extractOne(
        label, [*gone], scorer=fuzz.token_sort_ratio, processor=fold, score_cutoff=ALIKE
    )
    return Category(measure, label, "new", suggested[0] if suggested else "", decided=False)
