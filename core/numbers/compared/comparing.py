"""Compose the page that compares: columns side by side, the gaps between them, institutions."""

from core.choice.choices import Choices
from core.choice.comparing import of_institutions
from core.deliveries.store import Delivery
from core.numbers.compared import columns, gaps, institutions
from core.numbers.comparison import Read
from core.numbers.once import Once, at_once
from core.numbers.sheet import Sheet


def compose(delivery: Delivery, choices: Choices, read: Read, once: Once = at_once) -> Sheet:
    """Compose a settled selection as its view asks; the numbers are those of each unit's sheet.

    `once` keeps all that does not depend on what is in focus.
    """
    if of_institutions(choices):
        return institutions.compose(delivery, choices, read)
    made = columns.side_by_side(delivery, choices, read, once)
    view = choices.selection.view
    if view == "gap":
        return gaps.of_sheet(made)
    return columns.with_sums(made) if view == "matrix" else made
