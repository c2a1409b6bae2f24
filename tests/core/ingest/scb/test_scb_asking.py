"""An answer is waited for, but not for ever; what goes wrong is told as what it means."""

from threading import Event

import pytest
from requests.exceptions import ConnectionError as NoConnection
from requests.exceptions import HTTPError, JSONDecodeError

from core.ingest.faults import RefusedError
from core.ingest.scb import scb_asking


def test_an_answer_is_given_as_it_is() -> None:
    assert scb_asking.answer_to("TAB1", 60, lambda: {"a": 1}) == {"a": 1}


@pytest.mark.parametrize(
    ("wrong", "kind", "detail"),
    [
        (HTTPError("Error 404: Not Found\nDetail: None"), "scb_unknown", "404"),
        (HTTPError("Error 429: Too Many Requests"), "scb_busy", "429"),
        (HTTPError("Error 400: Bad Request\nDetail: 0599"), "scb_refused", "400: 0599"),
        (HTTPError("Reached max amount of retries."), "scb_busy", ""),
        (JSONDecodeError("no", "", 0), "scb_malformed", ""),
        (KeyError("page"), "scb_malformed", ""),
        (NoConnection(), "scb_unreachable", ""),
    ],
)  # fmt: skip
def test_what_goes_wrong_is_told_by_kind(wrong: Exception, kind: str, detail: str) -> None:
    def fail() -> None:
        raise wrong

    with pytest.raises(RefusedError) as told:
        scb_asking.answer_to("TAB1", 60, fail)
    (fault,) = told.value.faults
    assert (fault.kind, fault.detail, fault.origin.file) == (kind, detail, "SCB TAB1")


def test_a_silent_one_is_left() -> None:
    never = Event()
    with pytest.raises(RefusedError, match="Hämta filen själv"):
        scb_asking.answer_to("TAB1", 0.05, never.wait)
    never.set()
