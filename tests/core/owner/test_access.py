"""An owner is who has the role, is on the list, or knows the token; nobody else, whatever comes."""

from typing import Any

import pytest

from core.owner import access

ROLE = "studievagar-owner"
HOUR = 3_600
TOKEN = "sexton tecken ..åäö"  # noqa: S105 no secret


@pytest.mark.parametrize(
    ("claim", "claims"),
    [
        ("roles", {"roles": [ROLE]}),
        ("roles", {"roles": ["student", ROLE]}),
        ("roles", {"roles": f"student {ROLE}"}),
        ("realm_access.roles", {"realm_access": {"roles": [ROLE]}}),
        (
            "resource_access.studievagar.roles",
            {"resource_access": {"studievagar": {"roles": [ROLE]}}},
        ),
        ("https://example.se/roles", {"https://example.se/roles": [ROLE]}),
    ],
)
def test_the_role_makes_an_owner_wherever_the_provider_puts_it(
    monkeypatch: pytest.MonkeyPatch, claim: str, claims: dict[str, Any]
) -> None:
    monkeypatch.setenv("STUDIEVAGAR_OWNER_CLAIM", claim)
    assert access.is_owner(claims)


@pytest.mark.parametrize(
    "roles",
    [[], "", None, 1, True, {ROLE: True}, [None, 7, [ROLE]], f"{ROLE}s", f"x{ROLE}", [f" {ROLE}"]],
)
def test_no_role_a_like_one_or_another_type_makes_no_owner(roles: object) -> None:
    assert not access.is_owner({"sub": "anna", "roles": roles})


@pytest.mark.parametrize("outer", [None, [], "roles", {"roles": None}, {"rolls": [ROLE]}])
def test_a_path_that_leads_nowhere_makes_no_owner(
    monkeypatch: pytest.MonkeyPatch, outer: object
) -> None:
    monkeypatch.setenv("STUDIEVAGAR_OWNER_CLAIM", "realm_access.roles")
    assert not access.is_owner({"realm_access": outer, "roles": [ROLE]})


def test_another_role_may_be_set_but_none_is_not_everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STUDIEVAGAR_OWNER_ROLE", "data")
    assert access.is_owner({"roles": ["data"]})
    assert not access.is_owner({"roles": [ROLE]})
    monkeypatch.setenv("STUDIEVAGAR_OWNER_ROLE", "")
    assert not any(access.is_owner({"roles": roles}) for roles in ([], [""], "", " ", ["data"]))


@pytest.mark.parametrize(
    ("claims", "owner"),
    [
        ({"sub": "f3a9"}, True),
        ({"sub": "F3A9"}, False),
        ({"sub": "b", "email": "Anna@Example.se", "email_verified": True}, True),
        ({"sub": "b", "email": "anna@example.se", "email_verified": False}, False),
        ({"sub": "b", "email": "anna@example.se", "email_verified": "false"}, False),
        ({"sub": "b", "email": "anna@example.se"}, False),
        ({"sub": "b", "email": "", "email_verified": True}, False),
        ({"sub": "", "email": None, "email_verified": True}, False),
        ({"sub": ["f3a9"], "email": ["anna@example.se"], "email_verified": True}, False),
        ({}, False),
    ],
)
def test_a_list_knows_subjects_and_verified_addresses(
    monkeypatch: pytest.MonkeyPatch, claims: dict[str, Any], *, owner: bool
) -> None:
    monkeypatch.setenv("STUDIEVAGAR_OWNERS", " anna@example.SE ,, f3a9,")
    assert access.is_owner(claims) is owner


def test_an_empty_list_has_nobody_on_it() -> None:
    assert not access.is_owner({"sub": "", "email": "", "email_verified": True})


@pytest.mark.parametrize(
    ("issued", "fresh"),
    [
        (1e9, True),
        (1e9 - 12 * HOUR + 1, True),
        (1e9 - 12 * HOUR, False),
        (0, False),
        (None, False),
        ("1000000000", False),
        ([1e9], False),
        (float("nan"), False),
    ],
)
def test_a_sign_in_lasts_twelve_hours(issued: object, *, fresh: bool) -> None:
    assert access.is_fresh({"iat": issued}, 1e9) is fresh
    assert not access.is_fresh({}, 1e9)


def test_the_token_opens_and_nothing_like_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STUDIEVAGAR_OWNER_TOKEN", TOKEN)
    assert access.is_token_set()
    assert access.opens(TOKEN)
    assert not any(map(access.opens, ("", TOKEN[:-1], f"{TOKEN} ", TOKEN.upper(), "\0")))


@pytest.mark.parametrize("short", ["", "x" * (access.SHORTEST - 1)])
def test_a_token_that_could_be_guessed_opens_nothing(
    monkeypatch: pytest.MonkeyPatch, short: str
) -> None:
    monkeypatch.setenv("STUDIEVAGAR_OWNER_TOKEN", short)
    assert not access.is_token_set()
    assert not access.opens(short)


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        ({"sub": "f3a9", "name": "Anna Ek", "email": "anna@example.se"}, "anna@example.se"),
        ({"sub": "f3a9", "name": "Anna Ek", "email": ""}, "Anna Ek"),
        ({"sub": "f3a9", "name": None, "email": ["anna@example.se"]}, "f3a9"),
        ({}, ""),
    ],
)
def test_who_it_was_is_told_by_what_people_know(claims: dict[str, Any], name: str) -> None:
    assert access.name_of(claims) == name
