"""Signing in at a real provider of OpenID Connect lets owners in, and nobody else."""

import json
import secrets
import time
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
import tomli_w
from itsdangerous import URLSafeTimedSerializer
from playwright.sync_api import Page, expect

from core.words import data_page as words
from core.words import door as door_words
from tests.e2e.browser import axe, ready, watched
from tests.e2e.provider import Provider, free_port, provided
from tests.e2e.serving import served

OWNER = {"realm_access": {"roles": ["student", "studievagar-owner"]}}
PEOPLE = (
    {"sub": "anna", "email": "anna@example.se", **OWNER},
    {"sub": "lena", "email": "lena@example.se", "email_verified": True},
    {"sub": "otto", "email": "otto@example.se", "realm_access": {"roles": ["student"]}},
    {"sub": "many", "groups": [secrets.token_hex() for _ in range(120)], **OWNER},
    {"sub": "away", "iat": int(time.time()) - 13 * 3_600, **OWNER},
)
# The provider's own page is styled from there; it is no page of ours, and nothing is fetched.
ITS_STYLE = "https://cdn.jsdelivr.net/npm/@picocss/"
COOKIE = "_streamlit_user"
SECRET = secrets.token_hex()


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with provided(PEOPLE) as one:
        yield one


@pytest.fixture(scope="module")
def base(provider: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of an app of this module's own, which knows the provider."""
    folder = tmp_path_factory.mktemp("office")
    port = free_port()
    callback = f"http://127.0.0.1:{port}/oauth2callback"
    auth = {
        "redirect_uri": callback,
        "cookie_secret": SECRET,
        "server_metadata_url": f"{provider.address}/.well-known/openid-configuration",
        **provider.register(callback),
    }
    (folder / "secrets.toml").write_text(tomli_w.dumps({"auth": auth}), encoding="utf-8")
    (folder / "work").mkdir(mode=0o700)
    settings = {
        "STREAMLIT_SECRETS_FILES": str(folder / "secrets.toml"),
        "STUDIEVAGAR_OWNER_CLAIM": "realm_access.roles",
        "STUDIEVAGAR_OWNERS": "lena@example.se",
        "STUDIEVAGAR_WORK_FOLDER": str(folder / "work"),
    }
    with served(settings, port) as (address, _):
        yield address


@pytest.fixture
def visitor(page: Page, provider: Provider) -> Iterator[Page]:
    """Give a visitor who may be sent to the provider, and nowhere else."""
    page.context.route(f"{ITS_STYLE}**", lambda route: route.fulfill(body=""))
    yield page
    seen = watched(page)
    seen.foreign[:] = [
        url for url in seen.foreign if not url.startswith((f"{provider.address}/", ITS_STYLE))
    ]


def at_provider(page: Page, answer: str) -> Page:
    """Ask to sign in, and press a button at the provider."""
    page.get_by_role("button", name=door_words.SIGN_IN).click()
    page.get_by_role("button", name=answer, exact=True).click()
    return ready(page)


def assert_shut(page: Page) -> None:
    """See that nothing of what owners do is there."""
    expect(page.get_by_role("heading", name=words.TITLE, exact=True)).to_be_visible()
    expect(page.get_by_role("tab")).to_have_count(0)
    expect(page.locator("input[type=file]")).to_have_count(0)


def test_before_sign_in_the_page_offers_it_alone_and_reading_is_open(visitor: Page) -> None:
    ready(visitor.goto("/data") and visitor)
    assert_shut(visitor)
    expect(visitor.get_by_test_id("stAlert")).to_have_text(door_words.SIGN_IN_TO)
    assert axe(visitor) == []
    visitor.get_by_role("link", name="Före", exact=True).click()
    ready(visitor)
    expect(visitor.get_by_role("button", name=door_words.SIGN_IN)).to_have_count(0)
    expect(visitor.locator("h1")).to_have_count(1)


def test_an_owner_gets_in_brings_files_and_signs_out(visitor: Page) -> None:
    ready(visitor.goto("/data") and visitor)
    at_provider(visitor, "anna")
    assert urlsplit(visitor.url).path == "/data"
    expect(visitor.get_by_text(door_words.SIGNED_IN.format(name="anna@example.se"))).to_be_visible()
    expect(visitor.get_by_role("tab", name=words.VERSIONS)).to_be_visible()
    # Sign-in also switches on the framework's guard of uploads.
    file = {"name": "draget.csv", "mimeType": "text/csv", "buffer": b"a;b\n"}
    visitor.locator("input[type=file]").first.set_input_files([file])
    expect(visitor.get_by_text("draget.csv")).to_be_visible()
    ready(visitor)
    visitor.get_by_role("button", name=door_words.SIGN_OUT).click()
    visitor.get_by_role("button", name="End session").click()
    ready(visitor)
    assert urlsplit(visitor.url).path == "/data"
    assert_shut(visitor)
    expect(visitor.get_by_test_id("stAlert")).to_have_text(door_words.SIGN_IN_TO)
    assert [each for each in visitor.context.cookies() if COOKIE in each["name"]] == []


def test_who_comes_back_with_nothing_is_told_why_and_may_try_again(visitor: Page) -> None:
    ready(visitor.goto("/data") and visitor)
    failed = door_words.SIGN_IN_FAILED
    for answer, told in (("Deny", failed), ("many", failed), ("away", door_words.NOT_FRESH)):
        at_provider(visitor, answer)
        expect(visitor.get_by_text(told)).to_be_visible()
        assert_shut(visitor)
    # She has no role, but is on the list.
    at_provider(visitor, "lena")
    expect(visitor.get_by_role("tab", name=words.VERSIONS)).to_be_visible()


def test_without_the_role_the_page_stays_shut(visitor: Page) -> None:
    ready(visitor.goto("/data") and visitor)
    at_provider(visitor, "otto")
    expect(visitor.get_by_text(door_words.NOT_OWNER.format(name="otto@example.se"))).to_be_visible()
    assert_shut(visitor)


def test_a_forged_cookie_is_nobody(visitor: Page, base: str) -> None:
    claims = {"is_logged_in": True, "origin": base, "iat": time.time(), "sub": "anna", **OWNER}
    for secret, tabs in (("another secret", 0), (SECRET, 3)):
        signed = URLSafeTimedSerializer(secret, salt=COOKIE).dumps(json.dumps(claims))
        visitor.context.add_cookies([{"name": COOKIE, "value": str(signed), "url": base}])
        ready(visitor.goto("/data") and visitor)
        expect(visitor.get_by_role("tab")).to_have_count(tabs)
        expect(visitor.get_by_text(door_words.SIGN_IN_TO)).to_have_count(0 if tabs else 1)


def test_ways_of_sign_in_that_nobody_began_lead_to_the_page_in_strict_headers(base: str) -> None:
    for way in ("auth/login?provider=x", "auth/logout", "oauth2callback?state=x&code=y"):
        with closing(HTTPConnection(urlsplit(base).netloc)) as asked:
            asked.request("GET", f"/{way}")
            answer = asked.getresponse()
        assert (answer.status, answer.getheader("location")) == (303, "/data")
        assert "default-src 'self'" in (answer.getheader("content-security-policy") or "")


# The last one: nobody starts the provider again.
def test_a_provider_that_is_away_is_told_of_in_swedish(visitor: Page, provider: Provider) -> None:
    ready(visitor.goto("/data") and visitor)
    provider.stop()
    visitor.get_by_role("button", name=door_words.SIGN_IN).click()
    expect(visitor.get_by_text(door_words.SIGN_IN_FAILED)).to_be_visible()
    assert_shut(ready(visitor))
