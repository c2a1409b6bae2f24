"""From which county to which do they move, and which counties gain?"""

from core.ui import flows

flows.show()
