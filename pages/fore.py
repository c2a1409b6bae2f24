"""Before: who begins? (Bakgrund)"""

from core.ui import two_steps

two_steps.show("background")
