"""What stands side by side: columns, the gaps between them, institutions."""
