"""Count who moves between counties: what each gains, who comes from it, lives in it, stays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from typing import Final

import pandas as pd

from core.choice.flows import ORIGIN
from core.choice.selection import Period
from core.counts import REACH, Cell, Form, join
from core.numbers.comparison import collect
from core.numbers.figure import Cells
from core.numbers.statistics import PARTS
from core.places import geography
from core.quotients import compare

FORM: Final[Form] = "difference"  # of a net
NOBODY: Final = Cell(status="impossible")  # what adds nothing to a sum

Codes = Sequence[str]


@dataclass(frozen=True)
class Flows:
    """Hold one period's numbers by county: the delivered net, and who moved from where to where.

    Either is empty where it was not delivered. What stands for no known county is in both.
    """

    net: Mapping[str, Cell]
    moves: Mapping[tuple[str, str], Cell]  # by from and to

    @cached_property
    def origins(self) -> tuple[str, ...]:
        """List where they come from."""
        return tuple(dict.fromkeys(origin for origin, _ in self.moves))

    @cached_property
    def ends(self) -> tuple[str, ...]:
        """List where they live afterwards."""
        return tuple(dict.fromkeys(to for _, to in self.moves))

    @cached_property
    def unknown(self) -> tuple[str, ...]:
        """List what stands for no known county."""
        every = dict.fromkeys([*self.net, *self.origins, *self.ends])
        return tuple(key for key in every if not geography.exists(key))

    @cached_property
    def _before(self) -> Mapping[str, Cell]:
        return {origin: self.moved([origin], self.ends) for origin in self.origins}

    @cached_property
    def _after(self) -> Mapping[str, Cell]:
        return {end: self.moved(self.origins, [end]) for end in self.ends}

    def moved(self, origins: Codes, ends: Codes) -> Cell:
        """Count those who moved from any of some counties to any of others."""
        return _add(self.moves.get((origin, to), Cell()) for origin in origins for to in ends)

    def before(self, codes: Codes) -> Cell:
        """Count those who come from the counties' schools."""
        return _add(self._before.get(code, Cell()) for code in codes)

    def after(self, codes: Codes) -> Cell:
        """Count those who live in the counties afterwards."""
        return _add(self._after.get(code, Cell()) for code in codes)

    def stayed(self, codes: Codes) -> Cell:
        """Count those who live in the county that they come from."""
        return _add(self.moves.get((code, code), Cell()) for code in codes)

    def gain(self, codes: Codes) -> Cell:
        """Give the net as the shown moves make it; without moves, as it was delivered.

        A delivered net beside masked moves would tell what is masked, by subtraction.
        """
        if self.moves:
            return self.gain_of_moves(codes)
        return self.told_gain(codes)

    def told_gain(self, codes: Codes) -> Cell:
        """Give the net as it was delivered."""
        return replace(_add(self.net.get(code, Cell()) for code in codes), form=FORM)

    def gain_of_moves(self, codes: Codes) -> Cell:
        """Take those who left from those who came; those who stayed, hidden or not, are in none."""
        within = self.moved(codes, codes).count
        before, after = self.before(codes).count, self.after(codes).count
        if before is None or after is None or within is None:
            return Cell(form=FORM)
        return compare(after - within, before - within, FORM)


def by_period(net: pd.DataFrame, moves: pd.DataFrame) -> dict[Period, Flows]:
    """Gather one institution's tidy rows of both measures by period."""
    nets = {period: _of_all(cells) for (_, period, _), cells in collect(net).items()}
    found: dict[Period, dict[tuple[str, str], Cell]] = {}
    for (_, period, origin), cells in collect(moves[moves["split"] == ORIGIN]).items():
        every = {(origin, to): cell for to, cell in _of_all(cells).items()}
        found.setdefault(period, {}).update(every)
    return {each: Flows(nets.get(each, {}), found.get(each, {})) for each in {**nets, **found}}


def disagreeing(flows: Flows) -> tuple[str, ...]:
    """List the counties whose delivered net lies outside what the moves can make."""
    found = []
    for each in geography.counties() if flows.net and flows.moves else ():
        told, made = flows.told_gain([each.code]).count, flows.gain([each.code]).count
        if told and made and abs(told.value - made.value) > REACH * made.suppressed:
            found.append(each.name)
    return tuple(found)


def _of_all(cells: Cells) -> dict[str, Cell]:
    """Give each category's number of all: women and men together, where they were parted."""
    found: dict[str, Cell] = {}
    for category in dict.fromkeys(key for key, _ in cells):
        parted = any((category, sex) in cells for sex in PARTS)
        parts = [cells.get((category, sex), Cell()) for sex in PARTS]
        found[category] = _add(parts) if parted else cells.get((category, "total"), Cell())
    return found


def _add(cells: Iterable[Cell]) -> Cell:
    return reduce(join, cells, NOBODY)
