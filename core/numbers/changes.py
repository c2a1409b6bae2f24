"""Write how a number has changed since an earlier year, or that it may not have changed at all."""

from typing import Final

from core.counts import Cell
from core.numbers import cell_words
from core.numbers.cell_words import Mark
from core.numbers.kinds import PLACES, Number, bare_number, kind_of
from core.numbers.pivot import Entry, entry_of
from core.quotients import gap, may_be_none
from core.words import municipal, texts

DUST: Final = 9  # decimals beyond which binary fractions differ
WORST: Final[tuple[Mark, ...]] = ("suppressed", "unsure", "small")


def change(now: Cell, before: Cell, number: Number) -> Entry:
    """Write what is left of two numbers: of shares their gap, of all else in its own unit.

    Where the intervals that suppression or rounding leaves meet, the change is marked `within`.
    """
    if number == "share" and now.form == "share":
        return entry_of(gap(now, before), "share", f" {municipal.POINTS}")
    later, earlier = (cell_words.possible(cell, number) for cell in (now, before))
    marks = [cell_words.tell(cell, number).mark for cell in (now, before)]
    own = kind_of(now.form, number)
    if later is None or earlier is None:
        why: Mark = next((mark for mark in marks if mark not in {"", *WORST}), "missing")
        return Entry(texts.MARK[why], None, own, why)
    ends = later[0] - earlier[0], later[1] - earlier[2], later[2] - earlier[1]
    value, low, high = (round(end, DUST) for end in ends)
    mark: Mark = next((each for each in WORST if each in marks), "")
    if may_be_none(low, high):
        mark = "within"
    whole = own in {"count", "difference"} and float(value).is_integer()
    places = 0 if whole else PLACES[own]
    written = cell_words.marked(bare_number(value, "difference", places), mark)
    return Entry(written, value, "difference", mark, places)
