"""Read the settings: one place, each with name, default and a line of help."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from core.address import SCHEME, Address, Location

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
    "DELIVERIES",
    "data/deliveries",
    "Folder with one subfolder per delivery, or an address in an object store: s3://bucket/folder",
)
DEFAULT_DELIVERY: Final = Setting(
    "DEFAULT_DELIVERY", "", "Id of the delivery that opens first; empty: the one with most rows"
)
LEARNING_CENTRES: Final = Setting(
    "LEARNING_CENTRES",
    "data/learning_centres.csv",
    "File of learning centres and campuses; data/README.md says how it is written",
)
DROP_FOLDER: Final = Setting(
    "DROP_FOLDER", "", "Folder where owners lay files that are too large to upload; empty: none"
)
WORK_FOLDER: Final = Setting(
    "WORK_FOLDER", "", "Folder for deliveries on their way in; empty: the system's own for such"
)
OWNERS: Final = Setting(
    "OWNERS", "", "E-mail addresses or subjects of data owners, with commas, where sign-in is on"
)
OWNER_CLAIM: Final = Setting(
    "OWNER_CLAIM", "roles", "Claim with a person's roles; dots lead inwards: realm_access.roles"
)
OWNER_ROLE: Final = Setting("OWNER_ROLE", "studievagar-owner", "Role that makes a data owner")
OWNER_TOKEN: Final = Setting(
    "OWNER_TOKEN", "", "Opens the page Data where sign-in is off; 16 characters or more"
)
ALL: Final = (
    DELIVERIES, DEFAULT_DELIVERY, LEARNING_CENTRES, DROP_FOLDER, WORK_FOLDER,
    OWNERS, OWNER_CLAIM, OWNER_ROLE, OWNER_TOKEN,
)  # fmt: skip


def deliveries_folder() -> Location:
    """Give the folder of deliveries; a relative path starts at the project."""
    named = DELIVERIES.read()
    return Address(named.rstrip("/")) if SCHEME in named else ROOT / named


def learning_centres_file() -> Path:
    """Give the file of learning centres; a relative path starts at the project."""
    return ROOT / LEARNING_CENTRES.read()
