"""The catalogue: every shipped definition loads, and a mistake is named."""

import pytest

from core.deliveries.catalogue import SOURCE, Catalogue, Measure, parse, read_catalogue

CATALOGUE = read_catalogue()
SHIPPED = SOURCE.read_text(encoding="utf-8")
RESIDUALS = {"Övriga", "Övrigt", "Ej uppföljningsbara", "Okänt", "Uppgift saknas", "Utvandrat"}
EVERY = pytest.mark.parametrize("measure", CATALOGUE.measures.values(), ids=lambda m: m.id)


def edited(old: str, new: str) -> Catalogue:
    assert old in SHIPPED
    return parse(SHIPPED.replace(old, new, 1))


def test_perspectives_follow_the_student() -> None:
    assert [p.title for p in CATALOGUE.perspectives.values()] == [
        *("Före", "Under", "Efter", "Kommuner"),
    ]
    for id_ in CATALOGUE.perspectives:
        assert CATALOGUE.measures_of(id_)


@EVERY
def test_titles_fit_their_places(measure: Measure) -> None:
    assert 0 < len(measure.question) <= 70
    assert len(measure.short) <= 25
    assert measure.definition.endswith(".")
    assert all(caveat.endswith(".") for caveat in measure.caveats)
    assert measure.aliases


@EVERY
def test_categories_are_listed_once(measure: Measure) -> None:
    listed = [*measure.categories, *measure.residuals]
    assert len(set(listed)) == len(listed)
    grouped = [category for group in measure.rollup.values() for category in group]
    assert len(set(grouped)) == len(grouped)


@EVERY
def test_rollup_covers_every_category_or_is_empty(measure: Measure) -> None:
    grouped = {category for group in measure.rollup.values() for category in group}
    assert grouped in (set(), set(measure.categories))


@EVERY
def test_rates_are_parts_of_wholes(measure: Measure) -> None:
    for rate in measure.rates:
        assert set(rate.numerator) < set(rate.denominator) <= set(measure.categories)


@EVERY
def test_region_kinds_leave_their_categories_to_the_map(measure: Measure) -> None:
    if measure.kind in {"county", "municipality", "institution"}:
        assert measure.categories == ()


@EVERY
def test_residuals_are_known_words(measure: Measure) -> None:
    states = {"Studier grundutbildning"} if measure.id == "occupation" else set()
    assert set(measure.residuals) <= RESIDUALS | states


def test_matching_has_scbs_thirteen_categories_and_formula() -> None:
    matching = CATALOGUE.measures["matching"]
    assert len(matching.categories) == 13
    rate = matching.rates[0]
    assert rate.numerator == (matching.categories[8],)
    assert rate.denominator == matching.categories[:10]
    assert matching.rollup["Delvis matchade"] == matching.categories[3:8]
    assert matching.rollup["Inte matchade"] == matching.categories[:3]
    assert [b.year for b in matching.breaks] == [2019]


def test_establishment_rate_leaves_out_students_and_emigrants() -> None:
    establishment = CATALOGUE.measures["establishment"]
    assert establishment.rates[0].denominator == establishment.categories[:4]
    assert establishment.residuals == ("Utvandrat",)


def test_foreign_background_is_missing_for_main_field() -> None:
    assert "main_field" not in CATALOGUE.measures["foreign_background"].unit_types["outcomes"]
    assert "main_field" in CATALOGUE.measures["residence_county"].unit_types["outcomes"]


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('kind = "county"', 'knd = "county"', "measure recruitment_county: unknown key knd"),
        ('short = "Kön"\n', "", "measure sex: missing key short"),
        ('kind = "ordered"', 'kind = "sorted"', "measure age: kind cannot hold sorted"),
        ('order = "size"', 'order = "big"', "measure recruitment_county: order cannot hold big"),
        ("{ year = 2019", "{ yaer = 2019", "measure matching, breaks: unknown key yaer"),
        ('numerator = ["Utan', 'numrator = ["Utan', "measure no_credits, rates: unknown key"),
        ('numerator = ["Utan', 'numerator = ["Inga', "measure no_credits: rollup or rates"),
        ("background = [", "backgrund = [", "measure sex: unit_types cannot hold backgrund"),
        ('splits = ["term"]', 'splits = ["week"]', "study_status: splits cannot hold week"),
        ('name = "Bakgrund"', 'nam = "Bakgrund"', "perspective background: unknown key nam"),
        ("[measures.sex]", "[measure.sex]", "unknown key measure"),
    ],
)
def test_a_mistake_is_named(old: str, new: str, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        edited(old, new)
