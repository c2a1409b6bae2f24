"""What do the numbers mean, and where do they come from?"""

from core.ui import about

about.show()
