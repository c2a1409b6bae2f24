"""Draw the hatch of what is suppressed: one pattern per theme, referred to by bars and maps."""

from typing import Final

from core.pictures.palette import Theme

NAME: Final = "suppressed-hatch"
# The ground of the pattern, and its line.
INKS: Final = {"light": ("#F1F0EE", "#545E66"), "dark": ("#2A3036", "#B4BCC2")}


def ident(theme: Theme) -> str:
    """Give the id of a theme's pattern: one page may hold both."""
    return NAME if theme == "light" else f"{NAME}-{theme}"


def fill(theme: Theme) -> str:
    """Give the colour of a mark that is filled with the pattern."""
    return f"url(#{ident(theme)})"


def defs(theme: Theme) -> str:
    """Give the SVG pattern that hatched marks refer to, for a picture's head."""
    ground, line = INKS[theme]
    return (
        f'<defs><pattern id="{ident(theme)}" width="5" height="5" patternUnits="userSpaceOnUse"'
        f' patternTransform="rotate(45)"><rect width="5" height="5" fill="{ground}"/>'
        f'<rect width="1.5" height="5" fill="{line}"/></pattern></defs>'
    )


def svg(*themes: Theme) -> str:
    """Give an SVG without size that brings the patterns of these themes to a page, once."""
    hidden = 'width="0" height="0" style="position:absolute" aria-hidden="true"'
    return f"<svg {hidden}>{''.join(map(defs, themes))}</svg>"
