"""Write Swedish: every word, number, period and spelling that a reader meets."""
