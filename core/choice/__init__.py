"""What a reader may choose, and what was chosen."""
