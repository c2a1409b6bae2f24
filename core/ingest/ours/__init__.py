"""Our own template, read and written."""
