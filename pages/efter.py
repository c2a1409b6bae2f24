"""After: where do they go? (Framgrund)"""

from core.ui import two_steps

two_steps.show("outcomes")
