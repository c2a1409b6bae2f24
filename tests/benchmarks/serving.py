"""Serve the app, or an empty page of the same framework, on a free port; weigh its process."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.serving import await_health

ROOT = Path(__file__).parents[2]
APP = "app.py"
EMPTY = "tests/benchmarks/empty_page.py"
BARE = "tests/benchmarks/bare_page.py"


@dataclass(frozen=True)
class Served:
    """Where a server answers, its process, and how many seconds it took to be healthy."""

    base: str
    pid: int
    seconds: float

    @property
    def memory(self) -> float:
        """Give the resident memory in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1024


@contextmanager
def served(script: str, port: int = 0) -> Iterator[Served]:
    """Start a server from the project's folder, so that both have the same settings."""
    with socket.create_server(("127.0.0.1", port)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}"]
    own = {name: text for name, text in os.environ.items() if not name.startswith("STREAMLIT_")}
    start = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 our own words
        command, cwd=ROOT, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        base = f"http://127.0.0.1:{port}"
        await_health(base, process)
        yield Served(base, process.pid, time.perf_counter() - start)
    finally:
        process.terminate()
        process.wait(timeout=20)
