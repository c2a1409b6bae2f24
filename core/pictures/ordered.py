"""Give ordered classes their colours: one hue, each class as far from the next as any other."""

import math
from typing import Final

from core.pictures.palette import Theme

# The maps' hue, drawn out from visible to nearly ink: seven classes need more room than five.
_RAMP: Final = {
    "light": ("#D1E4EA", "#97C0CA", "#649FAE", "#348294", "#006679", "#004A5A", "#002D38"),
    "dark": ("#23535F", "#2F6A78", "#3C8394", "#519DAF", "#73B9CA", "#A4D6E3", "#DFF5FB"),
}
# The better of the two reads at more than 4.5:1 on every colour there is.
LETTERS: Final = ("#FFFFFF", "#000000")


def ordered(count: int, theme: Theme) -> tuple[str, ...]:
    """Give the colours of so many classes, the lowest first and nearest to the page."""
    last = len(_RAMP[theme]) - 1
    if count == 1:
        return (_RAMP[theme][last // 2],)
    return tuple(_at(last * place / (count - 1), theme) for place in range(count))


def letters(fill: str, otherwise: str) -> str:
    """Give the Vega expression for letters that read on the colour `fill`.

    What is no colour, such as a hatch, has contrast with nothing: there they are `otherwise`.
    """
    white, black = (f"contrast({fill}, '{each}')" for each in LETTERS)
    chosen = f"{white} > {black} ? '{LETTERS[0]}' : {black} >= {white} ? '{LETTERS[1]}'"
    return f"{chosen} : '{otherwise}'"


def _at(place: float, theme: Theme) -> str:
    """Mix the two colours of the ramp that a place lies between."""
    low, high = _RAMP[theme][math.floor(place)], _RAMP[theme][math.ceil(place)]
    ends = ((int(low[i : i + 2], 16), int(high[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(one + (other - one) * (place % 1)):02X}" for one, other in ends)
