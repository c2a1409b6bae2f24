"""Write the example delivery: `python -m core.example`."""

from core.deliveries.delivery import DELIVERIES, write
from core.example.inputs import FOLDER, read_inputs
from core.example.university import observations, units

write(DELIVERIES / "exempeldata", FOLDER / "about.toml", observations(), units(read_inputs()))
