"""Make what a sheet rests on once, however it is looked at, where someone keeps it."""

from collections.abc import Callable
from typing import Final, Protocol, TypeVar

from core.choice.selection import Selection

Made = TypeVar("Made")
UNFOCUSED: Final = ("focus", "sort", "mode")  # of a selection: no number depends on them


class Once(Protocol):
    """Give what was made of this before; else make it, and keep it. Nobody changes it.

    `of` decides, together with the delivery, everything that is made.
    """

    def __call__(self, of: object, make: Callable[[], Made], /) -> Made:
        """Give what was made before, or make it."""


def at_once(of: object, make: Callable[[], Made], /) -> Made:
    """Make it anew: nobody keeps it."""
    del of
    return make()


def unfocused(selection: Selection) -> Selection:
    """Leave out of a selection what no number depends on."""
    return selection.change(**dict.fromkeys(UNFOCUSED, ""))
