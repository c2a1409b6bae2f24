"""The sheet of a measure, and what belongs to it alone."""
