"""How do programmes, degrees and institutions differ?"""

from core.ui import comparing

comparing.show()
