"""A list goes home as CSV: numbers as numbers, text as text, no formula alive."""

from core.exports import plain_table

HEADS = {"what": "Vad", "count": "Antal"}


def test_numbers_and_text_are_written_for_a_swedish_spreadsheet() -> None:
    rows = [{"what": "Hälsa; vård", "count": 1234.5}, {"what": None, "count": -2}]
    written = plain_table.csv_of(rows, HEADS).decode("utf-8-sig")
    assert written == 'Vad;Antal\r\n"Hälsa; vård";1234,5\r\n;-2\r\n'


def test_what_begins_like_a_formula_is_text() -> None:
    written = plain_table.csv_of([{"what": '=HYPERLINK("x")', "count": 1}], HEADS)
    assert "'=HYPERLINK" in written.decode("utf-8-sig")


def test_the_file_is_named_after_what_it_lists() -> None:
    assert plain_table.file_name("Fel och anmärkningar") == "fel-och-anmarkningar.csv"
