"""Runs all that must hold: `python3 -m tests [arguments for pytest]`, from a fresh clone or not."""

import os
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
BIN = ROOT / ".venv" / "bin"
PYTHON = str(BIN / "python")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def main(arguments: list[str]) -> int:
    """Prepare the environment and run each check; the first that fails gives the exit code."""
    if not Path(PYTHON).exists():
        venv.create(ROOT / ".venv", with_pip=True)
    pip = [PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    steps = [
        # Older pips know no dependency groups.
        ("pip", [*pip, "pip>=25.1"]),
        ("install", [*pip, "-r", "requirements.txt", "--group", "test"]),
        *_chromium(),
        ("ruff check", [PYTHON, "-m", "ruff", "check", "."]),
        ("ruff format", [PYTHON, "-m", "ruff", "format", "--check", "."]),
        ("mypy", [PYTHON, "-m", "mypy"]),
        ("import laws", [str(BIN / "lint-imports"), "--no-cache", "--no-logo"]),
        # One file, one worker: a file's server and browser start once.
        ("pytest", [PYTHON, "-m", "pytest", "-n2", "--dist=loadfile", *arguments]),
    ]
    for name, command in steps:
        code = _run(name, command)
        if code:
            return code
    return 0


def _run(name: str, command: list[str]) -> int:
    start = time.monotonic()
    code = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode  # noqa: S603 our own words
    verdict = f"failed with {code}" if code else "ok"
    print(f"== {name}: {verdict} ({time.monotonic() - start:.0f} s)", flush=True)
    return code


def _chromium() -> list[tuple[str, list[str]]]:
    """Give the steps that install a browser: none where one is found."""
    if os.environ.get("STUDIEVAGAR_CHROMIUM") or any(map(shutil.which, BROWSERS)):
        return []
    rights = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if shutil.which("apt-get") and (not rights or shutil.which("sudo")):
        apt = [*rights, "apt-get", "-qq"]
        return [
            ("apt update", [*apt, "update"]),
            ("apt chromium", [*apt, "install", "-y", "--no-install-recommends", "chromium"]),
        ]
    return [("playwright chromium", [PYTHON, "-m", "playwright", "install", "chromium"])]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
