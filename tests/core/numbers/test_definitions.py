"""What a sheet's numbers are: one measure's definition, or each of those that are gathered."""

from core.numbers.definitions import caveats, definitions, sources
from core.numbers.municipal import place_sheet
from core.words import texts
from tests.core.place_tables import EXAMPLE, shipped
from tests.core.profiles import MOTALA, composed


def test_a_measure_alone_has_its_definition_and_what_its_rates_are() -> None:
    sheet = place_sheet.compose(shipped(EXAMPLE, "parental_education", places=("05",)))
    (head, told), *rates = definitions(sheet)
    assert (head, told) == (texts.DEFINITION_LABELS["definition"], sheet.measure.definition)
    assert rates == [(rate.title, rate.note) for rate in sheet.measure.rates]
    assert rates
    assert caveats(sheet) == [*sheet.measure.caveats]
    assert sources(sheet) == sheet.measure.source


def test_a_profile_has_the_definition_of_every_number_by_name() -> None:
    sheet = composed(EXAMPLE, "05", focus=MOTALA)
    told = dict(definitions(sheet))
    for each in sheet.gathered:
        assert told[each.title] == each.definition
        assert all(told[rate.title] == rate.note for rate in each.rates)
        assert all(f"{each.title}: {caveat}" in caveats(sheet) for caveat in each.caveats)
        assert each.source in sources(sheet).split("; ")
    assert len(sources(sheet).split("; ")) == len({each.source for each in sheet.gathered})
