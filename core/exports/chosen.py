"""Say what was chosen that the title does not tell: of a picture, of a table, of a file."""

from collections.abc import Mapping

from core.numbers.pivot import DESCENDING, LABELS, Pivot
from core.numbers.sheet import Sheet
from core.pictures import drawing
from core.pictures.shown import number_of, numbers
from core.places import geography
from core.words import prose, texts


def of_picture(sheet: Sheet) -> list[str]:
    """Say which number a picture shows, of whom and where, and what it leaves out.

    What shares are of stands above its panels.
    """
    chosen = sheet.selection
    if chosen.view == "profile":  # of which every line says what it is
        return []
    named = numbers(sheet, ()) if sheet.figure.series[0].numbers else texts.NUMBER[number_of(sheet)]
    said = {"number": _lower(named)}
    if sheet.figure.summed:
        said["sex"] = texts.listing([_lower(texts.SEX[sex]) for sex in drawing.sexes(sheet)])
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
    chosen, told = sheet.selection, _told(sheet)
    if chosen.view == "profile":
        return []
    said = {"order": _order(sheet, pivot)}
    if any(each.measure.rollup for each in told):
        said["groups"] = _lower(texts.GROUPS[chosen.groups])
    if any(each.measure.residuals and not each.figure.delivered_shares for each in told):
        said["residuals"] = _lower(texts.RESIDUALS[chosen.residuals])
    if any(each.shown.folded for each in told) or chosen.rest == "open":
        said["rest"] = _lower(texts.REST_CHOICE[chosen.rest])
    # Of two selections each says by its name whether it is a sum.
    if not sheet.beside and (len(chosen.units) > 1 or len(chosen.periods) > 1):
        said["combine"] = _lower(texts.COMBINE[chosen.combine])
    return _labelled(said)


def base_of(sheet: Sheet) -> str:
    """Name what a table's shares are of, where they are of women, of men or of both."""
    of_columns = sheet.figure.summed and sheet.figure.base != "own"
    return sheet.base if of_columns and not sheet.figure.delivered_shares else ""


def base_text(sheet: Sheet) -> str:
    """Name the percentage base with its label; empty where there is none."""
    base = base_of(sheet)
    return f"{texts.LABEL['base']}: {_lower(base)}" if base else ""


def _told(sheet: Sheet) -> tuple[Sheet, ...]:
    """Give those whose rows a table has: both of two that stand one after the other."""
    return sheet.beside if sheet.laid_out else (sheet,)


def _groups(sheet: Sheet) -> dict[str, str]:
    """Say that rows are gathered, where they are."""
    has_groups = any(each.measure.rollup for each in _told(sheet))
    gathered = sheet.selection.groups == "groups" and has_groups
    return {"groups": _lower(texts.GROUPS["groups"])} if gathered else {}


def _residuals(sheet: Sheet) -> dict[str, str]:
    """Say that those of whom nothing is known are left out, where they are."""
    counted = any(not each.figure.delivered_shares for each in _told(sheet))
    left_out = sheet.selection.residuals == "hidden" and counted
    return {"residuals": _lower(texts.RESIDUALS["hidden"])} if left_out else {}


def _order(sheet: Sheet, pivot: Pivot) -> str:
    if not pivot.sort:
        orders = [each.selection.order or each.measure.order for each in _told(sheet)]
        return texts.listing([*dict.fromkeys(_lower(texts.ORDER[each]) for each in orders)])
    id_ = pivot.sort.removeprefix(DESCENDING)
    labels = {LABELS: pivot.corner} | {each.id: each.label for each in pivot.columns}
    return prose.EXPORT_ORDER[pivot.sort == id_].format(column=labels[id_])


def _is_rate(sheet: Sheet) -> bool:
    """Tell whether a picture follows a rate, which says by its name what it is of."""
    followed = drawing.followed(sheet) if sheet.selection.view == "time" else ""
    return followed in {rate.id for rate in sheet.measure.rates}


def _labelled(said: Mapping[str, str]) -> list[str]:
    return [f"{texts.LABEL[name]}: {words}" for name, words in said.items()]


def _lower(text: str) -> str:
    """Write a choice as within a sentence; A–Ö keeps its capitals."""
    return f"{text[:1].lower()}{text[1:]}" if text[1:2].islower() else text
