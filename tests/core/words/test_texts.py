"""Every Swedish word is a text, has its placeholders named, and no kind of thing lacks a word."""

import re
import string
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import get_args

import pytest

from core.choice.selection import ALLOWED, Selection
from core.counts import Status
from core.deliveries.catalogue import read_catalogue
from core.numbers.cell_words import Mark
from core.numbers.kinds import Number
from core.places import centres, groups
from core.words import municipal, prose, texts

CATALOGUE = read_catalogue()
SEXES = {"women", "men", "total"}


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each)
    else:
        raise TypeError(value)


# Every home of Swedish: rooms of words alone.
HOMES = [
    import_module(f"core.words.{each.name}")
    for each in iter_modules([str(Path(texts.__file__).parent)])
    if each.name not in {"formats", "spelling"}
]
CONSTANTS = [
    pytest.param(getattr(module, name), id=f"{module.__name__.rpartition('.')[2]}.{name}")
    for module in HOMES
    for name in dir(module)
    if re.fullmatch(r"[A-Z][A-Z_0-9]*", name)
]


@pytest.mark.parametrize("value", CONSTANTS)
def test_constants_are_texts_with_named_placeholders(value: object) -> None:
    for text in strings(value):
        fields = [field for _, field, _, _ in string.Formatter().parse(text) if field is not None]
        assert all(re.fullmatch(r"[a-z_]+", field) for field in fields), text
        assert "\\" not in text
        assert text == text.strip()


UNIT_TYPES = {
    kind for m in CATALOGUE.measures.values() for types in m.unit_types.values() for kind in types
}


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        (texts.SEX, SEXES),
        (texts.SEX_CHOICE, set(ALLOWED["sex"])),
        (texts.UNIT_TYPE, UNIT_TYPES),
        (texts.UNIT_OF, UNIT_TYPES),
        (texts.COUNTED, UNIT_TYPES),
        (texts.STATUS, set(get_args(Status)) - {"value"}),
        (texts.MARK, {*get_args(Status), "withheld", "undivided"} - {"value"}),
        (texts.BASE, set(ALLOWED["base"])),
        (texts.BASE_TITLE, set(ALLOWED["base"])),
        (texts.NUMBER, set(ALLOWED["number"])),
        (texts.VIEW, set(ALLOWED["view"])),
        (texts.ORDER, set(ALLOWED["order"]) - {""}),
        (texts.GROUPS, set(ALLOWED["groups"])),
        (texts.RESIDUALS, set(ALLOWED["residuals"])),
        (texts.REST_CHOICE, set(ALLOWED["rest"])),
        (texts.COMBINE, set(ALLOWED["combine"])),
        (texts.YEARS_AFTER, {"0", "1", "3", "5"}),
        (texts.YEARS, {"0", "1", "3", "5"}),
        (texts.REASON, {"unit_type", "unit", "period"}),
        (texts.MARKED, set(get_args(Mark)) - {"withheld", "missing", "undivided", "impossible"}),
        (texts.TABLE_NOTE, set(get_args(Mark)) - {""}),
        (prose.EXPORT_MARK, set(get_args(Mark)) - {""}),
        (texts.TOOLTIP, set(get_args(Number))),
        (municipal.CENTRES, set(ALLOWED["centres"])),
        (municipal.REST, set(ALLOWED["rest"])),
        (municipal.REASON, {"delivery", "places"}),
        (municipal.CENTRE_KIND, set(get_args(centres.Kind))),
        (municipal.CENTRE_FAULT, set(get_args(centres.FaultKind))),
        (municipal.GROUP_FAULT, set(get_args(groups.FaultKind))),
        (prose.FAULT, {"absent", "unreadable", "changed", "key", "value", "twice"}),
    ],
)
def test_everything_has_a_word(words: Mapping[str, object], needed: set[str]) -> None:
    assert needed <= set(words)


def test_every_choice_has_a_label() -> None:
    assert set(vars(Selection())) <= set(texts.LABEL)


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "inga maskerade celler"), (1, "1 maskerad cell"), (3, "3 maskerade celler")],
)
def test_masked(count: int, words: str) -> None:
    assert texts.masked(count) == words


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a och b"),
        (["a", "b", "c"], "a, b och c"),
        (["73,5", "9"], "73,5; 9"),
    ],
)
def test_listing(words: list[str], joined: str) -> None:
    assert texts.listing(words) == joined


@pytest.mark.parametrize(
    ("kind", "count", "words"),
    [("degree", 1, "examen"), ("degree", 2, "examina"), ("programme", 0, "program")],
)
def test_counted(kind: str, count: int, words: str) -> None:
    assert texts.counted(kind, count) == words
