"""Any file that an owner brings -> sheets of text."""
