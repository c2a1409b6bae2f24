"""What does the university mean to the municipality?"""

from core.ui import municipalities

municipalities.show()
