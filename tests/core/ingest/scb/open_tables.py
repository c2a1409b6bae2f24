"""A small population cube, and the same written in each format of Statistikdatabasen."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import prod

from core.ingest.sheets.grids import Grid

NOISE = "Från och med referensåret 2025 är en liten slumpmässig osäkerhet införd i uppgifterna."
Pairs = tuple[tuple[str, str], ...]
REGION: Pairs = (("0580", "Linköping"), ("0583", "Motala"))
AGE: Pairs = tuple((str(age), f"{age} år") for age in range(18, 26))
SEX: Pairs = (("1", "män"), ("2", "kvinnor"))
YEAR: Pairs = (("2019", "2019"), ("2020", "2020"))
BIRTH: Pairs = (("09", "Född i Sverige"), ("11", "Utrikes född"))


@dataclass(frozen=True)
class Table:
    """Dimensions as (id, name, pairs of code and label), and texts in their order."""

    dimensions: tuple[tuple[str, str, Pairs], ...]
    texts: tuple[str, ...] = ()
    title: str = "Folkmängd efter region, ålder, kön och år"
    counting: str = "Folkmängd"
    notes: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        return prod(len(pairs) for _, _, pairs in self.dimensions)

    @property
    def numbers(self) -> tuple[str, ...]:
        return self.texts or tuple(str(at * 3) for at in range(self.size))


def population(
    region: Pairs = REGION, age: Pairs = AGE, sex: Pairs = SEX, year: Pairs = YEAR, **given: object
) -> Table:
    """Make a table of folkmängd; `period` names its last field, `birth` adds one."""
    period, birth = str(given.pop("period", "år")), given.pop("birth", ())
    dimensions = [("Region", "region", region), ("Alder", "ålder", age), ("Kon", "kön", sex)]
    if birth:
        dimensions.append(("Fodelseregion", "födelseregion", birth))
    dimensions.append(("Tid", period, year))
    kept = tuple(each for each in dimensions if each[2])
    return Table(kept, **given)


def with_contents(table: Table) -> Table:
    """Add what is counted as a field of one value, as SCB does."""
    contents = ("ContentsCode", "tabellinnehåll", (("BE0101N1", table.counting),))
    return replace(table, dimensions=(*table.dimensions[:-1], contents, table.dimensions[-1]))


def json_stat(table: Table) -> bytes:
    full = with_contents(table)
    dataset = {
        "version": "2.0", "class": "dataset", "label": table.title, "note": list(table.notes),
        "id": [code for code, _, _ in full.dimensions],
        "size": [len(pairs) for _, _, pairs in full.dimensions],
        "dimension": {code: _dimension(name, pairs) for code, name, pairs in full.dimensions},
        **_values(table.numbers),
    }  # fmt: skip
    return json.dumps(dataset, ensure_ascii=False).encode()


def json_stat_1(table: Table) -> bytes:
    dataset = json.loads(json_stat(table))
    order = {"id": dataset.pop("id"), "size": dataset.pop("size")}
    del dataset["version"], dataset["class"]
    return json.dumps({"dataset": dataset | {"dimension": dataset["dimension"] | order}}).encode()


def _dimension(name: str, pairs: Pairs) -> dict[str, object]:
    index = {code: at for at, (code, _) in enumerate(pairs)}
    # What stands first in a JSON object is not what comes first: `index` tells.
    return {
        "label": name,
        "category": {"index": dict(reversed(index.items())), "label": dict(pairs)},
    }


def _values(texts: Sequence[str]) -> dict[str, object]:
    signs = {str(at): text for at, text in enumerate(texts) if not text.isdigit()}
    return {"value": [int(text) if text.isdigit() else None for text in texts], "status": signs}


def px(table: Table, charset: str = "cp1252", said: str = 'CODEPAGE="windows-1252";\n') -> bytes:
    *stub, (_, last, _) = table.dimensions
    lines = [
        'CHARSET="ANSI";', f'{said}AXIS-VERSION="2013";', 'LANGUAGE="sv";', 'LANGUAGES="sv","en";',
        "DECIMALS=0;", f'CONTENTS="{table.counting}";', 'TITLE[en]="Population";',
        f'TITLE="{table.title[:20]}"\n"{table.title[20:]}";',
        f"STUB={_listed([name for _, name, _ in stub])};", f'HEADING="{last}";',
    ]  # fmt: skip
    for _, name, pairs in table.dimensions:
        lines.append(f'VALUES("{name}")={_listed([label for _, label in pairs])};')
        lines.append(f'CODES("{name}")={_listed([code for code, _ in pairs])};')
    lines += [f'NOTE="{note[:30]}"\n"{note[30:]}";' for note in table.notes]
    texts = [text if text.isdigit() else f'"{text}"' for text in table.numbers]
    width = len(table.dimensions[-1][2])
    rows = [" ".join(texts[at : at + width]) for at in range(0, len(texts), width)]
    return "\r\n".join([*lines, "DATA=", *(f"{row} " for row in rows), ";"]).encode(charset)


def _listed(texts: Sequence[str]) -> str:
    return ",\r\n".join(f'"{text}"' for text in texts)


def wide(table: Table, head: str = "{counting} {year}", *, titled: bool = True) -> Grid:
    """Write years beside each other, the last field across."""
    *stub, (_, _, years) = table.dimensions
    heads = [head.format(counting=table.counting, year=year) for _, year in years]
    body = [
        (*(_shown(pair) for pair in pairs), *table.numbers[at : at + len(years)])
        for pairs, at in zip(
            product(*(pairs for _, _, pairs in stub)), range(0, table.size, len(years)), strict=True
        )
    ]
    above = [(table.title,), ("",)] if titled else []
    return Grid("f.csv", "", (*above, (*(name for _, name, _ in stub), *heads), *body))


def long(table: Table) -> Grid:
    """Write years below each other, with one column of numbers."""
    labels = product(*(pairs for _, _, pairs in table.dimensions))
    body = [
        (*(_shown(pair) for pair in pairs), text)
        for pairs, text in zip(labels, table.numbers, strict=True)
    ]
    heads = (*(name for _, name, _ in table.dimensions), table.counting)
    return Grid("f.csv", "", (heads, *body))


def _shown(pair: tuple[str, str]) -> str:
    code, label = pair
    return f"{code} {label}" if code.isdigit() and len(code) == 4 and code != label else label
