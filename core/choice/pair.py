"""Set two selections beside each other: the one that is changed, and the one that is held."""

from typing import Final

from core.choice import comparing, nearest
from core.choice.choices import Choices
from core.choice.nearest import Settled
from core.choice.selection import OWN, Selection, View, as_beside, from_beside
from core.words import movement

VIEWS: Final[tuple[View, ...]] = ("chart", "map", "table")


def hold(selection: Selection, perspective: str) -> Selection:
    """Set a selection beside itself: what is changed from now on is the one to the right."""
    view = selection.view if selection.view in VIEWS else VIEWS[0]
    here = selection.change(perspective=perspective, view=view)
    return here.change(beside=as_beside(here))


def seen(asked: Selection, choices: Choices) -> Selection | None:
    """Give what may be held of what is on the screen; None for a difference of two measures."""
    part = choices.selection.part
    if not part or part not in movement.PARTS:
        return asked
    if part != "origin":
        return None
    return asked.change(measure=choices.measure.origin, years_after="", part="")


def swap(selection: Selection, perspective: str) -> Selection:
    """Let the two change sides; what they have in common stays."""
    held = from_beside(selection.beside) or Selection()
    own = {name: getattr(held, name) for name in OWN}
    return selection.change(**own, beside=hold(selection, perspective).beside)


def settle_held(choices: Choices) -> tuple[Choices, Settled]:
    """Settle the selection that stands beside the one that is chosen."""
    asked = swap(choices.selection, choices.perspective)
    perspective = comparing.perspective_of(asked, choices.contents)
    held = Choices(choices.contents, choices.catalogue, perspective, asked)
    settled = nearest.settle(held)
    return held.with_selection(settled.selection), settled


def is_alike(left: Choices, right: Choices) -> bool:
    """Tell whether two measures have the same categories: one measure, or regions of one kind."""
    one, other = left.measure, right.measure
    return one.id == other.id or (one.kind == other.kind and one.is_regional)


def views(left: Choices, right: Choices) -> tuple[View, ...]:
    """Give the views that two measures can be seen in beside each other."""
    has_maps = is_alike(left, right) and right.measure.is_regional
    return tuple(view for view in VIEWS if view != "map" or has_maps)


def in_view(choices: Choices, held: Choices) -> Choices:
    """Show what is chosen in a view that both have."""
    offered = views(held, choices)
    if choices.selection.view in offered:
        return choices
    return choices.with_selection(choices.selection.change(view=offered[0]))
