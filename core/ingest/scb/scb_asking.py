"""Ask SCB's service one thing, wait for the answer, and tell why none comes."""

import re
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import Final, TypeVar

from requests.exceptions import HTTPError, JSONDecodeError, RequestException

from core.ingest.faults import RefusedError, refuse
from core.words import open_data as words

_REFUSED: Final = {"404": "scb_unknown", "429": "scb_busy", "": "scb_busy"}
_Answer = TypeVar("_Answer")


def answer_to(table: str, patience: float, ask: Callable[[], _Answer]) -> _Answer:
    """Wait no longer than `patience` seconds, where the client itself waits for ever.

    Errors: RefusedError about the table.
    """
    file = words.FETCHED.format(table=table)
    answer: Future[_Answer] = Future()

    def work() -> None:
        try:
            answer.set_result(ask())
        except Exception as wrong:  # noqa: BLE001  # it is raised again where it is waited for
            answer.set_exception(wrong)

    Thread(target=work, daemon=True).start()
    try:
        return answer.result(patience)
    except HTTPError as refused:
        raise _refusal(file, table, str(refused)) from refused
    except JSONDecodeError as wrong:
        raise refuse("scb_malformed", file) from wrong
    except (RequestException, TimeoutError) as silent:
        raise refuse("scb_unreachable", file) from silent
    except Exception as wrong:
        raise refuse("scb_malformed", file) from wrong


def _refusal(file: str, table: str, told: str) -> RefusedError:
    """Tell why the service said no: the client gives its answer as text alone."""
    said = dict(re.findall(r"^(Error|Detail):? (.*)$", told, flags=re.MULTILINE))
    code, _, _ = said.get("Error", "").partition(":")
    parts = [code, "" if said.get("Detail") == "None" else said.get("Detail", "")]
    return refuse(_REFUSED.get(code, "scb_refused"), file, table, ": ".join(filter(None, parts)))
