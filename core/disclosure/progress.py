"""Tell how far long work is, of parts that are told one after the other."""

from collections.abc import Callable

Progress = Callable[[float], object]  # told how much is done, 0–1


def unheard(_: float) -> None:
    """Tell nobody."""


def within(progress: Progress, first: float, last: float) -> Progress:
    """Tell of a part of the work, which lasts from `first` to `last` of it all."""
    return lambda done: progress(first + done * (last - first))
