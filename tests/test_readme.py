"""README cannot lie: its tree, commands, glossary and settings are those of the house."""

import ast
import pydoc
import re
import textwrap
import tomllib
from itertools import takewhile
from pathlib import Path

import pytest

from core import settings

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PATH = re.compile(r"[\w./-]+(/|\.\w+|file|run)")
# Rooms whose inside the tree need not list.
CLOSED = ("data/deliveries", "static", "tests", "docs", ".ci", ".streamlit")


def _section(title: str) -> str:
    """Give the text under the first `##` heading that has `title` in it."""
    parts = re.split(r"^## +(.+)$", README.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for heading, text in zip(parts[1::2], parts[2::2], strict=True):
        if title.casefold() in heading.casefold():
            return text
    pytest.fail(f"README has no section about {title}")


def _blocks(text: str) -> list[str]:
    return re.findall(r"^```\w*\n(.*?)^```", text, flags=re.DOTALL | re.MULTILINE)


def _rows(text: str) -> list[list[str]]:
    """Give the cells of a Markdown table without its head."""
    rows = [line.strip().strip("|").split("|") for line in text.splitlines() if line[:1] == "|"]
    return [[cell.strip().strip("`") for cell in row] for row in rows[2:]]


def _tree() -> list[str]:
    """Give the paths of the tree; a line may name several rooms, and indent follows folders."""
    lines = [re.sub("[│├└─]", " ", line) for line in _blocks(_section("The house"))[0].splitlines()]
    indents = [len(line) - len(line.lstrip()) for line in lines]
    step = min(filter(None, indents), default=1)
    trail: list[str] = []
    paths: list[str] = []
    for line, indent in zip(lines, indents, strict=True):
        # What looks like a file or folder is one, until the description begins.
        for word in takewhile(PATH.fullmatch, line.split()):
            trail[indent // step :] = [word.rstrip("/")]
            paths.append("/".join(trail))
    return paths


def test_every_room_of_the_tree_exists() -> None:
    assert [path for path in _tree() if not (ROOT / path).exists()] == []


def test_every_room_of_the_house_is_in_the_tree() -> None:
    tree = set(_tree())
    rooms = [*(ROOT / "core").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
    names = [room.relative_to(ROOT).as_posix() for room in rooms if room.stem[0] != "_"]
    # A folder named in the tree with none of its rooms stands for them all.
    closed = [
        path for path in tree if not any(other.startswith(f"{path}/") for other in tree - {path})
    ]
    folders = tuple(f"{path}/" for path in (*closed, *CLOSED) if (ROOT / path).is_dir())
    assert [name for name in names if name not in tree and not name.startswith(folders)] == []


def test_the_two_commands_are_those_that_work() -> None:
    commands = "\n".join(_blocks(_section("Get started")))
    assert "python3 -m venv .venv" in commands
    assert ".venv/bin/pip install -q -r requirements.txt" in commands
    assert ".venv/bin/streamlit run app.py" in commands
    assert "python3 -m tests" in commands
    assert "exec python3 -m tests" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_setting_is_listed_with_its_default() -> None:
    rows = [row for row in _rows(_section("Settings")) if row[0].startswith(settings.PREFIX)]
    listed = {name: default.strip('"') for name, default, *_ in rows}
    assert listed.pop("STUDIEVAGAR_CHROMIUM") == ""
    assert listed == {setting.variable: setting.default for setting in settings.ALL}


def test_listed_settings_of_streamlit_are_as_set() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    for name, value, *_ in _rows(_section("Settings")):
        section, _, key = name.partition(".")
        if key:
            assert str(config[section][key]).casefold() == value.strip('"').casefold(), name


def test_glossary_words_are_used_in_the_code() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (*(ROOT / "core").rglob("*.py"), ROOT / "data" / "measures.toml")
    )
    terms = [term for row in _rows(_section("Glossary")) for term in re.findall(r"[a-z_]+", row[1])]
    assert terms
    assert [term for term in terms if term not in code] == []


def test_what_its_code_imports_is_there() -> None:
    code = re.compile(r"^( *)```python\n(.*?)^\1```", re.DOTALL | re.MULTILINE)
    blocks = code.findall(README.read_text(encoding="utf-8"))
    wanted = {
        f"{node.module}.{alias.name}"
        for _, block in blocks
        if "import" in block
        for node in ast.walk(ast.parse(textwrap.dedent(block)))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    made = {"core.ui.deliveries"}  # the room that the reader is told to make
    assert made < wanted
    assert [name for name in wanted - made if pydoc.locate(name) is None] == []


def test_every_picture_and_link_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README.read_text(encoding="utf-8"))
    local = [link for link in links if not link.startswith(("http://", "https://"))]
    assert [link for link in local if not (ROOT / link).exists()] == []
