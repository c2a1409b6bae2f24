"""Write the example delivery: `python -m core.example`."""

import tomllib

from core.deliveries.delivery import DELIVERIES, write
from core.example.inputs import FOLDER, read_inputs
from core.example.university import observations, units

ABOUT = tomllib.loads((FOLDER / "about.toml").read_text(encoding="utf-8"))
write(DELIVERIES / "exempeldata", ABOUT, [observations()], units(read_inputs()))
