"""Text is measured as it is painted, and broken without losing any of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from core.exports.lettering import FILES, FONTS, Weight, width, wrap

SENTENCE = "Boendelän ett år efter examen: Sjuksköterskeexamen, 2014–2019 (n = 3\u202f412)"


@pytest.mark.parametrize("weight", FILES)
def test_measures_as_another_program_does(weight: Weight) -> None:
    painted = ImageFont.truetype(FONTS / FILES[weight], 100).getlength(SENTENCE)
    assert width(SENTENCE, 100, weight) == pytest.approx(painted, rel=0.02)


@given(st.text(alphabet="abå–9\u202f\u00a0 W", max_size=80), st.integers(30, 400))
def test_lines_fit_and_nothing_is_lost(text: str, room: int) -> None:
    lines = wrap(text, room, 16)
    assert all(width(line, 16) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_numbers_are_not_broken() -> None:
    number = "3\u202f412"
    assert wrap(f"n = {number}", width(number, 16) + 1, 16) == ["n =", number]


def test_no_text_is_no_line() -> None:
    assert wrap("", 100, 16) == []
