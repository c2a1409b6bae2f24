"""SCB's open population statistics, from files and fetched."""
