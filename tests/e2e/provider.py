"""Run a real provider of OpenID Connect on a free port of this machine."""

import json
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Provider:
    """A provider under way."""

    address: str
    process: subprocess.Popen[bytes]

    def register(self, callback: str) -> dict[str, str]:
        """Make an app known; give what it shows itself by, which is checked from then on."""
        body = json.dumps({"redirect_uris": [callback]}).encode()
        asked = urllib.request.Request(  # noqa: S310 our own address
            f"{self.address}/oauth2/clients", body, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(asked, timeout=20) as answer:  # noqa: S310 our own address
            known = json.load(answer)
        return {name: known[name] for name in ("client_id", "client_secret")}

    def stop(self) -> None:
        """Stop answering."""
        self.process.terminate()
        self.process.wait(timeout=20)


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return port


@contextmanager
def provided(people: Sequence[Mapping[str, object]]) -> Iterator[Provider]:
    """Run a provider that knows these people, by the claims it makes about each."""
    port = free_port()
    known = [f"--user-claims={json.dumps(each)}" for each in people]
    # Asked to register, it checks secrets and ways back as a university's own does.
    command = [sys.executable, "-m", "oidc_provider_mock", f"-p{port}", "-rtrue", *known]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet)  # noqa: S603 our own words
    provider = Provider(f"http://127.0.0.1:{port}", process)
    try:
        _await(port, process)
        yield provider
    finally:
        provider.stop()


def _await(port: int, process: subprocess.Popen[bytes], most: float = 60) -> None:
    end = time.monotonic() + most
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    message = f"no provider on port {port}"
    raise RuntimeError(message)
