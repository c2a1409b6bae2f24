"""Turn blocks of counts into the rows of the tidy table, masked as a delivery is."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pyarrow as pa

from core.counts import STAND_IN
from core.deliveries.tidy import TYPES
from core.example.blocks import SMALLEST, STATUS, SUPPRESSED, Block, present


def assemble(blocks: Sequence[Block]) -> pd.DataFrame:
    """Stack blocks into the table of observations, in its order."""
    ordered = sorted(blocks, key=lambda block: block.place)
    table = pa.concat_tables([_rows(block) for block in ordered]).unify_dictionaries()
    frame: pd.DataFrame = table.to_pandas()
    return frame[list(TYPES)].astype({key: as_ for key, as_ in TYPES.items() if as_ != "category"})


def _rows(block: Block) -> pa.Table:
    shape = block.counts.shape
    listed = present(block.counts) if block.delivered is None else block.delivered
    kept = np.repeat(listed.ravel(), shape[3] * shape[4])
    unit, period, aspect, category, sex = (axis.ravel()[kept] for axis in np.indices(shape))
    count, status = _mask(block, kept)
    years, splits, split_categories = zip(*block.aspects, strict=True)
    starts, ends = (np.array(each)[period] for each in zip(*block.periods, strict=True))
    constant = np.zeros(len(count), dtype=int)
    empty = np.full(len(count), np.nan)
    texts = {
        "perspective": (constant, [block.perspective]),
        "institution": (constant, [block.institution]),
        "unit_type": (constant, [block.unit_type]),
        "unit_code": (unit, block.codes),
        "unit_name": (unit, block.names),
        "measure": (constant, [block.measure]),
        "category": (category, block.categories),
        "split": (aspect, splits),
        "split_category": (aspect, split_categories),
        "sex": (sex, block.sexes),
        "status": (status, STATUS),
    }
    numbers = {
        "period_start": starts.astype("int16"),
        "period_end": ends.astype("int16"),
        "years_after": np.array(years, dtype="int8")[aspect],
        "count": empty if block.ratio else count,
        "ratio": count if block.ratio else empty,
        "base": empty,
    }
    return pa.table(
        {key: _coded(places, labels) for key, (places, labels) in texts.items()}
        | {key: pa.array(values) for key, values in numbers.items()}
    )


def _coded(places: np.ndarray, labels: Sequence[str]) -> pa.DictionaryArray:
    # aspects repeat their labels, and a dictionary may hold each label once
    unique = list(dict.fromkeys(labels))
    at = np.array([unique.index(label) for label in labels], dtype="int32")
    return pa.DictionaryArray.from_arrays(pa.array(at[places]), pa.array(unique, pa.string()))


def _mask(block: Block, kept: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    count = block.counts.ravel()[kept].astype(float)
    status = np.zeros(len(count), dtype=int)
    if block.masked:
        few = (count > 0) & (count < SMALLEST)
        count[few], status[few] = STAND_IN, SUPPRESSED
    if block.status is not None:
        given = block.status.ravel()[kept]
        status[given > 0], count[given > 0] = given[given > 0], np.nan
    return count, status
