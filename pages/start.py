"""What is this, and where do I begin?"""

from core.ui import start

start.show()
