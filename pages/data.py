"""What is new, what does it change and give away, and who sees it from now on?"""

from core.ui.owner import page

page.show()
