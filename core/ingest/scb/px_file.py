"""Read PX files, which SCB's Statistikdatabasen and PX-Web have written for decades."""

import re
from dataclasses import dataclass
from typing import Final

from core.ingest.faults import RefusedError, refuse
from core.ingest.scb.cubes import Cube, Dimension, refuse_wrong_size
from core.words import open_data as words

_QUOTED: Final = r'"[^"]*"'
# KEYWORD[language]("variable","value")=…; where ; and ) within quotes end nothing. What is once
# matched is never tried again (++, *+): a broken file of any size is refused at once.
_STATEMENT: Final = re.compile(
    rf"\s*([A-Z][A-Z0-9-]*)(?:\[([^]]*)\])?(?:\(((?:{_QUOTED}|[^\")]++)*+)\))?\s*="
    rf"((?:{_QUOTED}|[^\";]++)*+);"
)
_DATA: Final = re.compile(r"\s*DATA\s*=")
_STRING: Final = re.compile(r'"([^"]*)"\s*(,?)')
_CELL: Final = re.compile(r'"([^"]*)"|([^\s,]+)')
_CHARSETS: Final = {
    **dict.fromkeys(("utf-8", "utf8", "65001"), "utf-8"),
    **dict.fromkeys(("iso-8859-1", "iso-8859-15", "windows-1252", "cp1252", "1252"), "cp1252"),
    **dict.fromkeys(("cp850", "ibm850", "850"), "cp850"),
}
_HEAD: Final = 4096  # bytes where the charset is said
_BOM: Final = b"\xef\xbb\xbf"


def read(file: str, content: bytes) -> Cube:
    """Read a file's cube; raise RefusedError at what is no PX, in no known charset or cut off."""
    said, data = _statements(file, _decoded(file, content))
    if any(each.keyword == "KEYS" for each in said):
        raise refuse("px_keys", file)
    told = {(each.keyword, each.subkeys): each.strings for each in said}
    names = [*told.get(("STUB", ()), ()), *told.get(("HEADING", ()), ())]
    if not names:
        raise refuse("px_keyword", file, "STUB, HEADING")
    contents = told.get(("CONTVARIABLE", ()), ())
    dims = tuple(_dimension(file, told, name, is_contents=name in contents) for name in names)
    refuse_wrong_size(file, [len(each.pairs) for each in dims])
    return Cube(
        file,
        _text(told.get(("TITLE", ()), told.get(("DESCRIPTION", ()), ()))),
        dims,
        [quoted or plain for quoted, plain in _CELL.findall(data)],
        counting=_text(told.get(("CONTENTS", ()), ())),
        notes=tuple(_text(each.strings) for each in said if "NOTE" in each.keyword),
    )


@dataclass(frozen=True, slots=True)
class _Statement:
    keyword: str
    subkeys: tuple[str, ...]
    strings: tuple[str, ...]


def _dimension(
    file: str, told: dict[tuple[str, tuple[str, ...]], tuple[str, ...]], name: str, *,
    is_contents: bool,
) -> Dimension:  # fmt: skip
    labels = told.get(("VALUES", (name,)), ())
    codes = told.get(("CODES", (name,)), labels)
    if not labels:
        raise refuse("px_keyword", file, f'VALUES("{name}")')
    if len(codes) != len(labels):
        raise refuse("px_keyword", file, f'CODES("{name}")')
    called = words.CONTENTS if is_contents else name
    return Dimension(called, tuple(zip(codes, labels, strict=True)))


def _statements(file: str, text: str) -> tuple[list[_Statement], str]:
    """Part the file into what is said, in its main language, and its numbers."""
    said: list[_Statement] = []
    at = 0
    while not (data := _DATA.match(text, at)):
        found = _STATEMENT.match(text, at)
        if not found:
            raise _stuck(file, text, at)
        keyword, language, subkeys, value = found.groups()
        if language is None:
            said.append(_Statement(keyword, _strings(subkeys or ""), _strings(value)))
        at = found.end()
    numbers = text[data.end() :].rstrip("\x1a \r\n\t")
    if not numbers.endswith(";") or numbers.count('"') % 2:
        raise refuse("px", file, numbers[-20:])
    return said, numbers.removesuffix(";")


def _strings(value: str) -> tuple[str, ...]:
    """Give the texts of a list; one without a comma after it goes on in the next line."""
    parts: list[str] = []
    goes_on = False
    for text, comma in _STRING.findall(value):
        if goes_on:
            parts[-1] += text
        else:
            parts.append(text)
        goes_on = not comma
    return tuple(parts)


def _text(strings: tuple[str, ...]) -> str:
    return " ".join("".join(strings).replace("#", " ").split())


def _stuck(file: str, text: str, at: int) -> RefusedError:
    return refuse("px", file, text[at : at + 40].strip())


def _decoded(file: str, content: bytes) -> str:
    """Decode by what the file says of itself; nothing is guessed of letters beyond ASCII."""
    if content.startswith(_BOM):
        return _strictly(file, content.removeprefix(_BOM), "utf-8")
    pairs = re.findall(r'(CHARSET|CODEPAGE)\s*=\s*"([^"]*)"', content[:_HEAD].decode("latin-1"))
    said = {keyword: name.casefold() for keyword, name in pairs}
    page = said.get("CODEPAGE", "1252" if said.get("CHARSET") == "ansi" else "utf-8")
    if page not in _CHARSETS:
        raise refuse("px_charset", file, page)
    if _CHARSETS[page] != "utf-8" and not content.isascii() and _is_utf8(content):
        raise refuse("px_charset", file, page)
    return _strictly(file, content, _CHARSETS[page])


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _strictly(file: str, content: bytes, charset: str) -> str:
    try:
        return content.decode(charset)
    except UnicodeDecodeError as wrong:
        raise refuse("px_charset", file, charset) from wrong
