"""Read the settings: one place, each with name, default and a line of help."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PREFIX: Final = "STUDIEVAGAR_"
ROOT: Final = Path(__file__).parents[1]
VERSION: Final = "0.1.0"


@dataclass(frozen=True)
class Setting:
    """Describe a setting; its environment variable is the prefix and the name."""

    name: str
    default: str
    help: str

    @property
    def variable(self) -> str:
        """Give the environment variable."""
        return f"{PREFIX}{self.name}"

    def read(self) -> str:
        """Read the value in force."""
        return os.environ.get(self.variable, self.default)


DELIVERIES: Final = Setting(
    "DELIVERIES", "data/deliveries", "Folder with one subfolder per delivery"
)
DEFAULT_DELIVERY: Final = Setting(
    "DEFAULT_DELIVERY", "", "Id of the delivery that opens first; empty: the one with most rows"
)
LEARNING_CENTRES: Final = Setting(
    "LEARNING_CENTRES",
    "data/learning_centres.csv",
    "File of learning centres and campuses; data/README.md says how it is written",
)
ALL: Final = (DELIVERIES, DEFAULT_DELIVERY, LEARNING_CENTRES)


def deliveries_folder() -> Path:
    """Give the folder of deliveries; a relative path starts at the project."""
    return ROOT / DELIVERIES.read()


def learning_centres_file() -> Path:
    """Give the file of learning centres; a relative path starts at the project."""
    return ROOT / LEARNING_CENTRES.read()
