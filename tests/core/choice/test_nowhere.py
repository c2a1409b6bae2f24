"""What nobody knows is told from what another page has brought."""

import pytest

from core.choice.nowhere import is_nowhere, never_there
from core.choice.selection import Selection


@pytest.mark.parametrize("name", ["", "05", "0580", "largest", "Byggindustri", "rate", "stayed",
                                  "origin", "Förgymnasial", "3"])  # fmt: skip
def test_what_some_page_has_is_somewhere(name: str) -> None:
    assert not is_nowhere(name)


@pytest.mark.parametrize("name", ["finns-ej", "byggindustri", "<script>"])
def test_what_none_has_is_nowhere_unless_a_delivery_may_name_it(name: str) -> None:
    assert is_nowhere(name)
    assert not is_nowhere(name, "occupation")


@pytest.mark.parametrize("code", ["99", "0599", "123456"])
def test_a_code_is_of_a_region_or_of_none_at_all(code: str) -> None:
    assert is_nowhere(code)
    assert is_nowhere(code, "occupation")


@pytest.mark.parametrize(
    ("brought", "of_places", "lost"),
    [({}, True, ["finns-ej", "inte"]), ({"measure": "occupation"}, True, []),
     ({"measure": "occupation"}, False, ["finns-ej", "inte"]),
     ({"indicator": "students"}, False, [])],
)  # fmt: skip
def test_only_what_is_neither_here_nor_brought_along_was_never_there(
    brought: dict[str, object], lost: list[str], *, of_places: bool
) -> None:
    asked = Selection(part="finns-ej", focus="inte").change(**brought)
    assert never_there(asked, {"annat"}, of_places=of_places) == lost
    assert never_there(asked, {"finns-ej", "inte"}, of_places=of_places) == []
