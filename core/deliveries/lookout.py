"""Look now and then at the deliveries in an object store; between looks nothing is asked of it."""

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from threading import Lock
from typing import Final

from core.address import Address
from core.deliveries.files import fault_of
from core.deliveries.listing import list_deliveries
from core.deliveries.store import Delivery, DeliveryError

OFTEN: Final = 5.0  # seconds between two looks
Listing = tuple[list[Delivery], list[DeliveryError]]


@dataclass(frozen=True)
class _Seen:
    """What was seen at the latest look that saw anything, and when the latest one was."""

    at: float
    tags: Mapping[Address, str] | None
    listing: Listing


_LAST: Final[dict[Address, _Seen]] = {}
_LOOKING: Final = Lock()


def deliveries(root: Address) -> Listing:
    """Give the sound deliveries and what is wrong with the others, as they were a moment ago.

    Where the store does not answer, what was seen before stands.
    """
    seen = _LAST.get(root)
    if seen and time.monotonic() - seen.at < OFTEN:
        return seen.listing
    # One visitor looks; the others go on with what was seen, and only the first have to wait.
    if seen and not _LOOKING.acquire(blocking=False):
        return seen.listing
    if not seen:
        _LOOKING.acquire()
    try:
        seen = _LAST[root] = _look(root, _LAST.get(root))
    finally:
        _LOOKING.release()
    return seen.listing


def forget(root: Address) -> None:
    """Look again at the next visit: something was published from here."""
    _LAST.pop(root, None)


def _look(root: Address, before: _Seen | None) -> _Seen:
    now = time.monotonic()
    try:
        tags = {at: tag for at, tag in root.tags().items() if _is_listed(at)}
    except OSError as wrong:
        logging.getLogger(__name__).warning("%s cannot be listed: %s", root, type(wrong).__name__)
        fault = DeliveryError(root.name, "", fault_of(wrong))
        return replace(before, at=now) if before else _Seen(now, None, ([], [fault]))
    if before and before.tags == tags:
        return replace(before, at=now)
    listing = list_deliveries(root)
    if not any(each.fault == "away" for each in listing[1]):
        return _Seen(now, tags, listing)
    return replace(before, at=now) if before else _Seen(now, None, listing)


def _is_listed(at: Address) -> bool:
    """Tell whether a file decides what readers see: those of a version do not change."""
    return at.key.count("/") == 1 and not at.name.startswith(".")
