"""Tell who is an owner: by a role that sign-in gives, by a list, or by a token of this server."""

import hmac
from collections.abc import Mapping
from typing import Any, Final

from core import settings

SHORTEST: Final = 16  # characters of a token: fewer could be guessed
LASTS: Final = 12 * 3_600  # seconds after which an owner signs in anew: roles may have changed


def is_owner(claims: Mapping[str, Any]) -> bool:
    """Tell whether somebody who has signed in brings deliveries in."""
    return settings.OWNER_ROLE.read() in _roles(claims) or _is_listed(claims)


def is_fresh(claims: Mapping[str, Any], now: float) -> bool:
    """Tell whether the sign-in is so recent that its roles still hold; `now` in seconds."""
    issued = claims.get("iat", 0)
    return isinstance(issued, int | float) and now - issued < LASTS


def is_token_set() -> bool:
    """Tell whether the server has a token that is long enough."""
    return len(settings.OWNER_TOKEN.read()) >= SHORTEST


def opens(token: str) -> bool:
    """Tell whether a token is the server's, in the same time whatever is wrong with it."""
    right = settings.OWNER_TOKEN.read()
    return is_token_set() and hmac.compare_digest(token.encode(), right.encode())


def name_of(claims: Mapping[str, Any]) -> str:
    """Give what somebody is called in the list of versions."""
    names = (claims.get(each) for each in ("email", "name", "sub"))
    return next((each for each in names if isinstance(each, str) and each), "")


def _roles(claims: Mapping[str, Any]) -> set[str]:
    """Give the roles: a list, or one text with spaces, at the end of the claim's path."""
    path = settings.OWNER_CLAIM.read()
    found: Any = claims
    # Some providers name a claim by an address, which has dots of its own.
    for name in [path] if path in claims else path.split("."):
        found = found.get(name, ()) if isinstance(found, Mapping) else ()
    listed = found.split() if isinstance(found, str) else found
    several = isinstance(listed, list | tuple)
    return {each for each in listed if isinstance(each, str) and each} if several else set()


def _is_listed(claims: Mapping[str, Any]) -> bool:
    listed = {each.strip() for each in settings.OWNERS.read().split(",")} - {""}
    subject, email = claims.get("sub"), claims.get("email")
    if isinstance(subject, str) and subject in listed:
        return True
    # An address that the provider has not verified is whatever somebody wrote.
    verified = claims.get("email_verified") is True
    folded = {each.casefold() for each in listed}
    return verified and isinstance(email, str) and email.casefold() in folded
