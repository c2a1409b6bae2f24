"""Read a label: one line of plain text, or why it cannot be shown and handed on."""

import re
from typing import Final

from core.ingest import limits
from core.words import formats

# A label never has HTML: it has been a web page, and would be shown as its signs.
MOST: Final = formats.number(limits.LABEL)  # letters
_TAG: Final = re.compile(r"</?[a-z!][^<>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});", re.IGNORECASE)
_LIVE: Final = ("=", "@", "＝", "＠")
# Labels as "+65 år" and "- därav" are kept, and are inert in every file that is taken out.
_SIGNED: Final = re.compile(r"[-+＋－].*?(?:[=+*^|!&\"'<>]|\w\()")


def plain(cell: str) -> str:
    """Give a cell's words: spaces of any kind, and line breaks, are one."""
    return " ".join(cell.split())


def fault_of(label: str) -> str:
    """Name what is wrong with a plain label, empty where nothing is."""
    if label.startswith(_LIVE) or _SIGNED.match(label):
        return "live"
    if _TAG.search(label):
        return "tag"
    return "long_label" if len(label) > limits.LABEL else ""
