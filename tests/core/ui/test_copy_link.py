"""Checks what the copy button is told, and that every word it may say is there."""

import pytest

from core import texts
from core.ui import copy_link


@pytest.mark.parametrize("url", [None, "?m=sector"])
def test_the_button_knows_its_words_and_address(url: str | None) -> None:
    told = copy_link.to_data(texts.COPY_LINK, texts.COPIED, url)
    assert told == {
        "label": texts.COPY_LINK,
        "copied": texts.COPIED,
        "failed": texts.COPY_FAILED,
        "url": url,
    }
