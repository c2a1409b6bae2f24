"""A small Statistikdatabasen on loopback: it states its limits, and refuses who passes them."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from threading import Event, Lock, Thread
from typing import Any

Answer = tuple[int, Any]


@dataclass
class Service:
    """What the service has and states; `tables` are metadata in JSON-stat by id."""

    tables: dict[str, dict[str, Any]]
    most_cells: int = 150_000
    most_calls: int = 3
    window: float = 0.2
    broken: dict[str, Answer | bytes] = field(default_factory=dict)  # by the end of the path
    silent: str = ""  # the end of the path that is never answered
    asked: list[tuple[float, str]] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    busy: int = 0
    closing: Event = field(default_factory=Event)
    address: str = ""
    lock: Lock = field(default_factory=Lock)

    def answer(self, path: str, query: dict[str, Any]) -> Answer | bytes:
        for end, told in self.broken.items():
            if path.endswith(end):
                return told
        if self.silent and path.endswith(self.silent):
            self.closing.wait()
        with self.lock:
            now = time.monotonic()
            recent = [at for at, _ in self.asked if now - at < self.window]
            if len(recent) >= self.most_calls:
                self.busy += 1
                return 429, {"title": "Too many requests"}
            self.asked.append((now, path))
        return self._found(path, query)

    def _found(self, path: str, query: dict[str, Any]) -> Answer:
        _, what, *rest = path.split("/")
        if what == "config":
            return 200, {
                "apiVersion": "2.2.0", "defaultLanguage": "sv", "maxDataCells": self.most_cells,
                "maxCallsPerTimeWindow": self.most_calls, "timeWindow": self.window,
            }  # fmt: skip
        if not rest:
            return 200, {"tables": [], "page": {"totalElements": len(self.tables)}}
        if rest[0] not in self.tables:
            return 404, {"title": "Non-existent table", "status": 404}
        table = self.tables[rest[0]]
        return (200, table) if rest[1] == "metadata" else self._data(table, query)

    def _data(self, table: dict[str, Any], query: dict[str, Any]) -> Answer:
        asked = {each["variableCode"]: each["valueCodes"] for each in query["selection"]}
        dimension = {}
        for code in table["id"]:
            labels = table["dimension"][code]["category"]["label"]
            if unknown := [value for value in asked[code] if value not in labels]:
                return 400, {"title": "Non-existent value", "detail": ", ".join(unknown)}
            category = {"index": {value: at for at, value in enumerate(asked[code])},
                        "label": {value: labels[value] for value in asked[code]}}  # fmt: skip
            dimension[code] = table["dimension"][code] | {"category": category}
        places = list(product(*(asked[code] for code in table["id"])))
        self.sizes.append(len(places))
        if len(places) > self.most_cells:
            return 403, {"title": "Too many cells selected"}
        return 200, table | {"dimension": dimension, "value": [number(each) for each in places]}


def number(place: tuple[str, ...]) -> int:
    """Give the number of a cell, from its codes."""
    return sum(ord(letter) for code in place for letter in code)


@contextmanager
def running(service: Service) -> Iterator[Service]:
    """Serve on a port of its own until the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer({})

        def do_POST(self) -> None:
            self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

        def _answer(self, query: dict[str, Any]) -> None:
            told = service.answer(self.path.partition("?")[0], query)
            status, body = (200, told) if isinstance(told, bytes) else told
            content = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            if status == 429:
                self.send_header("Retry-After", str(service.window))
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing in the tests' output."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    service.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield service
    finally:
        service.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()
