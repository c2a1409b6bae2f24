"""What is counted in municipalities, and the sheet of an indicator."""
