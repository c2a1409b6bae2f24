"""Say what the command line takes: commands, files, options."""

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Final, get_args

from core.disclosure.protect import How
from core.words import owner as words
from core.words.spelling import fold

LINE: Final = "bak-och-framgrund"
LINES: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")  # how a line may be called
# What each command takes; files may be left out where a star says so.
_TAKES: Final = {
    "check": ("files+", "line", "about"),
    "compare": ("files+", "line", "about"),
    "audit": ("files*", "line", "about", "close_older"),
    "publish": ("files+", "line", "about", "by", "note", "as_delivered", "protect", "close_older"),
    "rollback": ("version", "by"),
    "withdraw": ("version", "by"),
    "versions": (),
    "template": ("out",),
}


def parse(arguments: Sequence[str]) -> Namespace:
    """Read the command line; what is wrong with it ends the program with 2."""
    parser = ArgumentParser("python -m core.owner", description=words.PROGRAM)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, takes in _TAKES.items():
        command = commands.add_parser(name, help=words.COMMANDS[name])
        for each in takes:
            _add(command, each)
    return parser.parse_args(arguments)


def _add(command: ArgumentParser, name: str) -> None:
    said = words.OPTIONS[name.rstrip("+*")]
    if name.startswith("files"):
        command.add_argument("files", nargs=name[-1], type=Path, help=said)
    elif name in {"version", "out"}:
        command.add_argument(name, type=Path if name == "out" else str, help=said)
    elif name in {"as_delivered", "close_older"}:
        command.add_argument(f"--{name.replace('_', '-')}", action="store_true", help=said)
    elif name == "protect":
        command.add_argument("--protect", choices=get_args(How), help=said)
    elif name == "line":
        command.add_argument("--line", type=_line, default=LINE, help=said)
    elif name == "about":
        command.add_argument("--about", type=Path, help=said)
    else:
        command.add_argument(f"--{name}", required=name == "by", default="", help=said)


def line_of(text: str) -> str:
    """Give a name of a line as it is written: Uttag från Lund, uttag-fran-lund; else nothing."""
    plain = fold(text)
    if any(letter.isalnum() and not letter.isascii() for letter in plain):
        return ""  # part of the name would be lost
    return "-".join(re.findall("[a-z0-9]+", plain))


def _line(text: str) -> str:
    if not LINES.fullmatch(text):
        raise ArgumentTypeError(words.BAD_LINE.format(line=text))
    return text
