"""Give colours their fixed meanings, in light and in dark."""

from typing import Final, Literal

Theme = Literal["light", "dark"]
Mapping = dict[str, str]
THEMES: Final[tuple[Theme, ...]] = ("light", "dark")

_LIGHT: Final[Mapping] = {
    "ink": "#1C2126", "quiet": "#5A636B", "paper": "#FCFBF9", "rule": "#D9D5CD",
    "women": "#6C4AB6", "men": "#1B8A6B", "total": "#45525F",
    "residual": "#A9AFB5", "accent": "#1A5A96",
}  # fmt: skip
_DARK: Final[Mapping] = {
    "ink": "#E9E6E1", "quiet": "#A8AEB4", "paper": "#15181B", "rule": "#3B4248",
    "women": "#A58BE0", "men": "#3DB592", "total": "#9AA7B4",
    "residual": "#6B737A", "accent": "#8FBEF0",
}  # fmt: skip
# Compared things: two dark and two light of hues that no colour blindness merges.
_SERIES: Final = {
    "light": ("#0B5566", "#C4660F", "#5EA8B8", "#8A6D3B"),
    "dark": ("#6FC3D3", "#F0A35C", "#2F8CA0", "#C9AE7A"),
}
# Classes of a map, from low to high: away from the page, light or dark, so that what is high is
# what is seen. Each stands 3:1 off the borders, which are near black in both.
_SEQUENTIAL: Final = {
    "light": ("#D3E6EA", "#A3CFD8", "#6DB2C1", "#3F91A4", "#186F84"),
    "dark": ("#2B697C", "#3A869A", "#51A5B7", "#7EC7D3", "#BAEBF1"),
}
# Orange and teal differ in hue for every kind of colour blindness; the hinge is neutral.
_DIVERGING: Final = {
    "light": ("#B2500E", "#E39A5B", "#E6DECF", "#6FB1BF", "#186F84"),
    "dark": ("#EDAF79", "#CA7740", "#65615A", "#4297A9", "#83C7D1"),
}
# Between regions, and on what is uncertain: the only ink that stands 3:1 off every class.
BORDER: Final = "#04141A"
FONT: Final = "IBM Plex Sans"


def colours(theme: Theme) -> Mapping:
    """Give the colours of a theme by meaning."""
    return _DARK if theme == "dark" else _LIGHT


def series_colours(theme: Theme) -> tuple[str, ...]:
    """Give the colours of things compared, in order."""
    return _SERIES[theme]


def sequential(theme: Theme) -> tuple[str, ...]:
    """Give the colours of classes that rise from nothing, the lowest first."""
    return _SEQUENTIAL[theme]


def diverging(theme: Theme) -> tuple[str, ...]:
    """Give the colours of classes on both sides of a hinge, the lowest first."""
    return _DIVERGING[theme]


def faded(colour: str, theme: Theme) -> str:
    """Mix a colour half-way to the paper, for small bases."""
    paper = colours(theme)["paper"]
    mixed = ((int(colour[i : i + 2], 16) + int(paper[i : i + 2], 16)) // 2 for i in (1, 3, 5))
    return "#" + "".join(f"{part:02X}" for part in mixed)
