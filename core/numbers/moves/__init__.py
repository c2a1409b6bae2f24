"""Who moves between counties, and its sheet."""
