"""Keep all that sheets rest on, as visits share it."""

from collections.abc import Callable

from core.numbers.once import Made


class Kept:
    """Keep all that is made, and count it."""

    def __init__(self) -> None:
        self.made: dict[str, object] = {}
        self.asked = 0

    def __call__(self, of: object, make: Callable[[], Made], /) -> Made:
        self.asked += 1
        if repr(of) not in self.made:
            self.made[repr(of)] = make()
        return self.made[repr(of)]  # type: ignore[return-value]
