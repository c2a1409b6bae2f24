"""The largest moves are named where they surely are; totals say how much of them is masked."""

from core.numbers.moves import flow_tables, move_words
from core.words import county_moves
from tests.core.moves import NETS, TABLE, flows


def matrix_finding(table: dict[str, tuple[float | None, ...]]) -> str:
    found = flows(table)
    return move_words.of_matrix(found, flow_tables.matrix(found, NETS, "size"))


def test_the_largest_move_is_between_two_counties() -> None:
    assert matrix_finding({**TABLE}) == (
        "Den största flytten går från Stockholms län till Östergötlands län: 100."
    )


def test_a_tie_is_no_largest_move() -> None:
    assert matrix_finding(TABLE | {"06": (50, 100, 200, None, 5)}) == ""


def test_one_county_has_a_finding_for_each_way_or_none() -> None:
    told = move_words.of_one(flow_tables.around(flows(), "05", NETS, "size"))
    assert told == "Flest kommer från Stockholms län, 100; flest flyttar till Stockholms län, 60."
    # Of the two that move from Gotland, one is masked and one is as few as it may hide.
    assert move_words.of_one(flow_tables.around(flows(), "09", NETS, "size")) == ""


def test_key_figures_of_one_county_make_its_net() -> None:
    keys = move_words.keys_of_one(flows(), "05")
    assert [(key.label, key.value, key.note) for key in keys] == [
        (county_moves.BEFORE_OF, "575", "572–578"),
        (county_moves.AFTER_OF, "691,5", "690–693"),
        (county_moves.STAYED, "87,0\u00a0%", "500 av 575"),
        (county_moves.NET, "+116,5", "+112 till +121"),
    ]


def test_everyone_is_told_with_what_is_masked() -> None:
    key = move_words.everyone(flows())
    assert (key.value, key.note) == ("1\u202f406", "1\u202f397–1\u202f415, 6 maskerade celler")
    assert move_words.counted(flows()).startswith("n\u00a0=\u00a01\u202f406")
    assert move_words.counted(flows({})) == ""


def test_masked_moves_of_a_county_are_counted() -> None:
    around = flow_tables.around(flows(), "09", NETS, "size", whole=True)
    # To and from the unknown is between no counties.
    assert move_words.hidden(around) == 3


def test_of_whom_nobody_tells_there_is_no_share() -> None:
    table = {key: counts for key, counts in TABLE.items() if key != "09"}
    keys = move_words.keys_of_one(flows(table), "09")
    assert [key.value for key in keys] == [
        "ej levererat",
        "≈\u00a05",
        "ej levererat",
        "ej levererat",
    ]
