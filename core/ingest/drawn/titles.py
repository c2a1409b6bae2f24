"""Read the names of a table's fields out of its title, where they stand nowhere else."""

from collections.abc import Sequence

from core.words import owner_files

Names = tuple[str, ...]


def wafer_names(title: str, rows: Names, columns: Names) -> Names:
    """Give the names before those of rows and columns: "A and B by rows by columns"."""
    for by in _spaced(owner_files.BY):
        for known_rows in _joined(rows):
            for known_columns in _joined(columns):
                known = by.join(filter(None, (known_rows, known_columns)))
                if title.casefold().endswith(f"{by}{known}".casefold()):
                    return _parted(title[: -len(known) - len(by)])
    return ()


def field_names(title: str, rows: int, columns: int) -> tuple[Names, Names] | None:
    """Give the names of so many fields of rows and of columns, None where the title has others."""
    for by in _spaced(owner_files.BY):
        parts = title.split(by)
        if len(parts) > 1:
            named = _parted(parts[-2]), _parted(parts[-1])
            if (len(named[0]), len(named[1])) == (rows, columns):
                return named
    return None


def _spaced(words: Names) -> list[str]:
    return [f" {word} " for word in words]


def _joined(names: Names) -> list[str]:
    """Write names as the programs do: "A, B and C"."""
    if len(names) < 2:  # noqa: PLR2004  # nothing to join
        return [*names] or [""]
    return [", ".join(names[:-1]) + word + names[-1] for word in _spaced(owner_files.AND)]


def _parted(text: str) -> Names:
    for word in _spaced(owner_files.AND):
        head, found, last = text.rpartition(word)
        if found:
            return tuple(name.strip() for name in (*head.split(", "), last))
    return (text.strip(),)


def parted_label(labels: Sequence[str], names: Names) -> list[Names] | None:
    """Part "Man, 20–24" after so many names; None unless all labels have so many parts."""
    parts = [tuple(part.strip() for part in label.split(", ")) for label in labels]
    return parts if all(len(part) == len(names) for part in parts) else None
