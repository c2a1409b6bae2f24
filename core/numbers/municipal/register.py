"""Look up what was counted in municipalities in a year, and sum it: over classes and places."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from core.counts import Cell, Count, add
from core.numbers.figure import Cells
from core.numbers.statistics import PARTS

MOST_SUMS: Final = 40_000  # about 10 MB: each own group of municipalities has sums of its own


@dataclass(frozen=True)
class Register:
    """Hold the cells of one year, by measure and municipality."""

    cells: Mapping[str, Mapping[str, Cells]]
    _sums: dict[tuple[object, ...], Count | None] = field(default_factory=dict, compare=False)
    _classes: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)

    def count(
        self, measure: str, codes: tuple[str, ...], sex: str, classes: tuple[str, ...] = ()
    ) -> Count | None:
        """Sum some classes, or all, over municipalities; None where one of these has no number.

        Each sum is made once: those of a whole country are asked for at every click.
        """
        key = (measure, codes, sex, classes)
        try:
            return self._sums[key]
        except KeyError:
            found = self.cells.get(measure, {})
        held = [found.get(code, {}) for code in codes]
        counts = [_sum(cells, sex, classes) for cells in held if not _is_impossible(cells)]
        if len(self._sums) >= MOST_SUMS:
            self._sums.clear()
        self._sums[key] = summed = None if None in counts else add(counts)
        return summed

    def delivered(self, measure: str, code: str, sex: str, name: str) -> Cell:
        """Give a cell as it was delivered, which may be a share without its counts."""
        return self.cells.get(measure, {}).get(code, {}).get((name, sex), Cell())

    def of_class(self, measure: str, code: str, sex: str, name: str) -> Cell:
        """Give a class as delivered; no total beside women and men: it would tell of them."""
        cells = self.cells.get(measure, {}).get(code, {})
        parted = sex == "total" and any((name, part) in cells for part in PARTS)
        return Cell() if parted else cells.get((name, sex), Cell())

    def classes(self, measure: str) -> list[str]:
        """List the classes that any municipality has, as delivered; looked for once."""
        if measure not in self._classes:
            every = self.cells.get(measure, {}).values()
            self._classes[measure] = tuple(dict.fromkeys(n for cells in every for n, _ in cells))
        return [*self._classes[measure]]

    def has_parts(self, measure: str, code: str = "") -> bool:
        """Tell whether women and men were counted: in one municipality, or in any."""
        found = self.cells.get(measure, {})
        every = [found.get(code, {})] if code else found.values()
        return any(sex in PARTS for cells in every for _, sex in cells)


def _sum(cells: Cells, sex: str, classes: tuple[str, ...]) -> Count | None:
    """Sum the classes that a municipality has; the total is the sum of women and men."""
    known = {name for name, _ in cells}
    names = [name for name in classes or known if name in known]
    summed = sex == "total" and any((name, part) in cells for name in names for part in PARTS)
    sexes = PARTS if summed else (sex,)
    wanted = [cells.get((name, each), Cell()) for name in names for each in sexes]
    counts = [cell.count for cell in wanted if cell.status != "impossible"]
    return None if None in counts else add(counts)


def _is_impossible(cells: Cells) -> bool:
    """Tell whether a municipality cannot have any of it: then it adds nothing to those that can."""
    return bool(cells) and all(cell.status == "impossible" for cell in cells.values())
