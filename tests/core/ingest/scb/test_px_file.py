"""PX is read in the charset it says, its lists and texts over several lines; else refused."""

from collections.abc import Callable

import pytest

from core.ingest.faults import RefusedError
from core.ingest.scb import px_file
from tests.core.ingest.scb import open_tables
from tests.core.ingest.scb.open_tables import population

SOUND = open_tables.px(population())
TEXT = SOUND.decode("cp1252")
Change = Callable[[str], str]


def test_texts_over_several_lines_and_other_languages() -> None:
    text = TEXT.replace('TITLE="', 'TITLE="A;B=(C)#D ')
    made = px_file.read("f.px", text.encode("cp1252"))
    assert made.title == "A;B=(C) D Folkmängd efter region, ålder, kön och år"
    assert made.dimensions[0].pairs == (("0580", "Linköping"), ("0583", "Motala"))


def test_cells_may_be_parted_by_anything_and_signs_are_quoted() -> None:
    start = TEXT[: TEXT.index("DATA=")]
    cells = ["1", '".."', '"-"', '"."', *["7"] * 60]
    for parted in (" ".join(cells), "\t".join(cells), ",".join(cells), "\r\n".join(cells)):
        made = px_file.read("f.px", f"{start}DATA=\r\n{parted};\r\n".encode("cp1252"))
        assert made.texts == ["1", "..", "-", ".", *["7"] * 60]


def test_what_is_counted_stands_by_itself_or_is_a_field() -> None:
    assert px_file.read("f.px", SOUND).counting == "Folkmängd"
    said = TEXT.replace("STUB=", 'CONTVARIABLE="kön";\r\nSTUB=')
    names = [each.name for each in px_file.read("f.px", said.encode("cp1252")).dimensions]
    assert names == ["region", "ålder", "tabellinnehåll", "år"]


@pytest.mark.parametrize(
    ("charset", "said"),
    [
        ("cp1252", ""), ("cp1252", 'CODEPAGE="iso-8859-1";\n'),
        ("cp1252", 'CODEPAGE="ISO-8859-15";\n'),
        ("utf-8", 'CODEPAGE="utf-8";\n'), ("utf-8-sig", ""), ("cp850", 'CODEPAGE="850";\n'),
    ],
)  # fmt: skip
def test_the_charset_is_the_one_that_it_says(charset: str, said: str) -> None:
    made = px_file.read("f.px", open_tables.px(population(), charset, said))
    assert made.dimensions[0].pairs[0] == ("0580", "Linköping")


def test_a_file_that_says_no_charset_is_read_if_it_is_utf8() -> None:
    silent = TEXT.replace('CHARSET="ANSI";', "").replace('CODEPAGE="windows-1252";', "")
    assert px_file.read("f.px", silent.encode()).dimensions[0].pairs[0][1] == "Linköping"
    with pytest.raises(RefusedError) as told:
        px_file.read("f.px", silent.encode("cp1252"))
    assert told.value.faults[0].kind == "px_charset"


@pytest.mark.parametrize(
    ("charset", "said", "value"),
    [
        ("utf-8", 'CODEPAGE="windows-1252";\n', "windows-1252"),
        ("cp1252", 'CODEPAGE="utf-8";\n', "utf-8"),
        ("cp1252", 'CODEPAGE="ebcdic";\n', "ebcdic"),
        ("cp1252", 'CODEPAGE="unicode_escape";\n', "unicode_escape"),
    ],
)
def test_a_charset_that_is_wrong_or_unknown_is_refused(charset: str, said: str, value: str) -> None:
    with pytest.raises(RefusedError) as told:
        px_file.read("f.px", open_tables.px(population(), charset, said))
    (fault,) = told.value.faults
    assert (fault.kind, fault.value) == ("px_charset", value)


@pytest.mark.parametrize(
    ("change", "kind", "value"),
    [
        (lambda text: text[: len(text) // 2], "px", None),
        (lambda text: text.removesuffix(";"), "px", None),
        (lambda text: text.removesuffix(";") + '"..;', "px", None),
        (lambda text: text.replace("CONTENTS=", "CONTENTS "), "px", None),
        (lambda text: text.replace('="sv";', '="sv;'), "px", None),
        (lambda text: text.replace("STUB=", "STAB=").replace("HEADING=", "HEAD="), "px_keyword",
         "STUB, HEADING"),
        (lambda text: text.replace('VALUES("kön")', 'VALUES("x")'), "px_keyword", 'VALUES("kön")'),
        (lambda text: text.replace('CODES("kön")="1",', 'CODES("kön")='), "px_keyword",
         'CODES("kön")'),
        (lambda text: text.replace("STUB=", 'KEYS("kön")=CODES;\r\nSTUB='), "px_keys", ""),
    ],
)  # fmt: skip
def test_what_is_no_whole_px_is_refused(change: Change, kind: str, value: str | None) -> None:
    with pytest.raises(RefusedError) as told:
        px_file.read("f.px", change(TEXT).encode("cp1252"))
    (fault,) = told.value.faults
    assert fault.kind == kind
    assert value in {None, fault.value}


def test_a_file_cut_at_any_place_is_never_read_as_whole() -> None:
    size = population().size
    for at in range(len(SOUND)):
        try:
            made = px_file.read("f.px", SOUND[:at])
        except RefusedError:
            continue
        assert len(made.texts) < size
