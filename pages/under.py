"""During: how do they fare? (Genomströmning)"""

from core.ui import two_steps

two_steps.show("throughput")
