"""The look keeps its promises: contrast in both themes, files that are what their names say."""

import hashlib
import re
import tomllib
from itertools import product
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[1]
STATIC = ROOT / "static"
THEME = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
HASHED = [path for path in STATIC.rglob("*") if re.search(r"[-.][0-9a-f]{8}\.\w+$", path.name)]
WRITTEN = "abcåäöÅÄÖé0123456789%‰−–×±≈≤≥→←”’…·•§\u00a0\u202f"
DIGITS = "0123456789"


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_right() -> None:
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_words_and_the_accent_stand_out_on_every_ground(mode: str) -> None:
    theme = THEME[mode]
    grounds = [
        part[name]
        for part, name in product(
            (theme, theme["sidebar"]), ("backgroundColor", "secondaryBackgroundColor")
        )
    ]
    for ink, ground in product(("textColor", "primaryColor", "linkColor"), grounds):
        assert _contrast(theme[ink], ground) >= 4.5, (ink, ground)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_style_uses_the_accent_of_the_theme(mode: str) -> None:
    style = (ROOT / "static" / "frame.css").read_text(encoding="utf-8")
    assert THEME[mode]["primaryColor"].lower() in style


@pytest.mark.parametrize("path", HASHED, ids=lambda path: path.name)
def test_hash_in_a_name_is_that_of_the_file(path: Path) -> None:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert digest[:8] in path.name


def test_every_font_of_the_theme_is_ours_and_none_is_left_over() -> None:
    named = {face["url"].removeprefix("app/") for face in THEME["fontFaces"]}
    found = {path.relative_to(ROOT).as_posix() for path in STATIC.rglob("*.woff2")}
    assert named == found
    assert "Reserved Font Name" in (STATIC / "fonts" / "LICENSE.txt").read_text(encoding="utf-8")


def _covered(face: dict[str, str]) -> set[int]:
    """Give the characters that a face both claims and has."""
    claimed: set[int] = set()
    for part in face["unicodeRange"].split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        claimed |= set(range(int(first, 16), int(last or first, 16) + 1))
    font = TTFont(ROOT / face["url"].removeprefix("app/"))
    return claimed & set(font.getBestCmap())


@pytest.mark.parametrize("weight", ["400", "500", "600", "700"])
def test_fonts_for_the_browser_have_what_we_write(weight: str) -> None:
    faces = [face for face in THEME["fontFaces"] if face["weight"] == weight]
    covered = set[int]().union(*map(_covered, faces))
    assert [each for each in WRITTEN if ord(each) not in covered] == []


@pytest.mark.parametrize("path", sorted(STATIC.rglob("*.ttf")), ids=lambda path: path.name)
def test_fonts_for_pictures_have_what_we_write_and_even_figures(path: Path) -> None:
    font = TTFont(path)
    names = font.getBestCmap()
    assert [each for each in WRITTEN if ord(each) not in names] == []
    assert len({font["hmtx"][names[ord(each)]][0] for each in DIGITS}) == 1
