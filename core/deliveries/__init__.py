"""What there is: measures, and deliveries on disk, written and read."""
