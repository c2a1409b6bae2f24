"""Make files that must be refused, and say how: kind of fault, row, column, value."""

import gzip
import struct
from collections.abc import Callable
from dataclasses import dataclass

from core.ingest import limits
from tests.core.ingest.sheets import bad_workbooks as books

HEAD = '"Uttag"\n"Antal: Personer"\n\n'
TABLE = HEAD + '"Kön","Kvinnor","Män",\n"Program",\n"Läkare",12,7,\n"Ekonom",8,..C,\n'
SWEDISH = TABLE.replace(",", ";")


@dataclass(frozen=True)
class Bad:
    """Say what a file holds and why it is refused."""

    says: str
    content: Callable[[], bytes]
    kind: str
    row: int | None = None
    column: str = ""
    value: str | None = None
    name: str = "uttag.csv"


def text(says: str, written: str, kind: str, row: int | None = None, **more: str) -> Bad:
    return Bad(says, written.encode, kind, row, **more)


def raw(says: str, written: bytes, kind: str, row: int | None = None, **more: str) -> Bad:
    return Bad(says, lambda: written, kind, row, **more)


def book(
    says: str, made: Callable[[], bytes], kind: str, row: int | None = None, **more: str
) -> Bad:
    return Bad(says, made, kind, row, **{"name": "uttag.xlsx", **more})


EMPTY = [
    raw("nothing", b"", "empty"),
    raw("blank lines", b"\n\r\n  \n", "empty"),
    raw("only a mark", b"\xef\xbb\xbf", "empty"),
    raw("separators alone", b";;;\n;;;\n", "empty"),
]
OTHER = [
    raw("pdf", b"%PDF-1.7\n...", "binary"),
    raw("picture", b"\x89PNG\r\n\x1a\n\0\0", "binary"),
    raw("gzip", gzip.compress(b"a,b\n1,2\n"), "binary", name="uttag.csv.gz"),
    raw("parquet", b"PAR1\x15\x04PAR1", "binary"),
    raw("noughts", b"a,b\n1,\0\0\0\0\0\0\0\n", "binary"),
    raw("executable", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff", "binary"),
    text("web page", "<!DOCTYPE html><table><tr><td>1</td></tr></table>", "markup"),
    text("web page as xls", "\n <html><body>", "markup", name="uttag.xls"),
    text("xml", '<?xml version="1.0"?><a/>', "markup"),
    text("mail", "MIME-Version: 1.0\n", "markup", name="uttag.xls"),
    text("rich text", "{\\rtf1 a}", "markup"),
    text("json", '{"a": [1, 2]}', "braces"),
    text("json list", "[1, 2]", "braces"),
    text("prose", "Hej, här kommer\nuttaget.\n".replace(",", ""), "separator"),
    text("one column", "12\n13\n", "separator"),
]
LETTERS = [
    text("opened as Windows", TABLE.encode().decode("cp1252"), "garbled", 4, value="KÃ¶n"),
    text("opened as Mac", TABLE.encode().decode("mac_roman"), "garbled", 4),
    text("opened as DOS", TABLE.encode().decode("cp850"), "garbled", 4),
    text("opened as Latin-1", TABLE.encode().decode("latin-1"), "garbled", 4),
    raw("Mac", TABLE.encode("mac_roman"), "encoding", 4),
    raw("DOS", TABLE.encode("cp850"), "encoding", 4),
    raw("no encoding", b"a,b\n1,\x81\n", "encoding", 2),
    raw("UTF-16 cut off", TABLE.encode("utf-16")[:-1], "encoding"),
    raw("two encodings", TABLE.encode() + "Örebro,1,2\n".encode("cp1252"), "garbled", 4),
    text("letters lost", TABLE.replace("ö", "\ufffd"), "lost", 4, value="K\ufffdn"),
    text("bell", TABLE.replace("Läkare", "Läk\aare"), "unseen", 6),
    text("end of file sign", TABLE + "\x1a", "unseen", 8),
    text("no width", TABLE.replace("Läkare", "Läk\u200bare"), "unseen", 6, value="Läkare"),
    text("turned round", TABLE.replace("Läkare", "\u202eLäkare"), "unseen", 6),
    text("soft hyphen", TABLE.replace("Ekonom", "Eko\xadnom"), "unseen", 7),
    text("joined files", TABLE + "\ufeff" + TABLE, "unseen", 8),
    text("line separator", TABLE.replace("Ekonom", "Eko\u2028nom"), "unseen", 7),
]
SHAPE = [
    text("cut in quotes", TABLE + '"Jurist', "quotes", 8, value='"Jurist'),
    text("quote never closed", TABLE.replace('"Läkare"', '"Läkare'), "quotes", 6),
    text("quote in quotes", TABLE.replace('"Läkare"', '"Läk"are"'), "quotes", 6),
    text("cut in a row", TABLE + '"Jurist",4', "short_row", 8),
    text("cut in a number", TABLE + '"Jurist",4,1', "short_row", 8),
    text("cell too many", TABLE + '"Jurist",4,1,9,\n', "long_row", 8, value="9"),
    text("separator in a label", TABLE + "Jurist, skatt,4,1,\n", "long_row", 8),
    text("blank line within", TABLE + '\n"Jurist",4,1,\n', "stray_row", 9, value="4"),
    text("same row twice", TABLE + '"läkare",4,1,\n', "row_twice", 8, column="", value="läkare"),
    text("same column twice", TABLE.replace("Män", "KVINNOR"), "column_twice", 4, column="C"),
    text("same table twice", TABLE + TABLE.removeprefix(HEAD).join(["\n", ""]), "table_twice", 9),
    text("same field twice", TABLE.replace("Program", "kön"), "field_twice", 4),
    text("field named as ours", TABLE.replace("Program", "text"), "field_twice", 4),
    text("heading blank", TABLE.replace("Kvinnor", ""), "blank_heading", 4, column="B"),
    text("label blank", TABLE + '"",4,1,\n', "blank_label", 8, column="A"),
    text("numbers alone", "1,2,3\n4,5,6\n", "no_header"),
    text("no numbers", HEAD + '"Kön","Kvinnor",\n"Program",\n', "no_header"),
    text("no names", HEAD + '"Kön","Kvinnor",\n"Läkare",12,\n"Ekonom",4,\n', "no_header"),
    text("unnamed fields", 'Uttag\n" for Personer"\n,"A","B"\n"Läkare",1,2\n', "no_names", 3),
]
LABELS = [
    text(
        "html in a line",
        'Län by Kön\n" for Personer, <b>"\n,"A","B"\n"Kalmar",1,2\n',
        "tag",
        2,
        column="A",
        value="<b>",
    ),
    text(
        "html",
        TABLE.replace("Läkare", "<b>Läkare</b>"),
        "tag",
        6,
        column="A",
        value="<b>Läkare</b>",
    ),
    text("script", TABLE.replace("Män", "<script>alert(1)</script>"), "tag", 4, column="C"),
    text("entity", TABLE.replace("Läkare", "L&auml;kare"), "tag", 6, column="A"),
    text("formula", TABLE.replace("Läkare", "=1+1"), "live", 6, column="A", value="=1+1"),
    text("plus", TABLE.replace("Läkare", "+1+1"), "live", 6, column="A"),
    text("minus", TABLE.replace("Läkare", "-2+3+cmd|' /C calc'!A0"), "live", 6, column="A"),
    text("at", TABLE.replace("Män", "@SUM(A1:A9)"), "live", 4, column="C"),
    text("tab before", TABLE.replace("Läkare", "\t=1+1"), "live", 6, column="A"),
    text("break before", TABLE.replace("Läkare", "\r=1+1"), "live", 6, column="A"),
    text("wide sign", TABLE.replace("Program", "＝1+1"), "live", 5, column="A"),
    text("link", SWEDISH.replace("Läkare", "=HYPERLINK(A1)"), "live", 6, column="A"),
    text("very long", TABLE.replace("Läkare", "x" * 301), "long_label", 6, column="A"),
]
LARGE = [
    Bad("endless line", lambda: b"x" * (limits.LINE + 1), "long_line", 1),
    Bad("endless last line", lambda: b"a,b\n1,2\n" + b"x," * limits.LINE, "long_line", 3),
    Bad("200 MB line", lambda: bytes(200 * limits.MB), "large_file"),
    Bad("wide", lambda: b"1," * (limits.COLUMNS + 1) + b"\n", "many_columns", 1),
    Bad("long cell", lambda: TABLE.replace("Läkare", "x" * 20_000).encode(), "long_cell", 6),
    Bad("endless quote", (TABLE + '"' + 40_000 * "1,2,\n").encode, "long_cell", 8),
    Bad("tall", lambda: b"a,b\n" + b"\n" * limits.ROWS, "many_rows"),
]
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
WORKBOOKS = [
    raw("old workbook", OLD + "Workbook".encode("utf-16-le"), "old_workbook", name="uttag.xls"),
    raw("password", OLD + "EncryptedPackage".encode("utf-16-le"), "encrypted", name="uttag.xlsx"),
    raw("cut off", books.sound()[:-200], "damaged", name="uttag.xlsx"),
    raw("start of a package", struct.pack("<4s", b"PK\x03\x04"), "damaged", name="uttag.xlsx"),
    book("flipped bit", books.flipped, "damaged"),
    book(
        "no sheet in it", lambda: books.package({"uttag.csv": b"a,b"}), "archive", name="uttag.zip"
    ),
    book(
        "letter",
        lambda: books.package({"word/document.xml": b"<a/>"}),
        "archive",
        name="uttag.docx",
    ),
    book("ods", lambda: books.package({"content.xml": b"<a/>"}), "open_document", name="uttag.ods"),
    book(
        "xlsb",
        lambda: books.package({"xl/workbook.bin": b"\0"}),
        "binary_workbook",
        name="uttag.xlsb",
    ),
    book(
        "macros", lambda: books.with_part("xl/vbaProject.bin", b"\0"), "macros", name="uttag.xlsm"
    ),
    book("old macros", lambda: books.with_part("xl/macrosheets/sheet1.xml", b"<a/>"), "macros"),
    book("locked part", books.locked, "encrypted"),
    book("declared bomb", books.bomb, "bomb"),
    book("bomb that lies", books.lying_bomb, "damaged"),
    book("many parts", books.crowded, "damaged"),
    book("growing words", books.growing, "damaged"),
    book("other packing", books.packed_otherwise, "damaged"),
    book(
        "broken sheet",
        lambda: books.with_part("xl/worksheets/sheet1.xml", b"<worksheet><sh"),
        "damaged",
    ),
    book("no sheets", lambda: books.with_part("xl/workbook.xml", b"<workbook/>"), "empty"),
    book("empty sheet", lambda: books.workbook([]), "empty"),
    book("all hidden", books.all_hidden, "empty"),
    book("formula", lambda: books.with_cell("B4", "=SUM(A1:A3)"), "formula", 4, column="B"),
    book("broken reference", lambda: books.with_cell("B4", "#REF!"), "error_value", 4, column="B"),
    book("date", lambda: books.with_cell("A4", books.DATE), "date", 4, column="A"),
    book("time", lambda: books.with_cell("B4", books.DATE.time()), "date", 4, column="B"),
    book("truth", lambda: books.with_cell("B4", True), "truth", 4, column="B"),  # noqa: FBT003
    book("merged labels", lambda: books.merged("A4:A5"), "merged", 4, column="A", value="A4:A5"),
    book("merged numbers", lambda: books.merged("B4:C4"), "merged", 4, column="B", value="B4:C4"),
    book("far cell", lambda: books.with_cell("XFD9", 1), "many_columns", 9),
    book("styled far away", books.styled, "many_columns", 9),
    book("far row", lambda: books.with_cell("DZ100000", 1), "many_cells", 100_000),
    book("row beyond", books.beyond, "many_cells"),
    book("garbled", lambda: books.with_cell("A4", "LÃ¤kare"), "garbled", 4, column="A"),
    book("unseen", lambda: books.with_cell("A4", "Läk\u200bare"), "unseen", 4, column="A"),
    book("html", lambda: books.with_cell("A4", "<i>Läkare</i>"), "tag", 4, column="A"),
    book("short heading", lambda: books.with_cell("C2", None), "long_row", 4),
]
ALL = [*EMPTY, *OTHER, *LETTERS, *SHAPE, *LABELS, *LARGE, *WORKBOOKS]
