"""Say what was chosen that the title does not tell: of a picture, and of a table."""

from collections.abc import Mapping, Sequence

from core.numbers.pivot import DESCENDING, LABELS, Pivot
from core.numbers.sheet import Sheet
from core.pictures import drawing
from core.places import geography
from core.words import prose, texts


def of_picture(sheet: Sheet) -> list[str]:
    """Say which number a picture shows, of whom, of what and where, and what it leaves out."""
    chosen, number, sexes = sheet.selection, drawing.number_of(sheet), _sexes(sheet)
    by_sex = sheet.figure.summed and number == "share" and [*sexes] != ["total"]
    said = {"number": texts.NUMBER[number].lower()}
    if sheet.figure.summed:
        said["sex"] = texts.listing([texts.SEX[sex].lower() for sex in sexes])
    if by_sex and not _is_rate(sheet):
        said["base"] = _lower(sheet.base)
    if chosen.view == "map" and chosen.frame:
        said["frame"] = geography.name_of(chosen.frame)
    if chosen.view == "chart":
        said |= _groups(sheet)
    return _labelled(said | ({} if _is_rate(sheet) else _residuals(sheet)))


def of_table(sheet: Sheet) -> list[str]:
    """Say what a table's shares are of, and how its rows are not the usual ones."""
    return [*filter(None, [base_text(sheet)]), *_labelled(_groups(sheet) | _residuals(sheet))]


def of_file(sheet: Sheet, pivot: Pivot) -> list[str]:
    """Say every choice that decides what a table holds, also those at their usual."""
    chosen = sheet.selection
    said = {"order": _order(sheet, pivot)}
    if sheet.measure.rollup:
        said["groups"] = texts.GROUPS[chosen.groups]
    if not sheet.figure.delivered_shares:
        said["residuals"] = texts.RESIDUALS[chosen.residuals]
    if sheet.shown.folded or chosen.rest == "open":
        said["rest"] = texts.REST_CHOICE[chosen.rest]
    if len(chosen.units) > 1 or len(chosen.periods) > 1:
        said["combine"] = texts.COMBINE[chosen.combine]
    return _labelled(said)


def base_of(sheet: Sheet) -> str:
    """Name what a table's shares are of, where they are of women, of men or of both."""
    return sheet.base if sheet.figure.summed and not sheet.figure.delivered_shares else ""


def base_text(sheet: Sheet) -> str:
    """Name the percentage base with its label; empty where there is none."""
    base = base_of(sheet)
    return f"{texts.LABEL['base']}: {_lower(base)}" if base else ""


def _groups(sheet: Sheet) -> dict[str, str]:
    """Say that rows are gathered, where they are."""
    gathered = sheet.selection.groups == "groups" and sheet.measure.rollup
    return {"groups": texts.GROUPS["groups"].lower()} if gathered else {}


def _residuals(sheet: Sheet) -> dict[str, str]:
    """Say that those of whom nothing is known are left out, where they are."""
    left_out = sheet.selection.residuals == "hidden" and not sheet.figure.delivered_shares
    return {"residuals": texts.RESIDUALS["hidden"].lower()} if left_out else {}


def _order(sheet: Sheet, pivot: Pivot) -> str:
    if not pivot.sort:
        return texts.ORDER[sheet.selection.order or sheet.measure.order]
    id_ = pivot.sort.removeprefix(DESCENDING)
    labels = {LABELS: texts.TABLE_HEAD} | {each.id: each.label for each in pivot.columns}
    return prose.EXPORT_ORDER[pivot.sort == id_].format(column=labels[id_])


def _sexes(sheet: Sheet) -> Sequence[str]:
    """Give whose numbers a picture draws."""
    view = sheet.selection.view
    if view == "time":
        by_sex = len(sheet.periods) == 1 and drawing.followed(sheet) != drawing.LARGEST
        return drawing.both(sheet) if by_sex else [drawing.map_sex(sheet)]
    if view == "map":
        return [drawing.map_sex(sheet)]
    several = len(sheet.shown.series) > 1
    return drawing.sexes(sheet)[:1] if several else drawing.sexes(sheet)


def _is_rate(sheet: Sheet) -> bool:
    """Tell whether a picture follows a rate, which says by its name what it is of."""
    followed = drawing.followed(sheet) if sheet.selection.view == "time" else ""
    return followed in {rate.id for rate in sheet.measure.rates}


def _labelled(said: Mapping[str, str]) -> list[str]:
    return [f"{texts.LABEL[name]}: {words}" for name, words in said.items()]


def _lower(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"
