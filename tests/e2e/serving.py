"""Start the real app on a free port of this machine, for a test or for all of them."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

ROOT = Path(__file__).parents[2]


@contextmanager
def served(
    settings: Mapping[str, str], port: int = 0
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Run the app with environment variables of its own; give its address and its process."""
    if not port:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
    options = [f"--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true"]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", *options]
    base = f"http://127.0.0.1:{port}"
    with TemporaryFile() as log:
        process = subprocess.Popen(  # noqa: S603 our own words
            command, cwd=ROOT, stdout=log, stderr=log, env=os.environ | settings
        )
        try:
            try:
                await_health(base, process)
            except RuntimeError as ill:
                log.seek(0)
                raise RuntimeError(log.read().decode()) from ill
            yield base, process
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def await_health(base: str, process: subprocess.Popen[bytes], most: float = 60) -> None:
    """Wait until a server answers that it is well; raise RuntimeError when it dies or is late."""
    end = time.monotonic() + most
    while time.monotonic() < end and process.poll() is None:
        try:
            urllib.request.urlopen(f"{base}/_stcore/health", timeout=2).close()  # noqa: S310 our own address
        except (urllib.error.URLError, OSError):
            time.sleep(0.02)
        else:
            return
    message = f"no healthy server at {base}"
    raise RuntimeError(message)
