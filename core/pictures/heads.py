"""Break the heads of columns into lines, and give all columns the width that they need."""

import re
import textwrap
from collections.abc import Sequence
from typing import Final

from core.pictures.rows import LETTER
from core.words import prose

WIDEST: Final = 120  # pixels of a column, unless a word needs more
BLANK: Final = "\u200b"  # Vega trims spaces, and does not step down from a line of nothing
APART: Final = 12  # pixels between the letters of two columns
_PARTS: Final = "|".join(prose.HEAD_JOINTS)
_JOINT: Final = re.compile(rf"(?<=\w\w)(?={_PARTS})")
_UNUSED: Final = re.compile(rf"(?<=\w)-(?={_PARTS})")


def fitted(labels: Sequence[str], letters: int, room: float) -> tuple[list[str], float]:
    """Break heads so that all fit the room side by side; give them and the width of a column.

    A column holds so many letters at least, and its longest part of a word: all of them together
    may then need more room than there is.
    """
    wanted = min(WIDEST, room / max(1, len(labels)))
    heads = [broken(label, int((wanted - APART) / LETTER)) for label in labels]
    most = max((head.count("\n") for head in heads), default=0)
    # Lines are counted from the first: blank ones before it let all heads end at one height.
    heads = [f"{BLANK}\n" * (most - head.count("\n")) + head for head in heads]
    longest = max((len(line) for head in heads for line in head.split("\n")), default=0)
    return heads, APART + LETTER * max(longest, letters)


def broken(label: str, letters: int) -> str:
    """Break a label between words, and a word that is too long where its parts meet."""
    words = [word if len(word) <= letters else _JOINT.sub("-", word) for word in label.split(" ")]
    lines = textwrap.wrap(" ".join(words), max(1, letters), break_long_words=False)
    return "\n".join(_UNUSED.sub("", line) for line in lines) or label
