"""Compose the sheet of the moves between counties in a period."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from core.choice.flows import MOVES, NET, TABLE_OF_MOVES
from core.choice.labels import period_label
from core.choice.selection import Period, Selection, period_of
from core.deliveries.catalogue import Catalogue, Measure, Perspective
from core.deliveries.indicators import PERSPECTIVE
from core.deliveries.store import Delivery, Unit
from core.numbers.figure import Figure, chosen_number
from core.numbers.kinds import Number
from core.numbers.moves import flow_development, flow_tables, flow_words, move_words
from core.numbers.moves.flows import NOBODY, Flows
from core.numbers.municipal import place_words
from core.numbers.ranking import Ranking
from core.numbers.sheet import Sheet
from core.numbers.statistics import arrange
from core.numbers.titles import source_of
from core.places import geography
from core.words import county_moves, texts


@dataclass(frozen=True)
class Subject:
    """Give what a sheet of moves is about: an institution's flows by period, and the choice."""

    delivery: Delivery
    catalogue: Catalogue
    institution: Unit
    flows: Mapping[Period, Flows]
    selection: Selection

    @property
    def here(self) -> Flows:
        """Give the flows of the period that is shown."""
        return self.flows[period_of(self.selection.year)]

    @cached_property
    def measure(self) -> Measure:
        """Give the measure of the net, with what is said of the moves where they were delivered."""
        net, moves = (self.catalogue.measures[id_] for id_ in (NET, MOVES))
        if not self.here.moves:
            return net
        definition = f"{net.definition} {moves.definition}"
        return replace(net, definition=definition, caveats=(*net.caveats, *moves.caveats))

    @property
    def perspective(self) -> Perspective:
        """Give who is counted."""
        found = self.catalogue.perspectives[PERSPECTIVE]
        return replace(found, population=county_moves.FLOW_POPULATION)

    @property
    def residuals(self) -> bool:
        """Tell whether those of no known county are shown."""
        return self.selection.residuals == "shown"

    @property
    def whole(self) -> bool:
        """Tell whether all counties stand alone."""
        return self.selection.rest == "open"


def compose(subject: Subject) -> Sheet:
    """Compose the sheet of a settled selection."""
    selection = subject.selection
    if selection.view == "flows":
        return _of_one(subject)
    of_moves = selection.view == "table" and selection.part == TABLE_OF_MOVES
    if subject.here.moves and (selection.view == "matrix" or of_moves):
        return _of_matrix(subject)
    return _of_counties(subject)


def _of_counties(subject: Subject) -> Sheet:
    """Compose what each county gains, or another of its numbers."""
    chosen, flows = subject.selection, subject.here
    every = flow_tables.tabulate(flows, subject.measure, residuals=subject.residuals)
    part = next((one for one in every.series if one.key == chosen.part), every.series[0])
    number = chosen_number(every, part, chosen.number)
    figure = replace(every, series=(part,), ranked_by=number)
    figure = arrange(figure, chosen.order or "size", None, "")
    rows = {row.key: row for row in every.rows}
    tabled = replace(every, rows=tuple(rows[row.key] for row in figure.rows))
    possible = (row for row in figure.rows if row.cells[part.key, "total"] != NOBODY)
    figure = replace(figure, rows=tuple(possible))
    lines = (
        flow_development.develop(subject.flows, flows, figure, number)
        if chosen.view == "time"
        else figure
    )
    if not (developed := len(lines.series) > 1):
        lines = figure
    followed = flow_development.followed(lines, figure, number, chosen.focus)
    is_table = chosen.view == "table"
    ranking = Ranking(figure, part, number)
    when = period_label(period_of(chosen.year)) if developed else ""
    return replace(
        _framed(subject, figure),
        selection=chosen.change(number=number, part=part.key),
        title=_title(subject, "table" if is_table and flows.moves else part.key, lines),
        finding=flow_words.change(followed, part, number)
        if developed
        else flow_words.finding(ranking, chosen.focus),
        keys=flow_words.keys(ranking, flows, chosen.focus, when),
        shown=lines if developed else tabled,
        developments=(followed,) if developed else (),
        notes=(
            *flow_words.marks(tabled if is_table else lines),
            *flow_words.of_nets(flows, tabled if is_table else figure),
        ),
        parts=every.series,
        caption_note=county_moves.NET_SIGNS if part == flow_tables.NET and not is_table else "",
    )


def _of_matrix(subject: Subject) -> Sheet:
    """Compose who moved from which county to which."""
    chosen, flows = subject.selection, subject.here
    every = flow_tables.matrix(
        flows, subject.measure, chosen.order or "size", whole=subject.whole,
        residuals=subject.residuals, focus=chosen.focus,
    )  # fmt: skip
    # Shares of twenty-three columns are wider than any screen or picture.
    wanted = "count" if subject.whole else chosen.number
    number = chosen_number(every, every.series[0], wanted)
    words = {number: every.series[0].numbers[number]}
    figure = _headed(every, words)
    codes = [each.code for each in geography.counties()]
    places = {
        county_moves.STAYED_IN.format(county=geography.name_of(code)): [code]
        for code in codes
        if code == chosen.focus
    }
    places |= {county_moves.STAYED_IN_ALL: codes}
    keys = [
        move_words.stayed(label, flows.stayed(of), flows.before(of)) for label, of in places.items()
    ]
    return replace(
        _framed(subject, figure),
        selection=chosen.change(number=number, part=TABLE_OF_MOVES),
        title=_title(subject, "matrix", figure),
        base=words[number],
        shown=_headed(every, {number: county_moves.TABLE_OF_MATRIX[number]}),
        finding=move_words.of_matrix(flows, every),
        keys=(move_words.everyone(flows), *keys, flow_words.unknown_after(flows)),
        notes=flow_words.notes(flows, figure),
    )


def _headed(figure: Figure, words: Mapping[Number, str]) -> Figure:
    """Keep those numbers of every column that have words to head them."""
    return replace(figure, series=tuple(replace(one, numbers=words) for one in figure.series))


def _of_one(subject: Subject) -> Sheet:
    """Compose where those of one county go, and where those who come to it come from."""
    chosen, flows = subject.selection, subject.here
    code = chosen.focus or flow_tables.busiest(flows)
    name, given = geography.name_of(code), (flows, code, subject.measure, chosen.order or "size")
    every = flow_tables.around(*given, whole=True)
    hidden = move_words.hidden(every)
    undrawn = [county_moves.NOT_DRAWN.format(count=hidden)] if hidden else []
    return replace(
        _framed(subject, every),
        selection=chosen.change(focus=code, number="count"),
        title=_title(subject, "flows", every, county=name),
        finding=move_words.of_one(every),
        keys=move_words.keys_of_one(flows, code),
        shown=flow_tables.around(*given, whole=subject.whole),
        notes=flow_words.notes(flows, every, *undrawn),
    )


def _framed(subject: Subject, figure: Figure) -> Sheet:
    """Give what every sheet of moves says alike, around its figure."""
    return Sheet(
        delivery=subject.delivery,
        perspective=subject.perspective,
        selection=subject.selection,
        measure=subject.measure,
        units=(),
        title="",
        sex="total",
        base=texts.COUNT_TITLE,
        base_of_total="",
        finding="",
        keys=(),
        figure=figure,
        shown=figure,
        developments=(),
        notes=(),
        source=source_of(subject.delivery, subject.measure),
        counted=move_words.counted(subject.here),
        parts=figure.series,
    )


def _title(subject: Subject, id_: str, figure: Figure, **words: str) -> str:
    """Compose the title: what, of whom and when; over time from when to when."""
    when = period_label(period_of(subject.selection.year))
    if all(series.period for series in figure.series):
        when = place_words.from_to(figure)
    told = county_moves.FLOW_TITLE[id_].format(**words)
    return place_words.title(told, subject.institution.name, when, "total")
