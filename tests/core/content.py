"""Tell whether two tidy tables say the same."""

import hashlib

import pandas as pd

from core.deliveries.store import COLUMNS, TEXT


def content_hash(observations: pd.DataFrame) -> str:
    """Hash what the table says, whatever library wrote it."""
    digest = hashlib.sha256()
    for name in COLUMNS:
        column = observations[name]
        if name in TEXT:
            labels = column.astype("category").cat.remove_unused_categories()
            labels = labels.cat.reorder_categories(sorted(labels.cat.categories))
            digest.update("\n".join([name, *labels.cat.categories]).encode())
            digest.update(labels.cat.codes.to_numpy("int32").tobytes())
        else:
            digest.update(
                name.encode() + column.to_numpy("float64", na_value=float("nan")).tobytes()
            )
    return digest.hexdigest()
