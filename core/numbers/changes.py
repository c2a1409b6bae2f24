"""Write how a number has changed since an earlier year, or that it may not have changed at all."""

from typing import Final

from core.counts import Cell
from core.numbers import cell_words
from core.numbers.cell_words import Mark
from core.numbers.kinds import PLACES, Kind, Number, bare_number, kind_of, times
from core.numbers.pivot import Entry
from core.quotients import gap, may_be_none
from core.words import municipal, texts

DUST: Final = 9  # decimals beyond which binary fractions differ
WORST: Final[tuple[Mark, ...]] = ("suppressed", "unsure", "small")


def change(now: Cell, before: Cell, number: Number) -> Entry:
    """Write what is left of two numbers: shares in percentage points, all else in its own unit.

    Where the intervals that suppression leaves overlap, the change is marked `within`.
    """
    own, ends = kind_of(now.form, number), _ends(now, before, number)
    marks = [cell_words.tell(cell, number).mark for cell in (now, before)]
    if ends is None:
        why: Mark = next((mark for mark in marks if mark not in {"", *WORST}), "missing")
        return Entry(texts.MARK[why], None, own, why)
    value, low, high = (round(end, DUST) for end in ends)
    mark: Mark = next((each for each in WORST if each in marks), "")
    if may_be_none(low, high):
        mark = "within"
    whole = own in {"count", "difference"} and float(value).is_integer()
    places = 0 if whole else max(1, PLACES[own])
    kind: Kind = "point_difference" if own == "share" else "difference"
    unit = f" {municipal.POINTS}" if own == "share" else ""
    written = f"{bare_number(value, kind, places)}{unit}"
    return Entry(texts.MARKED[mark].format(number=written), value, kind, mark, places, unit)


def _ends(now: Cell, before: Cell, number: Number) -> tuple[float, float, float] | None:
    """Give the change, and the least and the most that it can be, as numbers are drawn."""
    if number == "share" and now.form == "share":
        share, scale = gap(now, before).share, times("share")
        if share.value is None or share.low is None or share.high is None:
            return None
        return share.value * scale, share.low * scale, share.high * scale
    later, earlier = (cell_words.plotted(cell, number) for cell in (now, before))
    if later is None or earlier is None:
        return None
    return later[0] - earlier[0], later[1] - earlier[2], later[2] - earlier[1]
