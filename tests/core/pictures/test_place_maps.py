"""The maps of municipalities: a colour means the same from view to view."""

import pytest

from core.numbers.municipal import place_sheet
from core.pictures import mapping
from core.pictures.map_template import OUTSIDE
from core.places import geography
from tests.core.pictures import sent
from tests.core.place_tables import EXAMPLE, PUBLISHED, composed, counted, shipped


@pytest.mark.parametrize(
    ("id_", "part"), [("relation_ratio", "ratio"), ("recruited_and_residents", "change")]
)
def test_classes_of_an_indicator_with_limits_are_the_same_for_every_group(
    id_: str, part: str
) -> None:
    groups = [("05",), ("21",), ("riket",), ("0586", "0188")]
    scales = {
        mapping.regions(place_sheet.compose(shipped(EXAMPLE, id_, part=part, places=each))).classed
        for each in groups
    }
    assert len(scales) == 1


def test_limits_are_of_the_number_itself_and_not_of_what_it_is_made_of() -> None:
    tables = [
        counted("residents_after", {"0580": 300, "0581": 90, "0582": 4}),
        counted("recruited", {"0580": 200, "0581": 100, "0582": 400}),
    ]
    ratio = composed("relation_ratio", *tables, places=("05",))
    assert mapping.regions(ratio).classed.breaks == (0.5, 0.8, 1.25, 2.0)
    count = composed("relation_ratio", *tables, places=("05",), number="count")
    assert mapping.regions(count).classed.breaks != (0.5, 0.8, 1.25, 2.0)


@pytest.mark.parametrize("id_", ["transition_rate", "relation_ratio"])
def test_stepping_from_municipality_to_municipality_recolours_none(id_: str) -> None:
    scales = {
        mapping.regions(
            place_sheet.compose(shipped(PUBLISHED, id_, places=("05",), focus=focus))
        ).classed
        for focus in ("", "0580", "0512", "0560")
    }
    assert len(scales) == 1


@pytest.mark.parametrize(
    ("places", "outside"),
    [
        (("05",), set()),
        (("riket",), set()),
        (("kraftsamling-gavleborg",), {"2101", "2121"}),  # Ockelbo and Ovanåker
        (("0980", "0580", "0581"), {each.code for each in geography.municipalities("05")}
         - {"0580", "0581"}),
    ],
)  # fmt: skip
def test_a_group_lies_among_the_blank_outlines_of_its_counties(
    places: tuple[str, ...], outside: set[str]
) -> None:
    made = place_sheet.compose(shipped(EXAMPLE, "transition_rate", places=places))
    (seen,) = mapping.regions(made).values
    assert {each.code for each in seen if each.outside} == outside
    drawn, bars = mapping.draw(made)
    states = sent.states(drawn.spec)
    assert {code for code, state in states.items() if state == OUTSIDE} == outside
    assert OUTSIDE not in sent.lists(drawn.spec)["shown"]
    assert len(seen) == len(outside) + len(
        [each for each in made.figure.rows if each.kind == "category"]
    )
    names = {bar["label"] for bar in bars.spec["datasets"]["rows"]}
    assert not names & {each.name for each in seen if each.outside}
