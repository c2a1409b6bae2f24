"""What an outsider could work out of the numbers that are shown, and what keeps it hidden."""
