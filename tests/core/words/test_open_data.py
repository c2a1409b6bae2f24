"""Every message of the open statistics can be told, and ends as a sentence does."""

import pytest

from core.ingest.faults import Fault, Origin
from core.words import intake, open_data


@pytest.mark.parametrize("kind", open_data.FAULT)
def test_a_message_is_told_with_its_value(kind: str) -> None:
    told = Fault(kind, Origin("f.px"), "VÄRDET", "DETALJEN").told
    assert told.startswith("f.px: ")
    assert told.endswith(".")
    assert ("VÄRDET" in told) == ("{value}" in intake.FAULT[kind])
    assert not set("{}") & set(told)


def test_words_for_fields_mean_one_thing_each() -> None:
    every = [name for names in open_data.FIELDS.values() for name in names]
    assert len(every) == len(set(every))
    assert all(name == name.casefold() for name in every)
