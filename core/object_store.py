"""Open an object store, and tell what goes wrong there in the words of a disk."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from obstore.store import ObjectStore


@lru_cache(maxsize=8)
def opened(store: str) -> "ObjectStore":
    """Open a store; who we are and where it is comes from its usual variables (AWS_...)."""
    from obstore.store import from_url  # noqa: PLC0415  # a disk needs none of it

    return from_url(
        store,
        client_options={
            "allow_http": True,  # where the variables name such an endpoint
            "connect_timeout": "3s",
            "timeout": "60s",
        },
        retry_config={"max_retries": 2, "retry_timeout": timedelta(seconds=10)},
    )


@contextmanager
def told(at: object) -> Iterator[None]:
    """Tell what goes wrong in the words of a disk, and without what the store says of itself."""
    from obstore import exceptions as said  # noqa: PLC0415

    try:
        yield
    except FileNotFoundError as wrong:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(at)) from wrong
    except (said.AlreadyExistsError, said.PreconditionError) as wrong:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(at)) from wrong
    except (said.BaseError, ValueError) as wrong:  # a ValueError where there is no such store
        denied = isinstance(wrong, said.PermissionDeniedError | said.UnauthenticatedError)
        # Of a listing that is denied the library only says that it failed, and how.
        if denied or "status code: 403" in str(wrong):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(at)) from wrong
        raise ConnectionError(errno.EIO, os.strerror(errno.EIO), str(at)) from wrong
