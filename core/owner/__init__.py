"""What the owner of the data does, on the page as on the command line."""
