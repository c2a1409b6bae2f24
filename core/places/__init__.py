"""Sweden's counties and municipalities: codes, names, outlines."""
