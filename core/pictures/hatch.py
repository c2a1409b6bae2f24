"""Draw the hatches of what is suppressed and of what is uncertain, for bars and maps alike."""

from typing import Final

from core.pictures.palette import BORDER, Theme, colours, diverging, sequential

NAME: Final = "suppressed-hatch"
UNCERTAIN: Final = "uncertain-"  # before a colour
# The ground of the pattern, and its line.
INKS: Final = {"light": ("#F1F0EE", "#545E66"), "dark": ("#2A3036", "#B4BCC2")}


def ident(theme: Theme) -> str:
    """Give the id of a theme's pattern: one page may hold both."""
    return NAME if theme == "light" else f"{NAME}-{theme}"


def fill(theme: Theme) -> str:
    """Give the colour of a mark that is filled with the pattern."""
    return f"url(#{ident(theme)})"


def uncertain(colour: str) -> str:
    """Give a colour of a class as it is where the number is uncertain: with thin lines on it."""
    return f"url(#{UNCERTAIN}{colour.removeprefix('#')})"


def uncertain_expression(colour: str) -> str:
    """Give the same as a Vega expression, of an expression that gives a colour."""
    return f"'url(#{UNCERTAIN}' + replace({colour}, '#', '') + ')'"


def defs(theme: Theme) -> str:
    """Give the SVG patterns that hatched marks refer to, for a picture's head."""
    ground, line = INKS[theme]
    shades = {*sequential(theme), *diverging(theme), colours(theme)["residual"]}
    patterns = [_pattern(ident(theme), 45, (5, ground), (1.5, line))]
    for shade in sorted(shades):  # the other way, so that it is no suppression
        ident_ = f"{UNCERTAIN}{shade.removeprefix('#')}"
        patterns.append(_pattern(ident_, -45, (6, shade), (1, BORDER)))
    return f"<defs>{''.join(patterns)}</defs>"


def _pattern(ident_: str, turned: int, ground: tuple[float, str], line: tuple[float, str]) -> str:
    """Draw lines on a ground, each with its width and colour."""
    size = f'height="{ground[0]:g}"'
    return (
        f'<pattern id="{ident_}" width="{ground[0]:g}" {size} patternUnits="userSpaceOnUse"'
        f' patternTransform="rotate({turned})">'
        f'<rect width="{ground[0]:g}" {size} fill="{ground[1]}"/>'
        f'<rect width="{line[0]:g}" {size} fill="{line[1]}"/></pattern>'
    )


def svg(*themes: Theme) -> str:
    """Give an SVG without size that brings the patterns of these themes to a page, once."""
    hidden = 'width="0" height="0" style="position:absolute" aria-hidden="true"'
    return f"<svg {hidden}>{''.join(map(defs, themes))}</svg>"
