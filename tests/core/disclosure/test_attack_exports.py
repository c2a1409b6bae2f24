"""Nothing that the app shows, or lets anyone take away, tells more than what was delivered.

Not attacked: the page Data (owners alone), the drawing of the zoomable map and PNG (their values
and the SVG are), and sentences, which are held against another truth but not against the true one.
"""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from core import settings
from core.choice.selection import Selection, to_address
from core.deliveries.indicators import PERSPECTIVE
from core.deliveries.store import Unit, read_delivery, read_units
from core.deliveries.tidy import tidy
from core.disclosure.audit import examine
from core.disclosure.equations import Knowledge, know
from core.disclosure.intervals import derive
from core.disclosure.protect import protect
from core.disclosure.published import published
from core.disclosure.relations import read_relations
from core.numbers.ranking import Ranking
from core.numbers.sheet import Sheet
from tests.core.disclosure.addresses import GROUPS, PERIODS, UNITS, Asked, addresses
from tests.core.disclosure.attacked import BEFORE, Country, delivered, put, twin, unmasked
from tests.core.disclosure.outsider import Outsider, taken
from tests.core.disclosure.statements import cells, untrue
from tests.core.disclosure.sums_stated import Sums, together
from tests.pages import visitor

SEED = 2026
FILES = 12  # every so many sheets are taken as workbook and picture too
PAGES = 8  # every so many addresses are opened in the app itself
PAGE = {**visitor.PAGE, "compared": "jamfor", "municipality": "kommuner", "flows": "floden"}


@pytest.fixture(scope="module")
def true() -> pd.DataFrame:
    return Country(SEED).true


@pytest.fixture(scope="module")
def shown(true: pd.DataFrame) -> pd.DataFrame:
    return tidy(delivered(true))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, true: pd.DataFrame) -> Path:
    """Deliveries of one name: as it comes, with another truth behind it, and unmasked."""
    root, rows = tmp_path_factory.mktemp("attacked"), delivered(true)
    truth = tidy(rows.assign(count=rows["true"]))
    other = twin(rows)
    assert (rows["count"] != other["count"]).sum() > 500
    put(root / "shown" / "uttag", tidy(rows))
    put(root / "twin" / "uttag", tidy(other))
    put(root / "true" / "uttag", unmasked(tidy(rows), truth))
    return root


@pytest.fixture(scope="module")
def units(folder: Path) -> Mapping[str, Unit]:
    return read_units(read_delivery(folder / "shown" / "uttag"))


@pytest.fixture(scope="module")
def known(shown: pd.DataFrame, units: Mapping[str, Unit]) -> Knowledge:
    return know(published(shown), units, read_relations())


def composed(one: Outsider, seed: int) -> list[tuple[Asked, Sheet]]:
    made = ((asked, one.sheet(asked)) for asked in addresses(seed))
    return [(asked, sheet) for asked, sheet in made if sheet is not None]


def test_what_must_not_be_seen_changes_nothing_that_is_taken(folder: Path) -> None:
    one, other = (Outsider(folder / name / "uttag") for name in ("shown", "twin"))
    assert one.numbers_of_offers() == other.numbers_of_offers()
    pairs = [*zip(composed(one, SEED), composed(other, SEED), strict=True)]
    assert len(pairs) > 150
    for at, ((asked, first), (_, second)) in enumerate(pairs):
        told, otherwise = (taken(each, files_too=at % FILES == 0) for each in (first, second))
        differ = [name for name in told if told[name] != otherwise[name]]
        assert not differ, (asked, differ)


def on_screen(folder: Path, patch: pytest.MonkeyPatch) -> list[object]:
    """Open some sheets and the steps before them; give all that is sent to the browser."""
    patch.setenv(settings.DELIVERIES.variable, str(folder))
    steps = [Asked(page, Selection(units=UNITS[page], periods=PERIODS[page])) for page in UNITS]
    steps += [Asked("start", Selection()), Asked(PERSPECTIVE, Selection(places=GROUPS[0]))]
    app, sent = visitor.visitor(), []
    for asked in (*steps, *[*addresses(SEED)][::PAGES]):
        visitor.visit(app, PAGE.get(asked.page, asked.page), to_address(asked.selection))
        assert not app.exception
        sent += [
            (asked, each.type, each.proto.SerializeToString(deterministic=True))
            for each in visitor.elements(app)
            if each.type != "download_button"  # what it hands over has a number by chance
        ]
    return sent


def test_what_must_not_be_seen_changes_nothing_that_is_sent_to_a_browser(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = (on_screen(folder / name, monkeypatch) for name in ("shown", "twin"))
    assert len(one) > 500
    assert one == other


def assert_true(one: Outsider, truth: Outsider, seed: int) -> None:
    many = 0
    for asked, sheet in composed(one, seed):
        so = truth.sheet(asked)
        if so is None or so.selection != sheet.selection:
            continue  # of the largest county or institution, which the truth has another of
        right = dict(cells(so))
        for place, cell in cells(sheet):
            if place in right:
                many += 1
                assert not untrue(cell, right[place]), (asked, place)
    assert many > 8_000


def test_the_truth_lies_within_all_that_is_stated(folder: Path) -> None:
    assert_true(*(Outsider(folder / name / "uttag") for name in ("shown", "true")), SEED)


def test_the_truth_lies_within_all_that_is_stated_of_a_protected_delivery(
    tmp_path: Path, shown: pd.DataFrame, units: Mapping[str, Unit], true: pd.DataFrame
) -> None:
    safe = protect(shown, examine(shown, units), units)
    assert safe.cost.rounded > 20
    rows = delivered(true)
    truth = unmasked(safe.observations, tidy(rows.assign(count=rows["true"])))
    put(tmp_path / "safe" / "uttag", safe.observations)
    put(tmp_path / "true" / "uttag", truth)
    assert_true(*(Outsider(tmp_path / name / "uttag") for name in ("safe", "true")), SEED)


def test_places_in_a_group_hold_the_true_one(folder: Path) -> None:
    one, truth = (Outsider(folder / name / "uttag") for name in ("shown", "true"))
    for indicator in ("students", "transition_rate", "relation_ratio", "recruited_and_residents"):
        for sex in ("total", "men"):
            chosen = Selection(indicator=indicator, places=GROUPS[0], view="map", sex=sex)
            ranked = []
            for each in (one, truth):
                sheet = each.sheet(Asked(PERSPECTIVE, chosen))
                assert sheet is not None
                (series,) = sheet.figure.series
                ranking = Ranking(sheet.figure, series, sheet.selection.number, sheet.sex)
                ranked.append({row.key: ranking.standing(row) for row in ranking.rows})
            for key, stated in ranked[0].items():
                so = ranked[1][key]
                assert stated is None or so is None or stated[0] <= so[0] <= so[1] <= stated[1]


def measures() -> list[Asked]:
    """Give the tables of what is counted of entrants, gathered, added up and left out."""
    return [
        Asked("background", Selection(
            units=units, periods=periods, measure=measure, view="table", groups=groups,
            residuals=residuals, combine=combine, rest="open", base=base,
        ))
        for measure in BEFORE
        for units, periods, combine in (
            (("programme.6AAAA",), ("2017-2019",), "compare"),
            (("programme.6AAAA", "programme.6BBBB"), ("2014-2016",), "compare"),
            (("programme.6AAAA", "programme.6BBBB"), ("2014-2016", "2017-2019"), "add"),
        )
        for groups, residuals, base in (
            ("categories", "shown", "within_sex"),
            ("groups", "hidden", "sex_distribution"),
        )
    ]  # fmt: skip


def places() -> list[Asked]:
    """Give the tables of own groups, the difference of which is one municipality."""
    return [
        Asked(PERSPECTIVE, Selection(indicator=indicator, places=group, view="table", sex=sex,
                                     focus=group[0] if len(group[0]) > len("05") else ""))
        for indicator in ("students", "transition_rate", "recruited_and_residents")
        for group in GROUPS
        for sex in ("total", "women", "men")
    ]  # fmt: skip


def test_all_that_is_stated_together_narrows_nothing(folder: Path, known: Knowledge) -> None:
    one, sums = Outsider(folder / "shown" / "uttag"), Sums(known)
    stated = []
    for ask, read in ((measures, sums.of_measure), (places, sums.of_places)):
        for asked in ask():
            if sheet := one.sheet(asked):
                stated += [each for each in read(sheet) if each[0]]
    assert len(stated) > 3_000
    alone = derive(known.cells, known.equations)
    found = derive(known.cells, together(known, stated))
    assert not found.broken[len(known.equations) :].any()
    secret = known.cells.secret
    for end in ("low", "high"):
        assert (getattr(found.cells, end) == getattr(alone.cells, end))[secret].all()


def test_a_delivered_total_would_have_told(known: Knowledge) -> None:
    """The attack has teeth: of one true sum more it finds the number that this gives back."""
    alone = derive(known.cells, known.equations)
    at = int(np.flatnonzero(known.cells.secret & (alone.cells.width == 4))[0])
    found = derive(known.cells, together(known, [({at: 1.0}, 3.0, 3.0)]))
    assert found.cells.low[at] == found.cells.high[at] == 3
