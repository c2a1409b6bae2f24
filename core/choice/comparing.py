"""Find whose numbers are compared, and in which views they can be seen side by side."""

from typing import Final

from core.choice.choices import Choices
from core.choice.contents import Contents
from core.choice.selection import ALLOWED, Selection, View

SUBJECT: Final = "compared"  # what visits to the page are about, until their perspective is known
VIEWS: Final = ("matrix", "gap", "institutions")  # that other pages lack
PERSPECTIVES: Final = tuple(filter(None, ALLOWED["perspective"]))


def perspective_of(selection: Selection, contents: Contents) -> str:
    """Give the perspective asked for, else the first that has units and measure, else the first."""
    offered = [each for each in PERSPECTIVES if contents.units.get(each)]

    def lacks(perspective: str) -> tuple[bool, bool]:
        units, measures = contents.units[perspective], contents.measures[perspective]
        known = not selection.measure or selection.measure in measures
        return not all(unit in units for unit in selection.units), not known

    if selection.perspective in offered:
        return selection.perspective
    return min(offered, key=lacks, default=PERSPECTIVES[0])


def views(choices: Choices) -> tuple[View, ...]:
    """Give the views of a measure: a map for regions, institutions where there are several."""
    measure = choices.catalogue.measures[choices.selection.measure]
    maps: tuple[View, ...] = ("map",) if measure.is_regional else ()
    institutions: tuple[View, ...] = ("institutions",) if len(choices.institutions) > 1 else ()
    return ("matrix", *maps, "gap", *institutions, "table")


def has_several(chosen: Selection) -> bool:
    """Tell whether more than one column is chosen: units and periods, or the classes of a split."""
    compared = chosen.combine == "compare" and len(chosen.units) * len(chosen.periods) > 1
    return bool(chosen.split) or compared


def of_institutions(choices: Choices) -> bool:
    """Tell whether institutions are compared: in their view, and in the table of one column."""
    alone = (
        choices.compares and len(choices.institutions) > 1 and not has_several(choices.selection)
    )
    view = choices.selection.view
    return view == "institutions" or (view == "table" and alone)


def first_view(choices: Choices) -> View:
    """Give the view that says most at first: of one column alone a matrix says little."""
    if has_several(choices.selection):
        return "matrix"
    offered = views(choices)
    return next(view for view in ("institutions", "map", "matrix") if view in offered)
