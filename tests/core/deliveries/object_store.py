"""Run an object store on loopback: moto's S3 server, with a log of what is asked of it."""

import os
import signal
import threading
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Literal

from werkzeug.serving import WSGIRequestHandler, make_server

from core.address import Address

Environ = dict[str, Any]
Answer = Iterable[bytes]
WRITES = ("PUT", "POST", "DELETE")
MATCH, QUOTE = "HTTP_IF_MATCH", '"'
CONDITIONS = (MATCH, "HTTP_IF_NONE_MATCH")
# Of writes; "bare": a tag must come without its quotes, as Ceph has it.
Conditions = Literal["kept", "bare", "ignored", "refused"]
SECRET = "never-told"  # noqa: S105  # it opens nothing
ERROR = b"<?xml version='1.0'?><Error><Code>%s</Code><Message>No</Message></Error>"
DENIED, FAILED = ERROR % b"AccessDenied", ERROR % b"PreconditionFailed"
# Moto tells by it that a bucket is asked for; it checks no signature.
KEY = "AWS4-HMAC-SHA256 Credential=k/20260101/us-east-1/s3/aws4_request"
_NUMBERS = count(1)


@dataclass(frozen=True)
class Asked:
    """One question: what, of which key, and of which part of it."""

    method: str
    key: str
    range: str = ""

    @property
    def length(self) -> int:
        """Give how many bytes were asked for; all of them count as none."""
        first, _, last = self.range.removeprefix("bytes=").partition("-")
        return int(last) - int(first) + 1 if last else 0


@dataclass
class ObjectStore:
    """What is asked of the store, and how it behaves from now on."""

    asked: list[Asked] = field(default_factory=list)
    port: int = 0
    is_closed: bool = False  # nobody is let in
    conditions: Conditions = "kept"
    victim: int = 0  # who is killed, as soon as so many writes are done
    writes_left: int = 0
    alone: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        # Half a second that only those pay for who serve one.
        from moto.server import DomainDispatcherApplication, create_backend_app  # noqa: PLC0415

        self.app = DomainDispatcherApplication(create_backend_app)

    def __call__(self, environ: Environ, start: Callable[..., Any]) -> Answer:
        """Answer one question; writes come one after the other, as S3 promises of conditions."""
        method = environ["REQUEST_METHOD"]
        self.asked.append(Asked(method, environ["PATH_INFO"], environ.get("HTTP_RANGE", "")))
        if self.is_closed:
            start("403 Forbidden", [("Content-Type", "application/xml")])
            return [DENIED]
        if method not in WRITES:
            return self.app(environ, start)  # type: ignore[no-any-return]
        tag = environ.get(MATCH, "")
        if self.conditions == "ignored":
            environ = {name: each for name, each in environ.items() if name not in CONDITIONS}
        elif tag and (self.conditions == "refused" or (self.conditions == "bare" and '"' in tag)):
            start("412 Precondition Failed", [("Content-Type", "application/xml")])
            return [FAILED]
        elif tag:
            environ = environ | {MATCH: f'"{tag.strip(QUOTE)}"'}
        with self.alone:
            answer = self.app(environ, start)
            self._kill()
            return answer  # type: ignore[no-any-return]

    def bucket(self) -> Address:
        """Make an empty bucket, and give where deliveries lie in it."""
        name = f"bucket-{next(_NUMBERS)}"
        made = urllib.request.Request(  # noqa: S310  # our own address
            f"{self.endpoint}/{name}", method="PUT", headers={"Authorization": KEY}
        )
        with urllib.request.urlopen(made):  # noqa: S310
            return Address(f"s3://{name}/deliveries")

    @property
    def endpoint(self) -> str:
        """Give where it listens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def variables(self) -> dict[str, str]:
        """Give the variables that lead here."""
        return {
            "AWS_ENDPOINT_URL": self.endpoint, "AWS_REGION": "eu-north-1",
            "AWS_ACCESS_KEY_ID": "anna", "AWS_SECRET_ACCESS_KEY": SECRET,
        }  # fmt: skip

    def _kill(self) -> None:
        self.writes_left -= 1
        if self.victim and not self.writes_left:
            os.kill(self.victim, signal.SIGKILL)
            self.victim = 0


class _Quiet(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"

    def log(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served() -> Iterator[ObjectStore]:
    """Serve a store until it is no longer needed."""
    store = ObjectStore()
    server = make_server("127.0.0.1", 0, store, threaded=True, request_handler=_Quiet)
    server.daemon_threads = True
    store.port = server.server_port
    serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    serving.start()
    try:
        yield store
    finally:
        server.shutdown()
        serving.join()
        server.server_close()
