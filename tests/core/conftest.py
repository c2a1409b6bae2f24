"""What tests of an object store share: one that is served, and the variables that lead to it."""

from collections.abc import Iterator

import pytest

from core.address import Address
from tests.core.deliveries.object_store import ObjectStore, served


@pytest.fixture(scope="module")
def serving() -> Iterator[ObjectStore]:
    """Serve an object store for the tests of a file."""
    with served() as store:
        yield store


@pytest.fixture
def s3(serving: ObjectStore, monkeypatch: pytest.MonkeyPatch) -> ObjectStore:
    """Give the store as it behaves at first, with nothing asked of it."""
    for name, value in serving.variables.items():
        monkeypatch.setenv(name, value)
    serving.is_closed, serving.conditions = False, "kept"
    serving.asked.clear()
    return serving


@pytest.fixture
def root(s3: ObjectStore) -> Address:
    """Give an empty place for deliveries."""
    return s3.bucket()
